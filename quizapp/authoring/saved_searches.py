"""Searches kept under a name of the learner's own, in the library."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from quizapp.authoring.search_language import SearchError, parse
from quizapp.i18n import _
from quizapp.store import keep, search
from quizapp.store.library import Library
from quizapp.store.wanted import Today

_KEY = "searches"
LONGEST_NAME = 60  # letters


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search and what it is called; names differ from one another."""

    name: str
    text: str


def saved(library: Library) -> tuple[SavedSearch, ...]:
    """All of them by name; what cannot be read is left out."""
    kept = keep.read(library, _KEY)
    pairs = kept.items() if isinstance(kept, dict) else ()
    found = [SavedSearch(name, text) for name, text in pairs if isinstance(text, str)]
    return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.name)))


def save(library: Library, name: str, text: str, now: datetime) -> None:
    """Keep a search under a name, in place of the one that had it, as one deed.

    Raises:
        KnownError: it could not be saved.
    """
    others = [each for each in saved(library) if each.name != name]
    _write(library, [*others, SavedSearch(name, text)], _("save the search “{name}”").format(name=name), now)


def rename(library: Library, old: str, new: str, now: datetime) -> None:
    """Give a search another name, in place of the one that had it, as one deed; KeyError where there is none."""
    text = {each.name: each.text for each in saved(library)}[old]
    others = [each for each in saved(library) if each.name not in (old, new)]
    _write(library, [*others, SavedSearch(new, text)], _("rename the search “{name}”").format(name=old), now)


def delete(library: Library, name: str, now: datetime) -> None:
    """Keep a search no longer, as one deed."""
    others = [each for each in saved(library) if each.name != name]
    _write(library, others, _("delete the search “{name}”").format(name=name), now)


def count(library: Library, one: SavedSearch, today: Today, *, deck_id: int | None = None) -> int | None:
    """How many questions it finds now; None where it cannot be read."""
    try:
        return search.count(library, parse(one.text), today, deck_id=deck_id)
    except SearchError:
        return None


def _write(library: Library, searches: Sequence[SavedSearch], name: str, now: datetime) -> None:
    keep.change(library, _KEY, {each.name: each.text for each in searches} or None, name=name, now=now)
