"""The article is shown as plain text, and evidence is marked where it stands, whatever signs come before it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QTextEdit

from quizapp.corpus.reading import read_clipboard
from quizapp.ui.pages.importing_article import ArticleView, Mark

TEXT = "A <b>bold</b> 🦈 headline\n\nThe 🦈 shark <img src='file:///etc/passwd'> voted\u2028on 3 May 2011.\n"


def view_of(qtbot, text=TEXT) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.show_article(read_clipboard(text, "shark.txt"))
    return view


def test_markup_is_shown_as_it_was_written(shown, qtbot):
    view = view_of(qtbot)
    assert "<b>bold</b>" in view.toPlainText()
    assert "<img src=" in view.toPlainText()


def test_words_are_marked_where_they_stand_behind_signs_of_two_units(shown, qtbot):
    view = view_of(qtbot)
    start = TEXT.index("3 May 2011")
    view.show_marks([Mark(0, "dates", start, start + 10)], None)
    (selection,) = view.extraSelections()
    assert isinstance(selection, QTextEdit.ExtraSelection)
    assert selection.cursor.selectedText() == "3 May 2011"


def test_of_marks_that_overlap_the_short_one_lies_above_and_is_pressed_but_the_chosen_one_above_all(shown, qtbot):
    view = view_of(qtbot)
    view.show()
    start = TEXT.index("3 May 2011")
    long, short = Mark(0, "leaders", start - 3, start + 10), Mark(1, "dates", start, start + 10)
    view.show_marks([short, long], None)
    assert [one.cursor.selectedText() for one in view.extraSelections()] == ["on 3 May 2011", "3 May 2011"]
    view.show_marks([short, long], 0)
    below, above = view.extraSelections()
    assert [below.cursor.selectedText(), above.cursor.selectedText()] == ["3 May 2011", "on 3 May 2011"]
    place = view.cursorRect(below.cursor).center() - QPoint(10, 0)
    with qtbot.waitSignal(view.pressed) as pressed:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert pressed.args == [1]


def test_a_mark_outside_of_what_is_shown_is_left_out(shown, qtbot):
    view = view_of(qtbot)
    view.show_marks([Mark(0, "dates", len(TEXT) + 5, len(TEXT) + 9)], 0)
    assert view.extraSelections() == []
    view.bring_into_view(0)


def test_no_article_is_an_empty_view(shown, qtbot):
    view = view_of(qtbot)
    view.show_article(None)
    assert view.toPlainText() == ""
