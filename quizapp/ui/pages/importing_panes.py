"""Article, facts and drafts beside each other, or as many of them as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.segmented import Choice, SegmentedControl

_THREE, _TWO = 1044, 700  # design px of the page: below them facts share a pane with drafts, then all share one
_WIDTHS = (420, 384, 420)
ARTICLE, FACTS, DRAFTS = "article", "facts", "drafts"


class _Handle(QSplitterHandle):
    """A hairline in the middle of what the mouse takes hold of."""

    def sizeHint(self) -> QSize:
        return QSize(look().px(9), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, middle = QPainter(self), self.width() // 2
        if self.splitter().indexOf(self) == 1:  # the article's ground goes up to the line
            painter.fillRect(0, 0, middle, self.height(), look().color("surface"))
        painter.fillRect(middle, 0, 1, self.height(), look().color("border"))


class _Splitter(QSplitter):
    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)


class ImportPanes(Styled, QWidget):
    """Three panes that can be made wider and narrower; where there is less room, tabs choose what is seen."""

    def __init__(self, article: QWidget, facts: QWidget, drafts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panes = {ARTICLE: article, FACTS: facts, DRAFTS: drafts}
        names = {ARTICLE: _("Article"), FACTS: _("Facts"), DRAFTS: _("Drafts")}
        self._wide = SegmentedControl([Choice(one, names[one]) for one in (FACTS, DRAFTS)], DRAFTS, _("Pane"))
        self._narrow = SegmentedControl([Choice(one, names[one]) for one in names], DRAFTS, _("Pane"))
        self.tabs: Sequence[SegmentedControl] = (self._wide, self._narrow)
        for tabs in self.tabs:
            tabs.changed.connect(self.show_pane)
        self._chosen = DRAFTS
        self._count = 0
        self.splitter = _Splitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        for at, pane in enumerate(self._panes.values()):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(at, _WIDTHS[at])
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._above = QVBoxLayout()
        for tabs in self.tabs:
            self._above.addWidget(tabs, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addLayout(self._above)
        self._column.addWidget(self.splitter, 1)
        self._place()

    def show_pane(self, name: str) -> None:
        """Bring a pane into sight, where not all are."""
        self._chosen = name
        self._place()

    def shown(self) -> list[str]:
        """The panes in sight, from left to right."""
        return [name for name, pane in self._panes.items() if not pane.isHidden()]

    def _place(self) -> None:
        now, width = look(), self.width()
        count = 3 if width >= now.px(_THREE) else 2 if width >= now.px(_TWO) else 1
        for tabs in self.tabs:
            tabs.set_value(self._chosen)
        beside = self._chosen if self._chosen != ARTICLE else DRAFTS
        seen = {3: set(self._panes), 2: {ARTICLE, beside}, 1: {self._chosen}}[count]
        self._wide.setVisible(count == 2)  # noqa: PLR2004
        self._narrow.setVisible(count == 1)
        gap = 0 if count == 3 else now.px(8)  # noqa: PLR2004
        self._above.setContentsMargins(0, gap, 0, gap)
        # What goes makes room first: a pane that comes too early would make the window wider.
        for name, pane in sorted(self._panes.items(), key=lambda pair: pair[0] in seen):
            pane.setVisible(name in seen)
        if count != self._count:
            self._count = count
            self.splitter.setSizes([now.px(one) for one in _WIDTHS])

    def minimumSizeHint(self) -> QSize:
        """One pane is enough."""
        return QSize(look().px(240), look().px(200))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer panes where there is less room."""
        super().resizeEvent(event)
        self._place()

    def restyle(self) -> None:
        """Take sizes from the look."""
        super().restyle()
        self._place()
