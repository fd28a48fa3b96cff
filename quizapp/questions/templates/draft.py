"""A draft: what a template makes of one fact before it has distractors and has passed the guards."""

import re
from dataclasses import dataclass, field

from quizapp.corpus.when import Precision, When, dated, worded
from quizapp.facts.fact import Approximation, Fact, Office, Stance
from quizapp.questions.english import lower
from quizapp.questions.fact_base import FactBase
from quizapp.questions.question import AnswerKind, Distractor, Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One question asked of one fact, with what the guards need to know about it.

    `asks` is what is asked apart from the time, as data: two drafts that ask the same at overlapping times have both
    answers right. `kin` is a wider reading of it: a draft that shares it is no distractor at an overlapping time.
    `near` are features, the weightiest first, by which the answers of like drafts are ranked as distractors.
    """

    template: str
    fact: Fact
    topic: Topic
    kind: AnswerKind
    stems: tuple[str, ...]  # all its wordings, the plainest first
    key: str
    accepted: tuple[str, ...] = ()
    explanation: str
    asks: tuple[str, ...]
    kin: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    at: When | None = None
    when: When | None = None  # the key, where it is a date
    giveaways: tuple[str, ...] = ()  # words that would betray the key in the stem: demonyms
    subject: str = ""  # whom or what the stem asks about; no option may name it
    instead: str = ""  # why the key would be wrong for another question of this template; "" to use its `otherwise`
    source: str = ""  # the template whose answers are the wrong options; "" for its own
    otherwise: str  # why {option} is wrong here, where nothing better is known of it
    changes: bool = False  # the answer may differ at another time, so the stem has to say when
    options: tuple[Distractor, ...] = ()  # the wrong ones, where the stem itself names all that there are
    beside: tuple[Fact, ...] = ()  # facts that the answer rests on as well
    # Looked up for each of hundreds of other drafts: `near` as a set, the time, and the office that it is about.
    features: frozenset[str] = field(init=False, repr=False, compare=False)
    time: When | None = field(init=False, repr=False, compare=False)
    office: Office | None = field(init=False, repr=False, compare=False)

    @property
    def stem(self) -> str:
        """The plainest wording, by which questions are compared with one another."""
        return self.stems[0]

    def __post_init__(self) -> None:
        values = (fact.value for fact in (self.fact, *self.beside))
        object.__setattr__(self, "features", frozenset(self.near))
        object.__setattr__(self, "time", self.at or self.when)
        object.__setattr__(self, "office", next((value for value in values if isinstance(value, Office)), None))


def during(when: When) -> str:
    """When something lasted or held: "on 26 August 2008", "in August 2008", "from 2004 to 2013"."""
    if when.precision is not Precision.INTERVAL:
        return dated(when)
    first, last = (worded(When.parse(edge)) for edge in str(when).split("/"))
    if when.first.year == when.last.year:
        first = first.removesuffix(f" {when.first.year}")  # the year once: from May to December 2008
    return f"from {first} to {last}"


def meet(one: When | None, other: When | None) -> bool:
    """Whether two times may have a day in common; what has no time meets everything."""
    return one is None or other is None or one.overlaps(other)


def asked_when(when: When) -> tuple[str, ...]:
    """How stems ask for a date at the precision known."""
    match when.precision:
        case Precision.DAY:
            return "On what date", "On which date"
        case Precision.MONTH:
            return "In which month and year", "In what month and year"
        case Precision.YEAR:
            return "In which year", "In what year"
        case Precision.DECADE:
            return "In which decade", "In what decade"
        case Precision.INTERVAL:
            return ("In which years",)


def has_year(text: str) -> bool:
    """Whether a text names a year or a decade, and so stands alone in time."""
    return bool(re.search(r"\b(1\d{3}|20\d{2})s?\b", text))


def speaker(fact: Fact, base: FactBase) -> str:
    """Who says so, as it stands in a sentence; "" where nobody is named."""
    said = fact.attribution
    return base.the(said.speaker or said.agency) if said.speaker or said.agency else ""


def contested_by(fact: Fact, base: FactBase) -> str:
    """Who has to be named with it: whoever says so, where the source only claims it or others contest it; else ""."""
    return "" if fact.attribution.stance is Stance.ASSERTED else speaker(fact, base)


def attributed(fact: Fact, base: FactBase, sentence: str) -> str:
    """The sentence as it is, or "According to ..., ..." where the source only claims it or others contest it."""
    who = contested_by(fact, base)
    return f"According to {who}, {lower(sentence)}" if who else sentence


def explained(fact: Fact, base: FactBase, statement: str, *further: str) -> str:
    """The answer as a statement, who relayed it, and whatever the record adds."""
    said = fact.attribution
    relayed = f"{base.the(said.agency)} reported it.".replace("the ", "The ", 1) if said.speaker and said.agency else ""
    return " ".join(part for part in (attributed(fact, base, statement), *further, relayed, fact.flagged) if part)


def near_miss(what: str, key: str) -> str:
    """Why a day or figure is wrong that was made near the right one and is that of nothing else."""
    return f"A {what} near the right one, which is {key}."


def qualified(fact: Fact, value: str) -> str:
    """A number with how exactly it is meant: "about 100", "more than 20"."""
    exact = fact.approximation in {Approximation.EXACT, Approximation.VAGUE}
    return value if exact else f"{fact.approximation.value} {value}"


def timed(stem: str, when: When | None) -> str:
    """The stem with its time in front, where it names no year itself: "In April 2008, how many ...?"."""
    if has_year(stem) or when is None:
        return stem
    opening = during(when)
    return f"{opening[:1].upper()}{opening[1:]}, {lower(stem)}"
