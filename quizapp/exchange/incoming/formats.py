"""The formats that questions come in. A further one is a module that opens bytes as a `Table`, named in `formats`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from quizapp.errors import KnownError
from quizapp.exchange.incoming import separated
from quizapp.exchange.incoming.rows import Row
from quizapp.i18n import _

MOST_BYTES = 100_000_000


class Table(Protocol):
    """What a file holds, as rows under columns; `fields` has what each column is likely to be for a question."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns' names."""

    @property
    def fields(self) -> tuple[str, ...]:
        """One of `fields.FIELDS` for each column, or `UNUSED`."""

    @property
    def note(self) -> str:
        """What a person should know of how it was read, "" if nothing."""

    @property
    def about(self) -> int:
        """How many rows there are, more or less."""

    def sample(self, count: int) -> list[Row]:
        """So many of the first rows, or fewer, at once."""

    def rows(self) -> Iterator[Row]:
        """The rows, each with a cell for every column, and those that cannot be read."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way in: what it is called, how its files end, and how one is opened from its bytes and name."""

    name: str
    suffixes: tuple[str, ...]
    open_bytes: Callable[[bytes, str], Table]


def formats() -> tuple[Format, ...]:
    """The formats that are known, the last of which takes any text."""
    return (Format(_("Tables and lists of cards (CSV, TSV, text)"), separated.SUFFIXES, separated.open_bytes),)


def open_file(path: Path) -> Table:
    """A file of one of the formats, told by how its name ends, else read as text.

    Raises:
        KnownError: it cannot be read, is too large, or is none of these.
    """
    content = _content(path)
    known = formats()
    chosen = next((each for each in known if path.suffix.lower() in each.suffixes), known[-1])
    return chosen.open_bytes(content, path.name)


def _content(path: Path) -> bytes:
    kept = _("Nothing was imported.")
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise KnownError(
            _("{path} cannot be read: {reason}.").format(path=path, reason=reason), kept, _("Choose another file.")
        ) from problem
    if len(content) > MOST_BYTES:
        words = _("{name} is larger than {size} MB.").format(name=path.name, size=MOST_BYTES // 1_000_000)
        raise KnownError(words, kept, _("Divide it into several files."))
    if not content.strip():
        raise KnownError(_("{name} is empty.").format(name=path.name), kept, _("Choose another file."))
    return content
