"""The places of settings: the settings themselves, the keys, and what the program is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quizapp.settings import Settings
from quizapp.ui.page import Page
from quizapp.ui.parts import Parts

if TYPE_CHECKING:
    from quizapp.authoring.browse import Library
    from quizapp.ui.pages.settings import SettingsPage
    from quizapp.ui.widgets.setting_row import SettingRow


class SettingsPlaces(QObject):
    """Makes the pages; `factories` has them by place.

    `changed` tells the settings after a choice, `library_requested` that another library is to be opened. `go` leads
    to a place, `back` to the one before; `library` and `deck` give what is open, `refresh` brings figures up to date
    elsewhere, `scheduling` gives the rows about scheduling for a page of settings.
    """

    changed = Signal(object)
    library_requested = Signal()

    def __init__(
        self,
        parts: Parts,
        go: Callable[..., None],
        back: Callable[[], None],
        library: Callable[[], Library],
        deck: Callable[[], int | None],
        refresh: Callable[[], None],
        scheduling: Callable[[Callable[[], SettingsPage]], list[SettingRow]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._parts, self._go, self._back = parts, go, back
        self._library, self._deck = library, deck
        self._refresh, self._scheduling = refresh, scheduling
        self.factories: dict[str, Callable[[], Page]] = {
            "shortcuts": self._shortcuts,
            "settings": self._settings,
            "about": self._about,
        }

    def use(self, settings: Settings) -> None:
        """Bring changed settings to every page."""
        self.changed.emit(settings)
        for page in self._parts.window.pages():
            page.use(settings)
        self._refresh()

    def _shortcuts(self) -> Page:
        from quizapp.ui.pages.shortcuts import ShortcutsPage

        parts = self._parts
        page = ShortcutsPage(parts.actions, parts.settings.change, parts.messages)
        page.changed.connect(self.use)
        return page

    def _settings(self) -> Page:
        from quizapp.study.workload import Workload
        from quizapp.ui.pages.settings import SettingsPage

        parts = self._parts
        page = SettingsPage(
            parts.settings.value,
            parts.settings.change,
            parts.messages,
            parts.actions,
            library=self._library().path,
            consequences=Workload(self._library(), self._deck, lambda: parts.settings.value.weights),
            scheduling=self._scheduling(lambda: page),
        )
        page.changed.connect(self.use)
        page.library_requested.connect(self.library_requested)
        page.about_requested.connect(lambda: self._go("about"))
        return page

    def _about(self) -> Page:
        from quizapp.ui.pages.about import AboutPage

        page = AboutPage(self._parts.messages)
        page.back.set_key(self._parts.actions.key("back"))
        page.back_requested.connect(self._back)
        return page
