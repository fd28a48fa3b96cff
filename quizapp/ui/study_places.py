"""The places of studying: choosing a round, the session itself, and the questions that keep slipping."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import TYPE_CHECKING

from quizapp.clock import Clock, study_day
from quizapp.settings import Settings
from quizapp.ui.page import Page
from quizapp.ui.parts import Parts

if TYPE_CHECKING:
    from datetime import date

    from quizapp.authoring.browse import Library
    from quizapp.study.request import StudyRequest
    from quizapp.study.schedule import Scheduler
    from quizapp.study.session import StudySession
    from quizapp.ui.pages.study import StudyPage
    from quizapp.ui.pages.study_break import BreakSource
    from quizapp.ui.pages.study_left_out import LeftOutSource


class StudyPlaces:
    """Makes the pages of studying; `factories` has them by place.

    `go` leads to a place with its argument, `library` gives the open one, `deck` the deck that is shown (None for all).
    `edit` leads to the editor with a question's id, and back to the place named.
    """

    def __init__(
        self,
        parts: Parts,
        go: Callable[..., None],
        library: Callable[[], Library],
        deck: Callable[[], int | None],
        edit: Callable[[int, str], None],
    ) -> None:
        self._parts, self._go, self._library, self._deck, self._edit = parts, go, library, deck, edit
        self._page: StudyPage | None = None
        self.factories: dict[str, Callable[[], Page]] = {
            "study": self._choice,
            "study.run": self._run,
            "study.leeches": self._leeches,
        }
        parts.actions.on("study.slipping", lambda: go("study.leeches"))

    def _choice(self) -> Page:
        from quizapp.study import custom
        from quizapp.study.leeches import leeches
        from quizapp.study.resuming import resume
        from quizapp.ui.pages.study_choice import StudyChoicePage, StudySource

        parts, library = self._parts, self._library()
        source = StudySource(
            overview=lambda asked: custom.overview(library, parts.settings.value, parts.clock, asked, self._deck()),
            tags=lambda: custom.tags(library),
            waiting=lambda: resume(library, *self._keeping()),
            slipping=lambda: len(leeches(library, self._deck(), parts.settings.value.leech_lapses)),
            breaks=self._breaks(),
            left_out=self._left_out(),
        )
        page = StudyChoicePage(source, parts.actions, parts.messages)
        page.started.connect(lambda asked: self._go("study.run", asked))
        return page

    def _breaks(self) -> BreakSource:
        from quizapp.study import breaks, custom
        from quizapp.ui.pages.study_break import BreakSource

        parts, library = self._parts, self._library()

        def until() -> date | None:
            found = breaks.on_break(library, self._today())
            return None if found is None else found.until

        return BreakSource(
            self._today,
            until,
            lambda day: custom.ahead(library, parts.settings.value, day, self._deck()),
            lambda day: breaks.take(library, self._today(), day, parts.clock.now()),
            lambda: breaks.end(library, self._today(), parts.clock.now()),
        )

    def _left_out(self) -> LeftOutSource:
        from quizapp.authoring import browse
        from quizapp.study import card_deeds
        from quizapp.ui.pages.study_left_out import LeftOutSource

        parts, library = self._parts, self._library()

        def buried() -> list[int]:
            return card_deeds.buried(library, self._deck(), self._today())

        return LeftOutSource(
            lambda: len(buried()),
            lambda: card_deeds.bring_back(library, buried(), parts.clock.now()),
            lambda: browse.undo(library, parts.clock.now()),
        )

    def _today(self) -> date:
        parts = self._parts
        return study_day(parts.clock, parts.clock.now(), parts.settings.value.day_start_hour)

    def _run(self) -> Page:
        from quizapp.authoring.articles import Articles
        from quizapp.ui.pages.study import StudyPage

        parts = self._parts
        page = StudyPage(
            self._begin,
            parts.actions,
            parts.messages,
            parts.clock,
            articles=Articles(self._library()),
            voice=parts.voice,
            jobs=parts.jobs,
            settings=parts.settings.value,
            came_from=lambda: parts.window.page(parts.window.way_back("today")).title,
        )
        self._page = page
        page.ended.connect(lambda: parts.window.back("today"))
        page.reopen_requested.connect(lambda session: self._go("study.run", session))
        page.quiz_requested.connect(lambda: self._go("quiz"))
        page.edit_requested.connect(lambda number: self._edit(number, "study.run"))
        return page

    def reopen(self) -> None:
        """Be back in the session whose end was taken back."""
        from quizapp.study.resuming import resume

        session = resume(self._library(), *self._keeping())
        if session is not None:
            self._go("study.run", session)

    def adopt(self) -> None:
        """Let the session that is open, if one is, go on by the settings and the decks' own as they are now."""
        session = None if self._page is None else self._page.session
        if session is not None:
            scheduler, settings, *_rest = self._keeping()
            session.adopt(scheduler, settings)

    def _leeches(self) -> Page:
        from quizapp.authoring import browse
        from quizapp.study.leeches import leeches
        from quizapp.ui.pages.leeches import LeechesPage

        parts, library = self._parts, self._library()
        page = LeechesPage(
            lambda: leeches(library, self._deck(), parts.settings.value.leech_lapses),
            lambda number: browse.suspend(library, [number], on=False, now=parts.clock.now()),
            lambda: browse.undo(library, parts.clock.now()),
            parts.messages,
        )
        page.edit_requested.connect(lambda number: self._edit(number, "study.leeches"))
        page.back_requested.connect(lambda: self._go("study"))
        return page

    def _begin(self, request: StudyRequest) -> StudySession:
        from quizapp.study.session import StudySession

        return StudySession(self._library(), *self._keeping(), self._deck(), request)

    def _keeping(self) -> tuple[Scheduler, Settings, Clock, Random]:
        from quizapp.study.decks import scheduler

        parts, value = self._parts, self._parts.settings.value
        return scheduler(self._library(), value, parts.clock), value, parts.clock, parts.rng
