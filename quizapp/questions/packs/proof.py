"""Proof that every surface a pack cites stands in the articles, where the articles are at hand."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from quizapp.corpus.document import Document
from quizapp.corpus.reading import MAX_BYTES, read
from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.questions.packs.packs import Pack


class Article(Protocol):
    """What tells an article among the files of a folder: its name there, or else its hash."""

    @property
    def id(self) -> str:
        """By which citations name it."""

    @property
    def file(self) -> str:
        """Its name in the folder."""

    @property
    def sha256(self) -> str:
        """The hash of its text."""


@dataclass(frozen=True, slots=True)
class Unproven:
    """What could not be proven: where the pack says it, and why it does not hold."""

    file: str
    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Cited:
    """One surface to look up, from a fact or a question written by hand."""

    key: str
    document: str
    paragraph: int
    surface: str


def prove(pack: Pack, corpus: Path) -> list[Unproven]:
    """Look up every evidence of the pack in the articles of a folder; an empty list means all of it is proven.

    Raises:
        KnownError: the folder cannot be read.
    """
    found = unproven(pack.sources, cited(pack), corpus)
    return [Unproven(pack.lines[key].file, pack.lines[key].line, sentence) for key, sentence in found]


def unproven(sources: Sequence[Article], many: Iterable[Cited], corpus: Path) -> list[tuple[str, str]]:
    """The ids of sources and the keys of surfaces that the articles of a folder do not prove, and why not.

    Raises:
        KnownError: the folder cannot be read.
    """
    files = _files(corpus)
    documents: dict[str, Document] = {}
    found: list[tuple[str, str]] = []
    for source in sources:
        document = _document(source, files)
        if isinstance(document, str):
            found.append((source.id, document))
            continue
        documents[source.id] = document
        if document.sha256 != source.sha256:
            sentence = _("{file} is not the text that the pack was made from: its hash is {hash}")
            found.append((source.id, sentence.format(file=document.name, hash=document.sha256)))
    reasons = ((one.key, _reason(one, documents[one.document])) for one in many if one.document in documents)
    return found + [(key, reason) for key, reason in reasons if reason]


def articles(sources: Iterable[Article], corpus: Path) -> Iterator[str]:
    """The texts of those articles that a folder has.

    Raises:
        KnownError: the folder cannot be read.
    """
    files = _files(corpus)
    for source in sources:
        document = _document(source, files)
        if isinstance(document, Document):
            yield document.text


def stands_in(surface: str, text: str) -> bool:
    """Whether the surface stands in the text as whole words, so that 440 is not proven by 1440."""
    return re.search(rf"(?<!\w){re.escape(surface)}(?!\w)", text) is not None


def cited(pack: Pack) -> Iterator[Cited]:
    """Every surface that a pack cites, in its order."""
    for fact in pack.facts:
        for number, one in enumerate(fact.evidence):
            yield Cited(f"{fact.id}/{number}", one.document, one.paragraph, one.surface)
    for question in pack.extra:
        id = question.key.split(":")[1]
        for number, shown in enumerate(question.citations):
            yield Cited(f"{id}/{number}", shown.document, shown.paragraph, shown.surface)


def _reason(cited: Cited, document: Document) -> str:
    paragraph = document.paragraph(cited.paragraph)
    if paragraph is None:
        sentence = _("{file} has no paragraph {number}")
        return sentence.format(file=document.name, number=cited.paragraph)
    if not stands_in(cited.surface, paragraph.text):
        sentence = _("“{surface}” does not stand in paragraph {number} of {file}")
        return sentence.format(surface=cited.surface, number=cited.paragraph, file=document.name)
    return ""


def _document(source: Article, files: dict[str, Path]) -> Document | str:
    """The source's article, by its name or else by its hash; or why there is none."""
    path = files.get(source.file) or next((path for path in files.values() if _hash(path) == source.sha256), None)
    if path is None:
        return _("{file} is not in the folder, and no other file has its hash").format(file=source.file)
    try:
        return read(path)
    except KnownError as error:
        return error.what


def _hash(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            return ""
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""  # a stranger's unreadable file is not the article


def _files(corpus: Path) -> dict[str, Path]:
    try:
        return {path.name: path for path in sorted(corpus.iterdir()) if path.is_file()}
    except OSError as problem:
        raise KnownError(
            _("{path} cannot be read: {reason}.").format(path=corpus, reason=problem.strerror or problem),
            todo=_("Name the folder that holds the articles."),
        ) from problem
