"""What a quiz is made of: where its questions come from, how they are asked, its clock, and what its answers mean."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any, Self

from quizapp.questions.forms import multiple_choice
from quizapp.questions.forms.posed import FORMS

EXTRA = (1.0, 1.5, 2.0)  # times the usual time, as WCAG 2.2.1 has it
MOST = 1000  # questions of one quiz; a set-up that asks for so many takes all that match
LONGEST_MINUTES, LONGEST_SECONDS = 600, 3600  # of a whole quiz, and for one question
FIRST_YEAR, LAST_YEAR = 1, 9999


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
        packs: draw from questions of these packs; "" stands for the learner's own.
        documents: draw from questions that cite one of these.
        since, until: draw from questions whose answers were true within these years.
        recall: draw from those known with a chance between these, 0-1.
        fresh: draw from new ones too.
        missed: draw from the missed shelf alone.
        count: how many questions, at least 1; `MOST` takes all that match, as far as that.
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
    packs: tuple[str, ...] = ()
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

    def minutes_for(self, count: int) -> int:
        """The whole minutes, at least 1, that another number of questions has where each has as much time as here."""
        return max(1, round(self.minutes * count / self.count))

    @property
    def takes_all(self) -> bool:
        """Whether it asks for everything that matches."""
        return self.count >= MOST

    @property
    def narrows(self) -> bool:
        """Whether anything but topics, forms and deck narrows what is drawn from."""
        chosen = self.tags or self.packs or self.documents or self.only or self.missed or not self.fresh
        return bool(chosen) or (self.since, self.until, self.recall) != (None, None, None)

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


def sound(values: Mapping[str, Any]) -> QuizSetup:
    """The set-up that plain values from elsewhere stand for; what is of another type or out of bounds is left out."""
    kept = {name: value for name, value in values.items() if name in _SOUND and _SOUND[name](value)}
    return QuizSetup.from_values(kept)


def _number(low: float, high: float, *kinds: type) -> Callable[[object], bool]:
    return lambda value: type(value) in kinds and low <= value <= high  # type: ignore[operator]


def _texts(value: object) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(one, str) for one in value)


def _forms(value: object) -> bool:
    return _texts(value) and bool(value) and set(value) <= set(FORMS)  # type: ignore[call-overload]


def _shares(value: object) -> bool:
    pair = isinstance(value, list | tuple) and len(value) == 2 and all(map(_number(0, 1, int, float), value))  # noqa: PLR2004
    return pair and value[0] <= value[1]  # type: ignore[index]


def _yes_or_no(value: object) -> bool:
    return isinstance(value, bool)


_year = _number(FIRST_YEAR, LAST_YEAR, int)
_SOUND: dict[str, Callable[[Any], bool]] = {
    **dict.fromkeys(("topics", "tags", "packs", "documents"), _texts),
    **dict.fromkeys(("since", "until"), _year),
    **dict.fromkeys(("fresh", "missed", "certainty", "feeds_schedule"), _yes_or_no),
    "recall": _shares,
    "count": _number(1, MOST, int),
    "forms": _forms,
    "clock": lambda value: isinstance(value, str) and value in {*ClockKind},
    "minutes": _number(1 / 60, LONGEST_MINUTES, int, float),
    "seconds_each": _number(1, LONGEST_SECONDS, int, float),
    "extra": lambda value: type(value) in (int, float) and value in EXTRA,
    "feedback": lambda value: isinstance(value, str) and value in {*Feedback},
    "seed": _number(0, 2**64, int),
    "deck_id": _number(1, 2**63 - 1, int),
    "only": lambda value: isinstance(value, list | tuple) and all(map(_number(1, 2**63 - 1, int), value)),
}
