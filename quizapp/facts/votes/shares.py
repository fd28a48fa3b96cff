"""Shares of votes: percentages and fractions, told from those of other things."""

import re
from collections.abc import Iterator

from quizapp.facts.votes import share_patterns as patterns
from quizapp.facts.votes.around import AFTER, BEFORE, OUTCOMES, Around, Kind, Read, Result, clause
from quizapp.facts.votes.around_patterns import BALLOT, CHANGED, DECIDED, VOTED
from quizapp.facts.votes.figures import leaping, number
from quizapp.facts.votes.words import words

_LEAD = 4  # words between a verb and its share
# Of two shares set against each other: not rates of something, and the rest of the votes may be of others.
_LEAST_OF_TWO, _NEARLY_ALL, _MOST_OF_TWO = 50, 97, 100.2


class Shares(Around):
    """Reads the shares of votes in a sentence."""

    def _shares(self) -> Iterator[Read]:
        answers = [*self._answers()]
        yield from answers
        first = told = answers[-1].end if answers else 0  # where the first share and the one told last end
        for match in self._pairs():
            for group in ("one", "other"):
                end = match.end() if group == "other" else max(match.end("one"), self._percent_end(match.end("one")))
                yield Read(match.start(group), end, Result(Kind.SHARE, figure=f"{match[group]}%"))
            told = match.end()
        for match in self._pairs(patterns.SHARE_AND_REST):
            if any(one.start < match.end() and match.start() < one.end for one in self.found):
                continue
            whole = not match["whom"] and not patterns.FOR_NAME.match(self.text, match.end())
            yield Read(
                match.start(), match.end() if whole else self._percent_end(match.end("one")), _share_of(match["one"])
            )
            if not whole:
                yield Read(match.start("other"), match.end(), _share_of(match["other"]))
            first = told = match.end()
        yield from self._decimals()
        for match in leaping(patterns.SHARE, self.text):
            if match["fraction"]:
                sure, figure = self._is_fraction(match), patterns.FRACTIONS[match["fraction"].lower().replace(" ", "-")]
            else:
                sure, figure = self._is_share(match, told), f"{_share(match['share'])}%"
            if sure and not self._polled(match.start()):
                of = patterns.OF_THE_VOTE.match(self.text, match.end())
                told = of.end() if of else match.end()
                yield Read(match.start(), told, Result(Kind.SHARE, figure=figure))
                first = first or told
        for match in patterns.NEXT_BARE.finditer(self.text, first) if first else ():
            group = next(name for name in ("bare", "theirs", "rivals", "then", "camp", "of", "side") if match[name])
            yield Read(match.start(group), match.end(group), _share_of(match[group]))

    def _decimals(self) -> Iterator[Read]:
        """Two shares that are no whole numbers, with no word for a percentage: endorsed 51.5 to 48.5."""
        for match in patterns.DECIMALS.finditer(self.text):
            total = float(match["one"]) + float(match["other"])
            if _NEARLY_ALL < total <= _MOST_OF_TWO and self._decided(*match.span()):
                yield Read(match.start(), match.end(), _share_of(match["one"]))

    def _polled(self, at: int) -> bool:
        """Whether the clause before a share tells of a survey or of the turnout."""
        before = self._before(at, BEFORE)
        if patterns.NEEDED_SHARE.search(before):
            return False
        before = patterns.TOPPED.sub("", DECIDED.split(clause(before)).pop())
        return self._has(patterns.BUT.split(before).pop(), "poll")

    def _answers(self) -> Iterator[Read]:
        """The shares of two answers, each named before its figure: Yes 52.3, No 47.7."""
        for match in patterns.ANSWERS.finditer(self.text):
            total = float(match["one"]) + float(match["other"])
            if _NEARLY_ALL < total <= _MOST_OF_TWO and not self._has(self.text, "poll"):
                yield Read(match.start("one"), self._percent_end(match.end("one")), _share_of(match["one"]))
                yield Read(match.start("other"), self._percent_end(match.end("other")), _share_of(match["other"]))

    def _percent_end(self, at: int) -> int:
        percent = patterns.PERCENT.match(self.text, at)
        return percent.end() if percent else at

    def _pairs(self, pattern: re.Pattern[str] = patterns.SHARES) -> Iterator[re.Match[str]]:
        """Two shares of votes that are set against each other: by 51.9 percent to 48.1 percent."""
        for match in leaping(pattern, self.text):
            before = self._before(match.start(), BEFORE)
            around = f"{before} {self.text[match.end() : match.end() + AFTER]}"
            voted = self._has(self.text, "election") or self._has(self.earlier, "election")
            decided = self._has(around, *OUTCOMES) or patterns.BY.search(before) or patterns.WON.search(before)
            total = float(match["one"]) + float(match["other"])
            of_votes = voted or (patterns.BY.search(before) and total > _NEARLY_ALL)
            other = self._has(around, "sport", "poll") or patterns.CHANGED.search(before)
            if _LEAST_OF_TWO < total <= _MOST_OF_TWO and of_votes and decided and not other:
                yield match

    def _is_fraction(self, match: re.Match[str]) -> bool:
        if votes := patterns.OF_VOTES.match(self.text, match.end()):
            return not self._needed(match.start(), votes.end())
        if self._has(self.text, "election", "forum") and patterns.OF_VOTERS.match(self.text, match.end()):
            return not self._has(self.text, "poll")
        before = self._before(match.start(), BEFORE)
        if patterns.BACKING_OF.search(before) and patterns.OF_THOSE.match(self.text, match.end()):
            return patterns.SURVEY.search(self.text) is None
        majority = patterns.MAJORITY.match(self.text, match.end())
        return majority is not None and self._decided(match.start(), majority.end())

    def _is_share(self, match: re.Match[str], told: int) -> bool:
        """Whether a percentage is of votes; `told` is where a share ends that it may be set against, or 0."""
        before, after = self._before(match.start(), BEFORE), self.text[match.end() : match.end() + AFTER]
        backed = patterns.BACKED_BY.search(before) and patterns.OF_PEOPLE.match(after)
        passed = patterns.BACKING.match(after) and patterns.WITH_BACKING.search(before)
        of_votes = patterns.OF_VOTES.match(self.text, match.end()) or patterns.SHARE_OF_VOTE.search(before)
        of_votes = of_votes or (patterns.OF_COUNTED.match(after) and patterns.LED_COUNT.search(before))
        if backed or passed or of_votes:
            return not (of_votes and patterns.EXPECTED.search(before))
        aside = patterns.VOTED_ASIDE.search(before) and patterns.ASIDE_ENDS.match(after)
        if aside or (patterns.VOTED_WITH.search(before) and patterns.IN_FAVOUR.match(after)):
            return not self._needed(match.start(), match.end())
        if (
            self._answered(before, after)
            or self._told_of_voters(match.end(), before)
            or self._said_so(match.end(), before)
        ):
            return True
        if self._has(_clause_after(after), "poll") or patterns.SURVEYED.match(after):
            return False
        goes_on = patterns.SHARE_ENDS.match(after) is not None and self._goes_on(match, before, told)
        if self._has(f"{self.earlier} {self.text}", "election") or patterns.TURNED_OUT.search(before):
            return goes_on or self._of_election(before, after, told)
        return (told > 0 and goes_on) or self._of_ballot(before, after)

    def _told_of_voters(self, at: int, before: str) -> bool:
        """Whether it is told after a share, which ends at `at`, how they voted, or before it what was needed."""
        if of_whom := patterns.OF_WHOM.match(self.text, at):
            return not self._has(f"{before} {self.text[of_whom.end() :]}", "poll")
        if patterns.HOLDING.search(before) and patterns.HELD_VOTED.match(self.text, at):
            return True
        if patterns.MOTION_GOT.search(before) and patterns.BACKING.match(self.text, at):
            return not self._has(before, "poll")
        if patterns.OF_THOSE_VOTING.search(before) and patterns.WANTED.match(self.text, at):
            return not self._has(self.text, "poll")
        aside = before.endswith("majority, ") or (before.endswith(", ") and self._has(before, "voter"))
        refused = aside and patterns.REFUSED.match(self.text, at)
        return bool(refused) or patterns.NEEDED_SHARE.search(before) is not None

    def _said_so(self, at: int, before: str) -> bool:
        """Whether it is told after a share, which ends at `at`, on which side they were, and near it of a ballot."""
        said = patterns.SAID_SO.match(self.text, at)
        around = f"{self.earlier} {self.text}"
        if said is None:
            held = patterns.OF_CAPITAL.match(self.text, at) and patterns.WITH_BACKING.search(before)
            met = patterns.SUPPORT.match(self.text, at) and patterns.MET_WITH.search(before)
            if not (held or met) or not self._has(around, "voter", "election"):
                return False
        else:
            held = None
        told = held or BALLOT.search(around) is not None or VOTED.search(around) is not None
        surveyed = patterns.SURVEY.search(around) or patterns.EXPECTED.search(self.text)
        return bool(told) and surveyed is None and not self._needed(at, at)

    def _answered(self, before: str, after: str) -> bool:
        """Whether it is told of a ballot what so many did in it, or the answer stands before: Yes: 61.6 per cent."""
        if patterns.BALLOT_OF.match(after) and patterns.BALLOT.search(self.text) and not self._has(self.text, "poll"):
            return True
        if patterns.ANSWER_LABEL.search(before) is None:
            return False
        around = f"{self.earlier} {self.text} {self.later}"
        return self._has(around, "election") and not self._has(around, "poll")

    def _of_election(self, before: str, after: str, told: int) -> bool:
        """Whether a percentage is a share of votes where votes or elections are told of near it."""
        if patterns.OF_VOTERS.match(after):
            return patterns.TURNOUT.search(_clause_after(after)) is None
        if patterns.YES_VOTE.match(after) or (patterns.BALLOT_BY.search(before) and not CHANGED.search(before)):
            return True
        if patterns.FIRST_WITH.match(after) and patterns.BESIDE_NAME.search(before):
            return True
        if patterns.RUN_OFF.match(after) and patterns.BESIDE_NAME.search(before):
            return True
        if (told and patterns.NEXT_ANSWER.match(after)) or patterns.OF_BALLOT.match(after):
            return True
        told_by = (patterns.WITH_BACKING, patterns.WON, patterns.ANSWER, patterns.COUNT_PUT)
        led = self._led_to(before) or any(pattern.search(before) for pattern in told_by)
        return led and patterns.SHARE_ENDS.match(after) is not None

    def _of_ballot(self, before: str, after: str) -> bool:
        """Whether a percentage is a share of votes where only the article before tells of any, or its own words do."""
        if patterns.BALLOT_BY.search(before) and (self._has(before, "voter") or patterns.SAID_YES.search(before)):
            return patterns.CHANGE.search(before) is None
        if patterns.YES_VOTE.match(after) and self._has(self.text, "voter", "forum"):
            return True
        if patterns.OWNERS_VOTED.match(after) and patterns.SURVEY.search(self.text) is None:
            return True
        if patterns.VOTERS_SAID.match(after) and VOTED.search(before) and not self._has(self.text, "poll"):
            return True
        told = patterns.OF_BALLOT.match(after) or patterns.IN_SIDE.match(after)
        if told and self._has(self.text, "voter") and not self._has(self.text, "poll"):
            return True
        return self._won_before(before, after)

    def _won_before(self, before: str, after: str) -> bool:
        """Whether a percentage is what a party won, or is told of voters where the article before tells of a vote."""
        of_voters = patterns.OF_VOTERS.match(after)
        won = patterns.WON.search(before) or _party_came_to(before) or patterns.COUNT_PUT.search(before)
        if not (of_voters or won):
            return False  # as most
        elected = self._has(self.article, "election")
        if elected and of_voters:
            return not self._has(f"{self.earlier} {self.text}", "poll")
        of_party = elected or (patterns.OF_A_PARTY.search(before) is not None and not self._has(self.text, "poll"))
        return bool(won) and of_party and patterns.SHARE_ENDS.match(after) is not None

    def _goes_on(self, match: re.Match[str], before: str, told: int) -> bool:
        """Whether a share is set against the one told last, or beside the score that it is of."""
        if told and (patterns.SHARE_NEXT.search(before) or patterns.NEXT_NAME.search(self.text[told : match.start()])):
            return True
        if told and patterns.FROM_BEFORE.match(self.text[told : match.start()]):
            return patterns.LAST_TIME.match(self.text, match.end()) is not None
        scores = (one.end for one in self.found if one.result.kind is Kind.SCORE)
        return any(patterns.WITH_SCORE.match(self.text[end : match.start()]) for end in scores)

    def _led_to(self, before: str) -> bool:
        """Whether what stands before a percentage tells that it is a share of votes."""
        if _party_came_to(before):
            return True
        lead = words(self.lexicons, "share").last_end(before)
        return lead is not None and len(before[lead:].split()) <= _LEAD and "," not in before[lead:]


def _party_came_to(before: str) -> bool:
    return patterns.PARTY_CAME_TO.search(before) is not None and patterns.PART_OF.search(before) is None


def _share_of(percent: str) -> Result:
    return Result(Kind.SHARE, figure=f"{percent}%")


def _share(words: str) -> str:
    if words[0].isdigit():
        return words
    return ".".join(str(number(part)) for part in words.split(" point "))


def _clause_after(after: str) -> str:
    return re.split(r"[,\d]| (?:on|with|and) (?:an? )?(?:\w+ )?turnout\b", after, maxsplit=1)[0]
