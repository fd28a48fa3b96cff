"""The table of the Library page: one line a question, with hairlines, topic icon and state."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
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

from quizapp.authoring.browse import QuestionRow, State
from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.look import Styled, look
from quizapp.ui.pages.library_columns import USUAL
from quizapp.ui.pages.library_model import LibraryModel
from quizapp.ui.topics import topic_look
from quizapp.ui.widgets.row_keys import RowKeys

ROW = 43  # design px
COMPACT = 32
_LEAST = 40  # of a column that was made narrow
_GAP = 12  # between a text and the next column
_NO_BAR = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_LEFT = 24  # design px before the topic's icon
_STATES = {
    State.NEW: ("add", "rating-easy"),
    State.LEARNING: ("clock", "warning"),
    State.REVIEW: ("refresh", "text-2"),
    State.RELEARNING: ("clock", "warning"),
}


def state_mark(row: QuestionRow) -> tuple[str, str]:
    """Icon and colour role of where a question stands."""
    if row.deleted:
        return "trash", "text-3"
    if row.suspended:
        return ("report", "warning") if row.report is not None else ("suspend", "text-3")
    return _STATES[row.state]


class _RowDelegate(QStyledItemDelegate):
    """Draws a cell from the row it belongs to."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(look().px(80), look().px(ROW))  # the view has its own height of rows

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        if not isinstance(model, LibraryModel):
            return
        row = model.row(index.row())
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(area, look().color("accent-soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, look().color("sunken"))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), look().color("border"))
        if row is None:
            bar = QRect(area.left() + look().px(_LEFT), area.center().y() - 5, area.width() // 2, 10)
            painter.fillRect(bar, look().color("sunken"))
            return
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        column = model.columns[index.column()].id
        area = area.adjusted(0, 0, -look().px(_GAP), 0)
        if column == "stem":
            self._question(painter, area, row, selected=selected)
        elif column == "state":
            icon, ink = state_mark(row)
            paint.icon(painter, area.left(), area.center().y(), icon, ink, 15)
            text = QRectF(area.adjusted(look().px(22), 0, 0, 0))
            paint.text(painter, text, words, "small", ink if ink != "text-2" else "text-2")
        else:
            words = " ".join(words.split())
            today = column == "due" and words == _("Today")
            paint.text(painter, area, words, "small", "text" if today else "text-2", weight=600 if today else None)

    def _question(self, painter: QPainter, area: QRect, row: QuestionRow, *, selected: bool) -> None:
        now = look()
        shown = topic_look(row.topic)
        middle = area.center().y()
        paint.icon(painter, area.left() + now.px(_LEFT), middle, shown.icon, shown.ink, 16)
        right = 0
        if row.flagged:
            paint.icon(painter, area.right() - now.px(16), middle, "flag", "warning", 15)
            right = now.px(24)
        text = QRectF(area.adjusted(now.px(_LEFT + 28), 0, -right, 0))
        paint.text(painter, text, " ".join(row.stem.split()), "small", weight=600 if selected else None)


class _Header(Styled, QHeaderView):
    """Column names in caption size, under a hairline; the one that is sorted by has an arrow."""

    def __init__(self, model: LibraryModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look().px(32))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        now = look()
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), now.color("border"))
        column = self._model.columns[section]
        sorted_by = column.order == self._model.filters.order
        left = now.px(_LEFT + 28) if section == 0 else 0
        area = rect.adjusted(left, 0, -now.px(_GAP), 0)
        paint.text(
            painter, area, column.name, "caption", "text" if sorted_by else "text-2", weight=600 if sorted_by else 500
        )
        if sorted_by:
            at = area.left() + min(now.width(column.name, "caption") + now.px(8), area.width() - now.px(6))
            icon = "down" if self._model.filters.descending else "up"
            paint.icon(painter, at, rect.center().y(), icon, "text-2", 12)


class QuestionTable(RowKeys, Styled, QTableView):
    """The list; `opened` when a row is to be previewed in full, `moved` when another row or none is current.

    `sort_requested` tells the column whose name was pressed, `columns_requested` where a menu of columns is wanted,
    `arranged` that columns have another order or width by hand.
    """

    opened = Signal()
    moved = Signal()
    sort_requested = Signal(str)
    columns_requested = Signal(QPoint)
    arranged = Signal()

    def __init__(self, model: LibraryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._widths: dict[str, int] = {}  # design px, of columns that were given one
        self._row = ROW
        self._fitting = False
        self.setModel(model)
        header = _Header(model, self)
        self.setHorizontalHeader(header)
        self.setItemDelegate(_RowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(_("Questions"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(0)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda at: self.columns_requested.emit(header.mapToGlobal(at)))
        header.sectionClicked.connect(lambda section: self.sort_requested.emit(model.columns[section].id))
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(lambda _section, _from, _to: self.arranged.emit())
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.moved.emit())
        self.restyle()

    def arrange(self, ids: Sequence[str], widths: Mapping[str, int], *, compact: bool) -> None:
        """Show these columns with these widths (design px), and low rows or those of usual height."""
        self._widths = dict(widths)
        self._row = COMPACT if compact else ROW
        if tuple(ids) != self.arrangement():
            self._model.set_columns(ids)
            header = self.horizontalHeader()
            for place in range(header.count()):  # as the model has them, whatever was moved before
                header.moveSection(header.visualIndex(place), place)
        self.restyle()

    def arrangement(self) -> tuple[str, ...]:
        """The columns in the order in which they stand."""
        header = self.horizontalHeader()
        return tuple(self._model.columns[header.logicalIndex(place)].id for place in range(header.count()))

    def widths(self) -> dict[str, int]:
        """The widths that columns were given, in design px."""
        return dict(self._widths)

    def chosen_count(self) -> int:
        """How many rows are selected, without looking at each."""
        picked = self.selectionModel().selection()
        ranges = (picked.at(place) for place in range(picked.count()))
        return sum(one.height() for one in ranges if one.left() == 0)

    def chosen_numbers(self) -> list[int]:
        """The numbers of the selected rows, from top to bottom."""
        picked = self.selectionModel().selection()
        ranges = (picked.at(place) for place in range(picked.count()))
        return sorted({number for one in ranges for number in range(one.top(), one.bottom() + 1)})

    def chosen(self) -> list[QuestionRow]:
        """The selected questions, from top to bottom."""
        return [row for number in self.chosen_numbers() if (row := self._model.row(number)) is not None]

    def choose_all(self, numbers: Sequence[int]) -> None:
        """Select these rows and no others; the first of them is current and in sight."""
        last = len(self._model.columns) - 1
        picked = QItemSelection()
        for number in numbers:
            picked.select(self._model.index(number, 0), self._model.index(number, last))
        how = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self._model.index(numbers[0], 0), how.NoUpdate)
        self.selectionModel().select(picked, how.ClearAndSelect)

    def choose(self, number: int) -> None:
        """Select a row and no other, or the last where there are fewer."""
        last = self._model.rowCount() - 1
        if last < 0:
            return
        # selectRow() would ask which keys are held, and with Ctrl take a row out of the selection.
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._model.index(min(number, last), 0), how)

    def current_number(self) -> int:
        """The number of the current row, 0 where there is none."""
        return max(0, self.currentIndex().row())

    def restyle(self) -> None:
        """Take sizes from the look."""
        self.verticalHeader().setMinimumSectionSize(look().px(self._row))
        self.verticalHeader().setDefaultSectionSize(look().px(self._row))
        self._fit()
        super().restyle()

    def _fit(self) -> None:
        columns = self._model.columns
        widths = {column.id: look().px(self._widths.get(column.id, column.width)) for column in columns[1:]}
        least = look().px(200)
        free = self.viewport().width() - sum(widths.values())
        if free < least and "state" in widths:  # the question needs the room more than its state
            free += widths["state"]
            widths["state"] = 0
        self._fitting = True
        self.setColumnWidth(0, max(least if len(columns) > len(USUAL) else look().px(120), free))
        for place, column in enumerate(columns[1:], start=1):
            self.setColumnWidth(place, widths[column.id])
        self._fitting = False
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if len(columns) > len(USUAL) else _NO_BAR
        self.setHorizontalScrollBarPolicy(policy)

    def _resized(self, section: int, old: int, new: int) -> None:
        # Qt gives a column that had no room its usual width back with a new style: nobody has pulled at that.
        if self._fitting or section == 0 or old == 0 or section >= len(self._model.columns):
            return
        self._widths[self._model.columns[section].id] = max(_LEAST, round(new / look().px(100) * 100))
        self.arranged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The question takes what the other columns leave."""
        super().resizeEvent(event)
        self._fit()
