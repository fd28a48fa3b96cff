"""The command that takes a quiz in the terminal, or puts it on paper."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from quizapp.cli.shared import opened, refuse_there, say
from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.ui import display


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
    replace: Annotated[bool, typer.Option("--replace", help="Write over the table or paper that is there.")] = False,
) -> None:
    """Take a quiz in the terminal: answers are read a line each, an empty line skips, the last line is the result.

    A line that cannot be read as an answer is asked for again where it was typed; from a pipe or a file it skips, so
    that every line stays with its own question.
    """
    from quizapp.terminal_quiz import Wanted, put_on_paper, take

    refuse_there(export, "--export", replace=replace)
    refuse_there(paper, "--paper", replace=replace)
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
            with opened(context.obj) as library:
                put_on_paper(library, wanted, paper, with_key=not no_key, say=say)
            return 0

        raise typer.Exit(display.start(put))
    if sys.stdout is None:
        raise KnownError(_("There is nowhere to ask: standard output is closed."))
    with opened(context.obj) as library:
        take(library, wanted, sys.stdin, sys.stdout, export=export, say=say)
