"""What the set-up of a quiz asks of the library: counts worked out beside the window, saved set-ups, files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QFileDialog

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.ui.jobs import Cancelled, Latest, Outcome, Progress
from quizapp.ui.parts import Parts
from quizapp.ui.quiz_paper import file_name

if TYPE_CHECKING:
    from quizapp.authoring.browse import Library
    from quizapp.study.quiz.draw import Drawn
    from quizapp.study.quiz.reckon import Offer, Reckoning
    from quizapp.study.quiz.setup import QuizSetup
    from quizapp.study.schedule import Scheduler
    from quizapp.ui.pages.quiz_from_file import FileDeeds, OpenedQuiz
    from quizapp.ui.pages.quiz_presets import SetupShelf

_PAUSE = 60  # ms without another change before a choice is reckoned


class QuizSetupDesk(QObject):
    """Serves one set-up page; `library` gives the open one, `scheduler` what predicts, `deck` the deck shown."""

    def __init__(
        self,
        parts: Parts,
        library: Callable[[], Library],
        scheduler: Callable[[], Scheduler],
        deck: Callable[[], int | None],
        undo: Callable[[], object],
    ) -> None:
        super().__init__(parts.window)
        self._parts, self._library, self._scheduler, self._deck, self._undo = parts, library, scheduler, deck, undo
        self._reckoning, self._offering = Latest(parts.jobs), Latest(parts.jobs)
        self._wanted: tuple[QuizSetup, Callable[[Reckoning], object]] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._reckon)

    # Counting

    def reckon(self, setup: QuizSetup, then: Callable[[Reckoning], object]) -> None:
        """Tell what a set-up comes to, unless another one is asked about before that is known."""
        self._wanted = setup, then
        self._reckoning.cancel()
        self._pause.start(_PAUSE)

    def _reckon(self) -> None:
        from quizapp.study.quiz.reckon import reckoned_beside

        if self._wanted is None or self._parts.jobs.closed:
            return
        setup, then = self._wanted
        path, scheduler, now = self._library().path, self._scheduler(), self._parts.clock.now()

        def work(progress: Progress, _cancelled: Cancelled) -> Reckoning:
            return reckoned_beside(path, setup, scheduler, now, lambda: progress(0, 0, ""))

        self._reckoning.run(work, self._done(then), name="reckon a quiz")

    def offer(self, then: Callable[[Offer], object]) -> None:
        """Tell which tags and sources there are to choose from."""
        from quizapp.study.quiz.reckon import offered_beside

        path, deck = self._library().path, self._deck()
        self._offering.run(lambda _progress, _cancelled: offered_beside(path, deck), self._done(then), name="offer")

    def _done(self, then: Callable[[Any], object]) -> Callable[[Outcome], object]:
        def done(outcome: Outcome) -> None:
            if outcome.error is not None:
                self._parts.messages.tell(outcome.error)
            elif not outcome.cancelled:
                then(outcome.value)

        return done

    # What is kept

    def shelf(self) -> SetupShelf:
        """The saved set-ups, the latest, and the missed shelf's number."""
        from quizapp.study.quiz import presets, shelf
        from quizapp.ui.pages.quiz_presets import SetupShelf

        clock = self._parts.clock
        return SetupShelf(
            saved=lambda: presets.saved(self._library()),
            last=lambda: presets.last(self._library()),
            missed=lambda: shelf.count(self._library(), self._deck(), clock.now()),
            save=lambda name, setup: presets.save(self._library(), name, setup, clock.now()),
            rename=lambda name, other: presets.rename(self._library(), name, other, clock.now()),
            delete=lambda name: presets.delete(self._library(), name, clock.now()),
            undo=self._undo,
        )

    # Files

    def files(self) -> FileDeeds:
        """What can be done with the items of a file."""
        from quizapp.study.quiz import shared
        from quizapp.ui.pages.quiz_from_file import FileDeeds

        return FileDeeds(
            recognise=lambda items: shared.recognised(self._library(), items),
            add=lambda lacking, images: shared.add(self._library(), lacking, self._parts.clock.now(), images),
            undo=self._undo,
        )

    def ask_open(self, mine: QuizSetup, then: Callable[[OpenedQuiz], object]) -> None:
        """Ask for a quiz file and hand its quiz on; what is personal in its set-up is taken from `mine`."""
        asked = self._dialog(_("Open a quiz file"))
        asked.setFileMode(QFileDialog.FileMode.ExistingFile)
        asked.fileSelected.connect(lambda chosen: self.open(Path(chosen), mine, then))
        asked.open()

    def open(self, path: Path, mine: QuizSetup, then: Callable[[OpenedQuiz], object]) -> None:
        """Read a quiz file beside the window and hand its quiz on; a bad one is told."""
        from quizapp.exchange import quiz_file

        def read(_progress: Progress, _cancelled: Cancelled) -> quiz_file.QuizFile:
            return quiz_file.read(path)

        def opened(found: quiz_file.QuizFile) -> None:
            from quizapp.study.quiz.shared import taken_over
            from quizapp.ui.pages.quiz_from_file import OpenedQuiz

            then(OpenedQuiz(path.stem, taken_over(found.setup, mine), found.items, found.images))

        self._parts.jobs.run(read, self._done(opened), name="read a quiz")

    def ask_save(self, setup: QuizSetup, items: Sequence[Drawn] | None) -> None:
        """Ask for a file and write the quiz into it: these items, or those that the set-up draws (None)."""
        asked = self._dialog(_("Save the quiz as a file"))
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        name = _("Quiz {number}").format(number=setup.seed)
        asked.selectFile(f"{file_name(name)}.quiz")
        asked.fileSelected.connect(lambda chosen: self.save(Path(chosen), setup, items))
        asked.open()

    def save(self, path: Path, setup: QuizSetup, items: Sequence[Drawn] | None) -> None:
        """Write the quiz beside the window's work, and say what came of it."""
        from quizapp.authoring.images import found_beside
        from quizapp.exchange import quiz_file
        from quizapp.study.quiz.reckon import drawn_beside
        from quizapp.study.quiz.shared import carried

        library, scheduler, now = self._library().path, self._scheduler(), self._parts.clock.now()

        def work(_progress: Progress, _cancelled: Cancelled) -> int:
            found = drawn_beside(library, setup, scheduler, now) if items is None else items
            if not found:
                raise KnownError(_("No question matches this choice."), todo=_("Choose more topics or kinds."))
            posed = tuple(one.posed for one in found)
            images = found_beside(library, quiz_file.images_shown(posed))
            quiz_file.write(path, quiz_file.QuizFile(carried(setup), posed, images))
            return len(found)

        self._parts.jobs.run(
            work,
            self._done(lambda _count: self._parts.messages.say(_("Saved as {name}.").format(name=path.name))),
            name="write a quiz",
        )

    def _dialog(self, title: str) -> QFileDialog:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        asked = QFileDialog(self._parts.window.window(), title, folder)
        asked.setDefaultSuffix("quiz")
        asked.setNameFilters([_("Quizzes (*.quiz)"), _("All files (*)")])
        asked.finished.connect(asked.deleteLater)
        return asked
