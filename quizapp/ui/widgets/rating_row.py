"""The four ratings side by side, or two by two where there is no room."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from quizapp.ui.keys import Key
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.rating_button import LEVELS, RatingButton


class RatingRow(Styled, QWidget):
    """`rated` tells the level pressed: 1 Again, 2 Hard, 3 Good, 4 Easy. Good has the focus to begin with.

    `keys` are those shown for them.
    """

    rated = Signal(int)

    def __init__(self, keys: Sequence[Key] = ("1", "2", "3", "4"), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._columns = 0
        self.buttons = tuple(RatingButton(name, key=key) for name, key in zip(LEVELS, keys, strict=True))
        for button in self.buttons:
            button.clicked.connect(self._pressed)
        self.restyle()

    def show_intervals(self, intervals: Mapping[int, str]) -> None:
        """Say for each level when the question comes back."""
        for button in self.buttons:
            button.set_interval(intervals.get(button.level, ""))
        self._place()

    def focus_on(self, level: int) -> None:
        """Give a level the focus."""
        self.buttons[level - 1].setFocus(Qt.FocusReason.OtherFocusReason)

    def allow_above_again(self, allowed: bool, reason: str = "") -> None:  # noqa: FBT001  as in Qt's setEnabled
        """Let all be chosen, or only the lowest, and say why."""
        for button in self.buttons[1:]:
            button.set_available(allowed, reason)
            if allowed:
                button.set_interval(button.interval())

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._grid.setContentsMargins(4, 4, 4, 4)
        self._grid.setSpacing(now.air(12))
        self.setMaximumWidth(now.px(832) + 8)
        super().restyle()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one line or two."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        above = self.parentWidget()
        width = above.width() if above is not None else self.width()
        wanted = sum(button.minimumSizeHint().width() for button in self.buttons) + 3 * look().air(12) + 8
        columns = 4 if wanted <= width else 2
        if columns == self._columns:
            return
        self._columns = columns
        for at, button in enumerate(self.buttons):
            button.set_low(columns != len(self.buttons))
            self._grid.addWidget(button, at // columns, at % columns)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, RatingButton):
            self.rated.emit(button.level)
