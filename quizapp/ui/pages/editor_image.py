"""Brings images into the editor: chosen, dropped anywhere on its form, or pasted into any of its fields."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from quizapp.authoring import images
from quizapp.authoring.browse import Library
from quizapp.clock import Clock
from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.ui.image_reading import SUFFIXES, packed, read_file
from quizapp.ui.jobs import Jobs, Latest, Outcome
from quizapp.ui.messages import Messages
from quizapp.ui.pages.editor_form import EditorForm


class EditorImage(QObject):
    """Reads one image at a time in a worker and puts it into the field; without `jobs` it is read at once."""

    def __init__(
        self,
        form: EditorForm,
        library: Library,
        messages: Messages,
        clock: Clock,
        jobs: Jobs | None = None,
    ) -> None:
        super().__init__(form)
        self._form, self._field, self._library = form, form.fields.image, library
        self._messages, self._clock = messages, clock
        self._reading = None if jobs is None else Latest(jobs)
        self._before = ("", "")
        form.given.connect(self.take)
        self._field.changed.connect(self._note)
        self._field.removed.connect(self._removed)

    def ask(self) -> None:
        """Let the learner choose a file."""
        asked = QFileDialog(self._form, _("Choose an image"))
        asked.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        asked.setNameFilters([_("Images ({patterns})").format(patterns=patterns), _("All files (*)")])
        asked.filesSelected.connect(lambda names: self._read_file(Path(names[0])))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def take(self, data: QMimeData) -> None:
        """Take the image that was pasted or dropped."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if len(paths) > 1:
            self._messages.notice(_("A question has one image. Add one file."))
        elif paths:
            self._read_file(paths[0])
        else:
            pasted = QImage(data.imageData())
            self._read(lambda: packed(pasted))

    def cancel(self) -> None:
        """Wait for no image any more."""
        if self._reading is not None:
            self._reading.cancel()

    def _read_file(self, path: Path) -> None:
        self._read(lambda: read_file(path))

    def _read(self, work: Callable[[], bytes]) -> None:
        if self._reading is None:
            try:
                self._keep(work())
            except KnownError as error:
                self._messages.tell(error)
            return

        def read(outcome: Outcome) -> None:
            if isinstance(outcome.error, KnownError):
                self._messages.tell(outcome.error)
            elif outcome.error is not None:
                raise outcome.error
            else:
                self._keep(outcome.value)

        self._reading.run(lambda _progress, _stop: work(), read, name="read an image")

    def _keep(self, data: bytes) -> None:
        try:
            name = images.keep(self._library, data, now=self._clock.now())
        except KnownError as error:
            self._messages.tell(error)
        else:
            self._field.put(name)

    def _note(self) -> None:
        if self._field.value()[0]:
            self._before = self._field.value()

    def _removed(self) -> None:
        before = self._before
        self._messages.say(_("The image is out."), lambda: self._field.put(*before))
