"""Whether a day or month without a year may be of a year that its own sentence tells beside it."""

from itertools import takewhile
from typing import NamedTuple

from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.corpus.when import When
from quizapp.facts.clauses.clauses import Clauses
from quizapp.facts.clauses.verbs import Shape
from quizapp.facts.sentence import Sentence

_DATED = frozenset({Form.MONTH, Form.DAY})
_YEARED = _DATED | {Form.YEAR}
_MONTHS, _SOON = 12, 3
_RELATIVE = ("which", "where", "when")
_NAME, _DIGITS = 5, 4  # units of a name that has a year, and its digits


class Beside(NamedTuple):
    """A date of a sentence that names no year, among the other dates of it."""

    sentence: Sentence
    clauses: Clauses
    at: int

    def may_be_of_their_year(self, published: When | None) -> bool:
        """Whether it may be of an earlier year told before or after it, or of one that is told from another date."""
        if published is None:
            return False
        year = published.first.year
        told = self._of_that_year() or self._as_later(year) or self.close_behind(published)
        return told or self._in_relative(year) or self._of_named(year) or self._within(year) or self._in_reported(year)

    def soon_after(self, when: When | None) -> bool:
        """Whether it may be of an earlier year, told as it is of what was in it shortly before.

        The vote of November 2004 was annulled in December.
        """
        dated = [(date.year, date.month) for _at, date in self._before() if date.form in _DATED]
        return when is not None and any(
            year is not None and month is not None and _months_after(year, month, when) for year, month in dated
        )

    def close_behind(self, published: When | None) -> bool:
        """Before the June 2009 election, in February: with no verb between it and a date of an earlier year."""
        at, date = next(reversed(self._before()), (0, None))
        if published is None or date is None or date.form not in _DATED:
            return False
        if (date.year or published.first.year) >= published.first.year:
            return False
        return not any(at < verb.head < self.at for verb in self.clauses.verbs)

    def _before(self) -> list[tuple[int, Expression]]:
        return self._dates(range(self.at))

    def _dates(self, places: range) -> list[tuple[int, Expression]]:
        units = self.sentence.units
        return [(at, date) for at in places if isinstance(date := units[at].value, Expression)]

    def _of_that_year(self) -> bool:
        """In the autumn of that year, on 4 October."""
        return any(date.form is Form.ANCHORED and date.unit in {"", "year"} for _at, date in self._before())

    def _as_later(self, year: int) -> bool:
        """Ran in May, in July and again in June 1999."""
        later = [date for _at, date in self._dates(range(self.at + 1, len(self.sentence.units)))]
        after = next(iter(later[len([*takewhile(lambda date: date.yearless, later)]) :]), None)
        return after is not None and after.form in _DATED and (after.year or year) < year

    def _in_relative(self, year: int) -> bool:
        """After the 2008 war, in which the road was cut in August."""
        verb = self.clauses.finite_before(self.at)
        at, date = next(reversed(self._before()), (0, None))
        if verb is None or date is None or date.form not in _YEARED or (date.year or year) >= year:
            return False
        opened = next((place for place in range(at + 1, verb.first) if self.clauses.words[place] in _RELATIVE), None)
        if opened is None or any(at < other.head < opened for other in self.clauses.verbs):
            return False
        return self.clauses.words[opened] != "which" or self.clauses.words[opened - 1] in self.clauses.prepositions

    def _in_reported(self, year: int) -> bool:
        """He said in a 2009 interview that he had crossed the border in August."""
        verb = self.clauses.finite_before(self.at)
        if verb is None or self.clauses.opener(verb) != "that" or verb.tense is not Tense.PAST:
            return False
        opened = max(at for at in range(verb.first) if self.clauses.words[at] == "that")
        said = self.clauses.finite_before(opened)
        first = said.last if said is not None else 0
        told = any(
            date.form in _YEARED and (date.year or year) < year - 1 for _at, date in self._dates(range(first, opened))
        )
        return told or any(self._names(at, year - 1) for at in range(first, opened))

    def _of_named(self, year: int) -> bool:
        """A 1994 memorandum, signed on 5 December; the strike of 1926, called on 3 May."""
        if self.clauses.word(self.at - 2) == ",":  # the games of 1980, from 19 July
            return self._behind_name(self.at - 2, year)
        verb = self.clauses.before(self.at)
        if verb is None or Shape.PARTICIPLE not in verb.form.shapes or self.clauses.word(verb.first - 1) != ",":
            return False
        aside = self.clauses.finite_after(verb.last) is not None  # lasted nine days
        return aside and self._behind_name(verb.first - 1, year)

    def _behind_name(self, comma: int, year: int) -> bool:
        return any(self._names(place, year) for place in range(max(0, comma - _NAME), comma))

    def _names(self, place: int, year: int) -> bool:
        """Whether a unit is an earlier year in a name: the strike of 1926, a 1994 memorandum."""
        word = self.sentence.words(place, place + 1)
        earlier = len(word) == _DIGITS and word.isdecimal() and int(word) < year
        return earlier and (self.clauses.word(place - 1) == "of" or self.clauses.word(place + 1).isalpha())

    def _within(self, year: int) -> bool:
        """From January 2005 to January 2009 he went there twice, in March and in November."""
        yeared = ((at, date) for at, date in reversed(self._before()) if not date.yearless)
        at, date = next(yeared, (0, None))
        last = date.last if date is not None else None
        if last is None or (last.year or year) >= year:
            return False
        return self.clauses.finite_before(self.at) is self.clauses.finite_after(at)


def _months_after(year: int, month: int, when: When) -> bool:
    """Whether the month of a day follows another shortly, if both were of one winter or summer, which they are not."""
    soon = (when.first.month - month) % _MONTHS <= _SOON
    return soon and when.first.year - year > (when.first.month < month)
