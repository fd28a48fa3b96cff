"""Item figures: exact where they can be reckoned by hand, within their bounds everywhere."""

import math
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.store import cards, questions, quizzes
from quizapp.store.records import ItemAnswer, ItemQuestion, Report
from quizapp.study.quiz.health import LEAST, Pick, Verdict, correlation, figures_of, health, picks, survey
from quizapp.study.quiz.health_words import verdict_name, verdict_words
from tests.study.quiz.moves import right, wrong

QUESTION = ItemQuestion(
    id=1,
    topic="leaders",
    stem="Who led?",
    answer="Ada",
    distractors=("Bo", "Cy", "Di"),
    suspended=False,
    flagged=False,
    report=None,
)
OPTIONS = ("Ada", "Bo", "Cy", "Di")
BASE = ItemAnswer(date(2026, 11, 21), 1.0, True, 0.5, None, 4.0, False, OPTIONS, "Ada")


def given_as(*picked, recalls=()):
    """Choices of these options ("" for none) with these chances of recall."""
    chances = recalls or [0.5] * len(picked)
    return [
        BASE._replace(mark=float(pick == "Ada"), pick=pick, answered=bool(pick), recall=chance)
        for pick, chance in zip(picked, chances, strict=True)
    ]


shares = st.floats(0, 1)
ANSWERS = st.lists(
    st.builds(
        ItemAnswer,
        day=st.just(BASE.day),
        mark=shares,
        answered=st.booleans(),
        recall=st.none() | shares,
        rest=st.none() | shares,
        seconds=st.floats(0, 1e6),
        flagged=st.booleans(),
        options=st.sampled_from([(), OPTIONS, ("Ada", "Bo", "Ed")]),
        pick=st.just(""),
    ).flatmap(lambda one: st.sampled_from(["", *one.options]).map(lambda pick: one._replace(pick=pick))),
    min_size=1,
    max_size=30,
)


@given(ANSWERS)
def test_figures_stay_within_their_bounds_and_picks_sum_to_the_choices(answers):
    found = health(QUESTION, answers)
    assert 0 <= found.facility <= 1
    for figure in (found.discrimination, found.with_rest):
        assert figure is None or -1 <= figure <= 1
    assert sum(pick.picked for pick in found.picks) == sum(bool(one.pick) for one in answers)
    assert all(0 <= pick.picked <= pick.offered for pick in found.picks)
    assert found.open + sum(one.answered for one in answers) == found.count == len(answers)
    assert found.seconds is None or math.isfinite(found.seconds)
    assert not found.verdicts or found.count >= LEAST
    for verdict in found.verdicts:
        assert all(verdict_words(verdict, found))


@given(st.lists(st.tuples(shares, shares), max_size=20))
def test_a_correlation_is_none_without_spread_and_changes_sign_with_one_side(pairs):
    r = correlation(pairs)
    mirrored = correlation([(mark, 1 - other) for mark, other in pairs])
    if r is None or mirrored is None:
        assert correlation([(0.5, other) for _mark, other in pairs]) is None
    else:
        assert r == pytest.approx(-mirrored, abs=1e-4)


def test_figures_reckoned_by_hand():
    marks, recalls, rest = (1, 0, 0.5, 1), (0.9, 0.5, 0.6, 0.8), (0.75, 0.25, 0.5, 0.5)
    answers = [
        BASE._replace(mark=float(mark), recall=chance, rest=other, seconds=seconds)
        for mark, chance, other, seconds in zip(marks, recalls, rest, (2.0, 8.0, 3.0, 5.0), strict=True)
    ]
    found = health(QUESTION, answers)
    assert found.facility == 0.625
    assert found.seconds == 4.0
    # marks off their mean .375 -.625 -.125 .375; recalls .2 -.2 -.1 .1; sums .25, .6875 and .1
    assert found.discrimination == pytest.approx(0.25 / math.sqrt(0.6875 * 0.1))
    # rest .25 -.25 0 0: sums .25 and .125
    assert found.with_rest == pytest.approx(0.25 / math.sqrt(0.6875 * 0.125))


@pytest.mark.parametrize("pairs", [[], [(1, 0.5)], [(1, 0.2), (1, 0.9)], [(0, 0.5), (1, 0.5)], [(0.1, 0.3)] * 3])
def test_without_spread_there_is_no_correlation(pairs):
    assert correlation(pairs) is None


def test_no_answers_have_no_figures():
    with pytest.raises(ValueError, match="no answers"):
        health(QUESTION, [])


def test_picks_have_the_key_first_then_by_number_with_what_the_question_has_no_more():
    answers = [*given_as("Bo", "Ada", "Bo", ""), BASE._replace(options=("Ada", "Ed"), pick="Ed")]
    assert picks(QUESTION, answers) == (
        Pick("Ada", 1, 5, right=True),
        Pick("Bo", 2, 4, right=False),
        Pick("Ed", 1, 1, right=False, gone=True),
        Pick("Cy", 0, 4, right=False),
        Pick("Di", 0, 4, right=False),
    )


