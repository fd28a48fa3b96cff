"""Pages of paper in small, as they will be printed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.paper.document import POINTS_PER_INCH, Document
from quizapp.ui.widgets.button import IconButton

_WIDTH = 268  # design px
_LARGEST = 1.25  # text scale that the page grows with
_SHAPE = 1.42  # of its height to its width, until there is a page


class PagePicture(Styled, QWidget):
    """One page on a white sheet; paper is white whatever the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Document, int] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_page(self, document: Document, page: int) -> None:
        """Show this page (from 0)."""
        self._shown = (document, page)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the design has it, as high as the paper is then."""
        wide = round(_WIDTH * min(look().text_scale, _LARGEST))
        width, height = self._shown[0].form.points if self._shown else (1, _SHAPE)
        return QSize(wide, round(wide * height / width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The page, and the edge of its sheet."""
        painter = QPainter(self)
        area = QRectF(0, 0, self.width(), self.height())
        painter.fillRect(area, Qt.GlobalColor.white)
        if self._shown is not None:
            document, page = self._shown
            document.draw(painter, page, self.width() / document.form.points[0] * POINTS_PER_INCH)
        painter.setPen(look().color("control-edge"))
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))


class Preview(QWidget):
    """The pages of some documents, one at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[tuple[Document, int]] = []
        self._at = 0
        self.picture = PagePicture()
        self.before = IconButton("left", _("Page before"))
        self.after = IconButton("right", _("Next page"))
        self.words = PlainLabel("", "small", "text-2", align=Qt.AlignmentFlag.AlignHCenter)
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        row = QHBoxLayout()
        row.setSpacing(look().px(8))
        row.addWidget(self.before)
        row.addWidget(self.words, 1)
        row.addWidget(self.after)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addWidget(self.picture)
        column.addLayout(row)
        column.addStretch(1)
        self._show()

    def show_documents(self, documents: tuple[Document, ...]) -> None:
        """Show these, on the page that was shown before as far as there is one."""
        self._pages = [(one, page) for one in documents for page in range(len(one.sheets))]
        self._show()

    def _turn(self, step: int) -> None:
        self._at += step
        self._show()

    def _show(self) -> None:
        self._at = max(0, min(self._at, len(self._pages) - 1))
        self.before.set_available(self._at > 0, _("This is the first page."))
        self.after.set_available(self._at + 1 < len(self._pages), _("This is the last page."))
        if not self._pages:
            return
        document, page = self._pages[self._at]
        self.picture.show_page(document, page)
        words = _("Page {number} of {total}").format(number=self._at + 1, total=len(self._pages))
        self.words.setText(words)
        self.picture.setAccessibleName(f"{document.sheets[page].part}: {words}")
