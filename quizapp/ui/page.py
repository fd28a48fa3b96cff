"""What every page is: a place of the window that one enters and leaves."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from quizapp.settings import Settings
from quizapp.ui.look import Styled, look

_MOST_ROUNDS = 8
_RING = 8  # px round what has the focus: its ring, and a little air
COLUMN = 1120  # design px: the content grows to this, then centres
_SCROLL = QAbstractSlider.SliderAction
_MOVES: dict[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_PageUp: _SCROLL.SliderPageStepSub,
    Qt.Key.Key_PageDown: _SCROLL.SliderPageStepAdd,
    Qt.Key.Key_Home: _SCROLL.SliderToMinimum,
    Qt.Key.Key_End: _SCROLL.SliderToMaximum,
    Qt.Key.Key_Up: _SCROLL.SliderSingleStepSub,
    Qt.Key.Key_Down: _SCROLL.SliderSingleStepAdd,
}


class Page(Styled, QWidget):
    """A place; the window calls `enter` when it is shown and asks `leave` before it shows another.

    `context` is where in the action table its keys are; `focus_mode` hides the sidebar; `rail` asks for the narrow one;
    `by_deck` says whether what is shown depends on the deck that is chosen.
    """

    foot_changed = Signal()  # `foot_height` gives another value now

    title = ""
    context = ""
    focus_mode = False
    rail = False
    by_deck = True

    def enter(self, _argument: Any = None) -> None:  # noqa: ANN401  each page says what it takes
        """Show what is so now; `argument` says with what, for pages that take one."""

    def belongs(self) -> str:
        """The place whose item of the sidebar is lit while this page is shown, "" for the page's own."""
        return ""

    def use(self, settings: Settings) -> None:
        """Take changed settings, for a page that was made with others."""

    def leave(self) -> bool:
        """Whether the learner may go elsewhere; a page that must ask, asks here."""
        return True

    def foot_height(self) -> int:
        """Height in px of what stands fixed at the foot of the page, which a toast must not cover."""
        return 0


class SteadyArea(QScrollArea):
    """A scroll area that stops where its bar would come and go for ever.

    Where the content is just too high without the bar and fits with it, or the other way round, each resize brings the
    next until the stack is full. A few rounds are enough to settle what can be settled.
    """

    _rounds = 0

    def scrolls(self, widget: QWidget) -> bool:
        """Whether a widget is part of what moves, and does not stand still before it."""
        content = self.widget()
        return content is not None and content.isAncestorOf(widget)

    def show_whole(self, widget: QWidget, through: QWidget | None = None) -> None:
        """Bring a widget of the content into view with its ring, or the part of it that the ring goes round.

        `through` is the last of what belongs to it below. Of what is higher than the view the top is shown.
        """
        part = getattr(widget, "ring_rect", widget.rect)()
        begins = widget.mapTo(self.viewport(), part.topLeft()).y()
        ends = (
            begins + part.height()
            if through is None
            else through.mapTo(self.viewport(), through.rect().bottomLeft()).y()
        )
        bar, view = self.verticalScrollBar(), self.viewport().height()
        top, high = begins + bar.value() - _RING, ends - begins + 2 * _RING
        bar.setValue(top if high > view else min(top, max(bar.value(), top + high - view)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what has the focus in view where it was, such as when a strip at the foot comes up over it."""
        now = QApplication.focusWidget()
        seen = False
        if now is not None and self.scrolls(now):
            top = now.mapTo(self.viewport(), QPoint(0, 0)).y()
            seen = top >= 0 and top + now.height() <= event.oldSize().height()
        super().resizeEvent(event)
        if now is not None and seen:
            self.show_whole(now)

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001  Qt's own signature
        """Go on by Tab within the content; Qt shows the middle of what is higher than the view, and cuts the ring."""
        went = super().focusNextPrevChild(forwards)
        now = QApplication.focusWidget()
        if now is not None and self.scrolls(now):
            self.show_whole(now)
        return went

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Qt follow the content's size, but not from within its own following."""
        if self._rounds >= _MOST_ROUNDS:
            return False
        self._rounds += 1
        try:
            return super().eventFilter(watched, event)
        finally:
            self._rounds -= 1


def scrolling(content: QWidget) -> SteadyArea:
    """A pane that scrolls where its content is higher than it."""
    content.setProperty("role", "page")
    area = SteadyArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area


def show_focus() -> None:
    """Bring what has the focus into view: Qt does it only from within the same area."""
    now = QApplication.focusWidget()
    if now is not None:
        show_through(now)


def show_through(widget: QWidget, last: QWidget | None = None) -> None:
    """Bring a widget into view in whatever it scrolls in, with what stands below it as far as `last`."""
    above: QWidget | None = widget
    while above is not None:
        above = above.parentWidget()
        if isinstance(above, SteadyArea) and above.scrolls(widget):
            above.show_whole(widget, last)


def scroll_by_key(area: QScrollArea, event: QKeyEvent) -> bool:
    """Scroll up or down if the key is one that does; gives whether it is."""
    move = _MOVES.get(event.key())
    if move is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    area.verticalScrollBar().triggerAction(move)
    return True


class ScrollPage(Page):
    """A page that scrolls as a whole, with its content in one column; put widgets into `body`.

    `top` is the margin above in design px.
    """

    def __init__(self, *, top: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._top = top
        self.content = QWidget()
        self.content.setProperty("role", "page")
        self.body = QVBoxLayout(self.content)
        self.body.setSpacing(0)
        self.area = SteadyArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.content)
        self.area.viewport().installEventFilter(self)
        self.outer = QVBoxLayout(self)
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.outer.setSpacing(0)
        self.outer.addWidget(self.area, 1)
        self._set_margins()

    def restyle(self) -> None:
        """Take sizes from the look."""
        self._set_margins()
        super().restyle()
        self.place()

    def place(self) -> None:
        """Arrange what depends on the room and the look; for pages with more than one column."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is now."""
        super().resizeEvent(event)
        self.place()

    def _set_margins(self) -> None:
        now = look()
        spare = max(0, self.area.viewport().width() - now.px(COLUMN) - 2 * now.px(40))
        side = now.px(40) + spare // 2
        self.body.setContentsMargins(side, now.px(self._top), side, now.px(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by key wherever the focus is: on the page itself, or on what stands fixed above or below."""
        if not scroll_by_key(self.area, event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the column in the middle of a wide window."""
        if event.type() == QEvent.Type.Resize:
            self._set_margins()
        return super().eventFilter(watched, event)
