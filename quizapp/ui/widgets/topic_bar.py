"""How something is made up of topics, as one bar in their colours."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui import paint
from quizapp.ui.look import Styled, look
from quizapp.ui.topics import topic_look, topic_name

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
