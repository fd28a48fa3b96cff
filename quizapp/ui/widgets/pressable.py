"""What all painted buttons share: focus by keyboard only, Enter as well as Space, and a reason where they are off."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHoverEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from quizapp.ui import paint
from quizapp.ui.look import Styled
from quizapp.ui.typed import take_over


class Pressable(Styled, QAbstractButton):
    """A button that paints itself; `ring` is the corner radius in design px that the focus ring follows."""

    ring = 6
    enter_presses = True  # whether Enter is the button's while it has the focus, or the page's

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tip = ""
        self.pressed.connect(take_over)

    def setText(self, text: str) -> None:
        """Show any text; where there is an "&" in it, Qt would make a key of the letter after it."""
        super().setText(text)
        self.setShortcut(QKeySequence())

    def set_tip(self, text: str) -> None:
        """The tooltip while the button can be pressed, any text."""
        self._tip = text
        if self.isEnabled():
            self.setToolTip(paint.tip(text))

    def set_available(self, available: bool, reason: str = "") -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Let the button be pressed, or switch it off and say why in its tooltip."""
        self.setEnabled(available)
        self.setToolTip(paint.tip(self._tip if available else reason))
        self.setAccessibleDescription("" if available else reason)

    def hovered(self) -> bool:
        """Whether the mouse is over the button and it can be pressed."""
        return self.isEnabled() and self.underMouse()

    def ring_rect(self) -> QRect:
        """The rectangle that the focus ring goes round."""
        return self.rect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        if event.key() in self._keys()[1:] and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def _keys(self) -> tuple[Qt.Key, ...]:
        return (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)[: 3 if self.enter_presses else 1]

    def event(self, event: QEvent) -> bool:
        """Paint again when the state of the mouse changes; keep its keys from the page's shortcuts."""
        if isinstance(event, QHoverEvent) and event.type() != QEvent.Type.HoverMove:
            self.update()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._presses(event):
            event.accept()  # else a page's shortcut on Space would beat the button that has the focus
            return True
        return super().event(event)

    def _presses(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        return plain and self.isEnabled() and event.key() in self._keys()
