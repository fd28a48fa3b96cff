"""How many questions a quiz has."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.quiz.reckon import Reckoning
from quizapp.study.quiz.setup import MOST, QuizSetup
from quizapp.ui import dates
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.quiz_rows.part import SetupPart
from quizapp.ui.widgets.fields import SpinBox
from quizapp.ui.widgets.form_row import line
from quizapp.ui.widgets.segmented import Choice, SegmentedControl

COUNTS = (5, 10, 20, 30, 50)
ALL = "all"


class CountPart(SetupPart):
    """A number, usual ones beside it, everything that matches, and how much that is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = SpinBox(_("Number of questions"), QuizSetup().count, 1, MOST)
        choices = [*(Choice(str(count), str(count)) for count in COUNTS), Choice(ALL, _("All"))]
        self.usual = SegmentedControl(choices, str(QuizSetup().count), name=_("Questions"))
        self.match = PlainLabel(_("counting…"), "small", "text-3")
        self._all = False
        self.column.addLayout(line(self.count, self.usual, self.match))
        self.count.valueChanged.connect(self._typed)
        self.usual.changed.connect(self._picked)

    def _typed(self, value: int) -> None:
        self._all = value >= MOST
        self.usual.set_value(ALL if self._all else str(value))
        self.changed.emit()

    def _picked(self, value: str) -> None:
        self._all = value == ALL
        if not self._all:
            self._show(int(value))
        self.changed.emit()

    def use(self, count: int) -> None:
        """Ask for so many."""
        self.count.setValue(count)

    def show_setup(self, setup: QuizSetup) -> None:
        """Show the number of a set-up."""
        self._all = setup.takes_all
        if not self._all:
            self._show(setup.count)
        self.usual.set_value(ALL if self._all else str(setup.count))

    def put(self, setup: QuizSetup) -> QuizSetup:
        """The number chosen."""
        return replace(setup, count=MOST if self._all else self.count.value())

    def show_reckoning(self, reckoning: Reckoning) -> None:
        """Say how many match; where all are asked for, their number is the quiz's."""
        if self._all and reckoning.items:
            self._show(reckoning.items)
        count = reckoning.matching
        if reckoning.exact:
            words = ngettext("{count} matches", "{count} match", count)
        else:
            words = ngettext("about {count} matches", "about {count} match", count)
        few = reckoning.items < self.count.value() and not self._all
        self.match.setText(words.format(count=dates.number(count)))
        self.match.set_color("warning" if few or not count else "text-3")

    def show_nothing(self) -> None:
        """Say that nothing matches."""
        self.match.setText(ngettext("{count} matches", "{count} match", 0).format(count=0))
        self.match.set_color("warning")

    def _show(self, count: int) -> None:
        self.count.blockSignals(True)
        self.count.setValue(count)
        self.count.blockSignals(False)
