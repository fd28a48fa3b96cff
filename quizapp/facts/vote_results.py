"""Results of votes in a sentence's text: scores, shares, margins and words for unanimity, told from other figures."""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from quizapp.facts import vote_patterns as patterns
from quizapp.facts.lexicon import Lexicons, items
from quizapp.facts.vote_patterns import number

_LEAD = 4  # words between a verb and its share
# How many characters around a result are looked at: for a decision, for a modal verb, for a forum among
# words of sport, and earlier in the paragraph.
_BEFORE, _AFTER = 110, 55
_MODAL = 45
_NEAR = 30
_PARAGRAPH = 300
_YEARS = range(1000, 2200)
_CENTURY = 100
_OUTCOMES = ("decision", "lost", "contest")  # the kinds of words that tell that there was a result


class Kind(StrEnum):
    """In what form a result is told."""

    SCORE = "score"
    COUNT = "count"  # of those in favour alone
    UNANIMOUS = "unanimous"
    SHARE = "share"
    MARGIN = "margin"


class Result(NamedTuple):
    """The result of a vote, the value of a SCORE mention: a score, supporters first; or a share or margin as a figure.

    `figure` is "55.5%" or "2/3" for a share, "12" for a margin, "7" for a count.
    """

    kind: Kind
    votes_for: int | None = None
    votes_against: int | None = None
    abstained: int | None = None
    figure: str = ""

    @property
    def normalised(self) -> str:
        """The form of the specs' guide: 31-9-4, unanimous, 55.5%, 12."""
        if self.kind is Kind.SCORE:
            figures = (self.votes_for, self.votes_against, self.abstained)
            return "-".join(str(figure) for figure in figures if figure is not None)
        return "unanimous" if self.kind is Kind.UNANIMOUS else self.figure


class Read(NamedTuple):
    """A result and the characters of the text where it stands."""

    start: int
    end: int
    result: Result


class Words(NamedTuple):
    """Words of one kind in the lexicon of votes: single ones, and those of several words."""

    single: frozenset[str]
    phrases: tuple[str, ...]

    def within(self, text: str, *, small: bool = False) -> bool:
        """Whether one of them stands in a text; small: in small letters, so that the month is no "may"."""
        lower = text if small else text.lower()
        if not self.single.isdisjoint(_WORDS.findall(lower)):
            return True
        return any(phrase in lower for phrase in self.phrases)

    def last_end(self, text: str) -> int | None:
        """Where the last of them ends in a text, or None."""
        lower = text.lower()
        ends = [match.end() for match in _WORDS.finditer(lower) if match.group() in self.single]
        ends += [at + len(phrase) for phrase in self.phrases if (at := lower.rfind(phrase)) >= 0]
        return max(ends, default=None)


_WORDS = re.compile(r"[^\W\d_][\w-]*")


@cache
def words(lexicons: Lexicons, kind: str) -> Words:
    """The words of a kind in the lexicon of votes."""
    found = [row["word"] for row in lexicons.rows("vote_words") if kind in items(row["kinds"])]
    return Words(frozenset(word for word in found if " " not in word), tuple(word for word in found if " " in word))


def results(text: str, start: int, end: int, paragraph: int, lexicons: Lexicons) -> list[Read]:
    """The results of votes in the sentence text[start:end], in the order of the text; none overlap.

    `paragraph` is where the sentence's paragraph begins: what was said before in it tells what a bare share is of.
    """
    sentence = text[start:end]
    reader = _Reader(sentence, text[max(paragraph, start - _PARAGRAPH) : start], lexicons)
    return [Read(one.start + start, one.end + start, one.result) for one in reader.read()]


