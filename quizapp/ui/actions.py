"""The actions of the window: made from the table, live in one context at a time, shown as buttons and menus."""

import weakref
from collections.abc import Callable, Collection, Sequence
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
from quizapp.ui import own_keys, paint
from quizapp.ui.action_rows.row import ActionRow
from quizapp.ui.action_table import rows
from quizapp.ui.keys import Key, LiveKey
from quizapp.ui.typed import take_over
from quizapp.ui.widgets.button import Button, Kind, Size
from quizapp.ui.widgets.key_menu import KeyMenu


class ShowsKey(Protocol):
    """A widget that shows the key of an action."""

    def key(self) -> str:
        """The key shown, "" for none."""
        ...

    def set_key(self, key: Key) -> None:
        """Show another key, or none."""
        ...


_TYPED_INTO = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)


class Actions(QObject):
    """Every action of the table as a `QAction` of the window.

    An action can be triggered where somebody listens to it (`on`), where its context is the present one, and while
    nobody has switched it off (`allow`). `own` are keys that the learner has chosen, as the settings keep
    them; `without` are actions that this system cannot do.
    """

    context_changed = Signal(str)

    def __init__(self, window: QWidget, own: Sequence[str] = (), *, without: Collection[str] = ()) -> None:
        super().__init__(window)
        self._window = window
        self.rows = self.usual = tuple(row for row in rows() if row.id not in without)
        self._row = {row.id: row for row in self.rows}
        self._context = ""
        self._heard: set[str] = set()
        self._refused: dict[str, str] = {}
        self._buttons: dict[str, list[weakref.ref[Button]]] = {}
        self._typing = False
        self._showing: list[tuple[str, weakref.ref[ShowsKey]]] = []
        self._actions = {row.id: self._make(row, window) for row in self.rows}
        self.refused = self.use(own)  # what of it does not fit
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def _make(self, row: ActionRow, window: QWidget) -> QAction:
        action = QAction(row.text.replace("&", "&&"), window)
        action.setObjectName(row.id)
        action.setAutoRepeat(False)
        action.setToolTip(paint.tip(row.tip))
        action.setEnabled(False)
        window.addAction(action)
        return action

    def use(self, own: Sequence[str]) -> tuple[str, ...]:
        """Let these keys hold in place of the usual ones; gives those that do not fit."""
        self.rows, refused = own_keys.applied(self.usual, own)
        self._row = {row.id: row for row in self.rows}
        for row in self.rows:
            self._actions[row.id].setShortcuts([QKeySequence(key) for key in row.shortcuts()])
        return refused

    def own(self) -> tuple[str, ...]:
        """The keys that are not the usual ones, as the settings keep them."""
        return own_keys.kept(self.rows, self.usual)

    def row(self, id: str) -> ActionRow:
        """The row of an action.

        Raises:
            KeyError: no such action.
        """
        return self._row[id]

    def key(self, id: str) -> LiveKey:
        """The key to be shown for an action, which follows when another is chosen.

        Raises:
            KeyError: no such action.
        """
        self.row(id)
        return LiveKey(self.keys, id)

    def key_at_hand(self, id: str) -> LiveKey:
        """The key that does it at the moment: while a text field has the focus, one that the field leaves alone."""
        self.row(id)
        return LiveKey(self._at_hand, id)

    def _at_hand(self, id_: str) -> tuple[str, ...]:
        return (self._row[id_].key_beside_typing(),) if self._typing else self._row[id_].keys

    def show_key(self, id: str, on: ShowsKey) -> None:
        """Show the key of an action on a widget, the one that does it at the moment, for as long as it shows any."""
        on.set_key(self.key_at_hand(id))
        self._showing.append((id, weakref.ref(on)))

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self._window.window():  # keys work in this window alone
            return
        typing = isinstance(now, _TYPED_INTO) and not (isinstance(now, QLineEdit | QPlainTextEdit) and now.isReadOnly())
        if typing is self._typing:
            return
        alive = [(id_, shown) for id_, there in self._showing if (shown := there()) and shiboken6.isValid(shown)]
        before = [bool(shown.key()) for _id, shown in alive]
        self._typing = typing
        self._showing = [(id_, weakref.ref(shown)) for id_, shown in alive]
        for (id_, shown), had in zip(alive, before, strict=True):
            if had or shown.key():  # one that shows none has no room for it
                shown.set_key(self.key_at_hand(id_))

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
        """Do something when the action is triggered; one listener is enough to switch it on.

        What is being typed counts before that: a key does not take the focus from its field.
        """

        def heard() -> None:
            take_over()
            do()

        self._actions[id].triggered.connect(lambda _checked=False: heard())
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
            made.offer(self._actions[id_], row.icon, self.key(id_))
        return made

    def open_menu(self, ids: Sequence[str], button: QWidget, page: QWidget) -> None:
        """Open the menu of what else can be done on a page below the button that asks for it."""
        made = self.menu(ids, page)
        made.setAccessibleName(_("More"))
        made.aboutToHide.connect(made.deleteLater)
        below = button.mapToGlobal(button.rect().bottomRight())
        made.popup(below - QPoint(made.sizeHint().width(), -4))
