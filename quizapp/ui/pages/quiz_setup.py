"""The set-up of a quiz: topics, questions, time, feedback, and whether it moves the schedule."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from random import Random

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.settings import Settings
from quizapp.study.quiz.draw import shares
from quizapp.study.quiz.quiz import Quiz
from quizapp.study.quiz.setup import ClockKind, Feedback, QuizSetup
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import ScrollPage
from quizapp.ui.pages.beside import place_summary
from quizapp.ui.pages.quiz_summary import QuizSummary
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.banner import Banner
from quizapp.ui.widgets.fields import SpinBox
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.form_row import FormRow, line
from quizapp.ui.widgets.headings import PageHeader
from quizapp.ui.widgets.segmented import Choice, SegmentedControl
from quizapp.ui.widgets.start_foot import StartFoot
from quizapp.ui.widgets.switch import CheckChip, Switch

COUNTS = (5, 10, 20, 30, 50)
EXTRA = ("1", "1.5", "2")
_MOST, _LONGEST = 1000, 600


@dataclass(frozen=True, slots=True)
class QuizSource:
    """Where quizzes come from: how many questions match by topic, a new quiz, and one that was left unfinished."""

    matching: Callable[[QuizSetup], Mapping[str, int]]
    begin: Callable[[QuizSetup], Quiz]
    waiting: Callable[[], Quiz | None]


class QuizSetupPage(ScrollPage):
    """`started` gives the quiz that begins, or goes on where it was left; `paper_wanted` the set-up of one on paper.

    Args:
        source: where quizzes come from.
        actions: "quiz.start" and "quiz.paper" are this page's.
        messages: told where a quiz cannot begin.
        settings: the count, minutes and schedule rule to begin with.
        rng: makes the seeds.
        deck: the deck to draw from at present, None for all.
    """

    started = Signal(object)
    paper_wanted = Signal(object)

    context = "quiz.setup"

    def __init__(
        self,
        source: QuizSource,
        actions: Actions,
        messages: Messages,
        settings: Settings,
        rng: Random,
        deck: Callable[[], int | None] = lambda: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.title = _("Quiz")
        self._source, self._messages, self._rng, self._deck = source, messages, rng, deck
        self._found: Mapping[str, int] = {}
        self._waiting: Quiz | None = None
        self._chips: dict[str, CheckChip] = {}
        self._settings = settings
        self._make_controls(settings)
        self.summary = QuizSummary(actions)
        self.summary.use.connect(self.count.setValue)
        self.foot = StartFoot(actions.button("quiz.start", "primary", "large", icon=False))
        self.outer.addWidget(self.foot)
        self._banner = Banner("warning", _("Go on with it"))
        self._banner.button.clicked.connect(self._go_on)
        self._above = QWidget()
        above = QVBoxLayout(self._above)
        above.setContentsMargins(0, look().px(16), 0, look().px(8))
        above.addWidget(self._banner)
        self._columns = QHBoxLayout()
        self._columns.addWidget(self._form(), 1, Qt.AlignmentFlag.AlignTop)
        self._beside = QVBoxLayout()
        self._beside.addWidget(self.summary)
        self._beside.addStretch(1)
        self._columns.addLayout(self._beside)
        self.body.addWidget(PageHeader(_("Set up a quiz"), actions.button("quiz.paper")))
        self.body.addWidget(self._above)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        actions.on("quiz.start", self.start)
        actions.on("quiz.paper", lambda: self.paper_wanted.emit(self._seeded()))
        self.place()

    def _make_controls(self, settings: Settings) -> None:
        self.count = SpinBox(_("Number of questions"), settings.quiz_count, 1, _MOST)
        self.presets = SegmentedControl([Choice(str(count), str(count)) for count in COUNTS], name=_("Questions"))
        self.match = PlainLabel("", "small", "text-3")
        clocks = [Choice("none", _("None")), Choice("whole", _("Whole quiz"))]
        self.timer = SegmentedControl(clocks, "whole", name=_("Timer"))
        self.minutes = SpinBox(_("Minutes"), settings.quiz_minutes, 1, _LONGEST, suffix=_(" min"))
        self.extra = SegmentedControl([Choice(times, f"×{times}") for times in EXTRA], "1", name=_("Extra time"))
        times = [Choice(Feedback.EACH.value, _("After each question")), Choice(Feedback.END.value, _("At the end"))]
        self.feedback = SegmentedControl(times, Feedback.END.value, name=_("Feedback"))
        self.feeds = Switch(_("Answers update the review schedule"), on=settings.quiz_feeds_schedule)
        self.count.valueChanged.connect(self._changed)
        self.minutes.valueChanged.connect(self._changed)
        self.presets.changed.connect(lambda value: self.count.setValue(int(value)))
        for control in (self.timer, self.extra, self.feedback):
            control.changed.connect(self._changed)
        self.feeds.toggled.connect(self._changed)

    def _form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        holder = QWidget()
        self._topics = FlowLayout(holder, look().px(8))
        self._time = QWidget()
        row = line(self.minutes, PlainLabel(_("Extra time"), "small", "text-2"), self.extra)
        row.setContentsMargins(0, 0, 0, 0)
        self._time.setLayout(row)
        words = PlainLabel(_("Answers also update my review schedule"), "small", "text-2")
        self._rows = (
            FormRow(_("Topics"), holder),
            FormRow(_("Questions"), line(self.count, self.presets, self.match)),
            FormRow(_("Timer"), line(self.timer), self._time),
            FormRow(_("Feedback"), line(self.feedback)),
            FormRow(_("Schedule"), line(self.feeds, words), last=True),
        )
        for form_row in self._rows:
            column.addWidget(form_row)
        return form

    def use(self, settings: Settings) -> None:
        """Begin with the changed choices; what was chosen here stays where its own choice is as it was."""
        before, self._settings = self._settings, settings
        if settings.quiz_count != before.quiz_count:
            self.count.setValue(settings.quiz_count)
        if settings.quiz_minutes != before.quiz_minutes:
            self.minutes.setValue(settings.quiz_minutes)
        if settings.quiz_feeds_schedule != before.quiz_feeds_schedule:
            self.feeds.setChecked(settings.quiz_feeds_schedule)

    def enter(self, _argument: object = None) -> None:
        """Count again what matches, and offer the quiz that was left unfinished."""
        self._found = self._source.matching(self.setup())
        self._show_topics()
        self._waiting = self._source.waiting()
        self._banner.show_text(self._waiting_text())
        self._above.setVisible(self._waiting is not None)
        self._changed()

    def _waiting_text(self) -> str:
        if self._waiting is None:
            return ""
        view = self._waiting.view
        words = ngettext(
            "A quiz is unfinished: {done} of {count} question answered. A new one takes its place.",
            "A quiz is unfinished: {done} of {count} questions answered. A new one takes its place.",
            view.total,
        )
        return words.format(done=view.answered, count=view.total)

    def _show_topics(self) -> None:
        for topic, count in self._found.items():
            chip = self._chips.get(topic)
            if chip is None:
                shown = topic_look(topic)
                chip = CheckChip(topic_name(topic), icon=shown.icon, ink=shown.ink, on=True)
                chip.toggled.connect(self._changed)
                self._chips[topic] = chip
                self._topics.addWidget(chip)
                chip.show()
            chip.set_count(str(count))
        for topic, chip in self._chips.items():
            chip.setVisible(topic in self._found)
        order = [*self._chips.values(), self.count]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def setup(self) -> QuizSetup:
        """The quiz as chosen at present; its seed is made when it starts."""
        topics = tuple(topic for topic, chip in self._chips.items() if chip.isChecked() and topic in self._found)
        whole = self.timer.value() == "whole"
        return QuizSetup(
            topics=topics if len(topics) < len(self._found) else (),
            count=self.count.value(),
            clock=ClockKind.WHOLE if whole else ClockKind.NONE,
            minutes=self.minutes.value(),
            extra=float(self.extra.value()),
            feedback=Feedback(self.feedback.value()),
            feeds_schedule=self.feeds.isChecked(),
            deck_id=self._deck(),
        )

    def _changed(self) -> None:
        setup = self.setup()
        chosen = {topic: count for topic, count in self._found.items() if self._chips[topic].isChecked()}
        matching = sum(chosen.values())
        self._time.setVisible(setup.seconds is not None)
        self.presets.set_value(str(setup.count))
        self.match.setText(ngettext("{count} matches", "{count} match", matching).format(count=matching))
        self.match.set_color("warning" if matching < setup.count else "text-3")
        minutes = ngettext("{count} min", "{count} min", self.minutes.value()).format(count=self.minutes.value())
        extra = self.extra.value()
        given = shares(chosen, setup) if chosen else {}
        self.summary.show_setup(setup, given, matching, minutes if extra == "1" else f"{minutes} ×{extra}")
        self.foot.show_words(self.summary.brief())

    def start(self) -> None:
        """Begin the quiz; where that fails it is said, and the choice stays."""
        try:
            quiz = self._source.begin(self._seeded())
        except KnownError as error:
            self._messages.tell(error)
            return
        self.started.emit(quiz)

    def _seeded(self) -> QuizSetup:
        return replace(self.setup(), seed=self._rng.getrandbits(32))

    def _go_on(self) -> None:
        if self._waiting is not None:
            self.started.emit(self._waiting)

    def place(self) -> None:
        """Put the summary beside the form, or below it."""
        tight = place_summary(self._columns, self._beside, self.summary, self.width())
        for row in self._rows:
            row.set_tight(tight)
        below = self._columns.direction() == QHBoxLayout.Direction.TopToBottom
        self.foot.setVisible(below)
        self.summary.start.setVisible(not below)
        self.foot_changed.emit()

    def foot_height(self) -> int:
        """The strip with the button that starts, where it stands there."""
        return 0 if self.foot.isHidden() else self.foot.height()
