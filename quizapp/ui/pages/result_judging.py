"""What the learner says of an answer in a result: that it was right, that it counts from now on, that it is flagged."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.study.quiz.overruling import Keeping, Overruled, QuizAnswer, can_be_overruled
from quizapp.study.quiz.view import QuizResult, ResultItem
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.messages import Messages
from quizapp.ui.pages.result_row import ResultRow
from quizapp.ui.widgets.button import Button


@dataclass(frozen=True, slots=True)
class JudgingDeeds:
    """What the page asks of the library: a mark overruled or not any more, an answer kept, a flag, undo."""

    overrule: Callable[[int, int], Overruled]
    keeping: Callable[[QuizAnswer], Keeping]
    keep: Callable[[QuizAnswer], bool]
    flag: Callable[[int, int, bool], None]
    undo: Callable[[], object]


class Judging(QObject):
    """Listens to its actions for the row of now, and gives each row its buttons.

    `result` gives what is shown, `row` the row of now; `again` shows all as it is after a deed.
    """

    def __init__(
        self,
        page: QWidget,
        actions: Actions,
        messages: Messages,
        deeds: JudgingDeeds,
        result: Callable[[], QuizResult | None],
        row: Callable[[], ResultRow | None],
        again: Callable[[], object],
    ) -> None:
        super().__init__(page)
        self._actions, self._messages, self._deeds = actions, messages, deeds
        self._result, self._row, self._again = result, row, again
        actions.on("quiz.right", lambda: self._with_row(self.overrule))
        actions.on("quiz.accept", lambda: self._with_row(self.accept))
        actions.on("quiz.mark", lambda: self._with_row(self.flag))

    def _with_row(self, do: Callable[[ResultRow], None]) -> None:
        row = self._row()
        if row is not None:
            do(row)

    def allow(self) -> None:
        """Let be done what makes sense for the row of now."""
        row = self._row()
        may = row is not None and can_be_overruled(row.item.answer)
        self._actions.allow("quiz.right", may, _("Only a typed answer that was marked wrong can be counted as right."))
        keeps = row is not None and self._keeping(row.item).can_keep
        self._actions.allow("quiz.accept", keeps, _("Only an answer that you counted as right can be kept."))
        self._actions.allow("quiz.mark", row is not None, _("Choose a question first."))

    def _keeping(self, item: ResultItem) -> Keeping:
        return self._deeds.keeping(item.answer) if item.answer.overruled else Keeping()

    # What is done

    def overrule(self, row: ResultRow) -> None:
        """Count the answer of a row as right, or take that back."""
        result = self._result()
        if result is None or not can_be_overruled(row.item.answer):
            return
        try:
            found = self._deeds.overrule(result.quiz_id, row.item.answer.position)
        except KnownError as error:
            self._messages.tell(error)
            return
        self._done(_said(found))

    def accept(self, row: ResultRow) -> None:
        """Keep the answer of a row as right for its question from now on."""
        try:
            kept = self._keeping(row.item).can_keep and self._deeds.keep(row.item.answer)
        except KnownError as error:
            self._messages.tell(error)
            return
        if kept:
            self._done(_("“{answer}” is accepted from now on.").format(answer=row.item.mine))

    def flag(self, row: ResultRow) -> None:
        """Flag the question of a row, or take its flag away."""
        result = self._result()
        if result is None:
            return
        on = not row.item.flagged
        try:
            self._deeds.flag(result.quiz_id, row.item.answer.position, on)
        except KnownError as error:
            self._messages.tell(error)
            return
        self._done(_("Flagged.") if on else _("The flag was taken away."))

    def _done(self, sentence: str) -> None:
        self._again()
        self._messages.say(sentence, self._undo)

    def _undo(self) -> None:
        self._deeds.undo()
        self._again()

    # What stands in a row

    def dress(self, row: ResultRow) -> None:
        """Put below mine what can be done about it and what was."""
        row.flag.clicked.connect(lambda _checked=False: self.flag(row))
        if not can_be_overruled(row.item.answer):
            return
        below = row.answers.under_mine
        if not row.item.answer.overruled:
            self._offer(below, "quiz.right", self._actions.row("quiz.right").text, lambda: self.overrule(row))
            return
        below.addWidget(PlainLabel(_("Counted as right by you."), "small", "text-2", wrap=True))
        keeping = self._keeping(row.item)
        if keeping.can_keep:
            self._offer(below, "quiz.accept", self._actions.row("quiz.accept").text, lambda: self.accept(row))
        elif keeping.is_kept:
            below.addWidget(PlainLabel(_("Accepted from now on."), "small", "text-2", wrap=True))
        elif keeping.why_not:
            below.addWidget(PlainLabel(keeping.why_not, "small", "text-2", wrap=True))
        self._offer(below, "quiz.right", _("Take it back"), lambda: self.overrule(row))

    def _offer(self, below: QVBoxLayout, action: str, words: str, do: Callable[[], None]) -> None:
        made = Button(words, "link", key=self._actions.key(action), size="small")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its key does it from the row
        made.clicked.connect(lambda _checked=False: do())
        below.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)


def _said(found: Overruled) -> str:
    said = _("Counted as right.") if found.right else _("Counted as wrong again.")
    stays = _("You answered this question again since, so its schedule stays as it is.")
    return f"{said} {stays}" if found.schedule_stays else said
