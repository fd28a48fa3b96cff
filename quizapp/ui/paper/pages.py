"""Rows filled into pages: what belongs together stays on one page wherever it fits on one."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QPageSize, QPainter

from quizapp.ui.paper.faces import SMALL, pt
from quizapp.ui.paper.rows import Row, Setter

_MARGIN = pt(54)
_FOOT = pt(28)  # below the text: the line with the page's number
_GUTTER = pt(26)
_ENOUGH = 0.25  # of a page: what is longer than one begins where so much is left


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stay together, and the room above them where something stands before."""

    rows: tuple[Row, ...]
    before: float = 0

    @property
    def height(self) -> float:
        """How high they are together."""
        return sum(row.height for row in self.rows)


@dataclass(frozen=True, slots=True)
class Format:
    """A size of paper, its columns, and the room for text on it; all in units."""

    size: QPageSize
    columns: int = 1

    @property
    def points(self) -> tuple[float, float]:
        """The width and height of the sheet in points."""
        found = self.size.size(QPageSize.Unit.Point)
        return float(found.width()), float(found.height())

    @property
    def page(self) -> tuple[float, float]:
        """The width and height of the sheet."""
        wide, high = self.points
        return pt(wide), pt(high)

    @property
    def width(self) -> float:
        """The width between the margins."""
        return self.page[0] - 2 * _MARGIN

    @property
    def height(self) -> float:
        """The height between the margins, without the foot."""
        return self.page[1] - 2 * _MARGIN - _FOOT

    @property
    def column(self) -> float:
        """The width of one column."""
        return (self.width - (self.columns - 1) * _GUTTER) / self.columns


@dataclass(frozen=True, slots=True)
class Placed:
    """A row and where its corner stands, from the corner of the room for text."""

    left: float
    top: float
    row: Row


@dataclass(slots=True)
class Sheet:
    """One page: its rows, what its foot says, and which page of its part it is."""

    part: str
    foot: str
    number: int
    rows: list[Placed] = field(default_factory=list)
    total: int = 0

    def draw(self, painter: QPainter, form: Format, paged: str) -> None:
        """Paint it; `paged` says which page it is, with its number and their number to be put in."""
        for one in self.rows:
            one.row.draw(painter, _MARGIN + one.left, _MARGIN + one.top)
        setter = Setter(form.width)
        top = _MARGIN + form.height + _FOOT - SMALL.height
        told = paged.format(number=self.number, total=self.total)
        edge = form.width - setter.natural(told, SMALL) - pt(12)
        for row in (setter.text(self.foot, SMALL, 0, edge)[0], setter.text(told, SMALL, at_end=True)[0]):
            row.draw(painter, _MARGIN, top)


class _Cursor:
    """Where the next row goes: down a column, on to the next one, on to the next page."""

    def __init__(self, form: Format, part: str, foot: str) -> None:
        self._part, self._foot = part, foot
        self._columns, self._height, self._stride = form.columns, form.height, form.column + _GUTTER
        self.sheets: list[Sheet] = [Sheet(part, foot, 1)]
        self._top = self._y = 0.0
        self._column = 0

    @property
    def room(self) -> float:
        """What is left of the column."""
        return self._height - self._y

    @property
    def fresh(self) -> bool:
        """Whether nothing stands in the column yet."""
        return self._y == self._top

    def head(self, rows: Sequence[Row]) -> None:
        """Put rows over all columns of the first page."""
        for row in rows:
            self.put(row)
        self._top = self._y

    def put(self, row: Row) -> None:
        self.sheets[-1].rows.append(Placed(self._column * self._stride, self._y, row))
        self._y += row.height

    def skip(self, height: float) -> None:
        self._y += height

    def on(self) -> None:
        """Go on at the top of the next column."""
        self._column += 1
        if self._column == self._columns:
            self.sheets.append(Sheet(self._part, self._foot, len(self.sheets) + 1))
            self._column, self._top = 0, 0.0
        self._y = self._top


def fill(form: Format, part: str, foot: str, head: Sequence[Row], groups: Sequence[Group]) -> list[Sheet]:
    """The pages of one part: `head` over all columns, then the groups, each on one page wherever it fits on one.

    `foot` stands at the foot of every page.
    """
    at = _Cursor(form, part, foot)
    at.head(head)
    height = form.height
    for group in groups:
        _place(at, group, height)
    for sheet in at.sheets:
        sheet.total = len(at.sheets)
    return at.sheets


def _place(at: _Cursor, group: Group, most: float) -> None:
    before = 0.0 if at.fresh else group.before
    whole = group.height <= most
    while (group.height + before > at.room) if whole else (at.room < most * _ENOUGH):
        at.on()
        before = 0.0
    at.skip(before)
    for row in group.rows:
        if row.height > at.room and not at.fresh:
            at.on()
        at.put(row)
