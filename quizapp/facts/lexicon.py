"""Lexicons: reviewed tab-separated files beside the code, and the learner's own files of the same names after them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from quizapp.errors import KnownError
from quizapp.i18n import _

FOLDER = Path(__file__).parent / "lexicons"

Row = dict[str, str]


class _Table(NamedTuple):
    """A file as it stands: its columns, and its rows with their line numbers, uncut."""

    path: Path
    columns: list[str]
    lines: list[tuple[int, str]]


@dataclass(frozen=True, slots=True, eq=False)  # told apart by themselves: they are keys a thousand times an article
class Lexicons:
    """The folders that lexicon files are read from, ours first; of two rows with one first cell the later holds.

    A file's first line names its columns, `#` begins a comment line, `; ` parts the items of a cell.
    """

    folders: tuple[Path, ...] = (FOLDER,)
    _read: dict[str, tuple[Row, ...]] = field(default_factory=dict)
    _words: dict[str, frozenset[str]] = field(default_factory=dict)

    def rows(self, name: str) -> tuple[Row, ...]:
        """The rows of `name`.tsv, each a dict of its columns; cells left out are empty.

        Raises:
            KnownError: a file is not UTF-8, has a row with more cells than columns, or a column that ours lacks.
        """
        if name not in self._read:
            tables = self._tables(name)
            columns = tables[0].columns if tables else []
            merged = {row[columns[0]]: row for table in tables for row in _rows(table, columns)}
            self._read[name] = tuple(merged.values())
        return self._read[name]

    def words(self, name: str) -> frozenset[str]:
        """The first column of `name`.tsv."""
        if name not in self._words:
            tables = self._tables(name)
            if name in self._read or not tables or tables[0].columns[1:]:
                self._words[name] = frozenset(next(iter(row.values())) for row in self.rows(name))
            else:  # a bare list, perhaps a long one
                known = tables[0].columns
                self._words[name] = frozenset(cell for table in tables for (cell,) in _cells(table, known))
        return self._words[name]

    def _tables(self, name: str) -> list[_Table]:
        paths = [path for folder in self.folders if (path := folder / f"{name}.tsv").is_file()]
        return [_table(path) for path in paths]


def items(cell: str) -> tuple[str, ...]:
    """The items of a cell that holds a list."""
    return tuple(part for part in (piece.strip() for piece in cell.split(";")) if part)


def word_set(text: str) -> frozenset[str]:
    """The words of a text, for lists that are too small for a lexicon file."""
    return frozenset(text.split())


@cache
def bundled() -> Lexicons:
    """Our own lexicons alone."""
    return Lexicons()


def _table(path: Path) -> _Table:
    (_first, names), *lines = _lines(path)
    return _Table(path, [cell.strip() for cell in names.split("\t")], lines)


def _rows(table: _Table, columns: list[str]) -> Iterator[Row]:
    """The rows of a file, each with all of `columns`; a file may leave out columns and have them in any order."""
    empty = dict.fromkeys(columns, "")
    for cells in _cells(table, columns):
        yield empty | dict(zip(table.columns, cells, strict=False))


def _cells(table: _Table, columns: list[str]) -> Iterator[list[str]]:
    """The cells of each row of a file, whose columns must be among `columns`."""
    path, own = table.path, table.columns
    if not set(own) <= set(columns) or columns[0] not in own:
        raise KnownError(
            _("{path} has columns that are not known: {columns}.").format(path=path, columns=", ".join(own)),
            todo=_("The first line names the columns, parted by tabs: {columns}.").format(columns=", ".join(columns)),
        )
    for number, line in table.lines:
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > len(own):
            raise KnownError(
                _("{path}, line {number}: {cells} cells, but {columns} columns.").format(
                    path=path, number=number, cells=len(cells), columns=len(own)
                ),
                todo=_("Part the cells by one tab each."),
            )
        yield cells


def _lines(path: Path) -> list[tuple[int, str]]:
    """The numbered lines of a file without comments and empty ones, at least the one that names the columns."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise KnownError(
            _("{path} cannot be read: {reason}.").format(path=path, reason=problem), todo=_("Write the file in UTF-8.")
        ) from problem
    numbered = enumerate(text.splitlines(), start=1)
    return [(number, line) for number, line in numbered if line.strip() and not line.startswith("#")] or [(1, "")]
