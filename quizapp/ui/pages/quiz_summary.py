"""The card beside a quiz's set-up: the same choice in figures, and the button that starts it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.quiz.setup import QuizSetup
from quizapp.ui.actions import Actions
from quizapp.ui.dates import clock_text
from quizapp.ui.pages.choice_summary import ChoiceSummary
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.icon_label import IconText


class QuizSummary(ChoiceSummary):
    """Follows every change; `use` asks to take only as many questions as match."""

    use = Signal(int)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        self._actions = actions
        self.schedule = IconText("refresh", "", "text-2")
        self.warning = IconText("warn", "", "warning")
        self.use_button = Button("", size="small")
        self._matching = 0
        remarks = (self.schedule, self.warning, self.use_button)
        super().__init__(_("Your quiz"), remarks, actions, "quiz.start", self.warning, parent)
        self.use_button.clicked.connect(self._use)

    def show_setup(self, setup: QuizSetup, given: Mapping[str, int], matching: int, time: str) -> None:
        """Show the choice: `given` questions of each topic, `matching` altogether; `time` says how it came about."""
        self._matching = matching
        words = ngettext("question", "questions", setup.count)
        self.asked.show_figure(str(setup.count), words)
        if setup.seconds is None:
            self.time.show_figure("–", _("no clock"))
        else:
            self.time.show_figure(clock_text(setup.seconds), time)
        self.show_topics(given)
        feeds = (
            _("Answers also update your review schedule.")
            if setup.feeds_schedule
            else _("Answers are logged and leave your review schedule as it is.")
        )
        self.schedule.show_text("refresh", feeds, "text-2")
        self._warn(setup.count, matching)

    def _warn(self, wanted: int, matching: int) -> None:
        few = matching < wanted
        if few and matching:
            text = ngettext("Only {count} matches.", "Only {count} match.", matching).format(count=matching)
        else:
            text = _("No question matches this choice.") if few else ""
        self.warning.show_text("warn", text, "warning")
        self.warning.setVisible(few)
        self.use_button.set_text(_("Use {count}").format(count=matching))
        self.use_button.setVisible(few and matching > 0)
        for deed in ("quiz.start", "quiz.paper"):
            self._actions.allow(deed, not few, text)

    def _use(self) -> None:
        self.use.emit(self._matching)
