"""A year in the name of an event, which is that of a day told of it: the 2017 regatta will begin on July 4."""

from dataclasses import replace
from typing import NamedTuple

from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.corpus.date_resolution import resolve
from quizapp.corpus.when import When
from quizapp.facts.clauses.clauses import Clauses
from quizapp.facts.dates.nouns import event_nouns
from quizapp.facts.dates.tie import Tie
from quizapp.facts.sentence import Sentence

_OF_ONE = frozenset({"the", "its", "their", "his", "her", "this", "our"})
_BEFORE_A_DAY = frozenset({"in", "on", "from"})
_OF_ANOTHER = frozenset({"of", "for", "in", "at", "from", "to", "with", "by", "after", "before", "since", "behind"})
_SPANS = frozenset({"season", "session", "holidays"})  # they lie in the year they are named by
_LONGEST = 3  # words of what is named, after its year


class Named(NamedTuple):
    """The year that a date without one belongs to, if an event is so named; None where it must stay open."""

    when: When | None


def named(sentence: Sentence, clauses: Clauses, at: int, tie: Tie, published: When | None) -> Named | None:
    """What a year says that stands in the name of what is dated; None where none does.

    A budget of a year is passed in the one before, and so a name ahead of its time leaves the year open.
    """
    expression = sentence.units[at].value
    if published is None or not isinstance(expression, Expression):
        return None
    ends = (expression.first, expression.last) if expression.form is Form.INTERVAL else (expression,)
    if not any(end is not None and end.yearless for end in ends):
        return None
    place, year = _name(sentence, clauses, at, tie)
    if not year:
        return None
    nouns = event_nouns(clauses.lexicons)
    follow = clauses.words[place + 1 : place + 1 + _LONGEST]
    if any(word in nouns or word.removesuffix("s") in nouns or word in _SPANS for word in follow[:2]):
        return Named(resolve(_of_year(expression, year), published))
    return Named(None) if year > published.last.year and tie.tense is Tense.FUTURE else None


def _of_year(one: Expression, year: int) -> Expression:
    if one.form is Form.INTERVAL and one.first is not None and one.last is not None:
        return replace(one, first=_of_year(one.first, year), last=_of_year(one.last, year))
    form = {Form.DATE: Form.DAY, Form.MONTH_NAME: Form.MONTH}.get(one.form)
    return one if form is None else replace(one, form=form, year=year)


def _name(sentence: Sentence, clauses: Clauses, at: int, tie: Tie) -> tuple[int, int]:
    """Where a year stands in the name of what the verb or the date right after it tells of, and that year or 0."""
    words = clauses.words
    last = tie.start if words[tie.start] in _BEFORE_A_DAY else at
    verb = tie.verb.first if tie.verb is not None else -1
    if verb > 0 and words[verb - 1] == "," and words[verb] == "to":  # the 2019 games, to be held in June
        verb -= 1
    for place in range(1, at):
        year = sentence.units[place].value
        if words[place - 1] not in _OF_ONE or not isinstance(year, Expression) or year.form is not Form.YEAR:
            continue
        ends = (last,) if words[max(0, place - 2)] in _OF_ANOTHER else (verb, last)
        for end in ends:
            if 1 < end - place <= 1 + _LONGEST and all(word.isalpha() for word in words[place + 1 : end]):
                return place, year.year or 0
    return 0, 0
