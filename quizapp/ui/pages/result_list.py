"""The questions of a finished quiz, one a row, with what was answered, what is right, and why."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.questions.overlap import explained
from quizapp.study.quiz.view import ResultItem
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.evidence import evidence_of, source_line
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.button import IconButton
from quizapp.ui.widgets.evidence_panel import EvidencePanel
from quizapp.ui.widgets.icon_label import IconLabel
from quizapp.ui.widgets.rules import Rule

_NARROW = 640  # design px: below it the answers stand under the question
_ANSWER = 184  # design px


def _answer(head: str, icon: str, color: str, text: str, *, wrong: bool = False) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look().px(2))
    column.addWidget(PlainLabel(head, "small", "text-3"))
    row = QHBoxLayout()
    row.setSpacing(look().px(6))
    row.addWidget(IconLabel(icon, color, 16, name=head), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(PlainLabel(text, "body", color, weight=None if wrong else 600, strike=wrong, wrap=True), 1)
    column.addLayout(row)
    column.addStretch(1)
    return holder


class ResultRow(QWidget):
    """One question; its last button opens why the answer is right or wrong, and the evidence."""

    def __init__(self, item: ResultItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        now = look()
        shown = topic_look(item.question.topic)
        self._texts = QHBoxLayout()
        self._texts.setSpacing(now.px(16))
        self._texts.addLayout(self._question(item), 1)
        self._answers = [self._mine(item), _answer(_("Right answer"), "checkc", "correct", item.right)]
        for answer in self._answers:
            self._texts.addWidget(answer)
        self.more = IconButton("down", _("Show why"))
        self.more.setCheckable(True)
        self.more.toggled.connect(self._toggled)
        row = QHBoxLayout()
        row.setSpacing(now.px(16))
        icon = IconLabel(shown.icon, shown.ink, 18, name=topic_name(item.question.topic))
        icon_box = QVBoxLayout()
        icon_box.setContentsMargins(0, now.px(3), 0, 0)
        icon_box.addWidget(icon)
        icon_box.addStretch(1)
        row.addLayout(icon_box)
        row.addLayout(self._texts, 1)
        flag = IconLabel("flag", "warning", 18, name=_("Flagged"))
        keeps = flag.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)  # the columns stand alike in every row
        flag.setSizePolicy(keeps)
        row.addWidget(flag)
        if not item.flagged:
            flag.hide()
        row.addWidget(self.more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(now.px(20))
        self._column.addLayout(row)
        self._details: QWidget | None = None
        self._column.addWidget(Rule())
        self._column.setContentsMargins(0, now.px(20), 0, 0)
        self.installEventFilter(self)

    def _question(self, item: ResultItem) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(look().px(2))
        column.addWidget(PlainLabel(item.question.stem, "stem-list", wrap=True))
        column.addWidget(PlainLabel(source_line(item.citation), "small", "text-3", elide=True))
        column.addStretch(1)
        return column

    def _mine(self, item: ResultItem) -> QWidget:
        if not item.mine:
            return _answer(_("Your answer"), "skip", "text-3", _("No answer"))
        late = _("Your answer, late") if item.late else _("Your answer")
        if item.correct:
            return _answer(late, "checkc", "warning" if item.late else "correct", item.mine)
        return _answer(late, "crossc", "incorrect", item.mine, wrong=True)

    def _toggled(self, on: bool) -> None:  # noqa: FBT001  Qt's own signature
        self.more.set_icon("up" if on else "down")
        name = _("Hide why") if on else _("Show why")
        self.more.setAccessibleName(name)
        self.more.set_tip(name)
        if on and self._details is None:
            self._details = self._made()
            self._column.insertWidget(1, self._details)
        if self._details is not None:
            self._details.setVisible(on)

    def _made(self) -> QWidget:
        now = look()
        question = self.item.question
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(now.px(34), 0, 0, 0)
        column.setSpacing(now.px(12))
        if self.item.why:
            column.addWidget(PlainLabel(f"{self.item.mine}: {self.item.why}", "lead", "text-2", wrap=True))
        if said := explained(question):
            column.addWidget(PlainLabel(said, "lead", "text-2", wrap=True))
        evidence = evidence_of(question)
        if evidence is not None:
            panel = EvidencePanel(on_card=False)
            panel.show_evidence(evidence)
            column.addWidget(panel)
        if not column.count():
            column.addWidget(PlainLabel(_("This question has no explanation and no source."), "lead", "text-3"))
        return holder

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put the answers beside the question, or under it."""
        if watched is self and event.type() == QEvent.Type.Resize:
            narrow = self.width() < look().px(_NARROW)
            way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
            self._texts.setDirection(way)
            for answer in self._answers:
                answer.setMinimumWidth(0 if narrow else look().px(_ANSWER))
                answer.setMaximumWidth(16_777_215 if narrow else look().px(_ANSWER))
        return super().eventFilter(watched, event)
