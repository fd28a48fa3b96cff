"""Made-up quizzes: a learner who takes the same few questions again and again, for demonstrations and pictures."""

from random import Random

from quizapp.clock import FakeClock
from quizapp.settings import Settings
from quizapp.store import questions
from quizapp.store.library import Library
from quizapp.study.decks import scheduler
from quizapp.study.quiz import beginning
from quizapp.study.quiz.quiz import Quiz
from quizapp.study.quiz.setup import ClockKind, QuizSetup

_STEADY = 6  # questions that every quiz asks
_OTHERS = 6  # besides, others each time


def take_quiz(library: Library, settings: Settings, clock: FakeClock, rng: Random, turn: int) -> None:
    """One of many quizzes, by the real machine, the `turn`th from the last.

    Of the questions that come every time one is always right, one never, and others are missed in the same ways.
    """
    there = [one.id for one in questions.get_many(library, range(1, 200)) if len(one.question.distractors) > 2]  # noqa: PLR2004
    steady, others = there[:_STEADY], there[_STEADY:]
    asked = (*steady, *rng.sample(others, _OTHERS))
    setup = QuizSetup(only=asked, count=len(asked), clock=ClockKind.UP, seed=turn)
    quiz = beginning.start(library, setup, scheduler(library, settings, clock), settings, clock, rng)
    for place in range(quiz.view.total):
        quiz.goto(place)
        clock.advance(seconds=rng.uniform(3, 25))
        _answer(quiz, steady, turn, rng)
    quiz.submit()


def _answer(quiz: Quiz, steady: list[int], turn: int, rng: Random) -> None:
    item = quiz.view.item
    right = item.posed.right[0]
    wrong = sorted(set(item.options) - {right})
    habits = [
        right,
        wrong[0],
        wrong[1] if turn % 3 else right,
        wrong[turn % 2] if turn % 4 == 0 else right,
        right if turn % 2 else wrong[2],
        right if turn > 2 else wrong[0],  # noqa: PLR2004  missed of late
    ]
    if item.id in steady:
        quiz.respond((habits[steady.index(item.id)],))
    elif rng.random() < 0.9:  # noqa: PLR2004  the rest is left open
        quiz.respond((right if rng.random() < 0.7 else rng.choice(wrong),))  # noqa: PLR2004
