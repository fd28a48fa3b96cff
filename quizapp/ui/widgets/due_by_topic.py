"""What is due, topic by topic: one block for each question, outlined for new ones."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.look import Styled, look
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.pressable import Pressable
from quizapp.ui.widgets.rules import Rule

_BLOCKS = 20  # above this many the blocks become one bar
_PITCH, _WIDTH, _HEIGHT = 22, 18, 12
_NARROWEST = 9  # design px: blocks that stand closer than this become a bar
_LEFT = 138  # design px: where the blocks begin
_NUMBERS = 132  # design px: the room for both numbers at right


class TopicBlocks(Pressable):
    """One topic's row; pressing it starts a round of that topic."""

    ring = 4

    def __init__(self, topic: str, reviews: int, new: int, parent: QWidget | None = None) -> None:
        super().__init__(topic_name(topic), parent)
        self.topic = topic
        self.reviews = reviews
        self.new = new
        self.most = min(reviews + new, _BLOCKS)  # the most blocks of any row of the list: all are set alike
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            _("{topic}: {reviews} to review, {new} new").format(topic=topic_name(topic), reviews=reviews, new=new)
        )

    def sizeHint(self) -> QSize:
        """A row, 39 high."""
        return QSize(look().px(420), look().px(39))

    def minimumSizeHint(self) -> QSize:
        """Name, a few blocks, numbers."""
        return QSize(look().px(_LEFT + _NUMBERS + 2 * _PITCH), look().px(39))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down belong to the list."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon, name, blocks, numbers."""
        now = look()
        painter = QPainter(self)
        if self.hovered():
            paint.box(painter, self.rect(), now.px(4), "sunken")
        shown = topic_look(self.topic)
        middle = self.height() / 2
        paint.icon(painter, 0, middle, shown.icon, shown.ink)
        name = QRectF(now.px(30), 0, now.px(_LEFT - 38), self.height())
        paint.text(painter, name, self.text(), "body", weight=500)
        self._paint_blocks(painter, shown.ink)
        right = self.width() - now.px(64)
        count = QRectF(right - now.px(68), 0, now.px(68), self.height())
        paint.text(painter, count, str(self.reviews), "body", weight=600, align=paint.RIGHT)
        if self.new:
            area = QRectF(right, 0, now.px(64), self.height())
            paint.text(painter, area, _("+{count} new").format(count=self.new), "small", "text-3", align=paint.RIGHT)

    def _paint_blocks(self, painter: QPainter, ink: str) -> None:
        now = look()
        total = self.reviews + self.new
        top = round((self.height() - now.px(_HEIGHT)) / 2)
        room = self.width() - now.px(_LEFT + _NUMBERS)
        pitch = min(now.px(_PITCH), room // max(1, self.most))
        if total > _BLOCKS or pitch < now.px(_NARROWEST):
            filled = round(room * self.reviews / total)
            paint.box(painter, QRect(now.px(_LEFT), top, filled, now.px(_HEIGHT)), 2, ink)
            if self.new and room - filled > now.px(4):
                rest = QRect(now.px(_LEFT + 4) + filled, top, room - filled - now.px(4), now.px(_HEIGHT))
                paint.box(painter, rest, 2, "", ink, 2)
            return
        for number in range(total):
            area = QRect(now.px(_LEFT) + number * pitch, top, pitch - now.px(_PITCH - _WIDTH), now.px(_HEIGHT))
            if number < self.reviews:
                paint.box(painter, area, 2, ink)
            else:
                paint.box(painter, area, 2, "", ink, 2)


class DueByTopic(Styled, QWidget):
    """The rows of all topics that have something due; one tab stop, arrows move, `chosen` tells the topic."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[TopicBlocks] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def rows(self) -> list[TopicBlocks]:
        """The rows, from top to bottom."""
        return list(self._rows)

    def show_counts(self, counts: Sequence[tuple[str, int, int]]) -> None:
        """Show (topic, reviews, new) in the order given, in place of what was shown."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = [TopicBlocks(topic, reviews, new, self) for topic, reviews, new in counts]
        most = max((reviews + new for _topic, reviews, new in counts if reviews + new <= _BLOCKS), default=1)
        for number, row in enumerate(self._rows):
            row.most = most
            row.setFocusPolicy(Qt.FocusPolicy.NoFocus if number else Qt.FocusPolicy.TabFocus)
            row.clicked.connect(lambda _checked=False, topic=row.topic: self.chosen.emit(topic))
            self._column.addWidget(Rule(parent=self))
            self._column.addWidget(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from row to row."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        at = next((number for number, row in enumerate(self._rows) if row.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        self._rows[max(0, min(len(self._rows) - 1, at + step))].setFocus(Qt.FocusReason.TabFocusReason)
