"""A sentence as the rules see it: its tokens, what was recognised among them, and a shadow that patterns match on."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from enum import StrEnum
from functools import cache, partial
from itertools import accumulate, chain, compress, count
from operator import itemgetter
from typing import NamedTuple

from quizapp.corpus.document import Paragraph
from quizapp.corpus.remembered import Remembered
from quizapp.corpus.sentences import LONGEST, Stretch
from quizapp.facts.signs import ALL

_TOKEN = re.compile(
    r"""
    (\s*+)(                                                    # blanks at one go: each is no beginning of a word
      [A-Z]?[a-z]++(?![\w$'’‐‑&.\u0300-\u036f\ufffd-])|,  # most words: nothing is joined to them
    | (?:[A-Z]\.){2,}(?:[A-Z](?![A-Za-z]))?|[A-Z]\.(?=[A-Z][a-z])  # U.S., and the S. of S.Ossetia
    | (?:Mr|Mrs|Ms|Dr|Prof|Engr|Alh|Barr|Supt|Insp|Cllr|Gen|Col|Lt|Maj|Sgt|Capt|Cmdr|Adm|Brig|Sen|Rep|Gov
       |Hon|Rev|Fr|St|Ste|Mt|Messrs|Jr|Sr|No|Atty|Att|Dep|Asst|Pres|Amb|Chmn|Lieut|Sol|Min|Sec|Dir)\.
    | [ap]\.m(?!\w)(?:\.(?=\s))?                                # 5 p.m. on Sunday; the last stop is the sentence's
    | [DRI]-[A-Z][\w.]*(?=[,;)\s])                              # D-R.I. beside a senator
    | [A-Z]\.(?=\s)                                            # an initial
    | \d+(?:[.,:/]\d+)*(?:[-–]\d+(?:[.,]\d+)*)*[^\W\d_]*(?:-[^\W\d_]+)*  # 7.6, 440-0, 1990s, 5-day, 14th
    | ['’]s(?!\w)                                              # the possessive is a token of its own
    | [^\W\d_]+\$                                              # US$
    | [^\W_](?:[^\W_]|[\u0300-\u036f\ufffd]|['’](?!s(?!\w))(?=[^\W\d_])|[-‐‑](?=[^\W_])|&(?=[A-Z]))*
    | -{2,}|\.{2,}
    | \S
    )""",
    re.VERBOSE,
)
_NO_TAG = frozenset([""])
_PLAIN = str.maketrans("’‘“”«»–—‐‑", '\'\'""""----')


class Tag(StrEnum):
    """What a stretch of tokens stands for; its letter is what a pattern says for it."""

    AGREEMENT = "A"
    BODY = "B"  # an organisation or institution
    POLITY = "C"  # a country, region or territory by its name
    DEMONYM = "D"  # Georgian, French
    EVENT = "E"  # a war, summit or tournament by its name
    LAW = "F"
    PLACE = "L"  # a city, river, building
    MONEY = "M"
    NUMBER = "N"  # a number, fraction or share
    OFFICE = "O"
    PERSON = "P"
    DATE = "T"
    OUTLET = "U"  # an agency, paper or broadcaster
    SCORE = "V"  # 440-0, 71 votes to 26
    NAME = "X"  # a capitalised name of unknown kind
    DURATION = "Y"


class Mention(NamedTuple):
    """Tokens `first` to `last` (exclusive) that stand for one thing; `value` is what was read from them, by tag."""

    tag: Tag
    first: int
    last: int
    value: object = None


class Unit(NamedTuple):
    """One place of the shadow: a mention, or a single word (with no tag)."""

    tag: str
    first: int
    last: int
    value: object = None


def words_of(text: str, *stretch: int) -> list[str]:
    """The words and signs of a text, or of the stretch of it that begins and ends at two characters."""
    return list(map(_word, _TOKEN.findall(text, *stretch)))


class _Cut(NamedTuple):
    """A stretch of a text cut into tokens: these, the same in lower case, and the lengths of blanks and tokens.

    `capital` tells of each token whether it begins with a capital.
    """

    texts: tuple[str, ...]
    lower: tuple[str, ...]
    lengths: tuple[int, ...]
    capital: tuple[bool, ...]


def _cut(text: str) -> list[_Cut]:
    """The tokens of a text with a blank before it.

    What stands between two blanks is cut the same wherever it stands, and most of it was seen before.
    """
    words = text.split()
    if sum(map(len, words)) + len(words) - 1 != len(text):  # wider blanks, or some around it: they count as well
        return [_cut_last(text)]
    last = words.pop()
    return [*map(_INNER.__getitem__, words), _LAST[last]]


def _cut_inner(text: str) -> _Cut:
    """The tokens of what stands between two blanks: as most, a word alone or one with a sign behind it."""
    if text.isalpha():
        return _word_alone(text)
    word, sign = text[:-1], text[-1]
    if word.isalpha() and (sign in _BEHIND or (sign == "." and word.islower())):  # "Mr." is one token
        alone = _word_alone(word)
        return _Cut((*alone.texts, sign), (*alone.lower, sign), (*alone.lengths, 0, 1), (*alone.capital, False))
    return _cut_last(f"{text} ")


def _word_alone(word: str) -> _Cut:
    """A word of letters alone, which is one token whatever they are."""
    texts, small = (word,), word.lower()
    return _Cut(texts, texts if word == small else (small,), (1, len(word)), (word != small and word[0].isupper(),))


def _cut_last(text: str) -> _Cut:
    pairs = _TOKEN.findall(f" {text}")
    texts = tuple(map(_word, pairs))
    lower = tuple(map(str.lower, texts))
    # What the lower case leaves as it is has no capital.
    capital = tuple(text != small and text[0].isupper() for text, small in zip(texts, lower, strict=True))
    lower = texts if lower == texts else lower  # many are kept
    return _Cut(texts, lower, tuple(map(len, chain.from_iterable(pairs))), capital)


_BEHIND = frozenset(",;:!?)")  # signs that are tokens of their own behind a word
_word = itemgetter(1)  # of a pair of blanks and the word after them
_INNER, _LAST = Remembered(_cut_inner), Remembered(_cut_last, most=4_000)
# There are so many of them that calls of their own show.
_unit = partial(tuple.__new__, Unit)
_stretch = partial(tuple.__new__, Stretch)


@cache
def _single(words: int) -> tuple[Unit, ...]:
    """The units of so many words without a mention; all sentences share them."""
    return tuple(Unit("", at, at + 1) for at in range(words))


class Sentence:
    """The tokens of a sentence and its units; `shadow` is one line of lower-case words, and of tags as capitals.

    "Norlandish Foreign Minister Ada Quill signed it." has the shadow "D O P signed it ."; a blank parts the units.
    """

    __slots__ = (
        "begins",
        "capitals",
        "ends",
        "kinds",
        "line",
        "lower",
        "mentions",
        "number",
        "paragraph",
        "quoted",
        "shadow",
        "signs",
        "stretch",
        "tags",
        "taken",
        "text",
        "texts",
        "units",
    )

    def __init__(self, text: str, paragraph: Paragraph, number: int, stretch: Stretch) -> None:
        self.text = text  # the document's
        self.paragraph = paragraph
        self.number = number  # of the sentence in the document, from 0
        self.stretch = stretch
        # A token is a word, number or sign: its text, and the characters of the document where it begins and ends.
        texts, lower, lengths, capital = map(
            chain.from_iterable, zip(*_cut(text[stretch.start : stretch.end]), strict=True)
        )
        self.texts: list[str] = list(texts)
        self.lower: list[str] = list(lower)
        # By the lengths of all blanks and words, which is quicker than with a match for each.
        bounds = list(accumulate(lengths, initial=stretch.start - 1))
        self.begins: list[int] = bounds[1::2]
        self.ends: list[int] = bounds[2::2]
        self.capitals: list[int] = list(compress(count(), capital))
        self.signs = ALL  # what its words show, see signs.py
        self.taken = bytearray(len(self.texts))  # which tokens belong to a mention
        self.mentions: list[Mention] = []
        self.units: list[Unit] = []
        self.shadow = ""
        self.line: list[str] = []  # the words and tags of the shadow, one for each unit
        self.kinds: list[str] = []  # the tag of each unit, empty for a word
        self.tags: frozenset[str] = frozenset()
        self.quoted: list[bool] = []  # for each token, whether it stands inside quotation marks

    def tokens_at(self, start: int, end: int) -> tuple[int, int]:
        """First and last (exclusive) token that the document's characters `start` to `end` touch."""
        return bisect_right(self.ends, start), bisect_left(self.begins, end)

    def places(self, words: AbstractSet[str]) -> list[int]:
        """The tokens whose words in lower case are among these, as mostly none is."""
        return [] if words.isdisjoint(self.lower) else list(where(words.__contains__, self.lower))

    def add(self, mentions: Iterable[Mention]) -> None:
        """Take mentions; one that overlaps an earlier one is left out."""
        for mention in mentions:
            first, last = mention.first, mention.last
            if last > first and self.taken.find(1, first, last) < 0:
                self.taken[first:last] = b"\1" * (last - first)
                self.mentions.append(mention)

    def seal(self) -> None:
        """Make units and shadow, when all mentions are there."""
        self.mentions.sort(key=itemgetter(1))
        words, single, none = self._words(), _single(max(LONGEST, len(self.texts))), [""] * len(self.texts)
        units: list[Unit] = []
        kinds: list[str] = []
        line: list[str] = []
        at = 0
        for tag, first, last, value in self.mentions:  # the words between them at one go
            letter = tag._value_
            units += single[at:first]
            kinds += none[at:first]
            line += words[at:first]
            units.append(_unit((letter, first, last, value)))
            kinds.append(letter)
            line.append(letter)
            at = last
        self._have(units + list(single[at : len(words)]), kinds + none[at:], line + words[at:])

    def cast(self, units: list[Unit]) -> None:
        """Have these units, and a shadow of them."""
        words = self._words()
        self._have(units, [unit[0] for unit in units], [unit[0] or words[unit[1]] for unit in units])

    def _words(self) -> list[str]:
        """The words of a shadow without mentions."""
        start, end = self.stretch
        return self.lower if self.text[start:end].isascii() else list(map(_plain, self.lower))

    def _have(self, units: list[Unit], kinds: list[str], line: list[str]) -> None:
        self.units, self.kinds, self.line = units, kinds, line
        self.shadow = " ".join(line)
        self.tags = frozenset(kinds) - _NO_TAG

    def offset_of(self, unit: int) -> int:
        """Where a unit begins in the shadow: after so many characters of words, and a blank behind each of them."""
        return sum(map(len, self.line[:unit]), unit)

    def unit_at(self, offset: int) -> int:
        """Which unit stands at an offset of the shadow: as many blanks part it from the first."""
        return self.shadow.count(" ", 0, offset)

    def span(self, first: int, last: int) -> Stretch:
        """Where the units `first` to `last` (exclusive) stand in the document."""
        units = self.units
        return _stretch((self.begins[units[first][1]], self.ends[units[last - 1][2] - 1]))

    def words(self, first: int, last: int) -> str:
        """The document's text of the units `first` to `last` (exclusive), as far as the sentence has them."""
        if last <= first:
            return ""
        units = self.units
        try:
            return self.text[self.begins[units[first][1]] : self.ends[units[last - 1][2] - 1]]
        except IndexError:  # to ask each time whether it goes beyond the sentence would cost more
            return self.words(first, len(units))


def where(holds: Callable[[str], object], words: Iterable[str]) -> Iterator[int]:
    """The places of the words for which something holds; without a loop of our own, as many are looked through."""
    return compress(count(), map(holds, words))


def plain(word: str) -> str:
    """A word as it stands in a shadow: lower case, straight quotation marks, plain dashes."""
    return _plain(word.lower())


def word_at(sentence: Sentence, at: int) -> str:
    """A unit that is a single word, in lower case; empty for mentions and beyond the sentence."""
    line = sentence.line
    return line[at] if 0 <= at < len(line) and not sentence.kinds[at] else ""


def _plain(lower: str) -> str:
    return lower if lower.isascii() else lower.translate(_PLAIN)
