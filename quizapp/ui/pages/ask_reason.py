"""A sheet that asks why: one of a few reasons, chosen by number, and a note."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import ComboBox, TextField
from quizapp.ui.widgets.option_row import OptionRow
from quizapp.ui.widgets.sheet import Sheet

_LONGEST_NOTE = 500


class AskReason(Sheet):
    """`reported` tells the value of the reason chosen and the note; `reasons` are values with their words.

    `among` are the stems of several questions that it may be about; `which` tells the place of the one meant.
    """

    reported = Signal(object, str)

    def __init__(
        self,
        title: str,
        lead: str,
        send: str,
        reasons: Sequence[tuple[Any, str]],
        parent: QWidget | None = None,
        *,
        keys: Keys = usual_keys,
        among: Sequence[str] = (),
    ) -> None:
        self.send = Button(send, "primary")
        super().__init__(title, lead, closer=Button(_("Cancel"), "quiet"), send=self.send, keys=keys, parent=parent)
        self._values = [value for value, _words in reasons]
        self.reason: Any = None
        self.chooser = ComboBox(_("Question"))
        for at, stem in enumerate(among):
            self.chooser.add(stem, at)
        if len(among) > 1:
            self.body.addWidget(self.chooser)
        self.rows = [OptionRow(at, words, compact=True) for at, (_value, words) in enumerate(reasons, start=1)]
        for row, value in zip(self.rows, self._values, strict=True):
            row.clicked.connect(lambda _checked=False, value=value: self.choose(value))
            self.body.addWidget(row)
        self.note = TextField(_("Note"), placeholder=_("A note for yourself, if you like"))
        self.note.setMaxLength(_LONGEST_NOTE)
        self.body.addSpacing(self.body.spacing())
        self.body.addWidget(self.note)
        self.send.clicked.connect(self._send)
        self.send.set_available(False, _("Choose what is the matter first."))
        self.foot.addWidget(self.send)
        self.foot.addStretch(1)
        self.foot.addWidget(self.closer)
        self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
        self.fit()

    def which(self) -> int:
        """The place of the question that is meant, from 0."""
        return max(0, self.chooser.currentIndex())

    def choose(self, reason: object) -> None:
        """Take one of the reasons."""
        self.reason = reason
        for row, each in zip(self.rows, self._values, strict=True):
            row.set_state("chosen" if each is reason else "normal")
        self.rows[self._values.index(reason)].setFocus(Qt.FocusReason.OtherFocusReason)
        self.send.set_available(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The number of a reason chooses it."""
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self.rows) and not self.note.hasFocus():
            self.choose(self._values[number])
        else:
            super().keyPressEvent(event)

    def _send(self) -> None:
        if self.reason is not None:
            self.reported.emit(self.reason, self.note.text())
            self.accept()
