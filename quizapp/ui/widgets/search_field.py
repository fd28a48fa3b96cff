"""The field to search in: a magnifying glass, what to type, the key that leads here, and a way to empty it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Key, Keys, pressed
from quizapp.ui.look import look
from quizapp.ui.widgets.button import IconButton
from quizapp.ui.widgets.fields import TextField

_ROOM_FOR_KEY = 200  # design px


class SearchField(TextField):
    """One line to search with; `key` is shown at its end while it is empty, `keys` gives those that empty it."""

    def __init__(
        self,
        name: str,
        *,
        placeholder: str = "",
        key: Key = "",
        keys: Keys = usual_keys,
        parent: QWidget | None = None,
    ) -> None:
        self._key, self._keys = key, keys
        super().__init__(name, placeholder=placeholder or name, parent=parent)
        self.wipe = IconButton("close", _("Clear search"), size=28, parent=self)
        self.wipe.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its key does it where the caret is
        self.wipe.setCursor(Qt.CursorShape.ArrowCursor)
        self.wipe.clicked.connect(self._wipe)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text)
        self.restyle()

    def restyle(self) -> None:
        """Take font and margins from the look."""
        super().restyle()
        if not hasattr(self, "wipe"):  # the field is not whole yet
            return
        room = paint.key_size(paint.key_text(self._key))[0] + look().px(8) if self._shows_key() else 0
        if self.has_mark():
            room = look().px(28)
        if self.text():
            side = self.wipe.sizeHint().width()
            left, room = self.width() - room - side - look().px(4), room + side
            self.wipe.setGeometry(left, (self.height() - side) // 2, side, side)
        self.wipe.setVisible(bool(self.text()))
        self.setTextMargins(look().px(24), 0, room, 0)

    def set_mark(self, icon: str, color: str = "text-2") -> None:
        """Show an icon at the end of the field, or none; the words stay beside the magnifying glass."""
        super().set_mark(icon, color)
        self.restyle()

    def _shows_key(self) -> bool:
        return bool(self._key) and not self.text() and look().show_keys and self.width() >= look().px(_ROOM_FOR_KEY)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the key out where the words need the room."""
        super().resizeEvent(event)
        self.restyle()

    def _wipe(self) -> None:
        self.clear()
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _on_text(self) -> None:
        self.restyle()

    def sizeHint(self) -> QSize:
        """240 wide unless there is more room."""
        return QSize(look().px(240), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a word."""
        return QSize(look().px(120), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """The key that empties it is the field's own while there is something to empty."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.text()
            and pressed(event, self._keys("search.clear"))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Its key empties the field first; an empty one lets it through."""
        if self.text() and pressed(event, self._keys("search.clear")):
            self.clear()
            event.accept()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, the magnifying glass, the key."""
        super().paintEvent(event)
        now = look()
        painter = QPainter(self)
        paint.icon(painter, now.px(12), self.height() / 2, "search", "text-2", 16)
        if self._shows_key():
            words = paint.key_text(self._key)
            width = paint.key_size(words)[0]
            paint.key_cap(painter, self.width() - width - now.px(12), self.height() / 2, words)
