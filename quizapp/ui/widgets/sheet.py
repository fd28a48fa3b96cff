"""Dialogues, and the sheet: one with a title, a line below it, content that scrolls, and buttons at the foot."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys, LiveKey, pressed
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.page import SteadyArea, scroll_by_key, show_focus
from quizapp.ui.widgets.button import Button

_EDGE = 32  # px of the window below that stay in sight on each side
_RING = 4  # px that a focus ring needs beside what stands at the edge of the content


class Dialogue(QDialog):
    """Closed by its `closer` or by the key for that; `keys` gives the keys of an action, as chosen in the settings."""

    def __init__(self, closer: Button, *, keys: Keys = usual_keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.closer = closer
        closer.set_key(LiveKey(keys, "sheet.close"))
        closer.clicked.connect(self.reject)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close; Escape does nothing where another key is to close it."""
        if pressed(event, self._keys("sheet.close")):
            self.reject()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)


class Sheet(Dialogue):
    """Put content into `body` and buttons into `foot`, then `fit`; closed it is gone.

    `send`, where there is one, is what its own key presses, wherever the focus is.
    """

    def __init__(
        self,
        title: str,
        lead: str = "",
        *,
        closer: Button,
        send: Button | None = None,
        width: int = 560,
        keys: Keys = usual_keys,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(closer, keys=keys, parent=parent)
        self._send_by = send
        if send is not None:
            send.set_key(LiveKey(keys, "sheet.send"))
        now = look()
        self._width = now.px(width)
        self._stretched = False
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._content = QWidget()
        self._content.setProperty("role", "page")
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(_RING, _RING, _RING, _RING)
        self.body.setSpacing(now.air(8))
        self.area = SteadyArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._content)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(now.px(12))
        self._column = QVBoxLayout(self)
        side = now.air(32)
        self._column.setContentsMargins(side - _RING, now.air(28), side - _RING, now.air(24))
        self._column.setSpacing(now.air(8))
        self._column.addLayout(_inset(PlainLabel(title, "state", wrap=True)))
        if lead:
            self.body.addWidget(PlainLabel(lead, "lead", "text-2", wrap=True))
            self.body.addSpacing(now.px(4))
        self._column.addWidget(self.area, 1)
        self._column.addSpacing(now.px(4))
        self._column.addLayout(self.foot)
        self.foot.setContentsMargins(_RING, 0, _RING, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send, or scroll by key wherever the focus is."""
        if self._send_by is not None and pressed(event, self._keys("sheet.send")):
            self._send_by.click()
        elif not scroll_by_key(self.area, event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001  Qt's own signature
        """Go on by Tab, and see where one is."""
        went = super().focusNextPrevChild(forwards)
        show_focus()
        return went

    def fit(self) -> None:
        """Take the width wished for and the height the content needs, or what the window below has room for."""
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else self.screen().availableSize()
        width = min(self._width, room.width() - 2 * _EDGE)
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        if not self._stretched:
            self.body.addStretch(1)
            self._stretched = True
        content = self.body.totalHeightForWidth(inner) if self.body.hasHeightForWidth() else 0
        content = max(content, self.body.totalSizeHint().height())
        self.area.setMinimumHeight(content)
        wanted = self._column.totalHeightForWidth(width)
        self.area.setMinimumHeight(min(look().px(80), content))
        self.resize(width, min(wanted, room.height() - 2 * _EDGE))


def _inset(label: QWidget) -> QVBoxLayout:
    """The label flush with the content, which keeps room for the ring."""
    box = QVBoxLayout()
    box.setContentsMargins(_RING, 0, _RING, 0)
    box.addWidget(label)
    return box
