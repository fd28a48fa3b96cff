"""The Library: all questions as a list, with search, filters, a preview, and deeds that can be undone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from quizapp.authoring import browse, own
from quizapp.authoring.browse import Card, Filters, Library, QuestionRow, SearchError, Today
from quizapp.authoring.search_advice import advice
from quizapp.clock import Clock, study_day
from quizapp.i18n import _
from quizapp.settings import Settings
from quizapp.study import aliases
from quizapp.study.aliases import Alias
from quizapp.study.schedule import Scheduler
from quizapp.ui.actions import Actions
from quizapp.ui.jobs import Jobs
from quizapp.ui.keys import LiveKey, pressed
from quizapp.ui.messages import Messages
from quizapp.ui.page import Page
from quizapp.ui.pages.library_arranging import Arranging
from quizapp.ui.pages.library_bars import SearchBar, SelectionLine
from quizapp.ui.pages.library_deeds import LibraryDeeds
from quizapp.ui.pages.library_filters import FilterPane
from quizapp.ui.pages.library_labels import LabelCounts
from quizapp.ui.pages.library_model import LibraryModel
from quizapp.ui.pages.library_more import MoreDeeds
from quizapp.ui.pages.library_nothing import NothingRoom, empty_bin, no_match, no_questions
from quizapp.ui.pages.library_panes import LibraryPanes
from quizapp.ui.pages.library_preview import Preview, PreviewPane
from quizapp.ui.pages.library_searches import SavedSearches
from quizapp.ui.pages.library_table import QuestionTable
from quizapp.ui.pages.library_tabs import QUESTIONS, LibraryBar
from quizapp.ui.pages.search_help import SearchHelp
from quizapp.ui.requests import Asked, Edited
from quizapp.ui.widgets.rules import Rule

_KEPT_CHOSEN = 200  # that stay chosen when the list is read again
_FEW = 100  # chosen, whose rows are looked at
_PAUSE = 120  # ms after the last letter before the list is read again


class LibraryPage(Page):
    """The list of questions in `library`; `scheduler` gives the schedule as the settings have it now.

    `edit_requested` names a question of the learner's own, `add_requested` asks for a new one.
    """

    edit_requested = Signal(int)
    add_requested = Signal()

    context = "library"
    rail = True

    def __init__(
        self,
        library: Library,
        clock: Clock,
        settings: Settings,
        messages: Messages,
        actions: Actions,
        *,
        scheduler: Callable[[], Scheduler],
        jobs: Jobs,
        keep: Callable[..., object] = lambda **_settings: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = _("Library")
        self._library, self._clock, self._settings = library, clock, settings
        self._deeds = LibraryDeeds(library, clock, messages, self, self.refresh)
        self._scheduler = scheduler
        self._deck: int | None = None
        self._everywhere = False  # for this visit, whatever the deck
        self._listing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._list_again)
        self.model = LibraryModel(library, self.today, self.moment, self._recall_of, self)
        self._keys = actions.keys
        self._bring = actions.button("bring")
        add = actions.button("new", "primary", text=_("Add question"))
        self.bar = LibraryBar(QUESTIONS, actions, self._bring, add, spare=self._bring)
        self._search_bar = SearchBar(lambda field: browse.values(library, field), self._keys)
        self.search = self._search_bar.search
        self.line = SelectionLine()
        self._build()
        self._labels = LabelCounts(library.path, self.filters, jobs, messages, self)
        self.arranging = Arranging(self, self.table, settings, keep, messages, self.refresh)
        self._listen(actions)

    def _key(self, id_: str) -> LiveKey:
        return LiveKey(self._keys, id_)

    # Building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._search_bar)
        column.addWidget(Rule())
        self.search.textChanged.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self._to_table)
        self.search.help_requested.connect(self._help)
        self.line.suspend.clicked.connect(self.suspend)
        self.line.delete.clicked.connect(self.delete)
        self.line.restore.clicked.connect(self.restore)
        self.filters = FilterPane(self._keys)
        self.filters.changed.connect(self._list_again)
        self.preview = PreviewPane(self._key("library.edit"), self._key("library.restore"))
        self.preview.edit_requested.connect(self.edit)
        self.preview.restore_requested.connect(self._restore_shown)
        self.preview.forget_requested.connect(self.forget)
        self.preview.close_requested.connect(self.close_preview)
        self.table = QuestionTable(self.model)
        self.table.moved.connect(lambda: None if self._listing else self._show_chosen())
        self.table.opened.connect(self.open_preview)
        self.nothing = NothingRoom()
        self.panes = LibraryPanes(self.filters, (self.line, self.table, self.nothing), self.preview)
        self.panes.tightened.connect(self._search_bar.filters.setVisible)
        self._search_bar.filters.toggled.connect(self.panes.show_filters)
        column.addWidget(self.panes, 1)

    def _listen(self, actions: Actions) -> None:
        def here(do: Callable[[], None]) -> Callable[[], None]:
            return lambda: do() if actions.context() == self.context else None

        actions.on("find", here(self.search_now))
        actions.on("undo", here(self._deeds.undo))
        actions.on("redo", here(self._deeds.redo))
        actions.on("library.edit", self.edit)
        actions.on("library.flag", self.flag)
        actions.on("library.suspend", self.suspend)
        MoreDeeds(self, self.line.more, actions, self._deeds, self.chosen_ids, self.today)
        self.line.tag.clicked.connect(actions.action("library.tag").trigger)
        actions.on("library.delete", self.delete)
        actions.on("library.restore", self.restore)
        actions.on("library.columns", self.arranging.open_columns)
        actions.on("library.sort", self.arranging.open_orders)
        self.saved = SavedSearches(self, self.search, self.filters, self._deeds, self._keys, self.moment)
        actions.on("library.save_search", self.saved.ask)
        self._search_bar.save.clicked.connect(self.saved.ask)

    # Being here

    def enter(self, argument: object = None) -> None:
        """Read the list anew; with words as `argument`, search for them, with a question's id, go to it.

        With `Asked.SEARCH` the caret stands in the search field; after an edit the list stands as it did.
        """
        back = isinstance(argument, Edited)
        self._everywhere = back and self._everywhere
        if isinstance(argument, str):
            self.search.setText(argument)
            self.filters.clear()
        elif isinstance(argument, int):
            self.search.clear()
            self.filters.clear()
        self.refresh()
        if isinstance(argument, int):
            self._go_to(argument)
        if argument is Asked.SEARCH:
            self.search_now()
        elif back or not self.search.text():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, question_id: int) -> None:
        try:
            lies_in = browse.preview(self._library, question_id).deck_id
        except KeyError:  # undone or deleted meanwhile
            return
        if self._deck not in (None, lies_in):
            self._everywhere = True
            self.refresh()
        place = self.model.position(question_id)
        if place is None:
            return
        self.table.choose(place)
        self.table.scrollTo(self.table.currentIndex())

    def set_deck(self, deck_id: int | None) -> None:
        """List one deck, or all (None)."""
        self._deck = deck_id
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Read everything again; the same questions stay chosen and in their place, or the row where they are gone."""
        number, scrolled = self.table.current_number(), self.table.verticalScrollBar().value()
        stood = self.model.ids_at(self.table.chosen_numbers()[:_KEPT_CHOSEN])
        self.filters.show_tally(browse.tally(self._library, self._shown_deck()))
        self.saved.refresh(self._shown_deck())
        self._labels.refresh(self._shown_deck())
        self._list_again()
        places = [place for one in stood if (place := self.model.position(one)) is not None]
        if places:
            self.table.choose_all(places)
        else:
            self.table.choose(number)
        self.table.verticalScrollBar().setValue(scrolled)
        self.table.scrollTo(self.table.currentIndex())  # no further than it needs

    def today(self) -> date:
        """The learner's local day."""
        return study_day(self._clock, self._clock.now(), self._settings.day_start_hour)

    def moment(self) -> Today:
        """What a search needs to know of the present."""
        lapses = self._settings.leech_lapses
        return Today(
            now=self._clock.now(),
            day=self.today(),
            lapses=lapses,
            elapsed_at=lambda share: self._scheduler().elapsed_at(share),
        )

    def use(self, settings: Settings) -> None:
        """Take changed settings."""
        self._settings = settings

    # Listing

    def _shown_deck(self) -> int | None:
        return None if self._everywhere else self._deck

    def _wanted(self) -> Filters:
        return Filters(
            deck_id=self._shown_deck(),
            text=self.search.text(),
            topics=self.filters.chosen_topics(),
            standings=self.filters.chosen_standings(),
            sources=self.filters.sources.chosen(),
            tags=self.filters.tags.chosen(),
            order=self.arranging.order,
            descending=self.arranging.descending,
        )

    def _list_again(self) -> None:
        self._pause.stop()
        had_focus = self.panes.middle.isAncestorOf(QApplication.focusWidget() or self)
        try:
            self.model.show(self._wanted())
        except SearchError as problem:
            self._search_bar.show_problem(problem)
            if not self.model.total():
                self.nothing.show_state(None)  # it spoke of the search before
            return
        self._search_bar.show_problem(None)
        self._search_bar.show_unindexed(browse.unindexed(self._library) if self.search.text() else 0)
        self._show_nothing()
        self.line.show_bin(is_bin=self.model.filters.is_bin)
        self.table.setVisible(bool(self.model.total()))
        self._listing = True  # what is chosen is shown once, not at every step
        self.table.choose(0)
        self._listing = False
        self._show_chosen()
        if had_focus and not self.panes.middle.isAncestorOf(QApplication.focusWidget() or self):
            self._to_list()

    def show_unindexed(self, count: int) -> None:
        """Say how many questions a search cannot find yet; list anew when it can find all."""
        if not self.isVisible():
            return
        self._search_bar.show_unindexed(count if self.search.text() else 0)
        if not count:
            self.refresh()

    def _show_nothing(self) -> None:
        wanted = self._wanted()
        if self.model.total():
            self.nothing.show_state(None)
        elif wanted.is_bin and not wanted.text and not replace(wanted, standings=()).narrows:
            self.nothing.show_state(empty_bin(self.clear, self._key("search.clear")))
        elif wanted.text or wanted.narrows:
            plain = Filters(deck_id=wanted.deck_id, text=wanted.text)
            without = len(browse.found(self._library, plain, self.moment())) if wanted.narrows else 0
            said = "" if without else advice(self._library, wanted.text)
            self.nothing.show_state(no_match(wanted, without, said, self.clear, self._key("search.clear")))
        else:
            self.nothing.show_state(no_questions(self.add_requested.emit, self._key("new"), self._bring.click))

    def clear(self) -> None:
        """Search for nothing, filter nothing."""
        self.search.clear()
        self.filters.clear()
        self._list_again()

    def search_now(self) -> None:
        """Put the caret into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _help(self) -> None:
        shown = SearchHelp(self, keys=self._keys)
        shown.chosen.connect(self._try)
        shown.open()

    def _try(self, text: str) -> None:
        self.search.setText(text)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_table(self) -> None:
        self._list_again()
        self.search.remember()
        if self.model.total():
            self._to_list()

    def _to_list(self) -> None:
        """Give the focus to the list, or to the way on where there is none."""
        (self.nothing.button() or self.table).setFocus(Qt.FocusReason.TabFocusReason)

    # The chosen questions

    def chosen_ids(self) -> list[int]:
        """The ids of the questions that deeds apply to."""
        return self.model.ids_at(self.table.chosen_numbers()) if self.model.total() else []

    def chosen(self) -> list[QuestionRow]:
        """The questions that deeds apply to, where they are few; none of more than are seen at once."""
        few = self.model.total() and self.table.chosen_count() <= _FEW
        return self.table.chosen() if few else []

    def _show_chosen(self) -> None:
        rows = self.chosen()
        self.line.show_chosen(self.model.total(), self.table.chosen_count() if self.model.total() else 0, rows)
        count = self.table.chosen_count() if self.model.total() else 0
        self.preview.show_preview(self._preview_of(rows[0]) if len(rows) == 1 else None, several=count)
        self.panes.fit(has_rows=bool(self.model.total()))

    def _preview_of(self, row: QuestionRow) -> Preview | None:
        try:
            stored = browse.preview(self._library, row.id)
        except KeyError:
            return None
        return Preview(
            stored=stored,
            reviews=browse.reviews(self._library, row.id),
            kept=aliases.kept(self._library, stored),
            layers=own.layers(self._library, row.id),
            today=self.today(),
            recall=self._recall(stored.card),
            in_bin=row.deleted,
        )

    def _recall_of(self, row: QuestionRow) -> float | None:
        if row.stability is None or row.last_review is None:
            return None
        known = Card(id=row.id, deck_id=0, topic=row.topic, fact="", state=row.state)
        return self._recall(
            replace(known, stability=row.stability, difficulty=row.difficulty, last_review=row.last_review)
        )

    def _recall(self, card: Card) -> float | None:
        known = card.stability is not None
        return self._scheduler().retrievability(card, self._clock.now()) if known else None

    def edit(self) -> None:
        """Ask for the editor; of a pack's question it makes a version of the learner's own."""
        found = self._deeds.editable(self.chosen_ids())
        if found is not None:
            self.edit_requested.emit(found)

    def flag(self) -> None:
        """Flag the chosen questions, or take the flag from all of them."""
        self._deeds.flag(self.chosen_ids())

    def suspend(self) -> None:
        """Set the chosen questions aside, or take them back."""
        self._deeds.suspend(self.chosen_ids())

    def delete(self) -> None:
        """Put the chosen questions of the learner's own into the bin; those in it are deleted for good."""
        if self.model.filters.is_bin:
            self._deeds.delete_for_good(self.chosen_ids())
        else:
            self._deeds.delete(self.chosen_ids())

    def restore(self) -> None:
        """Bring the chosen questions back from the bin."""
        self._deeds.restore(self.chosen_ids())

    def _restore_shown(self) -> None:
        self.restore()
        self._to_list()  # the button is not there any more

    def forget(self, alias: Alias) -> None:
        """Accept an answer no longer that the learner had kept; the keyboard goes on beside where it stood."""
        inside = self.preview.isAncestorOf(QApplication.focusWidget() or self)
        self._deeds.forget(alias)
        if inside:
            (self.preview.stops() or [self.table])[-1].setFocus(Qt.FocusReason.TabFocusReason)

    # Room

    def open_preview(self) -> None:
        """Show the preview where there is no room for it otherwise; elsewhere go to it."""
        self.panes.open_drawer()
        stops = self.preview.stops()
        if stops and (self.panes.is_drawer() or stops[0] is self.preview.first):
            stops[0].setFocus(Qt.FocusReason.TabFocusReason)

    def close_preview(self) -> None:
        """Give the room back to the list."""
        self.panes.close_drawer()
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def event(self, event: QEvent) -> bool:
        """Escape belongs to the drawer and to the search before it leads back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that leads back closes the drawer, or that of the search clears one that found nothing."""
        do = self._escape(event)
        if do is not None:
            do()
            return
        super().keyPressEvent(event)

    def _escape(self, event: QKeyEvent) -> Callable[[], None] | None:
        if self.panes.is_drawer_open() and pressed(event, self._keys("back")):
            return self.close_preview
        found_nothing = not self.model.total() and (self._wanted().text or self._wanted().narrows)
        return self.clear if found_nothing and pressed(event, self._keys("search.clear")) else None

    def stop(self) -> None:
        """Do no more of what is under way: the library is about to be closed. One undo takes back what was done."""
        self._pause.stop()
        self.saved.stop()
        self._labels.stop()
        self._deeds.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not looked at is not read: the library may be closed by then."""
        self._pause.stop()
        self.saved.stop()
        self._labels.stop()
        super().hideEvent(event)
