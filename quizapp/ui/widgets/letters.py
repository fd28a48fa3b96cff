"""A question with the letters of answers beside it, of which one is chosen."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.ui import paint
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.icon_label import IconLabel
from quizapp.ui.widgets.pressable import Pressable

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_CLEAR = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class _Letter(Pressable):
    """One letter to press."""

    ring = 4

    def __init__(self, letter: str, answer: str, parent: QWidget) -> None:
        super().__init__(letter, parent)
        self.state = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("{letter}: {answer}").format(letter=letter, answer=answer))
        self.set_tip(answer)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = look().px(36)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        fill, edge, ink = ("accent-soft", "accent", "accent") if on else ("surface", "control-edge", "text")
        if self.state:
            fill, edge, ink = f"{self.state}-soft", self.state, self.state
        elif self.hovered() and not on:
            fill = "sunken"
        paint.box(painter, self.rect(), look().px(6), fill, edge, 2 if on or self.state else 1)
        area = QRectF(self.rect())
        paint.text(
            painter, area, self.text(), "body", ink, weight=600 if on or self.state else None, align=paint.CENTER
        )


class Letters(Styled, QWidget):
    """One tab stop: the key of a letter chooses it, Backspace takes it back; `changed` tells the letter.

    `stepped` asks for the question above (-1) or below (1).
    """

    changed = Signal(str)
    stepped = Signal(int)
    ring = 6

    def __init__(self, prompt: str, answers: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prompt, self._answers = prompt, dict(answers)
        self._closed = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons = {letter: _Letter(letter, answer, self) for letter, answer in answers.items()}
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, look().px(6))
        for letter, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, letter=letter: self._press(letter))
            self._flow.addWidget(button)
        self._mark = IconLabel("checkc", "correct", 20)
        self._mark.hide()
        self._words = PlainLabel(prompt, "option", wrap=True)
        self._remark = PlainLabel("", "small", "text-2", wrap=True)
        self._remark.hide()
        told = QVBoxLayout()
        told.setSpacing(look().px(2))
        told.addWidget(self._words)
        told.addWidget(self._remark)
        self._row = QHBoxLayout(self)
        self._row.addLayout(told, 1)
        self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._holder, 0, Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()
        self.set_letter("")

    def letter(self) -> str:
        """The letter chosen, "" for none."""
        return next((letter for letter, button in self._buttons.items() if button.isChecked()), "")

    def set_letter(self, letter: str) -> None:
        """Choose a letter, or none, without telling."""
        for each, button in self._buttons.items():
            button.setChecked(each == letter)
        chosen = (
            _("{letter}: {answer}").format(letter=letter, answer=self._answers[letter]) if letter else _("no answer")
        )
        self.setAccessibleName(self._prompt)
        self.setAccessibleDescription(chosen)

    def _told(self, letter: str) -> str:
        return _("{letter}: {answer}").format(letter=letter, answer=self._answers[letter])

    def is_closed(self) -> bool:
        """Whether nothing can be chosen any more."""
        return self._closed

    def set_closed(self, closed: bool) -> None:  # noqa: FBT001  a state, as in Qt's setEnabled
        """Let nothing be chosen any more, or again."""
        self._closed = closed
        for button in self._buttons.values():
            button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, closed)

    def show_right(self, letter: str) -> None:
        """Mark the letter that is right, and the chosen one where it is not."""
        mine = self.letter()
        right = mine == letter
        for each, button in self._buttons.items():
            button.state = "correct" if each == letter else "incorrect" if each == mine else ""
            button.update()
        self._mark.set_icon("checkc" if right else "crossc", "correct" if right else "incorrect")
        self._mark.show()
        words = _("Right") if right else _("Right answer: {answer}").format(answer=self._told(letter))
        self._remark.setText(words)
        self._remark.show()
        self.setAccessibleDescription(words)

    def restyle(self) -> None:
        """Take sizes from the look."""
        now = look()
        self._row.setContentsMargins(now.px(4), now.px(6), now.px(4), now.px(6))
        self._row.setSpacing(now.px(16))
        width = len(self._buttons) * now.px(36 + 6)
        self._holder.setFixedWidth(min(width, now.px(6 * 42)))
        super().restyle()

    def _press(self, letter: str) -> None:
        before = self._buttons[letter]
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        wanted = letter if before.isChecked() else ""
        if not self._closed:
            self.changed.emit(wanted)

    def event(self, event: QEvent) -> bool:
        """Its letters are its own before they are the page's."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self._wanted(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter, the key that takes it back, or an arrow."""
        wanted, step = self._wanted(event), _STEPS.get(Qt.Key(event.key()))
        if wanted is not None:
            self.changed.emit(wanted)
        elif step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def _wanted(self, event: QKeyEvent) -> str | None:
        shift = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        if self._closed or event.modifiers() & ~shift:
            return None
        if event.key() in _CLEAR:
            return ""
        letter = event.text().upper()
        return letter if letter in self._buttons else None
