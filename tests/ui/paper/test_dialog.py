"""The dialog that asks how a quiz is to stand on paper, with the pages in small."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from quizapp.questions.forms.posed import FORMS
from quizapp.ui.messages import Messages
from quizapp.ui.paper.dialog import PaperDialog
from quizapp.ui.paper.document import Key, PaperOptions, PaperSize
from tests.questions.forms.test_posed import asked as posed_in
from tests.ui.pages.stage import tab_walk
from tests.ui.paper.test_quiz_on_paper import choice, paper


@pytest.fixture
def dialog(shown, qtbot):
    items = [posed_in(form) for form in FORMS] * 3
    made = PaperDialog(paper(*items), PaperOptions(), Messages())
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    ready(made, qtbot)
    return made


def ready(dialog, qtbot):
    qtbot.waitUntil(lambda: bool(dialog.documents), timeout=20_000)


def total(dialog) -> int:
    return len(dialog.preview._pages)


def test_the_pages_follow_every_choice(dialog, qtbot):
    before = total(dialog)
    assert dialog.preview.words.text() == f"Page 1 of {before}"
    dialog.lines.segments[3].click()
    ready(dialog, qtbot)
    assert total(dialog) > before
    dialog.key.segments[2].click()
    ready(dialog, qtbot)
    without = total(dialog)
    dialog.key.segments[1].click()
    ready(dialog, qtbot)
    assert total(dialog) > without
    dialog.paper_size.segments[1].click()
    dialog.columns.segments[1].click()
    ready(dialog, qtbot)
    picture = dialog.preview.picture.sizeHint()
    assert picture.height() / picture.width() == pytest.approx(11 / 8.5, abs=0.01)
    assert dialog.options == PaperOptions(size=PaperSize.LETTER, key=Key.APART, lines=4, columns=2)


def test_the_title_is_that_on_the_paper_and_none_is_a_quiz(dialog, qtbot):
    dialog.title.setText("  Week <b>47</b> ")
    ready(dialog, qtbot)
    assert dialog.documents[0].title == "Week <b>47</b>"
    dialog.title.setText(" ")
    ready(dialog, qtbot)
    assert dialog.documents[0].title == "Quiz"


def test_the_pages_can_be_turned_to_both_ends(dialog, qtbot):
    preview, last = dialog.preview, total(dialog)
    assert not preview.before.isEnabled()
    for _page in range(last - 1):
        qtbot.mouseClick(preview.after, Qt.MouseButton.LeftButton)
    ready(dialog, qtbot)
    assert preview.words.text() == f"Page {last} of {last}"
    assert preview.picture.accessibleName().startswith("Answer key")
    assert not preview.after.isEnabled()


def test_the_paper_is_white_and_written_on_in_any_theme(dialog):
    picture = dialog.preview.picture.grab().toImage()
    colours = {picture.pixelColor(x, y).lightness() for x in range(20, 200, 3) for y in range(20, 200, 3)}
    assert max(colours) == 255
    assert min(colours) < 120


@pytest.mark.parametrize(("button", "deed"), [("save", "save"), ("print", "print")])
def test_both_buttons_tell_what_is_wanted_and_close(dialog, qtbot, button, deed):
    with qtbot.waitSignal(dialog.wanted) as heard:
        qtbot.mouseClick(getattr(dialog, button), Qt.MouseButton.LeftButton)
    assert (heard.args[0], heard.args[1][0].title, heard.args[2]) == (deed, "Quiz", PaperOptions())
    assert not dialog.isVisible()


def test_enter_saves_even_while_the_pages_are_being_made(dialog, qtbot, monkeypatch):
    monkeypatch.setattr("quizapp.ui.slices._SLICE", 0)
    dialog.title.setText("Another")
    assert not dialog.documents
    with qtbot.waitSignal(dialog.wanted) as heard:
        qtbot.keyClick(dialog.title, Qt.Key.Key_Return)
    assert heard.args[1][0].title == "Another"


def test_escape_wants_nothing(dialog, qtbot):
    with qtbot.assertNotEmitted(dialog.wanted):
        qtbot.keyClick(dialog.title, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_control_is_reached_by_tab(dialog, qtbot):
    class Walk:
        def __init__(self) -> None:
            self.qtbot = qtbot

        def press(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
            qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    names = tab_walk(Walk(), dialog.title, dialog)
    assert names == [
        *("Title", "A4", "After the questions", "1", "1", "Next page", "Save as PDF", "Print", "Cancel"),
    ]


def test_many_questions_hold_nobody_up(shown, qtbot):
    made = PaperDialog(paper(*[choice(number) for number in range(300)]), PaperOptions(), Messages())
    qtbot.addWidget(made)
    made.title.setText("Changed while it is set")
    assert not total(made)
    ready(made, qtbot)
    assert total(made) > 30
