"""Results of votes in a sentence's text: scores, shares, margins and words for unanimity, told from other figures."""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cached_property

from quizapp.facts.lexicon import Lexicons
from quizapp.facts.signs import ALL
from quizapp.facts.votes import around_patterns, figures, patterns, quick_words, sides
from quizapp.facts.votes.around import AFTER, BEFORE, NEAR, OUTCOMES, Kind, Read, Result, clause
from quizapp.facts.votes.figures import number
from quizapp.facts.votes.shares import Shares
from quizapp.facts.votes.unanimity import Unanimity
from quizapp.facts.votes.words import firm, words

_PARAGRAPH, _ARTICLE = 300, 900  # characters of what was said before that may tell what a figure is of
_SENTENCE = 160  # characters of what is said next
_YEARS = range(1000, 2200)
_CENTURY = 100
_PAIR = 2  # numbers at least


def results(
    text: str, start: int, end: int, paragraph: int, lexicons: Lexicons, *, signs: int = ALL, numbered: bool = True
) -> list[Read]:
    """The results of votes in the sentence text[start:end], in the order of the text; none overlap.

    `signs` are those that its words show. `paragraph` is where its paragraph begins: what was said before
    in it tells what a bare share is of.
    A sentence that is not `numbered` has neither figures nor number words nor hyphens.
    """
    sentence = text[start:end]
    earlier = text[max(paragraph, start - _PARAGRAPH) : start]
    later = text[end : end + _SENTENCE].partition("\n")[0]
    reader = _Reader(sentence, earlier, text[max(0, paragraph - _ARTICLE) : paragraph], lexicons, later)
    return [Read(one.start + start, one.end + start, one.result) for one in reader.read(signs, numbered=numbered)]


