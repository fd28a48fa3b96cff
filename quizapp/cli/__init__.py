"""The command line: what works without a window. Results go to standard output, messages to standard error."""

import errno
import io
import os
import sys
from pathlib import Path
from typing import Annotated, TextIO

import typer

from quizapp import __version__, i18n, log
from quizapp.cli import articles, demonstration, packs, questions, quizzes
from quizapp.cli.shared import LEDGER, say
from quizapp.errors import KnownError
from quizapp.exchange.ledger_text import PRINTED
from quizapp.i18n import _
from quizapp.settings import Folders, SettingsFile
from quizapp.ui import display

command = typer.Typer(
    name="quizapp",
    help="Learn the news well enough to remember it next year. Without a command, the window opens.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:  # noqa: FBT001  as typer calls it
    if wanted:
        typer.echo(f"QuizApp {__version__}")
        raise typer.Exit


LibraryOption = Annotated[
    Path | None, typer.Option("--library", metavar="FILE", help="Another library file than the usual one.")
]
VersionOption = Annotated[
    bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
]


@command.callback(invoke_without_command=True)
def main(context: typer.Context, *, library: LibraryOption = None, _version: VersionOption = False) -> None:
    """Learn the news well enough to remember it next year. Without a command, the window opens."""
    context.obj = library
    if context.invoked_subcommand is None:
        raise typer.Exit(display.start(lambda: _window(library)))


def _window(library: Path | None) -> int:
    from quizapp.app import run_window

    return run_window(library)


for _one in (
    questions.questions,
    questions.check,
    articles.extract,
    articles.generate,
    demonstration.demo,
    quizzes.quiz,
):
    command.command()(_one)
command.add_typer(packs.command, name="packs")


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
    following = [*arguments[1:], LEDGER][: len(arguments)]
    named = (
        (one, str(PRINTED)) if one == LEDGER and then.startswith("-") and then != str(PRINTED) else (one,)
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
        say(_("The results could not be written: {reason}.").format(reason=problem.strerror))
        return 2
    except KnownError as error:
        say(str(error))
        return 2
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    return 0
