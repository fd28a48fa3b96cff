"""Choosing the day on which questions come back."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.settings import LONGEST_DAYS
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import DateField
from quizapp.ui.widgets.sheet import Sheet


class DueDay(Sheet):
    """Asks for a day from today on; `chosen` tells it."""

    chosen = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None, *, keys: Keys = usual_keys) -> None:
        lead = _("The memory stays as it is; the next answer sets a day of its own again.")
        send = Button(_("Set due day"), "primary")
        closer = Button(_("Cancel"), "quiet")
        super().__init__(_("When is it to come back?"), lead, closer=closer, send=send, keys=keys, parent=parent)
        self.field = DateField(_("Due day"))
        self.field.set_day(today + timedelta(days=1), today, today + timedelta(days=LONGEST_DAYS))
        self.body.addWidget(self.field, 0, Qt.AlignmentFlag.AlignLeft)
        self.send = send
        self.send.clicked.connect(self._send)
        self.foot.addWidget(send)
        self.foot.addStretch(1)
        self.foot.addWidget(self.closer)
        self.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.fit()

    def _send(self) -> None:
        self.field.interpretText()
        self.chosen.emit(self.field.day())
        self.accept()
