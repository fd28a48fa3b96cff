"""A question with the letters of answers beside it, of which one is chosen."""

from collections.abc import Collection, Mapping
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.questions.brief import beginning
from quizapp.study.quiz.on_paper import apart
from quizapp.ui import paint
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import Styled, look
from quizapp.ui.widgets.flow_layout import FlowLayout
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.pressable import Pressable

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_CLEAR = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_SIDE, _GAP = 36, 6  # design px of a letter's box and between two

State = Literal["", "correct", "incorrect"]


class _Letter(Pressable):
    """One letter to press; `taken` where another question has its answer."""

    ring = 6

    def __init__(self, letter: str, answer: str, parent: QWidget) -> None:
        super().__init__(letter, parent)
        self.state: State = ""
        self.taken = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(named(letter, answer))
        self.set_tip(answer)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """A press asks for the letter; `Letters.set_letter` says whether it was chosen."""

    def sizeHint(self) -> QSize:
        return QSize(look().px(_SIDE), look().px(_SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        fill, edge, ink = "surface", "control-edge", "text"
        if self.state:
            fill, edge, ink = "surface", self.state, self.state
        elif on:
            fill, edge, ink = "accent", "accent", "on-accent"
        elif self.hovered():
            fill = "sunken"
        elif self.taken:
            fill, edge, ink = "window", "border", "text-3"
        paint.box(painter, self.rect(), look().px(6), fill, edge, 2 if self.state else 1)
        weight = 600 if on or self.state else None
        paint.text(painter, QRectF(self.rect()), self.text(), "body", ink, weight=weight, align=paint.CENTER)


class Letters(Styled, QWidget):
    """One tab stop: the key of a letter chooses it, Backspace takes it back; `changed` tells the letter.

    `stepped` asks for the question above (-1) or below (1).
    """

    changed = Signal(str)
    stepped = Signal(int)
    ring = 8

    def __init__(self, prompt: str, answers: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prompt, self._answers = prompt, dict(answers)
        self._closed = False
        self._state: State = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons = {letter: _Letter(letter, answer, self) for letter, answer in answers.items()}
        self._holder = QWidget()
        flow = FlowLayout(self._holder, look().px(_GAP))
        for letter, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, letter=letter: self._press(letter))
            flow.addWidget(button)
        self._mine = PlainLabel("", "small", wrap=True)
        self._right = IconText("checkc", "", "correct", weight=600)
        self._wrong = IconText("crossc", "", "incorrect", weight=600)
        self._right.hide()
        self._wrong.hide()
        words = QVBoxLayout()
        words.setSpacing(look().px(2))
        words.addStretch()
        for line in (PlainLabel(prompt, "option", wrap=True), self._mine, self._wrong, self._right):
            words.addWidget(line)
        words.addStretch()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._holder, 0, Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(prompt)
        self.restyle()
        self.set_letter("")

    def letter(self) -> str:
        """The letter chosen, "" for none."""
        return next((letter for letter, button in self._buttons.items() if button.isChecked()), "")

    def set_letter(self, letter: str, taken: Collection[str] = ()) -> None:
        """Choose a letter, or none, without telling; `taken` are those that other questions have."""
        for each, button in self._buttons.items():
            button.setChecked(each == letter)
            button.taken = each in taken and each != letter
            button.update()
        chosen = self._named(letter) if letter else _("No answer yet")
        self._mine.setText(named(letter, beginning(self._answers[letter])) if letter else chosen)
        self._mine.set_color("accent" if letter else "text-3")
        self._mine.set_role("small", 600 if letter else None)
        self.setAccessibleDescription(chosen)

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
        self._state = "correct" if mine == letter else "incorrect"
        for each, button in self._buttons.items():
            button.state = "correct" if each == letter else "incorrect" if each == mine else ""
            button.update()
        words = _("Your answer, right: {answer}") if mine == letter else _("Right answer: {answer}")
        self._right.show_text("checkc", words.format(answer=self._named(letter)), "correct")
        told = [self._right.label.text()]
        if mine != letter:
            wrong = _("Your answer: {answer}").format(answer=self._named(mine)) if mine else _("No answer")
            self._wrong.show_text("crossc", wrong, "incorrect")
            self._wrong.show()
            told.insert(0, wrong)
        self._right.show()
        self._mine.hide()
        self.setAccessibleDescription(". ".join(told))
        self.update()

    def restyle(self) -> None:
        """Take sizes from the look; beside large text the letters would leave the question no room."""
        now = look()
        self._row.setContentsMargins(now.px(20), now.air(10), now.px(16), now.air(10))
        way = QBoxLayout.Direction.TopToBottom if now.large else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        self._row.setSpacing(now.px(8 if now.large else 16))
        if now.large:
            self._holder.setMaximumWidth(16_777_215)
        else:
            self._holder.setFixedWidth(len(self._buttons) * now.px(_SIDE + _GAP))
        self.setMinimumHeight(now.px(64))
        super().restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box, as of an option."""
        fill = f"{self._state}-soft" if self._state else "surface"
        paint.box(QPainter(self), self.rect(), look().px(8), fill, self._state or "border", 2 if self._state else 1)

    def _named(self, letter: str) -> str:
        return named(letter, self._answers[letter])

    def _press(self, letter: str) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if not self._closed:
            self.changed.emit("" if letter == self.letter() else letter)

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


def named(letter: str, answer: str) -> str:
    """An answer with the letter it goes by."""
    return _("{letter}: {answer}").format(letter=letter, answer=apart(answer))
