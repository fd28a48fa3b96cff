"""Mine beside the right answer, in one line each, or place by place where an answer has several."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.questions.forms import matching, several_right
from quizapp.questions.forms.posed import PLACED
from quizapp.study.quiz.by_place import Place, by_place
from quizapp.study.quiz.view import ResultItem
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.widgets.icon_label import IconLabel

_NARROW = 640  # design px: below it the answers stand under the question
_ANSWER = 184  # design px of a column
_ANY = 16_777_215  # px: as wide as it wants


def mine_in_words(item: ResultItem) -> str:
    """What was answered and what that is worth, as one sentence."""
    if not item.mine:
        return _("No answer")
    if item.correct:
        words = _("Your answer, late, right: {answer}") if item.late else _("Your answer, right: {answer}")
    elif item.share:
        words = _("Your answer, late, in part right: {answer}") if item.late else _("Your answer, in part: {answer}")
    else:
        words = _("Your answer, late, wrong: {answer}") if item.late else _("Your answer, wrong: {answer}")
    return words.format(answer=item.mine)


class Answers(QWidget):
    """Two columns, mine and the right one; `under_mine` is room for what can be done about mine."""

    def __init__(self, item: ResultItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = by_place(item.answer)
        self.under_mine = QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(look().px(16))
        self._sides = [self._mine(item), self._right(item)]
        for side in self._sides:
            self._columns.addWidget(side)

    def fit(self, width: int) -> bool:
        """Take the room that a row of so many px has for it; gives whether the answers stand beside the question."""
        beside = width >= look().px(_NARROW)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)
        for side in self._sides:
            side.setMinimumWidth(look().px(_ANSWER) if beside else 0)
            side.setMaximumWidth(look().px(_ANSWER) if beside else _ANY)
        return beside

    def _mine(self, item: ResultItem) -> QWidget:
        head = _("Your answer, late") if item.late else _("Your answer")
        side, lines = _side(head)
        if not item.mine:
            lines.addLayout(_line("skip", "text-3", _("No answer"), 600))
        elif self._places:
            self._mine_by_place(lines, item)
        elif item.correct:
            lines.addLayout(_line("checkc", "warning" if item.late else "correct", item.mine, 600))
        else:
            lines.addLayout(_line("crossc", "incorrect", item.mine, strike=True))
        lines.addLayout(self.under_mine)
        lines.addStretch(1)
        return side

    def _mine_by_place(self, lines: QVBoxLayout, item: ResultItem) -> None:
        if item.answer.posed.form in PLACED:
            lines.addWidget(PlainLabel(_in_place(item, self._places), "small", "text-2", wrap=True))
        for at, place in enumerate(self._places, start=1):
            if place.mine:
                icon, color = ("checkc", "correct") if place.correct else ("crossc", "incorrect")
                text = self._named(item, at, place, place.mine)
                lines.addLayout(_line(icon, color, text, strike=not place.correct))

    def _right(self, item: ResultItem) -> QWidget:
        side, lines = _side(_("Right answer"))
        for at, place in enumerate(self._places, start=1):
            if place.right:
                lines.addLayout(_line("checkc", "correct", self._named(item, at, place, place.right), 600))
        if not self._places:
            lines.addLayout(_line("checkc", "correct", item.right, 600))
        lines.addStretch(1)
        return side

    def _named(self, item: ResultItem, at: int, place: Place, text: str) -> str:
        """What stands in a place, by its number or by the question it belongs to."""
        if item.answer.posed.form == several_right.FORM:
            return text
        return f"{place.name} {text}" if place.name else f"{at}. {text}"


def _in_place(item: ResultItem, places: tuple[Place, ...]) -> str:
    right, count = sum(place.correct for place in places), len(places)
    if item.answer.posed.form == matching.FORM:
        return ngettext("{right} of {count} pair right", "{right} of {count} pairs right", count).format(
            right=right, count=count
        )
    return ngettext("{right} of {count} in its place", "{right} of {count} in their place", count).format(
        right=right, count=count
    )


def _side(head: str) -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look().px(2))
    column.addWidget(PlainLabel(head, "small", "text-3"))
    return holder, column


def _line(icon: str, color: str, text: str, weight: int | None = None, *, strike: bool = False) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look().px(6))
    row.addWidget(IconLabel(icon, color, 16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(PlainLabel(text, "body", color, weight=weight, strike=strike, wrap=True), 1)
    return row
