"""The keys of a table of which whole rows are chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

_Move = QAbstractItemView.CursorAction

if TYPE_CHECKING:
    _View = QTableView
else:
    _View = object


class RowKeys(_View):
    """A table whose row Enter and Space open, whose first row Home leads to and whose last one End."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the row, for which the table has the signal `opened`."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()  # type: ignore[attr-defined]
            return
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):  # with Ctrl Qt would go there and choose nothing
            event = QKeyEvent(event.type(), event.key(), event.modifiers() & ~Qt.KeyboardModifier.ControlModifier)
        super().keyPressEvent(event)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """By itself Qt goes to the first and last column, which makes no difference where rows are chosen."""
        if action in (_Move.MoveHome, _Move.MoveEnd):
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)
