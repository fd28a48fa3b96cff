"""The cloze: the statement of the answer with a gap where the answer stands, and behind it what is to stand there."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.corpus.when import Precision
from quizapp.questions.forms import typed
from quizapp.questions.marking.mark import Mark
from quizapp.questions.marking.marking import mark_typed
from quizapp.questions.question import AnswerKind, Question
from quizapp.questions.reading import read_date
from quizapp.questions.statement import GAP, gapped

FORM = "cloze"
# "Ada Quill was _____ in May 2011" has many true ends; what is asked for leaves one.
_ASKED = {
    AnswerKind.PERSON: "person",
    AnswerKind.POLITY: "country or territory",
    AnswerKind.BODY: "body",
    AnswerKind.OFFICE: "office",
    AnswerKind.PLACE: "place",
    AnswerKind.AGREEMENT: "agreement",
    AnswerKind.VOTE: "result",
    AnswerKind.NUMBER: "number",
    AnswerKind.MONEY: "amount",
    AnswerKind.DURATION: "how long",
}
_DATES = {Precision.DAY: "date", Precision.MONTH: "month and year", Precision.YEAR: "year", Precision.DECADE: "decade"}


@dataclass(frozen=True, slots=True)
class Cloze:
    """A statement with one gap."""

    text: str


def fits(question: Question) -> bool:
    """Whether the explanation states the answer once, and says enough without it."""
    return len(question.answer.split()) <= typed.MOST_WORDS and bool(gapped(question))


def ask(question: Question, _rng: random.Random) -> Cloze:
    """The statement with its gap and what belongs there; a stem that has its gap already says so itself.

    Raises:
        ValueError: the explanation does not state the answer.
    """
    text = gapped(question)
    if not text:
        raise ValueError(f"the explanation of {question.key!r} has no gap to fill")
    what = "" if text == question.stem else _asked(question)
    return Cloze(text.replace(GAP, f"{GAP} ({what})") if what else text)


def _asked(question: Question) -> str:
    """What is to be written into the gap, "" where only the statement can tell."""
    date = read_date(question.answer) if question.kind is AnswerKind.DATE else None
    return _ASKED.get(question.kind, "") if date is None else _DATES.get(date.precision, "")


def mark(question: Question, answer: str, others: Sequence[str] = ()) -> Mark:
    """Compare what was typed into the gap."""
    return mark_typed(question, answer, others)
