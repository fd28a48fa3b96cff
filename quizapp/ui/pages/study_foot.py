"""The strip at the foot of a study session: Show answer, or the ratings, or nothing under the summary."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from quizapp.study.view import Phase
from quizapp.ui.actions import Actions
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.rating_row import RatingRow

_PLACES = {Phase.QUESTION: 0, Phase.ANSWER: 1, Phase.DONE: 2}
_HEIGHT = 96  # design px


class StudyFoot(Styled, QStackedWidget):
    """One strip for each phase; the strip keeps its height from card to card."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_button = actions.button("study.show", "primary", "tall", icon=False)
        self.ratings = RatingRow([actions.key(f"study.{name}") for name in ("again", "hard", "good", "easy")])
        self._key = actions.key("study.show")
        self._rows: list[QHBoxLayout] = []
        for widget, stretch in ((self.show_button, 0), (self.ratings, 100)):
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.addStretch(1)
            row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)
            row.addStretch(1)
            self._rows.append(row)
            self.addWidget(holder)
        self.addWidget(QWidget())
        self._phase = Phase.DONE
        self.restyle()

    def show_phase(self, phase: Phase) -> None:
        """Show the strip of a phase."""
        self._phase = phase
        self.setCurrentIndex(_PLACES[phase])
        if phase is Phase.DONE:
            self.setFixedHeight(0)
        else:
            self.setFixedHeight(max(self._rows[_PLACES[phase]].sizeHint().height(), look().air(_HEIGHT)))

    def show_typing(self, typing: bool) -> None:  # noqa: FBT001  as in Qt's signals
        """Show the key that shows the answer: on the answer line the others are letters of it."""
        self.show_button.set_key("Return" if typing and self._key else self._key)

    def covered(self) -> int:
        """The height in px that what is at the foot takes, 0 under the summary."""
        return 0 if self._phase is Phase.DONE else self.height()

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self.show_button.setMinimumWidth(now.px(280))
        for row, above, below in zip(self._rows, (12, 8), (28, 8), strict=True):
            row.setContentsMargins(now.air(16), now.air(above), now.air(16), now.air(below))
        super().restyle()
