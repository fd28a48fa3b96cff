"""What can be done with a question of a running quiz once its answer is told: report it, open its article."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.study.quiz.view import Item
from quizapp.study.session import Report
from quizapp.study.words import report_name
from quizapp.ui.actions import Actions
from quizapp.ui.messages import Messages
from quizapp.ui.page import Page
from quizapp.ui.pages.report_question import ReportQuestion


@dataclass(frozen=True, slots=True)
class QuizDeeds:
    """What the library does for a question, by its id.

    Args:
        report: sets it aside with a reason and a note; LookupError where it is not in the library any more.
        take_back: brings it back.
        open_article: opens what the questions rest on.
    """

    report: Callable[[int, Report, str], object]
    take_back: Callable[[int], object]
    open_article: Callable[[Sequence[int]], object]


class QuizTools(QObject):
    """Listens to its actions on a page; `item` gives the one on show."""

    def __init__(
        self, page: Page, actions: Actions, messages: Messages, item: Callable[[], Item | None], deeds: QuizDeeds
    ) -> None:
        super().__init__(page)
        self._page, self._actions, self._messages = page, actions, messages
        self._item, self._deeds = item, deeds
        actions.on("quiz.report", self._ask)
        actions.on("quiz.open", self._open)

    def show_item(self, item: Item, *, covered: bool) -> None:
        """Let be done what makes sense now: what a question rests on gives its answer away."""
        told = item.open and not covered
        cites = any(question.citations for question in item.posed.questions)
        self._actions.allow("quiz.report", told, "" if told else _("Answer the question first."))
        reason = _("This question rests on no article.") if told else _("Answer the question first.")
        self._actions.allow("quiz.open", told and cites, "" if told and cites else reason)

    def _ask(self) -> None:
        item = self._item()
        if item is None or not item.open:
            return
        stems = [question.stem for question in item.posed.questions]
        asked = ReportQuestion(self._page, keys=self._actions.keys, among=stems)
        asked.reported.connect(lambda reason, note: self._report(item.answer.ids[asked.which()], reason, note))
        asked.open()

    def _report(self, question: int, reason: Report, note: str) -> None:
        try:
            self._deeds.report(question, reason, note)
        except LookupError:
            self._messages.say(_("This question is no longer in the library."))
        except KnownError as error:
            self._messages.tell(error)
        else:
            words = _("Reported and set aside. {reason}.").format(reason=report_name(reason))
            still = _("In this quiz it counts as it was answered.")
            self._messages.say(f"{words} {still}", lambda: self._deeds.take_back(question))

    def _open(self) -> None:
        item = self._item()
        if item is not None and item.open:
            self._deeds.open_article(item.answer.ids)
