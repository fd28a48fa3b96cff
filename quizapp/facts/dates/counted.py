"""Dates that only bound or count, or that stand before the date itself; and events that a clause after a date tells."""

from quizapp.corpus.date_expression import Expression, Form
from quizapp.facts.clauses.clauses import Clauses
from quizapp.facts.dates.no_events import MOMENTS, when_clause
from quizapp.facts.dates.tie import Reason, Tie

_BOUNDING = (["until"], ["till"], ["by"], ["before"])
_LENGTHS = frozenset({"years", "year", "months", "month", "weeks", "week", "days", "day", "decade", "decades"})
_OWN_DAYS = frozenset({Form.DATE, Form.DAY, Form.WEEKDAY, Form.MONTH, Form.MONTH_NAME})
_MOST_COUNTED = 6  # units of "the third such fatal accident" before "this year"
_WHOSE = frozenset({"the", "its", "his", "her", "their", "a", "'s", "our"})
_ORDINALS = frozenset(
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth 11th 12th 13th 14th 15th 16th
    17th 18th 19th 20th 21st latest
    """.split()  # noqa: SIM905
)


def counted(clauses: Clauses, start: int, at: int) -> Tie | None:
    """Dates of no event of the main verb: the third this year; ten years after 2001; two days later, on 7 June."""
    date, before = clauses.sentence.units[at].value, clauses.word(start - 1)
    if not isinstance(date, Expression):
        return None
    lead = clauses.words[start:at]
    if lead in _BOUNDING and (found := when_clause(clauses, at)) is not None:
        return found  # has until Thursday, when his term expires
    if lead == ["in"] and before in MOMENTS and clauses.word(at + 1) == "when":
        verb = clauses.finite_after(at + 2)  # the day in 1853 when a ship came
        return None if verb is None else Tie(rule="when", verb=verb, start=start, tense=verb.tense)
    compared = _compared(clauses, start, at, date)
    if compared or (not lead and date.form is Form.UNIT and date.shift == 0 and _one_of(clauses, start)):
        return when_clause(clauses, at) or Tie(Reason.COMPARED, start=start)
    if date.form is Form.ANCHORED and date.unit != "year" and _told_again(clauses, at):
        return Tie(Reason.AGAIN, start=start)
    return None


def _compared(clauses: Clauses, start: int, at: int, date: Expression) -> bool:
    """Whether a date is what is counted from: up 4 percent from a year earlier, ten years after 2001."""
    lead, before = clauses.words[start:at], clauses.word(start - 1)
    if date.form is Form.ANCHORED and (lead == ["from"] or clauses.word(at + 1) == "than"):
        return True  # up 4 percent from a year earlier, a month earlier than planned
    counts = lead in (["after"], ["before"]) and (clauses.tag(start - 1) == "Y" or before in _LENGTHS)
    return counts and clauses.word(at + 1) != "'s" and date.form in {Form.YEAR, Form.DAY, Form.MONTH}


def _told_again(clauses: Clauses, at: int) -> bool:
    """Whether the date itself follows: two days later, on 7 June, he resigned."""
    last = at + 2 + (clauses.word(at + 2) in {"on", "in"})
    after = clauses.sentence.units[last].value if clauses.tag(last) == "T" else None
    return clauses.word(at + 1) == "," and isinstance(after, Expression) and after.form in _OWN_DAYS


def _one_of(clauses: Clauses, start: int) -> bool:
    """Whether something is counted among those of this year: the third such fire this year, her fifth this season."""
    for index in range(start - 1, max(0, start - _MOST_COUNTED), -1):
        if clauses.word(index) in _ORDINALS and clauses.word(index - 1) in _WHOSE:
            return True
        if clauses.tag(index) or not clauses.word(index).isalpha() or clauses.opens(index):
            return False
        if any(verb.first <= index < verb.last and verb.finite for verb in clauses.verbs):
            return False
    return False
