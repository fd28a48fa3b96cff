"""News columns: side by side with hairlines between them, one below the other where there is no room."""

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from quizapp.ui.look import Styled, look

_TIGHT = 920  # design px: below this width gaps and fixed columns are narrower


class Columns(Styled, QWidget):
    """Two or more columns; `gap` on each side of a hairline, stacked below a width of `narrow`, both in design px.

    `widths` gives a column a fixed width in design px, or 0 for an equal share of what is left.
    """

    def __init__(
        self,
        columns: Sequence[QWidget],
        *,
        gap: int = 40,
        narrow: int = 760,
        widths: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = list(columns)
        self._gap = gap
        self._narrow = narrow
        self._widths = list(widths) or [0] * len(self._columns)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for column, width in zip(self._columns, self._widths, strict=True):
            self._box.addWidget(column, 0 if width else 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    def stacked(self) -> bool:
        """Whether the columns stand one below the other."""
        return self._box.direction() == QBoxLayout.Direction.TopToBottom

    def restyle(self) -> None:
        """Take sizes from the look."""
        self._arrange()
        super().restyle()

    def _arrange(self) -> None:
        stacked = self.width() < look().px(self._narrow)
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if direction != self._box.direction():
            self._box.setDirection(direction)
        tight = self.width() < look().px(_TIGHT)
        gap = look().px(min(self._gap, 20) if stacked or tight else self._gap)
        self._box.setSpacing(2 * gap + 1)
        for column, width in zip(self._columns, self._widths, strict=True):
            wide = look().px(0.85 * width if tight else width)
            column.setMinimumWidth(0 if stacked else wide)
            column.setMaximumWidth(wide if width and not stacked else 16_777_215)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side or one below the other."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline in the middle of each gap."""
        painter = QPainter(self)
        color = look().color("border")
        half = self._box.spacing() // 2
        for column in self._columns[:-1]:
            if self.stacked():
                painter.fillRect(0, column.geometry().bottom() + 1 + half, self.width(), 1, color)
            else:
                painter.fillRect(column.geometry().right() + 1 + half, 0, 1, self.height(), color)
