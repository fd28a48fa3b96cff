"""A question climbs from choice to gap to typing as its card grows firm, and asks only what its content allows."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.forms.form import fitting
from quizapp.questions.question import AnswerKind
from quizapp.store import cards
from quizapp.store.records import Rating, State
from quizapp.study.ladder import RUNGS, TURNED_FROM, asked
from quizapp.study.view import Phase
from tests import factories

STATED = "Ada Quill was president of Norland in May 2011."
QUESTION = factories.question(1, explanation=STATED)


@pytest.mark.parametrize(
    ("days", "form"),
    [
        (0.4, "multiple_choice"),
        (6.9, "multiple_choice"),
        (7.0, "cloze"),
        (20.9, "cloze"),
        (21.0, "typed"),
        (400.0, "typed"),
    ],
)
def test_the_form_follows_the_days_of_stability(days, form):
    assert asked(QUESTION, factories.review_card(stability=days), due=True).form == form


def test_the_rungs_stand_in_order():
    days = [*(days for days, _forms in RUNGS), TURNED_FROM]
    assert days == sorted(days)


@pytest.mark.parametrize(("days", "form"), [(59.9, "typed"), (60.0, "reversed"), (400.0, "reversed")])
def test_the_last_rung_is_the_reverse(days, form):
    reverse = factories.question(2)
    found = asked(QUESTION, factories.review_card(stability=days), due=True, turned=lambda: reverse)
    assert (found.form, found.turned) == (form, reverse if form == "reversed" else None)


def test_a_new_card_and_one_that_is_not_due_are_asked_as_cards():
    assert asked(QUESTION, factories.card(), due=False).form == "front_back"
    assert asked(QUESTION, factories.review_card(stability=2.0), due=False).form == "front_back"


def test_what_the_content_does_not_allow_is_asked_a_rung_lower():
    bare = replace(QUESTION, explanation="", distractors=())
    assert asked(bare, factories.review_card(stability=10.0), due=True).form == "front_back"
    no_gap = replace(QUESTION, explanation="")
    assert asked(no_gap, factories.review_card(stability=10.0), due=True).form == "multiple_choice"
    dated = replace(QUESTION, kind=AnswerKind.DATE, answer="May 2011")
    assert asked(dated, factories.review_card(stability=30.0), due=True).form == "date"


def test_a_gap_hides_the_answer():
    found = asked(QUESTION, factories.review_card(stability=10.0), due=True)
    assert QUESTION.answer not in found.text
    assert found.to_be_typed


@given(st.floats(0.01, 3000), st.booleans(), st.integers(0, 50))
def test_every_form_fits_and_stays_the_same_until_the_card_is_answered(days, due, reviews):
    card = factories.review_card(stability=days, reviews=reviews)
    found = asked(QUESTION, card, due=due)
    assert found.form in fitting(QUESTION)
    assert asked(QUESTION, card, due=due) == found
    if found.options:
        assert sorted(found.options) == sorted([QUESTION.answer, *(one.text for one in QUESTION.distractors)])


@pytest.fixture
def young(desk):
    """A session over one question that is due and young, with the ladder on."""
    desk.settings = replace(desk.settings, ladder=True)
    desk.fill(1, explanation=STATED)
    session = desk.study()
    session.show_answer()
    session.rate(Rating.GOOD)
    desk.clock.advance(minutes=15)
    session.look()
    return session


def test_without_the_setting_all_are_asked_as_cards(desk):
    desk.fill(1, explanation=STATED)
    session = desk.study()
    session.show_answer()
    session.rate(Rating.GOOD)
    desk.clock.advance(minutes=15)
    assert session.look().asked.options == ()


def test_a_right_choice_is_logged_as_one_and_rated_by_the_learner(desk, young):
    at = young.view.asked.options.index("Ada Quill")
    view = young.choose(at)
    assert (view.phase, view.typed.correct, view.typed.label, view.missed) == (Phase.ANSWER, True, "Right", False)
    young.rate(Rating.GOOD)
    last = cards.reviews_of(desk.library, 1)[-1]
    assert (last.form, last.correct, last.rating) == ("multiple_choice", True, Rating.GOOD)
    assert cards.get(desk.library, 1).state is State.REVIEW


def test_a_wrong_choice_counts_as_again_and_as_nothing_else(desk, young):
    at = young.view.asked.options.index("Jon Falk")
    view = young.choose(at)
    assert view.missed
    assert view.typed.words == "You chose “Jon Falk”."
    assert young.i_was_right() == view
    assert young.look().typed == view.typed
    for rating in (Rating.HARD, Rating.GOOD, Rating.EASY):
        assert young.rate(rating).phase is Phase.ANSWER
    young.rate(Rating.AGAIN)
    last = cards.reviews_of(desk.library, 1)[-1]
    assert (last.form, last.correct, last.rating) == ("multiple_choice", False, Rating.AGAIN)


def test_an_option_that_is_not_there_turns_nothing(young):
    assert young.choose(7).phase is Phase.QUESTION


def test_a_gap_that_was_filled_is_logged_as_a_gap(desk):
    desk.settings = replace(desk.settings, ladder=True)
    desk.fill(1, explanation=STATED)
    session = desk.study()
    session.show_answer()
    session.rate(Rating.EASY)
    desk.clock.sleep(days=9)
    session = desk.study()
    assert session.view.asked.form == "cloze"
    session.show_answer("ada quill")
    session.rate(Rating.GOOD)
    assert cards.reviews_of(desk.library, 1)[-1].form == "cloze"
