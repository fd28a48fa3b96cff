"""From when to when an office is held, as finely as the words beside it tell: "from 2001 to 2005", "until October"."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizapp.corpus.date_expression import Expression, Tense
from quizapp.corpus.date_resolution import resolve
from quizapp.corpus.when import Precision, When
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Office, Status
from quizapp.facts.offices.complements import after
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Sentence, Tag

Term = tuple[When | None, When | None]  # from when, until when

_NONE: Term = (None, None)
_EDGE = r"(?:(?:the|about|around|at least|late|early|mid) )?"
# What may stand between an office and its times: "the post that she held", "for two terms", "of the council".
_HELD = (
    r"(?:,? ?(?:an?|the) (?:post|position|office|job|role|title|seat)(?: (?:that|which))? (?:he|she)"
    r"(?: (?:has|had))? (?:held|kept|filled|took up|gave up))"
)
_LONG = r"(?:,? ?for (?:Y|(?:[a-z]+ ){1,2}(?:terms?|spells?|stints?|years)))"
_BEHIND = re.compile(
    rf"{_HELD}?{_LONG}? ?[,(]? ?(?:"
    rf"(?P<both>from|between|in|during|for) {_EDGE}T(?! of)"
    rf"(?:,? (?:until|till|to) (?:his|her) (?:[a-z]+ ){{1,3}}(?:in|on) {_EDGE}(?P<end>T))?"
    rf"|(?P<since>since(?: taking (?:office|over))?(?: in)?) {_EDGE}T"
    rf"|(?P<until>until|till|up to|through) (?:(?:his|her) (?:[a-z]+ ){{1,3}}(?:in|on) )?{_EDGE}T"
    rf"|(?P<alone>T)(?= [,.;)]|$))"
)
# Times that stand before the office: "who until May was mayor", "since 2010 the mayor of".
_AHEAD = re.compile(
    rf"(?: |^)(?:(?P<since>since)|(?P<until>until|till)|(?P<both>from|between)) {_EDGE}T(?: ,)?"
    r"(?: (?:was|is|has|had|been|also|served|serves|acted|worked|as|led|headed|chaired|run|ran|its|the|an?|D|C|B|'s"
    r"|acting|interim|deputy))* $"
)
_GOT = re.compile(
    r"\b(?:became|becomes|took over|taken over|takes over|took office|taken office|sworn in|assumed office|installed"
    r"|inaugurated)(?: as)?(?: (?:the|its|an?|D|C|B|'s|new|acting|interim|first|[a-z]+(?:th|nd|rd)))* $"
)
_LEFT = re.compile(
    r"\b(?:resigned|stepped down|stood down|retired|ousted|sacked|dismissed|removed|quit|fired|deposed)(?: as)?"
    r"(?: (?:the|its|an?|D|C|B|'s|acting|interim))* $"
)
_THEN = re.compile(rf"(?:on|in) {_EDGE}(?P<at>T)(?! of)")
_CLOSED = re.compile(r" [,.;)]|$| when\b")  # after a time in commas; else it may be of what is told next
# What is told of the holder after the name: "in office since 2010", "who took office in May".
_HOLDER = re.compile(
    r"P(?: of (?:the )?[CLB])? (?:, )?(?:who )?(?:"
    rf"(?:(?:has|had) (?:(?:been )?in (?:office|power|charge|post|the (?:post|job|role))|held (?:the )?(?:office|post"
    rf"|job|position|role|seat)|governed|ruled|reigned|served)(?: the country)?|in (?:office|power|charge|post"
    rf"|the (?:post|job|role))) (?:(?P<since>since)|(?P<both>from|between)) {_EDGE}T"
    rf"|(?P<got>took (?:office|power|over|up (?:the|his|her) post)|came to power|assumed office|was sworn in"
    rf"|was inaugurated|was crowned) (?:in|on) {_EDGE}T"
    rf"|(?P<left>left (?:office|the post|the job)|stepped down|stood down|resigned|lost (?:office|power)|was ousted"
    rf"|was deposed|was toppled|leaves office|steps down|stands down|retires) (?:in|on) {_EDGE}T)(?! of)"
)
_TO_COME = re.compile(
    r"\b(?:is|will|be|to|remains?|stays?|continues?|serve|serves|extended|acting|interim)\b[^,;:]{0,40}$"
)


def termed(candidates: Iterable[Candidate], reading: Reading) -> Iterator[Candidate]:
    """The candidates, those of offices with the times that their sentence tells; one that ended before is former."""
    published = reading.published
    for one in candidates:
        office = one.value
        term = _term(one, reading) if isinstance(office, Office) and Tag.DATE in one.sentence.tags else _NONE
        if term == _NONE or not isinstance(office, Office):
            yield one
            continue
        since, until = term
        over = one.status is Status.CURRENT and published is not None and until is not None and until.before(published)
        status = Status.FORMER if over else one.status
        yield replace(one, value=replace(office, since=since, until=until), status=status)


def _term(one: Candidate, reading: Reading) -> Term:
    sentence = one.sentence
    first, last = _units(sentence, one)
    shadow, begins = sentence.shadow, sentence.offset_of(first)
    ends = _ends(sentence, first, last)
    lead = shadow[:begins]
    term = _NONE
    if ends < len(sentence.units):
        start = sentence.offset_of(ends)
        found = _BEHIND.match(shadow, start)
        if found is not None and (found[0][0] != "," or _CLOSED.match(shadow, found.end())):
            term = _behind(found, sentence, reading, one)
        if term == _NONE and (at := _THEN.match(shadow, start)) is not None:
            when = _date(sentence, at.start("at"), reading, Tense.PAST)
            got, left = _GOT.search(lead), _LEFT.search(lead)
            term = (when, None) if got is not None else (None, when) if left is not None else _NONE
    if term == _NONE:
        ahead = _AHEAD.search(lead)
        term = _NONE if ahead is None else _ahead(ahead, sentence, reading)
    if term == _NONE:
        told = _HOLDER.match(shadow, sentence.offset_of(_holder(sentence, one, first)))
        term = _NONE if told is None else _of_holder(told, sentence, reading)
    return _checked(term, one, reading)


def _units(sentence: Sentence, one: Candidate) -> tuple[int, int]:
    """The first and last (exclusive) unit of a candidate's words."""
    first, last = sentence.tokens_at(*one.surface)
    starts = [unit.first for unit in sentence.units]
    return bisect_right(starts, first) - 1, bisect_right(starts, last - 1)


