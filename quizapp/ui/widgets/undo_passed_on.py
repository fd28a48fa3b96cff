"""Undo in a field that has nothing to undo, which whoever holds the field may do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

_UNDO, _REDO = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


class UndoPassedOn(_Widget):
    """A text field that leaves the keys of undo and redo to the window while it is empty and nothing was typed."""

    def event(self, event: QEvent) -> bool:
        """Let a shortcut have what the field could do nothing with."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_idle(self, event):
            event.ignore()
            return True
        return super().event(event)


def _is_idle(field: QWidget, event: QKeyEvent) -> bool:
    if not (event.matches(_UNDO) or event.matches(_REDO)):
        return False
    match field:
        case QLineEdit():
            return not (field.text() or field.isUndoAvailable() or field.isRedoAvailable())
        case QPlainTextEdit():
            document = field.document()
            return not (field.toPlainText() or document.isUndoAvailable() or document.isRedoAvailable())
    return False
