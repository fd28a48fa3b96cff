"""The card beside a quiz's set-up: the same choice in figures, and the button that starts it."""

from collections.abc import Mapping, Sequence
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

    `nothing` says why there are none and what to do; `widens` whether taking away what narrows may help. Of the forms
    chosen, `fits_none` are those that no question fits, `left_out` others that are not asked in.
    """

    items: int
    topics: Mapping[str, int]
    forms: Mapping[str, int]
    nothing: str = ""
    widens: bool = False
    fits_none: Sequence[str] = ()
    left_out: Sequence[str] = ()


class QuizSummary(ChoiceSummary):
    """Follows every change; `use` asks for as many questions as there are, `widen` to take away what narrows.

    `foot_use` and `foot_widen` are the same two buttons for where the summary is out of sight.
    """

    use = Signal(int)
    widen = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        self._actions = actions
        self.forms = IconText("choice", "", "text-2")
        self.missing = IconText("warn", "", "warning")
        self.narrowing = IconText("filter", "", "text-2")
        self.schedule = IconText("refresh", "", "text-2")
        self.warning = IconText("warn", "", "warning")
        self.certainty = IconText("agree", _("You are asked how sure you are."), "text-2")
        self.use_button, self.foot_use = Button("", size="small"), Button("", size="small")
        self.widen_button, self.foot_widen = (Button(_("Take away what narrows"), size="small") for _each in range(2))
        self._items = 0
        warned = (self.warning, self.use_button, self.widen_button)
        remarks = (*warned, self.forms, self.missing, self.narrowing, self.certainty, self.schedule)
        super().__init__(_("Your quiz"), remarks, actions, "quiz.start", self.warning, parent)
        self.paper = actions.button("quiz.paper")
        self.body.addSpacing(look().px(8))
        self.body.addWidget(self.paper)
        for button in (self.use_button, self.foot_use):
            button.clicked.connect(lambda: self.use.emit(self._items))
        for button in (self.widen_button, self.foot_widen):
            button.clicked.connect(self.widen)

    def show_setup(self, setup: QuizSetup, time: str, found: Comes | None) -> None:
        """Show the choice and what it comes to, None while that is not known; `time` says how the time came about."""
        comes = found or Comes(0, {}, {})
        self._items = comes.items
        self._show_count(setup, found)
        self._show_clock(setup, time)
        self.show_topics(comes.topics)
        forms = [f"{form_name(form)} {dates.number(number)}" for form, number in comes.forms.items()]
        self.forms.show_text("choice", ", ".join(forms), "text-2")
        self.forms.setVisible(len(forms) > 1)
        missing = _missing_words(comes)
        self.missing.show_text("warn", missing, "warning")
        self.missing.setVisible(bool(missing))
        narrowing = ", ".join(narrowing_words(setup))
        narrowing = narrowing[:1].upper() + narrowing[1:]
        self.narrowing.show_text("filter", narrowing, "text-2")
        self.narrowing.setVisible(bool(narrowing))
        self.certainty.setVisible(setup.certainty)
        feeds = (
            _("Answers also update your review schedule.")
            if setup.feeds_schedule
            else _("Answers are logged and leave your review schedule as it is.")
        )
        self.schedule.show_text("refresh" if setup.feeds_schedule else "pause", feeds, "text-2")
        reason = self._warn(setup, found)
        for deed in ("quiz.paper", "quiz.save"):
            self._actions.allow(deed, not reason, reason)
        counting = found is None  # whoever is faster than the count is told after it if fewer match
        self._actions.allow("quiz.start", counting or not reason, reason)

    def _show_count(self, setup: QuizSetup, found: Comes | None) -> None:
        """How many will be asked, and of how many wished for where they are fewer."""
        if found is None:
            self.asked.show_figure("…", _("counting"))
        elif found.items and _few(setup, found):
            words = ngettext("of {count} question", "of {count} questions", setup.count)
            self.asked.show_figure(dates.number(found.items), words.format(count=dates.number(setup.count)))
        else:
            self.asked.show_figure(dates.number(found.items), ngettext("question", "questions", found.items))

    def _show_clock(self, setup: QuizSetup, time: str) -> None:
        if setup.clock is ClockKind.WHOLE:
            self.time.show_figure(dates.clock_text(setup.seconds or 0), time)
        elif setup.clock is ClockKind.EACH:
            self.time.show_figure(dates.clock_text(setup.seconds_for_one or 0), _("for each question"))
        else:
            self.time.show_figure("–", _("counting up") if setup.clock is ClockKind.UP else _("no clock"))

    def _warn(self, setup: QuizSetup, found: Comes | None) -> str:
        """Say what is in the way of beginning, and offer the way out; gives it as a sentence, "" where nothing is."""
        text = ""
        if found is not None and _few(setup, found):
            text = ngettext("Only {count} matches.", "Only {count} match.", found.items)
            text = text.format(count=dates.number(found.items)) if found.items else found.nothing
        self.warning.show_text("warn", text, "warning")
        self.warning.setVisible(bool(text))
        for button in (self.use_button, self.foot_use):
            button.set_text(_("Use {count}").format(count=dates.number(self._items)))
            button.setVisible(bool(text) and self._items > 0)
        for button in (self.widen_button, self.foot_widen):
            button.setVisible(found is not None and not found.items and found.widens)
        return text if found is not None else _("It is being counted what matches.")


def _missing_words(comes: Comes) -> str:
    """Which kinds were chosen and are not among the questions; "" where there are no questions at all."""
    told = (_("No question can be asked as: {forms}."), comes.fits_none), (_("Left out: {forms}."), comes.left_out)
    said = [words.format(forms=", ".join(map(form_name, forms))) for words, forms in told if forms]
    return " ".join(said) if comes.items else ""


def _few(setup: QuizSetup, found: Comes) -> bool:
    return not found.items or (found.items < setup.count and not setup.takes_all)
