"""The rows of a deck's settings: a control, the way back to what Settings say, and what the value leads to."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.study.outlook import FARTHEST
from quizapp.ui.look import look
from quizapp.ui.pages.pace_words import steps_problem
from quizapp.ui.pages.settings_rows import per_cent
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import DateField, Slider, SpinBox
from quizapp.ui.widgets.setting_row import SettingRow
from quizapp.ui.widgets.steps_field import StepsField
from quizapp.ui.widgets.switch import Switch

_PER_CENT = 100
_MOST = 9999
_USUAL_EXAM = timedelta(days=90)


class OwnRow(SettingRow):
    """One value; `changed` tells another one, or None where the deck is to follow the settings again."""

    changed = Signal(object)

    def __init__(self, name: str, *controls: QWidget, parent: QWidget | None = None) -> None:
        self.follow = Button(_("Follow Settings"), "link", size="small")
        box = QWidget()
        self._box = QHBoxLayout(box)
        self._box.setContentsMargins(0, 0, 0, 0)
        for part in controls:
            self._box.addWidget(part)
        super().__init__(name, box, parent=parent)
        self.controls = controls
        self._words.insertWidget(self._words.count() - 1, self.follow, 0, Qt.AlignmentFlag.AlignLeft)
        self.follow.set_tip(_("Give up the deck's own value"))
        self.follow.clicked.connect(self._followed)
        self.follow.hide()

    def restyle(self) -> None:
        """Take sizes from the look."""
        self._box.setSpacing(look().px(8))
        super().restyle()

    def _followed(self) -> None:
        self.controls[0].setFocus()  # the button goes
        self.changed.emit(None)

    def explain(self, text: str, *, own: bool, overall: bool) -> None:
        """Say what the value leads to, and whose it is."""
        self.follow.setVisible(own)
        shown = text if own or overall else _("As in Settings. {words}").format(words=text)
        self.set_explanation(shown)
        for control in self.controls:
            control.setAccessibleDescription(shown)


class RetentionRow(OwnRow):
    """The desired retention; `moved` tells where the handle is while it is held."""

    moved = Signal(float)

    def __init__(self) -> None:
        name = _("Target retention")
        self.slider = Slider(name, 90, 70, 97)
        super().__init__(name, self.slider)
        self.slider.setTracking(False)
        self.slider.valueChanged.connect(lambda value: self.changed.emit(value / _PER_CENT))
        self.slider.sliderMoved.connect(lambda value: self.moved.emit(value / _PER_CENT))

    def show_value(self, value: float) -> None:
        """Show a share of 1."""
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(round(value * _PER_CENT))
        self.slider.blockSignals(blocked)
        self.slider.update()
        self.set_reading(per_cent(value))


class CountRow(OwnRow):
    """A whole number, of days or questions or lapses."""

    def __init__(self, name: str, low: int = 0, high: int = _MOST, suffix: str = "") -> None:
        self.spin = SpinBox(name, low, low, high, suffix=suffix)
        super().__init__(name, self.spin)
        self.spin.setKeyboardTracking(False)
        self.spin.valueChanged.connect(self.changed.emit)

    def show_value(self, value: int) -> None:
        """Show a number."""
        blocked = self.spin.blockSignals(True)
        self.spin.setValue(value)
        self.spin.blockSignals(blocked)


class StepsRow(OwnRow):
    """Learning steps as text."""

    def __init__(self, name: str) -> None:
        self.field = StepsField(name)
        super().__init__(name, self.field)
        self.field.chosen.connect(self.changed.emit)
        self.field.refused.connect(lambda: self.set_explanation(steps_problem(), problem=True))

    def show_value(self, value: str) -> None:
        """Show steps."""
        self.field.show_value(value)

    def explain(self, text: str, *, own: bool, overall: bool) -> None:
        """Say what the steps lead to, or go on saying what is wrong with those typed."""
        wrong = self.field.is_wrong()
        super().explain(steps_problem() if wrong else text, own=own, overall=overall)
        if wrong:
            self.set_explanation(steps_problem(), problem=True)


class SwitchRow(OwnRow):
    """A yes or no."""

    def __init__(self, name: str) -> None:
        self.switch = Switch(name)
        super().__init__(name, self.switch)
        self.switch.toggled.connect(self.changed.emit)

    def show_value(self, value: bool) -> None:  # noqa: FBT001  a value like the other rows'
        """Show it."""
        blocked = self.switch.blockSignals(True)
        self.switch.setChecked(value)
        self.switch.blockSignals(blocked)
        self.switch.update()


class ExamRow(OwnRow):
    """The day of an exam, or none."""

    def __init__(self) -> None:
        name = _("Ready by")
        self.set_one = Button(_("Set a day"), size="small")
        self.field = DateField(name)
        super().__init__(name, self.set_one, self.field)
        self.follow.set_tip("")
        self._today = date.min
        self.set_one.clicked.connect(self._begin)
        self.field.dateChanged.connect(lambda _day: self.changed.emit(self.field.day()))

    def show_value(self, day: date | None, today: date, *, own: bool, overall: bool) -> None:
        """Show a day from today on, or none."""
        self._today = today
        blocked = self.field.blockSignals(True)
        if day is not None:
            self.field.set_day(day, min(day, today), today + timedelta(days=FARTHEST))
        self.field.blockSignals(blocked)
        self.field.setVisible(day is not None)
        self.set_one.setVisible(day is None)
        self.follow.set_text(_("No day") if overall else _("No day of its own"))
        self.follow.setVisible(day is not None and (own or overall))

    def explain(self, text: str, *, own: bool, overall: bool) -> None:
        """Say what the day leads to; the way back is shown by `show_value`."""
        shown = self.follow.isVisibleTo(self)
        super().explain(text, own=own, overall=overall)
        self.follow.setVisible(shown)

    def _begin(self) -> None:
        day = self._today + _USUAL_EXAM
        self.show_value(day, self._today, own=True, overall=False)
        self.field.setFocus()
        self.changed.emit(day)

    def _followed(self) -> None:
        self.changed.emit(None)
        (self.field if self.field.isVisibleTo(self) else self.set_one).setFocus()
