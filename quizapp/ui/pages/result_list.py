"""The questions of a finished quiz in a list that makes its rows as they come into sight."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.study.quiz.view import ResultItem
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.page import SteadyArea
from quizapp.ui.pages.result_row import ResultRow

_SLICE = 3  # rows made at a time: few enough that nobody waits for them
_FIRST = 4  # at first: as many as a usual window shows; the others follow once these stand


class ResultList(QWidget):
    """Rows in the scroll area `area`; one stop for Tab, the arrows go from row to row.

    `dress` puts more into each row. `chosen` comes when the row of now is another one, or shows something else,
    `article_wanted` with the item whose article is to be opened.
    """

    chosen = Signal()
    article_wanted = Signal(object)

    def __init__(
        self,
        area: SteadyArea,
        parent: QWidget | None = None,
        dress: Callable[[ResultRow], None] = lambda _row: None,
    ) -> None:
        super().__init__(parent)
        self._area = area
        self._dress = dress
        self._items: tuple[ResultItem, ...] = ()
        self._rows: list[ResultRow] = []
        self._at = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._none = PlainLabel(_("None of these questions."), "lead", "text-3", parent=self)
        self._none.setContentsMargins(0, look().px(16), 0, 0)
        self._column.addWidget(self._none)
        self._column.addStretch(1)
        self.setAccessibleName(_("Questions of the quiz"))
        self._filling = QTimer(self, interval=0, singleShot=True)
        self._filling.timeout.connect(self.fill)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self.fill)
        bar.rangeChanged.connect(self.fill)

    # What it shows

    def show_items(self, items: Sequence[ResultItem]) -> None:
        """List these, from the first on."""
        for row in self._rows:
            _drop(row)
        self._rows = []
        self._items = tuple(items)
        self._at = 0
        self._none.setVisible(not items)
        self._make(_FIRST)
        self._take(0)

    def update_items(self, items: Sequence[ResultItem]) -> None:
        """List these as they are by now; rows that are there already stay, and with them the row of now."""
        here, count = self.row(), len(self._rows)
        at, had_focus = self._at, here is not None and here.hasFocus()
        there = {row.item.answer.position: row for row in self._rows}
        self._items, self._rows = tuple(items), []
        for item in self._items[: max(count, _FIRST)]:
            row = there.pop(item.answer.position, None)
            self._rows.append(row or self._made(item))
            if row is None:
                self._column.insertWidget(len(self._rows), self._rows[-1])  # below the words for none
            elif row.item != item or item.answer.overruled:  # what is kept for its question may be another by now
                row.show_item(item)
        for row in there.values():
            _drop(row)
        self._none.setVisible(not items)
        self._take(self._rows.index(here) if here in self._rows else min(at, max(0, len(self._rows) - 1)))
        now = self.row()
        if had_focus and now is not None and now is not here:
            now.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_after(self, before: QWidget) -> None:
        """Let Tab come here from the last stop within a widget that was made later."""
        last = [one for one in before.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus][-1:]
        for one, then in pairwise([*last, *self._rows]):
            QWidget.setTabOrder(one, then)

    def items(self) -> tuple[ResultItem, ...]:
        """All that are listed, whether their rows are made yet or not."""
        return self._items

    def rows(self) -> list[ResultRow]:
        """The rows made so far."""
        return list(self._rows)

    def row(self) -> ResultRow | None:
        """The row of now, None where there is none."""
        return self._rows[self._at] if self._rows else None

    # Rows as they are needed

    def fill(self, *_of_bar: int) -> None:
        """Make some more rows where those that there are end within the next view."""
        bar = self._area.verticalScrollBar()
        if self.isVisible() and bar.maximum() - bar.value() <= self._area.viewport().height():
            self._make(_SLICE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on while the rows that there are leave room in a high window, where nothing scrolls."""
        super().resizeEvent(event)
        self._filling.start()

    def _make(self, count: int) -> None:
        there = len(self._rows)
        for item in self._items[there : there + count]:
            row = self._made(item)
            self._column.insertWidget(self._column.count() - 1, row)
            self._rows.append(row)

    def _made(self, item: ResultItem) -> ResultRow:
        row = ResultRow(item, self, self._dress)
        row.stepped.connect(self._step)
        row.taken.connect(lambda: self._take(self._rows.index(row)) if row in self._rows else None)
        row.article_wanted.connect(lambda: self.article_wanted.emit(row.item))
        return row

    # The row of now

    def _step(self, by: int) -> None:
        wanted = self._at + by
        if wanted >= len(self._rows):
            self._make(_SLICE)
        if 0 <= wanted < len(self._rows):
            self._rows[wanted].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, at: int) -> None:
        """Let Tab find one row alone, the one that had the focus last."""
        for place, row in enumerate(self._rows):
            if row.is_now or place == at:
                row.set_now(on=place == at)
        self._at = at
        self.chosen.emit()


def _drop(row: ResultRow) -> None:
    row.hide()
    row.deleteLater()
