"""The places of scheduling: a deck's settings, moving cards already learnt, and the rows that lead there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from quizapp.clock import study_day
from quizapp.i18n import _
from quizapp.settings import USUAL_WEIGHTS, Settings
from quizapp.ui.page import Page
from quizapp.ui.parts import Parts

if TYPE_CHECKING:
    from quizapp.authoring.browse import Library
    from quizapp.study.deck_options import Options
    from quizapp.study.outlook import Outlook
    from quizapp.study.reschedule import Plan
    from quizapp.ui.jobs import Progress
    from quizapp.ui.pages.settings import SettingsPage
    from quizapp.ui.widgets.setting_row import SettingRow


class SchedulePlaces:
    """Makes the pages of scheduling; `factories` has them by place.

    `go` leads to a place, `back` to the one before, `library` gives the open one, `deck` the deck that is shown (None
    for all). `settings_are` tells changed settings everywhere, `refresh` brings the figures up to date, `take` takes
    back or does again the latest deed.
    """

    def __init__(
        self,
        parts: Parts,
        go: Callable[..., None],
        back: Callable[[], None],
        library: Callable[[], Library],
        deck: Callable[[], int | None],
        settings_are: Callable[[Settings], None],
        refresh: Callable[[], None],
        take: Callable[[str], object],
    ) -> None:
        self._parts, self._go, self._back = parts, go, back
        self._library, self._deck = library, deck
        self._settings_are, self._refresh, self._take = settings_are, refresh, take
        self.factories: dict[str, Callable[[], Page]] = {
            "settings.deck": self._deck_page,
            "settings.reschedule": self._reschedule,
        }

    def rows(self, page: Callable[[], SettingsPage]) -> list[SettingRow]:
        """The rows of Settings: fitting weights, and the way to a deck's settings and to moving cards."""
        from quizapp.study import optimising
        from quizapp.study.fitting import fit
        from quizapp.ui.pages.settings_fit import FitRow
        from quizapp.ui.widgets.button import Button
        from quizapp.ui.widgets.setting_row import SettingRow

        parts, path = self._parts, self._library().path
        fitting = FitRow(
            lambda progress: fit(path, parts.settings.value.weights, optimising.optimise, progress),
            parts.jobs,
            parts.messages,
            installed=optimising.is_installed(),
            command=optimising.command(),
        )
        fitting.chosen.connect(lambda weights: page().choose("weights", weights))
        move = Button(_("See what would move"), size="small")
        move.clicked.connect(lambda: self._go("settings.reschedule"))
        deck = Button(_("Deck settings"), size="small")
        deck.clicked.connect(lambda: self._go("settings.deck"))
        return [
            fitting,
            SettingRow(
                _("Cards already learnt"), move, _("They keep their days until their next answer, unless you move them")
            ),
            SettingRow(
                _("One deck, and an exam"), deck, _("Limits of its own, the work ahead, and being ready by a day")
            ),
        ]

    def _today(self) -> date:
        parts = self._parts
        return study_day(parts.clock, parts.clock.now(), parts.settings.value.day_start_hour)

    def _deck_page(self) -> Page:
        from quizapp.study import deck_options
        from quizapp.ui.pages.deck import DeckPage, DeckSource

        parts = self._parts
        source = DeckSource(
            deck=self._deck,
            read=lambda deck: deck_options.read(self._library(), parts.settings.value, deck),
            change=self._change,
            outlook=self._outlook(),
            take=self._take,
            today=self._today,
        )
        page = DeckPage(source, parts.jobs, parts.messages, parts.actions)
        page.reschedule_requested.connect(lambda: self._go("settings.reschedule"))
        return page

    def _change(self, deck: int | None, values: dict[str, Any]) -> None:
        from quizapp.study import deck_options

        parts = self._parts
        if deck is None:
            self._settings_are(parts.settings.change(**deck_options.overall(values)))
        else:
            deck_options.change(self._library(), deck, parts.clock.now(), **values)
            self._refresh()

    def _outlook(self) -> Callable[[int | None, Options, Progress], Outlook]:
        from quizapp.study.decks import pace_of
        from quizapp.study.outlook import outlook

        parts, path = self._parts, self._library().path

        def reckon(deck: int | None, options: Options, progress: Progress) -> Outlook:
            return outlook(
                path,
                deck,
                weights=parts.settings.value.weights,
                new_per_day=options.new_per_day,
                pace=pace_of(options),
                exam_day=options.exam_day,
                now=parts.clock.now(),
                today=self._today(),
                progress=progress,
            )

        return reckon

    def _reschedule(self) -> Page:
        from quizapp.ui.pages.reschedule import MoveSource, ReschedulePage

        parts = self._parts
        source = MoveSource(self._plan, self._apply, lambda: self._take("undo"), self._choice)
        page = ReschedulePage(source, parts.jobs, parts.messages, parts.actions)
        page.done.connect(self._back)
        return page

    def _plan(self) -> Callable[[Progress], Plan]:
        from quizapp.study.decks import scheduler
        from quizapp.study.reschedule import plan

        parts, library, deck, today = self._parts, self._library(), self._deck(), self._today()
        chosen = scheduler(library, parts.settings.value, parts.clock)
        return lambda progress: plan(library.path, deck, chosen, today, progress)

    def _apply(self, found: Plan) -> Iterator[int]:
        from quizapp.study.reschedule import apply

        yield from apply(self._library(), found, self._parts.clock.now())
        self._refresh()

    def _choice(self) -> str:
        """What the cards would be moved to, in words."""
        from quizapp.study import deck_options

        value, deck = self._parts.settings.value, self._deck()
        options = deck_options.read(self._library(), value, deck)
        share = _("{count} %").format(count=round(100 * options.desired_retention))
        if deck is None and deck_options.differ(self._library()):
            share = _("{share}, or a deck's own target").format(share=share)
        usual = value.weights == USUAL_WEIGHTS
        words = _("At {share}, with the usual weights:") if usual else _("At {share}, with the weights fitted to you:")
        return words.format(share=share)
