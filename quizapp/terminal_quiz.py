"""A quiz in a terminal: the same quiz as in the window, over standard input and output."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random, SystemRandom
from typing import TextIO

from quizapp.clock import SystemClock
from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.questions.forms.posed import FORMS
from quizapp.settings import Folders, SettingsFile
from quizapp.store.library import Library
from quizapp.store.questions import topics
from quizapp.study.decks import scheduler
from quizapp.study.quiz.dialogue import run, topics_named
from quizapp.study.quiz.quiz import start
from quizapp.study.quiz.setup import ClockKind, Feedback, QuizSetup
from quizapp.study.words import topic_name

_ALL = "all"
_SEEDS = 10**9  # a seed that can be typed again


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was asked for on the command line; nothing named means all topics, choices, no clock and any seed."""

    topics: tuple[str, ...] = ()
    count: int = 10
    seconds: int | None = None
    seed: int | None = None
    forms: tuple[str, ...] = ()
    at_end: bool = False
    feeds_schedule: bool = True


def take(library: Library, wanted: Wanted, lines: TextIO | None, out: TextIO, *, say: Callable[[str], None]) -> None:
    """Draw the quiz, ask it line by line, and show how it ended; `say` tells what is no part of it.

    Raises:
        KnownError: there is no such topic or form, or nothing matches.
    """
    seed = SystemRandom().randrange(_SEEDS) if wanted.seed is None else wanted.seed
    clock, settings = SystemClock(), SettingsFile(Folders.usual().settings).value
    setup = _setup(library, wanted, seed)
    try:
        quiz = start(
            library, setup, scheduler(library, settings, clock), settings, clock, Random(SystemRandom().getrandbits(64))
        )
    except ValueError as problem:
        raise KnownError(_("No question matches."), todo=_("Leave out --topic or --form, or name others.")) from problem
    if quiz.view.total < wanted.count:
        say(_("Only {count} match.").format(count=quiz.view.total))
    say(_("--seed {seed} draws this quiz again.").format(seed=seed))
    run(quiz, _typed(lines), lambda line: print(line, file=out, flush=True))


def _setup(library: Library, wanted: Wanted, seed: int) -> QuizSetup:
    unknown = next((form for form in wanted.forms if form not in {*FORMS, _ALL}), "")
    if unknown:
        raise KnownError(_("There is no form “{form}”.").format(form=unknown), todo=", ".join((_ALL, *FORMS)))
    there = topics(library)
    try:
        named = topics_named(wanted.topics, there)
    except KeyError as problem:
        names = ", ".join(map(topic_name, there)) or _("none, for the library is empty")
        raise KnownError(
            _("There is no topic “{topic}”.").format(topic=problem.args[0]),
            todo=_("Topics: {names}.").format(names=names),
        ) from problem
    return QuizSetup(
        topics=named,
        count=wanted.count,
        forms=FORMS if _ALL in wanted.forms else wanted.forms or QuizSetup().forms,
        clock=ClockKind.UP if wanted.seconds is None else ClockKind.WHOLE,
        minutes=(wanted.seconds or 0) / 60,
        feedback=Feedback.END if wanted.at_end else Feedback.EACH,
        seed=seed,
        feeds_schedule=wanted.feeds_schedule,
    )


def _typed(lines: TextIO | None) -> Iterator[str]:
    """The lines of standard input until it is closed, or the learner breaks off."""
    if lines is None:
        return
    while True:
        if lines.isatty():
            sys.stderr.write("> ")
            sys.stderr.flush()
        try:
            line = lines.readline()
        except KeyboardInterrupt:
            return
        if not line:
            return
        yield line
