"""Fields to type and choose in, with their label above and what is wrong with them below."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QRect, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from quizapp.ui import paint
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.files_passed_on import FilesPassedOn
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.undo_passed_on import UndoPassedOn


def set_state(widget: QWidget, state: str) -> None:
    """Give a field the state "wrong" or "" and have the style sheet read again for it."""
    if widget.property("state") != state:
        widget.setProperty("state", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


class TextField(FilesPassedOn, UndoPassedOn, Styled, QLineEdit):
    """One line to type in; `name` is what a screen reader calls it."""

    def __init__(
        self, name: str, text: str = "", *, placeholder: str = "", role: str = "body", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._mark: tuple[str, str] | None = None
        self.setAccessibleName(name)
        self.setText(text)
        self.setPlaceholderText(placeholder)
        self.restyle()

    def set_mark(self, icon: str, color: str = "text-2") -> None:
        """Show an icon at the end of the field, or none."""
        self._mark = (icon, color) if icon else None
        self.setTextMargins(0, 0, look().px(28) if icon else 0, 0)
        self.update()

    def has_mark(self) -> bool:
        """Whether an icon stands at the end of the field."""
        return self._mark is not None

    def set_wrong(self, wrong: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Show that what was typed cannot stay, or that it can."""
        set_state(self, "wrong" if wrong else "")
        self.set_mark("warn" if wrong else "", "incorrect")

    def restyle(self) -> None:
        """Take the font from the look."""
        self.setFont(look().font(self._role))
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then its mark."""
        super().paintEvent(event)
        if self._mark is not None:
            painter = QPainter(self)
            paint.icon(painter, self.width() - look().px(18 + 13), self.height() / 2, *self._mark)


_ENDLESS = 10_000  # letters of a line from which Qt needs seconds to break it


def wrap_what_ends(edit: QPlainTextEdit, text: str) -> None:
    """Break the lines of a text that is about to be shown, unless one of them is endless."""
    endless = len(text) > _ENDLESS and max(map(len, text.splitlines())) > _ENDLESS
    mode = QPlainTextEdit.LineWrapMode.NoWrap if endless else QPlainTextEdit.LineWrapMode.WidgetWidth
    if edit.lineWrapMode() is not mode:
        with QSignalBlocker(edit):
            edit.clear()  # else what stands there is laid out in the new way before it goes
        edit.setLineWrapMode(mode)


class TextArea(FilesPassedOn, UndoPassedOn, Styled, QPlainTextEdit):
    """Several lines to type in, as high as its text between `low` and `high` lines; Tab leaves it."""

    def __init__(
        self,
        name: str,
        text: str = "",
        *,
        role: str = "body",
        low: int = 2,
        high: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._low, self._high = low, high
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setPlainText(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        self.restyle()

    def setPlainText(self, text: str) -> None:
        """Show another text, whole, however long its lines are."""
        wrap_what_ends(self, text)
        super().setPlainText(text)

    def set_wrong(self, wrong: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Show that what was typed cannot stay, or that it can."""
        set_state(self, "wrong" if wrong else "")

    def restyle(self) -> None:
        """Take the font from the look."""
        self.setFont(look().font(self._role))
        super().restyle()

    def sizeHint(self) -> QSize:
        """As many lines as there are, within the limits."""
        lines = max(self._low, min(self._high, round(self.document().size().height())))
        line = QFontMetricsF(self.font()).lineSpacing()
        room = look().px(18) + 14  # padding, and edges and the document's margins, which do not grow
        return QSize(look().px(320), round(line * lines) + room)

    def minimumSizeHint(self) -> QSize:
        """The fewest lines."""
        return QSize(look().px(120), self.sizeHint().height())


