"""The result of a quiz: a finding, the figures, and every question with mine and right."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.quiz.aftermath import Aftermath
from quizapp.study.quiz.aftermath_words import aftermath_words
from quizapp.study.quiz.history import Compared
from quizapp.study.quiz.view import QuizResult, ResultItem
from quizapp.ui.actions import Actions
from quizapp.ui.dates import full_day, number
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import ScrollPage
from quizapp.ui.pages.result_figures import predicted_figure, score_figure
from quizapp.ui.pages.result_judging import Judging, JudgingDeeds
from quizapp.ui.pages.result_list import ResultList
from quizapp.ui.pages.result_more import ResultDeeds, ResultMore
from quizapp.ui.pages.result_parts import TOPIC, PartsFigure
from quizapp.ui.pages.result_row import ResultRow
from quizapp.ui.requests import StudyRequest
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.headings import HeadingRow, PageHeader
from quizapp.ui.widgets.rules import Rule
from quizapp.ui.widgets.segmented import Choice, SegmentedControl

MISSED, FLAGGED, LATE, ALL = "missed", "flagged", "late", "all"  # what is listed
_NARROW = 760  # design px of the column: below it the figures stand one under the other


@dataclass(frozen=True, slots=True)
class ResultSource:
    """What the page asks of the library.

    A result as it is by now (None: it was deleted), what it compares with, what it did, the local day of a moment.
    """

    now: Callable[[QuizResult], QuizResult | None]
    compared: Callable[[QuizResult], Compared | None]
    done: Callable[[QuizResult], Aftermath]
    day: Callable[[datetime], date]


class QuizResultPage(ScrollPage):
    """Shows the `QuizResult` that `enter` is given.

    `retry_requested` gives that result, `study_requested` a `StudyRequest` for what was missed, `article_requested` an
    item whose article is to be opened.
    """

    retry_requested = Signal(object)
    study_requested = Signal(object)
    article_requested = Signal(object)
    new_requested = Signal()
    ended = Signal()

    context = "quiz.results"

    def __init__(
        self,
        actions: Actions,
        today: Callable[[], date],
        deeds: ResultDeeds | None = None,
        source: ResultSource | None = None,
        judging: JudgingDeeds | None = None,
        messages: Messages | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.title = _("Quiz result")
        self._actions = actions
        self._today = today
        self._source = source
        self._by = TOPIC
        self.result: QuizResult | None = None
        self._which = ALL
        self._content: QWidget | None = None
        self._head: QWidget | None = None
        self._figures: QBoxLayout | None = None
        self._rules: list[Rule] = []
        actions.on("quiz.retry", self._retry)
        actions.on("quiz.missed", self._study)
        actions.on("quiz.done", self.ended.emit)
        actions.on("quiz.article", self._open_article)
        self.more = None if deeds is None else ResultMore(self, actions, deeds, lambda: self.result)
        self.judging: Judging | None = None
        if judging is not None and messages is not None:
            here = (lambda: self.result, lambda: self.list.row() if self._content is not None else None, self.enter)
            self.judging = Judging(self, actions, messages, judging, *here)
        look().changed.connect(self._draw)

    def enter(self, argument: object = None) -> None:
        """Show a result; without one, that of last time as it is by now."""
        if isinstance(argument, QuizResult):
            self.result = argument
            self._which = MISSED if argument.missed else ALL
            self.area.verticalScrollBar().setValue(0)
            self._draw()
        elif self.result is not None:
            self._look_again(self.result)
        missed = bool(self.result and self.result.missed)
        self._actions.allow("quiz.retry", missed, _("Nothing was missed."))
        self._actions.allow("quiz.missed", missed, _("Nothing was missed."))

    def _look_again(self, result: QuizResult) -> None:
        """Follow what was undone or changed elsewhere."""
        found = self._source.now(result) if self._source is not None else None
        if found is None:
            return
        if found != result:
            self.result = found
            self._draw_top(found)
        self._list_anew(found)
        self.list.stand_after(self.filter)
        self.place()

    def _list_anew(self, result: QuizResult) -> None:
        """List what the filter is for by now; the row of now stays until the learner goes on from it."""
        row = self.list.row()
        meant = {item.answer.position for item in _chosen(result, self._which)}
        self._name_list(len(meant))
        listed = meant if row is None else {*meant, row.item.answer.position}
        self.list.update_items([item for item in result.items if item.answer.position in listed])

    def _let_go(self) -> None:
        """Take from the list what its filter is no longer for, once the learner has gone on from it."""
        row = self.list.row()
        if self.result is None or row is None:
            return
        meant = {item.answer.position for item in (*_chosen(self.result, self._which), row.item)}
        listed = [item for item in self.list.items() if item.answer.position in meant]
        if len(listed) < len(self.list.items()):
            self.list.update_items(listed)

    def _retry(self) -> None:
        if self.result is not None:
            self.retry_requested.emit(self.result)

    def _study(self) -> None:
        if self.result is not None:
            self.study_requested.emit(StudyRequest(ids=tuple(item.id for item in self.result.missed)))

    def _open_article(self) -> None:
        row = self.list.row()
        if row is not None:
            self.article_requested.emit(row.item)

    def _allow(self) -> None:
        """Let be done what makes sense for the row of now."""
        row = self.list.row()
        cites = row is not None and row.item.citation is not None
        self._actions.allow("quiz.article", cites, _("This question cites no article."))

    # Drawing

    def _draw(self) -> None:
        """All of it, at the filter that was chosen."""
        if self._content is not None:
            self.body.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
            self._content = self._head = None
        if self.result is None:
            return
        now = look()
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.list = ResultList(self.area, dress=self.judging.dress if self.judging else lambda _row: None)
        if self.judging is not None:
            self.list.chosen.connect(self.judging.allow)
        self.list.chosen.connect(self._allow)
        self.list.chosen.connect(self._let_go)
        self.list.article_wanted.connect(self.article_requested)
        self._draw_top(self.result)
        self._column.addSpacing(now.px(4))
        self._column.addWidget(Rule())
        self._column.addWidget(self.list)
        self._column.addStretch(1)
        self.body.addWidget(self._content)
        self._list(self._which)
        self.place()

    def _draw_top(self, result: QuizResult) -> None:
        """The finding, the figures and the filter; the list below stays as it is."""
        if self._head is not None:
            self._column.removeWidget(self._head)
            self._head.hide()
            self._head.deleteLater()
        now = look()
        self._head = QWidget()
        column = QVBoxLayout(self._head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        day = full_day(self._today() if self._source is None else self._source.day(result.finished_at))
        line = ngettext("Quiz of {day}, {count} question", "Quiz of {day}, {count} questions", result.total)
        header = PageHeader(result.headline, *self._buttons(result), line=line.format(day=day, count=result.total))
        column.addWidget(header)
        column.addSpacing(now.px(24))
        column.addLayout(self._three(result))
        done = "" if self._source is None else aftermath_words(self._source.done(result), number)
        if done:
            column.addSpacing(now.px(16))
            column.addWidget(PlainLabel(done, "small", "text-2", wrap=True))
        column.addSpacing(now.px(12 if done else 28))
        self.filter = self._filters(result)
        self.heading = HeadingRow("", self.filter)
        column.addWidget(self.heading)
        self._column.insertWidget(0, self._head)

    def _buttons(self, result: QuizResult) -> list[Button]:
        first = [self._actions.button("quiz.done", "quiet", icon=False)]
        if self.more is not None:
            first.append(self.more.button())
        missed = len(result.missed)
        if not missed:
            new = Button(_("New quiz"), "primary", icon="quiz")
            new.clicked.connect(self.new_requested)
            return [*first, new]
        words = ngettext("Retry {count} missed", "Retry {count} missed", missed).format(count=missed)
        study = self._actions.button("quiz.missed")
        return [*first, study, self._actions.button("quiz.retry", "primary", text=words)]

    def _three(self, result: QuizResult) -> QBoxLayout:
        self._figures = QHBoxLayout()
        self._figures.setSpacing(look().px(32))
        self._rules = []
        there = self._source.compared(result) if self._source is not None else None
        self.parts = PartsFigure(result, self._by)
        self.parts.by.changed.connect(self._remember_by)
        parts = (score_figure(result, there, self._today()), self.parts, predicted_figure(result))
        for at, (part, stretch) in enumerate(zip(parts, (5, 8, 6), strict=True)):
            if at:
                self._rules.append(Rule(Qt.Orientation.Vertical))
                self._figures.addWidget(self._rules[-1])
            self._figures.addWidget(part, stretch)
        return self._figures

    def _remember_by(self, which: str) -> None:
        self._by = which

    def _filters(self, result: QuizResult) -> SegmentedControl:
        flagged = sum(item.flagged for item in result.items)
        came_late = sum(item.late for item in result.items)
        late = [Choice(LATE, _("Late {count}").format(count=came_late))] if came_late else []
        choices = [
            Choice(MISSED, _("Missed {count}").format(count=len(result.missed))),
            Choice(FLAGGED, _("Flagged {count}").format(count=flagged)),
            *late,
            Choice(ALL, _("All {count}").format(count=result.total)),
        ]
        control = SegmentedControl(choices, self._which, name=_("Show"))
        control.changed.connect(self._list)
        return control

    def _list(self, which: str) -> None:
        self._which = which
        if self.result is not None:
            items = _chosen(self.result, which)
            self._name_list(len(items))
            self.list.show_items(items)

    def _name_list(self, count: int) -> None:
        heading = {
            MISSED: ngettext("{count} to review", "{count} to review", count) if count else _("Nothing to review"),
            FLAGGED: ngettext("{count} flagged", "{count} flagged", count),
            LATE: ngettext("{count} answered late", "{count} answered late", count),
        }.get(self._which, ngettext("{count} question", "{count} questions", count))
        self.heading.label.setText(heading.format(count=number(count)))

    def rows(self) -> list[ResultRow]:
        """The rows made so far of those listed."""
        return self.list.rows()

    def place(self) -> None:
        """Put the figures side by side, or one under the other."""
        if self._figures is None:
            return
        narrow = self.width() < look().px(_NARROW + 80)
        self._figures.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        for rule in self._rules:
            rule.setVisible(not narrow)


def _chosen(result: QuizResult, which: str) -> tuple[ResultItem, ...]:
    if which == MISSED:
        return result.missed
    if which == LATE:
        return tuple(item for item in result.items if item.late)
    if which == FLAGGED:
        return tuple(item for item in result.items if item.flagged)
    return result.items
