"""Asking for a name."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import TextField
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.sheet import Sheet


class AskName(Sheet):
    """Asks under `title` for a name, beginning with `name`; `chosen` tells it.

    `problem` gives a sentence on a name that cannot be taken, "" where it can.
    """

    chosen = Signal(str)

    def __init__(
        self,
        title: str,
        words: tuple[str, str, str],
        name: str,
        problem: Callable[[str], str],
        parent: QWidget | None = None,
        *,
        keys: Keys = usual_keys,
    ) -> None:
        field, do, cancel = words
        send, closer = Button(do, "primary"), Button(cancel, "quiet")
        super().__init__(title, closer=closer, send=send, width=480, keys=keys, parent=parent)
        self._problem = problem
        self.field = TextField(field, name, placeholder=field)
        self.field.selectAll()
        self._said = IconText("warn", "", "incorrect")
        self._said.hide()
        self.body.addWidget(self.field)
        self.body.addWidget(self._said)
        self.send = send
        send.clicked.connect(self._send)
        self.foot.addWidget(send)
        self.foot.addStretch(1)
        self.foot.addWidget(closer)
        self.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.fit()

    def _send(self) -> None:
        name = " ".join(self.field.text().split())
        problem = self._problem(name)
        self.field.set_wrong(bool(problem))
        self._said.show_text("warn", problem, "incorrect")
        self._said.setVisible(bool(problem))
        if problem:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.fit()
            return
        self.chosen.emit(name)
        self.accept()
