"""Filters, list and preview beside each other, and which of them stay where there is less room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.ui.look import Styled, look
from quizapp.ui.pages.library_filters import FilterPane
from quizapp.ui.pages.library_preview import PreviewPane
from quizapp.ui.widgets.rules import Rule

_DRAWER_BELOW = 1044  # design px of the page: the window's 1100 without the rail
_FILTERS_BELOW = 720
_PREVIEW = 344
_UNBOUND = 16_777_215  # Qt's own word for no limit


class LibraryPanes(Styled, QWidget):
    """The three panes; `middle` holds a line and what stands below it. `tightened`: no room for filters."""

    tightened = Signal(bool)

    def __init__(
        self, filters: FilterPane, middle: Sequence[QWidget], preview: PreviewPane, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._filters, self._preview = filters, preview
        self._has_rows = self._drawer_open = self._filters_open = False
        self.middle = QWidget()
        column = QVBoxLayout(self.middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line, *rest = middle
        column.addWidget(line)
        column.addWidget(Rule())
        for widget in rest:
            column.addWidget(widget, 1)
        self._rule = Rule(Qt.Orientation.Vertical)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(filters)
        row.addWidget(self._rule)
        row.addWidget(self.middle, 1)
        row.addWidget(preview)

    def is_drawer(self) -> bool:
        """Whether the preview has no place of its own."""
        return self.width() < look().px(_DRAWER_BELOW)

    def is_drawer_open(self) -> bool:
        """Whether the preview covers other panes now."""
        return self._drawer_open and self.is_drawer()

    def open_drawer(self) -> None:
        """Let the preview have the room of others."""
        self._drawer_open = True
        self._place()

    def close_drawer(self) -> None:
        """Give the room back."""
        self._drawer_open = False
        self._place()

    def show_filters(self, on: bool) -> None:  # noqa: FBT001  Qt's own signature
        """Show the filters where they have no place of their own."""
        self._filters_open = on
        self._place()

    def fit(self, *, has_rows: bool) -> None:
        """Show what there is room for; without rows there is nothing to preview."""
        self._has_rows = has_rows
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer panes where there is less room."""
        super().resizeEvent(event)
        self._place()

    def restyle(self) -> None:
        """Take sizes from the look."""
        super().restyle()
        self._place()

    def _place(self) -> None:
        drawer, tight = self.is_drawer(), self.width() < look().px(_FILTERS_BELOW)
        open_ = self._has_rows and (not drawer or self._drawer_open)
        filters = (self._filters_open or not tight) and not (drawer and open_)
        self._preview.set_drawer(drawer)
        self._preview.setMaximumWidth(_UNBOUND if tight else look().px(_PREVIEW))
        panes: tuple[tuple[QWidget, bool], ...] = (
            (self._preview, open_),
            (self.middle, not (tight and open_)),
            (self._filters, filters),
            (self._rule, filters),
        )
        # What goes makes room first: a pane that comes too early would make the window wider.
        for pane, visible in sorted(panes, key=lambda pair: pair[1]):
            pane.setVisible(visible)
        self.tightened.emit(tight)
