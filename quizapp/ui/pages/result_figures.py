"""The figures of a quiz's result: the score with what it compares with, predicted and actual."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.study.quiz.history import Compared
from quizapp.study.quiz.view import QuizResult
from quizapp.ui.dates import clock_text, spent_text
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.result_certainty import CertaintyTable
from quizapp.ui.pages.result_words import compared_words, each_words, marks, marks_words, predicted_words
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.quiz_marks import Dumbbell, DumbbellKey


def _column(gap: int) -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look().px(gap))
    return holder, column


def score_figure(result: QuizResult, there: Compared | None, today: date) -> QWidget:
    """The score, large; per cent, time, time for each, and how all that compares with what was `there` before."""
    now = look()
    holder, column = _column(4)
    row = QHBoxLayout()
    row.setSpacing(now.px(8))
    row.addWidget(PlainLabel(marks(result.score), "score"), 0, Qt.AlignmentFlag.AlignBottom)
    of = QVBoxLayout()
    of.setContentsMargins(0, 0, 0, now.px(6))
    of.addStretch(1)
    of.addWidget(PlainLabel(f"/ {result.total}", "headline", "text-3", weight=400))
    row.addLayout(of)
    row.addStretch(1)
    column.addLayout(row)
    column.addSpacing(now.px(12))
    time = spent_text(result.seconds)
    if result.seconds_allowed is not None:
        time = _("{time} of {allowed}").format(time=time, allowed=clock_text(result.seconds_allowed))
    line = QHBoxLayout()
    line.setSpacing(now.px(16))
    line.addWidget(PlainLabel(_("{percent} %").format(percent=result.percent), "lead", weight=600))
    line.addWidget(IconText("clock", time, "text-2", role="body", wrap=False))
    line.addStretch(1)
    column.addLayout(line)
    if result.total:
        words = each_words(result, there.last if there else None)
        column.addWidget(PlainLabel(words, "small", "text-3", wrap=True))
    if there is not None:
        column.addSpacing(now.px(8))
        column.addWidget(PlainLabel(compared_words(result, there, today), "small", "text-2", wrap=True))
    column.addStretch(1)
    holder.setAccessibleName(_("{score} of {total}").format(score=marks(result.score), total=result.total))
    return holder


def predicted_figure(result: QuizResult) -> QWidget:
    """The score that the chances of recall promised, and how sure the learner was, beside the real one."""
    holder, column = _column(8)
    column.addWidget(PlainLabel(_("Predicted and actual"), "section"))
    if result.predicted or result.sure is not None:
        _add_dumbbell(column, result)
    if not result.predicted:
        words = _("These questions were new to you, so nothing was predicted.")
        column.addWidget(PlainLabel(words, "small", "text-2", wrap=True))
    if result.certainty:
        column.addSpacing(look().px(8))
        column.addWidget(CertaintyTable(result))
    column.addStretch(1)
    return holder


def _add_dumbbell(column: QVBoxLayout, result: QuizResult) -> None:
    total = max(1, result.total)
    predicted = min(1.0, result.predicted / total) if result.predicted else None
    actual, sure = result.score / total, result.sure
    told = predicted_words(result)
    spoken = [marks_words(predicted, actual, sure), *told]
    column.addWidget(Dumbbell(predicted, actual, " ".join(spoken), felt=sure))
    keys = FlowLayout(gap=look().px(12))
    if predicted is not None:
        keys.addWidget(DumbbellKey("open", _("predicted")))
    keys.addWidget(DumbbellKey("filled", _("your score")))
    if sure is not None:
        keys.addWidget(DumbbellKey("diamond", _("your certainty, {percent} %").format(percent=round(100 * sure))))
    column.addLayout(keys)
    for words in told:
        column.addWidget(PlainLabel(words, "small", "text-2", wrap=True))
