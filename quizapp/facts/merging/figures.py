"""Whether two figures of different articles count the same thing, and whether both can be right."""

import re
from dataclasses import dataclass
from math import floor, log10

from quizapp.facts.fact import Approximation, Fact, FactType, Quantity, Status
from quizapp.facts.merging.contexts import (
    Context,
    context,
    names,
    of_another,
    one_round,
    one_story,
    patterns,
    printed_together,
    same_places,
    same_times,
    times,
    word_set,
)
from quizapp.facts.record.alike import stems

_EXACT_BELOW = 100  # a count under it is no rounded one unless it says so
_ABOUT = 0.1  # of a figure, that another may be off if one of them is "about"
_SHARED = 2  # stems that two descriptions of one thing have in common at the least
_WINDOW = 45  # characters on each side in which a word tells what became of those counted
_AMOUNT = re.compile(r"(-?\d+(?:\.\d+)?) ?(%|[A-Z]{3}|percentage points|)(?: .*)?")
_LENGTH = re.compile(r"PT?(\d+(?:\.\d+)?)([A-Z])")
_STOP = re.compile(r"[,;:()]|\b(?:and|but|while|with)\b|\d")
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Figure:
    """What a figure counts: `kind` as one line, `fate` what became of people or nothing, the words of its clause."""

    kind: str
    fate: str
    number: float
    text: str
    clause: frozenset[str]
    names: frozenset[str]


def figure(fact: Fact) -> Figure | None:
    """A figure that can be compared with another article's: told as happened, whole, and of a known unit."""
    if fact.status is not Status.OCCURRED or fact.approximation is Approximation.VAGUE or _partial(fact):
        return None
    match = (_LENGTH if fact.type is FactType.DURATION else _AMOUNT).fullmatch(fact.normalised)
    if match is None:
        return None
    number, unit, fate = match.group(1), match.group(2), ""
    if not unit:
        unit = _noun(fact)
        fate = _fate(fact) if unit in {"", "people"} else ""
        if not unit and not fate:
            return None
    kind = f"{fact.type.value} {unit or 'people'} {fate or _change(fact)}"
    clause = frozenset(word for word in stems(fact.subject) - times() if not word.isdigit())
    return Figure(kind, fate, float(number), number, clause, names(fact.subject))


def _change(fact: Fact) -> str:
    """Whether a figure is where something rose or fell to, or from; "by" is as good as nothing."""
    words = fact.evidence[0].sentence.partition(fact.evidence[0].surface)[0].casefold().split()[-1:]
    return words[0] if words and words[0] in {"to", "from"} else ""


def one_thing(pair: tuple[Fact, Fact], told: tuple[Figure, Figure], articles: tuple[Context, Context]) -> bool:
    """Whether two figures of one kind are of the same thing at the same time."""
    one, other = pair
    left, right = context(one.evidence[0].sentence), context(other.evidence[0].sentence)
    if not same_times(one, other) or not same_places(left, right):
        return False
    if told[0].fate:
        return printed_together(one, other) and _one_happening((left, right), articles)
    if not (told[0].names <= told[1].names or told[1].names <= told[0].names):
        return False
    if not (left.years & right.years or printed_together(one, other)) or _verb(one) != _verb(other):
        return False
    if one.type is FactType.VOTE and (one_round(one) or one_round(other)):
        return False
    known = bool(told[0].names & told[1].names) or one_story(*articles)
    return known and _one_description(one, other, told)


def agree(one: Fact, other: Fact, told: tuple[Figure, Figure]) -> bool:
    """Whether both figures can be right: equal, one a rounded form of the other, or within what "more than" allows."""
    first, second = told[0].number, told[1].number
    hedges = {one.approximation, other.approximation}
    if first == second:
        return True
    if Approximation.ABOUT in hedges:
        return abs(first - second) <= _ABOUT * max(abs(first), abs(second)) or _rounded(told)
    if hedges == {Approximation.EXACT}:
        return _may_be_rounded(told) and _rounded(told)
    if len(hedges) == 1:
        return _round(told[0]) or _round(told[1])
    return _within(one, first, second) and _within(other, second, first)


def _within(hedged: Fact, bound: float, number: float) -> bool:
    """Whether a number is one that "more than" or "less than" a bound allows."""
    if hedged.approximation is Approximation.MORE_THAN:
        return number >= bound
    return hedged.approximation is not Approximation.LESS_THAN or number <= bound


def _may_be_rounded(told: tuple[Figure, Figure]) -> bool:
    """Whether a figure that does not say so may be a rounded one: a length is not, nor is a small count."""
    if told[0].kind.startswith(FactType.DURATION.value):
        return False
    plain = told[0].kind.startswith(FactType.QUANTITY.value) and "%" not in told[0].kind
    return not plain or max(told[0].number, told[1].number) >= _EXACT_BELOW


