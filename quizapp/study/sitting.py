"""The sitting begun last, as the library keeps it: what was asked for and of which cards; how far it is in the log."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any, get_type_hints

from quizapp.i18n import _
from quizapp.store import cards, keep
from quizapp.store.library import Library
from quizapp.store.records import Review
from quizapp.study.request import Kind, StudyRequest
from quizapp.study.words import round_name

_KEY = "session"
_LAST_ROW = 2**63 - 1  # the highest number that SQLite gives a row


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A sitting with its request, its cards in order, its day, and the row of the log that it began after.

    `ended` where its learner ended it with something left to ask.
    """

    request: StudyRequest
    deck_id: int | None
    ids: tuple[int, ...]
    day: date
    since: int
    ended: bool = False

    def answers(self, library: Library) -> list[Review]:
        """What was answered in it and not undone, oldest first."""
        return cards.reviews_since(library, self.since)

    def value(self) -> dict[str, object]:
        """As the library keeps it."""
        return {
            "request": asdict(self.request),
            "deck_id": self.deck_id,
            "ids": list(self.ids),
            "day": self.day.isoformat(),
            "since": self.since,
            "ended": self.ended,
        }


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
        ended=kept.get("ended") is True,
    )


def _is(value: object, kind: Any) -> bool:  # noqa: ANN401  a type, or several of them
    """Whether a value is of a type, True and False being no numbers."""
    return isinstance(value, kind) and (kind is bool or not isinstance(value, bool))


def begun(library: Library, request: StudyRequest, deck_id: int | None, ids: Sequence[int], day: date) -> Sitting:
    """A sitting that gets its first answer now; it is kept in place of the one before by the deed of that answer."""
    return Sitting(request=request, deck_id=deck_id, ids=tuple(ids), day=day, since=cards.latest_review(library))


def end(library: Library, since: int, now: datetime) -> str:
    """Note that the sitting begun after row `since` is ended, as one deed; gives its name, "" where nothing was open.

    It can still be gone on with: what the end changes is that taking it back leads into the sitting again.

    Raises:
        KnownError: it could not be saved.
    """
    found = load(library)
    if found is None or found.ended or found.since != since:
        return ""
    name = _("end “{name}”").format(name=round_name(found.request))
    keep.change(library, _KEY, replace(found, ended=True).value(), name=name, now=now)
    return name


def is_ended(library: Library) -> bool:
    """Whether the sitting begun last was ended with something left to ask."""
    found = load(library)
    return found is not None and found.ended
