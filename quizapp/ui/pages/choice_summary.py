"""The card beside a form of choices: the same in two figures and by topic, remarks, and the button that starts."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.figure import Figure
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.rules import Rule
from quizapp.ui.widgets.topic_bar import TopicBar, TopicCounts


class ChoiceSummary(Card):
    """Follows every change of the choice; `remarks` stand below each other, those that are shown.

    `warning` is the one of them that says why nothing can begin.
    """

    def __init__(
        self,
        title: str,
        remarks: Sequence[QWidget],
        actions: Actions,
        start: str,
        warning: IconText,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(24, parent=parent)
        now = look()
        self.warning = warning
        self.asked, self.time = Figure(), Figure()
        self._bar, self._topics = TopicBar(), TopicCounts()
        self.start = actions.button(start, "primary", "large", icon=False)
        self.body.addWidget(PlainLabel(title, "section"))
        self.body.addSpacing(now.px(16))
        self.body.addWidget(self.asked)
        self.body.addWidget(self.time)
        self.body.addSpacing(now.px(16))
        self.body.addWidget(self._bar)
        self.body.addSpacing(now.px(16))
        self.body.addWidget(self._topics)
        self.body.addSpacing(now.px(20))
        self.body.addWidget(Rule())
        self.body.addSpacing(now.px(16))
        column = QVBoxLayout()
        column.setSpacing(now.px(8))  # between those that are shown
        for remark in remarks:
            if isinstance(remark, Button):
                column.addWidget(remark, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                column.addWidget(remark)
        self.body.addLayout(column)
        self.body.addSpacing(now.px(16))
        self.body.addWidget(self.start)

    def brief(self) -> str:
        """The choice in a line, or why nothing can begin."""
        if not self.warning.isHidden():
            return self.warning.label.text()
        return f"{self.asked.accessibleName()} · {self.time.accessibleName()}"

    def show_topics(self, counts: Mapping[str, int]) -> None:
        """Show how many questions each topic gives."""
        self._bar.show_shares(counts)
        self._topics.show_counts(counts)
