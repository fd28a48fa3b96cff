"""When two answers are one: the same words, the same date or number, a coarser truth, a container."""

import re
import unicodedata

from quizapp.questions.question import AnswerKind
from quizapp.questions.reading import plain, read_date, read_duration, read_money, read_number, read_score

_LEADING = re.compile(r"^(the|a|an) ")


def folded(text: str) -> str:
    """The text as it is compared: plain, without accents, punctuation inside, or a leading article."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", plain(text)) if not unicodedata.combining(letter))
    return _LEADING.sub("", re.sub(r"[^\w%$€£¥]+", " ", bare.replace("'s ", " ").replace("'", "")).strip())


def mentions(text: str, name: str) -> bool:
    """Whether the words of `name` stand together in `text`, plural or not."""
    words, sought = _stems(text), _stems(name)
    return bool(sought) and f" {sought} " in f" {words} "


def overlapping(one: str, other: str, kind: AnswerKind) -> bool:
    """Whether two answers of a kind cannot both be options: equal, one within the other, or dates that share a day."""
    first, second = folded(one), folded(other)
    if first == second:
        return True
    match kind:
        case AnswerKind.DATE:
            dates = read_date(one), read_date(other)
            return dates[0] is not None and dates[1] is not None and dates[0].overlaps(dates[1])
        case AnswerKind.VOTE:
            scores = read_score(one), read_score(other)
            return scores[0] is not None and scores[0] == scores[1]
        case AnswerKind.NUMBER | AnswerKind.MONEY | AnswerKind.DURATION:
            return _same_amount(one, other)
        case AnswerKind.PERSON | AnswerKind.POLITY | AnswerKind.BODY | AnswerKind.AGREEMENT:
            return f" {first} " in f" {second} " or f" {second} " in f" {first} "
        case _:
            return False


def _same_amount(one: str, other: str) -> bool:
    return any(
        (left := read(one)) is not None and left == read(other) for read in (read_number, read_money, read_duration)
    )


def _stems(text: str) -> str:
    """Words folded, number words as digits, plural endings off."""
    found = []
    for word in folded(text).split():
        number = None if word.isdigit() else read_number(word)
        found.append(word.removesuffix("s") if number is None else str(number))
    return " ".join(found)
