"""The places that look back on quizzes: the missed shelf and the figures of questions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from quizapp.clock import study_day
from quizapp.errors import KnownError
from quizapp.ui.page import Page
from quizapp.ui.parts import Parts

if TYPE_CHECKING:
    from datetime import date

    from quizapp.authoring.browse import Library
    from quizapp.study.quiz.setup import QuizSetup

_MOST = 20  # questions of a quiz of the shelf: the others wait for the next


class ShelfPlaces:
    """Makes the pages; `factories` has them by place.

    `go` leads to a place with its argument, `library` gives the open one, `deck` the deck that is shown (None for all).
    `edit` leads to the editor with a question's id, and back to the place named; `begin` takes a quiz.
    """

    def __init__(
        self,
        parts: Parts,
        go: Callable[..., None],
        library: Callable[[], Library],
        deck: Callable[[], int | None],
        edit: Callable[[int, str], None],
        begin: Callable[[QuizSetup], None],
    ) -> None:
        self._parts, self._go, self._library, self._deck = parts, go, library, deck
        self._edit, self._begin = edit, begin
        self.factories: dict[str, Callable[[], Page]] = {"quiz.shelf": self._shelf, "quiz.items": self._items}
        parts.actions.on("quiz.shelf", lambda: go("quiz.shelf"))
        parts.actions.on("quiz.items", lambda: go("quiz.items"))

    def _shelf(self) -> Page:
        from quizapp.study.quiz import shelf
        from quizapp.ui.pages.shelf import ShelfPage, ShelfSource

        parts, library = self._parts, self._library()
        source = ShelfSource(
            found=lambda: shelf.shelved(library, self._deck()),
            take_off=lambda ids: shelf.take_off(library, ids, parts.clock.now()),
            undo=self._undo,
            today=self._today,
        )
        page = ShelfPage(source, parts.actions, parts.messages)
        page.quiz_requested.connect(lambda topic: self._begin(self._quiz_of_shelf(topic)))
        page.study_requested.connect(lambda request: self._go("study.run", request))
        page.open_requested.connect(lambda number: self._go("library", number))
        page.back_requested.connect(lambda: self._go("quiz"))
        return page

    def _quiz_of_shelf(self, topic: str) -> QuizSetup:
        """A quiz of what is on the shelf, of one topic or of all (""): no hurry, each form that asks for one thing."""
        from quizapp.questions.forms.posed import FORMS, PLACED
        from quizapp.study.quiz import shelf
        from quizapp.study.quiz.setup import ClockKind, Feedback, QuizSetup

        count = shelf.count(self._library(), self._deck(), self._parts.clock.now())
        return QuizSetup(
            missed=True,
            topics=(topic,) if topic else (),
            count=max(1, min(count, _MOST)),
            forms=tuple(form for form in FORMS if form not in PLACED),
            clock=ClockKind.UP,
            feedback=Feedback.EACH,
            deck_id=self._deck(),
            seed=self._parts.rng.getrandbits(32),
        )

    def _items(self) -> Page:
        from quizapp.study.quiz import health
        from quizapp.ui.pages.item_figures import ItemFiguresPage, ItemsSource

        parts, library = self._parts, self._library()
        source = ItemsSource(
            survey=lambda progress: health.survey(library.path, self._deck(), progress),
            one=lambda number: health.figures_of(library, number),
            aside=self._aside,
            undo=self._undo,
            today=self._today,
        )
        page = ItemFiguresPage(source, parts.actions, parts.messages, parts.jobs)
        page.edit_requested.connect(lambda number: self._edit(number, "quiz.items"))
        page.open_requested.connect(lambda number: self._go("library", number))
        page.back_requested.connect(lambda: self._go("quiz"))
        return page

    def _aside(self, number: int, on: bool) -> None:  # noqa: FBT001  as the page calls it
        from quizapp.authoring import browse

        browse.suspend(self._library(), [number], on=on, now=self._parts.clock.now())

    def _undo(self) -> None:
        from quizapp.authoring import browse

        try:
            browse.undo(self._library(), self._parts.clock.now())
        except KnownError as error:
            self._parts.messages.tell(error)

    def _today(self) -> date:
        parts = self._parts
        return study_day(parts.clock, parts.clock.now(), parts.settings.value.day_start_hour)
