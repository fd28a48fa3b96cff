"""What stands in the window where the library could not be opened."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.ui.look import look
from quizapp.ui.page import ScrollPage
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.state_view import StateView


class RefusedPage(ScrollPage):
    """Says what is wrong with the library, what was kept and what to do; `enter` is given the `KnownError`."""

    again_requested = Signal()
    library_requested = Signal()

    context = "refused"
    focus_mode = True  # no place can be visited without a library

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title = _("Library")
        self.state: StateView | None = None
        self._room = QVBoxLayout()
        self.body.addLayout(self._room)
        self.body.addStretch(1)

    def enter(self, argument: object = None) -> None:
        """Show the error, or the one shown before."""
        if isinstance(argument, KnownError):
            self._show(argument)
        if self.state is not None:
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, error: KnownError) -> None:
        if self.state is not None:
            self._room.removeWidget(self.state)
            self.state.hide()
            self.state.deleteLater()
        self.other = Button(_("Open another library"), "primary", icon="library")
        self.other.clicked.connect(self.library_requested)
        again = Button(_("Try again"), icon="refresh")
        again.clicked.connect(self.again_requested)
        words = " ".join(part for part in (error.what, error.kept, error.todo) if part)
        title = _("The library could not be opened")
        self.state = StateView("warn", title, words, self.other, again, color="incorrect")
        room = min(look().px(96), self.window().height() // 8)
        self._room.setContentsMargins(0, room, 0, room)
        self._room.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        self.state.show()
