"""Asking for a name."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import Field, TextField
from quizapp.ui.widgets.sheet import Sheet


class NameSheet(Sheet):
    """Hands the name to `take` and closes; where that raises a `ValueError` or `KnownError`, it says why and stays."""

    def __init__(
        self,
        title: str,
        lead: str,
        send: str,
        name: str,
        take: Callable[[str], object],
        parent: QWidget | None = None,
        *,
        keys: Keys = usual_keys,
    ) -> None:
        self.send = Button(send, "primary")
        super().__init__(
            title, lead, closer=Button(_("Cancel"), "quiet"), send=self.send, width=480, keys=keys, parent=parent
        )
        self._take = take
        self.name = TextField(_("Name"), name)
        self.field = Field(_("Name"), self.name)
        self.body.addWidget(self.field)
        self.foot.addWidget(self.send)
        self.foot.addStretch(1)
        self.foot.addWidget(self.closer)
        self.send.clicked.connect(self._send)
        self.name.textEdited.connect(lambda _text: self.field.set_problem(""))
        self.name.setFocus(Qt.FocusReason.TabFocusReason)
        self.name.selectAll()
        self.fit()

    def _send(self) -> None:
        try:
            self._take(self.name.text())
        except (ValueError, KnownError) as problem:
            self.field.set_problem(str(problem))
            self.fit()
            self.name.setFocus()
            return
        self.accept()
