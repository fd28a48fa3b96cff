"""Cards: saved reviews, and the rows a queue is made of."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from quizapp.store import cards, decks, journal, questions
from quizapp.store.library import Library
from quizapp.store.records import Card, Done, Rating, State
from tests import factories
from tests.store.helpers import answer

TODAY = date(2026, 11, 21)
TOMORROW = date(2026, 11, 22)


@pytest.fixture
def ids(library: Library, now: datetime) -> list[int]:
    topics = ["leaders", "leaders", "dates", "dates", "votes"]
    made = [factories.question(number, topic=topic) for number, topic in enumerate(topics)]
    return questions.add(library, made, name="Add", now=now)


def put(library: Library, card: Card) -> None:
    """Bring a card into a state, through a review as the program does it."""
    before = cards.get(library, card.id)
    now = datetime.fromisoformat("2026-11-01T09:00:00+00:00")
    review = replace(answer(library, card.id, Rating.GOOD, now, day=date(2026, 11, 1)), before=before, after=card)
    cards.save_review(library, review, name="Good", now=now)


def in_review(library: Library, card_id: int, due_day: date, stability: float) -> None:
    card = cards.get(library, card_id)
    put(library, replace(card, state=State.REVIEW, due_day=due_day, stability=stability, difficulty=5.0, reviews=1))


def in_learning(library: Library, card_id: int, due_at: datetime) -> None:
    put(library, replace(cards.get(library, card_id), state=State.LEARNING, step=0, due_at=due_at, reviews=1))


def test_a_saved_review_is_the_card_that_is_read(library: Library, ids: list[int], now: datetime) -> None:
    review = answer(library, ids[0], Rating.AGAIN, now.replace(microsecond=654321))
    cards.save_review(library, review, name="Again", now=now)
    assert cards.get(library, ids[0]) == review.after
    assert journal.next_undo(library) == "Again"


def test_a_missing_card_is_a_key_error(library: Library) -> None:
    with pytest.raises(KeyError):
        cards.get(library, 99)


def test_a_logged_only_answer_moves_no_card(library: Library, ids: list[int], now: datetime) -> None:
    before = cards.get(library, ids[0])
    review = replace(answer(library, ids[0], None, now), after=replace(before, reviews=7))
    cards.save_review(library, review, name="Quiz", now=now)
    assert cards.get(library, ids[0]) == before
    assert cards.done(library, deck_id=None, day=TODAY) == Done(answers=1, duration_ms=4000)


def test_a_review_of_a_card_that_has_moved_on_is_refused(library: Library, ids: list[int], now: datetime) -> None:
    stale = answer(library, ids[0], Rating.GOOD, now)
    cards.save_review(library, answer(library, ids[0], Rating.EASY, now), name="Easy", now=now)
    with pytest.raises(ValueError, match="has changed"):
        cards.save_review(library, stale, name="Good", now=now)
    assert len(cards.reviews_of(library, ids[0])) == 1


def test_a_flag_set_meanwhile_neither_stops_a_review_nor_is_lost(
    library: Library, ids: list[int], now: datetime
) -> None:
    review = answer(library, ids[0], Rating.GOOD, now)
    cards.flag(library, [ids[0]], on=True, name="Flag", now=now)
    cards.save_review(library, review, name="Good", now=now)
    assert cards.get(library, ids[0]).flagged


def test_tags_given_with_a_review_are_added_once_and_undone_with_it(
    library: Library, ids: list[int], now: datetime
) -> None:
    before = questions.get(library, ids[0])
    for _ in range(2):
        review = answer(library, ids[0], Rating.AGAIN, now)
        cards.save_review(library, review, name="Again", now=now, tags=["leech"])
    assert questions.get(library, ids[0]).question.tags == ("leech",)
    journal.undo(library, now)
    journal.undo(library, now)
    assert questions.get(library, ids[0]) == before


def test_new_cards_come_in_the_order_of_adding(library: Library, ids: list[int], now: datetime) -> None:
    other = decks.create(library, "Other", deed_name="New deck", now=now)
    later = questions.add(library, [factories.question(9, topic="dates")], name="Add", now=now, deck_id=other)
    assert [row.id for row in cards.new(library, deck_id=None, day=TODAY)] == ids + later
    assert [row.id for row in cards.new(library, deck_id=None, day=TODAY, limit=2)] == ids[:2]
    assert [row.id for row in cards.new(library, deck_id=other, day=TODAY)] == later
    assert [row.id for row in cards.new(library, deck_id=None, day=TODAY, topic="dates")] == [ids[2], ids[3], *later]
    assert cards.new(library, deck_id=None, day=TODAY)[0].fact == "fact-0"


def test_reviews_come_most_overdue_for_their_stability_first(library: Library, ids: list[int]) -> None:
    in_review(library, ids[0], date(2026, 11, 11), 100.0)  # ten days late, of a hundred
    in_review(library, ids[1], date(2026, 11, 20), 1.0)  # one day late, of one
    in_review(library, ids[2], TODAY, 1.0)
    in_review(library, ids[3], TOMORROW, 1.0)
    assert [row.id for row in cards.due(library, deck_id=None, day=TODAY)] == [ids[1], ids[2], ids[0]]
    assert [row.id for row in cards.due(library, deck_id=1, day=TODAY, limit=1)] == [ids[1]]
    assert [row.id for row in cards.due(library, deck_id=1, day=TODAY, topic="dates")] == [ids[2]]
    assert cards.due(library, deck_id=2, day=TODAY) == []


def test_learning_cards_come_soonest_first_and_only_until_the_moment_asked(
    library: Library, ids: list[int], now: datetime
) -> None:
    for card_id, minutes in zip(ids, (10, -5, 20), strict=False):
        in_learning(library, card_id, now + timedelta(minutes=minutes))
    found = cards.learning(library, deck_id=None, day=TODAY, until=now + timedelta(minutes=10))
    assert [row.id for row in found] == [ids[1], ids[0]]


def test_suspended_and_buried_cards_are_left_out_until_they_come_back(
    library: Library, ids: list[int], now: datetime
) -> None:
    in_review(library, ids[0], TODAY, 1.0)
    in_learning(library, ids[1], now)

    def asked(day: date) -> set[int]:
        rows = [
            *cards.due(library, deck_id=None, day=day),
            *cards.learning(library, deck_id=None, day=day, until=now),
            *cards.new(library, deck_id=None, day=day),
        ]
        return {row.id for row in rows}

    assert asked(TODAY) == set(ids)
    cards.suspend(library, ids[:3], on=True, name="Suspend", now=now)
    assert asked(TODAY) == set(ids[3:])
    cards.suspend(library, ids[:3], on=False, name="Take back", now=now)
    cards.bury(library, ids[:3], until=TOMORROW, name="Bury", now=now)
    assert asked(TODAY) == set(ids[3:])
    assert asked(TOMORROW) == set(ids)
    cards.bury(library, ids[:3], until=None, name="Unbury", now=now)
    assert asked(TODAY) == set(ids)


def test_candidates_come_in_the_order_asked_for_without_the_missing(
    library: Library, ids: list[int], now: datetime
) -> None:
    cards.suspend(library, [ids[1]], on=True, name="Suspend", now=now)
    assert [row.id for row in cards.candidates(library, [ids[2], 99, ids[1], ids[0]])] == [ids[2], ids[0]]
    cards.bury(library, [ids[2]], until=TOMORROW, name="Bury", now=now)
    assert [row.id for row in cards.candidates(library, ids[:3], day=TODAY)] == [ids[0]]
    assert [row.id for row in cards.candidates(library, ids[:3], day=TOMORROW)] == [ids[0], ids[2]]


def test_what_was_done_today_tells_new_from_review_and_leaves_out_the_undone(
    library: Library, ids: list[int], now: datetime
) -> None:
    in_review(library, ids[0], TODAY, 1.0)
    for card_id, rating in [
        (ids[0], Rating.GOOD),
        (ids[1], Rating.AGAIN),
        (ids[1], Rating.HARD),
        (ids[2], Rating.EASY),
    ]:
        cards.save_review(library, answer(library, card_id, rating, now), name="Rate", now=now)
    assert cards.done(library, deck_id=None, day=TODAY) == Done(
        new=2, reviews=1, answers=4, recalled=3, rated=4, duration_ms=16000
    )
    journal.undo(library, now)
    assert cards.done(library, deck_id=1, day=TODAY).new == 1
    assert cards.done(library, deck_id=2, day=TODAY) == Done()
    assert cards.done(library, deck_id=None, day=TOMORROW) == Done()


def test_facts_answered_today_are_known_so_that_their_siblings_wait(
    library: Library, ids: list[int], now: datetime
) -> None:
    cards.save_review(library, answer(library, ids[3], Rating.GOOD, now), name="Good", now=now)
    assert cards.facts_answered(library, TODAY) == {"fact-3"}
    assert cards.facts_answered(library, TOMORROW) == set()
    journal.undo(library, now)
    assert cards.facts_answered(library, TODAY) == set()


@pytest.mark.parametrize(
    "values",
    ["state = 4", "stability = 0", "difficulty = 11", "state = 1", "state = 2", "suspended = 2", "reviews = -1"],
)
def test_a_card_out_of_range_is_refused_by_the_file_itself(library: Library, ids: list[int], values: str) -> None:
    with pytest.raises(Exception, match="CHECK constraint failed"):
        library.connection.execute(f"UPDATE card SET {values} WHERE id = ?", (ids[0],))


def test_what_is_left_out_is_listed_until_its_day_unless_it_is_set_aside(library: Library, now: datetime) -> None:
    ids = questions.add(library, [factories.question(number) for number in range(1, 5)], name="Add", now=now)
    today = now.date()
    cards.bury(library, ids[:3], until=today + timedelta(days=1), name="Bury", now=now)
    cards.suspend(library, ids[2:3], on=True, name="Suspend", now=now)
    assert cards.buried(library, None, day=today) == ids[:2]
    assert cards.buried(library, 999, day=today) == []
    assert cards.buried(library, None, day=today + timedelta(days=1)) == []
