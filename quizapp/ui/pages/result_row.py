"""One question of a finished quiz: what was asked and answered, what is right, and on demand why."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _, ngettext
from quizapp.questions.forms.posed import PLACED
from quizapp.study.quiz.on_paper import proposed
from quizapp.study.quiz.view import ResultItem
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.evidence import source_line
from quizapp.ui.pages.result_answers import Answers, PlaceLines, mine_in_words
from quizapp.ui.pages.result_why import why
from quizapp.ui.topics import topic_look, topic_name
from quizapp.ui.widgets.button import IconButton
from quizapp.ui.widgets.icon_label import IconLabel
from quizapp.ui.widgets.rules import Rule

_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ResultRow(QWidget):
    """One question; Enter, or its last button, opens why the answer is right or wrong, and the evidence.

    `dress` puts more into it, each time that it shows an item. It is one stop for the keyboard: `stepped` asks for the
    row so many further on, `taken` comes with the focus, `article_wanted` where the article that the answer rests on is
    to be opened, `became_now` that it is the row of now, or no longer.
    """

    article_wanted = Signal()
    stepped = Signal(int)
    taken = Signal()
    became_now = Signal(bool)

    ring = 6

    def __init__(
        self, item: ResultItem, parent: QWidget | None = None, dress: Callable[["ResultRow"], None] = lambda _row: None
    ) -> None:
        super().__init__(parent)
        self.item = item
        self._dress = dress
        self.answers: Answers
        self.flag: IconButton
        self.more: IconButton
        self._shown: QWidget | None = None
        self._why: QWidget | None = None
        self._places: PlaceLines | None = None
        self._open = False
        self.is_now = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, look().px(20), 0, 0)
        self._column.setSpacing(look().px(20))
        self._column.addWidget(Rule())
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.show_item(item)

    def show_item(self, item: ResultItem) -> None:
        """Show the item as it is now; what was open stays open."""
        self.item = item
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        if self._why is not None:
            self._column.removeWidget(self._why)
            self._why.hide()
            self._why.deleteLater()
            self._why = None
        self._shown = self._line(item)
        self._column.insertWidget(0, self._shown)
        self._dress(self)
        self._say()
        self._place()
        if self._open:
            self.open(on=True)

    def set_now(self, *, on: bool) -> None:
        """Be the row of now, the one that Tab finds, or another one."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
        if self.is_now is not on:
            self.is_now = on
            self.became_now.emit(on)

    # What it is made of

    def _line(self, item: ResultItem) -> QWidget:
        now = look()
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(now.px(16))
        topic = topic_look(item.question.topic)
        icon = QVBoxLayout()
        icon.setContentsMargins(0, now.px(3), 0, 0)
        icon.addWidget(IconLabel(topic.icon, topic.ink, 18))
        icon.addStretch(1)
        row.addLayout(icon)
        self._texts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._texts.setSpacing(now.px(16))
        self._texts.addLayout(self._asked(item), 1)
        self.answers = Answers(item)
        self._texts.addWidget(self.answers)
        row.addLayout(self._texts, 1)
        self.flag = IconButton("flag", _("Take the flag away") if item.flagged else _("Flag"))
        self.flag.set_icon("flag", "warning" if item.flagged else "text-3")
        self.flag.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F on the row does it
        ends = QHBoxLayout()
        ends.setSpacing(now.px(4))
        row.addLayout(ends)
        ends.addWidget(self.flag, 0, Qt.AlignmentFlag.AlignTop)
        self.article = IconButton("link", _("Open in article"))
        self.article.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its key does it
        self.article.clicked.connect(self.article_wanted)
        keeps = self.article.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)  # the columns stand alike in every row
        self.article.setSizePolicy(keeps)
        ends.addWidget(self.article, 0, Qt.AlignmentFlag.AlignTop)
        if item.citation is None:
            self.article.hide()
        self.more = IconButton("down", _("Show why"))
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter on the row does it
        self.more.setCheckable(True)
        self.more.toggled.connect(lambda on: self.open(on=on))
        ends.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self._ends = ends
        if item.answer.posed.form not in PLACED:
            self._places = None
            return holder
        self._places = PlaceLines(item)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(now.px(16))
        column.addWidget(holder)
        column.addWidget(self._places)
        return both

    def _asked(self, item: ResultItem) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(look().px(2))
        posed = item.answer.posed
        column.addWidget(PlainLabel(posed.asked, "stem-list", wrap=True))
        if told := proposed(posed):
            column.addWidget(PlainLabel(told, "body", wrap=True))
        if source := self._source(item):
            column.addWidget(PlainLabel(source, "small", "text-3", elide=True))
        column.addStretch(1)
        return column

    def _source(self, item: ResultItem) -> str:
        count = len(item.answer.posed.questions)
        if count == 1:
            return source_line(item.citation)
        return ngettext("{count} question", "{count} questions", count).format(count=count)

    def _say(self) -> None:
        """The row in words, for those who do not see it."""
        item = self.item
        parts = [
            f"{topic_name(item.question.topic)}: {item.answer.posed.asked}",
            proposed(item.answer.posed),
            mine_in_words(item),
            "" if item.correct else _("Right answer: {answer}").format(answer=item.right),
            _("Flagged") if item.flagged else "",
        ]
        self.setAccessibleName(". ".join(part.rstrip(".") for part in parts if part))

    # Why

    def is_open(self) -> bool:
        """Whether it says why."""
        return self._open

    def open(self, *, on: bool) -> None:
        """Say why, or no more."""
        self._open = on
        if self.more.isChecked() is not on:
            self.more.setChecked(on)
            return  # which comes back here
        self.more.set_icon("up" if on else "down")
        name = _("Hide why") if on else _("Show why")
        self.more.setAccessibleName(name)
        self.more.set_tip(name)
        if on and self._why is None:
            self._why = why(self.item)
            self._column.insertWidget(1, self._why)
        if self._why is not None:
            self._why.setVisible(on)
        self.setAccessibleDescription(self._why.accessibleName() if on and self._why is not None else name)

    # The keyboard and the mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens why; the arrows go to the rows beside it."""
        steps: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in _OPENS:
            self.open(on=not self._open)
        elif event.key() in steps:
            self.stepped.emit(steps[event.key()])
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """As Enter."""
        self.open(on=not self._open)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be the row of now."""
        super().focusInEvent(event)
        self.taken.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers beside the question, or under it."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        beside = self.answers.fit(self.width())
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._texts.setDirection(way)
        if self._places is not None:
            self._places.fit(self.width(), end=self._ends.sizeHint().width() + look().px(16))
