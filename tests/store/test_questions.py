"""Questions: added, changed, found, deleted."""

from dataclasses import replace
from datetime import datetime

import pytest

from quizapp.questions.question import AnswerKind
from quizapp.store import cards, decks, journal, questions
from quizapp.store.library import Library
from quizapp.store.records import Rating
from tests import factories
from tests.store.helpers import answer, contents


@pytest.fixture
def ids(library: Library, now: datetime) -> list[int]:
    made = [
        factories.question(1, stem="Who led Norland?", answer="Ada Quill"),
        factories.question(
            2, stem="What share is 50 % of?", answer="half_way", topic="numbers", kind=AnswerKind.NUMBER
        ),
        factories.question(3, stem="Which accord?", answer="Lewin \\ Accord", topic="treaties", distractors=()),
    ]
    return questions.add(library, made, name="Add three", now=now)


def test_an_added_question_comes_back_with_a_new_card_in_the_own_deck(library: Library, now: datetime) -> None:
    question = factories.question()
    (question_id,) = questions.add(library, [question], name="Add", now=now)
    stored = questions.get(library, question_id)
    assert stored.question == question
    assert stored.pack_id == ""
    assert stored.deck_id == decks.own_deck(library)
    assert stored.card == factories.card(id=question_id, deck_id=stored.deck_id)
    assert questions.by_key(library, question.key) == stored


def test_a_question_that_is_not_there_is_a_key_error(library: Library) -> None:
    with pytest.raises(KeyError):
        questions.get(library, 1)
    assert questions.by_key(library, "nothing") is None


def test_adding_many_is_one_deed_and_whole(library: Library, now: datetime) -> None:
    many = [factories.question(number) for number in range(300)]
    assert len(questions.add(library, many, name="Import", now=now)) == 300
    assert journal.undo(library, now) == "Import"
    assert questions.count(library) == 0
    with pytest.raises(ValueError, match="cannot be added"):
        questions.add(library, [*many[:2], many[0]], name="Import", now=now)
    assert questions.count(library) == 0


def test_the_id_of_a_deleted_question_is_never_used_again(library: Library, ids: list[int], now: datetime) -> None:
    questions.delete(library, ids[-1:], name="Delete", now=now)
    (added,) = questions.add(library, [factories.question(9)], name="Add", now=now)
    assert added > ids[-1]


def test_a_changed_question_keeps_key_and_progress_and_can_move(
    library: Library, ids: list[int], now: datetime
) -> None:
    cards.save_review(library, answer(library, ids[0], Rating.GOOD, now), name="Good", now=now)
    before = contents(library)
    card = cards.get(library, ids[0])
    deck = decks.create(library, "Other", deed_name="New deck", now=now)
    changed = replace(
        questions.get(library, ids[0]).question, stem="Who led?", topic="dates", facts=("f",), key="other"
    )
    questions.update(library, ids[0], changed, name="Edit", now=now, deck_id=deck)
    stored = questions.get(library, ids[0])
    assert stored.question == replace(changed, key="test-pack:fact-1:office-name")
    assert stored.card == replace(card, deck_id=deck, topic="dates", fact="f")
    assert questions.count(library, deck_id=deck) == 1
    journal.undo(library, now)
    journal.undo(library, now)
    assert contents(library) == before


def test_a_deleted_question_is_gone_and_comes_back_by_undo(library: Library, ids: list[int], now: datetime) -> None:
    before = contents(library)
    questions.delete(library, ids[:2], name="Delete", now=now)
    assert [stored.id for stored in questions.get_many(library, ids)] == ids[2:]
    journal.undo(library, now)
    assert contents(library) == before


def test_topics_in_use_are_known(library: Library, ids: list[int]) -> None:
    assert questions.topics(library) == ["leaders", "numbers", "treaties"]


def test_many_questions_come_in_the_order_asked_for(library: Library, ids: list[int]) -> None:
    assert [stored.id for stored in questions.get_many(library, [ids[2], 99, ids[0]])] == [ids[2], ids[0]]
