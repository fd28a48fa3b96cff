"""What is no text for a field: files and images, which whoever holds the field may take."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


def is_file_or_image(data: QMimeData | None) -> bool:
    """Whether this is a file of this machine, or an image without a text."""
    if data is None:
        return False
    return any(url.isLocalFile() for url in data.urls()) or (data.hasImage() and not data.text().strip())


class FilesPassedOn(_Widget):
    """A text field that does not take a dropped or pasted file for its path: Qt asks the widget round it next."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take text only."""
        if is_file_or_image(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take text only."""
        if is_file_or_image(event.mimeData()):
            event.ignore()
        else:
            super().dragMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste text only."""
        if event.matches(QKeySequence.StandardKey.Paste) and is_file_or_image(QGuiApplication.clipboard().mimeData()):
            event.ignore()
        else:
            super().keyPressEvent(event)
