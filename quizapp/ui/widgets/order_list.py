"""A list to put in order: rows that are moved by drag or by keys, one tab stop altogether."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.announce import announce
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.page import show_focus
from quizapp.ui.widgets.card import paint_shadow

_GAP = 12  # design px between rows
_LIFT = 16  # design px that a dragged row stands in from the left
_DROP = 8  # px from it down to its shadow
_KEYS = ("Alt", "↑", "↓")
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Row(Styled, QWidget):
    """One row: handle, text, place; after the answer a mark, and where it belongs."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = text
        self.place = 0
        self.lifted = self.current = self.closed = False
        self.right: bool | None = None
        self._label = PlainLabel(text, "option", wrap=True)
        self._remark = PlainLabel("", "small", "text-2", wrap=True)
        self._remark.hide()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._column.addWidget(self._label)
        self._column.addWidget(self._remark)
        self._column.addStretch(1)
        for each in (self, self._label, self._remark):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.restyle()

    def show_right(self, right: bool, remark: str) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Mark it as right or wrong, and say where it belongs."""
        self.right = right
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        keys = sum(paint.key_size(key)[0] + now.px(6) for key in _KEYS) if _shows_keys() else 0
        mark = 0 if self.right is None else now.px(20 + 12)
        self._column.setContentsMargins(now.px(56), now.air(8), now.px(52) + max(keys, mark), now.air(8))
        super().restyle()

    def high(self, width: int) -> int:
        """How high it is, so wide."""
        return max(look().px(64), self._column.totalHeightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, handle, keys or place, mark."""
        now = look()
        painter = QPainter(self)
        fill, edge = "surface", "border"
        if self.right is not None:
            fill, edge = ("correct-soft", "correct") if self.right else ("incorrect-soft", "incorrect")
        elif self.lifted:
            edge = "accent"
        paint.box(painter, self.rect(), now.px(8), fill, edge, 1 if edge == "border" else 2)
        middle, right = self.height() / 2, float(self.width() - now.px(20))
        if not self.closed:
            paint.icon(painter, now.px(22), middle, "drag", "text-2")
        if self.right is not None:
            right -= now.px(20)
            paint.icon(painter, right, middle, "checkc" if self.right else "crossc", edge, 20)
            right -= now.px(12)
        elif self.current and _shows_keys() and not self.closed:
            for key in reversed(_KEYS):
                right -= paint.key_size(key)[0]
                paint.key_cap(painter, right, middle, key)
                right -= now.px(6)
            return
        area = QRectF(0, 0, right, self.height())
        paint.text(painter, area, str(self.place), "section", "text-2", weight=600, align=paint.RIGHT)


def _shows_keys() -> bool:
    return look().show_keys and not look().large  # large text needs the room itself


