"""Importing questions, step by step: a source, what its columns are, what would come in, what came."""

from collections.abc import Callable, Generator, Iterator
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from quizapp.authoring.incoming.survey import Decision, Survey
from quizapp.errors import KnownError
from quizapp.exchange.incoming.formats import Table
from quizapp.exchange.incoming.separated import SeparatedText
from quizapp.i18n import _
from quizapp.ui.actions import Actions
from quizapp.ui.jobs import Jobs, Latest, Outcome
from quizapp.ui.messages import Messages
from quizapp.ui.page import Page
from quizapp.ui.pages.incoming.check_step import CheckStep
from quizapp.ui.pages.incoming.columns_step import ColumnsStep
from quizapp.ui.pages.incoming.done_step import DoneStep
from quizapp.ui.pages.incoming.run_view import RunView
from quizapp.ui.pages.incoming.source import IncomingSource
from quizapp.ui.pages.incoming.source_step import SourceStep
from quizapp.ui.pages.incoming.words import questions
from quizapp.ui.slices import Slices

SOURCE, COLUMNS, CHECK, RUNNING, DONE = (f"bring.{step}" for step in ("source", "columns", "check", "running", "done"))
_TOLD = 100  # times that the progress of what goes on in slices is told


class ImportQuestionsPage(Page):
    """One import at a time; `imported` when questions came in, `show_requested` when the learner wants to see them."""

    imported = Signal()
    show_requested = Signal()

    context = SOURCE

    def __init__(
        self,
        source: IncomingSource,
        jobs: Jobs,
        actions: Actions,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = _("Import questions")
        self._source, self._actions, self._messages = source, actions, messages
        self._job = Latest(jobs)
        self._slices: Slices | None = None
        self._done = 0  # questions saved so far
        self._stays = False  # here since it was entered
        self._before = SOURCE  # the step from which something was begun that takes a while
        self.source, self.columns = SourceStep(actions), ColumnsStep(actions)
        self.check = CheckStep(source.there, actions, messages)
        self.run, self.done = RunView(actions), DoneStep(actions)
        self._steps: dict[str, QWidget] = {
            SOURCE: self.source,
            COLUMNS: self.columns,
            CHECK: self.check,
            RUNNING: self.run,
            DONE: self.done,
        }
        self._stack = QStackedWidget()
        for step in self._steps.values():
            self._stack.addWidget(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.source.file_chosen.connect(self.open_file)
        self.source.text_given.connect(self.open_text)
        self._listen()

    def _listen(self) -> None:
        on = self._actions.on
        on("bring.next", self._go_on)
        on("bring.before", self._go_back)
        on("bring.accept", self._accept)
        on("bring.similar", self._find_similar)
        on("bring.stop", self._cancel)
        on("bring.show", self.show_requested.emit)

    # Coming and going

    def belongs(self) -> str:
        """It is a part of the Library."""
        return "library"

    def enter(self, _argument: object = None) -> None:
        """Go on where it was left; begin anew where the last import is done.

        Who has not left it has undone the import: it is looked at anew, as it was before.
        """
        undone, self._stays = self._stays and self.context == DONE, True
        if undone and self.columns.table is not None:
            self._survey()
        else:
            self._be_at(SOURCE if self.context == DONE else self.context)

    def leave(self) -> bool:
        """What is read or compared need not be; what is being saved goes on."""
        self._stays = False
        if self._job.busy():
            self._cancel()
        return True

    def foot_height(self) -> int:
        """The strip below the first three steps."""
        step = self._steps[self.context]
        return step.foot.height() if isinstance(step, SourceStep | ColumnsStep | CheckStep) else 0

    def stop(self) -> None:
        """Do no more of it, since the library is left; what is saved stays."""
        self._job.cancel()
        if self._slices is not None:
            self._slices.cancel()
            self._slices = None

    def _be_at(self, step: str) -> None:
        self.context = step
        self._stack.setCurrentWidget(self._steps[step])
        if not self.isVisible():
            return
        self._actions.enter(step)
        self.foot_changed.emit()
        if step == SOURCE:
            self.source.enter()
        elif step == COLUMNS:
            source = self._source
            self.columns.usual.offer(source.decks(), source.own_deck(), source.topics(), source.tags())
            self.columns.enter()
        elif step == CHECK:
            self.check.show_list()

    def _begin(self, title: str) -> None:
        self._before = self.context
        self.run.begin(title)
        self._be_at(RUNNING)

    def _go_on(self) -> None:
        if self.context == SOURCE:
            self.source.go_on()
        else:
            self._survey()

    def _go_back(self) -> None:
        self._be_at(COLUMNS if self.context == CHECK else SOURCE)

    def _cancel(self) -> None:
        if self._slices is None:
            self._job.cancel()
            self._be_at(self._before)
            return
        self._slices.cancel()
        self._slices = None
        if self._done:
            self._tell_imported()
        else:
            self._be_at(CHECK)

    # Step by step

    def open_file(self, path: Path) -> None:
        """Read a file and ask what its columns are."""
        self._begin(_("Opening the file"))
        self._job.run(lambda _progress, _stop: self._source.open_file(path), self._opened, name="open a file")

    def open_text(self, text: str) -> None:
        """Ask what the columns of a pasted list are."""
        self._show_table(SeparatedText(text.encode("utf-8", "replace").decode()))

    def _opened(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            self._be_at(SOURCE)
            self._messages.tell(outcome.error)
        elif outcome.value is not None:
            self._show_table(outcome.value)

    def _show_table(self, table: Table) -> None:
        self.columns.show_table(table)
        self._be_at(COLUMNS)

    def _survey(self) -> None:
        table, fields = self.columns.table, self.columns.fields()
        if table is None:
            return
        self._begin(_("Looking at the rows"))
        self._job.run(
            lambda progress, _stop: self._source.survey(table, fields, progress),
            self._surveyed,
            progress=self.run.told,
            name="survey an import",
        )

    def _surveyed(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            self._be_at(COLUMNS)
            self._messages.tell(outcome.error)
        elif outcome.value is not None:
            self.check.show_survey(outcome.value, self._source.topics())
            self._be_at(CHECK)

    def _find_similar(self) -> None:
        found = self.check.found
        self._begin(_("Looking for similar questions"))
        steps = self._source.similar(found)
        self._slice(self._told(steps, len(found.drafts)), self._similar_found)

    def _similar_found(self) -> None:
        self.check.show_survey(self.check.found, self._source.topics())
        self._be_at(CHECK)

    def _accept(self) -> None:
        found, self._done = self.check.found, 0
        total = found.count(Decision.KEEP) + found.count(Decision.UPDATE)
        self._begin(_("Importing {questions}").format(questions=questions(total)))
        steps = self._source.accept(found, self.columns.usual.usual())
        self._slice(self._told(self._noted(steps), total), self._tell_imported)

    def _noted(self, steps: Iterator[int]) -> Iterator[int]:
        for self._done in steps:
            yield self._done

    def _told(self, steps: Iterator[int], total: int) -> Generator[None, None, None]:
        """The same steps, told a hundred times: to lay the words out takes as long as to save some questions."""
        before = -1
        for done in steps:
            if done * _TOLD // total != before:
                before = done * _TOLD // total
                self.run.told(done, total, "")
            yield

    def _slice(self, work: Generator[None, None, None], then: Callable[[], object]) -> None:
        def ended(outcome: Outcome) -> None:
            self._slices = None
            if outcome.error is None:
                then()
                return
            if not isinstance(outcome.error, KnownError):
                raise outcome.error
            self._messages.tell(outcome.error)
            if self._done:
                self._tell_imported()
            else:
                self._be_at(CHECK)

        self._slices = Slices(work, ended, self)
        self._slices.start()

    def _tell_imported(self) -> None:
        found, done = self.check.found, self._done
        self._done = 0
        self.done.tell(found, done)
        self._be_at(DONE)
        self.check.show_survey(Survey())
        self.source.pasted.clear()
        self.imported.emit()
        self._messages.say(_("{questions} imported").format(questions=questions(done)), self._source.undo)
