import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.forms import ordering
from quizapp.questions.question import AnswerKind, Question
from tests import factories

DATES = ("2003", "May 2007", "26 August 2008", "the 1990s", "2 March 2011")


def event(answer: str, told: str) -> Question:
    when = ("On " if answer[0].isdigit() and " " in answer else "In ") + answer
    return factories.question(
        kind=AnswerKind.DATE, stem=f"When was it that {told}?", answer=answer, explanation=f"{when}, {told}."
    )


EVENTS = tuple(event(when, f"the islands opened school number {one}") for one, when in zip("ABCDE", DATES, strict=True))


def test_three_events_can_be_put_in_order_and_two_cannot() -> None:
    assert ordering.fits(EVENTS[:3])
    assert not ordering.fits(EVENTS[:2])


def test_dates_that_share_a_day_have_no_order() -> None:
    assert not ordering.fits((*EVENTS[:2], event("14 May 2007", "the bridge fell")))
    assert not ordering.fits((*EVENTS[:2], event("2007", "the bridge fell")))


def test_an_event_that_names_a_year_would_give_itself_away() -> None:
    assert not ordering.fits((*EVENTS[:2], event("2012", "the bridge of 1999 fell")))


@given(st.integers(), st.lists(st.sampled_from(EVENTS), unique=True, min_size=3))
def test_the_events_are_shown_in_another_order_than_the_right_one(seed: int, questions: list[Question]) -> None:
    asked = ordering.ask(questions, random.Random(seed))
    assert sorted(asked.events) == sorted(asked.right)
    assert asked.events != asked.right
    assert not ordering.mark(asked, asked.events).correct


@given(st.permutations(range(4)))
def test_the_mark_is_the_share_of_events_in_their_place(order: list[int]) -> None:
    asked = ordering.ask(EVENTS[:4], random.Random(1))
    mark = ordering.mark(asked, [asked.right[place] for place in order])
    assert mark.share == sum(place == at for at, place in enumerate(order)) / 4
    assert mark.correct is (mark.share == 1)


def test_the_order_is_that_of_the_dates() -> None:
    asked = ordering.ask(EVENTS, random.Random(5))
    assert [event[-1] for event in asked.right] == ["D", "A", "B", "C", "E"]


@given(st.integers())
def test_what_is_chosen_fits_together(seed: int) -> None:
    pool = [*EVENTS, event("May 2007", "the bridge fell"), replace(EVENTS[0], kind=AnswerKind.TEXT)]
    assert ordering.fits(ordering.chosen(pool, random.Random(seed)))
    assert ordering.chosen(pool[:2], random.Random(seed)) == ()


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be put in order"):
        ordering.ask(EVENTS[:2], random.Random(1))
