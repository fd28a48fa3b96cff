"""A quiz in a terminal: the same quiz as in the window, over standard input and output."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from random import Random, SystemRandom
from typing import TextIO

from quizapp.clock import SystemClock
from quizapp.errors import KnownError
from quizapp.exchange import quiz_csv, quiz_file
from quizapp.i18n import _, ngettext
from quizapp.questions.forms.posed import FORMS
from quizapp.settings import Folders, SettingsFile
from quizapp.store import askable
from quizapp.store.askable import Askable
from quizapp.store.library import Library
from quizapp.store.questions import topics
from quizapp.study.decks import scheduler
from quizapp.study.quiz import history, presets, shared, shelf
from quizapp.study.quiz.aftermath import aftermath
from quizapp.study.quiz.aftermath_words import aftermath_words
from quizapp.study.quiz.beginning import begin
from quizapp.study.quiz.dialogue import run, topics_named
from quizapp.study.quiz.draw import Drawn, drawn
from quizapp.study.quiz.presets import Preset
from quizapp.study.quiz.setup import MOST, ClockKind, Feedback, QuizSetup
from quizapp.study.quiz.setup_words import setup_words
from quizapp.study.quiz.waiting import waiting
from quizapp.study.words import form_name, topic_name

_ALL = "all"
_SEEDS = 10**9  # a seed that can be typed again


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was asked for on the command line; nothing named means all topics, ten choices, no clock and any seed.

    A `preset`, one of the program or one saved in the library, gives what is not named beside it. The quiz of a `file`
    has its own questions; those that the library lacks are left out, or come to the learner's own where `adds`.
    """

    topics: tuple[str, ...] = ()
    count: int | None = None
    seconds: int | None = None
    seed: int | None = None
    forms: tuple[str, ...] = ()
    at_end: bool = False
    feeds_schedule: bool = True
    preset: str = ""
    file: Path | None = None
    adds: bool = False


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
        KnownError: there is no such topic, form, preset, file or folder, nothing matches, or the table cannot be
            written.
    """
    if export is not None:
        _in_a_folder(export)
    clock, settings = SystemClock(), SettingsFile(Folders.usual().settings).value
    setup, items = _drawn(library, wanted, say)
    for words in _before(library, setup, len(items)):
        say(words)
    rng = Random(SystemRandom().getrandbits(64))
    quiz = begin(library, setup, items, scheduler(library, settings, clock), settings, clock, rng)
    typed = lines is not None and lines.isatty()
    result = run(quiz, _typed(lines), lambda line: print(line, file=out, flush=True), insists=typed)
    if quiz.view.blank:
        history.delete(library, [quiz.id], clock.now())
        say(_("Nothing was answered, so the quiz is not kept."))
    elif told := aftermath_words(aftermath(library, result)):
        say(told)
    if export is not None:
        quiz_csv.write(export, [result], clock.local)
        say(_("The answers are in {path}.").format(path=export))


def put_on_paper(library: Library, wanted: Wanted, path: Path, *, with_key: bool, say: Callable[[str], None]) -> None:
    """Draw the quiz and write it as a PDF; it is neither begun nor logged.

    Raises:
        KnownError: there is no such topic, form, preset, file or folder, nothing matches, or the paper cannot be
            written.
    """
    _in_a_folder(path)
    from quizapp.authoring.images import data
    from quizapp.ui.images import images
    from quizapp.ui.paper.alone import write_alone
    from quizapp.ui.paper.document import Key, remembered
    from quizapp.ui.paper.parts import QuizPaper

    images().use(partial(data, library))
    clock, settings = SystemClock(), SettingsFile(Folders.usual().settings).value
    setup, items = _drawn(library, wanted, say)
    now = clock.now()
    day = clock.local(now).date()
    paper = QuizPaper(title=_("Quiz"), day=day, words=setup_words(setup), items=tuple(one.posed for one in items))
    write_alone(paper, replace(remembered(settings), key=Key.BEHIND if with_key else Key.NONE), path, now)
    say(_("The quiz is in {path}.").format(path=path))


def _drawn(library: Library, wanted: Wanted, say: Callable[[str], None]) -> tuple[QuizSetup, Sequence[Drawn]]:
    """The quiz that is wanted, one item at least; what is to be known of it is told."""
    if wanted.file is not None:
        return _from_file(library, wanted, wanted.file, say)
    clock, settings = SystemClock(), SettingsFile(Folders.usual().settings).value
    setup = _setup(library, wanted, clock)
    items = drawn(library, setup, scheduler(library, settings, clock), clock.now())
    if not items:
        raise _nothing(library, wanted)
    if len(items) < (wanted.count or setup.count) and (wanted.count or not setup.takes_all):
        say(_fewer(len(items)))
    if missing := {*setup.forms} - {one.posed.form for one in items}:
        names = ", ".join(form_name(form) for form in FORMS if form in missing)
        say(_("No question is asked as: {forms}.").format(forms=names))
    say(_("--seed {seed} draws this quiz again.").format(seed=setup.seed))
    return setup, items


def _nothing(library: Library, wanted: Wanted) -> KnownError:
    """Why there is no quiz, and what helps."""
    if not askable.count_by_topic(library, Askable(), SystemClock().now()):
        return KnownError(
            _("There is no question to ask in this library."),
            todo=_(
                "`quizapp packs --help` tells how to install some or put them back; the window resumes suspended ones."
            ),
        )
    if wanted.topics or wanted.forms:
        return KnownError(_("No question matches."), todo=_("Leave out --topic or --form, or name others."))
    return KnownError(_("No question matches."), todo=_("Leave out --preset, or name another one."))


def _fewer(count: int) -> str:
    if count == MOST:
        return _("A quiz has {count} questions at most.").format(count=MOST)
    return ngettext("Only {count} matches.", "Only {count} match.", count).format(count=count)


def _in_a_folder(path: Path) -> None:
    """See to it, before anything is asked, that there is a folder to write into."""
    if not path.parent.is_dir():
        raise KnownError(
            _("There is no folder {folder}.").format(folder=path.parent),
            todo=_("Make it first, or name another file."),
        )


def _before(library: Library, setup: QuizSetup, count: int) -> Iterator[str]:
    """What a person should know who has never taken one: what comes, what for, how to go on without answer."""
    if (left := waiting(library)) is not None and left.answered:
        words = _("A quiz waits in the window with {done} of {count} answered; this one leaves it as it is.")
        yield words.format(done=left.answered, count=left.total)
    head = ngettext("{count} question. {parts}.", "{count} questions. {parts}.", count)
    yield head.format(count=count, parts=", ".join(setup_words(setup)))
    if setup.feeds_schedule:
        yield _("Answers also update your review schedule; --logged-only leaves it as it is.")
    else:
        yield _("Answers are logged and leave your review schedule as it is.")
    yield _("An empty line skips a question; Ctrl+C ends the quiz and shows the result.")


def _from_file(
    library: Library, wanted: Wanted, path: Path, say: Callable[[str], None]
) -> tuple[QuizSetup, Sequence[Drawn]]:
    found = quiz_file.read(path)
    known = shared.recognised(library, found.items)
    if known.lacking and wanted.adds:
        shared.add(library, known.lacking, SystemClock().now(), found.images)
        words = ngettext(
            "{count} question is among yours now.", "{count} questions are among yours now.", len(known.lacking)
        )
        say(words.format(count=len(known.lacking)))
        known = shared.recognised(library, found.items)
    if not known.there:
        raise KnownError(_("None of its questions is in this library."), todo=_("--add takes them among yours."))
    if known.lacking:
        words = ngettext(
            "{count} question is not in this library and is left out; --add takes it among yours.",
            "{count} questions are not in this library and are left out; --add takes them among yours.",
            len(known.lacking),
        )
        say(words.format(count=len(known.lacking)))
    setup = shared.taken_over(found.setup, QuizSetup(feeds_schedule=wanted.feeds_schedule))
    return shared.of_items(_named(setup, wanted), known.there), known.there


def _setup(library: Library, wanted: Wanted, clock: SystemClock) -> QuizSetup:
    """The set-up that is wanted: what is named, over a preset's or the usual one."""
    usual = QuizSetup(clock=ClockKind.UP, feedback=Feedback.EACH)
    base = _preset(library, wanted.preset, usual, clock) if wanted.preset else usual
    named = _topics(library, wanted)
    seed = SystemRandom().randrange(_SEEDS) if wanted.seed is None else wanted.seed
    forms = _forms(wanted)
    return _named(
        replace(
            base,
            topics=named or base.topics,
            count=base.count if wanted.count is None else min(wanted.count, MOST),
            forms=forms or base.forms,
            seed=seed,
            feeds_schedule=base.feeds_schedule and wanted.feeds_schedule,
        ),
        wanted,
    )


