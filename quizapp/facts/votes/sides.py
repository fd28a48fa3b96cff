"""How many stood on each side of a vote, where each side has words of its own: 47 in favour; only three opposed it.

The other side may be told in the sentence after: "Seven members backed it. Two opposed it."
"""

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

from quizapp.facts.votes import side_patterns as patterns
from quizapp.facts.votes.figures import beginnings, leaping, number

_NAMES = ("yes", "no", "silent", "choice")
_GAP = 70  # characters between what is told of two sides
_NEAR = 20  # characters before the first number of a sentence that goes on with the one before
_ITS = 5  # characters after a side that may tell that it is for "it"
_ASIDE = 40  # more of them if something is put between commas
_LONGEST = 60  # characters from a number to the word that tells its side
_MOST = 3  # for, against, silent
_OTHERS = (
    "third ",
    "fourth ",
    "fifth ",
    "sixth ",
    "seventh ",
    "eighth ",
    "ninth ",
    "tenth ",
    "other ",
    "one ",
    "last ",
)


class Side(NamedTuple):
    """How many were on one side, and the characters where it is told; `name` is yes, no or silent."""

    start: int
    end: int
    name: str
    votes: int
    who: str


class Sides(NamedTuple):
    """A result told side by side; `sure` if its own words are of votes alone, `chosen` if nobody was against.

    `parted` if the others did not, or some abstained, so that it is a vote if they may vote.
    """

    start: int
    first: int  # where the side that is told first ends
    second: int  # where the other of those for and against begins
    end: int
    votes_for: int
    votes_against: int
    abstained: int | None
    sure: bool
    chosen: bool
    parted: bool
    who: str


def told_sides(text: str) -> list[Side]:
    """Each side that a sentence numbers, in the order of the text."""
    matches = chain(
        leaping(patterns.SIDED, text, _counts),
        patterns.BY.finditer(text) if " by " in text or " with " in text else (),
        patterns.STANDING.finditer(text) if " were " in text or " was " in text else (),
        patterns.THE_OTHER.finditer(text) if any(word in text for word in _OTHERS) else (),
    )
    found = sorted(_side(match) for match in matches if match.re is patterns.SIDED or _counts(match))
    if len(found) == 1 and found[0].name == "no" and (got := patterns.GOT.search(text, 0, found[0].start)):
        found.insert(0, _side(got))
    if found and found[0].name == "yes" and all(one.name != "no" for one in found):
        other = patterns.NAMED.match(text, found[0].end) if len(found) == 1 else None
        other = other or patterns.SET_AGAINST.match(text, found[0].end)
        found[1:1] = [_side(other)] if other else []
    return found


def labelled(text: str) -> list[Side]:
    """Each side whose name stands before its number, in the order of the text: Ayes 306, Noes 259."""
    found = list(patterns.LABELLED.finditer(text))
    if not found or patterns.NUMBERED.search(text[max(0, found[0].start() - _NEAR) : found[0].start()]):
        return []
    if patterns.LABEL_FOLLOWS.match(text, found[-1].end()):  # voted for, 206 against, 64 abstained
        return []
    return [_side(match) for match in found]


def _counts(match: re.Match[str]) -> bool:
    if match["side"] is None:
        return True
    if match.string[match.start()].isdigit() and patterns.NUMBERED_NAME.search(match.string, 0, match.start()):
        return False  # who sits for Precinct 3, voted yes
    if _not_voted(match) or (match.re is patterns.SIDED and _not_a_side(match)):
        return False
    if patterns.OTHERS_OF.match(match["who"]) and match.string.endswith(" and ", 0, match.start()):
        return False  # Ada Quill and ten others voted aye
    if match["side"].lower() == "for" and match["who"] and not patterns.BARE.search(match["who"]):
        return patterns.FOR_IT.match(match.string, match.end()) is not None  # not ten tonnes for the island
    longest = _LONGEST + _ASIDE * ("," in match.group())
    return match.end() - match.start() <= longest and patterns.NO_WHO.search(match["who"]) is None


def _not_voted(match: re.Match[str]) -> bool:
    """Whether so many would do a thing, or are enough for it, or have come to think so."""
    if patterns.ONLY_IF.match(match.string, match.end()):
        return True
    since = patterns.SINCE.search(match.string, match.start(), match.start("side"))
    return since is not None and patterns.VOTED.match(match["side"]) is None


def _not_a_side(match: re.Match[str]) -> bool:
    """Whether a number is of some one of them, or of all who voted."""
    if match["n"].lower() == "one" and patterns.SOME_ONE.search(match.string, 0, match.start()):
        return True
    if match["who"] and patterns.FIGURE.search(match.string, *match.span("who")):
        return True  # two terms drew 34 votes in favour
    whole = match["who"] and patterns.WHOLE.search(match.string, max(0, match.start() - 9), match.start())
    if not whole:
        return False
    return not ((match["no"] or "majority" in match["side"]) and whole.group().lower().startswith("the"))


def _side(match: re.Match[str]) -> Side:
    groups = match.groupdict()
    if groups.get("for"):
        return Side(match.start("m"), match.end(), "yes", number(match["m"]), " votes")
    name = next(name for name in _NAMES if groups.get(name))
    last = match.end("side") if match.re is patterns.SIDED else match.end()
    votes = 1 if match.re is patterns.THE_OTHER else number(match["n"])
    if match.re is patterns.NAMED:
        votes = match["n"].count(" and ") + 1
    return Side(match.start(), last, name, votes, match["who"])


