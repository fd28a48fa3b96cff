"""Question figures: how each question does in quizzes, those that need a look first, with one press to mend them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.study.quiz.health import LEAST, ItemFigures
from quizapp.study.quiz.health_words import verdict_name
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.jobs import Jobs, Latest, Outcome
from quizapp.ui.keys import pressed
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import Page
from quizapp.ui.pages.item_detail import WIDTH, ItemDetail
from quizapp.ui.pages.item_parts import NONE, percent, seconds_text, signed
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import ComboBox
from quizapp.ui.widgets.headings import PageHeader
from quizapp.ui.widgets.list_table import Cell, Column, ListModel, ListTable
from quizapp.ui.widgets.rules import Rule
from quizapp.ui.widgets.segmented import Choice, SegmentedControl
from quizapp.ui.widgets.state_view import StateView

LOOK, ALL = "look", "all"
_DEEDS = ("items.edit", "items.aside", "items.open")
_DRAWER_BELOW = 860  # design px of the page: below it the figures of one question stand over the list
_PATIENCE = 150  # ms before it is said that answers are being read


@dataclass(frozen=True, slots=True)
class ItemsSource:
    """What the page asks of the library; `survey` runs in a worker and tells how many questions are done."""

    survey: Callable[[Callable[[int], object]], list[ItemFigures]]
    one: Callable[[int], ItemFigures | None]
    aside: Callable[[int, bool], None]
    undo: Callable[[], object]
    today: Callable[[], date]


class ItemFiguresPage(Page):
    """The list with the figures of the chosen question beside it.

    `edit_requested` and `open_requested` give a question's id, `back_requested` comes where no quiz was taken yet.
    """

    edit_requested = Signal(int)
    open_requested = Signal(int)
    back_requested = Signal()

    context = "quiz.items"
    rail = True

    def __init__(
        self, source: ItemsSource, actions: Actions, messages: Messages, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = _("Question figures")
        self._source, self._actions, self._messages = source, actions, messages
        self._reading = Latest(jobs)
        self.found: list[ItemFigures] | None = None  # None: not read yet
        self._wanted = ""
        self._drawer_open = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._arrange)
        self.filter = SegmentedControl([Choice(LOOK, _("Needs a look")), Choice(ALL, _("All"))], name=_("Show"))
        self.filter.changed.connect(self._filtered)
        self.model = ListModel(self._columns(), self)
        self.table = ListTable(self.model, _("Questions with figures"))
        self.table.moved.connect(self._show_chosen)
        self.table.opened.connect(self.open_detail)
        self.table.sorted.connect(self._show_sorting)
        self.sorting = ComboBox(_("Sort by"))
        self.sorting.activated.connect(lambda _at: self._sort())
        self._count = PlainLabel("", "small", weight=600, elide=True)
        self.detail = ItemDetail(actions)
        self.detail.close_requested.connect(self.close_detail)
        self._build()
        actions.on("items.edit", lambda: self._with_chosen(self.edit_requested.emit))
        actions.on("items.open", lambda: self._with_chosen(self.open_requested.emit))
        actions.on("items.aside", self.set_aside)

    # Building

    def _build(self) -> None:
        self.sorting.add(_("What needs a look first"), -1)
        for at, column in enumerate(self.model.columns):
            if column.key is not None:
                self.sorting.add(column.name, at)
        self._bar = QHBoxLayout()
        self._bar.addWidget(self.filter)
        self._bar.addWidget(self._count, 1)
        self._bar.addWidget(self.sorting)
        self._header = PageHeader(self.title)
        self._list_room = QWidget()
        listing = QVBoxLayout(self._list_room)
        listing.setContentsMargins(0, 0, 0, 0)
        listing.setSpacing(0)
        listing.addLayout(self._bar)
        listing.addWidget(Rule())
        listing.addWidget(self.table, 1)
        self._state: QWidget | None = None
        self._state_room = QVBoxLayout()
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        self._column.setSpacing(0)
        self._column.addWidget(self._header)
        self._column.addWidget(self._list_room, 1)
        self._column.addLayout(self._state_room)
        self._column.addStretch(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._middle, 1)
        row.addWidget(self.detail)
        self._list_room.hide()
        self.detail.hide()
        self.restyle()

    def _columns(self) -> tuple[Column, ...]:
        def question(one: ItemFigures) -> Cell:
            topic = topic_look(one.question.topic)
            words = one.question.stem
            return Cell(words, "text", topic.icon, topic.ink, spoken=f"{topic_name(one.question.topic)}: {words}")

        def verdict(one: ItemFigures) -> Cell:
            if one.question.suspended:
                return Cell(_("Set aside"), "text-3", "suspend")
            if not one.health.verdicts:
                return Cell(NONE, "text-3")
            first, *more = map(verdict_name, one.health.verdicts)
            words = _("{finding} +{count}").format(finding=first, count=len(more)) if more else first
            return Cell(words, "warning", "warn", spoken=", ".join((first, *more)))

        def r(one: ItemFigures) -> float | None:
            return one.health.discrimination if one.health.count >= LEAST else None

        return (
            Column(_("Question"), question, key=lambda one: one.question.stem.casefold(), spare=False),
            Column(_("Finding"), verdict, 192, spare=False),
            Column(
                _("Answers"),
                lambda one: Cell(dates.number(one.health.count)),
                80,
                lambda one: one.health.count,
                falling=True,
            ),
            Column(_("Facility"), lambda one: Cell(percent(one.health.facility)), 84, lambda one: one.health.facility),
            Column(
                _("Discrimination"),
                lambda one: Cell(signed(r(one))),
                116,
                lambda one: (r(one) is None, r(one) or 0.0),
            ),
            Column(
                _("Time"),
                lambda one: Cell(seconds_text(one.health.seconds)),
                80,
                lambda one: one.health.seconds or 0.0,
                falling=True,
            ),
        )

    # Being here

    def enter(self, _argument: object = None) -> None:
        """Read the answers anew; what is listed stays until they are there."""
        self._patience.start()
        survey = self._source.survey
        self._reading.run(
            lambda progress, _cancelled: survey(lambda done: progress(done, 0, "")), self._arrived, name="figures"
        )
        self._arrange()

    def leave(self) -> bool:
        """Nobody waits for the answers any more."""
        self._reading.cancel()
        self._patience.stop()
        return True

    def is_reading(self) -> bool:
        """Whether answers are being read."""
        return self._reading.busy()

    def _arrived(self, outcome: Outcome) -> None:
        self._patience.stop()
        if outcome.error is not None:
            self._messages.tell(outcome.error)
            self.found = self.found or []
        elif not outcome.cancelled:
            self.found = outcome.value
        if self.found and not self._wanted:  # what is shown first; no deed on the page changes it
            self._wanted = LOOK if any(one.needs_a_look for one in self.found) else ALL
        self._list()

    # Listing

    def _filtered(self, which: str) -> None:
        self._wanted = which
        self._list()

    def _list(self) -> None:
        found = self.found or []
        looks = [one for one in found if one.needs_a_look]
        which = self._wanted or ALL
        self.filter.set_value(which)
        self.filter.set_text(LOOK, _("Needs a look {count}").format(count=dates.number(len(looks))))
        self.filter.set_text(ALL, _("All {count}").format(count=dates.number(len(found))))
        here = self.chosen()
        row = self.table.current_row()
        self.model.show(looks if which == LOOK else found)
        same = None
        if here is not None:
            same = self.model.place(lambda one: one.question.id == here.question.id)
        self.table.choose(row if same is None else same)
        self._arrange()
        self._show_chosen()
        if self.isVisible() and self.table.isVisible():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sort(self) -> None:
        at = int(self.sorting.currentData())
        self.table.sort_by(None if at < 0 else at, falling=at >= 0 and self.model.columns[at].falling)

    def _show_sorting(self) -> None:
        self.sorting.choose(-1 if self.model.sorted_by is None else self.model.sorted_by[0])

    def chosen(self) -> ItemFigures | None:
        """The question whose figures are shown, where it is one."""
        rows = self.table.chosen()
        return rows[0] if len(rows) == 1 else None

    def _show_chosen(self) -> None:
        one = self.chosen()
        self.detail.show_figures(one, self._source.today())
        for id_ in _DEEDS:
            self._actions.allow(id_, one is not None, _("Choose a question first."))

    # What can be done

    def _with_chosen(self, do: Callable[[int], object]) -> None:
        one = self.chosen()
        if one is not None:
            do(one.question.id)

    def set_aside(self) -> None:
        """Set the chosen question aside, or take it back."""
        one = self.chosen()
        if one is None:
            return
        on = not one.question.suspended
        try:
            self._source.aside(one.question.id, on)
        except KnownError as error:
            self._messages.tell(error)
            return
        said = _("The question is set aside.") if on else _("The question is asked again.")
        self._replace(one.question.id)
        self._messages.say(said, lambda: self._put_back(one.question.id))

    def _put_back(self, number: int) -> None:
        self._source.undo()
        self._replace(number)

    def _replace(self, number: int) -> None:
        """Show one question as it is now; the others did not change."""
        now = self._source.one(number)
        self.found = [now if one.question.id == number and now is not None else one for one in self.found or []]
        self._list()

    # Room and what stands in it

    def is_drawer(self) -> bool:
        """Whether the figures of one question have no place of their own."""
        return self.width() < look().px(_DRAWER_BELOW)

    def open_detail(self) -> None:
        """Show the figures of the chosen question over the list where they have no place; go to them."""
        self._drawer_open = True
        self._arrange()
        stops = self.detail.stops()
        if stops:
            stops[0].setFocus(Qt.FocusReason.TabFocusReason)

    def close_detail(self) -> None:
        """Give the room back to the list."""
        self._drawer_open = False
        self._arrange()
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self) -> None:
        state = self._what_is_so()
        if self._state is not None:
            self._state_room.removeWidget(self._state)
            self._state.hide()
            self._state.deleteLater()
        self._state = state
        if state is not None:
            self._state_room.addWidget(state)
            state.setContentsMargins(0, look().px(56), 0, 0)
            state.show()
        rows = bool(self.model.rowCount())
        drawer = self.is_drawer()
        beside = rows and (not drawer or self._drawer_open)
        self.detail.set_drawer(drawer=drawer)
        self.detail.setMaximumWidth(16_777_215 if drawer else look().px(WIDTH))
        self._middle.setVisible(not (drawer and beside))
        self.detail.setVisible(beside)
        self._list_room.setVisible(bool(self.found))
        self.table.setVisible(rows)

    def _what_is_so(self) -> QWidget | None:
        """What stands where there is no list."""
        if self.found is None:
            if not self.is_reading() or self._patience.isActive():
                return None
            return StateView("progress", _("Reading the answers of your quizzes"))
        if not self.found:
            text = ngettext(
                "Each quiz adds an answer to its questions. From {count} answer on, this page says what may be the "
                "matter with one: too easy, an option that nobody picks, a key that may be wrong.",
                "Each quiz adds an answer to its questions. From {count} answers on, this page says what may be the "
                "matter with one: too easy, an option that nobody picks, a key that may be wrong.",
                LEAST,
            )
            self.back = Button(_("Set up a quiz"), "primary", icon="quiz")
            self.back.clicked.connect(self.back_requested)
            return StateView("progress", _("No figures yet"), text.format(count=LEAST), self.back)
        if not self.model.rowCount():
            text = _("No question with {count} answers or more stands out.").format(count=LEAST)
            return StateView("checkc", _("Nothing needs a look"), text, color="correct")
        return None

    def event(self, event: QEvent) -> bool:
        """Escape belongs to the figures over the list before it leads back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._closes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that leads back closes what stands over the list."""
        if self._closes(event):
            self.close_detail()
            return
        super().keyPressEvent(event)

    def _closes(self, event: QKeyEvent) -> bool:
        return self._drawer_open and self.is_drawer() and pressed(event, self._actions.keys("back"))

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._column.setContentsMargins(now.px(24), now.px(24), now.px(24), now.px(16))
        self._bar.setSpacing(now.px(16))
        self._bar.setContentsMargins(0, now.px(12), 0, now.px(8))
        self.sorting.setMaximumWidth(now.px(260))
        super().restyle()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The figures of one question stand beside the list where there is room."""
        super().resizeEvent(event)
        self._arrange()
