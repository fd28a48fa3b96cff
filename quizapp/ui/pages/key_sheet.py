"""Choosing another key for an action."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.action_rows.row import ActionRow
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.key_field import KeyField
from quizapp.ui.widgets.sheet import Sheet


class KeySheet(Sheet):
    """Waits for a key and hands it to `take`; `why_not` says why the action cannot have one, "" where it can.

    `usual` is the key it has where nobody chose another.
    """

    def __init__(
        self,
        row: ActionRow,
        usual: str,
        why_not: Callable[[str], str],
        take: Callable[[str], object],
        parent: QWidget | None = None,
        *,
        keys: Keys = usual_keys,
    ) -> None:
        self.send = Button(_("Use this key"), "primary")
        title = _("Key of “{action}”").format(action=row.text)
        closer = Button(_("Cancel"), "quiet")
        super().__init__(title, row.tip, closer=closer, send=self.send, width=480, keys=keys, parent=parent)
        self._before, self._why_not, self._take = row.keys[0], why_not, take
        self.field = KeyField(self._before)
        self.problem = IconText("warn", "", "incorrect")
        self.problem.hide()
        self.usual = Button(_("Usual key"), key=usual)
        self.usual.setVisible(usual != self._before)
        self.body.addWidget(self.field)
        self.body.addWidget(self.problem)
        for button in (self.send, self.usual):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.closer)
        self.field.taken.connect(self._look_at)
        self.usual.clicked.connect(lambda: self._use(usual))
        self.send.clicked.connect(lambda: self._use(self.field.key()))
        self.send.set_available(False, _("Press another key first."))
        self.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.fit()

    def _look_at(self, key: str) -> None:
        """Say at once whether this key can be had."""
        why = self._why_not(key) if key != self._before else ""
        if why:
            why += " " + _("Press another one, or give that action another key first.")
        self.problem.label.setText(why)
        self.problem.setVisible(bool(why))
        self.field.setAccessibleDescription(why)
        reason = why or ("" if key != self._before else _("Press another key first."))
        self.send.set_available(not reason, reason)
        self.fit()

    def _use(self, key: str) -> None:
        why = self._why_not(key)
        if why:
            self.field.show_key(key)
            self._look_at(key)
            return
        self._take(key)
        self.accept()


def sentence(row: ActionRow, key: str) -> str:
    """What is said once an action has another key."""
    return _("{key} is now the key of “{action}”.").format(key=paint.key_text(key), action=row.text)
