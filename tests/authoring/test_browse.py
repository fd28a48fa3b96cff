from datetime import UTC, date, datetime
from typing import Any

import pytest

from quizapp.authoring import browse
from quizapp.authoring.browse import Filters, Library, Today
from quizapp.questions.brief import beginning
from quizapp.store import cards, questions
from quizapp.store.records import Report, State
from tests import factories


@pytest.fixture
def ids(library, clock):
    made = [factories.question(number, topic="dates" if number % 2 else "votes") for number in range(1, 8)]
    return questions.add(library, made, name="add", now=clock.now())


TODAY = Today(
    now=datetime(2026, 11, 21, 9, tzinfo=UTC), day=date(2026, 11, 21), lapses=8, elapsed_at=lambda share: share
)


def found(library: Library, **filters: Any) -> list[int]:
    return list(browse.found(library, Filters(**filters), TODAY))


def test_the_list_has_all_ids_and_rows_come_for_those_asked_for(library, ids):
    assert found(library) == ids
    assert [row.id for row in browse.rows(library, ids[2:4])] == ids[2:4]
    assert found(library, order="topic", descending=True) == [*ids[1::2], *ids[::2]]


def test_filters_narrow_the_list_together(library, clock, ids):
    assert found(library, topics=("dates",)) == ids[::2]
    assert found(library, text=' "number 3" ') == [ids[2]]
    assert found(library, text="%") == []
    assert found(library, text="is:new topic:votes") == ids[1::2]
    browse.suspend(library, ids[:2], on=True, now=clock.now())
    assert found(library, text="is:suspended") == ids[:2]
    with pytest.raises(browse.SearchError):
        found(library, text="colour:red")


def test_each_deed_is_named_and_undone(library, clock, ids):
    now = clock.now()
    browse.suspend(library, ids[:1], on=True, now=now)
    assert browse.state_name(browse.rows(library, ids[:1])[0]) == "Suspended"
    browse.suspend(library, ids[:2], on=False, now=now)
    browse.flag(library, ids[:1], on=True, now=now)
    browse.bury(library, ids[:1], until=date(2026, 11, 22), now=now)
    first = f"“{beginning(factories.question(1).stem)}”"
    names = [browse.undo(library, now) for _ in range(4)]
    assert names == [
        f"bury {first}",
        f"flag {first}",
        "take back 2 questions",
        f"suspend {first}",
    ]
    assert len(found(library, text="-is:suspended")) == 7
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
    assert len(found(library, topics=("dates", "votes"))) == 7
    assert len(found(library, topics=("votes", "o'; --"))) == 3
    assert len(found(library, standings=("suspended",))) == 2
    assert len(found(library, standings=("new", "suspended"), topics=("dates",))) == 4
    assert len(found(library, standings=("learning", "review"))) == 0
    tally = browse.tally(library)
    assert tally.topics == {"dates": 4, "votes": 3}
    assert tally.standings == {"new": 5, "suspended": 2, "reported": 0, "deleted": 0}
    assert [browse.standing_name(each) for each in browse.STANDINGS] == [
        "New",
        "Learning",
        "Review",
        "Suspended",
        "Reported",
        "In the bin",
    ]
    assert Filters(topics=("dates",)).narrows
    assert not Filters(text="x", deck_id=1).narrows


def test_what_was_reported_is_found_counted_named_and_taken_back_with_its_reason(library, clock, ids):
    now = clock.now()
    cards.report(library, ids[1], Report.OUTDATED, "He resigned.", name="report", now=now)
    browse.suspend(library, ids[:1], on=True, now=now)
    reported = browse.rows(library, found(library, standings=("reported",)))
    assert [(row.id, row.report, browse.state_name(row)) for row in reported] == [(ids[1], Report.OUTDATED, "Reported")]
    assert len(found(library, standings=("suspended",))) == 2
    assert browse.tally(library).standings == {"new": 5, "suspended": 2, "reported": 1, "deleted": 0}
    assert browse.tally(library, deck_id=999).standings["reported"] == 0
    browse.suspend(library, ids[1:2], on=False, now=now)
    card = browse.preview(library, ids[1]).card
    assert (card.suspended, card.report, card.report_note) == (False, None, "")
    assert len(found(library, standings=("reported",))) == 0
    browse.undo(library, now)
    card = browse.preview(library, ids[1]).card
    assert (card.suspended, card.report, card.report_note) == (True, Report.OUTDATED, "He resigned.")


@pytest.mark.parametrize(
    ("text", "is_bin"),
    [
        ("is:deleted", True),
        ("is:deleted tag:nato", True),
        ("is:deleted OR is:due", False),
        ("-is:deleted", False),
        ('"', False),
    ],
)
def test_a_search_that_finds_nothing_but_the_bin_is_a_look_into_it(text: str, is_bin: bool) -> None:
    assert browse.Filters(text=text).is_bin is is_bin