def _named(setup: QuizSetup, wanted: Wanted) -> QuizSetup:
    """A set-up with the clock and the feedback that are named, where they are."""
    if wanted.seconds is not None:
        setup = replace(setup, clock=ClockKind.WHOLE, minutes=wanted.seconds / 60)
    return replace(setup, feedback=Feedback.END) if wanted.at_end else setup


def _preset(library: Library, name: str, usual: QuizSetup, clock: SystemClock) -> QuizSetup:
    saved = {one.name.casefold(): one.setup for one in presets.saved(library)}
    if name.casefold() in saved:
        return saved[name.casefold()]
    known = {preset.value: preset for preset in Preset}
    if name.casefold() not in known:
        names = ", ".join((*known, *(one.name for one in presets.saved(library))))
        raise KnownError(
            _("There is no preset “{name}”.").format(name=name), todo=_("Presets: {names}.").format(names=names)
        )
    count = shelf.count(library, None, clock.now())
    return presets.applied(known[name.casefold()], usual, shelf=count)


def _forms(wanted: Wanted) -> tuple[str, ...]:
    unknown = next((form for form in wanted.forms if form not in {*FORMS, _ALL}), "")
    if unknown:
        names = ", ".join((_ALL, *FORMS))
        raise KnownError(
            _("There is no form “{form}”.").format(form=unknown), todo=_("Forms: {names}.").format(names=names)
        )
    return FORMS if _ALL in wanted.forms else wanted.forms


def _topics(library: Library, wanted: Wanted) -> tuple[str, ...]:
    there = topics(library)
    try:
        return topics_named(wanted.topics, there)
    except KeyError as problem:
        names = ", ".join(map(topic_name, there)) or _("none, for the library is empty")
        raise KnownError(
            _("There is no topic “{topic}”.").format(topic=problem.args[0]),
            todo=_("Topics: {names}.").format(names=names),
        ) from problem


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
