"""The preview at the right of the Library page: the question with its answer, where it comes from, how it is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from quizapp.authoring.browse import Review, StoredQuestion
from quizapp.authoring.own import Layers
from quizapp.i18n import _
from quizapp.questions.overlap import explained
from quizapp.study.aliases import Alias
from quizapp.study.words import report_name
from quizapp.ui import dates
from quizapp.ui.keys import Key
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.marked_label import MarkedLabel
from quizapp.ui.pages.evidence import source_line
from quizapp.ui.pages.kept_answers import KeptAnswers
from quizapp.ui.pages.memory_parts import memory_figures, rating_label
from quizapp.ui.widgets.button import Button, IconButton
from quizapp.ui.widgets.chips import Tag, TopicChip, agree_badge, as_of_tag
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.image_view import image_of
from quizapp.ui.widgets.rules import Rule

WIDTH = 344  # design px
_REVIEWS_SHOWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What the pane shows; `recall` is the chance of recall now (0-1), None where it is not known."""

    stored: StoredQuestion
    reviews: Sequence[Review]
    today: date
    kept: Sequence[Alias] = ()  # what the learner accepts as well
    layers: Layers | None = None  # of a question of a pack
    recall: float | None = None
    in_bin: bool = False


class PreviewPane(Styled, QScrollArea):
    """Shows one question on a surface; its buttons say what is to be edited, restored, dropped (an alias) or closed."""

    edit_requested = Signal()
    restore_requested = Signal()
    forget_requested = Signal(object)
    close_requested = Signal()

    def __init__(self, edit_key: Key = "", restore_key: Key = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit_key, self._restore_key = edit_key, restore_key
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._preview: Preview | None = None
        self._several = 0
        self._drawer = False
        self.first = self._first(in_bin=False)
        self.restyle()

    def _first(self, *, in_bin: bool) -> Button:
        """What leads to the editor, or out of the bin for what is in it."""
        if in_bin:
            button = Button(_("Restore"), icon="undo", key=self._restore_key, size="small")
            button.clicked.connect(self.restore_requested)
        else:
            button = Button(_("Edit"), icon="edit", key=self._edit_key, size="small")
            button.clicked.connect(self.edit_requested)
        return button

    def set_drawer(self, drawer: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Have a button to close the pane."""
        if drawer != self._drawer:
            self._drawer = drawer
            self.show_preview(self._preview, several=self._several)

    def show_preview(self, preview: Preview | None, *, several: int = 0) -> None:
        """Show a question, or how many are chosen where they are `several`, or nothing."""
        self._preview, self._several = preview, several
        if preview is not None:
            self.first = self._first(in_bin=preview.in_bin)
        content = (
            _Several(several)
            if preview is None and several > 1
            else _Surface()
            if preview is None
            else _Content(preview, self.first, drawer=self._drawer)
        )
        if isinstance(content, _Content):
            content.close_button.clicked.connect(self.close_requested)
            if content.kept is not None:
                content.kept.forget_requested.connect(self.forget_requested)
        before = self.takeWidget()
        if before is not None:  # setWidget would delete it at once, maybe in the middle of its own event
            before.hide()
            before.deleteLater()
        self.setWidget(content)

    def stops(self) -> list[QWidget]:
        """What can be pressed here now: edit or restore, close, and what drops an alias."""
        content = self.widget()
        if not isinstance(content, _Content):
            return []
        buttons = [self.first, content.close_button, *(content.kept.buttons if content.kept is not None else ())]
        return [button for button in buttons if button.isVisible() and button.isEnabled()]

    def restyle(self) -> None:
        """Take sizes from the look."""
        self.setMinimumWidth(look().px(WIDTH))
        if self._preview is not None:
            self.show_preview(self._preview)
        super().restyle()


class _Surface(QWidget):
    """The white ground with a hairline at left."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("surface"))
        painter.fillRect(0, 0, 1, self.height(), look().color("border"))


class _Several(_Surface):
    """How many questions are chosen, and what the keys do to all of them."""

    def __init__(self, count: int) -> None:
        super().__init__()
        now = look()
        column = QVBoxLayout(self)
        column.setContentsMargins(now.px(24) + 1, now.px(24), now.px(24), now.px(24))
        column.setSpacing(now.px(8))
        words = _("{count} questions are chosen").format(count=dates.number(count))
        column.addWidget(PlainLabel(words, "stem-small", wrap=True))
        said = _("What you do now is done to all of them, and one undo takes it back.")
        column.addWidget(PlainLabel(said, "small", "text-2", wrap=True))
        column.addStretch(1)


class _Content(_Surface):
    def __init__(self, preview: Preview, first: Button, *, drawer: bool) -> None:
        super().__init__()
        now = look()
        self._preview = preview
        self.kept = KeptAnswers(preview.kept) if preview.kept else None
        self._first = first
        self.close_button = IconButton("close", _("Close preview"))
        if not drawer:
            self.close_button.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(now.px(24) + 1, now.px(20), now.px(24), now.px(24))
        self._column.setSpacing(0)
        self._add_question()
        self._add_rule()
        self._add_memory()
        if preview.reviews:
            self._add_rule()
            self._add_reviews()
        self._column.addStretch(1)

    def _add_rule(self) -> None:
        self._column.addSpacing(look().px(20))
        self._column.addWidget(Rule())
        self._column.addSpacing(look().px(16))

    def _add_question(self) -> None:
        now = look()
        question = self._preview.stored.question
        head = QHBoxLayout()
        head.setSpacing(now.px(8))
        head.addWidget(TopicChip(question.topic))
        head.addStretch(1)
        head.addWidget(self._first)
        head.addWidget(self.close_button)
        self._column.addLayout(head)
        self._column.addSpacing(now.px(16))
        self._column.addWidget(PlainLabel(question.stem, "stem-small", wrap=True))
        image = image_of(question, high=160)
        if image is not None:
            self._column.addSpacing(now.px(8))
            self._column.addWidget(image)
        self._column.addSpacing(now.px(8))
        self._column.addWidget(PlainLabel(question.answer, "title-small", wrap=True))
        layers = self._preview.layers
        if layers is not None and layers.edited:
            words = _("This is your own version. The pack has: {stem} {answer}")
            said = words.format(stem=layers.original.stem, answer=layers.original.answer)
            self._column.addSpacing(now.px(12))
            self._column.addWidget(IconText("edit", said, "text-2"))
        if (report := self._preview.stored.card.report) is not None:
            self._add_report(report_name(report), self._preview.stored.card.report_note)
        if said := explained(question):
            self._column.addSpacing(now.px(8))
            self._column.addWidget(MarkedLabel(said, "small", "text-2", wrap=True))
        if self.kept is not None:
            self._column.addSpacing(now.px(12))
            self._column.addWidget(self.kept)
        if question.distractors:
            words = _("Wrong options: {options}").format(options="; ".join(d.text for d in question.distractors))
            self._column.addSpacing(now.px(8))
            self._column.addWidget(PlainLabel(words, "small", "text-3", wrap=True))
        for citation in question.citations:
            self._column.addSpacing(now.px(8))
            self._column.addWidget(PlainLabel(source_line(citation), "small", "text-2", wrap=True))
        tags = self._tags()
        if tags:
            flow = FlowLayout(gap=now.px(8))
            for tag in tags:
                flow.addWidget(tag)
            self._column.addSpacing(now.px(12))
            self._column.addLayout(flow)

    def _add_report(self, reason: str, note: str) -> None:
        now = look()
        self._column.addSpacing(now.px(12))
        words = _("Reported and set aside. {reason}.").format(reason=reason)
        self._column.addWidget(IconText("report", words, "warning"))
        if note:
            self._column.addSpacing(now.px(4))
            self._column.addWidget(PlainLabel(note, "small", "text-2", wrap=True))

    def _tags(self) -> list[QWidget]:
        question, card = self._preview.stored.question, self._preview.stored.card
        found: list[QWidget] = []
        if card.flagged:
            found.append(Tag(_("Flagged"), "flag"))
        if card.suspended and card.report is None:
            found.append(Tag(_("Suspended"), "suspend"))
        if question.as_of:
            found.append(as_of_tag(dates.when_text(question.as_of)))
        found += [Tag(tag, "tagi") for tag in question.tags]
        if question.sources > 1:
            found.append(agree_badge(question.sources))
        return found

    def _add_memory(self) -> None:
        now = look()
        card = self._preview.stored.card
        self._column.addWidget(PlainLabel(_("Memory"), "section"))
        self._column.addSpacing(now.px(8))
        figures = memory_figures(card, self._preview.recall)
        if not figures:
            words = _("Not answered yet, so there is nothing to say about it.")
            self._column.addWidget(PlainLabel(words, "small", "text-2", wrap=True))
            return
        row = QHBoxLayout()
        row.setSpacing(now.px(16))
        for name, value in figures:
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(PlainLabel(name, "caption", "text-3", elide=True))
            cell.addWidget(PlainLabel(value, "section", elide=True))
            row.addLayout(cell, 1)
        self._column.addLayout(row)

    def _add_reviews(self) -> None:
        now = look()
        self._column.addWidget(PlainLabel(_("Last reviews"), "small", weight=600))
        self._column.addSpacing(now.px(8))
        grid = QGridLayout()
        grid.setHorizontalSpacing(now.px(16))
        grid.setVerticalSpacing(now.px(6))
        grid.setColumnStretch(1, 1)
        for line, review in enumerate(self._preview.reviews[:_REVIEWS_SHOWN]):
            day = dates.short_day(review.local_day, self._preview.today)
            grid.addWidget(PlainLabel(day, "small", "text-2"), line, 0)
            grid.addWidget(rating_label(review.rating), line, 1)
            spent = _("{seconds} s").format(seconds=f"{review.duration_ms / 1000:.1f}")
            grid.addWidget(PlainLabel(spent, "small", "text-3", align=Qt.AlignmentFlag.AlignRight), line, 2)
        self._column.addLayout(grid)
