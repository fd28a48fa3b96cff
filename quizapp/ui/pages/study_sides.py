"""The two sides of a study card: the question alone, and the answer with what it rests on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.questions.overlap import explained
from quizapp.questions.question import AnswerKind
from quizapp.study.view import Phase, StudyView
from quizapp.ui.actions import Actions
from quizapp.ui.dates import when_text
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.marked_label import MarkedLabel
from quizapp.ui.pages.answer_line import AnswerLine
from quizapp.ui.pages.evidence import evidence_of
from quizapp.ui.pages.typed_line import TypedLine
from quizapp.ui.pages.why_wrong import WhyWrong, why_lines
from quizapp.ui.widgets.chips import TopicChip, as_of_tag
from quizapp.ui.widgets.evidence_panel import EvidencePanel
from quizapp.ui.widgets.icon_label import IconLabel, IconText
from quizapp.ui.widgets.image_view import image_of
from quizapp.ui.widgets.option_row import OptionRow
from quizapp.ui.widgets.rules import Rule

LONG_STEM = 90  # characters: longer ones are set smaller
_LONG_ANSWER, _PROSE_ANSWER = 48, 160


def stem_roles(stem: str, *, options: bool = False) -> tuple[str, ...]:
    """The roles of type for a stem on the question side, the largest first; above options there is less room."""
    roles = ("stem-quiz", "stem-above") if options else ("stem", "stem-quiz", "stem-above")
    return roles[1:] if len(stem) > LONG_STEM else roles


def _answer_role(answer: str) -> str:
    if len(answer) <= _LONG_ANSWER:
        return "answer"
    return "title" if len(answer) <= _PROSE_ANSWER else "article"


def _head(view: StudyView) -> QHBoxLayout:
    """Topic and time at left, how far the session is at right."""
    assert view.question is not None  # noqa: S101  only shown where there is one
    row = QHBoxLayout()
    row.setSpacing(look().px(8))
    if view.question.topic:
        row.addWidget(TopicChip(view.question.topic))
    told = view.phase is Phase.ANSWER or view.question.kind is not AnswerKind.DATE  # the time would be the answer
    if view.question.as_of and told:
        row.addWidget(as_of_tag(when_text(view.question.as_of)))
    row.addStretch(1)
    if view.flagged:
        row.addWidget(IconLabel("flag", "warning", 18, name=_("Flagged")))
    done = _("{done} of {total} done").format(done=view.done, total=view.total)
    row.addWidget(PlainLabel(done, "small", "text-3"))
    return row


class QuestionSide(QWidget):
    """Stem or a text with a gap above; at the foot the answer line, or options, of which `chosen` tells the place."""

    chosen = Signal(int)

    def __init__(self, view: StudyView, actions: Actions) -> None:
        super().__init__()
        assert view.question is not None  # noqa: S101
        self.line = AnswerLine(actions.key("study.type"))
        self.options = tuple(OptionRow(at, text) for at, text in enumerate(view.asked.options, start=1))
        stem = view.asked.text or view.question.stem
        self._roles = stem_roles(stem, options=bool(self.options))
        self.stem = PlainLabel(stem, self._roles[0], wrap=True)
        self._gaps: list[tuple[QSpacerItem, int]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._gap(8)
        self._column.addLayout(_head(view))
        self._gap(32)
        self._column.addWidget(self.stem)
        image = image_of(view.question, high=180 if self.options else 280)
        if image is not None:
            self._gap(20)
            self._column.addWidget(image)
        self._gap(24 if self.options else 40)
        for row in self.options:
            row.clicked.connect(self._pressed)
            self._column.addWidget(row)
            self._gap(10)
        self._column.addStretch(1)
        if not self.options:
            self._column.addWidget(self.line)
        self._set(self._roles[0], tight=False)

    def _gap(self, design: int) -> None:
        gap = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._gaps.append((gap, design))
        self._column.addSpacerItem(gap)

    def fit(self, width: int, height: int) -> None:
        """Set the stem as large, and all as far apart, as goes into a room in px; as small as may be where none does.

        Air is given up before size, so that large text stays large.
        """
        for role, tight in ((self._roles[0], False), *((role, True) for role in self._roles)):
            self._set(role, tight=tight)
            if self._column.totalHeightForWidth(width) <= height:
                return

    def _set(self, role: str, *, tight: bool) -> None:
        now = look()
        self.stem.set_role(role)
        for gap, design in self._gaps:
            gap.changeSize(0, now.air(design) // 2 if tight else now.px(design))
        for row in self.options:
            row.setMinimumHeight(now.px(24) + 2 * now.air(8) if tight else now.px(56))
        self._column.invalidate()

    def _pressed(self) -> None:
        row = self.sender()
        if isinstance(row, OptionRow):
            self.chosen.emit(row.number() - 1)


class AnswerSide(QWidget):
    """Stem, answer, how a typed answer compares, evidence, and why other answers are wrong."""

    def __init__(self, view: StudyView, actions: Actions) -> None:
        super().__init__()
        question = view.question
        assert question is not None  # noqa: S101
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(_head(view))
        self._add(PlainLabel(question.stem, "stem-above", "text-2", wrap=True), 20)
        image = image_of(question, high=160)
        if image is not None:
            self._add(image, 16)
        self._add(Rule(), 24)
        self.answer = PlainLabel(question.answer, _answer_role(question.answer), weight=600, wrap=True)
        self._add(self.answer, 24)
        self.typed = None if view.typed is None else TypedLine(view.typed, actions)
        if self.typed is not None:
            self._add(self.typed, 6)
        if view.notice:
            self._add(IconText("warn", view.notice, "warning"), 8)
        if said := explained(question):
            self._add(MarkedLabel(said, "lead", "text-2", wrap=True), 12)
        evidence = evidence_of(question, can_open=actions.offers("study.article"))
        if evidence is not None:
            self.panel = EvidencePanel(key=actions.key("study.article"))
            self.panel.show_evidence(evidence)
            self.panel.open_requested.connect(actions.action("study.article").trigger)
            self._add(self.panel, 28)
        if lines := why_lines(question.distractors):
            self._add(WhyWrong(lines), 24)
        self._column.addStretch(1)

    def _add(self, widget: QWidget, above: int) -> None:
        self._column.addSpacing(look().px(above))
        self._column.addWidget(widget)
