"""Marking a typed answer: what counts as the key, what is one slip away from it, and what is something else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from quizapp.corpus.when import When
from quizapp.i18n import _
from quizapp.questions.overlap import folded, near
from quizapp.questions.question import AnswerKind, Question
from quizapp.questions.reading import is_rough, read_date, read_duration, read_money, read_number, read_score

_ONE_SLIP, _TWO_SLIPS = 5, 9  # letters from which one or two typing errors are forgiven
_AMOUNTS = {AnswerKind.NUMBER, AnswerKind.MONEY, AnswerKind.DURATION}
_FIGURES = _AMOUNTS | {AnswerKind.DATE, AnswerKind.VOTE}


class Verdict(StrEnum):
    """How a typed answer compares with the key."""

    MATCH = "match"
    CLOSE = "close"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Mark:
    """Whether an answer counts as right, and what a person should be told about it ("" for nothing)."""

    correct: bool
    note: str = ""
    verdict: Verdict = Verdict.MATCH


def mark_typed(question: Question, typed: str, others: Sequence[str] = ()) -> Mark:
    """Compare a typed answer with the key; `others` are known names that are not the key.

    A slip of the finger counts as right only where the key is the nearest of all names known.
    """
    right = (question.answer, *question.accepted)
    if not folded(typed):
        return Mark(correct=False, verdict=Verdict.DIFFERS)
    if folded(typed) in {folded(one) for one in right}:
        return Mark(correct=True)
    if question.kind in _FIGURES or any(map(_is_figure, right)):
        return _mark_figure(question, typed, right)
    slips = _slips(typed, right, (*others, *(one.text for one in question.distractors)))
    if slips:
        note = _("One letter differs.") if slips == 1 else _("Two letters differ.")
        return Mark(correct=True, note=note, verdict=Verdict.CLOSE)
    return Mark(correct=False, verdict=Verdict.DIFFERS)


def _is_figure(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def _mark_figure(question: Question, typed: str, right: Iterable[str]) -> Mark:
    for key in right:
        date = read_date(key)
        if date and question.kind not in _AMOUNTS:
            given = read_date(typed)
            if given and date.contains(given):
                return Mark(correct=True)
            if given and given.contains(date):
                return Mark(correct=False, note=_coarse(date), verdict=Verdict.DIFFERS)
        elif _same_figure(key, typed):
            return Mark(correct=True)
    return Mark(correct=False, verdict=Verdict.DIFFERS)


def _coarse(date: When) -> str:
    return {
        "day": _("The day is asked for."),
        "month": _("The month is asked for."),
        "year": _("The year is asked for."),
    }.get(date.precision.value, "")


def _same_figure(key: str, typed: str) -> bool:
    score = read_score(key)
    if score:
        return read_score(typed) == score
    length = read_duration(key)
    if length:
        return _same_length(length, typed)
    amount, given = read_money(key), read_money(typed)
    if amount and given:
        return given[1] in {amount[1], ""} and near(amount[0], given[0], rough=is_rough(key))
    number, other = read_number(key), read_number(typed)
    return number is not None and other is not None and near(number, other, rough=is_rough(key))


def _same_length(length: tuple[Fraction, str], typed: str) -> bool:
    given = read_duration(typed)
    bare = read_number(typed)
    if given and {given[1], length[1]} == {"W", "D"}:
        days = {"W": 7, "D": 1}
        return given[0] * days[given[1]] == length[0] * days[length[1]]
    return given == length or (given is None and bare == length[0])


def _slips(typed: str, right: Iterable[str], others: Iterable[str]) -> int:
    """How many letters differ from the nearest right answer, 0 where that is too many or another name is as near."""
    from rapidfuzz.distance import OSA

    given = folded(typed)
    forms = [folded(one) for one in right]
    best = min(
        (
            (distance, form)
            for form in forms
            if (distance := OSA.distance(given, form, score_cutoff=_allowed(form))) <= _allowed(form)
        ),
        default=None,
    )
    if best is None:
        return 0
    known = {form for other in others for name in [folded(other)] for form in (name, name.split()[-1] if name else "")}
    nearer = any(OSA.distance(given, other) <= best[0] for other in known - set(forms) - {""})
    return 0 if nearer else best[0]


def _allowed(form: str) -> int:
    letters = len(form.replace(" ", ""))
    if any(letter.isdigit() for letter in form):
        return 0
    return 2 if letters >= _TWO_SLIPS else 1 if letters >= _ONE_SLIP else 0
