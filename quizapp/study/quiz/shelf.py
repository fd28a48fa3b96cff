"""The missed shelf across quizzes.

A question goes on it when it is missed in a quiz that was ended: answered wrongly, late or not, or on show and not
answered. What was never shown is not missed. Of an order or a matching those go on that stand in a wrong place; being
right in one takes nothing off, since the last places follow from the others. A question leaves when it was right on
`RIGHT_DAYS` days after the last miss, at the earliest the day after: in full and in time in a quiz, or passed in daily
study. Missed again it starts anew.
"""

from collections.abc import Sequence
from datetime import date, datetime

from quizapp.i18n import _
from quizapp.store import askable, questions
from quizapp.store import shelf as store
from quizapp.store.askable import Askable
from quizapp.store.library import Library
from quizapp.store.records import Shelved

__all__ = ["RIGHT_DAYS", "Shelved", "count", "put_on", "shelved", "take_off"]

RIGHT_DAYS = 2


def count(library: Library, deck_id: int | None, now: datetime) -> int:
    """How many questions are on the shelf, of one deck or of all (None); those set aside are left out."""
    return sum(askable.count_by_topic(library, Askable(deck_id=deck_id, missed=True), now).values())


def shelved(library: Library, deck_id: int | None = None) -> list[Shelved]:
    """The questions on the shelf, missed last first."""
    return store.rows(library, deck_id=deck_id)


def take_off(library: Library, ids: Sequence[int], now: datetime) -> None:
    """Take questions off the shelf by hand until they are missed again; undo puts them back.

    Raises:
        KnownError: it could not be saved; nothing changed.
    """
    name = questions.called(library, ids, _("take off the shelf"), _("take {count} questions off the shelf"))
    store.take_off(library, ids, name=name, now=now)


def put_on(library: Library, ids: Sequence[int], today: date, now: datetime) -> None:
    """Put questions on the shelf by hand, as if missed on the local day `today`; undo takes them off.

    Raises:
        KnownError: it could not be saved; nothing changed.
    """
    name = questions.called(library, ids, _("put on the shelf"), _("put {count} questions on the shelf"))
    store.put_on(library, ids, on=today, name=name, now=now)
