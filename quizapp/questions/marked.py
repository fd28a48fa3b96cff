"""The few marks that an explanation may carry: **bold**, *italic*, lists and line breaks; everything else is itself.

Nothing here makes markup of another kind: a marked text is its plain text and the places of its styles, and whoever
shows it draws these. Markup such as HTML is letters like all others.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

_LONGEST = 400  # characters of a styled run: patterns stay quick
_RUN = re.compile(
    r"\\(?P<literal>[*\\])"
    rf"|\*\*(?=[^\s*])(?P<bold>[^*\n]{{1,{_LONGEST}}})(?<=\S)\*\*"
    rf"|(?<![\w*])\*(?=[^\s*])(?P<italic>[^*\n]{{1,{_LONGEST}}})(?<=\S)\*(?![\w*])"
)
_ITEM = re.compile(r"[ \t]{0,3}(?:(?P<bullet>[-*•])|(?P<number>\d{1,3}[.)]))[ \t]+(?=\S)")
_BULLET = "•"
_SPACE = "\u2002"  # as wide in every line, and no line breaks at it


class Style(StrEnum):
    """How a part of the text is set."""

    BOLD = "bold"
    ITALIC = "italic"


class Span(NamedTuple):
    """A part of the plain text, from and to a character."""

    start: int
    end: int
    style: Style


class Item(NamedTuple):
    """A list item of the plain text; its words begin behind the sign, at `words`."""

    start: int
    words: int
    end: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks, and what they said."""

    text: str
    spans: tuple[Span, ...] = ()
    items: tuple[Item, ...] = ()


def marked(text: str) -> Marked:
    """A text read with its marks."""
    lines: list[str] = []
    spans: list[Span] = []
    items: list[Item] = []
    at = 0
    for line in _runs(text.replace("\r\n", "\n"), spans).split("\n"):
        found = _ITEM.match(line)
        if found:
            sign = (found["number"] or _BULLET) + _SPACE
            spans = [_moved(span, at, found.end() - len(sign)) for span in spans]
            line = sign + line[found.end() :]  # noqa: PLW2901  the line as it is shown
            items.append(Item(at, at + len(sign), at + len(line)))
        lines.append(line)
        at += len(line) + 1
    return Marked("\n".join(lines), tuple(spans), tuple(items))


def plain(text: str) -> str:
    """A text without its marks."""
    return marked(text).text


def _runs(text: str, spans: list[Span]) -> str:
    """The text without the marks round its runs, whose places are added to `spans`."""
    parts: list[str] = []
    length = last = 0
    for found in _RUN.finditer(text):
        before = text[last : found.start()]
        inner = found["literal"] or found["bold"] or found["italic"]
        parts += [before, inner]
        length += len(before)
        if not found["literal"]:
            spans.append(Span(length, length + len(inner), Style.BOLD if found["bold"] else Style.ITALIC))
        length += len(inner)
        last = found.end()
    return "".join([*parts, text[last:]])


def _moved(span: Span, at: int, by: int) -> Span:
    """A span where what stands at `at` has become shorter by so many characters."""
    return span._replace(start=span.start - by, end=span.end - by) if span.start >= at else span
