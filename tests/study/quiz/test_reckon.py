"""What a set-up comes to: counts that hold when the quiz is drawn."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.questions.forms.posed import FORMS
from quizapp.questions.question import Citation
from quizapp.store import cards, questions
from quizapp.study.quiz import reckon as module
from quizapp.study.quiz.draw import drawn
from quizapp.study.quiz.reckon import offer, reckon, reckoned_beside
from quizapp.study.quiz.setup import MOST, QuizSetup
from tests import factories
from tests.questions.forms.test_matching import FOUR
from tests.study.conftest import open_desk


def reckoned(desk, **choices):
    return reckon(desk.library, QuizSetup(**choices), desk.scheduler, desk.clock.now())


def add(desk, *made):
    return questions.add(desk.library, made, name="add", now=desk.clock.now())


def test_it_tells_what_matches_by_topic_and_form_and_what_the_draw_gives(desk):
    desk.fill(12)
    found = reckoned(desk, count=8, topics=("leaders", "dates"), forms=("multiple_choice", "typed"))
    assert found.found == {"leaders": 3, "dates": 3, "treaties": 3, "votes": 3}
    assert (found.matching, found.exact) == (6, True)
    assert (found.items, found.topics) == (6, {"leaders": 3, "dates": 3})
    assert found.forms == {"multiple_choice": 3, "typed": 3}
    assert found.kinds["true_false"] == 6
    assert found.kinds["date"] == 0


def test_a_question_that_columns_take_for_fit_and_is_not_does_not_match(desk):
    same = factories.question().distractors[0]
    add(desk, factories.question(1, distractors=(same, same, same)), factories.question(2))
    found = reckoned(desk, count=2)
    assert (found.matching, found.items) == (1, 1)


def test_what_does_not_fit_gives_way_to_what_does(desk):
    same = factories.question().distractors[0]
    add(desk, *(factories.question(number, distractors=(same, same)) for number in range(1, 30)))
    add(desk, *(factories.question(number) for number in range(30, 35)))
    for seed in range(5):
        assert reckoned(desk, count=5, seed=seed).items == 5


def test_sets_leave_enough_single_questions(desk):
    add(desk, *(factories.dated_question(number) for number in range(1, 13)))
    for seed in range(5):
        assert reckoned(desk, count=12, forms=("date", "ordering"), seed=seed).items == 12
    assert "ordering" in reckoned(desk, count=MOST, forms=("date", "ordering")).forms


def test_each_form_is_asked_though_one_question_in_many_fits_it(desk):
    desk.fill(30)
    add(desk, factories.dated_question(1))
    for seed in range(5):
        found = reckoned(desk, count=4, forms=("multiple_choice", "typed", "date"), seed=seed)
        assert (found.items, found.forms["date"]) == (4, 1)
        assert reckoned(desk, count=1, forms=("multiple_choice", "date"), seed=seed).items == 1


def test_orders_and_matchings_are_both_in_a_short_quiz_of_all_forms(desk):
    add(desk, *(replace(one, key=one.answer, facts=(one.answer,)) for one in FOUR))
    add(desk, *(factories.dated_question(number) for number in range(1, 13)))
    for seed in range(5):
        forms = reckoned(desk, count=8, forms=("date", "ordering", "matching"), seed=seed).forms
        assert (forms["ordering"], forms["matching"]) == (1, 1)


def test_forms_that_no_question_came_in_are_told_from_those_that_none_fits(desk):
    desk.fill(3)
    found = reckoned(desk, count=3, forms=("multiple_choice", "number", "matching"))
    assert (found.fits_none, found.left_out) == (("number",), ("matching",))


def test_more_than_are_looked_at_are_counted_by_their_columns(desk, monkeypatch):
    monkeypatch.setattr(module, "LOOKED_AT", 5)
    desk.fill(12)
    found = reckoned(desk, count=4, topics=("votes",))
    assert (found.matching, found.exact, found.found["votes"], found.kinds["multiple_choice"]) == (3, False, 3, 3)
    assert (found.kinds["typed"], found.kinds["date"]) == (3, 0)


def test_a_worker_reads_the_same_over_a_connection_of_its_own(desk):
    desk.fill(12)
    setup = QuizSetup(count=5, forms=FORMS)
    now = desk.clock.now()
    steps: list[None] = []
    found = reckoned_beside(desk.path, setup, desk.scheduler, now, lambda: steps.append(None))
    assert found == reckon(desk.library, setup, desk.scheduler, now)
    assert steps


def test_it_breaks_off_where_a_step_says_so(desk):
    desk.fill(4)

    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        reckoned_beside(desk.path, QuizSetup(), desk.scheduler, desk.clock.now(), stop)


def test_tags_and_sources_are_offered_with_how_many_questions_cite_them(desk):
    other = replace(factories.citation(), document="doc-2", title="Later", published="2012-01-01")
    add(desk, factories.question(1, tags=("war",)), factories.question(2, citations=(factories.citation(), other)))
    suspended = add(desk, factories.question(3))
    cards.suspend(desk.library, suspended, on=True, name="suspend", now=desk.clock.now())
    found = offer(desk.library)
    assert found.tags == ("war",)
    assert [(one.document, one.title, one.questions) for one in found.sources] == [
        ("doc-2", "Later", 1),
        ("doc-1", factories.citation().title, 2),
    ]
    assert isinstance(factories.citation(), Citation)


KINDS = st.lists(st.sampled_from(["choice", "date", "bare", "twin"]), min_size=1, max_size=14)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(KINDS, st.sets(st.sampled_from(FORMS), min_size=1), st.integers(1, 14), st.integers(0, 99))
def test_what_is_promised_is_given(kinds, forms, count, seed):
    """The number that the page says can be asked for is drawn in full when it is asked for."""
    same = factories.question().distractors[0]
    with tempfile.TemporaryDirectory() as folder:
        desk = open_desk(Path(folder))
        made = []
        for number, kind in enumerate(kinds, start=1):
            one = factories.question(number)
            changed = {"bare": {"distractors": ()}, "twin": {"distractors": (same, same)}}.get(kind, {})
            made.append(factories.dated_question(number) if kind == "date" else replace(one, **changed))
        add(desk, *made)
        setup = QuizSetup(count=count, forms=tuple(sorted(forms)), seed=seed)
        first = reckon(desk.library, setup, desk.scheduler, desk.clock.now())
        assert first.items == len(drawn(desk.library, setup, desk.scheduler, desk.clock.now())) <= count
        assert sum(first.topics.values()) == sum(first.forms.values()) == first.items
        if first.items:
            again = replace(setup, count=first.items)
            assert reckon(desk.library, again, desk.scheduler, desk.clock.now()).items == first.items
        desk.library.close()
