"""What is told of an item once its answer is confirmed: what it is worth, why, and what that rests on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.questions.forms import true_false
from quizapp.questions.forms.posed import CHOSEN, FALSE, PLACED, TYPED, Posed
from quizapp.questions.marking.mark import Mark
from quizapp.questions.overlap import explained, folded
from quizapp.questions.question import Question
from quizapp.study.comparing import verdict_name
from quizapp.study.quiz.on_paper import apart, placed
from quizapp.study.quiz.result import told
from quizapp.study.quiz.view import Item
from quizapp.ui.keys import Key
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.marked_label import MarkedLabel
from quizapp.ui.pages.evidence import evidence_of, source_line
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.evidence_panel import EvidencePanel
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.rules import Rule


class Told(QWidget):
    """A line on the mark, why a wrong answer is wrong, the explanation, and the evidence with its article."""

    article_wanted = Signal()

    def __init__(self, item: Item, *, opens: Key | None = None) -> None:
        super().__init__()
        now = look()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, now.px(8), 0, 0)
        column.setSpacing(now.px(12))
        for icon, color, words in remarks(item):
            column.addWidget(IconText(icon, words, color, role="lead"))
        if item.posed.form not in PLACED and (said := explained(item.question)):
            column.addWidget(MarkedLabel(said, "lead", "text-2", wrap=True))
        found = rests_on(item.posed, opens=opens)
        if found is not None:
            found.open_requested.connect(self.article_wanted)
            column.addWidget(found)


def rests_on(posed: Posed, *, opens: Key | None = None) -> "EvidencePanel | PlacedEvidence | None":
    """The evidence for an item's right answer, of several questions one under the other; None where there is none.

    `opens` is the key that opens the article, "" for no key; None where it cannot be opened.
    """
    if posed.form in PLACED:
        return PlacedEvidence(placed(posed), opens=opens)
    evidence = evidence_of(posed.question, can_open=opens is not None)
    if evidence is None:
        return None
    panel = EvidencePanel(on_card=False, key=opens or "")
    panel.show_evidence(evidence)
    return panel


class PlacedEvidence(Card):
    """The dates or answers of all the questions that an item is made of, each with its evidence."""

    open_requested = Signal()

    def __init__(self, places: list[tuple[str, Question]], *, opens: Key | None = None) -> None:
        super().__init__(24, fill="sunken", edge="", radius=8)
        self.body.setSpacing(look().px(12))
        for at, (asked, question) in enumerate(places):
            if at:
                self.body.addWidget(Rule())
            self.body.addWidget(_place(asked, question))
        if opens is not None and any(question.citations for _asked, question in places):
            button = Button(_("Open in article"), "link", icon="link", key=opens, size="small")
            button.clicked.connect(self.open_requested)
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)


def _place(asked: str, question: Question) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look().px(4))
    column.addWidget(PlainLabel(asked, "small", "text-2", wrap=True))
    column.addWidget(PlainLabel(question.answer, "lead", weight=600, wrap=True))
    citation = next(iter(question.citations), None)
    if citation is not None:
        if citation.sentence:
            column.addWidget(PlainLabel(citation.sentence, "article", wrap=True))
        column.addWidget(PlainLabel(source_line(citation), "small", "text-3", wrap=True))
    return made


def remarks(item: Item) -> list[tuple[str, str, str]]:
    """What is said of the answer under it: icon, colour role and words of each line."""
    lines = []
    if words := worth(item):
        lines.append(("warn", "warning", words))
    if words := counted(item):
        lines.append(("check", "text-2", words))
    if why := why_wrong(item):
        lines.append(("crossc", "text-2", why))
    if item.posed.form == true_false.FORM and item.posed.right == (FALSE,):
        lines.append(("checkc", "text-2", _("Right answer: {answer}").format(answer=apart(item.question.answer))))
    return lines


def spoken(item: Item) -> str:
    """What a screen reader says when the answer is confirmed: right or wrong, what is right, and the remarks."""
    mark = item.mark
    verdict = "" if mark is None else _("Right.") if mark.correct else _("Wrong.")
    told_below = item.posed.right == (FALSE,) or (mark is not None and mark.correct)
    key = "" if told_below else _("Right answer: {answer}").format(answer=apart(told(item.posed.right)))
    return " ".join(part for part in (verdict, key, *(words for _icon, _color, words in remarks(item))) if part)


def worth(item: Item) -> str:
    """What the answer is worth, where right and wrong do not say it: nothing for want of one, or a part."""
    if item.response is None:
        return _("Time for this question is up, and it has no answer.") if item.expired else _("No answer.")
    if item.mark is not None and not item.mark.correct and item.mark.share:
        return _("In part right: {share} of the mark.").format(share=f"{round(100 * item.mark.share)} %")
    return ""


def counted(item: Item) -> str:
    """Why a typed answer counts that is not what the key says."""
    mark, typed = item.mark, (item.response or ("",))[0]
    if mark is None or not mark.correct or item.posed.form not in TYPED:
        return ""
    if mark.note:
        return _with_verdict(mark)
    return "" if folded(typed) == folded(item.posed.key) else _("An accepted answer.")


def why_wrong(item: Item) -> str:
    """Why the answer given is wrong, as far as that is known."""
    mark = item.mark
    if mark is None or mark.correct or not item.response:
        return ""
    if item.posed.form in TYPED:
        return _with_verdict(mark) if mark.note else ""
    if item.posed.form in CHOSEN:
        text = item.posed.proposed or item.response[0]
        why = next((wrong.why for wrong in item.question.distractors if wrong.text == text), "")
        return f"{apart(text)}: {why}" if why else ""
    return ""


def _with_verdict(mark: Mark) -> str:
    return f"{verdict_name(mark.verdict)}. {mark.note}"
