"""The places of a quiz: setting it up, taking it, its result, and how one leads to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import TYPE_CHECKING

from quizapp.clock import Clock, study_day
from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.settings import Settings
from quizapp.ui.jobs import Outcome
from quizapp.ui.page import Page
from quizapp.ui.parts import Parts
from quizapp.ui.quiz_paper import QuizPaperDesk
from quizapp.ui.slices import Slices

if TYPE_CHECKING:
    from datetime import date, datetime

    from quizapp.authoring.articles import Articles
    from quizapp.authoring.browse import Library
    from quizapp.study.decks import DeckChoice
    from quizapp.study.quiz.draw import Drawn
    from quizapp.study.quiz.history import Past
    from quizapp.study.quiz.quiz import Quiz
    from quizapp.study.quiz.setup import QuizSetup
    from quizapp.study.quiz.view import QuizResult
    from quizapp.study.schedule import Scheduler
    from quizapp.ui.pages.article_opener import ArticleOpener
    from quizapp.ui.pages.result_judging import JudgingDeeds


class QuizPlaces:
    """Makes the pages of a quiz; `factories` has them by place.

    `go` leads to a place with its argument, `library` gives the open one, `deck` the deck that is shown (None for all).
    """

    def __init__(
        self,
        parts: Parts,
        go: Callable[..., None],
        library: Callable[[], Library],
        deck: Callable[[], int | None],
    ) -> None:
        self._parts, self._go, self._library, self._deck = parts, go, library, deck
        self._papers = QuizPaperDesk(parts)
        self.factories: dict[str, Callable[[], Page]] = {
            "quiz": self._setup,
            "quiz.run": self._run,
            "quiz.result": self._result,
            "quiz.past": self._past,
        }
        parts.actions.on("quiz.past", lambda: go("quiz.past"))

    def _setup(self) -> Page:
        from quizapp.study.quiz import history
        from quizapp.study.quiz.beginning import resume
        from quizapp.ui.pages.quiz_setup import QuizSetupPage, QuizSource
        from quizapp.ui.quiz_setup_desk import QuizSetupDesk

        parts, library = self._parts, self._library()
        desk = QuizSetupDesk(parts, self._library, lambda: self._keeping()[0], self._deck, self._undo)
        source = QuizSource(
            reckon=desk.reckon,
            offer=desk.offer,
            count=lambda: self._shown().questions,
            deck=lambda: self._shown().name,
            begin=self._begin_quiz,
            begin_items=self._begin_items,
            waiting=lambda: resume(library, *self._keeping()),
            throw_away=lambda quiz: history.delete(library, [quiz.id], parts.clock.now()),
            undo=self._undo,
            shelf=desk.shelf(),
            files=desk.files(),
        )
        page = QuizSetupPage(source, parts.actions, parts.messages, parts.settings.value, parts.rng, self._deck)
        page.started.connect(lambda quiz: self._go("quiz.run", quiz))
        page.paper_wanted.connect(self._on_paper)
        page.file_wanted.connect(desk.ask_save)
        page.open_wanted.connect(lambda: desk.ask_open(page.setup(), page.open_file))
        page.more_turned.connect(self._more_turned)
        return page

    def _shown(self) -> DeckChoice:
        """The deck that is drawn from, or all of them."""
        from quizapp.study.decks import choices

        found = choices(self._library())
        return next((one for one in found if one.id == self._deck()), found[0])

    def _more_turned(self, shown: bool) -> None:  # noqa: FBT001  a signal's
        try:
            self._parts.settings.change(quiz_more=shown)
        except KnownError as error:
            self._parts.messages.tell(error)

    def _keeping(self) -> tuple[Scheduler, Settings, Clock, Random]:
        from quizapp.study.decks import scheduler

        parts, library = self._parts, self._library()
        value = parts.settings.value
        return scheduler(library, value, parts.clock), value, parts.clock, parts.rng

    def _begin_quiz(self, setup: QuizSetup) -> Quiz:
        from quizapp.study.quiz.beginning import start

        return start(self._library(), setup, *self._keeping())

    def _begin_items(self, setup: QuizSetup, items: Sequence[Drawn]) -> Quiz:
        from quizapp.study.quiz.beginning import begin

        return begin(self._library(), setup, items, *self._keeping())

    def _on_paper(self, setup: QuizSetup, items: Sequence[Drawn] | None) -> None:
        """A quiz of these items, or of those that the set-up draws, goes on paper; it is neither begun nor logged."""
        from quizapp.study.quiz.draw import drawn

        if items is None:
            items = drawn(self._library(), setup, self._keeping()[0], self._parts.clock.now())
        self._papers.show_items(setup, [one.posed for one in items])

    def begin(self, setup: QuizSetup) -> None:
        """Take a quiz of this set-up at once; one that waits unfinished goes on waiting."""
        self._run_new(lambda: self._begin_quiz(setup))

    def go_on(self) -> None:
        """Go on with the quiz that waits; it comes up paused."""
        from quizapp.study.quiz.beginning import resume

        quiz = resume(self._library(), *self._keeping())
        if quiz is not None:
            self._go("quiz.run", quiz)

    def _run(self) -> Page:
        from quizapp.authoring import browse
        from quizapp.authoring.articles import Articles
        from quizapp.study import card_deeds
        from quizapp.ui.pages.article_opener import ArticleOpener
        from quizapp.ui.pages.quiz_run import QuizRunPage
        from quizapp.ui.pages.quiz_tools import QuizDeeds

        parts, library = self._parts, self._library()
        now = parts.clock.now
        deeds = QuizDeeds(
            report=lambda number, reason, note: card_deeds.report(
                library, browse.preview(library, number), reason, note, now()
            ),
            take_back=lambda number: browse.suspend(library, [number], on=False, now=now()),
            open_article=lambda ids: self._open_article(articles, opener, ids),
        )
        page = QuizRunPage(parts.actions, parts.messages, parts.settings.value, deeds, parts.clock)
        articles = Articles(library)
        opener = ArticleOpener(page, articles, parts.actions.keys, parts.jobs)
        page.finished.connect(lambda quiz: self._show_result(quiz.id))
        page.given_up.connect(self._give_up)
        page.left.connect(lambda: self._go("today"))
        page.warnings_chosen.connect(self._keep_warnings)
        return page

    def _give_up(self, quiz: Quiz) -> None:
        """Throw a quiz away that ended before anything was answered, unless the learner takes that back."""
        from quizapp.study.quiz import history

        messages = self._parts.messages
        try:
            history.delete(self._library(), [quiz.id], self._parts.clock.now())
        except KnownError as error:
            messages.tell(error)
        else:
            messages.say(_("Nothing was answered, so the quiz is not kept."), self._bring_back)
        self._go("quiz")

    def _bring_back(self) -> None:
        self._undo()
        self._go("quiz")

    def _keep_warnings(self, wanted: bool) -> None:  # noqa: FBT001  a Qt slot
        try:
            settings = self._parts.settings.change(quiz_warnings=wanted)
        except KnownError as error:
            self._parts.messages.tell(error)
            return
        for page in self._parts.window.pages():
            page.use(settings)

    def _show_result(self, quiz_id: int) -> None:
        """Show what a quiz came to; of a thousand items it takes a moment, in which the window goes on."""
        from quizapp.study.quiz.result import making_result

        def done(outcome: Outcome) -> None:
            if outcome.error is not None:
                self._parts.messages.tell(outcome.error)
            else:
                self._go("quiz.result", outcome.value)

        making = Slices(making_result(self._library(), quiz_id), done, self._parts.window)
        self._parts.window.closing.connect(making.cancel)
        making.start()

    def _result(self) -> Page:
        from quizapp.authoring.articles import Articles
        from quizapp.study.quiz.aftermath import aftermath
        from quizapp.study.quiz.history import compared
        from quizapp.study.quiz.result import finished_results
        from quizapp.ui.pages.article_opener import ArticleOpener
        from quizapp.ui.pages.quiz_result import QuizResultPage, ResultSource
        from quizapp.ui.pages.result_more import ResultDeeds

        papers = self._papers
        deeds = ResultDeeds(
            save=papers.save_result,
            print=papers.print_result,
            blank=lambda result: papers.show_items(result.setup, [item.answer.posed for item in result.items]),
            table=papers.save_answers,
            tables=lambda _result: papers.save_all_answers(lambda: finished_results(self._library())),
        )
        library = self._library()
        source = ResultSource(
            now=lambda result: _result_now(library, result),
            compared=lambda result: compared(library, result),
            done=lambda result: aftermath(library, result),
            day=self._day_of,
        )
        page = QuizResultPage(self._parts.actions, self._day, deeds, source, self._judging(), self._parts.messages)
        articles = Articles(library)
        opener = ArticleOpener(page, articles, self._parts.actions.keys, self._parts.jobs)
        page.article_requested.connect(lambda item: self._open_article(articles, opener, item.answer.ids))
        page.retry_requested.connect(self._retry)
        page.study_requested.connect(lambda request: self._go("study.run", request))
        page.new_requested.connect(lambda: self._go("quiz"))
        page.ended.connect(lambda: self._go("today"))
        return page

    def _open_article(self, articles: Articles, opener: ArticleOpener, ids: Sequence[int]) -> None:
        cited = articles.cited_by(ids)
        opener.open(cited)
        if not cited:
            self._parts.messages.say(_("This question rests on no article of a pack that is in the library."))

    def _judging(self) -> JudgingDeeds:
        from quizapp.study.answering import Desk
        from quizapp.study.quiz import overruling
        from quizapp.ui.pages.result_judging import JudgingDeeds

        library = self._library()
        return JudgingDeeds(
            overrule=lambda quiz, place: overruling.overrule(library, quiz, place, Desk(*self._keeping())),
            keeping=lambda answer: overruling.keeping(library, answer),
            keep=lambda answer: overruling.keep(library, answer, Desk(*self._keeping())),
            flag=lambda quiz, place, on: overruling.flag(library, quiz, place, self._parts.clock.now(), on=on),
            undo=self._undo,
        )

    def _retry(self, result: QuizResult) -> None:
        from quizapp.study.quiz.result import retry

        self._run_new(lambda: self._begin_quiz(retry(result.setup, result, self._parts.rng)))

    def _run_new(self, begin: Callable[[], Quiz]) -> None:
        try:
            quiz = begin()
        except KnownError as error:
            self._parts.messages.tell(error)
        except ValueError:
            self._parts.messages.say(_("None of these questions can be asked in a quiz."))
        else:
            self._go("quiz.run", quiz)

    # Earlier quizzes

    def _past(self) -> Page:
        from quizapp.study.quiz import history
        from quizapp.ui.pages.quiz_past import PastQuizzesPage, PastSource

        parts, library = self._parts, self._library()
        source = PastSource(
            found=lambda limit: history.past(library, limit=limit),
            delete=lambda ids: history.delete(library, ids, parts.clock.now()),
            undo=self._undo,
            local=parts.clock.local,
            today=self._day,
        )
        page = PastQuizzesPage(source, parts.actions, parts.messages)
        page.open_requested.connect(self._open_past)
        page.again_requested.connect(self._again)
        page.anew_requested.connect(
            lambda past: self._run_new(lambda: self._begin_quiz(history.anew(past.setup, parts.rng)))
        )
        page.back_requested.connect(lambda: self._go("quiz"))
        return page

    def _open_past(self, past: Past) -> None:
        """Show what a quiz came to, or go on with it where it waits."""
        from quizapp.study.quiz.beginning import resume

        if past.finished_at is not None:
            self._show_result(past.id)
            return
        quiz = resume(self._library(), *self._keeping(), quiz_id=past.id)
        if quiz is not None:
            self._go("quiz.run", quiz)

    def _again(self, past: Past) -> None:
        def begin() -> Quiz:
            from quizapp.study.quiz import history

            return self._begin_items(*history.again(self._library(), past.id))

        self._run_new(begin)

    def _undo(self) -> None:
        from quizapp.authoring import browse

        try:
            browse.undo(self._library(), self._parts.clock.now())
        except KnownError as error:
            self._parts.messages.tell(error)

    def _day(self) -> date:
        return self._day_of(self._parts.clock.now())

    def _day_of(self, moment: datetime) -> date:
        parts = self._parts
        return study_day(parts.clock, moment, parts.settings.value.day_start_hour)


def _result_now(library: Library, result: QuizResult) -> QuizResult | None:
    """A result as it is by now; None where the quiz is there no more."""
    from quizapp.study.quiz.result import refreshed

    try:
        return refreshed(library, result)
    except KeyError:
        return None
