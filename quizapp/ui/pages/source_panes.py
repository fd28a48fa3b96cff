"""The article and one of the lists beside it, or one thing at a time where there is little room."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui.look import Styled, look
from quizapp.ui.page import scrolling
from quizapp.ui.widgets.rules import Rule
from quizapp.ui.widgets.segmented import Choice, SegmentedControl

ARTICLE = "article"
_NARROW = 720  # design px: below it the article is one of the panes


class SourcePanes(Styled, QWidget):
    """`article` at left, at right one of `lists` below what is told of all; `changed` when another is on show."""

    changed = Signal(str)

    def __init__(
        self, article: QWidget, lists: Mapping[str, QWidget], told: Sequence[QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._article = article
        self._lists = {name: scrolling(one) for name, one in lists.items()}
        self._offered: list[Choice] = []
        self._chosen = next(iter(lists))
        self._tabs: SegmentedControl | None = None
        self._names: list[str] = []
        self._tabs_room = QHBoxLayout()
        self._stack = QStackedWidget()
        for area in self._lists.values():
            self._stack.addWidget(area)
        self._beside = QWidget()
        self._side = QVBoxLayout(self._beside)
        for one in told:
            self._side.addWidget(one)
        self._side.addWidget(self._stack, 1)
        self._rule = Rule(Qt.Orientation.Vertical)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(article, 5)
        row.addWidget(self._rule)
        row.addWidget(self._beside, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._tabs_room)
        column.addLayout(row, 1)
        self.restyle()

    def offer(self, lists: Sequence[Choice], chosen: str) -> None:
        """Offer these lists, and show one of them; the first where it is none of them."""
        self._offered, self._chosen = list(lists), chosen
        self._place()

    def shown(self) -> str:
        """What the learner looks at: `ARTICLE`, or the list on show."""
        return self._chosen

    def choose(self, name: str) -> None:
        """Show another list, or the article."""
        self._chosen = name
        self._place()
        self.changed.emit(name)

    def _choices(self) -> list[Choice]:
        narrow = self.width() < look().px(_NARROW)
        return [*([Choice(ARTICLE, _("Article"))] if narrow else []), *self._offered]

    def _place(self) -> None:
        if not self._offered:
            return
        choices = self._choices()
        names = [one.value for one in choices]
        if self._chosen not in names:
            self._chosen = self._offered[0].value
        self._show_tabs(choices)
        if self._chosen != ARTICLE:
            self._stack.setCurrentWidget(self._lists[self._chosen])
        narrow, article = ARTICLE in names, self._chosen == ARTICLE
        panes: tuple[tuple[QWidget, bool], ...] = (
            (self._article, not narrow or article),
            (self._rule, not narrow),
            (self._beside, not article),
        )
        # What goes makes room first: a pane that comes too early would make the window wider.
        for pane, seen in sorted(panes, key=lambda pair: pair[1]):
            pane.setVisible(seen)

    def _show_tabs(self, choices: Sequence[Choice]) -> None:
        there = self._tabs
        if there is not None and [one.value for one in choices] == self._names:
            for one in choices:
                there.set_text(one.value, one.text)
            there.set_value(self._chosen)
            return
        self._names = [one.value for one in choices]
        had_focus = False
        if there is not None:
            had_focus = there.isAncestorOf(QApplication.focusWidget() or self)
            self._tabs_room.removeWidget(there)
            there.hide()
            there.deleteLater()
        self._tabs = None
        if len(choices) > 1:
            made = self._tabs = SegmentedControl(choices, self._chosen, _("Pane"))
            made.changed.connect(self.choose)
            self._tabs_room.addWidget(made, 0, Qt.AlignmentFlag.AlignRight)
            if had_focus:
                made.stops()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._tabs_room.setContentsMargins(0, now.px(4), 0, now.px(4))
        self._side.setContentsMargins(now.px(20), now.px(8), now.px(4), now.px(8))
        self._side.setSpacing(now.px(8))
        super().restyle()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the article is one of the panes."""
        super().resizeEvent(event)
        self._place()
