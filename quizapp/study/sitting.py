"""The sitting begun last, as the library keeps it: what was asked for and of which cards; how far it is in the log."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, get_type_hints

from quizapp.store import cards, keep
from quizapp.store.library import Library
from quizapp.store.records import Review
from quizapp.study.request import Kind, StudyRequest

_KEY = "session"
_LAST_ROW = 2**63 - 1  # the highest number that SQLite gives a row


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A sitting with its request, its cards in order, its day, and the row of the log that it began after."""

    request: StudyRequest
    deck_id: int | None
    ids: tuple[int, ...]
    day: date
    since: int

    def answers(self, library: Library) -> list[Review]:
        """What was answered in it and not undone, oldest first."""
        return cards.reviews_since(library, self.since)


def load(library: Library) -> Sitting | None:
    """The sitting kept in the library, None where there is none or a later program's cannot be read."""
    kept = keep.read(library, _KEY)
    try:
        return _parse(kept) if isinstance(kept, dict) else None
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _parse(kept: dict[str, Any]) -> Sitting:
    known = get_type_hints(StudyRequest)
    asked = {name: value for name, value in kept["request"].items() if name in known}
    plain = {name: value for name, value in asked.items() if name not in ("kind", "ids")}
    if not all(_is(value, known[name]) for name, value in plain.items()) or not _is(kept["deck_id"], int | None):
        raise TypeError("a library is a file, and what is kept in it may be anything")
    return Sitting(
        request=StudyRequest(**{**asked, "kind": Kind(asked["kind"]), "ids": tuple(map(int, asked["ids"]))}),
        deck_id=kept["deck_id"],
        ids=tuple(int(number) for number in kept["ids"]),
        day=date.fromisoformat(kept["day"]),
        since=min(int(kept["since"]), _LAST_ROW),
    )


def _is(value: object, kind: Any) -> bool:  # noqa: ANN401  a type, or several of them
    """Whether a value is of a type, True and False being no numbers."""
    return isinstance(value, kind) and (kind is bool or not isinstance(value, bool))


def begin(library: Library, request: StudyRequest, deck_id: int | None, ids: Sequence[int], day: date) -> None:
    """Keep a sitting that gets its first answer now, in place of the one before.

    Raises:
        KnownError: it could not be saved.
    """
    value = {
        "request": asdict(request),
        "deck_id": deck_id,
        "ids": list(ids),
        "day": day.isoformat(),
        "since": cards.latest_review(library),
    }
    keep.write(library, _KEY, value)
