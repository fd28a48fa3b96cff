"""The image of a question, as large as its room allows; where it cannot be shown, what it shows in words."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHoverEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.i18n import _
from quizapp.questions.question import Question
from quizapp.ui import paint
from quizapp.ui.images import images
from quizapp.ui.look import look
from quizapp.ui.widgets.image_sheet import ImageSheet, draw
from quizapp.ui.widgets.pressable import Pressable

_LEAST = 48  # design px: the height of the words that stand for an image
_WIDEST = 640  # design px that it asks for where nothing gives it a width
_SIGN, _AWAY = 28, 6  # design px: the sign that it can be seen larger, and how far from the corner


def image_of(*questions: Question, high: int = 240) -> "ImageView | None":
    """The image of the one question that is asked, None where it has none or several are asked at once."""
    if len(questions) != 1 or not questions[0].image:
        return None
    return ImageView(questions[0].image, questions[0].image_text, high=high)


class ImageView(Pressable):
    """At most `high` design px high and never larger than the image itself, at the left of its room.

    Pressed it is shown by itself, as large as the window allows.
    """

    sheet: ImageSheet | None = None  # that shows it large at the moment

    def __init__(self, name: str, text: str = "", *, high: int = 240, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._name, self._words, self._high = "", "", high
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._enlarge)
        self.show_image(name, text)

    def show_image(self, name: str, text: str = "") -> None:
        """Show this one, which `text` tells in words; nothing for ""."""
        self._name, self._words = name, text
        self.setVisible(bool(name))
        self.setEnabled(self.there())
        shown = text or _("no description")
        words = _("Image: {text}") if self.there() else _("The image is not there: {text}")
        self.setAccessibleName(words.format(text=shown) if name else "")
        self.setAccessibleDescription(_("Shows it large") if self.there() else "")
        self.setToolTip(paint.tip(text) if text else "")
        self.updateGeometry()
        self.update()

    def there(self) -> bool:
        """Whether the library has the image."""
        return not images().size(self._name).isEmpty()

    def _enlarge(self) -> None:
        self.sheet = ImageSheet(self._name, self._words, self)
        self.sheet.finished.connect(self._seen)
        self.sheet.open()

    def _seen(self) -> None:
        self.sheet = None

    def ring_rect(self) -> QRect:
        """The ring goes round what is drawn, not round the room beside it."""
        return QRect(QPoint(0, 0), self.shown_size(self.width()))

    def hitButton(self, pos: QPoint) -> bool:
        """Only what is drawn can be clicked."""
        return self.ring_rect().contains(pos)

    def event(self, event: QEvent) -> bool:
        """Have the mouse tell what can be clicked."""
        if isinstance(event, QHoverEvent):
            hit = self.isEnabled() and self.hitButton(event.position().toPoint())
            self.setCursor(Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.ArrowCursor)
        return super().event(event)

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
        """The image, or the words in its place."""
        painter = QPainter(self)
        size = self.shown_size(self.width())
        if not draw(painter, self._name, size, self.devicePixelRatioF()):
            inset = look().px(12)
            words = QRectF(0, 0, size.width(), size.height()).adjusted(inset, 0, -inset, 0)
            paint.text(painter, words, self.accessibleName(), "small", "text-2")
        elif self.hovered() or self.hasFocus():
            self._sign(painter, size)

    def _sign(self, painter: QPainter, size: QSize) -> None:
        """The sign in the corner that it can be seen larger, where there is room for it."""
        now = look()
        side, away = now.px(_SIGN), now.px(_AWAY)
        if min(size.width(), size.height()) < side + 2 * away:
            return
        corner = QRect(size.width() - side - away, size.height() - side - away, side, side)
        paint.box(painter, corner, now.px(6), "surface", "border")
        paint.icon(painter, corner.left() + (side - now.px(18)) / 2, corner.top() + side / 2, "zoomin", "text-2")
