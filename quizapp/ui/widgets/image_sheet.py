"""An image by itself, as large as the window below allows, with what it shows in words under it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.images import images
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.sheet import Dialogue

_EDGE = 24  # px of the window below that stay in sight on each side
_GROWS = 4  # times at most: beyond, a small image is only a blur
_WORDS = 400  # letters under the image; a screen reader has all of them
_RADIUS = 6  # design px


def draw(painter: QPainter, name: str, size: QSize, ratio: float) -> bool:
    """Draw an image with rounded corners and an edge; whether it was there."""
    now = look()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    frame = QRectF(QPointF(0, 0), size).adjusted(0.5, 0.5, -0.5, -0.5)
    outline = QPainterPath()
    outline.addRoundedRect(frame, now.px(_RADIUS), now.px(_RADIUS))
    drawn = images().pixmap(name, size, ratio)
    painter.fillPath(outline, now.color("sunken") if drawn.isNull() else Qt.GlobalColor.white)
    if not drawn.isNull():  # one with clear parts was made for paper, so it stands on white
        painter.save()
        painter.setClipPath(outline)
        painter.drawPixmap(QRectF(QPointF(0, 0), size), drawn, QRectF(drawn.rect()))
        painter.restore()
    painter.setPen(QPen(now.color("border"), 1))
    painter.drawPath(outline)
    return not drawn.isNull()


class Picture(Styled, QWidget):
    """An image that takes exactly the size it is given."""

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setAccessibleName(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The image."""
        draw(QPainter(self), self._name, self.size(), self.devicePixelRatioF())


class ImageSheet(Dialogue):
    """One image over the window of `parent`, which it goes with; `text` tells what it shows."""

    def __init__(self, name: str, text: str, parent: QWidget) -> None:
        super().__init__(Button(_("Close")), keys=images().keys, parent=parent)
        now = look()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = text or _("no description")
        self.setWindowTitle(_("Image"))
        self.setAccessibleName(_("Image: {text}").format(text=shown))
        self._name = name
        self.picture = Picture(name, self.accessibleName())
        self._words = PlainLabel(paint.cut(text, _WORDS), "body", "text-2", wrap=True)
        self._words.setVisible(bool(text))
        foot = QHBoxLayout()
        foot.setSpacing(now.px(16))
        foot.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addStretch(0 if text else 1)
        foot.addWidget(self.closer)
        self._column = QVBoxLayout(self)
        side = now.air(16)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(now.air(12))
        self._column.addWidget(self.picture, 1, Qt.AlignmentFlag.AlignCenter)
        self._column.addLayout(foot)
        self._fit(parent.window().size())
        self.closer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self, room: QSize) -> None:
        """Be as large as the image can be drawn within the window, and no larger."""
        margins = self._column.contentsMargins()
        wide = room.width() - 2 * _EDGE - margins.left() - margins.right()
        beside = self.closer.sizeHint().width() + look().px(16)
        foot = max(self._words.heightForWidth(max(1, wide - beside)), self.closer.sizeHint().height())
        high = room.height() - 2 * _EDGE - margins.top() - margins.bottom() - self._column.spacing() - foot
        size = images().size(self._name)
        share = min(wide / max(1, size.width()), high / max(1, size.height()), _GROWS)
        self.picture.setFixedSize(max(1, round(size.width() * share)), max(1, round(size.height() * share)))
        least = min(wide, look().px(420))
        width = max(self.picture.width(), least)
        foot = max(self._words.heightForWidth(max(1, width - beside)), self.closer.sizeHint().height())
        height = self.picture.height() + self._column.spacing() + foot + margins.top() + margins.bottom()
        self.resize(width + margins.left() + margins.right(), min(height, room.height() - 2 * _EDGE))
