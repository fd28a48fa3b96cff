"""A question: an assessment item with its stem, key, distractors, and the citations it rests on."""

from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    """The seven topics, in the order in which they are shown everywhere."""

    LEADERS = "leaders"
    DATES = "dates"
    TREATIES = "treaties"
    VOTES = "votes"
    NUMBERS = "numbers"
    PLACES = "places"
    STATEMENTS = "statements"


class AnswerKind(StrEnum):
    """What type of thing the key is; all options of a question are of one kind."""

    TEXT = "text"
    PERSON = "person"
    POLITY = "polity"
    BODY = "body"
    OFFICE = "office"
    PLACE = "place"
    DATE = "date"
    AGREEMENT = "agreement"
    VOTE = "vote"
    NUMBER = "number"
    MONEY = "money"
    DURATION = "duration"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where an answer can be looked up; `sentence` is in our own words, `surface` is its short proof."""

    document: str
    publisher: str
    title: str
    published: str  # as When.parse reads it, "" where unknown
    paragraph: int
    surface: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Distractor:
    """A wrong option and why it is wrong."""

    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An item stored once and asked in any form its content allows.

    `key` is its stable identity: pack, fact and template for a generated question, a random UUID for one's own.
    `answer` is the right answer as shown; `accepted` are further answers that count as right when typed. An answer with
    semicolons in it lists several things.
    """

    key: str
    topic: str  # a Topic's value, or the name of a learner's own topic
    kind: AnswerKind
    stem: str
    answer: str
    accepted: tuple[str, ...] = ()
    distractors: tuple[Distractor, ...] = ()
    explanation: str = ""
    citations: tuple[Citation, ...] = ()
    facts: tuple[str, ...] = ()
    template: str = ""
    tolerance: str = ""  # of a number, how far off still counts: "5 %" of it, or "10" of its unit
    as_of: str = ""  # as When.parse reads it: when the answer was true
    attribution: str = ""  # "According to RIA Novosti", shown with the answer
    tags: tuple[str, ...] = ()
    image: str = ""  # the SHA-256 of what stands beside the stem; the library keeps its bytes
    image_text: str = ""  # what it shows, for whoever does not see it

    @property
    def sources(self) -> int:
        """How many outlets say the same; those cited for several facts, or by hand, may each tell a part of it."""
        outlets = {one.publisher or one.document for one in self.citations}
        return len(outlets) if len(self.facts) == 1 else min(1, len(outlets))
