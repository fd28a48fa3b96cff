"""Results of votes in a sentence's text: scores, shares, margins and words for unanimity, told from other figures."""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from quizapp.facts.lexicon import Lexicons
from quizapp.facts.votes import patterns
from quizapp.facts.votes.patterns import number
from quizapp.facts.votes.words import firm, words

_LEAD = 4  # words between a verb and its share
# How many characters around a result are looked at: for a decision, for a modal verb, for a forum among
# words of sport, and earlier in the paragraph.
_BEFORE, _AFTER = 110, 55
_MODAL = 45
_NEAR = 30
_PARAGRAPH, _ARTICLE = 300, 900
_YEARS = range(1000, 2200)
_CENTURY = 100
# Of two shares set against each other: not rates of something, and the rest of the votes may be of others.
_LEAST_OF_TWO, _NEARLY_ALL, _MOST_OF_TWO = 50, 97, 100.2
_OUTCOMES = ("decision", "lost", "contest")  # the kinds of words that tell that there was a result


class Kind(StrEnum):
    """In what form a result is told."""

    SCORE = "score"
    COUNT = "count"  # of those in favour alone
    TALLY = "tally"  # the votes that a candidate had
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


def results(
    text: str, start: int, end: int, paragraph: int, lexicons: Lexicons, *, numbered: bool = True
) -> list[Read]:
    """The results of votes in the sentence text[start:end], in the order of the text; none overlap.

    `paragraph` is where the sentence's paragraph begins: what was said before in it tells what a bare share is of.
    A sentence that is not `numbered` has neither figures nor number words nor hyphens.
    """
    sentence = text[start:end]
    earlier = text[max(paragraph, start - _PARAGRAPH) : start]
    reader = _Reader(sentence, earlier, text[max(0, paragraph - _ARTICLE) : paragraph], lexicons)
    return [Read(one.start + start, one.end + start, one.result) for one in reader.read(numbered=numbered)]


