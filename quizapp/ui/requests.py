"""What one page asks of another: a round of study."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyRequest:
    """A round of study: of one topic, of so many questions, or of exactly these; without any, all that is due."""

    topic: str | None = None
    goal: int | None = None
    ids: tuple[int, ...] = ()
