"""Answering by writing: a word, a number, a date, what belongs into a gap."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.questions.forms import cloze, date, number
from quizapp.questions.forms.posed import Posed, Response
from quizapp.study.quiz.on_paper import date_example, fineness, unit
from quizapp.study.quiz.view import Item
from quizapp.ui.announce import announce
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.quiz_forms.form_view import FormView
from quizapp.ui.widgets.fields import TextField
from quizapp.ui.widgets.icon_label import IconText
from quizapp.ui.widgets.option_row import OptionRow

_LONGEST = 2000  # characters; nobody types more, and each change of it is written down
_WIDE = {number.FORM: 320, date.FORM: 480}  # design px; other answers have the whole width
_LEAST = 140  # design px, beside a long unit
_OF_THE_PAGE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_OF_THE_FIELD = (Qt.Key.Key_Left, Qt.Key.Key_Right)


def hint(posed: Posed) -> str:
    """How to write what is asked for, in a short sentence; "" where it goes without saying."""
    if posed.form == date.FORM and posed.unit:
        words = _("Asked for: {parts}, such as {example}.")
        return words.format(parts=fineness(posed.unit), example=date_example(posed))
    return {number.FORM: _("In figures or in words."), cloze.FORM: _("What belongs into the gap.")}.get(posed.form, "")


class _Field(TextField):
    """One high line whose Enter and Escape are the page's, and whose arrows are its own."""

    def __init__(self, name: str) -> None:
        super().__init__(name, placeholder=_("Your answer"), role="option")
        self.setProperty("role", "answer")
        self.setMaxLength(_LONGEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OF_THE_PAGE:
            event.ignore()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_for_caret(event):
            event.accept()  # not to the question before and after
            return True
        return super().event(event)


def _is_for_caret(event: QKeyEvent) -> bool:
    return event.key() in _OF_THE_FIELD and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


class WritingView(FormView):
    """A field with the unit behind it, and after the answer rows of what was mine and what is right.

    Each change of the text is a response, which is on disk before the next key is read; where that failed, `shown` has
    what the page gives again before anything else. So no text that stood in the field is lost, whatever comes next.
    """

    def __init__(self, item: Item) -> None:
        super().__init__(item)
        posed = item.posed
        behind = unit(posed)
        self.field = _Field(_("Your answer, in {unit}").format(unit=behind) if behind else _("Your answer"))
        self.field.setAccessibleDescription(hint(posed))
        self.field.textEdited.connect(self._edited)
        self.field.setMinimumWidth(look().px(_LEAST))
        if posed.form in _WIDE:
            self.field.setMaximumWidth(look().px(_WIDE[posed.form]))
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(12))
        row.addWidget(self.field, 1)
        if behind:
            row.addWidget(PlainLabel(behind, "option", "text-2", wrap=True), 0, Qt.AlignmentFlag.AlignVCenter)
        if posed.form in _WIDE:
            row.addStretch(0 if look().large else 1)
        self.column.addWidget(self._line)
        self.hint = PlainLabel(hint(posed), "small", "text-2", wrap=True)
        self.column.addWidget(self.hint)
        if not hint(posed):
            self.hint.hide()
        self.problem = IconText("warn", "", "warning")
        self.problem.hide()
        self.column.addWidget(self.problem)
        self.rows: list[OptionRow] = []

    def starts_at(self) -> QWidget | None:
        """The field, so that the answer can be typed at once."""
        return None if self.rows or self.field.isReadOnly() else self.field

    def stops(self) -> list[QWidget]:
        """The field, or the rows that stand in its place."""
        return [*self.rows] or [self.field]

    def shown(self) -> Response:
        """What stands in the field."""
        text = self.field.text()
        something = text.strip() or self.item.response  # nothing takes an answer back
        return (text,) if something and not self.field.isReadOnly() else ()

    def show_item(self, item: Item, *, closed: bool) -> None:
        """Show what was typed and, once it may be seen, whether it counts and what is right."""
        self.item = item
        typed = (item.response or ("",))[0]
        if self.field.text() != typed and not self.field.hasFocus():
            self.field.setText(typed)
        self.field.setReadOnly(closed)
        if item.right is not None and not self.rows:
            self._tell(item, typed)

    def _tell(self, item: Item, typed: str) -> None:
        """Rows in place of the field, as those of a choice."""
        right = item.mark is not None and item.mark.correct
        key = item.posed.key
        if typed:
            mine = OptionRow(0, typed)
            mine.set_state("right" if right else "wrong", _("Your answer, right") if right else _("Your answer"))
            self.rows.append(mine)
        if not right or typed != key:
            other = OptionRow(0, key)
            other.set_state("right", _("Right answer"))
            self.rows.append(other)
        for row in self.rows:
            row.setMinimumHeight(look().px(56))
            self.column.addWidget(row)
            row.show()
        self.hint.hide()
        self.problem.hide()
        self._line.hide()

    def ask_again(self, problem: str) -> None:
        """Say below the field why that is no answer, until it is changed."""
        self.problem.show_text("warn", problem, "warning")
        self.problem.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.field, problem)

    def _edited(self, text: str) -> None:
        self.problem.hide()
        self.responded.emit((text,))
