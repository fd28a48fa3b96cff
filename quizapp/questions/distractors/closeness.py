"""How close the wrong options of a question stand to its key."""

from datetime import timedelta
from fractions import Fraction

from quizapp.corpus.when import Precision, When
from quizapp.questions.overlap import folded
from quizapp.questions.question import AnswerKind, Distractor, Question
from quizapp.questions.reading import read_date, read_duration, read_money, read_number, read_score

_APART = {  # a distance from the key that leaves half of the doubt
    Precision.DAY: timedelta(days=30),
    Precision.MONTH: timedelta(days=365),
    Precision.YEAR: timedelta(days=5 * 365),
    Precision.DECADE: timedelta(days=30 * 365),
}
_SHORT = 3  # letters: such words tell nothing


def closeness(question: Question) -> float:
    """The mean over the options: from 0 (nothing in common with the key) to 1; 0 without options."""
    near = [_near(question, one) for one in question.distractors]
    return sum(near) / len(near) if near else 0.0


def _near(question: Question, option: Distractor) -> float:
    if question.kind is AnswerKind.DATE:
        key, other = read_date(question.answer), read_date(option.text)
        return _near_date(key, other) if key and other else 0.0
    key_figure, figure = figure_of(question.answer), figure_of(option.text)
    if key_figure and figure:
        return float(min(key_figure, figure) / max(key_figure, figure))
    # What is said of both tells more than names do: another president of the same country.
    told = _words(f"{option.text} {option.why}")
    own = _words(f"{question.answer} {question.explanation}")
    return len(told & own) / len(told) if told else 0.0


def _near_date(key: When, other: When) -> float:
    apart = abs(key.first - other.first)
    return 1 / (1 + apart / _APART.get(key.precision, timedelta(days=365)))


def figure_of(text: str) -> Fraction | None:
    """The number in an answer that is a figure: of a result the larger one, of a sum or a length without its unit."""
    score = read_score(text)
    if score:
        return Fraction(max(score))
    measured = read_money(text) or read_duration(text)
    return measured[0] if measured else read_number(text)


def _words(text: str) -> set[str]:
    return {word for word in folded(text).split() if len(word) > _SHORT}
