"""How something is made up of topics: as one bar in their colours, and as a list."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui import paint
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.icon_label import IconLabel

_GAP = 2


class TopicBar(Styled, QWidget):
    """One piece a topic, as long as its share."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: dict[str, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: Mapping[str, int]) -> None:
        """Show how many there are of each topic, in the order given."""
        self._shares = dict(shares)
        self.setAccessibleName(", ".join(f"{topic_name(topic)} {count}" for topic, count in shares.items()))
        self.setToolTip(paint.tip(self.accessibleName()))
        self.update()

    def sizeHint(self) -> QSize:
        """12 high."""
        return QSize(look().px(120), look().px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The pieces, or an empty track."""
        painter = QPainter(self)
        total = sum(self._shares.values())
        if not total:
            paint.box(painter, self.rect(), 2, "heat-0")
            return
        room = self.width() - _GAP * (len(self._shares) - 1)
        left, seen = 0, 0
        for topic, count in self._shares.items():
            seen += count
            right = round(room * seen / total)
            paint.box(painter, QRect(left, 0, right - left, self.height()), 2, topic_look(topic).ink)
            left = right
            painter.translate(_GAP, 0)


class TopicCounts(Styled, QWidget):
    """One line a topic: icon, name, number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look."""
        self._column.setSpacing(look().px(8))
        super().restyle()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show these, in the order given."""
        while item := self._column.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for topic, count in counts.items():
            self._column.addWidget(_line(topic, count))


def _line(topic: str, count: int) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look().px(10))
    shown = topic_look(topic)
    row.addWidget(IconLabel(shown.icon, shown.ink, 16))
    row.addWidget(PlainLabel(topic_name(topic), "small", elide=True), 1)
    row.addWidget(PlainLabel(str(count), "small", weight=600))
    return holder
