"""A cross-fade: the old picture of a widget fades out over its new content."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from quizapp.ui.look import look

REVEAL_MS = 120


class _Fading(QWidget):
    def __init__(self, picture: QPixmap, parent: QWidget, milliseconds: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture = picture
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(1.0)
        self._animation.setEndValue(0.0)
        self._animation.setDuration(milliseconds)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._animation.valueChanged.connect(self._moved)
        self._animation.finished.connect(self.deleteLater)
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self._animation.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def _moved(self) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(float(self._animation.currentValue() or 0.0))
        painter.drawPixmap(0, 0, self._picture)


def cross_fade(widget: QWidget, change: Callable[[], None], milliseconds: int = REVEAL_MS) -> None:
    """Make a change to what a widget shows and fade from the old picture, at once where the learner wants no motion."""
    length = look().motion(milliseconds)
    if not length or not widget.isVisible():
        change()
        return
    picture = widget.grab()
    change()
    _Fading(picture, widget, length)
