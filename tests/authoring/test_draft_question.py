from dataclasses import replace

import pytest
from hypothesis import given

from quizapp.authoring.draft import DraftForm
from quizapp.authoring.draft_checks import problems
from quizapp.authoring.draft_question import as_draft, as_question
from quizapp.questions.forms import front_back, posed
from quizapp.questions.generate import generate
from quizapp.questions.packs.packs import load_pack
from quizapp.questions.question import AnswerKind
from quizapp.resources import bundled_packs
from tests.authoring.drafts import ANY, CHOICE, FINISHED
from tests.factories import question


@pytest.mark.parametrize("form", DraftForm)
def test_a_finished_draft_can_be_asked_in_its_form_and_is_opened_in_it_again(form):
    made = as_question(FINISHED[form], "own:1")
    assert front_back.fits(made) if form is DraftForm.FRONT_BACK else posed.fits(form, made)
    assert as_draft(made, 0).form is form
    assert as_question(as_draft(made, 0), "own:1", made) == made


@given(ANY)
def test_a_draft_without_problems_makes_a_question_that_the_editor_reads_back(draft):
    if problems(draft):
        return
    made = as_question(draft, "own:1")
    again = as_draft(made, draft.deck_id)
    assert as_question(again, "own:1", made) == made
    if draft.form not in (DraftForm.FRONT_BACK, DraftForm.TYPED):
        assert posed.fits(draft.form, made)


def test_a_question_of_a_shipped_pack_that_was_only_opened_in_the_editor_is_unchanged():
    for one in generate(load_pack(bundled_packs()[0])).questions:
        assert as_question(as_draft(one, 1), one.key, one) == one


def test_editing_keeps_what_the_editor_does_not_show():
    before = question()
    after = as_question(replace(as_draft(before, 1), stem="Who led Norland?"), before.key, before)
    assert after == replace(before, stem="Who led Norland?")


def test_a_date_is_written_out_and_keeps_its_precision():
    made = as_question(replace(FINISHED[DraftForm.DATE], answer="2008-08"), "own:1")
    assert (made.answer, made.kind) == ("August 2008", AnswerKind.DATE)


def test_what_was_a_date_is_none_once_another_answer_stands_there():
    made = as_question(FINISHED[DraftForm.DATE], "own:1")
    changed = replace(as_draft(made, 0), form=DraftForm.TYPED, answer="in summer")
    assert as_question(changed, "own:1", made).kind is AnswerKind.TEXT


def test_a_form_that_shows_no_wrong_options_saves_none():
    draft = replace(CHOICE, form=DraftForm.FRONT_BACK, wrong=("Left over", "Ada Quill"))
    assert as_question(draft, "own:1").distractors == ()


def test_why_an_option_is_wrong_is_saved_with_it():
    made = as_question(replace(CHOICE, wrong=("", "Mina Okafor"), reasons=("", "She led Estmark.")), "own:1")
    assert [(one.text, one.why) for one in made.distractors] == [("Mina Okafor", "She led Estmark.")]


def test_source_and_quotation_are_kept_as_a_citation_and_can_be_taken_away():
    made = as_question(replace(CHOICE, source="Harbour Courier, 12 May 2011", quote="Ada Quill took office."), "own:1")
    assert [(one.publisher, one.sentence) for one in made.citations] == [
        ("Harbour Courier, 12 May 2011", "Ada Quill took office.")
    ]
    assert as_question(replace(as_draft(made, 1), source="", quote=""), made.key, made).citations == ()


def test_another_quotation_leaves_the_article_it_is_from():
    before = question()
    after = as_question(replace(as_draft(before, 1), quote="She took office."), before.key, before)
    assert (after.citations[0].document, after.citations[0].sentence) == (
        before.citations[0].document,
        "She took office.",
    )
