"""The card of a study session: one side at a time."""

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.i18n import _
from quizapp.study.view import Phase, StudyView
from quizapp.ui import paint
from quizapp.ui.actions import Actions
from quizapp.ui.look import look
from quizapp.ui.pages.study_sides import AnswerSide, QuestionSide
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.cross_fade import cross_fade

WIDTH = 832  # design px
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


def card_margins() -> QMargins:
    """What is kept free round the content of the card and of the summary in its place, in px."""
    now = look()
    above, below = (24, 24) if now.large else (now.px(41), now.px(49))
    return QMargins(now.air(57), above, now.air(57), below)


class StudyCard(Card):
    """Draws a view; `entered` with what was typed, `chosen` with an option's place. What else is done are `actions`."""

    entered = Signal(str)
    chosen = Signal(int)
    redrawn = Signal()  # in a new look, with widgets that Tab does not know yet
    edited = Signal()  # a letter was typed on the answer line
    typing_changed = Signal(bool)  # whether the keys go to the answer line

    side: QWidget | None = None

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(shadow=True, parent=parent)
        self._actions = actions
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.view: StudyView | None = None
        look().changed.connect(self._again)

    def _room(self) -> QMargins:
        # The shadow's faintest 12 px are given up: the action bar below stands closer than they reach.
        return QMargins(24, 20, 24, 16)

    def restyle(self) -> None:
        """Take sizes from the look."""
        super().restyle()
        self.body.setContentsMargins(self._room() + card_margins())
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the question for the new room."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Set the question so that it is seen as a whole where that can be."""
        if isinstance(self.side, QuestionSide):
            margins = self.body.contentsMargins()
            width = self.width() - margins.left() - margins.right()
            self.side.fit(width, self.minimumHeight() - margins.top() - margins.bottom())

    def show_view(self, view: StudyView) -> None:
        """Draw a view; a reveal fades from one side to the other, and a question shown again keeps what was typed."""
        asked = self.view is not None and self.view.id == view.id and self.view.phase is Phase.QUESTION
        self.view = view
        if asked and view.phase is Phase.ANSWER:
            cross_fade(self, self._draw)
        elif asked:
            self._again()
        else:
            self._draw()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus where Tab brought it; a card that has it because it has just come up needs no mark."""
        self._edge = "accent" if event.reason() in _BY_TAB else "border"
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The usual edge."""
        self._edge = "border"
        self.update()
        super().focusOutEvent(event)

    def typing(self) -> bool:
        """Whether the learner types an answer."""
        return isinstance(self.side, QuestionSide) and self.side.line.typing()

    def typed(self) -> str:
        """What is on the answer line."""
        return self.side.line.text() if isinstance(self.side, QuestionSide) else ""

    def start_typing(self) -> None:
        """Put the caret on the answer line."""
        if isinstance(self.side, QuestionSide):
            self.side.line.start()

    def _stop_typing(self) -> None:
        self.setFocus()
        self.typing_changed.emit(False)

    def wanted(self) -> QWidget | None:
        """What the learner waits to see: the answer, or the line while it is typed on; the question is read first."""
        if isinstance(self.side, AnswerSide):
            return self.side.answer
        to_be_read = self.view is not None and self.view.asked.to_be_typed and not self.typed()
        typing = isinstance(self.side, QuestionSide) and self.typing() and not to_be_read
        return self.side.line if isinstance(self.side, QuestionSide) and typing else None

    def wanted_too(self) -> QWidget | None:
        """What is read with it: how a typed answer compares."""
        return self.side.typed if isinstance(self.side, AnswerSide) else None

    def spoken(self) -> str:
        """What is read out when the answer appears: how a typed one compares, the answer, and why it is not kept."""
        if self.view is None or self.view.question is None:
            return ""
        typed = self.view.typed
        said = (f"{typed.label}." if typed else "", self.view.question.answer, typed.why_not if typed else "")
        return " ".join(part for part in said if part)

    def _again(self) -> None:
        """Draw the same view in the new look; what was typed stays."""
        typing, text = self.typing(), self.typed()
        if self.view is not None:
            self._draw()
            self.redrawn.emit()
        if typing and isinstance(self.side, QuestionSide):
            self.side.line.start()
            self.side.line.field.setText(text)

    def _draw(self) -> None:
        if self.side is not None:
            self.body.removeWidget(self.side)
            self.side.hide()
            self.side.deleteLater()
            self.side = None
        view = self.view
        if view is None or view.question is None:
            return
        if view.phase is Phase.QUESTION:
            question = QuestionSide(view, self._actions)
            question.line.entered.connect(self.entered)
            question.line.left.connect(self._stop_typing)
            question.line.started.connect(lambda: self.typing_changed.emit(True))
            question.line.field.textEdited.connect(self.edited)
            question.chosen.connect(self.chosen)
            self.side = question
            self.setAccessibleName(view.asked.text or view.question.stem)
            self.setAccessibleDescription(
                _("Question side. {key} shows the answer.").format(key=paint.key_text(self._actions.key("study.show")))
            )
        else:
            self.side = AnswerSide(view, self._actions)
            self.setAccessibleName(f"{view.question.stem} {view.question.answer}")
            self.setAccessibleDescription(
                _("Answer side. {key} rates it Good.").format(key=paint.key_text(self._actions.key("study.good")))
            )
        self.body.addWidget(self.side)
        self.fit()
        self.side.show()
