"""The row of Settings that fits the algorithm's weights to the learner's own answers, as a job."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.jobs import Job, Jobs, Outcome, Progress
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.setting_row import SettingRow

if TYPE_CHECKING:
    from quizapp.study.fitting import Fit

_LOSS = "{:.4f}"


class FitRow(SettingRow):
    """Offers to fit, tells how far it is, and lets the learner keep what was found; `chosen` tells the weights.

    `fit(progress)` runs in a worker; `command` installs the optional part where it is not `installed`.
    """

    chosen = Signal(object)

    def __init__(
        self,
        fit: Callable[[Progress], Fit],
        jobs: Jobs,
        messages: Messages,
        *,
        installed: bool,
        command: str,
        parent: QWidget | None = None,
    ) -> None:
        self.first = Button("", size="small")
        self.second = Button("", "quiet", size="small")
        buttons = QWidget()
        self._buttons = QHBoxLayout(buttons)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.addWidget(self.second)
        self._buttons.addWidget(self.first)
        super().__init__(_("Fit the weights to your answers"), buttons, parent=parent)
        self._fit, self._jobs, self._messages = fit, jobs, messages
        self._installed, self._command = installed, command
        self._job: Job | None = None
        self._found: Fit | None = None
        self.first.clicked.connect(self._press)
        self.second.clicked.connect(self._leave)
        self._ready()

    def restyle(self) -> None:
        """Take sizes from the look."""
        self._buttons.setSpacing(look().px(8))
        super().restyle()

    def show_installed(self) -> None:
        """Offer the fit as where its part is there."""
        self._installed = True
        self._ready()

    def show_found(self, found: Fit) -> None:
        """Tell what a fit found, and offer it if it is better."""
        words = ngettext(
            "Over {count} answer the log loss goes from {before} to {after}. ",
            "Over {count} answers the log loss goes from {before} to {after}. ",
            found.answers,
        ).format(count=dates.number(found.answers), before=_LOSS.format(found.before), after=_LOSS.format(found.after))
        if found.better:
            self._found = found
            self._offer(words + _("The new weights foretell your answers better."), _("Use them"), _("Leave as it is"))
        else:
            self.set_explanation(words + _("That is no better, so nothing was changed."))
            self._ready(keep_words=True)

    def _offer(self, explanation: str, first: str, second: str = "") -> None:
        self.set_explanation(explanation)
        self.first.set_text(first)
        self.second.set_text(second)
        self.second.setVisible(bool(second))

    def _ready(self, *, keep_words: bool = False) -> None:
        self._job = self._found = None
        if self._installed:
            words = _(
                "FSRS learns how you forget from your own log; it takes some minutes, and nothing leaves this computer"
            )
            self._offer(self.explanation.text() if keep_words else words, _("Fit the weights"))
        else:
            words = _(
                "This needs an optional part, a large one: copy the command, run it in a terminal, start QuizApp again"
            )
            self._offer(words, _("Copy the command"))
            self.first.set_tip(self._command)

    def _press(self) -> None:
        if not self._installed:
            QGuiApplication.clipboard().setText(self._command)
            self._messages.say(_("The command is on the clipboard."))
        elif self._job is not None:
            self._job.cancel()
            self._offer(_("Stopping"), _("Cancel"))
        elif self._found is not None:
            weights = self._found.weights
            self._ready()
            self.chosen.emit(weights)
            self._messages.say(_("The new weights hold from the next answer on."))
        else:
            self._offer(_("Reading your answers"), _("Cancel"))
            fit = self._fit
            self._job = self._jobs.run(
                lambda progress, _cancelled: fit(progress), self._ended, progress=self._progressed, name="fit weights"
            )

    def _leave(self) -> None:
        self._ready()
        self.first.setFocus()

    def _progressed(self, done: int, total: int, sentence: str) -> None:
        if self._job is not None:
            share = _(" ({count} %)").format(count=round(100 * done / total)) if total else ""
            self.set_explanation(sentence + share)

    def _ended(self, outcome: Outcome) -> None:
        self._job = None
        if outcome.error is not None:
            self._messages.tell(outcome.error)
        if outcome.value is None:
            self._ready()
        else:
            self.show_found(outcome.value)
