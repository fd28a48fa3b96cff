"""What is done to a card beside answering it: one deed each, called by the question it was done to.

Each raises KnownError where it could not be saved; nothing was then.
"""

from collections.abc import Sequence
from datetime import date, datetime

from quizapp.i18n import _
from quizapp.questions.brief import deed_name
from quizapp.store import cards, questions
from quizapp.store.library import Library
from quizapp.store.records import Report, StoredQuestion


def suspend(library: Library, stored: StoredQuestion, now: datetime) -> None:
    """Set the question aside until it is taken back."""
    cards.suspend(library, [stored.id], on=True, name=_called(_("suspend"), stored), now=now)


def report(library: Library, stored: StoredQuestion, reason: Report, note: str, now: datetime) -> None:
    """Set the question aside with what is the matter with it."""
    cards.report(library, stored.id, reason, note.strip(), name=_called(_("report"), stored), now=now)


def bury(library: Library, stored: StoredQuestion, until: date, now: datetime) -> None:
    """Leave the question out until a local day."""
    cards.bury(library, [stored.id], until=until, name=_called(_("bury"), stored), now=now)


def set_due(library: Library, ids: Sequence[int], day: date, now: datetime) -> None:
    """Let questions that were learnt come back on a local day, their memory kept."""
    name = questions.called(library, ids, _("set due day"), _("set due day of {count} questions"))
    cards.set_due(library, ids, day=day, name=name, now=now)


def start_anew(library: Library, ids: Sequence[int], now: datetime) -> None:
    """Forget the memory of questions, which are new again; the log is kept."""
    cards.start_anew(
        library, ids, name=questions.called(library, ids, _("start anew"), _("start {count} questions anew")), now=now
    )


def bring_back(library: Library, ids: Sequence[int], now: datetime) -> None:
    """Leave buried questions out no longer."""
    name = questions.called(library, ids, _("bring back"), _("bring back {count} questions"))
    cards.bury(library, ids, until=None, name=name, now=now)


def buried(library: Library, deck_id: int | None, today: date) -> list[int]:
    """The questions that were left out beyond a local day, of one deck or all (None)."""
    return cards.buried(library, deck_id, day=today)


def flag(library: Library, stored: StoredQuestion, now: datetime) -> None:
    """Flag the question, or take its flag away."""
    on = not stored.card.flagged
    cards.flag(library, [stored.id], on=on, name=_called(_("flag") if on else _("remove flag"), stored), now=now)


def _called(deed: str, stored: StoredQuestion) -> str:
    return deed_name(deed, stored.question.stem)
