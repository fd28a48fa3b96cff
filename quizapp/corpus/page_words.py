"""The phrases with which a web page speaks about itself, by the rule that they stand for."""

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

_FILE = "page_words.tsv"
_LONGEST = 45  # words: a longer line is prose, whatever it holds
_AROUND = " \t\u00a0-–—•*·>»|#.,:;!?…()[]/+_="
_QUOTED = re.compile(r"[\"“”«»„]")


class _Phrases(NamedTuple):
    """The phrases of the file, sorted into the ways in which they are looked up."""

    line: dict[str, str]
    label: frozenset[str]
    begins: re.Pattern[str]
    unstopped: re.Pattern[str]
    holds: re.Pattern[str]
    rules: dict[tuple[str, str], str]


def plain(text: str) -> str:
    """A line in lower case, without what stands around its words, with single blanks and straight apostrophes."""
    return " ".join(text.lower().replace("’", "'").strip(_AROUND).split())


def rule_for(text: str, *, stopped: bool) -> str:
    """The rule whose phrase makes this line a part of the page, or nothing; `stopped` lines end as a sentence does."""
    if text.count(" ") >= _LONGEST:
        return ""
    phrases = _phrases()
    words = plain(text)
    if words in phrases.line:
        return phrases.line[words]
    if match := phrases.begins.match(words):
        return phrases.rules["begins", match.group()]
    if not stopped and (match := phrases.unstopped.match(words)):
        return phrases.rules["unstopped", match.group()]
    if not _QUOTED.search(text) and (match := phrases.holds.search(words)):
        return phrases.rules["holds", match.group()]
    return ""


def is_label(text: str) -> bool:
    """Whether the line names a field of a forum member's data: alone, or before a colon or a figure."""
    words = plain(text)
    if words in _phrases().label:
        return True
    name = re.match(r"[a-z ]{3,20}?(?=:| ?\d)", words)
    return name is not None and name.group().strip() in _phrases().label


@cache
def _phrases() -> _Phrases:
    rows = list(_rows())

    def pattern(place: str) -> re.Pattern[str]:
        words = sorted((row[2] for row in rows if row[1] == place), key=len, reverse=True)
        return re.compile("|".join(re.escape(one) + (r"(?!\w)" if one[-1].isalnum() else "") for one in words))

    return _Phrases(
        line={words: rule for rule, place, words in rows if place == "line"},
        label=frozenset(words for _rule, place, words in rows if place == "label"),
        begins=pattern("begins"),
        unstopped=pattern("unstopped"),
        holds=re.compile(rf"\b(?:{pattern('holds').pattern})"),
        rules={(place, words): rule for rule, place, words in rows},
    )


def _rows() -> Iterator[tuple[str, str, str]]:
    text = resources.files("quizapp.corpus").joinpath(_FILE).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    next(lines)  # the names of the columns
    for line in lines:
        rule, place, words = line.split("\t")
        yield rule, place, words
