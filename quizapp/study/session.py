"""A study session: a state machine without signals, whose every move gives the next view."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from quizapp.clock import Clock
from quizapp.i18n import _
from quizapp.questions.marking.mark import Verdict
from quizapp.questions.question import Question
from quizapp.settings import Settings
from quizapp.store import cards, journal, questions
from quizapp.store.library import Library
from quizapp.store.records import Card, Deck, Rating, Report, Review, State, StoredQuestion
from quizapp.study import aliases, card_deeds, sitting
from quizapp.study.answering import Desk
from quizapp.study.asking import Asking, form_of
from quizapp.study.card_info import CardInfo, card_info
from quizapp.study.comparing import picked
from quizapp.study.ladder import Asked
from quizapp.study.request import ALL_DUE, StudyRequest
from quizapp.study.schedule import Interval, Scheduler, set_aside
from quizapp.study.sitting import Sitting
from quizapp.study.summary import summary
from quizapp.study.view import Left, Phase, StudyView, Summary, Typed
from quizapp.study.waiting import Waiting
from quizapp.study.words import leech_notice, rated_name

__all__ = [
    "Card",
    "Deck",
    "Interval",
    "Left",
    "Phase",
    "Rating",
    "Report",
    "State",
    "StoredQuestion",
    "StudyRequest",
    "StudySession",
    "StudyView",
    "Summary",
    "Typed",
    "Verdict",
]

LEECH_TAG = "leech"


class StudySession:
    """One sitting with the cards.

    Args:
        library: read and written; an answer is told only after it is on disk.
        scheduler: sets when a card comes back.
        settings: limits, learn-ahead, the hour at which a day begins.
        clock: times answers and knows the local day.
        rng: makes the ids of log rows; never seed two alike over one library.
        deck_id: the deck to study, None for all.
        request: which questions, how long, and whether answers move the schedule.
        goes_on: the sitting that this one goes on with; its deck and request are then used.
    """

    def __init__(
        self,
        library: Library,
        scheduler: Scheduler,
        settings: Settings,
        clock: Clock,
        rng: Random,
        deck_id: int | None = None,
        request: StudyRequest = ALL_DUE,
        goes_on: Sitting | None = None,
    ) -> None:
        self._library = library
        self._asking = Asking(library)
        self._scheduler = scheduler
        self._settings = settings
        self._clock = clock
        self._desk = Desk(scheduler, settings, clock, rng)
        self._deck_id = deck_id if goes_on is None else goes_on.deck_id
        self.request = request if goes_on is None else goes_on.request
        self._sitting = goes_on
        self._answers: list[Review] = [] if goes_on is None else goes_on.answers(library)
        self._undone: list[Review] = []
        self._notice = ""
        self._shown_at = clock.monotonic()
        # Another card may have come in after it began, by a deed of an earlier sitting that was undone in it.
        ids = None if goes_on is None else [*goes_on.ids, *(review.card_id for review in self._answers)]
        self._waiting = Waiting(library, settings, clock, self.request, self._deck_id, self._answers, ids)
        self.view = StudyView(phase=Phase.DONE)
        self._show(self._next())

    # What the learner does

    def look(self) -> StudyView:
        """The view as it is now: after a wait, after midnight, after a change made elsewhere."""
        self._settle()
        self._waiting.again()
        here = self.view.stored
        if self.view.phase is not Phase.ANSWER or here is None:
            return self._show(self._next(keep=True))
        return self._stay(here)

    def take_up(self) -> StudyView:
        """The view as it is now, its card shown from this moment on: for a sitting that was only looked at so far."""
        self._shown_at = self._clock.monotonic()
        return self.look()

    def adopt(self, scheduler: Scheduler, settings: Settings) -> None:
        """Go on by settings that were changed meanwhile; `look` brings the view up to date with them."""
        self._scheduler, self._settings = scheduler, settings
        self._desk = replace(self._desk, scheduler=scheduler, settings=settings)
        self._waiting.settings = settings

    def show_answer(self, typed: str | None = None) -> StudyView:
        """Turn the card over; what was typed is compared with the key."""
        stored = self.view.stored
        if stored is None or self.view.phase is not Phase.QUESTION:
            return self.view
        return self._turned(stored, self._typed(stored, typed) if typed is not None and typed.strip() else None)

    def choose(self, at: int) -> StudyView:
        """Turn the card over with one of the options chosen, by its place from 0."""
        stored = self.view.stored
        if stored is None or self.view.phase is not Phase.QUESTION or at >= len(self.view.asked.options):
            return self.view
        return self._turned(stored, picked(stored.question, self.view.asked.options[at]))

    def _turned(self, stored: StoredQuestion, result: Typed | None) -> StudyView:
        earlier = stored.card.earlier_answer
        changed = _("The answer was changed. It used to be {answer}.").format(answer=earlier) if earlier else ""
        intervals = self._intervals(stored.card)
        return self._show(replace(self.view, phase=Phase.ANSWER, typed=result, intervals=intervals, notice=changed))

    def _intervals(self, card: Card) -> dict[Rating, Interval]:
        """What each rating leads to; nothing where answers move nothing."""
        return self._scheduler.preview(card, self._clock.now()) if self.request.counts else {}

    def rate(self, rating: Rating) -> StudyView:
        """Save the answer with its rating, then show the next card; nothing moves where saving fails.

        Raises:
            KnownError: the answer could not be saved; the card stays on show.
        """
        stored = self.view.stored
        if stored is None or self.view.phase is not Phase.ANSWER or (self.view.missed and rating is not Rating.AGAIN):
            return self.view
        now = self._clock.now()
        review = self._review(stored.card, rating, now)
        leech = set_aside(review)
        name = rated_name(rating, stored.question.stem)
        tags = (LEECH_TAG,) if leech else ()
        opened = self._opened()
        session = None if opened is None else opened.value()
        cards.save_review(self._library, review, name=name, now=now, tags=tags, session=session)
        self._sitting = opened or self._sitting
        self._answers.append(review)
        self._undone.clear()
        self._waiting.load([stored.id])
        self._notice = leech_notice(review.after.lapses) if leech else ""
        self.view = replace(self._next(), undo=name, redo=None)  # as the journal would say, without asking it
        return self.view

    def _opened(self) -> Sitting | None:
        """The sitting to be found again after a restart, where the answer given now is its first or undoes its end."""
        if self._sitting is None or not self._answers:
            waiting = self._waiting
            return sitting.begun(self._library, self.request, self._deck_id, list(waiting.order), waiting.day)
        return replace(self._sitting, ended=False) if self._sitting.ended else None

    def end(self) -> str:
        """End the sitting where it was begun and something is still on show; gives the deed's name, "" for none.

        Raises:
            KnownError: it could not be saved.
        """
        if self.view.phase is Phase.DONE or self._sitting is None or not self._answers:
            return ""
        return sitting.end(self._library, self._sitting.since, self._clock.now())

    def i_was_right(self) -> StudyView:
        """Count the typed answer as right although it was marked otherwise; the view offers to keep it, or why not."""
        stored, typed = self.view.stored, self.view.typed
        if stored is None or typed is None or typed.chosen or typed.verdict is Verdict.MATCH:
            return self.view
        return self._show(replace(self.view, typed=self._typed(stored, typed.text, counted=True)))

    def accept_typed(self) -> StudyView:
        """Keep the answer that was counted as right, as a deed of its own; nothing where it is not on offer.

        Raises:
            KnownError: it could not be saved; it is still on offer.
        """
        stored, typed = self.view.stored, self.view.typed
        if stored is None or typed is None or not typed.can_keep:
            return self.view
        aliases.keep(self._library, stored, typed.text, self._clock.now())
        return self._show(replace(self.view, typed=self._typed(stored, typed.text, counted=True)))

    def undo(self) -> StudyView:
        """Take the latest deed back and show its card again if it was answered here."""
        moved = journal.cards_of_next(self._library, redo=False)
        if journal.undo(self._library, self._clock.now()) is None:
            return self.view
        undone = self._settle()
        return self._changed([*moved, *undone], undone[-1] if undone else None)

    def redo(self) -> StudyView:
        """Do again what was undone last; the view tells where that was the end of the sitting."""
        moved = journal.cards_of_next(self._library, redo=True)
        was_ended = sitting.is_ended(self._library)
        if journal.redo(self._library, self._clock.now()) is None:
            return self.view
        self._changed([*moved, *self._settle()])
        return self._show(replace(self.view, ended=not was_ended and sitting.is_ended(self._library)))

    def suspend(self) -> StudyView:
        """Set the question aside until it is taken back in the Library."""
        return self._aside(lambda stored: card_deeds.suspend(self._library, stored, self._clock.now()))

    def report(self, reason: Report, note: str = "") -> StudyView:
        """Set the question aside with what is the matter with it, until it is taken back in the Library."""
        return self._aside(lambda stored: card_deeds.report(self._library, stored, reason, note, self._clock.now()))

    def bury(self) -> StudyView:
        """Leave the question out until tomorrow."""
        until = self._waiting.today() + timedelta(days=1)  # the night may have passed over the card
        return self._aside(lambda stored: card_deeds.bury(self._library, stored, until, self._clock.now()))

    def set_due(self, day: date) -> StudyView:
        """Let the question come back on a local day; one that was never answered stays as it is."""
        return self._aside(lambda stored: card_deeds.set_due(self._library, [stored.id], day, self._clock.now()))

    def start_anew(self) -> StudyView:
        """Forget the memory of the question, which is new again."""
        return self._aside(lambda stored: card_deeds.start_anew(self._library, [stored.id], self._clock.now()))

    def today(self) -> date:
        """The learner's local day now."""
        return self._waiting.today()

    def _aside(self, deed: Callable[[StoredQuestion], None]) -> StudyView:
        """Do a deed after which the card on show is not asked any more."""
        stored = self.view.stored
        if stored is None:
            return self.view
        deed(stored)
        self._undone.clear()
        self._notice = ""
        self._waiting.load([stored.id])
        return self._show(self._next())

    def flag(self) -> StudyView:
        """Flag the question, or take its flag away; the card stays on show."""
        stored = self.view.stored
        if stored is None:
            return self.view
        card_deeds.flag(self._library, stored, self._clock.now())
        return self._show(self._with(questions.get(self._library, stored.id)))

    def reload(self, question: Question | None = None) -> StudyView:
        """After an edit: as `look`, with the question as given where it is given."""
        view = self.look()
        if question is None or view.stored is None:
            return view
        return self._show(self._with(replace(view.stored, question=question)))

    def info(self) -> CardInfo | None:
        """What is known of the card on show."""
        if self.view.stored is None:
            return None
        now = self._clock.now()
        return card_info(self._library, self._scheduler, self.view.stored.card, now=now, today=self._desk.day(now))

    # What follows from it

    def _next(self, first: int | None = None, *, keep: bool = False) -> StudyView:
        """The view of the next card: `first` if it waits, with `keep` the one on show if it still waits."""
        waiting = self._waiting
        if keep and self.view.stored is not None and self.view.stored.id in waiting.rows:
            first = self.view.stored.id
        row = waiting.rows.get(first) if first is not None else None
        row = row or waiting.pick(self._clock.now())
        if row is None:
            done = StudyView(phase=Phase.DONE, wait_until=waiting.wait_until(), summary=self._summary())
            return self._counted(replace(done, notice=self._notice))
        if not keep or first != row.id:
            self._shown_at = self._clock.monotonic()
        stored = questions.get(self._library, row.id)
        view = StudyView(phase=Phase.QUESTION, stored=stored, asked=self._asked(stored), notice=self._notice)
        return self._counted(view)

    def _asked(self, stored: StoredQuestion) -> Asked:
        now = self._clock.now()
        return self._asking.asked(stored, ladder=self._settings.ladder, due=lambda: self._desk.is_due(stored.card, now))

    def _typed(self, stored: StoredQuestion, text: str, *, counted: bool = False) -> Typed:
        return self._asking.typed(stored, self.view.asked, text, counted=counted)

    def _with(self, stored: StoredQuestion) -> StudyView:
        """The view of a card on show with the card as it is now; its reverse follows it."""
        turned = self.view.asked.turned is not None
        return replace(self.view, stored=stored, asked=self._asked(stored) if turned else self.view.asked)

    def _counted(self, view: StudyView) -> StudyView:
        """The view with what is left now, and its place in the session."""
        left = self._waiting.left()
        finished = len(self._waiting.answered() - self._waiting.rows.keys())
        place = finished + (view.phase is not Phase.DONE)
        seconds = self._waiting.seconds_left
        return replace(view, left=left, position=place, total=finished + left.total, seconds_left=seconds)

    def _show(self, view: StudyView) -> StudyView:
        self.view = replace(view, undo=journal.next_undo(self._library), redo=journal.next_redo(self._library))
        return self.view

    def _changed(self, moved: Collection[int], first: int | None = None) -> StudyView:
        self._notice = ""
        waiting = self._waiting
        waited = set(waiting.rows)
        if not moved:
            waiting.again()
        elif all(number in waiting.order for number in moved):
            waiting.load(moved)
        else:  # a deed of an earlier sitting: its card may belong here now
            waiting.begin()
        here = self.view.stored
        if first is None and here is not None and self.view.phase is Phase.ANSWER and waited == set(waiting.rows):
            return self._stay(here)
        return self._show(self._next(first))

    def _stay(self, here: StoredQuestion) -> StudyView:
        """The answer on show as it is now; another card where this one was answered, set aside or deleted meanwhile."""
        stored = questions.get_many(self._library, [here.id]) if here.id in self._waiting.rows else []
        if not stored or _memory(stored[0].card) != _memory(here.card):
            return self._show(self._next())  # a rating would fit it no longer
        found = stored[0]
        intervals = self._intervals(found.card)  # they shift overnight
        view = self._with(found)
        typed = view.typed
        if typed is not None and not typed.chosen:
            typed = self._asking.typed(found, view.asked, typed.text, counted=typed.overruled)
        return self._show(self._counted(replace(view, typed=typed, intervals=intervals)))

    def _settle(self) -> list[int]:
        """Count the answers that stand, undone or done again here or elsewhere; gives the cards whose answers changed.

        An answer that moved nothing is in the log only, so that the journal names no card for it.
        """
        changed = []
        while self._answers and not cards.stands(self._library, self._answers[-1].uuid):
            self._undone.append(self._answers.pop())
            changed.append(self._undone[-1].card_id)
        while self._undone and cards.stands(self._library, self._undone[-1].uuid):
            self._answers.append(self._undone.pop())
            changed.append(self._answers[-1].card_id)
        return changed

    def _review(self, card: Card, rating: Rating, now: datetime) -> Review:
        typed = self.view.typed
        counts = self.request.counts
        correct = None if typed is None else typed.correct
        return self._desk.review(
            card,
            rating if counts else None,
            now,
            spent_ms=round(1000 * (self._clock.monotonic() - self._shown_at)),
            source="study",
            form=form_of(self.view.asked, typed),
            correct=correct if counts else rating is not Rating.AGAIN,  # the only trace of an answer that moves nothing
        )

    def _summary(self) -> Summary:
        return summary(self._library, self._settings, self._waiting, self._answers, self._deck_id, self.request)


def _memory(card: Card) -> Card:
    """The card without what a flag or an edit of its question changes."""
    return replace(card, deck_id=0, topic="", fact="", flagged=False)
