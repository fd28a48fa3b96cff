"""Answering by choosing: one of several, all that are right, true or false."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.questions.forms import several_right, true_false
from quizapp.questions.forms.posed import Response
from quizapp.study.quiz.result import told
from quizapp.study.quiz.view import Item
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.quiz_forms.form_view import FormView
from quizapp.ui.widgets.option_row import OptionRow

_ROOMY = 4  # options that stand as high as the design has them; more give up some of their air
_LOW = 56  # design px


class ChoosingView(FormView):
    """A row for each option; its number chooses it, and of several puts it back."""

    def __init__(self, item: Item) -> None:
        super().__init__(item)
        for above in self._above(item):
            self.column.addWidget(above)
        many = item.posed.form == several_right.FORM
        self.rows = tuple(OptionRow(at + 1, told((text,)), many=many) for at, text in enumerate(item.options))
        self._options = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        crowded = len(self.rows) > _ROOMY
        self._options.setSpacing(look().px(8) if crowded else self.column.spacing())
        self.column.addLayout(self._options)
        for row in self.rows:
            row.clicked.connect(self._pressed)
            if crowded:
                row.setMinimumHeight(min(row.minimumHeight(), look().px(_LOW)))
            self._options.addWidget(row, 1)

    def _above(self, item: Item) -> list[QWidget]:
        if item.posed.form == true_false.FORM and item.posed.proposed:
            words = PlainLabel(_("Proposed answer"), "lead", "text-2", wrap=True)
            return [words, PlainLabel(item.posed.proposed, "stem-small", weight=600, wrap=True)]
        if item.posed.form == several_right.FORM:
            return [PlainLabel(_("Choose all that are right."), "lead", "text-2", wrap=True)]
        return []

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the rows where they fit."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """True and false stand side by side in large text where they fit, so that both are in sight."""
        two = self.item.posed.form == true_false.FORM and look().large
        room = (self.width() - self._options.spacing()) // 2
        beside = two and all(row.full_width() <= room for row in self.rows)
        wanted = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._options.direction() != wanted:
            self._options.setDirection(wanted)

    def stops(self) -> list[QWidget]:
        """The rows."""
        return list(self.rows)

    def choose(self, at: int) -> None:
        """Choose the option at a place, or of several pick it or put it back."""
        if not 0 <= at < len(self.rows):
            return
        text = self.item.options[at]
        if self.item.posed.form != several_right.FORM:
            self.responded.emit((text,))
            return
        picks = set(self.item.response or ()) ^ {text}
        self.responded.emit(tuple(one for one in self.item.options if one in picks))

    def show_item(self, item: Item, *, closed: bool) -> None:
        """Mark what is chosen and, once it may be seen, what is right."""
        self.item = item
        chosen, right = set(item.response or ()), item.right
        for text, row in zip(item.options, self.rows, strict=True):
            mine = text in chosen
            if right is None:
                row.set_state("chosen" if mine else "normal")
            elif text in right:
                row.set_state("right", _("Your answer, right") if mine else _("Right answer"))
            elif mine:
                row.set_state("wrong", _("Your answer"))
            else:
                row.set_state("dimmed")
            row.setEnabled(not closed or right is not None)
            if right is not None:
                row.setMinimumHeight(look().px(_LOW))
        self._arrange()

    def mark_right(self, right: Response) -> None:
        """Mark what is right, without words: to whoever writes the question it is no news."""
        for text, row in zip(self.item.options, self.rows, strict=True):
            row.set_state("right" if text in right else "normal")

    def _pressed(self) -> None:
        row = self.sender()
        if isinstance(row, OptionRow):
            self.choose(row.number() - 1)
