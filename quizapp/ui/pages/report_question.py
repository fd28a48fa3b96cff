"""Reporting a question: what is the matter with it, in one of four reasons, and a note."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.study.session import Report
from quizapp.study.words import report_name
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import ComboBox, TextField
from quizapp.ui.widgets.option_row import OptionRow
from quizapp.ui.widgets.sheet import Sheet

_LONGEST_NOTE = 500


class ReportQuestion(Sheet):
    """Asks what is the matter; `reported` tells the reason and the note.

    `among` are the stems of several questions that were asked together; `which` tells the place of the one meant.
    """

    reported = Signal(object, str)

    def __init__(self, parent: QWidget | None = None, *, keys: Keys = usual_keys, among: Sequence[str] = ()) -> None:
        lead = _("It is set aside and not asked again until you take it back in the Library.")
        send = Button(_("Report and set aside"), "primary")
        title, closer = _("What is the matter with this question?"), Button(_("Cancel"), "quiet")
        super().__init__(title, lead, closer=closer, send=send, keys=keys, parent=parent)
        self.reason: Report | None = None
        self.chooser = ComboBox(_("Question"))
        for at, stem in enumerate(among):
            self.chooser.add(stem, at)
        if len(among) > 1:
            self.body.addWidget(self.chooser)
        self.rows = [OptionRow(at, report_name(reason), compact=True) for at, reason in enumerate(Report, start=1)]
        for row, reason in zip(self.rows, Report, strict=True):
            row.clicked.connect(lambda _checked=False, reason=reason: self.choose(reason))
            self.body.addWidget(row)
        self.note = TextField(_("Note"), placeholder=_("A note for yourself, if you like"))
        self.note.setMaxLength(_LONGEST_NOTE)
        self.body.addSpacing(self.body.spacing())
        self.body.addWidget(self.note)
        self.send = send
        self.send.clicked.connect(self._send)
        self.send.set_available(False, _("Choose what is the matter first."))
        self.foot.addWidget(send)
        self.foot.addStretch(1)
        self.foot.addWidget(self.closer)
        self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
        self.fit()

    def which(self) -> int:
        """The place of the question that is meant, from 0."""
        return max(0, self.chooser.currentIndex())

    def choose(self, reason: Report) -> None:
        """Take one of the reasons."""
        self.reason = reason
        for row, each in zip(self.rows, Report, strict=True):
            row.set_state("chosen" if each is reason else "normal")
        self.rows[list(Report).index(reason)].setFocus(Qt.FocusReason.OtherFocusReason)
        self.send.set_available(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The number of a reason chooses it."""
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self.rows) and not self.note.hasFocus():
            self.choose(list(Report)[number])
        else:
            super().keyPressEvent(event)

    def _send(self) -> None:
        if self.reason is not None:
            self.reported.emit(self.reason, self.note.text())
            self.accept()