@pytest.mark.parametrize(
    ("answers", "verdicts"),
    [
        (given_as(*["Ada"] * 8), [Verdict.EASY]),
        (given_as(*["Ada"] * 7), []),  # too few
        (given_as(*["Bo"] * 4, *["Cy"] * 3, "Ada"), [Verdict.OTHER, Verdict.HARD, Verdict.UNPICKED]),
        (given_as(*["Ada"] * 6, "Bo", "Cy"), [Verdict.UNPICKED]),
        (given_as(*["Ada"] * 7, "Bo"), []),  # one slip says nothing of the options nobody picked
        (given_as(*["Ada"] * 5, "Bo", "Cy", "Di"), []),
        (given_as(*[""] * 8), [Verdict.HARD]),
        (
            given_as(*["Ada"] * 4, "Bo", "Bo", "Cy", "Di", recalls=[0.1, 0.1, 0.1, 0.2, 0.9, 0.9, 0.8, 0.9]),
            [Verdict.NEGATIVE],
        ),
        (
            given_as(*["Ada"] * 4, "Bo", "Bo", "Cy", "Di", recalls=[0.5, 0.4, 0.6, 0.5, 0.6, 0.5, 0.4, 0.6]),
            [],  # a little below zero, as chance has it
        ),
    ],
)
def test_verdicts_come_from_eight_answers_on(answers, verdicts):
    assert list(health(QUESTION, answers).verdicts) == verdicts


def test_an_option_that_was_taken_out_is_no_longer_found_idle():
    mended = replace(QUESTION, distractors=("Bo", "Cy"))
    answers = given_as(*["Ada"] * 6, "Bo", "Cy")
    assert health(QUESTION, answers).verdicts == (Verdict.UNPICKED,)
    assert health(mended, answers).verdicts == ()


def test_verdicts_name_what_they_are_about():
    found = health(QUESTION, given_as(*["Bo"] * 4, *["Cy"] * 3, "Ada"))
    said = [verdict_words(verdict, found)[0] for verdict in found.verdicts]
    assert said == [
        "Picked more often than the answer: “Bo”, “Cy”",
        "Too hard: right 1 of 8",
        "An option nobody picks: “Di”",
    ]
    assert verdict_words(Verdict.EASY, health(QUESTION, given_as(*["Ada"] * 11)))[0] == "Too easy: right 11 of 11"
    assert len({verdict_name(verdict) for verdict in Verdict}) == len(Verdict)


# Over a library


def taken(desk, *answers, days=1):
    """Quizzes of one question each, one after another: True right, False wrong, None left open."""
    for is_right in answers:
        quiz = desk.quiz(count=1)
        desk.clock.advance(seconds=5)
        if is_right is not None:
            quiz.choose(right(quiz) if is_right else wrong(quiz))
        quiz.submit()
        desk.clock.advance(days=days)


def test_figures_follow_from_finished_quizzes(desk):
    (one,) = desk.fill(1)
    assert figures_of(desk.library, one) is None
    taken(desk, True, False, None)
    desk.quiz(count=1)
    found = figures_of(desk.library, one)
    assert (found.health.count, found.health.right, found.health.open) == (3, 1, 1)
    assert found.health.seconds == 5
    assert [answer.recall for answer in found.answers][:1] == [None]  # it was new
    assert all(answer.rest is None for answer in found.answers)
    assert survey(desk.path) == [found]


def test_late_answers_and_what_was_never_shown_are_no_answers(desk):
    ids = desk.fill(2)
    quiz = desk.quiz(count=2, minutes=1)
    desk.clock.advance(seconds=61)
    quiz.tick()
    quiz.keep_going()
    quiz.choose(right(quiz))
    quiz.submit()
    assert [figures_of(desk.library, one) for one in ids] == [None, None]


def test_the_rest_of_a_quiz_is_the_mean_mark_of_its_other_items(desk):
    desk.fill(3)
    quiz = desk.quiz(count=3)
    for place, choose in enumerate((right, right, wrong)):
        quiz.goto(place)
        quiz.choose(choose(quiz))
    quiz.submit()
    rest = [figures_of(desk.library, item.id).answers[0].rest for item in quiz.view.items]
    assert rest == [0.5, 0.5, 1.0]


def test_a_question_reworded_begins_anew_and_one_with_other_options_does_not(desk):
    (one,) = desk.fill(1)
    taken(desk, False)
    now = desk.clock.now()
    there = questions.get(desk.library, one).question
    fewer = replace(there, distractors=there.distractors[:2])
    questions.update(desk.library, one, fewer, name="Edit", now=now)
    assert figures_of(desk.library, one).health.count == 1
    questions.update(desk.library, one, replace(fewer, stem="Who leads?"), name="Edit", now=now)
    assert figures_of(desk.library, one) is None


def test_those_that_need_a_look_come_first_and_what_was_set_aside_needs_none(desk):
    ids = desk.fill(1)
    taken(desk, *[True] * LEAST)
    (found,) = survey(desk.path)
    assert found.health.verdicts == (Verdict.EASY,)
    assert found.needs_a_look
    cards.report(desk.library, ids[0], Report.AMBIGUOUS, "", name="Report", now=desk.clock.now())
    (found,) = survey(desk.path)
    assert not found.needs_a_look
    assert found.question.report is Report.AMBIGUOUS


def test_a_survey_is_of_one_deck_or_of_all_and_tells_how_far_it_is(desk):
    ids = desk.fill(2)
    taken(desk, True, True)
    deck = questions.get(desk.library, ids[0]).deck_id
    told = []
    assert len(survey(desk.path, deck, told.append)) == len(told) >= 1
    assert survey(desk.path, deck + 1) == []


def test_the_chance_of_recall_is_written_down_when_a_quiz_begins(desk):
    desk.fill(1)
    taken(desk, True)
    session = desk.study()
    session.show_answer()
    session.rate(3)
    desk.clock.advance(days=2)
    quiz = desk.quiz(count=1)
    (answer,) = quizzes.load(desk.library, quiz.id).answers
    stored = cards.get(desk.library, answer.ids[0])
    assert answer.recall == pytest.approx(desk.scheduler.retrievability(stored, desk.clock.now()))
    assert 0 < answer.recall < 1
