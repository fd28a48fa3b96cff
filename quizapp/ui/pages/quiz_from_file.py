"""A quiz that was opened from a file: what it holds, and what becomes of questions that this library lacks."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.errors import KnownError
from quizapp.i18n import _, ngettext
from quizapp.questions.forms.posed import FORMS, Posed
from quizapp.questions.question import Question
from quizapp.study.queue import topic_order
from quizapp.study.quiz.setup import QuizSetup
from quizapp.study.quiz.shared import Recognised, of_items
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.pages.quiz_summary import Comes
from quizapp.ui.widgets.button import Button
from quizapp.ui.widgets.card import Card
from quizapp.ui.widgets.icon_label import IconText


@dataclass(frozen=True, slots=True)
class OpenedQuiz:
    """What a file holds: what it is called, its set-up with what is the learner's own, its items, and their images."""

    name: str
    setup: QuizSetup
    items: tuple[Posed, ...]
    images: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileDeeds:
    """What can be done with items of a file: recognise them, add the questions that are lacking, and undo that.

    `add` is also given the images of the file.
    """

    recognise: Callable[[Sequence[Posed]], Recognised]
    add: Callable[[Sequence[Question], Mapping[str, bytes]], object]
    undo: Callable[[], object]


class QuizFromFile(Card):
    """Shows one opened quiz; `changed` when there is more of it, or none any more."""

    changed = Signal()

    def __init__(self, deeds: FileDeeds, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(20, parent=parent)
        self._deeds, self._messages = deeds, messages
        self._opened: OpenedQuiz | None = None
        self.found = Recognised((), ())
        self.title = IconText("quiz", "", "text", role="body", weight=600)
        self.lacking = IconText("warn", "", "warning")
        self.add = Button("", icon="add", size="small")
        self.close_button = Button(_("Close the file"), "quiet", icon="close", size="small")
        row = QHBoxLayout()
        row.setSpacing(look().px(12))
        row.addWidget(self.add)
        row.addWidget(self.close_button)
        row.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(look().px(8))
        for widget in (self.title, self.lacking):
            words.addWidget(widget)
        words.addLayout(row)
        self.body.addLayout(words)
        self.add.clicked.connect(self._add)
        self.close_button.clicked.connect(self.close_file)
        self.hide()

    def opened(self) -> OpenedQuiz | None:
        """The quiz that is open, None for none."""
        return self._opened

    def open_file(self, quiz: OpenedQuiz) -> None:
        """Show a quiz."""
        self._opened = quiz
        self.refresh()
        self.show()

    def close_file(self) -> None:
        """Show none any more."""
        self._opened = None
        self.found = Recognised((), ())
        self.hide()
        self.changed.emit()

    def refresh(self) -> None:
        """Look again what of it is in the library."""
        quiz = self._opened
        if quiz is None:
            return
        self.found = self._deeds.recognise(quiz.items)
        count = len(quiz.items)
        words = ngettext("“{name}”: {count} question", "“{name}”: {count} questions", count)
        self.title.show_text("quiz", words.format(name=quiz.name, count=count), "text")
        self._show_lacking(len(self.found.lacking), count - len(self.found.there))

    def _show_lacking(self, questions: int, items: int) -> None:
        words = ngettext(
            "{count} question is not in your library. Without it the quiz has {left}.",
            "{count} questions are not in your library. Without them the quiz has {left}.",
            questions,
        )
        if not self.found.there:
            words = ngettext(
                "{count} question is not in your library.", "{count} questions are not in your library.", questions
            )
        self.lacking.show_text("warn", words.format(count=questions, left=len(self.found.there)), "warning")
        self.lacking.setVisible(items > 0)
        add = ngettext("Add {count} to my questions", "Add {count} to my questions", questions)
        self.add.set_text(add.format(count=questions))
        self.add.setVisible(items > 0)

    def _add(self) -> None:
        count = len(self.found.lacking)
        images = {} if self._opened is None else self._opened.images
        try:
            self._deeds.add(self.found.lacking, images)
        except KnownError as error:
            self._messages.tell(error)
            return
        self.refresh()
        words = ngettext("{count} question is among yours now.", "{count} questions are among yours now.", count)
        self._messages.say(words.format(count=count), self._undo)
        self.close_button.setFocus()
        self.changed.emit()

    def _undo(self) -> None:
        self._deeds.undo()
        self.refresh()
        self.changed.emit()

    def setup(self, chosen: QuizSetup) -> QuizSetup:
        """The set-up of a quiz of what is there, with clock, feedback and the rest as chosen."""
        return of_items(chosen, self.found.there)

    def comes(self) -> Comes:
        """What the quiz comes to."""
        topics = Counter(str(one.posed.question.topic) for one in self.found.there)
        forms = Counter(one.posed.form for one in self.found.there)
        return Comes(
            items=len(self.found.there),
            topics={topic: topics[topic] for topic in topic_order(topics)},
            forms={form: forms[form] for form in FORMS if forms[form]},
            nothing=_("None of its questions is in your library. Add them to yours first."),
        )
