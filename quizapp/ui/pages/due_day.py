"""Choosing the day on which questions come back."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.settings import LONGEST_DAYS
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import DateField
from quizapp.ui.widgets.sheet import Sheet


class DueDay(Sheet):
    """Asks for a day from today on; `chosen` tells it."""

    chosen = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        lead = _("The memory stays as it is; the next answer sets a day of its own again.")
        super().__init__(_("When is it to come back?"), lead, parent=parent)
        self.field = DateField(_("Due day"))
        self.field.set_day(today + timedelta(days=1), today, today + timedelta(days=LONGEST_DAYS))
        self.body.addWidget(self.field, 0, Qt.AlignmentFlag.AlignLeft)
        self.send = Button(_("Set due day"), "primary", key="Return")
        self.send.clicked.connect(self._send)
        self.closer = Button(_("Cancel"), "quiet", key="Esc")
        self.closer.clicked.connect(self.reject)
        self.foot.addWidget(self.send)
        self.foot.addStretch(1)
        self.foot.addWidget(self.closer)
        self.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter sets the day."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._send()
        else:
            super().keyPressEvent(event)

    def _send(self) -> None:
        self.field.interpretText()
        self.chosen.emit(self.field.day())
        self.accept()
