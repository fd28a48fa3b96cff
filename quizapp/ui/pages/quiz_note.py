"""A line above the question: what happened of itself, such as that its time was up or that the computer slept."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.quiz.setup import ClockKind
from quizapp.study.quiz.view import QuizView
from quizapp.ui.announce import announce
from quizapp.ui.dates import length_text
from quizapp.ui.look import look
from quizapp.ui.pages.quiz_time import told, warnings_passed
from quizapp.ui.widgets.banner import Banner


def slept(seconds: float) -> str:
    """That the computer slept, and what that means for the clock."""
    words = _("The computer slept for {time}, and the quiz’s clock went on. A pause would have stopped it.")
    return words.format(time=length_text(seconds))


def expired(places: Sequence[int], view: QuizView) -> str:
    """That the time of some questions was up, counted from 0, and what becomes of them."""
    count = len(places)
    numbers = ", ".join(str(place + 1) for place in places)
    words = ngettext("The time for question {places} was up.", "The time for questions {places} was up.", count).format(
        places=numbers
    )
    if any(view.items[place].answered for place in places):
        return words + " " + _("What was answered counts.")
    return words + " " + ngettext("It counts as wrong.", "They count as wrong.", count)


class QuizNote(QWidget):
    """Hidden while there is nothing to say; what it says is also read out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = Banner("warning", icon="clock")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look().air(16))
        column.addWidget(self.banner)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Say something, beside what it says already."""
        before = "" if self.isHidden() else self.banner.text()
        self.banner.show_text(f"{before} {sentence}".strip())
        self.show()
        announce(self, sentence)

    def clear(self) -> None:
        """Say nothing."""
        self.banner.show_text("")
        self.hide()


class QuizWatch:
    """Notices what happens of itself while a quiz runs, and says it once."""

    def __init__(self, note: QuizNote) -> None:
        self._note = note
        self._warned = 0  # how many warnings are behind
        self._slept = 0.0
        self._expired: frozenset[int] = frozenset()

    def begin(self, view: QuizView) -> None:
        """What is so of a quiz that comes up is no news."""
        self._warned, self._slept, self._expired = warnings_passed(view), view.seconds_slept, _expired(view)
        self._note.clear()

    def turn(self, view: QuizView) -> None:
        """Another question is shown; where each has its clock, each has its warnings."""
        if view.clock is ClockKind.EACH:
            self._warned = warnings_passed(view)

    def tell(self, view: QuizView, *, warns: bool) -> None:
        """Say that little time is left (where that is wanted), that some was slept through, that a question's is up."""
        passed = warnings_passed(view)
        if passed > self._warned and view.seconds_left and warns:
            announce(self._note, told(view))
        self._warned = max(self._warned, passed)
        if view.seconds_slept > self._slept:
            self._note.tell(slept(view.seconds_slept - self._slept))
            self._slept = view.seconds_slept
        if new := sorted(_expired(view) - self._expired):
            self._note.tell(expired(new, view))
        self._expired |= _expired(view)


def _expired(view: QuizView) -> frozenset[int]:
    return frozenset(at for at, item in enumerate(view.items) if item.expired)
