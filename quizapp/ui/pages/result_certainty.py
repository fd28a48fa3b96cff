"""How sure the learner was, and how right: one line for each certainty, and what they say of each other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.quiz.result import sureness
from quizapp.study.quiz.view import QuizResult
from quizapp.study.words import certainty_name
from quizapp.ui import paint
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.result_words import marks

_RIGHT = Qt.AlignmentFlag.AlignRight


class CertaintyTable(QWidget):
    """Guess, fairly sure, certain: how many were right of how many, and the points that gave."""

    def __init__(self, result: QuizResult, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = look()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(8))
        head = QHBoxLayout()
        head.addWidget(PlainLabel(_("By certainty"), "small", weight=600, elide=True), 1)
        total = sum(one.points for one in result.certainty)
        head.addWidget(PlainLabel(_("together {points}").format(points=points_words(total)), "small", "text-2"))
        column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(now.px(16))
        grid.setVerticalSpacing(now.px(4))
        for at, one in enumerate(result.certainty):
            right = _("{right} of {total} right").format(right=marks(one.score), total=one.count)
            grid.addWidget(PlainLabel(certainty_name(one.level), "small", "text-2", elide=True), at, 0)
            grid.addWidget(PlainLabel(right, "small", align=_RIGHT), at, 1)
            grid.addWidget(PlainLabel(points_words(one.points), "small", weight=600, align=_RIGHT), at, 2)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)
        column.addWidget(PlainLabel(sureness(result), "small", "text-2", wrap=True))
        self.setToolTip(
            paint.tip(_("Right: 1, 2 or 3 points as you were surer. Wrong: 0, −2 or −6. They are not in the score."))
        )


def points_words(points: int) -> str:
    """Points with their sign: +4, 0, −6."""
    sign = "+" if points > 0 else "−" if points < 0 else ""
    return ngettext("{points} point", "{points} points", abs(points)).format(points=f"{sign}{abs(points)}")
