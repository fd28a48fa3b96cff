"""The card beside a quiz's set-up: the same choice in figures, and the button that starts it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.quiz.setup import ClockKind, QuizSetup
from quizapp.study.quiz.setup_words import narrowing_words
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.forms import form_name
from quizapp.ui.look import look
from quizapp.ui.pages.choice_summary import ChoiceSummary
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.icon_label import IconText


@dataclass(frozen=True, slots=True)
class Comes:
    """What a choice comes to: so many `items`, by topic and by form.

    `nothing` says why there are none and what to do; `widens` whether taking away what narrows may help.
    """

    items: int
    topics: Mapping[str, int]
    forms: Mapping[str, int]
    nothing: str = ""
    widens: bool = False


class QuizSummary(ChoiceSummary):
    """Follows every change; `use` asks for as many questions as there are, `widen` to take away what narrows."""

    use = Signal(int)
    widen = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        self._actions = actions
        self.forms = IconText("choice", "", "text-2")
        self.narrowing = IconText("filter", "", "text-2")
        self.schedule = IconText("refresh", "", "text-2")
        self.warning = IconText("warn", "", "warning")
        self.use_button = Button("", size="small")
        self.widen_button = Button(_("Take away what narrows"), size="small")
        self._items = 0
        remarks = (self.warning, self.use_button, self.widen_button, self.forms, self.narrowing, self.schedule)
        super().__init__(_("Your quiz"), remarks, actions, "quiz.start", self.warning, parent)
        self.paper = actions.button("quiz.paper")
        self.body.addSpacing(look().px(8))
        self.body.addWidget(self.paper)
        self.use_button.clicked.connect(lambda: self.use.emit(self._items))
        self.widen_button.clicked.connect(self.widen)

    def show_setup(self, setup: QuizSetup, time: str, found: Comes | None) -> None:
        """Show the choice and what it comes to, None while that is not known; `time` says how the time came about."""
        comes = found or Comes(setup.count, {}, {})
        self._items = comes.items
        count = comes.items if setup.takes_all or setup.only else setup.count
        self.asked.show_figure(dates.number(count), ngettext("question", "questions", count))
        self._show_clock(setup, time)
        self.show_topics(comes.topics)
        forms = [f"{form_name(form)} {dates.number(number)}" for form, number in comes.forms.items()]
        self.forms.show_text("choice", ", ".join(forms), "text-2")
        self.forms.setVisible(len(forms) > 1)
        narrowing = ", ".join(narrowing_words(setup))
        narrowing = narrowing[:1].upper() + narrowing[1:]
        self.narrowing.show_text("filter", narrowing, "text-2")
        self.narrowing.setVisible(bool(narrowing))
        feeds = (
            _("Answers also update your review schedule.")
            if setup.feeds_schedule
            else _("Answers are logged and leave your review schedule as it is.")
        )
        self.schedule.show_text("refresh" if setup.feeds_schedule else "pause", feeds, "text-2")
        self._warn(setup, comes)

    def _show_clock(self, setup: QuizSetup, time: str) -> None:
        if setup.clock is ClockKind.WHOLE:
            self.time.show_figure(dates.clock_text(setup.seconds or 0), time)
        elif setup.clock is ClockKind.EACH:
            self.time.show_figure(dates.clock_text(setup.seconds_for_one or 0), _("for each question"))
        else:
            self.time.show_figure("–", _("counting up") if setup.clock is ClockKind.UP else _("no clock"))

    def _warn(self, setup: QuizSetup, comes: Comes) -> None:
        few = not comes.items or (comes.items < setup.count and not setup.takes_all)
        text = ""
        if few and comes.items:
            text = ngettext("Only {count} matches.", "Only {count} match.", comes.items)
            text = text.format(count=dates.number(comes.items))
        elif few:
            text = comes.nothing
        self.warning.show_text("warn", text, "warning")
        self.warning.setVisible(few)
        self.use_button.set_text(_("Use {count}").format(count=dates.number(comes.items)))
        self.use_button.setVisible(few and comes.items > 0)
        self.widen_button.setVisible(not comes.items and comes.widens)
        for deed in ("quiz.start", "quiz.paper", "quiz.save"):
            self._actions.allow(deed, not few, text)
