"""Under an answer: how what was typed compares with it, and what can be done about that."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.questions.marking.mark import Verdict
from quizapp.study.view import Typed
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.icon_label import IconLabel

_MARKS = {
    Verdict.MATCH: ("checkc", "correct"),
    Verdict.CLOSE: ("warn", "warning"),
    Verdict.NEAR: ("crossc", "incorrect"),
    Verdict.DIFFERS: ("crossc", "incorrect"),
}
_LARGE = 1.5  # from this text size on, words and button do not share a line


def action_for(typed: Typed | None) -> str:
    """The id of the action that a typed answer has beside it; "" for none."""
    if typed is None or typed.chosen:
        return ""
    if typed.verdict is not Verdict.MATCH:
        return "study.right"
    return "study.accept" if typed.can_keep else ""


class TypedLine(QWidget):
    """Icon, verdict and words; beside them "I was right", or the offer to keep the answer, or below why not."""

    def __init__(self, typed: Typed, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = look()
        icon, color = _MARKS[typed.verdict]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(4))
        row = QHBoxLayout()
        row.setSpacing(now.px(6))
        row.addWidget(IconLabel(icon, color, 18))
        row.addWidget(PlainLabel(f"{typed.label}.", "small", color, weight=600))
        large = now.text_scale > _LARGE
        row.addWidget(PlainLabel(typed.words, "small", color, elide=not large, wrap=large), 1)
        column.addLayout(row)
        self.button: Button | None = None
        if action := action_for(typed):
            self.button = actions.button(action, size="small", icon=False)
            if large:
                column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                row.addWidget(self.button)
        elif typed.overruled and not large:
            row.addStrut(now.px(32))  # what stands below stays where it was when the button has gone
        if typed.why_not:
            column.addWidget(PlainLabel(typed.why_not, "small", "text-2", wrap=True))
