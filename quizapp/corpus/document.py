"""An article as the program holds it: its text, the hash of its bytes, its paragraphs and what is known about it."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from quizapp.corpus.quickly_made import quickly_made

_LINE = re.compile(r"\S(?:[^\r\n]*\S)?")


class BlockClass(StrEnum):
    """What a paragraph is for."""

    BODY = "body"
    HEADLINE = "headline"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"
    DUPLICATE = "duplicate"


@quickly_made
@dataclass(frozen=True, slots=True)
class Paragraph:
    """One non-empty line: its number from 1, its text without outer blanks, and where that begins in the document.

    Of a paragraph that was broken at a width it is all lines, with their ends, and the first one's number.
    `rule` names what gave it its class; `same_as` is the paragraph that a duplicate repeats.
    """

    number: int
    start: int
    text: str
    block: BlockClass = BlockClass.BODY
    rule: str = ""
    same_as: int = 0

    @property
    def end(self) -> int:
        """Where the paragraph ends in the document."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says about the article it holds; all as it stands there, empty where it says nothing."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Removed:
    """What a reader took out of a file before the text: how many characters, why, and how they begin.

    Where it is not told how many, the reason says what else a person should know of how the file was read.
    """

    characters: int
    reason: str
    surface: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A decoded article; `sha256` is of the file's bytes, offsets count characters of `text`."""

    name: str
    text: str
    sha256: str
    paragraphs: tuple[Paragraph, ...]
    metadata: Metadata = Metadata()
    removed: tuple[Removed, ...] = ()

    @property
    def title(self) -> str:
        """What its file calls it, or else its headline, on one line; "" where it has neither."""
        headline = next((one.text for one in self.paragraphs if one.block is BlockClass.HEADLINE), "")
        return " ".join((self.metadata.title or headline).split())

    def paragraph(self, number: int) -> Paragraph | None:
        """The paragraph with that number, counted from 1, or the one that its line goes on; or None."""
        at = bisect_right(self.paragraphs, number, key=lambda one: one.number) - 1
        if at < 0:
            return None
        found = self.paragraphs[at]
        return found if number <= found.number + line_ends(found.text) else None


def line_ends(text: str) -> int:
    """How many lines end in a text, with the ends of any system."""
    return max(text.count("\n"), text.count("\r"))


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The non-empty lines of a text, numbered from 1, all of them body."""
    found = enumerate(_LINE.finditer(text), start=1)
    return tuple(Paragraph(number, match.start(), match.group()) for number, match in found)