def may_be_paired(earlier: str, text: str, later: str) -> bool:
    """Whether a sentence has two numbers and two sides, or one that may be set against one beside the sentence."""
    numbers = beginnings(text)
    told = len(list(islice(patterns.SIDE_WORD.finditer(f" {text.lower()}"), 2))) if numbers else 0
    if told == 0:
        return False
    if told > 1 and (len(numbers) > 1 or patterns.THE_OTHER.search(text) or patterns.NAMED_ANYWHERE.search(text)):
        return True
    if patterns.BEGINS_SIDE.match(later) and patterns.SIDE_WORD.search(later.lower(), 0, _GAP):
        return True
    return numbers[0] < _NEAR and patterns.SIDE_WORD.search(earlier[-2 * _GAP :].lower()) is not None


def last_sentence(text: str) -> str:
    """What of a text stands in its last sentence, if that tells a side."""
    start = max((match.end() for match in patterns.SENTENCE_END.finditer(text, 0, max(0, len(text) - 2))), default=0)
    return text[start:] if patterns.TELLS.search(text, start) else ""


def next_sentence(text: str) -> str:
    """The first sentence of a text, if it begins with a side."""
    if not patterns.BEGINS_SIDE.match(text):
        return ""
    end = patterns.SENTENCE_END.search(text)
    return text[: end.end()] if end else text


def paired(text: str, sides: list[Side]) -> Iterator[Sides]:
    """Those for and those against who are told close together, in either order, with those who abstained.

    Of two choices the one told first counts as for.
    """
    left = list(sides)
    while left:
        told = [left.pop(0)]
        while left and len(told) < _MOST and _goes_on(text, told, left[0]):
            told.append(left.pop(0))
        group = _sorted_out(told)
        if "yes" in group and "no" in group and not _of_opinions(text, told):
            yield _result(text, told, group)


def _of_opinions(text: str, told: list[Side]) -> bool:
    """Whether those counted only think so, and nobody votes: letters for and against it."""
    return (
        patterns.OPINIONS.search(text) is not None and patterns.VOTED.search(text, told[0].start, told[-1].end) is None
    )


def _result(text: str, told: list[Side], group: dict[str, Side]) -> Sides:
    start, end = told[0].start, told[-1].end
    return Sides(
        start=start,
        first=told[0].end,
        second=max(group["yes"].start, group["no"].start),
        end=end,
        votes_for=group["yes"].votes,
        votes_against=group["no"].votes,
        abstained=group["silent"].votes if "silent" in group else None,
        sure=patterns.VOTED.search(text, start, end) is not None
        or patterns.ADJACENT.search(text, start, end + _ITS) is not None,
        parted="silent" in group or text.endswith(" not", 0, group["no"].end),
        chosen=all(one.name != "no" for one in told),
        who=told[0].who,
    )


def _goes_on(text: str, told: list[Side], side: Side) -> bool:
    """Whether a side is of the same vote as those told before it."""
    like = [one.name for one in told if (one.name == "silent") == (side.name == "silent")]
    if (side.name == "silent" and like) or len(like) > 1 or like == ["no"] == [side.name]:
        return False
    between = text[told[-1].end : side.start]
    if side.start < told[-1].end:
        return False
    near = len(between) <= _GAP and (not patterns.CUT.search(between) or between.strip() == ".")
    return near or patterns.NEXT.fullmatch(between) is not None


def _sorted_out(told: list[Side]) -> dict[str, Side]:
    """The sides by the names for, against and silent."""
    group: dict[str, Side] = {}
    for one in told:
        name = one.name
        if name == "choice" or (name == "yes" and name in group):
            name = "no" if "yes" in group else "yes"
        group.setdefault(name, one)
    return group


def alone(sides: list[Side], text: str, voters: frozenset[str]) -> Iterator[Side]:
    """Sides told for themselves by a verb, of those who may vote: one director voted against."""
    for one in sides:
        if not one.votes or one.name == "silent" or patterns.BEFORE_ONE.search(text[max(0, one.start - 6) : one.start]):
            continue
        head = patterns.PRESENT.sub("", patterns.OF.split(f"{one.who} ")[0]).split()
        noun = head[-1].lower() if head else ""
        voting = noun in voters or f"{noun}s" in voters
        if plainly_votes(text, one):
            fits = not noun or voting or patterns.PEOPLE.fullmatch(noun) is not None
        elif says_so(text, one):
            said = patterns.SAID.search(text, one.start, one.end) or patterns.BARE_FAVOUR.search(
                text, max(0, one.start - _ITS), one.end
            )
            fits = voting or (not noun and said is not None)
        else:
            fits = patterns.STOOD.search(text[one.start : one.end]) is not None and noun in voters
        if fits:
            yield one


def says_so(text: str, side: Side) -> bool:
    """Whether a side's own words may be of votes, where one was taken: said no, were in favour."""
    return patterns.SAYS.search(text, side.start, side.end) is not None


def plainly_votes(text: str, side: Side) -> bool:
    """Whether a side's own words are of votes alone: voted against, dissented."""
    told = patterns.VERB.search(text[side.start : side.end]) is not None
    return told and patterns.FROM_FAITH.match(text, side.end) is None
