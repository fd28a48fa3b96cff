"""A check of a pack's folder: what of it cannot be used, what its articles do not prove, and flaws in its questions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizapp.errors import KnownError
from quizapp.exchange import ready_questions
from quizapp.exchange.pack_folder import is_generated
from quizapp.exchange.question_list import sides
from quizapp.exchange.ready_questions import IMAGES
from quizapp.i18n import _, ngettext
from quizapp.questions.flaws import Flaw, Severity, flaws
from quizapp.questions.generate import generate
from quizapp.questions.packs.balance import Balance, balance
from quizapp.questions.packs.copied import Articles
from quizapp.questions.packs.packs import READY, Pack, load_entry, load_pack
from quizapp.questions.packs.proof import Article, Cited, articles, cited, prove, unproven
from quizapp.questions.question import Question


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found: a line for each finding, the sum of it, and whether any of it blocks."""

    lines: tuple[str, ...]
    summary: str
    blocked: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """What was found in the generated questions of a pack, or in its ready ones; `proven` counts pieces of evidence."""

    questions: tuple[Question, ...]
    lines: tuple[str, ...]
    blocked: bool
    proven: int


def check(folder: Path, corpus: Path | None) -> Checked:
    """Prove a pack's evidence against the articles in `corpus` (if given) and look for flaws in its questions.

    Raises:
        PackError: with every problem found in the files.
        KnownError: the articles cannot be read, or the ready questions are no such file.
    """
    if corpus is not None and not corpus.is_dir():
        raise KnownError(_("There is no folder {path}.").format(path=corpus))
    entry = load_entry(folder)
    parts = [_generated(load_pack(folder), corpus)] if is_generated(folder) else []
    if (folder / READY).is_file():
        parts.append(_ready(folder, entry.id, corpus))
    asked = [question for part in parts for question in part.questions]
    summary = ngettext("{count} question", "{count} questions", len(asked)).format(count=len(asked))
    told = [f"{summary}. {_guessed(balance(asked))}".rstrip()]
    proven = sum(part.proven for part in parts)
    return Checked(
        lines=tuple(line for part in parts for line in part.lines),
        summary="\n".join((*told, _proven(proven)) if proven else told),
        blocked=any(part.blocked for part in parts),
    )


def _generated(pack: Pack, corpus: Path | None) -> _Part:
    """Of the questions that are made of facts, and of those beside them that somebody wrote."""
    lacking = prove(pack, corpus) if corpus else []
    lines = [f"{one.file}:{one.line}: {one.sentence}" for one in lacking]
    made = generate(pack)
    by_hand = {question.key for question in pack.extra}
    blocked = bool(lacking)
    for one in made.rejected:
        # The guards keep a generated question out, and that is all; what somebody wrote has to be mended.
        blocked = blocked or one.key in by_hand
        word = _("blocking") if one.key in by_hand else _("left out")
        dropped = f"{_place(pack, one.key)}: {word}: {one.sentence} [{one.rule}] {one.stem}"
        lines.append("\n    ".join((dropped, *sides(one))))
    copied = _copied(pack.sources, corpus)
    for question in made.questions:
        for flaw in (*flaws(question), *copied.flaws(question)):
            blocked = blocked or flaw.severity is Severity.BLOCKING
            lines.append(_told(_place(pack, question.key), flaw, question))
    proven = sum(1 for _one in cited(pack)) if corpus and not lacking else 0
    return _Part(made.questions, tuple(lines), blocked, proven)


def _ready(folder: Path, pack: str, corpus: Path | None) -> _Part:
    """Of the questions that stand in the pack as they are asked."""
    seen = ready_questions.look_at(folder, pack)
    ready, places = seen.ready, seen.places
    lines = [f"{READY}: {_('blocking')}: {problem}" for problem in seen.problems]
    sources = [one for one in ready.sources if one.file or one.sha256]
    looked_up = [*_surfaces(ready.questions, places, {one.id for one in sources})] if corpus else []
    lacking = unproven(sources, looked_up, corpus) if corpus else []
    lines += [f"{READY}: {place}: {sentence}" for place, sentence in lacking]
    copied = _copied(sources, corpus)
    blocked = bool(seen.problems or lacking)
    for place, question in zip(places, ready.questions, strict=True):
        for flaw in (*flaws(question), *copied.flaws(question)):
            blocked = blocked or flaw.severity is Severity.BLOCKING
            lines.append(_told(f"{READY}: {place}", flaw, question))
    if not seen.problems:  # else it may be that of a question which cannot be read
        lines += _needless(folder, {one.image for one in ready.questions})
    return _Part(ready.questions, tuple(lines), blocked, 0 if lacking else len(looked_up))


def _told(place: str, flaw: Flaw, question: Question) -> str:
    return f"{place}: {flaw.severity}: {flaw.sentence} [{flaw.rule}] {question.stem}"


def _copied(sources: Sequence[Article], corpus: Path | None) -> Articles:
    return Articles(articles(sources, corpus) if corpus else ())


def _surfaces(questions: Sequence[Question], places: Sequence[str], known: set[str]) -> Iterator[Cited]:
    """What can be looked up: a citation may also be of an article that was never a file, or without its words."""
    for place, question in zip(places, questions, strict=True):
        for one in question.citations:
            if one.document in known and one.surface and one.paragraph:
                yield Cited(place, one.document, one.paragraph, one.surface)


def _needless(folder: Path, shown: set[str]) -> list[str]:
    images = folder / IMAGES
    there = {one.name for one in images.iterdir()} if images.is_dir() else set()
    sentence = _("no question shows this file; delete it")
    return [f"{IMAGES}/{name}: {Severity.WARNING}: {sentence}" for name in sorted(there - shown)]


def _proven(count: int) -> str:
    """That all evidence was looked up and stands there."""
    return ngettext(
        "The one piece of evidence stands in its article.",
        "All {count} pieces of evidence stand in the articles.",
        count,
    ).format(count=count)


def _guessed(found: Balance) -> str:
    """In how many questions the right option could be guessed, beside chance."""
    if not found.count:
        return ""
    places = ", ".join(str(place.seen) for place in found.places)
    sentence = _("Of {count} with options the right one is the longest in {seen} (by chance {expected:.0f}).")
    told = sentence.format(count=found.count, seen=found.longest.seen, expected=found.longest.expected)
    if found.even:
        return f"{told} {_('Its places are even: {places}.').format(places=places)}"
    return f"{told} {_('It can be guessed by its length or place: {places}.').format(places=places)}"


def _place(pack: Pack, key: str) -> str:
    """Where in the pack's files a question comes from; keys are pack:fact:template, or pack:id if written by hand."""
    line = pack.lines.get(key.split(":")[1]) if ":" in key else pack.lines.get(key)
    return f"{line.file}:{line.line}" if line else pack.id
