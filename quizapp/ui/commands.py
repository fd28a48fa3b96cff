"""What the command palette offers: the actions that live here, and the decks; those used last come first."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.ui.action_rows.row import ActionRow
from quizapp.ui.action_table import group_name
from quizapp.ui.actions import Actions

if TYPE_CHECKING:
    from quizapp.study.decks import DeckChoice
    from quizapp.ui.palette import Command, Palette

_KEPT = 8  # commands remembered as used last
_NOT_OFFERED = ("palette", "sheet.", "search.")  # itself, and what only a dialogue or a field does
_CHOICE = ".choose."


class Commands:
    """Opens the palette over `window`; `decks` gives the decks as they are now, `choose` shows one of them."""

    def __init__(
        self,
        actions: Actions,
        window: QWidget,
        decks: "Callable[[], Sequence[DeckChoice]]",
        choose: Callable[[int | None], object],
    ) -> None:
        self._actions, self._window, self._decks, self._choose = actions, window, decks, choose
        self._recent: list[str] = []
        self._open = False
        actions.on("palette", self.open)

    def open(self) -> None:
        """Show the palette, and do what is chosen once it has gone."""
        from quizapp.ui.palette import Palette

        if self._open:
            return
        self._open = True
        palette = Palette(self.commands(), keys=self._actions.keys, parent=self._window)
        palette.finished.connect(lambda _result: self._closed(palette))
        palette.open()

    def _closed(self, palette: "Palette") -> None:
        self._open = False
        chosen = palette.chosen
        palette.deleteLater()
        if chosen is not None:
            self._recent = [chosen.id, *(id_ for id_ in self._recent if id_ != chosen.id)][:_KEPT]
            chosen.do()

    def commands(self) -> "list[Command]":
        """All that can be offered now: those used last, those that can be done, those that cannot."""
        found = [*self._of_actions(), *self._of_decks()]
        recent = {id_: place for place, id_ in enumerate(self._recent)}
        return sorted(found, key=lambda one: (bool(one.refused), recent.get(one.id, _KEPT)))

    def _of_actions(self) -> "list[Command]":
        from quizapp.ui.palette import Command

        here = self._actions.context()
        return [
            Command(
                id=row.id,
                text=row.text,
                group=group_name(row.contexts),
                icon=row.icon,
                key=str(self._actions.key(row.id)),
                do=self._actions.action(row.id).trigger,
                refused=self._actions.refusal(row.id),
                tip=row.tip,
            )
            for row in self._actions.rows
            if row.lives_in(here) and self._actions.has(row.id) and _is_offered(row)
        ]

    def _of_decks(self) -> "list[Command]":
        from quizapp.ui.palette import Command

        if not self._actions.offers("decks") or not self._actions.row("decks").lives_in(self._actions.context()):
            return []
        return [
            Command(
                id=f"deck:{deck.id}",
                text=_("Deck: {name}").format(name=deck.name),
                group="",
                icon="card",
                key="",
                do=partial(self._choose, deck.id),
            )
            for deck in self._decks()
        ]


def _is_offered(row: ActionRow) -> bool:
    return _CHOICE not in row.id and not row.id.startswith(_NOT_OFFERED)
