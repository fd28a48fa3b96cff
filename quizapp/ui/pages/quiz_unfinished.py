"""What the set-up of a quiz says above its rows of one that was left unfinished."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.study.quiz.quiz import Quiz
from quizapp.ui.dates import clock_text
from quizapp.ui.messages import Messages
from quizapp.ui.widgets.banner import Banner
from quizapp.ui.widgets.button import Button


class UnfinishedQuiz(Banner):
    """`gone_on` gives the quiz that waits, `thrown_away` comes once it was; `changed` after that, and after its undo.

    Args:
        waiting: the quiz that was left unfinished, if there is one.
        throw_away: throws it away; `undo` takes the latest deed back.
    """

    gone_on = Signal(object)
    changed = Signal()
    thrown_away = Signal()

    def __init__(
        self,
        waiting: Callable[[], Quiz | None],
        throw_away: Callable[[Quiz], object],
        undo: Callable[[], object],
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("warning", _("Go on with it"), parent=parent)
        self._find, self._throw, self._undo, self._messages = waiting, throw_away, undo, messages
        self.quiz: Quiz | None = None
        self.discard = Button(_("Throw it away"), "quiet", size="small")
        self.add(self.discard)
        self.button.clicked.connect(self._go_on)
        self.discard.clicked.connect(self._throw_away)

    def refresh(self) -> None:
        """Look whether one waits, and say how far it has come."""
        self.quiz = self._find()
        self.show_text(self._words())

    def _words(self) -> str:
        if self.quiz is None:
            return ""
        view = self.quiz.view
        words = ngettext(
            "A quiz is unfinished: {done} of {count} question answered{left}.",
            "A quiz is unfinished: {done} of {count} questions answered{left}.",
            view.total,
        )
        timed = view.seconds_left is not None and self.quiz.setup.seconds is not None and not view.untimed
        left = _(", {time} left").format(time=clock_text(view.seconds_left or 0)) if timed else ""
        words = words.format(done=view.answered, count=view.total, left=left)
        return f"{words} {_('It waits under “Earlier quizzes” if you start another one.')}"

    def _go_on(self) -> None:
        if self.quiz is not None:
            self.gone_on.emit(self.quiz)

    def _throw_away(self) -> None:
        if self.quiz is None:
            return
        try:
            self._throw(self.quiz)
        except KnownError as error:
            self._messages.tell(error)
            return
        self._messages.say(_("The unfinished quiz is thrown away."), self._bring_back)
        self.changed.emit()
        self.thrown_away.emit()

    def _bring_back(self) -> None:
        self._undo()
        self.changed.emit()
