"""Whether two stems that are worded alike can ask the same: not where each names what the other does not."""

import re

_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_MISSPELT = 75.0  # per cent from which on two names are taken for one with a slip in it


def ask_of_others(one: str, other: str) -> bool:
    """Whether each of two stems has a number, or a name, that the other lacks: another year, land or person.

    A name is a word with a capital that does not begin the stem. What only one of them has may be told more exactly
    there, and a name that is spelt nearly as one of the other stem is that one.
    """
    numbers, others = set(_NUMBER.findall(one)), set(_NUMBER.findall(other))
    if numbers - others and others - numbers:
        return True
    mine, theirs = _names(one, other), _names(other, one)
    return bool(mine and theirs) and not _are_slips(mine, theirs)


def _names(of: str, beside: str) -> list[str]:
    known = {word.casefold() for word in _WORD.findall(beside)}
    return [word for word in _WORD.findall(of)[1:] if word[0].isupper() and word.casefold() not in known]


def _are_slips(mine: list[str], theirs: list[str]) -> bool:
    from rapidfuzz import fuzz

    return all(any(fuzz.ratio(one, other) >= _MISSPELT for other in theirs) for one in mine) or all(
        any(fuzz.ratio(one, other) >= _MISSPELT for one in mine) for other in theirs
    )