class StillWithoutFocus(_Widget):
    """A field that the wheel turns only while it has the focus, so that scrolling a page changes nothing on the way."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn, or leave the wheel to the page."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ComboBox(StillWithoutFocus, Styled, QComboBox):
    """One choice of many, opened by click, Space or Alt+Down; items show text as it is."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, text: str, value: object, icon: str = "", ink: str = "text-2") -> None:
        """Add a choice with the value it stands for."""
        if icon:
            self.addItem(look().icon(icon, ink), text, value)
        else:
            self.addItem(text, value)

    def choose(self, value: object) -> None:
        """Choose the item with this value, if there is one."""
        at = self.findData(value)
        if at >= 0:
            self.setCurrentIndex(at)

    def sizeHint(self) -> QSize:
        """40 high, wide enough for the widest choice."""
        now = look()
        widest = max((now.width(self.itemText(at), "body") for at in range(self.count())), default=0)
        return QSize(round(widest) + now.px(13 + 26 + 40), now.px(40))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a short word; the rest is cut."""
        return QSize(look().px(96), look().px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The field, its icon, its words, the sign that it opens."""
        now = look()
        painter = QPainter(self)
        edge, line = ("accent", 2) if self.hasFocus() else ("control-edge", 1)
        paint.box(painter, self.rect(), now.px(6), "surface" if self.isEnabled() else "sunken", edge, line)
        left = now.px(13)
        shown = self.itemIcon(self.currentIndex())
        if not shown.isNull():
            side = now.px(18)
            shown.paint(painter, QRect(left, (self.height() - side) // 2, side, side))
            left += now.px(26)
        area = QRectF(left, 0, self.width() - left - now.px(36), self.height())
        paint.text(painter, area, self.currentText(), "body", "text" if self.isEnabled() else "text-3")
        paint.icon(painter, self.width() - now.px(31), self.height() / 2, "down", "text")


class SpinBox(StillWithoutFocus, Styled, QSpinBox):
    """A whole number with steps up and down."""

    def __init__(
        self, name: str, value: int, low: int, high: int, *, suffix: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRange(low, high)
        self.setValue(value)
        self.setSuffix(suffix)
        self.setGroupSeparatorShown(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        """Take font and size from the look."""
        self.setFont(look().font("body", 600))
        self.lineEdit().setTextMargins(look().px(11), 0, 0, 0)  # the sheet's padding does not reach the inner line
        self.setFixedSize(look().px(120), look().px(36))
        super().restyle()

    def sizeHint(self) -> QSize:
        """120 by 36."""
        return QSize(look().px(120), look().px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then the signs for up and down."""
        super().paintEvent(event)
        _paint_steps(self)


def _paint_steps(field: QWidget) -> None:
    painter = QPainter(field)
    left = field.width() - look().px(20)
    for name, at in (("up", 0.3), ("down", 0.7)):
        paint.icon(painter, left, field.height() * at, name, "text-2", 14)


class DateField(StillWithoutFocus, Styled, QDateEdit):
    """A day, typed or stepped: the arrows turn the part at the caret, day, month or year."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDisplayFormat("d MMM yyyy")
        self.setKeyboardTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.restyle()

    def day(self) -> date:
        """The day shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date, first: date, last: date) -> None:
        """Show a day; another between `first` and `last` can be chosen."""
        self.setDateRange(QDate(first.year, first.month, first.day), QDate(last.year, last.month, last.day))
        self.setDate(QDate(day.year, day.month, day.day))

    def restyle(self) -> None:
        """Take font and size from the look."""
        self.setFont(look().font("body", 600))
        self.lineEdit().setTextMargins(look().px(11), 0, 0, 0)
        self.setFixedSize(look().px(160), look().px(36))
        super().restyle()

    def sizeHint(self) -> QSize:
        """160 by 36."""
        return QSize(look().px(160), look().px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, then the signs for up and down."""
        super().paintEvent(event)
        _paint_steps(self)


class Slider(StillWithoutFocus, Styled, QSlider):
    """A number within limits, set by dragging or by arrows."""

    ring = 8

    def __init__(
        self, name: str, value: int, low: int, high: int, step: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(name)
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setPageStep(step)
        self.setValue(value)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """160 by 24."""
        return QSize(look().px(160), look().px(24))

    def ring_rect(self) -> QRect:
        """The focus ring goes round the handle."""
        side = self.height() // 2 + 4
        share = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        return QRect(round(share * (self.width() - side)), (self.height() - side) // 2, side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track, the part that is set, handle."""
        now = look()
        painter = QPainter(self)
        handle = QRectF(self.ring_rect()).adjusted(1, 1, -1, -1)
        middle = self.height() / 2
        thick = now.px(3)
        paint.box(painter, QRectF(0, middle - thick / 2, self.width(), thick), thick / 2, "heat-0")
        paint.box(painter, QRectF(0, middle - thick / 2, handle.center().x(), thick), thick / 2, "accent")
        paint.box(painter, handle, handle.width() / 2, "accent")


class Field(Styled, QWidget):
    """A control with its label above, a hint at the end of the label's line and a sentence below where it is wrong."""

    def __init__(self, label: str, control: QWidget, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        self.label = PlainLabel(label, "small", weight=600, elide=True)
        self.hint = PlainLabel(hint, "small", "text-3")
        self.problem = IconText("warn", "", "incorrect")
        self.problem.hide()
        if not control.accessibleName():
            control.setAccessibleName(label)
        self._head = QHBoxLayout()
        self._head.addWidget(self.label, 1)
        self._head.addWidget(self.hint)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(control)
        self._column.addWidget(self.problem)
        self.restyle()

    def set_hint(self, hint: str) -> None:
        """Show another hint ("71 of 160 characters")."""
        self.hint.setText(hint)

    def set_problem(self, sentence: str) -> None:
        """Say what is wrong with the field, or nothing where it is fine."""
        self.problem.show_text("warn", sentence, "incorrect")
        self.problem.setVisible(bool(sentence))
        self.control.setAccessibleDescription(sentence)
        if isinstance(self.control, TextField | TextArea):
            self.control.set_wrong(bool(sentence))

    def restyle(self) -> None:
        """Take sizes from the look."""
        self._column.setSpacing(look().px(6))
        super().restyle()
