"""Asking for words to be found in questions and replaced, with a look at what that would do."""

from collections.abc import Callable, Generator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.authoring.replacing import Preview, Replacement
from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.action_table import usual_keys
from quizapp.ui.jobs import Outcome
from quizapp.ui.keys import Keys
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.slices import Slices
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import TextField
from quizapp.ui.widgets.sheet import Sheet
from quizapp.ui.widgets.switch import CheckChip

_PAUSE = 150  # ms after the last letter before it is looked for
_ROOM = 200  # design px that the examples always have, so that nothing jumps while one types

Look = Callable[[Replacement], Generator[None, None, Preview]]


class ReplaceWords(Sheet):
    """Asks for what is sought and what stands there instead; `chosen` tells the `Replacement`.

    `look_at` works out a preview of one; until it is there, nothing can be replaced.
    """

    chosen = Signal(object)

    def __init__(self, lead: str, look_at: Look, parent: QWidget | None = None, *, keys: Keys = usual_keys) -> None:
        send, closer = Button(_("Replace"), "primary"), Button(_("Cancel"), "quiet")
        super().__init__(_("Find and replace"), lead, closer=closer, send=send, width=680, keys=keys, parent=parent)
        self._look_at = look_at
        self._looking: Slices | None = None
        self.found: Preview | None = None
        self.sought, self.instead = TextField(_("Find")), TextField(_("Replace with"))
        for field in (self.sought, self.instead):
            self.body.addWidget(PlainLabel(field.accessibleName(), "small", weight=600))
            self.body.addWidget(field)
            field.textChanged.connect(self._later)
        self.case = CheckChip(_("Match case"), on=True)
        self.whole = CheckChip(_("Whole words"))
        ways = QHBoxLayout()
        ways.setSpacing(look().px(8))
        for chip in (self.case, self.whole):
            chip.toggled.connect(self._later)
            ways.addWidget(chip)
        ways.addStretch(1)
        self.body.addLayout(ways)
        self._said = PlainLabel("", "small", "text-2", wrap=True)
        self.body.addWidget(self._said)
        self._examples = QWidget()
        self._examples.setMinimumHeight(look().px(_ROOM))
        self._lines = QVBoxLayout(self._examples)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.addStretch(1)
        self.body.addWidget(self._examples)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.look)
        self.send = send
        send.clicked.connect(self._send)
        self.foot.addWidget(send)
        self.foot.addStretch(1)
        self.foot.addWidget(closer)
        self.sought.setFocus(Qt.FocusReason.TabFocusReason)
        self._tell()
        self.fit()

    def wanted(self) -> Replacement:
        """What is asked for so far."""
        return Replacement(
            find=self.sought.text(),
            put=self.instead.text(),
            match_case=self.case.isChecked(),
            whole_words=self.whole.isChecked(),
        )

    def look(self) -> None:
        """Look at what it would do now."""
        self._pause.stop()
        self._stop()
        if self.sought.text() and self.sought.text() != self.instead.text():
            self._looking = Slices(self._look_at(self.wanted()), self._seen, self)
        self._tell()
        if self._looking is not None:
            self._looking.start()  # it may be done at once

    def _later(self) -> None:
        self._stop()
        self._pause.start()
        self._tell()

    def _stop(self) -> None:
        self.found = None
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def _seen(self, outcome: Outcome) -> None:
        self._looking = None
        if outcome.error is not None:
            raise outcome.error
        self.found = outcome.value
        self._tell()

    def _tell(self) -> None:
        found = self.found
        self._said.setText(_words(found) if found and (found.changed or found.spoilt) else self._reason())
        self.send.set_available(bool(found and found.changed), _("Nothing would change."))
        while (line := self._lines.takeAt(0)) is not None:
            if (shown := line.widget()) is not None:
                shown.hide()
                shown.deleteLater()
        for one in found.examples if found else ():
            of = _("{part}, in “{question}”").format(part=one.where, question=one.stem)
            part = one.where if one.before == one.stem else of
            self._lines.addWidget(PlainLabel(part, "caption", "text-2", wrap=True))
            self._lines.addWidget(PlainLabel(one.before, "small", "text-3", wrap=True))
            self._lines.addWidget(PlainLabel(one.after, "small", wrap=True))
            self._lines.addSpacing(look().px(8))
        self._lines.addStretch(1)

    def _reason(self) -> str:
        if not self.sought.text():
            return _("Type what is to be found: in questions, answers, wrong options and explanations.")
        return _("Looking…") if self._looking or self._pause.isActive() else _("Nothing would change.")

    def _send(self) -> None:
        if self._pause.isActive():
            self.look()
        if self.found and self.found.changed:
            self.chosen.emit(self.wanted())
            self.accept()

    def done(self, result: int) -> None:
        """Closed, it looks for nothing."""
        self._pause.stop()
        self._stop()
        super().done(result)


def _words(found: Preview) -> str:
    words = ngettext("{count} question would change.", "{count} questions would change.", found.changed)
    told = [words.format(count=dates.number(found.changed))]
    if found.spoilt:
        words = ngettext(
            "{count} is left alone: an option would stand there twice, or be empty.",
            "{count} are left alone: an option would stand there twice, or be empty.",
            found.spoilt,
        )
        told.append(words.format(count=dates.number(found.spoilt)))
    if found.changed > len(found.examples):
        told.append(_("The first of them:"))
    return " ".join(told)
