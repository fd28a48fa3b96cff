"""The place of packs: its page, and making a pack of what is chosen in the Library."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.ui.page import Page
from quizapp.ui.parts import Parts

if TYPE_CHECKING:
    from quizapp.authoring.browse import Library
    from quizapp.exchange.pack_desk import PackDetails
    from quizapp.ui.pages.library import LibraryPage


class PackPlaces:
    """Makes the page of packs; `factories` has it by place.

    `go` leads to a place, `library` gives the open one, `take` undoes.
    """

    def __init__(
        self, parts: Parts, go: Callable[..., None], library: Callable[[], Library], take: Callable[[str], None]
    ) -> None:
        self._parts, self._go, self._library, self._take = parts, go, library, take
        self.factories: dict[str, Callable[[], Page]] = {"packs": self._page}
        parts.actions.on("go.packs", lambda: go("packs"))

    def _page(self) -> Page:
        from quizapp.ui.pages.packs import PacksPage

        parts = self._parts
        page = PacksPage(self._library(), parts.jobs, parts.clock, parts.messages, parts.actions)
        page.turn_requested.connect(self._take)
        page.search_requested.connect(lambda search: self._go("library", search))
        return page

    def offer(self, page: LibraryPage) -> None:
        """Let a pack be made of what is chosen in the list."""
        self._parts.actions.on("library.pack", lambda: self._ask(page, page.chosen_ids()))

    def _ask(self, page: LibraryPage, ids: Sequence[int]) -> None:
        from quizapp.exchange.pack_desk import PackDetails
        from quizapp.i18n import ngettext
        from quizapp.ui.dates import number
        from quizapp.ui.pages.pack_sheets import DetailsSheet

        if not ids:
            self._parts.messages.say(_("Choose the questions of the pack first."))
            return
        lead = ngettext("Of {count} chosen question.", "Of {count} chosen questions.", len(ids))
        sheet = DetailsSheet(
            _("Make a pack"),
            lead.format(count=number(len(ids))),
            _("Save as file"),
            PackDetails(title=""),
            page,
            keys=self._parts.actions.keys,
        )
        sheet.given.connect(partial(self._ask_where, page, ids))
        sheet.open()

    def _ask_where(self, page: LibraryPage, ids: Sequence[int], details: PackDetails) -> None:
        from quizapp.ui.pages.packs import ask_where

        ask_where(page, details, partial(self._make, ids, details))

    def _make(self, ids: Sequence[int], details: PackDetails, path: Path) -> None:
        from quizapp.exchange.pack_desk import make
        from quizapp.exchange.pack_words import saved
        from quizapp.ui.dates import number

        try:
            count = make(self._library(), ids, details, path)
        except KnownError as error:
            self._parts.messages.tell(error)
            return
        self._parts.messages.say(saved(count, path, number))
