"""Rows to tick in the filters of the Library, and a group of them that follows what there is."""

from collections.abc import Callable, Mapping, Sequence

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


class FilterGroup(QWidget):
    """Rows below a name, of which any may be ticked; what is ticked stays so when other rows are offered.

    `changed` comes when one was ticked or not, `grown` when there are other rows.
    """

    changed = Signal()
    grown = Signal()

    def __init__(self, name: str, make: Callable[[str], FilterRow], parent: QWidget, *, above: int = 16) -> None:
        super().__init__(parent)
        self.rows: list[FilterRow] = []
        self._make = make
        self._box = QVBoxLayout()
        self._box.setSpacing(0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, look().px(above), 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(PlainLabel(name, "small", weight=600))
        self._column.addSpacing(look().px(4))
        self._column.addLayout(self._box)

    def offer(self, values: Sequence[str]) -> None:
        """Have a row for each of these."""
        if [row.value for row in self.rows] == list(values):
            return
        ticked = self.chosen()
        for row in self.rows:
            self._box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._make(value) for value in values]
        for row in self.rows:
            row.setChecked(row.value in ticked)
            row.toggled.connect(self.changed)
            self._box.addWidget(row)
            row.show()  # at once, so that it can have the focus
        self.grown.emit()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many questions each row has."""
        for row in self.rows:
            row.set_count(counts.get(row.value, 0))

    def chosen(self) -> tuple[str, ...]:
        """Those that are ticked."""
        return tuple(row.value for row in self.rows if row.isChecked())

    def clear(self) -> None:
        """Tick nothing."""
        for row in self.rows:
            row.setChecked(False)

    def stops(self) -> list[QWidget]:
        """What Tab leads to, in order."""
        return [*self.rows]


class LabelGroup(FilterGroup):
    """Labels that questions have, those of most questions first, the others after a press; empty, it is not there."""

    def __init__(self, name: str, more: str, parent: QWidget) -> None:
        super().__init__(name, _label_row, parent)
        self.more = Button(more, "quiet", size="small")
        self.more.clicked.connect(self._open)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._counts: dict[str, int] = {}
        self._wide = False
        self.hide()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Offer these labels; what is ticked stays."""
        self._counts = dict(counts)
        shown = list(counts) if self._wide else list(counts)[:_FEW]
        self.offer([*shown, *(one for one in self.chosen() if one not in shown)])
        super().show_counts(counts)
        self.more.setVisible(len(counts) > len(shown))
        self.setVisible(bool(self.rows))

    def _open(self) -> None:
        self._wide = True
        first = len(self.rows)
        self.show_counts(self._counts)
        self.rows[min(first, len(self.rows) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def stops(self) -> list[QWidget]:
        """The button for the others comes last."""
        return [*super().stops(), self.more]


def _label_row(label: str) -> FilterRow:
    row = FilterRow(label, label)
    row.set_tip(label)  # it may be cut
    return row
