"""What the parts of a quiz came to, one bar each: its topics, or its forms."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.study.quiz.view import PartScore, QuizResult
from quizapp.ui.forms import FORM_ICONS, form_name
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.result_words import marks
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.bars import ShareBar
from quizapp.ui.widgets.icon_label import IconLabel
from quizapp.ui.widgets.segmented import Choice, SegmentedControl

TOPIC, FORM = "topic", "form"


class PartsFigure(QWidget):
    """By topic; where questions came in several forms, by form as well, whichever is chosen."""

    def __init__(self, result: QuizResult, chosen: str = TOPIC, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result = result
        self._bars: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(14))
        head = QHBoxLayout()
        self._head = PlainLabel("", "section", elide=True)
        head.addWidget(self._head, 1)
        self.by = SegmentedControl(
            [Choice(TOPIC, _("Topics")), Choice(FORM, _("Forms"))], chosen, name=_("Marks by topic or by form")
        )
        self.by.changed.connect(self._show)
        if len(result.forms) > 1:
            head.addWidget(self.by)
        else:
            self.by.setParent(self)
            self.by.hide()
        self._column.addLayout(head)
        self._column.addStretch(1)
        self._show(chosen)

    def _show(self, which: str) -> None:
        if self._bars is not None:
            self._column.removeWidget(self._bars)
            self._bars.hide()
            self._bars.deleteLater()
        by_form = which == FORM and len(self._result.forms) > 1
        self._head.setText(_("By form") if by_form else _("By topic"))
        self._bars = _bars(self._result.forms if by_form else self._result.topics, by_form=by_form)
        self._column.insertWidget(1, self._bars)


def _bars(parts: Sequence[PartScore], *, by_form: bool) -> QWidget:
    now = look()
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(now.px(10))
    grid.setVerticalSpacing(now.px(8))
    for at, part in enumerate(parts):
        icon, ink, name = _shown(part.name, by_form=by_form)
        words = _("{right} of {total}").format(right=marks(part.score), total=part.total)
        grid.addWidget(IconLabel(icon, ink, 16), at, 0)
        grid.addWidget(PlainLabel(name, "small", elide=True), at, 1)
        bar = ShareBar(part.score / part.total if part.total else 0.0, ink, f"{name}: {words}")
        grid.addWidget(bar, at, 2)
        grid.addWidget(PlainLabel(words, "small", weight=600, align=Qt.AlignmentFlag.AlignRight), at, 3)
    grid.setColumnMinimumWidth(1, now.px(96 if by_form else 72))
    grid.setColumnStretch(2, 1)
    return holder


def _shown(name: str, *, by_form: bool) -> tuple[str, str, str]:
    """The icon of a part, its colour role, and what it is called."""
    if by_form:
        return FORM_ICONS[name], "bar", form_name(name)
    topic = topic_look(name)
    return topic.icon, topic.ink, topic_name(name)
