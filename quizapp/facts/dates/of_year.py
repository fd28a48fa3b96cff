"""Of which year a day or month is that names none: of these days, of an earlier time that is told of, or of none."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from quizapp.corpus.date_expression import Expression, Form, Tense
from quizapp.corpus.date_resolution import resolve
from quizapp.corpus.when import Precision, When
from quizapp.facts.clauses.clauses import Clauses
from quizapp.facts.clauses.verb import Verb
from quizapp.facts.dates.dates_beside import Beside
from quizapp.facts.dates.tie import Reason, Tie
from quizapp.facts.sentence import Sentence, Tag

_DATE = Tag.DATE.value
_NEAR = 2  # paragraphs and sentences back to the date that "the next day" is told from
_ASIDES = frozenset({"who", "which", "that", "whose", "where", "when", "since", "after", "before", "because", "as"})
_LOOK_BACK = frozenset({"after", "since", "because", "as"})
_OF_A_NOUN = frozenset({"who", "which", "that", "whose", "where"})


class DateRead(NamedTuple):
    """A date of a sentence: its unit, what it belongs to, and its days if they are decided."""

    sentence: Sentence
    clauses: Clauses
    at: int
    expression: Expression
    tie: Tie
    when: When | None


@dataclass(slots=True)
class Memory:
    """The date told last, from which "the next day" and "that year" are counted; None if it is not decided."""

    sentence: Sentence | None = None
    when: When | None = None
    story: tuple[int, int] | None = None  # the paragraph and year of an earlier time that is told of
    begun: DateRead | None = None  # the date that named that year
    open: int | None = None  # the paragraph in which a date may be of either of two years

    def decided(self, one: DateRead, when: When | None, published: When | None) -> tuple[When | None, bool]:
        """When a date was that is `when` by itself; and whether that is told by the story it stands in."""
        if one.expression.yearless and one.tie.tense is not Tense.FUTURE:
            carried = self._of_that_year(one, published)
            return (carried, True) if carried else (None if self._of_then(one, when, published) else when, False)
        if _from_to(one.expression) and one.tie.tense is not Tense.FUTURE:
            return (None if self._of_then(one, when, published) else when), False
        words = Beside(one.sentence, one.clauses, one.at)
        then = one.expression.yearless and words.close_behind(published)
        if one.expression.yearless and _foretold(one):  # promised in 2010 that it would open in June
            then = then or self._long_ago(one.sentence, published) or _of_year_before(one, published)
        elif one.expression.form is Form.UNIT and one.sentence.quoted[one.sentence.units[one.at].first]:
            then = self._long_ago(one.sentence, published)  # said in that year
        return (None if then else when), False

    def _of_then(self, one: DateRead, when: When | None, published: When | None) -> bool:
        """Whether a date without a year may be of an earlier time than these days."""
        if self._long_ago(one.sentence, published) and not _told_of_late(one):
            return True
        words = Beside(one.sentence, one.clauses, one.at)
        if words.may_be_of_their_year(published) or _of_year_before(one, published):
            return True
        paragraph = one.sentence.paragraph.number
        if self.open == paragraph or self._of_either_year(one.sentence, when) or words.soon_after(when):
            self.open = paragraph
            return True
        return False

    def tell(self, one: DateRead, *, of_story: bool = False) -> None:
        """Another date, that is now the last; a year that a main clause tells of may be that of what follows.

        `of_story` is a date without a year that was read as one of the story told.
        """
        self.sentence, self.when = one.sentence, one.when
        if one.when is None:
            return
        self.open = None
        told = one.expression.form is not Form.INTERVAL or one.tie.rule == "fronted"
        if of_story or (one.expression.absolute and told and _in_story(one)):
            self.story, self.begun = (one.sentence.paragraph.number, one.when.last.year), one
        elif one.expression.form is Form.UNIT and one.expression.unit == "year" and one.tie.rule == "fronted":
            self.story, self.begun = None, one  # last year it failed, and got through in July
        elif not one.expression.absolute and one.expression.form is not Form.ANCHORED:
            self.story = self.begun = None

    def anchor(self, sentence: Sentence, expression: Expression) -> When | None:
        """The date told last, in this sentence or shortly before it, if it is fine enough for the unit."""
        if self.sentence is None or self.when is None:
            return None
        apart = sentence.paragraph.number - self.sentence.paragraph.number
        day = expression.unit == "day" and abs(expression.number or 0) <= 1  # the next day; but not four days earlier
        near = apart < _NEAR if day else sentence.number - self.sentence.number < _NEAR and not apart
        return self.when if near else None

    def _long_ago(self, sentence: Sentence, published: When | None) -> bool:
        """Whether the paragraph tells of an earlier time, so that a date without a year may be of that time."""
        if self.story is None or published is None:
            return False
        paragraph, year = self.story
        return paragraph == sentence.paragraph.number and year < published.first.year - 1

    def _of_either_year(self, sentence: Sentence, when: When | None) -> bool:
        """Whether a day was between the day of the story told and the last such day: on 23 January 2014; on 9 May."""
        if self.story is None or self.begun is None or self.begun.when is None or when is None:
            return False
        begun = self.begun.when
        if self.story[0] != sentence.paragraph.number or begun.precision not in {Precision.DAY, Precision.MONTH}:
            return False
        return (when.first.year - 1, when.first.month, when.first.day) > (
            begun.last.year,
            begun.last.month,
            begun.last.day,
        )

    def _of_that_year(self, one: DateRead, published: When | None) -> When | None:
        """When a date without a year was, if its sentence named the year before: shut in May 2011, reopened in June."""
        begun, verb = self.begun, one.tie.verb
        if begun is None or begun.when is None or begun.sentence is not one.sentence or published is None:
            return None
        if begun.expression.form is Form.UNIT or verb is None:
            return _in_named_year(one, begun.when, published)
        other = begun.expression.form is Form.YEAR and begun.tie.rule != "fronted" and begun.tie.verb is not verb
        if other or one.tie.tense is not Tense.PAST or one.tie.reason is not Reason.NONE:
            return None  # the mine closed in 2009, and new owners reopened it in March
        if one.clauses.opener(verb) in _OF_A_NOUN or (verb.perfect and not _had(one, verb)):
            return None
        form = Form.DAY if one.expression.form is Form.DATE else Form.MONTH
        by = "by" in one.clauses.words[one.tie.start : one.at]  # by August it had been raised
        told = verb is begun.tie.verb  # won in May 2011 and in June
        back = (_had(one, verb) and not by and not told) or one.clauses.opener(verb) in _LOOK_BACK
        year = begun.when.first.year
        for shift in (0,) if told else (0, -1 if back else 1):
            when = resolve(replace(one.expression, form=form, year=year + shift), published)
            if when is not None and (when.first <= begun.when.last if back else begun.when.first <= when.last):
                return when if when.last < published.first else None
        return None


def _from_to(expression: Expression) -> bool:
    """Whether it is from one day or month to another, neither of which names its year."""
    ends = (expression.first, expression.last)
    return expression.form is Form.INTERVAL and all(end is not None and end.yearless for end in ends)


def _in_story(one: DateRead) -> bool:
    """Whether a date is that of a main clause in the past, from which the next sentences may go on."""
    verb = one.tie.verb
    if verb is None and one.tie.rule == "before_noun":
        return _in_what_lasted(one)
    if verb is None or not verb.finite or Tense.PAST not in {one.tie.tense, verb.tense} or verb.perfect:
        return False
    if verb.first == verb.head and one.clauses.word(verb.first - 1) == "," == one.clauses.word(one.at + 1):
        return False  # the club, founded in 1971, has moved
    return "since" not in one.clauses.words[one.tie.start : one.at] and one.clauses.opener(verb) not in _ASIDES


def _in_what_lasted(one: DateRead) -> bool:
    """Whether the event that a date stands before is what its sentence tells of: the 2008 war lasted five days."""
    verb = one.clauses.finite_after(one.at)
    if verb is None or verb.tense is not Tense.PAST or verb.perfect or verb.passive or verb.copula:
        return False
    first, last = one.clauses.subject(verb)
    return first <= one.tie.noun[0] and one.tie.noun[1] == last and "of" not in one.clauses.words[first : one.at]


def _in_named_year(one: DateRead, year: When, published: When) -> When | None:
    """When a date without a year was, whose sentence begins with last year: last year it failed, and passed in July."""
    verb = one.tie.verb
    told = verb is not None and not verb.present and one.tie.tense is not Tense.FUTURE
    if not told or one.tie.reason is not Reason.NONE or year.last >= published.first:
        return None
    form = Form.DAY if one.expression.form is Form.DATE else Form.MONTH
    return resolve(replace(one.expression, form=form, year=year.first.year), published)


def _had(one: DateRead, verb: Verb) -> bool:
    """Whether a verb is in the past perfect."""
    return "had" in one.clauses.words[verb.first : verb.head]


def _told_of_late(one: DateRead) -> bool:
    """Whether a later date of the sentence is of these days: in January she left, and last Sunday she joined."""
    later = (unit.value for unit in one.sentence.units[one.at + 1 :] if unit.tag == _DATE)
    return any(isinstance(date, Expression) and date.form in _OF_LATE and date.shift == -1 for date in later)


_OF_LATE = frozenset({Form.WEEKDAY, Form.UNIT})


def _foretold(one: DateRead) -> bool:
    """Whether something was to come at another time than now: it would open in June."""
    verb = one.tie.verb
    return verb is not None and "would" in one.clauses.words[verb.first : verb.head]


def _of_year_before(one: DateRead, published: When | None) -> bool:
    """Whether a date that may lie ahead may be of an earlier year that its sentence names: broke in 2010, up by June.

    So where something was to come, or was done by then.
    """
    if published is None or not (_foretold(one) or _done_by(one)):
        return False
    words = one.clauses.words
    before = [
        unit.value
        for at, unit in enumerate(one.sentence.units[: one.at])
        if isinstance(unit.value, Expression) and "since" not in words[max(0, at - 2) : at]
    ]
    days = (resolve(date, published, Tense.PAST) for date in before)
    return any(day is not None and day.last.year < published.first.year for day in days)


def _done_by(one: DateRead) -> bool:
    """Whether something was done by a date that is left open: was rebuilt by June; not "had been rebuilt"."""
    verb = one.tie.verb
    if verb is None or one.tie.tense is Tense.PAST:
        return False
    return verb.tense is Tense.PAST and "by" in one.clauses.words[one.tie.start : one.at]
