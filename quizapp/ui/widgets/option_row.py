"""An option of a question: number, text, and the mark of its state."""

from typing import Literal

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.widgets.pressable import Pressable

State = Literal["normal", "chosen", "right", "wrong", "dimmed"]

_FILL = {"normal": "surface", "chosen": "accent-soft", "right": "correct-soft", "wrong": "incorrect-soft"}
_EDGE = {"chosen": "accent", "right": "correct", "wrong": "incorrect"}
_ICON = {"chosen": "check", "right": "checkc", "wrong": "crossc"}


class OptionRow(Pressable):
    """A row to choose an answer by.

    `number` is its key, 0 for an answer that is only shown; `compact` is for previews; one of `many` has a box to tick.
    """

    ring = 8
    enter_presses = False  # Enter confirms the choice

    def __init__(
        self, number: int, text: str, *, compact: bool = False, many: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._number = number
        self._text = text
        self._compact = compact
        self._many = many
        self.setCheckable(bool(number))
        if not number:
            self.setCursor(Qt.CursorShape.ArrowCursor)
        self._state: State = "normal"
        self._label = PlainLabel(text, "body" if compact else "option", wrap=True, parent=self)
        self._remark = PlainLabel("", "small", weight=600, parent=self)
        self._remark.hide()
        for label in (self._label, self._remark):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addStretch()
        self._row.addWidget(self._label, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._remark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()
        self.set_state("normal")

    def option(self) -> str:
        """The text of the option."""
        return self._text

    def number(self) -> int:
        """The number that chooses it."""
        return self._number

    def state(self) -> State:
        """The state shown."""
        return self._state

    def set_state(self, state: State, remark: str = "") -> None:
        """Show a state, and a remark at right ("Right answer")."""
        self._state = state
        words = {
            "normal": "",
            "dimmed": "",
            "chosen": _("chosen"),
            "right": _("right answer"),
            "wrong": _("wrong answer"),
        }[state]
        self.setChecked(state == "chosen")
        self.setAccessibleName(f"{self._number}. {self._text}" if self._number else self._text)
        self.setAccessibleDescription(remark or words)
        color = {"dimmed": "text-3", "right": "text", "wrong": "text"}.get(state, "text")
        self._label.set_color(color)
        role = "body" if self._compact else "option"
        self._label.set_role(role, 600 if state in ("chosen", "right") and not self._compact else None)
        self._remark.setText(remark)
        self._remark.set_color(_EDGE.get(state, "text-2"))
        self._remark.setVisible(bool(remark))
        self.update()

    def full_width(self) -> int:
        """The width at which nothing of it wraps, in px."""
        margins, now = self._row.contentsMargins(), look()
        words = now.width(self._text, "option", 600)
        remark = now.width(self._remark.text(), "small", 600)
        both = max(words, remark) if now.large else words + self._row.spacing() + remark
        return margins.left() + margins.right() + round(both) + 1

    def nextCheckState(self) -> None:
        """A press asks for the option; `set_state` says whether it was chosen."""

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        left = (48 if self._compact else 64) if self._number else 21
        self._row.setContentsMargins(QMargins(now.px(left), now.air(8), now.px(52), now.air(8)))
        below = now.large  # beside large text a remark would leave the option no room
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(0 if below else now.px(12))
        self.setMinimumHeight(now.px(20) + now.air(24) if self._compact else now.px(28) + now.air(36))
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, number, mark."""
        now = look()
        painter = QPainter(self)
        fill = _FILL.get(self._state, "window")
        if self._state == "normal" and self.hovered():
            fill = "sunken"
        edge = _EDGE.get(self._state, "border")
        paint.box(painter, self.rect(), now.px(8), fill, edge, 1 if edge == "border" else 2)
        side = 20 if self._compact else 28
        left = now.px(18 if self._compact else 21)
        lit = self._state == "chosen" and not self._compact
        middle, right = self.height() / 2, self.width() - now.px(20 + 18)
        if self._number:
            paint.key_cap(painter, left, middle, str(self._number), side=side, lit=lit)
        if self._many and self._state in {"normal", "chosen"}:
            paint.tick_box(painter, right, middle, side=20, on=lit)
        elif mark := _ICON.get(self._state):
            paint.icon(painter, right, middle, mark, edge, 20)
