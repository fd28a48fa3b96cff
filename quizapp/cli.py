"""The command line: what works without a window. Results go to standard output, messages to standard error."""

import errno
import io
import os
import re
import shutil
import sys
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from quizapp import __version__, i18n, log, resources
from quizapp.clock import SystemClock
from quizapp.corpus.when import When
from quizapp.errors import BROKEN_OFF, KnownError
from quizapp.exchange import ledger_text, named_pack, pack_folder, question_list
from quizapp.exchange.ledger_text import PRINTED, refuse_among_json, refuse_other_file
from quizapp.i18n import _, ngettext
from quizapp.settings import Folders, SettingsFile
from quizapp.store.library import Library, open_library
from quizapp.ui import display

if TYPE_CHECKING:
    from quizapp.exchange.article_files import Batch
    from quizapp.exchange.progress_bar import ProgressBar

_LEDGER = "--ledger"
_WRITTEN = re.compile(r"\d{4}(?:-\d{2}){0,2}")  # a date as it is given to a command

command = typer.Typer(
    name="quizapp",
    help="Learn the news well enough to remember it next year. Without a command, the window opens.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(StrEnum):
    """How a list of questions is printed."""

    TEXT = "text"
    JSON = "json"


class FactFormat(StrEnum):
    """How facts are printed."""

    TABLE = "table"
    JSON = "json"


class Scheme(StrEnum):
    """The two themes that a picture can be taken in."""

    LIGHT = "light"
    DARK = "dark"


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"QuizApp {__version__}")
        raise typer.Exit


LibraryOption = Annotated[
    Path | None, typer.Option("--library", metavar="FILE", help="Another library file than the usual one.")
]
VersionOption = Annotated[
    bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
]
LedgerOption = Annotated[
    Path | None,
    typer.Option(_LEDGER, metavar="[FILE]", help="Print what was left out, and why; into a file it goes as JSON."),
]
PackArgument = Annotated[
    str, typer.Argument(metavar="PACK", help="A pack's folder, a .quizpack, or the id of an installed pack.")
]


@command.callback(invoke_without_command=True)
def main(context: typer.Context, library: LibraryOption = None, _version: VersionOption = False) -> None:
    """Learn the news well enough to remember it next year. Without a command, the window opens."""
    context.obj = library
    if context.invoked_subcommand is None:
        raise typer.Exit(display.start(lambda: _window(library)))


def _window(library: Path | None) -> int:
    from quizapp.app import run_window

    return run_window(library)


@command.command()
def questions(
    context: typer.Context,
    pack: PackArgument,
    shape: Annotated[Format, typer.Option("--format", help="Blocks to read, or one JSON list.")] = Format.TEXT,
    ledger: LedgerOption = None,
) -> None:
    """Print a pack's questions with key answer, distractors and why they are wrong, explanation and citations."""
    _open_named(context)
    if shape is Format.JSON:
        refuse_among_json(ledger)
    refuse_other_file(ledger)
    made = None
    if ledger is not None:
        with named_pack.there(pack) as folder:
            made = pack_folder.made(folder)
    if made is not None and ledger is not None and ledger != PRINTED:
        _write(ledger, question_list.ledger(made))
    if named_pack.is_file(pack):
        found = named_pack.questions(pack)
    else:
        with _opened(context.obj) as library:
            found = named_pack.installed(library, pack)
    write = question_list.as_json if shape is Format.JSON else question_list.as_text
    sys.stdout.write(write(found))
    if made is not None and ledger == PRINTED:
        sys.stdout.write("\n" + ledger_text.of_questions(made))
    _say(ngettext("{count} question.", "{count} questions.", len(found)).format(count=len(found)))


@command.command()
def check(
    context: typer.Context,
    pack: PackArgument,
    corpus: Annotated[
        Path | None, typer.Option("--corpus", metavar="DIR", help="The folder with the pack's articles.")
    ] = None,
) -> None:
    """Prove a pack's evidence against its articles and look for flaws; exit status 1 if anything blocks."""
    from quizapp.exchange import check_pack

    _open_named(context)
    with named_pack.there(pack) as folder:
        found = check_pack.check(folder, corpus)
    for line in found.lines:
        typer.echo(line)
    _say(found.summary)
    if corpus is None:
        _say(_("The evidence was not proven: name the folder with the articles, --corpus DIR."))
    raise typer.Exit(1 if found.blocked else 0)


