"""Marking a typed score, amount or length of time: no slip is forgiven, but it is told how far the answer was right."""

import re
from collections.abc import Collection, Iterable
from fractions import Fraction

from quizapp.i18n import _
from quizapp.questions.marking.amounts import Amount, currency, length, quantity, unit_forms, usual
from quizapp.questions.marking.mark import Mark, Verdict, nearly
from quizapp.questions.marking.tolerance import allowed
from quizapp.questions.marking.typed_words import only, words
from quizapp.questions.overlap import folded
from quizapp.questions.reading import is_bound, plain, read_duration, read_number, read_score

_POWERS = tuple(Fraction(10) ** power for power in (-9, -6, -3, -2, -1, 1, 2, 3, 6, 9))
_AGAINST_FIRST = re.compile(
    r"(\d{1,6}) (?:votes? )?(?:against|opposed|noes|no)\b(?: it)?[,;]? (?:and |to )?"
    r"(\d{1,6}) (?:votes? )?(?:for|in favou?r|ayes|yes)\b"
)
_LOST = re.compile(r"\b(?:it was )?(?:rejected|defeated|lost|voted down|turned down)(?: by)? ?")
_UNANIMOUS = "unanim"
_AGREED = frozenset({"yes", "aye", "ayes", "for", "favor", "favour"})  # 31 yes, 9 no


def mark_amount(typed: str, right: Iterable[str], talk: Collection[str] = (), within: str = "") -> Mark:
    """Compare with a score, a length of time, an amount of money or a number; roughly only where the key is rough.

    `talk` are words that may stand beside the figures as their unit: those of the question; `within` is its tolerance.
    """
    marks = [_compared(key, typed, talk, within) for key in right]
    return next((mark for mark in marks if mark.correct), next((mark for mark in marks if mark.note), nearly("")))


def _compared(key: str, typed: str, talk: Collection[str], within: str) -> Mark:
    score = read_score(key)
    if score:
        return _mark_score(key, score, typed)
    if key.casefold().startswith(_UNANIMOUS):
        return Mark(correct=True) if _is_unanimous(typed) else nearly("")
    if _same(key, typed, talk, within):
        if (is_bound(typed) or plain(typed).endswith("+")) and not is_bound(key):
            return nearly(_("The number itself is asked for."))
        return Mark(correct=True)
    return nearly(_amount_note(key, typed))


def _mark_score(key: str, score: tuple[int, ...], typed: str) -> Mark:
    told = _score(typed)
    if told == score or (told and told[:2] == score and not any(told[2:])):
        return Mark(correct=True)
    if told is None and _is_unanimous(typed) and not any(score[1:]):
        return Mark(correct=True, note=_("Unanimous: {score}.").format(score=key), verdict=Verdict.CLOSE)
    return nearly(_score_note(score, told, read_number(typed)))


def _score_note(score: tuple[int, ...], told: tuple[int, ...] | None, number: Fraction | None) -> str:
    """What is right about a wrong score."""
    if told is None:
        return _("The votes against are missing.") if number == score[0] else ""
    if told[:2] == score[1::-1]:
        return _("Right numbers, the wrong way round.") if told[2:] == score[2:] else ""
    if told[:2] == score[:2]:
        return _("The abstentions are missing.") if len(told) < len(score) else _("Wrong number of abstentions.")
    if told[0] == score[0]:
        return _("Right number for, wrong number against.")
    return ""


def _score(typed: str) -> tuple[int, ...] | None:
    """The figures of a score in words or digits: 440 to nil, 440 in favour, none against."""
    text = re.sub(r"\bno (?=vote|against|one\b|abst)", "0 ", _for_first(usual(typed)))
    text = re.sub(r"[a-z]+", lambda word: "0" if word[0] in words("nothing") else word[0], text)
    if re.search(r"[1-9]", text):
        text = re.sub(r"(?<!-)\b[a-z]+\b(?!-)", _in_digits, text)
    if not re.search(r"[1-9]", text):
        parts = [read_number(part) for part in re.split(r" (?:to|against|votes to) |:|,", text)]
        numbers = [part for part in parts if part is not None and part.denominator == 1]
        text = "-".join(str(number) for number in numbers) if len(numbers) == len(parts) else text
    spoken = set(re.findall(r"[^\W\d_]+", text))
    if not spoken <= words("score") | words("filler") or ("no" in spoken and not spoken & _AGREED):
        return None
    return read_score(re.sub(r"[^\W\d_]+", " ", text))


