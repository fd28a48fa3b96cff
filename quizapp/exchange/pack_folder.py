"""A pack as a folder: its questions made, its evidence checked, and the pack installed into a library."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.corpus.when import When
from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.questions.question import Question
from quizapp.store.library import Library
from quizapp.store.records import Installed, PackInfo, SourceInfo

if TYPE_CHECKING:
    from quizapp.questions.generate import Generated
    from quizapp.questions.packs.balance import Balance
    from quizapp.questions.packs.packs import Pack

_log = logging.getLogger(__name__)
GENERATOR = 4  # raise it when the templates change what a pack's unchanged files give


@dataclass(frozen=True, slots=True)
class PreparedPack:
    """All that installing needs, made without touching a library, so that a worker can make it."""

    info: PackInfo
    sources: tuple[SourceInfo, ...]
    questions: tuple[Question, ...]
    images: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found: a line for each finding, the sum of it, and whether any of it blocks."""

    lines: tuple[str, ...]
    summary: str
    blocked: bool


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
    from quizapp.questions.packs.packs import FACTS, READY, load_entry

    entry = load_entry(folder)
    info = PackInfo(
        id=entry.id,
        title=entry.title,
        version=entry.version,
        content_hash=fingerprint(folder),
        description=entry.description,
        licence=entry.licence,
    )
    has_ready = (folder / READY).is_file()
    made = PreparedPack(info, (), ()) if has_ready and not (folder / FACTS).exists() else _generated(folder, info)
    if not has_ready:
        return made
    ready = ready_questions.read(folder, entry.id)
    known = {source.id for source in made.sources}
    sources = (*made.sources, *(source for source in ready.sources if source.id not in known))
    return PreparedPack(info, sources, (*made.questions, *ready.questions), ready.images)


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
    """
    from quizapp.questions.generate import generate
    from quizapp.questions.packs.packs import load_pack

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


def check(folder: Path, corpus: Path | None) -> Checked:
    """Prove a pack's evidence against the articles in `corpus` (if given) and look for flaws in its questions.

    Raises:
        PackError: with every problem found in the files.
        KnownError: the articles cannot be read.
    """
    from quizapp.exchange.question_list import sides
    from quizapp.questions.flaws import Severity, flaws
    from quizapp.questions.generate import generate
    from quizapp.questions.packs.balance import balance
    from quizapp.questions.packs.copied import Articles
    from quizapp.questions.packs.packs import load_pack
    from quizapp.questions.packs.proof import articles, cited, prove

    if corpus is not None and not corpus.is_dir():
        raise KnownError(_("There is no folder {path}.").format(path=corpus))
    pack = load_pack(folder)
    unproven = prove(pack, corpus) if corpus else []
    lines = [f"{one.file}:{one.line}: {one.sentence}" for one in unproven]
    made = generate(pack)
    by_hand = {question.key for question in pack.extra}
    blocked = bool(unproven)
    for one in made.rejected:
        # The guards keep a generated question out, and that is all; what somebody wrote has to be mended.
        blocked = blocked or one.key in by_hand
        word = _("blocking") if one.key in by_hand else _("left out")
        dropped = f"{_place(pack, one.key)}: {word}: {one.sentence} [{one.rule}] {one.stem}"
        lines.append("\n    ".join((dropped, *sides(one))))
    sources = Articles(articles(pack, corpus) if corpus else ())
    for question in made.questions:
        for flaw in (*flaws(question), *sources.flaws(question)):
            blocked = blocked or flaw.severity is Severity.BLOCKING
            place = _place(pack, question.key)
            lines.append(f"{place}: {flaw.severity}: {flaw.sentence} [{flaw.rule}] {question.stem}")
    summary = ngettext("{count} question", "{count} questions", len(made.questions)).format(count=len(made.questions))
    told = [f"{summary}. {_guessed(balance(made.questions))}"]
    if corpus and not unproven:
        told.append(_proven(sum(1 for _one in cited(pack))))
    return Checked(tuple(lines), "\n".join(told), blocked)


def _proven(count: int) -> str:
    """That all evidence was looked up and stands there."""
    return ngettext(
        "The one piece of evidence stands in its article.",
        "All {count} pieces of evidence stand in the articles.",
        count,
    ).format(count=count)


def _guessed(found: "Balance") -> str:
    """In how many questions the right option could be guessed, beside chance."""
    places = ", ".join(str(place.seen) for place in found.places)
    sentence = _("Of {count} with options the right one is the longest in {seen} (by chance {expected:.0f}).")
    told = sentence.format(count=found.count, seen=found.longest.seen, expected=found.longest.expected)
    if found.even:
        return f"{told} {_('Its places are even: {places}.').format(places=places)}"
    return f"{told} {_('It can be guessed by its length or place: {places}.').format(places=places)}"


def _place(pack: "Pack", key: str) -> str:
    """Where in the pack's files a question comes from; keys are pack:fact:template, or pack:id if written by hand."""
    line = pack.lines.get(key.split(":")[1]) if ":" in key else pack.lines.get(key)
    return f"{line.file}:{line.line}" if line else pack.id


def installed_questions(library: Library, pack_id: str) -> list[Question]:
    """The questions of an installed pack, in the pack's order; none where it is not installed."""
    from quizapp.store import questions

    return [stored.question for stored in questions.of_pack(library, pack_id)]
