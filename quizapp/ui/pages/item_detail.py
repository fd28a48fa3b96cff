"""The pane beside the list of question figures: what may be the matter with one question, and all its figures."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.quiz.health import LEAST, ItemFigures
from quizapp.study.quiz.health_words import verdict_words
from quizapp.study.words import report_name
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.page import SteadyArea
from quizapp.ui.pages.item_parts import figure_cells, figures_of, history, pick_rows
from quizapp.ui.widgets.button import IconButton
from quizapp.ui.widgets.chips import Tag, TopicChip
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.rules import Rule

WIDTH = 344  # design px


class ItemDetail(Styled, SteadyArea):
    """Shows the figures of one question on a surface; `close_requested` where it stands over the list."""

    close_requested = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._shown: tuple[ItemFigures, date] | None = None
        self._drawer = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.restyle()

    def set_drawer(self, *, drawer: bool) -> None:
        """Have a button to close the pane."""
        if drawer != self._drawer:
            self._drawer = drawer
            self._draw()

    def show_figures(self, figures: ItemFigures | None, today: date) -> None:
        """Show a question, or none."""
        self._shown = None if figures is None else (figures, today)
        self._draw()

    def stops(self) -> list[QWidget]:
        """What can be pressed here now."""
        content = self.widget()
        buttons = content.buttons if isinstance(content, _Content) else []
        return [button for button in buttons if button.isVisible() and button.isEnabled()]

    def _draw(self) -> None:
        content: _Surface = _Surface()
        if self._shown is not None:
            content = _Content(*self._shown, self._actions, drawer=self._drawer)
            content.closer.clicked.connect(self.close_requested)
        before = self.takeWidget()
        if before is not None:  # setWidget would delete it at once, maybe in the middle of its own event
            before.hide()
            before.deleteLater()
        self.setWidget(content)

    def restyle(self) -> None:
        """Take sizes from the look."""
        self.setMinimumWidth(look().px(WIDTH))
        self._draw()
        super().restyle()


class _Surface(QWidget):
    """The white ground with a hairline at left."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().color("surface"))
        painter.fillRect(0, 0, 1, self.height(), look().color("border"))


class _Content(_Surface):
    def __init__(self, figures: ItemFigures, today: date, actions: Actions, *, drawer: bool) -> None:
        super().__init__()
        now = look()
        self._figures = figures
        self.closer = IconButton("close", _("Close figures"))
        if not drawer:  # shown before it has a parent, it would be a window
            self.closer.hide()
        set_aside = actions.button("items.aside", size="small")
        if figures.question.suspended:
            set_aside.set_text(_("Take back"))
        edit = actions.button("items.edit", size="small")
        show = actions.button("items.open", "quiet", "small")
        self.buttons: list[QWidget] = [edit, set_aside, show, self.closer]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(now.px(24) + 1, now.px(20), now.px(24), now.px(24))
        self._column.setSpacing(0)
        self._add_question()
        self._add_verdicts()
        flow = FlowLayout(gap=now.px(8))
        for button in (edit, set_aside, show):
            flow.addWidget(button)
        self._column.addSpacing(now.px(16))
        self._column.addLayout(flow)
        found = figures.health
        self._add(_("Figures"), figure_cells(figures_of(found)))
        self._column.addSpacing(now.px(8))
        self._column.addWidget(PlainLabel(_explained(found.count), "caption", "text-3", wrap=True))
        if found.picks:
            self._add(_("Option picks"), pick_rows(found.picks, found.open))
        self._add(_("Marks"), history(figures.answers, today))
        self._column.addStretch(1)

    def _add(self, heading: str, layout: QLayout) -> None:
        now = look()
        self._column.addSpacing(now.px(20))
        self._column.addWidget(Rule())
        self._column.addSpacing(now.px(16))
        self._column.addWidget(PlainLabel(heading, "section"))
        self._column.addSpacing(now.px(8))
        self._column.addLayout(layout)

    def _add_question(self) -> None:
        now = look()
        question = self._figures.question
        head = QHBoxLayout()
        head.addWidget(TopicChip(question.topic))
        head.addStretch(1)
        head.addWidget(self.closer)
        self._column.addLayout(head)
        self._column.addSpacing(now.px(16))
        self._column.addWidget(PlainLabel(question.stem, "stem-small", wrap=True))
        self._column.addSpacing(now.px(8))
        self._column.addWidget(PlainLabel(question.answer, "section", wrap=True))
        tags: list[QWidget] = []
        if question.report is not None:
            tags.append(Tag(_("Reported: {reason}").format(reason=report_name(question.report)), "report"))
        elif question.suspended:
            tags.append(Tag(_("Suspended"), "suspend"))
        if question.flagged:
            tags.append(Tag(_("Flagged"), "flag"))
        if tags:
            flow = FlowLayout(gap=now.px(8))
            for tag in tags:
                flow.addWidget(tag)
            self._column.addSpacing(now.px(12))
            self._column.addLayout(flow)

    def _add_verdicts(self) -> None:
        now = look()
        found = self._figures.health
        self._column.addSpacing(now.px(16))
        for at, verdict in enumerate(found.verdicts):
            finding, reason = verdict_words(verdict, found)
            if at:
                self._column.addSpacing(now.px(12))
            self._column.addWidget(IconText("warn", finding, "warning", weight=600))
            self._column.addSpacing(now.px(4))
            self._column.addWidget(PlainLabel(reason, "small", "text-2", wrap=True))
        if not found.verdicts:
            words = _("Nothing seems to be the matter with it.")
            if found.count < LEAST:
                words = ngettext(
                    "No verdict yet: that takes {least} answers, and there is {count}.",
                    "No verdict yet: that takes {least} answers, and there are {count}.",
                    found.count,
                ).format(least=LEAST, count=dates.number(found.count))
            self._column.addWidget(PlainLabel(words, "small", "text-2", wrap=True))


def _explained(count: int) -> str:
    """What the figures mean, as far as they are shown."""
    facility = _("Facility is the mean mark.")
    if count < LEAST:
        return facility
    means = _("Discrimination says whether it goes right when recall was expected: from −1 to +1, the more the better.")
    return f"{facility} {means}"
