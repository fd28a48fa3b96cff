"""How a deck is studied: its limits, its retention, the work that follows from them, and the way to an exam."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.settings import LONGEST_DAYS, Settings
from quizapp.study.deck_options import Options
from quizapp.study.outlook import Outlook
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.jobs import Jobs, Latest, Outcome, Progress
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import ScrollPage
from quizapp.ui.pages import deck_rows as rows
from quizapp.ui.pages import deck_words as words
from quizapp.ui.pages import pace_words
from quizapp.ui.pages.settings_rows import per_cent
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.columns import Columns
from quizapp.ui.widgets.headings import HeadingRow, PageHeader
from quizapp.ui.widgets.setting_row import SettingRow
from quizapp.ui.widgets.workload_plot import WorkloadPlot

_SAVE_AFTER = 500  # ms without a change


@dataclass(frozen=True, slots=True)
class DeckSource:
    """Where the page takes its values from and puts them; a deck of None stands for all of them.

    `outlook` runs in a worker; `take` takes back ("undo") or does again ("redo") the latest deed.
    """

    deck: Callable[[], int | None]
    read: Callable[[int | None], Options]
    change: Callable[[int | None, dict[str, Any]], object]
    outlook: Callable[[int | None, Options, Progress], Outlook]
    take: Callable[[str], object]
    today: Callable[[], date]


class DeckPage(ScrollPage):
    """The settings of the deck that is shown; a change is saved after a moment, and each is a deed of its own.

    `reschedule_requested` asks what of it would move the cards already learnt.
    """

    reschedule_requested = Signal()

    context = "deck"

    def __init__(
        self, source: DeckSource, jobs: Jobs, messages: Messages, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(top=24, parent=parent)
        self.title = _("Deck settings")
        self._source, self._messages = source, messages
        self._deck: int | None = None
        self._options: Options | None = None
        self._outlook: Outlook | None = None
        self._job = Latest(jobs)
        self._pending: dict[str, Any] = {}
        self._before: list[dict[str, Any]] = []  # of all decks: those choices lie in the settings, not in the library
        self._undone: list[dict[str, Any]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_AFTER)
        self._timer.timeout.connect(self.flush)
        self.header = PageHeader(self.title)
        self.retention = rows.RetentionRow()
        self.new = rows.CountRow(_("New questions a day"))
        self.reviews = rows.CountRow(_("Reviews a day"))
        self.exam = rows.ExamRow()
        self.learning = rows.StepsRow(_("Learning steps"))
        self.relearning = rows.StepsRow(_("Relearning steps"))
        self.longest = rows.CountRow(_("Longest interval"), 1, LONGEST_DAYS, _(" d"))
        self.fuzz = rows.SwitchRow(_("Spread due days"))
        self.leech = rows.CountRow(_("Set aside after lapses"), 0, 99)
        self._pace: dict[str, rows.StepsRow | rows.CountRow | rows.SwitchRow] = {
            "learning_steps": self.learning,
            "relearning_steps": self.relearning,
            "longest_days": self.longest,
            "fuzz": self.fuzz,
            "leech_lapses": self.leech,
        }
        move = Button(_("See what would move"), size="small")
        move.clicked.connect(self._ask_to_move)
        self.learnt = SettingRow(
            _("Cards already learnt"), move, _("They keep their days until their next answer, unless you move them")
        )
        self.note = PlainLabel(
            _("Where all decks are studied together, the numbers a day of Settings hold."), "small", "text-3", wrap=True
        )
        self.plot = WorkloadPlot()
        self.ahead = PlainLabel("", "small", "text-2", wrap=True)
        self.plan_head = HeadingRow("")
        self.plan = [PlainLabel("", "small", "text-2", wrap=True) for _line in range(3)]
        self._build()
        self.retention.changed.connect(partial(self._changed, "desired_retention"))
        self.new.changed.connect(partial(self._changed, "new_per_day"))
        self.reviews.changed.connect(partial(self._changed, "reviews_per_day"))
        self.exam.changed.connect(partial(self._changed, "exam_day"))
        for field, row in self._pace.items():
            row.changed.connect(partial(self._changed, field))
        self.retention.moved.connect(self._held)
        actions.on("undo", lambda: self._take("undo") if actions.context() == self.context else None)
        actions.on("redo", lambda: self._take("redo") if actions.context() == self.context else None)
        self.restyle()

    def _build(self) -> None:
        left, right = QWidget(), QWidget()
        self._left, self._right = QVBoxLayout(left), QVBoxLayout(right)
        for column in (self._left, self._right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        for row in (self.retention, self.new, self.reviews, self.exam, *self._pace.values(), self.learnt):
            self._left.addWidget(row)
        self._left.addWidget(self.note)
        self._left.addStretch(1)
        self._right.addWidget(HeadingRow(_("Reviews a day, by target retention")))
        self._right.addWidget(self.plot)
        for label in (self.ahead, self.plan_head, *self.plan):
            self._right.addWidget(label)
        self._right.addStretch(1)
        self.body.addWidget(self.header)
        self.body.addWidget(Columns((left, right), widths=(0, 420)))
        self.body.addStretch(1)

    def restyle(self) -> None:
        """Take sizes from the look."""
        super().restyle()
        if hasattr(self, "_right"):
            self.body.setSpacing(look().px(20))
            self._right.setSpacing(look().px(8))
            self.note.setContentsMargins(0, look().px(12), 0, 0)
            self.plan_head.setContentsMargins(0, look().px(16), 0, 0)

    # Coming and going

    def enter(self, _argument: object = None) -> None:
        """Show the deck that is chosen now, as it is now."""
        self.flush()
        if self._source.deck() != self._deck:
            self._outlook = None
            self._before.clear()
            self._undone.clear()
        self._deck = self._source.deck()
        self._read()
        self._reckon()

    def use(self, _settings: Settings) -> None:
        """Follow a change of what Settings say."""
        if self._options is not None and not self._pending:
            self._read()

    def leave(self) -> bool:
        """What is not saved yet is saved; nothing more needs to be reckoned."""
        self.flush()
        self._job.cancel()
        return True

    def _read(self) -> None:
        self._options = self._source.read(self._deck)
        self._show()

    def _ask_to_move(self) -> None:
        self.flush()
        self.reschedule_requested.emit()

    # Changing

    def _changed(self, field: str, value: Any) -> None:  # noqa: ANN401  the type of the field
        if self._options is None:
            return
        if value == getattr(self._options, field) and field in self._options.own:
            return
        self._pending[field] = value
        if value is None:
            self.flush()
            return
        own = self._options.own if self._deck is None else self._options.own | {field}
        self._options = replace(self._options, **{field: value}, own=own)
        self._show()
        self._timer.start()

    def flush(self) -> None:
        """Save what was changed, now."""
        self._timer.stop()
        if not self._pending:
            return
        values, self._pending = self._pending, {}
        if self._deck is None:
            saved = self._source.read(None)
            self._before.append({field: getattr(saved, field) for field in values})
            self._undone.clear()
        self._save(values)

    def _save(self, values: dict[str, Any]) -> None:
        try:
            self._source.change(self._deck, values)
        except KnownError as error:
            self._messages.tell(error)
        self._read()
        if {"new_per_day", "exam_day"} & values.keys():
            self._reckon()

    def _take(self, which: str) -> None:
        """Take the latest change back, or make it again."""
        self.flush()
        if self._deck is not None:
            self._source.take(which)
            return
        source, target = (self._before, self._undone) if which == "undo" else (self._undone, self._before)
        if source:
            values, saved = source.pop(), self._source.read(None)
            target.append({field: getattr(saved, field) for field in values})
            self._save(values)

    # Reckoning

    def is_reckoned(self) -> bool:
        """Whether what is shown follows from the values shown."""
        return self._outlook is not None and not self._job.busy()

    def _reckon(self) -> None:
        deck, options, outlook = self._deck, self._options, self._source.outlook
        if options is not None:
            self._job.run(lambda progress, _stop: outlook(deck, options, progress), self._reckoned, name="outlook")

    def _reckoned(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            self._messages.tell(outcome.error)
        if outcome.value is not None:
            self._outlook = outcome.value
            self._show()

    # Showing

    def _held(self, retention: float) -> None:
        """Follow the handle of the slider without saving."""
        self.retention.set_reading(per_cent(retention))
        if self._options is not None:
            self._show_outlook(replace(self._options, desired_retention=retention))

    def _show(self) -> None:
        options, overall, today = self._options, self._deck is None, self._source.today()
        if options is None:
            return
        count = ngettext("{count} question", "{count} questions", options.questions)
        self.header.set_title(
            _("Settings of “{deck}”").format(deck=options.name) if not overall else _("Settings of all decks"),
            count.format(count=dates.number(options.questions)),
        )
        self.note.setVisible(not overall)
        self.retention.show_value(options.desired_retention)
        self.new.show_value(options.new_per_day)
        self.reviews.show_value(options.reviews_per_day)
        self.exam.show_value(options.exam_day, today, own="exam_day" in options.own, overall=overall)
        said = (
            (self.new, "new_per_day", words.new_words(options, self._outlook)),
            (self.reviews, "reviews_per_day", words.reviews_words(options, self._outlook)),
            (self.exam, "exam_day", words.exam_words(options, today)),
            (self.learning, "learning_steps", pace_words.learning_words(options.learning_steps)),
            (self.relearning, "relearning_steps", pace_words.relearning_words(options.relearning_steps)),
            (self.longest, "longest_days", pace_words.longest_words(options.longest_days)),
            (self.fuzz, "fuzz", pace_words.fuzz_words()),
            (self.leech, "leech_lapses", pace_words.leech_words(options.leech_lapses)),
        )
        for field, shown in self._pace.items():
            shown.show_value(getattr(options, field))
        for row, field, text in said:
            row.explain(text, own=field in options.own, overall=overall)
        self._show_outlook(options)

    def _show_outlook(self, options: Options) -> None:
        found, chosen = self._outlook, options.desired_retention
        own = "desired_retention" in options.own
        self.retention.explain(words.retention_words(chosen, found), own=own, overall=self._deck is None)
        self.plot.choose(chosen)
        if found is None:
            return
        self.plot.show_curve(found.ahead)
        self.ahead.setText(words.ahead_words(options, found))
        plan = found.exam_plan(chosen) if options.exam_day is not None else None
        for label in (self.plan_head, *self.plan):
            label.setVisible(plan is not None)
        if plan is None or options.exam_day is None:
            return
        self.plan_head.label.setText(_("Ready by {day}").format(day=dates.full_day(options.exam_day)))
        for label, text in zip(self.plan, words.plan_words(plan), strict=True):
            label.setText(text)