def _ends(sentence: Sentence, first: int, last: int) -> int:
    """The end of a post whose words are some units, with what it is of."""
    offices = [at for at in range(first, last) if sentence.units[at].tag == Tag.OFFICE]
    return max(last, after(sentence, offices[-1])[0]) if offices else last


def _holder(sentence: Sentence, one: Candidate, near: int) -> int:
    """The unit of the holder's name that is the nearest to a unit."""
    people = ((at, unit.value) for at, unit in enumerate(sentence.units))
    mine = [at for at, value in people if isinstance(value, Person) and value.name == one.subject]
    return min(mine, key=lambda at: abs(at - near), default=near)


def _of_holder(found: re.Match[str], sentence: Sentence, reading: Reading) -> Term:
    at = found.end() - 1
    if found["both"]:
        return _interval(sentence, at, reading, alone=found["both"] != "from")
    left = found["left"]
    coming = left is not None and left.split()[0] in {"leaves", "steps", "stands", "retires"}
    when = _date(sentence, at, reading, Tense.FUTURE if coming else Tense.PAST)
    return (None, when) if left else (when, None)


def _behind(found: re.Match[str], sentence: Sentence, reading: Reading, one: Candidate) -> Term:
    at = found.end() - 1
    if found["end"]:
        start = sentence.shadow.index("T", found.start("both"))
        return _date(sentence, start, reading, Tense.PAST), _date(sentence, at, reading, Tense.PAST)
    if found["both"] or found["alone"]:
        return _interval(sentence, at, reading, alone=found["both"] != "from")
    if found["since"]:
        return _date(sentence, at, reading, Tense.PAST), None
    lead = sentence.shadow[: found.start()]
    ahead = one.status is not Status.FORMER and _TO_COME.search(lead) is not None
    return None, _date(sentence, at, reading, Tense.FUTURE if ahead else Tense.PAST)


def _ahead(found: re.Match[str], sentence: Sentence, reading: Reading) -> Term:
    at = sentence.shadow.index("T", found.start())
    if found["both"]:
        return _interval(sentence, at, reading, alone=found["both"] != "from")
    when = _date(sentence, at, reading, Tense.PAST)
    return (when, None) if found["since"] else (None, when)


def _interval(sentence: Sentence, at: int, reading: Reading, *, alone: bool) -> Term:
    """Both ends of an interval; of one date the beginning, unless an interval alone tells a term."""
    when = _date(sentence, at, reading, Tense.PAST)
    if when is None:
        return _NONE
    if when.precision is Precision.INTERVAL:
        left, right = str(when).split("/")
        return When.parse(left), When.parse(right)
    return _NONE if alone else (when, None)


def _date(sentence: Sentence, at: int, reading: Reading, tense: Tense) -> When | None:
    """The days of the date at an offset of the shadow."""
    value = sentence.units[sentence.unit_at(at)].value
    return resolve(value, reading.written, tense) if isinstance(value, Expression) else None


def _checked(term: Term, one: Candidate, reading: Reading) -> Term:
    """The term, unless it ends before it begins, or begins after what is held was printed."""
    since, until = term
    if since is not None and until is not None and until.last < since.first:
        return _NONE
    late = since is not None and reading.published is not None and reading.published.before(since)
    return _NONE if late and one.status is not Status.SCHEDULED else term
