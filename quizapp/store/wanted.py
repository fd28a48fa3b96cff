"""What a search asks for, as a tree of values; `search` finds it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Words:
    """A text whose words stand in a question, one after the other; unless `whole`, the last may go on.

    `part` names one of `full_text.PARTS`; "" is any of them.
    """

    text: str
    whole: bool = False
    part: str = ""


@dataclass(frozen=True, slots=True)
class Has:
    """A field of `FIELDS` with this value; a value that ends in * is a beginning."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Is:
    """One of `STANDINGS`."""

    standing: str


@dataclass(frozen=True, slots=True)
class Compare:
    """A number of `NUMBERS` beside another; `sign` is one of `SIGNS`."""

    field: str
    sign: str
    number: float


@dataclass(frozen=True, slots=True)
class Not:
    """What is not so."""

    what: "Wanted"


@dataclass(frozen=True, slots=True)
class Every:
    """All of these; none of them narrows nothing."""

    parts: tuple["Wanted", ...] = ()


@dataclass(frozen=True, slots=True)
class Some:
    """At least one of these."""

    parts: tuple["Wanted", ...]


Wanted = Words | Has | Is | Compare | Not | Every | Some


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What a search needs to know of the present.

    Args:
        now: the moment, UTC.
        day: the learner's local day.
        lapses: after how many a question is a leech, where its deck has no limit of its own; 0 is never.
        elapsed_at: after how many stabilities the chance of recall has fallen to a share (0-1).
    """

    now: datetime
    day: date
    lapses: int
    elapsed_at: Callable[[float], float]
