"""The head of the first page: dateline, headline with the one number that matters, estimate, actions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSpacerItem, QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.requests import StudyRequest
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.icon_label import IconLabel

if TYPE_CHECKING:
    from quizapp.study.today import TodayView

FIRST_ROUND = 10
MOST_URGENT = 20
_MEASURE = 760  # design px: the widest headline


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadText:
    """What the head says; `study` is None where there is nothing to study, `mark` an icon above the headline."""

    dateline: str
    headline: str
    lead: str
    button: str = ""
    study: StudyRequest | None = None
    first_run: bool = False
    mark: str = ""


def head_text(view: TodayView) -> HeadText:
    """The head for the day as it stands."""
    dateline = dates.long_day(view.day)
    if view.first_run and view.questions:
        return _first_run(view)
    if view.done:
        return HeadText(dateline=dateline, headline=_("Done for today"), lead=_done(view), mark="checkc")
    if view.welcome_back:
        words = ngettext("{count} question is waiting.", "{count} questions are waiting.", view.waiting)
        rest = _("Begin with the most urgent ones; the rest waits, and no new ones come until then.")
        return HeadText(
            dateline=dateline,
            headline=_("Welcome back"),
            lead=f"{words.format(count=dates.number(view.waiting))} {rest}",
            button=_("Study the {count} most urgent").format(count=MOST_URGENT),
            study=StudyRequest(goal=MOST_URGENT),
        )
    headline = (
        ngettext("{count} question is ready to review", "{count} questions are ready to review", view.due)
        if view.due
        else ngettext("{count} new question is ready", "{count} new questions are ready", view.new)
    )
    return HeadText(
        dateline=dateline,
        headline=headline.format(count=dates.number(view.due or view.new)),
        lead=_estimate(view),
        button=_("Study now"),
        study=StudyRequest(),
    )


def _first_run(view: TodayView) -> HeadText:
    count = min(FIRST_ROUND, max(1, view.new))
    words = ngettext(
        "There is {count} question here, with its source and date. Nothing leaves this computer.",
        "There are {count} questions here, each with its source and date. Nothing leaves this computer.",
        view.questions,
    )
    return HeadText(
        dateline=_("Welcome"),
        headline=_("Learn the news well enough to remember it next year"),
        lead=words.format(count=dates.number(view.questions)),
        button=ngettext("Start with {count} question", "Start with {count} questions", count).format(count=count),
        study=StudyRequest(goal=count),
        first_run=True,
    )


def _estimate(view: TodayView) -> str:
    minutes = ngettext(
        "About {count} minute at your usual pace", "About {count} minutes at your usual pace", view.minutes
    ).format(count=dates.number(view.minutes))
    if view.due and view.new:
        rest = ngettext("then {count} new one", "then {count} new ones", view.new)
        minutes = f"{minutes}, {rest.format(count=dates.number(view.new))}"
    later = view.waiting - view.due
    if later <= 0:
        return f"{minutes}."
    words = ngettext("{count} more waits for another day.", "{count} more wait for another day.", later)
    return f"{minutes}. {words.format(count=dates.number(later))}"


def _done(view: TodayView) -> str:
    said = []
    if view.answered_today:
        minutes = ngettext("{count} minute", "{count} minutes", view.minutes_today)
        said.append(
            ngettext(
                "You answered {count} question in {minutes} and recalled {recalled}.",
                "You answered {count} questions in {minutes} and recalled {recalled}.",
                view.answered_today,
            ).format(
                count=dates.number(view.answered_today),
                minutes=minutes.format(count=view.minutes_today),
                recalled=dates.number(view.recalled_today),
            )
        )
    elif not view.questions:
        said.append(_("There is no question here yet."))
    else:
        said.append(_("Nothing is due."))
    if view.next_due is not None:
        words = ngettext("The next {count} comes back {day}.", "The next {count} come back {day}.", view.next_due.count)
        day = dates.near_day(view.next_due.day, view.day)
        said.append(words.format(count=dates.number(view.next_due.count), day=day))
    return " ".join(said)


class TodayHead(Styled, QWidget):
    """Draws a head; before it knows the figures it keeps their place."""

    study_requested = Signal(object)  # StudyRequest
    quiz_requested = Signal()
    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text: HeadText | None = None
        self.dateline = PlainLabel("", "small", "text-3")
        self.mark = IconLabel("checkc", "correct", 32)
        self.mark.hide()
        self.headline = PlainLabel("", "headline", wrap=True)
        self.lead = PlainLabel("", "lead", "text-2", wrap=True)
        self.study = Button(_("Study now"), "primary", icon="study", key="Space", size="large")
        self.quiz = Button(_("Timed quiz"), icon="quiz", key="T", size="large")
        self.add = Button(_("Add question"), icon="add", key="N", size="large")
        self.study.clicked.connect(self._study)
        self.quiz.clicked.connect(self.quiz_requested)
        self.add.clicked.connect(self.add_requested)
        self._buttons = FlowLayout(gap=12)
        for button in (self.study, self.quiz, self.add):
            self._buttons.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._gaps = [QSpacerItem(0, 0) for _gap in range(5)]
        self._column.addWidget(self.dateline)
        self._column.addItem(self._gaps[0])
        self._column.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addItem(self._gaps[1])
        self._column.addWidget(self.headline)
        self._column.addItem(self._gaps[2])
        self._column.addWidget(self.lead)
        self._column.addItem(self._gaps[3])
        self._column.addLayout(self._buttons)
        self._column.addItem(self._gaps[4])
        self.restyle()

    def show_text(self, text: HeadText) -> None:
        """Say this."""
        self._text = text
        self.dateline.setText(text.dateline)
        self.headline.setText(text.headline)
        self.lead.setText(text.lead)
        self.mark.setVisible(bool(text.mark))
        self.study.setVisible(text.study is not None)
        if text.study is not None:
            self.study.set_text(text.button)
        self.quiz.setVisible(not text.first_run)
        self.add.setVisible(not text.first_run)
        self.quiz.set_kind("normal" if text.study is not None else "primary")
        self.restyle()

    def request(self) -> StudyRequest | None:
        """The round that the primary button starts, None where there is none."""
        return self._text.study if self._text is not None else None

    def _study(self) -> None:
        self.study_requested.emit(self.request())

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        first_run = self._text is not None and self._text.first_run
        self.headline.setMaximumWidth(now.px(_MEASURE))
        self.lead.setMaximumWidth(now.px(640))
        self.headline.setMinimumHeight(now.line("headline"))
        self.lead.setMinimumHeight(now.line("lead"))
        marked = self._text is not None and bool(self._text.mark)
        heights = (16 if marked else 0, 8 if marked else 4, 8 if first_run else 2, 24 if first_run else 18)
        for gap, height in zip(self._gaps, (*heights, 32 if first_run else 24), strict=True):
            gap.changeSize(0, now.px(height))
        self._column.invalidate()
        super().restyle()
