"""Labels show any text as it is, and set it with the line height of its role."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.ui import paint
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Look, apply_theme

HOSTILE = [
    "<b>bold</b>",
    "a<b && c>d",
    '<img src="file:///etc/hostname">',
    "<table>" * 200,
    "&lt;not markup&gt;",
    "**stars** _lines_ # head",
]


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_literally(shown: Look, qtbot: QtBot, text: str) -> None:
    label = PlainLabel(text, wrap=True)
    qtbot.addWidget(label)
    label.resize(500, 100)
    laid = label._layout(500)
    assert laid.text() == text
    assert label.accessibleName() == text
    label.grab()


@pytest.mark.parametrize("text", ["m" * 100_000, "line\n" * 20_000], ids=["one line", "many lines"])
def test_of_an_endless_text_the_beginning_is_laid_out_and_the_rest_is_an_ellipsis(
    shown: Look, qtbot: QtBot, text: str
) -> None:
    label = PlainLabel(text, wrap=True)
    qtbot.addWidget(label)
    assert label.text() == text
    assert label.accessibleName().endswith("…")
    assert 100 < label.line_count() < 1000


def test_markup_takes_the_room_of_its_letters(shown: Look, qtbot: QtBot) -> None:
    plain, marked = PlainLabel("bold"), PlainLabel("<b>bold</b>")
    for label in (plain, marked):
        qtbot.addWidget(label)
    assert marked.sizeHint().width() > plain.sizeHint().width() + 20


@pytest.mark.parametrize("text", HOSTILE)
def test_a_tooltip_of_hostile_text_holds_no_markup_of_it(text: str) -> None:
    made = paint.tip(text).removeprefix("<qt>").removesuffix("</qt>")
    assert "<" not in made
    assert ">" not in made


def test_lines_have_the_height_of_the_role(shown: Look, qtbot: QtBot) -> None:
    label = PlainLabel("one two three four five six seven eight", "stem", wrap=True)
    qtbot.addWidget(label)
    lines = label.heightForWidth(300) / 56
    assert lines == int(lines) > 1
    assert PlainLabel("one", "stem").sizeHint().height() == 56


@given(st.text(max_size=120), st.integers(40, 900))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_narrower_label_is_never_lower(shown: Look, text: str, width: int) -> None:
    label = PlainLabel(text, wrap=True)
    assert label.heightForWidth(width) >= label.heightForWidth(width * 2) >= shown.line("body")


def test_a_highlight_is_painted_behind_its_words_only(shown: Look, qtbot: QtBot) -> None:
    label = PlainLabel("The Duma voted 440–0 to urge.", "evidence", wrap=True)
    qtbot.addWidget(label)
    label.resize(500, 30)
    before = picture(label)
    label.set_highlights([(15, 20)])
    after = picture(label)
    left = round(shown.width("The Duma voted ", "evidence"))
    yellow = shown.color("evidence").rgb()
    assert after.pixel(left + 2, 3) == yellow
    assert before.pixel(left + 2, 3) != yellow
    assert after.pixel(left - 12, 3) == before.pixel(left - 12, 3)


def test_another_text_has_no_highlight_of_the_old_one(shown: Look, qtbot: QtBot) -> None:
    label = PlainLabel("abc def", "evidence")
    qtbot.addWidget(label)
    label.set_highlights([(0, 3)])
    label.setText("xyz")
    assert label._highlights == ()


def test_a_cut_text_stands_in_full_in_the_tooltip(shown: Look, qtbot: QtBot) -> None:
    label = PlainLabel("a <b>very</b> long line of text that does not fit", elide=True)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.grab()
    assert "&lt;b&gt;very" in label.toolTip()
    label.resize(900, 20)
    label.grab()
    assert label.toolTip() == ""


def test_a_layout_gives_a_wrapping_label_all_its_lines(shown: Look, qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    label = PlainLabel("word " * 60, wrap=True)
    column.addWidget(label)
    column.addStretch(1)
    box.resize(300, 900)
    box.show()
    assert label.height() >= label.line_count() * shown.line("body")
    assert label.line_count() > 5


def test_a_label_grows_with_the_text_size(shown: Look, qtbot: QtBot, qapp: QApplication) -> None:
    label = PlainLabel("Text")
    qtbot.addWidget(label)
    before = label.sizeHint()
    apply_theme(qapp, "dark", 2.0)
    assert label.sizeHint().height() == 2 * before.height()


def test_a_label_of_fixed_size_is_set_anew_when_the_text_size_changes(
    shown: Look, qtbot: QtBot, qapp: QApplication
) -> None:
    old = PlainLabel("Sergei Bagapsh", wrap=True)
    qtbot.addWidget(old)
    old.resize(300, 60)
    before = picture(old)
    apply_theme(qapp, "dark", 1.5)
    fresh = PlainLabel("Sergei Bagapsh", wrap=True)
    qtbot.addWidget(fresh)
    fresh.resize(300, 60)
    assert picture(old) == picture(fresh)
    assert picture(old) != before


def test_a_gap_is_one_line_that_is_never_broken_and_is_read_out_as_a_blank(shown: Look, qtbot: QtBot) -> None:
    label = PlainLabel("The envoys met in _____ on Friday.", "stem", wrap=True)
    qtbot.addWidget(label)
    assert label.text() == "The envoys met in _____ on Friday."
    assert label.accessibleName() == "The envoys met in blank on Friday."
    for width in range(120, 700, 20):
        layout = label._layout(width)
        assert "_" not in layout.text()
        starts = {layout.lineAt(at).textStart() for at in range(layout.lineCount())}
        assert not starts & set(range(19, 23))  # no line begins within the gap
    (underlined,) = [part for part in label._formats() if part.format.fontUnderline()]
    assert (underlined.start, underlined.length) == (18, 5)


def test_a_text_that_begins_from_right_to_left_is_set_from_the_right(shown: Look, qtbot: QtBot) -> None:
    label = PlainLabel("أبجد English هوز", wrap=True)
    qtbot.addWidget(label)
    label.resize(500, 100)
    line = label._layout(500).lineAt(0)
    first, middle, last = (line.cursorToX(at)[0] for at in (0, 8, len(label.text())))
    assert first > middle > last
