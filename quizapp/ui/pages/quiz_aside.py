"""What stands beside a quiz question: the time, Pause, and which questions were flagged or skipped."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.study.quiz.view import QuizView
from quizapp.ui.actions import Actions
from quizapp.ui.dates import clock_text
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.icon_label import IconLabel
from quizapp.ui.widgets.quiz_marks import Ring


def time_left(view: QuizView) -> str:
    """The time left as a clock shows it, "" where there is no clock."""
    if view.untimed:
        return _("untimed")
    return "" if view.seconds_left is None else clock_text(view.seconds_left)


class _Places(Styled, QWidget):
    """The places of some questions, such as "Flagged 3, 5"; hidden where there are none."""

    def __init__(self, icon: str, color: str, words: str) -> None:
        super().__init__()
        self._words = words
        self._places = PlainLabel("", "small", weight=600, wrap=True, align=Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(8))
        row.addWidget(IconLabel(icon, color, 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(PlainLabel(words, "small", "text-2"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._places, 1)

    def show_places(self, places: Iterable[int]) -> None:
        text = ", ".join(str(place) for place in places)
        self._places.setText(text)
        self.setAccessibleName(f"{self._words} {text}")
        self.setVisible(bool(text))


class QuizAside(Styled, QWidget):
    """A column of 160 px at the right of the question."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ring = Ring()
        self.pause = actions.button("quiz.pause")
        self._flagged = _Places("flag", "warning", _("Flagged"))
        self._skipped = _Places("skip", "text-2", _("Skipped"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.ring)
        self._column.addSpacing(look().px(24))
        self._column.addWidget(self.pause)
        self._column.addSpacing(look().px(36))
        self._column.addWidget(self._flagged)
        self._column.addSpacing(look().px(8))
        self._column.addWidget(self._skipped)
        self._column.addStretch(1)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look."""
        self.setFixedWidth(look().px(160))
        super().restyle()

    def show_view(self, view: QuizView) -> None:
        """Show the time and the lists."""
        self.show_time(view)
        self._flagged.show_places(at + 1 for at, item in enumerate(view.items) if item.flagged)
        self._skipped.show_places(at + 1 for at, item in enumerate(view.items) if item.skipped)

    def show_time(self, view: QuizView) -> None:
        """Show the time left, or that there is no clock."""
        self.ring.setVisible(view.seconds_allowed is not None)
        if view.seconds_allowed is None:
            return
        if view.untimed:
            self.ring.show_time(0.0, "0:00", _("untimed"))
        else:
            below = _("of {time}").format(time=clock_text(view.seconds_allowed))
            self.ring.show_time(view.share_left, time_left(view), below, warning=view.warns)
