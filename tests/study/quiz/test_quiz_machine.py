"""A quiz against a model of it in plain values, through whatever may be done with it or happen to it."""

from random import Random

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from quizapp.questions.forms import posed as forms
from quizapp.questions.forms.posed import FORMS, Response
from quizapp.study.quiz.quiz import SAVE_EVERY_SECONDS, Quiz
from quizapp.study.quiz.result import result_of, retry
from quizapp.study.quiz.setup import ClockKind, Feedback, QuizSetup
from quizapp.study.quiz.view import QuizPhase
from tests.study.conftest import Desk, open_desk
from tests.study.quiz.moves import dated, several

COUNT = 6
WHOLE, EACH = 120.0, 20.0


class QuizMachine(RuleBasedStateMachine):
    """What the learner did is kept beside the quiz in plain dicts, and compared with it after every move."""

    folder: pytest.TempPathFactory

    def __init__(self) -> None:
        super().__init__()
        self.desk: Desk = open_desk(self.folder.mktemp("quiz"))
        self.desk.fill(6)
        dated(self.desk)
        several(self.desk)
        self.given: dict[int, tuple[Response, bool]] = {}  # by place: what was answered, and whether late
        self.flags: set[int] = set()

    def teardown(self) -> None:
        self.desk.library.close()

    @initialize(
        clock=st.sampled_from(ClockKind),
        feedback=st.sampled_from(Feedback),
        picked=st.sets(st.sampled_from(FORMS), min_size=1),
        seed=st.integers(0, 99),
        certainty=st.booleans(),
    )
    def start(self, clock: ClockKind, feedback: Feedback, picked: set[str], seed: int, *, certainty: bool) -> None:
        self.setup = QuizSetup(
            forms=("typed", *sorted(picked)),
            count=COUNT,
            clock=clock,
            minutes=WHOLE / 60,
            seconds_each=EACH,
            feedback=feedback,
            certainty=certainty,
            seed=seed,
        )
        self.begin(self.setup)

    def begin(self, setup: QuizSetup) -> None:
        self.quiz: Quiz = self.desk.quiz(**{name: getattr(setup, name) for name in QuizSetup.__slots__})
        self.given, self.flags = {}, set()
        self.left = self.quiz.view.seconds_left

    @property
    def open(self) -> bool:
        return self.quiz.view.phase is not QuizPhase.FINISHED

    @rule(number=st.integers(0, 9))
    def answer(self, number: int) -> None:
        view = self.quiz.tick()
        item, place = view.item, view.index
        options = item.options or (item.question.answer, "Jon Falk", "")
        if item.posed.form in forms.PLACED:
            turned = number % len(options)
            response: Response = (*options[turned:], *options[:turned])
        else:
            response = (options[number % len(options)],)
        kept_in_time = view.untimed and item.answered and not item.late
        takes = view.phase is QuizPhase.RUNNING and not item.locked and not kept_in_time
        self.quiz.respond(response)
        if not takes:
            return
        if not "".join(response).strip():
            self.given.pop(place, None)
        elif item.response != response:
            self.given[place] = response, view.untimed

    @rule(place=st.integers(-1, COUNT))
    def go(self, place: int) -> None:
        self.quiz.goto(place)

    @rule(move=st.sampled_from(["confirm", "skip", "pause", "resume", "keep_going", "tick", "next", "previous"]))
    def move(self, move: str) -> None:
        getattr(self.quiz, move)()

    @rule()
    @precondition(lambda self: self.open)
    def flag(self) -> None:
        self.flags ^= {self.quiz.view.index}
        self.quiz.flag()

    @rule(level=st.integers(1, 3))
    def be_certain(self, level: int) -> None:
        self.quiz.be_certain(level)

    @rule(seconds=st.integers(0, 40))
    def wait(self, seconds: int) -> None:
        self.desk.clock.advance(seconds=seconds)

    @rule(seconds=st.integers(-300, 60))
    def sleep(self, seconds: int) -> None:
        self.desk.clock.sleep(seconds=seconds)

    @rule()
    @precondition(lambda self: self.open)
    def crash(self) -> None:
        before = self.quiz.tick()
        self.desk.reopen()
        resumed = self.desk.resumed()
        assert resumed is not None
        self.quiz = resumed
        view = resumed.view
        assert (view.index, view.untimed) == (before.index, before.untimed)
        if before.seconds_left is not None and view.seconds_left is not None:
            assert 0 <= view.seconds_left - before.seconds_left <= SAVE_EVERY_SECONDS

    @rule()
    @precondition(lambda self: self.open)
    def submit(self) -> None:
        self.quiz.tick()
        self.quiz.submit()
        result = self.quiz.result()
        marked = {
            place: forms.mark(result.items[place].answer.posed, response).share
            for place, (response, late) in self.given.items()
            if not late
        }
        assert result.score == pytest.approx(sum(marked.values()))
        assert result == result_of(self.desk.library, self.quiz.id)
        assert result.seconds_allowed is None or 0 <= result.seconds <= result.seconds_allowed

    @rule(seed=st.integers(0, 99))
    @precondition(lambda self: not self.open)
    def try_again(self, seed: int) -> None:
        before = self.quiz.result()
        if before.missed:
            self.begin(retry(self.quiz.setup, before, Random(seed)))
            wanted = {number for item in before.missed for number in item.answer.ids}
            assert {number for item in self.quiz.view.items for number in item.answer.ids} <= wanted
            assert result_of(self.desk.library, before.quiz_id) == before

    @invariant()
    def no_answer_is_lost(self) -> None:
        if hasattr(self, "quiz"):
            items = self.quiz.view.items
            kept = {at: (one.response, one.late) for at, one in enumerate(items) if one.response is not None}
            assert kept == self.given
            assert {at for at, one in enumerate(items) if one.flagged} == self.flags

    @invariant()
    def the_time_left_is_never_negative_nor_longer_than_allowed(self) -> None:
        if hasattr(self, "quiz") and self.quiz.view.seconds_left is not None:
            view = self.quiz.view
            assert 0 <= view.seconds_left <= (view.seconds_allowed or 0)

    @invariant()
    def nothing_tells_what_is_right_before_it_may_be_seen(self) -> None:
        if hasattr(self, "quiz") and self.open:
            shown = [item for item in self.quiz.view.items if item.right is not None]
            assert all(item.locked for item in shown)
            assert not shown or self.setup.feedback is Feedback.EACH


def run(folder: pytest.TempPathFactory, examples: int, steps: int) -> None:
    QuizMachine.folder = folder
    dose = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )
    run_state_machine_as_test(QuizMachine, settings=dose)


def test_a_quiz_does_what_its_model_does(tmp_path_factory: pytest.TempPathFactory) -> None:
    run(tmp_path_factory, 25, 30)


@pytest.mark.deep
def test_a_quiz_does_what_its_model_does_in_many_runs(tmp_path_factory: pytest.TempPathFactory) -> None:
    run(tmp_path_factory, 300, 50)
