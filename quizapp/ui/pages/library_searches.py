"""Saving a search of the Library, and what is done with the saved ones."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from quizapp.authoring.browse import Today
from quizapp.authoring.saved_searches import LONGEST_NAME, SavedSearch
from quizapp.i18n import _
from quizapp.ui.keys import Keys
from quizapp.ui.pages.ask_name import AskName
from quizapp.ui.pages.library_deeds import LibraryDeeds
from quizapp.ui.pages.library_filters import FilterPane
from quizapp.ui.pages.library_saved import SavedRow
from quizapp.ui.widgets.query_field import QueryField


class SavedSearches(QObject):
    """Joins the search field, the rows of saved searches and their deeds; counts them one by one, as there is time."""

    def __init__(
        self,
        page: QWidget,
        field: QueryField,
        filters: FilterPane,
        deeds: LibraryDeeds,
        keys: Keys,
        moment: Callable[[], Today],
    ) -> None:
        super().__init__(page)
        self._page, self._field, self._filters, self._deeds = page, field, filters, deeds
        self._keys, self._moment = keys, moment
        self._left: Iterator[SavedRow] = iter(())
        self._deck: int | None = None
        self._next = QTimer(self, interval=0, singleShot=True)
        self._next.timeout.connect(self._count_one)
        filters.saved.chosen.connect(self._search)
        filters.saved.rename_requested.connect(self._ask_again)
        filters.saved.delete_requested.connect(lambda one: deeds.delete_search(one.name))

    def refresh(self, deck_id: int | None) -> None:
        """Show them as they are now, and count what they find in a deck or in all."""
        self._deck = deck_id
        self._filters.show_saved(self._deeds.searches())
        self._left = iter(list(self._filters.saved.rows))
        self._next.start()

    def stop(self) -> None:
        """Count no more, since nobody looks."""
        self._left = iter(())

    def ask(self) -> None:
        """Ask for a name for the search that stands in the field."""
        text = self._field.text().strip()
        if text:
            known = next((one.name for one in self._deeds.searches() if one.text == text), "")
            words = (_("Name"), _("Save search"), _("Cancel"))
            self._open(_("Save this search"), words, known or text, lambda name: self._deeds.save_search(name, text))

    def _ask_again(self, one: SavedSearch) -> None:
        words = (_("Name"), _("Rename"), _("Cancel"))
        title = _("Rename the search")
        self._open(title, words, one.name, lambda name: self._deeds.rename_search(one.name, name), other=one.name)

    def _open(
        self, title: str, words: tuple[str, str, str], name: str, do: Callable[[str], None], *, other: str = ""
    ) -> None:
        def problem(typed: str) -> str:
            if not typed:
                return _("Give it a name.")
            if other and typed != other and typed in {one.name for one in self._deeds.searches()}:
                return _("Another search has this name.")
            return ""

        asked = AskName(title, words, name[:LONGEST_NAME], problem, self._page, keys=self._keys)
        asked.field.setMaxLength(LONGEST_NAME)
        asked.chosen.connect(do)
        asked.open()

    def _search(self, one: SavedSearch) -> None:
        self._filters.clear()
        self._field.setText(one.text)

    def _count_one(self) -> None:
        row = next(self._left, None)
        if row is not None:
            row.set_count(self._deeds.count(row.search, self._moment(), self._deck))
            self._next.start()
