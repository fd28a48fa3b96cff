"""The place of importing questions: what the wizard asks of the library, and where it leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance

from quizapp.ui.page import Page
from quizapp.ui.parts import Parts

if TYPE_CHECKING:
    from quizapp.authoring.browse import Library
    from quizapp.authoring.incoming.survey import Survey
    from quizapp.exchange.incoming.formats import Table
    from quizapp.questions.question import Question
    from quizapp.ui.indexing import Indexing
    from quizapp.ui.jobs import Progress
    from quizapp.ui.pages.incoming.source import IncomingSource

_NEWEST = "added<1"  # the search that finds what came today


class IncomingPlaces:
    """Makes the wizard; `factories` has it by place.

    `go` leads to a place with its argument, `library` gives the open one, `take` takes back the latest deed, `stopping`
    tells that the library is left. New questions are given to `indexing`.
    """

    def __init__(
        self,
        parts: Parts,
        go: Callable[..., None],
        library: Callable[[], Library],
        take: Callable[[str], object],
        indexing: Indexing,
        stopping: SignalInstance,
    ) -> None:
        self._parts, self._go, self._library = parts, go, library
        self._take, self._indexing, self._stopping = take, indexing, stopping
        self.factories: dict[str, Callable[[], Page]] = {"incoming": self._page}
        parts.actions.on("bring", lambda: go("incoming"))

    def _page(self) -> Page:
        from quizapp.ui.pages.incoming.wizard import ImportQuestionsPage

        parts = self._parts
        page = ImportQuestionsPage(self._source(), parts.jobs, parts.actions, parts.messages)
        page.imported.connect(self._imported)
        page.show_requested.connect(lambda: self._go("library", _NEWEST))
        self._stopping.connect(page.stop)
        return page

    def _imported(self) -> None:
        self._indexing.start(self._library())

    def _source(self) -> IncomingSource:
        from quizapp.authoring import browse, own
        from quizapp.authoring.incoming.accepting import accept
        from quizapp.authoring.incoming.survey import find_similar
        from quizapp.exchange.incoming.formats import open_file
        from quizapp.study import decks
        from quizapp.ui.pages.incoming.source import IncomingSource

        parts, library = self._parts, self._library()
        return IncomingSource(
            open_file=open_file,
            survey=self._survey,
            similar=lambda found: find_similar(library, found),
            accept=lambda found, usual: accept(library, found, usual, now=parts.clock.now(), rng=parts.rng),
            there=self._there,
            decks=lambda: decks.choices(library),
            own_deck=lambda: decks.own_deck(library),
            topics=lambda: own.topics(library),
            tags=lambda: browse.values(library, "tag"),
            undo=lambda: self._take("undo"),
        )

    def _survey(self, table: Table, fields: Sequence[str], progress: Progress) -> Survey:
        from quizapp.authoring.incoming.drafting import Drafter
        from quizapp.authoring.incoming.survey import survey

        return survey(self._library().path, table.rows(), Drafter(fields, table.columns), table.about, progress)

    def _there(self, question_id: int) -> Question | None:
        from quizapp.authoring import browse

        try:
            return browse.preview(self._library(), question_id).question
        except KeyError:  # deleted meanwhile
            return None
