"""The card beside a quiz's set-up: the same choice in figures, and the button that starts it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.quiz_view import QuizSetup
from quizapp.ui.actions import Actions
from quizapp.ui.dates import clock_text
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.figure import Figure
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.rules import Rule
from quizapp.ui.widgets.topic_bar import TopicBar, TopicCounts


class QuizSummary(Card):
    """Follows every change; `use` asks to take only as many questions as match."""

    use = Signal(int)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(24, parent=parent)
        self._actions = actions
        now = look()
        self._count, self._time = Figure(), Figure()
        self._bar = TopicBar()
        self._topics = TopicCounts()
        self.schedule = IconText("refresh", "", "text-2")
        self.warning = IconText("warn", "", "warning")
        self.use_button = Button("", size="small")
        self.use_button.clicked.connect(self._use)
        self._matching = 0
        self.start = actions.button("quiz.start", "primary", "large", icon=False)
        self.body.addWidget(PlainLabel(_("Your quiz"), "section"))
        self.body.addSpacing(now.px(16))
        self.body.addWidget(self._count)
        self.body.addWidget(self._time)
        self.body.addSpacing(now.px(16))
        self.body.addWidget(self._bar)
        self.body.addSpacing(now.px(16))
        self.body.addWidget(self._topics)
        self.body.addSpacing(now.px(20))
        self.body.addWidget(Rule())
        self.body.addSpacing(now.px(16))
        self.body.addWidget(self.schedule)
        self.body.addSpacing(now.px(8))
        self.body.addWidget(self.warning)
        self.body.addSpacing(now.px(8))
        self.body.addWidget(self.use_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addSpacing(now.px(16))
        self.body.addWidget(self.start)

    def show_setup(self, setup: QuizSetup, given: Mapping[str, int], matching: int, time: str) -> None:
        """Show the choice: `given` questions of each topic, `matching` altogether; `time` says how it came about."""
        self._matching = matching
        words = ngettext("question", "questions", setup.count)
        self._count.show_figure(str(setup.count), words)
        if setup.seconds is None:
            self._time.show_figure("–", _("no clock"))
        else:
            self._time.show_figure(clock_text(setup.seconds), time)
        self._bar.show_shares(given)
        self._topics.show_counts(given)
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
        self._actions.allow("quiz.start", not few, text)

    def _use(self) -> None:
        self.use.emit(self._matching)
