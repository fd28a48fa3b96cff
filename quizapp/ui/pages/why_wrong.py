"""Why each wrong option of a question is wrong, under its answer."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.questions.question import Distractor
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.widgets.icon_label import IconLabel


def why_lines(distractors: Sequence[Distractor]) -> list[str]:
    """One line for each reason; options that are wrong for the same reason share theirs, unknown reasons have none."""
    options: dict[str, list[str]] = {}
    for distractor in distractors:
        if distractor.why:
            options.setdefault(distractor.why, []).append(distractor.text)
    lines = []
    for why, texts in options.items():
        named = len(texts) == 1 and why.startswith(texts[0])  # the sentence names the option itself
        lines.append(why if named else _("{options}: {why}").format(options="; ".join(texts), why=why))
    return lines


class WhyWrong(QWidget):
    """A heading and the lines of `why_lines`."""

    def __init__(self, lines: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = look()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(6))
        column.addWidget(PlainLabel(_("Why other answers are wrong"), "small", weight=600))
        for line in lines:
            row = QHBoxLayout()
            row.setSpacing(now.px(8))
            mark = QVBoxLayout()
            mark.setContentsMargins(0, now.px(2), 0, 0)
            mark.addWidget(IconLabel("cross", "text-3", 16))
            mark.addStretch(1)
            row.addLayout(mark)
            row.addWidget(PlainLabel(line, "small", "text-2", wrap=True), 1)
            column.addLayout(row)
