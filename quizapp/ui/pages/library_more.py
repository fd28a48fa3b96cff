"""The deeds of the list that ask for something or have no button of their own: tags, deck, topic, due day and so on."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.pages.due_day import DueDay
from quizapp.ui.pages.library_deeds import LibraryDeeds
from quizapp.ui.pages.replace_words import ReplaceWords
from quizapp.ui.pages.tag_questions import TagQuestions
from quizapp.ui.topics import TOPICS, topic_name
from quizapp.ui.widgets.button import IconButton

_Way = TypeVar("_Way")
_MORE = (
    *("library.flag", "library.topic", "library.move", "library.replace", "library.pack", ""),
    *("library.bury", "library.back", "library.due", "library.anew", ""),
    *("library.shelve", "library.restore", "library.empty_bin", "", "library.sort", "library.columns"),
)


class MoreDeeds(QObject):
    """Listens to their actions on a page, and opens their menu below `button`; `chosen` gives the questions."""

    def __init__(
        self,
        page: QWidget,
        button: IconButton,
        actions: Actions,
        deeds: LibraryDeeds,
        chosen: Callable[[], list[int]],
        today: Callable[[], date],
    ) -> None:
        super().__init__(page)
        self._page, self._button, self._actions = page, button, actions
        self._deeds, self._chosen, self._today = deeds, chosen, today
        actions.on("library.back", lambda: deeds.bring_back(chosen(), today()))
        actions.on("library.bury", lambda: deeds.bury(chosen(), today()))
        actions.on("library.tag", self._ask_for_tags)
        actions.on("library.replace", self._ask_for_words)
        actions.on("library.topic", self._offer_topics)
        actions.on("library.move", self._offer_decks)
        actions.on("library.due", self._ask_for_a_day)
        actions.on("library.anew", lambda: deeds.start_anew(chosen()))
        actions.on("library.shelve", lambda: deeds.put_on_shelf(chosen(), today()))
        actions.on("library.empty_bin", deeds.empty_bin)
        actions.on("library.more", self._open)
        button.clicked.connect(self._open)

    def _ask_for_tags(self) -> None:
        ids = self._chosen()
        if ids:
            lead = ngettext("For {count} question.", "For {count} questions.", len(ids))
            lead = lead.format(count=dates.number(len(ids)))
            asked = TagQuestions(lead, self._deeds.tags(), self._page, keys=self._actions.keys)
            asked.chosen.connect(lambda add, remove: self._deeds.tag(ids, add, remove))
            asked.open()

    def _ask_for_words(self) -> None:
        ids = self._chosen()
        if ids:
            lead = ngettext("In {count} question.", "In {count} questions.", len(ids))
            lead = lead.format(count=dates.number(len(ids)))
            asked = ReplaceWords(
                lead, lambda wanted: self._deeds.look_at(ids, wanted), self._page, keys=self._actions.keys
            )
            asked.chosen.connect(lambda wanted: self._deeds.replace(ids, wanted))
            asked.open()

    def _offer_topics(self) -> None:
        self._offer(_("Topic"), [(topic_name(topic), topic) for topic in TOPICS], self._deeds.set_topic)

    def _offer_decks(self) -> None:
        self._offer(_("Deck"), [(deck.name, deck.id) for deck in self._deeds.decks()], self._deeds.move)

    def _offer(self, name: str, ways: Sequence[tuple[str, _Way]], do: Callable[[list[int], _Way], None]) -> None:
        ids = self._chosen()
        if not ids:
            return
        menu = QMenu(self._page)
        menu.setAccessibleName(name)
        for words, value in ways:
            action = menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, value=value: do(ids, value))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def _ask_for_a_day(self) -> None:
        ids = self._chosen()
        if ids:
            asked = DueDay(self._today(), self._page, keys=self._actions.keys)
            asked.chosen.connect(lambda day: self._deeds.set_due(ids, day))
            asked.open()

    def _open(self) -> None:
        if self._chosen():
            self._actions.open_menu(_MORE, self._button, self._page)
