"""Sentences of a paragraph, as stretches of the document's text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from quizapp.corpus.document import Paragraph
from quizapp.corpus.word_files import rows

# No sentence is longer, so that all that works sentence by sentence is linear in the document.
LONGEST = 1_500

# A stop comes first and what stands before it is looked at then, so that the search leaps from stop to stop.
_STOP = r"""
    [.!?…](?:
      (?<![.!?…].)[.!?…]*+["'”’»)\]]*+(?=\s|$)           # stops, what closes with them, and then a blank
    | (?<=[a-z]{2}[.!?])(?=[A-Z][a-z]|[“‘][A-Z])         # two sentences glued together: in Oslo.The
    | (?<=[a-z\d%]{2}\.)(?=[A-Z][a-z]{2})                # in 2008.The, by 5%.That
    )
"""
_END = re.compile(_STOP, re.VERBOSE)
_GLUED = re.compile(r"""[.!?]["”](?<=[a-z]..)(?=[A-Z])""")
_END_OR_GLUED = re.compile(rf"""{_STOP} | (?<=[a-z][.!?]["”])(?=[A-Z])""", re.VERBOSE)
_NEXT = re.compile(r"\s*[\"'“‘«(\[]*(\w{1,30})")
_INITIAL = re.compile(r"(?<![\w.])(?:[A-Za-z]\.)*[A-Z]\.$")
_LAST = re.compile(r"(?<![\w.])([A-Za-z](?:[\w']|\.(?=\w))*)\.$")
_STREETS = ("St.", "Rd.", "Ave.", "Blvd.", "Ln.", "Pl.", "Dr.")
_ADDRESS = re.compile(
    r"(?<![\w.,])\d{1,5}[A-Za-z]? (?:[A-Z][\w'’-]{0,20}\.? ){1,3}[SRABLPD][a-z]{1,3}\.$"
)  # 88 Elm Rd.
_LONGEST_ADDRESS = 60
_REACH = 14  # characters before a stop in which an abbreviation is looked for


class Stretch(NamedTuple):
    """Where something begins and ends in the document's text."""

    start: int
    end: int


class _Words(NamedTuple):
    """The words of the file that decide where a sentence ends, by kind."""

    title: frozenset[str]
    number: frozenset[str]
    either: frozenset[str]
    starter: frozenset[str]
    speaker: re.Pattern[str]


def sentences(paragraph: Paragraph) -> tuple[Stretch, ...]:
    """The sentences of a paragraph in order, without outer blanks, none longer than `LONGEST`."""
    text, at = paragraph.text, paragraph.start
    found: list[Stretch] = []
    for start, end in _trimmed(text, _cut(text)):
        if end - start <= LONGEST:
            found.append(Stretch(at + start, at + end))
        else:
            found += [Stretch(at + first, at + last) for first, last in _short_enough(text, start, end)]
    return tuple(found)


def _cut(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in (_END_OR_GLUED if _GLUED.search(text) else _END).finditer(text):
        if match.end() > start and not _goes_on(text, match):
            yield start, match.end()
            start = match.end()
    yield start, len(text)


def _goes_on(text: str, stop: re.Match[str]) -> bool:
    """Whether the stop belongs to an abbreviation or initial, or what follows does not begin a sentence."""
    following = _NEXT.match(text, stop.end())
    if following is None:
        return False
    word = following.group(1)
    if word[0].islower():
        return True
    if len(word) == 1 and text[following.end() : following.end() + 1] == ".":
        word += "."  # another initial, not the article A
    if stop.group()[:1] in {"?", "!"}:
        quoted = len(stop.group()) > 1 and word not in _words().starter
        return quoted and _words().speaker.match(text, stop.end()) is not None
    before = text[max(0, stop.start() - _REACH) : stop.start() + 1]
    if before.endswith(_STREETS) and _ADDRESS.search(text, max(0, stop.start() - _LONGEST_ADDRESS), stop.start() + 1):
        return word[0].isdigit()
    return _abbreviated(before, word) or (stop.start() <= len("999") and text[: stop.start()].isdigit())


def _abbreviated(before: str, word: str) -> bool:
    """Whether `before` ends in an abbreviation's dot, and the next word may go on with the sentence."""
    words = _words()
    last = _LAST.search(before)
    if last is not None:
        short = last.group(1)
        if short in words.title:
            return True
        if short in words.number:
            return word[0].isdigit()
        if short in words.either:
            return word not in words.starter
    return _INITIAL.search(before) is not None and word not in words.starter


def _trimmed(text: str, parts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The parts without blanks around them, empty ones left out."""
    for first, last in parts:
        part = text[first:last].rstrip()
        words = part.lstrip()
        if words:
            yield first + len(part) - len(words), first + len(part)


def _short_enough(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A part that is too long, cut at blanks, or anywhere where there are none."""
    while end - start > LONGEST:
        blank = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = blank if blank > start else start + LONGEST
        yield from _trimmed(text, [(start, cut)])
        start = cut
    yield from _trimmed(text, [(start, end)])


@cache
def _words() -> _Words:
    kinds: dict[str, set[str]] = defaultdict(set)
    for kind, word in rows("sentence_words.tsv"):
        kinds[kind].add(word)
    verbs = "|".join(sorted(kinds["speech"]))
    return _Words(
        title=frozenset(kinds["title"]),
        number=frozenset(kinds["number"]),
        either=frozenset(kinds["either"]),
        starter=frozenset(kinds["starter"]),
        speaker=re.compile(rf"\s(?:(?:Mr|Mrs|Ms|Dr)\.? )?(?:[A-Z][\w'’-]{{0,30}} ){{1,4}}(?:{verbs})\b"),
    )
