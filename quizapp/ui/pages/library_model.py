"""The questions as a table model: the ids of all that match are there, and only the rows on show are read."""

from array import array
from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from quizapp.authoring import browse
from quizapp.authoring.browse import Filters, Library, QuestionRow, Today
from quizapp.i18n import _
from quizapp.ui import dates, paint

QUESTION, STATE, DUE = range(3)
PAGE = 100  # rows read together
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

    def __init__(
        self, library: Library, today: Callable[[], date], moment: Callable[[], Today], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._today, self._moment = today, moment
        self.filters = Filters()
        self._ids = array("q")
        self._pages: dict[int, dict[int, QuestionRow]] = {}

    def show(self, filters: Filters) -> None:
        """List what matches these filters, read anew; SearchError where they cannot be read, and nothing changes."""
        found = browse.found(self._library, filters, self._moment())
        self.beginResetModel()
        self.filters = filters
        self._ids = found
        self._pages = {}
        self.endResetModel()

    def total(self) -> int:
        """How many questions match."""
        return len(self._ids)

    def position(self, question_id: int) -> int | None:
        """The row of a question, or None where it does not match."""
        try:
            return self._ids.index(question_id)
        except ValueError:
            return None

    def row(self, number: int) -> QuestionRow | None:
        """The question in a row, or None where the library has changed meanwhile."""
        if not 0 <= number < len(self._ids):
            return None
        page = number // PAGE
        if page not in self._pages:
            ids = self._ids[page * PAGE : (page + 1) * PAGE]
            self._pages[page] = {row.id: row for row in browse.rows(self._library, ids)}
        return self._pages[page].get(self._ids[number])

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """How many questions match."""
        return 0 if parent.isValid() else len(self._ids)

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
