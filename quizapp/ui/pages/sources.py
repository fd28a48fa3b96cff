"""Sources: the articles that questions come from, with what each gave and how much of it is known."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.authoring.sources import SourceRow
from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.jobs import Jobs, Latest, Outcome
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import Page
from quizapp.ui.pages import source_words as words
from quizapp.ui.pages.library_tabs import SOURCES, LibraryBar
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.fields import ComboBox
from quizapp.ui.widgets.list_table import Cell, Column, ListModel, ListTable
from quizapp.ui.widgets.rules import Rule
from quizapp.ui.widgets.search_field import SearchField
from quizapp.ui.widgets.state_view import StateView

ALL, OWN, PACKS = "all", "own", "packs"
_DEEDS = ("sources.open", "sources.library")
_NARROW = 760  # design px of the page: below it what is done needs the room of what is only said


@dataclass(frozen=True, slots=True)
class SourceList:
    """What the page asks of the library; `survey` runs in a worker."""

    survey: Callable[[], list[SourceRow]]


class SourcesPage(Page):
    """The list, narrowed by words and by where articles come from.

    `opened` and `library_requested` give a `SourceRow`, `import_requested` comes where there is no article yet.
    """

    opened = Signal(object)
    library_requested = Signal(object)
    import_requested = Signal()

    context = "sources"
    rail = True

    def __init__(
        self, source: SourceList, actions: Actions, messages: Messages, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = _("Sources")
        self._source, self._actions, self._messages = source, actions, messages
        self._reading = Latest(jobs)
        self.found: Sequence[SourceRow] | None = None  # None: not read yet
        self.bar = LibraryBar(SOURCES, actions, actions.button("go.import"))
        self.search = SearchField(_("Find by title or publisher"), key=actions.key("find"), keys=actions.keys)
        self.search.textChanged.connect(lambda _text: self._list())
        self.search.returnPressed.connect(self._to_list)
        self.origin = ComboBox(_("Show"))
        for value, name in ((ALL, _("All articles")), (OWN, _("Imported")), (PACKS, _("Of packs"))):
            self.origin.add(name, value)
        self.origin.activated.connect(lambda _at: self._list())
        self._count = PlainLabel("", "small", weight=600, elide=True)
        self.buttons = [actions.button(one, "quiet", "small") for one in _DEEDS]
        self.model = ListModel(_columns(), self)
        self.table: ListTable = ListTable(self.model, _("Articles"))
        self.table.setSelectionMode(ListTable.SelectionMode.SingleSelection)
        self.table.moved.connect(self._allow)
        self.table.opened.connect(lambda: self._with_chosen(self.opened.emit))
        self._build()
        actions.on("sources.open", lambda: self._with_chosen(self.opened.emit))
        actions.on("sources.library", lambda: self._with_chosen(self.library_requested.emit))
        actions.on("find", self._find)

    def _build(self) -> None:
        self._list_room = QWidget()
        column = QVBoxLayout(self._list_room)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._above = QHBoxLayout()
        self._above.addWidget(self.search, 1)
        self._above.addWidget(self.origin)
        column.addLayout(self._above)
        self._bar = QHBoxLayout()
        self._bar.addWidget(self._count, 1)
        for button in self.buttons:
            self._bar.addWidget(button)
        column.addLayout(self._bar)
        column.addWidget(Rule())
        column.addWidget(self.table, 1)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.bar)
        page.addLayout(self._column, 1)
        self._column.addWidget(self._list_room, 1)
        self._state_room = QVBoxLayout()
        self._column.addLayout(self._state_room)
        self._column.addStretch(0)
        self._state: StateView | None = None
        self._list_room.hide()
        self.restyle()

    # Being here

    def enter(self, _argument: object = None) -> None:
        """Read the list anew; what is listed stays until it is there."""
        survey = self._source.survey
        self._reading.run(lambda _progress, _cancelled: survey(), self._arrived, name="sources")
        self._allow()

    def leave(self) -> bool:
        """Nobody waits for the list any more."""
        self._reading.cancel()
        return True

    def is_reading(self) -> bool:
        """Whether the list is being read."""
        return self._reading.busy()

    def belongs(self) -> str:
        """The Library's item is lit."""
        return "library"

    def _arrived(self, outcome: Outcome) -> None:
        if outcome.error is not None:
            self._messages.tell(outcome.error)
        elif not outcome.cancelled:
            self.found = outcome.value
        self._list()
        elsewhere = self.search.hasFocus() or self.bar.tabs.has_focus()
        if self.isVisible() and self.table.isVisible() and not elsewhere:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # Listing

    def _list(self) -> None:
        found = self.found or []
        here, row = self.chosen(), self.table.current_row()
        text, origin = self.search.text().casefold().split(), self.origin.currentData()
        rows = [one for one in found if _matches(one, text, origin)]
        self.model.show(rows)
        same = None if here is None else self.model.place(lambda one: one.id == here.id)
        self.table.choose(row if same is None else same)
        counted = ngettext("{count} article", "{count} articles", len(rows)).format(count=dates.number(len(rows)))
        self._count.setText(f"{counted}: {words.gave(rows)}" if rows else counted)
        had_focus = self.table.hasFocus()
        self._list_room.setVisible(bool(found))
        self.table.setVisible(bool(rows))
        self._column.setStretchFactor(self._list_room, 1 if rows else 0)
        self._column.setStretch(self._column.count() - 1, 0 if rows else 1)
        self._show_state(found, rows)
        self._allow()
        if had_focus and not rows:
            self._to_list()

    def _to_list(self) -> None:
        """Give the focus to the list, or to the way on where there is none."""
        (self.table if self.model.rowCount() else self.way_on).setFocus(Qt.FocusReason.TabFocusReason)

    def _show_state(self, found: Sequence[SourceRow], rows: Sequence[SourceRow]) -> None:
        if self._state is not None:
            self._state_room.removeWidget(self._state)
            self._state.hide()
            self._state.deleteLater()
        self._state = None
        if rows or self.found is None:
            return
        if found:
            self.way_on = Button(_("Show all"), icon="close")
            self.way_on.clicked.connect(self.clear)
            text = _("None of these articles has such words in its title or publisher.")
            self._state = StateView("search", _("No article matches"), text, self.way_on)
        else:
            self.way_on = Button(_("Import article"), "primary", icon="import")
            self.way_on.clicked.connect(self.import_requested)
            text = _("Import an article, and it stands here with its facts, its questions and how many you know.")
            self._state = StateView("link", _("No articles yet"), text, self.way_on)
        self._state_room.addWidget(self._state)
        self._state.setContentsMargins(0, look().px(56), 0, 0)
        self._state.show()

    def clear(self) -> None:
        """Show all articles again."""
        self.search.clear()
        self.origin.choose(ALL)
        self._list()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self) -> None:
        if self._actions.context() == self.context:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()

    def chosen(self) -> SourceRow | None:
        """The article that deeds apply to."""
        rows = self.table.chosen()
        return rows[0] if rows else None

    def _allow(self) -> None:
        one = self.chosen()
        self._actions.allow("sources.open", one is not None, _("Choose an article first."))
        asked = one is not None and bool(one.questions)
        why = _("No question cites it.") if one is not None else _("Choose an article first.")
        self._actions.allow("sources.library", asked, why)

    def _with_chosen(self, do: Callable[[SourceRow], object]) -> None:
        one = self.chosen()
        if one is not None:
            do(one)

    # Room

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._column.setContentsMargins(now.px(24), now.px(8), now.px(24), now.px(16))
        self._above.setSpacing(now.px(12))
        self._bar.setSpacing(now.px(8))
        self._bar.setContentsMargins(now.px(12), now.px(8), 0, now.px(8))
        for button in self.buttons:  # their keys do it too
            button.setVisible(self.width() >= now.px(_NARROW))
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self.restyle()


