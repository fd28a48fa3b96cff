"""When two answers are one: the same words, the same date or number, a coarser truth, a container."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import lru_cache

from quizapp.questions.question import AnswerKind, Question
from quizapp.questions.reading import is_rough, plain, read_date, read_duration, read_money, read_number, read_score

TOLERANCE = Fraction(1, 10)  # of a number that is only meant roughly
_JOINING = {"of", "on", "and", "the", "a", "an", "for", "in", "between", "with", "to"}
_SMALL = _JOINING | {"was", "wa", "were", "is", "did", "had", "ha", "at", "by", "from", "that", "it", "this", "or"}
_APART = re.compile(r"[^\w%$€£¥]+")
_LEADING = re.compile(r"^(the|a|an) ")


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The text as it is compared: plain, without accents, punctuation inside, or a leading article."""
    bare = plain(text)
    if not bare.isascii():
        bare = "".join(one for one in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(one))
    return _LEADING.sub("", _APART.sub(" ", bare.replace("'s ", " ").replace("'", "")).strip())


def mentions(text: str, name: str) -> bool:
    """Whether the words of `name` stand together in `text`, plural or not."""
    words, sought = _stems(text), _stems(name)
    return bool(sought) and f" {sought} " in f" {words} "


def overlapping(one: str, other: str, kind: AnswerKind) -> bool:
    """Whether two answers of a kind cannot both be options: equal, one within the other, or dates that share a day."""
    also = _ALSO_SAME.get(kind)
    return folded(one) == folded(other) or (also is not None and also(one, other))


def explained(question: Question) -> str:
    """The explanation where it says more than stem and key do together, or where there is no citation beside it."""
    said = set(_stems(f"{question.stem} {question.answer}").split())
    more = set(_stems(question.explanation).split()) - said - _SMALL
    # One word that is new is the stem's verb in its other form: expel, expelled.
    return question.explanation if len(more) > 1 or not question.citations else ""


def _share_a_day(one: str, other: str) -> bool:
    first, second = read_date(one), read_date(other)
    return first is not None and second is not None and first.overlaps(second)


def _same_score(one: str, other: str) -> bool:
    score = read_score(one)
    return score is not None and score == read_score(other)


def _same_agreement(one: str, other: str) -> bool:
    words, others = set(_stems(one).split()) - _JOINING, set(_stems(other).split()) - _JOINING
    return words <= others or others <= words


def _one_within(one: str, other: str) -> bool:
    first, second = f" {folded(one)} ", f" {folded(other)} "
    return first in second or second in first


def _same_amount(one: str, other: str) -> bool:
    """Equal, or within the tolerance of one that is only meant roughly; units apart make amounts differ."""
    rough = is_rough(one) or is_rough(other)
    for read in (read_duration, read_money):
        left, right = read(one), read(other)
        if left and right and left[1] == right[1]:
            return near(left[0], right[0], rough=rough) or near(right[0], left[0], rough=rough)
    return False


def near(key: Fraction, given: Fraction, *, rough: bool) -> bool:
    """Whether a number is the key, or near enough to one that is only meant roughly."""
    return abs(given - key) <= abs(key) * TOLERANCE if rough else given == key


@lru_cache(maxsize=4096)
def _stems(text: str) -> str:
    """Words folded, number words as digits, plural endings off."""
    return " ".join(map(_stem, folded(text).split()))


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    number = None if word.isdigit() else read_number(word)
    if number is not None:
        return str(number)
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


_ALSO_SAME: Mapping[AnswerKind, Callable[[str, str], bool]] = {
    AnswerKind.DATE: _share_a_day,
    AnswerKind.VOTE: _same_score,
    AnswerKind.AGREEMENT: _same_agreement,
    **dict.fromkeys((AnswerKind.NUMBER, AnswerKind.MONEY, AnswerKind.DURATION), _same_amount),
    **dict.fromkeys((AnswerKind.PERSON, AnswerKind.POLITY, AnswerKind.BODY, AnswerKind.PLACE), _one_within),
}