def _round(one: Figure) -> bool:
    return one.number % 10 == 0


def _rounded(told: tuple[Figure, Figure]) -> bool:
    """Whether one figure is the other one with fewer digits."""
    return _stands_for(*told) or _stands_for(told[1], told[0])


def _stands_for(rough: Figure, fine: Figure) -> bool:
    if not rough.number or not fine.number:
        return False
    if "." in rough.text or rough.number % 10:
        digits = len(rough.text.partition(".")[2])
        return digits < len(fine.text.partition(".")[2]) and round(fine.number, digits) == rough.number
    significant = len(str(int(abs(rough.number))).rstrip("0"))
    places = significant - 1 - floor(log10(abs(fine.number)))
    return round(fine.number, places) == rough.number


def _partial(fact: Fact) -> bool:
    """Whether a figure is only a part of what is counted, an addition to it, or an average."""
    piece = fact.evidence[0]
    before, _surface, after = piece.sentence.partition(piece.surface)
    part = patterns("part")
    nearest = before.casefold().split()[-2:]
    if fact.normalised.isdigit() and nearest[-1:] == ["by"]:
        return True
    head = part["before"].search(" ".join(nearest))
    tail = part["after"].match(after.casefold().lstrip())
    return head is not None or tail is not None


def _noun(fact: Fact) -> str:
    """The stem of what is counted; "people" for anybody at all, empty if the sentence leaves it out."""
    words = [word for word in _WORDS.findall(fact.evidence[0].surface.casefold()) if word not in word_set("number")]
    if not words and isinstance(fact.value, Quantity):
        words = _WORDS.findall(re.split(r" (?:of|in|at|from|who|that|on|to|for) ", fact.value.unit.casefold())[0])
    if any(patterns("people")["people"].fullmatch(word) for word in words):
        return "people"
    return words[-1][:5].rstrip("s") if words else ""


def _fate(fact: Fact) -> str:
    """What became of those counted, by the nearest word that tells it and stands in the same part of the sentence."""
    piece = fact.evidence[0]
    before, surface, after = piece.sentence.casefold().partition(piece.surface.casefold())
    before = " ".join(before[-_WINDOW:].split())
    after = " ".join(after[:_WINDOW].split())
    stops = [match.end() for match in _STOP.finditer(before)]
    before = before[stops[-1] :] if stops else before
    stop = _STOP.search(after)
    after = after[: stop.start()] if stop else after
    near = []
    for fate, pattern in patterns("fate").items():
        near += [(0, fate) for _found in pattern.finditer(surface)]
        near += [(len(before) - found.end() + 1, fate) for found in pattern.finditer(before)]
        near += [(found.start() + 1, fate) for found in pattern.finditer(after)]
    if near:
        return min(near)[1]
    told = [fate for fate, pattern in patterns("fate").items() if pattern.search(piece.sentence.casefold())]
    return told[0] if len(told) == 1 else ""


def _one_happening(sentences: tuple[Context, Context], articles: tuple[Context, Context]) -> bool:
    """Whether two sentences tell of one event: the same kind of thing, and a place, name or story in common."""
    left, right = sentences
    kinds = [one.happenings or whole.happenings for one, whole in zip(sentences, articles, strict=True)]
    if kinds[0] and kinds[1] and not kinds[0] & kinds[1]:
        return False
    shared = (left.stems & right.stems) | (kinds[0] & kinds[1])
    if left.names & right.names:
        return len(shared) >= _SHARED
    return bool(shared) and one_story(*articles)


def _one_description(one: Fact, other: Fact, told: tuple[Figure, Figure]) -> bool:
    """Whether one clause says all of the other, and what it says more is no other thing ("repairs to the bridge")."""
    fewer, more = sorted((_canonical(told[0]), _canonical(told[1])), key=len)
    if len(fewer) < _SHARED or not fewer <= more:
        return False
    extra = more - fewer
    return not extra or not any(of_another(fact.subject, extra) for fact in (one, other))


def _verb(fact: Fact) -> str:
    """The stem of the last word before a figure that says something of it; of names and mere links one for all."""
    before = fact.evidence[0].sentence.partition(fact.evidence[0].surface)[0]
    words = (word for word in reversed(_WORDS.findall(before)) if word.casefold() not in word_set("skipped"))
    word = next(words, "")
    if not word or word[0].isupper():
        return ""
    return next((link for link, pattern in patterns("link").items() if pattern.fullmatch(word)), word[:5])


def _canonical(told: Figure) -> frozenset[str]:
    """The stems of a clause, names of polities by id, and kinds of events by one word."""
    kinds = patterns("happening")
    plain = [
        next((kind for kind, pattern in kinds.items() if pattern.match(word)), word)
        for word in told.clause
        if not any(word == name[:5] for name in told.names)
    ]
    return told.names.union(plain)
