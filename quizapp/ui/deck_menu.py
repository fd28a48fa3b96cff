"""The list that the deck chooser of the sidebar opens: all decks, or one of them."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from quizapp.i18n import _, ngettext
from quizapp.ui import dates
from quizapp.ui.look import look
from quizapp.ui.widgets.sidebar import DeckChooser

if TYPE_CHECKING:
    from quizapp.study.decks import DeckChoice

_LONGEST = 60  # characters of a deck's name that the list shows


class DeckMenu(QObject):
    """Keeps the chooser's two lines true and offers the decks; `chosen` tells a deck's id, None for all.

    `settings_requested` asks for the settings of the deck that is shown.
    `choices` gives the decks as they are now.
    """

    chosen = Signal(object)
    settings_requested = Signal()

    def __init__(
        self, chooser: DeckChooser, choices: "Callable[[], Sequence[DeckChoice]]", deck_id: int | None = None
    ) -> None:
        super().__init__(chooser)
        self._chooser = chooser
        self._choices = choices
        self._deck = deck_id
        self.menu: QMenu | None = None
        chooser.clicked.connect(self.open)

    def deck(self) -> int | None:
        """The deck chosen, None for all."""
        return self._deck

    def refresh(self) -> None:
        """Show the chosen deck as it is now; a deck that is gone gives way to all of them."""
        found = self._choices()
        here = self._shown(found)
        if here is None:
            return
        if self._deck is not None and here.id != self._deck:
            self._deck = None
        words = ngettext("{count} question", "{count} questions", here.questions)
        self._chooser.set_deck(here.name, words.format(count=dates.number(here.questions)))

    def _shown(self, found: "Sequence[DeckChoice]") -> "DeckChoice | None":
        """The line of the deck chosen, else the first: all decks, or the only one."""
        return next((choice for choice in found if choice.id == self._deck), found[0] if found else None)

    def choose(self, deck_id: int | None) -> None:
        """Choose a deck, or all (None)."""
        if deck_id != self._deck:
            self._deck = deck_id
            self.refresh()
            self.chosen.emit(deck_id)

    def open(self) -> None:
        """Offer the decks below the chooser."""
        menu = QMenu(self._chooser)
        menu.setAccessibleName(self._chooser.accessibleName())
        menu.setMinimumWidth(max(self._chooser.width(), look().px(240)))
        found = self._choices()
        shown = self._shown(found)
        for choice in found:
            action = menu.addAction(_line(choice.name, dates.number(choice.questions)))
            action.setCheckable(True)
            action.setChecked(choice == shown)
            action.triggered.connect(lambda _on=False, deck_id=choice.id: self.choose(deck_id))
            if action.isChecked():
                menu.setActiveAction(action)
        menu.addSeparator()
        words = _("Settings of all decks") if self._deck is None else _("Settings of this deck")
        options = menu.addAction(words)
        options.triggered.connect(self.settings_requested)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.destroyed.connect(self._gone)
        menu.popup(self._chooser.mapToGlobal(QPoint(0, self._chooser.height() + 4)))

    def _gone(self) -> None:
        self.menu = None


def _line(name: str, count: str) -> str:
    """A menu line: the name as it is, the count in the column at right."""
    words = " ".join(name.split())
    words = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
    return words.replace("&", "&&") + "\t" + count
