"""What came into the library, and where to go from there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.authoring.incoming.survey import Decision, Survey
from quizapp.i18n import _
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.look import Styled, look
from quizapp.ui.pages.incoming.words import left_out, questions
from quizapp.ui.widgets.state_view import StateView


class DoneStep(Styled, QWidget):
    """The end of an import; `show` leads to the questions, and another import can begin."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_them = actions.button("bring.show", "primary")
        self.again = actions.button("bring", text=_("Import more"))
        self.state = StateView("checkc", _("Imported"), " ", self.show_them, self.again, color="correct")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addStretch(1)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look."""
        self._column.setContentsMargins(look().px(40), look().px(64), look().px(40), 0)
        super().restyle()

    def tell(self, found: Survey, done: int) -> None:
        """So many of what was found are in the library now."""
        total = found.count(Decision.KEEP) + found.count(Decision.UPDATE)
        title = _("{questions} imported").format(questions=questions(done))
        text = _("Undo takes all of them back at once.")
        if done < total:
            left = _("It was stopped before the other {count}.").format(count=dates.number(total - done))
            text = f"{left} {text}"
        out = left_out(found)
        if out:
            text = f"{_('Left out: {what}.').format(what=out)} {text}"
        self.state.title.setText(title)
        self.state.text.setText(text)
        self.show_them.setFocus(Qt.FocusReason.OtherFocusReason)
