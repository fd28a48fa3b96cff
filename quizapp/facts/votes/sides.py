"""How many stood on each side of a vote, where each side has words of its own: 47 in favour; only three opposed it."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from quizapp.facts.votes.patterns import NUMBER_OR_NONE, leaping, number

_GAP = 70  # characters between what is told of two sides
_LONGEST = 60  # characters from a number to the word that tells its side
_WILL = r"(?:had |have |has |were |was |are |then |also |again |only )*"
_FOR = (
    r"in favou?r\b|in support\b|for\b|y(?:es|eas?|ays?)\b|ayes?\b"
    rf"|votes?(?=[,;]? (?:and |with |but |to |while )?(?:just |only )?{NUMBER_OR_NONE}(?: votes?| were"
    rf"| voted)? (?:against|opposed)\b)"
    rf"|(?:vot(?:ed|ing) (?:for|in favou?r|in support|yes|aye|[\"“'‘]yes|to)\b)"
    rf"|(?:back(?:ed|ing)|support(?:ed|ing)|approv(?:ed|ing)|endors(?:ed|ing)|favou?r(?:ed|ing)|said (?:yes|aye))\b"
)
_AGAINST = (
    r"against\b|oppos(?:ed|ing)\b|opposed to\b|noes\b|no(?= ?(?:[.,;:)]|$|votes?\b))|nays?\b|dissent(?:ed|ing)\b"
    r"|(?:vot(?:ed|ing) (?:against|no|nay|[\"“'‘]no)\b)|(?:said|saying) no\b|object(?:ed|ing)\b|did not(?= ?[.,;]|$)"
    r"|(?:reject(?:ed|ing)|resist(?:ed|ing))\b"
)
_SILENT = (
    r"abstain(?:ed|ing)\b|abstentions?\b|(?:sitting|sat) on their hands|stay(?:ing|ed) silent"
    r"|declared themselves neutral"
)
_SIDED = re.compile(
    rf"(?<!against )(?<!versus )(?P<n>{NUMBER_OR_NONE})(?! ?%| per ?cent| pct)(?P<who>(?: [\w'’-]{{1,20}}){{0,7}}?)"
    rf"(?:, [A-Z][\w'’. -]{{1,30}},|,)? {_WILL}(?P<side>"
    rf"(?P<yes>{_FOR})|(?P<no>{_AGAINST})|(?P<silent>{_SILENT}))",
    re.IGNORECASE,
)
_BY = re.compile(  # backed by 83 deputies
    rf"(?P<side>(?P<yes>\b(?:backed|supported|approved|endorsed|favoured) by)|(?P<no>\b(?:opposed|rejected) by)) "
    rf"(?:just |only |about |all )?(?P<n>{NUMBER_OR_NONE})(?P<who>(?: (?!%|per)[\w'’-]{{1,20}}){{1,2}}?)"
    r"(?=[,;.]| and\b| while\b| with\b| but\b| to\b)",
    re.IGNORECASE,
)
_NO_WHO = re.compile(
    r"\b(?:per|percent|point|times?|decades?|centur(?:y|ies)|years?|days?|months?|weeks?|hours?|minutes?"
    r"|metres?|million|billion|dollars|euros"
    r"|pounds|goals?|runs?|wickets|more|fewer|less|who|which|that|whom|by|if|would|will|could|should|to|from|not|and"
    r"|than)\b|^ in |^ out of ",
    re.IGNORECASE,
)
_BARE = re.compile(r" (?:votes?|voting|ballots|members|hands)$", re.IGNORECASE)
_OF = re.compile(r" (?:out )?of ", re.IGNORECASE)
_VOTED = re.compile(r"vot|favou?r|\bayes?\b|\bnoes\b|\bnays?\b|dissent", re.IGNORECASE)
_ADJACENT = re.compile(r" for,? (?:and |to |with )?[\w,-]+ against\b|votes? ", re.IGNORECASE)
_CUT = re.compile(r"[.!?] |[:\d]")
_VERB = re.compile(r"vot(?:ed|ing) (?:for|against|in|to|yes|no|[\"“])|dissented", re.IGNORECASE)
_STOOD = re.compile(r"(?:backed|supported|opposed|approved|endorsed|rejected)$", re.IGNORECASE)
_BEFORE_ONE = re.compile(
    r"\b(?:the|those|these|other|in|of|since|by|from|not|no|none) $|['’]s? $", re.IGNORECASE
)  # the two voted against


class Side(NamedTuple):
    """How many were on one side, and the characters where it is told; `name` is yes, no or silent."""

    start: int
    end: int
    name: str
    votes: int
    who: str


class Sides(NamedTuple):
    """A result told side by side; `sure` if its own words are of votes alone."""

    start: int
    end: int
    votes_for: int
    votes_against: int
    abstained: int | None
    sure: bool


def told_sides(text: str) -> list[Side]:
    """Each side that a sentence numbers, in the order of the text."""
    matches = chain(leaping(_SIDED, text), _BY.finditer(text))
    found = [_side(match) for match in matches if _counts(match)]
    return sorted(one for one in found if one is not None)


def _counts(match: re.Match[str]) -> bool:
    if match["side"].lower() == "for" and match["who"] and not _BARE.search(match["who"]):
        return False  # ten tonnes for the island
    return match.end() - match.start() <= _LONGEST and _NO_WHO.search(match["who"]) is None


def _side(match: re.Match[str]) -> Side:
    name = next(name for name in ("yes", "no", "silent") if match[name])
    last = match.end("side") if match.re is _SIDED else match.end()
    return Side(match.start(), last, name, number(match["n"]), match["who"])


def paired(text: str, sides: list[Side]) -> Iterator[Sides]:
    """Those for and those against who are told close together, in either order, with those who abstained."""
    left = list(sides)
    while left:
        first = left.pop(0)
        group = {first.name: first}
        end = first.end
        while left and left[0].name not in group and 0 <= left[0].start - end <= _GAP:
            if _CUT.search(text[end : left[0].start]):
                break
            group[left[0].name] = left[0]
            end = left.pop(0).end
        if "yes" in group and "no" in group:
            silent = group["silent"].votes if "silent" in group else None
            words = text[first.start : end]
            sure = _VOTED.search(words) is not None or _ADJACENT.search(words) is not None
            yield Sides(first.start, end, group["yes"].votes, group["no"].votes, silent, sure)


def alone(sides: list[Side], text: str, voters: frozenset[str]) -> Iterator[Side]:
    """Sides told for themselves by a verb, of those who may vote: one director voted against."""
    for one in sides:
        if not one.votes or one.name == "silent" or _BEFORE_ONE.search(text[max(0, one.start - 6) : one.start]):
            continue
        head = _OF.split(f"{one.who} ")[0].split()
        noun = head[-1].lower() if head else ""
        if plainly_votes(text, one):
            fits = not noun or noun in voters or f"{noun}s" in voters
        else:
            fits = _STOOD.search(text[one.start : one.end]) is not None and noun in voters
        if fits:
            yield one


def plainly_votes(text: str, side: Side) -> bool:
    """Whether a side's own words are of votes alone: voted against, dissented."""
    return _VERB.search(text[side.start : side.end]) is not None
