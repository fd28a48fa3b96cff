"""A pack as a folder: its questions made, its evidence checked, and the pack installed into a library."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.corpus.when import When
from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.questions.question import Question
from quizapp.store.library import Library
from quizapp.store.records import Installed, PackInfo, SourceInfo

if TYPE_CHECKING:
    from quizapp.questions.generate import Generated

_log = logging.getLogger(__name__)
GENERATOR = 4  # raise it when the templates change what a pack's unchanged files give


@dataclass(frozen=True, slots=True)
class PreparedPack:
    """All that installing needs, made without touching a library, so that a worker can make it."""

    info: PackInfo
    sources: tuple[SourceInfo, ...]
    questions: tuple[Question, ...]
    images: Mapping[str, bytes] = field(default_factory=dict)


def fingerprint(folder: Path) -> str:
    """What a pack installs, as a hash over its files and the generator's number.

    Raises:
        PackError: a file cannot be read.
    """
    from quizapp.questions.packs.packs import content_hash

    return f"{GENERATOR}-{content_hash(folder)}"


def prepare(folder: Path) -> PreparedPack:
    """Load a pack, make the questions of its facts, and take those that are ready as they are.

    Raises:
        PackError: with every problem found in the files.
        KnownError: its ready questions or images cannot be used.
    """
    from quizapp.exchange import ready_questions
    from quizapp.questions.packs.packs import READY, load_entry

    entry = load_entry(folder)
    info = PackInfo(
        id=entry.id,
        title=entry.title,
        version=entry.version,
        content_hash=fingerprint(folder),
        description=entry.description,
        licence=entry.licence,
    )
    made = _generated(folder, info) if is_generated(folder) else PreparedPack(info, (), ())
    if not (folder / READY).is_file():
        return made
    ready = ready_questions.read(folder, entry.id)
    known = {source.id for source in made.sources}
    sources = (*made.sources, *(source for source in ready.sources if source.id not in known))
    return PreparedPack(info, sources, (*made.questions, *ready.questions), ready.images)


def is_generated(folder: Path) -> bool:
    """Whether there are facts in a pack that questions are made of; one may instead hold nothing but ready ones."""
    from quizapp.questions.packs.packs import FACTS, READY

    return (folder / FACTS).exists() or not (folder / READY).is_file()


def _generated(folder: Path, info: PackInfo) -> PreparedPack:
    from quizapp.questions.generate import generate
    from quizapp.questions.packs.packs import load_pack

    pack = load_pack(folder)
    sources = tuple(
        SourceInfo(
            id=source.id,
            publisher=source.publisher,
            title=source.title,
            published=_date(source.published),
            basis=source.basis,
            file=source.file,
            sha256=source.sha256,
        )
        for source in pack.sources
    )
    return PreparedPack(info, sources, tuple(generate(pack).questions))


def _date(when: When | None) -> str:
    return "" if when is None else str(when)


def behind(library: Library, folders: list[Path]) -> list[Path]:
    """The packs of these folders that the library lacks or holds in another version."""
    from quizapp.store.packs import installed, removed

    known = {info.content_hash for info in (*installed(library), *removed(library))}
    return [folder for folder in folders if fingerprint(folder) not in known]


def install(library: Library, pack: PreparedPack, *, now: datetime) -> Installed | None:
    """Install or update a prepared pack; None where nothing changed."""
    from quizapp.store import media, packs

    for data in pack.images.values():
        media.keep(library, data, now=now)
    return packs.install(library, pack.info, pack.sources, pack.questions, now=now)


def bring_up_to_date(library: Library, folders: list[Path], *, now: datetime) -> list[Installed]:
    """Install the packs of these folders that the library lacks or holds in another version.

    One that cannot be used is logged and left out: the others, and the learner's own questions, are no worse for it.
    """
    done = (install_unasked(library, pack, now=now) for pack in prepare_all(behind(library, folders)))
    return [one for one in done if one is not None]


def install_unasked(library: Library, pack: PreparedPack, *, now: datetime) -> Installed | None:
    """As `install`, for a pack that nobody asked for: one that the learner has removed stays away."""
    from quizapp.store import packs

    return None if packs.is_removed(library, pack.info.id) else install(library, pack, now=now)


def made(folder: Path) -> "Generated":
    """The questions of a pack's folder with what became of the rest.

    Raises:
        PackError: with every problem found in the files.
        KnownError: the pack holds ready questions only.
    """
    from quizapp.questions.generate import generate
    from quizapp.questions.packs.packs import load_pack

    if not is_generated(folder):
        raise KnownError(
            _("The questions of this pack stand in it as they are asked: nothing was left out."),
            todo=_("List them without --ledger."),
        )
    return generate(load_pack(folder))


def prepare_all(folders: list[Path]) -> list[PreparedPack]:
    """Load packs and make their questions; one that cannot be used is logged and left out."""
    prepared = []
    for folder in folders:
        try:
            prepared.append(prepare(folder))
        except KnownError as error:
            _log.error("The pack %s was left out: %s", folder.name, error)
    return prepared


def installed_questions(library: Library, pack_id: str) -> list[Question]:
    """The questions of an installed pack, in the pack's order; none where it is not installed."""
    from quizapp.store import questions

    return [stored.question for stored in questions.of_pack(library, pack_id)]
