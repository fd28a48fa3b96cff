"""The bar above a running quiz: end, the segments, flag and skip; the clock too where there is no room beside."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.study.quiz.view import Item, QuizView
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.focus_tools import tool
from quizapp.ui.pages.quiz_time import can_warn, shown_time, told
from quizapp.ui.widgets.focus_bar import FocusBar
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.segments import Mark, Segments


class QuizBar(FocusBar):
    """`wanted` tells the position of the question whose segment was pressed."""

    wanted = Signal(int)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        self._end = tool(actions, "quiz.end")
        self._flag = tool(actions, "quiz.flag")
        self._skip = tool(actions, "quiz.skip")
        self.pause = tool(actions, "quiz.pause", wordless=True)
        self.mute = tool(actions, "quiz.mute", wordless=True)
        self.segments = Segments()
        self.place = PlainLabel("", "small", "text-2")
        self.time = IconText("clock", "", "text-2", weight=600, wrap=False)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(16))
        row.addWidget(self.segments, 1)
        row.addWidget(self.place)
        row.addWidget(self.time, 0, Qt.AlignmentFlag.AlignVCenter)
        super().__init__([self._end], middle, [self._flag, self._skip, self.mute, self.pause], parent)
        self._folded = self._warns = False
        self.fold(folded=False)
        self.segments.pressed.connect(self.wanted)

    def stops(self) -> tuple[QWidget, ...]:
        """What Tab visits, in the order of reading."""
        end, *tools = super().stops()
        return (end, self.segments, *tools)

    def fold(self, *, folded: bool) -> None:
        """Show the clock and its buttons here, since there is no room beside the question."""
        self._folded = folded
        for part in (self.time, self.pause, self.mute):
            part.setVisible(folded)

    def show_view(self, view: QuizView, *, warned: bool, covered: bool) -> None:
        """Show where the learner is; while the question is covered its tools are off."""
        marks = [_mark(item) for item in view.items]
        self.segments.show_marks(marks, view.index, view.flagged)
        short = _("{place} of {total}") if self._folded else _("Question {place} of {total}")
        self.place.setText(short.format(place=view.index + 1, total=view.total))
        self._flag.set_text(_("Remove flag") if view.item.flagged else _("Flag"))
        self._flag.set_icon("flag")
        self.mute.set_text(_("Mute warnings") if warned else _("Warn me again"))
        self.mute.set_icon("belloff" if warned else "bell")
        self.pause.setVisible(self._folded and not covered)
        self.mute.setVisible(self._folded and not covered and can_warn(view))
        for part in (self._flag, self._skip, self.segments):
            part.setEnabled(not covered)
        self.show_time(view, warned=warned)

    def show_time(self, view: QuizView, *, warned: bool) -> None:
        """Show the time, where it stands here."""
        shown = shown_time(view, warned=warned)
        self.time.setVisible(self._folded and shown is not None)
        if shown is None:
            return
        if (shown.figures, shown.warns) != (self.time.label.text(), self._warns):
            self._warns = shown.warns
            icon, color = ("warn", "warning") if shown.warns else ("clock", "text-2")
            self.time.show_text(icon, shown.figures, color)
            self.time.setAccessibleName(told(view))


def _mark(item: Item) -> Mark:
    if item.answered:
        return "answered"
    if item.locked:
        return "closed"
    return "skipped" if item.skipped else "open"
