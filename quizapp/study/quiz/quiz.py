"""A timed quiz: a state machine without signals, that writes every answer down before it shows it."""

from collections.abc import Generator
from dataclasses import replace
from random import Random
from typing import Any

from quizapp.clock import Clock
from quizapp.i18n import _
from quizapp.questions.forms import posed as forms
from quizapp.questions.forms.posed import Response
from quizapp.settings import Settings
from quizapp.store import quizzes
from quizapp.store.library import Library
from quizapp.store.records import QuizAnswer, StoredQuiz
from quizapp.study.answering import Desk
from quizapp.study.quiz.counting import reviews_of
from quizapp.study.quiz.result import result_of
from quizapp.study.quiz.setup import Feedback, QuizSetup
from quizapp.study.quiz.view import Item, QuizPhase, QuizResult, QuizView
from quizapp.study.schedule import Scheduler
from quizapp.study.stopwatch import Stopwatch

SAVE_EVERY_SECONDS = 0.5
CERTAINTIES = (1, 2, 3)


class Quiz:
    """One attempt. Made by `beginning.start` or `resume`; every move gives the next view.

    Its questions are those that it began with, as they were then, whatever becomes of them in the library.
    """

    def __init__(
        self,
        library: Library,
        stored: StoredQuiz,
        scheduler: Scheduler,
        settings: Settings,
        clock: Clock,
        rng: Random,
    ) -> None:
        self.id = stored.id
        self.setup = QuizSetup.from_values(stored.setup)
        self._library = library
        self._desk = Desk(scheduler, settings, clock, rng)
        self._clock = clock
        state: dict[str, Any] = stored.state
        self._predicted = float(state["predicted"])
        self._untimed = bool(state["untimed"])
        self._answers = list(stored.answers)
        self._index = min(int(state["index"]), max(0, len(self._answers) - 1))
        self._watch = Stopwatch(clock, float(state["spent"]))
        self._charged = self._saved = self._watch.seconds
        self._phase = QuizPhase.FINISHED if stored.finished_at else QuizPhase.PAUSED
        self._items = list(map(self._item, self._answers))  # kept, since a long quiz is shown at every move

    # What a page draws

    @property
    def view(self) -> QuizView:
        """The present moment. What is right is shown only where an answer was confirmed or the quiz is over."""
        limit = self.setup.seconds_for_one
        allowed = self.setup.seconds if limit is None else limit
        spent = self._spent if limit is None else self._spent_here
        return QuizView(
            phase=self._phase,
            index=self._index,
            items=tuple(self._items),
            seconds_left=None if allowed is None else max(0.0, allowed - spent),
            seconds_allowed=allowed,
            seconds_spent=self._spent,
            untimed=self._untimed,
            feedback=self.setup.feedback,
            certainty=self.setup.certainty,
            clock=self.setup.clock,
            extra=self.setup.extra,
            seconds_slept=self._watch.slept,
        )

    def _item(self, answer: QuizAnswer) -> Item:
        """An item as it is shown."""
        open_ = self._phase is QuizPhase.FINISHED or (self.setup.feedback is Feedback.EACH and answer.locked)
        limit = self.setup.seconds_for_one
        expired = limit is not None and answer.locked and answer.duration_ms >= 1000 * limit
        return Item(answer, open=open_, expired=expired)

    def _put(self, answer: QuizAnswer) -> None:
        """Have a changed answer in place of that of the item on show."""
        self._answers[self._index] = answer
        self._items[self._index] = self._item(answer)

    @property
    def _spent(self) -> float:
        """Seconds used; what runs on after the time was up is not time of the quiz."""
        allowed = self.setup.seconds
        return self._watch.seconds if allowed is None else min(self._watch.seconds, allowed)

    @property
    def _spent_here(self) -> float:
        """Seconds used on the item on show."""
        return self._here.duration_ms / 1000 + self._watch.seconds - self._charged

    @property
    def _here(self) -> QuizAnswer:
        return self._answers[self._index]

    # What the learner does

    def tick(self) -> QuizView:
        """Look at the clock: to be called a few times a second. At zero the quiz, or the item, stops."""
        self._look()
        return self.view

    def _look(self) -> bool:
        """Look at the clock; gives whether the item still runs that the learner sees, and is meant by what they do."""
        if self._phase is not QuizPhase.RUNNING:
            return False
        allowed, each = self.setup.seconds, self.setup.seconds_for_one
        if allowed is not None and not self._untimed and self._watch.seconds >= allowed:
            self._stop(QuizPhase.TIME_UP)
            return False
        if each is not None and not self._untimed and not self._here.locked and self._spent_here >= each:
            self._expire()
            return False
        if self._watch.seconds - self._saved >= SAVE_EVERY_SECONDS:
            self._charge()
            self._save(self._here)
        return True

    def choose(self, option: int) -> QuizView:
        """Choose an option of the item on show, by its position: of several right, pick it or put it back.

        Raises:
            IndexError: there is no such option.
            KnownError: the answer could not be saved; nothing changed.
        """
        posed = self._here.posed
        if not 0 <= option < len(posed.options):
            raise IndexError(option)
        text = posed.options[option]
        if posed.form in forms.CHOSEN:
            return self.respond((text,))
        picks = set(self._here.response or ()) ^ {text}
        return self.respond(tuple(one for one in posed.options if one in picks))

    def respond(self, response: Response) -> QuizView:
        """Answer the item on show; the answer is on disk when this returns. An empty one takes it back.

        Raises:
            KnownError: the answer could not be saved; nothing changed.
        """
        runs, answer = self._look(), self._here
        in_time_already = self._untimed and answer.response is not None and not answer.late
        if not runs or answer.locked or in_time_already:
            return self.view
        given = response if "".join(response).strip() else None
        if given != answer.response:
            mark = None if given is None else forms.mark(answer.posed, given).share
            self._save_answer(
                replace(answer, response=given, mark=mark, skipped=False, late=self._untimed and given is not None)
            )
        return self.view

    def be_certain(self, level: int) -> QuizView:
        """Say how sure of the answer on show, 1 to 3; the same again takes it back."""
        if self._look() and self.setup.certainty and not self._here.locked:
            if level not in CERTAINTIES:
                raise ValueError(level)
            self._save_answer(replace(self._here, certainty=None if self._here.certainty == level else level))
        return self.view

    def confirm(self) -> QuizView:
        """Enter: with feedback after each question, show what was right; otherwise, or then, go to the next one."""
        if self._look():
            answer = self._here
            if self.setup.feedback is Feedback.EACH and answer.response is not None and not answer.locked:
                self._save_answer(replace(answer, locked=True))
                self._run()
                return self.view
            return self.next()
        return self.view

    def flag(self) -> QuizView:
        """Flag the item on show, or take its flag away; it changes nothing else."""
        if self._phase is not QuizPhase.FINISHED:
            self._save_answer(replace(self._here, flagged=not self._here.flagged))
        return self.view

    def skip(self) -> QuizView:
        """Leave the item on show for later and go on to the next one."""
        if self._look():
            if self._here.response is None and not self._here.locked:
                self._save_answer(replace(self._here, skipped=True))
            self._go(self._index + 1)
        return self.view

    def next(self) -> QuizView:
        """Show the next item; at the last one nothing changes."""
        return self.goto(self._index + 1)

    def previous(self) -> QuizView:
        """Show the item before."""
        return self.goto(self._index - 1)

    def goto(self, index: int) -> QuizView:
        """Show the item at this position, where there is one."""
        self._look()
        if self._phase is QuizPhase.RUNNING:
            self._go(index)
        return self.view

    def pause(self) -> QuizView:
        """Stop the clock; the page hides the question meanwhile.

        Raises:
            KnownError: how far it has come could not be saved; the clock stands still all the same.
        """
        try:
            self._look()
        finally:
            if self._phase is QuizPhase.RUNNING:
                self._stop(QuizPhase.PAUSED)
        return self.view

    def resume(self) -> QuizView:
        """Let the clock run on after a pause."""
        if self._phase is QuizPhase.PAUSED:
            self._phase = QuizPhase.RUNNING
            self._run()
        self._look()
        return self.view

    def keep_going(self) -> QuizView:
        """After the time was up, go on untimed: answers from now on are late and not in the score."""
        if self._phase is QuizPhase.TIME_UP:
            self._untimed = True
            self._phase = QuizPhase.RUNNING
            self._answers = [replace(one, locked=one.locked and one.response is not None) for one in self._answers]
            self._items = list(map(self._item, self._answers))
            self._run()
            self._save(*self._answers)
        return self.view

    def submit(self) -> QuizView:
        """End the quiz: answers are marked and, where the set-up says so, move the schedule, in one transaction.

        Raises:
            KnownError: it could not be saved; the quiz is still open.
        """
        for _pause in self.submitting():
            pass
        return self.view

    def submitting(self) -> Generator[None, None, None]:
        """As `submit`, with pauses before the transaction; nothing else may be done with the quiz meanwhile."""
        self._look()
        if self._phase is QuizPhase.FINISHED:
            return
        self._charge()
        now = self._clock.now()
        reviews = []
        for review in reviews_of(self._library, self._answers, self.setup, self._desk, now):
            reviews.append(review)
            yield
        quizzes.finish(
            self._library,
            self.id,
            answers=[self._here],  # the others are on disk as they are
            state=self._state(),
            reviews=reviews,
            name=_("quiz answers"),
            now=now,
            day=self._desk.day(now),
        )
        self._watch.stop()
        self._phase = QuizPhase.FINISHED
        self._items = list(map(self._item, self._answers))

    def result(self) -> QuizResult:
        """How it ended; ValueError before `submit`."""
        return result_of(self._library, self.id)

    # What follows from it

    def _expire(self) -> None:
        """Close the item whose time is up, and go on to one that is open; at the end of all of them, ask."""
        self._save_answer(replace(self._here, locked=True))
        if self.setup.feedback is Feedback.EACH:
            self._run()
            return
        count = len(self._answers)
        later = [(self._index + step) % count for step in range(1, count)]
        place = next((one for one in later if not self._answers[one].locked), None)
        if place is None:
            self._stop(QuizPhase.TIME_UP)
        else:
            self._go(place)

    def _go(self, index: int) -> None:
        if 0 <= index < len(self._answers) and index != self._index:
            self._charge()
            left, self._index = self._here, index
            self._run()
            self._save(left)

    def _run(self) -> None:
        """Let the clock run, unless the item on show is closed: reading what was right costs no time."""
        self._charge()
        if self._here.locked:
            self._watch.stop()
        else:
            self._watch.start()

    def _stop(self, phase: QuizPhase) -> None:
        self._charge()
        self._watch.stop()
        self._phase = phase
        self._save(self._here)

    def _charged_here(self) -> QuizAnswer:
        """The item on show with the time since the last move put down to it."""
        spent, limit = self._watch.seconds, self.setup.seconds_for_one
        took = self._here.duration_ms + round(1000 * (spent - self._charged))
        if limit is not None and not self._untimed:
            took = min(took, round(1000 * limit))
        self._charged = spent
        return replace(self._here, duration_ms=took, shown=True)

    def _charge(self) -> None:
        self._put(self._charged_here())

    def _state(self) -> dict[str, object]:
        return {
            "predicted": self._predicted,
            "spent": self._spent,
            "index": self._index,
            "untimed": self._untimed,
        }

    def _save(self, *answers: QuizAnswer) -> None:
        """Write down how far the quiz has come, with the items that changed."""
        quizzes.save_answers(self._library, self.id, answers, state=self._state(), now=self._clock.now())
        self._saved = self._watch.seconds

    def _save_answer(self, answer: QuizAnswer) -> None:
        """Put a changed answer of the item on show in its place, once it is on disk."""
        self._charge()
        timed = replace(answer, duration_ms=self._here.duration_ms, shown=True)
        self._save(timed)
        self._put(timed)
