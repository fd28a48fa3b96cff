"""What else can be done with a quiz's result: it leaves the window on paper or as a table."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from quizapp.study.quiz.view import QuizResult
from quizapp.ui.actions import Actions
from quizapp.ui.widgets.button import Button

_MORE = ("quiz.past", "", "quiz.pdf", "quiz.print", "quiz.blank", "", "quiz.csv", "quiz.csv_all")


@dataclass(frozen=True, slots=True)
class ResultDeeds:
    """Where a result can go: a PDF, a printer, its questions onto paper, its answers into a table, or all answers."""

    save: Callable[[QuizResult], object]
    print: Callable[[QuizResult], object]
    blank: Callable[[QuizResult], object]
    table: Callable[[QuizResult], object]
    tables: Callable[[QuizResult], object]


class ResultMore(QObject):
    """Listens to their actions on a page and offers them in a menu; `result` gives the one on the page."""

    def __init__(
        self, page: QWidget, actions: Actions, deeds: ResultDeeds, result: Callable[[], QuizResult | None]
    ) -> None:
        super().__init__(page)
        self._page, self._actions, self._result = page, actions, result
        self.shown: Button | None = None  # the button of the menu
        actions.on("quiz.pdf", lambda: self._do(deeds.save))
        actions.on("quiz.print", lambda: self._do(deeds.print))
        actions.on("quiz.blank", lambda: self._do(deeds.blank))
        actions.on("quiz.csv", lambda: self._do(deeds.table))
        actions.on("quiz.csv_all", lambda: self._do(deeds.tables))
        actions.on("quiz.more", self._open)

    def button(self) -> Button:
        """A new button that opens the menu below it."""
        self.shown = self._actions.button("quiz.more", "quiet", icon=False)
        return self.shown

    def _do(self, deed: Callable[[QuizResult], object]) -> None:
        result = self._result()
        if result is not None:
            deed(result)

    def _open(self) -> None:
        if self.shown is not None:
            self._actions.open_menu(_MORE, self.shown, self._page)
