"""The article is shown as plain text, and evidence is marked where it stands, whatever signs come before it."""

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


def test_a_mark_outside_of_what_is_shown_is_left_out(shown, qtbot):
    view = view_of(qtbot)
    view.show_marks([Mark(0, "dates", len(TEXT) + 5, len(TEXT) + 9)], 0)
    assert view.extraSelections() == []
    view.bring_into_view(0)


def test_no_article_is_an_empty_view(shown, qtbot):
    view = view_of(qtbot)
    view.show_article(None)
    assert view.toPlainText() == ""
