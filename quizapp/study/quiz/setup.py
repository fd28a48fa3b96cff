"""What a quiz is made of: where its questions come from, how they are asked, its clock, and what its answers mean."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any, Self

from quizapp.questions.forms import multiple_choice

EXTRA = (1.0, 1.5, 2.0)  # times the usual time, as WCAG 2.2.1 has it


class Feedback(StrEnum):
    """When the learner sees what was right."""

    END = "end"
    EACH = "each"


class ClockKind(StrEnum):
    """What the clock of a quiz does."""

    NONE = "none"
    UP = "up"  # counts up, and never ends it
    WHOLE = "whole"
    EACH = "each"  # for each question


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizSetup:
    """What a quiz is made of.

    Args:
        topics: the topics to draw from; none named means all.
        tags: draw from questions with one of these tags.
        documents: draw from questions that cite one of these.
        since, until: draw from questions whose answers were true within these years.
        recall: draw from those known with a chance between these, 0-1.
        fresh: draw from new ones too.
        missed: draw from the missed shelf alone.
        count: how many questions, at least 1.
        forms: the names of the forms to ask in; each question takes one that it fits.
        clock: what the clock does.
        minutes: for the whole quiz, where the clock is for that.
        seconds_each: for each question, where the clock is for that.
        extra: how many times the usual time, one of `EXTRA`.
        feedback: after each question, or at the end.
        certainty: whether the learner says how sure they are.
        seed: decides which questions, in which forms, and the order of the options.
        feeds_schedule: whether answers move the cards' schedule.
        deck_id: the deck to draw from; None for all.
        only: exactly these questions instead of a draw (a retry).
    """

    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    recall: tuple[float, float] | None = None
    fresh: bool = True
    missed: bool = False
    count: int = 10
    forms: tuple[str, ...] = (multiple_choice.FORM,)
    clock: ClockKind = ClockKind.WHOLE
    minutes: float = 5
    seconds_each: float = 30
    extra: float = 1.0
    feedback: Feedback = Feedback.END
    certainty: bool = False
    seed: int = 0
    feeds_schedule: bool = True
    deck_id: int | None = None
    only: tuple[int, ...] = ()

    @property
    def seconds(self) -> float | None:
        """The time allowed for the whole quiz, in seconds; None where no clock ends it."""
        return 60.0 * self.minutes * self.extra if self.clock is ClockKind.WHOLE else None

    @property
    def seconds_for_one(self) -> float | None:
        """The time allowed for each question, in seconds; None where there is no such clock."""
        return self.seconds_each * self.extra if self.clock is ClockKind.EACH else None

    def as_values(self) -> dict[str, Any]:
        """The set-up as plain values that JSON can hold."""
        return asdict(self)

    @classmethod
    def from_values(cls, values: Mapping[str, Any]) -> Self:
        """The set-up read back from plain values; what an older or newer version has besides is left out."""
        names = {field.name for field in fields(cls)}
        known = {name: value for name, value in values.items() if name in names}
        if known.get("minutes", 0) is None:  # before there were kinds of clocks
            known |= {"minutes": cls().minutes, "clock": ClockKind.NONE}
        for name, value in known.items():
            if isinstance(value, list):
                known[name] = tuple(value)
        known["feedback"] = Feedback(known.get("feedback", Feedback.END))
        known["clock"] = ClockKind(known.get("clock", ClockKind.WHOLE))
        return cls(**known)
