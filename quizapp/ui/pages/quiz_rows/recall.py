"""How well the questions of a quiz are known: by predicted recall, new ones too or not, those missed before."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.study.quiz.presets import WEAK
from quizapp.study.quiz.setup import QuizSetup
from quizapp.ui.labels import PlainLabel
from quizapp.ui.pages.quiz_rows.part import SetupPart
from quizapp.ui.widgets.form_row import line
from quizapp.ui.widgets.range_bar import PercentRange
from quizapp.ui.widgets.segmented import Choice, SegmentedControl
from quizapp.ui.widgets.switch import Switch

ANY, OWN = "any", "own"
_RANGES = {"weak": (0, round(100 * WEAK)), "likely": (60, 90)}


class RecallPart(SetupPart):
    """Any, weak, 60 to 90 per cent or a range of one's own; and two switches."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        choices = [
            Choice(ANY, _("Any")),
            Choice("weak", _("Under 70 %")),
            Choice("likely", _("60 to 90 %")),
            Choice(OWN, _("Other")),
        ]
        self.which = SegmentedControl(choices, ANY, name=_("How well known"))
        self.range = PercentRange(_("Known at least, per cent"), _("Known at most, per cent"))
        self.range.hide()
        self.fresh = Switch(_("New questions too"), on=True)
        self.missed = Switch(_("Only the missed shelf"))
        self.column.addLayout(line(self.which))
        self.column.addWidget(self.range)
        self.column.addLayout(line(self.fresh, PlainLabel(_("Ask new questions too"), "small", "text-2")))
        self.column.addLayout(line(self.missed, PlainLabel(_("Only what is on the missed shelf"), "small", "text-2")))
        self.which.changed.connect(self._picked)
        self.range.changed.connect(self.changed)
        for switch in (self.fresh, self.missed):
            switch.toggled.connect(lambda _on: self.changed.emit())

    def _picked(self, value: str) -> None:
        if value in _RANGES:
            self.range.show_range(*_RANGES[value])
        elif value == OWN and self.range.value() == (0, 100):
            self.range.show_range(*_RANGES["likely"])
        self.range.setVisible(value == OWN)
        self.changed.emit()

    def show_setup(self, setup: QuizSetup) -> None:
        """Show how well a set-up's questions are known."""
        ends = None if setup.recall is None else (round(100 * setup.recall[0]), round(100 * setup.recall[1]))
        named = next((name for name, there in _RANGES.items() if there == ends), OWN)
        self.which.set_value(ANY if ends is None else named)
        self.range.show_range(*(ends or (0, 100)))
        self.range.setVisible(ends is not None and named == OWN)
        for switch, on in ((self.fresh, setup.fresh), (self.missed, setup.missed)):
            switch.show_on(on)

    def put(self, setup: QuizSetup) -> QuizSetup:
        """How well known they are to be."""
        low, high = self.range.value()
        recall = None if self.which.value() == ANY else (low / 100, high / 100)
        return replace(setup, recall=recall, fresh=self.fresh.isChecked(), missed=self.missed.isChecked())
