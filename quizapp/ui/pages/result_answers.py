"""Mine beside the right answer: one line each, picks one under the other, places each in a line of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.questions.forms import matching, ordering
from quizapp.questions.forms.posed import PLACED
from quizapp.study.quiz.by_place import Place, by_place
from quizapp.study.quiz.view import ResultItem
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.result_words import marks
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
    said = words.format(answer=item.mine)
    return f"{said}. {judged_in_words(item)}" if item.answer.overruled else said


def judged_in_words(item: ResultItem) -> str:
    """How an answer was marked that the learner judged, and what it counts as."""
    if item.correct:
        return _("Marked wrong; counts as right, since you said so.")
    return _("Marked right; counts as wrong, since you said so.")


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
            _set_width(side, beside=beside)
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
            words = _in_place(item, self._places)
            icon, color = ("checkc", "correct") if item.correct else ("crossc", "incorrect")
            lines.addLayout(_line(icon, "warning" if item.correct and item.late else color, words, 600))
            return
        for place in self._places:
            if place.mine:
                icon, color = ("checkc", "correct") if place.correct else ("crossc", "incorrect")
                lines.addLayout(_line(icon, color, place.mine, strike=not place.correct))
            else:
                lines.addLayout(_line("skip", "text-3", _("missing: {answer}").format(answer=place.right)))
        if not item.correct:
            lines.addWidget(PlainLabel(_("{mark} of 1 mark").format(mark=marks(item.share)), "small", "text-2"))

    def _right(self, item: ResultItem) -> QWidget:
        if item.answer.posed.form in PLACED:
            return QWidget()  # it stands below, place by place
        side, lines = _side(_("Right answer"))
        for right in [place.right for place in self._places] or [item.right]:
            if right:
                lines.addLayout(_line("checkc", "correct", right, 600))
        lines.addStretch(1)
        return side


class PlaceLines(QWidget):
    """The places of an order or the pairs of a matching, one under the other: what is asked, mine, and the right one.

    Where mine is right it stands alone. The places of an order have short names, so their answers have more room.
    """

    def __init__(self, item: ResultItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[tuple[QBoxLayout, list[QWidget]]] = []
        self._wide = item.answer.posed.form == ordering.FORM
        column = QVBoxLayout(self)
        column.setContentsMargins(look().px(34), 0, 0, 0)
        column.setSpacing(look().px(8))
        for at, place in enumerate(by_place(item.answer), start=1):
            line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            line.setSpacing(look().px(16))
            asked = place.name or _("Place {number}").format(number=at)
            name = PlainLabel(asked, "body", "text-2", wrap=not self._wide)
            line.addWidget(name, 0 if self._wide else 1, Qt.AlignmentFlag.AlignTop)
            sides = [_held(_mine_at(place)), _held(None if place.correct else _right_at(place))]
            for side in sides:
                line.addWidget(side, 1 if self._wide else 0, Qt.AlignmentFlag.AlignTop)
            self._lines.append((line, sides))
            column.addLayout(line)

    def fit(self, width: int, *, end: int) -> None:
        """Take the room that a row of so many px has, of which `end` px at its end are taken by its buttons."""
        beside = width >= look().px(_NARROW)
        for line, sides in self._lines:
            line.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
            line.setContentsMargins(0, 0, end if beside else 0, 0)
            line.setSpacing(look().px(16 if beside else 4))
            for side in sides:
                _set_width(side, beside=beside and not self._wide)
                side.setVisible(beside or side.layout() is not None)


def _mine_at(place: Place) -> QHBoxLayout:
    if not place.mine:
        return _line("skip", "text-3", _("No answer"), 600)
    icon, color = ("checkc", "correct") if place.correct else ("crossc", "incorrect")
    return _line(icon, color, place.mine, 600 if place.correct else None, strike=not place.correct)


def _right_at(place: Place) -> QHBoxLayout:
    return _line("checkc", "correct", place.right, 600)


def _held(line: QHBoxLayout | None) -> QWidget:
    holder = QWidget()
    if line is not None:
        line.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(line)
    return holder


def _set_width(side: QWidget, *, beside: bool) -> None:
    side.setMinimumWidth(look().px(_ANSWER) if beside else 0)
    side.setMaximumWidth(look().px(_ANSWER) if beside else _ANY)


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
    sign = IconLabel(icon, color, 16)
    sign.setFixedHeight(max(look().px(16), look().line("body")))  # on the middle of the first line
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(PlainLabel(text, "body", color, weight=weight, strike=strike, wrap=True), 1)
    return row
