"""Going on without hands: a countdown to the answer, and from there to the next card."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.settings import Settings
from quizapp.study.session import Phase, Rating
from quizapp.study.words import rating_name
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.icon_label import IconText

_SECOND = 1000  # ms
_HANDS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress)


class HandsFree(Styled, QWidget):
    """A line that counts down where the settings or the learner ask for it, until a key or a mouse button is pressed.

    `revealed` when the time for the question is up, `rated` when that for the answer is, with the rating chosen in the
    settings.
    """

    revealed = Signal()
    rated = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self._phase = Phase.DONE
        self._stopped = False
        self._wanted = False  # for this session, though the settings do not ask for it
        self._press: tuple[int, int] | None = None  # that stopped it and is being dealt with: when, which key
        self.left = 0  # seconds
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND)
        self._timer.timeout.connect(self.tick)
        self._row = QHBoxLayout(self)
        self.line = IconText("clock", "", "text-2", wrap=False)
        self._row.addStretch(1)
        self._row.addWidget(self.line)
        self._row.addStretch(1)
        self.restyle()
        self.hide()

    def use(self, settings: Settings) -> None:
        """Take changed settings."""
        self.settings = settings

    def on(self) -> bool:
        """Whether the settings ask for it, or the learner does for this session."""
        return self._wanted or self.settings.hands_free != "off"

    def running(self) -> bool:
        """Whether it counts down now."""
        return self._timer.isActive()

    def show_phase(self, phase: Phase) -> None:
        """A side came up: count down for it, unless it was stopped."""
        self._phase = phase
        if not self.on() or self._stopped or phase is Phase.DONE:
            self._end()
            return
        question = phase is Phase.QUESTION
        self.left = self.settings.hands_free_question if question else self.settings.hands_free_answer
        self._timer.start()
        self._watch()
        self._tell()
        self.show()

    def _watch(self) -> None:
        app = QApplication.instance()
        assert app is not None  # noqa: S101
        app.installEventFilter(self)

    def _watch_no_more(self) -> None:
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def begin(self) -> None:
        """Another session begins: its first side may count again, where the settings ask for it."""
        self._stopped = self._wanted = False

    def toggle(self) -> str:
        """Count down for this session, or no more; says which of the two in a sentence.

        The press that asks for it has stopped a countdown already, as any press does.
        """
        if self.running() or self._press is not None:
            self.stop()
            self._press = None
            return _("Hands-free is off for this session.")
        self._wanted, self._stopped = True, False
        self.show_phase(self._phase)
        words = _("Hands-free is on for this session: the answer after {seconds} s, then {rating}.")
        return words.format(seconds=self.settings.hands_free_question, rating=rating_name(self._rating()))

    def stop(self) -> None:
        """Count no more until `start`."""
        self._stopped = True
        self._end()

    def pause(self) -> None:
        """Count no more until a side comes up again."""
        self._end()

    def tick(self) -> None:
        """A second has passed; one in which another window was used does not count."""
        if not self.window().isActiveWindow():
            return
        self.left -= 1
        if self.left > 0:
            self._tell()
            return
        self._end()
        if self._phase is Phase.QUESTION:
            self.revealed.emit()
        else:
            self.rated.emit(self._rating())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Whoever presses something has hands; the press does what it always does, but Escape only stops this."""
        if event.type() in _HANDS and isinstance(event, QInputEvent):
            press = event.timestamp(), event.key() if isinstance(event, QKeyEvent) else 0
            if self.running():
                self.stop()
                self._press = press
                self._watch()  # until another press: this one may be that of its own key
            elif press != self._press:  # one press comes by several widgets
                self._watch_no_more()
                self._press = None
            if press == self._press and press[1] == Qt.Key.Key_Escape:
                event.accept()  # so that it is no shortcut
                if event.type() == QEvent.Type.KeyPress:  # the last that comes of it
                    self._watch_no_more()
                    self._press = None
                return True
        return False

    def _rating(self) -> Rating:
        chosen = self.settings.hands_free
        return Rating.GOOD if chosen == "off" else Rating[chosen.upper()]

    def _tell(self) -> None:
        if self._phase is Phase.QUESTION:
            words = _("The answer comes in {count} s. Any key stops this.").format(count=self.left)
        else:
            rating = rating_name(self._rating())
            words = _("{rating} in {count} s. Any key stops this.").format(rating=rating, count=self.left)
        self.line.show_text("clock", words, "text-2")

    def _end(self) -> None:
        self._press = None
        self._timer.stop()
        self._watch_no_more()
        self.hide()

    def restyle(self) -> None:
        """Take sizes from the look."""
        self._row.setContentsMargins(look().px(16), look().px(4), look().px(16), look().px(4))
        super().restyle()
