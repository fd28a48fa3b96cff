"""Wrong options that are offered: a chip for each, which puts it among those that are written."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.authoring.own import Suggestion
from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.pressable import Pressable

_WIDEST = 260  # design px; the rest of a long option is cut and stands in the tooltip
_SIDES = 8 + 16 + 6 + 10  # design px beside the words: edge, sign, gap, edge


class _Chip(Pressable):
    ring = 4

    def __init__(self, one: Suggestion) -> None:
        super().__init__(one.text)
        self.one = one
        self.setAccessibleName(_("Add {option}").format(option=one.text))
        self.setAccessibleDescription(one.why)
        self.set_tip(one.why if one.text in one.why else ": ".join(filter(None, (one.text, one.why))))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        now = look()
        return QSize(min(round(now.width(self.text(), "small")) + 2, now.px(_WIDEST)) + now.px(_SIDES), now.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(now.color("sunken" if self.hovered() else "window"))
        painter.setPen(QPen(now.color("control-edge"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), now.px(4), now.px(4))
        paint.icon(painter, now.px(8), self.height() / 2, "add", "text-2", 16)
        left = now.px(8 + 16 + 6)
        paint.text(painter, QRectF(left, 0, self.width() - left - now.px(8), self.height()), self.text(), "small")


class SuggestedOptions(QWidget):
    """Hidden where nothing is offered; `taken` tells the option that was chosen, and why it is wrong."""

    taken = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[_Chip] = []
        self._flow = FlowLayout(self, look().px(8), look().px(28))
        self._flow.addWidget(PlainLabel(_("Suggested"), "small", "text-3"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def offer(self, suggestions: Sequence[Suggestion]) -> None:
        """Offer these, or none."""
        if [chip.one for chip in self.chips] == [*suggestions]:
            return
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [_Chip(one) for one in suggestions]
        for chip in self.chips:
            chip.clicked.connect(self._pressed)
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(suggestions))
        self.updateGeometry()

    def take(self, at: int) -> None:
        """Choose the one at a place, counted from 0, if there is one."""
        if at < len(self.chips):
            self.taken.emit(self.chips[at].one.text, self.chips[at].one.why)

    def _pressed(self) -> None:
        chip = self.sender()
        if isinstance(chip, _Chip):
            self.take(self.chips.index(chip))
