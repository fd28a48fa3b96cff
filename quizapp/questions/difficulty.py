"""How hard a question is: a guess from its content, which gives way to answers as they come."""

from quizapp.corpus.when import Precision
from quizapp.questions.question import AnswerKind, Question
from quizapp.questions.reading import is_rough, read_date

# The share of people who follow the news that should know the answer without options, before anybody was asked. It is a
# guess and no measurement: a country is one of few, an exact day or figure one of many.
_KNOWN = {
    AnswerKind.POLITY: 0.70,
    AnswerKind.PERSON: 0.55,
    AnswerKind.BODY: 0.55,
    AnswerKind.OFFICE: 0.60,
    AnswerKind.PLACE: 0.50,
    AnswerKind.AGREEMENT: 0.40,
    AnswerKind.DATE: 0.40,
    AnswerKind.DURATION: 0.40,
    AnswerKind.VOTE: 0.30,
    AnswerKind.NUMBER: 0.30,
    AnswerKind.MONEY: 0.30,
    AnswerKind.TEXT: 0.50,
}
_PRECISION = {Precision.DAY: -0.15, Precision.MONTH: -0.05, Precision.YEAR: 0.10, Precision.DECADE: 0.20}
_TOLD_TWICE = 0.05  # for each further source that says so, up to three
_ROUGHLY = 0.10
WEIGHT = 8  # answers that count as much as the guess: below that many there is no verdict on an item


def guess(question: Question) -> float:
    """The facility to expect of a new question, from 0.05 (nobody knows) to 0.95."""
    facility = _KNOWN[question.kind]
    date = read_date(question.answer) if question.kind is AnswerKind.DATE else None
    if date is not None:
        facility += _PRECISION.get(date.precision, 0.0)
    if is_rough(question.answer):
        facility += _ROUGHLY
    sources = {citation.document for citation in question.citations}
    facility += _TOLD_TWICE * min(max(len(sources) - 1, 0), 3)
    return round(min(max(facility, 0.05), 0.95), 2)


def facility(question: Question, marks: float, answers: int) -> float:
    """The facility after `answers` answers worth `marks` in sum (each from 0 to 1): the guess counts as eight of them.

    This is the mean of a beta distribution whose prior has the guess as its mean and eight as its weight.
    """
    return (guess(question) * WEIGHT + marks) / (WEIGHT + answers)
