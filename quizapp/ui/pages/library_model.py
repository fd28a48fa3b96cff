"""The questions as a table model: SQLite filters, and only the pages on show are read."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from quizapp.authoring import browse
from quizapp.authoring.browse import Filters, Library, QuestionRow
from quizapp.i18n import _
from quizapp.ui import dates, paint

QUESTION, STATE, DUE = range(3)
_NONE = "–"
_Index = QModelIndex | QPersistentModelIndex


def due_text(row: QuestionRow, today: date) -> str:
    """When the question is due, as the column says it."""
    if row.suspended:
        return _NONE
    if row.due_at is not None:
        return _("Today")
    return dates.due_day(row.due_day, today) if row.due_day is not None else _NONE


class LibraryModel(QAbstractTableModel):
    """The questions that match the filters; rows are `QuestionRow` values."""

    def __init__(self, library: Library, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._today = today
        self.filters = Filters()
        self._total = 0
        self._pages: dict[int, tuple[QuestionRow, ...]] = {}

    def show(self, filters: Filters) -> None:
        """List what matches these filters, read anew."""
        self.beginResetModel()
        self.filters = filters
        first = browse.listing(self._library, filters)
        self._total = first.total
        self._pages = {0: first.rows}
        self.endResetModel()

    def total(self) -> int:
        """How many questions match."""
        return self._total

    def row(self, number: int) -> QuestionRow | None:
        """The question in a row, or None where the library has changed meanwhile."""
        page, place = divmod(number, browse.PAGE)
        if page not in self._pages:
            self._pages[page] = browse.listing(self._library, self.filters, offset=page * browse.PAGE).rows
        rows = self._pages[page]
        return rows[place] if 0 <= place < len(rows) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """How many questions match."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Question, state, due."""
        return 0 if parent.isValid() else 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's own signature
        """The words of a cell; the full text as its tooltip."""
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return paint.tip(row.stem) if index.column() == QUESTION else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if index.column() == QUESTION:
            return row.stem
        return browse.state_name(row) if index.column() == STATE else due_text(row, self._today())

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's own signature
        """What the columns are called."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("Question"), _("State"), _("Due"))[section]
        return None
