"""A gallery of all components, to look at after a change of theme, type or widget; not a place of the program."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from quizapp.ui import icons, paint
from quizapp.ui.focus import Ring
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.topics import TOPICS
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.chips import TopicChip, agree_badge, attribution_badge, differ_badge
from quizapp.ui.widgets.fields import TextField
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.icon_label import IconLabel, IconText
from quizapp.ui.widgets.option_row import OptionRow
from quizapp.ui.widgets.rules import Rule
from quizapp.ui.widgets.segmented import Choice, SegmentedControl
from quizapp.ui.widgets.switch import Switch

_COLORS = (
    *("window", "surface", "sunken", "border", "control-edge", "text"),
    *("text-2", "text-3", "accent", "accent-soft", "correct", "incorrect"),
    *("warning", "evidence", "heat-1", "heat-2", "heat-3", "heat-4"),
)


class _Swatch(Styled, QWidget):
    def __init__(self, role: str) -> None:
        super().__init__()
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(role)

    def sizeHint(self) -> QSize:
        return QSize(look().px(92), look().px(64))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        now = look()
        paint.box(painter, QRectF(0, 0, self.width(), now.px(40)), now.px(6), self._role, "border")
        below = QRectF(0, now.px(44), self.width(), now.px(16))
        paint.text(painter, below, self._role.replace("-", " "), "caption", "text-2")


class _Shown(Button):
    """A button that stays in a state of the mouse or the focus, for pictures."""

    def __init__(self, text: str, kind: str, *, hover: bool = False, focus: bool = False) -> None:
        super().__init__(text, "primary" if kind == "primary" else "normal")
        self._hover = hover
        self._focus_ring = Ring() if focus else None

    def hovered(self) -> bool:
        return self._hover

    def ring_now(self) -> None:
        """Put the ring where the button came to stand."""
        if self._focus_ring is not None:
            self._focus_ring.go_round(self)


class ComponentsPage(QWidget):
    """Every component in every state on one page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = look()
        row = QHBoxLayout(self)
        row.setContentsMargins(now.px(40), now.px(28), now.px(40), now.px(40))
        row.setSpacing(now.px(48))
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(now.px(12))
        row.addLayout(left, 572)
        row.addWidget(Rule(Qt.Orientation.Vertical))
        row.addLayout(right, 527)
        self._fill_left(left)
        self._fill_right(right)

    def showEvent(self, event: QShowEvent) -> None:
        """Rings go round buttons that have a place."""
        super().showEvent(event)
        for button in self.findChildren(_Shown):
            button.ring_now()

    def _fill_left(self, column: QVBoxLayout) -> None:
        column.addWidget(PlainLabel("Colour roles", "section"))
        grid = QGridLayout()
        grid.setSpacing(look().px(4))
        for at, role in enumerate(_COLORS):
            grid.addWidget(_Swatch(role), at // 6, at % 6)
        column.addLayout(grid)
        chips = QWidget()
        flow = FlowLayout(chips)
        for topic in TOPICS:
            flow.addWidget(TopicChip(topic))
        column.addWidget(chips)
        column.addSpacing(look().px(8))
        column.addWidget(PlainLabel("Type", "section"))
        column.addWidget(PlainLabel("Stem 44/56", "stem"))
        column.addWidget(PlainLabel("Page title 30/40", "title"))
        sizes = [PlainLabel("Section 18/24", "section"), PlainLabel("Lead 15/24", "lead"), PlainLabel("Body 14/20")]
        sizes += [PlainLabel("Small 13/20", "small", "text-2"), PlainLabel("Caption 12/16", "caption", "text-3")]
        column.addLayout(_line(*sizes, gap=24))
        column.addSpacing(look().px(8))
        column.addWidget(PlainLabel("Icons, 24 px grid, 1.75 px line", "section"))
        every = QWidget()
        flow = FlowLayout(every, look().px(12))
        for name in icons.names():
            flow.addWidget(IconLabel(name, "text-2", 20, name=name))
        column.addWidget(every)
        column.addStretch(1)

    def _fill_right(self, column: QVBoxLayout) -> None:
        column.addWidget(PlainLabel("Buttons", "section"))
        off = Button("Disabled", "primary")
        off.set_available(False, "Nothing to do yet")
        first = Button("Normal", "primary", key="Space")
        column.addLayout(
            _line(first, _Shown("Hover", "primary", hover=True), _Shown("Focus", "primary", focus=True), off)
        )
        hover, focus = _Shown("Hover", "normal", hover=True), _Shown("Focus", "normal", focus=True)
        column.addLayout(_line(Button("Normal", key="T"), hover, focus, Button("Quiet", "quiet", key="Esc")))
        column.addSpacing(look().px(8))
        column.addWidget(PlainLabel("Fields and choices", "section"))
        wrong = TextField("Date", "31 Feb 2008")
        wrong.set_wrong(True)
        column.addLayout(_line(TextField("Field", "Normal"), TextField("Field", "Other"), wrong, stretch=False))
        column.addWidget(IconText("warn", "February 2008 has 29 days.", "incorrect"))
        clocks = [Choice("none", "None"), Choice("quiz", "Whole quiz"), Choice("question", "Per question")]
        column.addLayout(_line(SegmentedControl(clocks, "quiz", "Clock"), Switch("On", on=True), Switch("Off"), gap=20))
        column.addSpacing(look().px(8))
        column.addWidget(PlainLabel("Answer states", "section"))
        options = QVBoxLayout()
        options.setSpacing(look().px(8))
        states = (("Not chosen", "normal"), ("Chosen", "chosen"), ("Right answer", "right"), ("Wrong", "wrong"))
        for number, (text, state) in enumerate(states, 1):
            option = OptionRow(number, text, compact=True)
            option.set_state(state)  # type: ignore[arg-type]
            options.addWidget(option)
        column.addLayout(options)
        column.addSpacing(look().px(8))
        column.addWidget(PlainLabel("Badges and evidence", "section"))
        column.addLayout(_line(attribution_badge("According to RIA Novosti"), agree_badge(3), differ_badge(2), gap=8))
        sentence = PlainLabel("The Duma voted 440–0 to urge recognition.", "evidence", wrap=True)
        sentence.set_highlights([(15, 20)])
        column.addWidget(sentence)
        column.addStretch(1)


def _line(*widgets: QWidget, gap: int = 16, stretch: bool = True) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(look().px(gap))
    for widget in widgets:
        row.addWidget(widget)
    if stretch:
        row.addStretch(1)
    return row
