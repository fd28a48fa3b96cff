"""What every row of a quiz's set-up is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.study.quiz.reckon import Reckoning
from quizapp.study.quiz.setup import QuizSetup
from quizapp.ui.look import look


class SetupPart(QWidget):
    """A part of the set-up; put its controls into `column`. `changed` tells that the learner chose otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look().px(12))

    def show_setup(self, setup: QuizSetup) -> None:
        """Show this part of a set-up, without telling."""
        raise NotImplementedError

    def put(self, setup: QuizSetup) -> QuizSetup:
        """The set-up with this part as it is chosen here."""
        raise NotImplementedError

    def settle(self) -> None:
        """Take what is still being typed here as it stands."""

    def problem(self) -> str:
        """What is wrong with what was chosen here, as a sentence; "" where nothing is."""
        return ""

    def show_reckoning(self, reckoning: Reckoning) -> None:
        """Show what the present choice comes to, where this part tells of it."""

    def stops(self) -> Sequence[QWidget]:
        """Its controls that come and go, in the order in which Tab is to visit them; none where they stay as made."""
        return ()
