"""Where a document shows a date of its own: its dateline, lines that are a date, captions, metadata, stamps."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from quizapp.corpus.date_expression import Expression, Form
from quizapp.corpus.date_grammar import expressions, words_of
from quizapp.corpus.date_stamps import stamps
from quizapp.corpus.document import BlockClass, Document, Paragraph
from quizapp.corpus.lines import dateline


class Source(StrEnum):
    """What shows the date, in the order in which they are believed."""

    DATELINE = "dateline"
    LINE = "line of its own"
    ADDRESS = "address of the page"
    CAPTION = "caption"
    METADATA = "metadata of the file"
    TEXT = "what the text tells"
    CHANGE = "change of the page"
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
_STAMP_WORDS = re.compile(r"(?:joined|since|registered)\W*(?:on\W*)?[\d\W]*$", re.IGNORECASE)
# A page is changed after its article was written; of its text these words tell only with "this article".
_CHANGED = re.compile(
    r"\b(?:updated?|modified|edited|amended|corrected|changed|revised|retrieved|accessed)\W*(?:on\W*)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\W*)?[\d\W]*$",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:published|posted|issued|released)\W*(?:on\W*)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\W*)?[\d\W]*$",
    re.IGNORECASE,
)
_THIS_CHANGED = re.compile(r"this (?:article|story|report|page|piece|post) (?:was|has been) ", re.IGNORECASE)
_COPYRIGHT_YEAR = re.compile(r"(?:©|\(c\)|[Cc]opyright)[^.|]{0,60}?\b(?:\d{4} ?[-–] ?)?((?:19|20)\d\d)\b(?! ?[-–] ?\d)")
# Words before it name who releases it, but no verb does: Harbour Trust, embargoed until 10.00 on 16 May 2012.
_EMBARGO = re.compile(
    r"(?:strictly )?embargo"
    r"|[^.]{0,80}?\b(?:(?:embargoed|(?:under|strict) embargo) (?:until|till|to)|for (?:immediate )?release)\b",
    re.IGNORECASE,
)
_PLACE_AND_DATE = re.compile(
    r"[\[(]?[A-Z][\w'’-]*(?:(?:,? |/)[A-Z][\w'’-]*){0,3}[,:] "
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+\.?|[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?)"
    r"(?:,? \d{4})?(?=\.|:|[\])]| [(–—-])"
)
# A full date before the place or before the text itself: "14 May 2014, Portsea - ", "(Portsea, 14/5/2014) ".
_DATE_FIRST = re.compile(
    r"[\[(]?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+\.?|[A-Z][a-z]+\.? \d{1,2}(?:st|nd|rd|th)?),? \d{4}"
    r"(?:,? ?[(/]?[A-Z][\w'’ ,./-]{2,40}?)?[\])]?(?: ?[–—:]|\s-{1,2})\s"
    r"|[\[(][A-Z][\w'’ -]{2,40}[,:] (?:\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d\d-\d\d)[\])]"
)
_DATED = frozenset({Form.DAY, Form.DATE})
# The day, or the month alone, in the address of a page: /2014/05/12/, /2014/may/12/, /2014-05-12-, /20140512/.
_ADDRESS = re.compile(
    r"[/=](?P<y>(?:19|20)\d\d)(?:[/-](?P<m>\d\d?|[a-z]{3})(?:[/-](?P<d>\d\d?))?|(?P<m2>\d\d)(?P<d2>\d\d))(?=[/_-])",
    re.IGNORECASE,
)
_SITE = re.compile(r"://|www\.|\w\.[a-z]{2,8}/")
# A note on the printed version, the foot of a printed page, and the head of a monthly.
_PRINTED = re.compile(
    r"(?:appear(?:s|ed) in print|(?:first|originally) (?:published|appeared))\b[^.]{0,60}?\bon (?=[A-Z\d])"
    r"|[^.]{3,80}[–—|-] (?=[A-Z\d][^.]{5,40}[–—|-] ?[Pp](?:age|\.) ?\w?\d+$)"
)
# Who wrote an article where and when, or where it was printed, on a line of its own below it: Portsea, 12 May 2014.
_SIGNED = re.compile(
    r"[(\[–—-]*\s?(?:(?:Source|Text|By|Posted by|From|ENDS):? (?:the )?)?"
    r"(?!Next|Coming|Updated|Edited|Last|Since|Until)"
    r"(?:[A-Z][\w’'.-]*(?:,? (?:of |in |the )?[A-Z][\w’'.-]*){0,4},? (?:of |on )?)?"
    r"(?=[A-Z\d])(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}(?:st|nd|rd|th)?,?) (?:19|20)\d\d"
    r"(?:, ?(?:page|pp?\.) ?\w+)?[)\].]*$"
    r"|(?:Date|Day) of (?:release|issue|publication|printing)\b[^.]{0,30}?\d{4}\b"
    r"|(?:[Tt]his (?:article|story|report|piece|post|interview) (?:was |has been )?|[Ss]tory |[Aa]rticle )?"
    r"(?:[Ff]irst |[Oo]riginally )?(?:[Pp]ublished|[Pp]osted|[Aa]ppeared)\b[^.]{0,50}?\d{4}\b[^.]{0,20}\.?$",
)
# The foot of an agency's report, with when it was sent: "ab/cd jan16/19 2211Z", "161423 GMT Jan 19", "16MAR2012".
_SENT = re.compile(
    r"(?<!\w)(?:(?P<m1>[a-z]{3})(?P<d1>\d\d?)/(?P<y1>\d\d)"
    r"|(?P<d2>\d\d)\d{4} ?(?:GMT|UTC|Z) ?(?P<m2>[a-z]{3})\.? ?(?P<y2>\d\d)"
    r"|(?P<d3>\d\d?)(?P<m3>[a-z]{3})(?P<y3>(?:20)?\d\d))(?!\w)",
    re.IGNORECASE,
)
_FOOT, _CENTURY = 90, 2000  # characters of such a line, at most
_ISSUE = re.compile(r"\b(?:Issue|No\.?|Vol\.?|Number|Edition|Monthly|Quarterly)\b")
_MASTHEAD = 140  # characters of a line that names an issue, at most
_STAMPED = re.compile(r"\d{4}-\d\d-\d\d")


_BODY, _CAPTION = BlockClass.BODY, BlockClass.CAPTION


def shown(document: Document) -> Iterator[Shown]:
    """The dates that a document shows for itself, in the order of its text, then that of its metadata."""
    day_first = style(document.text)
    body = [one.number for one in document.paragraphs if one.block is _BODY]
    for paragraph in _before_links(document, body):
        source = _source(paragraph, body)
        yield from _copyright(paragraph)
        if paragraph.block is not _BODY and body and paragraph.number < body[0]:
            yield from _address(paragraph)
        if source is None and (paragraph.block is not _BODY or _tells_of_changes(paragraph.text)):
            yield from _changes(paragraph, day_first=day_first)
        yield from _issue(paragraph, body, day_first=day_first)
        if len(body) > 1 and paragraph.number >= body[-1] and len(paragraph.text) <= _FOOT:
            yield from _foot(paragraph, day_first=day_first)
        text = paragraph.text[-_HEAD:] if source is Source.CAPTION else paragraph.text[:_HEAD]
        if source is Source.DATELINE and paragraph.block is _BODY:
            line = text[: dateline(paragraph.text)]
            text = line if any(map(str.isdigit, line)) else _loose_dateline(text)
            text = text or _date_first(paragraph, document)
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


def _foot(paragraph: Paragraph, *, day_first: bool | None) -> Iterator[Shown]:
    """The day that a line below the article tells: where it was written or printed, or when it was sent."""
    if _SIGNED.match(paragraph.text) is None:
        yield from _sent(paragraph)
        return
    found = _read(paragraph.text, Source.LINE, paragraph.number, day_first=day_first)
    yield from (one for one in found if one.expression.form is Form.DAY)


def _sent(paragraph: Paragraph) -> Iterator[Shown]:
    """The day on which an agency sent a report, as the line at its foot tells in figures."""
    match = _SENT.search(paragraph.text)
    if match is None:
        if "GMT" in paragraph.text or "UTC" in paragraph.text:
            yield from _read(paragraph.text, Source.LINE, paragraph.number, day_first=None)
        return
    month, day, year = (next(found for at in "123" if (found := match[part + at])) for part in "mdy")
    for dated in expressions([day, month.capitalize(), str(_CENTURY + int(year) % 100)]):
        if dated.expression.form is Form.DAY:
            yield Shown(Source.LINE, match.group(), dated.expression, paragraph.number)


def _address(paragraph: Paragraph) -> Iterator[Shown]:
    """The day or month that the address of the page tells, above the article."""
    match = _ADDRESS.search(paragraph.text) if _SITE.search(paragraph.text) else None
    if match is None:
        return
    month, day = match["m"] or match["m2"], match["d"] or match["d2"]
    words = [day, month.capitalize(), match["y"]] if day else [month.capitalize(), match["y"]]
    if month.isdecimal():
        words = [f"{match['y']}-{int(month):02}-{int(day or 1):02}"]
    for dated in expressions(words):
        told = dated.expression
        if told.form is Form.DAY and not day:
            told = Expression(Form.MONTH, year=told.year, month=told.month)
        if told.form in {Form.DAY, Form.MONTH}:
            yield Shown(Source.ADDRESS, match.group()[1:], told, paragraph.number)


def _issue(paragraph: Paragraph, body: Sequence[int], *, day_first: bool | None) -> Iterator[Shown]:
    """The date that a note on the printed version, the foot of a page or the head of an issue tells."""
    text = paragraph.text
    if len(text) <= _HEAD and body and paragraph.number > body[0]:
        # A foot of a page ends with its number; without it or a telling word the search is spared.
        told = text[-1:].isdigit() or "appear" in text or "published" in text
        match = _PRINTED.search(text) if told else None
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
    if paragraph.block is not _BODY and _EMBARGO.match(paragraph.text):
        return Source.LINE
    above = bool(body) and paragraph.number < body[0]
    if paragraph.rule == "byline":  # By Ada Quill | PORTSEA, Oct. 3
        return Source.DATELINE if above else None
    if paragraph.block is _CAPTION:
        return Source.CAPTION
    if paragraph.block is _BODY:
        return Source.DATELINE if paragraph.number in body[:_LEAD] else None
    return Source.LINE if above and paragraph.rule not in _ELSEWHERE else None


def _loose_dateline(text: str) -> str:
    """A place and a date before a stop, where a report begins: "Ondangwa, 21 June 2019." Empty if there are none."""
    match = _PLACE_AND_DATE.match(text)
    return match.group() if match else ""


def _date_first(paragraph: Paragraph, document: Document) -> str:
    """A full date with which a report begins; empty in a list of what happened when, of which several lines do."""
    match = _DATE_FIRST.match(paragraph.text)
    if match is None or sum(_DATE_FIRST.match(one.text) is not None for one in document.paragraphs) > 1:
        return ""
    return match.group()


def _read(text: str, source: Source, number: int, *, day_first: bool | None) -> Iterator[Shown]:
    """The dates of a line; one without a year says something only where a document is dated."""
    words = words_of(text)
    full = False
    for dated in expressions([word for word, _start in words], day_first=day_first):
        if dated.expression.form in _DATED:
            last, start = words[dated.last - 1]
            begin = words[dated.first][1]
            full = full or dated.expression.form is Form.DAY
            yield Shown(_told(source, text[:begin]), text[begin : start + len(last)], dated.expression, number)
    if not full and source in {Source.LINE, Source.STAMP, Source.DATELINE}:
        for start, end, told in stamps(text):
            yield Shown(_told(source, text[:start]), text[start:end], told, number)


def _told(source: Source, before: str) -> Source:
    """What a date is by the words before it: a line's own, or that of a change or of a member's joining."""
    if source in {Source.LINE, Source.STAMP}:
        if source is Source.STAMP and _PUBLISHED.search(before):
            return Source.LINE
        if _CHANGED.search(before):
            return Source.CHANGE
        if _STAMP_WORDS.search(before):
            return Source.STAMP
    return source


def _copyright(paragraph: Paragraph) -> Iterator[Shown]:
    """The last year of a copyright that is no picture's: the page is of it, or was fetched in it."""
    text = paragraph.text
    if paragraph.block is _CAPTION or not ("©" in text or "(c)" in text or "opyright" in text):
        return
    for match in _COPYRIGHT_YEAR.finditer(text):
        year = match.group(1)
        yield Shown(Source.COPYRIGHT, year, Expression(Form.YEAR, year=int(year)), paragraph.number)


