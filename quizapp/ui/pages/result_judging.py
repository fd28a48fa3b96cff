"""What the learner says of an answer in a result: right after all, or wrong; right from now on; to come back to."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.study.quiz.overruling import Keeping, Overruled, QuizAnswer, can_be_overruled
from quizapp.study.quiz.view import QuizResult, ResultItem
from quizapp.ui.actions import Actions
from quizapp.ui.keys import Key
from quizapp.ui.labels import PlainLabel
from quizapp.ui.messages import Messages
from quizapp.ui.pages.result_answers import judged_in_words
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
        actions.on("quiz.wrong", lambda: self._with_row(self.overrule))
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
        right = row is not None and row.item.correct
        why = _("Only a typed answer that counts as wrong can be counted as right.")
        self._actions.allow("quiz.right", may and not right, why)
        why = _("Only a typed answer that counts as right can be counted as wrong.")
        self._actions.allow("quiz.wrong", may and right, why)
        keeps = row is not None and self._keeping(row.item).can_keep
        self._actions.allow("quiz.accept", keeps, _("Only an answer that you counted as right can be kept."))
        self._actions.allow("quiz.mark", row is not None, _("Choose a question first."))

    def _keeping(self, item: ResultItem) -> Keeping:
        return self._deeds.keeping(item.answer) if item.answer.overruled and item.correct else Keeping()

    # What is done

    def overrule(self, row: ResultRow) -> None:
        """Count the answer of a row as the opposite of its mark, or take that back."""
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
        action = "quiz.wrong" if row.item.correct else "quiz.right"
        if not row.item.answer.overruled:
            words = self._actions.row(action).text
            self._offer(row, action, words, lambda: self.overrule(row), rarely=row.item.correct)
            return
        below.addWidget(PlainLabel(judged_in_words(row.item), "small", "text-2", wrap=True))
        keeping = self._keeping(row.item)
        if keeping.can_keep:
            self._offer(row, "quiz.accept", self._actions.row("quiz.accept").text, lambda: self.accept(row))
        elif keeping.is_kept:
            below.addWidget(PlainLabel(_("Accepted from now on."), "small", "text-2", wrap=True))
        elif keeping.why_not:
            below.addWidget(PlainLabel(keeping.why_not, "small", "text-2", wrap=True))
        self._offer(row, action, _("Take it back"), lambda: self.overrule(row))

    def _offer(self, row: ResultRow, action: str, words: str, do: Callable[[], None], *, rarely: bool = False) -> None:
        made = _Offer(words, self._actions.key(action), rarely=rarely)
        made.clicked.connect(lambda _checked=False: do())
        row.answers.under_mine.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        row.became_now.connect(made.show_at)
        made.show_at(row.is_now)


class _Offer(Button):
    """What can be done about an answer; its key, or all of it where it is wanted `rarely`, in the row of now alone."""

    def __init__(self, words: str, key: Key, *, rarely: bool) -> None:
        super().__init__(words, "link", size="small")
        self._usual_key, self._rarely = key, rarely
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its key does it from the row
        keeps = self.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)  # no row grows when it is stepped on
        self.setSizePolicy(keeps)

    def show_at(self, is_now: bool) -> None:  # noqa: FBT001  a slot
        """Be as the row of now has it, or as any other."""
        self.set_key(self._usual_key if is_now else "")
        self.setVisible(is_now or not self._rarely)


def _said(found: Overruled) -> str:
    said = _("Counted as right.") if found.right else _("Counted as wrong.")
    stays = _("You answered this question again since, so its schedule stays as it is.")
    return f"{said} {stays}" if found.schedule_stays else said
