"""Writes an unfinished import down a moment after each change, and gives it back when the program begins anew."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from quizapp.authoring.importing.session import Import
from quizapp.authoring.importing.unfinished import ImportFile, Unfinished
from quizapp.errors import KnownError
from quizapp.ui.messages import Messages

KEEP_MS = 1000


class ImportKeeping(QObject):
    """Keeps the import that `importing` gives in a file; without one it keeps nothing.

    Nothing is written before what was kept has been given back.
    """

    def __init__(
        self, file: ImportFile | None, importing: Callable[[], Import], messages: Messages, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._file, self._importing, self._messages = file, importing, messages
        self._begun = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(KEEP_MS)
        self._soon.timeout.connect(self.now)

    def begin(self) -> Unfinished | None:
        """What was kept, the first time that this is asked."""
        if self._begun or self._file is None:
            return None
        self._begun = True
        return self._file.load()

    def soon(self) -> None:
        """The import has changed: write it down in a moment."""
        if self._begun and not self._soon.isActive():
            self._soon.start()

    def now(self) -> None:
        """Write down what is still to be written."""
        if not self._begun or self._file is None:
            return
        self._soon.stop()
        try:
            self._file.keep(self._importing())
        except KnownError as error:
            self._messages.tell(error)

    def flush(self) -> None:
        """Write down at once what waits for its moment."""
        if self._soon.isActive():
            self.now()
