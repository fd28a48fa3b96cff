"""The commands about the packs of a library: which there are, installing, removing, making one."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quizapp import resources
from quizapp.cli.shared import opened, refuse_there, say
from quizapp.clock import SystemClock, study_day
from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizapp.exchange.pack_desk import PackRow

command = typer.Typer(help="List the packs of the library; its commands install, remove and make them.")


class Format(StrEnum):
    """How packs are listed."""

    TABLE = "table"
    JSON = "json"


FormatOption = Annotated[Format, typer.Option("--format", help="A table to read, or one JSON list.")]
PackArgument = Annotated[str, typer.Argument(metavar="PACK", help="The id of a pack, as the list tells it.")]


@command.callback(invoke_without_command=True)
def packs(context: typer.Context, *, shape: FormatOption = Format.TABLE) -> None:
    """List the packs of the library; its commands install, remove and make them."""
    from quizapp.exchange import pack_desk

    if context.invoked_subcommand is not None:
        return
    with opened(context.obj) as library:
        rows = pack_desk.rows(library)
    sys.stdout.write(_as_json(rows) if shape is Format.JSON else _as_table(rows))
    if not rows:
        say(_("No pack is installed"))


@command.command()
def install(
    context: typer.Context,
    pack: Annotated[
        str, typer.Argument(metavar="PACK", help="A .quizpack, a pack's folder, or the id of a pack of the program.")
    ],
    *,
    copies: Annotated[
        bool, typer.Option("--copies", help="Ask as well what the library has word for word already.")
    ] = False,
) -> None:
    """Install a pack, or update the one that is there: progress stays, a pack that was removed comes back."""
    from quizapp.exchange import named_pack, pack_desk, pack_folder, pack_words

    with named_pack.there(pack) as folder:
        prepared = pack_folder.prepare(folder)
    now = SystemClock().now()
    with opened(context.obj) as library:
        seen = pack_desk.look_at(library, prepared, now=now)
        if seen.does is None:
            say(pack_words.as_it_is(prepared.info))
            return
        told = (
            *pack_words.what_it_does(seen),
            pack_words.terms(seen),
            *pack_words.doubts(seen),
            pack_words.copies(seen),
        )
        for line in filter(None, told):
            say(line)
        done = pack_desk.install(library, prepared, now=now)
        count = 0 if copies else pack_desk.suspend_copies(library, seen, now=now)
    if done is not None:
        say(" ".join(filter(None, (pack_words.installed(done), pack_words.suspended(count)))))


@command.command()
def remove(
    context: typer.Context,
    pack: PackArgument,
    *,
    with_progress: Annotated[
        bool, typer.Option("--with-progress", help="Delete its questions and what is known of them as well.")
    ] = False,
) -> None:
    """Take a pack out of the library; what you know of its questions is kept, unless you say otherwise."""
    from quizapp.exchange import pack_desk, pack_words
    from quizapp.exchange.progress_bar import ProgressBar

    now = SystemClock().now()
    with opened(context.obj) as library:
        row = _named(library, pack)
        if row.removed and not with_progress:
            say(_("“{title}” is removed already.").format(title=row.info.title))
            return
        count = row.questions
        if not row.removed:
            count = pack_desk.remove(library, pack, name=pack_words.removing(row.info), now=now)
        if not with_progress:
            say(pack_words.removed(row.info))
            say(_("To have it again: {command}").format(command=f"quizapp packs put-back {pack}"))
            return
        with ProgressBar.between(sys.stderr, sys.stdout) as progress:
            for done in pack_desk.delete(library, pack, name=pack_words.deleting(row.info), now=now):
                progress.step(done, max(done, count, 1))
        say(pack_words.deleted(row.info))


@command.command()
def put_back(context: typer.Context, pack: PackArgument) -> None:
    """Have a removed pack again as it was."""
    from quizapp.exchange import pack_desk, pack_words

    with opened(context.obj) as library:
        row = _named(library, pack)
        if not row.removed:
            raise KnownError(_("“{pack}” was not removed.").format(pack=pack))
        pack_desk.put_back(library, pack, name=pack_words.putting_back(row.info), now=SystemClock().now())
    say(pack_words.back())


@command.command()
def make(
    context: typer.Context,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="What the pack is called.")],
    *,
    search: Annotated[str, typer.Option("--search", help="Its questions, as the Library is searched.")],
    out: Annotated[
        Path, typer.Option("--out", metavar="FILE.quizpack", help="The file; any other ending makes a folder.")
    ],
    description: Annotated[str, typer.Option("--description", help="What is in it.")] = "",
    version: Annotated[str, typer.Option("--version", help="Two or three numbers.")] = "1.0",
    licence: Annotated[str, typer.Option("--licence", help="The terms under which it may be used.")] = "",
    replace: Annotated[bool, typer.Option("--replace", help="Write over what is there.")] = False,
) -> None:
    """Make a pack of the questions that a search finds, for somebody else to install."""
    from quizapp.exchange import pack_desk, pack_words
    from quizapp.exchange.pack_desk import PackDetails

    details = PackDetails(title=title, description=description, version=version, licence=licence)
    if problem := details.problem():
        raise typer.BadParameter(problem)
    refuse_there(out, "--out", replace=replace)
    with opened(context.obj) as library:
        count = pack_desk.make(library, _found(library, search), details, out)
    say(pack_words.saved(count, out))


def _found(library: Library, text: str) -> "Sequence[int]":
    """The questions that a search finds; indexed first, where some came in bulk."""
    from quizapp.authoring import browse
    from quizapp.settings import Folders, SettingsFile
    from quizapp.study.decks import scheduler

    settings, clock = SettingsFile(Folders.usual().settings).value, SystemClock()
    now = clock.now()
    today = browse.Today(
        now=now,
        day=study_day(clock, now, settings.day_start_hour),
        lapses=settings.leech_lapses,
        elapsed_at=lambda share: scheduler(library, settings, clock).elapsed_at(share),
    )
    while browse.catch_up(library):
        pass
    try:
        found = browse.found(library, browse.Filters(text=text), today)
    except browse.SearchError as problem:
        raise typer.BadParameter(problem.sentence, param_hint="--search") from problem
    if not found:
        raise KnownError(_("The search “{search}” finds no question.").format(search=text))
    return found


def _named(library: Library, pack: str) -> "PackRow":
    from quizapp.exchange import pack_desk

    rows = pack_desk.rows(library)
    found = next((row for row in rows if row.info.id == pack), None)
    if found is None:
        ids = ", ".join(row.info.id for row in rows)
        raise KnownError(
            _("There is no pack “{pack}”.").format(pack=pack), todo=_("The library has {ids}.").format(ids=ids)
        )
    return found


def _bundled() -> set[str]:
    return {folder.name for folder in resources.bundled_packs()}


def _as_json(rows: "Sequence[PackRow]") -> str:
    bundled = _bundled()
    records = [
        {
            "id": row.info.id,
            "title": row.info.title,
            "version": row.info.version,
            "licence": row.info.licence,
            "questions": row.questions,
            "answered": row.answered,
            "edited": row.edited,
            "bundled": row.info.id in bundled,
            "removed": row.removed,
        }
        for row in rows
    ]
    return json.dumps(records, ensure_ascii=False, indent=2) + "\n"


def _as_table(rows: "Sequence[PackRow]") -> str:
    """A line for each pack: id, version, where it is from, how much of it there is, and the title."""
    from quizapp.exchange import pack_words

    bundled = _bundled()
    cells = [
        (
            row.info.id,
            row.info.version,
            _("with the program") if row.info.id in bundled else _("own"),
            _("removed") if row.removed else pack_words.counted(row),
            row.info.title,
        )
        for row in rows
    ]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = ("  ".join(map(str.ljust, line, widths)).rstrip() for line in cells)
    return "".join(f"{line}\n" for line in lines)