def _for_first(text: str) -> str:
    """A score with those in favour first: 58 against, 52 in favour; voted down 58 to 52."""
    text = _AGAINST_FIRST.sub(r"\2-\1", text)
    if _LOST.search(text):
        return _LOST.sub("", re.sub(r"(\d+)( ?(?:-|to|votes to|:) ?)(\d+)", _turned, text, count=1))
    return text


def _turned(score: re.Match[str]) -> str:
    one, between, other = score.groups()
    return f"{min(int(one), int(other))}{between}{max(int(one), int(other))}"


def _in_digits(word: re.Match[str]) -> str:
    number = read_number(word[0])
    return word[0] if number is None or number.denominator > 1 else str(number)


def _is_unanimous(typed: str) -> bool:
    told = folded(typed).split()
    rest = " ".join(word for word in told if not word.startswith(_UNANIMOUS))
    return len(rest.split()) < len(told) and only(rest, words("carried") | words("filler"))


def _same(key: str, typed: str, talk: Collection[str], within: str) -> bool:
    known, bare = length(key), quantity(typed)
    if known:
        return _same_length(key, known, bare, length(typed, talk), within)
    amount = quantity(key)
    if amount is None:
        return False
    return any(_equal(key, amount, given, talk, within) for given in (bare, quantity(typed, points=False)) if given)


def _same_length(
    key: str, known: tuple[Fraction, str], bare: Amount | None, given: tuple[Fraction, str] | None, within: str
) -> bool:
    """Whether a length of time is the key in any units, or in the key's own without naming it."""
    unit = read_duration(key)
    off = allowed("", unit[0], within) if unit else Fraction(0)  # "about five days" are five
    if given is not None or unit is None:
        scale = known[0] / unit[0] if unit and unit[0] else Fraction(1)
        return given is not None and given[1] == known[1] and _near(known[0], given[0], off * scale)
    return (
        bare is not None and bare._replace(number=unit[0]) == Amount(unit[0], "") and _near(unit[0], bare.number, off)
    )


def _near(key: Fraction, given: Fraction, off: Fraction) -> bool:
    return abs(given - key) <= off


def _equal(text: str, key: Amount, given: Amount, talk: Collection[str], within: str) -> bool:
    """Whether two amounts are one: of one unit, or the typed one with none or with words of the question as unit."""
    if key.percent:
        points = allowed(text, key.number * 100, within)  # a tolerance of 2 is one of two percentage points
        same = _near(key.number * 100, given.number * 100, points) or (
            not given.percent and _near(key.number * 100, given.number, points)
        )
    else:
        same = _near(key.number, given.number, allowed(text, key.number, within)) or _rounded(key.number, given)
    if not same or (given.percent and key.number.denominator == 1 and key.unit == "" and not key.percent):
        return False
    money = currency(key.unit)
    if money:
        told = currency(given.unit)
        return bool(told & money) or only(given.unit, talk)
    share = key.number < 1 and given.unit.startswith("of ")
    return given.unit == key.unit or share or any(only(form, talk) for form in unit_forms(given.unit))


def _rounded(key: Fraction, given: Amount) -> bool:
    """Whether a share in per cent is a fraction rounded: 67 % for two-thirds."""
    if not given.percent or key.denominator in {1, 10, 100}:
        return False
    figures = given.decimals
    return round(key * 100, figures) == given.number * 100


def _amount_note(key: str, typed: str) -> str:
    """What is right about a wrong amount."""
    one, other = quantity(key), quantity(typed)
    if one is None or other is None:
        return ""
    if is_bound(typed) and one.number == other.number:
        return ""
    if one.percent is not other.percent and one.number in {100 * other.number, other.number / 100}:
        return _("Right number, wrong unit.")
    if one.number == other.number and one.unit != other.unit and read_number(other.unit) is None:
        alone = len(other.unit.split()) <= 1
        return _("Right number, wrong unit.") if alone or currency(other.unit) or read_duration(typed) else ""
    if (
        (other.unit in {one.unit, ""} or currency(one.unit) & currency(other.unit))
        and other.number
        and one.number / other.number in _POWERS
    ):
        return _("Right digits, wrong size.")
    return ""
