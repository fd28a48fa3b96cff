"""The places of articles: the list of sources, and one of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from quizapp.ui.page import Page
from quizapp.ui.parts import Parts

if TYPE_CHECKING:
    from quizapp.authoring.browse import Library
    from quizapp.authoring.importing.again import ReadAgain
    from quizapp.authoring.sources import OpenSource, SourceRow
    from quizapp.ui.jobs import Cancelled


class SourcePlaces:
    """Makes the pages; `factories` has them by place.

    `go` leads to a place with its argument, `library` gives the open one; `take` undoes.
    """

    def __init__(
        self, parts: Parts, go: Callable[..., None], library: Callable[[], Library], take: Callable[[str], None]
    ) -> None:
        self._parts, self._go, self._library, self._take = parts, go, library, take
        self.factories: dict[str, Callable[[], Page]] = {
            "library.sources": self._sources,
            "library.source": self._source,
        }
        parts.actions.on("go.sources", lambda: go("library.sources"))

    def _sources(self) -> Page:
        from quizapp.ui.pages.sources import SourceList, SourcesPage

        parts = self._parts
        page = SourcesPage(SourceList(self._survey), parts.actions, parts.messages, parts.jobs)
        page.opened.connect(lambda row: self._go("library.source", row))
        page.library_requested.connect(self._search)
        page.import_requested.connect(lambda: self._go("import"))
        return page

    def _survey(self) -> list[SourceRow]:
        """What each article gave; known is what would be recalled with the chance that the learner asks for."""
        from quizapp.authoring import sources
        from quizapp.study.schedule import Scheduler

        clock, settings = self._parts.clock, self._parts.settings.value
        elapsed = Scheduler(clock, weights=settings.weights).elapsed_at(settings.desired_retention)
        return sources.survey(self._library().path, clock.now(), elapsed)

    def _source(self) -> Page:
        from quizapp.authoring import sources
        from quizapp.authoring.articles import Articles
        from quizapp.authoring.importing.again import take_over
        from quizapp.ui.pages.source import SourceDesk, SourcePage

        parts, library = self._parts, self._library()
        articles = Articles(library)
        desk = SourceDesk(
            opened=lambda row: sources.opened(library, row),
            text=lambda row: sources.with_text(articles, row),
            add=articles.add,
            again=_read_again,
            take_over=lambda read: take_over(library, read, now=parts.clock.now()),
        )
        page = SourcePage(desk, parts.actions, parts.messages, parts.jobs)
        page.library_requested.connect(self._search)
        page.question_requested.connect(lambda number: self._go("library", number))
        page.draft_requested.connect(self._draft)
        page.turn_requested.connect(self._take)
        page.gone.connect(lambda: self._go("library.sources"))
        return page

    def _draft(self, there: OpenSource) -> None:
        from quizapp.authoring.importing.given import Kept

        if there.imported is not None:
            self._go("import", [Kept(there.imported.document, there.imported.source.published)])

    def _search(self, row: SourceRow) -> None:
        from quizapp.authoring.sources import search_for

        self._go("library", search_for(row.info))


def _read_again(there: OpenSource, cancelled: Cancelled) -> ReadAgain:
    """Read an imported article again, in a worker and its process."""
    from quizapp.authoring.importing.again import read_again
    from quizapp.authoring.importing.workshop import StoppedError, Workshop
    from quizapp.ui.jobs import CancelledError

    assert there.imported is not None  # noqa: S101  no other is asked for
    workshop = Workshop()
    try:
        return read_again(there.imported, there.citations, workshop, cancelled)
    except StoppedError as stopped:
        raise CancelledError from stopped
    finally:
        workshop.close()
