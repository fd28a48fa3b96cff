"""A table over values: sorted by a click, its columns giving way, one tab stop, text shown as it is."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFontMetricsF, QPixmap

from quizapp.ui import paint
from quizapp.ui.look import apply_theme, look
from quizapp.ui.widgets.list_table import Cell, Column, ListModel, ListTable

WORDS = ["pear", "<b>fig</b>", "apple", "quince"]


@pytest.fixture
def model(shown):
    return ListModel(
        [
            Column("Name", lambda word: Cell(word, "text", "leaders", spoken=f"fruit {word}"), key=str, spare=False),
            Column("Letters", lambda word: Cell(str(len(word))), 100, len, falling=True),
            Column("Note", lambda _word: Cell("wrong", "incorrect", "crossc", struck=True), 100),
        ]
    )


@pytest.fixture
def table(model, qtbot):
    made = ListTable(model, "Fruit")
    qtbot.addWidget(made)
    made.resize(600, 300)
    model.show(WORDS)
    with qtbot.waitExposed(made):
        made.show()
    return made


def listed(model):
    return [model.value(row) for row in range(model.rowCount())]


def click(table, section, qtbot):
    head = table.horizontalHeader()
    at = head.sectionViewportPosition(section) + 20
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=head.viewport().rect().topLeft() + _point(at))


def _point(x):
    from PySide6.QtCore import QPoint

    return QPoint(x, 10)


def test_a_row_to_be_ticked_has_the_box_of_other_ticks_full_where_it_is_ticked(qtbot, shown):
    made = ListTable(ListModel([Column("Name", lambda word: Cell(word, ticked=word == "fig"))]), "Fruit")
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.model().show(["pear", "fig"])
    drawn = made.grab().toImage()
    accent = shown.color("accent")
    full = {y for y in range(drawn.height()) for x in range(40) if drawn.pixelColor(x, y) == accent}
    second = made.visualRect(made.model().index(1, 0)).translated(made.viewport().pos())
    assert max(full) - min(full) + 1 == 16
    assert (max(full) + min(full)) // 2 in range(second.center().y() - 1, second.center().y() + 2)


def test_values_stand_in_their_own_order_until_a_column_sorts_them(model, table, qtbot):
    assert listed(model) == WORDS
    click(table, 1, qtbot)
    assert listed(model) == ["<b>fig</b>", "quince", "apple", "pear"]
    click(table, 1, qtbot)
    assert listed(model) == ["pear", "apple", "quince", "<b>fig</b>"]
    table.sort_by(None)
    assert listed(model) == WORDS


def test_a_column_without_an_order_sorts_nothing(model, table, qtbot):
    with qtbot.assertNotEmitted(table.sorted):
        click(table, 2, qtbot)
    assert listed(model) == WORDS


def test_the_chosen_value_stays_chosen_when_the_order_changes(table):
    table.choose(2)
    table.sort_by(0)
    assert table.chosen() == ["apple"]
    assert table.current_row() == 1


def test_one_beyond_the_end_chooses_the_last(model, table):
    table.choose(99)
    assert table.chosen() == ["quince"]
    model.show([])
    table.choose(0)
    assert table.chosen() == []
    assert table.current_row() == 0


def test_the_current_row_stays_in_sight_when_the_table_shrinks(model, table):
    model.show([f"fruit {at}" for at in range(40)])
    table.choose(table.rowAt(table.viewport().height() - 2))
    table.resize(600, 150)
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))
    table.scrollToBottom()
    table.resize(600, 200)
    assert not table.viewport().rect().intersects(table.visualRect(table.currentIndex()))


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_home_and_end_lead_to_the_first_and_the_last_row(model, table, qtbot, held):
    model.show([f"fruit {at}" for at in range(40)])
    table.choose(20)
    qtbot.keyClick(table, Qt.Key.Key_End, held)
    assert table.chosen() == ["fruit 39"]
    qtbot.keyClick(table, Qt.Key.Key_Home, held)
    assert table.chosen() == ["fruit 0"]
    table.choose(20)
    qtbot.keyClick(table, Qt.Key.Key_End, held | Qt.KeyboardModifier.ShiftModifier)
    assert table.chosen() == [f"fruit {at}" for at in range(20, 40)]


def test_enter_opens_a_row(table, qtbot):
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(table.opened):
            qtbot.keyClick(table, key)


def test_cells_are_read_aloud_and_their_tips_show_markup_as_text(model, table):
    index = model.index(1, 0)
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "fruit <b>fig</b>"
    assert "&lt;b&gt;" in model.data(index, Qt.ItemDataRole.ToolTipRole)
    assert model.data(QModelIndex()) is None
    assert [model.headerData(at, Qt.Orientation.Horizontal) for at in range(3)] == ["Name", "Letters", "Note"]


def test_spare_columns_give_way_to_the_first_the_last_first(table, qtbot):
    shown = []
    for width in (600, 400, 300):
        table.resize(width, 300)
        shown.append([table.columnWidth(at) > 0 for at in range(3)])
    assert shown == [[True] * 3, [True, True, False], [True, False, False]]


def test_a_row_of_several_lines_has_room_for_a_long_text_and_for_what_stands_below_it(model, qtbot):
    low, tall = ListTable(model, "Fruit"), ListTable(model, "Fruit", lines=3)
    for made in (low, tall):
        qtbot.addWidget(made)
    model.show(WORDS)
    one = QFontMetricsF(look().font("small")).height()
    assert tall.rowHeight(0) - low.rowHeight(0) >= 2 * one
    text = "Which post did the man who signed the treaty hold"
    lines = paint.broken(text, "small", 150, 2)
    assert len(lines) == 2
    assert text.startswith(lines[0])
    assert lines[1].endswith("…")
    assert paint.broken("fig", "small", 150, 2) == ["fig"]


def test_it_is_painted_in_both_themes_and_grows_with_the_text(table, qapp):
    high = table.rowHeight(0)
    for scheme in ("light", "dark"):
        apply_theme(qapp, scheme, 2.0)
        qapp.processEvents()
        assert isinstance(table.grab(), QPixmap)
    assert table.rowHeight(0) == 2 * high
