"""The learner's own word lists, looked through before they are used: a slip is told by file and line."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizapp.corpus.when import When
from quizapp.errors import KnownError
from quizapp.facts.lexicon import FOLDER, Lexicons, Row, bundled, items
from quizapp.i18n import _

_SUFFIX = ".tsv"
_CHOICES = frozenset({"kind", "kinds", "gender", "place", "article", "iso"})  # columns of words that code knows
_FREE = frozenset({"record_events"})  # whose kinds only sort them
_SIDES = frozenset({"side", "polity"})
_CLASS = "class"  # of offices, as a list of their own tells
_DATES = frozenset({"from", "to", "until", "dates"})
_OPEN = "+"  # behind the last known date of what goes on
_NAMED = 20  # choices that are told


@dataclass(frozen=True, slots=True)
class _Column:
    """What our own rows tell of a column: whether each has it, and what may stand there."""

    name: str
    needed: bool
    choices: frozenset[str] = frozenset()
    valid: Callable[[str], bool] | None = None


def with_own(folder: Path) -> Lexicons:
    """Our lexicons and after them those of the learner's folder, where it exists.

    Raises:
        KnownError: a slip in one of the learner's lists.
    """
    if not folder.is_dir():
        return bundled()
    check(folder)
    return Lexicons((FOLDER, folder))


def check(folder: Path, ours: Path = FOLDER) -> None:
    """Look through all lists of the learner's folder.

    Raises:
        KnownError: a list is a folder or has a name that none of ours has, or a row lacks what each of ours has, has a
            kind or side that there is not, or a date or number that is none; it names file and line.
    """
    known = {path.name for path in ours.glob(f"*{_SUFFIX}")}
    lexicons = Lexicons((ours,))
    for path in sorted(folder.glob(f"*{_SUFFIX}")):
        if path.name not in known:
            sentence = _("{path} is no word list that QuizApp knows.")
            raise KnownError(
                sentence.format(path=path), todo=_("They are: {names}.").format(names=", ".join(sorted(known)))
            )
        if not path.is_file():
            raise KnownError(_("{path} is a folder.").format(path=path), todo=_("Write a file of this name."))
        _check_file(path, folder, lexicons)


def _check_file(path: Path, folder: Path, lexicons: Lexicons) -> None:
    own = Lexicons((*lexicons.folders, folder))
    own.rows(path.stem)  # which tells of wrong columns and of rows with too many cells
    columns = _columns(path.stem, lexicons, own)
    for number, row in _numbered(path):
        for column in columns:
            problem = _problem(column, row.get(column.name, ""))
            if problem:
                where = _("{path}, line {number}: {problem}.").format(path=path, number=number, problem=problem)
                raise KnownError(where, todo=_("Mend the line, or take it out."))


def _problem(column: _Column, cell: str) -> str:
    """What is wrong with a cell, as the end of a sentence; empty if nothing is."""
    if not cell:
        return _("there is nothing in the column {column}").format(column=column.name) if column.needed else ""
    wrong = next((item for item in items(cell) if column.choices and item not in column.choices), "")
    if wrong:
        few = len(column.choices) <= _NAMED
        known = _(", but {choices}").format(choices=", ".join(sorted(column.choices))) if few else ""
        return _("there is no {column} “{cell}”").format(column=column.name, cell=wrong) + known
    if column.valid is not None and not all(map(column.valid, items(cell))):
        return _("“{cell}” cannot stand in the column {column}").format(cell=cell, column=column.name)
    return ""


def _columns(name: str, lexicons: Lexicons, own: Lexicons) -> Sequence[_Column]:
    """The columns of a list of ours that can be looked through."""
    rows = lexicons.rows(name)
    return [_column(name, column, rows, own) for column in (rows[0] if rows else {})]


def _column(name: str, column: str, rows: Sequence[Row], own: Lexicons) -> _Column:
    cells = [row[column] for row in rows]
    first = column == next(iter(rows[0]))
    choices: frozenset[str] = frozenset()
    valid: Callable[[str], bool] | None = None
    if column in _SIDES:
        choices = frozenset(cells) | {row["id"] for table in ("polities", "bodies") for row in own.rows(table)}
    elif column == _CLASS and name != "offices":
        classes = {row[_CLASS] for row in own.rows("offices")} - {""}
        choices = frozenset(cells) | classes | {f"deputy {one}" for one in classes}
    elif column in _CHOICES and name not in _FREE:
        choices = frozenset(item for cell in cells for item in items(cell))
    elif column in _DATES:
        valid = _is_date
    elif not first and all(map(_is_number, filter(None, cells))):
        valid = _is_number
    needed = first or (column in {*_CHOICES, _CLASS, "office", "from", "names", "label"} - {"article"} and all(cells))
    return _Column(column, needed, choices, valid)


def _numbered(path: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The rows of a file with the numbers of their lines."""
    columns: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if columns:
            yield number, dict(zip(columns, cells, strict=False))
        else:
            columns = cells


def _is_date(cell: str) -> bool:
    try:
        When.parse(cell.rstrip(_OPEN))
    except ValueError:
        return False
    return True


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
