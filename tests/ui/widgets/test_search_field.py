"""A field to search in: emptied by key and by a button that is there while something stands in it."""

from PySide6.QtCore import Qt

from quizapp.ui.widgets.search_field import SearchField


def test_a_button_empties_the_field_while_something_stands_in_it(qtbot):
    field = SearchField("Search", key="Ctrl+F")
    qtbot.addWidget(field)
    field.resize(320, 40)
    field.show()
    assert not field.wipe.isVisible()
    qtbot.keyClicks(field, "sea")
    assert field.wipe.accessibleName() == "Clear search"
    assert field.rect().contains(field.wipe.geometry())
    qtbot.mouseClick(field.wipe, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert field.window().focusWidget() is field
    assert not field.wipe.isVisible()


def test_the_button_stands_before_the_mark_of_a_search_that_is_wrong(qtbot):
    field = SearchField("Search")
    qtbot.addWidget(field)
    field.resize(320, 40)
    field.setText("is:")
    field.set_wrong(True)
    assert field.wipe.geometry().right() < field.width() - field.textMargins().right() + field.wipe.width()
    assert field.textMargins().right() >= field.wipe.width() + 28
