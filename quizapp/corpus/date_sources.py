"""Where a document shows a date of its own: its dateline, lines that are a date, captions, metadata, stamps."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from quizapp.corpus.date_expression import Expression, Form
from quizapp.corpus.date_grammar import expressions, words_of
from quizapp.corpus.document import BlockClass, Document, Paragraph
from quizapp.corpus.lines import dateline


class Source(StrEnum):
    """What shows the date, in the order in which they are believed."""

    DATELINE = "dateline"
    LINE = "line of its own"
    CAPTION = "caption"
    METADATA = "metadata of the file"
    TEXT = "what the text tells"
    STAMP = "page stamp"
    COPYRIGHT = "copyright"


@dataclass(frozen=True, slots=True)
class Shown:
    """A date that a document shows: its words, in which paragraph, and what they say."""

    source: Source
    surface: str
    expression: Expression
    paragraph: int = 0


_HEAD = 200  # characters of a line that are looked at: dates of publication stand at its beginning
_LEAD = 3  # paragraphs of the article whose weekdays are those of its news
# Rules of blocks.py, and the source that their lines are.
_BY_RULE = {
    "page stamp": Source.STAMP,
    "publication line": Source.LINE,
    "date line": Source.LINE,
    "copyright": Source.COPYRIGHT,
    "forum member data": Source.STAMP,
}
_ELSEWHERE = frozenset({"related link", "comments", "advertisement", "cookie notice"})
_UPDATED = re.compile(r"(?:updated?|modified|edited|changed|revised|joined|since)\W*(?:on\W*)?[\d\W]*$", re.IGNORECASE)
_PLACE_AND_DATE = re.compile(
    r"[A-Z][\w'’-]*(?:,? [A-Z][\w'’-]*){0,3}, "
    r"(?:\d{1,2} [A-Z][a-z]+\.?|[A-Z][a-z]+\.? \d{1,2})(?:,? \d{4})?(?=\.|:| [(–—-])"
)
_DATED = frozenset({Form.DAY, Form.DATE})
# A note on the printed version, the foot of a printed page, and the head of a monthly.
_PRINTED = re.compile(
    r"(?:appear(?:s|ed) in print|(?:first|originally) (?:published|appeared))\b[^.]{0,60}?\bon (?=[A-Z\d])"
    r"|[^.]{3,80}[–—|-] (?=[A-Z\d][^.]{5,40}[–—|-] ?[Pp](?:age|\.) ?\w?\d+$)"
)
_ISSUE = re.compile(r"\b(?:Issue|No\.?|Vol\.?|Number|Edition|Monthly|Quarterly)\b")
_MASTHEAD = 140  # characters of a line that names an issue, at most
_STAMPED = re.compile(r"\d{4}-\d\d-\d\d")


def shown(document: Document) -> Iterator[Shown]:
    """The dates that a document shows for itself, in the order of its text, then that of its metadata."""
    day_first = style(document.text)
    body = [one.number for one in document.paragraphs if one.block is BlockClass.BODY]
    for paragraph in _before_links(document, body):
        source = _source(paragraph, body)
        yield from _issue(paragraph, body, day_first=day_first)
        text = paragraph.text[-_HEAD:] if source is Source.CAPTION else paragraph.text[:_HEAD]
        if source is Source.DATELINE and paragraph.block is BlockClass.BODY:
            text = text[: dateline(paragraph.text)] or _loose_dateline(text)
        if source is not None and text:
            yield from _read(text, source, paragraph.number, day_first=day_first)
    match = _STAMPED.match(document.metadata.published)
    if match:
        yield from _read(match.group(), Source.METADATA, 0, day_first=day_first)


def _before_links(document: Document, body: Sequence[int]) -> Iterator[Paragraph]:
    """The paragraphs as far as the first link to another article below this one: what follows is dated by that one."""
    for paragraph in document.paragraphs:
        if body and paragraph.number > body[-1] and paragraph.rule == "related link":
            return
        yield paragraph


def _issue(paragraph: Paragraph, body: Sequence[int], *, day_first: bool | None) -> Iterator[Shown]:
    """The date that a note on the printed version, the foot of a page or the head of an issue tells."""
    text = paragraph.text
    if len(text) <= _HEAD and body and paragraph.number > body[0]:
        match = _PRINTED.search(text)
        if match:
            for one in _read(text[match.end() :], Source.LINE, paragraph.number, day_first=day_first):
                if one.expression.form is Form.DAY:
                    yield one
                    return
    if len(text) <= _MASTHEAD and body and paragraph.number < body[0] and _ISSUE.search(text):
        words = words_of(text)
        for dated in expressions([word for word, _start in words], day_first=day_first):
            if dated.expression.form is Form.MONTH:
                last, start = words[dated.last - 1]
                yield Shown(
                    Source.LINE, text[words[dated.first][1] : start + len(last)], dated.expression, paragraph.number
                )


def _source(paragraph: Paragraph, body: Sequence[int]) -> Source | None:
    """What a date in a paragraph would be, or None if it would not be the document's."""
    if paragraph.rule in _BY_RULE:
        return _BY_RULE[paragraph.rule]
    above = bool(body) and paragraph.number < body[0]
    if paragraph.rule == "byline":  # By Ada Quill | PORTSEA, Oct. 3
        return Source.DATELINE if above else None
    if paragraph.block is BlockClass.CAPTION:
        return Source.CAPTION
    if paragraph.block is BlockClass.BODY:
        return Source.DATELINE if paragraph.number in body[:_LEAD] else None
    return Source.LINE if above and paragraph.rule not in _ELSEWHERE else None


def _loose_dateline(text: str) -> str:
    """A place and a date before a stop, where a report begins: "Ondangwa, 21 June 2019." Empty if there are none."""
    match = _PLACE_AND_DATE.match(text)
    return match.group() if match else ""


def _read(text: str, source: Source, number: int, *, day_first: bool | None) -> Iterator[Shown]:
    """The dates of a line; one without a year says something only where a document is dated."""
    words = words_of(text)
    for dated in expressions([word for word, _start in words], day_first=day_first):
        if dated.expression.form in _DATED:
            last, start = words[dated.last - 1]
            begin = words[dated.first][1]
            stamped = source is Source.LINE and _UPDATED.search(text, 0, begin) is not None
            surface = text[begin : start + len(last)]
            yield Shown(Source.STAMP if stamped else source, surface, dated.expression, number)


_NUMERIC = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.]\d{4}\b")
_MONTHS = 12


def style(text: str) -> bool | None:
    """Whether the numeric dates of a text have the day first, as the unmistakable ones tell; None if none does."""
    ways = {
        int(one) > _MONTHS for one, other in _NUMERIC.findall(text) if (int(one) > _MONTHS) != (int(other) > _MONTHS)
    }
    return ways.pop() if len(ways) == 1 else None


def lead_weekdays(document: Document) -> tuple[int, ...]:
    """The weekdays named without "last" or "next" in the first paragraphs of the article, each once; Monday is 0."""
    body = [one for one in document.paragraphs if one.block is BlockClass.BODY][:_LEAD]
    found: list[int] = []
    for paragraph in body:
        for dated in expressions([word for word, _start in words_of(paragraph.text)]):
            weekday = dated.expression.weekday
            if dated.expression.form is Form.WEEKDAY and dated.expression.shift is None and weekday is not None:
                found.append(weekday)
    return tuple(dict.fromkeys(found))
