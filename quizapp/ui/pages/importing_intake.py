"""The ways in which articles are given to an import: file dialogues, the clipboard, what is dropped."""

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from quizapp.authoring.importing.given import Given, Pasted
from quizapp.corpus.reading import SUFFIXES
from quizapp.i18n import _


class Intake(QObject):
    """`given` tells the list of texts, `refused` a sentence on why there are none.

    `taken` gives the names that texts of the import have already.
    """

    given = Signal(list)
    refused = Signal(str)

    def __init__(self, page: QWidget, taken: Callable[[], Collection[str]]) -> None:
        super().__init__(page)
        self._page, self._taken = page, taken

    def ask_for_files(self) -> None:
        """Let the learner choose files."""
        asked = QFileDialog(self._page, _("Choose articles"))
        asked.setFileMode(QFileDialog.FileMode.ExistingFiles)
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        asked.setNameFilters([_("Articles ({patterns})").format(patterns=patterns), _("All files (*)")])
        self._open(asked)

    def ask_for_folder(self) -> None:
        """Let the learner choose a folder."""
        asked = QFileDialog(self._page, _("Choose a folder of articles"))
        asked.setFileMode(QFileDialog.FileMode.Directory)
        self._open(asked)

    def _open(self, asked: QFileDialog) -> None:
        asked.filesSelected.connect(lambda names: self.given.emit([Path(name) for name in names]))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def paste(self) -> None:
        """Take the files or the text on the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: QMimeData | None) -> None:
        """Take what was pasted or dropped: local files, or else text."""
        urls = [] if data is None else data.urls()
        given: list[Given] = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        text = "" if data is None or given else data.text()
        if urls and not given:
            self.refused.emit(_("QuizApp does not read from the web. Save the page, then drop the file here."))
        elif not given and not text.strip():
            self.refused.emit(_("There is no text on the clipboard. Copy the article's text and try again."))
        else:
            self.given.emit(given or [Pasted(text, self._name(), untitled=True)])

    def _name(self) -> str:
        taken = self._taken()
        names = (_("Pasted text {number}").format(number=number) for number in range(1, len(taken) + 2))
        return next(name for name in names if name not in taken)


def is_welcome(data: QMimeData) -> bool:
    """Whether what hovers over the page can be read: local files, or text."""
    return any(url.isLocalFile() for url in data.urls()) or (data.hasText() and not data.hasUrls())
