"""The line of the Study place for questions that were left out until later, and one press to have them back."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.messages import Messages
from quizapp.ui.widgets.form_row import line


@dataclass(frozen=True, slots=True)
class LeftOutSource:
    """How many questions are left out, a deed that brings all of them back, and the way to take that back."""

    count: Callable[[], int]
    bring_back: Callable[[], None]
    undo: Callable[[], object]


class LeftOut(QWidget):
    """`changed` comes when they were brought back, or left out again by Undo."""

    changed = Signal()

    def __init__(
        self, source: LeftOutSource, actions: Actions, messages: Messages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._source, self._actions, self._messages = source, actions, messages
        self.words = PlainLabel("", "small", "text-2")
        self.back = actions.button("study.bring_back", size="small", icon=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line(self.words, self.back))
        actions.on("study.bring_back", self._bring_back)
        self.count = 0

    def refresh(self) -> None:
        """Count again."""
        self.count = self._source.count()
        words = ngettext("{count} question comes back later.", "{count} questions come back later.", self.count)
        self.words.setText(words.format(count=dates.number(self.count)))
        self._actions.allow("study.bring_back", self.count > 0, _("Nothing was left out."))

    def _bring_back(self) -> None:
        words = ngettext(
            "{count} question is asked again today.", "{count} questions are asked again today.", self.count
        )
        said = words.format(count=dates.number(self.count))
        if self._do(self._source.bring_back):
            self._messages.say(said, lambda: self._do(self._source.undo))

    def _do(self, deed: Callable[[], object]) -> bool:
        try:
            deed()
        except KnownError as error:
            self._messages.tell(error)
            return False
        self.refresh()
        self.changed.emit()
        return True
