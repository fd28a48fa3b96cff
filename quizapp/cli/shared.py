"""What the commands have in common: options, the library they work on, and where they write."""

from pathlib import Path
from typing import Annotated

import typer

from quizapp import resources
from quizapp.clock import SystemClock
from quizapp.errors import KnownError
from quizapp.exchange import pack_folder
from quizapp.i18n import _
from quizapp.settings import Folders, SettingsFile
from quizapp.store.library import Library, open_library

LEDGER = "--ledger"
LedgerOption = Annotated[
    Path | None,
    typer.Option(LEDGER, metavar="[FILE]", help="Print what was left out, and why; into a file it goes as JSON."),
]


def opened(chosen: Path | None) -> Library:
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


def open_named(context: typer.Context) -> None:
    """Open the library that was named before the command, so that it is there with its packs from then on.

    The learner's usual one is left alone by commands that only read files: it may be open in the window.
    """
    if context.obj is not None:
        opened(context.obj).close()


def refuse_there(path: Path | None, option: str, *, replace: bool) -> None:
    """See to it that a file to be written is not there yet, unless it may be written over.

    Raises:
        KnownError: it is there.
    """
    if path is not None and path.exists() and not replace:
        raise KnownError(
            _("“{name}” is there already.").format(name=path.name),
            _("It was left as it is."),
            _("Name another file after {option}, or add --replace.").format(option=option),
        )


def write(path: Path, text: str) -> None:
    """Write a file of text.

    Raises:
        KnownError: it cannot be written.
    """
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as problem:
        raise KnownError(
            _("{path} could not be written: {reason}.").format(path=path, reason=problem.strerror or problem)
        ) from problem


def say(sentence: str) -> None:
    """Tell what is no result."""
    typer.echo(sentence, err=True)
