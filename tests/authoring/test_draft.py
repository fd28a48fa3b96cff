from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring.draft import Draft, DraftFile, DraftForm, as_draft, as_question, problems
from quizapp.questions.generate import generate
from quizapp.questions.packs.packs import load_pack
from quizapp.resources import bundled_packs
from tests.factories import question

READY = Draft(
    form=DraftForm.MULTIPLE_CHOICE,
    stem="Who led Norland in May 2011?",
    answer="Ada Quill",
    wrong=("Tomas Brandt", "Mina Okafor", ""),
    topic="leaders",
)
TEXTS = st.text(max_size=20)
DRAFTS = st.builds(
    Draft,
    form=st.sampled_from(DraftForm),
    stem=TEXTS,
    answer=TEXTS,
    wrong=st.lists(TEXTS, max_size=4).map(tuple),
    accepted=st.lists(TEXTS, max_size=3).map(tuple),
    explanation=TEXTS,
    source=TEXTS,
    as_of=TEXTS,
    topic=TEXTS,
    tags=st.lists(TEXTS, max_size=3).map(tuple),
    deck_id=st.integers(0, 5),
)


def test_a_finished_draft_has_no_problems():
    assert problems(READY) == []


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
    (found,) = problems(replace(READY, **changes))
    assert (found.field, found.sentence) == (field, sentence)


def test_a_flashcard_needs_no_wrong_options_and_saves_none():
    draft = replace(READY, form=DraftForm.FRONT_BACK, wrong=("Left over", "Ada Quill"))
    assert problems(draft) == []
    assert as_question(draft, "own:1").distractors == ()


def test_editing_keeps_what_the_editor_does_not_show():
    before = question()
    after = as_question(replace(as_draft(before, 1), stem="Who led Norland?"), before.key, before)
    assert after == replace(before, stem="Who led Norland?")


def test_a_source_is_kept_as_a_citation_and_can_be_taken_away():
    made = as_question(replace(READY, source="Harbour Courier, 12 May 2011"), "own:1")
    assert [cited.publisher for cited in made.citations] == ["Harbour Courier, 12 May 2011"]
    assert as_question(replace(as_draft(made, 1), source=""), made.key, made).citations == ()


def test_a_draft_is_kept_until_it_is_emptied(tmp_path):
    file = DraftFile(tmp_path / "drafts" / "draft.json")
    assert file.load() is None
    file.keep(READY)
    assert DraftFile(file.path).load() == READY
    file.keep(Draft(topic="leaders"))
    assert file.load() is None
    assert not file.path.exists()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"unknown": 1}', '{"deck_id": "x"}', '{"form": "song"}', "\xff"])
def test_a_damaged_draft_counts_as_none_and_is_set_aside(tmp_path, content):
    file = DraftFile(tmp_path / "draft.json")
    file.path.write_bytes(content.encode("latin-1"))
    assert file.load() is None
    file.keep(READY)
    assert file.load() == READY
    assert (tmp_path / "draft.damaged.json").read_bytes() == content.encode("latin-1")


@given(DRAFTS)
def test_every_draft_comes_back_as_it_was_written(tmp_path_factory, draft):
    file = DraftFile(tmp_path_factory.mktemp("draft") / "draft.json")
    file.keep(draft)
    assert file.load() == (None if draft.empty else draft)


@given(DRAFTS)
def test_a_draft_without_problems_makes_a_question_the_editor_reads_back(draft):
    if problems(draft):
        return
    made = as_question(draft, "own:1")
    again = as_question(as_draft(made, draft.deck_id), "own:1", made)
    assert again == made


def test_a_question_of_a_shipped_pack_that_was_only_opened_in_the_editor_is_unchanged():
    for one in generate(load_pack(bundled_packs()[0])).questions:
        assert as_question(as_draft(one, 1), one.key, one) == one
