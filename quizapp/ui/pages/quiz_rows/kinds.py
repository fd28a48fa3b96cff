"""In which forms a quiz asks."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.study.quiz.reckon import Reckoning
from quizapp.study.quiz.setup import QuizSetup
from quizapp.ui import dates
from quizapp.ui.forms import FORM_ICONS, FORMS, form_name
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.quiz_rows.part import SetupPart
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.switch import CheckChip


class KindsPart(SetupPart):
    """A chip a form, with how many questions could be asked in it; one at least stays chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        holder = QWidget()
        flow = FlowLayout(holder, look().px(8))
        self.chips = {form: CheckChip(form_name(form), icon=FORM_ICONS[form], parent=holder) for form in FORMS}
        for chip in self.chips.values():
            flow.addWidget(chip)
            chip.clicked.connect(self._clicked)
        self.remark = PlainLabel("", "small", "text-3", wrap=True)
        self.remark.setText(_("A quiz asks in one kind at least."))
        self.remark.hide()
        self.column.addWidget(holder)
        self.column.addWidget(self.remark)

    def _chosen(self) -> tuple[str, ...]:
        return tuple(form for form, chip in self.chips.items() if chip.isChecked())

    def _clicked(self) -> None:
        pressed = self.sender()
        last = not self._chosen()
        if last and isinstance(pressed, CheckChip):
            pressed.setChecked(True)
        self.remark.setVisible(last)
        self.changed.emit()

    def show_setup(self, setup: QuizSetup) -> None:
        """Mark the forms of a set-up."""
        for form, chip in self.chips.items():
            chip.setChecked(form in setup.forms)
        self.remark.hide()

    def put(self, setup: QuizSetup) -> QuizSetup:
        """The forms chosen."""
        return replace(setup, forms=self._chosen() or setup.forms)

    def show_reckoning(self, reckoning: Reckoning) -> None:
        """Say beside each form how many questions could be asked in it."""
        for form, chip in self.chips.items():
            chip.set_count(dates.number(reckoning.kinds.get(form, 0)))

    def stops(self) -> Sequence[QWidget]:
        """The chips."""
        return tuple(self.chips.values())
