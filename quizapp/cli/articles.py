"""The commands that read articles: their facts, and a pack drafted from them."""

import os
import re
import shutil
import sys
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizapp.cli.shared import LedgerOption
from quizapp.clock import SystemClock
from quizapp.corpus.when import When
from quizapp.errors import BROKEN_OFF, KnownError
from quizapp.i18n import _
from quizapp.settings import Folders

if TYPE_CHECKING:
    from quizapp.exchange.article_files import Batch
    from quizapp.exchange.progress_bar import ProgressBar

_WRITTEN = re.compile(r"\d{4}(?:-\d{2}){0,2}")  # a date as it is given to a command


class FactFormat(StrEnum):
    """How facts are printed."""

    TABLE = "table"
    JSON = "json"


def extract(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE", help="Articles or folders of articles; - is standard input.")
    ],
    *,
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


def generate(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE", help="Articles or folders of articles.")],
    *,
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
