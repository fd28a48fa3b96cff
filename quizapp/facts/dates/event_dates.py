"""Dates in sentences, and the events that they date."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache

from quizapp.corpus import date_feasts, date_words
from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.corpus.date_feasts import feasts, first_words
from quizapp.corpus.date_grammar import expressions
from quizapp.corpus.date_resolution import resolve
from quizapp.corpus.document import BlockClass
from quizapp.corpus.lines import dateline
from quizapp.corpus.when import When
from quizapp.facts.clauses.clauses import Clauses
from quizapp.facts.dates.event_words import worded
from quizapp.facts.dates.named_years import named
from quizapp.facts.dates.of_year import DateRead, Memory
from quizapp.facts.dates.tie import Reason, Tie
from quizapp.facts.dates.ties import tie
from quizapp.facts.fact import FactType, Status
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Mention, Sentence, Tag
from quizapp.facts.signs import sign_of

_DATE = Tag.DATE.value
_HEADLINE = 160  # characters of a headline at most
_DATELINE = 120  # characters of a paragraph within which a dateline ends
_OF_MONTHS = frozenset({"in", "since", "during", "until", "late", "early"})  # before a month, never before a name
# With which words a page tells of itself and readers what to do.
_OF_THE_PAGE = re.compile(
    r"(?:(?:corrections?|clarification)\b[^.]{0,200}?\b(?:not|article|version|story|report|caption|headline|we)\b"
    r"|related:|read (?:more|also)|see also|more on this|also read|file (?:photo|picture)"
    r"|photo(?:graph)?s? taken|pictured? taken|posted (?:by|on|at)|updated(?::| on)|(?:first )?published (?:on|at)"
    r"|subscribe|sign up|join us|vote in our|click|book (?:now|your)|tickets (?:are|on|from|cost)|admission"
    r"|open(?:ing hours| daily| until| from)|closed (?:until|on|from)|offer (?:valid|ends)"
    r"|(?:images?|photo(?:graph)?s|pictures|videos?|footage|material) (?:may|can|are) (?:be )?(?:used|downloaded|free)"
    r"|entries|comments (?:are|on|close)"
    r"|(?:an (?:earlier|previous) version of )?this (?:article|story|report|page|piece|post|version|headline)\b"
    r"[^.]{0,40}?\b(?:was|has been|were|appeared|is from|misstated|gave|said)"
    r"|an (?:article|earlier headline) (?:on|in|last)|a (?:headline|caption|map|chart) (?:on|in|with))(?!\w)",
    re.IGNORECASE,
)
_LIFE = re.compile(r", born [^.;]{0,40}\d{4}[;,] died ")  # the last line of an obituary
_ENDS = ".!?…:;\"”'’»)]"  # of a paragraph that is prose
_FAR = 240  # days ahead that a present tense by itself tells of at most

SIGNS = sign_of(
    lambda _lexicons: date_words.telling() | date_feasts.telling(), joined=lambda _lexicons: date_words.may_date
)


def mentions(sentence: Sentence, _lexicons: Lexicons) -> Iterator[Mention]:
    """The dates of a sentence, without their prepositions; the value is a date_expression.Expression."""
    feast = [] if first_words().isdisjoint(sentence.texts) else list(feasts(sentence.texts))
    for dated in feast:
        yield Mention(Tag.DATE, dated.first, dated.last, dated.expression)
    for dated in expressions(sentence.texts):
        if any(one.first < dated.last and dated.first < one.last for one in feast):
            continue
        yield Mention(Tag.DATE, dated.first, dated.last, dated.expression)


def read(reading: Reading) -> Iterator[DateRead]:
    """All dates of a reading in order, each with what it belongs to."""
    memory = Memory()
    for undated in tied(reading):
        sentence, clauses, at, expression, found, _when = undated
        anchor = memory.anchor(sentence, expression) if expression.form is Form.ANCHORED else None
        when, carried = resolve(expression, reading.written, found.tense, anchor), False
        if (of_name := named(sentence, clauses, at, found, reading.written)) is not None:
            when = of_name.when
        else:
            when, carried = memory.decided(undated, when, reading.written)
        one = undated if when is None else undated._replace(when=when)
        memory.tell(one, of_story=carried)
        yield one


@lru_cache(maxsize=1)
def tied(reading: Reading) -> list[DateRead]:
    """All dates of a reading with what they belong to, which is the same before and after its own date is known."""
    found: list[DateRead] = []
    for sentence in reading.sentences:
        if _DATE not in sentence.tags:
            continue
        clauses = Clauses(sentence, reading.lexicons)
        for at, unit in enumerate(sentence.units):
            if unit.tag == _DATE and isinstance(unit.value, Expression):
                place = (
                    _place(sentence, at)
                    or _page(sentence)
                    or _person(reading, sentence, at)
                    or tie(clauses, at, unit.value)
                )
                found.append(DateRead(sentence, clauses, at, unit.value, place, None))
    return found


def _place(sentence: Sentence, at: int) -> Tie | None:
    """What a date is for by where it stands: in a dateline, or in a caption."""
    start = sentence.span(at, at + 1).start - sentence.paragraph.start
    if start < _DATELINE and start < dateline(sentence.paragraph.text):
        return Tie(Reason.DATELINE, tense=Tense.PAST)
    if sentence.paragraph.block is BlockClass.CAPTION:
        return Tie(Reason.CAPTION, tense=Tense.PAST)
    return None


def _page(sentence: Sentence) -> Tie | None:
    """A date of what the page tells of itself: corrections, opening hours, headlines of other articles."""
    first, last = sentence.stretch
    text = sentence.text[first:last].lstrip(' *•-–—"“')
    short = sentence.paragraph.text.rstrip()[-1:] not in _ENDS and len(sentence.paragraph.text) < _HEADLINE
    short = short and _LIFE.search(text) is None
    return Tie(Reason.PAGE) if short or _OF_THE_PAGE.match(text) else None


def _person(reading: Reading, sentence: Sentence, at: int) -> Tie | None:
    """A month's name alone that is a person's in this document: "criticism of May", but not "in May"."""
    name, lead = sentence.words(at, at + 1), sentence.line[at - 1] if at else ""
    if name not in reading.people.by_family or lead in _OF_MONTHS:
        return None
    return Tie(Reason.PERSON, start=at)


def reported(reading: Reading) -> dict[tuple[int, int], When]:
    """When things were said: by sentence number and unit of the verb of saying, for statements to carry."""
    return {
        (one.sentence.number, one.tie.verb.head): one.when
        for one in read(reading)
        if one.tie.reason is Reason.REPORT and one.tie.verb is not None and one.when is not None
    }


def find(reading: Reading) -> Iterator[Candidate]:
    """The dated events of a reading; dates of mere speech, and those that are not decided, are in the ledger."""
    told: set[When] = set()
    last: DateRead | None = None
    for one in read(reading):
        reason = one.tie.reason.value or _undecided(one, reading.written) or _again(one, told) or _second(one, last)
        if not reason and one.when is not None:
            told.add(one.when)
            last = one
            yield _candidate(one, one.when, reading.written)
        else:
            span = one.sentence.span(one.at, one.at + 1)
            surface = one.sentence.text[span.start : span.end]
            reading.ledger.drop(
                reading.document.name, FactType.EVENT_DATE, f"date.{one.tie.rule}", reason, span, surface
            )


def _again(one: DateRead, told: AbstractSet[When]) -> str:
    """That a day whose event was told is only named again: Wednesday's fine; born 3 May 1921; died 8 July 2010."""
    if one.when not in told:
        return ""
    named = one.tie.rule == "before_noun" and one.expression.form in {Form.WEEKDAY, Form.DAYS}
    beside = one.clauses.tag(one.at - 2) == "T" and one.clauses.word(one.at - 1) == ","  # on Tuesday week, 24 March
    life = {"born", "died"}.issubset(one.clauses.words) and one.clauses.word(one.tie.start - 1) in {"born", "died"}
    return Reason.AGAIN.value if named or beside or life else ""


