"""The line at the foot of a card on which an answer may be typed, as on a printed exam sheet."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.keys import Key
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.fields import TextField
from quizapp.ui.widgets.key_cap import KeyCap


class _Line(TextField):
    left = Signal()

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()  # the line's own, before it ends the session
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returnPressed.emit()
            return
        super().keyPressEvent(event)


class AnswerLine(Styled, QWidget):
    """A hint until the learner wants to type (`started`), then a field; `entered` when the answer is to be checked.

    `key` is what leads to it, in Qt's portable text; "" for none.
    """

    started = Signal()
    entered = Signal(str)
    left = Signal()

    def __init__(self, key: Key = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = QWidget()
        row = QHBoxLayout(self._hint)
        row.setContentsMargins(0, 0, 0, look().px(12))
        row.setSpacing(look().px(8))
        before, after = _("Recall it, or press {key} to type it and check yourself").split("{key}")
        if look().show_keys and key:
            row.addWidget(PlainLabel(before.strip(), "lead", "text-3"))
            row.addWidget(KeyCap(key))
            row.addWidget(PlainLabel(after.strip(), "lead", "text-3", elide=True), 1)
        else:
            row.addWidget(PlainLabel(_("Recall it, or type it to check yourself"), "lead", "text-3", elide=True), 1)
        self.field = _Line(_("Your answer"), role="lead")
        self.field.setProperty("role", "line")
        self.field.setTextMargins(-2, 0, 0, look().px(10))
        self.field.returnPressed.connect(self._enter)
        self.field.left.connect(self.stop)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._hint)
        self._stack.addWidget(self.field)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def typing(self) -> bool:
        """Whether the field is there to type in."""
        return self._stack.currentWidget() is self.field

    def text(self) -> str:
        """What was typed, nothing while the hint is shown."""
        return self.field.text() if self.typing() else ""

    def start(self) -> None:
        """Put the caret on the line."""
        self._stack.setCurrentWidget(self.field)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.started.emit()
        self.update()

    def stop(self) -> None:
        """Back to the hint; what was typed is forgotten."""
        self.field.clear()
        self._stack.setCurrentWidget(self._hint)
        self.left.emit()
        self.update()

    def _enter(self) -> None:
        self.entered.emit(self.field.text())

    def sizeHint(self) -> QSize:
        """The line and the room above it."""
        return QSize(look().px(320), look().px(40))

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A press on the line starts typing."""
        self.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The printed line; the field draws its own."""
        if not self.typing():
            paint.block(QPainter(self), QRect(0, self.height() - 2, self.width(), 2), "control-edge")
