"""The options of a question: one field each, which can be added and taken out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from quizapp.i18n import _
from quizapp.ui.look import Styled, look
from quizapp.ui.paint import tip
from quizapp.ui.widgets.button import Button, IconButton
from quizapp.ui.widgets.fields import TextField, set_state

_WIDE = 176  # design px: the least that a field with its cross needs
_EDGES = 62  # design px: of that, what is no text: edges, and the cross with its air


@dataclass(frozen=True, slots=True)
class OptionWords:
    """What the fields are called, with {number} in it, and how many of them there are at first and at most."""

    name: str
    remove: str
    add: str
    first: int
    most: int


def wrong_words() -> OptionWords:
    """Of wrong options."""
    return OptionWords(
        _("Wrong option {number}"), _("Remove wrong option {number}"), _("Add an option"), first=3, most=8
    )


def right_words() -> OptionWords:
    """Of right answers, where there are several."""
    add = _("Add a right answer")
    return OptionWords(_("Right answer {number}"), _("Remove right answer {number}"), add, first=2, most=6)


class _Option(QWidget):
    removed = Signal(object)
    changed = Signal()

    def __init__(self, words: OptionWords, number: int, text: str, reason: str) -> None:
        super().__init__()
        self._given, self._reason = text, reason
        self.field = TextField(words.name.format(number=number), text)
        self.field.textChanged.connect(self.changed)
        self.field.textChanged.connect(self._tell)
        self._tell()
        self.remove = IconButton("close", words.remove.format(number=number))
        self.remove.clicked.connect(lambda: self.removed.emit(self))
        self.field.setTextMargins(0, 0, look().px(28), 0)
        cell = QGridLayout(self)  # the cross stands in the field, at its end
        cell.setContentsMargins(0, 0, 0, 0)
        cell.addWidget(self.field, 0, 0)
        cell.addWidget(self.remove, 0, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        cell.setColumnStretch(0, 1)

    def _tell(self) -> None:
        """Say why it is wrong where that is known: under the mouse, and to who is read to."""
        self.field.setToolTip(tip(self.reason()))
        self.field.setAccessibleDescription(self.reason())

    def reason(self) -> str:
        """Why it is wrong, as long as it is the option of which that was said."""
        return self._reason if self.field.text() == self._given else ""


class OptionFields(Styled, QWidget):
    """`changed` on every letter, and when an option comes or goes; Tab comes to them from `before`."""

    changed = Signal()

    def __init__(self, words: OptionWords, before: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.options: list[_Option] = []
        self._words, self._before = words, before
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._more = Button(words.add, icon="add", size="small")
        self._more.clicked.connect(self._add_empty)
        self._columns = 3
        self._longest = 0  # px, of the texts since these fields were set: no field jumps back and forth while one types
        self.set_texts(())

    def texts(self) -> tuple[str, ...]:
        """What stands in the fields, empty ones included."""
        return tuple(option.field.text() for option in self.options)

    def reasons(self) -> tuple[str, ...]:
        """Why each of them is wrong, "" where that is not known."""
        return tuple(option.reason() for option in self.options)

    def put(self, text: str, reason: str) -> None:
        """Put an option into the first empty field, or into a new one."""
        texts, reasons = [*self.texts(), ""], [*self.reasons(), ""]
        at = next(place for place, there in enumerate(texts) if not there.strip())
        texts[at], reasons[at] = text, reason
        self.set_texts(texts if at == len(self.options) else texts[:-1], reasons)
        self.changed.emit()

    def is_full(self) -> bool:
        """Whether there is no room for another."""
        return len(self.options) >= self._words.most and all(text.strip() for text in self.texts())

    def set_texts(self, texts: Sequence[str], reasons: Sequence[str] = ()) -> None:
        """Show these options, and empty fields up to as many as there are at first."""
        for option in self.options:
            self._grid.removeWidget(option)
            option.hide()
            option.deleteLater()
        self.options, self._longest = [], 0
        shown = [*texts, *[""] * (self._words.first - len(texts))]
        for text, reason in zip(shown, [*reasons, *[""] * len(shown)], strict=False):
            self._add(text, reason).field.setCursorPosition(0)  # a long text is read from its beginning
        self._place()

    def stops(self) -> list[QWidget]:
        """Fields and buttons, in the order of reading."""
        return [*(widget for option in self.options for widget in (option.field, option.remove)), self._more]

    def last(self) -> QWidget:
        """The button that Tab comes to last."""
        return self._more

    def set_wrong(self, at: int | None) -> None:
        """Mark one field as wrong, or none."""
        for place, option in enumerate(self.options):
            set_state(option.field, "wrong" if place == at else "")

    def focus_on(self, at: int) -> None:
        """Put the caret into a field; one past the last is made first."""
        while at >= len(self.options):
            self._add("")
        self._place()
        self.options[at].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, text: str, reason: str = "") -> _Option:
        option = _Option(self._words, len(self.options) + 1, text, reason)
        option.changed.connect(self._fit)
        option.changed.connect(self.changed)
        option.removed.connect(self._remove)
        self.options.append(option)
        return option

    def _add_empty(self) -> None:
        option = self._add("")
        self._place()
        option.show()
        option.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _remove(self, option: _Option) -> None:
        left = [other for other in self.options if other is not option]
        self.set_texts([other.field.text() for other in left], [other.reason() for other in left])
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many side by side as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._count_columns() != self._columns:
            self._place()

    def _count_columns(self) -> int:
        """As many as let the longest text be read whole, up to three."""
        widths = [option.field.fontMetrics().horizontalAdvance(option.field.text()) for option in self.options]
        self._longest = max([self._longest, *widths])
        gap, needed = look().px(8), max(look().px(_WIDE), self._longest + look().px(_EDGES))
        return max(1, min(3, (self.width() + gap) // (needed + gap)))

    def _place(self) -> None:
        self._columns = self._count_columns()
        self._grid.setSpacing(look().px(8))
        for at, option in enumerate(self.options):
            self._grid.addWidget(option, at // self._columns, at % self._columns)
            option.remove.setVisible(len(self.options) > 2)  # noqa: PLR2004  the fewest of any form
        row = (len(self.options) + self._columns - 1) // self._columns
        self._grid.addWidget(self._more, row, 0, Qt.AlignmentFlag.AlignLeft)
        self._more.setVisible(len(self.options) < self._words.most)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        here = self._before is not None and self._before.window() is self.window()
        chain = [*([self._before] if self._before is not None and here else []), *self.stops()]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)
