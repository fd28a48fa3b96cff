"""The window before there is anything in it: painted at once, filled when the rest has been loaded.

Nothing here may touch the `Qt` namespace or import other rooms of the window: either costs more than the paint.
"""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from quizapp.settings import Settings
from quizapp.ui import theme_file

FUSION = "quizapp_fusion"
SIZE = (1280, 800)
SMALLEST = (1024, 680)
_SIDEBAR = 216  # design px
_DARK_BELOW = 128  # lightness of the system's window colour


class Content(Protocol):
    """What fills the window and is asked before it closes."""

    def may_close(self) -> bool:
        """Whether the window may close now."""
        ...


def make_application(arguments: Sequence[str]) -> QApplication:
    """The application, in Fusion from the start: asking Qt for its style later costs 5 ms before the first paint."""
    app = QApplication([*(arguments or ["quizapp"]), "-style", "Fusion"])
    app.setProperty(FUSION, True)
    return app


class Frame(QWidget):
    """The window itself; `painted` comes once, after the first paint."""

    painted = Signal()

    def __init__(self, settings: Settings, title: str = "QuizApp") -> None:
        super().__init__()
        self._content: Content | None = None
        self._told = False
        self._scale = settings.text_scale
        dark = self.palette().window().color().lightness() < _DARK_BELOW
        scheme = ("dark" if dark else "light") if settings.theme == "system" else settings.theme
        values = theme_file.read(scheme)
        self._window, self._border = QColor(values["window"]), QColor(values["border"])
        self.setWindowTitle(title)
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        if settings.window:
            self.restoreGeometry(QByteArray.fromBase64(settings.window.encode()))

    def hold(self, content: QWidget) -> None:
        """Be filled by the content, which has a `may_close`."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        self._content = content  # type: ignore[assignment]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The page and the edge of the sidebar, where they are going to be."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._window)
        if self._content is None:
            painter.fillRect(round(_SIDEBAR * self._scale) - 1, 0, 1, self.height(), self._border)
        painter.end()
        if not self._told:
            self._told = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close unless the content says no."""
        if self._content is not None and not self._content.may_close():
            event.ignore()

    def end(self) -> None:
        """Be gone when this returns."""
        self.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
