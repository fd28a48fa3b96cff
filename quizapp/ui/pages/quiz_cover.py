"""What covers a quiz question: the pause, the end of the time, what is still open, and the question whether to end."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.quiz.view import QuizView
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.quiz_time import told
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.state_view import StateView

Cover = Literal["", "paused", "time_up", "ending", "review"]
_LISTED = 10  # places to go to; more are counted
_WIDE = 508  # design px
_LOW = 740  # design px: what stands here needs the air above it


def worth_a_look(view: QuizView) -> tuple[int, ...]:
    """The positions that a learner may want to go back to before the end: still open, then flagged and not closed."""
    flagged = [at for at in view.flagged if not view.items[at].locked and at not in view.unanswered]
    return (*view.unanswered, *flagged)


def _unanswered(view: QuizView) -> str:
    if view.blank:
        return _("Nothing is answered yet. Ended now, the quiz is thrown away and counts for nothing.")
    count = view.total - view.answered
    if not count:
        return _("Every question has an answer.")
    words = ngettext(
        "{count} question has no answer and counts as wrong.",
        "{count} questions have no answer and count as wrong.",
        count,
    ).format(count=count)
    if shut := len(view.closed):
        closed = ngettext("{count} was closed by the clock.", "{count} were closed by the clock.", shut)
        words = f"{words} {closed.format(count=shut)}"
    return words


class _Open(QWidget):
    """Questions to go to, each with a button: what kind they are of, then their places."""

    def __init__(self, icon: str, color: str, words: str, places: Sequence[int], cover: "QuizCover") -> None:
        super().__init__()
        now = look()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, now.air(20), 0, 0)
        column.setSpacing(now.px(8))
        column.addWidget(IconText(icon, words, color, weight=600))
        flow = FlowLayout(gap=now.px(8))
        for place in places[:_LISTED]:
            button = Button(str(place + 1), size="small")
            button.setAccessibleName(_("Go to question {place}").format(place=place + 1))
            button.clicked.connect(lambda _checked=False, at=place: cover.wanted.emit(at))
            flow.addWidget(button)
        if len(places) > _LISTED:
            more = _("and {count} more").format(count=len(places) - _LISTED)
            flow.addWidget(PlainLabel(more, "small", "text-2"))
        column.addLayout(flow)


class QuizCover(QWidget):
    """`agreed` is to resume, finish or end, `declined` to keep going, `wanted` to go to a question, `left` to leave."""

    agreed = Signal()
    declined = Signal()
    wanted = Signal(int)
    left = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._parts: list[QWidget] = []
        self._shown: object = None
        inner = QWidget()
        inner.setMaximumWidth(look().px(_WIDE))
        self._inner = inner
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)  # which asks for the height at the width that there is
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner, 100)
        row.addStretch(1)

    def show_cover(self, kind: Cover, view: QuizView) -> None:
        """Cover the question with one of them; the first button has the focus. What is shown already stays."""
        shown = (kind, _unanswered(view), worth_a_look(view), view.flagged)
        if shown == self._shown and self.isVisible():
            return
        self.clear()
        self._shown = shown
        self._parts = [self._made(kind, view)]
        if kind in ("ending", "review"):
            self._parts += self._open(view)
        low = look().large or self.window().height() < look().px(_LOW)
        room = look().air(24) if low else look().px(96)  # large text needs the room itself
        self._column.setContentsMargins(0, room if len(self._parts) == 1 else room // 2, 0, room // 2)
        self._inner.setMaximumWidth(look().px(_WIDE))
        for part in self._parts:
            self._column.addWidget(part)
            part.show()
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Take away what was shown last."""
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self._shown = [], None

    def stops(self) -> list[Button]:
        """Its buttons, in the order of reading."""
        return [button for part in self._parts for button in part.findChildren(Button)]

    def _open(self, view: QuizView) -> list[QWidget]:
        skipped = [at for at in view.unanswered if view.items[at].skipped]
        bare = [at for at in view.unanswered if not view.items[at].skipped]
        flagged = [at for at in view.flagged if not view.items[at].locked]
        kinds = (
            ("skip", "text-2", _("Skipped"), skipped),
            ("typed", "text-2", _("Without an answer"), bare),
            ("flag", "warning", _("Flagged"), flagged),
        )
        return [_Open(icon, color, words, places, self) for icon, color, words, places in kinds if places]

    def _made(self, kind: Cover, view: QuizView) -> StateView:
        if kind == "paused":
            return self._paused(view)
        keep = Button(_("Keep going"), key=self._actions.key("quiz.end"))
        keep.clicked.connect(self.declined)
        if kind == "time_up":
            self.first = Button(_("Finish"), "primary", key="Return")
            keep.set_text(_("Keep going untimed"))
            keep.set_key("")
            late = _("If you keep going, later answers are marked late and stay out of the score.")
            state = StateView("clock", _("Time is up"), f"{_unanswered(view)} {late}", self.first, keep)
        elif kind == "review":
            return self._review(view)
        else:
            self.first = Button(_("End quiz"), "primary", key="Return")
            state = StateView("quiz", _("End the quiz?"), _unanswered(view), self.first, keep, self._leave())
        self.first.clicked.connect(self.agreed)
        return state

    def _paused(self, view: QuizView) -> StateView:
        self.first = Button(_("Resume"), "primary", icon="play", key=self._actions.key("quiz.pause"))
        self.first.clicked.connect(self.agreed)
        text = _("The clock stands still and the question is covered.")
        if words := told(view):
            text += f" {words if view.untimed else _('{time}.').format(time=words)}"
        return StateView("pause", _("Paused"), text, self.first, self._leave())

    def _leave(self) -> Button:
        leave = Button(_("Leave for now"))
        leave.set_tip(_("The quiz waits on Today and in Quiz"))
        leave.clicked.connect(self.left)
        return leave

    def _review(self, view: QuizView) -> StateView:
        """At the end, with something still open: where to go, or end all the same."""
        place = worth_a_look(view)[0]
        self.first = Button(_("Go to question {place}").format(place=place + 1), "primary", key="Return")
        self.first.clicked.connect(lambda: self.wanted.emit(place))
        end = Button(_("End quiz"))
        end.clicked.connect(self.agreed)
        return StateView("quiz", _("Not everything is done"), _unanswered(view), self.first, end)
