"""What a person may write for a date, a number, a length of time or a score, read as a value."""

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache

from quizapp.corpus.when import MONTHS, When
from quizapp.questions.english import ONES, SCALES, SHARES, TENS

_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_NAMED = r"(?P<name>[a-z]{3,9})\.?"
_YEAR = r"(?P<year>\d{4})"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_YEAR}-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})",
        rf"{_YEAR}-(?P<month>\d{{1,2}})",
        rf"(?P<day>\d{{1,2}})[./](?P<month>\d{{1,2}})[./]{_YEAR}",
        rf"{_DAY}(?: of)? {_NAMED},? {_YEAR}",
        rf"{_NAMED} {_DAY},? {_YEAR}",
        rf"{_NAMED},? {_YEAR}",
        rf"(?P<month>\d{{1,2}})/{_YEAR}",
        _YEAR,
    )
)
_WORDS = {word: number for number, word in enumerate(ONES)} | {word: 10 * ten for ten, word in TENS.items()}
_SCALES = {"dozen": 12, "hundred": 100} | SCALES
_THOUSAND, _TENS_STEP = 1000, 10
_MARKS = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9, "bln": 10**9} | {
    "tn": 10**12,
    "trn": 10**12,
}
_UNITS = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "MIN", "second": "S"}
_ROUGHLY = re.compile(r"(about|around|roughly|approximately|approx\.?|some|nearly|almost|circa|ca?\.|ca?(?= ?\d)|~)\s*")
_BOUNDS = re.compile(r"(more than|over|at least|less than|under|fewer than|at most)\s+")
_NUMBER = re.compile(r"\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_SIGNS = {"rubles": "roubles", "ruble": "roubles", "rouble": "roubles", "dollars": "$", "usd": "$", "us$": "$"}
_SCORE_WORDS = frozenset({"to", "for", "against", "in", "favour", "vote", "votes", "and", "with", "abstentions", "by"})
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")  # joiners, marks of direction
_MAX = 200  # characters; nobody types a longer number, and patterns stay quick


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The text in compatibility form, folded case, one kind of hyphen and apostrophe, single spaces, no edge marks."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub(r"[‐‑‒–—−]", "-", _UNSEEN.sub("", text)).replace("’", "'").replace("‘", "'")
    return re.sub(r"\s+", " ", text).strip(' .,;:!?"“”')


@lru_cache(maxsize=4096)
def read_date(text: str) -> When | None:
    """A date in a usual form (ISO, 26 August 2008, August 26, 2008, Aug 2008, 26.8.2008, 2008, 1990s), or None.

    Of two numbers with strokes between them the first is the day, unless only the other order is a date.
    """
    text = re.sub(r"^(on |in )?(the (?=\d))?", "", plain(text)[:_MAX])
    if decade := re.fullmatch(r"(\d{3})0'?s", text):
        return When.parse(f"{int(decade[1]):03}X") if int(decade[1]) else None
    found = next((match for pattern in _DATES if (match := pattern.fullmatch(text))), None)
    if found is None:
        return None
    parts = found.groupdict()
    month = parts.get("month") or (_month(parts["name"]) if parts.get("name") else None)
    day = parts.get("day")
    if parts.get("name") and not month:
        return None
    if month and day and int(month) > len(MONTHS) >= int(day) and "/" in text:
        month, day = day, month
    try:
        return When.parse("-".join(f"{int(part):02}" for part in (parts["year"], month, day) if part))
    except ValueError:
        return None


def _month(name: str) -> str | None:
    found = [number for number, month in enumerate(MONTHS, start=1) if month.casefold().startswith(name)]
    if name == "sept":
        found = [9]
    return str(found[0]) if len(found) == 1 else None


def read_number(text: str) -> Fraction | None:
    """A number in digits or words, with thousands, a scale, per cent or a share: 7.6 billion, two-thirds; or None.

    "About" and "more than" before it are passed over; anything else beside it makes it no number.
    """
    found = _quantity(text)
    return found[0] if found and not found[1] else None


def read_quantity(text: str) -> tuple[Fraction, str] | None:
    """A number in digits or words at the start of a text, and what is left beside it; or None."""
    return _quantity(text)


def read_money(text: str) -> tuple[Fraction, str] | None:
    """An amount and the word or sign of its currency ("" where there is none), or None."""
    found = _quantity(text)
    return found if found and len(found[1].split()) <= 1 else None


@lru_cache(maxsize=4096)
def read_duration(text: str) -> tuple[Fraction, str] | None:
    """A length of time as a number and a unit (Y M W D H MIN S), or None: 5 days, five-day, a week."""
    text = re.sub(r"^(a|an) (?=[a-z]+$)", "1 ", plain(text)[:_MAX].replace("-", " "))
    found = _quantity(text)
    if not found:
        return None
    unit = _UNITS.get(found[1].removesuffix("s"))
    return (found[0], unit) if unit else None


@lru_cache(maxsize=4096)
def read_score(text: str) -> tuple[int, ...] | None:
    """The two or three numbers of a vote in their order: 440-0, 440 to 0, 440 for, 0 against; or None."""
    text = plain(text)[:_MAX]
    if _NUMBER.fullmatch(text):  # 4,000 is one number
        return None
    if not set(re.findall(r"[^\W\d_]+", text)) <= _SCORE_WORDS or re.search(r"[^\w\s,:;-]", text):
        return None
    numbers = tuple(int(part) for part in re.findall(r"\d+", text))
    return numbers if len(numbers) in {2, 3} else None


def is_rough(text: str) -> bool:
    """Whether a number is only meant roughly: about 100."""
    return bool(_ROUGHLY.match(plain(text)))


def is_bound(text: str) -> bool:
    """Whether a text gives only a bound of a number: more than 100."""
    return bool(_BOUNDS.match(plain(text)))


@lru_cache(maxsize=4096)
def _quantity(text: str) -> tuple[Fraction, str] | None:
    """A number and what is left beside it."""
    text = _BOUNDS.sub("", _ROUGHLY.sub("", plain(text)[:_MAX], count=1), count=1)
    for word, size in SHARES.items():
        if text in {word, word.replace("-", " "), f"a {word}", word.replace("one-", "a ")}:
            return size, ""
    if fraction := re.fullmatch(r"(\d{1,9})/(\d{1,9})", text):
        top, bottom = int(fraction[1]), int(fraction[2])
        return (Fraction(top, bottom), "") if bottom else None
    sign = re.match(r"[^\d\s\w]+|us\$", text)
    rest = text[sign.end() :].strip() if sign else text
    found = _NUMBER.match(rest)
    number = Fraction(re.sub(r"[, ]", "", found[0])) if found else None
    rest = rest[found.end() :] if found else rest
    if number is None:
        number, rest = _spoken(rest)
    if number is None:
        return None
    return _with_scale(number, rest.strip(), sign[0] if sign else "")


def _with_scale(number: Fraction, rest: str, sign: str) -> tuple[Fraction, str] | None:
    if rest in {"%", "percent", "per cent", "pct", "pc", "p.c"} and not sign:
        return number / 100, ""
    first, _, after = rest.partition(" ")
    for word, size in {**_SCALES, **_MARKS}.items():
        if first == word:
            number, rest = number * size, after.strip()
            break
    rest = rest.removeprefix("us ").removeprefix("u.s. ")
    return number, _SIGNS.get(sign or rest, sign or rest)


def _spoken(text: str) -> tuple[Fraction | None, str]:
    """The number words at the start and what follows: twenty-five days, a hundred, four thousand five hundred."""
    total, current, taken = Fraction(0), Fraction(-1), 0
    parts = re.split(r"([\s-]+)", text)
    spoken = parts[::2]
    for index, word in enumerate(spoken):
        after = spoken[index + 1] if index + 1 < len(spoken) else ""
        if word in _WORDS and _fits(_WORDS[word], current):
            current = max(current, Fraction(0)) + _WORDS[word]
        elif word in _SCALES and current:
            current = abs(current) * _SCALES[word]
            if _SCALES[word] >= _THOUSAND:
                total, current = total + current, Fraction(-1)
        elif word in {"and", "a"} and after in {*_WORDS, *_SCALES} and bool(taken) is (word == "and"):
            continue
        else:
            break
        taken = 2 * index + 1
    return (total + max(current, Fraction(0)), "".join(parts[taken:])) if taken else (None, text)


def _fits(number: int, before: Fraction) -> bool:
    """Whether a word of a number may follow what was said before it: twenty-five, not five-twenty or two five."""
    if before < 0:
        return True
    room = int(before) % 100
    return number > 0 and (not room or (number < _TENS_STEP < room and room % _TENS_STEP == 0))
