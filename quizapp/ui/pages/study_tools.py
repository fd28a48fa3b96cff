"""What can be done with the card on show beside rating it: the tools that open something over the page."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from quizapp.authoring.articles import Articles
from quizapp.i18n import _
from quizapp.study.session import Phase, Report, State, StudySession, StudyView
from quizapp.study.words import report_name
from quizapp.ui import dates
from quizapp.ui.actions import Actions
from quizapp.ui.jobs import Jobs
from quizapp.ui.labels import read_out
from quizapp.ui.pages.article_opener import ArticleOpener
from quizapp.ui.pages.card_info import CardInfoSheet
from quizapp.ui.pages.due_day import DueDay
from quizapp.ui.pages.report_question import ReportQuestion
from quizapp.ui.speech import Speech, Voice

_MORE = (
    "study.bury",
    "study.due",
    "study.anew",
    "study.report",
    "",
    "study.article",
    "study.info",
    "study.speak",
    "study.hands_free",
)


class StudyTools(QObject):
    """Listens to its actions and asks what is needed.

    Args:
        page: what dialogues open over.
        actions: the window's actions.
        session: the session of now.
        do: does a deed, says a sentence about it, and offers to undo it.
        articles: the texts that answers rest on; without them no article is opened.
        voice: the system's speech; without it nothing is read aloud.
        jobs: where articles are read; without it they are read at once.
    """

    def __init__(
        self,
        page: QWidget,
        actions: Actions,
        session: Callable[[], StudySession],
        do: Callable[[Callable[[], StudyView], str], None],
        articles: Articles | None = None,
        voice: Voice | None = None,
        jobs: Jobs | None = None,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._actions = actions
        self._session = session
        self._do = do
        self._articles = articles
        self._opener = None if articles is None else ArticleOpener(page, articles, actions.keys, jobs)
        self._shown: tuple[int | None, Phase] | None = None
        if articles is not None:
            actions.on("study.article", self._open_article)
        actions.on("study.due", self._ask_for_a_day)
        actions.on("study.anew", self._start_anew)
        actions.on("study.report", self._ask_what_is_wrong)
        actions.on("study.info", self._tell)
        self.speech = None if voice is None else Speech(voice, self)
        if self.speech is not None:
            actions.on("study.speak", self._speak)

    def open_menu(self, button: QWidget) -> None:
        """Offer below a button what has none of its own."""
        here = [id_ for id_ in _MORE if not id_ or (self._actions.has(id_) and self._actions.action(id_).isEnabled())]
        self._actions.open_menu(here, button, self._page)

    def _ask_what_is_wrong(self) -> None:
        asked = ReportQuestion(self._page, keys=self._actions.keys)
        asked.reported.connect(self._report)
        asked.open()

    def _ask_for_a_day(self) -> None:
        asked = DueDay(self._session().today(), self._page, keys=self._actions.keys)
        asked.chosen.connect(self._set_due)
        asked.open()

    def _set_due(self, day: date) -> None:
        sentence = _("It comes back {day}.").format(day=dates.near_day(day, self._session().today()))
        self._do(lambda: self._session().set_due(day), sentence)

    def _start_anew(self) -> None:
        self._do(self._session().start_anew, _("It is new again; the log of its answers is kept."))

    def show_view(self, view: StudyView) -> None:
        """Let be done what makes sense for this view."""
        if self._shown != (view.id, view.phase):
            self.be_silent()
            self._shown = view.id, view.phase
        stored = view.stored
        cites = stored is not None and bool(stored.pack_id) and bool(stored.question.citations)
        learnt = stored is not None and stored.card.state is not State.NEW
        for each in ("study.due", "study.anew"):
            self._actions.allow(each, learnt, "" if learnt else _("It was not answered yet."))
        self._actions.allow("study.article", cites, "" if cites else _("This question rests on no article of a pack."))

    def be_silent(self) -> None:
        """Stop what is being read aloud, and wait for no article any more."""
        if self._opener is not None:
            self._opener.cancel()
        if self.speech is not None:
            self.speech.stop()

    def _speak(self) -> None:
        if self.speech is None:
            return
        question, phase = self._session().view.question, self._session().view.phase
        if self.speech.speaking() or question is None:
            self.speech.stop()
        else:
            self.speech.say(read_out(question.stem if phase is Phase.QUESTION else question.answer))

    def _open_article(self) -> None:
        stored = self._session().view.stored
        if stored is not None and self._articles is not None and self._opener is not None:
            self._opener.open(self._articles.cited(stored))

    def _tell(self) -> None:
        view, info = self._session().view, self._session().info()
        if view.question is not None and info is not None:
            shown = view.phase is Phase.ANSWER
            CardInfoSheet(view.question.stem, info, self._page, answer_shown=shown, keys=self._actions.keys).open()

    def _report(self, reason: Report, note: str) -> None:
        sentence = _("Reported and set aside. {reason}.").format(reason=report_name(reason))
        self._do(lambda: self._session().report(reason, note), sentence)
