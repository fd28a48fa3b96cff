"""The lower parts of the first page: what is due, the days ahead, what was missed, and the ways in at first."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.today import Missed, TodayView
from quizapp.ui import dates
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.bars import Streak, WeekBars
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.chips import TopicChip
from quizapp.ui.widgets.columns import Columns
from quizapp.ui.widgets.due_by_topic import DueByTopic
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.headings import HeadingRow, Legend
from quizapp.ui.widgets.icon_label import IconLabel, IconText


def _column(owner: QWidget, spacing: int = 0) -> QVBoxLayout:
    made = QVBoxLayout(owner)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(look().px(spacing))
    return made


class DuePart(QWidget):
    """Due by topic; a row starts a round of its topic."""

    def __init__(self, view: TodayView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = DueByTopic()
        self.rows.show_counts([(row.topic, row.due, row.new) for row in view.topics])
        legends = (Legend(_("review"), "accent"), Legend(_("new"), "accent", outlined=True))
        column = _column(self, 8)
        column.addWidget(HeadingRow(_("Due by topic"), *legends))
        column.addWidget(self.rows)
        column.addStretch(1)


class WeekPart(QWidget):
    """What falls due on the next seven days."""

    def __init__(self, view: TodayView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bars = WeekBars()
        bars.show_days([(dates.short_weekday(day.day), day.count) for day in view.week])
        column = _column(self)
        column.addWidget(HeadingRow(_("Next 7 days")))
        column.addSpacing(look().px(12))
        column.addWidget(bars)
        column.addStretch(1)


class StreakPart(QWidget):
    """The last four weeks and the streak they end with."""

    def __init__(self, view: TodayView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        active = sum(1 for day in view.history if day.count)
        title = streak_title(view)
        ticks = Streak()
        summary = ngettext(
            "{count} day with answers in the last 4 weeks", "{count} days with answers in the last 4 weeks", active
        ).format(count=active)
        ticks.show_days([day.count for day in view.history], f"{title}, {summary}")
        column = _column(self)
        column.addWidget(HeadingRow(title, PlainLabel(_("last 4 weeks"), "caption", "text-3")))
        column.addSpacing(look().px(8))
        column.addWidget(ticks)
        column.addStretch(1)


def streak_title(view: TodayView) -> str:
    """How long the streak is, and that a break keeps it; where there is none, when the last answer was given."""
    if view.streak:
        words = ngettext("{count}-day streak", "{count}-day streak", view.streak)
        if view.break_until is not None:
            words = ngettext(
                "Your streak of {count} day stands still", "Your streak of {count} days stands still", view.streak
            )
        return words.format(count=dates.number(view.streak))
    last = next((day.day for day in reversed(view.history) if day.count), None)
    if last is None:
        return _("No streak yet")
    return _("Last answer on {day}").format(day=dates.short_day(last, view.day))


class AheadPart(QWidget):
    """The next seven days, and the streak below."""

    def __init__(self, view: TodayView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = _column(self, 16)
        column.addWidget(WeekPart(view))
        column.addWidget(StreakPart(view))
        column.addStretch(1)


class MissedItem(QWidget):
    """A question that was missed: its stem only, so that the answer is not spoiled."""

    def __init__(self, missed: Missed, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        shown = topic_look(missed.topic)
        topic = IconText(shown.icon, topic_name(missed.topic), shown.ink, weight=600, wrap=False)
        words = _("Missed {day}").format(day=dates.near_day(missed.missed_on, today))
        if missed.lapses:  # none while it is still being learnt
            lapses = ngettext("{count} lapse", "{count} lapses", missed.lapses).format(count=missed.lapses)
            words = f"{words}, {lapses}"
        remark = PlainLabel(words, "caption", "text-3", elide=True, align=Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout()
        row.setSpacing(look().px(12))
        row.addWidget(topic)
        row.addWidget(remark, 1)
        column = _column(self, 6)
        column.addLayout(row)
        column.addWidget(PlainLabel(missed.stem, "stem-brief", wrap=True))
        column.addStretch(1)


class MissedPart(QWidget):
    """The questions missed last, and a way to study them at once."""

    study_requested = Signal()

    def __init__(self, view: TodayView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        count = len(view.missed)
        words = ngettext("Study this one", "Study these {count}", count).format(count=count)
        self.button = Button(words, size="small", key="M")
        self.button.clicked.connect(self.study_requested)
        column = _column(self, 12)
        column.addWidget(HeadingRow(_("Recently missed"), self.button))
        items: list[QWidget] = [MissedItem(missed, view.day) for missed in view.missed]
        items += [QWidget() for _place in range(3 - count)]  # two columns keep the width of three
        columns = Columns(items[: max(count, 3)], gap=24) if count > 1 else items[0]
        column.addWidget(columns)


class WayIn(Styled, QWidget):
    """One of the ways in at the first run: an icon, a heading, two sentences, a button or a remark."""

    def __init__(self, icon: str, title: str, text: str, end: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(IconLabel(icon, "accent", 28), 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addSpacing(look().px(12))
        self._column.addWidget(PlainLabel(title, "heading", elide=True))
        self._column.addWidget(PlainLabel(text, "lead", "text-2", wrap=True))
        self._column.addStretch(1)
        self._column.addSpacing(look().px(4))
        self._column.addWidget(end, 0, Qt.AlignmentFlag.AlignLeft)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look."""
        self._column.setSpacing(look().px(8))
        super().restyle()


class WaysIn(QWidget):
    """The three ways to begin."""

    quiz_requested = Signal()
    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quiz = Button(_("Timed quiz"), key="T")
        self.add = Button(_("Add question"), key="N")
        self.quiz.clicked.connect(self.quiz_requested)
        self.add.clicked.connect(self.add_requested)
        study = WayIn(
            "study",
            _("Study"),
            _(
                "Read a question, recall the answer, then rate how hard it was. "
                "QuizApp picks the day on which you see it again."
            ),
            IconText("check", _("Uses the bundled deck"), "text-3"),
        )
        quiz = WayIn(
            "quiz",
            _("Take a timed quiz"),
            _("Choose topics, a number of questions and a time. At the end every answer shows its source and date."),
            self.quiz,
        )
        add = WayIn(
            "add",
            _("Add your own"),
            _("Write a question in about a minute. A few checks point out what could be misread."),
            self.add,
        )
        column = _column(self)
        column.addWidget(Columns([study, quiz, add], gap=32))


class InTheDeck(QWidget):
    """What the deck holds, topic by topic, and how long a first round takes."""

    def __init__(self, view: TodayView, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        chips = FlowLayout(gap=8)
        for topic, number in view.in_deck:
            chips.addWidget(TopicChip(topic, detail=dates.number(number)))
        minutes = max(1, round(view.minutes * count / max(1, view.new)))
        first = ngettext("{count} question takes about", "{count} questions take about", count).format(count=count)
        second = ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
        words = _("{questions} {minutes}. You can stop at any time with Esc; your answers are kept.")
        column = _column(self)
        column.addWidget(HeadingRow(_("What is in the deck")))
        column.addSpacing(look().px(12))
        column.addLayout(chips)
        column.addSpacing(look().px(16))
        column.addWidget(IconText("clock", words.format(questions=first, minutes=second)))
