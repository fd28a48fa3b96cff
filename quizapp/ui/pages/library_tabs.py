"""The three tabs of the Library, and the bar that holds them at the head of each: questions, sources, packs."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.rules import Rule
from quizapp.ui.widgets.segmented import Choice, SegmentedControl

QUESTIONS, SOURCES, PACKS = "go.library", "go.sources", "go.packs"
_EDGE = 24  # design px
_GAP = 24


class LibraryTabs(SegmentedControl):
    """The tab of the page that it stands on is chosen, always; another one leads to its page, as its key does.

    Who goes by arrow keys goes on from the tab of the page that comes.
    """

    def __init__(self, here: str, actions: Actions, parent: QWidget | None = None) -> None:
        names = {QUESTIONS: _("Questions"), SOURCES: _("Sources"), PACKS: _("Packs")}
        super().__init__([Choice(*one) for one in names.items()], here, _("Parts of the Library"), parent)
        self._here, self._actions = here, actions
        for segment in self.segments:
            actions.show_key(segment.choice.value, segment)
            if segment.choice.value == here:
                segment.setAccessibleDescription(_("You are here"))
        self.changed.connect(self._go)

    def has_focus(self) -> bool:
        """Whether the keyboard stands in it."""
        return any(segment.hasFocus() for segment in self.segments)

    def _go(self, there: str) -> None:
        if self.has_focus():
            QTimer.singleShot(0, self, lambda: self._go_by_key(there))  # last of all, the press moves the focus here
        else:
            self._lead(there)

    def _lead(self, there: str) -> None:
        self._actions.action(there).trigger()
        self.set_value(self._here)

    def _go_by_key(self, there: str) -> None:
        self._lead(there)
        shown = next((one for one in self.window().findChildren(LibraryTabs) if one.isVisible()), self)
        next(one for one in shown.segments if one.isChecked()).setFocus(Qt.FocusReason.TabFocusReason)


class LibraryBar(Styled, QWidget):
    """The title, the tabs, and at right or below what a page is there for: `ends`, of which `spare` ones may go."""

    def __init__(
        self, here: str, actions: Actions, *ends: QWidget, spare: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.tabs = LibraryTabs(here, actions)
        self._title = PlainLabel(_("Library"), "title-small")
        self._shown, self._spare = ends, spare
        self._flow = FlowLayout()
        for end in ends:
            self._flow.addWidget(end)
        self._left = QHBoxLayout()
        self._left.addWidget(self._title)
        self._left.addWidget(self.tabs)
        self._left.addStretch(1)
        self._row = QHBoxLayout()
        self._row.addLayout(self._left, 1)
        self._row.addLayout(self._flow)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._row)
        self._column.addWidget(Rule())
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._flow.set_gap(now.px(12))
        self._left.setSpacing(now.px(_GAP))
        self._row.setSpacing(now.px(12))
        self._row.setContentsMargins(now.px(_EDGE), now.px(12), now.px(_EDGE), now.px(11))
        super().restyle()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Where there is little room the keys go first, then the title, then what is spare; the rest stands below."""
        now = look()
        room = self.width() - 2 * now.px(_EDGE)
        title = self._title.sizeHint().width() + now.px(_GAP)
        keys = self.tabs.full_width()
        self.tabs.show_keys(shown=room >= title + keys + self._ends(spare=True))
        tabs = self.tabs.sizeHint().width()
        self._title.setVisible(room >= title + tabs + self._ends(spare=False))
        if self._spare is not None:
            self._spare.setVisible(room >= tabs + self._ends(spare=True))
        beside = room >= tabs + self._ends(spare=False)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _ends(self, *, spare: bool) -> int:
        """The width that the widgets at the end need, each after a gap."""
        wide = [one.sizeHint().width() for one in self._shown if spare or one is not self._spare]
        return sum(wide) + look().px(12) * len(wide)
