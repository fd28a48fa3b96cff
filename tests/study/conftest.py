"""A real library file with a few questions, and a session or quiz over it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest

from quizapp.clock import FakeClock
from quizapp.settings import Settings
from quizapp.store import questions
from quizapp.store.library import Library, open_library
from quizapp.study.quiz import beginning
from quizapp.study.quiz.quiz import Quiz
from quizapp.study.quiz.setup import QuizSetup
from quizapp.study.request import StudyRequest
from quizapp.study.schedule import Scheduler
from quizapp.study.session import StudySession
from tests import factories

TOPICS = ("leaders", "dates", "treaties", "votes")


class Desk:
    """What a learner sits at: a library, a clock, and ways to begin studying."""

    def __init__(self, path: Path, clock: FakeClock) -> None:
        self.path = path
        self.clock = clock
        self.settings = Settings()
        self.rng = Random(5)  # one for all: log rows made from equal seeds would have equal ids
        self.library: Library = open_library(path, now=clock.now())

    @property
    def scheduler(self) -> Scheduler:
        return Scheduler(self.clock)

    def fill(self, count: int, **changes: Any) -> list[int]:
        """Add so many questions, topics in turn, and give their ids."""
        made = [
            factories.question(number, **{"topic": TOPICS[number % len(TOPICS)], **changes})
            for number in range(1, count + 1)
        ]
        return questions.add(self.library, made, name="fill", now=self.clock.now())

    def study(self, **choices: Any) -> StudySession:
        """A session over all decks, or `deck_id`; the other choices are those of a request."""
        deck = choices.pop("deck_id", None)
        asked = StudyRequest(**{name: tuple(value) if name == "ids" else value for name, value in choices.items()})
        return StudySession(self.library, self.scheduler, self.settings, self.clock, self.rng, deck, asked)

    def quiz(self, **choices: Any) -> Quiz:
        setup = QuizSetup(**{"seed": 3, **choices})
        return beginning.start(self.library, setup, self.scheduler, self.settings, self.clock, self.rng)

    def resumed(self) -> Quiz | None:
        return beginning.resume(self.library, self.scheduler, self.settings, self.clock, self.rng)

    def reopen(self) -> None:
        """Close the library and open it again, as a restart does."""
        self.library.close()
        self.library = open_library(self.path, now=self.clock.now())


def open_desk(folder: Path) -> Desk:
    """A desk of its own for each example of a property test."""
    return Desk(folder / "library.quizapp", FakeClock(datetime(2026, 11, 21, 9, 0, tzinfo=UTC)))


@pytest.fixture
def desk(library_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(library_path, clock)
    yield made
    made.library.close()