class _Reader:
    """Reads one sentence; `earlier` is the text before it in its paragraph."""

    def __init__(self, text: str, earlier: str, lexicons: Lexicons) -> None:
        self.text = text
        self.earlier = earlier
        self.lexicons = lexicons
        self.found: list[Read] = []

    def read(self) -> list[Read]:
        """All results, the surest forms first."""
        for reads in self._readers():
            for one in reads():
                if not any(one.start < other.end and other.start < one.end for other in self.found):
                    self.found.append(one)
        return sorted(self.found)

    def _readers(self) -> Iterator[Callable[[], Iterator[Read]]]:
        """The forms that the sentence may hold, told by a quick look, since most sentences hold none."""
        lower = self.text.lower()
        if _holds(lower, patterns.FOR_WORDS):
            yield self._for_and_against
        if patterns.TO_FIGURE.search(lower):
            yield self._to
        if patterns.HYPHENED.search(lower):
            yield self._hyphens
        if _holds(lower, patterns.OF_WORDS):
            yield self._counts
        if _holds(lower, patterns.MARGIN_WORDS):
            yield self._margins
        if _holds(lower, patterns.UNANIMOUS_WORDS):
            yield self._unanimity
        if _holds(lower, patterns.SHARE_WORDS):
            yield self._shares

    def _before(self, at: int, characters: int) -> str:
        return self.text[max(0, at - characters) : at]

    def _has(self, text: str, *kinds: str) -> bool:
        return any(words(self.lexicons, kind).within(text) for kind in kinds)

    def _needed(self, start: int, end: int) -> bool:
        """Whether the figures tell what would be needed, and not what came out."""
        modal = words(self.lexicons, "modal").within(self._before(start, _MODAL), small=True)
        return modal or patterns.REQUIRED.match(self.text, end) is not None

    def _decided(self, start: int, end: int) -> bool:
        """Whether something was decided by the figures from `start` to `end`, and no match was played."""
        around = f"{self._before(start, _BEFORE)} {self.text[end : end + _AFTER]}"
        near = f"{self._before(start, _NEAR)} {self.text[end : end + _NEAR]}"
        if self._needed(start, end) or (self._has(self.text, "sport") and not self._has(near, "forum")):
            return False
        forum = self._has(self.text, "forum") or self._has(self.earlier[-_BEFORE:], "forum")
        return forum and self._has(around, *_OUTCOMES)

    def _score(self, match: re.Match[str], abstained: str | None, *, ordered: bool = False) -> Read:
        """A score, turned round where the motion failed and the larger figure stands first; `ordered` if told whose."""
        yes, no = number(match["yes"]), number(match["no"])
        if not ordered and yes > no and self._lost(match.start()):
            yes, no = no, yes
        silent = number(abstained) if abstained else self._abstained(match.end())
        return Read(match.start(), match.end(), Result(Kind.SCORE, yes, no, silent))

    def _lost(self, at: int) -> bool:
        """Whether the clause before a score says that the motion failed."""
        clause = re.split(r"[;:]| (?:but|while|after|before|which|that) ", self._before(at, _BEFORE))
        return self._has(clause.pop(), "lost")

    def _abstained(self, end: int) -> int | None:
        """How many abstained, if it is told soon after a score."""
        after = self.text[end : end + 2 * _AFTER]
        match = patterns.ABSTENTION.search(after)
        if match is None or re.search(r"\d[-–]\d|votes? to ", after[: match.start()]):
            return None
        return number(match["n"])

    def _for_and_against(self) -> Iterator[Read]:
        for match in patterns.FOR_AND_AGAINST.finditer(self.text):
            start, end = match.span()
            sure = patterns.SURELY_A_VOTE.search(match.group()) and not self._needed(start, end)
            if sure or (patterns.A_VOTE.search(match.group()) and self._decided(start, end)):
                yield self._score(match, match["abstained"], ordered=True)

    def _to(self) -> Iterator[Read]:
        for match in patterns.TO.finditer(self.text):
            start, end = match.span()
            if patterns.NO_SCORE.search(self._before(start, 12)):
                continue
            if match["votes"] or match["after"]:
                sure = not self._needed(start, end)
            else:
                sure = patterns.SCORE_ENDS.match(self.text, end) is not None and self._decided(start, end)
            if sure:
                yield self._score(match, match["abstained"])

    def _hyphens(self) -> Iterator[Read]:
        for match in patterns.HYPHEN.finditer(self.text):
            yes, no = number(match["yes"]), number(match["no"])
            years = yes in _YEARS and (no in _YEARS or no < _CENTURY) and "," not in match["yes"]
            if years or patterns.NO_SCORE.search(self._before(match.start(), 12)):
                continue
            if patterns.SCORE_ENDS.match(self.text, match.end()) and self._decided(*match.span()):
                yield self._score(match, match["abstained"] or match["more"])

    def _counts(self) -> Iterator[Read]:
        for match in patterns.OF.finditer(self.text):
            yes = number(match["yes"])
            if yes <= number(match["all"]) and self._has(match.group(), "forum"):
                yield Read(match.start(), match.end("all"), Result(Kind.COUNT, yes, figure=str(yes)))

    def _margins(self) -> Iterator[Read]:
        for match in patterns.MARGIN.finditer(self.text):
            group = next(name for name in ("n", "spare", "m") if match[name])
            start, end = match.start(group), match.end()
            told = "vote" in match.group().lower() or self._has(self.text, "election")
            around = f"{self._before(start, _BEFORE)} {self.text[end : end + _AFTER]}"
            decided = group == "spare" or self._has(around, *_OUTCOMES)
            if told and decided and not self._needed(start, end):
                yield Read(start, end, Result(Kind.MARGIN, figure=str(number(match[group]))))

    def _unanimity(self) -> Iterator[Read]:
        for match in patterns.UNANIMOUS.finditer(self.text):
            start, end = match.start(), match.start() + len(match.group().rstrip())
            if self._has(self.text, "sport") or self._needed(start, end):
                continue
            if patterns.HABIT.search(self._before(start, _MODAL)) or any(self._same(one, start) for one in self.found):
                continue
            around = f"{self._before(start, _BEFORE)} {self.text[end : end + _AFTER]}"
            decided = "against" in match.group() or self._has(around, "decision", "lost")
            if decided and (self._has(self.text, "forum") or self._has(self.earlier, "voter")):
                yield Read(start, end, Result(Kind.UNANIMOUS))

    def _same(self, one: Read, at: int) -> bool:
        """Whether a score is of the vote that is called unanimous at a character; it tells more."""
        between = self.text[min(one.end, at) : max(one.start, at)]
        return one.result.kind is Kind.SCORE and len(between) < _BEFORE and ";" not in between

    def _shares(self) -> Iterator[Read]:
        told = any(one.result.kind is Kind.SCORE for one in self.found)
        for match in patterns.SHARE.finditer(self.text):
            if match["fraction"]:
                sure, figure = self._is_fraction(match), patterns.FRACTIONS[match["fraction"].lower()]
            else:
                sure, figure = self._is_share(match, told=told), f"{_share(match['share'])}%"
            if sure and not self._has(_clause(self._before(match.start(), _BEFORE)), "poll"):
                told = True
                of = patterns.OF_THE_VOTE.match(self.text, match.end())
                yield Read(match.start(), of.end() if of else match.end(), Result(Kind.SHARE, figure=figure))

    def _is_fraction(self, match: re.Match[str]) -> bool:
        if patterns.OF_VOTES.match(self.text, match.end()):
            return True
        majority = patterns.MAJORITY.match(self.text, match.end())
        return majority is not None and self._decided(match.start(), majority.end())

    def _is_share(self, match: re.Match[str], *, told: bool) -> bool:
        """Whether a percentage is of votes; `told` if the sentence told a result before, that it may be set against."""
        before, after = self._before(match.start(), _BEFORE), self.text[match.end() : match.end() + _AFTER]
        if patterns.OF_VOTES.match(self.text, match.end()):
            return True
        if self._has(_clause_after(after), "poll") or not self._has(f"{self.earlier} {self.text}", "election"):
            return False
        if patterns.OF_VOTERS.match(self.text, match.end()):
            return patterns.TURNOUT.search(_clause_after(after)) is None
        if not patterns.SHARE_ENDS.match(after):
            return False
        if told and patterns.SHARE_NEXT.search(before):
            return True
        lead = words(self.lexicons, "share").last_end(before)
        return lead is not None and len(before[lead:].split()) <= _LEAD and "," not in before[lead:]


def _holds(lower: str, groups: tuple[tuple[str, ...], ...]) -> bool:
    for group in groups:  # plain loops: this runs for every sentence
        for word in group:
            if word in lower:
                break
        else:
            return False
    return True


def _share(words: str) -> str:
    return words if words[0].isdigit() else str(number(words))


def _clause(before: str) -> str:
    """What stands before a figure in its own clause."""
    return re.split(r"[,;:.(]", before).pop()


def _clause_after(after: str) -> str:
    return re.split(r"[,\d]", after, maxsplit=1)[0]
