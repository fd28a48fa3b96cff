"""The column that a page's content stands in: it scrolls as a whole, grows to a measure, then centres."""

from PySide6.QtCore import QEvent, QMargins, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui.look import Styled, look

WIDEST = 1120  # design px


class PageColumn(Styled, QScrollArea):
    """A scroll area over one column; put content into `body`.

    `margins` are (left and right, top, bottom) and `widest` the widest column, all in design px. What gets the focus
    is scrolled into view.
    """

    def __init__(
        self, margins: tuple[int, int, int] = (40, 32, 32), widest: int = WIDEST, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._page_margins = margins
        self._widest = widest
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._content = QWidget()
        self._content.setProperty("role", "page")
        self._content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._outer = QVBoxLayout(self._content)
        self._outer.setSpacing(0)
        self.column = QWidget()
        self.column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body = QVBoxLayout(self.column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._outer.addWidget(self.column)
        self.setWidget(self._content)
        self._content.installEventFilter(self)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look."""
        self._set_margins()
        super().restyle()

    def _set_margins(self) -> None:
        now = look()
        side, top, bottom = (now.px(margin) for margin in self._page_margins)
        if now.text_scale > 1:  # large text needs the width more than the page needs its edge
            side = min(side, self._page_margins[0])
        free = max(0, self._content.width() - now.px(self._widest) - 2 * side) // 2
        margins = QMargins(side + free, top, side + free, bottom)
        if margins != self._outer.contentsMargins():
            self._outer.setContentsMargins(margins)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Centre the column when the page is wider than it."""
        if watched is self._content and event.type() == QEvent.Type.Resize:
            self._set_margins()
        return super().eventFilter(watched, event)
