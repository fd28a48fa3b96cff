"""Asking for the tags that questions are to have and to lose."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys
from quizapp.ui.labels import PlainLabel
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.sheet import Sheet
from quizapp.ui.widgets.token_field import TokenField


class TagQuestions(Sheet):
    """Asks for tags to give and to take away, completed from those that the library has; `chosen` tells both."""

    chosen = Signal(object, object)

    def __init__(
        self, lead: str, tags: Sequence[str], parent: QWidget | None = None, *, keys: Keys = usual_keys
    ) -> None:
        send, closer = Button(_("Change tags"), "primary"), Button(_("Cancel"), "quiet")
        super().__init__(_("Tags"), lead, closer=closer, send=send, keys=keys, parent=parent)
        self.add, self.remove = (self._field(name, tags) for name in (_("Tags to add"), _("Tags to remove")))
        self.send = send
        send.clicked.connect(self._send)
        self.foot.addWidget(send)
        self.foot.addStretch(1)
        self.foot.addWidget(closer)
        self.add.line.setFocus(Qt.FocusReason.TabFocusReason)
        self.fit()

    def _field(self, name: str, tags: Sequence[str]) -> TokenField:
        field = TokenField(name, _("A tag, then Enter"), words=True)
        field.complete_from(tags)
        self.body.addWidget(PlainLabel(name, "small", weight=600))
        self.body.addWidget(field)
        return field

    def _send(self) -> None:
        add, remove = self.add.texts(), self.remove.texts()
        if add or remove:
            self.chosen.emit(add, remove)
        self.accept()
