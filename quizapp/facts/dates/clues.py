"""What the dates of a text tell of when it was written, by the tense of what they are dates of."""

from quizapp.corpus.date_bounds import Clue, without_year
from quizapp.corpus.date_expression import Form, Tense
from quizapp.facts.dates.event_dates import tied
from quizapp.facts.dates.of_year import DateRead
from quizapp.facts.dates.tie import Reason
from quizapp.facts.rules import Reading

_OF_AN_EVENT = frozenset({Reason.NONE, Reason.REPORT})
_FORECAST = frozenset(
    """
    expect expects expected forecast forecasts predict predicts predicted project projects projected estimate estimates
    estimated foresees foreseen see sees seen likely target targets budget budgeted outlook
    """.split()  # noqa: SIM905
)
_FORESEES = frozenset({"expects", "forecasts", "predicts", "projects", "estimates", "foresees", "sees"})
_IS, _WAS = frozenset({"is", "are"}), frozenset({"had", "was", "were"})
_BACK = frozenset({"since", "than", "compared"})
_AHEAD = frozenset({"to", "until", "till", "by", "before", "for"})  # a past verb may tell so what lies ahead
_UNREAL = frozenset({"would", "could", "might", "should"})
_LATER = frozenset({"aim", "fix", "foresee", "order"})  # kinds of verbs whose object may lie ahead
_LENGTHS = frozenset({"years", "period", "season", "seasons"})


def clues(reading: Reading) -> tuple[Clue, ...]:
    """The dates of a text that bound when it was written, with and without a year, by the tense of their events."""
    found: list[Clue] = []
    before: DateRead | None = None
    for one in tied(reading):
        expression = one.expression
        told = one.tie.reason in _OF_AN_EVENT and one.tie.tense is not Tense.UNKNOWN
        datable = expression.absolute or without_year(expression)
        told = told and (_sure(one) or (one.tie.verb is None and expression.form is Form.DATE))
        if told and datable and (before is None or one.tie.verb is None or before.tie.verb is not one.tie.verb):
            found.append(Clue(expression, one.tie.tense, one.sentence.words(one.at, one.at + 1), _foreseen(one)))
        elif expression.form is Form.YEAR and _forecast_for(one):
            found.append(Clue(expression, Tense.FUTURE, one.sentence.words(one.at, one.at + 1), foreseen=True))
        elif expression.absolute and _looked_back_to(one):
            found.append(Clue(expression, Tense.PAST, one.sentence.words(one.at, one.at + 1)))
        before = one
    return tuple(found)


def _foreseen(one: DateRead) -> bool:
    """Whether a sentence tells a forecast: growth is expected to slow to 2 percent in 2016."""
    return not _FORECAST.isdisjoint(one.clauses.words)


def _forecast_for(one: DateRead) -> bool:
    """Whether somebody now foresees a figure for a year: inflation is seen at 3 percent in 2016."""
    words = one.clauses.words
    lead, said = words[max(0, one.at - 1) : one.at], words[: one.at]
    now = any(word in _FORESEES or (word in _FORECAST and said[index - 1] in _IS) for index, word in enumerate(said))
    return now and lead in (["in"], ["for"]) and _WAS.isdisjoint(words)


def _looked_back_to(one: DateRead) -> bool:
    """Whether a date is the past without an event told of it: the worst since 2009, lower than in 2014."""
    if one.tie.reason not in {Reason.COMPARED, Reason.TERM}:
        return False
    lead = one.clauses.words[max(0, one.tie.start - 1) : one.at]
    return bool(_BACK.intersection(lead)) and "if" not in one.clauses.words and "never" not in lead


def _sure(one: DateRead) -> bool:
    """Whether a verb tells surely that something is over or to come."""
    verb, tense = one.tie.verb, one.tie.tense
    if verb is None or one.tie.proposed or _UNREAL.intersection(one.clauses.words[verb.first : verb.head]):
        return False
    lead = one.clauses.words[max(0, one.tie.start - 1) : one.at]
    if one.expression.form is Form.INTERVAL and ("for" in lead or _LENGTHS.intersection(lead)):
        return False  # short of its target for the years 2015 to 2018
    if tense is Tense.PAST and one.expression.absolute and (_LATER & verb.form.kinds or _AHEAD.intersection(lead)):
        return False  # has announced a run for governor in 2018, put off the finals to January 2024
    if verb.finite or (verb.passive and tense is Tense.PAST):
        return True
    main = one.clauses.finite_before(verb.first)
    return (
        tense is Tense.FUTURE and one.expression.absolute and main is not None and main.present
    )  # wants to join by 2015
