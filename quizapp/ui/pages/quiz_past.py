"""Earlier quizzes: what they were made of, what they came to, and taking one again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.study.quiz.history import Past
from quizapp.study.quiz.setup_words import setup_words
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import COLUMN, Page
from quizapp.ui.pages.result_words import marks
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.headings import PageHeader
from quizapp.ui.widgets.list_table import Cell, Column, ListModel, ListTable
from quizapp.ui.widgets.rules import Rule
from quizapp.ui.widgets.state_view import StateView

FIRST = 300  # quizzes listed until the learner asks for all: those before are many only after years
_LOW = 480  # design px of the page: below it the list needs the room
_ALL = -1
_ONE = ("past.open", "past.again", "past.anew")


@dataclass(frozen=True, slots=True)
class PastSource:
    """What the page asks of the library: the latest so many quizzes, deleting some, undo, local time and day."""

    found: Callable[[int], Sequence[Past]]
    delete: Callable[[list[int]], None]
    undo: Callable[[], object]
    local: Callable[[datetime], datetime]
    today: Callable[[], date]


class PastQuizzesPage(Page):
    """The list with what can be done with it.

    `open_requested`, `again_requested` and `anew_requested` give the `Past` chosen: its result, or going on where it
    waits; the same questions; other questions by the same set-up. `back_requested` comes where there is none.
    """

    open_requested = Signal(object)
    again_requested = Signal(object)
    anew_requested = Signal(object)
    back_requested = Signal()

    context = "quiz.past"

    def __init__(self, source: PastSource, actions: Actions, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = _("Earlier quizzes")
        self._source, self._actions, self._messages = source, actions, messages
        self._limit = FIRST
        self.open = actions.button("past.open", "primary")
        self.buttons = [actions.button(one, "quiet", "small") for one in ("past.again", "past.anew", "past.delete")]
        self._count = PlainLabel("", "small", weight=600, elide=True)
        self.older = Button(_("Show all"), "quiet", size="small")
        self.older.clicked.connect(self._show_all)
        self.model = ListModel(self._columns(), self)
        self.table = ListTable(self.model, _("Quizzes"))
        self.table.moved.connect(self._allow)
        self.table.opened.connect(lambda: self._with_one(self.open_requested.emit))
        self._build()
        actions.on("past.open", lambda: self._with_one(self.open_requested.emit))
        actions.on("past.again", lambda: self._with_one(self.again_requested.emit))
        actions.on("past.anew", lambda: self._with_one(self.anew_requested.emit))
        actions.on("past.delete", self.delete)

    def _build(self) -> None:
        self._list_room = QWidget()
        column = QVBoxLayout(self._list_room)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._bar = QHBoxLayout()
        self._bar.addWidget(self._count, 1)
        for button in (*self.buttons, self.older):
            self._bar.addWidget(button)
        column.addLayout(self._bar)
        column.addWidget(Rule())
        column.addWidget(self.table, 1)
        self.back = Button(_("Set up a quiz"), "primary", icon="quiz")
        self.back.clicked.connect(self.back_requested)
        text = _("Every quiz that you take is listed here with its marks, and can be looked at or taken again.")
        self.nothing = StateView("quiz", _("No quiz was taken yet"), text, self.back)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(PageHeader(self.title, self.open))
        self._column.addWidget(self._list_room, 1)
        self._column.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addStretch(0)
        self.restyle()

    def _columns(self) -> tuple[Column, ...]:
        def made_of(one: Past) -> Cell:
            return Cell(_made_of(one), "text", "quiz", "text-3")

        def begun(one: Past) -> Cell:
            local = self._source.local(one.started_at)
            return Cell(f"{dates.short_day(local.date(), self._source.today())}, {dates.time_of_day(local)}")

        def mark(one: Past) -> Cell:
            if one.finished_at is None:
                words = ngettext("{answered} of {count} answered", "{answered} of {count} answered", one.total)
                return Cell(words.format(answered=one.answered, count=one.total), "warning", "pause", "warning")
            return Cell(_("{right} of {total}").format(right=marks(one.score), total=one.total), "text")

        def share(one: Past) -> Cell:
            return Cell("" if one.finished_at is None else _("{percent} %").format(percent=one.percent))

        return (
            Column(_("Quiz"), made_of, key=lambda one: _made_of(one).casefold(), spare=False),
            Column(_("Begun"), begun, 152, lambda one: one.started_at, falling=True, spare=False),
            Column(_("Mark"), mark, 168, lambda one: one.score, falling=True, spare=False),
            Column(_("Share"), share, 72, lambda one: one.share, falling=True),
            Column(_("Time"), lambda one: Cell(dates.spent_text(one.seconds)), 80, lambda one: one.seconds),
        )

    # Being here

    def enter(self, _argument: object = None) -> None:
        """Read the list anew and stay in the row."""
        row = self.table.current_row()
        found = self._source.found(_ALL if self._limit == _ALL else self._limit + 1)
        more = self._limit != _ALL and len(found) > self._limit
        shown = found[: self._limit] if more else found
        there = bool(shown)
        self._list_room.setVisible(there)
        self.nothing.setVisible(not there)
        self.open.setVisible(there)
        self.older.setVisible(more)
        self.model.show(shown)
        words = _("The latest {count} quizzes") if more else ngettext("{count} quiz", "{count} quizzes", len(shown))
        self._count.setText(words.format(count=dates.number(len(shown))))
        self.table.choose(row)
        self._allow()
        (self.table if there else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_all(self) -> None:
        self._limit = _ALL
        self.enter()

    def _allow(self) -> None:
        chosen = self.chosen()
        for id_ in _ONE:
            self._actions.allow(id_, len(chosen) == 1, _("Choose a quiz first."))
        self._actions.allow("past.delete", bool(chosen), _("Choose a quiz first."))
        waits = len(chosen) == 1 and chosen[0].finished_at is None
        self.open.set_text(_("Go on with it") if waits else self._actions.row("past.open").text)

    # What can be done

    def chosen(self) -> list[Past]:
        """The quizzes that deeds apply to."""
        return self.table.chosen()

    def _with_one(self, do: Callable[[Past], object]) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            do(chosen[0])

    def delete(self) -> None:
        """Delete the chosen quizzes; undo brings them back."""
        ids = [one.id for one in self.chosen()]
        if not ids:
            return
        try:
            self._source.delete(ids)
        except KnownError as error:
            self._messages.tell(error)
            return
        self.enter()
        words = ngettext(
            "{count} quiz was deleted. What it taught the schedule stays.",
            "{count} quizzes were deleted. What they taught the schedule stays.",
            len(ids),
        )
        self._messages.say(words.format(count=dates.number(len(ids))), self._bring_back)

    def _bring_back(self) -> None:
        self._source.undo()
        self.enter()

    # Room

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        side = max(now.px(40), (self.width() - now.px(COLUMN)) // 2)
        self._column.setContentsMargins(side, now.px(32), side, now.px(16))
        self._bar.setSpacing(now.px(8))
        self._bar.setContentsMargins(now.px(12), now.px(12), 0, now.px(8))
        self.nothing.setContentsMargins(0, now.px(56), 0, 0)
        self._count.setVisible(self.height() >= now.px(_LOW))
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The content grows to its column, then centres."""
        super().resizeEvent(event)
        self.restyle()


def _made_of(one: Past) -> str:
    return ", ".join(setup_words(one.setup, one.topics, one.total))
