"""The search field of a language: what could come next drops down below it, conditions and what is wrong are marked."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QInputMethodEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.authoring.search_language import Completion, complete, conditions
from quizapp.i18n import _
from quizapp.ui.action_table import usual_keys
from quizapp.ui.keys import Key, Keys, pressed
from quizapp.ui.look import look
from quizapp.ui.widgets.search_field import SearchField
from quizapp.ui.widgets.suggestions import Suggestions

_KEPT = 20  # searches gone back to
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LIST_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape, *_ENTER)

Values = Callable[[str], Sequence[str]]


class QueryField(SearchField):
    """A search as it is typed; `values` gives those that a field of the library has.

    Down opens what was searched for before where nothing can be completed; `help_requested` by its key.
    """

    help_requested = Signal()

    def __init__(
        self, name: str, values: Values, *, key: Key = "", keys: Keys = usual_keys, parent: QWidget | None = None
    ) -> None:
        self._values = values
        self._wrong: tuple[int, int] | None = None
        self._offered: Completion | None = None
        self._before: list[str] = []
        super().__init__(name, placeholder=_("Add a word or a filter"), key=key, keys=keys, parent=parent)
        self.list = Suggestions(self, _("What could come next"))
        self.list.taken.connect(self._take)
        self.textChanged.connect(lambda _text: self._marked())
        self.textEdited.connect(lambda _text: self.offer())
        self._marked()

    def remember(self) -> None:
        """Keep the search that stands here among those to go back to."""
        text = self.text().strip()
        if text:
            self._before = [text, *(each for each in self._before if each != text)][:_KEPT]

    def show_wrong(self, part: tuple[int, int] | None, sentence: str = "") -> None:
        """Underline what cannot be read, from one place to another, and tell it to who cannot see it; None: nothing."""
        self._wrong = part
        self.set_wrong(part is not None)
        self.setAccessibleDescription(sentence)
        self._marked()

    def offer(self) -> None:
        """Let what the word at the caret could become drop down, or put the list away."""
        self._offered = complete(self.text(), self.cursorPosition(), self._values)
        self.list.offer(self._offered.texts if self._offered is not None else (), self.cursorRect().left())

    def _offer_earlier(self) -> None:
        self.list.offer([each for each in self._before if each != self.text().strip()], 0)

    def _take(self, text: str) -> None:
        self.list.hide()
        whole, self._offered = self._offered, None
        if whole is None:  # one of those before
            self.setText(text)
            return
        after = self.text()[whole.end :]
        ends = not text.endswith((":", "<"))  # a field waits for its value
        self.setText(self.text()[: whole.start] + text + (" " if ends and not after else "") + after)
        self.setCursorPosition(whole.start + len(text) + (1 if ends else 0))
        if not ends:
            self.offer()

    def event(self, event: QEvent) -> bool:
        """The key for help, and while the list is open those that lead through it, are the field's own."""
        if isinstance(event, QKeyEvent):
            mine = pressed(event, self._keys("search.help")) or (self.list.isVisible() and event.key() in _LIST_KEYS)
            if mine and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if mine and event.type() == QEvent.Type.KeyPress:
                self.keyPressEvent(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Help by its key; Down opens the list and leads through it, Tab and Enter take from it, Escape closes it."""
        key, is_open = event.key(), self.list.isVisible()
        if pressed(event, self._keys("search.help")):
            self.help_requested.emit()
        elif key == Qt.Key.Key_Down and not is_open:
            self.offer()
            if self._offered is None:
                self._offer_earlier()
        elif is_open and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif is_open and (key == Qt.Key.Key_Tab or (key in _ENTER and self.list.chosen() is not None)):
            self._take(self.list.chosen() or self.list.texts()[0])
        elif is_open and key == Qt.Key.Key_Escape:
            self.list.hide()
        else:
            if key in _ENTER:
                self.list.hide()
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes with the focus."""
        super().focusOutEvent(event)
        self.list.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """The list goes with the field."""
        super().hideEvent(event)
        self.list.hide()

    def restyle(self) -> None:
        """Take font, margins and colours from the look."""
        super().restyle()
        if hasattr(self, "list"):
            self._marked()

    def _marked(self) -> None:
        """Give the conditions a ground of their own, and underline what is wrong."""
        condition, wrong = QTextCharFormat(), QTextCharFormat()
        condition.setBackground(look().color("accent-soft"))
        condition.setForeground(look().color("accent"))
        wrong.setForeground(look().color("incorrect"))
        wrong.setUnderlineColor(look().color("incorrect"))
        wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        marks = [(start, end, condition) for start, end in conditions(self.text())]
        if self._wrong is not None:
            marks.append((*self._wrong, wrong))
        caret, length = self.cursorPosition(), len(self.text())
        kind = QInputMethodEvent.AttributeType.TextFormat
        # The one way to give letters of a line edit a format: as what an input method says of them.
        formats = [
            QInputMethodEvent.Attribute(kind, start - caret, min(end, length) - start, style)
            for start, end, style in marks
            if start < length
        ]
        QApplication.sendEvent(self, QInputMethodEvent("", formats))
