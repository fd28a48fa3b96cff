"""The table of the Library page: one line a question, with hairlines, topic icon and state."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
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
from quizapp.ui.pages.library_model import DUE, QUESTION, STATE, LibraryModel
from quizapp.ui.topics import topic_look

ROW = 43  # design px
_STATE_WIDTH, _DUE_WIDTH = 116, 96
_LEFT = 24  # design px before the topic's icon
_STATES = {
    State.NEW: ("add", "rating-easy"),
    State.LEARNING: ("clock", "warning"),
    State.REVIEW: ("refresh", "text-2"),
    State.RELEARNING: ("clock", "warning"),
}


def state_mark(row: QuestionRow) -> tuple[str, str]:
    """Icon and colour role of where a question stands."""
    if row.suspended:
        return ("report", "warning") if row.report is not None else ("suspend", "text-3")
    return _STATES[row.state]


class _RowDelegate(QStyledItemDelegate):
    """Draws a cell from the row it belongs to."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(look().px(80), look().px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        row = model.row(index.row()) if isinstance(model, LibraryModel) else None
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
        if index.column() == QUESTION:
            self._question(painter, area, row, selected=selected)
        elif index.column() == STATE:
            icon, ink = state_mark(row)
            paint.icon(painter, area.left(), area.center().y(), icon, ink, 15)
            text = QRectF(area.adjusted(look().px(22), 0, 0, 0))
            paint.text(painter, text, words, "small", ink if ink != "text-2" else "text-2")
        else:
            today = words == _("Today")
            paint.text(painter, area, words, "small", "text" if today else "text-2", weight=600 if today else None)

    def _question(self, painter: QPainter, area: QRect, row: QuestionRow, *, selected: bool) -> None:
        now = look()
        shown = topic_look(row.topic)
        middle = area.center().y()
        paint.icon(painter, area.left() + now.px(_LEFT), middle, shown.icon, shown.ink, 16)
        right = now.px(12)
        if row.flagged:
            paint.icon(painter, area.right() - now.px(28), middle, "flag", "warning", 15)
            right = now.px(36)
        text = QRectF(area.adjusted(now.px(_LEFT + 28), 0, -right, 0))
        paint.text(painter, text, " ".join(row.stem.split()), "small", weight=600 if selected else None)


class _Header(Styled, QHeaderView):
    """Column names in caption size, under a hairline."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look().px(32))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look().color("border"))
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        left = look().px(_LEFT + 28) if section == QUESTION else 0
        paint.text(painter, rect.adjusted(left, 0, 0, 0), words, "caption", "text-2", weight=500)


class QuestionTable(Styled, QTableView):
    """The list; `opened` when a row is to be previewed in full, `moved` when another row or none is current."""

    opened = Signal()
    moved = Signal()

    def __init__(self, model: LibraryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setHorizontalHeader(_Header(self))
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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Questions"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.moved.emit())
        self.restyle()

    def chosen(self) -> list[QuestionRow]:
        """The selected questions, from top to bottom."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [row for number in numbers if (row := self._model.row(number)) is not None]

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
        self.verticalHeader().setDefaultSectionSize(look().px(ROW))
        self.verticalHeader().setMinimumSectionSize(look().px(ROW))
        self._fit()
        super().restyle()

    def _fit(self) -> None:
        state, due = look().px(_STATE_WIDTH), look().px(_DUE_WIDTH)
        free = self.viewport().width() - state - due
        if free < look().px(200):  # the question needs the room more than its state
            state, free = 0, free + state
        self.setColumnWidth(QUESTION, max(look().px(120), free))
        self.setColumnWidth(STATE, state)
        self.setColumnWidth(DUE, due)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The question takes what the other columns leave."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space preview the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
            return
        super().keyPressEvent(event)
