"""Options stand side by side as far as each can be read whole."""

import pytest

from quizapp.ui.pages.editor_forms.options import OptionFields, wrong_words

LONG = "the commander of the Russian peacekeeping forces"


@pytest.fixture
def fields(qtbot, shown):
    made = OptionFields(wrong_words())
    qtbot.addWidget(made)
    made.resize(596, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


def rows(fields):
    """How many there are, once all are shown."""
    return len({option.geometry().top() for option in fields.options if option.isVisible()})


def read_whole(option):
    text = option.field.fontMetrics().horizontalAdvance(option.field.text())
    return text <= option.field.width() - option.field.textMargins().right()


def test_short_options_stand_side_by_side_and_a_long_one_gets_the_room_it_needs(fields, qtbot):
    fields.set_texts(["Paris", "Rome", "Oslo"])
    qtbot.waitUntil(lambda: rows(fields) == 1)
    fields.set_texts(["Paris", LONG, "Oslo"])
    qtbot.waitUntil(lambda: rows(fields) == 3)
    assert all(read_whole(option) for option in fields.options)


def test_while_one_types_a_field_grows_and_does_not_jump_back(fields, qtbot):
    fields.set_texts(["", "", ""])
    qtbot.waitUntil(lambda: rows(fields) == 1)
    typed = fields.options[0].field
    typed.setText(LONG)
    qtbot.waitUntil(lambda: rows(fields) == 3)
    typed.setText("the")
    fields.layout().activate()
    assert rows(fields) == 3
    fields.set_texts(["the"])
    qtbot.waitUntil(lambda: rows(fields) == 1)


def test_why_an_option_is_wrong_is_told_at_its_field_until_it_is_changed(fields):
    fields.set_texts(["Rome"], ["Rome is in <b>Italy</b>."])
    field = fields.options[0].field
    assert field.accessibleDescription() == "Rome is in <b>Italy</b>."
    assert "&lt;b&gt;" in field.toolTip()
    field.setText("Romo")
    assert (field.accessibleDescription(), field.toolTip()) == ("", "")
