"""A timed quiz: a state machine without signals, that writes every answer down before it shows it."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Any

from quizapp.clock import Clock
from quizapp.i18n import _
from quizapp.questions.forms import multiple_choice
from quizapp.settings import Settings
from quizapp.store import cards, questions, quizzes
from quizapp.store.library import Library
from quizapp.store.records import Review, StoredQuiz
from quizapp.study.answering import Desk
from quizapp.study.quiz_draw import draw, matching, shares
from quizapp.study.quiz_items import FIXED, read, settled, written
from quizapp.study.quiz_result import result_of, retry
from quizapp.study.quiz_view import (
    Feedback,
    Item,
    QuizPhase,
    QuizResult,
    QuizSetup,
    QuizView,
    ResultItem,
    TopicScore,
)
from quizapp.study.schedule import Scheduler
from quizapp.study.stopwatch import Stopwatch

__all__ = [
    "Feedback",
    "Item",
    "Quiz",
    "QuizPhase",
    "QuizResult",
    "QuizSetup",
    "QuizView",
    "ResultItem",
    "TopicScore",
    "discard_unfinished",
    "matching",
    "result_of",
    "resume",
    "retry",
    "shares",
    "start",
]

SAVE_EVERY_SECONDS = 5.0


def start(
    library: Library, setup: QuizSetup, scheduler: Scheduler, settings: Settings, clock: Clock, rng: Random
) -> "Quiz":
    """Draw a quiz and begin it; its clock runs from now.

    Args:
        library: read and written.
        setup: what to draw; its seed decides the draw, not `rng`.
        scheduler: moves the cards when the quiz ends, and predicts the score.
        settings: the hour at which a day begins.
        clock: both its clocks are used.
        rng: makes the ids of log rows; never seed two alike over one library.

    Raises:
        ValueError: no question matches.
        KnownError: the library cannot be written.
    """
    found = [one for one in questions.get_many(library, draw(library, setup)) if multiple_choice.fits(one.question)]
    if not found:
        raise ValueError("no question matches this set-up")
    now = clock.now()
    predicted = sum(scheduler.retrievability(one.card, now) for one in found)
    state = settled([one.question for one in found], setup.seed, predicted)
    number = quizzes.create(
        library, setup=setup.as_values(), state=state, question_ids=[one.id for one in found], now=now
    )
    quiz = Quiz(library, quizzes.load(library, number), scheduler, settings, clock, rng)
    quiz.resume()
    return quiz


def resume(library: Library, scheduler: Scheduler, settings: Settings, clock: Clock, rng: Random) -> "Quiz | None":
    """The quiz that was begun and not finished, paused, with the time it had left; None where there is none."""
    stored = quizzes.unfinished(library)
    quiz = Quiz(library, stored, scheduler, settings, clock, rng) if stored else None
    return quiz if quiz is not None and quiz.view.items else None


def discard_unfinished(library: Library) -> None:
    """Throw the unfinished quiz away, if there is one."""
    stored = quizzes.unfinished(library)
    if stored is not None:
        quizzes.discard(library, stored.id)


class Quiz:
    """One attempt. Made by `start` or `resume`; every move gives the next view."""

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
        state: Mapping[str, Any] = stored.state
        self._fixed = {name: state[name] for name in FIXED}
        self._untimed = bool(state["untimed"])
        self._answers, self._items = read(library, stored)
        self._index = min(int(state["index"]), max(0, len(self._items) - 1))
        self._watch = Stopwatch(clock, float(state["spent"]))
        self._charged = self._saved = self._watch.seconds
        self._phase = QuizPhase.FINISHED if stored.finished_at else QuizPhase.PAUSED

    # What a page draws

    @property
    def view(self) -> QuizView:
        """The present moment. Keys are shown only where an answer was confirmed or the quiz is over."""
        open_ = self._phase is QuizPhase.FINISHED
        items = tuple(item if open_ or item.locked else replace(item, key=None) for item in self._items)
        allowed = self.setup.seconds
        return QuizView(
            phase=self._phase,
            index=self._index,
            items=items,
            seconds_left=None if allowed is None else max(0.0, allowed - self._spent),
            seconds_allowed=allowed,
            seconds_spent=self._spent,
            untimed=self._untimed,
            feedback=self.setup.feedback,
        )

    @property
    def _spent(self) -> float:
        """Seconds used; what runs on after the time was up is not time of the quiz."""
        allowed = self.setup.seconds
        return self._watch.seconds if allowed is None else min(self._watch.seconds, allowed)

    @property
    def _here(self) -> Item:
        return self._items[self._index]

    # What the learner does

    def tick(self) -> QuizView:
        """Look at the clock: to be called a few times a second. At zero the quiz stops and asks."""
        if self._phase is QuizPhase.RUNNING:
            allowed = self.setup.seconds
            if allowed is not None and not self._untimed and self._watch.seconds >= allowed:
                self._stop(QuizPhase.TIME_UP)
            elif self._watch.seconds - self._saved >= SAVE_EVERY_SECONDS:
                self._save_state()
        return self.view

    def choose(self, option: int) -> QuizView:
        """Choose an option of the question on show, by its position; the answer is on disk when this returns.

        Raises:
            IndexError: there is no such option.
            KnownError: the answer could not be saved; nothing changed.
        """
        item = self._here
        if not 0 <= option < len(item.options):
            raise IndexError(option)
        self.tick()
        in_time_already = self._untimed and item.answered and not item.late
        if self._phase is not QuizPhase.RUNNING or item.locked or in_time_already:
            return self.view
        self._save_answer(replace(item, chosen=option, skipped=False, late=self._untimed))
        return self.view

    def confirm(self) -> QuizView:
        """Enter: with feedback after each question, show what was right; otherwise, or then, go to the next one."""
        self.tick()
        item = self._here
        if self._phase is QuizPhase.RUNNING:
            if self.setup.feedback is Feedback.EACH and item.answered and not item.locked:
                self._save_answer(replace(item, locked=True))
                self._run()
                return self.view
            return self.next()
        return self.view

    def flag(self) -> QuizView:
        """Flag the question on show, or take its flag away; it changes nothing else."""
        if self._phase is not QuizPhase.FINISHED:
            self._save_answer(replace(self._here, flagged=not self._here.flagged))
        return self.view

    def skip(self) -> QuizView:
        """Leave the question on show for later and go on to the next one."""
        self.tick()
        if self._phase is QuizPhase.RUNNING:
            if not self._here.answered:
                self._save_answer(replace(self._here, skipped=True))
            self._go(self._index + 1)
        return self.view

    def next(self) -> QuizView:
        """Show the next question; at the last one nothing changes."""
        return self.goto(self._index + 1)

    def previous(self) -> QuizView:
        """Show the question before."""
        return self.goto(self._index - 1)

    def goto(self, index: int) -> QuizView:
        """Show the question at this position, where there is one."""
        self.tick()
        if self._phase is QuizPhase.RUNNING:
            self._go(index)
        return self.view

    def pause(self) -> QuizView:
        """Stop the clock; the page hides the question meanwhile."""
        self.tick()
        if self._phase is QuizPhase.RUNNING:
            self._stop(QuizPhase.PAUSED)
        return self.view

    def resume(self) -> QuizView:
        """Let the clock run on after a pause."""
        if self._phase is QuizPhase.PAUSED:
            self._phase = QuizPhase.RUNNING
            self._run()
        return self.tick()

    def keep_going(self) -> QuizView:
        """After the time was up, go on untimed: answers from now on are late and not in the score."""
        if self._phase is QuizPhase.TIME_UP:
            self._untimed = True
            self._phase = QuizPhase.RUNNING
            self._run()
            self._save_state()
        return self.view

    def submit(self) -> QuizView:
        """End the quiz: answers are marked and, where the set-up says so, move the schedule, in one transaction.

        Raises:
            KnownError: it could not be saved; the quiz is still open.
        """
        self.tick()
        if self._phase is QuizPhase.FINISHED:
            return self.view
        self._charge()
        now = self._clock.now()
        reviews = [review for place in range(len(self._items)) if (review := self._review(place)) is not None]
        answers = [written(answer, item) for answer, item in zip(self._answers, self._items, strict=True)]
        quizzes.finish(
            self._library,
            self.id,
            answers=answers,
            state=self._state(),
            reviews=reviews,
            name=_("quiz answers"),
            now=now,
        )
        self._watch.stop()
        self._phase = QuizPhase.FINISHED
        return self.view

    def result(self) -> QuizResult:
        """How it ended; ValueError before `submit`."""
        return result_of(self._library, self.id)

    # What follows from it

    def _go(self, index: int) -> None:
        if 0 <= index < len(self._items) and index != self._index:
            self._charge()
            self._index = index
            self._run()
            self._save_state()

    def _run(self) -> None:
        """Let the clock run, unless the question on show was answered and explained: reading costs no time."""
        self._charge()
        if self._here.locked:
            self._watch.stop()
        else:
            self._watch.start()

    def _stop(self, phase: QuizPhase) -> None:
        self._charge()
        self._watch.stop()
        self._phase = phase
        self._save_state()

    def _charge(self) -> None:
        """Put the time since the last move down to the question on show."""
        spent = self._watch.seconds
        if self._items:
            answer = self._answers[self._index]
            more = round(1000 * (spent - self._charged))
            self._answers[self._index] = replace(answer, duration_ms=answer.duration_ms + more, shown=True)
        self._charged = spent

    def _state(self) -> dict[str, object]:
        locked = [answer.position for answer, item in zip(self._answers, self._items, strict=True) if item.locked]
        return {
            **self._fixed,
            "spent": self._spent,
            "index": self._index,
            "untimed": self._untimed,
            "locked": locked,
        }

    def _save_state(self) -> None:
        quizzes.save_state(self._library, self.id, self._state())
        self._saved = self._watch.seconds

    def _save_answer(self, item: Item) -> None:
        self._charge()
        before = self._items[self._index]
        self._items[self._index] = item
        answer = written(self._answers[self._index], item)
        try:
            quizzes.save_answer(self._library, self.id, answer, now=self._clock.now(), state=self._state())
        except BaseException:
            self._items[self._index] = before
            raise
        self._answers[self._index] = answer
        self._saved = self._watch.seconds

    def _review(self, place: int) -> Review | None:
        """The log row for one answer; None for a question without one, or no longer in the library."""
        item, now = self._items[place], self._clock.now()
        if item.chosen is None:
            return None
        try:
            card = cards.get(self._library, item.stored.id)
        except KeyError:
            return None
        right = item.chosen == item.key
        return self._desk.review(
            card,
            self._desk.choice_rating(card, now, right=right) if self.setup.feeds_schedule else None,
            now,
            spent_ms=self._answers[place].duration_ms,
            source="quiz",
            form=multiple_choice.FORM,
            correct=right,
        )
