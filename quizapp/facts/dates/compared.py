"""Dates that only say which figure another is compared with, or up to when a figure was counted."""

from quizapp.corpus.date_expression import Expression, Form
from quizapp.facts.clauses.clauses import STOPS, Clauses
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.dates.tie import Reason, Tie

_SAME = frozenset(
    {"same", "corresponding", "equivalent", "comparable", "year-earlier", "year-ago", "prior", "previous"}
)
_PERIODS = frozenset(
    """
    period periods quarter quarters half halves year years season seasons month months week weeks half-year stretch
    term time day
    """.split()  # noqa: SIM905
)
_ENDED = frozenset({"ended", "ending"})
_OVER = frozenset({"for", "in", "during", "over", "of", "within"})
_THAN = frozenset({"than", "from", "against", "versus"})
_BOUNDS = frozenset({"more", "less", "fewer", "rather", "other"})
_RELATIVE_TO = frozenset({"compared", "relative", "comparison"})
_FIGURES = frozenset("NM")
_FIGURE_WORDS = frozenset(
    """
    percent percentage points point a an the its about just only some nearly almost around roughly over under more
    than less record high low peak level rate figure reading revised loss profit deficit surplus of in at year on
    """.split()  # noqa: SIM905
)
_CHANGES = frozenset(
    """
    advance climb contract cut decline decrease dip double drop ease edge expand fall gain go grow improve increase
    jump leap lower move narrow plunge quadruple raise rebound recover reduce rise shrink sink slide slip slow slump
    soar surge swell treble triple tumble widen
    """.split()  # noqa: SIM905
)
_FAR = 9  # units from "from" over a figure and its noun to the date
_PERIOD = 6  # units from "in" over "the three months" to "ended"


def compared(clauses: Clauses, start: int, at: int) -> Tie | None:
    """Dates of the figure that another is compared with, and of the end of what it was counted over.

    From 4.6 percent in September; the same quarter last year; in April from March; for the quarter ended 31 March.
    """
    told = _same_period(clauses, start) or _from_figure(clauses, start) or _from_date(clauses, start, at)
    if told:
        return Tie(Reason.COMPARED, start=start)
    return Tie(Reason.NAMED, start=start) if _of_period(clauses, start, at) else None


def _same_period(clauses: Clauses, start: int) -> bool:
    """Whether the same period of another time is told: sold less than in the same month last year."""
    date = clauses.tag(start - 1) == "T"  # the same month
    same = clauses.sentence.words(start - 1, start).lower().split()[:1] if date else [clauses.word(start - 2)]
    return (date or clauses.word(start - 1) in _PERIODS) and not _SAME.isdisjoint(same)


def _from_figure(clauses: Clauses, start: int) -> bool:
    """Whether a second date follows a figure that is compared with: fell to 3 percent in May from 5 percent in April.

    Where there is none before it, the figure itself is told of: up from 5 percent in April.
    """
    verb = clauses.before(start)
    figure, plain = False, True
    for at in range(start - 1, max(-1, start - _FAR), -1):
        word, tag = clauses.words[at], clauses.tags[at]
        if word in _THAN or (word in {"to", "with"} and clauses.word(at - 1) in _RELATIVE_TO):
            last = at - 1
            if clauses.words[last] in _RELATIVE_TO:  # which may look like a verb: in May, compared with
                last -= 1 + (clauses.word(last - 1) == ",")
                verb = clauses.finite_before(last)
            first = verb.last if verb is not None else 0
            comma = next((index for index in range(last, first - 1, -1) if clauses.words[index] == ","), first)
            return figure and "T" in clauses.tags[comma:at] and _compares(clauses, at, verb, plain=plain)
        if word in STOPS or word == "," or tag == "T" or clauses.opens(at):
            return False
        figure |= tag in _FIGURES
        plain &= bool(tag in _FIGURES or word in _FIGURE_WORDS)
    return False


def _compares(clauses: Clauses, at: int, verb: Verb | None, *, plain: bool) -> bool:
    """Whether the word before a figure compares with it; `plain` figures count nothing: from 300."""
    if clauses.words[at] == "from":
        return plain or (verb is not None and verb.form.base in _CHANGES)
    return clauses.words[at] != "than" or clauses.word(at - 1) not in _BOUNDS  # but killed more than 300


def _from_date(clauses: Clauses, start: int, at: int) -> bool:
    """Whether the month before is the one compared with: exports shrank in April from March."""
    verb = clauses.before(start)
    changed = verb is not None and verb.form.base in _CHANGES
    return changed and clauses.words[start:at] == ["from"] and clauses.tag(start - 1) == "T"


def _of_period(clauses: Clauses, start: int, at: int) -> bool:
    """Whether a date ends what a figure was counted over: a loss for the three months ended on 31 March."""
    lead = clauses.words[start:at]
    if lead == ["to"]:
        quarter = clauses.tag(start - 1) == "T" and clauses.sentence.units[start - 1].value
        return over_period(clauses, start) or (isinstance(quarter, Expression) and quarter.form is Form.PART)
    return lead in ([], ["on"], ["in"]) and clauses.word(start - 1) in _ENDED and over_period(clauses, start - 1)


def over_period(clauses: Clauses, ended: int) -> bool:
    """Whether the period that a figure was counted over stands before "ended": for the three months ended."""
    if clauses.word(ended - 1) not in _PERIODS and clauses.tag(ended - 1) != "Y":
        return False
    return not _OVER.isdisjoint(clauses.words[max(0, ended - _PERIOD) : ended - 1])
