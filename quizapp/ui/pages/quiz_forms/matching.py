"""Answering by giving each question its answer."""

from collections.abc import Sequence
from string import ascii_uppercase

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from quizapp.i18n import _
from quizapp.study.quiz.view import Item
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.quiz_forms.form_view import FormView
from quizapp.ui.widgets.letters import Letters


class MatchingView(FormView):
    """The answers by letter, below them each question with the letters; an answer belongs to one question alone.

    The answers come first, so that they stay in sight while the last questions are answered in a low window.
    """

    def __init__(self, item: Item) -> None:
        super().__init__(item)
        answers = item.options
        self.letters = tuple(ascii_uppercase[: len(answers)])
        self.rows: list[Letters] = []
        self.column.addLayout(self._answers(answers))
        self.column.addSpacing(look().px(4))
        for at, prompt in enumerate(item.posed.prompts):
            row = Letters(prompt, dict(zip(self.letters, answers, strict=True)))
            row.changed.connect(lambda letter, at=at: self._chosen(at, letter))
            row.stepped.connect(lambda step, at=at: self._step(at + step))
            self.rows.append(row)
            self.column.addWidget(row)

    def _answers(self, answers: Sequence[str]) -> QGridLayout:
        """The answers by letter, and how one is given."""
        now = look()
        grid = QGridLayout()
        grid.setHorizontalSpacing(now.px(12))
        grid.setVerticalSpacing(now.px(4))
        grid.setColumnStretch(1, 1)
        words = _("Press the letter of the answer, or its number, for the question in hand.")
        self._hint = PlainLabel(words, "small", "text-2", wrap=True)
        grid.addWidget(self._hint, 0, 0, 1, 2)
        for at, (letter, answer) in enumerate(zip(self.letters, answers, strict=True), start=1):
            grid.addWidget(PlainLabel(letter, "option", "text-2", weight=600), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(answer, "option", wrap=True), at, 1)
        return grid

    def starts_at(self) -> QWidget | None:
        """The first question that has no answer yet."""
        open_ = [row for row in self.rows if not row.letter() and not row.is_closed()]
        return open_[0] if open_ else None

    def stops(self) -> list[QWidget]:
        """One stop for each question."""
        return list(self.rows)

    def show_item(self, item: Item, *, closed: bool) -> None:
        """Show the pairs made and, once it may be seen, which are right."""
        self.item = item
        self._hint.setVisible(not closed)
        mine = [self._letter(answer) for answer in item.response or ("",) * len(self.rows)]
        for at, row in enumerate(self.rows):
            row.set_letter(mine[at], mine)
            row.set_closed(closed)
            if item.right is not None:
                row.show_right(self._letter(item.right[at]))

    def choose(self, at: int) -> None:
        """Give the question in hand the answer at a place."""
        for row in self.rows:
            if row.hasFocus() and at < len(self.letters):
                row.changed.emit(self.letters[at])

    def _step(self, at: int) -> None:
        if 0 <= at < len(self.rows):
            self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _letter(self, answer: str) -> str:
        options = self.item.options
        return self.letters[options.index(answer)] if answer in options else ""

    def _chosen(self, at: int, letter: str) -> None:
        """Give a question its answer; it is taken from the one that had it."""
        answer = self.item.options[self.letters.index(letter)] if letter else ""
        mine = [*(self.item.response or ("",) * len(self.rows))]
        mine = ["" if one == answer else one for one in mine]
        mine[at] = answer
        self.responded.emit(tuple(mine))
