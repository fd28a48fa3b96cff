"""Planned breaks: days on which nothing new is asked and no streak is lost; what is due stays due as it is."""

from dataclasses import dataclass
from datetime import date, datetime

from quizapp.i18n import _, ngettext
from quizapp.store import keep
from quizapp.store.library import Library

LONGEST_DAYS = 90
_KEY = "breaks"


@dataclass(frozen=True, slots=True, order=True)
class Break:
    """A break from the local day `first` to the day before `until`, the first day back."""

    first: date
    until: date


def breaks(library: Library) -> tuple[Break, ...]:
    """All breaks, earliest first; what cannot be read is left out."""
    kept = keep.read(library, _KEY)
    found = []
    for pair in kept if isinstance(kept, list) else []:
        try:
            first, until = (date.fromisoformat(part) for part in pair)
        except (TypeError, ValueError):
            continue
        found.append(Break(first, until))
    return tuple(sorted(found))


def on_break(library: Library, day: date) -> Break | None:
    """The break that a day is part of."""
    return next((each for each in breaks(library) if each.first <= day < each.until), None)


def take(library: Library, day: date, until: date, now: datetime) -> None:
    """Take a break from `day` on, or move the end of the one that `day` is part of, as one deed.

    Raises:
        ValueError: it would end before it begins.
        KnownError: it could not be saved.
    """
    if until <= day:
        raise ValueError("a break ends after it begins")
    here = on_break(library, day)
    days = (until - day).days
    name = ngettext("take a break of {count} day", "take a break of {count} days", days).format(count=days)
    _write(library, [*_others(library, here), Break(day if here is None else here.first, until)], name, now)


def end(library: Library, day: date, now: datetime) -> None:
    """Be back on `day`, as one deed; a break that began on the same day is as if it had never been.

    Raises:
        KnownError: it could not be saved.
    """
    here = on_break(library, day)
    if here is not None:
        rest = [Break(here.first, day)] if here.first < day else []
        _write(library, [*_others(library, here), *rest], _("end the break"), now)


def _others(library: Library, here: Break | None) -> list[Break]:
    return [each for each in breaks(library) if each != here]


def _write(library: Library, found: list[Break], name: str, now: datetime) -> None:
    pairs = [[each.first.isoformat(), each.until.isoformat()] for each in sorted(found)]
    keep.change(library, _KEY, pairs or None, name=name, now=now)
