"""The places where questions come from: the Library, the editor, and importing an article."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance

from quizapp.ui.indexing import Indexing
from quizapp.ui.page import Page
from quizapp.ui.parts import Parts

if TYPE_CHECKING:
    from quizapp.authoring.browse import Library
    from quizapp.ui.pages.library import LibraryPage


class QuestionPlaces:
    """Makes the pages; `factories` has them by place.

    `go` leads to a place with its argument, `back` to the one before, `library` gives the open one, whose close
    `stopping` tells; `take` undoes, `listed` is given the Library's page.
    """

    def __init__(
        self,
        parts: Parts,
        go: Callable[..., None],
        back: Callable[[], None],
        library: Callable[[], Library],
        take: Callable[[str], None],
        listed: Callable[[LibraryPage], None],
        indexing: Indexing,
        stopping: SignalInstance,
    ) -> None:
        self._parts, self._go, self._back, self._library = parts, go, back, library
        self._take, self._listed = take, listed
        self._indexing, self._stopping = indexing, stopping
        self._return: tuple[str, object] | None = None  # where to go when the editor is left, and with what
        self.factories: dict[str, Callable[[], Page]] = {
            "library": self._list,
            "editor": self._editor,
            "import": self._import,
        }
        on = parts.actions.on
        on("new", lambda: go("editor"))
        on("today.import", lambda: go("import"))

    def arrived(self) -> None:
        """The learner went to a place, and is not sent back from the editor any more."""
        self._return = None

    def edit_from(self, number: int, place: str, argument: object = None) -> None:
        """Edit a question and come back to a place, with an argument."""
        self._go("editor", number)
        self._return = place, argument

    def _list(self) -> Page:
        from quizapp.study.decks import scheduler
        from quizapp.ui.pages.library import LibraryPage
        from quizapp.ui.requests import Edited

        parts, library = self._parts, self._library()
        page = LibraryPage(
            library,
            parts.clock,
            parts.settings.value,
            parts.messages,
            parts.actions,
            scheduler=lambda: scheduler(library, parts.settings.value, parts.clock),
            keep=parts.settings.change,
            jobs=parts.jobs,
        )
        page.edit_requested.connect(lambda number: self.edit_from(number, "library", Edited(number)))
        page.add_requested.connect(lambda: self._go("editor"))
        self._indexing.progressed.connect(page.show_unindexed)
        self._stopping.connect(page.stop)
        self._listed(page)
        return page

    def _editor(self) -> Page:
        from quizapp.authoring.own import DraftFile
        from quizapp.ui.pages.editor import EditorPage

        parts = self._parts
        page = EditorPage(
            self._library(),
            DraftFile(parts.drafts),
            parts.actions,
            parts.messages,
            parts.clock,
            parts.rng,
            jobs=parts.jobs,
        )
        page.saved.connect(self._edited)
        page.closed.connect(self._editor_closed)
        page.open_requested.connect(lambda number: self._go("library", number))
        page.undone.connect(lambda: self._undone(page))
        return page

    def _undone(self, editor: Page) -> None:
        """Show what is so now where one went after saving; what is being written in the editor is left alone."""
        here = self._parts.window.current()
        if here is not None and here is not editor:
            here.enter()

    def _edited(self, number: int) -> None:
        if not self._returned():
            self._go("library", number)

    def _editor_closed(self) -> None:
        if not self._returned():
            self._back()

    def _returned(self) -> bool:
        """Back to the page that asked for an edit, if one did."""
        wanted, self._return = self._return, None
        if wanted is not None:
            self._parts.window.return_to(*wanted)
        return wanted is not None

    def _import(self) -> Page:
        from quizapp.authoring.importing.unfinished import ImportFile
        from quizapp.ui.importing_run import ImportRun
        from quizapp.ui.pages.importing import ImportPage

        parts, library = self._parts, self._library()
        run = ImportRun(library, parts.jobs)
        kept = ImportFile(library.path.with_name(f"{library.path.stem}.import.json"))
        page = ImportPage(library, run, parts.clock, parts.messages, parts.actions, kept, rng=parts.rng)
        page.turn_requested.connect(self._take)
        page.library_requested.connect(lambda words: self._go("library", words))
        self._stopping.connect(page.stop)
        return page
