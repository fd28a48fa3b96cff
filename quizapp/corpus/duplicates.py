"""Paragraphs that say again what another one said: exact copies, and near ones such as a lead without its dateline."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from quizapp.corpus.document import BlockClass, Paragraph
from quizapp.corpus.lines import dateline
from quizapp.corpus.remembered import Remembered

_TOKEN = re.compile(r"\w++")


def _between_blanks(text: str) -> tuple[str, ...]:
    """The words of a text without blanks, mostly one."""
    return (text.casefold(),) if text.isalnum() else tuple(map(str.casefold, _TOKEN.findall(text)))


_BETWEEN_BLANKS = Remembered(_between_blanks)
_SHINGLE = 4  # words
_SHORTEST = 8  # words: shorter paragraphs repeat only if they are equal
_SHARED = 0.75  # of the shorter one's shingles
_LONGER = 1.2
_DENIALS = frozenset(["not", "no", "never", "without", "nobody", "none", "refused", "denied"])


_NUMBERS = frozenset(
    [
        *(
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "dozen",
            "twenty",
        ),
        *("thirty", "forty", "fifty", "hundred", "thousand", "million", "billion", "half", "third", "quarter"),
    ]
)


class _Words:
    """A paragraph's words after its dateline, for comparison."""

    __slots__ = ("paragraph", "shingles", "words")

    def __init__(self, paragraph: Paragraph) -> None:
        self.paragraph = paragraph
        self.words = tuple(self._words())
        self.shingles: set[tuple[str, ...]] = set()  # cut only where some may be shared

    def cut(self) -> None:
        """Have its shingles, if it is long enough for some."""
        if len(self.words) >= _SHORTEST:
            self.shingles = set(zip(*(self.words[at:] for at in range(_SHINGLE)), strict=False))

    def may_be_near(self, elsewhere: set[str]) -> bool:
        """Whether it may be a near copy of another, or part of one, by its words that stand elsewhere too."""
        if len(self.words) < _SHORTEST:
            return False
        runs = bytes(map(elsewhere.__contains__, self.words)).split(b"\0")
        shared = sum(len(run) - _SHINGLE + 1 for run in runs if len(run) >= _SHINGLE)
        least = len(set(self.words)) - _SHINGLE + 1  # shingles, since one begins with each word but for the last ones
        return shared >= _SHARED * least

    def _words(self) -> Iterable[str]:
        text = self.paragraph.text
        return chain.from_iterable(map(_BETWEEN_BLANKS.__getitem__, text[dateline(text) :].split()))

    @property
    def tokens(self) -> list[str]:
        """Its words as they stand."""
        return _TOKEN.findall(self.paragraph.text, dateline(self.paragraph.text))

    @property
    def named(self) -> set[str]:
        """Its names and numbers; what begins it has its capital from there."""
        rest = zip(self.tokens[1:], self.words[1:], strict=True)
        named = {word for token, word in rest if token[0].isupper() or token[0].isdigit()}
        return named | _NUMBERS.intersection(self.words)

    @property
    def denials(self) -> frozenset[str]:
        """Its words that deny something."""
        return _DENIALS.intersection(self.words)


def mark(paragraphs: Iterable[Paragraph]) -> dict[int, Paragraph]:
    """The paragraphs that repeat another of these, by number, as duplicates that name the one that is kept.

    Of two that tell the same the one with a dateline is kept, else the longer, else the first. Linear in the text: a
    shingle is remembered for the first paragraph only that has it.
    """
    found: dict[int, Paragraph] = {}
    same: dict[tuple[str, ...], _Words] = {}
    first: dict[tuple[str, ...], _Words] = {}
    every = [one for one in map(_Words, paragraphs) if one.words]
    elsewhere = _in_several(every)
    if any(one.may_be_near(elsewhere) for one in every):  # in most articles none is, and to cut them all costs
        for one in every:
            one.cut()
    for one in every:
        other = same.setdefault(one.words, one)
        rule = "same text"
        if other is one:
            known = first.keys() & one.shingles  # which goes over the fewer of both
            near, rule = _near(one, known, first), "near copy"
        else:
            known, near = one.shingles, other
        first.update(dict.fromkeys(one.shingles - known, one))
        choice = _choice(near, one) if near is not None else None
        if choice is None:
            continue
        kept, dropped = choice
        found[dropped.paragraph.number] = replace(
            dropped.paragraph, block=BlockClass.DUPLICATE, rule=rule, same_as=kept.paragraph.number
        )
        if kept is one:
            same[one.words] = one
            for shingle in one.shingles:
                if first[shingle] is dropped:
                    first[shingle] = one
    return {number: _settled(copy, found) for number, copy in found.items()}


def _in_several(every: Iterable[_Words]) -> set[str]:
    """The words that more than one paragraph has."""
    several: set[str] = set()
    seen: set[str] = set()
    for one in every:
        several |= seen.intersection(one.words)
        seen.update(one.words)
    return several


def _near(one: _Words, known: set[tuple[str, ...]], first: dict[tuple[str, ...], _Words]) -> _Words | None:
    """The first paragraph that has most of the shingles that are known, if it is near enough."""
    if not known:
        return None
    owners = {id(first[shingle]): first[shingle] for shingle in known}
    shared = Counter(id(first[shingle]) for shingle in known)
    best = min(shared, key=lambda key: (-shared[key], owners[key].paragraph.number))
    other = owners[best]
    shorter = min(len(one.shingles), len(other.shingles))
    return other if shared[best] >= _SHARED * shorter and one.denials == other.denials else None


def _choice(earlier: _Words, later: _Words) -> tuple[_Words, _Words] | None:
    """Which of the two is kept and which is dropped; neither, if both have a figure or name of their own."""
    dated = [dateline(one.paragraph.text) > 0 for one in (earlier, later)]
    longer = len(later.words) > _LONGER * len(earlier.words)
    pairs = [(earlier, later), (later, earlier)]
    if (dated[1] and not dated[0]) or (longer and dated[0] == dated[1]):
        pairs.reverse()
    return next(((kept, dropped) for kept, dropped in pairs if dropped.named <= set(kept.words)), None)


def _settled(copy: Paragraph, found: dict[int, Paragraph]) -> Paragraph:
    """The copy with the paragraph that was kept in the end, where the one it repeats was dropped later."""
    kept = copy.same_as
    seen = {copy.number}
    while kept in found and kept not in seen:
        seen.add(kept)
        kept = found[kept].same_as
    return replace(copy, same_as=kept)
