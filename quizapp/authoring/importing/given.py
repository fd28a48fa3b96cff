"""What a person gave to be imported: files, folders and pasted text, and how each becomes facts."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from quizapp.corpus.document import Document
from quizapp.corpus.reading import articles, left_out, read, read_clipboard
from quizapp.corpus.when import When
from quizapp.errors import KnownError
from quizapp.facts.extract import extract
from quizapp.facts.extraction import Extraction
from quizapp.i18n import _, ngettext

MOST = 200  # texts of one import: as many as a person may look through, and as are compared in a few seconds
_LONGEST = 200  # characters of a name


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text that was copied from somewhere, under a name to show; its title is a better one for what is `untitled`."""

    text: str
    name: str
    untitled: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """An article that the library has, with its date as `When.parse` reads it."""

    document: Document
    published: str

    @property
    def name(self) -> str:
        """The name to show."""
        return self.document.name


Given = Path | Pasted | Kept


@dataclass(frozen=True, slots=True)
class Gathered:
    """The texts to read, each once, and a sentence for everything that was given and is none."""

    texts: tuple[Given, ...]
    problems: tuple[str, ...]


def gather(given: Iterable[Given]) -> Gathered:
    """All texts that were given, those below folders by name; what cannot be read is told."""
    found: dict[Given, None] = {}
    problems: list[str] = []
    for one in given:
        if isinstance(one, Pasted | Kept) or not one.is_dir():
            found[one] = None
            continue
        try:
            below, others = articles([one]), left_out(one)
        except KnownError as problem:
            problems.append(problem.what)
            continue
        found |= dict.fromkeys(below)
        problems += _told(one, len(below), len(others))
    texts = tuple(found)
    if len(texts) > MOST:
        sentence = _("{count} articles are read at once; the other {more} wait for the next time.")
        problems.append(sentence.format(count=MOST, more=len(texts) - MOST))
    return Gathered(texts[:MOST], tuple(problems))


def _told(folder: Path, articles: int, others: int) -> Iterable[str]:
    if not articles:
        known = _("There is no article in the folder {path}. Its articles must end in .txt, .md, .html or .pdf.")
        yield known.format(path=folder)
    elif others:
        sentence = ngettext(
            "{count} file in {path} is left out, since its ending is not known.",
            "{count} files in {path} are left out, since their endings are not known.",
            others,
        )
        yield sentence.format(count=others, path=folder)


def name_of(given: Given) -> str:
    """The name under which a text is shown."""
    return given.name


def text_of(given: Given) -> Document:
    """A text that was given.

    Raises:
        KnownError: it cannot be read.
    """
    if isinstance(given, Kept):
        return given.document
    if not isinstance(given, Pasted):
        return read(given)
    document = read_clipboard(given.text, given.name)
    return replace(document, name=document.title[:_LONGEST]) if given.untitled and document.title else document


def date_of(given: Given) -> When | None:
    """The date that a person has confirmed for it."""
    return When.parse(given.published) if isinstance(given, Kept) and given.published else None


def facts_of(document: Document, published: When | None = None) -> Extraction:
    """The facts of a document, by the date that a person confirmed or else by the one that it shows."""
    return extract(document, published)
