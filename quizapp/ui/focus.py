"""The focus ring: two px of accent, two px outside the edge of what has the focus."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from quizapp.ui import paint
from quizapp.ui.look import look

_OUT = 4  # px outside the edge: a gap of 2 and a line of 2


class Ring(QWidget):
    """A ring round one widget, drawn by the nearest ancestor with room for it."""

    def __init__(self) -> None:
        super().__init__(None)
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._radius = 6
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def go_round(self, target: QWidget | None) -> None:
        """Go round a widget that says its `ring` radius in design px, or round none."""
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._target = target
        if target is None:
            self.hide()
            self.setParent(None)
            return
        self._radius = int(getattr(target, "ring", 6))
        host = _host(target)
        step: QWidget | None = target
        while step is not None and step is not host:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()
        self.setParent(host)
        self._follow()

    def _follow(self) -> None:
        target, host = self._target, self.parentWidget()
        if target is None or host is None or not shiboken6.isValid(target):
            self.hide()
            return
        self.setGeometry(_place(target, host))
        self.setVisible(target.isVisible())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget when it or what it stands in moves, or the part of it that the ring goes round."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._follow()
        elif event.type() == QEvent.Type.Paint and watched is self._target and self._is_elsewhere():
            QTimer.singleShot(0, self, self._follow)
        return super().eventFilter(watched, event)

    def _is_elsewhere(self) -> bool:
        target, host = self._target, self.parentWidget()
        return target is not None and host is not None and _place(target, host) != self.geometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring."""
        radius = look().px(self._radius) + _OUT - 1
        paint.box(QPainter(self), QRectF(self.rect()), radius, "", "accent", 2)


def _place(target: QWidget, host: QWidget) -> QRect:
    inner = getattr(target, "ring_rect", target.rect)()
    area = QRect(target.mapTo(host, QPoint(0, 0)) + inner.topLeft(), inner.size())
    return area.adjusted(-_OUT, -_OUT, _OUT, _OUT)


def _host(target: QWidget) -> QWidget:
    """The content of the scroll area the widget stands in, else its window: there the ring is not cut off."""
    widget = target
    while (parent := widget.parentWidget()) is not None and not widget.isWindow():
        above = parent.parentWidget()
        if isinstance(above, QAbstractScrollArea) and above.viewport() is parent:
            return widget
        widget = parent
    return widget


class FocusRing(QObject):
    """Keeps one ring round whichever painted control of a window has the focus; fields show it on their own edge."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._ring: Ring | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        wanted = now if now is not None and hasattr(now, "ring") and self._mine(now) else None
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.go_round(None)
            self._ring.deleteLater()
            self._ring = None
        if wanted is not None:
            self._ring = Ring()
            self._ring.go_round(wanted)

    def _mine(self, widget: QWidget) -> bool:
        # The content may stand in a frame, which is the window then. A dialog is a window of its own; its parent is
        # what it was opened from.
        ours = self._window.window()
        owner: QWidget | None = widget.window()
        while owner is not None and owner is not ours:
            parent = owner.parentWidget()
            owner = parent.window() if parent is not None else None
        return owner is ours
