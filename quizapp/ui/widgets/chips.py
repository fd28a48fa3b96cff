"""Chips, tags and badges: a short word with an icon, 24 px high."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.i18n import _, ngettext
from quizapp.ui import paint
from quizapp.ui.look import Styled, look
from quizapp.ui.topics import topic_look, topic_name

_PAD, _ICON, _GAP = 8, 15, 6


class Chip(Styled, QWidget):
    """A word on a small box, with a lighter `detail` after it; `ink`, `fill` and `edge` are colour roles or empty."""

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        ink: str = "text-2",
        fill: str = "surface",
        edge: str = "border",
        weight: int = 500,
        detail: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._detail = detail
        self._icon = icon
        self._ink = ink
        self._fill = fill
        self._edge = edge
        self._weight = weight
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{text} {detail}".strip())

    def text(self) -> str:
        """The word shown."""
        return self._text

    def sizeHint(self) -> QSize:
        """Icon and word with 8 px on both sides."""
        now = look()
        width = round(now.width(self._text, "small", self._weight)) + 2 * now.px(_PAD) + 2
        width += now.px(4) + round(now.width(self._detail, "small")) if self._detail else 0
        return QSize(width + (now.px(_ICON + _GAP) if self._icon else 0), now.px(24))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the icon and a few letters; the rest is cut."""
        return QSize(min(self.sizeHint().width(), look().px(64)), look().px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, icon, word."""
        now = look()
        painter = QPainter(self)
        paint.box(painter, self.rect(), now.px(4), self._fill, self._edge)
        left = now.px(_PAD)
        if self._icon:
            paint.icon(painter, left, self.height() / 2, self._icon, self._ink, _ICON)
            left += now.px(_ICON + _GAP)
        area = QRectF(left, 0, self.width() - left - now.px(_PAD) + 1, self.height())
        paint.text(painter, area, self._text, "small", self._ink, weight=self._weight)
        if self._detail:
            paint.text(painter, area, self._detail, "small", self._ink, align=paint.RIGHT)


class TopicChip(Chip):
    """The topic of a question, in the topic's own hue."""

    def __init__(self, topic: str, *, detail: str = "", parent: QWidget | None = None) -> None:
        shown = topic_look(topic)
        super().__init__(
            topic_name(topic),
            icon=shown.icon,
            ink=shown.ink,
            fill=shown.soft,
            edge="",
            weight=600,
            detail=detail,
            parent=parent,
        )


class Tag(Chip):
    """A remark beside a question: as-of date, form, attribution."""

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon=icon, parent=parent)


def attribution_badge(text: str) -> Chip:
    """Who says so, as worded in the question ("According to RIA Novosti")."""
    return Tag(text, "quote")


def agree_badge(count: int) -> Chip:
    """So many sources say the same."""
    words = ngettext("{count} source agrees", "{count} sources agree", count).format(count=count)
    return Chip(words, icon="agree", ink="correct", fill="correct-soft", edge="", weight=600)


def differ_badge(count: int) -> Chip:
    """So many sources say different things."""
    words = ngettext("{count} source differs", "{count} sources differ", count).format(count=count)
    return Chip(words, icon="warn", ink="warning", fill="warning-soft", edge="", weight=600)


def as_of_tag(when: str) -> Chip:
    """When the answer was true; `when` is written out for the reader."""
    return Tag(_("As of {when}").format(when=when), "clock")
