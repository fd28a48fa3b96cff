"""The right column of the editor: the question as it will be asked, and the checks in words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.authoring.own import Advice, Draft, DraftForm, preview
from quizapp.i18n import _
from quizapp.questions.forms.posed import TYPED
from quizapp.questions.question import Question
from quizapp.study.quiz.sample import sample
from quizapp.study.quiz.view import Item
from quizapp.ui.dates import when_text
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.marked_label import MarkedLabel
from quizapp.ui.pages.quiz_forms import view_of
from quizapp.ui.pages.quiz_forms.choosing import ChoosingView
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.chips import TopicChip, as_of_tag
from quizapp.ui.widgets.headings import HeadingRow
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.image_view import image_of
from quizapp.ui.widgets.rules import Rule
from quizapp.ui.widgets.segmented import Choice, SegmentedControl

QUIZ, CARD = "quiz", "card"


class EditorPreview(QWidget):
    """Follows the draft, with the views of a quiz or as a card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = look()
        self._draft = Draft()
        self.side = SegmentedControl([Choice(QUIZ, _("Quiz")), Choice(CARD, _("Card"))], CARD, name=_("Preview as"))
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
            self.side.set_value(CARD if draft.form is DraftForm.FRONT_BACK else QUIZ)
        self._draft = draft
        self.side.setVisible(draft.form is not DraftForm.FRONT_BACK)
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
        column.addLayout(self._chips(question))
        column.addSpacing(now.px(8))
        item = sample(question, self._draft.form.value) if self.side.value() == QUIZ else None
        stem = (item.posed.text if item else question.stem) or _("Your question")
        column.addWidget(PlainLabel(stem, "stem-small", "text" if question.stem else "text-3", wrap=True))
        image = image_of(question, high=160)
        if image is not None:
            column.addWidget(image)
        column.addSpacing(now.px(12))
        if item is not None:
            column.addWidget(_shown(item))
        if item is None or item.posed.form in TYPED:
            _add_answer(column, question)
        return holder

    def _chips(self, question: Question) -> QHBoxLayout:
        chips = QHBoxLayout()
        chips.setSpacing(look().px(8))
        if question.topic:
            chips.addWidget(TopicChip(question.topic))
        if question.as_of:
            chips.addWidget(as_of_tag(when_text(question.as_of)))
        chips.addStretch(1)
        return chips


def _shown(item: Item) -> QWidget:
    """What the item is answered with in a quiz, to look at and not to press."""
    view = view_of(item)
    view.show_item(item, closed=False)
    if isinstance(view, ChoosingView):
        view.mark_right(item.posed.right)
    view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    for stop in view.stops():
        stop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return view


def _add_answer(column: QVBoxLayout, question: Question) -> None:
    """The back of the card."""
    column.addWidget(Rule())
    column.addSpacing(look().px(8))
    answer = question.answer or _("Your answer")
    color = "text" if question.answer else "text-3"
    column.addWidget(PlainLabel(answer, "stem-small", color, weight=600, wrap=True))
    if question.explanation:
        column.addWidget(MarkedLabel(question.explanation, "small", "text-2", wrap=True))
