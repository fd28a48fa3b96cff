"""The study page: one card at a time, question side and answer side, and the summary at the end."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from quizapp.authoring.articles import Articles
from quizapp.clock import Clock
from quizapp.i18n import _
from quizapp.settings import Settings
from quizapp.study.session import Phase, Rating, StudySession, StudyView
from quizapp.ui.action_rows.row import CHOICES
from quizapp.ui.actions import Actions
from quizapp.ui.announce import announce
from quizapp.ui.jobs import Jobs
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.page import ScrollPage
from quizapp.ui.pages.hands_free import HandsFree
from quizapp.ui.pages.study_bar import StudyBar
from quizapp.ui.pages.study_card import WIDTH, StudyCard
from quizapp.ui.pages.study_deeds import StudyDeeds
from quizapp.ui.pages.study_done import StudyDone
from quizapp.ui.pages.study_foot import StudyFoot
from quizapp.ui.pages.study_tools import StudyTools
from quizapp.ui.pages.typed_line import action_for
from quizapp.ui.requests import StudyRequest
from quizapp.ui.speech import Voice
from quizapp.ui.widgets.bars import ProgressLine

_USUAL = Settings()


def _today() -> str:
    return _("Today")


class StudyPage(ScrollPage):
    """Draws the views of a `StudySession` and hands it what the learner does.

    Args:
        begin: makes a session for a request.
        actions: the window's actions; those of the two sides are this page's.
        messages: where it is said what was done, and what could not be saved.
        clock: tells how long a wait for a learning step lasts.
        articles: the texts that answers rest on, for "Open in article".
        voice: the system's speech, for "Read aloud".
        jobs: where articles are read.
        settings: whether and how cards go on by themselves.
        came_from: the title of the page on which the session was begun, where its end leads.
    """

    ended = Signal()
    quiz_requested = Signal()
    edit_requested = Signal(int)  # the id of the question on show
    reopen_requested = Signal(object)  # the session whose end was taken back

    focus_mode = True
    _built = False

    def __init__(
        self,
        begin: Callable[[StudyRequest], StudySession],
        actions: Actions,
        messages: Messages,
        clock: Clock,
        *,
        articles: Articles | None = None,
        voice: Voice | None = None,
        jobs: Jobs | None = None,
        settings: Settings = _USUAL,
        came_from: Callable[[], str] = _today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._begin = begin
        self._actions = actions
        self._messages = messages
        self.title = _("Study")
        self.context = "study.question"
        self._clock, self._came_from = clock, came_from
        self.session: StudySession | None = None
        self._deeds = StudyDeeds(self, lambda: self.session, messages)
        self._wait = self._timer(self._look)
        self._tools = StudyTools(self, actions, self._now, self._deeds.do_and_say, articles, voice, jobs)
        self.hands_free = HandsFree(settings)
        self._build()
        self._connect()
        self._built = True
        self._set_height()

    def _timer(self, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(do)
        return timer

    def _build(self) -> None:
        self.bar = StudyBar(self._actions)
        self.line = ProgressLine(4)
        self.card = StudyCard(self._actions)
        self.done = StudyDone(self._actions)
        self.done.hide()
        self.body.addWidget(self.card)
        self.body.addWidget(self.done)
        self.foot = StudyFoot(self._actions)
        self.show_button, self.ratings = self.foot.show_button, self.foot.ratings
        self.outer.insertWidget(0, self.bar)
        self.outer.insertWidget(1, self.line)
        self.outer.addWidget(self.hands_free)
        self.outer.addWidget(self.foot)

    def _connect(self) -> None:
        self.area.verticalScrollBar().rangeChanged.connect(self._bring_into_view)
        self.card.entered.connect(self._check)
        self.card.chosen.connect(self._choose)
        self.card.redrawn.connect(self._order_tabs)
        self.card.edited.connect(self._bring_into_view)
        self.card.typing_changed.connect(self.foot.show_typing)
        self.done.ended.connect(self._end)
        self._deeds.done.connect(self._show)
        self._deeds.reopen_requested.connect(self.reopen_requested)
        self.done.quiz_requested.connect(self.quiz_requested)
        self.ratings.rated.connect(lambda level: self._rate(Rating(level)))
        on = self._actions.on
        on("study.show", self._reveal)
        on("study.hands_free", lambda: self._messages.say(self.hands_free.toggle()))
        self.hands_free.revealed.connect(self._reveal)
        self.hands_free.rated.connect(self._rate)
        on("study.type", self._type)
        for number in range(CHOICES):
            on(f"study.choose.{number + 1}", partial(self._choose, number))
        on("study.again", lambda: self._rate(Rating.AGAIN))
        on("study.hard", lambda: self._rate(Rating.HARD))
        on("study.good", lambda: self._rate(Rating.GOOD))
        on("study.easy", lambda: self._rate(Rating.EASY))
        on("study.right", self._right)
        on("study.accept", self._keep)
        on("study.undo", self._deeds.undo)
        on("study.redo", self._redo)
        on("study.edit", self._edit)
        on("study.flag", lambda: self._do(self._now().flag))
        on("study.suspend", lambda: self._deeds.do_and_say(self._now().suspend, _("Suspended until you take it back.")))
        on("study.bury", lambda: self._deeds.do_and_say(self._now().bury, _("Left out until tomorrow.")))
        if self._tools.speech is not None:
            problem = _("The system's speech command could not be started.")
            self._tools.speech.failed.connect(lambda: self._messages.say(problem))
        on("study.more", lambda: self._tools.open_menu(self.bar.more))
        on("study.missed", self._study_missed)
        on("study.end", self._end)
        on("study.back", self._end)

    def restyle(self) -> None:
        """Take sizes from the look."""
        super().restyle()
        if self._built:
            self._set_height()

    def _set_margins(self) -> None:
        now = look()
        spare = max(32, self.area.width() - now.px(WIDTH) - 48)
        bar = self.area.width() - self.area.viewport().width()  # the card stays above the ratings as it comes and goes
        self.body.setContentsMargins(spare // 2, now.air(12), max(0, spare - spare // 2 - bar), 0)
        if self._built:  # the foot takes its height from the card's, so the card follows the viewport
            self._set_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A card as high as the window allows."""
        super().resizeEvent(event)
        self._set_height()

    def _set_height(self) -> None:
        height = self.area.viewport().height() - look().air(12)
        for card in (self.card, self.done):
            card.setMinimumHeight(max(0, height))
        self.card.fit()

    def use(self, settings: Settings) -> None:
        """Take changed settings."""
        self.hands_free.use(settings)

    # Coming and going

    def enter(self, argument: object = None) -> None:
        """Begin the session asked for, or go on with the one given, the one that is open, or all that is due."""
        if isinstance(argument, StudySession | StudyRequest) or self.session is None:
            self.hands_free.begin()
        if isinstance(argument, StudySession):
            self.session = argument
            self._show(argument.take_up())
        elif isinstance(argument, StudyRequest) or self.session is None:
            self.session = self._begin(argument if isinstance(argument, StudyRequest) else StudyRequest())
            self._show(self.session.view)
        else:
            self._show(self.session.reload() if self.session.view.stored else self.session.look())

    def leave(self) -> bool:
        """Stop waiting; what was answered is saved already."""
        self._wait.stop()
        self._tools.be_silent()
        self.hands_free.pause()
        self._deeds.drop()  # the card of what is not saved is asked again, since nothing of it was written
        return True

    def _end(self) -> None:
        session = self.session
        if session is not None:
            self._deeds.end(session)
        self._close()

    def _close(self) -> None:
        self.leave()
        self.session = None
        self.card.view = None
        self.ended.emit()

    def _study_missed(self) -> None:
        """What was missed once more, without a trace in the schedule, which knows of the misses already."""
        summary = self._now().view.summary
        if summary is not None and summary.missed:
            self.enter(StudyRequest(ids=tuple(missed.id for missed in summary.missed), counts=False))

    def _edit(self) -> None:
        number = self._now().view.id
        if number is not None:
            self.edit_requested.emit(number)

    # What the learner does

    def _now(self) -> StudySession:
        if self.session is None:
            raise RuntimeError("no session was begun")
        return self.session

    def _reveal(self) -> None:
        self._check(self.card.typed())

    def _type(self) -> None:
        self.card.start_typing()
        self._bring_into_view()

    def _check(self, typed: str) -> None:
        self._do(lambda: self._now().show_answer(typed or None))

    def _choose(self, at: int) -> None:
        self._do(lambda: self._now().choose(at))

    def _rate(self, rating: Rating) -> None:
        self._do(lambda: self._now().rate(rating))

    def _right(self) -> None:
        self._do(self._now().i_was_right)

    def _keep(self) -> None:
        typed = self._now().view.typed
        if typed is None or not typed.can_keep or not self._deeds.do(self._now().accept_typed):
            return
        self._deeds.say(_("“{answer}” is accepted from now on.").format(answer=typed.text))

    def _redo(self) -> None:
        self._deeds.redo()
        if self._now().view.ended:
            self._close()

    def _do(self, deed: Callable[[], StudyView]) -> None:
        self._deeds.do(deed)

    def _look(self) -> None:
        if self.session is not None:
            self._show(self.session.look())

    # Drawing

    def _show(self, view: StudyView) -> None:
        done = view.phase is Phase.DONE
        self.bar.show_view(view)
        self._tools.show_view(view)
        self.hands_free.show_phase(view.phase)
        done_share = view.done / view.total if view.total else 1.0
        self.line.set_share(done_share, _("{done} of {total} done").format(done=view.done, total=view.total))
        self.card.setVisible(not done)
        self.done.setVisible(done)
        if done:
            self._show_done(view)
        else:
            self._show_card(view)
        self.foot_changed.emit()
        if view.notice and view.phase is not Phase.ANSWER:
            self._messages.say(view.notice)

    def _show_card(self, view: StudyView) -> None:
        self._wait.stop()
        self._offer(action_for(view.typed))
        before = self.card.view
        again = before is not None and (before.id, before.phase, before.asked) == (view.id, view.phase, view.asked)
        if before is None or before.id != view.id:
            self._messages.pass_by()
        self.card.show_view(view)
        answer = view.phase is Phase.ANSWER
        self._be_in("study.answer" if answer else "study.options" if view.asked.options else "study.question")
        self.ratings.show_intervals(self._interval_words(view))
        self._allow_ratings(view)
        self.foot.show_phase(view.phase)
        self.foot.show_typing(self.card.typing())
        self.area.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self, self._bring_into_view)
        self._order_tabs()
        if answer:
            announce(self.card, self.card.spoken())
            self.ratings.focus_on(Rating.AGAIN if view.missed else Rating.GOOD)
        elif view.asked.to_be_typed and not again:
            self._type()
        elif not self.card.typing():
            self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _interval_words(self, view: StudyView) -> dict[int, str]:
        if self._now().request.counts:
            return {int(rating): interval.words for rating, interval in view.intervals.items()}
        return {int(rating): _("asked again") if rating is Rating.AGAIN else _("logged only") for rating in Rating}

    def _allow_ratings(self, view: StudyView) -> None:
        reason = _("Another option was chosen, so this counts as Again.") if view.missed else ""
        for each in ("study.hard", "study.good", "study.easy"):
            self._actions.allow(each, not view.missed, reason)
        self.ratings.allow_above_again(not view.missed, reason)

    def _offer(self, action: str) -> None:
        """Let what stands beside a typed answer be done, and nothing of what stood there before."""
        reason = _("This is for an answer that was typed and marked otherwise.")
        for each in ("study.right", "study.accept"):
            self._actions.allow(each, each == action, "" if each == action else reason)

    def _bring_into_view(self) -> None:
        """Scroll to what is waited for where large text or a small window leaves it below the edge."""
        wanted = self.card.wanted()
        if wanted is None or self.card.isHidden():
            return
        bar = self.area.verticalScrollBar()
        top = wanted.mapTo(self.content, QPoint(0, 0)).y()
        last = self.card.wanted_too() or wanted
        if last.mapTo(self.content, QPoint(0, last.height())).y() > bar.value() + self.area.viewport().height():
            bar.setValue(top - look().px(24))

    def _order_tabs(self) -> None:
        """Tab goes down the page: bar, card, what stands in the card, foot."""
        inside = [
            widget
            for widget in (self.card.side.findChildren(QWidget) if self.card.side else [])
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        chain = [*self.bar.stops(), self.card, *inside, self.show_button, *self.ratings.buttons]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _show_done(self, view: StudyView) -> None:
        now = self._clock.now()
        until = view.wait_until
        missed = view.summary.missed if view.summary is not None else ()
        self._actions.allow("study.missed", bool(missed), _("Nothing was missed."))
        back = _("Back to {place}").format(place=self._came_from())
        self.done.show_view(view, self._clock.local(now), None if until is None else self._clock.local(until), back)
        self._be_in("study.done")
        self.foot.show_phase(view.phase)
        self.foot.show_typing(self.card.typing())
        self.area.verticalScrollBar().setValue(0)
        self.done.back.setFocus(Qt.FocusReason.OtherFocusReason)
        if until is not None:
            self._wait.start(max(1_000, round(1000 * (until - now).total_seconds())))

    def foot_height(self) -> int:
        """The strip of Show answer or the ratings, and the countdown above it."""
        return self.foot.covered() + (0 if self.hands_free.isHidden() else self.hands_free.height())

    def _be_in(self, context: str) -> None:
        self.context = context
        self._actions.enter(context)
