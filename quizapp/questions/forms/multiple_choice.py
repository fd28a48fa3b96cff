"""Multiple choice: one right option among two or more wrong ones."""

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from quizapp.questions.marking.mark import Mark, wrong
from quizapp.questions.question import Question
from quizapp.questions.reading import read_date, read_duration, read_money, read_number, read_score

FORM = "multiple_choice"
FEWEST = 2  # distractors
_READERS: tuple[Callable[[str], Any], ...] = (read_date, read_score, read_money, read_duration, read_number)


@dataclass(frozen=True, slots=True)
class Choice:
    """The options in the order in which they are shown, and where the key stands among them (from 0)."""

    stem: str
    options: tuple[str, ...]
    key: int


def fits(question: Question) -> bool:
    """Whether there are enough wrong options, and all options differ."""
    texts = {question.answer, *(one.text for one in question.distractors)}
    return len(question.distractors) >= FEWEST and len(texts) == len(question.distractors) + 1


def ask(question: Question, rng: random.Random, *, at: int | None = None) -> Choice:
    """Dates and numbers in their order, others shuffled; `at` wishes the key of shuffled ones to a place (from 0)."""
    options = [question.answer, *(one.text for one in question.distractors)]
    sorted_ = _sorted(options)
    if sorted_:
        return Choice(question.stem, tuple(sorted_), sorted_.index(question.answer))
    wrong = options[1:]
    rng.shuffle(wrong)
    place = rng.randrange(len(options)) if at is None else at % len(options)
    wrong.insert(place, question.answer)
    return Choice(question.stem, tuple(wrong), place)


def ask_all(questions: Sequence[Question], rng: random.Random) -> tuple[Choice, ...]:
    """A whole quiz, the key about as often in each place as in any other."""
    used: Counter[int] = Counter()
    choices = []
    for question in questions:
        choice = ask(question, rng, at=even_place(question, used, rng))
        used[choice.key] += 1
        choices.append(choice)
    return tuple(choices)


def even_place(question: Question, used: Mapping[int, int], rng: random.Random) -> int:
    """A place for the key among its options, one of those that were `used` least so far."""
    places = list(range(len(question.distractors) + 1))
    rng.shuffle(places)
    return min(places, key=lambda place: used[place])


def mark(question: Question, answer: str) -> Mark:
    """Whether the chosen option is the key; if not, why it is wrong."""
    if answer == question.answer:
        return Mark(correct=True)
    why = next((one.why for one in question.distractors if one.text == answer), "")
    return wrong(why)


def _sorted(options: list[str]) -> list[str] | None:
    """The options by the dates or figures they all are, or None."""
    for read in _READERS:
        values = [read(option) for option in options]
        if all(value is not None for value in values):
            order = sorted(zip(values, options, strict=True), key=lambda pair: _rank(pair[0]))
            return [option for _value, option in order]
    return None


def _rank(value: Any) -> Any:  # noqa: ANN401  whatever a reader gives: a date, a score, an amount with its unit
    return (value.first, value.last) if hasattr(value, "first") else value
