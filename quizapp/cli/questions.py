"""The commands that look into one pack: its questions, and a check of it."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from quizapp.cli.shared import LedgerOption, open_named, opened, say, write
from quizapp.exchange import ledger_text, pack_folder, question_list
from quizapp.exchange.ledger_text import PRINTED, refuse_among_json, refuse_other_file
from quizapp.i18n import _, ngettext

PackArgument = Annotated[
    str, typer.Argument(metavar="PACK", help="A pack's folder, a .quizpack, or the id of an installed pack.")
]


class Format(StrEnum):
    """How a list of questions is printed."""

    TEXT = "text"
    JSON = "json"


def questions(
    context: typer.Context,
    pack: PackArgument,
    shape: Annotated[Format, typer.Option("--format", help="Blocks to read, or one JSON list.")] = Format.TEXT,
    ledger: LedgerOption = None,
) -> None:
    """Print a pack's questions with key answer, distractors and why they are wrong, explanation and citations."""
    from quizapp.exchange import named_pack

    open_named(context)
    if shape is Format.JSON:
        refuse_among_json(ledger)
    refuse_other_file(ledger)
    made = None
    if ledger is not None:
        with named_pack.there(pack) as folder:
            made = pack_folder.made(folder)
    if made is not None and ledger is not None and ledger != PRINTED:
        write(ledger, question_list.ledger(made))
    if named_pack.is_file(pack):
        found = named_pack.questions(pack)
    else:
        with opened(context.obj) as library:
            found = named_pack.installed(library, pack)
    listed = question_list.as_json if shape is Format.JSON else question_list.as_text
    sys.stdout.write(listed(found))
    if made is not None and ledger == PRINTED:
        sys.stdout.write("\n" + ledger_text.of_questions(made))
    say(ngettext("{count} question.", "{count} questions.", len(found)).format(count=len(found)))


def check(
    context: typer.Context,
    pack: PackArgument,
    corpus: Annotated[
        Path | None, typer.Option("--corpus", metavar="DIR", help="The folder with the pack's articles.")
    ] = None,
) -> None:
    """Prove a pack's evidence against its articles and look for flaws; exit status 1 if anything blocks."""
    from quizapp.exchange import check_pack, named_pack

    open_named(context)
    with named_pack.there(pack) as folder:
        found = check_pack.check(folder, corpus)
    for line in found.lines:
        typer.echo(line)
    say(found.summary)
    if corpus is None:
        say(_("The evidence was not proven: name the folder with the articles, --corpus DIR."))
    raise typer.Exit(1 if found.blocked else 0)
