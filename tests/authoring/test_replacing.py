"""Words replaced in many questions: literally, as one deed with one undo, and never so that a question is spoilt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring import browse, replacing
from quizapp.authoring.replacing import Preview, Replacement
from quizapp.store import questions
from tests import factories


def at_once(steps) -> Preview:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


@pytest.mark.parametrize(
    ("choices", "becomes"),
    [
        ({}, "Sudland and norland, Sudlanders"),
        ({"match_case": False}, "Sudland and Sudland, Sudlanders"),
        ({"whole_words": True}, "Sudland and norland, Norlanders"),
    ],
)
def test_case_and_the_ends_of_words_count_where_that_is_wanted(choices, becomes):
    assert Replacement(find="Norland", put="Sudland", **choices).in_text("Norland and norland, Norlanders") == becomes


@given(find=st.text(min_size=1, max_size=5), put=st.text(max_size=5), text=st.text(max_size=30))
def test_no_sign_means_anything_but_itself(find, put, text):
    assert Replacement(find=find, put=put).in_text(text) == text.replace(find, put)


def test_it_is_looked_at_first_then_done_as_one_deed_and_undone(library, clock):
    ids = questions.add(library, [factories.question(n) for n in range(1, 231)], name="add", now=clock.now())
    wanted = Replacement(find="Norland", put="Sudland")
    seen = at_once(replacing.preview(library, ids, wanted))
    assert (seen.changed, seen.spoilt, len(seen.examples)) == (230, 0, 30)
    before, after = seen.examples[0].before, seen.examples[0].after
    assert after == before.replace("Norland", "Sudland") != before
    assert max(replacing.run(library, ids, wanted, now=clock.now())) == 230
    assert at_once(replacing.preview(library, ids, wanted)).changed == 0
    assert "Sudland" in browse.preview(library, ids[-1]).question.stem
    assert browse.undo(library, clock.now()) == "replace “Norland” by “Sudland”"
    assert "Norland" in browse.preview(library, ids[-1]).question.stem


def test_what_it_would_spoil_is_told_and_left_alone(library, clock):
    (number,) = questions.add(library, [factories.question(1)], name="add", now=clock.now())
    there = browse.preview(library, number).question
    wanted = Replacement(find=there.distractors[0].text, put=there.answer)
    assert at_once(replacing.preview(library, [number], wanted)) == Preview(changed=0, spoilt=1)
    list(replacing.run(library, [number], wanted, now=clock.now()))
    assert browse.preview(library, number).question == there


def test_an_example_says_which_part_of_which_question_changes(library, clock):
    (number,) = questions.add(library, [factories.question(1)], name="add", now=clock.now())
    there = browse.preview(library, number).question
    seen = at_once(replacing.preview(library, [number], Replacement(find=there.answer, put="Nobody")))
    (example,) = seen.examples
    assert (example.where, example.stem, example.after) == ("Answer", there.stem, "Nobody")
    seen = at_once(replacing.preview(library, [number], Replacement(find=there.stem, put="Who else?")))
    assert seen.examples[0].where == "Question"
