"""The log: chained, so that a changed, lost or moved row is found."""

from datetime import datetime

import pytest

from quizapp.store import cards, journal, log, questions
from quizapp.store.library import Library
from quizapp.store.records import Rating
from tests import factories
from tests.store.helpers import answer


@pytest.fixture
def answered(library: Library, now: datetime) -> Library:
    """Four answers, the last undone and done again, one more undone."""
    for card_id in questions.add(library, [factories.question(number) for number in range(4)], name="Add", now=now):
        cards.save_review(library, answer(library, card_id, Rating.GOOD, now), name="Good", now=now)
    journal.undo(library, now)
    journal.redo(library, now)
    journal.undo(library, now)
    assert log.verify(library.connection) == []
    return library


@pytest.mark.parametrize(
    "column",
    ["rating = 1", "reviewed_at = reviewed_at + 1", "before = '{}'", "local_day = 1", "card_id = 3", "form = ''"],
)
def test_a_changed_row_is_found(answered: Library, column: str) -> None:
    answered.connection.execute(f"UPDATE review SET {column} WHERE seq = 2")
    assert log.verify(answered.connection) == ["row 2 was changed"]


def test_a_lost_row_is_found(answered: Library) -> None:
    answered.connection.execute("DELETE FROM review WHERE seq = 2")
    assert "row 3 does not follow the one before it" in log.verify(answered.connection)


def test_a_mark_that_contradicts_the_reversals_is_found(answered: Library) -> None:
    answered.connection.execute("UPDATE review SET void = 1 - void WHERE seq IN (1, 4)")
    assert len(log.verify(answered.connection)) == 2


def test_a_row_whose_content_was_removed_keeps_its_place_in_the_chain(answered: Library) -> None:
    answered.connection.execute(
        "UPDATE review SET kind = 'tombstone', rating = NULL, before = NULL, after = NULL WHERE seq = 2"
    )
    assert log.verify(answered.connection) == []


def test_each_origin_has_a_chain_of_its_own(answered: Library, now: datetime) -> None:
    review = answer(answered, 1, Rating.EASY, now)
    with answered.transaction() as connection:
        log.append(connection, review, origin="another")
    cards.save_review(answered, answer(answered, 2, Rating.EASY, now), name="Easy", now=now)
    assert log.verify(answered.connection) == []
    starts = answered.connection.execute("SELECT count(*) FROM review WHERE prev_hash = zeroblob(32)").fetchone()
    assert starts == (2,)


def test_a_review_comes_back_as_it_was_given(library: Library, now: datetime) -> None:
    (card_id,) = questions.add(library, [factories.question()], name="Add", now=now)
    first = answer(library, card_id, Rating.AGAIN, now.replace(microsecond=123457), correct=False, form="typed")
    cards.save_review(library, first, name="Again", now=now)
    second = answer(library, card_id, None, now, source="quiz", correct=True)
    cards.save_review(library, second, name="Quiz", now=now)
    assert cards.reviews_of(library, card_id) == [first, second]


def test_the_log_outlives_the_question(answered: Library, now: datetime) -> None:
    questions.delete(answered, [1], name="Delete", now=now)
    assert log.verify(answered.connection) == []
    assert len(log.reviews_of(answered.connection, 1)) == 1


def test_a_review_of_no_question_is_refused(library: Library, now: datetime) -> None:
    (card_id,) = questions.add(library, [factories.question()], name="Add", now=now)
    review = answer(library, card_id, Rating.GOOD, now)
    questions.delete(library, [card_id], name="Delete", now=now)
    with pytest.raises(KeyError):
        cards.save_review(library, review, name="Good", now=now)
