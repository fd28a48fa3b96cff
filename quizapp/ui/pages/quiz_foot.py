"""The strip at the foot of a running quiz: how sure one is, what is to be known of this question, and the way on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.study.quiz.quiz import CERTAINTIES
from quizapp.study.quiz.setup import Feedback
from quizapp.study.quiz.view import QuizView
from quizapp.study.words import certainty_name
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.pages.quiz_time import can_warn
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.segmented import Choice, SegmentedControl


def remark(view: QuizView) -> tuple[str, str, str]:
    """What is to be known of the question on show: an icon, a sentence ("" for none), and a colour role."""
    item = view.item
    stands = can_warn(view) and view.feedback is Feedback.EACH
    told = view.feedback is Feedback.EACH and not item.answered  # that its time was up, by the question itself
    if item.expired and item.locked and not told:
        words = _("The time for this question was up.")
        return "clock", f"{words} {_('The clock stops while you read this.')}" if stands else words, "text-2"
    if item.locked:
        return "clock", _("The clock stops while you read this.") if stands else "", "text-2"
    if view.shut:
        return "check", _("Answered in time, so it stays as it is."), "text-2"
    if view.untimed:
        return "clock", _("The time was up: an answer is marked late and stays out of the score."), "warning"
    return "", "", "text-2"


class QuizFoot(Styled, QWidget):
    """`certain` tells how sure the learner says to be, 1 to 3; the same again takes it back."""

    certain = Signal(int)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.next_button = actions.button("quiz.next", "primary", "large", icon=False)
        self.remark = IconText("clock", "", "text-2")
        self._asks = PlainLabel(_("How sure are you?"), "small", "text-2")
        choices = [Choice(str(level), certainty_name(level)) for level in CERTAINTIES]
        self.certainty = SegmentedControl(choices, name=_("How sure are you?"), needed=False)
        for level, segment in zip(CERTAINTIES, self.certainty.segments, strict=True):
            actions.show_key(f"quiz.sure.{level}", segment)
        self.certainty.changed.connect(lambda value: self.certain.emit(int(value)))
        self.certainty.again.connect(lambda value: self.certain.emit(int(value)))
        self._sure = QWidget()
        self._sure_row = QHBoxLayout(self._sure)
        self._sure_row.setContentsMargins(0, 0, 0, 0)
        self._sure_row.addWidget(self._asks)
        self._sure_row.addWidget(self.certainty)
        self._sure_row.addStretch(1)
        self._left = QVBoxLayout()
        self._left.addStretch(1)
        self._left.addWidget(self.remark)
        self._left.addWidget(self._sure)
        self._left.addStretch(1)
        self._column = QVBoxLayout(self)
        self.row = QHBoxLayout()
        self._column.addLayout(self.row)
        self.report = actions.button("quiz.report", "normal", "large")
        self.before = actions.button("quiz.before", "normal", "large", icon=False)
        self.row.addLayout(self._left, 1)
        self.row.addWidget(self.report)
        self.row.addWidget(self.before)
        self.row.addWidget(self.next_button)
        self.restyle()

    def stops(self) -> list[QWidget]:
        """The widgets that Tab visits."""
        return [*self.certainty.stops(), self.report, self.before, self.next_button]

    def show_view(self, view: QuizView) -> None:
        """Show what belongs to the question on show."""
        self.remark.show_text(*remark(view))
        self.remark.setVisible(bool(remark(view)[1]))
        self._sure.setVisible(view.certainty and not view.shut)
        self.certainty.set_value(str(view.item.certainty or ""))
        self.report.setVisible(view.item.open and self._actions.has("quiz.report"))
        self.before.setVisible(view.index > 0)
        checks = view.feedback is Feedback.EACH and view.item.answered and not view.item.locked
        last = view.index == view.total - 1
        self.next_button.set_text(_("Check answer") if checks else _("Finish quiz") if last else _("Next question"))
        self._share_room()

    def fit(self, side: int, *, narrow: bool) -> None:
        """Stand in from both sides by so many px; in a narrow window without the words that can be spared."""
        now = look()
        self._column.setContentsMargins(side, now.air(12 if narrow else 24), side, now.air(12 if narrow else 23))
        if narrow:  # beside the buttons it would be a word a line
            self._column.insertWidget(0, self.remark)
        else:
            self._left.insertWidget(1, self.remark)
        for button, action in ((self.report, "quiz.report"), (self.before, "quiz.before")):
            button.set_key("" if narrow else self._actions.key_at_hand(action))
        self._share_room()

    def _share_room(self) -> None:
        """Leave away of the certainty what does not stand beside the buttons that are there."""
        now = look()
        ways = [button for button in (self.report, self.before, self.next_button) if button.isVisibleTo(self)]
        sides = self._column.contentsMargins()
        room = self.width() - sides.left() - sides.right()
        room -= sum(one.sizeHint().width() + self.row.spacing() for one in ways)
        self._asks.setVisible(room >= self._asks.sizeHint().width() + self.certainty.full_width() + now.px(16))
        self.certainty.show_keys(shown=room >= self.certainty.full_width())

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self.row.setSpacing(now.px(16))
        self._left.setSpacing(now.air(8))
        self._column.setSpacing(now.air(8))
        self._sure_row.setSpacing(now.px(16))
        super().restyle()
