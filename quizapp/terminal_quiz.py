"""A quiz in a terminal: the same quiz as in the window, over standard input and output."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random, SystemRandom
from typing import TextIO

from quizapp.clock import SystemClock
from quizapp.errors import KnownError
from quizapp.exchange import quiz_csv
from quizapp.i18n import _
from quizapp.questions.forms.posed import FORMS
from quizapp.settings import Folders, SettingsFile
from quizapp.store.library import Library
from quizapp.store.questions import topics
from quizapp.study.decks import scheduler
from quizapp.study.quiz.dialogue import run, topics_named
from quizapp.study.quiz.draw import drawn
from quizapp.study.quiz.quiz import start
from quizapp.study.quiz.setup import ClockKind, Feedback, QuizSetup
from quizapp.study.quiz.setup_words import setup_words
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


def take(
    library: Library,
    wanted: Wanted,
    lines: TextIO | None,
    out: TextIO,
    *,
    export: Path | None = None,
    say: Callable[[str], None],
) -> None:
    """Draw the quiz, ask it line by line, and show how it ended; `say` tells what is no part of it.

    The answers are also written into the table `export`, where one is named.

    Raises:
        KnownError: there is no such topic or form, nothing matches, or the table cannot be written.
    """
    clock, settings = SystemClock(), SettingsFile(Folders.usual().settings).value
    setup = _setup(library, wanted)
    try:
        quiz = start(
            library, setup, scheduler(library, settings, clock), settings, clock, Random(SystemRandom().getrandbits(64))
        )
    except ValueError as problem:
        raise _nothing() from problem
    _tell_draw(setup, quiz.view.total, say)
    result = run(quiz, _typed(lines), lambda line: print(line, file=out, flush=True))
    if export is not None:
        quiz_csv.write(export, [result], clock.local)
        say(_("The answers are in {path}.").format(path=export))


def put_on_paper(library: Library, wanted: Wanted, path: Path, *, with_key: bool, say: Callable[[str], None]) -> None:
    """Draw the quiz and write it as a PDF; it is neither begun nor logged.

    Raises:
        KnownError: there is no such topic or form, nothing matches, or the file cannot be written.
    """
    from quizapp.ui.paper.alone import write_alone
    from quizapp.ui.paper.document import Key, remembered
    from quizapp.ui.paper.parts import QuizPaper

    clock, settings = SystemClock(), SettingsFile(Folders.usual().settings).value
    setup = _setup(library, wanted)
    now = clock.now()
    items = [one.posed for one in drawn(library, setup, scheduler(library, settings, clock), now)]
    if not items:
        raise _nothing()
    _tell_draw(setup, len(items), say)
    day = clock.local(now).date()
    paper = QuizPaper(title=_("Quiz"), day=day, words=setup_words(setup), items=tuple(items))
    write_alone(paper, replace(remembered(settings), key=Key.BEHIND if with_key else Key.NONE), path, now)
    say(_("The quiz is in {path}.").format(path=path))


def _nothing() -> KnownError:
    return KnownError(_("No question matches."), todo=_("Leave out --topic or --form, or name others."))


def _tell_draw(setup: QuizSetup, total: int, say: Callable[[str], None]) -> None:
    if total < setup.count:
        say(_("Only {count} match.").format(count=total))
    say(_("--seed {seed} draws this quiz again.").format(seed=setup.seed))


def _setup(library: Library, wanted: Wanted) -> QuizSetup:
    seed = SystemRandom().randrange(_SEEDS) if wanted.seed is None else wanted.seed
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
