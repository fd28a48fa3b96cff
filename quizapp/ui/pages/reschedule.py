"""Cards already learnt under another choice: what would move, shown before it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.jobs import Jobs, Latest, Outcome, Progress
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import ScrollPage
from quizapp.ui.widgets.bars import WeekBars
from quizapp.ui.widgets.headings import HeadingRow, PageHeader
from quizapp.ui.widgets.rules import Rule

if TYPE_CHECKING:
    from quizapp.study.reschedule import Plan

_WIDTH = 720  # design px


@dataclass(frozen=True, slots=True)
class MoveSource:
    """`plan` gives what runs in a worker, `choice` what the cards would be moved to in words; `undo` takes a move back.

    `apply` moves the cards some at a time and gives how many it has moved so far.
    """

    plan: Callable[[], Callable[[Progress], Plan]]
    apply: Callable[[Plan], Iterator[int]]
    undo: Callable[[], object]
    choice: Callable[[], str]


class ReschedulePage(ScrollPage):
    """A preview in numbers and bars, and the one button that does it; `done` tells that the learner is through."""

    done = Signal()

    context = "reschedule"

    def __init__(
        self, source: MoveSource, jobs: Jobs, messages: Messages, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(top=24, parent=parent)
        self.title = _("Cards already learnt")
        self._source, self._messages, self._actions = source, messages, actions
        self._job = Latest(jobs)
        self.found: Plan | None = None
        self._moving: Iterator[int] | None = None
        self._moved = 0
        self._leaving = False
        self._step = QTimer(self)
        self._step.setSingleShot(True)
        self._step.timeout.connect(self._move_some)
        self.apply = actions.button("reschedule.apply", "primary")
        self.leave_them = actions.button("back", text=_("Leave them"), icon=False)
        actions.on("reschedule.apply", self._apply)
        self.state = PlainLabel("", "lead", "text-2", wrap=True)
        self.moves = PlainLabel("", "stem-small", wrap=True)
        self.due = PlainLabel("", "lead", "text-2", wrap=True)
        self.bars = WeekBars(_("Cards by how many days they move"))
        self._chart = QWidget()
        self._build()
        self.restyle()

    def _build(self) -> None:
        chart = QVBoxLayout(self._chart)
        chart.setContentsMargins(0, 0, 0, 0)
        chart.addWidget(Rule())
        chart.addWidget(HeadingRow(_("Days sooner and later")))
        chart.addWidget(self.bars)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.apply)
        self._buttons.addWidget(self.leave_them)
        self._buttons.addStretch(1)
        self.body.addWidget(PageHeader(self.title))
        for widget in (self.state, self.moves, self.due, self._chart):
            self.body.addWidget(widget)
        self.body.addLayout(self._buttons)
        self.body.addStretch(1)

    def restyle(self) -> None:
        """Take sizes from the look."""
        super().restyle()
        if hasattr(self, "_buttons"):
            self.body.setSpacing(look().px(16))
            self._buttons.setSpacing(look().px(12))
            for widget in (self.state, self.moves, self.due, self._chart):
                widget.setMaximumWidth(look().px(_WIDTH))

    def enter(self, _argument: object = None) -> None:
        """Look at the cards as they are now, unless they are being moved."""
        if self._moving is not None:
            return
        self._show(None, _("Looking at your cards"))
        plan = self._source.plan()
        self._job.run(
            lambda progress, _stop: plan(progress), self._planned, progress=self._progressed, name="look at the cards"
        )

    def leave(self) -> bool:
        """What is being looked at need not be looked at to the end; what is being moved is."""
        self._job.cancel()
        self._leaving = True
        while self._moving is not None:
            self._move_some()
        self._leaving = False
        self._step.stop()
        return True

    def _progressed(self, done: int, _total: int, sentence: str) -> None:
        self.state.setText(_("{sentence}: {count} so far").format(sentence=sentence, count=dates.number(done)))

    def _planned(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            self._messages.tell(outcome.error)
            self._show(None, _("Your cards could not be looked at. Nothing was changed."))
            return
        self._show(outcome.value)

    def _show(self, found: Plan | None, state: str = "") -> None:
        self.found = found
        count = len(found.moves) if found is not None else 0
        reason = state or _("No card would move")
        self._actions.allow("reschedule.apply", bool(count), reason)
        words = ngettext("Move {count} card", "Move {count} cards", count)
        self.apply.set_text(words.format(count=dates.number(count)) if count else _("Move cards"))
        self.state.setText(state or self._source.choice())
        self.leave_them.set_text(_("Leave them") if count or found is None else _("Back"))
        self.moves.setVisible(found is not None)
        for widget in (self.due, self._chart):
            widget.setVisible(bool(count))
        if found is not None:
            self._tell(found)

    def _tell(self, found: Plan) -> None:
        parts = (
            (_("{cards} sooner"), found.sooner),
            (_("{cards} later"), found.later),
            (_("{cards} on the same day"), found.same),
        )
        said = ", ".join(words.format(cards=_cards(count)) for words, count in parts if count)
        stays = not found.sooner and not found.later
        self.moves.setText(_("Every card would stay on its day.") if stays else f"{said}.")
        self.due.setText(
            _("Due by tomorrow: {before} now, {after} afterwards.").format(
                before=dates.number(found.due_before), after=dates.number(found.due_after)
            )
        )
        self.bars.show_days(list(zip(_NAMES, found.shifts, strict=True)))

    def _apply(self) -> None:
        if self.found is None or self._moving is not None:
            return
        self._actions.allow("reschedule.apply", False, _("The cards are being moved"))
        self._moved, self._moving = 0, self._source.apply(self.found)
        self._step.start()

    def _move_some(self) -> None:
        """One step; the window answers between two."""
        if self._moving is None:
            return
        try:
            self._moved = next(self._moving)
        except StopIteration:
            self._moving = None
            self._tell_moved()
        except KnownError as error:
            self._moving = None
            self._messages.tell(error)
            self.enter()
        else:
            total = len(self.found.moves) if self.found is not None else self._moved
            words = _("Moving cards: {count} of {total} so far")
            self.state.setText(words.format(count=dates.number(self._moved), total=dates.number(total)))
            self._step.start()

    def _tell_moved(self) -> None:
        count = self._moved
        words = ngettext("{count} card was moved.", "{count} cards were moved.", count)
        self._messages.say(words.format(count=dates.number(count)), self._source.undo)
        if not self._leaving:
            self.done.emit()


# Days by which a card moves, as `study.reschedule.STEPS` divides them.
_NAMES = ("< −30", "−30…−8", "−7…−3", "−2, −1", "0", "1, 2", "3…7", "8…30", "> 30")


def _cards(count: int) -> str:
    return ngettext("{count} card", "{count} cards", count).format(count=dates.number(count))
