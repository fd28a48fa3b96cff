"""With which packs a quiz's questions came."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.study.quiz.reckon import PackCount
from quizapp.study.quiz.setup import QuizSetup
from quizapp.ui import dates
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.quiz_rows.part import SetupPart
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.switch import CheckChip


class PacksPart(SetupPart):
    """A chip a pack, and one for the learner's own questions; none ticked means any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[str, CheckChip] = {}
        self._chosen: tuple[str, ...] = ()
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, look().px(8))
        self.nothing = PlainLabel(_("All questions come from one place."), "small", "text-3")
        self.column.addWidget(self._holder)
        self.column.addWidget(self.nothing)
        self.show_packs(())

    def show_packs(self, packs: Sequence[PackCount]) -> None:
        """Offer these packs, where there is more than one to choose from."""
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        offered = [*packs] if len(packs) > 1 else [one for one in packs if one.pack_id in self._chosen]
        self.chips = {one.pack_id: self._made(one) for one in offered}
        for chip in self.chips.values():
            self._flow.addWidget(chip)
            chip.show()
        self._holder.setVisible(bool(self.chips))
        self.nothing.setVisible(not self.chips)
        self._mark()

    def _made(self, pack: PackCount) -> CheckChip:
        name = (pack.title or pack.pack_id) if pack.pack_id else _("Your own questions")
        chip = CheckChip(name, parent=self._holder)
        chip.set_count(dates.number(pack.questions))
        chip.clicked.connect(self._clicked)
        return chip

    def _mark(self) -> None:
        for pack_id, chip in self.chips.items():
            chip.setChecked(pack_id in self._chosen)

    def _clicked(self) -> None:
        beyond = (one for one in self._chosen if one not in self.chips)
        self._chosen = (*beyond, *(pack_id for pack_id, chip in self.chips.items() if chip.isChecked()))
        self.changed.emit()

    def show_setup(self, setup: QuizSetup) -> None:
        """Tick the packs of a set-up."""
        self._chosen = setup.packs
        self._mark()

    def put(self, setup: QuizSetup) -> QuizSetup:
        """The packs ticked."""
        return replace(setup, packs=self._chosen)

    def stops(self) -> Sequence[QWidget]:
        """The chips."""
        return tuple(self.chips.values())
