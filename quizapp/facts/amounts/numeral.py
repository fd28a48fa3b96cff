"""A number as it was read from a sentence, and the lexicons' words about numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from quizapp.corpus.remembered import Remembered
from quizapp.facts.fact import Approximation
from quizapp.facts.lexicon import Lexicons, items
from quizapp.facts.sentence import Sentence

LARGEST = 10**18  # beyond it nothing is counted in the news


class Kind(StrEnum):
    """What a number counts in: ones, hundredths, points of a percentage, parts of a whole, or not told."""

    COUNT = "count"
    PERCENT = "percent"
    POINTS = "points"
    FRACTION = "fraction"
    VAGUE = "vague"


class Numeral(NamedTuple):
    """A number: tokens `lead` to `last` (exclusive), of which those before `first` tell only how exactly it is meant.

    `form` is its normal form: "1550", "86%", "2/3", "thousands"; `end` is the document's character after it, without
    its `tail`, the words joined to it: "member" in 107-member, "km" in 40km.
    """

    lead: int
    first: int
    last: int
    end: int
    amount: Fraction
    kind: Kind
    form: str
    tail: str = ""
    approximation: Approximation = Approximation.EXACT


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The lexicons' words about numbers."""

    small: Mapping[str, int]
    scales: Mapping[str, int]
    marks: Mapping[str, int]  # scales that stand only with figures: bn
    vague: frozenset[str]
    parts: Mapping[str, int]
    leads: Mapping[str, str]  # "more than": "more"
    lead_ends: frozenset[str]
    labels: frozenset[str]
    units: frozenset[str]  # of all kinds, in every form
    times: frozenset[str]  # the units of time
    starts: frozenset[str]  # a number without figures or hyphen begins with one of these
    begins: Remembered[bool]  # whether a number may begin with a word


@cache
def number_words(lexicons: Lexicons) -> Words:
    """The words of these lexicons, read once."""
    kinds: dict[str, dict[str, str]] = {}
    for row in lexicons.rows("number_words"):
        kinds.setdefault(row["kind"], {})[row["word"]] = row["value"]
    leads = {row["phrase"]: row["kind"] for row in lexicons.rows("number_leads")}
    units = [(form, row["kind"]) for row in lexicons.rows("units") for form in (row["unit"], *items(row["forms"]))]
    scales = {word: int(value) for word, value in kinds["scale"].items()}
    small = {word: int(value) for word, value in kinds["small"].items()}
    starts = frozenset({*small, *scales, *kinds["vague"], *kinds["part"]})
    return Words(
        small=small,
        starts=starts,
        begins=Remembered(lambda word: word in starts or word[0].isdigit() or "-" in word),
        scales=scales,
        marks=scales | {word: int(value) for word, value in kinds["mark"].items()},
        vague=frozenset(kinds["vague"]),
        parts={word: int(value) for word, value in kinds["part"].items()},
        leads=leads,
        lead_ends=frozenset(phrase.split()[-1] for phrase in leads),
        labels=lexicons.words("number_labels"),
        units=frozenset(form for form, _ in units),
        times=frozenset(form for form, kind in units if kind == "time"),
    )


class View:
    """A sentence for the readers of numbers: its tokens, their words in lower case, and the lexicons' words."""

    __slots__ = ("ends", "sentence", "table", "texts", "words")

    def __init__(self, sentence: Sentence, table: Words) -> None:
        self.sentence = sentence
        self.texts = sentence.texts
        self.ends = sentence.ends
        self.words = sentence.lower
        self.table = table

    def word(self, at: int) -> str:
        """A word, empty beyond the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def numeral(self, first: int, last: int, amount: Fraction, tail: str = "") -> Numeral:
        """The count that tokens `first` to `last` (exclusive) are, its tail joined to the last."""
        end = self.ends[last - 1]
        if tail:
            end -= len(tail) + (self.texts[last - 1][-len(tail) - 1] == "-")
        form = str(amount.numerator) if amount.denominator == 1 else str(float(amount))
        return Numeral(first, first, last, end, amount, Kind.COUNT, form, tail)

    def fraction(self, first: int, last: int, amount: Fraction, form: str) -> Numeral:
        """The part of a whole that tokens `first` to `last` (exclusive) are."""
        return Numeral(first, first, last, self.ends[last - 1], amount, Kind.FRACTION, form)


@lru_cache(maxsize=1)
def view_of(sentence: Sentence, lexicons: Lexicons) -> View:
    """The view of a sentence; kept for the next call, as several annotators ask for one sentence."""
    return View(sentence, number_words(lexicons))


def below(amount: Fraction, limit: int) -> bool:
    """Whether an amount is less than a whole number; to compare them as they are takes ten times as long."""
    return amount.numerator < limit * amount.denominator


def above(amount: Fraction, limit: int) -> bool:
    """Whether an amount is more than a whole number, as quickly."""
    return amount.numerator > limit * amount.denominator


def share_of(part: Numeral, whole: Numeral) -> Numeral | None:
    """The share that one count makes of another, larger one: four of five is 4/5."""
    if part.amount >= whole.amount or whole.kind is not Kind.COUNT:
        return None
    form = f"{part.form}/{whole.form}"
    return part._replace(amount=part.amount / whole.amount, kind=Kind.FRACTION, form=form)
