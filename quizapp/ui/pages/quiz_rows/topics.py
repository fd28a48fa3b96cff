"""Which topics a quiz draws from."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.study.queue import topic_order
from quizapp.study.quiz.reckon import Reckoning
from quizapp.study.quiz.setup import QuizSetup
from quizapp.ui import dates
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.quiz_rows.part import SetupPart
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.switch import CheckChip


class TopicsPart(SetupPart):
    """A chip a topic, with how many match; those seen once stay in their place, so that nothing jumps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[str, CheckChip] = {}
        self._only: frozenset[str] | None = None  # those chosen; None for all, those to come as well
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, look().px(8))
        self.counting = PlainLabel(_("Counting…"), "small", "text-3")
        self.column.addWidget(self._holder)
        self.column.addWidget(self.counting)
        self._show_counting(True)

    def none(self) -> bool:
        """Whether every topic is left out."""
        return self._only is not None and not self._only

    def topics(self) -> tuple[str, ...]:
        """The topics there are to choose from, in their order."""
        return tuple(self.chips)

    def forget(self) -> None:
        """Forget the topics seen so far, as another deck may have others."""
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {}
        self._show_counting(True)

    def show_setup(self, setup: QuizSetup) -> None:
        """Mark the topics of a set-up."""
        self._only = frozenset(setup.topics) or None
        self._mark()

    def put(self, setup: QuizSetup) -> QuizSetup:
        """The topics chosen; none named where all are."""
        return replace(setup, topics=() if self._only is None else tuple(topic_order(self._only)))

    def show_reckoning(self, reckoning: Reckoning) -> None:
        """Say beside each topic how many match."""
        self.show_counts(reckoning.found)

    def show_counts(self, found: Mapping[str, int]) -> None:
        """Have a chip for each of these topics, and say how many there are."""
        self._show_counting(False)
        new = {*found, *(self._only or ())} - self.chips.keys()
        if new:
            self._arrange(new)
        for topic, chip in self.chips.items():
            chip.set_count(dates.number(found.get(topic, 0)))

    def _show_counting(self, on: bool) -> None:  # noqa: FBT001  a state, as in Qt's setVisible
        self.counting.setVisible(on)
        self._holder.setVisible(not on)

    def _arrange(self, new: set[str]) -> None:
        made = {topic: self._made(topic) for topic in new}
        self.chips = {topic: self.chips.get(topic) or made[topic] for topic in topic_order({*self.chips, *new})}
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            self._flow.addWidget(chip)
            chip.show()
        self._mark()
        self._holder.updateGeometry()

    def _made(self, topic: str) -> CheckChip:
        shown = topic_look(topic)
        chip = CheckChip(topic_name(topic), icon=shown.icon, ink=shown.ink, parent=self._holder)
        chip.clicked.connect(self._clicked)
        return chip

    def _mark(self) -> None:
        for topic, chip in self.chips.items():
            chip.setChecked(self._only is None or topic in self._only)

    def _clicked(self) -> None:
        on = frozenset(topic for topic, chip in self.chips.items() if chip.isChecked())
        self._only = None if len(on) == len(self.chips) else on
        self.changed.emit()

    def stops(self) -> Sequence[QWidget]:
        """The chips."""
        return tuple(self.chips.values())
