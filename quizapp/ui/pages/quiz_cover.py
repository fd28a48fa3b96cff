"""What covers a quiz question: the pause, the end of the time, and the question whether to end."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.quiz.view import QuizView
from quizapp.ui.actions import Actions
from quizapp.ui.dates import clock_text
from quizapp.ui.look import look
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.state_view import StateView

Cover = Literal["", "paused", "time_up", "ending"]


def _unanswered(view: QuizView) -> str:
    count = view.total - view.answered
    if not count:
        return _("Every question has an answer.")
    words = ngettext(
        "{count} question has no answer and counts as wrong.",
        "{count} questions have no answer and count as wrong.",
        count,
    )
    return words.format(count=count)


class QuizCover(QWidget):
    """`agreed` is the first button (resume, finish, end), `declined` the second (keep going)."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._state: StateView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_cover(self, kind: Cover, view: QuizView) -> None:
        """Cover the question with one of the three; the first button has the focus."""
        if self._state is not None:
            self._column.removeWidget(self._state)
            self._state.hide()
            self._state.deleteLater()
        self._state = self._made(kind, view)
        room = min(look().px(96), self.window().height() // 8)  # large text needs the room itself
        self._column.setContentsMargins(0, room, 0, room)
        self._column.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        self._state.show()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self, kind: Cover, view: QuizView) -> StateView:
        if kind == "paused":
            self.first = Button(_("Resume"), "primary", icon="play", key=self._actions.key("quiz.pause"))
            self.first.clicked.connect(self.agreed)
            left = "" if view.seconds_left is None or view.untimed else clock_text(view.seconds_left)
            text = _("The clock stands still and the question is covered.")
            text += " " + _("{time} left.").format(time=left) if left else ""
            return StateView("pause", _("Paused"), text, self.first)
        second = Button(_("Keep going"), key=self._actions.key("quiz.end"))
        if kind == "time_up":
            self.first = Button(_("Finish"), "primary", key="Return")
            second = Button(_("Keep going untimed"))
            late = _("If you keep going, later answers are marked late and stay out of the score.")
            state = StateView("clock", _("Time is up"), f"{_unanswered(view)} {late}", self.first, second)
        else:
            self.first = Button(_("End quiz"), "primary", key="Return")
            state = StateView("quiz", _("End the quiz?"), _unanswered(view), self.first, second)
        self.first.clicked.connect(self.agreed)
        second.clicked.connect(self.declined)
        return state