def _tells_of_changes(text: str) -> bool:
    return "this " in text.lower() and _THIS_CHANGED.search(text) is not None


def _changes(paragraph: Paragraph, *, day_first: bool | None) -> Iterator[Shown]:
    """The dates of changes that a line tells of which is no date's line: amended on 6 December to correct a name."""
    if len(paragraph.text) <= _HEAD:
        found = _read(paragraph.text, Source.STAMP, paragraph.number, day_first=day_first)
        yield from (one for one in found if one.source is Source.CHANGE)


_NUMERIC = re.compile(r"(\d(?<!\w.)\d?)[/.](\d{1,2})[/.]\d{4}\b")  # a digit first, so that the search leaps to it
_MAY_BE_NUMERIC = re.compile(r"[/.](?<=\d.)\d\d?[/.]\d")
_MONTHS = 12
_MONTH = r"(?:Jan|Febr?|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY_MONTH, _MONTH_DAY = re.compile(rf"\b\d{{1,2}} {_MONTH}(?!\w)"), re.compile(rf"\b{_MONTH} \d{{1,2}}\b")


def style(text: str) -> bool | None:
    """Whether the numeric dates of a text have the day first, as the unmistakable ones tell, or the written ones.

    None if none does: who writes "18 March" writes 18/3 too, but with "March 18" goes either of them.
    """
    numeric = _NUMERIC.findall(text) if _MAY_BE_NUMERIC.search(text) else []
    ways = {int(one) > _MONTHS for one, other in numeric if (int(one) > _MONTHS) != (int(other) > _MONTHS)}
    if numeric and not ways and _DAY_MONTH.search(text) and not _MONTH_DAY.search(text):
        return True
    return ways.pop() if len(ways) == 1 else None


def lead_weekdays(document: Document) -> dict[int, tuple[int, ...]]:
    """The weekdays named without "last" or "next" in each of the first paragraphs, by its number; Monday is 0.

    Those of a byline, which may have the dateline, are the weekdays of the paragraph after it.
    """
    body = [one for one in document.paragraphs if one.block is _BODY or one.rule == "byline"][:_LEAD]
    named = {paragraph.number: tuple(_weekdays(paragraph.text)) for paragraph in body}
    for one, after in pairwise(body):
        if one.rule == "byline" and not named[one.number]:
            named[one.number] = named[after.number]
    return named


def _weekdays(text: str) -> Iterator[int]:
    for dated in expressions([word for word, _start in words_of(text)]):
        weekday = dated.expression.weekday
        if dated.expression.form is Form.WEEKDAY and dated.expression.shift is None and weekday is not None:
            yield weekday
