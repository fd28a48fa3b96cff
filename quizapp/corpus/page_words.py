"""The phrases with which a web page speaks about itself, by the rule that they stand for."""

import re
from functools import cache
from typing import NamedTuple

from quizapp.corpus.alternatives import grouped
from quizapp.corpus.word_files import rows

_FILE = "page_words.tsv"
_LONGEST = 45  # words: a longer line is prose, whatever it holds
_CALL_LONGEST = 20  # words
_AROUND = " \t\u00a0-–—•*·>»|#.,:;!?…()[]/+_="
_NUMBER = re.compile(r"\d\d?[.)] ")
_CALL = "call to the reader"
_NOTE = "editor's note"
_NOTES = ("editor's note", "editors' note", "clarification:", "correction:", "for the record:")
_SHORTEST = 4  # blanks in what a note tells
_OF_ITSELF = re.compile(
    r"\b(?:articles?|version|story|stories|reports?|interview|headline|caption|photos?|photographs?|pictures?|images?|pages?"
    r"|site|website|newsletter|subscri\w+|edition|authors?|writers?|columnist|reporters?|correspondents?|mis\w+|spel\w+"
    r"|translat\w+|withheld|names|edited|updated|amended|published|posted|comments?|views|opinions|readers?|incorrect\w*"
    r"|wrong\w*|errors?|not|we|our|here|below|above|series)\b"
)
_FIGURES = re.compile(r"\d[\d.,]*+")  # for which "#" stands in the file
_QUOTED = re.compile(r"[\"“”«»„]")


class _Phrases(NamedTuple):
    """The phrases of the file, sorted into the ways in which they are looked up."""

    line: dict[str, str]
    label: frozenset[str]
    patterns: dict[str, re.Pattern[str]]  # by place
    calls: re.Pattern[str]  # a verb that asks, and later what is asked for
    rules: dict[tuple[str, str], str]


def plain(text: str) -> str:
    """A line in lower case, without what stands around its words, with single blanks and straight apostrophes."""
    words = " ".join(text.lower().replace("’", "'").strip(_AROUND).split())
    return _NUMBER.sub("", words, count=1) if ". " in words or ") " in words else words


def rule_for(text: str, *, stopped: bool) -> str:
    """The rule whose phrase makes this line a part of the page, or nothing; `stopped` lines end as a sentence does."""
    if text.count(" ") >= _LONGEST:
        return ""
    phrases = _phrases()
    words = plain(text)
    if words in phrases.line:
        return phrases.line[words]
    found = _begins_or_holds(phrases, words, stopped=stopped, quoted=_QUOTED.search(text) is not None)
    if found:
        rule = phrases.rules[found]
        return "" if rule == _NOTE and stopped and tells_news(text) else rule
    called = text.count(" ") < _CALL_LONGEST and not _QUOTED.search(text) and phrases.calls.match(words)
    return _CALL if called else ""


def tells_news(text: str) -> bool:
    """Whether a note tells news after its label, and nothing of the page: Correction: the yard was sold in 2010."""
    words = plain(text)
    label = next((one for one in _NOTES if words.startswith(one)), "")
    told = words.removeprefix(label).lstrip(_AROUND)
    return label != "" and told.count(" ") >= _SHORTEST and _OF_ITSELF.search(told) is None


def _begins_or_holds(phrases: _Phrases, words: str, *, stopped: bool, quoted: bool) -> tuple[str, str] | None:
    """The place and the words of the first phrase that the line begins with or holds."""
    for place, tried in (("begins", True), ("unstopped", not stopped)):
        if tried and (match := phrases.patterns[place].match(words)):
            return place, _FIGURES.sub("#", match.group())
    for place, tried in (("holds", not quoted), ("unstopped holds", not quoted and not stopped)):
        if tried and (match := phrases.patterns[place].search(words)):
            return place, _FIGURES.sub("#", match.group())
    return None


def is_label(text: str) -> bool:
    """Whether the line names a field of a forum member's data: alone, or before a colon or a figure."""
    words = plain(text)
    if words in _phrases().label:
        return True
    name = re.match(r"[a-z ]{3,20}?(?=:| ?\d)", words)
    return name is not None and name.group().strip() in _phrases().label


@cache
def _phrases() -> _Phrases:
    found = rows(_FILE)

    def pattern(place: str) -> re.Pattern[str]:
        words = sorted((row[2] for row in found if row[1] == place), key=len, reverse=True)
        return re.compile(grouped(map(_sought, words)))

    verb, noun = pattern("verb").pattern, pattern("noun").pattern
    return _Phrases(
        line={words: rule for rule, place, words in found if place == "line"},
        label=frozenset(words for _rule, place, words in found if place == "label"),
        patterns={
            "begins": pattern("begins"),
            "unstopped": pattern("unstopped"),
            "holds": re.compile(rf"\b{pattern('holds').pattern}"),
            "unstopped holds": re.compile(rf"\b{pattern('unstopped holds').pattern}"),
        },
        calls=re.compile(rf"{verb}\b[^.!?]{{1,60}}?\b(?:our|your|us)\b[^.!?]{{1,60}}?\b{noun}"),
        rules={(place, words): rule for rule, place, words in found},
    )


def _sought(phrase: str) -> tuple[str, str]:
    """The patterns of a phrase's first sign and of the rest."""
    first, figures = (r"\d", r"[\d.,]*+") if phrase[0] == "#" else (re.escape(phrase[0]), "")
    rest = figures + re.escape(phrase[1:]).replace(r"\#", r"\d[\d.,]*+")
    return first, rest + (r"(?!\w)" if phrase[-1].isalnum() else "")
