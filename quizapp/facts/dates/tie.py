"""What a date of a sentence belongs to, or why to nothing."""

from enum import StrEnum
from typing import NamedTuple

from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.facts.clauses.verb import Verb


class Reason(StrEnum):
    """Why a date is no event's; nothing if it is one's."""

    NONE = ""
    DATELINE = "dateline"
    CAPTION = "date of a caption"
    REPORT = "date of a report"
    PERSON = "name of a person"
    QUOTED = "relative date in a quotation"
    NAMED = "names a thing by its date"
    TERM = "term of an office"
    COMPARED = "only compared with"
    DENIED = "denied"
    POSSIBLE = "only possible"
    NOTHING = "no event near it"
    UNCLEAR = "belongs to one of several events"
    NOW = "nowadays"
    PAGE = "tells of the page"
    AGAIN = "told before"


class Tie(NamedTuple):
    """What a date belongs to: a verb, or a noun of an event (units `noun`, last exclusive); or the reason for none.

    `start` is the first unit of the date with its preposition; `rule` names the way in which it was found.
    """

    reason: Reason = Reason.NONE
    rule: str = "none"
    verb: Verb | None = None
    noun: tuple[int, int] = (0, 0)
    start: int = 0
    tense: Tense = Tense.UNKNOWN
    proposed: bool = False


_AGO, _DAYS, _WEEKDAY = Form.AGO, Form.DAYS, Form.WEEKDAY
_TOLD = {-1: Tense.PAST, 1: Tense.FUTURE}


def told_tense(expression: Expression) -> Tense | None:
    """Past or future where the date's words leave no choice: last week, two years ago, tomorrow."""
    if expression.form is _AGO:
        return Tense.PAST
    if expression.form is _DAYS:
        number = expression.number or 0
        return Tense.PAST if number < 0 else Tense.FUTURE if number > 0 else None
    if expression.form is _WEEKDAY and expression.number:
        return Tense.FUTURE
    shift = expression.shift or expression.years or 0
    return _TOLD.get(shift) if shift >= 0 else Tense.PAST
