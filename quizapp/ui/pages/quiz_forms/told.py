"""What is told of an item once its answer is confirmed: what it is worth, why, and where it stands."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.questions.forms.posed import CHOSEN, PLACED, TYPED
from quizapp.questions.overlap import explained
from quizapp.study.quiz.on_paper import key_places
from quizapp.study.quiz.view import Item
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.evidence import evidence_of, source_line
from quizapp.ui.widgets.evidence_panel import EvidencePanel
from quizapp.ui.widgets.icon_label import IconText


class Told(QWidget):
    """A line on the mark, why a wrong answer is wrong, the explanation, and the evidence."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        now = look()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, now.px(8), 0, 0)
        self._column.setSpacing(now.px(12))
        if words := worth(item):
            self._column.addWidget(
                IconText("warn" if item.mark and item.mark.share else "crossc", words, "text-2", role="lead")
            )
        if why := why_wrong(item):
            self._column.addWidget(IconText("crossc", why, "text-2", role="lead"))
        if item.posed.form in PLACED:
            self._show_places(item)
            return
        if said := explained(item.question):
            self._column.addWidget(PlainLabel(said, "lead", "text-2", wrap=True))
        evidence = evidence_of(item.question)
        if evidence is not None:
            panel = EvidencePanel(on_card=False)
            panel.show_evidence(evidence)
            self._column.addWidget(panel)

    def _show_places(self, item: Item) -> None:
        for words, question in key_places(item.posed):
            self._column.addWidget(PlainLabel(words, "lead", wrap=True))
            source = source_line(next(iter(question.citations), None))
            if source:
                self._column.addWidget(PlainLabel(source, "small", "text-3", wrap=True))


def worth(item: Item) -> str:
    """What the answer is worth, where right and wrong do not say it: none at all, or a part."""
    if item.response is None:
        return _("Time for this question is up, and it has no answer.") if item.expired else _("No answer.")
    if item.mark is None or item.posed.form in CHOSEN or item.mark.correct:
        return ""
    if item.mark.share:
        return _("In part right: {share} of the mark.").format(share=f"{round(100 * item.mark.share)} %")
    return ""


def why_wrong(item: Item) -> str:
    """Why the answer given is wrong, as far as that is known."""
    mark = item.mark
    if mark is None or mark.correct or not item.response:
        return ""
    if item.posed.form in TYPED:
        return mark.note
    mine = item.response[0]
    if item.posed.form in CHOSEN:
        text = item.posed.proposed or mine
        why = next((wrong.why for wrong in item.question.distractors if wrong.text == text), "")
        return f"{text}: {why}" if why else ""
    return ""