@command.command()
def extract(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE", help="Articles or folders of articles; - is standard input.")
    ],
    published: Annotated[
        str | None, typer.Option("--published", metavar="YYYY[-MM[-DD]]", help="When the articles were published.")
    ] = None,
    shape: Annotated[
        FactFormat, typer.Option("--format", help="A table to read, or one JSON list.")
    ] = FactFormat.TABLE,
    merge: Annotated[
        bool, typer.Option("--merge", help="Join what the articles say: each fact once, with all places it stands at.")
    ] = False,
    ledger: LedgerOption = None,
) -> None:
    """Print the facts of articles (text, Markdown, saved web pages, PDF); exit status 1 if none could be read."""
    from quizapp.exchange import extract_files
    from quizapp.exchange.progress_bar import ProgressBar

    if sys.stdout is None:  # a shell may close it
        raise KnownError(_("There is nowhere to write the facts to: standard output is closed."))

    with ProgressBar.between(sys.stderr, sys.stdout) as progress:
        request = extract_files.Request(
            batch=_batch(files, published, progress),
            as_json=shape is FactFormat.JSON,
            ledger=ledger,
            out=sys.stdout,
            merge=merge,
            width=_table_width(),
        )
        outcome = extract_files.run(request)
    raise typer.Exit(BROKEN_OFF if outcome.broken_off else 0 if outcome.read else 1)


@command.command()
def generate(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE", help="Articles or folders of articles.")],
    out: Annotated[Path, typer.Option("--out", metavar="PACK", help="The folder of the new pack.")],
    published: Annotated[
        str | None, typer.Option("--published", metavar="YYYY[-MM[-DD]]", help="When the articles were published.")
    ] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Another draw of wrong options and of their order.")] = 1,
    ledger: LedgerOption = None,
    replace: Annotated[bool, typer.Option("--replace", help="Write over the drafted pack that is there.")] = False,
) -> None:
    """Draft a pack from articles, to be read and mended by a person; exit status 1 if nothing can be read or asked."""
    from quizapp.exchange import generate_pack
    from quizapp.exchange.progress_bar import ProgressBar

    with ProgressBar.between(sys.stderr, sys.stdout) as progress:
        batch = _batch(articles, published, progress)
        request = generate_pack.Request(
            batch=batch, folder=out, seed=seed, out=sys.stdout, ledger=ledger, replace=replace
        )
        outcome = generate_pack.run(request)
    raise typer.Exit(BROKEN_OFF if outcome.broken_off else 1 if outcome.nothing or not outcome.read else 0)


def _table_width() -> int | None:
    """The cells of the terminal, or what COLUMNS says; None where a table goes elsewhere."""
    told = os.environ.get("COLUMNS", "")
    return shutil.get_terminal_size().columns if sys.stdout.isatty() or (told.isdigit() and int(told)) else None


def _batch(sources: list[str], published: str | None, progress: "ProgressBar") -> "Batch":
    """Articles to read with the learner's own word lists, their progress shown."""
    from quizapp.exchange.article_files import Batch
    from quizapp.facts import own_lists

    return Batch(
        sources=sources,
        published=_date(published),
        lexicons=own_lists.with_own(Folders.usual().lexicons),
        say=progress.say,
        step=progress.step,
    )


def _date(written: str | None) -> When | None:
    """The date that a person gave, to the day, month or year."""
    if written is None:
        return None
    shaped = _WRITTEN.fullmatch(written) is not None
    try:
        when = When.parse(written) if shaped else None
    except ValueError:
        when = None
    clock = SystemClock()
    if when is None:
        wrong = _("there is no such date") if shaped else _("write the date as 2008-08-26, 2008-08 or 2008")
        raise typer.BadParameter(wrong, param_hint="--published")
    if when.first > clock.local(clock.now()).date() + timedelta(days=1):  # in the east it is tomorrow already
        raise typer.BadParameter(_("that date has not come yet"), param_hint="--published")
    return when


@command.command()
def demo(
    screenshots: Annotated[
        Path | None, typer.Option("--screenshots", metavar="DIR", help="Write a PNG of each page and state, and stop.")
    ] = None,
    theme: Annotated[Scheme | None, typer.Option("--theme", help="One theme only; both without it.")] = None,
    font: Annotated[int, typer.Option("--font", min=80, max=200, help="Text size in %.")] = 100,
    scale: Annotated[int, typer.Option("--scale", min=1, max=2, help="Pixels of the picture per pixel.")] = 1,
    size: Annotated[str, typer.Option("--size", metavar="WxH", help="The window's size.")] = "1280x800",
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="PART", help="This part of the tour only; may be repeated.")
    ] = None,
) -> None:
    """The real program on a throw-away library with a fixed clock and a made-up history."""
    width, _by, height = size.partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise typer.BadParameter(_("write the size as 1280x800"), param_hint="--size")
    schemes = [theme.value] if theme else [scheme.value for scheme in Scheme]

    def show() -> int:
        from quizapp import demo as demonstration

        look = demonstration.DemoLook(tuple(schemes), font / 100, scale, int(width), int(height))
        return demonstration.run(screenshots, look, only or ())

    if screenshots is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # pictures need no display and are the same everywhere
    raise typer.Exit(display.start(show))


