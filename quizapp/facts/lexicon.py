"""Lexicons: reviewed tab-separated files beside the code, and the learner's own files of the same names after them."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from quizapp.errors import KnownError
from quizapp.i18n import _

FOLDER = Path(__file__).parent / "lexicons"

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Lexicons:
    """The folders that lexicon files are read from, ours first; of two rows with one first cell the later holds.

    A file's first line names its columns, `#` begins a comment line, `; ` parts the items of a cell.
    """

    folders: tuple[Path, ...] = (FOLDER,)
    _read: dict[str, tuple[Row, ...]] = field(default_factory=dict, compare=False)
    _words: dict[str, frozenset[str]] = field(default_factory=dict, compare=False)

    def rows(self, name: str) -> tuple[Row, ...]:
        """The rows of `name`.tsv, each a dict of its columns; cells left out are empty.

        Raises:
            KnownError: a file has a row with more cells than columns, or is not UTF-8.
        """
        if name not in self._read:
            merged: dict[str, Row] = {}
            for folder in self.folders:
                path = folder / f"{name}.tsv"
                if path.is_file():
                    merged |= {next(iter(row.values())): row for row in _rows(path)}
            self._read[name] = tuple(merged.values())
        return self._read[name]

    def words(self, name: str) -> frozenset[str]:
        """The first column of `name`.tsv."""
        if name not in self._words:
            self._words[name] = frozenset(next(iter(row.values())) for row in self.rows(name))
        return self._words[name]


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


def _rows(path: Path) -> list[Row]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise KnownError(
            _("{path} cannot be read: {reason}.").format(path=path, reason=problem), todo=_("Write the file in UTF-8.")
        ) from problem
    found: list[Row] = []
    columns: list[str] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not columns:
            columns = cells
            continue
        if len(cells) > len(columns):
            raise KnownError(
                _("{path}, line {number}: {cells} cells, but {columns} columns.").format(
                    path=path, number=number, cells=len(cells), columns=len(columns)
                ),
                todo=_("Part the cells by one tab each."),
            )
        found.append(dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True)))
    return found
