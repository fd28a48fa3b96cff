"""The command line: what works without a window. Results go to standard output, messages to standard error."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from quizapp import __version__, app
from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext

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
PackArgument = Annotated[str, typer.Argument(metavar="PACK", help="A pack's folder, or the id of an installed pack.")]


@command.callback(invoke_without_command=True)
def main(context: typer.Context, library: LibraryOption = None, _version: VersionOption = False) -> None:
    """Learn the news well enough to remember it next year. Without a command, the window opens."""
    context.obj = library
    if context.invoked_subcommand is None:
        raise typer.Exit(app.run_window(library))


@command.command()
def questions(
    context: typer.Context,
    pack: PackArgument,
    shape: Annotated[Format, typer.Option("--format", help="Blocks to read, or one JSON list.")] = Format.TEXT,
) -> None:
    """Print a pack's questions with key answer, distractors and why they are wrong, explanation and citations."""
    from quizapp.exchange import question_list

    found = app.pack_questions(pack, context.obj)
    write = question_list.as_json if shape is Format.JSON else question_list.as_text
    sys.stdout.write(write(found))
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
    found = app.check_pack(pack, corpus, context.obj)
    for line in found.lines:
        typer.echo(line)
    _say(found.summary)
    if corpus is None:
        _say(_("The evidence was not proven: name the folder with the articles, --corpus DIR."))
    raise typer.Exit(1 if found.blocked else 0)


@command.command()
def demo(
    screenshots: Annotated[
        Path | None, typer.Option("--screenshots", metavar="DIR", help="Write a PNG of each page and state, and stop.")
    ] = None,
    theme: Annotated[Scheme | None, typer.Option("--theme", help="One theme only; both without it.")] = None,
    font: Annotated[int, typer.Option("--font", metavar="100|200", min=80, max=200, help="Text size in %.")] = 100,
    scale: Annotated[int, typer.Option("--scale", min=1, max=2, help="Pixels of the picture per pixel.")] = 1,
    size: Annotated[str, typer.Option("--size", metavar="WxH", help="The window's size.")] = "1280x800",
) -> None:
    """The real program on a throw-away library with a fixed clock and a made-up history."""
    from quizapp import demo as demonstration

    width, _by, height = size.partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise typer.BadParameter(_("write the size as 1280x800"), param_hint="--size")
    schemes = [theme.value] if theme else [scheme.value for scheme in Scheme]
    look = demonstration.DemoLook(
        schemes=tuple(schemes), font=font / 100, scale=scale, width=int(width), height=int(height)
    )
    raise typer.Exit(demonstration.run(screenshots, look))


def _say(sentence: str) -> None:
    typer.echo(sentence, err=True)


def run(arguments: list[str]) -> int:
    """Run one command; gives its exit status, 2 where it could not be done at all."""
    app.speak()
    try:
        command(args=arguments, prog_name="quizapp")
    except KnownError as error:
        _say(str(error))
        return 2
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    return 0