def _second(one: DateRead, last: DateRead | None) -> str:
    """That a verb already has another date before it: the ministers on Monday met over the landing last month."""
    if last is None or last.sentence is not one.sentence or one.tie.verb is None or one.tie.verb is not last.tie.verb:
        return ""
    if one.when is None or last.when is None or one.when.overlaps(last.when) or one.tie.rule != "after_verb":
        return ""
    return Reason.UNCLEAR.value if last.tie.rule in {"before_verb", "fronted"} else ""


def _undecided(one: DateRead, published: When | None) -> str:
    """Why a date that belongs to an event is no fact, or nothing."""
    if one.when is not None:
        return "day, month or year not decided" if _far_ahead(one, published) else ""
    if one.expression.form is Form.ANCHORED:
        return "told from another date"
    return "date of the document not known" if published is None else "day, month or year not decided"


def _far_ahead(one: DateRead, published: When | None) -> bool:
    """Whether only the present tense puts a day of no year so far ahead that it may be over: runs until 3 March."""
    verb = one.tie.verb
    if published is None or one.when is None or verb is None or not verb.present or not _comes(one.expression):
        return False
    if str(one.when.last.year) in one.sentence.texts:
        return False  # the 2016 games open on 5 August
    return (one.when.first - published.last).days > _FAR and "aim" not in verb.form.kinds


def _comes(expression: Expression) -> bool:
    """Whether the words name a day, or days, of a year that is not told."""
    of = expression.first if expression.form is Form.INTERVAL else expression
    return of is not None and of.yearless


def _candidate(one: DateRead, when: When, published: When | None) -> Candidate:
    told = worded(one.clauses, one.tie, one.at, when)
    return Candidate(
        type=FactType.EVENT_DATE,
        rule=f"date.{one.tie.rule}",
        value=told.event,
        normalised=str(when),
        subject=told.subject,
        predicate="happened on",
        sentence=one.sentence,
        surface=one.sentence.span(one.at, one.at + 1),
        status=_status(one.tie, when, published),
        valid=when,
    )


def _status(tied: Tie, when: When, published: When | None) -> Status:
    if published is not None and when.last < published.first:
        return Status.OCCURRED
    if tied.proposed:
        return Status.PROPOSED
    later = published is not None and published.before(when)
    return Status.SCHEDULED if tied.tense is Tense.FUTURE or later else Status.OCCURRED
