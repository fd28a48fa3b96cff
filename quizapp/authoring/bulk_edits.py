"""What is done to many questions at once: each is one deed in slices, taken back by one undo.

Each gives, after every slice, how many questions were looked at so far; who stops asking keeps what is saved.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from quizapp.i18n import _
from quizapp.questions.question import Question
from quizapp.store import decks, deleted, edits, questions
from quizapp.store.columns import memory, optional_day_number
from quizapp.store.library import Library
from quizapp.store.records import Card, Deck, State

__all__ = [
    "Deck",
    "all_decks",
    "bury",
    "change_tags",
    "count",
    "delete",
    "delete_for_good",
    "flag",
    "in_bin",
    "move",
    "restore",
    "set_due",
    "set_topic",
    "start_anew",
    "suspend",
]


def count(library: Library, ids: Sequence[int], state: str) -> int:
    """How many of these questions are "flagged", "suspended", "learnt", "of packs" or "deleted"."""
    return edits.count(library, ids, state)


def change_tags(
    library: Library, ids: Sequence[int], *, add: Sequence[str] = (), remove: Sequence[str] = (), now: datetime
) -> Iterator[int]:
    """Give questions these tags, behind those that they have, and take those away."""
    gone = set(remove)

    def changed(one: Question) -> Question:
        tags = tuple(dict.fromkeys([*(tag for tag in one.tags if tag not in gone), *add]))
        return replace(one, tags=tags)

    name = questions.called(library, ids, _("change tags"), _("change the tags of {count} questions"))
    return edits.edit(library, ids, changed, name=name, now=now)


def set_topic(library: Library, ids: Sequence[int], topic: str, *, now: datetime) -> Iterator[int]:
    """Put questions under a topic."""
    name = questions.called(library, ids, _("change topic"), _("change the topic of {count} questions"))
    return edits.edit(library, ids, lambda one: replace(one, topic=topic), name=name, now=now)


def move(library: Library, ids: Sequence[int], deck_id: int, *, now: datetime) -> Iterator[int]:
    """Move questions to a deck."""
    name = questions.called(library, ids, _("move"), _("move {count} questions"))
    return edits.set_cards(library, ids, {"deck_id": deck_id}, name=name, now=now)


def suspend(library: Library, ids: Sequence[int], *, on: bool, now: datetime) -> Iterator[int]:
    """Set questions aside, or take them back with what was reported of them."""
    if on:
        name = questions.called(library, ids, _("suspend"), _("suspend {count} questions"))
        return edits.set_cards(library, ids, {"suspended": 1}, name=name, now=now)
    name = questions.called(library, ids, _("take back"), _("take back {count} questions"))
    return edits.set_cards(library, ids, {"suspended": 0, "report": "", "report_note": ""}, name=name, now=now)


def flag(library: Library, ids: Sequence[int], *, on: bool, now: datetime) -> Iterator[int]:
    """Mark questions to come back to, or unmark them."""
    if on:
        name = questions.called(library, ids, _("flag"), _("flag {count} questions"))
    else:
        name = questions.called(library, ids, _("remove flag"), _("remove {count} flags"))
    return edits.set_cards(library, ids, {"flagged": int(on)}, name=name, now=now)


def bury(library: Library, ids: Sequence[int], until: date, *, now: datetime) -> Iterator[int]:
    """Leave questions out until a local day."""
    name = questions.called(library, ids, _("bury"), _("bury {count} questions"))
    return edits.set_cards(library, ids, {"buried_until": optional_day_number(until)}, name=name, now=now)


def set_due(library: Library, ids: Sequence[int], day: date, *, now: datetime) -> Iterator[int]:
    """Let questions that were learnt come back on a local day; new ones are passed over."""
    name = questions.called(library, ids, _("set due day"), _("set due day of {count} questions"))
    values = {"state": int(State.REVIEW), "step": None, "due_at": None, "due_day": optional_day_number(day)}
    return edits.set_cards(library, ids, {**values, "buried_until": None}, name=name, now=now, only="learnt")


def start_anew(library: Library, ids: Sequence[int], *, now: datetime) -> Iterator[int]:
    """Forget what is known of the memory of questions; the log keeps every answer."""
    fresh = memory(Card(id=0, deck_id=0, topic="", fact=""))
    del fresh["suspended"]
    name = questions.called(library, ids, _("start anew"), _("start {count} questions anew"))
    return edits.set_cards(library, ids, fresh, name=name, now=now)


def delete(library: Library, ids: Sequence[int], *, now: datetime) -> Iterator[int]:
    """Put questions of the learner's own into the bin; a pack's are passed over."""
    name = questions.called(library, ids, _("delete question"), _("delete {count} questions"))
    return deleted.put(library, ids, name=name, now=now)


def restore(library: Library, ids: Sequence[int], *, now: datetime) -> Iterator[int]:
    """Bring questions back from the bin."""
    name = questions.called(library, ids, _("restore question"), _("restore {count} questions"))
    return deleted.restore(library, ids, name=name, now=now)


def delete_for_good(library: Library, ids: Sequence[int], *, now: datetime) -> Iterator[int]:
    """Delete those that are in the bin; the log keeps every answer."""
    name = questions.called(library, ids, _("delete for good"), _("delete {count} questions for good"))
    return deleted.delete(library, ids, name=name, now=now)


def in_bin(library: Library) -> Sequence[int]:
    """The questions in the bin."""
    return deleted.ids(library)


def all_decks(library: Library) -> list[Deck]:
    """The decks that questions can be moved to."""
    return decks.all_decks(library)
