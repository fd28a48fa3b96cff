"""A pack's question that the learner changes is asked in the learner's version, over what the pack says."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.question import Question
from quizapp.store import cards, journal, originals, packs, questions
from quizapp.store.library import Library
from quizapp.store.records import Installed, PackInfo, Rating, State
from tests import factories
from tests.store.helpers import answer, contents

PACK = PackInfo(id="lewin", title="Lewin Islands", version="1", content_hash="one")
NEXT = replace(PACK, version="2", content_hash="two")
QUESTION = factories.question(1)
OWN = replace(QUESTION, stem="Who was president there?", tags=("islands",))


@pytest.fixture
def number(library: Library, now: datetime) -> int:
    """The id of a pack's question."""
    packs.install(library, PACK, [], [QUESTION], now=now)
    return questions.of_pack(library, "lewin")[0].id


def change(library: Library, number: int, question: Question, now: datetime) -> None:
    questions.update(library, number, question, name="edit", now=now)


def asked(library: Library, number: int) -> Question:
    return questions.get(library, number).question


def test_the_pack_s_text_is_kept_under_an_edit_and_comes_back(library: Library, number: int, now: datetime) -> None:
    assert originals.of(library, number) is None
    change(library, number, OWN, now)
    assert (asked(library, number), originals.of(library, number)) == (OWN, QUESTION)
    change(library, number, replace(OWN, answer="Bea Quill"), now)
    assert originals.of(library, number) == QUESTION
    originals.restore(library, number, name="restore", now=now)
    assert (asked(library, number), originals.of(library, number)) == (QUESTION, None)


def test_every_step_of_it_can_be_undone_and_done_again(library: Library, number: int, now: datetime) -> None:
    states = [contents(library)]
    change(library, number, OWN, now)
    states.append(contents(library))
    originals.restore(library, number, name="restore", now=now)
    states.append(contents(library))
    for before in (states[1], states[0]):
        journal.undo(library, now)
        assert contents(library) == before
    for after in states[1:]:
        journal.redo(library, now)
        assert contents(library) == after


def test_progress_stays_through_edit_and_restore(library: Library, number: int, now: datetime) -> None:
    review = answer(library, number, Rating.GOOD, now)
    cards.save_review(library, review, name="Good", now=now)
    change(library, number, replace(OWN, answer="Bea Quill"), now)
    originals.restore(library, number, name="restore", now=now)
    assert cards.get(library, number) == review.after


def test_what_is_edited_back_is_no_version_of_one_s_own(library: Library, number: int, now: datetime) -> None:
    change(library, number, OWN, now)
    change(library, number, QUESTION, now)
    assert originals.of(library, number) is None
    with pytest.raises(KeyError):
        originals.restore(library, number, name="restore", now=now)


def test_one_s_own_question_has_no_other_layer(library: Library, now: datetime) -> None:
    (number,) = questions.add(library, [QUESTION], name="add", now=now)
    change(library, number, OWN, now)
    assert originals.of(library, number) is None


def test_an_update_of_the_pack_leaves_what_was_changed_and_brings_the_rest(
    library: Library, number: int, now: datetime
) -> None:
    change(library, number, OWN, now)
    newer = replace(QUESTION, stem="Who led Norland?", explanation="Corrected.")
    assert packs.install(library, NEXT, [], [newer], now=now) == Installed(deck_id=2, changed=1)
    assert asked(library, number) == replace(OWN, explanation="Corrected.")
    assert originals.of(library, number) == newer
    again = replace(NEXT, content_hash="three")
    assert packs.install(library, again, [], [newer], now=now) == Installed(deck_id=2)
    originals.restore(library, number, name="restore", now=now)
    assert asked(library, number) == newer


def test_a_corrected_answer_reaches_a_version_that_left_the_answer_alone(
    library: Library, number: int, now: datetime
) -> None:
    change(library, number, OWN, now)
    review = answer(library, number, Rating.GOOD, now)
    cards.save_review(library, review, name="Good", now=now)
    packs.install(library, NEXT, [], [replace(QUESTION, answer="Bea Quill")], now=now)
    stored = questions.get(library, number)
    assert (stored.question.stem, stored.question.answer) == (OWN.stem, "Bea Quill")
    assert (stored.card.state, stored.card.earlier_answer) == (State.NEW, "Ada Quill")


def test_an_answer_of_one_s_own_stays_with_its_memory(library: Library, number: int, now: datetime) -> None:
    change(library, number, replace(QUESTION, answer="A. Quill"), now)
    review = answer(library, number, Rating.GOOD, now)
    cards.save_review(library, review, name="Good", now=now)
    packs.install(library, NEXT, [], [replace(QUESTION, answer="Bea Quill")], now=now)
    assert asked(library, number).answer == "A. Quill"
    assert cards.get(library, number) == review.after


def test_a_pack_that_says_the_same_by_now_ends_the_version(library: Library, number: int, now: datetime) -> None:
    change(library, number, OWN, now)
    packs.install(library, NEXT, [], [OWN], now=now)
    assert (asked(library, number), originals.of(library, number)) == (OWN, None)


def test_a_question_is_deleted_with_what_its_pack_said(library: Library, number: int, now: datetime) -> None:
    change(library, number, OWN, now)
    before = contents(library)
    questions.delete(library, [number], name="delete", now=now)
    assert library.connection.execute("SELECT count(*) FROM original").fetchone() == (0,)
    journal.undo(library, now)
    assert contents(library) == before


_WORDS = st.sampled_from(["a", "b", "c"])
_QUESTIONS = st.builds(
    lambda stem, answer_, why: replace(QUESTION, stem=stem, answer=answer_, explanation=why), _WORDS, _WORDS, _WORDS
)


@given(_QUESTIONS, _QUESTIONS, _QUESTIONS)
def test_a_field_that_only_one_side_changed_is_taken_from_it(before: Question, own: Question, now: Question) -> None:
    found = originals.merged(before, own, now)
    for name in ("stem", "answer", "explanation"):
        mine, packs_ = getattr(own, name), getattr(now, name)
        assert getattr(found, name) == (packs_ if mine == getattr(before, name) else mine)
