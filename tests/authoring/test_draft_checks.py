from dataclasses import replace

import pytest

from quizapp.authoring.draft import Draft, DraftForm
from quizapp.authoring.draft_checks import problems
from tests.authoring.drafts import CHOICE, FINISHED


@pytest.mark.parametrize("form", DraftForm)
def test_a_finished_draft_has_no_problems(form):
    assert problems(FINISHED[form]) == []


@pytest.mark.parametrize("form", DraftForm)
def test_an_empty_draft_names_the_text_first(form):
    assert problems(Draft(form=form))[0].field == "stem"


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"stem": "  "}, "stem", "Write the question."),
        ({"answer": ""}, "answer", "Write the right answer."),
        ({"wrong": ("Tomas Brandt", "")}, "wrong:1", "Multiple choice needs two wrong options or more."),
        ({"wrong": ()}, "wrong:0", "Multiple choice needs two wrong options or more."),
        ({"wrong": ("Tomas Brandt", " tomas  BRANDT")}, "wrong:1", "This option is there twice."),
        ({"wrong": ("ada quill", "Tomas Brandt")}, "wrong:0", "This option is also the right answer."),
        ({"wrong": ("Quill", "Tomas"), "accepted": ("quill",)}, "wrong:0", "This option is also the right answer."),
        ({"as_of": "last May"}, "as_of", "Write a date such as 2008-08-26, 2008-08 or 2008."),
        ({"stem": "x" * 2001}, "stem", "This is longer than 2000 characters."),
    ],
)
def test_each_problem_is_told_at_its_field(changes, field, sentence):
    (found,) = problems(replace(CHOICE, **changes))
    assert (found.field, found.sentence) == (field, sentence)


@pytest.mark.parametrize(
    ("form", "changes", "field"),
    [
        (DraftForm.SEVERAL_RIGHT, {"right": ("Norland", "")}, "right:1"),
        (DraftForm.SEVERAL_RIGHT, {"right": ("Norland", "norland")}, "right:1"),
        (DraftForm.SEVERAL_RIGHT, {"right": ("Norland", "Sund; Holt")}, "right:1"),
        (DraftForm.SEVERAL_RIGHT, {"right": tuple("abcdefg")}, "right:6"),
        (DraftForm.SEVERAL_RIGHT, {"wrong": ("Estmark",)}, "wrong:1"),
        (DraftForm.SEVERAL_RIGHT, {"wrong": ("Estmark", "The Norland")}, "wrong:0"),
        (DraftForm.SEVERAL_RIGHT, {"wrong": ("Estmark", "norland")}, "wrong:1"),
        (DraftForm.TYPED, {"answer": "one two three four five six seven eight nine"}, "answer"),
        (DraftForm.NUMBER, {"answer": "many"}, "answer"),
        (DraftForm.NUMBER, {"answer": "more than 100"}, "unit"),
        (DraftForm.NUMBER, {"tolerance": "a lot"}, "tolerance"),
        (DraftForm.DATE, {"answer": "31 February 2008"}, "answer"),
        (DraftForm.CLOZE, {"stem": "The accord was signed in Lewin."}, "stem"),
        (DraftForm.CLOZE, {"stem": "{Norland} signed in {Lewin}."}, "stem"),
        (DraftForm.CLOZE, {"stem": "{Norland}"}, "stem"),
        (DraftForm.CLOZE, {"stem": "The accord was signed in _____."}, "stem"),
    ],
)
def test_what_a_form_cannot_ask_is_told_at_its_field(form, changes, field):
    assert [found.field for found in problems(replace(FINISHED[form], **changes))][:1] == [field]


def test_fields_that_the_form_does_not_show_are_not_looked_at():
    left_over = replace(CHOICE, form=DraftForm.FRONT_BACK, wrong=("Ada Quill",), right=("a;b",), tolerance="few")
    assert problems(left_over) == []
