"""The questions as a table model: the ids of all that match are there, and only the rows on show are read."""

from array import array
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from quizapp.authoring import browse
from quizapp.authoring.browse import Filters, Library, QuestionRow, Today
from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.pages.library_columns import USUAL, chosen

PAGE = 100  # rows read together
_Index = QModelIndex | QPersistentModelIndex


class LibraryModel(QAbstractTableModel):
    """The questions that match the filters; rows are `QuestionRow` values."""

    def __init__(
        self,
        library: Library,
        today: Callable[[], date],
        moment: Callable[[], Today],
        recall: Callable[[QuestionRow], float | None] = lambda _row: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._today, self._moment, self._recall = today, moment, recall
        self.columns = chosen(USUAL)
        self.filters = Filters()
        self._ids = array("q")
        self._pages: dict[int, dict[int, QuestionRow]] = {}

    def set_columns(self, ids: Sequence[str]) -> None:
        """Have these columns, the question first."""
        self.beginResetModel()
        self.columns = chosen(ids)
        self.endResetModel()

    def column(self, id_: str) -> int:
        """The place of a column, -1 where it is not shown."""
        return next((place for place, column in enumerate(self.columns) if column.id == id_), -1)

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

    def ids_at(self, numbers: Sequence[int]) -> list[int]:
        """The ids of the questions in these rows."""
        return [self._ids[number] for number in numbers]

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
        """Those chosen."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's own signature
        """The words of a cell; the full text as its tooltip."""
        row = self.row(index.row())
        if row is None:
            return None
        told = self.columns[index.column()].text(row, self._today(), self._recall)
        if role == Qt.ItemDataRole.ToolTipRole:
            return paint.tip(told)
        return told if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's own signature
        """What the columns are called; to a screen reader with the way the list is sorted by it."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.AccessibleTextRole and self.filters.order == column.order:
            words = _("{name}, sorted downwards") if self.filters.descending else _("{name}, sorted upwards")
            return words.format(name=column.name)
        return column.name if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
