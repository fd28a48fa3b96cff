"""The learner of a tour: goes, presses, types, and has a picture taken of the window as it is."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.clock import FakeClock
from quizapp.study.quiz.setup import QuizSetup
from quizapp.ui import paint
from quizapp.ui.actions import Actions
from quizapp.ui.main_window import MainWindow
from quizapp.ui.pages.quiz_run import QuizRunPage
from quizapp.ui.pages.quiz_setup import QuizSetupPage
from quizapp.ui.places import Places
from quizapp.ui.widgets.card import paint_shadow

Save = Callable[[str, QPixmap], object]


class Driver:
    """A window's learner: goes, presses, types and looks.

    Args:
        window: what is driven.
        actions: its actions, by id.
        places: the way to its places.
        clock: moved only by `pass_time`.
        save: takes a picture's name and the picture.
    """

    def __init__(self, window: MainWindow, actions: Actions, places: Places, clock: FakeClock, save: Save) -> None:
        self.window = window
        self._actions = actions
        self._places = places
        self._clock = clock
        self._save = save

    def settle(self) -> None:
        """Let everything that follows from the last move happen."""
        for _turn in range(5):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait(self, until: Callable[[], bool]) -> None:
        """Let time pass until something is so.

        Raises:
            TimeoutError: it did not come within a minute.
        """
        deadline = QDeadlineTimer(60_000)
        waking = QTimer()  # so that a wait in which nothing happens ends too
        waking.start(10)
        while not until():
            if deadline.hasExpired():
                raise TimeoutError(f"the window did not get there: {until}")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.settle()

    def go(self, place: str, argument: object = None) -> QWidget:
        """Go to a place; gives its page."""
        self._places.go(place, argument)
        self.settle()
        return self.window.page(place)

    def choose_deck(self, *, empty: bool = False) -> None:
        """Show the last of the decks alone, or one that has no question."""
        found = [choice for choice in self._places.choices() if not (empty and choice.questions)]
        self._places.choose_deck(found[-1].id)
        self.settle()

    def quiz_setup(self) -> QuizSetupPage:
        """Go to the set-up of a quiz; gives its page, once it is counted what matches."""
        page = self.go("quiz")
        assert isinstance(page, QuizSetupPage)  # noqa: S101
        self.wait(lambda: not page.is_reckoning())
        return page

    def begin_quiz(self, setup: QuizSetup) -> QuizRunPage:
        """Take a quiz of this set-up; gives its page."""
        self._places.begin_quiz(setup)
        self.settle()
        page = self.window.page("quiz.run")
        assert isinstance(page, QuizRunPage)  # noqa: S101
        return page

    def press(self, *actions: str) -> None:
        """Trigger actions by id, one after the other."""
        for action in actions:
            self._actions.action(action).trigger()
            self.settle()

    def type(self, text: str) -> None:
        """Type into whatever has the focus."""
        target = QApplication.focusWidget() or self.window
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(target, event)
        self.settle()

    def close_what_is_over(self) -> None:
        """Close the dialogue or the menu that is open over the window."""
        over = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if over is not None:
            over.close()
        self.settle()

    def sleep(self, seconds: float) -> None:
        """Let the computer sleep."""
        self._clock.sleep(seconds=seconds)

    def pass_time(self, seconds: float) -> None:
        """Move the clock on."""
        self._clock.advance(seconds=seconds)

    def picture(self, name: str, under: QWidget | None = None) -> None:
        """Take a picture of the window as it is; a menu that is open hangs `under` the button that opened it."""
        self.settle()
        self._save(name, _with_what_is_over_it(self.window, under))


def _with_what_is_over_it(window: QWidget, button: QWidget | None) -> QPixmap:
    """The window with the dialogue in its middle or the menu that is open over it, which are windows of their own."""
    picture = window.grab()
    over = QApplication.activeModalWidget()
    if over is not None:
        painter = QPainter(picture)
        area = QRect(QPoint(0, 0), over.size())
        area.moveCenter(window.rect().center())
        paint_shadow(painter, area)
        painter.drawPixmap(area.topLeft(), over.grab())
        paint.box(painter, area, 0, "", "control-edge")
        painter.end()
    menu = QApplication.activePopupWidget()
    if menu is not None and button is not None:  # not where it is: the screen offscreen is smaller than the window
        painter = QPainter(picture)
        corner = button.mapTo(window, button.rect().bottomRight())
        painter.drawPixmap(corner - QPoint(menu.width(), -4), menu.grab())
        painter.end()
    return picture
