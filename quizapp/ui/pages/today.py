"""The first page: what is due, what comes next, and the way into it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui.actions import Actions
from quizapp.ui.look import look
from quizapp.ui.page import ScrollPage
from quizapp.ui.pages.today_head import TodayHead
from quizapp.ui.widgets.rules import PageRule, Rule

if TYPE_CHECKING:
    from quizapp.study.today import TodayView
    from quizapp.ui.requests import StudyRequest
    from quizapp.ui.widgets.banner import Banner
    from quizapp.ui.widgets.due_by_topic import DueByTopic


class TodayPage(ScrollPage):
    """Today; built without figures, which `show_view` brings. What is asked before then is done when they are there.

    The arrows lead into the list of topics; its Enter starts a round of the topic.
    """

    study_requested = Signal(object)  # StudyRequest
    quiz_requested = Signal()
    quiz_resumed = Signal()
    add_requested = Signal()

    refresh_requested = Signal()  # on every visit: the figures may be others by now

    context = "today"
    view: TodayView | None = None

    def __init__(self, actions: Actions | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title = _("Today")
        self._waiting: Callable[[], None] | None = None
        self._lower: QWidget | None = None
        self._rows: DueByTopic | None = None
        self.banner: Banner | None = None
        self.head = TodayHead() if actions is None else TodayHead(actions.keys)
        self.head.study_requested.connect(self._pressed)
        self.head.quiz_requested.connect(self.quiz_requested)
        self.head.add_requested.connect(self.add_requested)
        self.body.addWidget(self.head)
        self.body.addWidget(PageRule())
        self.body.addStretch(1)
        self._actions = actions
        if actions is not None:
            actions.on("today.study", self.study)
            actions.on("today.quiz", self.quiz_requested.emit)
            actions.on("today.missed", self.study_missed)
            actions.on("today.resume", self.quiz_resumed.emit)
            actions.allow("today.resume", allowed=False)

    def enter(self, _argument: object = None) -> None:
        """Ask for the figures of now; those known stay until they are there."""
        self.refresh_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down lead into the list of topics."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._rows is not None and self._rows.rows():
            self._rows.rows()[0].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def show_view(self, view: TodayView) -> None:
        """Draw the day as it stands, then do what was asked while it was not known."""
        from quizapp.ui.pages.today_text import head_text

        if view != self.view:
            self.view = view
            self.head.show_text(head_text(view))
            self._show_lower(view)
            self._show_quiz(view)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def _show_quiz(self, view: TodayView) -> None:
        """Offer the quiz that waits, above all else."""
        if self._actions is not None:
            self._actions.allow("today.resume", view.quiz is not None)
        if view.quiz is not None and self.banner is None:
            from quizapp.ui.widgets.banner import Banner

            self.banner = Banner("accent", _("Go on"), icon="quiz")
            self.banner.button.clicked.connect(self.quiz_resumed)
            if self._actions is not None:
                self.banner.button.set_key(self._actions.key("today.resume"))
            self.body.insertWidget(0, self.banner)
            self.body.insertSpacing(1, look().px(16))
            QWidget.setTabOrder(self.banner.button, self.head.study)
        if self.banner is not None:
            from quizapp.ui.pages.quiz_waits import waits_text

            self.banner.show_text("" if view.quiz is None else waits_text(view.quiz))

    # What the keys do

    def study(self) -> None:
        """Start what the primary button offers."""
        if self.view is None:
            self._waiting = self.study
        elif (request := self.head.request()) is not None:
            self.study_requested.emit(request)

    def _pressed(self, request: StudyRequest | None) -> None:
        if request is None:
            self.study()
        else:
            self.study_requested.emit(request)

    def study_missed(self) -> None:
        """Start a round of the questions missed last."""
        from quizapp.ui.requests import StudyRequest

        if self.view is None:
            self._waiting = self.study_missed
        elif self.view.missed:
            self.study_requested.emit(StudyRequest(ids=tuple(missed.id for missed in self.view.missed)))

    def _study_topic(self, topic: str) -> None:
        from quizapp.ui.requests import StudyRequest

        self.study_requested.emit(StudyRequest(topic=topic))

    # What stands below the rule

    def _show_lower(self, view: TodayView) -> None:
        if self._lower is not None:
            self.body.removeWidget(self._lower)
            self._lower.hide()
            self._lower.deleteLater()
        self._rows = None
        self._lower = QWidget()
        column = QVBoxLayout(self._lower)
        column.setContentsMargins(0, look().px(24), 0, 0)
        column.setSpacing(look().px(20))
        if view.first_run and view.new:
            self._add_first_run(column, view)
        else:
            self._add_figures(column, view)
        self.body.insertWidget(self.body.count() - 1, self._lower)

    def _add_first_run(self, column: QVBoxLayout, view: TodayView) -> None:
        from quizapp.ui.pages.today_parts import InTheDeck, WaysIn
        from quizapp.ui.pages.today_text import FIRST_ROUND

        ways = WaysIn()
        if self._actions is not None:
            ways.quiz.set_key(self._actions.key("today.quiz"))
            ways.add.set_key(self._actions.key("new"))
        ways.quiz_requested.connect(self.quiz_requested)
        ways.add_requested.connect(self.add_requested)
        column.setContentsMargins(0, look().px(32), 0, 0)
        column.setSpacing(look().px(24))
        column.addWidget(ways)
        column.addWidget(Rule())
        column.addWidget(InTheDeck(view, min(FIRST_ROUND, max(1, view.new))))

    def _add_figures(self, column: QVBoxLayout, view: TodayView) -> None:
        from quizapp.ui.pages.today_parts import AheadPart, DuePart, MissedPart, StreakPart, WeekPart
        from quizapp.ui.widgets.columns import Columns

        if view.topics:
            due = DuePart(view)
            due.rows.chosen.connect(self._study_topic)
            self._rows = due.rows
            column.addWidget(Columns([due, AheadPart(view)], widths=(0, 328)))
        elif view.has_questions:
            column.addWidget(Columns([WeekPart(view), StreakPart(view)]))
        if view.missed:
            missed = MissedPart(view)
            if self._actions is not None:
                missed.button.set_key(self._actions.key("today.missed"))
            missed.study_requested.connect(self.study_missed)
            column.addWidget(Rule())
            column.addSpacing(look().px(-4))
            column.addWidget(missed)

    def restyle(self) -> None:
        """Build the lower parts again: their spaces follow the text size."""
        super().restyle()
        if self.view is not None:
            self._show_lower(self.view)
