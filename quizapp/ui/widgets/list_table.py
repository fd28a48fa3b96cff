"""A list of values as a table: cells that say how they are drawn, columns that sort and give way, one tab stop."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from quizapp.ui import paint
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.row_keys import RowKeys

ROW = 43  # design px, of one line
_LINE = 16  # design px that each further line adds
_HEAD = 32
_ICON, _AFTER_ICON = 16, 28
_GAP = 12  # between a column's words and the next column
_LEAST = 260  # design px that the first column keeps before others give way
_CELL = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: words in a colour role, after an icon in its own; `spoken` where it is said otherwise.

    A cell that is `ticked` or not has a box to tick in place of the icon; None for no box. What stands `below` has the
    last line of a row of several lines.
    """

    text: str
    color: str = "text-2"
    icon: str = ""
    ink: str = ""
    spoken: str = ""
    struck: bool = False
    ticked: bool | None = None
    below: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of values: its name, what it shows of one, and its width in design px (0: all that is left).

    `key` gives by what it sorts, `falling` whether the highest comes first; a column that is `spare` gives way.
    """

    name: str
    cell: Callable[[Any], Cell]
    width: int = 0
    key: Callable[[Any], Any] | None = None
    falling: bool = False
    spare: bool = True


class ListModel(QAbstractTableModel):
    """Values as rows; cells are made as they come into sight."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.sorted_by: tuple[int, bool] | None = None  # column, and whether the highest comes first
        self._given: Sequence[Any] = ()
        self._rows: list[Any] = []

    def show(self, rows: Sequence[Any]) -> None:
        """List these values, in their own order until a column sorts them."""
        self.beginResetModel()
        self._given = rows
        self._order()
        self.endResetModel()

    def sort_by(self, column: int | None, *, falling: bool = False) -> None:
        """Sort by a column, or go back to the order in which the values were given (None)."""
        self.beginResetModel()
        self.sorted_by = None if column is None else (column, falling)
        self._order()
        self.endResetModel()

    def _order(self) -> None:
        self._rows = list(self._given)
        if self.sorted_by is not None:
            column, falling = self.sorted_by
            key = self.columns[column].key
            if key is not None:
                self._rows.sort(key=key, reverse=falling)

    def value(self, row: int) -> Any:  # noqa: ANN401  whatever the list holds
        """The value in a row, None where there is none."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def place(self, same: Callable[[Any], bool]) -> int | None:
        """The row of the first value for which `same` is so."""
        return next((row for row, value in enumerate(self._rows) if same(value)), None)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """How many values are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's own signature
        """The words of a cell, as they are read aloud, as a tooltip, or the cell itself."""
        value = self.value(index.row())
        if value is None:
            return None
        cell = self.columns[index.column()].cell(value)
        if role == _CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.spoken or cell.text
        return paint.tip(cell.text) if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's own signature
        """What the columns are called."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].name
        return None


def _high(lines: int) -> int:
    """The height of a row of so many lines, px."""
    return look().px(ROW + (lines - 1) * _LINE)


class _Delegate(QStyledItemDelegate):
    """Draws a cell as it says; the first of a row over so many lines."""

    def __init__(self, lines: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = lines

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(look().px(80), _high(self._lines))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        now = look()
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(area, now.color("accent-soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, now.color("sunken"))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), now.color("border"))
        cell = index.data(_CELL)
        if not isinstance(cell, Cell):
            return
        left = area.left() + (now.px(_GAP) if index.column() == 0 else 0)
        if cell.ticked is not None:
            paint.tick_box(painter, left, area.center().y(), side=_ICON, on=cell.ticked)
            left += now.px(_AFTER_ICON)
        elif cell.icon:
            paint.icon(painter, left, area.center().y(), cell.icon, cell.ink or cell.color, _ICON)
            left += now.px(_AFTER_ICON if index.column() == 0 else _ICON + 6)
        words = QRect(area)
        words.setLeft(left)
        words.setRight(area.right() - now.px(_GAP))
        weight = 600 if selected and index.column() == 0 and not cell.below else None
        self._paint_words(painter, words, cell, self._lines if index.column() == 0 else 1, weight)

    def _paint_words(self, painter: QPainter, words: QRect, cell: Cell, lines: int, weight: int | None) -> None:
        """A text over at most so many lines, in the middle of the row, with what stands below it in the last."""
        now, text = look(), " ".join(cell.text.split())
        told, line = [text], QRect(words)
        if lines > 1:
            painter.setFont(now.font("small"))
            high = painter.fontMetrics().height()
            told = paint.broken(text, "small", words.width(), lines - bool(cell.below), weight=weight)
            line.setTop(words.center().y() - (len(told) + bool(cell.below)) * high // 2)
            line.setHeight(high)
        for part in told:
            paint.text(painter, line, part, "small", cell.color, weight=weight)
            if cell.struck:
                shown = painter.fontMetrics().elidedText(part, Qt.TextElideMode.ElideRight, line.width())
                wide = painter.fontMetrics().horizontalAdvance(shown)
                painter.fillRect(QRect(line.left(), line.center().y() + 1, wide, 1), now.color(cell.color))
            line.translate(0, line.height())
        if cell.below:
            paint.text(painter, line, " ".join(cell.below.split()), "small", cell.color, weight=600)


class _Header(Styled, QHeaderView):
    """Column names in caption size over a hairline; the one that sorts has an arrow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look().px(_HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        now = look()
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), now.color("border"))
        model = self.model()
        sorts = model.sorted_by if isinstance(model, ListModel) else None
        mine = sorts is not None and sorts[0] == section
        words = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        left = now.px(_GAP + _AFTER_ICON) if section == 0 else 0
        room = rect.adjusted(left, 0, -now.px(20 if mine else _GAP), 0)
        paint.text(painter, room, words, "caption", "text" if mine else "text-2", weight=600 if mine else 500)
        if mine and sorts is not None:
            wide = min(room.width(), round(now.width(words, "caption", 600)))
            icon = "down" if sorts[1] else "up"
            paint.icon(painter, room.left() + wide + now.px(2), rect.center().y(), icon, "text-2", 14)


