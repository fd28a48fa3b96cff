"""Questions that keep slipping are listed with what can be done, and leave the list when they are taken back."""

import pytest
from PySide6.QtWidgets import QApplication

from quizapp.authoring import browse
from quizapp.store import cards
from quizapp.study.leeches import leeches
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.leeches import LeechesPage
from tests.ui.pages.stage import Stage, tab_walk


@pytest.fixture
def page(desk, stage: Stage) -> LeechesPage:
    return LeechesPage(
        lambda: leeches(desk.library),
        lambda number: browse.suspend(desk.library, [number], on=False, now=desk.clock.now()),
        lambda: browse.undo(desk.library, desk.clock.now()),
        stage.messages,
    )


def slip(desk, count: int) -> list[int]:
    """So many questions set aside, the later ones after more lapses."""
    ids = desk.fill(count + 1)
    with desk.library.transaction() as connection:
        for lapses, number in enumerate(ids[:count], start=8):
            connection.execute("UPDATE card SET suspended = 1, lapses = ? WHERE id = ?", (lapses, number))
    return ids[:count]


def texts(page: LeechesPage) -> list[str]:
    return [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]


def test_those_missed_most_come_first_with_question_and_answer(desk, page, stage):
    ids = slip(desk, 2)
    stage.put(page)
    assert [row.leech.id for row in page.rows] == ids[::-1]
    assert {"Missed 9 times", "Missed 8 times"} <= set(texts(page))


def test_one_can_be_reworded(desk, page, stage, qtbot):
    (number,) = slip(desk, 1)
    stage.put(page)
    with qtbot.waitSignal(page.edit_requested) as asked:
        page.rows[0].reword.click()
    assert asked.args == [number]


def test_one_that_is_asked_again_leaves_the_list_and_can_be_put_back(desk, page, stage):
    ids = slip(desk, 2)
    stage.put(page)
    page.rows[0].ask.click()
    QApplication.processEvents()
    assert [row.leech.id for row in page.rows] == ids[:1]
    assert not cards.get(desk.library, ids[1]).suspended
    assert page.rows[0].reword.hasFocus()
    stage.remarks[-1].undo()
    assert len(page.rows) == 2
    assert cards.get(desk.library, ids[1]).suspended


def test_where_nothing_slips_it_says_so_and_leads_back(desk, page, stage, qtbot):
    desk.fill(1)
    stage.put(page)
    assert "Nothing keeps slipping" in texts(page)
    with qtbot.waitSignal(page.back_requested):
        page.back.click()


def test_tab_visits_each_row_in_order(desk, page, stage):
    slip(desk, 2)
    stage.put(page)
    assert tab_walk(stage, page.rows[0].reword) == ["Reword it", "Ask it again"] * 2
