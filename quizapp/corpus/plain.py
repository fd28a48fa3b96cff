"""A document as patterns read it: every sign as the letters and blanks that it stands for, and the way back."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from quizapp.corpus.document import Document, Paragraph
from quizapp.corpus.sentences import Stretch

_BLANK = "\t\v\f\x1c-\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_NOTHING = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # soft hyphens, joiners, directions
_LIGATURE = "\ufb00-\ufb06"
_WIDE = "\uff01-\uff5e"  # signs as wide as those of Chinese
_MARK = "\u0300-\u036f"  # accents apart from their letters
_ODD = re.compile(f"[{_BLANK}{_NOTHING}{_LIGATURE}{_WIDE}{_MARK}]")
_ODD_ASCII = re.compile(r"[\t\v\f\x1c-\x1f]")
_PIECE = re.compile(f"(?P<blank>[{_BLANK}])|(?P<nothing>[{_NOTHING}]+)|[{_LIGATURE}{_WIDE}]|[^\\W_][{_MARK}]+")


class _Change(NamedTuple):
    """A stretch that is longer or shorter than what it stands for: where it begins and ends in both texts."""

    start: int
    end: int
    raw_start: int
    raw_end: int


@dataclass(frozen=True, slots=True)
class Plain:
    """A document whose text and paragraphs are plain, and what leads from its offsets to those of the raw one.

    Where nothing is odd the document is the raw one itself. Paragraphs that were broken at a width have blanks for
    their line ends.
    """

    document: Document
    raw: Document
    changes: Sequence[_Change] = ()

    def back(self, span: Stretch) -> Stretch:
        """Where a stretch of the plain text, at least one character long, stands in the raw text."""
        if not self.changes or span.end <= span.start:
            return span
        return Stretch(self._raw(span.start)[0], self._raw(span.end - 1)[1])

    def _raw(self, at: int) -> Stretch:
        """The characters of the raw text that one of the plain text stands for."""
        before = bisect_right(self.changes, at, key=lambda change: change.start) - 1
        if before < 0:
            return Stretch(at, at + 1)
        change = self.changes[before]
        if at < change.end:
            return Stretch(change.raw_start, change.raw_end)
        start = at - change.end + change.raw_end
        return Stretch(start, start + 1)

    def forth(self, at: int) -> int:
        """Where a character of the raw text stands in the plain text."""
        return _forth(self.changes, at)


def plain_text(text: str) -> str:
    """The text with blanks, letters and accents as they are usually written."""
    return _changed(text)[0] if is_odd(text) else text


def is_odd(text: str) -> bool:
    """Whether a text has signs that stand for others."""
    return (_ODD_ASCII if text.isascii() else _ODD).search(text) is not None


def plainly(document: Document) -> Plain:
    """The document as patterns read it."""
    broken = any("\n" in one.text or "\r" in one.text for one in document.paragraphs)
    if not broken and not is_odd(document.text):
        return Plain(document, document)
    text, changes = _changed(document.text)
    paragraphs = tuple(_paragraphs(document.paragraphs, text, changes))
    if broken:
        text = _without_inner_ends(text, paragraphs)
        paragraphs = tuple(replace(one, text=text[one.start : one.end]) for one in paragraphs)
    return Plain(replace(document, text=text, paragraphs=paragraphs), document, changes)


def _changed(text: str) -> tuple[str, list[_Change]]:
    """The plain text, and the stretches that changed their length."""
    parts: list[str] = []
    changes: list[_Change] = []
    at = length = 0
    for match in _PIECE.finditer(text):
        new = _stands_for(match)
        start, end = match.span()
        parts += (text[at:start], new)
        length += start - at
        if len(new) != end - start:
            changes.append(_Change(length, length + len(new), start, end))
        length += len(new)
        at = end
    parts.append(text[at:])
    return "".join(parts), changes


def _stands_for(match: re.Match[str]) -> str:
    kind = match.lastgroup
    if kind is None:  # an accent that no letter has been made for stays where it is
        return unicodedata.normalize("NFC" if len(match.group()) > 1 else "NFKC", match.group())
    return " " if kind == "blank" else ""


def _paragraphs(found: Sequence[Paragraph], text: str, changes: Sequence[_Change]) -> Iterator[Paragraph]:
    for one in found:
        start, end = _forth(changes, one.start), _forth(changes, one.end)
        words = text[start:end].strip()
        yield replace(one, start=text.index(words, start), text=words)


def _forth(changes: Sequence[_Change], at: int) -> int:
    before = bisect_right(changes, at, key=lambda change: change.raw_start) - 1
    if before < 0:
        return at
    change = changes[before]
    return change.start if at < change.raw_end else at - change.raw_end + change.end


def _without_inner_ends(text: str, paragraphs: Sequence[Paragraph]) -> str:
    """The text with blanks for the line ends within its paragraphs."""
    parts: list[str] = []
    at = 0
    for one in paragraphs:
        parts += (text[at : one.start], one.text.replace("\n", " ").replace("\r", " "))
        at = one.end
    return "".join([*parts, text[at:]])