class _Reader:
    """Reads one sentence; `earlier` is the text before it in its paragraph, `article` that before the paragraph."""

    def __init__(self, text: str, earlier: str, article: str, lexicons: Lexicons) -> None:
        self.text = text
        self.article = article
        self.earlier = earlier
        self.lexicons = lexicons
        self.found: list[Read] = []

    def read(self, *, numbered: bool) -> list[Read]:
        """All results, the surest forms first."""
        for reads in self._readers(numbered=numbered):
            for one in reads():
                if not any(one.start < other.end and other.start < one.end for other in self.found):
                    self.found.append(one)
        return sorted(self.found)

    def _readers(self, *, numbered: bool) -> Iterator[Callable[[], Iterator[Read]]]:
        """The forms that the sentence may hold, told by a quick look, since most sentences hold none."""
        lower = self.text.lower()
        if numbered:
            yield from self._scores(lower)
        if _holds(lower, patterns.MARGIN_WORDS):  # by a single vote
            yield self._margins
        if numbered and (_holds(lower, patterns.TALLY_WORDS) or self._tallied()):
            yield self._tallies
        if any(_holds(lower, groups) for groups in patterns.UNANIMOUS_WORDS):
            yield self._unanimity
        if numbered and _holds(lower, patterns.SHARE_WORDS):
            yield self._shares

    def _scores(self, lower: str) -> Iterator[Callable[[], Iterator[Read]]]:
        """The forms of scores and counts that the sentence in small letters may hold."""
        if _holds(lower, patterns.FOR_WORDS):
            yield self._for_and_against
        if patterns.TO_FIGURE.search(lower):
            yield self._to
        if _holds(lower, patterns.TIED_WORDS):
            yield self._tied
        if patterns.HYPHENED.search(lower):
            yield self._hyphens
        if _holds(lower, patterns.OF_WORDS):
            yield self._counts

    def _tallied(self) -> bool:
        """Whether the paragraph told before what votes a single candidate had."""
        return " vote" in self.earlier.lower() and patterns.TALLY.search(self.earlier) is not None

    def _before(self, at: int, characters: int) -> str:
        start = max(0, at - characters)
        if start and self.text[start - 1].isalpha():  # whole words alone: of "African" the end is no "can"
            start = min(at, start + len(patterns.REST_OF_WORD.match(self.text, start).group()))  # type: ignore[union-attr]
        return self.text[start:at]

    def _held(self, start: int, end: int) -> bool:
        """Whether a score tells how seats are shared out."""
        before = patterns.HELD.search(self._before(start, _MODAL))
        if before is None:
            return False
        return "spl" in before.group() or "div" in before.group() or bool(patterns.HELD_AFTER.match(self.text, end))

    def _has(self, text: str, *kinds: str) -> bool:
        return any(words(self.lexicons, kind).within(text) for kind in kinds)

    def _needed(self, start: int, end: int) -> bool:
        """Whether the figures tell what would be needed, and not what came out."""
        before = patterns.DECIDED.split(self._before(start, _MODAL)).pop()  # what would have taxed farmers failed
        modal = words(self.lexicons, "modal").within(before, small=True)
        return modal or patterns.REQUIRED.match(self.text, end) is not None

    def _decided(self, start: int, end: int) -> bool:
        """Whether something was decided by the figures from `start` to `end`, and no match was played."""
        around = self.text[max(0, start - _BEFORE) : end + _AFTER]
        near = f"{self._before(start, _NEAR)} {self.text[end : end + _NEAR]}"
        if self._needed(start, end) or (self._has(self.text, "sport") and not self._has(near, "forum")):
            return False
        if not self._has(self.text, "forum") and not self._has(self.earlier[-_BEFORE:], "forum"):
            return False
        if firm(self.lexicons).outcomes.within(around):
            return True
        nearby = f"{self.earlier[-_BEFORE:]} {self.text}"
        # To beat somebody 3-1 is mostly sport, and many teams are called City or Senators.
        return self._has(around, "contest") and firm(self.lexicons).forum.within(nearby)

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
        for match in sorted(
            [*patterns.HYPHEN.finditer(self.text), *patterns.JOINED.finditer(self.text)], key=re.Match.start
        ):
            yes, no = number(match["yes"]), number(match["no"])
            years = yes in _YEARS and (no in _YEARS or no < _CENTURY) and "," not in match["yes"]
            if years or patterns.NO_SCORE.search(self._before(match.start(), 12)) or self._held(*match.span()):
                continue
            if patterns.SCORE_ENDS.match(self.text, match.end()) and self._decided(*match.span()):
                yield self._score(match, match["abstained"] or match["more"])

    def _tied(self) -> Iterator[Read]:
        """Both sides with one figure: tied at 27 apiece."""
        for match in patterns.TIED.finditer(self.text):
            if self._decided(*match.span()):
                each = number(match["n"])
                yield Read(match.start("n"), match.end(), Result(Kind.SCORE, each, each))

    def _counts(self) -> Iterator[Read]:
        for match in patterns.OF.finditer(self.text):
            if self._before(match.start(), 12).lower().endswith((" in ", " from ", " across ")):
                continue  # voters in some of the states
            yes = number(match["yes"])
            if yes <= number(match["all"]) and self._has(match.group(), "forum"):
                yield Read(match.start(), match.end("all"), Result(Kind.COUNT, yes, figure=str(yes)))

    def _margins(self) -> Iterator[Read]:
        for match in patterns.MARGIN.finditer(self.text):
            group = next(name for name in ("n", "spare", "m") if match[name])
            start, end = match.start(group), match.end()
            told = "vote" in match.group().lower() or self._has(self.text, "election")
            told |= match["by"] is not None and self._has(self.text, "forum")
            around = f"{self._before(start, _BEFORE)} {self.text[end : end + _AFTER]}"
            decided = group == "spare" or self._has(around, *_OUTCOMES)
            if told and decided and not self._needed(start, end):
                yield Read(start, end, Result(Kind.MARGIN, figure=str(number(match[group]))))

    def _tallies(self) -> Iterator[Read]:
        """The votes that single candidates had."""
        told = 0 if self._tallied() else None
        for match in patterns.TALLY.finditer(self.text):
            if not self._needed(match.start("n"), match.end()):
                told = match.end() if told is None else told
                yield self._tally(match, "n", match.end())
        if told is None:
            return
        for match in patterns.TALLY_NEXT.finditer(self.text, told):
            group = "n" if match["n"] else "m"
            if not self._needed(match.start(group), match.end()):
                yield self._tally(match, group, match.end())

    def _tally(self, match: re.Match[str], group: str, end: int) -> Read:
        words = match[group]
        times = 1_000_000 if group == "n" and match["million"] else 1
        figure = int(Fraction(words) * times) if "." in words else number(words) * times
        return Read(match.start(group), end, Result(Kind.TALLY, figure=str(figure)))

    def _unanimity(self) -> Iterator[Read]:
        for match in patterns.UNANIMOUS.finditer(self.text):
            start, end = match.start(), match.start() + len(match.group().rstrip())
            if self._has(self.text, "sport") or self._needed(start, end):
                continue
            if patterns.HABIT.search(self._before(start, _MODAL)) or any(self._same(one, start) for one in self.found):
                continue
            around = f"{self._before(start, _BEFORE)} {self.text[end : end + _AFTER]}"
            alone = patterns.UNANIMOUS_ALONE.search(self.text[match.start() : match.end() + 9])
            decided = alone is not None or self._has(around, "decision", "lost")
            if decided and self._voters_tell(match, start, end):
                yield Read(start, end, Result(Kind.UNANIMOUS))

    def _voters_tell(self, match: re.Match[str], start: int, end: int) -> bool:
        """Whether those are told of who vote: before "was unanimous" itself, else anywhere near."""
        voters = bool(self.found) or self._has(self.earlier, "voter")
        clause = _clause(self._before(start, _BEFORE))
        if patterns.OF_ONE_MIND.fullmatch(match.group()):
            return self._has(clause, "voter", "forum") or (voters and self.text[end : end + 1] in {"", ".", ",", ";"})
        return voters or self._has(clause, "voter") or self._has(self.text, "forum")

    def _same(self, one: Read, at: int) -> bool:
        """Whether a score is of the vote that is called unanimous at a character; it tells more."""
        between = self.text[min(one.end, at) : max(one.start, at)]
        return one.result.kind is Kind.SCORE and len(between) < _BEFORE and ";" not in between

    def _shares(self) -> Iterator[Read]:
        told = 0  # where the share told last ends
        for match in self._pairs():
            for group in ("one", "other"):
                end = match.end() if group == "other" else max(match.end("one"), self._percent_end(match.end("one")))
                yield Read(match.start(group), end, Result(Kind.SHARE, figure=f"{match[group]}%"))
            told = match.end()
        for match in patterns.SHARE.finditer(self.text):
            if match["fraction"]:
                sure, figure = self._is_fraction(match), patterns.FRACTIONS[match["fraction"].lower()]
            else:
                sure, figure = self._is_share(match, told), f"{_share(match['share'])}%"
            if sure and not self._has(_clause(self._before(match.start(), _BEFORE)), "poll"):
                of = patterns.OF_THE_VOTE.match(self.text, match.end())
                told = of.end() if of else match.end()
                yield Read(match.start(), told, Result(Kind.SHARE, figure=figure))

    def _percent_end(self, at: int) -> int:
        percent = patterns.PERCENT.match(self.text, at)
        return percent.end() if percent else at

    def _pairs(self) -> Iterator[re.Match[str]]:
        """Two shares of votes that are set against each other: by 51.9 percent to 48.1 percent."""
        for match in patterns.SHARES.finditer(self.text):
            before = self._before(match.start(), _BEFORE)
            around = f"{before} {self.text[match.end() : match.end() + _AFTER]}"
            voted = self._has(self.text, "election") or self._has(self.earlier, "election")
            decided = self._has(around, *_OUTCOMES) or patterns.BY.search(before)
            total = float(match["one"]) + float(match["other"])
            of_votes = voted or (patterns.BY.search(before) and total > _NEARLY_ALL)
            other = self._has(around, "sport", "poll") or patterns.CHANGED.search(before)
            if _LEAST_OF_TWO < total <= _MOST_OF_TWO and of_votes and decided and not other:
                yield match

    def _is_fraction(self, match: re.Match[str]) -> bool:
        if votes := patterns.OF_VOTES.match(self.text, match.end()):
            return not self._needed(match.start(), votes.end())
        if self._has(self.text, "election") and patterns.OF_VOTERS.match(self.text, match.end()):
            return True
        majority = patterns.MAJORITY.match(self.text, match.end())
        return majority is not None and self._decided(match.start(), majority.end())

    def _is_share(self, match: re.Match[str], told: int) -> bool:
        """Whether a percentage is of votes; `told` is where a share ends that it may be set against, or 0."""
        before, after = self._before(match.start(), _BEFORE), self.text[match.end() : match.end() + _AFTER]
        backed = patterns.BACKED_BY.search(before) and patterns.OF_PEOPLE.match(after)
        if backed or patterns.OF_VOTES.match(self.text, match.end()):
            return True
        if self._has(_clause_after(after), "poll"):
            return False
        ends = patterns.SHARE_ENDS.match(after) is not None
        if not self._has(f"{self.earlier} {self.text}", "election"):
            of_ballot = patterns.BALLOT_BY.search(before) and self._has(before, "voter")
            if of_ballot and not patterns.CHANGE.search(before):
                return True
            return ends and patterns.WON.search(before) is not None and self._has(self.article, "election")
        if patterns.OF_VOTERS.match(self.text, match.end()):
            return patterns.TURNOUT.search(_clause_after(after)) is None
        answer = told and patterns.NEXT_ANSWER.match(after) is not None
        return bool(answer) or (ends and (self._goes_on(match, before, told) or self._led_to(before)))

    def _goes_on(self, match: re.Match[str], before: str, told: int) -> bool:
        """Whether a share is set against the one told last, or beside the score that it is of."""
        if told and (patterns.SHARE_NEXT.search(before) or patterns.NEXT_NAME.search(self.text[told : match.start()])):
            return True
        scores = (one.end for one in self.found if one.result.kind is Kind.SCORE)
        return any(patterns.WITH_SCORE.match(self.text[end : match.start()]) for end in scores)

    def _led_to(self, before: str) -> bool:
        """Whether what stands before a percentage tells that it is a share of votes."""
        if patterns.PARTY_CAME_TO.search(before):
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
