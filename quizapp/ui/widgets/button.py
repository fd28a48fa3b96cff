"""Buttons: primary, normal, quiet and link, with an icon and their key."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.ui import paint
from quizapp.ui.keys import Key
from quizapp.ui.look import look
from quizapp.ui.widgets.pressable import Pressable

Kind = Literal["primary", "normal", "quiet", "link"]
Size = Literal["tool", "small", "normal", "large", "tall"]

_HEIGHT = {"tool": 32, "small": 32, "normal": 40, "large": 48, "tall": 56}
_PADDING = {"tool": 8, "small": 13, "normal": 17, "large": 21, "tall": 25}
_ROLE = {"tool": "small", "small": "small", "normal": "body", "large": "lead", "tall": "lead"}
_GAP = 10
_LINK = 24  # a link has no edge, so it needs no room inside one
_WORDS = 24  # of a tall button; the rest is air, which large text does without


class Button(Pressable):
    """A button with words; `key` is its shortcut in Qt's portable text, `icon` the name of an icon."""

    def __init__(
        self,
        text: str,
        kind: Kind = "normal",
        *,
        icon: str = "",
        key: Key = "",
        size: Size = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._icon = icon
        self._key = key
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def kind(self) -> str:
        """One of "primary", "normal", "quiet" and "link"."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Become the primary button of the page, or cease to be."""
        self._kind = kind
        self.restyle()

    def set_text(self, text: str) -> None:
        """Show other words."""
        self.setText(text)
        self.setAccessibleName(text)
        self.restyle()

    def key(self) -> str:
        """The key that is shown, in Qt's portable text; "" for none."""
        return str(self._key)

    def set_key(self, key: Key) -> None:
        """Show another key, or none."""
        self._key = key
        self.restyle()

    def set_icon(self, icon: str) -> None:
        """Show another icon, or none."""
        self._icon = icon
        self.restyle()

    def _role(self) -> tuple[str, int]:
        return _ROLE[self._size], 600 if self._kind == "primary" else 500

    def _cap(self) -> str:
        return paint.key_text(self._key) if self._key and look().show_keys else ""

    def _padding(self) -> int:
        return 0 if self._kind == "link" else look().px(_PADDING[self._size])

    def _content_width(self) -> int:
        now = look()
        role, weight = self._role()
        parts = []
        if self._icon:
            parts.append(now.px(18))
        if self.text():
            parts.append(round(now.width(self.text(), role, weight)))
        if cap := self._cap():
            parts.append(paint.key_size(cap)[0])
        return sum(parts) + now.px(_GAP) * (len(parts) - 1)

    def sizeHint(self) -> QSize:
        """Icon, words and key on one line."""
        return QSize(self._content_width() + 2 * self._padding(), self._height())

    def _height(self) -> int:
        now = look()
        if self._kind == "link":
            return now.px(_LINK)
        height = _HEIGHT[self._size]
        return now.px(_WORDS) + now.air(height - _WORDS) if self._size == "tall" else now.px(height)

    def minimumSizeHint(self) -> QSize:
        """As wide as its content."""
        return self.sizeHint()

    def _colors(self) -> tuple[str, str, str]:
        """Fill, edge and ink as roles."""
        active = self.hovered() or self.isDown()
        if not self.isEnabled():
            return ("", "", "text-3") if self._kind in ("quiet", "link") else ("sunken", "border", "text-3")
        if self._kind == "primary":
            return ("accent-hover" if active else "accent"), "", "on-accent"
        if self._kind == "link":
            return "", "", "accent-hover" if active else "accent"
        if self._kind == "quiet":
            return ("sunken" if active else ""), "", "text-2"
        if active:
            return "sunken", "control-edge", "text"  # the edge tells it from one that is off
        return "surface", "border", "text"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, icon, words, key."""
        now = look()
        painter = QPainter(self)
        fill, edge, ink = self._colors()
        paint.box(painter, self.rect(), now.px(6), fill, edge)
        left = max(self._padding(), (self.width() - self._content_width()) // 2)
        middle = self.height() / 2
        if self._icon and self._kind != "link":
            paint.icon(painter, left, middle, self._icon, ink)
            left += now.px(18 + _GAP)
        role, weight = self._role()
        if self.text():
            width = round(now.width(self.text(), role, weight))
            area = QRectF(left, 0, min(width, self.width() - left), self.height())
            paint.text(painter, area, self.text(), role, ink, weight=weight)
            left += width + now.px(_GAP)
        if self._icon and self._kind == "link":
            paint.icon(painter, left, middle, self._icon, ink)
            left += now.px(18 + _GAP)
        if cap := self._cap():
            paint.key_cap(painter, left, middle, cap, primary=self._kind == "primary" and self.isEnabled())


class IconButton(Pressable):
    """A small square button with an icon only; `text` is its name for tooltip and screen readers."""

    def __init__(self, icon: str, text: str, *, size: int = 32, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._icon = icon
        self._size = size
        self._ink = "text-2"
        self.setAccessibleName(text)
        self.set_tip(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str, ink: str = "text-2") -> None:
        """Show another icon, in a colour role."""
        self._icon, self._ink = icon, ink
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(look().px(self._size), look().px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The icon in the middle, on a fill while the mouse is over it."""
        painter = QPainter(self)
        if self.hovered() or self.isDown() or self.isChecked():
            paint.box(painter, self.rect(), look().px(6), "accent-soft" if self.isChecked() else "sunken")
        ink = self._ink if self.isEnabled() else "text-3"
        paint.icon(painter, (self.width() - look().px(18)) / 2, self.height() / 2, self._icon, ink)
