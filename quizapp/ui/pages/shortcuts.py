"""All keys on one page, generated from the action table, and each to be changed there."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.settings import Settings
from quizapp.ui import own_keys
from quizapp.ui.action_rows.row import ActionRow
from quizapp.ui.action_table import group_name
from quizapp.ui.actions import Actions
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import ScrollPage, show_focus
from quizapp.ui.pages.key_sheet import KeySheet, sentence
from quizapp.ui.widgets.headings import HeadingRow, PageHeader
from quizapp.ui.widgets.key_row import KeyRow

_NARROW = 800  # design px of the page

Own = tuple[str, ...]  # keys that were chosen, as the settings keep them


class ShortcutsPage(ScrollPage):
    """Every action with its keys, under the context where the keys work, in two columns; a press changes a key.

    The lines are one stop of Tab, with arrows between them. `change` saves the keys in the settings and gives those;
    `changed` tells them after each change.
    """

    changed = Signal(object)

    context = "shortcuts"

    def __init__(
        self,
        actions: Actions,
        change: Callable[..., Settings],
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.title = _("Shortcuts")
        self._actions, self._change, self._messages = actions, change, messages
        self._before: list[Own] = []
        self._undone: list[Own] = []
        self.rows: dict[str, KeyRow] = {}
        restore, back = actions.button("keys.usual", "quiet"), actions.button("back", "quiet")
        self.body.addWidget(PageHeader(self.title, restore, back))
        hint = " ".join(
            (
                _("Press a line to choose another key."),
                _("Single letters work while no text field has the focus. There, Alt and the letter does the same."),
            )
        )
        self.body.addSpacing(look().px(20))
        self.body.addWidget(PlainLabel(hint, "lead", "text-2", wrap=True))
        self.columns = QHBoxLayout()
        self.columns.setSpacing(look().px(48))
        self._lay_out()
        self.body.addLayout(self.columns)
        self.body.addStretch(1)
        self._changeable = [row for row in self.rows.values() if row.changeable]
        self._stop_at(self._changeable[0])
        self._listen()
        self.show_keys()

    def _lay_out(self) -> None:
        halves = [QVBoxLayout(), QVBoxLayout()]
        heights = [0, 0]
        for half in halves:
            half.setSpacing(0)
            self.columns.addLayout(half, 1)
        groups = _groups(self._actions.rows)
        for name, group in groups.items():
            shorter = heights.index(min(heights))
            heights[shorter] += len(group) + 2
            halves[shorter].addWidget(self._section(name, group))
        for half in halves:
            half.addStretch(1)

    def _section(self, name: str, group: list[ActionRow]) -> QWidget:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, look().px(24), 0, 0)
        column.setSpacing(0)
        column.addWidget(HeadingRow(name))
        column.addSpacing(look().px(6))
        for row in group:
            made = KeyRow(row.text, changeable=own_keys.can_change(row))
            made.show_keys(row.keys)
            made.set_tip(row.tip)
            made.clicked.connect(partial(self._ask, row.id))
            made.stepped.connect(partial(self._step, made))
            self.rows[row.id] = made
            column.addWidget(made)
        return section

    def _listen(self) -> None:
        def here(do: Callable[[], None]) -> Callable[[], None]:
            return lambda: do() if self._actions.context() == self.context else None

        self._actions.on("keys.usual", self.restore)
        self._actions.on("undo", here(self.undo))
        self._actions.on("redo", here(self.redo))

    def show_keys(self) -> None:
        """Show the keys as they are now."""
        for row, usual in zip(self._actions.rows, self._actions.usual, strict=True):
            if (made := self.rows.get(row.id)) is not None and made.changeable:
                made.show_keys(row.keys, usual.keys[0] if row.keys != usual.keys else "")
        own = bool(self._actions.own())
        self._actions.allow("keys.usual", own, "" if own else _("All keys are the usual ones."))

    # Changing

    def _ask(self, id_: str) -> None:
        self._stop_at(self.rows[id_])
        usual = next(row for row in self._actions.usual if row.id == id_)
        KeySheet(
            self._actions.row(id_),
            usual.keys[0],
            lambda key: own_keys.why_not(self._actions.rows, id_, key),
            lambda key: self.choose(id_, key),
            self,
            keys=self._actions.keys,
        ).open()

    def choose(self, id_: str, key: str) -> None:
        """Give an action another key, and say so, or why it cannot have that."""
        row = self._actions.row(id_)
        if why := own_keys.why_not(self._actions.rows, id_, key):
            self._messages.notice(why)
            return
        others = [entry for entry in self._actions.own() if entry.partition("=")[0] != id_]
        usual = next(each for each in self._actions.usual if each.id == id_)
        self._set((*others, *([f"{id_}={key}"] if key != usual.keys[0] else [])), sentence(row, key))

    def restore(self) -> None:
        """Give all actions their usual keys."""
        self._set((), _("All keys are the usual ones again."))

    def undo(self) -> None:
        """Take the last change back."""
        self._swap(self._before, self._undone)

    def redo(self) -> None:
        """Make the change again."""
        self._swap(self._undone, self._before)

    def _set(self, own: Own, said: str) -> None:
        before = self._actions.own()
        if own != before and self._use(own):
            self._before.append(before)
            self._undone.clear()
            self._messages.say(said, self.undo)

    def _swap(self, taken: list[Own], given: list[Own]) -> None:
        if not taken:
            return
        before = self._actions.own()
        if self._use(taken[-1]):
            taken.pop()
            given.append(before)

    def _use(self, own: Own) -> bool:
        """Let these keys hold and be kept; where they cannot be kept, say so, and they hold until the end."""
        self._actions.use(own)
        self.show_keys()
        try:
            settings = self._change(keys=own)
        except KnownError as error:
            self._messages.tell(error)
            return False
        self.changed.emit(settings)
        return True

    # Walking

    def _stop_at(self, here: KeyRow) -> None:
        for row in self._changeable:
            row.setFocusPolicy(Qt.FocusPolicy.TabFocus if row is here else Qt.FocusPolicy.NoFocus)

    def _step(self, here: KeyRow, step: int) -> None:
        place = self._changeable.index(here) + step
        if 0 <= place < len(self._changeable):
            there = self._changeable[place]
            self._stop_at(there)
            there.setFocus(Qt.FocusReason.TabFocusReason)
            show_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column under the other where there is no room for both."""
        super().resizeEvent(event)
        narrow = self.width() < look().px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self.columns.setDirection(way)
        self.columns.setSpacing(look().px(0 if narrow else 48))


def _groups(rows: tuple[ActionRow, ...]) -> dict[str, list[ActionRow]]:
    groups: dict[str, list[ActionRow]] = {}
    for row in rows:
        group = groups.setdefault(group_name(row.contexts), [])
        if group and not own_keys.can_change(group[-1]) and not own_keys.can_change(row):
            # Nine lines for nine options say no more than one.
            group[-1] = replace(group[-1], text=_("Choose an option"), keys=(*group[-1].keys, *row.keys))
        else:
            group.append(row)
    return groups
