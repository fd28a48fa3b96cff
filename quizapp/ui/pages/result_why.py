"""Why an answer of a finished quiz is right or wrong, and where that stands."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.questions.forms.posed import PLACED
from quizapp.questions.overlap import explained
from quizapp.questions.question import Question
from quizapp.study.quiz.on_paper import key_places
from quizapp.study.quiz.view import ResultItem
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.evidence import evidence_of, source_line
from quizapp.ui.widgets.evidence_panel import EvidencePanel


def why(item: ResultItem) -> QWidget:
    """What is known of mine, the explanation, and the evidence; of several questions each with its source."""
    now = look()
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(now.px(34), 0, 0, 0)
    column.setSpacing(now.px(12))
    said = _told(item)
    for words in said:
        column.addWidget(PlainLabel(words, "lead", "text-2", wrap=True))
    if item.answer.posed.form in PLACED:
        for words, question in key_places(item.answer.posed):
            said.append(words)
            column.addWidget(PlainLabel(words, "body", wrap=True))
            if source := _source(question):
                column.addWidget(PlainLabel(source, "small", "text-3", wrap=True))
    elif (evidence := evidence_of(item.question)) is not None:
        said.append(evidence.sentence)
        panel = EvidencePanel(on_card=False)
        panel.show_evidence(evidence)
        column.addWidget(panel)
    if not column.count():
        said.append(_("This question has no explanation and no source."))
        column.addWidget(PlainLabel(said[-1], "lead", "text-3", wrap=True))
    holder.setAccessibleName(" ".join(said))
    return holder


def _told(item: ResultItem) -> list[str]:
    """What is told of mine, whether right or wrong, and what explains the right answer."""
    told = item.why or item.told
    mine = [f"{item.mine}: {told}"] if told else []
    said = "" if item.answer.posed.form in PLACED else explained(item.question)
    return [*mine, said] if said else mine


def _source(question: Question) -> str:
    return source_line(next(iter(question.citations), None))
