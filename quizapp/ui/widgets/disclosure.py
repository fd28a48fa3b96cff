"""A line that shows what is below it, or puts it away."""

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.look import look
from quizapp.ui.page import show_through
from quizapp.ui.widgets.pressable import Pressable

_ICON = 18


class Disclosure(Pressable):
    """`turned` tells whether it is open; put what it shows below it and hide or show that.

    `last` is the last of what it shows: opened, it scrolls as far as that.
    """

    turned = Signal(bool)

    ring = 4

    def __init__(self, text: str, *, opened: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.last: QWidget | None = None
        self.setCheckable(True)
        self.setChecked(opened)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._toggled)
        self._tell()

    def _toggled(self) -> None:
        self._tell()
        self.turned.emit(self.isChecked())
        QTimer.singleShot(0, self, self._show_opened)  # once what it shows has its place

    def _show_opened(self) -> None:
        if self.isChecked() and self.isVisible():
            show_through(self, self.last)

    def _tell(self) -> None:
        self.setAccessibleDescription(_("Open.") if self.isChecked() else _("Closed."))

    def sizeHint(self) -> QSize:
        """The arrow and the words; 28 high."""
        now = look()
        return QSize(now.px(_ICON + 4 + 8) + round(now.width(self.text(), "body", 600)), now.px(28))

    def minimumSizeHint(self) -> QSize:
        """As wide as its words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The arrow, down while it is open, and the words."""
        now = look()
        painter = QPainter(self)
        ink = "accent-hover" if self.hovered() else "accent"
        paint.icon(painter, 0, self.height() / 2, "down" if self.isChecked() else "right", ink, _ICON)
        area = QRectF(now.px(_ICON + 4), 0, self.width(), self.height())
        paint.text(painter, area, self.text(), "body", ink, weight=600)
