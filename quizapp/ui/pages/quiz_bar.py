"""The bar above a running quiz: end, one segment a question, flag and skip."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.study.quiz.view import Item, QuizView
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.focus_tools import tool
from quizapp.ui.widgets.focus_bar import FocusBar
from quizapp.ui.widgets.quiz_marks import Mark, Segments


class QuizBar(FocusBar):
    """`wanted` tells the position of the question whose segment was pressed."""

    wanted = Signal(int)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        self._end = tool(actions, "quiz.end")
        self._flag = tool(actions, "quiz.flag")
        self._skip = tool(actions, "quiz.skip")
        self.segments = Segments()
        self.place = PlainLabel("", "small", "text-2")
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(16))
        row.addWidget(self.segments, 1)
        row.addWidget(self.place)
        super().__init__([self._end], middle, [self._flag, self._skip], parent)
        self.segments.pressed.connect(self.wanted)

    def show_view(self, view: QuizView, time: str = "") -> None:
        """Show where the learner is; `time` where the ring is not in sight."""
        marks = [_mark(item, here=at == view.index) for at, item in enumerate(view.items)]
        self.segments.show_marks(marks, [at for at, item in enumerate(view.items) if item.flagged])
        place = _("Question {place} of {total}").format(place=view.index + 1, total=view.total)
        self.place.setText(f"{place} · {time}" if time else place)
        self._flag.set_text(_("Remove flag") if view.item.flagged else _("Flag"))
        self._flag.set_icon("flag")

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Let the tools be used, or not while the question is covered."""
        for button in (self._flag, self._skip):
            button.setEnabled(is_open)


def _mark(item: Item, *, here: bool) -> Mark:
    if here:
        return "current"
    if item.answered:
        return "answered"
    return "skipped" if item.skipped else "open"
