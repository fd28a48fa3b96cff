from datetime import date

import pytest

from quizapp.authoring import browse
from quizapp.authoring.browse import Filters
from quizapp.questions.brief import beginning
from quizapp.store import cards, questions
from quizapp.store.records import Report, State
from tests import factories


@pytest.fixture
def ids(library, clock):
    made = [factories.question(number, topic="dates" if number % 2 else "votes") for number in range(1, 8)]
    return questions.add(library, made, name="add", now=clock.now())


def test_the_list_comes_a_page_at_a_time_with_the_whole_number(library, ids):
    first = browse.listing(library, Filters(), limit=5)
    rest = browse.listing(library, Filters(), limit=5, offset=5)
    assert (first.total, rest.total) == (7, 7)
    assert [row.id for row in (*first.rows, *rest.rows)] == ids


def test_filters_narrow_the_list_together(library, clock, ids):
    assert browse.listing(library, Filters(topic="dates")).total == 4
    assert browse.listing(library, Filters(text=" number 3 ")).total == 1
    assert browse.listing(library, Filters(text="%")).total == 0
    assert browse.listing(library, Filters(state=State.NEW, topic="votes")).total == 3
    browse.suspend(library, ids[:2], on=True, now=clock.now())
    assert [row.id for row in browse.listing(library, Filters(suspended=True)).rows] == ids[:2]


def test_each_deed_is_named_and_undone(library, clock, ids):
    now = clock.now()
    browse.suspend(library, ids[:1], on=True, now=now)
    assert browse.state_name(browse.listing(library, Filters()).rows[0]) == "Suspended"
    browse.suspend(library, ids[:2], on=False, now=now)
    browse.flag(library, ids[:1], on=True, now=now)
    browse.bury(library, ids[:1], until=date(2026, 11, 22), now=now)
    browse.delete(library, ids[:3], now=now)
    assert browse.listing(library, Filters()).total == 4
    first = f"“{beginning(factories.question(1).stem)}”"
    names = [browse.undo(library, now) for _ in range(5)]
    assert names == [
        "delete 3 questions",
        f"bury {first}",
        f"flag {first}",
        "take back 2 questions",
        f"suspend {first}",
    ]
    assert browse.listing(library, Filters(suspended=False)).total == 7
    assert browse.next_redo(library) == f"suspend {first}"
    assert browse.redo(library, now) == f"suspend {first}"
    assert browse.next_undo(library) == f"suspend {first}"


def test_a_preview_shows_one_question_with_its_card(library, ids):
    stored = browse.preview(library, ids[0])
    assert stored.question.topic == "dates"
    assert stored.card.state is State.NEW
    with pytest.raises(KeyError):
        browse.preview(library, 999)


def test_several_topics_and_standings_narrow_the_list_and_are_counted(library, clock, ids):
    browse.suspend(library, ids[:2], on=True, now=clock.now())
    assert browse.listing(library, Filters(topics=("dates", "votes"))).total == 7
    assert browse.listing(library, Filters(topics=("votes", "o'; --"))).total == 3
    assert browse.listing(library, Filters(standings=("suspended",))).total == 2
    assert browse.listing(library, Filters(standings=("new", "suspended"), topics=("dates",))).total == 4
    assert browse.listing(library, Filters(standings=("learning", "review"))).total == 0
    tally = browse.tally(library)
    assert tally.topics == {"dates": 4, "votes": 3}
    assert tally.standings == {"new": 5, "suspended": 2, "reported": 0}
    assert [browse.standing_name(each) for each in browse.STANDINGS] == [
        "New",
        "Learning",
        "Review",
        "Suspended",
        "Reported",
    ]
    assert Filters(topics=("dates",)).narrows
    assert not Filters(text="x", deck_id=1).narrows


def test_what_was_reported_is_found_counted_named_and_taken_back_with_its_reason(library, clock, ids):
    now = clock.now()
    cards.report(library, ids[1], Report.OUTDATED, "He resigned.", name="report", now=now)
    browse.suspend(library, ids[:1], on=True, now=now)
    found = browse.listing(library, Filters(standings=("reported",)))
    assert [(row.id, row.report, browse.state_name(row)) for row in found.rows] == [
        (ids[1], Report.OUTDATED, "Reported")
    ]
    assert browse.listing(library, Filters(standings=("suspended",))).total == 2
    assert browse.tally(library).standings == {"new": 5, "suspended": 2, "reported": 1}
    assert browse.tally(library, deck_id=999).standings["reported"] == 0
    browse.suspend(library, ids[1:2], on=False, now=now)
    card = browse.preview(library, ids[1]).card
    assert (card.suspended, card.report, card.report_note) == (False, None, "")
    assert browse.listing(library, Filters(standings=("reported",))).total == 0
    browse.undo(library, now)
    card = browse.preview(library, ids[1]).card
    assert (card.suspended, card.report, card.report_note) == (True, Report.OUTDATED, "He resigned.")
