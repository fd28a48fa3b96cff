"""The images of one's own questions: putting one into the library, finding it again, and forgetting it."""

from collections.abc import Iterable
from pathlib import Path

from quizapp.store.connection import reading
from quizapp.store.library import Library
from quizapp.store.media import data, keep, sweep

__all__ = ["data", "found_beside", "keep", "sweep"]


def found_beside(path: Path, names: Iterable[str]) -> dict[str, bytes]:
    """The bytes of those images that the library has, in a worker over a connection of its own."""
    with reading(path) as connection:
        library = Library(path, connection)
        return {name: found for name in names if (found := data(library, name)) is not None}
