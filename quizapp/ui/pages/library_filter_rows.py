"""Rows to tick in the filters of the Library, and a group of them that follows what there is."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui import dates, paint
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.pressable import Pressable

WIDTH = 224  # design px
_FEW = 6  # labels of a group before the others are asked for


class FilterRow(Pressable):
    """A box to tick, a name, and how many questions have it."""

    ring = 4

    def __init__(self, value: str, name: str, icon: str = "", ink: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.value = value
        self._icon, self._ink = icon, ink
        self._count = ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        """Show how many questions have it."""
        self._count = dates.number(count)
        self.setAccessibleName(f"{self.text()}, {self._count}")
        self.update()

    def sizeHint(self) -> QSize:
        """28 high."""
        return QSize(look().px(WIDTH - 41), look().px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, icon, name, count."""
        now = look()
        painter = QPainter(self)
        middle = self.height() / 2
        side = now.px(16)
        on = self.isChecked()
        tick = QRectF(0, round(middle - side / 2), side, side)
        edge = "" if on else ("text-2" if self.hovered() else "control-edge")
        paint.box(painter, tick, now.px(4), "accent" if on else "surface", edge, 1)
        if on:
            paint.icon(painter, now.px(1), middle, "check", "on-accent", 14)
        left = now.px(24)
        if self._icon:
            paint.icon(painter, left, middle, self._icon, self._ink, 15)
            left += now.px(23)
        width = now.width(self._count, "small") + 2
        name = QRectF(left, 0, self.width() - left - width - now.px(4), self.height())
        paint.text(painter, name, self.text(), "small", "text", weight=600 if on else None)
        area = QRectF(self.width() - width, 0, width, self.height())
        paint.text(painter, area, self._count, "small", "text-3", align=paint.RIGHT)


class LabelGroup(QWidget):
    """Labels that questions have, those of most questions first; the others come with a press. Empty, it is not there.

    `changed` comes when one was ticked or not, `grown` when there are other rows.
    """

    changed = Signal()
    grown = Signal()

    def __init__(self, name: str, more: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[FilterRow] = []
        self.more = Button(more, "quiet", size="small")
        self.more.clicked.connect(self._open)
        self._counts: dict[str, int] = {}
        self._wide = False
        self._box = QVBoxLayout()
        self._box.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look().px(16), 0, 0)
        column.setSpacing(0)
        column.addWidget(PlainLabel(name, "small", weight=600))
        column.addSpacing(look().px(4))
        column.addLayout(self._box)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Offer these labels; what is ticked stays."""
        self._counts = dict(counts)
        ticked = self.chosen()
        shown = list(counts) if self._wide else list(counts)[:_FEW]
        wanted = [*shown, *(one for one in ticked if one not in shown)]
        if [row.value for row in self.rows] != wanted:
            self._rebuild(wanted, ticked)
        count_rows(self.rows, self._counts)
        self.more.setVisible(len(counts) > len(shown))
        self.setVisible(bool(self.rows))

    def _rebuild(self, wanted: Sequence[str], ticked: Sequence[str]) -> None:
        for row in self.rows:
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for value in wanted:
            row = FilterRow(value, value)
            row.set_tip(value)  # it may be cut
            row.setChecked(value in ticked)
            row.toggled.connect(self.changed)
            self.rows.append(row)
            self._box.addWidget(row)
            row.show()  # at once, so that it can have the focus
        self.grown.emit()

    def _open(self) -> None:
        self._wide = True
        first = len(self.rows)
        self.show_counts(self._counts)
        self.rows[min(first, len(self.rows) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def chosen(self) -> tuple[str, ...]:
        """Those that are ticked."""
        return tuple(row.value for row in self.rows if row.isChecked())

    def stops(self) -> list[QWidget]:
        """What Tab leads to, in order."""
        return [*self.rows, self.more]


def count_rows(rows: Sequence[FilterRow], numbers: Mapping[str, int]) -> None:
    """Show how many questions each row has."""
    for row in rows:
        row.set_count(numbers.get(row.value, 0))