class ListTable(RowKeys, Styled, QTableView):
    """The table over a `ListModel`; `moved` when others or none are chosen, `opened` by Enter or a double click.

    `sorted` comes when a click on a column has sorted it.
    """

    moved = Signal()
    opened = Signal()
    sorted = Signal()

    def __init__(self, model: ListModel, name: str, parent: QWidget | None = None, *, lines: int = 1) -> None:
        super().__init__(parent)
        self._model, self._lines = model, lines
        self.setModel(model)
        head = _Header(self)
        self.setHorizontalHeader(head)
        head.sectionClicked.connect(self._sort)
        self.setItemDelegate(_Delegate(lines, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.moved.emit())
        self.restyle()

    def chosen(self) -> list[Any]:
        """The values selected, from top to bottom."""
        picked = self.selectionModel().selection()  # ranges: a list of every row would take long where all are chosen
        rows = {row for one in map(picked.at, range(picked.count())) for row in range(one.top(), one.bottom() + 1)}
        return [self._model.value(row) for row in sorted(rows)]

    def choose(self, row: int) -> None:
        """Select a row and no other, or the last where there are fewer."""
        last = self._model.rowCount() - 1
        if last < 0:
            return
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._model.index(min(row, last), 0), how)
        self.scrollTo(self.currentIndex())

    def current_row(self) -> int:
        """The number of the current row, 0 where there is none."""
        return max(0, self.currentIndex().row())

    def _sort(self, section: int) -> None:
        column = self._model.columns[section]
        if column.key is None:
            return
        there = self._model.sorted_by
        self.sort_by(section, falling=not there[1] if there and there[0] == section else column.falling)
        self.sorted.emit()

    def sort_by(self, section: int | None, *, falling: bool = False) -> None:
        """Sort by a column, or as given (None); the chosen value stays chosen."""
        here = self._model.value(self.current_row())
        self._model.sort_by(section, falling=falling)
        self.choose(self._model.place(lambda value: value is here) or 0)
        self.horizontalHeader().viewport().update()

    def restyle(self) -> None:
        """Take sizes from the look."""
        self.verticalHeader().setDefaultSectionSize(_high(self._lines))
        self.verticalHeader().setMinimumSectionSize(_high(self._lines))
        self._fit()
        super().restyle()

    def _fit(self) -> None:
        """Give the open column what the others leave; spare ones give way, the last first."""
        widths = [look().px(column.width) for column in self._model.columns]
        free = self.viewport().width() - sum(widths)
        for at in reversed(range(len(widths))):
            if free >= look().px(_LEAST):
                break
            if widths[at] and self._model.columns[at].spare:
                free += widths[at]
                widths[at] = 0
        for at, column in enumerate(self._model.columns):
            self.setColumnWidth(at, widths[at] if column.width else max(look().px(120), free))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns take the room there is; the current row stays in sight where it was."""
        current = self.visualRect(self.currentIndex())
        was_seen = current.isValid() and current.top() < event.oldSize().height() and current.bottom() > 0
        super().resizeEvent(event)
        self._fit()
        if was_seen:
            self.scrollTo(self.currentIndex())
