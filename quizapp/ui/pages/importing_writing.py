"""Questions of an import in the fields of the editor: a draft that is changed, or one that is written on a fact."""

from collections.abc import Callable
from random import Random

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from quizapp.authoring import own
from quizapp.authoring.browse import Library
from quizapp.authoring.importing.known import likeness
from quizapp.authoring.importing.session import Article, Import
from quizapp.authoring.importing.writing import begun
from quizapp.i18n import _
from quizapp.questions.question import Question
from quizapp.ui.actions import Actions
from quizapp.ui.pages import importing_words as words
from quizapp.ui.pages.importing_facts import ShownFact
from quizapp.ui.pages.importing_sheets import EditDraft


class ImportWriting(QObject):
    """Opens the fields over a page; what they are saved as is told to whoever opened them."""

    def __init__(self, library: Library, rng: Random, actions: Actions, page: QWidget) -> None:
        super().__init__(page)
        self._library, self._rng, self._actions, self._page = library, rng, actions, page

    def edit(self, question: Question, saved: Callable[[Question], object]) -> None:
        """Change a draft."""
        self._open(question, _("Edit the draft"), saved)

    def write(self, importing: Import, article: Article, fact: ShownFact, saved: Callable[[], object]) -> None:
        """Write a question on a fact of an article; it is in the import, accepted, once it was saved."""
        answer, source = words.value_of(fact.fact), importing.source_of(article)
        question = begun(fact.fact, fact.evidence[0], source, answer=answer, key=own.new_key(self._rng))

        def put(written: Question) -> None:
            importing.write(written, fact.at, likeness(self._library, written))
            saved()

        self._open(question, _("Write a question"), put, lead=" ".join(fact.evidence[0].sentence.split()))

    def _open(self, question: Question, title: str, saved: Callable[[Question], object], lead: str = "") -> None:
        topics, tags = own.topics(self._library), own.tags(self._library)
        asked = EditDraft(question, topics, tags, self._page, title=title, lead=lead, keys=self._actions.keys)
        asked.edited.connect(saved)
        asked.open()
