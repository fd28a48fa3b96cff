"""Dates that stand before their event: on Tuesday the minister resigned; it was in May that they met."""

from itertools import pairwise

from quizapp.corpus.date_expression import Expression, Form
from quizapp.facts.clauses.clauses import STOPS, Clauses
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.dates.clock import clock_start
from quizapp.facts.dates.tie import Reason, Tie

_RELATIVE = frozenset({"who", "which", "that", "whose", "whom", "where", "when", "while", "as", "because", "after"})
TIMES_OF_DAY = frozenset({"night", "morning", "evening", "afternoon", "eve", "weekend", "day"})
_SECOND_FRONT = 6  # units of "Two days later, on"
NAMES = frozenset("BLUX")
_QUOTES = frozenset('"“”')
_ASIDES = _RELATIVE | {"before", "once", "until"}  # which begin what is told of a fronted date
_BEFORE_AFTER = frozenset({"before", "after"})  # hours before they met
_PARTS_OF_TIME = TIMES_OF_DAY | {"month", "year", "week", "spring", "summer", "autumn", "winter", "season"}
_LATER = frozenset({"later", "earlier", "after", "before", "then", "again", "finally", "afterwards", "meanwhile"})
_WAS = frozenset({"was", "is"})
_MOST_CLEFT, _NEAR_CLEFT = 8, 4  # units between "it was" and its date


def cleft(clauses: Clauses, start: int, at: int) -> Tie | None:
    """It was only in February that she promised."""
    link = _cleft_link(clauses, at + 1)
    if clauses.word(link) not in {"that", "when"}:
        return None
    # It was nine minutes to midnight on Tuesday when the board turned green; it was there, in May, that they met.
    begin = max(0, start - (_NEAR_CLEFT if link == at + 2 else _MOST_CLEFT))
    was = next((index for index in range(start - 1, begin, -1) if clauses.words[index] in _WAS), 0)
    finite = [verb for verb in clauses.verbs if verb.finite and was < verb.last <= start]
    if clauses.word(was - 1) != "it" or any(not verb.copula for verb in finite):
        return None
    verb = main_after(clauses, link + 1)
    return None if verb is None else Tie(rule="fronted", verb=verb, start=start, tense=verb.tense)


def _cleft_link(clauses: Clauses, at: int) -> int:
    """Where "that" may stand after a date: after a comma or an aside, "in 2009, two years after the war, that"."""
    if clauses.word(at) != "," or clauses.word(at + 1) in {"that", "when"}:
        return at + (clauses.word(at) == ",")
    comma = next((index for index in range(at + 1, at + 1 + _MOST_CLEFT) if clauses.word(index) == ","), at)
    aside = range(at + 1, comma)
    return at + 1 if any(verb.finite and verb.first in aside for verb in clauses.verbs) else comma + 1


def fronted(clauses: Clauses, start: int, at: int) -> Tie | None:
    """On Tuesday the minister resigned; ... and in 2008 the war began; ... that on Monday they had met."""
    own = start
    start = clock_start(clauses, start)
    before, after = clauses.word(start - 1), clauses.word(at + 1)
    if start and not clauses.opens(start - 1) and before not in {",", ":", ";", '"', "-", "--"}:
        return None
    if before in {"and", "or"} and clauses.tag(start - 2) == "T" and not _second_clause(clauses, start, at):
        return None  # in May and July
    # Two days later, on 7 June, he; hours later, in the early hours of Friday, police.
    timed = clauses.tag(start - 2) == "T" or clauses.word(start - 2) in _LATER
    told = before == "," and timed and start <= _SECOND_FRONT and clauses.before(start) is None
    ends = after in {".", ";", ")", "", '"'} or (start > 0 and not told and after in {",", "and", "or"})
    if start and (ends or (before in {",", "and", "or", '"'} and after in clauses.prepositions)):
        return None
    verb = main_after(clauses, _past_aside(clauses, at + 1))
    if verb is None or (start and (verb.first == at + 1 or parted(clauses, at + 1, verb.first))):
        return None
    # Next year is an election year; Sunday lunch costs little.
    if start == at and ((verb.first == at + 1 and verb.copula) or (verb.present and _of_habit(clauses, at))):
        return Tie(Reason.NAMED, "fronted", start=own)
    return Tie(rule="fronted", verb=verb, start=own, tense=verb.tense)


