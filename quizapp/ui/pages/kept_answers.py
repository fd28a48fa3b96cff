"""In the Library's preview: what the learner keeps as right answers to a question, each with a way to drop it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.study.aliases import Alias
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.widgets.button import IconButton


class KeptAnswers(QWidget):
    """What the learner also accepts, one text a line; `forget_requested` with the alias to be dropped."""

    forget_requested = Signal(object)

    def __init__(self, kept: Sequence[Alias], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = look()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PlainLabel(_("You also accept"), "small", "text-2", weight=600))
        self.buttons: list[IconButton] = []
        for alias in kept:
            row = QHBoxLayout()
            row.setSpacing(now.px(8))
            row.addWidget(PlainLabel(alias.text, "small", wrap=True), 1, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(self._button(alias), 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)

    def _button(self, alias: Alias) -> IconButton:
        button = IconButton("close", _("No longer accept “{answer}”").format(answer=alias.text))
        button.clicked.connect(lambda _checked=False: self.forget_requested.emit(alias))
        self.buttons.append(button)
        return button
