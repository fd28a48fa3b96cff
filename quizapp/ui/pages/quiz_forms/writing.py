"""Answering by writing: a word, a number, a date, what belongs into a gap."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.questions.forms import cloze, date, number
from quizapp.questions.forms.posed import Posed
from quizapp.study.quiz.on_paper import fineness
from quizapp.study.quiz.view import Item
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.quiz_forms.form_view import FormView
from quizapp.ui.widgets.fields import TextField
from quizapp.ui.widgets.icon_label import IconText

_LONGEST = 2000  # characters; nobody types more, and each change of it is written down
_OF_THE_PAGE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


def hint(posed: Posed) -> str:
    """What is to be typed, in grey in the empty field."""
    if posed.form == date.FORM and posed.unit:
        example = {"day": "26 August 2008", "month": _("March 2008"), "year": "2008"}.get(posed.unit, "")
        parts = fineness(posed.unit)
        return _("{parts}, such as {example}").format(parts=parts, example=example) if example else parts
    return {number.FORM: _("A number"), cloze.FORM: _("What belongs into the gap")}.get(posed.form, _("Your answer"))


class _Field(TextField):
    """One line whose Enter and Escape are the page's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OF_THE_PAGE:
            event.ignore()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right)
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and isinstance(event, QKeyEvent) and event.key() in arrows and not event.modifiers():
            event.accept()  # the caret's, not those to the question before and after
            return True
        return super().event(event)


class WritingView(FormView):
    """A field with the unit behind it; each change is a response, so that nothing typed can be lost."""

    def __init__(self, item: Item) -> None:
        super().__init__(item)
        now = look()
        posed = item.posed
        name = _("Your answer, in {unit}").format(unit=posed.unit) if posed.form == number.FORM and posed.unit else ""
        self.field = _Field(name or _("Your answer"), placeholder=hint(posed), role="option")
        self.field.setMaxLength(_LONGEST)
        self.field.setMinimumHeight(now.px(24) + now.air(32))
        self.field.textEdited.connect(self._edited)
        row = QHBoxLayout()
        row.setSpacing(now.px(12))
        row.addWidget(self.field, 1)
        if posed.form == number.FORM and posed.unit:
            row.addWidget(PlainLabel(posed.unit, "option", "text-2"))
        self.column.addLayout(row)
        self.verdict = IconText("checkc", "", "correct", role="lead")
        self.verdict.hide()
        self.column.addWidget(self.verdict)

    def starts_at(self) -> QWidget | None:
        """The field, so that the answer can be typed at once."""
        return None if self.field.isReadOnly() else self.field

    def stops(self) -> list[QWidget]:
        """The field."""
        return [self.field]

    def show_item(self, item: Item, *, closed: bool) -> None:
        """Show what was typed and, once it may be seen, whether it counts and what is right."""
        self.item = item
        typed = (item.response or ("",))[0]
        if self.field.text() != typed and not self.field.hasFocus():
            self.field.setText(typed)
        self.field.setReadOnly(closed)
        if item.right is None:
            return
        mark = item.mark
        right = mark is not None and mark.correct
        self.field.setText(typed)
        self.field.set_mark("checkc" if right else "crossc", "correct" if right else "incorrect")
        self.field.set_wrong(not right)
        words = _("Right.") if right else _("Right answer: {answer}").format(answer=item.posed.key)
        if right and mark is not None and typed != item.posed.key:
            words = _("Right: {answer}").format(answer=item.posed.key)
        self.verdict.show_text("checkc", words, "correct" if right else "text")
        self.verdict.show()

    def _edited(self, text: str) -> None:
        self.responded.emit((text,))
