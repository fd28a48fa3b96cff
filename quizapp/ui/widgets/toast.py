"""How messages look: a toast that goes away, and a bar that stays."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.announce import announce
from quizapp.ui.keys import Key
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.button import Button, IconButton
from quizapp.ui.widgets.card import paint_shadow
from quizapp.ui.widgets.icon_label import IconLabel
from quizapp.ui.widgets.pressable import Pressable

_STAYS = 5000  # ms
_JUST_NOW = 300  # ms
_ROOM = 16  # px round the toast for its shadow


class Toast(Styled, QWidget):
    """One sentence and Undo at the bottom of the window, for 5 s, longer while the mouse is over it.

    Where it would cover text or controls it stands at another edge, if there is one where it covers none. It never
    covers what the learner is about to press.
    """

    def __init__(self, parent: QWidget, key: Key = "") -> None:
        super().__init__(parent)
        self._undo: Callable[[], object] | None = None
        self._lift = 0
        self.label = PlainLabel("", wrap=True)
        self.button = Button(_("Undo"), "link", key=key, size="small")
        self.button.clicked.connect(self._undone)
        row = QHBoxLayout(self)
        middle = QVBoxLayout()  # the sentence stands level with Undo, on one line or two
        middle.addStretch(1)
        middle.addWidget(self.label)
        middle.addStretch(1)
        row.addLayout(middle, 1)
        row.addWidget(self.button)
        self._row = row
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._end)
        parent.installEventFilter(self)
        self.restyle()
        self.hide()

    def show_remark(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        """Show a sentence, with Undo where there is a way back."""
        self._undo = undo
        self.label.setText(sentence)
        self.button.setVisible(undo is not None)
        self.setAccessibleName(sentence)
        announce(self, sentence)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(_STAYS)
        QTimer.singleShot(0, self, self._place)  # the page may only now take the shape that it is shown in

    def pass_by(self) -> None:
        """Another page or question came up: go, or with a way back find a place on it.

        What was said just now was said on the way there.
        """
        if self.isHidden() or self._timer.remainingTime() > _STAYS - _JUST_NOW:
            return
        if self._undo is None:
            self._timer.stop()
            self.hide()
            return
        QTimer.singleShot(0, self, self._place)

    def set_lift(self, lift: int) -> None:
        """Stand so many px higher, above what the page has at its foot."""
        self._lift = lift
        if self.isVisible():
            self._place()
            QTimer.singleShot(0, self, self._place)

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._row.setContentsMargins(_ROOM + now.px(16), _ROOM + now.px(6), _ROOM + now.px(16), _ROOM + now.px(6))
        self._row.setSpacing(now.px(20))
        super().restyle()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        width = min(self._natural(), parent.width())
        height = self._row.heightForWidth(width)
        below = self._lift - _ROOM if self._lift else look().px(16)  # the page's foot has air of its own
        area = QRect((parent.width() - width) // 2, parent.height() - height - below, width, height)
        if self._covers(area):
            area.moveTop(look().px(56))
        self.setGeometry(self._quiet(area))

    def _quiet(self, area: QRect) -> QRect:
        """The same at the first of a few places where it covers nothing, or where it stands if there is none."""
        parent = self.parentWidget()
        if parent is None:
            return area
        right, bottom = parent.width() - area.width(), parent.height() - area.height()
        tops = (area.top(), bottom, look().px(56), 0)
        lefts = (area.left(), right, 0)
        taken = [
            _shown(widget).translated(widget.mapTo(parent, QPoint(0, 0)))
            for widget in parent.findChildren(QWidget)
            if widget.isVisible() and _says(widget) and not self.isAncestorOf(widget)
        ]
        places = [area.translated(left - area.left(), top - area.top()) for top in tops for left in lefts]
        inner = (_ROOM, _ROOM, -_ROOM, -_ROOM)
        free = (each for each in places if not any(each.adjusted(*inner).intersects(one) for one in taken))
        return next((each for each in free if not self._covers(each)), area)

    def _covers(self, area: QRect) -> bool:
        """Whether what the learner will press next lies there: what has the focus, or the page's primary button."""
        parent, focus = self.parentWidget(), QApplication.focusWidget()
        if parent is None:
            return False
        primary = [button for button in parent.findChildren(Button) if button.kind() == "primary"]
        watched = [*primary, focus] if focus is not None and parent.isAncestorOf(focus) else primary
        seen = area.adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)
        return any(
            seen.intersects(_shown(widget).translated(widget.mapTo(parent, QPoint(0, 0))))
            for widget in watched
            if isinstance(widget, Pressable | QLineEdit) and widget.isVisible()
        )

    def _natural(self) -> int:
        """How wide the sentence and the button are on one line."""
        margins = self._row.contentsMargins()
        words = round(look().width(self.label.text(), "body")) + 3
        button = 0 if self.button.isHidden() else self._row.spacing() + self.button.sizeHint().width()
        return margins.left() + words + button + margins.right()

    def _end(self) -> None:
        if self.underMouse():
            self._timer.start(_STAYS)
        else:
            self.hide()

    def _undone(self) -> None:
        self._timer.stop()
        self.hide()
        if self._undo is not None:
            self._undo()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The raised box and its shadow."""
        painter = QPainter(self)
        area = self.rect().adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)
        paint_shadow(painter, area, 16)
        paint.box(painter, area, look().px(6), "raised", "border")


def _shown(widget: QWidget) -> QRect:
    """The part of a widget that can be seen, in its own coordinates."""
    return widget.visibleRegion().boundingRect()


def _says(widget: QWidget) -> bool:
    """Whether it is text or a control."""
    if isinstance(widget, PlainLabel):
        return bool(widget.text())
    return isinstance(widget, Pressable | QLineEdit)


class MessageBar(Styled, QWidget):
    """A sentence over the page that stays until it is closed, with an action where there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._do: Callable[[], object] | None = None
        self.label = PlainLabel("", color="text", wrap=True)
        self.action = Button("", size="small")
        self.action.clicked.connect(self._act)
        self.closer = IconButton("close", _("Close"))
        self.closer.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.addWidget(IconLabel("warn", "warning"))
        self._row.addWidget(self.label, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.action)
        self._row.addWidget(self.closer)
        self.restyle()
        self.hide()

    def show_notice(self, sentence: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a sentence in place of the one before."""
        self._do = do
        self.label.setText(sentence)
        self.action.set_text(action)
        self.action.setVisible(bool(action))
        self.setAccessibleName(sentence)
        announce(self, sentence)
        self.show()

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._row.setContentsMargins(now.px(40), now.px(8), now.px(24), now.px(8))
        self._row.setSpacing(now.px(12))
        super().restyle()

    def _act(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The fill, and a hairline below."""
        painter = QPainter(self)
        paint.block(painter, self.rect(), "warning-soft")
        painter.fillRect(0, self.height() - 1, self.width(), 1, look().color("border"))
