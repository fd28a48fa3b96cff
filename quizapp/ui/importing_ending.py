"""How an import ends: what was accepted is added to the library, and whatever is undone there brings it back."""

from quizapp.authoring.browse import Library
from quizapp.authoring.importing.session import Import, Verdict
from quizapp.authoring.sources import search_for
from quizapp.clock import Clock
from quizapp.i18n import ngettext
from quizapp.ui import dates


class ImportEnding:
    """Adds what was accepted; an import of which nothing is left to be done makes room, and is kept for an undo."""

    def __init__(self, library: Library, clock: Clock) -> None:
        self._library, self._clock = library, clock
        self._done: Import | None = None

    def add(self, importing: Import, deck: int) -> str:
        """Add what was accepted; gives a sentence on it, "" where there was nothing.

        Raises:
            KnownError: it could not be saved; nothing of it was.
        """
        count, left = importing.save(self._library, now=self._clock.now(), deck_id=deck), importing.count(Verdict.OPEN)
        if not count:
            return ""
        added = ngettext("{count} question added.", "{count} questions added.", count)
        stays = ngettext("{count} undecided draft stays here.", "{count} undecided drafts stay here.", left)
        sentences = [added.format(count=dates.number(count))]
        if left:
            sentences.append(stays.format(count=dates.number(left)))
        return " ".join(sentences)

    def now(self, importing: Import) -> Import:
        """What is to be shown in place of `importing`, as far as the library has by now what was added of it."""
        there = importing if importing.articles else self._done
        if there is None:
            return importing
        there.look(self._library)
        self._done = there if there.is_done else None
        if self._done is None:
            return there
        return Import() if importing.articles else importing

    def forget(self) -> None:
        """Another import begins: the one before is not brought back any more."""
        self._done = None

    def told(self, importing: Import) -> str:
        """How much of the import on show, or of the one that made room for it, the library has; "" for nothing."""
        count = len(self._of(importing).added())
        words = ngettext(
            "{count} question of this import is in the library.",
            "{count} questions of this import are in the library.",
            count,
        )
        return words.format(count=dates.number(count)) if count else ""

    def search(self, importing: Import) -> str:
        """The search that finds in the Library what was added."""
        return search_for(*self._of(importing).sources_of_added())

    def _of(self, importing: Import) -> Import:
        return importing if importing.articles or self._done is None else self._done