class _Reader(Shares, Unanimity):
    """Reads one sentence."""

    def read(self, signs: int, *, numbered: bool) -> list[Read]:
        """All results, the surest forms first."""
        for reads in self._readers(signs, numbered=numbered):
            for one in reads():
                again = any(one.start < other.end and other.start < one.end for other in self.found)
                if not again and not self._denied(one.start):
                    self.found.append(one)
        return sorted(self.found) if self.found and not self._in_jest() else []

    def _denied(self, start: int) -> bool:
        """Whether it is told before a result that there was none: denied that they had voted 9 to 4."""
        return around_patterns.DENIED.search(self.text, 0, start) is not None

    def _in_jest(self) -> bool:
        """Whether the sentence jokes of a vote, or only seems to tell one: at home, or among animals."""
        if around_patterns.AT_HOME.search(f"{self.earlier[-BEFORE:]} {self.text}") or self._has(self.text, "jest"):
            return True
        voted = around_patterns.SUBJECT_VOTED.search(self.text)
        return voted is not None and voted["who"].lower() in words(self.lexicons, "beast").single

    def _readers(self, signs: int, *, numbered: bool) -> Iterator[Callable[[], Iterator[Read]]]:
        """The forms that the sentence may hold, told by a quick look, since most sentences hold none."""
        look = quick_words.Look(self.text, signs)
        if numbered:
            yield from self._scores(look)
        if look.holds(quick_words.MARGIN_WORDS):  # by a single vote
            yield self._margins
        if numbered and (look.holds(quick_words.TALLY_WORDS) or self._tallied()):
            yield self._tallies
        if look.holds_one(quick_words.UNANIMOUS_WORDS):
            yield self._unanimity
        if numbered and look.holds(quick_words.SIDE_WORDS):
            yield self._sides_alone
        if numbered and look.holds(quick_words.SHARE_WORDS):
            yield self._shares
        elif numbered and quick_words.DECIMALS.search(look.lower):
            yield self._decimals
        elif numbered and look.holds(quick_words.ANSWER_WORDS):
            yield self._answers

    def _scores(self, look: quick_words.Look) -> Iterator[Callable[[], Iterator[Read]]]:
        """The forms of scores and counts that the sentence in small letters may hold."""
        if look.holds(quick_words.SIDED_WORDS):
            yield self._sides
        if look.holds(quick_words.CHOICE_WORDS):
            yield self._others
        if quick_words.TO_FIGURE.search(look.lower):
            yield self._to
        if look.holds(quick_words.TIED_WORDS):
            yield self._tied
        if quick_words.HYPHENED.search(look.lower):
            yield self._hyphens
        if look.holds(quick_words.OF_WORDS):
            yield self._counts
        if look.holds(quick_words.BACKING_WORDS):
            yield self._backings

    def _tallied(self) -> bool:
        """Whether the paragraph told before what votes a single candidate had."""
        return " vote" in self.earlier.lower() and patterns.TALLY.search(self.earlier) is not None

    def _score(self, match: re.Match[str], abstained: str | None, *, ordered: bool = False) -> Read:
        """A score, turned round where the motion failed and the larger figure stands first; `ordered` if told whose."""
        yes, no = _figures(match)
        lost = self._went_against(*match.span()) or self._lost(match.start()) or self._lost_after(*match.span())
        if not ordered and yes > no and lost:
            yes, no = no, yes
        silent = number(abstained) if abstained else self._abstained(*match.span())
        return Read(match.start(), match.end(), Result(Kind.SCORE, yes, no, silent))

    def _lost_after(self, start: int, end: int) -> bool:
        """Whether it is told after a score that begins the sentence that a motion failed: By 25 to 21 they refused."""
        if around_patterns.BY_FIRST.fullmatch(self.text, 0, start) is None or around_patterns.COURT.search(self.text):
            return False
        return around_patterns.REFUSED_THEN.match(self.text, end) is not None

    def _went_against(self, start: int, end: int) -> bool:
        """Whether those against stand first: it was nine to one against; judges are for what they rule."""
        if around_patterns.TURNED_AGAINST.match(self.text, end) is None:
            return False
        said = clause(self._before(start, BEFORE))
        return around_patterns.VOTED_SO.search(said) is not None and around_patterns.COURT.search(said) is None

    def _others(self) -> Iterator[Read]:
        """Those for and the others: four judges voted to quash it and three to uphold it."""
        if len(figures.beginnings(self.text)) < _PAIR:
            return
        around = f"{self.earlier} {self.text}"
        for match in figures.leaping(patterns.FOR_AND_OTHERS, self.text, self._counted_by_itself):
            told = self._has(around, "voter") or around_patterns.BALLOT.search(self.text) is not None
            told = told and not self._has(self.text, "poll")
            told = told and (self._has(self.text, "forum") or not self._has(self.text, "sport"))
            if told and match["soft"]:  # who prefer one thing to another have not always voted on it
                told = (
                    patterns.VOTING.search(match["who"]) is not None
                    or around_patterns.BALLOT.search(around) is not None
                )
            if told and not self._needed(*match.span()):
                yield self._score(match, None, ordered=True)

    def _counted_by_itself(self, match: re.Match[str]) -> bool:
        """Whether no other number stands between a number and what so many did."""
        return not any(match.end("all") < at < match.start("verb") for at in figures.beginnings(self.text))

    def _sides(self) -> Iterator[Read]:
        """Those for and those against, each told by themselves, in whatever order, perhaps in the sentence after."""
        for at, start, end, one in self._paired():
            if self._of_one_vote(one, start) and not self._needed(start, end, apart=True):
                silent = self._abstained(start, end) if one.abstained is None and at >= 0 else one.abstained
                yield Read(start, end, Result(Kind.SCORE, one.votes_for, one.votes_against, silent))

    def _of_one_vote(self, one: sides.Sides, start: int) -> bool:
        """Whether a pair of sides, which stands from `start`, is the result of a vote."""
        around = f"{self.earlier} {self.text}"
        if not one.sure:
            votes = self._may_vote(one.who) if one.parted else not one.chosen and self._decides(one.who)
            told = votes or self._has(around, "forum", "election")
            if not told or self._has(self.text, "poll", "sport"):
                return False
        if not one.chosen:
            return True
        if patterns.SO_MANY_OF.search(self.text, 0, max(0, start)):  # of others it was told before how many they were
            return False
        return one.sure or (self._has(around, "voter") and self._may_vote(one.who))

    def _paired(self) -> Iterator[tuple[int, int, int, sides.Sides]]:
        """Where each pair begins, beside the sentence or in it, what of it stands in the sentence, and the pair."""
        if not sides.may_be_paired(self.earlier, self.text, self.later):
            return
        here = self._told_sides
        for one in sides.paired(self.text, sides.labelled(self.text)):
            yield one.start, one.start, one.end, one
        if not here:
            return
        before = sides.last_sentence(self.earlier) if here[0].start < NEAR else ""
        after = sides.next_sentence(self.later)
        text, end = f"{before}{self.text}{after}", len(before) + len(self.text)
        for one in sides.paired(text, sides.told_sides(text) if before or after else here):
            if one.second >= len(before) and one.start < end:
                start = max(one.start - len(before), here[0].start)
                last = one.end if one.end <= end else one.first
                yield one.start - len(before), start, last - len(before), one

    @cached_property
    def _told_sides(self) -> list[sides.Side]:
        return sides.told_sides(self.text)

    def _sides_alone(self) -> Iterator[Read]:
        """How many stood on one side, where the other is not numbered: one director voted against."""
        voters = words(self.lexicons, "voter").single
        if any(one.result.kind is Kind.SCORE for one in self.found):
            return
        for one in sides.alone(self._told_sides, self.text, voters):
            what = sides.plainly_votes(self.text, one)
            if not what and self._has(self.text[one.end : one.end + NEAR], "forum"):
                around = f"{self.earlier} {self.text} {self.article[-BEFORE:]}"
                what = around_patterns.BALLOT.search(around) is not None
            if not what and sides.says_so(self.text, one):
                around = f"{self.earlier} {self.text}"
                what = around_patterns.BALLOT.search(around) is not None and not self._has(around, "poll", "sport")
            if what and not self._needed(one.start, one.end):
                yield Read(one.start, one.end, Result(Kind.COUNT, one.votes, figure=str(one.votes)))

    def _to(self) -> Iterator[Read]:
        for match in figures.leaping(patterns.TO, self.text):
            start, end = match.span()
            if around_patterns.NO_SCORE.search(self._before(start, 12)):
                continue
            if match["plain"] is not None and around_patterns.OTHER_TIME.match(self.text, end):
                continue
            if who := match["who"] or match["plain"]:
                voices = who.rpartition(" ")[2].lower() in around_patterns.VOICES
                sure = self._may_vote(who) and (voices or self._voted_so(start, end))
                sure = sure and not self._needed(start, end)
            elif any(match[name] for name in ("votes", "set", "rivals", "after")):
                sure = not self._needed(start, end)
            else:
                vote_of = around_patterns.VOTE_OF.search(self._before(start, NEAR))
                sure = bool(vote_of or self._ends(end)) and self._decided(start, end)
                sure = sure and not self._by_how_much(start, *_figures(match))
            if sure and not self._either_way(start):
                yield self._score(match, match["abstained"])

    def _ends(self, end: int) -> bool:
        """Whether a score may end at a character: nothing is counted there."""
        return any(
            pattern.match(self.text, end)
            for pattern in (around_patterns.SCORE_ENDS, around_patterns.AS_RESULT, around_patterns.OF_A_VOTE)
        )

    def _voted_so(self, start: int, end: int) -> bool:
        """Whether a score of voters is told with what they decided: nine judges to two held that."""
        told = around_patterns.NEXT_WORD.match(self.text, end)
        word = told[1] if told else ""
        if (word in around_patterns.HELD_THAT or firm(self.lexicons).outcomes.within(word)) and not self._needed(
            start, end
        ):
            return True
        return self._ends(end) and self._decided(start, end)

    def _hyphens(self) -> Iterator[Read]:
        for match in sorted(
            [*patterns.HYPHEN.finditer(self.text), *patterns.JOINED.finditer(self.text)], key=re.Match.start
        ):
            yes, no = _figures(match)
            years = yes in _YEARS and (no in _YEARS or no < _CENTURY) and "," not in match.group()
            if years or around_patterns.NO_SCORE.search(self._before(match.start(), 12)) or self._held(*match.span()):
                continue
            in_sets = around_patterns.IN_SETS.search(self._before(match.start(), 12))
            in_sets = in_sets or around_patterns.NEXT_SET.match(self.text, match.end())
            if match.groupdict().get("colon") and not self._ratio(match):
                continue
            ends = self._ends(match.end()) or around_patterns.VOTE_OF.search(self._before(match.start(), NEAR))
            if not ends or in_sets or _formation(match):
                continue
            decided = self._decided(*match.span()) or self._next_chamber(*match.span())
            if decided and not self._either_way(match.start()):
                yield self._score(match, match["abstained"] or match["more"])

    def _next_chamber(self, start: int, end: int) -> bool:
        """Whether a score follows one that was told before in its sentence: 37-2 among the bishops; 162-25 among us."""
        last = max((one.end for one in self.found if one.result.kind is Kind.SCORE and one.end <= start), default=None)
        if last is None or around_patterns.IN_TURN.fullmatch(self.text, last, start) is None:
            return False
        surveyed = around_patterns.OPINION.search(self.text) is not None
        return not surveyed and not self._has(self.text, "sport") and not self._needed(start, end)

    def _ratio(self, match: re.Match[str]) -> bool:
        """Whether two figures with a colon are a score, and no time of day or scale: passed 88:41."""
        before = self._before(match.start(), NEAR)
        clock = around_patterns.CLOCK.match(match.group())
        if clock is not None and around_patterns.AT_CLOCK.search(before):
            return False
        told = (around_patterns.OF_A_VOTE, around_patterns.ON_SIDE)
        if around_patterns.RATIO_OF_VOTES.search(before) or any(one.match(self.text, match.end()) for one in told):
            return True
        return clock is None and firm(self.lexicons).outcomes.within(before)

    def _tied(self) -> Iterator[Read]:
        """Both sides with one figure: tied at 27 apiece."""
        for match in patterns.TIED.finditer(self.text):
            if self._decided(*match.span()):
                group = next(name for name in ("n", "tie", "sides", "level", "both") if match[name])
                each = number(match[group])
                yield Read(match.start(group), match.end(), Result(Kind.SCORE, each, each))

    def _margins(self) -> Iterator[Read]:
        for match in patterns.MARGIN.finditer(self.text):
            group = next(
                name
                for name in ("n", "cut", "left", "fell", "own", "bare", "spare", "apart", "parted", "dash", "gap", "m")
                if match[name]
            )
            start, end = match.start(group), match.end()
            told = "vote" in match.group().lower() or self._has(self.text, "election")
            told |= match["by"] is not None and self._has(self.text, "forum")
            around = f"{self._before(start, BEFORE)} {self.text[end : end + AFTER]}"
            seat = patterns.SEAT.search(self.text) or patterns.WITH_MAJORITY.search(self._before(match.start(), BEFORE))
            told |= group in {"m", "bare"} and (seat or around_patterns.CARRIES.match(self.text, end)) is not None
            told |= group == "fell" or (group == "own" and self._has(f"{self.earlier} {self.text}", "election"))
            told |= group == "left" and self._has(f"{self.earlier} {self.text}", "forum")
            if group == "bare" and (not seat or self._has(self.text, "sport")):
                continue
            decided = group != "m" or self._has(around, *OUTCOMES) or patterns.SEAT.search(around) is not None
            holds = around_patterns.HOLDS.search(self._before(match.start(), NEAR)) is not None
            if told and decided and not holds and not self._needed(start, end):
                yield Read(start, end, Result(Kind.MARGIN, figure=str(number(match[group]))))

    def _tallies(self) -> Iterator[Read]:
        """The votes that single candidates had."""
        told = (
            0
            if self._tallied()
            else min((one.end for one in self.found if one.result.kind is Kind.MARGIN), default=None)
        )
        for match in patterns.NEEDED_AND_GOT.finditer(self.text):
            yield Read(match.start("n"), match.end("n"), Result(Kind.TALLY, figure=str(number(match["n"]))))
        for match in patterns.TALLY_PAIR.finditer(self.text) if self._has(self.text, "election", "forum") else ():
            told = match.end() if told is None else told
            yield self._tally(match, "n", match.end("n"))
        for match in patterns.TALLY.finditer(self.text):
            rounds = match.group().lower().startswith(("took", "had")) and match.group().endswith("ballots")
            if not rounds and not self._needed(match.start("n"), match.end()):
                told = match.end() if told is None else told
                yield self._tally(match, "n", match.end())
        for match in self._polled_so_many(told):
            told = match.end() if told is None else told
            yield self._tally(match, "n", match.end("n"))
        if told is None:
            return
        for match in patterns.MARGIN_AFTER.finditer(self.text, told):
            yield Read(match.start("n"), match.end("n"), Result(Kind.MARGIN, figure=str(number(match["n"]))))
        for match in patterns.TALLY_NEXT.finditer(self.text, told):
            group = "n" if match["n"] else "m"
            if not self._needed(match.start(group), match.end()):
                yield self._tally(match, group, match.end())

    def _polled_so_many(self, told: int | None) -> Iterator[re.Match[str]]:
        """Tallies without the word "votes", where an election is told of or another tally, as far as `told`."""
        if told is not None or self._has(f"{self.earlier} {self.text}", "election"):
            yield from patterns.POLLED.finditer(self.text)

    def _tally(self, match: re.Match[str], group: str, end: int) -> Read:
        words = match[group]
        times = 1_000_000 if group == "n" and match.groupdict().get("million") else 1
        figure = int(Fraction(words) * times) if "." in words else number(words) * times
        return Read(match.start(group), end, Result(Kind.TALLY, figure=str(figure)))


def _formation(match: re.Match[str]) -> bool:
    """Whether figures are the rows of a football team, the goalkeeper left out: 4-4-2."""
    if around_patterns.FORMATION.fullmatch(match.group()) is None:
        return False
    return sum(map(int, match.group().split("-"))) == around_patterns.OUTFIELD


def _figures(match: re.Match[str]) -> tuple[int, int]:
    """Both figures of a score; "four-three" has groups of its own."""
    groups = match.groupdict()
    return number(groups["yes"] or groups["first"]), number(groups["no"] or groups["second"])
