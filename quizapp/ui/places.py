"""The places of the window: which page stands where, and how one leads to another."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from quizapp.authoring.images import data, sweep
from quizapp.errors import KnownError
from quizapp.settings import Settings
from quizapp.ui.commands import Commands
from quizapp.ui.deck_menu import DeckMenu
from quizapp.ui.images import images
from quizapp.ui.incoming_places import IncomingPlaces
from quizapp.ui.indexing import Indexing
from quizapp.ui.pack_places import PackPlaces
from quizapp.ui.page import Page
from quizapp.ui.pages.today import TodayPage
from quizapp.ui.parts import Parts
from quizapp.ui.question_places import QuestionPlaces
from quizapp.ui.quiz_places import QuizPlaces
from quizapp.ui.requests import Asked
from quizapp.ui.schedule_places import SchedulePlaces
from quizapp.ui.settings_places import SettingsPlaces
from quizapp.ui.shelf_places import ShelfPlaces
from quizapp.ui.source_places import SourcePlaces
from quizapp.ui.study_places import StudyPlaces
from quizapp.ui.turning import Turning, turned_words
from quizapp.ui.widgets.sidebar import NavEntry

if TYPE_CHECKING:
    from quizapp.authoring.browse import Library
    from quizapp.study.decks import DeckChoice
    from quizapp.study.quiz.setup import QuizSetup
    from quizapp.ui.pages.library import LibraryPage

_SIDE = ("today", "study", "quiz", "library", "editor", "import")
_FOOT = ("shortcuts", "settings")
_PAUSE = 100  # ms after the last that was saved before the figures follow: once for a deed in slices
# Pages that have no undo of their own; the latest deed is taken back wherever it was done.
_PLAIN = (
    "today",
    "study.choice",
    "study.leeches",
    "study.done",
    "quiz.setup",
    "quiz.results",
    "quiz.shelf",
    "quiz.items",
    "quiz.past",
    "reschedule",
    "sources",
    "source",
    "bring.done",
    "packs",
    "about",
)


class Places(QObject):
    """Makes each page when it is first visited, and joins it to the others.

    `settings_changed` tells the settings after a choice, `library_requested` that another library is to be opened,
    `again_requested` that this one is to be tried once more, `stopping` that this one is about to be closed.
    """

    settings_changed = Signal(object)
    library_requested = Signal()
    again_requested = Signal()
    stopping = Signal()

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._library: Library | None = None
        self._turning = Turning(parts.messages, self)
        self.indexing = Indexing(self)
        self._stale = False  # something was saved since the figures were read
        self._follow = QTimer(self, interval=_PAUSE, singleShot=True)
        self._follow.timeout.connect(self._followed)
        self._ready = False
        self._refused = False
        self._wanted: Callable[[], object] | None = None
        self._questions = QuestionPlaces(
            parts,
            self.go,
            self._back,
            self._open,
            self._take_latest,
            self._listed,
            self.indexing,
            self.stopping,
        )
        edit = self._questions.edit_from
        self._quiz = QuizPlaces(parts, self.go, self._open, self.deck)
        self._study = StudyPlaces(parts, self.go, self._open, self.deck, edit)
        self._shelf = ShelfPlaces(parts, self.go, self._open, self.deck, edit, self._quiz.begin)
        self._schedule = SchedulePlaces(
            parts, self.go, self._back, self._open, self.deck, self._settings_are, self.refresh, self._take_latest
        )
        self._chosen = SettingsPlaces(
            parts, self.go, self._back, self._open, self.deck, self.refresh, self._schedule.rows, self
        )
        self._incoming = IncomingPlaces(parts, self.go, self._open, self._take_latest, self.indexing, self.stopping)
        self._packs = PackPlaces(parts, self.go, self._open, self._take_latest)
        self._sources = SourcePlaces(parts, self.go, self._open, self._take_latest)
        self._factories: dict[str, Callable[[], Page]] = {
            "today": self._today,
            **self._study.factories,
            **self._quiz.factories,
            **self._shelf.factories,
            **self._schedule.factories,
            **self._incoming.factories,
            **self._packs.factories,
            **self._sources.factories,
            **self._questions.factories,
            **self._chosen.factories,
            "refused": self._refused_page,
        }
        window = parts.window
        window.set_places(
            [self._entry(place) for place in (*_SIDE, *_FOOT)], self._factories, parts.actions.key("undo")
        )
        window.went.connect(self._went)
        assert window.sidebar is not None  # noqa: S101  set_places made it
        self._sidebar = window.sidebar
        self._decks = DeckMenu(self._sidebar.decks, self.choices, parts.settings.value.deck or None)
        self._decks.chosen.connect(self._deck_chosen)
        self._decks.settings_requested.connect(partial(self.go, "settings.deck"))
        self._commands = Commands(parts.actions, window, self.choices, self.choose_deck)
        self._connect()

    def _entry(self, place: str) -> NavEntry:
        row = self._parts.actions.row(f"go.{place}")
        return NavEntry(
            place,
            row.text,
            row.icon,
            row.tip,
            self._parts.actions.key(row.id) if place == "shortcuts" else "",
            foot=place in _FOOT,
        )

    def _connect(self) -> None:
        on = self._parts.actions.on
        for place in (*_SIDE, *_FOOT):
            on(f"go.{place}", partial(self.go, place))
        on("decks", self._decks.open)
        on("deck", partial(self.go, "settings.deck"))
        on("back", self._back)
        on("find", self._find)
        on("undo", lambda: self._take("undo"))
        on("redo", lambda: self._take("redo"))
        self._chosen.changed.connect(self.settings_changed)
        self._chosen.library_requested.connect(self.library_requested)
        self._sidebar.chosen.disconnect()
        self._sidebar.chosen.connect(self.go)

    # The library arrives

    def use(self, library: Library) -> None:
        """Show the figures of a library; the other places open when `open_up` says that it can be worked with."""
        self._library = library
        library.on_saved = self._saved
        images().use(partial(data, library), self._parts.actions.keys)
        self._turning.stop()
        if self._refused:
            self._refused = False
            self.go("today")
        self.refresh()

    def stop(self) -> None:
        """Do no more in the library, which is about to be closed."""
        self._follow.stop()
        self._turning.stop()
        self.indexing.stop()
        self.stopping.emit()

    def refuse(self, error: KnownError) -> None:
        """The library cannot be opened: say why, in place of all that needs one."""
        self._refused = True
        self._wanted = None
        self._parts.window.go("refused", error)

    def open_up(self) -> None:
        """From now on every place can be visited; goes to the one asked for meanwhile."""
        self._ready = True
        self.refresh()
        if self._library is not None:
            self.indexing.start(self._library)
            self._sweep(self._library)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()

    def _sweep(self, library: Library) -> None:
        """Forget images that nothing has named for long; where that fails it is done another day."""

        def drafted() -> list[str]:
            from quizapp.authoring.own import DraftFile

            return DraftFile(self._parts.drafts).images()

        with suppress(KnownError):
            sweep(library, drafted, now=self._parts.clock.now())

    def go(self, place: str, argument: object = None) -> None:
        """Go to a place as soon as there is a library to show in it."""
        if self._refused:
            self._parts.window.go("shortcuts" if place == "shortcuts" else "refused")
        elif self._ready or place in ("today", "shortcuts"):
            self._parts.window.go(place, argument)
        else:
            self._wanted = lambda: self._parts.window.go(place, argument)

    def refresh(self) -> None:
        """Bring the figures of now to Today and the sidebar, and changed settings to an open session."""
        if self._library is None:
            return
        self._stale = False
        self._follow.stop()
        self._study.adopt()
        from quizapp.study.today import today

        parts = self._parts
        self._decks.refresh()
        view = today(self._library, parts.settings.value, parts.clock, self.deck())
        if not view.has_questions and not self._ready:
            return  # the packs are on their way
        page = parts.window.page("today")
        assert isinstance(page, TodayPage)  # noqa: S101  what the factory makes
        page.show_view(view)
        self._sidebar.set_count("today", str(view.due) if view.due else "")

    def _saved(self) -> None:
        self._stale = True
        self._follow.start()

    def _followed(self) -> None:
        """Bring the figures up to date where they can be seen."""
        here = self._parts.window.current()
        if self._stale and here is not None and not here.focus_mode:
            self.refresh()

    def choices(self) -> list[DeckChoice]:
        """The decks to choose from, as they are now."""
        if self._library is None:
            return []
        from quizapp.study.decks import choices

        return choices(self._library)

    def begin_quiz(self, setup: QuizSetup) -> None:
        """Take a quiz of this set-up at once."""
        self._quiz.begin(setup)

    def choose_deck(self, deck: int | None) -> None:
        """Show one deck everywhere, or all (None), from now on."""
        self._decks.choose(deck)

    def _deck_chosen(self, deck: int | None) -> None:
        try:
            self._parts.settings.change(deck=deck or 0)
        except KnownError as error:
            self._parts.messages.tell(error)
        here = self._parts.window.current()
        if here is not None and here.by_deck and not here.focus_mode:
            here.enter()
        self.refresh()

    def deck(self) -> int | None:
        """The deck that is shown, None for all."""
        return self._decks.deck()

    # Going

    def _went(self, place: str) -> None:
        self._questions.arrived()
        self._followed()
        self._parts.actions.enter(self._parts.window.page(place).context)

    def _back(self) -> None:
        if self._refused:
            self.go("refused")
        else:
            self._parts.window.back("today")

    def _find(self) -> None:
        if self._parts.actions.context() not in ("library", "sources", "settings"):
            self.go("library", Asked.SEARCH)

    def _take(self, which: str) -> None:
        if self._parts.actions.context() in _PLAIN:
            self._take_latest(which)

    def _take_latest(self, which: str) -> None:
        if self._library is None:
            return
        from quizapp.authoring import browse
        from quizapp.study.sitting import is_ended

        redo = which == "redo"
        was_ended = is_ended(self._library)

        def turned(name: str) -> None:
            self._parts.messages.say(turned_words(name, redo=redo))
            here = self._parts.window.current()
            if not redo and was_ended and self._library is not None and not is_ended(self._library):
                self._study.reopen()
            elif here is not None:
                here.enter()

        self._turning.start(browse.turning(self._library, self._parts.clock.now(), redo=redo), turned, redo=redo)

    # The pages that need no library

    def _today(self) -> Page:
        page = TodayPage(self._parts.actions)
        page.refresh_requested.connect(self.refresh)
        page.study_requested.connect(lambda request: self.go("study.run", request))
        page.quiz_requested.connect(lambda: self.go("quiz"))
        page.quiz_resumed.connect(self._go_on)
        page.add_requested.connect(lambda: self.go("editor"))
        return page

    def _go_on(self) -> None:
        """Go on with the quiz that waits, as soon as the library can be worked with."""
        if self._ready:
            self._quiz.go_on()
        else:
            self._wanted = self._quiz.go_on

    def _settings_are(self, settings: Settings) -> None:
        self._chosen.use(settings)

    def _listed(self, page: LibraryPage) -> None:
        """Let the Library follow the deck that is shown, and make packs."""
        page.set_deck(self.deck())
        self._packs.offer(page)
        self._decks.chosen.connect(page.set_deck)

    def _refused_page(self) -> Page:
        from quizapp.ui.pages.refused import RefusedPage

        page = RefusedPage()
        page.library_requested.connect(self.library_requested)
        page.again_requested.connect(self.again_requested)
        return page

    def _open(self) -> Library:
        if self._library is None:
            raise RuntimeError("no library is open")
        return self._library
