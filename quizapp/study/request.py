"""What a round of study is asked to be: of which questions, how long, and whether it moves the schedule."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Which questions a round is made of."""

    TODAY = "today"  # what is due, then new ones within the day's limits
    CRAM = "cram"  # all of them, due or not
    MISSED = "missed"  # answered wrongly today
    FORGOTTEN = "forgotten"  # the lowest chance of recall first
    AHEAD = "ahead"  # due on one of the next days
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyRequest:
    """A round of study; without any choice, all that is due today.

    `topic` and `tag` narrow it, `goal` is the most questions, `minutes` ends it after the card at hand, `days` is how
    far AHEAD looks. `ids` asks for exactly these questions, due or not, whatever the kind. Where `counts` is False, the
    answers are logged and move nothing.
    """

    kind: Kind = Kind.TODAY
    topic: str | None = None
    tag: str = ""
    goal: int | None = None
    minutes: int | None = None
    days: int = 3
    counts: bool = True
    ids: tuple[int, ...] = ()

    @property
    def follows_schedule(self) -> bool:
        """Whether only what is due or new is asked, as on any day."""
        return self.kind is Kind.TODAY and not self.ids


ALL_DUE = StudyRequest()


def counts_at_first(kind: Kind) -> bool:
    """Whether answers of such a round count until the learner says otherwise: they do where recall is due or faded."""
    return kind in (Kind.TODAY, Kind.FORGOTTEN, Kind.AHEAD)
