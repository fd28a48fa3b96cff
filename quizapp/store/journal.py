"""The undo journal: one deed is one transaction, one entry to undo, and one log row where it is a review."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from quizapp.store.library import Library
from quizapp.store.records import Review


class Deed:
    """A deed in progress: the only way to change rows so that they can be put back."""

    def insert(self, table: str, values: dict[str, object]) -> int:
        """Add one row; gives its id."""
        raise NotImplementedError

    def update(self, table: str, row_id: int, values: dict[str, object]) -> None:
        """Change columns of one row."""
        raise NotImplementedError

    def delete(self, table: str, row_id: int) -> None:
        """Take one row away."""
        raise NotImplementedError

    def log(self, review: Review) -> None:
        """Append a review to the log."""
        raise NotImplementedError


@contextmanager
def deed(library: Library, name: str, now: datetime) -> Iterator[Deed]:
    """One undoable deed called `name` in one transaction; what was undone before can no longer be redone."""
    raise NotImplementedError
    yield


def undo(library: Library, now: datetime) -> str | None:
    """Take the latest deed back; gives its name, None where there is none."""
    raise NotImplementedError


def redo(library: Library, now: datetime) -> str | None:
    """Do again what was undone last; gives its name, None where there is nothing."""
    raise NotImplementedError


def next_undo(library: Library) -> str | None:
    """The name of the deed that `undo` would take back."""
    raise NotImplementedError


def next_redo(library: Library) -> str | None:
    """The name of the deed that `redo` would do again."""
    raise NotImplementedError
