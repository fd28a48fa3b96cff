"""The row of the Study place for a planned break: how long, what it leads to, and one press to be back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.study.breaks import LONGEST_DAYS
from quizapp.study.custom import Ahead
from quizapp.ui import dates
from quizapp.ui.announce import announce
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import SpinBox
from quizapp.ui.widgets.form_row import line

_USUAL_DAYS = 7


@dataclass(frozen=True, slots=True)
class BreakSource:
    """Where breaks are kept: today's local day, the first day back (None: no break), what waits then, two deeds."""

    today: Callable[[], date]
    until: Callable[[], date | None]
    ahead: Callable[[date], Ahead]
    take: Callable[[date], None]
    end: Callable[[], None]


class StudyBreak(QWidget):
    """`changed` comes when a break was taken or ended."""

    changed = Signal()

    def __init__(self, source: BreakSource, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source, self._messages = source, messages
        self.days = SpinBox(_("Days of the break"), _USUAL_DAYS, 1, LONGEST_DAYS)
        self._unit = PlainLabel(_("days"), "small", "text-2")
        self.take = Button(_("Take a break"), icon="pause", size="small")
        self.end = Button(_("End the break"), icon="play", size="small")
        self.words = PlainLabel("", "small", "text-2", wrap=True)
        self.days.valueChanged.connect(self.refresh)
        self.take.clicked.connect(self._take)
        self.end.clicked.connect(self._end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addLayout(line(self.days, self._unit, self.take, self.end))
        column.addWidget(self.words)

    def refresh(self) -> None:
        """Say how it stands now."""
        until = self._source.until()
        resting = until is not None
        for widget in (self.days, self._unit, self.take):
            widget.setVisible(not resting)
        self.end.setVisible(resting)
        back = self._source.today() + timedelta(days=self.days.value()) if until is None else until
        said = _("On a break until {day}.") if resting else _("Back on {day}.")
        rest = _("Nothing new comes meanwhile, and your streak stays.")
        self.words.setText(f"{said.format(day=dates.long_day(back))} {_waiting(self._source.ahead(back))} {rest}")
        self._unit.setText(ngettext("day", "days", self.days.value()))

    def _take(self) -> None:
        until = self._source.today() + timedelta(days=self.days.value())
        self._do(lambda: self._source.take(until))

    def _end(self) -> None:
        self._do(self._source.end)

    def _do(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except KnownError as error:
            self._messages.tell(error)
            return
        self.refresh()
        announce(self, self.words.text())
        self.changed.emit()
        (self.end if self.end.isVisible() else self.take).setFocus()


def _waiting(ahead: Ahead) -> str:
    """What waits on the first day back."""
    if not ahead.due:
        return _("Nothing will be due by then.")
    words = ngettext("{count} question will be due by then", "{count} questions will be due by then", ahead.due)
    said = words.format(count=dates.number(ahead.due))
    if ahead.days <= 1:
        return _("{waiting}, one day's work.").format(waiting=said)
    return _("{waiting}, spread over {days} days.").format(waiting=said, days=dates.number(ahead.days))