class OrderList(Styled, QWidget):
    """The rows in their order; `moved` tells the texts whenever the learner has changed it."""

    moved = Signal(object)
    ring = 8

    def __init__(self, texts: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._rows = [_Row(text, self) for text in texts]
        self._at = 0
        self._grip: QPoint | None = None
        self._dragged: _Row | None = None
        self._closed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._arrange()

    def texts(self) -> tuple[str, ...]:
        """The texts in the order shown."""
        return tuple(row.text for row in self._rows)

    def set_texts(self, texts: Sequence[str]) -> None:
        """Show the same texts in another order, without telling."""
        left = list(self._rows)
        self._rows = [left.pop(next(at for at, row in enumerate(left) if row.text == text)) for text in texts]
        self._arrange()

    def is_closed(self) -> bool:
        """Whether nothing can be moved any more."""
        return self._closed

    def set_closed(self, closed: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Let nothing be moved any more, or again."""
        self._closed = closed
        self.setCursor(Qt.CursorShape.ArrowCursor if closed else Qt.CursorShape.OpenHandCursor)
        self._arrange()

    def show_right(self, right: Sequence[str], *, answered: bool) -> None:
        """Mark the places that are right, and say where the others belong."""
        for at, row in enumerate(self._rows):
            stands = answered and row.text == right[at]
            belongs = _("belongs in place {place}").format(place=right.index(row.text) + 1)
            row.show_right(stands, "" if stands else belongs)
        self._arrange()

    def current(self) -> str:
        """The text of the row in hand."""
        return self._rows[self._at].text

    def ring_rect(self) -> QRect:
        """The focus ring goes round the row in hand."""
        return self._rows[self._at].geometry()

    def push(self, step: int) -> None:
        """Move the row in hand by so many places; at the end nothing happens."""
        self._move_to(self._at + step)

    def put(self, place: int) -> None:
        """Move the row in hand to a place, counted from 0, where there is one."""
        self._move_to(place)

    def _move_to(self, place: int) -> None:
        if self._closed or not 0 <= place < len(self._rows) or place == self._at:
            return
        self._rows.insert(place, self._rows.pop(self._at))
        self._at = place
        self._arrange()
        self._say()
        self.moved.emit(self.texts())

    def _say(self) -> None:
        words = _("{text}, place {place} of {total}")
        told = words.format(text=self.current(), place=self._at + 1, total=len(self._rows))
        self.setAccessibleDescription(told)
        announce(self, told)
        show_focus()

    # Geometry

    def _gap(self) -> int:
        return look().px(_GAP)

    def _areas(self, width: int) -> list[QRect]:
        top, found = 0, []
        for row in self._rows:
            found.append(QRect(0, top, width, row.high(width)))
            top += found[-1].height() + self._gap()
        return found

    def _arrange(self) -> None:
        focus = self.hasFocus()
        for at, (row, area) in enumerate(zip(self._rows, self._areas(self.width()), strict=True)):
            row.place = at + 1
            row.closed = self._closed
            row.current = focus and at == self._at and not self._closed
            row.lifted = row is self._dragged
            if not row.lifted:
                row.setGeometry(area)
            row.update()
        self.setAccessibleDescription(", ".join(f"{row.place}. {row.text}" for row in self._rows))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """All rows and the gaps between them."""
        areas = self._areas(width)
        return areas[-1].bottom() + 1 if areas else 0

    def sizeHint(self) -> QSize:
        """As high as it is at its width."""
        width = max(self.width(), look().px(320))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow where the window is."""
        return QSize(look().px(160), self.heightForWidth(max(self.width(), look().px(160))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the rows anew."""
        super().resizeEvent(event)
        self._arrange()

    def restyle(self) -> None:
        """Take sizes from the look."""
        super().restyle()
        if hasattr(self, "_rows"):
            self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The slot in which a dragged row will land."""
        if self._dragged is None:
            return
        painter = QPainter(self)
        area = QRectF(self._areas(self.width())[self._at]).adjusted(1, 1, -1, -1)
        paint.box(painter, area, look().px(8), "accent-soft")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look().color("accent"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(area, look().px(8), look().px(8))
        paint_shadow(painter, self._dragged.geometry(), offset=_DROP)

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows take another row in hand; moving it has keys of its own."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        self._at = max(0, min(len(self._rows) - 1, self._at + step))
        self._arrange()
        self._say()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the row in hand."""
        super().focusInEvent(event)
        self._arrange()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark none."""
        super().focusOutEvent(event)
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the row under the mouse in hand."""
        place = event.position().toPoint()
        for at, row in enumerate(self._rows):
            if row.geometry().contains(place) and event.button() is Qt.MouseButton.LeftButton:
                self._at, self._grip = at, place
                self._arrange()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the row in hand; the others make room."""
        if self._grip is None or self._closed:
            return
        place = event.position().toPoint()
        if self._dragged is None:
            if (place - self._grip).manhattanLength() < QApplication.startDragDistance():
                return
            self._dragged = self._rows[self._at]
            self._grip = self._grip - self._dragged.geometry().topLeft()
            self._dragged.raise_()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        top = max(0, min(self.height() - self._dragged.height(), place.y() - self._grip.y()))
        wide = self.width() - look().px(_LIFT)
        self._dragged.setGeometry(look().px(_LIFT), top, wide, self._dragged.high(wide))
        middle = top + self._dragged.height() // 2
        areas = self._areas(self.width())
        self._move_to(min(range(len(areas)), key=lambda at: abs(areas[at].center().y() - middle)))
        self._arrange()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let the row go."""
        self._grip = self._dragged = None
        self.set_closed(self._closed)
