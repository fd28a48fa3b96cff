"""Asking for the tags that questions are to have and to lose."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from quizapp.i18n import _
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Keys
from quizapp.ui.labels import PlainLabel
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.sheet import Sheet
from quizapp.ui.widgets.suggestions import Suggestions
from quizapp.ui.widgets.token_field import TokenField


class TagQuestions(Sheet):
    """Asks for tags to give and to take away, completed from those that the library has; `chosen` tells both."""

    chosen = Signal(object, object)

    def __init__(
        self, lead: str, tags: Sequence[str], parent: QWidget | None = None, *, keys: Keys = usual_keys
    ) -> None:
        send, closer = Button(_("Change tags"), "primary"), Button(_("Cancel"), "quiet")
        super().__init__(_("Tags"), lead, closer=closer, send=send, keys=keys, parent=parent)
        self.add, self.remove = (self._field(name, tags) for name in (_("Tags to add"), _("Tags to remove")))
        self.send = send
        send.clicked.connect(self._send)
        self.foot.addWidget(send)
        self.foot.addStretch(1)
        self.foot.addWidget(closer)
        self.add.line.setFocus(Qt.FocusReason.TabFocusReason)
        self.fit()

    def _field(self, name: str, tags: Sequence[str]) -> TokenField:
        field = TokenField(name, _("A tag, then Enter"))
        TagCompletion(field, tags)
        self.body.addWidget(PlainLabel(name, "small", weight=600))
        self.body.addWidget(field)
        return field

    def _send(self) -> None:
        add, remove = self.add.texts(), self.remove.texts()
        if add or remove:
            self.chosen.emit(add, remove)
        self.accept()


class TagCompletion(QObject):
    """Lets the tags that begin as typed hang below a token field; Down leads through them, Tab and Enter take one."""

    def __init__(self, field: TokenField, tags: Sequence[str]) -> None:
        super().__init__(field)
        self._field, self._tags = field, tags
        self.list = Suggestions(field, _("Tags there are"))
        self.list.taken.connect(self._take)
        field.line.textEdited.connect(self._offer)
        field.line.installEventFilter(self)

    def _offer(self, text: str) -> None:
        typed = text.strip().casefold()
        taken = {token.text() for token in self._field.tokens}
        found = [tag for tag in self._tags if tag.casefold().startswith(typed) and tag not in taken] if typed else []
        self.list.offer(found, 0)

    def _take(self, tag: str) -> None:
        self.list.hide()
        self._field.set_texts([*(token.text() for token in self._field.tokens), tag])
        self._field.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list while it is open."""
        if event.type() == QEvent.Type.FocusOut:
            self.list.hide()
        is_key = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if self.list.isVisible() and is_key and isinstance(event, QKeyEvent) and self._does(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _does(self, event: QKeyEvent) -> bool:
        key, now = event.key(), event.type() == QEvent.Type.KeyPress
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        takes = key == Qt.Key.Key_Tab or (key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.chosen())
        if key in steps:
            if now:
                self.list.step(steps[Qt.Key(key)])
        elif takes:
            if now:
                self._take(self.list.chosen() or self.list.texts()[0])
        elif key == Qt.Key.Key_Escape:
            if now:
                self.list.hide()
        else:
            return False
        return True
