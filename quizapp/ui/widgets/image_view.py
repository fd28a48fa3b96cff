"""The image of a question, as large as its room allows; where it cannot be shown, what it shows in words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.i18n import _
from quizapp.questions.question import Question
from quizapp.ui import paint
from quizapp.ui.images import images
from quizapp.ui.look import Styled, look

_RADIUS = 6  # design px
_LEAST = 48  # design px: the height of the words that stand for an image
_WIDEST = 640  # design px that it asks for where nothing gives it a width


def image_of(*questions: Question, high: int = 240) -> "ImageView | None":
    """The image of the one question that is asked, None where it has none or several are asked at once."""
    if len(questions) != 1 or not questions[0].image:
        return None
    return ImageView(questions[0].image, questions[0].image_text, high=high)


class ImageView(Styled, QWidget):
    """At most `high` design px high and never larger than the image itself, at the left of its room."""

    def __init__(self, name: str, text: str = "", *, high: int = 240, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._text, self._high = "", "", high
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_image(name, text)

    def show_image(self, name: str, text: str = "") -> None:
        """Show this one, which `text` tells in words; nothing for ""."""
        self._name, self._text = name, text
        self.setVisible(bool(name))
        shown = text or _("no description")
        words = _("Image: {text}") if self.there() else _("The image is not there: {text}")
        self.setAccessibleName(words.format(text=shown) if name else "")
        self.setToolTip(paint.tip(text) if text else "")
        self.updateGeometry()
        self.update()

    def there(self) -> bool:
        """Whether the library has the image."""
        return not images().size(self._name).isEmpty()

    def shown_size(self, width: int) -> QSize:
        """How large the image is drawn in a room so wide, in px."""
        size, high = images().size(self._name), look().air(self._high)
        if size.isEmpty():
            return QSize(width, look().px(_LEAST))
        grown = size * look().text_scale  # it grows with the text that it stands beside
        share = min(1.0, width / max(1, grown.width()), high / max(1, grown.height()))
        return QSize(max(1, round(grown.width() * share)), max(1, round(grown.height() * share)))

    def hasHeightForWidth(self) -> bool:
        """Whether the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the image is in a room so wide."""
        return self.shown_size(width).height()

    def sizeHint(self) -> QSize:
        """As large as it may be."""
        return self.shown_size(look().px(_WIDEST))

    def minimumSizeHint(self) -> QSize:
        """As narrow as a line of words; the height follows."""
        return QSize(look().px(_LEAST), 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The image with rounded corners and an edge, or the words in its place."""
        now = look()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        size = self.shown_size(self.width())
        frame = QRectF(QPointF(0, 0), size).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, now.px(_RADIUS), now.px(_RADIUS))
        drawn = images().pixmap(self._name, size, self.devicePixelRatioF())
        if drawn.isNull():
            painter.fillPath(outline, now.color("sunken"))
            painter.setPen(now.color("text-2"))
            painter.setFont(now.font("small"))
            words = QRectF(frame).adjusted(now.px(12), 0, -now.px(12), 0)
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(self.accessibleName(), Qt.TextElideMode.ElideRight, round(words.width()))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        else:
            painter.save()
            painter.setClipPath(outline)
            painter.fillPath(outline, Qt.GlobalColor.white)  # a drawing with clear parts was made for paper
            painter.drawPixmap(QRectF(QPointF(0, 0), size), drawn, QRectF(drawn.rect()))
            painter.restore()
        painter.setPen(QPen(now.color("border"), 1))
        painter.drawPath(outline)
