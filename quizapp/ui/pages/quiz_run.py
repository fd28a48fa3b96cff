"""A quiz while it runs: one question at a time, the clock beside it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from quizapp.clock import Clock
from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.questions.forms.posed import Response
from quizapp.settings import Settings
from quizapp.study.quiz.asked_again import AskedAgain
from quizapp.study.quiz.quiz import CERTAINTIES, Quiz
from quizapp.study.quiz.setup import Feedback
from quizapp.study.quiz.view import Item, QuizPhase, QuizView
from quizapp.study.words import certainty_name
from quizapp.ui.action_rows.row import CHOICES
from quizapp.ui.actions import Actions
from quizapp.ui.announce import announce
from quizapp.ui.jobs import Outcome
from quizapp.ui.look import look
from quizapp.ui.messages import Messages
from quizapp.ui.pages.quiz_burst import KeyBurst
from quizapp.ui.pages.quiz_cover import Cover, worth_a_look
from quizapp.ui.pages.quiz_frame import QuizFrame
from quizapp.ui.pages.quiz_note import QuizWatch
from quizapp.ui.pages.quiz_question import QuizQuestion
from quizapp.ui.pages.quiz_tools import QuizDeeds, QuizTools
from quizapp.ui.slices import Slices

TICK_MS = 250


class QuizRunPage(QuizFrame):
    """Draws the views of a `Quiz`, which `enter` is given, and hands it what the learner does.

    `finished` gives the quiz when it was submitted, `given_up` where it ended before anything was answered, `left`
    comes where the learner leaves it for later, `warnings_chosen` tells whether the clock is to warn from now on.
    """

    finished = Signal(object)
    given_up = Signal(object)
    left = Signal()
    warnings_chosen = Signal(bool)

    focus_mode = True
    context = "quiz.running"
    quiz: Quiz | None = None

    def __init__(
        self,
        actions: Actions,
        messages: Messages,
        settings: Settings | None = None,
        deeds: QuizDeeds | None = None,
        clock: Clock | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(actions, parent)
        self.title = _("Quiz")
        self._messages = messages
        self._cover_kind: Cover = ""
        self._shown: tuple[int, int] | None = None  # the question that was made
        self._drawn: tuple[QuizPhase, int, bool] | None = None
        self._warns = (settings or Settings()).quiz_warnings
        self._watch = QuizWatch(self.note)
        self._burst = KeyBurst(self, clock)
        self._unsaved = False
        self._asked_again = AskedAgain()
        self._pending: Response | None = None  # what stands in the question and could not be saved
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._tools = None if deeds is None else QuizTools(self, actions, messages, self._item, deeds)
        self._connect()
        look().changed.connect(self._again)

    def _connect(self) -> None:
        self.bar.wanted.connect(lambda at: self._move(lambda quiz: quiz.goto(at)))
        self.cover.agreed.connect(self._agree)
        self.cover.declined.connect(self._decline)
        self.cover.wanted.connect(self._go_to)
        self.cover.left.connect(self._leave_for_now)
        self.foot.certain.connect(self._be_certain)
        on = self._actions.on
        for number in range(1, CHOICES + 1):
            on(f"quiz.choose.{number}", partial(self._choose, number - 1))
        for level in CERTAINTIES:
            on(f"quiz.sure.{level}", partial(self._be_certain, level))
        on("quiz.up", lambda: self._push(-1))
        on("quiz.down", lambda: self._push(1))
        on("quiz.next", self._confirm)
        on("quiz.flag", lambda: self._move(Quiz.flag))
        on("quiz.skip", self._skip)
        on("quiz.before", lambda: self._move(Quiz.previous))
        on("quiz.after", lambda: self._move(Quiz.next))
        on("quiz.pause", self._pause)
        on("quiz.mute", self._mute)
        on("quiz.end", self._end)

    def use(self, settings: Settings) -> None:
        """Warn, or no more."""
        self._warns = settings.quiz_warnings
        if self.quiz is not None:
            self.show_frame(self.quiz.view)

    def refit(self) -> None:
        """Draw the frame again, where a quiz is shown."""
        if self.quiz is not None:
            self.show_frame(self.quiz.view)

    # Coming and going

    def enter(self, argument: object = None) -> None:
        """Show the quiz given, or the one that is open."""
        if isinstance(argument, Quiz):
            view = argument.view
            self.quiz = argument
            self._shown = None
            self._watch.begin(view)
            self._cover_kind = ""
        self._actions.enter(self.context)
        if self.quiz is not None:
            self._clock.start()
            self._show(self.quiz.view)

    def leave(self) -> bool:
        """Pause, so that the quiz can go on where it stands."""
        self._clock.stop()
        self._burst.end()
        if self.quiz is not None and self.quiz.view.phase is QuizPhase.RUNNING:
            self._flush()
            try:
                self.quiz.pause()
            except KnownError as error:  # answers are on disk; at most half a second of the clock is not
                self._tell(error)
        return True

    # What the learner does

    def _move(self, deed: Callable[[Quiz], QuizView]) -> None:
        """Do something with the open question; where saving fails, it stays as it was."""
        if self.quiz is not None and not self._cover_kind and self._flush():
            self._do(deed)

    def _do(self, deed: Callable[[Quiz], QuizView]) -> bool:
        """Whether it could be done; what became of the quiz is shown in either case."""
        if self.quiz is None:
            return False
        self._burst.end()
        try:
            view = deed(self.quiz)
        except KnownError as error:
            self._tell(error)
            if _sight(self.quiz.view) != self._drawn:
                self._show(self.quiz.view)
            return False
        self._saved()
        self.note.clear()
        self._show(view)
        return True

    def _tell(self, error: KnownError) -> None:
        self._unsaved = True
        self._messages.notice(_("This is not saved yet. {problem}").format(problem=error))

    def _saved(self) -> None:
        if self._unsaved:
            self._unsaved = False
            self._messages.clear()

    def _flush(self) -> bool:
        """Take over what an input method holds still, and what could not be saved before; whether nothing is left."""
        QGuiApplication.inputMethod().commit()
        if self._pending is not None:
            self._respond(self._pending)
        return self._pending is None

    def _choose(self, at: int) -> None:
        if self.question is not None and not self._cover_kind:
            self.question.choose(at)

    def _push(self, step: int) -> None:
        if self.question is not None and not self._cover_kind:
            self.question.push(step)

    def _respond(self, response: Response) -> None:
        if self._cover_kind or self.question is None:
            return
        saved = self._do(lambda quiz: quiz.respond(response))
        stands = self.question is not None and self.question.shown() == response
        self._pending = response if stands and not saved else None

    def _give_shown(self) -> None:
        """Enter gives an answer that stands there without having been touched, as an order may."""
        quiz, question = self.quiz, self.question
        if quiz is not None and question is not None and question.shown() and not quiz.view.item.answered:
            self._respond(question.shown())

    def _be_certain(self, level: int) -> None:
        self._move(lambda quiz: quiz.be_certain(level))
        if self.quiz is not None and not self._cover_kind:
            sure = self.quiz.view.item.certainty
            announce(self, certainty_name(sure) if sure else _("Not said how sure"))

    def _confirm(self) -> None:
        if self.quiz is None or self._cover_kind:
            return
        self._give_shown()
        if not self._flush():
            return
        view = self.quiz.view
        if self.question is not None and (problem := self._asked_again.problem(view)):
            self.question.ask_again(problem)
            return
        checks = view.feedback is Feedback.EACH and view.item.answered and not view.item.locked
        if view.index < view.total - 1 or checks:
            self._move(Quiz.confirm)
        elif worth_a_look(view):
            self._ask("review")
        else:
            self._submit()

    def _skip(self) -> None:
        """Leave the question for later; at the last one see what is open."""
        if self.quiz is None or self._cover_kind:
            return
        last = self.quiz.view.index == self.quiz.view.total - 1
        self._move(Quiz.skip)
        if last and not self._unsaved and self.quiz.view.phase is QuizPhase.RUNNING:
            self._ask("review" if worth_a_look(self.quiz.view) else "ending")

    def _pause(self) -> None:
        if self.quiz is None or self._cover_kind not in ("", "paused"):
            return
        self._flush()
        if self.quiz.view.phase is QuizPhase.PAUSED:
            self._do(Quiz.resume)
            self._flush()
        else:
            self._do(Quiz.pause)

    def _mute(self) -> None:
        self._warns = not self._warns
        self.warnings_chosen.emit(self._warns)
        announce(self, _("The clock warns you.") if self._warns else _("Warnings are muted."))
        if self.quiz is not None:
            self.show_frame(self.quiz.view)

    def _end(self) -> None:
        if self._cover_kind in ("ending", "review"):
            self._decline()
        elif self._cover_kind != "time_up":
            self._ask("ending")

    def _ask(self, kind: Cover) -> None:
        if self.quiz is not None:
            self._flush()
            self._cover_kind = kind
            self._show(self.quiz.view)

    def _leave_for_now(self) -> None:
        self._cover_kind = ""  # it comes back paused
        self.left.emit()

    def _agree(self) -> None:
        if self._cover_kind == "paused":
            self._pause()
        else:
            self._submit()

    def _decline(self) -> None:
        was, self._cover_kind = self._cover_kind, ""
        self._do(Quiz.keep_going if was == "time_up" else Quiz.tick)

    def _go_to(self, at: int) -> None:
        """Go from what asks whether to end to a question that is open."""
        self._cover_kind = ""
        if self.quiz is not None and self.quiz.view.phase is QuizPhase.PAUSED:
            self.quiz.resume()
        self._do(lambda quiz: quiz.goto(at))

    def _submit(self) -> None:
        if self.quiz is None:
            return
        self._clock.stop()
        quiz, self.quiz = self.quiz, None  # whatever is pressed while a long one is reckoned means nothing any more
        if quiz.view.blank:
            self._ended(quiz, self.given_up)
        else:
            Slices(quiz.submitting(), lambda outcome: self._submitted(quiz, outcome), self).start()

    def _submitted(self, quiz: Quiz, outcome: Outcome) -> None:
        if outcome.error is None:
            self._ended(quiz, self.finished)
            return
        self.quiz = quiz
        self._clock.start()
        if not isinstance(outcome.error, KnownError):
            raise outcome.error
        self._tell(outcome.error)

    def _ended(self, quiz: Quiz, told: SignalInstance) -> None:
        self._cover_kind = ""
        self._saved()
        told.emit(quiz)

    # The clock

    def _tick(self) -> None:
        if self.quiz is None:
            return
        try:
            view = self.quiz.tick()
        except KnownError as error:
            if not self._unsaved:
                self._tell(error)
            return
        if _sight(view) != self._drawn:
            self._show(view)
            return
        self.aside.show_time(view, warned=self._warns)
        self.bar.show_time(view, warned=self._warns)
        self._watch.tell(view, warns=self._warns)

    # Drawing

    def _again(self) -> None:
        self._shown = None
        self.cover.clear()
        if self.quiz is not None:
            self._show(self.quiz.view)

    def _show(self, view: QuizView) -> None:
        was_up = self._cover_kind == "time_up"
        self._settle_cover(view)
        self._drawn = _sight(view)
        covered, was_covered = bool(self._cover_kind), self.cover.isVisible()
        same = self._shown == _key(view)
        if covered and not was_covered:
            self.keep_scroll()
        if not same:
            self._watch.turn(view)
        expired = self._watch.tell(view, warns=self._warns)
        if expired or (self._cover_kind == "time_up" and not was_up):
            self._burst.cut()
        if self._cover_kind == "paused" and self._pending is None:
            self.drop_question()  # nothing of it is left to be read, by whatever means
        elif not covered or not same:
            self._show_question(view)
        self.show_frame(view)
        self.show_covered(covered)
        if covered:
            self.cover.show_cover(self._cover_kind, view)
            self.chain(self.cover.stops())
        if was_covered and not covered:  # the cover's button had the focus; the next in line might end the quiz
            self.take_focus()
            if same:
                self.give_back_scroll()

    def _settle_cover(self, view: QuizView) -> None:
        if view.phase is QuizPhase.TIME_UP:
            self._cover_kind = "time_up"
        elif view.phase is QuizPhase.PAUSED and self._cover_kind not in ("ending", "review"):
            self._cover_kind = "paused"
        elif self._cover_kind == "paused":
            self._cover_kind = ""

    def show_frame(self, view: QuizView) -> None:
        """Show what stands round the question."""
        self.draw_frame(view, warned=self._warns, covered=bool(self._cover_kind))
        if self._tools is not None:
            self._tools.show_item(view.item, covered=bool(self._cover_kind))

    def _item(self) -> Item | None:
        return None if self.quiz is None else self.quiz.view.item

    def _show_question(self, view: QuizView) -> None:
        if self._shown == _key(view) and self.question is not None:
            before = self.question.told
            self.question.show_item(view.item, closed=view.shut)
            if before is not self.question.told:
                QTimer.singleShot(0, self.question, self.show_told)
            return
        self.drop_question()
        self._shown = _key(view)
        opens = None if self._tools is None else self._actions.key("quiz.open")
        question = QuizQuestion(view.item, closed=view.shut, opens=opens)
        question.responded.connect(self._respond)
        question.article_wanted.connect(self._actions.action("quiz.open").trigger)
        self.put_question(question)


def _key(view: QuizView) -> tuple[int, int]:
    return view.index, view.item.id


def _sight(view: QuizView) -> tuple[QuizPhase, int, bool]:
    """What the clock may change by itself, so that the page is drawn again."""
    return view.phase, view.index, view.item.locked
