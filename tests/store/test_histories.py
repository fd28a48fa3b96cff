"""Every card with its past, for what is reckoned over a whole library."""

from datetime import datetime, timedelta

from quizapp.store import cards, decks, journal, questions
from quizapp.store.histories import histories
from quizapp.store.library import Library
from quizapp.store.records import Rating
from tests import factories
from tests.store.helpers import answer


def give(library: Library, number: int, rating: Rating | None, now: datetime) -> None:
    cards.save_review(library, answer(library, number, rating, now), name="answer", now=now)


def test_each_card_comes_with_its_rated_answers_that_count_oldest_first(library: Library, now: datetime) -> None:
    ids = questions.add(library, [factories.question(n) for n in range(1, 5)], name="add", now=now)
    for minutes, rating in enumerate((Rating.AGAIN, None, Rating.GOOD, Rating.EASY)):
        give(library, ids[1], rating, now + timedelta(minutes=minutes))
    journal.undo(library, now)
    give(library, ids[3], Rating.GOOD, now)

    found = {card.id: (card, pasts) for card, pasts in histories(library.path, None)}

    assert list(found) == ids
    assert [past.rating for past in found[ids[1]][1]] == [Rating.AGAIN, Rating.GOOD]
    assert found[ids[1]][0] == cards.get(library, ids[1])
    assert [len(found[number][1]) for number in ids] == [0, 2, 0, 1]


def test_the_beginning_of_a_history_is_there_and_no_more(library: Library, now: datetime) -> None:
    (number,) = questions.add(library, [factories.question()], name="add", now=now)
    for rating in (Rating.GOOD, Rating.GOOD, Rating.GOOD):
        give(library, number, rating, now)
    ((_card, pasts),) = histories(library.path, None)
    logged = cards.reviews_of(library, number)
    assert [past.before is not None for past in pasts] == [True, False, False]
    assert pasts[0].before is not None
    assert pasts[0].before.state is logged[0].before.state
    assert [(past.reviewed_at, past.local_day) for past in pasts] == [
        (one.reviewed_at, one.local_day) for one in logged
    ]


def test_one_deck_is_read_alone_and_what_is_no_longer_asked_is_passed_over(library: Library, now: datetime) -> None:
    other = decks.create(library, "Rivers", deed_name="make", now=now)
    first = questions.add(library, [factories.question(1), factories.question(2)], name="add", now=now)
    (second,) = questions.add(library, [factories.question(3)], name="add", now=now, deck_id=other)
    for number in (*first, second):
        give(library, number, Rating.GOOD, now)
    questions.delete(library, first[:1], name="delete", now=now)
    (gone,) = questions.add(library, [factories.question(4)], name="add", now=now)
    library.connection.execute("UPDATE card SET retired = 1 WHERE id = ?", (gone,))
    assert [(card.id, len(pasts)) for card, pasts in histories(library.path, other)] == [(second, 1)]
    assert [card.id for card, _pasts in histories(library.path, None)] == [first[1], second]
