"""The sidebar: wordmark, deck, places; a rail of icons where the window is narrow."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui import paint
from quizapp.ui.keys import Key
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.pressable import Pressable
from quizapp.ui.widgets.rules import PageRule

WIDE, RAIL = 216, 56  # design px
_RAIL_ITEM = 44  # px: the least height of a rail's items, however low the window is


@dataclass(frozen=True, slots=True)
class NavEntry:
    """A place in the sidebar; `foot` ones stand at the bottom, `key` is shown on a cap."""

    place: str
    text: str
    icon: str
    tip: str = ""
    key: Key = ""
    foot: bool = False


class NavItem(Pressable):
    """One place; checked where the learner is."""

    def __init__(self, entry: NavEntry, parent: QWidget | None = None) -> None:
        super().__init__(entry.text, parent)
        self.entry = entry
        self._count = ""
        self._rail = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.set_tip(entry.tip)

    def set_count(self, count: str) -> None:
        """Show a count at the end, or none."""
        self._count = count
        self.setAccessibleDescription(count)
        self.update()

    def set_rail(self, rail: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Show the icon only."""
        self._rail = rail
        self.set_tip(self.entry.text if rail else self.entry.tip)
        self.restyle()

    def nextCheckState(self) -> None:
        """A press does not check it; being there does."""

    def sizeHint(self) -> QSize:
        """36 high; those of a rail give up some of it, so that all fit a low window."""
        now = look()
        return QSize(now.px(40) if self._rail else now.px(183), now.px(36))

    def minimumSizeHint(self) -> QSize:
        """Room for the icon."""
        hint = self.sizeHint()
        return QSize(hint.width(), min(hint.height(), _RAIL_ITEM)) if self._rail else hint

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill, icon, name, count or key."""
        now = look()
        painter = QPainter(self)
        here = self.isChecked()
        if here or self.hovered():
            paint.box(painter, self.rect(), now.px(6), "accent-soft" if here else "sunken")
        ink = "accent" if here else "text-2"
        middle = self.height() / 2
        if self._rail:
            paint.icon(painter, (self.width() - now.px(18)) / 2, middle, self.entry.icon, ink)
            return
        paint.icon(painter, now.px(9), middle, self.entry.icon, ink)
        right = self.width() - now.px(9)
        if self._count:
            width = now.width(self._count, "small", 600)
            area = QRectF(right - width - 1, 0, width + 1, self.height())
            paint.text(painter, area, self._count, "small", ink, weight=600, align=paint.RIGHT)
            right -= round(width) + now.px(8)
        elif self.entry.key and now.show_keys:
            cap = paint.key_text(self.entry.key)
            width = paint.key_size(cap)[0]
            paint.key_cap(painter, right - width, middle, cap)
            right -= round(width) + now.px(8)
        area = QRectF(now.px(39), 0, right - now.px(39), self.height())
        paint.text(painter, area, self.text(), "body", "text" if here else "text-2", weight=600 if here else 500)


class DeckChooser(Pressable):
    """The deck that is shown, and how much is in it; pressing it offers the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._detail = ""
        self._rail = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def set_deck(self, name: str, detail: str) -> None:
        """Show a deck's name and a line about it ("164 questions")."""
        self.setText(name)
        self._detail = detail
        self.setAccessibleName(f"{name}, {detail}")
        self.set_tip(name)
        self.update()

    def set_rail(self, rail: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Show the icon only."""
        self._rail = rail
        self.restyle()

    def sizeHint(self) -> QSize:
        """48 high, a rail's as the other items of the rail."""
        now = look()
        return QSize(now.px(40), now.px(36)) if self._rail else QSize(now.px(183), now.px(48))

    def minimumSizeHint(self) -> QSize:
        """Room for the icon."""
        hint = self.sizeHint()
        return QSize(hint.width(), min(hint.height(), _RAIL_ITEM)) if self._rail else hint

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, two lines, the sign that it opens."""
        now = look()
        painter = QPainter(self)
        paint.box(painter, self.rect(), now.px(6), "sunken" if self.hovered() else "surface", "border")
        if self._rail:
            paint.icon(painter, (self.width() - now.px(18)) / 2, self.height() / 2, "card", "text-2")
            return
        width = self.width() - now.px(13 + 30)
        upper = QRectF(now.px(13), now.px(7), width, now.px(19))
        paint.text(painter, upper, self.text(), "small", weight=600)
        lower = QRectF(now.px(13), now.px(25), width, now.px(17))
        paint.text(painter, lower, self._detail, "caption", "text-3")
        paint.icon(painter, self.width() - now.px(26), self.height() / 2, "down", "text", 16)


class Sidebar(Styled, QWidget):
    """Where one can go; `chosen` tells the place that was pressed."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[NavEntry], title: str = "QuizApp", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rail = False
        self._wordmark = PlainLabel(title, "title-small")
        self._rule = PageRule()
        self.decks = DeckChooser()
        self.items = [NavItem(entry, self) for entry in entries]
        self._column = QVBoxLayout(self)
        self._brand = QVBoxLayout()
        self._brand.addWidget(self._wordmark)
        self._brand.addWidget(self._rule)
        self._column.addLayout(self._brand)
        self._column.addWidget(self.decks)
        self._places = QVBoxLayout()
        self._foot = QVBoxLayout()
        for item in self.items:
            (self._foot if item.entry.foot else self._places).addWidget(item)
            item.clicked.connect(lambda _checked=False, place=item.entry.place: self.chosen.emit(place))
        self._column.addLayout(self._places)
        self._column.addStretch(1)
        self._column.addLayout(self._foot)
        self.restyle()

    def set_here(self, place: str) -> None:
        """Mark the place where the learner is."""
        for item in self.items:
            item.setChecked(item.entry.place == place)

    def set_count(self, place: str, count: str) -> None:
        """Show a count beside a place, or none."""
        for item in self.items:
            if item.entry.place == place:
                item.set_count(count)

    def is_rail(self) -> bool:
        """Whether only icons are shown."""
        return self._rail

    def set_rail(self, rail: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Become a rail of icons, or the full sidebar."""
        if rail == self._rail:
            return
        self._rail = rail
        self._wordmark.setVisible(not rail)
        self._rule.setVisible(not rail)
        self.decks.set_rail(rail)
        for item in self.items:
            item.set_rail(rail)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self.setFixedWidth(now.px(RAIL if self._rail else WIDE))
        side = now.px(8 if self._rail else 16)
        self._column.setContentsMargins(side, now.px(24), side + 1, now.px(16))
        self._column.setSpacing(now.px(16))
        self._brand.setContentsMargins(now.px(8), 0, now.px(8), 0)
        self._brand.setSpacing(now.px(8))
        self._places.setSpacing(2)
        self._foot.setSpacing(2)
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The hairline at right."""
        painter = QPainter(self)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), look().color("border"))
