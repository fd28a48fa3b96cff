"""What stands there while an import is read, compared or saved: how far it is, and the way to stop it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.state_view import StateView


class RunView(Styled, QWidget):
    """One sentence, a line that grows, and Cancel."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stop = actions.button("bring.stop")
        self.state = StateView("import", _("Reading"), " ", self.stop, progress=0.0)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addStretch(1)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look."""
        self._column.setContentsMargins(look().px(40), look().px(64), look().px(40), 0)
        super().restyle()

    def begin(self, title: str) -> None:
        """Something else is under way."""
        self.state.title.setText(title)
        self.told(0, 0, "")
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def told(self, done: int, total: int, sentence: str) -> None:
        """So many are done, of so many if that is known."""
        count = dates.number(done)
        words = _("{count} of {total}").format(count=count, total=dates.number(total)) if total else count
        self.state.text.setText(f"{sentence}: {words}" if sentence else words)
        self.state.progress.setVisible(bool(total))
        self.state.progress.set_share(done / total if total else 0.0, words)
