"""The deeds of the list that have no button of their own: bring back, due day, start anew, missed shelf."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from quizapp.authoring.browse import QuestionRow
from quizapp.ui.actions import Actions
from quizapp.ui.pages.due_day import DueDay
from quizapp.ui.pages.library_deeds import LibraryDeeds
from quizapp.ui.widgets.button import IconButton

_MORE = ("library.back", "library.due", "library.anew", "", "library.shelve", "", "library.sort", "library.columns")


class MoreDeeds(QObject):
    """Listens to their actions on a page, and opens their menu below `button`; `chosen` gives the questions."""

    def __init__(
        self,
        page: QWidget,
        button: IconButton,
        actions: Actions,
        deeds: LibraryDeeds,
        chosen: Callable[[], list[QuestionRow]],
        today: Callable[[], date],
    ) -> None:
        super().__init__(page)
        self._page, self._button, self._actions = page, button, actions
        self._deeds, self._chosen, self._today = deeds, chosen, today
        actions.on("library.back", lambda: deeds.bring_back(chosen(), today()))
        actions.on("library.due", self._ask_for_a_day)
        actions.on("library.anew", lambda: deeds.start_anew(chosen()))
        actions.on("library.shelve", lambda: deeds.put_on_shelf(chosen(), today()))
        actions.on("library.more", self._open)
        button.clicked.connect(self._open)

    def _ask_for_a_day(self) -> None:
        rows = self._chosen()
        if rows:
            asked = DueDay(self._today(), self._page, keys=self._actions.keys)
            asked.chosen.connect(lambda day: self._deeds.set_due(rows, day))
            asked.open()

    def _open(self) -> None:
        if self._chosen():
            self._actions.open_menu(_MORE, self._button, self._page)
