"""A quiz while it runs: one question at a time, the clock beside it."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.questions.forms.posed import Response
from quizapp.study.quiz.quiz import Quiz
from quizapp.study.quiz.setup import Feedback
from quizapp.study.quiz.view import WARNINGS, QuizPhase, QuizView
from quizapp.ui.action_table import CHOICES
from quizapp.ui.actions import Actions
from quizapp.ui.dates import clock_text
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import COLUMN, ScrollPage
from quizapp.ui.pages.quiz_aside import QuizAside, time_left
from quizapp.ui.pages.quiz_bar import QuizBar
from quizapp.ui.pages.quiz_cover import Cover, QuizCover
from quizapp.ui.pages.quiz_question import QuizQuestion
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.rules import Rule

TICK_MS = 250
_NARROW = 900  # design px: below it the ring would leave no room for the question


class QuizRunPage(ScrollPage):
    """Draws the views of a `Quiz`, which `enter` is given, and hands it what the learner does.

    `finished` gives the quiz when it was submitted.
    """

    finished = Signal(object)

    focus_mode = True
    context = "quiz.running"

    def __init__(self, actions: Actions, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(top=48, parent=parent)
        self.title = _("Quiz")
        self._actions = actions
        self._messages = messages
        self.quiz: Quiz | None = None
        self._cover_kind: Cover = ""
        self._shown: tuple[int, int] | None = None
        self._warned = 0
        self._unsaved = False
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._build()
        self._connect()
        look().changed.connect(self._again)

    def _build(self) -> None:
        self.bar = QuizBar(self._actions)
        self.aside = QuizAside(self._actions)
        self.cover = QuizCover(self._actions)
        self.cover.hide()
        self.question: QuizQuestion | None = None
        self._columns = QHBoxLayout()
        self._left = QHBoxLayout()
        self._left.addWidget(self.cover)
        self._columns.addLayout(self._left, 1)
        self._columns.addWidget(self.aside)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self.next_button = self._actions.button("quiz.next", "primary", "large", icon=False)
        self.remark = IconText("pause", _("The clock stops while you read this."), "text-2", wrap=False)
        self._foot = QWidget()
        self._foot_row = QHBoxLayout(self._foot)
        self._foot_row.addWidget(self.remark)
        self._foot_row.addSpacing(look().px(16))
        self._foot_row.addStretch(1)
        self._foot_row.addWidget(self.next_button)
        self._rule = Rule()
        self.outer.insertWidget(0, self.bar)
        self.outer.addWidget(self._rule)
        self.outer.addWidget(self._foot)

    def _connect(self) -> None:
        self.bar.wanted.connect(lambda at: self._move(lambda quiz: quiz.goto(at)))
        self.cover.agreed.connect(self._agree)
        self.cover.declined.connect(self._decline)
        on = self._actions.on
        for number in range(1, CHOICES + 1):
            on(f"quiz.choose.{number}", partial(self._choose, number - 1))
        on("quiz.up", lambda: self._push(-1))
        on("quiz.down", lambda: self._push(1))
        on("quiz.next", self._confirm)
        on("quiz.flag", lambda: self._move(Quiz.flag))
        on("quiz.skip", lambda: self._move(Quiz.skip))
        on("quiz.before", lambda: self._move(Quiz.previous))
        on("quiz.after", lambda: self._move(Quiz.next))
        on("quiz.pause", self._pause)
        on("quiz.end", self._end)

    def _set_margins(self) -> None:
        now = look()
        side = now.px(40) + max(0, self.width() - now.px(COLUMN + 80)) // 2
        bar = self.width() - self.area.viewport().width()  # the scroll bar comes and goes, the column stays
        self.body.setContentsMargins(side, now.px(48), side - bar, now.px(16))
        if hasattr(self, "_foot_row"):
            self._foot_row.setContentsMargins(side, now.px(24), side, now.px(23))
            self._columns.setSpacing(now.px(64))
            self._columns.setContentsMargins(0, 0, now.px(16), 0)
            narrow = self.area.viewport().width() < now.px(_NARROW)
            self.aside.ring.setVisible(not narrow and self._has_clock())
            way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
            self._columns.setDirection(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the column beside the question, or below it."""
        super().resizeEvent(event)
        self._set_margins()

    def _has_clock(self) -> bool:
        return self.quiz is not None and self.quiz.view.seconds_allowed is not None

    # Coming and going

    def enter(self, argument: object = None) -> None:
        """Show the quiz given, or the one that is open."""
        if isinstance(argument, Quiz):
            self.quiz = argument
            self._shown = None
            self._warned = sum(argument.view.share_left <= share for share in WARNINGS)
            self._cover_kind = ""
        self._actions.enter(self.context)
        if self.quiz is not None:
            self._clock.start()
            self._show(self.quiz.view)

    def leave(self) -> bool:
        """Pause, so that the quiz can go on where it stands."""
        self._clock.stop()
        if self.quiz is not None and self.quiz.view.phase is QuizPhase.RUNNING:
            self.quiz.pause()
        return True

    # What the learner does

    def _move(self, deed: Callable[[Quiz], QuizView]) -> None:
        """Do something with the open question; where saving fails, it stays as it was."""
        if self.quiz is None or self._cover_kind:
            return
        try:
            view = deed(self.quiz)
        except KnownError as error:
            self._tell(error)
            return
        if self._unsaved:
            self._unsaved = False
            self._messages.clear()
        self._show(view)

    def _tell(self, error: KnownError) -> None:
        self._unsaved = True
        self._messages.notice(_("This is not saved yet. {problem}").format(problem=error))

    def _choose(self, at: int) -> None:
        if self.question is not None and not self._cover_kind:
            self.question.choose(at)

    def _push(self, step: int) -> None:
        if self.question is not None and not self._cover_kind:
            self.question.push(step)

    def _respond(self, response: Response) -> None:
        self._move(lambda quiz: quiz.respond(response))

    def _give_shown(self) -> None:
        """Enter gives an answer that stands there without having been touched, as an order may."""
        quiz, question = self.quiz, self.question
        if quiz is not None and question is not None and not quiz.view.item.answered and question.shown():
            self._respond(question.shown())

    def _confirm(self) -> None:
        if self.quiz is None or self._cover_kind:
            return
        self._give_shown()
        view = self.quiz.view
        checks = view.feedback is Feedback.EACH and view.item.answered and not view.item.locked
        if view.index < view.total - 1 or checks:
            self._move(Quiz.confirm)
        elif view.answered == view.total:
            self._submit()
        else:
            self._ask()

    def _pause(self) -> None:
        if self.quiz is None or self._cover_kind in ("time_up", "ending"):
            return
        paused = self.quiz.view.phase is QuizPhase.PAUSED
        self._show(self.quiz.resume() if paused else self.quiz.pause())

    def _end(self) -> None:
        if self._cover_kind == "ending":
            self._decline()
        elif self._cover_kind != "time_up":
            self._ask()

    def _ask(self) -> None:
        if self.quiz is not None:
            self._cover_kind = "ending"
            self._show(self.quiz.view)

    def _agree(self) -> None:
        if self._cover_kind == "paused":
            self._pause()
        else:
            self._submit()

    def _decline(self) -> None:
        if self.quiz is None:
            return
        was, self._cover_kind = self._cover_kind, ""
        self._show(self.quiz.keep_going() if was == "time_up" else self.quiz.view)

    def _submit(self) -> None:
        if self.quiz is None:
            return
        try:
            self.quiz.submit()
        except KnownError as error:
            self._tell(error)
            return
        self._clock.stop()
        quiz, self.quiz = self.quiz, None
        self._cover_kind = ""
        if self._unsaved:
            self._unsaved = False
            self._messages.clear()
        self.finished.emit(quiz)

    # Drawing

    def _tick(self) -> None:
        if self.quiz is None:
            return
        view = self.quiz.tick()
        if view.phase is QuizPhase.TIME_UP and self._cover_kind != "time_up":
            self._show(view)
            return
        self.aside.show_time(view)
        self._place_ring(view)
        passed = sum(view.share_left <= share for share in WARNINGS)
        if view.seconds_left and not view.untimed and passed > self._warned:
            self._messages.say(_("{time} left").format(time=clock_text(view.seconds_left)))
        self._warned = max(self._warned, passed)

    def _place_ring(self, view: QuizView) -> None:
        narrow = self.area.viewport().width() < look().px(_NARROW)
        self.aside.ring.setVisible(not narrow and view.seconds_allowed is not None)
        self.bar.show_view(view, time_left(view) if narrow else "")

    def _again(self) -> None:
        self._shown = None
        if self.quiz is not None:
            self._show(self.quiz.view)

    def _show(self, view: QuizView) -> None:
        if view.phase is QuizPhase.TIME_UP:
            self._cover_kind = "time_up"
        elif view.phase is QuizPhase.PAUSED and self._cover_kind != "ending":
            self._cover_kind = "paused"
        elif self._cover_kind == "paused":
            self._cover_kind = ""
        covered, was_covered = bool(self._cover_kind), self.cover.isVisible()
        self._show_question(view)
        self.aside.show_view(view)
        self._place_ring(view)
        self.bar.set_open(not covered)
        self.aside.pause.setVisible(not covered and view.seconds_allowed is not None)
        self.cover.setVisible(covered)
        self._foot.setVisible(not covered)
        self._rule.setVisible(not covered)
        if self.question is not None:
            self.question.setVisible(not covered)
        if covered:
            self.cover.show_cover(self._cover_kind, view)
        elif was_covered:  # the cover's button had the focus; the next in line would be the one that ends the quiz
            start = self.question.starts_at() if self.question is not None else None
            (start or self).setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_foot(view)

    def _show_question(self, view: QuizView) -> None:
        key = (view.index, view.item.id)
        if self._shown == key and self.question is not None:
            told = self.question.told
            self.question.show_item(view.item, closed=_closed(view))
            if told is not self.question.told:
                QTimer.singleShot(0, self.question, self._show_told)
            return
        self._shown = key
        if self.question is not None:
            self._left.removeWidget(self.question)
            self.question.hide()
            self.question.deleteLater()
        self.question = QuizQuestion(view.item, closed=_closed(view))
        self.question.responded.connect(self._respond)
        self._left.insertWidget(0, self.question)
        self.question.show()
        chain = [*self.bar.stops(), *self.question.stops(), self.aside.pause, self.next_button]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)
        self.area.verticalScrollBar().setValue(0)
        (self.question.starts_at() or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_told(self) -> None:
        """Bring why and the evidence into view, once they have their place."""
        if self.question is not None and self.question.told is not None:
            self.area.ensureWidgetVisible(self.question.told, 0, look().px(16))

    def _show_foot(self, view: QuizView) -> None:
        self.remark.setVisible(view.item.locked and view.seconds_allowed is not None)
        last = view.index == view.total - 1
        checks = view.feedback is Feedback.EACH and view.item.answered and not view.item.locked
        words = _("Check answer") if checks else _("Finish quiz") if last else _("Next question")
        self.next_button.set_text(words)


def _closed(view: QuizView) -> bool:
    """Whether the item on show takes no answer: it is locked, or was answered in time and the time is up."""
    return view.item.locked or (view.untimed and view.item.answered and not view.item.late)
