"""The actions of the window: made from the table, live in one context at a time, shown as buttons and menus."""

import weakref
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

import shiboken6
from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.action_rows.row import ActionRow
from quizapp.ui.action_table import rows
from quizapp.ui.widgets.button import Button, Kind, Size
from quizapp.ui.widgets.key_menu import KeyMenu


class ShowsKey(Protocol):
    """A widget that shows the key of an action."""

    def key(self) -> str:
        """The key shown, "" for none."""
        ...

    def set_key(self, key: str) -> None:
        """Show another key, or none."""
        ...


_TYPED_INTO = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)


class Actions(QObject):
    """Every action of the table as a `QAction` of the window.

    An action can be triggered where somebody listens to it (`on`), where its context is the present one, and while
    nobody has switched it off (`allow`). `overrides` are other keys by action id, from the settings; `without` are
    actions that this system cannot do.
    """

    context_changed = Signal(str)

    def __init__(
        self, window: QWidget, overrides: Mapping[str, Sequence[str]] | None = None, *, without: Collection[str] = ()
    ) -> None:
        super().__init__(window)
        chosen = overrides or {}
        self.rows = tuple(
            replace(row, keys=tuple(chosen.get(row.id, row.keys))) for row in rows() if row.id not in without
        )
        self._row = {row.id: row for row in self.rows}
        self._context = ""
        self._heard: set[str] = set()
        self._refused: dict[str, str] = {}
        self._buttons: dict[str, list[weakref.ref[Button]]] = {}
        self._typing = False
        self._showing: list[tuple[str, weakref.ref[ShowsKey]]] = []
        self._actions = {row.id: self._make(row, window) for row in self.rows}
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def _make(self, row: ActionRow, window: QWidget) -> QAction:
        action = QAction(row.text.replace("&", "&&"), window)
        action.setObjectName(row.id)
        action.setShortcuts([QKeySequence(key) for key in row.shortcuts()])
        action.setAutoRepeat(False)
        action.setToolTip(paint.tip(row.tip))
        action.setEnabled(False)
        window.addAction(action)
        return action

    def row(self, id: str) -> ActionRow:
        """The row of an action.

        Raises:
            KeyError: no such action.
        """
        return self._row[id]

    def key(self, id: str) -> str:
        """The key to be shown for an action, in Qt's portable text; "" for none.

        While a text field has the focus it is one that the field leaves alone.

        Raises:
            KeyError: no such action.
        """
        row = self._row[id]
        return row.key_beside_typing() if self._typing else next(iter(row.keys), "")

    def show_key(self, id: str, on: ShowsKey) -> None:
        """Show the key of an action on a widget, the one that does it at the moment, for as long as it shows any."""
        on.set_key(self.key(id))
        self._showing.append((id, weakref.ref(on)))

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        typing = isinstance(now, _TYPED_INTO) and not (isinstance(now, QLineEdit | QPlainTextEdit) and now.isReadOnly())
        if typing is self._typing or now is None:  # without a focus the window is not the learner's
            return
        before = {id_: self.key(id_) for id_ in self._row}
        self._typing = typing
        kept = []
        for id_, reference in self._showing:
            shown = reference()
            if shown is None or not shiboken6.isValid(shown):
                continue
            kept.append((id_, reference))
            if shown.key() == before[id_] != self.key(id_):  # one that shows none has no room for it
                shown.set_key(self.key(id_))
        self._showing = kept

    def keys(self, id: str) -> tuple[str, ...]:
        """All keys of an action, for a widget that listens to them itself.

        Raises:
            KeyError: no such action.
        """
        return self._row[id].keys

    def action(self, id: str) -> QAction:
        """The `QAction` of an action, for menus.

        Raises:
            KeyError: no such action.
        """
        return self._actions[id]

    def on(self, id: str, do: Callable[[], object]) -> None:
        """Do something when the action is triggered; one listener is enough to switch it on."""
        self._actions[id].triggered.connect(lambda _checked=False: do())
        self._heard.add(id)
        self._refresh(id)

    def allow(self, id: str, allowed: bool, reason: str = "") -> None:  # noqa: FBT001  as in Qt's setEnabled
        """Switch an action off, and say why in the tooltip of its buttons, or on again."""
        if allowed:
            self._refused.pop(id, None)
        else:
            self._refused[id] = reason
        self._refresh(id)
        kept = []
        for reference in self._buttons.get(id, []):
            button = reference()
            if button is not None and shiboken6.isValid(button):
                button.set_available(allowed, reason)
                kept.append(reference)
        self._buttons[id] = kept

    def has(self, id: str) -> bool:
        """Whether there is such an action and somebody listens to it."""
        return id in self._heard

    def offers(self, id: str) -> bool:
        """Whether the action can be done as soon as its context is the present one."""
        return id in self._heard and id not in self._refused

    def refusal(self, id: str) -> str:
        """Why the action cannot be done though it has its place here; "" where it can."""
        return self._refused.get(id, "")

    def context(self) -> str:
        """The context the learner is in."""
        return self._context

    def enter(self, context: str) -> None:
        """Be in a context: only its actions and those of anywhere have their keys."""
        if context == self._context:
            return
        self._context = context
        for id_ in self._row:
            self._refresh(id_)
        self.context_changed.emit(context)

    def _refresh(self, id_: str) -> None:
        live = id_ in self._heard and id_ not in self._refused and self._row[id_].lives_in(self._context)
        self._actions[id_].setEnabled(live)

    def button(
        self,
        id: str,
        kind: Kind = "normal",
        size: Size = "normal",
        *,
        text: str = "",
        icon: bool = True,
        parent: QWidget | None = None,
    ) -> Button:
        """A button that triggers the action, shows its key and is off while the action is refused."""
        row, action = self._row[id], self._actions[id]
        made = Button(
            text or row.text,
            kind,
            icon=row.icon if icon else "",
            size=size,
            parent=parent,
        )
        self.show_key(id, made)
        made.set_tip(row.tip)
        made.clicked.connect(lambda _checked=False: action.trigger())

        made.set_available(id not in self._refused, self._refused.get(id, ""))
        self._buttons.setdefault(id, []).append(weakref.ref(made))
        return made

    def menu(self, ids: Sequence[str], parent: QWidget) -> QMenu:
        """A menu of actions; "" is a separator."""
        made = KeyMenu(parent)
        for id_ in ids:
            if not id_:
                made.addSeparator()
                continue
            row = self._row[id_]
            made.offer(self._actions[id_], row.icon, row.keys[0] if row.keys else "")
        return made

    def open_menu(self, ids: Sequence[str], button: QWidget, page: QWidget) -> None:
        """Open the menu of what else can be done on a page below the button that asks for it."""
        made = self.menu(ids, page)
        made.setAccessibleName(_("More"))
        made.aboutToHide.connect(made.deleteLater)
        below = button.mapToGlobal(button.rect().bottomRight())
        made.popup(below - QPoint(made.sizeHint().width(), -4))
