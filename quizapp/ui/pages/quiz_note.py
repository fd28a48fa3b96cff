"""A line above the question: what happened of itself, such as that its time was up or that the computer slept."""

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.study.quiz.setup import ClockKind
from quizapp.study.quiz.view import QuizView
from quizapp.ui.announce import announce
from quizapp.ui.dates import length_text
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
        self._said: dict[str, str] = {}
        self.banner = Banner("warning", icon="clock")
        self.row = QVBoxLayout(self)
        self.row.addWidget(self.banner)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def says(self, kind: str) -> bool:
        """Whether it says something of this kind at present."""
        return kind in self._said

    def tell(self, kind: str, sentence: str) -> None:
        """Say something beside what it says already, in place of what it said of the same kind."""
        self._said[kind] = sentence
        self.banner.show_text(" ".join(self._said.values()))
        self.show()
        announce(self, sentence)

    def clear(self) -> None:
        """Say nothing."""
        self._said = {}
        self.hide()


class QuizWatch:
    """Notices what happens of itself while a quiz runs, and says it once."""

    def __init__(self, note: QuizNote) -> None:
        self._note = note
        self._warned = 0  # how many warnings are behind
        self._slept = 0.0  # s
        self._told_of = 0.0  # s of sleep that were told before
        self._expired: frozenset[int] = frozenset()

    def begin(self, view: QuizView) -> None:
        """What is so of a quiz that comes up is no news."""
        self._warned, self._expired = warnings_passed(view), _expired(view)
        self._slept = self._told_of = view.seconds_slept
        self._note.clear()

    def turn(self, view: QuizView) -> None:
        """Another question is shown; where each has its clock, each has its warnings."""
        if view.clock is ClockKind.EACH:
            self._warned = warnings_passed(view)

    def tell(self, view: QuizView, *, warns: bool) -> bool:
        """Say that little time is left (where that is wanted), that some was slept through, that a question's is up.

        Gives whether it is the last of these.
        """
        passed = warnings_passed(view)
        if passed > self._warned and view.seconds_left and warns:
            announce(self._note, told(view))
        self._warned = max(self._warned, passed)
        if view.seconds_slept > self._slept:
            if not self._note.says("slept"):
                self._told_of = self._slept
            self._slept = view.seconds_slept
            self._note.tell("slept", slept(self._slept - self._told_of))
        if new := sorted(_expired(view) - self._expired):
            if new == [view.index] and view.item.open:  # the question itself says it
                announce(self._note, expired(new, view))
            else:
                self._note.tell("expired", expired(new, view))
        self._expired |= _expired(view)
        return bool(new)


def _expired(view: QuizView) -> frozenset[int]:
    return frozenset(at for at, item in enumerate(view.items) if item.expired)
