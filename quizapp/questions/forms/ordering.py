"""Ordering: events of several date questions, to be put in the order in which they happened."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizapp.corpus.when import When
from quizapp.questions.forms import date
from quizapp.questions.marking.mark import Mark, wrong
from quizapp.questions.question import Question
from quizapp.questions.reading import read_date
from quizapp.questions.statement import undated

FORM = "ordering"
FEWEST, MOST = 3, 6  # events


@dataclass(frozen=True, slots=True)
class Ordering:
    """The events as they are shown, and the same in the order in which they happened."""

    events: tuple[str, ...]
    right: tuple[str, ...]


def fits(questions: Sequence[Question]) -> bool:
    """Whether these are three to six events, each over before the next begins, that say nothing of their dates."""
    if not FEWEST <= len(questions) <= MOST:
        return False
    dates = _dates(questions)
    events = {undated(question) for question in questions}
    apart = all(one.before(other) for one, other in pairwise(sorted(dates, key=lambda when: when.first)))
    return len(dates) == len(events) == len(questions) and "" not in events and apart


def may(question: Question) -> bool:
    """Whether a question may be in a set: a date, of an event that can be told without it."""
    return date.fits(question) and bool(undated(question))


def chosen(questions: Sequence[Question], rng: random.Random, count: int = 4) -> tuple[Question, ...]:
    """Up to `count` questions that fit together, or none where there are not enough; the same seed chooses the same."""
    shuffled = [question for question in questions if may(question)]
    rng.shuffle(shuffled)
    taken: list[Question] = []
    for question in shuffled:
        dates = _dates([*taken, question])
        told = {undated(one) for one in taken}
        if undated(question) not in told and not any(one.overlaps(dates[-1]) for one in dates[:-1]):
            taken.append(question)
        if len(taken) == count:
            break
    return tuple(taken) if len(taken) >= FEWEST else ()


def ask(questions: Sequence[Question], rng: random.Random) -> Ordering:
    """The events, shuffled so that they do not stand in their order.

    Raises:
        ValueError: the questions do not fit together.
    """
    if not fits(questions):
        raise ValueError("these questions cannot be put in order")
    right = tuple(undated(question) for question in sorted(questions, key=_first))
    events = list(right)
    while tuple(events) == right:
        rng.shuffle(events)
    return Ordering(tuple(events), right)


def mark(asked: Ordering, answer: Sequence[str]) -> Mark:
    """The share of events that stand in their right place."""
    places = sum(one == other for one, other in zip(asked.right, answer, strict=False))
    if places == len(asked.right):
        return Mark(correct=True)
    return wrong(part=places / len(asked.right))


def _dates(questions: Sequence[Question]) -> list[When]:
    return list(_read(questions))


def _read(questions: Sequence[Question]) -> Iterator[When]:
    for question in questions:
        when = read_date(question.answer) if date.fits(question) else None
        if when is not None:
            yield when


def _first(question: Question) -> tuple[int, int, int]:
    when = _dates([question])[0]
    return when.first.year, when.first.month, when.first.day
