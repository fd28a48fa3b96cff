"""The right column of the editor: the question as it will be asked, and the checks in words."""

from collections.abc import Sequence
from random import Random

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.authoring.own import Advice, Draft, DraftForm, preview
from quizapp.i18n import _
from quizapp.questions.forms import multiple_choice
from quizapp.questions.question import Question
from quizapp.ui.dates import when_text
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chips import TopicChip, as_of_tag
from quizapp.ui.widgets.headings import HeadingRow
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.option_row import OptionRow
from quizapp.ui.widgets.rules import Rule
from quizapp.ui.widgets.segmented import Choice, SegmentedControl


class _Shown(OptionRow):
    """An option to look at, not to press."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__(number, text, compact=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(look().px(120), max(look().px(44), super().sizeHint().height()))


class EditorPreview(QWidget):
    """Follows the draft."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = look()
        self._draft = Draft()
        self.side = SegmentedControl(
            [Choice("quiz", _("Quiz")), Choice("card", _("Card"))], "card", name=_("Preview as")
        )
        self.side.changed.connect(self._draw)
        self._heading = HeadingRow(_("Preview"), self.side)
        self._heading.setMinimumHeight(self.side.sizeHint().height())
        self._card = Card(24)
        self._content: QWidget | None = None
        self._checks = QVBoxLayout()
        self._checks.setSpacing(now.px(8))
        self._checks_head = PlainLabel(_("Checks"), "small", weight=600)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(12))
        column.addWidget(self._heading)
        column.addWidget(self._card)
        column.addSpacing(now.px(10))
        column.addWidget(self._checks_head)
        column.addLayout(self._checks)
        column.addStretch(1)
        self.show_advice([])

    def show_draft(self, draft: Draft) -> None:
        """Show the question as it will be asked."""
        if draft.form is not self._draft.form:
            self.side.set_value("quiz" if draft.form is DraftForm.MULTIPLE_CHOICE else "card")
        self._draft = draft
        self.side.setVisible(draft.form is DraftForm.MULTIPLE_CHOICE)
        self._draw()

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """List what is fine and what to look at."""
        while taken := self._checks.takeAt(0):
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._checks_head.setVisible(bool(advice))
        for line in advice:
            icon, color = ("check", "correct") if line.fine else ("warn", "warning")
            text = IconText(icon, line.sentence, color)
            text.label.set_color("text-2")
            self._checks.addWidget(text)

    def _draw(self) -> None:
        if self._content is not None:
            self._card.body.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        question = preview(self._draft)
        self._content = self._made(question)
        self._card.body.addWidget(self._content)
        self._content.show()
        self._card.setAccessibleName(_("Preview: {stem}").format(stem=question.stem))

    def _made(self, question: Question) -> QWidget:
        now = look()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(8))
        chips = QHBoxLayout()
        chips.setSpacing(now.px(8))
        if question.topic:
            chips.addWidget(TopicChip(question.topic))
        if question.as_of:
            chips.addWidget(as_of_tag(when_text(question.as_of)))
        chips.addStretch(1)
        column.addLayout(chips)
        stem = question.stem or _("Your question")
        column.addSpacing(now.px(8))
        column.addWidget(PlainLabel(stem, "stem-small", "text" if question.stem else "text-3", wrap=True))
        column.addSpacing(now.px(12))
        if self._draft.form is DraftForm.MULTIPLE_CHOICE and self.side.value() == "quiz":
            self._add_options(column, question)
        else:
            column.addWidget(Rule())
            column.addSpacing(now.px(8))
            answer = question.answer or _("Your answer")
            color = "text" if question.answer else "text-3"
            column.addWidget(PlainLabel(answer, "stem-small", color, weight=600, wrap=True))
            if question.explanation:
                column.addWidget(PlainLabel(question.explanation, "small", "text-2", wrap=True))
        return holder

    def _add_options(self, column: QVBoxLayout, question: Question) -> None:
        for at, text in enumerate(multiple_choice.ask(question, Random(0)).options):
            if text:
                row = _Shown(at + 1, text)
                row.set_state("right" if text == question.answer else "normal")
                column.addWidget(row)
