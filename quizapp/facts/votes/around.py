"""What stands around the figures of a vote, by which they are told from other figures."""

import re
from enum import StrEnum
from typing import NamedTuple

from quizapp.facts.clauses.verbs import Shape, verbs
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.votes import around_patterns, patterns
from quizapp.facts.votes.figures import number
from quizapp.facts.votes.words import firm, words

# How many characters around a result are looked at: for a decision, for a modal verb, and for a forum among
# words of sport.
BEFORE, AFTER = 110, 55
MODAL = 45
NEAR = 30
_APART = re.compile(r": |\(| - | – ")
_NEXT_CLAUSE = re.compile(r"; |, (?:and|but|while|yet) ")  # the threshold was 200, and 213 were for it
_SILENCE = ("bst", " their ", "silent", " out", "blank", "seated")  # a quick look for those who did not vote
_TIMES = re.compile(r" (?:before|after|as|when|in which|at which|where) ")
OUTCOMES = ("decision", "lost", "contest")  # the kinds of words that tell that there was a result


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


class Around:
    """A sentence and what stands around it.

    `earlier` and `later` are what was said before and after it in its paragraph, `article` before the paragraph.
    """

    def __init__(self, text: str, earlier: str, article: str, lexicons: Lexicons, later: str = "") -> None:
        self.text = text
        self.later = later
        self.article = article
        self.earlier = earlier
        self.lexicons = lexicons
        self.found: list[Read] = []

    def _before(self, at: int, characters: int) -> str:
        start = max(0, at - characters)
        if start and self.text[start - 1].isalpha():  # whole words alone: of "African" the end is no "can"
            start = min(at, start + len(around_patterns.REST_OF_WORD.match(self.text, start).group()))  # type: ignore[union-attr]
        return self.text[start:at]

    def _held(self, start: int, end: int) -> bool:
        """Whether a score tells how seats are shared out."""
        before = around_patterns.HELD.search(self._before(start, MODAL))
        if before is None:
            return False
        return (
            "spl" in before.group() or "div" in before.group() or bool(around_patterns.HELD_AFTER.match(self.text, end))
        )

    def _has(self, text: str, *kinds: str) -> bool:
        return any(words(self.lexicons, kind).within(text) for kind in kinds)

    def _needed(self, start: int, end: int, *, apart: bool = False) -> bool:
        """Whether the figures tell what would be needed, and not what came out; apart: after a colon it is another."""
        before = around_patterns.DECIDED.split(self._before(start, MODAL)).pop()  # what would have taxed farmers failed
        before = _NEXT_CLAUSE.split(_TIMES.split(before).pop()).pop()
        before = _APART.split(before).pop() if apart else before
        if around_patterns.FELL_SHORT.search(self._before(start, BEFORE)):  # of the 60 votes needed, 58-42
            before = before.rpartition(",")[2]
        before = around_patterns.TOOK_TIME.sub("", before)
        if around_patterns.MUST_BE.search(self.text, 0, start):
            return True
        if self.text.startswith(before) and not before.startswith("May"):
            before = f"{before[:1].lower()}{before[1:]}"
        modal = words(self.lexicons, "modal").within(before, small=True)
        return modal or around_patterns.REQUIRED.match(self.text, end) is not None

    def _of_something_else(self, start: int, end: int, before: str, near: str) -> bool:
        """Whether figures are of a survey or a match, or of what was only needed or thought of."""
        if around_patterns.OPINION.search(before) or around_patterns.RATED.search(self.text) or self._played(near, end):
            return True
        if around_patterns.MARKETS.search(before):
            return True
        goals = around_patterns.FEW_GOALS.fullmatch(self.text, start, end)
        if goals and (around_patterns.SIDE_PLAYED.search(before) or around_patterns.HOME_OR_AWAY.match(self.text, end)):
            return True
        if around_patterns.CLOSE_RUN.search(before):  # closer than expected
            return False
        return around_patterns.ONLY_THOUGHT_OF.match(self.text, end) is not None or self._needed(start, end)

    def _decided(self, start: int, end: int) -> bool:
        """Whether something was decided by the figures from `start` to `end`, and no match was played."""
        around = self.text[max(0, start - BEFORE) : end + AFTER]
        near = f"{self._before(start, NEAR)} {self.text[end : end + NEAR]}"
        before = self._before(start, BEFORE)
        if self._of_something_else(start, end, before, near):
            return False
        elected = self._has(self.text, "election") and self._has(self.article, "election")
        told = around_patterns.VOTE_OF.search(before) or self._is_result(start, end)
        by_margin = around_patterns.BY_MARGIN.search(before) and self._has(self.text, "forum", "voter")
        if told or by_margin or (elected and self._has(around, "contest")):
            return True
        set_off = around_patterns.SET_OFF.search(before)
        kinds = ("forum", "voter") if set_off or around_patterns.OF_A_VOTE.match(self.text, end) else ("forum",)
        if not self._has(f"{self.earlier[-BEFORE:]} {self.text}", *kinds):
            counted = set_off is not None and "by" in set_off.group().lower() and self.text[end : end + 1] == "."
            goes_on = counted and around_patterns.BALLOT.search(_first_sentence(self.later.lstrip()))
            return bool(goes_on) or self._by_score(start, end)
        # By 16 to 13 the Senate; held, nine to two, that
        by = (set_off is not None and "by" in set_off.group().lower()) or self._of_a_vote(start, end)
        forum = firm(self.lexicons).forum.within(self.text)
        by = (
            by
            and (forum or (start < len("By  ") and self._has(self.text, "voter")))
            and self._may_be_voted(start, before)
        )
        judged = (
            set_off is not None and self.text[end : end + 1] == "," and around_patterns.COURT.search(self.text[:start])
        )
        if (
            by
            or judged
            or self._stands_apart(start, end)
            or self._motion_beaten(start, end)
            or firm(self.lexicons).outcomes.within(around)
        ):
            return True
        nearby = f"{self.earlier[-BEFORE:]} {self.text}"
        # To beat somebody 3-1 is mostly sport, and many teams are called City or Senators.
        few = around_patterns.FEW_GOALS.fullmatch(self.text, start, end) is not None
        team = around_patterns.TEAM_DID.search(self._before(start, NEAR))
        if few and team and not self._has(team.group(), "forum", "voter"):
            return False
        played = (
            few
            and around_patterns.BALLOT.search(nearby) is None
            and around_patterns.WATCHED.search(self._before(start, BEFORE))
        )
        return not played and self._has(around, "contest") and firm(self.lexicons).forum.within(nearby)

    def _may_be_voted(self, start: int, before: str) -> bool:
        """Whether what was done "by 9 to 4" may have been voted on, whatever its verb: by those who vote, and once.

        The council's choir sang, the council trails or hears others, and conservatives control it.
        """
        said = clause(before)
        if (start <= len(said) and around_patterns.BY_FIRST.match(self.text)) or self._has(said, *OUTCOMES):
            return True
        if self._has(said, "unvoted"):
            return False
        if around_patterns.MOTION.search(said):
            return True
        subject = ""
        for word in around_patterns.WORD.findall(said):
            form = verbs(self.lexicons).form(word.lower())
            if form is not None and not {Shape.PAST, Shape.PARTICIPLE}.isdisjoint(form.shapes):
                return (
                    subject in around_patterns.WHO_ACTED
                    or subject[:1].isupper()
                    or self._has(subject, "forum", "voter")
                )
            if word not in around_patterns.ADVERBS and not word.endswith("ly"):
                subject = word
        return False

    def _played(self, near: str, end: int) -> bool:
        """Whether the sentence tells of a match, and what stands near the figures of no body that votes."""
        if not self._has(self.text, "sport"):
            return False
        game = around_patterns.ENDED.search(near)
        if not self._has(near, "forum") or (game is not None and self._has(game.group(), "sport")):
            return True
        decided = around_patterns.BALLOT.search(near) or firm(self.lexicons).outcomes.within(
            near
        )  # "away", in turned away
        return self._has(f"{near} {self.text[end : end + AFTER]}", "sport") and not decided

    def _stands_apart(self, start: int, end: int) -> bool:
        """Whether figures stand between signs in a sentence on a body that votes: took a stand, 55 to 40, on it."""
        set_off = around_patterns.APART.search(self._before(start, NEAR))
        if set_off is None or around_patterns.APART_ENDS.match(self.text, end) is None:
            return False
        around = self.text[max(0, start - BEFORE) : end + AFTER]
        figures = around_patterns.TWO_FIGURES.split(self.text[start:end], maxsplit=1)
        falls = len(figures) > 1 and number(figures[0]) > number(figures[1].split(" ")[0].rstrip(","))
        contested = self._has(around, "contest") or around_patterns.CHANGED.search(self._before(start, BEFORE))
        return falls and not contested and firm(self.lexicons).forum.within(self.text[:start])

    def _motion_beaten(self, start: int, end: int) -> bool:
        """Whether a clause ends with how a motion fell that voters are told of with: their bid was defeated 11-3."""
        if around_patterns.CLOSED.match(self.text, end) is None or self._has(self.text, "sport"):
            return False
        said = clause(self._before(start, BEFORE))
        moved = around_patterns.MOTION.search(said) is not None and self._has(said, "voter")
        return moved and self._has(said.rstrip().rpartition(" ")[2], "lost")

    def _of_a_vote(self, start: int, end: int) -> bool:
        """Whether figures stand before a word for a vote: by a 65 to 51 margin."""
        before = around_patterns.BY_A.search(self._before(start, NEAR))
        return before is not None and around_patterns.OF_A_VOTE.match(self.text, end) is not None

    def _is_result(self, start: int, end: int) -> bool:
        """Whether figures are said to be the count of a ballot: it was 21 to six; 62 to 55 was the tally."""
        before = self._before(start, BEFORE)
        said = around_patterns.AS_RESULT.match(self.text, end) or around_patterns.RESULT_WAS.search(before)
        said = said or around_patterns.CLOSE_RUN.search(before)
        if said is None:
            return False
        nearby = f"{self.earlier[-BEFORE:]} {self.text} {self.later}"
        if any(one.result.kind is Kind.SCORE for one in self.found):
            return True
        return around_patterns.BALLOT.search(nearby) is not None or firm(self.lexicons).forum.within(nearby)

    def _by_score(self, start: int, end: int) -> bool:
        """Whether figures are of a vote though nobody is named who votes: rejected by three to one."""
        before = self._before(start, BEFORE)
        set_off = around_patterns.SET_OFF.search(before)
        if set_off is None:  # was rejected 31-9
            if self._acted_on(start, end):
                return True
            said = before.rstrip().rpartition(" ")[2]
            closed = around_patterns.CLOSED.match(self.text, end) is not None
            return closed and firm(self.lexicons).resolved.within(said)
        if "by" not in set_off.group().lower():  # agreed, 64-12, to
            said = before[: set_off.start()].rstrip().rpartition(" ")[2]
            closed = self.text[end : end + 1] in {",", "", ".", ")", "-", "–", "—"}
            return closed and firm(self.lexicons).outcomes.within(said)
        many = around_patterns.MANY.match(self.text, start) is not None and firm(self.lexicons).outcomes.within(before)
        closed = around_patterns.CLOSED.match(self.text, end) is not None and firm(self.lexicons).resolved.within(
            before
        )
        return many or closed or around_patterns.VOTED.search(before) is not None

    def _by_how_much(self, start: int, yes: int, no: int) -> bool:
        """Whether figures tell by how much a thing changed, from the smaller to the larger: cut by 14 to 16."""
        if not around_patterns.BY_ALONE.search(self._before(start, NEAR)):
            return False
        before = self._before(start, BEFORE)
        if around_patterns.OUTNUMBERED.search(before):
            return True
        return yes < no and around_patterns.CHANGED.search(before) is not None

    def _acted_on(self, start: int, end: int) -> bool:
        """Whether the object of a decision stands before a score, at the clause's end: accepted the terms 61-40."""
        told = around_patterns.ACTED_ON.search(clause(self._before(start, BEFORE)))
        if told is None or around_patterns.CLOSED.match(self.text, end) is None:
            return False
        return around_patterns.MANY.match(self.text, start) is not None and not self._has(self.text, "sport")

    def _lost(self, at: int) -> bool:
        """Whether the clause before a score says that the motion failed; who defeats a person has won."""
        clause = re.split(r"[;:]| (?:but|while|when|after|before|which|that) ", self._before(at, BEFORE)).pop()
        if around_patterns.FELL_SHORT.search(clause):  # most were for it
            return False
        if around_patterns.FAILED.search(clause):
            return True
        if around_patterns.AGAINST_ADVICE.search(clause):  # went against the officers' advice
            return False
        if self._has(clause, "lost") and not around_patterns.COURT.search(clause):  # judges are for what they rule
            if self._resolved_last(clause):
                return False
            beaten = around_patterns.DEFEATED.search(clause)
            return beaten is None or self._has(beaten["whom"], "forum")
        return False

    def _either_way(self, at: int) -> bool:
        """Whether the verb before a score may tell that a motion was carried or that it failed: a plan was wibbled."""
        said = clause(self._before(at, BEFORE).rstrip(" ,(-–"))
        told = around_patterns.MOTION_DID.search(said)
        if told is None or self._has(said[told.start() :], *OUTCOMES) or around_patterns.FAILED.search(said):
            return False
        if around_patterns.RESULT_WAS.search(said):
            return False
        form = verbs(self.lexicons).form(told["verb"].lower())
        return form is not None and Shape.PAST in form.shapes

    def _resolved_last(self, text: str) -> bool:
        """Whether a motion that failed was carried later on: refused it twice and gave way in July."""
        lost, outcomes = words(self.lexicons, "lost"), words(self.lexicons, "decision")
        at = lost.last_end(text)
        if at is None or around_patterns.AND.search(text, at) is None:
            return False
        return outcomes.within(text[at:])

    def _abstained(self, start: int, end: int) -> int | None:
        """How many abstained, if it is told soon after a score, before it in its sentence, or in the next sentence."""
        after = self.text[end : end + 2 * AFTER]
        later = _first_sentence(self.later)
        for told, backwards in ((after, False), (self._before(start, BEFORE), True), (later, False)):
            if not any(word in told for word in _SILENCE):
                continue
            match = patterns.ABSTENTION.search(told)
            if match is None:
                alone = patterns.ABSTAINER.match(told) if told is after else None
                if alone is not None:
                    return 1 + alone.group().count(" and ", 4)
                continue
            between = told[match.start() :] if backwards else told[: match.start()]
            other = told if told is later else between
            return None if patterns.OTHER_VOTE.search(other) else number(match["n"] or match["m"])
        return None


def _first_sentence(text: str) -> str:
    end = re.search(r"[.!?][\"”’']? ", text)
    return text[: end.end()] if end else text


def clause(before: str) -> str:
    """What stands before a figure in its own clause."""
    return re.split(r"[,;:.(]", before).pop()
