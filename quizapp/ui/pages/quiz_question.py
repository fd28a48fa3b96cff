"""One question of a running quiz: chips, what is asked, what it is answered with, and what was right and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.questions.forms.posed import Response
from quizapp.study.quiz.view import Item
from quizapp.ui.announce import announce
from quizapp.ui.forms import FORM_ICONS, form_name
from quizapp.ui.keys import Key
from quizapp.ui.labels import PlainLabel
from quizapp.ui.look import look
from quizapp.ui.pages.quiz_forms import view_of
from quizapp.ui.pages.quiz_forms.told import Told, spoken
from quizapp.ui.widgets.chips import Tag, TopicChip
from quizapp.ui.widgets.image_view import image_of


class QuizQuestion(QWidget):
    """Made for one item; `responded` tells a new response to it, `article_wanted` asks for what it rests on.

    `opens` is the key that opens that, None where it cannot be opened.
    """

    responded = Signal(object)
    article_wanted = Signal()

    def __init__(
        self, item: Item, *, closed: bool = False, opens: Key | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._opens = opens
        now = look()
        self.told: Told | None = None
        chips = QHBoxLayout()
        chips.setSpacing(now.px(8))
        chips.addWidget(TopicChip(item.question.topic))
        chips.addWidget(Tag(form_name(item.posed.form), FORM_ICONS[item.posed.form]))
        chips.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(now.px(12))
        self._column.addLayout(chips)
        self._column.addSpacing(now.air(12))
        role = "stem-above" if now.large else "stem-quiz"  # large text needs the room for what is answered with
        self.stem = PlainLabel(item.posed.asked, role, wrap=True)
        self._column.addWidget(self.stem)
        self.image = image_of(*item.posed.questions, high=180)
        if self.image is not None:
            self._column.addWidget(self.image)
        self._column.addSpacing(now.air(24))
        self.form = view_of(item)
        self.form.responded.connect(self.responded)
        self._column.addWidget(self.form)
        self._column.addStretch(1)
        self.show_item(item, closed=closed)

    def show_item(self, item: Item, *, closed: bool = False) -> None:
        """Show what is answered and, once the answer was confirmed, what was right; a closed one takes no answer."""
        focus = QApplication.focusWidget()
        within = focus is not None and self.isAncestorOf(focus)
        self.form.show_item(item, closed=closed or item.locked)
        if item.open and self.told is None:
            self.told = Told(item, opens=self._opens)
            self.told.article_wanted.connect(self.article_wanted)
            self._column.insertWidget(self._column.count() - 1, self.told)
            self.told.show()
            self._say(spoken(item), focus=within)

    def _say(self, words: str, *, focus: bool) -> None:
        """Have read out what is right; the focus goes from where the answer was given, so that keys are the page's."""
        self.setAccessibleName(words)
        if focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, words)

    def starts_at(self) -> QWidget | None:
        """The widget that has the focus when the question comes up; None for the page."""
        return self.form.starts_at()

    def stops(self) -> list[QWidget]:
        """The widgets that Tab visits."""
        return [*([] if self.image is None else [self.image]), *self.form.stops()]

    def choose(self, at: int) -> None:
        """Choose what stands at a place, counted from 0."""
        self.form.choose(at)

    def ask_again(self, problem: str) -> None:
        """Say why what stands there is no answer."""
        self.form.ask_again(problem)

    def push(self, step: int) -> None:
        """Move what is in hand up or down."""
        self.form.push(step)

    def shown(self) -> Response:
        """The response that stands there, given or not."""
        return self.form.shown()