def _past_aside(clauses: Clauses, at: int) -> int:
    """Where the main clause begins after what is told of a date: in June, when the river rose, the mill was lost.

    The unit itself if no such aside begins there.
    """
    opener, word = clauses.word(at + 1), clauses.word(at + 2)
    told = opener in _ASIDES or word in _BEFORE_AFTER or (opener in {"the", "a"} and word in _PARTS_OF_TIME)
    if clauses.word(at) != "," or not told:
        return at
    commas = [index for index in range(at + 1, len(clauses.words)) if clauses.words[index] == ","]
    for comma, end in pairwise([*commas, len(clauses.words)]):
        verb = clauses.finite_after(comma + 1)
        own = verb is not None and comma + 1 < verb.first < end
        if own and not clauses.opens(comma + 1) and clauses.word(comma + 1) not in _ASIDES:
            return comma + 1
    return at


def _second_clause(clauses: Clauses, start: int, at: int) -> bool:
    """Whether a clause of its own follows a date with its preposition: closed in 2011, and in 2012 the bank failed."""
    verb = clauses.finite_after(at + 1)
    if start == at or verb is None or clauses.finite_before(start - 1) is None:
        return False
    between = clauses.words[at + 1 : verb.first]
    starts = clauses.tag(at + 1) in NAMES or clauses.word(at + 1) in clauses.determiners
    return starts and "," not in between and not any(clauses.opens(index) for index in range(at + 1, verb.first))


def _of_habit(clauses: Clauses, at: int) -> bool:
    """Whether a bare weekday stands before a plain noun: Sunday lunch, Friday prayers."""
    date = clauses.sentence.units[at].value
    weekday = isinstance(date, Expression) and date.form is Form.WEEKDAY
    return weekday and clauses.word(at + 1).isalpha() and not clauses.tag(at + 1) and not clauses.opens(at + 1)


def parted(clauses: Clauses, first: int, last: int) -> bool:
    """Whether a stop stands between two units; brackets that open and close between them are passed over."""
    at = last - 1
    if at > first and clauses.words[at] in _QUOTES and any(word in _QUOTES for word in clauses.words[first:at]):
        at = next(index for index in range(at - 1, -1, -1) if clauses.words[index] in _QUOTES) - 1
    while at >= first:
        at = clauses.over_brackets(at) if clauses.words[at] == ")" else at
        if clauses.words[at] in STOPS and clauses.words[at] != "(":
            return True
        if clauses.words[at] == "(" and ")" not in clauses.words[at:last]:
            return True
        at -= 1
    return False


def main_after(clauses: Clauses, at: int) -> Verb | None:
    """The first finite verb after a unit that is not one of a relative clause."""
    floor, inside = at, False
    for verb in clauses.verbs:
        if verb.first < at or not verb.finite:
            continue
        opener = next((index for index in range(floor, verb.first) if _relative(clauses, index, verb.first)), -1)
        # The council, which had lost twice and had been sued, adopted it; a club that had lost and had been sued won.
        joined = inside and clauses.word(verb.first - 1) in {"and", "or"}
        if opener < 0 and not joined:
            return verb
        floor, inside = verb.last, True
    return None


def _relative(clauses: Clauses, at: int, verb: int) -> bool:
    """Whether a unit opens a clause that a verb stands in; "after a night of talks, the two sides agreed" has none."""
    word = clauses.word(at)
    if word not in _RELATIVE or clauses.tag(at):
        return False
    return word != "after" or clauses.word(at - 1) != "," or "," not in clauses.words[at + 1 : verb]