def _matches(one: SourceRow, text: Sequence[str], origin: str) -> bool:
    told = f"{one.info.title} {one.info.publisher} {one.pack}".casefold()
    return (origin == ALL or (origin == PACKS) is bool(one.pack_id)) and all(word in told for word in text)


def _columns() -> tuple[Column, ...]:
    def title(one: SourceRow) -> Cell:
        return Cell(one.name, "text", "card" if one.pack_id else "import", "text-3")

    def share(one: SourceRow) -> float:
        return len(one.known) / len(one.questions) if one.questions else -1.0

    return (
        Column(_("Title"), title, key=lambda one: one.name.casefold(), spare=False),
        Column(
            _("Publisher"), lambda one: Cell(one.info.publisher), 144, key=lambda one: one.info.publisher.casefold()
        ),
        Column(
            _("Date"),
            lambda one: Cell(dates.when_text(one.info.published)),
            136,
            key=lambda one: one.info.published,
            falling=True,
        ),
        Column(_("From"), lambda one: Cell(words.where_from(one)), 144, key=words.where_from),
        Column(
            _("Facts"), lambda one: Cell(dates.number(one.facts)), 64, lambda one: one.facts, falling=True, spare=False
        ),
        Column(
            _("Questions"),
            lambda one: Cell(dates.number(len(one.questions))),
            84,
            lambda one: len(one.questions),
            falling=True,
            spare=False,
        ),
        Column(_("Known"), lambda one: Cell(words.known_of([one])), 72, share, falling=True, spare=False),
    )
