"""The clock of a quiz."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.quiz.setup import EXTRA, LONGEST_MINUTES, LONGEST_SECONDS, ClockKind, QuizSetup
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.quiz_rows.part import SetupPart
from quizapp.ui.widgets.fields import SpinBox
from quizapp.ui.widgets.form_row import line
from quizapp.ui.widgets.segmented import Choice, SegmentedControl

_SECONDS_STEP = 5


class ClockPart(SetupPart):
    """None, counting up, for the whole quiz or for each question; how long, and extra time.

    The time of a set-up for the whole quiz follows the number of questions, until the learner sets it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paced: QuizSetup | None = None  # whose time follows the number; None where the learner set the time
        usual = QuizSetup()
        kinds = [
            Choice(ClockKind.NONE.value, _("None")),
            Choice(ClockKind.UP.value, _("Count up")),
            Choice(ClockKind.WHOLE.value, _("Whole quiz")),
            Choice(ClockKind.EACH.value, _("Per question")),
        ]
        self.timer = SegmentedControl(kinds, usual.clock.value, name=_("Timer"))
        self.minutes = SpinBox(_("Minutes"), round(usual.minutes), 1, LONGEST_MINUTES, suffix=_(" min"))
        self.seconds = SpinBox(_("Seconds each"), round(usual.seconds_each), 1, LONGEST_SECONDS, suffix=_(" s"))
        self.seconds.setSingleStep(_SECONDS_STEP)
        times = [Choice(_told(times), f"×{_told(times)}") for times in EXTRA]
        self.extra = SegmentedControl(times, _told(usual.extra), name=_("Extra time"))
        self._time = QWidget()
        row = line(self.minutes, self.seconds, PlainLabel(_("Extra time"), "small", "text-2"), self.extra)
        self._time.setLayout(row)
        self.column.addLayout(line(self.timer))
        self.column.addWidget(self._time)
        for control in (self.timer, self.extra):
            control.changed.connect(self._chosen)
        self.minutes.valueChanged.connect(self._timed)
        self.seconds.valueChanged.connect(self._chosen)
        self._follow()

    def _timed(self) -> None:
        self._paced = None
        self._chosen()

    def _chosen(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        kind = ClockKind(self.timer.value())
        self.minutes.setVisible(kind is ClockKind.WHOLE)
        self.seconds.setVisible(kind is ClockKind.EACH)
        self._time.setVisible(kind in (ClockKind.WHOLE, ClockKind.EACH))

    def show_setup(self, setup: QuizSetup) -> None:
        """Show the clock of a set-up."""
        self.timer.set_value(setup.clock.value)
        self.extra.set_value(_told(setup.extra))
        for field, value in ((self.minutes, setup.minutes), (self.seconds, setup.seconds_each)):
            self._show(field, value)
        self._paced = None if setup.takes_all else setup
        self._follow()

    def follow_count(self, count: int) -> None:
        """Give so many questions their time, unless the learner has set it."""
        if self._paced is not None:
            self._show(self.minutes, self._paced.minutes_for(count))

    def put(self, setup: QuizSetup) -> QuizSetup:
        """The clock chosen."""
        return replace(
            setup,
            clock=ClockKind(self.timer.value()),
            minutes=self.minutes.value(),
            seconds_each=self.seconds.value(),
            extra=float(self.extra.value()),
        )

    def words(self) -> str:
        """What stands behind the time of the whole quiz; with extra time how it came about: "12 min ×1.5"."""
        extra, count = self.extra.value(), self.minutes.value()
        if extra == _told(1):
            return _("in all")
        words = ngettext("{count} min ×{times}", "{count} min ×{times}", count)
        return words.format(count=count, times=extra)

    @staticmethod
    def _show(field: SpinBox, value: float) -> None:
        field.blockSignals(True)
        field.setValue(max(1, round(value)))
        field.blockSignals(False)


def _told(times: float) -> str:
    return f"{times:g}"
