"""Overruling, its undo and redo, and daily study in between, against a model in plain sets."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run_machine

from quizapp.questions.forms import posed as forms
from quizapp.store import cards, journal, quizzes
from quizapp.store.log import verify
from quizapp.store.records import Rating
from quizapp.study import answering
from quizapp.study.quiz import overruling
from quizapp.study.quiz.result import result_of
from quizapp.study.replay import replayed
from tests.study.conftest import Desk, open_desk

COUNT = 4


class OverrulingMachine(RuleBasedStateMachine):
    """A finished quiz of typed answers; the model is which of them count as the opposite of their mark by now."""

    folder: pytest.TempPathFactory

    def __init__(self) -> None:
        super().__init__()
        self.desk: Desk = open_desk(self.folder.mktemp("overruling"))
        self.counted: set[int] = set()
        self.done: list[set[int]] = []  # the model before each deed that can be undone, and after each undone
        self.undone: list[set[int]] = []

    def teardown(self) -> None:
        self.desk.library.close()

    @initialize(
        answers=st.lists(st.sampled_from(["Jon Falk", "Nobody", "", "right"]), min_size=COUNT, max_size=COUNT),
        feeds=st.booleans(),
    )
    def take(self, answers: list[str], *, feeds: bool) -> None:
        self.desk.fill(COUNT)
        quiz = self.desk.quiz(forms=("typed",), count=COUNT, feeds_schedule=feeds, minutes=1)
        for place, answer in enumerate(answers):
            quiz.goto(place)
            self.desk.clock.advance(seconds=20)  # the fourth is late
            quiz.keep_going()
            if answer:
                quiz.respond((quiz.view.item.question.answer if answer == "right" else answer,))
        quiz.submit()
        self.quiz = quiz
        self.marked = {
            item.answer.position: forms.mark(item.answer.posed, item.answer.response).share
            for item in quiz.result().items
            if item.answer.response and not item.late
        }

    @rule(place=st.integers(0, COUNT - 1))
    def overrule(self, place: int) -> None:
        desk = self.desk
        answer = quizzes.load(desk.library, self.quiz.id).answers[place]
        if not overruling.can_be_overruled(answer):
            return
        desk.clock.advance(seconds=1)
        weights = answering.Desk(desk.scheduler, desk.settings, desk.clock, desk.rng)
        self.done.append(set(self.counted))
        self.undone.clear()
        self.counted ^= {place}
        marked_right = forms.mark(answer.posed, answer.response).correct
        found = overruling.overrule(desk.library, self.quiz.id, place, weights)
        assert found.right is (marked_right is not (place in self.counted))

    @rule(minutes=st.integers(1, 2000))
    def study(self, minutes: int) -> None:
        self.desk.clock.advance(minutes=minutes)
        session = self.desk.study()
        if session.view.stored is not None:
            session.show_answer()
            session.rate(Rating.GOOD)
            self.done.append(set(self.counted))
            self.undone.clear()

    @rule()
    @precondition(lambda self: self.done)
    def undo(self) -> None:
        assert journal.undo(self.desk.library, self.desk.clock.now())
        self.undone.append(self.counted)
        self.counted = self.done.pop()

    @rule()
    @precondition(lambda self: self.undone)
    def redo(self) -> None:
        assert journal.redo(self.desk.library, self.desk.clock.now())
        self.done.append(self.counted)
        self.counted = self.undone.pop()

    @rule()
    def restart(self) -> None:
        self.desk.reopen()

    @invariant()
    def the_score_is_that_of_marking_the_log_again(self) -> None:
        if hasattr(self, "quiz"):
            result = result_of(self.desk.library, self.quiz.id)
            turned = {place: float(self.marked[place] < 1) for place in self.counted & self.marked.keys()}
            marked = {**self.marked, **turned}
            assert result.score == sum(marked.values())
            assert {item.answer.position for item in result.items if item.answer.overruled} == self.counted
            (attempt,) = quizzes.attempts(self.desk.library)
            assert attempt.score == result.score

    @invariant()
    def the_log_is_whole_and_every_card_is_what_it_replays_to(self) -> None:
        if hasattr(self, "quiz"):
            library = self.desk.library
            assert verify(library.connection) == []
            for item in result_of(library, self.quiz.id).items:
                card = cards.get(library, item.id)
                reviews = cards.reviews_of(library, item.id)
                assert replayed(card, reviews, self.desk.scheduler) == card
                rated = [review for review in reviews if review.rating is not None]
                assert not rated or rated[-1].after == card
                assert sum(review.source == "quiz" for review in reviews) == (item.answer.response is not None)


def run(folder: pytest.TempPathFactory, examples: int, steps: int) -> None:
    OverrulingMachine.folder = folder
    dose = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )
    run_machine(OverrulingMachine, settings=dose)


def test_marks_log_and_schedule_stay_one(tmp_path_factory: pytest.TempPathFactory) -> None:
    run(tmp_path_factory, 20, 20)


@pytest.mark.deep
def test_marks_log_and_schedule_stay_one_in_many_runs(tmp_path_factory: pytest.TempPathFactory) -> None:
    run(tmp_path_factory, 300, 40)
