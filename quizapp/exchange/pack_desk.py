"""What the learner does with packs: looking at one before it is installed, installing, removing, making one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from quizapp.exchange import make_pack
from quizapp.exchange.make_pack import PackDetails
from quizapp.exchange.pack_folder import PreparedPack, install, prepare
from quizapp.exchange.quizpack import SUFFIX, unpacked
from quizapp.i18n import _, ngettext
from quizapp.questions.flaws import Severity, flaws
from quizapp.store import cards, packs, questions, removing
from quizapp.store.library import Library
from quizapp.store.records import Installed, PackInfo

__all__ = [
    "SUFFIX",
    "Installed",
    "PackDetails",
    "PackInfo",
    "PackRow",
    "PreparedPack",
    "Seen",
    "all_of",
    "delete",
    "describe",
    "install",
    "look_at",
    "make",
    "put_back",
    "read",
    "remove",
    "rows",
    "suspend_copies",
]


@dataclass(frozen=True, slots=True)
class PackRow:
    """An installed or removed pack: its questions, how many were answered, how many the learner has put otherwise."""

    info: PackInfo
    questions: int
    answered: int
    edited: int
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """A pack before it is installed: what it would do (None: nothing, it is there as it is) and what is doubtful.

    `copies` are the keys of its questions that the library asks already, word for word.
    """

    pack: PreparedPack
    before: PackInfo | None
    does: Installed | None
    doubts: tuple[str, ...]
    copies: tuple[str, ...] = ()


def rows(library: Library) -> list[PackRow]:
    """Every pack, those in use first."""
    there = [PackRow(info, *packs.counted(library, info.id)) for info in packs.installed(library)]
    return [*there, *(PackRow(info, 0, 0, 0, removed=True) for info in packs.removed(library))]


def read(path: Path) -> PreparedPack:
    """Read a pack from its folder or a .quizpack; it can be done in a worker.

    Raises:
        KnownError: it cannot be used; the sentence says why.
    """
    with unpacked(path) as folder:
        return prepare(folder)


def look_at(library: Library, pack: PreparedPack, *, now: datetime) -> Seen:
    """What installing would do, and which questions somebody should look at first."""
    before = next((info for info in packs.installed(library) if info.id == pack.info.id), None)
    doubts = tuple(
        _("{stem} {flaw}").format(stem=question.stem, flaw=flaw.sentence)
        for question in pack.questions
        for flaw in flaws(question)
        if flaw.severity is Severity.BLOCKING
    )
    does = packs.look_at(library, pack.info, pack.questions, now=now)
    return Seen(pack, before, does, doubts, packs.copies(library, pack.info.id, pack.questions))


def suspend_copies(library: Library, seen: Seen, *, now: datetime) -> int:
    """Set those of an installed pack aside that the library had asked before, as a deed; gives how many they are."""
    ids = packs.ids_of(library, seen.pack.info.id, seen.copies)
    name = ngettext("suspend {count} copy", "suspend {count} copies", len(ids)).format(count=len(ids))
    if ids:
        cards.suspend(library, ids, on=True, name=name, now=now)
    return len(ids)


def remove(library: Library, pack_id: str, *, name: str, now: datetime) -> int:
    """Take a pack out, its progress kept, as a deed of that name; gives how many questions left."""
    return removing.remove(library, pack_id, name=name, now=now)


def put_back(library: Library, pack_id: str, *, name: str, now: datetime) -> int:
    """Have a removed pack again as it was, as a deed of that name; gives how many questions came back."""
    return removing.put_back(library, pack_id, name=name, now=now)


def delete(library: Library, pack_id: str, *, name: str, now: datetime) -> Iterator[int]:
    """Delete the questions of a removed pack with all progress, a slice at a time."""
    return removing.delete(library, pack_id, name=name, now=now)


def describe(library: Library, details: PackDetails) -> None:
    """Call a pack otherwise; an update leaves that alone. `ValueError` says what is wrong with the details."""
    if problem := details.problem():
        raise ValueError(problem)
    packs.describe(
        library,
        details.id,
        title=details.title.strip(),
        description=details.description.strip(),
        licence=details.licence.strip(),
    )


def make(library: Library, ids: Sequence[int], details: PackDetails, path: Path) -> int:
    """Write a pack of these questions; gives how many.

    Raises:
        ValueError: the details have a problem, or there is no question.
        KnownError: it cannot be written.
    """
    asked = [stored.question for stored in questions.get_many(library, ids)]
    make_pack.write(path, make_pack.files(details, make_pack.of(library, asked)))
    return len(asked)


def all_of(library: Library, pack_id: str) -> list[int]:
    """The questions of a pack that are asked, by id."""
    return [stored.id for stored in questions.of_pack(library, pack_id)]
