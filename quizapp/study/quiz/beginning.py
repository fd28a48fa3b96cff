"""How a quiz comes about: drawn and begun, or taken up again where it was left."""

from collections.abc import Sequence
from random import Random

from quizapp.clock import Clock
from quizapp.settings import Settings
from quizapp.store import quizzes
from quizapp.store.library import Library
from quizapp.study.quiz.draw import Drawn, drawn
from quizapp.study.quiz.quiz import Quiz
from quizapp.study.quiz.setup import QuizSetup
from quizapp.study.schedule import Scheduler


def start(
    library: Library, setup: QuizSetup, scheduler: Scheduler, settings: Settings, clock: Clock, rng: Random
) -> Quiz:
    """Draw a quiz and begin it; its clock runs from now.

    Args:
        library: read and written.
        setup: what to draw; its seed decides the draw, not `rng`.
        scheduler: moves the cards when the quiz ends, and predicts the score.
        settings: the hour at which a day begins.
        clock: both its clocks are used.
        rng: makes the ids of log rows; never seed two alike over one library.

    Raises:
        ValueError: no question matches.
        KnownError: the library cannot be written.
    """
    items = drawn(library, setup, scheduler, clock.now())
    return begin(library, setup, items, scheduler, settings, clock, rng)


def begin(
    library: Library,
    setup: QuizSetup,
    items: Sequence[Drawn],
    scheduler: Scheduler,
    settings: Settings,
    clock: Clock,
    rng: Random,
) -> Quiz:
    """Begin a quiz of these very items, as `start` does with those that it draws.

    Raises:
        ValueError: there are none.
        KnownError: the library cannot be written.
    """
    if not items:
        raise ValueError("no question matches this set-up")
    now = clock.now()
    chances = [[scheduler.retrievability(one.card, now) for one in item.asked] for item in items]
    state = {
        "predicted": sum(sum(each) / len(each) for each in chances),
        "spent": 0.0,
        "index": 0,
        "untimed": False,
    }
    posed = [([one.id for one in item.asked], item.posed) for item in items]
    recalls = [
        None if any(one.card.stability is None for one in item.asked) else sum(each) / len(each)
        for item, each in zip(items, chances, strict=True)
    ]
    stored = quizzes.create(library, setup=setup.as_values(), state=state, items=posed, recalls=recalls, now=now)
    quiz = Quiz(library, stored, scheduler, settings, clock, rng)
    quiz.resume()
    return quiz


def resume(
    library: Library,
    scheduler: Scheduler,
    settings: Settings,
    clock: Clock,
    rng: Random,
    *,
    quiz_id: int | None = None,
) -> Quiz | None:
    """A quiz that was begun and not finished, the latest unless one is named, paused, with the time it had left.

    None where there is none.

    Raises:
        KeyError: there is no quiz of this id.
    """
    stored = quizzes.unfinished(library) if quiz_id is None else quizzes.load(library, quiz_id)
    waits = stored is not None and stored.finished_at is None and stored.answers
    return Quiz(library, stored, scheduler, settings, clock, rng) if stored is not None and waits else None
