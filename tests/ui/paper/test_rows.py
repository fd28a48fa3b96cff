"""The strips that a page is made of."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from quizapp.ui.paper.faces import BODY, pt
from quizapp.ui.paper.rows import Row, Setter, literal, merged, reads_from_right, space


def test_text_is_taken_as_it_is_to_be_seen() -> None:
    assert literal("a\tb\x00c\ud800") == "a b c "
    assert literal("one\r\ntwo\rthree\nfour") == "one\u2028two\u2028three\u2028four"
    assert literal("<b>&amp;</b>") == "<b>&amp;</b>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("abc", False), ("123 אב", True), ("«عام»", True), ("2008", False), ("", False), ("a א", False)],
)
def test_the_first_letter_with_a_direction_decides(text: str, expected: bool) -> None:
    assert reads_from_right(text) is expected


def test_strips_beside_each_other_are_as_high_as_the_higher() -> None:
    rows = merged([space(10), space(10)], [space(4)])
    assert [row.height for row in rows] == [10, 10]
    drawn: list[str] = []
    one = Row(1, 1, (lambda *_at: drawn.append("one"),)).beside(Row(2, 3, (lambda *_at: drawn.append("other"),)))
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    one.draw(painter, 0, 0)
    painter.end()
    assert (one.height, one.width, drawn) == (2, 3, ["one", "other"])


def test_a_text_takes_a_row_for_each_of_its_lines() -> None:
    setter = Setter(pt(200))
    assert len(setter.text("one\ntwo")) == 2
    assert len(setter.text("word " * 60)) > 5
    assert len(setter.text("")) == 1
    assert all(row.height >= BODY.height and row.width <= pt(200) + 1 for row in setter.text("x" * 400))


def test_a_face_for_tall_letters_gets_the_room_it_needs() -> None:
    (plain,) = Setter(pt(200)).text("plain")
    (tall,) = Setter(pt(200)).text("ပြည်ထောင်စု")
    assert tall.height >= plain.height


def test_an_image_is_as_large_as_its_room_allows_and_no_larger_than_on_a_screen() -> None:
    image = QImage(960, 480, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert Setter(pt(2000)).image(image, pt(2000)).height == pytest.approx(pt(360))
    assert Setter(pt(2000)).image(image, pt(90)).height == pytest.approx(pt(90))
    row = Setter(pt(200)).image(image, pt(2000), pt(20))
    assert row.height == pytest.approx(pt(90))
    assert row.width == pytest.approx(pt(200))


def test_an_image_stands_where_it_is_set() -> None:
    image = QImage(96, 96, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    sheet = QImage(round(pt(200)), round(pt(100)), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    Setter(pt(200)).image(image, pt(50), pt(20)).draw(painter, 0, 0)
    painter.end()
    inside, outside = QPoint(round(pt(40)), round(pt(25))), QPoint(round(pt(90)), round(pt(25)))
    assert sheet.pixelColor(inside) == QColor(Qt.GlobalColor.red)
    assert sheet.pixelColor(outside) == QColor(Qt.GlobalColor.white)
