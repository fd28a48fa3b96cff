"""Results on which nobody was of another mind: by its own words, or told of every one of a body."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from quizapp.facts.votes import around_patterns, figures, unanimous_patterns
from quizapp.facts.votes.around import AFTER, BEFORE, MODAL, NEAR, Kind, Read, Result, clause
from quizapp.facts.votes.counts import Counts


class Unanimity(Counts):
    """Reads in a sentence that all were of one mind."""

    def _unanimity(self) -> Iterator[Read]:
        yield from self._whole_bodies()
        for match in unanimous_patterns.UNANIMOUS.finditer(self.text):
            start, end = match.start(), match.start() + len(match.group().rstrip())
            if self._not_so(start, end):
                continue
            around = f"{self._before(start, BEFORE)} {self.text[end : end + AFTER]}"
            alone = unanimous_patterns.UNANIMOUS_ALONE.search(self.text[match.start() : match.end() + 9])
            decided = alone is not None or self._has(around, "decision", "lost")
            if decided and self._voters_tell(match, start, end):
                yield Read(start, end, Result(Kind.UNANIMOUS))

    def _whole_bodies(self) -> Iterator[Read]:
        """Every one of a body on one side, or none of it against: every councillor backed it."""
        around = f"{self.earlier} {self.text}"
        matches: Iterable[re.Match[str]] = unanimous_patterns.WHOLE_BODY.finditer(self.text)
        if " to a " in self.text:
            matches = chain(matches, unanimous_patterns.TO_A_MAN.finditer(self.text))
        for match in matches:
            who = match["all"] or match["none"]
            start, end = match.span("all") if match["all"] else match.span()
            if self._not_so(start, match.end()) or self._before(start, len("not ")).lower() == "not ":
                continue
            told = unanimous_patterns.VOTED.search(match.group()) or self._has(around, "forum")
            if told or self._decides(who) or any(figures.beginnings(who)):
                yield Read(start, end, Result(Kind.UNANIMOUS))

    def _not_so(self, start: int, end: int) -> bool:
        """Whether they were nearly of one mind, are so by habit or should be, or their score is told."""
        if around_patterns.NEARLY.search(self.text, max(0, start - NEAR), end) or self._needed(start, end):
            return True
        sport = self._has(self.text, "sport") and unanimous_patterns.PLAIN.search(self.text, start, end) is None
        decided = unanimous_patterns.DECISION_WAS.search(self._before(start, BEFORE)) is not None
        if (sport and not decided) or around_patterns.HABIT.search(self._before(start, MODAL)):
            return True
        if unanimous_patterns.FOR_YEARS.match(self.text, end):
            return True
        if unanimous_patterns.LANDS.search(self.text, start, end):  # within which voters were not of one mind
            return unanimous_patterns.PERCENT.search(f"{self.earlier} {self.text}") is not None
        return any(self._same(one, start) for one in self.found)

    def _voters_tell(self, match: re.Match[str], start: int, end: int) -> bool:
        """Whether those are told of who vote: before "was unanimous" itself, else anywhere near."""
        voters = bool(self.found) or self._has(self.earlier, "voter")
        before = clause(self._before(start, BEFORE))
        if unanimous_patterns.OF_ONE_MIND.fullmatch(match.group()):
            decided = unanimous_patterns.DECISION_WAS.search(before) is not None
            return (
                decided
                or self._has(before, "voter", "forum")
                or (voters and self.text[end : end + 1] in {"", ".", ",", ";"})
            )
        if around_patterns.NO_VOTE_AGAINST.search(match.group()) and around_patterns.CARRIED.search(
            f"{before}{match.group()} "
        ):
            return True
        nobody = unanimous_patterns.NOBODY.match(match.group())  # who they are stands in it
        return (
            bool(nobody)
            or self._has(match.group(), "voter")
            or voters
            or self._has(before, "voter")
            or self._has(self.text, "forum")
        )

    def _same(self, one: Read, at: int) -> bool:
        """Whether a score, which tells more, or another word is of the vote that is called unanimous at a character."""
        between = self.text[min(one.end, at) : max(one.start, at)]
        other = (
            ";" in between
            or unanimous_patterns.NEXT_DECISION.search(between)
            or unanimous_patterns.ELSEWHERE.search(between) is not None
        )
        return one.result.kind in {Kind.SCORE, Kind.UNANIMOUS} and len(between) < BEFORE and not other
