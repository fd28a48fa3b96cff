"""How hard a question is: a guess from its content, which gives way to answers as they come."""

import re
from collections.abc import Callable
from typing import NamedTuple

from quizapp.corpus.when import Precision
from quizapp.questions.comparables.fame import fame, parts
from quizapp.questions.distractors.closeness import closeness, figure_of
from quizapp.questions.overlap import folded, mentions
from quizapp.questions.question import AnswerKind, Question
from quizapp.questions.reading import is_rough, read_date

# The share of people who follow the news that should give the right answer before anybody was asked: where they begin
# by the kind of the answer, and the steps from there. It is a guess and no measurement, and its order says more than
# its values.
_KNOWN = {
    AnswerKind.POLITY: 0.50,  # one of some two hundred, of which the stem names the part of the world
    AnswerKind.BODY: 0.45,
    AnswerKind.OFFICE: 0.45,  # one of a dozen in each country
    AnswerKind.PLACE: 0.45,
    AnswerKind.PERSON: 0.40,  # a name has to be known
    AnswerKind.TEXT: 0.50,
    AnswerKind.AGREEMENT: 0.40,
    AnswerKind.DATE: 0.50,
    AnswerKind.DURATION: 0.50,
    AnswerKind.VOTE: 0.45,
    AnswerKind.NUMBER: 0.45,
    AnswerKind.MONEY: 0.45,
}
_PRECISION = {Precision.DAY: -1.5, Precision.MONTH: -0.5, Precision.YEAR: 0.5, Precision.DECADE: 1.5}
_DIRECTIONS = {
    "office-title": -1.0,  # the title has to be told in full, and many held several
    "office-speaker": -1.5,  # first who it was, and then the office
    "statement-speaker": -0.5,  # what was said is read once, who holds an office often
    "agreement-name": -0.5,
    "event-first": 0.5,  # the stem has all there is to choose from
    "event-last": 0.5,
}
_FIGURES = {AnswerKind.NUMBER, AnswerKind.MONEY, AnswerKind.VOTE, AnswerKind.DURATION}
_REPORTED = re.compile(r"\baccording to\b|\b(?:wrote|reported|put it)\b", re.IGNORECASE)
_USUAL = 3  # options
_EASY_WORDS = 2  # of an answer
_MANY_WORDS = 6
_MOST_DIGITS = 4
_MOST_SOURCES = 3
_LEAST, _MOST = 0.05, 0.95
WEIGHT = 8  # answers that count as much as the guess: below that many there is no verdict on an item


class Step(NamedTuple):
    """What makes a question easier (above 0) or harder: how much for each unit of it, and why."""

    size: float
    amount: Callable[[Question], float]
    reason: str


def _precision(question: Question) -> float:
    date = read_date(question.answer) if question.kind is AnswerKind.DATE else None
    return _PRECISION.get(date.precision, 0.0) if date else 0.0


def _digits(question: Question) -> float:
    """The digits of a figure that have to be known, beyond the first: none of 100, two of 128."""
    figure = figure_of(question.answer) if question.kind in _FIGURES else None
    known = str(figure.numerator).rstrip("0") if figure else ""
    return float(min(max(len(known) - 1, 0), _MOST_DIGITS))


def _long(question: Question) -> float:
    """The words of an answer beyond the first two, unless the stem itself has them to choose from."""
    if mentions(question.stem, question.answer):
        return 0.0
    words = len(folded(question.answer).split()) if question.kind in {AnswerKind.TEXT, AnswerKind.AGREEMENT} else 0
    return float(min(max(words - _EASY_WORDS, 0), _MANY_WORDS))


def _fame(question: Question) -> float:
    return fame(question.answer, question.kind)


def _further_names(question: Question) -> float:
    return float(parts(question.answer, question.kind) - 1)


def _sources(question: Question) -> float:
    """Further sources that tell the one fact asked for, up to three."""
    if len(question.facts) > 1:
        return 0.0
    told = {citation.document for citation in question.citations}
    return float(min(max(len(told) - 1, 0), _MOST_SOURCES))


def _fewer_options(question: Question) -> float:
    """Options that a question has fewer than others; one without any has to be recalled, and is no easier for that."""
    return float(_USUAL - len(question.distractors)) if question.distractors else 0.0


def _reported(question: Question) -> float:
    return float(bool(_REPORTED.search(question.stem)))


STEPS = (
    Step(0.30, _fame, "Everybody knows the name; few know one that is in no list."),
    Step(0.10, _precision, "A day is one of many, a year of few."),
    Step(-0.05, _digits, "Each digit of a figure has to be known; round ones are remembered."),
    Step(0.10, lambda question: is_rough(question.answer), "What is meant roughly may be missed by a tenth."),
    Step(-0.03, _long, "A long answer has more in it to get right."),
    Step(-0.10, _further_names, "Two names have both to be known."),
    Step(-0.25, closeness, "Options that are like the key are told from it by those who know."),
    Step(0.05, _fewer_options, "With fewer options more is hit by chance."),
    Step(-0.10, lambda question: not question.distractors, "Without options it has to be recalled."),
    Step(0.06, _sources, "What several sources tell is met more than once."),
    Step(
        -0.06, lambda question: bool(_REPORTED.search(question.stem)), "What one source reports is read by its readers."
    ),
    Step(0.10, lambda question: _DIRECTIONS.get(question.template, 0.0), "One direction is asked more easily."),
)


def guess(question: Question) -> float:
    """The facility to expect of a new question, from 0.05 (nobody knows) to 0.95."""
    told = _KNOWN[question.kind] + sum(step.size * step.amount(question) for step in STEPS)
    return round(min(max(told, _LEAST), _MOST), 2)


def facility(question: Question, marks: float, answers: int) -> float:
    """The facility after `answers` answers worth `marks` in sum (each from 0 to 1): the guess counts as eight of them.

    This is the mean of a beta distribution whose prior has the guess as its mean and eight as its weight.
    """
    return (guess(question) * WEIGHT + marks) / (WEIGHT + answers)
