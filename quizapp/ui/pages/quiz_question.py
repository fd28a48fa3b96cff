"""One question of a running quiz: chips, stem, options, and after each answer what was right and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.questions.overlap import explained
from quizapp.study.quiz.view import Item
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.evidence import evidence_of
from quizapp.ui.widgets.chips import Tag, TopicChip
from quizapp.ui.widgets.evidence_panel import EvidencePanel
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.option_row import OptionRow


class QuizQuestion(QWidget):
    """Made for one item; `chosen` tells the position of the option pressed."""

    chosen = Signal(int)

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = look()
        self.told: QWidget | None = None
        chips = QHBoxLayout()
        chips.setSpacing(now.px(8))
        chips.addWidget(TopicChip(item.question.topic))
        chips.addWidget(Tag(_("Multiple choice"), "choice"))
        chips.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(now.px(12))
        self._column.addLayout(chips)
        self._column.addSpacing(now.px(12))
        self._column.addWidget(PlainLabel(item.question.stem, "stem-quiz", wrap=True))
        self._column.addSpacing(now.px(24))
        self.rows = tuple(OptionRow(at + 1, text) for at, text in enumerate(item.options))
        for row in self.rows:
            row.clicked.connect(self._pressed)
            self._column.addWidget(row)
        self._column.addStretch(1)
        self.show_item(item)

    def show_item(self, item: Item) -> None:
        """Show what is chosen and, once the answer was confirmed, what was right."""
        for at, row in enumerate(self.rows):
            if item.key is None:
                row.set_state("chosen" if at == item.chosen else "normal")
            elif at == item.key:
                row.set_state("right", _("Your answer, right") if at == item.chosen else _("Right answer"))
            elif at == item.chosen:
                row.set_state("wrong", _("Your answer"))
            else:
                row.set_state("dimmed")
        if item.key is not None and self.told is None:
            for row in self.rows:
                row.setMinimumHeight(look().px(56))
            self.told = _Told(item)
            self._column.insertWidget(self._column.count() - 1, self.told)
            self.told.show()

    def _pressed(self) -> None:
        row = self.sender()
        if isinstance(row, OptionRow):
            self.chosen.emit(row.number() - 1)


class _Told(QWidget):
    """Why the chosen option is wrong, the explanation, and the evidence."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        now = look()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, now.px(8), 0, 0)
        column.setSpacing(now.px(12))
        mine = item.options[item.chosen] if item.chosen is not None else ""
        why = next((wrong.why for wrong in item.question.distractors if wrong.text == mine), "")
        if why and item.chosen != item.key:
            column.addWidget(IconText("crossc", f"{mine}: {why}", "text-2", role="lead"))
        if said := explained(item.question):
            column.addWidget(PlainLabel(said, "lead", "text-2", wrap=True))
        evidence = evidence_of(item.question)
        if evidence is not None:
            panel = EvidencePanel(on_card=False)
            panel.show_evidence(evidence)
            column.addWidget(panel)
