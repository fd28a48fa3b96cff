"""What stands round the question of a running quiz, and how it shares the room with it."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.study.quiz.quiz import CERTAINTIES
from quizapp.study.quiz.view import QuizView
from quizapp.ui.actions import Actions
from quizapp.ui.frame import SMALLEST
from quizapp.ui.look import look
from quizapp.ui.page import COLUMN, ScrollPage, show_focus
from quizapp.ui.pages.quiz_aside import QuizAside
from quizapp.ui.pages.quiz_bar import QuizBar
from quizapp.ui.pages.quiz_cover import QuizCover
from quizapp.ui.pages.quiz_foot import QuizFoot
from quizapp.ui.pages.quiz_note import QuizNote
from quizapp.ui.pages.quiz_question import QuizQuestion
from quizapp.ui.pages.quiz_time import can_warn
from quizapp.ui.widgets.rules import Rule

_NARROW = 900  # design px: below it the column beside the question would leave no room for it
_RING = 5  # px at the right of what has the focus, for its ring
_FIRST_LINES = 140  # design px of what is told: a remark and the first sentence of the evidence
_LOW = 740  # design px: below it four options need the air above the question


class QuizFrame(ScrollPage):
    """Bar, column beside, foot, cover and note; a narrow window has the clock in the bar instead of beside."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(top=48, parent=parent)
        self._actions = actions
        self._narrow = False
        self._scrolled = 0
        self._build()

    def _build(self) -> None:
        self.bar = QuizBar(self._actions)
        self.aside = QuizAside(self._actions, self.area.viewport())  # the question scrolls, the clock stays
        self.cover = QuizCover(self._actions)
        self.cover.hide()
        self.note = QuizNote()
        self.question: QuizQuestion | None = None
        self._left = QVBoxLayout()
        self._left.setSpacing(0)
        self._left.addWidget(self.cover)
        self._left.addStretch(1)
        self.body.addLayout(self._left)
        self.body.addStretch(1)
        self.foot = QuizFoot(self._actions)
        self.next_button = self.foot.next_button
        self._rule = Rule()
        self.outer.insertWidget(0, self.bar)
        self.outer.insertWidget(1, self.note)
        self.outer.addWidget(self._rule)
        self.outer.addWidget(self.foot)

    def minimumSizeHint(self) -> QSize:
        """No wider than the smallest window: it folds by its width, so its width must not wait for it to fold."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), SMALLEST[0]), hint.height())

    def restyle(self) -> None:
        """Take sizes from the look."""
        super().restyle()
        self._set_margins()

    def _set_margins(self) -> None:
        now = look()
        self._narrow = self.width() < now.px(_NARROW)
        edge = now.air(24 if self._narrow else 40)
        side = edge + max(0, self.width() - now.px(COLUMN) - 2 * edge) // 2
        bar = self.width() - self.area.viewport().width()  # the scroll bar comes and goes, the column stays
        top = now.air(24) if self._narrow or self.height() < now.px(_LOW) else now.px(48)
        self.body.setContentsMargins(side, top, max(_RING, side - bar), now.air(16))
        if hasattr(self, "foot"):
            self.foot.fit(side, narrow=self._narrow)
            self.note.row.setContentsMargins(side, now.air(12), side, 0)
            self._place_aside(top)
            self.bar.fold(folded=self._narrow)
            self.refit()

    def _place_aside(self, top: int) -> None:
        """Keep a column free of the question, and stand in it from the question's top to the foot."""
        now, area = look(), self.area.viewport()
        edge = self.body.contentsMargins().right() + now.px(16)
        self._left.setContentsMargins(0, 0, 0 if self._narrow else self.aside.width() + now.px(64 + 16), 0)
        self.aside.setGeometry(area.width() - edge - self.aside.width(), top, self.aside.width(), area.height() - top)
        self.aside.setVisible(not self._narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the clock beside the question, or into the bar."""
        super().resizeEvent(event)
        self._set_margins()

    def foot_height(self) -> int:
        """The strip with the way on, where the question can be seen."""
        return 0 if self.foot.isHidden() else self.foot.height()

    def refit(self) -> None:
        """Draw again what depends on the room; for the page, which knows the quiz."""

    def draw_frame(self, view: QuizView, *, warned: bool, covered: bool) -> None:
        """Show what stands round the question; `warned` is whether the learner wants warnings."""
        self.aside.show_view(view, warned=warned, covered=covered)
        self.bar.show_view(view, warned=warned, covered=covered)
        self.foot.show_view(view)
        for level in CERTAINTIES:
            self._actions.allow(f"quiz.sure.{level}", view.certainty and not view.shut)
        self._actions.allow("quiz.mute", can_warn(view), _("This clock does not warn."))

    def show_covered(self, covered: bool) -> None:  # noqa: FBT001  a state, as in Qt's setVisible
        """Show the cover in place of the question and the foot, or these again."""
        self.cover.setVisible(covered)
        self.foot.setVisible(not covered)
        self._rule.setVisible(not covered)
        if self.question is not None:
            self.question.setVisible(not covered)
        if covered:
            self.area.verticalScrollBar().setValue(0)
        else:
            self.cover.clear()
        self.foot_changed.emit()

    def put_question(self, question: QuizQuestion) -> None:
        """Show a question from its beginning."""
        self.question = question
        self._left.insertWidget(0, question)
        question.show()
        self.chain(question.stops())
        self.area.verticalScrollBar().setValue(0)
        self.take_focus()

    def drop_question(self) -> None:
        """Take the question away with all that could be read of it."""
        if self.question is not None:
            self._left.removeWidget(self.question)
            self.question.hide()
            self.question.deleteLater()
            self.question = None

    def keep_scroll(self) -> None:
        """Remember how far the question is scrolled."""
        self._scrolled = self.area.verticalScrollBar().value()

    def give_back_scroll(self) -> None:
        """Scroll the question as far as it was, once it has its place."""
        QTimer.singleShot(0, self, lambda: self.area.verticalScrollBar().setValue(self._scrolled))

    def show_told(self) -> None:
        """Scroll as far as what was right and why needs: all of it where the question fits above it, or its beginning.

        The answers stay in view in any case.
        """
        question, bar = self.question, self.area.verticalScrollBar()
        if question is None or question.told is None:
            return
        told, view = question.told, self.area.viewport().height()
        stem, answers, begins = (self._top_of(part) for part in (question.stem, question.form, told))
        ends = begins + told.height() + look().px(16)
        if ends - stem > view:
            ends = begins + min(told.height(), look().px(_FIRST_LINES))
        bar.setValue(min(answers, max(bar.value(), ends - view)))

    def _top_of(self, part: QWidget) -> int:
        """Where a part of the question begins in what is scrolled, with a little air above."""
        return part.mapTo(self.content, QPoint(0, 0)).y() - look().px(8)

    def take_focus(self) -> None:
        """Give the focus to where the answer is given, in sight."""
        start = self.question.starts_at() if self.question is not None else None
        (start or self).setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, show_focus)

    def chain(self, middle: Sequence[QWidget]) -> None:
        """Let Tab go in the order of reading."""
        chain = [*self.bar.stops(), *middle, *self.aside.stops(), *self.foot.stops()]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)
