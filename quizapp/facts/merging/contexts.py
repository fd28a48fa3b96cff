"""What stands around a fact in its article: names, places, years, what kind of thing happened, other words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from quizapp.facts.fact import Fact
from quizapp.facts.lexicon import bundled, items
from quizapp.facts.record.alike import stems

_LEAD = 3  # paragraphs at the head of an article that tell what it is about
_STORY = 3  # stems that the heads of two articles of one story share
_PART = 5  # that part of the stems of the shorter head at the least
_DAYS = 10  # between the printing of two articles of one story
_NAME = re.compile(r"(?<![\w'’])[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)*")
_PLACED = re.compile(r"\b(?:in|at|off|near|outside|over|around|across) (?:(?:the|an?) )?((?:[A-Z][\w'’-]+ ?)+)")
_ISLAND = re.compile(r"\b(?:island|city|town|village|province|state|region|district|port) of ((?:[A-Z][\w'’-]+ ?)+)")
_WORD = re.compile(r"[^\W\d_]+|['’]s\b")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_MONTHS = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


@dataclass(frozen=True, slots=True)
class Context:
    """The words of one sentence, or of the head of an article; names and places by their words, polities by id."""

    names: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    happenings: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()

    def joined(self, other: "Context") -> "Context":
        """All that both have."""
        return Context(
            self.names | other.names,
            self.places | other.places,
            self.years | other.years,
            self.months | other.months,
            self.days | other.days,
            self.happenings | other.happenings,
            self.stems | other.stems,
        )


@lru_cache(maxsize=4096)
def context(text: str) -> Context:
    """What a sentence names and what kind of thing it tells."""
    placed = " ".join(found.group(1) for pattern in (_PLACED, _ISLAND) for found in pattern.finditer(text))
    lower = text.casefold()
    return Context(
        names=names(text),
        places=frozenset(_known(word) for word in _NAME.findall(placed) if word.casefold() not in word_set("unnamed")),
        years=frozenset(_YEAR.findall(text)),
        months=frozenset(word.rstrip(".")[:3] for word in _MONTHS.findall(text)),
        days=frozenset(_WEEKDAY.findall(text)),
        happenings=frozenset(kind for kind, pattern in patterns("happening").items() if pattern.search(lower)),
        stems=stems(text) - times(),
    )


def names(text: str) -> frozenset[str]:
    """The words of names in a sentence, those of polities by id; its first word only where it is surely a name."""
    found = []
    for match in _NAME.finditer(text):
        word, after = match.group(), text[match.end() : match.end() + 2]
        begins = not text[: match.start()].strip()
        sure = not begins or after in {"'s", "’s"} or (after[:1] == " " and after[1:].isupper()) or _is_polity(word)
        if sure and word.casefold() not in word_set("unnamed"):
            found.append(_known(word))
    return frozenset(found)


def heads(facts: Iterable[Fact]) -> dict[str, Context]:
    """What the head of each article tells, by its name."""
    found: dict[str, Context] = {}
    for fact in facts:
        for piece in fact.evidence:
            if piece.paragraph <= _LEAD:
                found[piece.document] = found.get(piece.document, Context()).joined(context(piece.sentence))
    return found


def one_story(one: Context, other: Context) -> bool:
    """Whether the heads of two articles are of one event: a name and a fair part of the other words in common.

    A polity alone is in too many articles: with it, the same kind of thing must have happened.
    """
    named = one.names & other.names
    special = named - frozenset(polities().values())
    if not special and not (named and one.happenings & other.happenings):
        return False
    return len(one.stems & other.stems) >= max(_STORY, min(len(one.stems), len(other.stems)) // _PART)


def printed_together(one: Fact, other: Fact) -> bool:
    """Whether two articles were printed within days of each other; not if one's date is not known."""
    left, right = one.reported, other.reported
    if left is None or right is None:
        return False
    return (right.first - left.last).days <= _DAYS and (left.first - right.last).days <= _DAYS


def of_another(clause: str, extra: frozenset[str]) -> bool:
    """Whether what one clause says more than another makes it one of another thing: "repairs to", "Quill's brother"."""
    words = _WORD.findall(clause.casefold())
    attached = word_set("attached")
    return any(
        (word[:5] in extra and following in attached) or (word in {"'s", "’s"} and following[:5] in extra)
        for word, following in pairwise(words)
    )


def one_round(fact: Fact) -> bool:
    """Whether a sentence tells one round of several, or votes that are still being counted."""
    return patterns("round")["round"].search(fact.evidence[0].sentence.casefold()) is not None


def same_times(one: Fact, other: Fact) -> bool:
    """Whether the sentences of two facts name no different years, months or weekdays.

    One without a year is of the year in which it is printed.
    """
    left, right = context(one.evidence[0].sentence), context(other.evidence[0].sentence)
    if left.months and right.months and not left.months & right.months:
        return False
    if left.days and right.days and not left.days & right.days:
        return False
    return bool(_years(one, left) & _years(other, right)) or not left.years | right.years


def _years(fact: Fact, told: Context) -> frozenset[str]:
    if told.years or fact.reported is None:
        return told.years
    return frozenset({str(fact.reported.first.year)})


def same_places(one: Context, other: Context) -> bool:
    """Whether two sentences name no different places."""
    return not one.places or not other.places or bool(one.places & other.places)


@cache
def word_set(use: str) -> frozenset[str]:
    """The words of record_counts.tsv for one use."""
    return frozenset(
        word for row in bundled().rows("record_counts") if row["use"] == use for word in items(row["words"])
    )


@cache
def times() -> frozenset[str]:
    """The stems of words that tell when, which are compared by themselves."""
    return frozenset(stem for word in word_set("time") for stem in stems(word))


@cache
def patterns(use: str) -> dict[str, re.Pattern[str]]:
    """The words of record_counts.tsv for one use, by what they stand for."""
    return {
        row["id"]: re.compile(rf"\b(?:{'|'.join(_pattern(word) for word in items(row['words']))})")
        for row in bundled().rows("record_counts")
        if row["use"] == use
    }


def _pattern(word: str) -> str:
    return re.escape(word[:-1]) if word.endswith("-") else rf"{re.escape(word)}\b"


@cache
def polities() -> dict[str, str]:
    """The ids of polities by their names and demonyms in lower case."""
    found: dict[str, str] = {}
    for row in bundled().rows("polities"):
        for name in (row["label"], *items(row["aliases"]), *items(row["demonyms"])):
            found.setdefault(name.casefold(), row["id"])
    return found


def _is_polity(word: str) -> bool:
    return word.casefold() in polities()


def _known(word: str) -> str:
    return polities().get(word.casefold(), word.casefold())
