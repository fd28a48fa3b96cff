from dataclasses import replace
from random import Random

import pytest

from quizapp.authoring import own
from quizapp.authoring.browse import next_undo, undo
from quizapp.authoring.draft_checks import problems
from quizapp.authoring.own import Advice, Draft, DraftForm, UnfitError
from quizapp.store import decks, questions
from tests import factories

DRAFT = Draft(
    form=DraftForm.MULTIPLE_CHOICE,
    stem="Who led Norland in May 2011?",
    answer="Ada Quill",
    wrong=("Tomas Brandt", "Mina Okafor"),
    topic="leaders",
    tags=("islands",),
)


@pytest.fixture
def rng() -> Random:
    return Random(7)


def test_a_saved_question_goes_to_ones_own_deck_and_can_be_undone(library, clock, rng):
    number = own.save(library, DRAFT, now=clock.now(), rng=rng)
    stored = questions.get(library, number)
    assert stored.question.stem == DRAFT.stem
    assert stored.question.key.startswith("own:")
    assert stored.question.tags == ("islands",)
    assert stored.deck_id == decks.own_deck(library)
    assert next_undo(library) == "add question “Who led Norland in May 2011?”"
    undo(library, clock.now())
    assert questions.count(library) == 0


def test_a_draft_with_problems_is_refused_whole(library, clock, rng):
    with pytest.raises(UnfitError) as refused:
        own.save(library, replace(DRAFT, stem="", answer=""), now=clock.now(), rng=rng)
    assert [problem.field for problem in refused.value.problems] == ["stem", "answer"]
    assert questions.count(library) == 0


def test_editing_keeps_the_key_and_can_move_the_question(library, clock, rng):
    number = own.save(library, DRAFT, now=clock.now(), rng=rng)
    other = decks.create(library, "Elections", deed_name="make", now=clock.now())
    key = questions.get(library, number).question.key
    draft = replace(own.draft_of(library, number), answer="Ada M. Quill", deck_id=other)
    own.edit(library, number, draft, now=clock.now())
    stored = questions.get(library, number)
    assert (stored.question.answer, stored.question.key, stored.deck_id) == ("Ada M. Quill", key, other)
    assert own.draft_of(library, number) == draft


def test_an_edit_that_changes_nothing_is_no_deed(library, clock, rng):
    number = own.save(library, DRAFT, now=clock.now(), rng=rng)
    assert not own.edit(library, number, own.draft_of(library, number), now=clock.now())
    assert next_undo(library) == "add question “Who led Norland in May 2011?”"
    assert own.edit(library, number, replace(own.draft_of(library, number), answer="Mina Quill"), now=clock.now())
    assert next_undo(library) == "edit question “Who led Norland in May 2011?”"


def test_an_edit_with_problems_is_refused_too(library, clock, rng):
    number = own.save(library, DRAFT, now=clock.now(), rng=rng)
    with pytest.raises(UnfitError):
        own.edit(library, number, replace(DRAFT, stem=" "), now=clock.now())
    assert questions.get(library, number).question.stem == DRAFT.stem


def test_nearly_the_same_question_is_found_while_typing(library, clock, rng):
    number = own.save(library, DRAFT, now=clock.now(), rng=rng)
    questions.add(library, [factories.question(stem="Where does the river Ane rise?")], name="add", now=clock.now())
    (found,) = own.similar(library, "who led  Norland in may 2011")
    assert (found.id, found.stem) == (number, DRAFT.stem)
    assert own.similar(library, DRAFT.stem, besides=number) == []
    assert own.similar(library, "Who led") == []
    assert own.similar(library, "When did the assembly approve the accord?") == []


def test_the_same_answer_speaks_for_a_likeness_and_another_one_against_it(library, clock, rng):
    number = own.save(library, DRAFT, now=clock.now(), rng=rng)
    nearly = "Who was leading Norland in May 2011?"
    assert [one.id for one in own.similar(library, nearly, DRAFT.answer)] == [number]
    assert own.similar(library, nearly, "Mina Vale") == []
    assert own.similar(library, "Who led Norland in May 2014?", DRAFT.answer) == []


@pytest.mark.parametrize(("form", "answer"), [(DraftForm.NUMBER, "1,23x"), (DraftForm.DATE, "the day before")])
def test_a_number_or_date_that_cannot_be_read_is_told_while_it_is_typed(form, answer):
    typed = replace(Draft(), form=form, stem="How many?", answer=answer)
    assert own.advice(typed)[0] == Advice(problems(typed)[0].sentence, fine=False)
    assert all(each.fine for each in own.advice(replace(typed, form=DraftForm.NUMBER, answer="12")))


def test_advice_names_flaws_first_and_then_what_is_fine():
    fine = own.advice(DRAFT)
    assert fine == [
        Advice("The answer is not given away in the question.", fine=True),
        Advice("The options are of one kind and do not overlap.", fine=True),
    ]
    betrayed = own.advice(replace(DRAFT, stem="Was Ada Quill president of Norland in May 2011?"))
    assert not betrayed[0].fine
    assert "Ada Quill" in betrayed[0].sentence
    assert own.advice(Draft()) == []


def test_topics_are_the_seven_and_then_ones_own(library, clock, rng):
    own.save(library, replace(DRAFT, topic="harbours"), now=clock.now(), rng=rng)
    assert own.topics(library)[0] == "leaders"
    assert own.topics(library)[-1] == "harbours"
    assert len(own.topics(library)) == 8