@command.command()
def quiz(
    context: typer.Context,
    *,
    topic: Annotated[list[str] | None, typer.Option("--topic", help="A topic to draw from; may be repeated.")] = None,
    count: Annotated[int | None, typer.Option("--count", min=1, help="How many questions, 10 at first.")] = None,
    seconds: Annotated[int | None, typer.Option("--seconds", min=1, help="The time for the whole quiz.")] = None,
    seed: Annotated[int | None, typer.Option("--seed", min=0, help="The same draw again.")] = None,
    form: Annotated[
        list[str] | None,
        typer.Option("--form", help="A form to ask in: typed, cloze and so on, or all; may be repeated."),
    ] = None,
    at_end: Annotated[bool, typer.Option("--at-end", help="Tell what was right at the end, not after each.")] = False,
    logged_only: Annotated[bool, typer.Option("--logged-only", help="Leave the review schedule as it is.")] = False,
    preset: Annotated[
        str, typer.Option("--preset", metavar="NAME", help="quick, exam, weak, missed, topic, or a saved set-up.")
    ] = "",
    file: Annotated[Path | None, typer.Option("--file", metavar="FILE.quiz", help="Take the quiz of a file.")] = None,
    add: Annotated[bool, typer.Option("--add", help="Add a file's questions that are lacking to your own.")] = False,
    export: Annotated[
        Path | None, typer.Option("--export", metavar="FILE.csv", help="Write the answers into a table as well.")
    ] = None,
    paper: Annotated[
        Path | None, typer.Option("--paper", metavar="FILE.pdf", help="Put the quiz on paper instead of asking it.")
    ] = None,
    no_key: Annotated[bool, typer.Option("--no-key", help="On paper without the answer key.")] = False,
) -> None:
    """Take a quiz in the terminal: answers are read a line each, an empty line skips, the last line is the result.

    A line that cannot be read as an answer is asked for again where it was typed; from a pipe or a file it skips, so
    that every line stays with its own question.
    """
    from quizapp.terminal_quiz import Wanted, put_on_paper, take

    wanted = Wanted(
        topics=tuple(topic or ()),
        count=count,
        seconds=seconds,
        seed=seed,
        forms=tuple(form or ()),
        at_end=at_end,
        feeds_schedule=not logged_only,
        preset=preset,
        file=file,
        adds=add,
    )
    if paper is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # paper needs no display

        def put() -> int:
            with _opened(context.obj) as library:
                put_on_paper(library, wanted, paper, with_key=not no_key, say=_say)
            return 0

        raise typer.Exit(display.start(put))
    if sys.stdout is None:
        raise KnownError(_("There is nowhere to ask: standard output is closed."))
    with _opened(context.obj) as library:
        take(library, wanted, sys.stdin, sys.stdout, export=export, say=_say)


def _opened(chosen: Path | None) -> Library:
    """The library that a command works on, with the bundled packs in it."""
    folders = Folders.usual()
    clock = SystemClock()
    path = folders.library_for(SettingsFile(folders.settings).value, chosen)
    library = open_library(path, now=clock.now())
    try:
        pack_folder.bring_up_to_date(library, resources.bundled_packs(), now=clock.now())
    except BaseException:
        library.close()
        raise
    return library


def _open_named(context: typer.Context) -> None:
    """Open the library that was named before the command, so that it is there with its packs from then on.

    The learner's usual one is left alone by commands that only read files: it may be open in the window.
    """
    if context.obj is not None:
        _opened(context.obj).close()


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as problem:
        raise KnownError(
            _("{path} could not be written: {reason}.").format(path=path, reason=problem.strerror or problem)
        ) from problem


def _say(sentence: str) -> None:
    typer.echo(sentence, err=True)


def _write_unicode(stream: TextIO) -> None:
    """Let a stream take any letter: files and pipes get UTF-8 on every system, a terminal what it can show."""
    if not isinstance(stream, io.TextIOWrapper):
        return
    if stream.isatty():
        stream.reconfigure(errors="replace")
    elif stream.encoding.lower() not in {"utf-8", "utf8"}:
        stream.reconfigure(encoding="utf-8")


def _with_ledgers_named(arguments: list[str]) -> list[str]:
    """The arguments with the sign for printing after a --ledger that no file follows, which the parser would miss."""
    following = [*arguments[1:], _LEDGER][: len(arguments)]
    named = (
        (one, str(PRINTED)) if one == _LEDGER and then.startswith("-") and then != str(PRINTED) else (one,)
        for one, then in zip(arguments, following, strict=True)
    )
    return [one for group in named for one in group]


def run(arguments: list[str]) -> int:
    """Run one command; gives its exit status, 2 where it could not be done at all."""
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  as long as the program runs
    _write_unicode(sys.stdout)
    _write_unicode(sys.stderr)
    folders = Folders.usual()
    log.start(folders.log)
    i18n.install(SettingsFile(folders.settings).value.language)
    try:
        try:
            command(args=_with_ledgers_named(arguments), prog_name="quizapp")
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()  # what cannot be written is told here, not at the end of the program
    except BrokenPipeError:
        return 1
    except OSError as problem:
        if problem.errno != errno.ENOSPC:
            raise
        _say(_("The results could not be written: {reason}.").format(reason=problem.strerror))
        return 2
    except KnownError as error:
        _say(str(error))
        return 2
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    return 0
