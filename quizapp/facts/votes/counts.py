"""Counts of those on one side of a vote, told with how many they could have been: seven of the nine judges."""

import re
from collections.abc import Iterator

from quizapp.facts.votes import around_patterns, figures, patterns
from quizapp.facts.votes.around import Around, Kind, Read, Result
from quizapp.facts.votes.figures import number
from quizapp.facts.votes.words import words


class Counts(Around):
    """Reads the counts of those who voted one way in a sentence."""

    def _may_vote(self, who: str) -> bool:
        """Whether those counted may vote, or nothing is told of them: twelve, twelve delegates, nine judges to two."""
        head = around_patterns.OF_WHAT.split(who)[0].rstrip(",").rpartition(" ")[2].lower()
        voters = words(self.lexicons, "voter").single | around_patterns.VOICES
        return not head or head in voters or f"{head}s" in voters

    def _decides(self, who: str) -> bool:
        """Whether those counted are such as meet to vote: councillors, and not doctors or states."""
        head = around_patterns.OF_WHAT.split(who)[0].rstrip(",").rpartition(" ")[2].lower()
        forum, voter = words(self.lexicons, "forum").single, words(self.lexicons, "voter").single
        return any(one in voter and one in forum for one in (head, f"{head}s"))

    def _counts(self) -> Iterator[Read]:
        for match in self._counted_first():
            if not self._needed(match.start("yes"), match.end()):
                yield self._count(match)
        for match in patterns.BY_SO_MANY_OF.finditer(self.text):
            if not self._needed(match.start("yes"), match.end()):
                yield self._count(match)._replace(end=match.end())
        for match in figures.leaping(patterns.OF, self.text):
            if self._before(match.start(), 12).lower().endswith((" in ", " from ", " across ", "not ", "every ")):
                continue  # voters in some of the states; not one of them
            yes, everybody = number(match["yes"]), number(match["all"])
            if match["whose"] and not self._may_vote(match["whose"]):
                continue
            if yes > everybody or not self._voting(match["whose"] or match["who"], match.group()):
                continue
            if self._before(match.start(), 8).lower() == "all but ":
                start = match.start() - len("all but ")
                yield Read(start, match.end("all"), Result(Kind.SCORE, everybody - yes, yes))
            else:
                yield Read(match.start(), match.end("yes"), Result(Kind.COUNT, yes, figure=str(yes)))

    def _counted_first(self) -> Iterator[re.Match[str]]:
        """Those on one side of all who were counted before: of 1,204 ballots 1,011 were for it."""
        yield from patterns.OF_BALLOTS.finditer(self.text)
        for match in patterns.OF_ALL.finditer(self.text):
            fits = number(match["yes"]) <= number(match["all"]) and self._has(match["who"], "voter")
            if fits and not self._has(self.text, "sport", "poll"):
                yield match

    def _count(self, match: re.Match[str]) -> Read:
        figure = number(match["yes"])
        return Read(match.start("yes"), match.end("yes"), Result(Kind.COUNT, figure, figure=str(figure)))

    def _voting(self, who: str, told: str) -> bool:
        """Whether those counted are voters by their noun; or have none, where a vote is told: 7 of the 9 voted."""
        if self._has(who, "voter"):
            return True
        return (not who or around_patterns.NOT_NAMED.fullmatch(who) is not None) and (
            self._has(told, "forum", "voter") or self._has(self.text, "voter")
        )

    def _backings(self) -> Iterator[Read]:
        """Those who stood behind somebody or something: won the backing of 199 lawmakers."""
        voters = words(self.lexicons, "voter").single
        for match in patterns.BACKING_OF.finditer(self.text):
            fits = not voters.isdisjoint(match["who"].lower().split()) and not self._has(self.text, "sport", "poll")
            if fits and not self._needed(match.start(), match.end()):
                yield self._count(match)
