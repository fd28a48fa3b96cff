"""A study session: a state machine without signals, whose every move gives the next view."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from quizapp.clock import Clock
from quizapp.i18n import _
from quizapp.questions.mark import Verdict
from quizapp.questions.question import Question
from quizapp.settings import Settings
from quizapp.store import cards, counts, journal, questions
from quizapp.store.library import Library
from quizapp.store.records import Candidate, Card, Deck, Rating, Report, Review, State, StoredQuestion
from quizapp.study import aliases
from quizapp.study import day as days
from quizapp.study.answering import Desk
from quizapp.study.comparing import compared, overruled
from quizapp.study.queue import next_learning
from quizapp.study.schedule import Interval, Scheduler, is_leech
from quizapp.study.view import Left, Phase, StudyView, Summary, Typed
from quizapp.study.words import rating_name

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
        topic: one topic only.
        goal: at most so many questions, the most urgent ones.
        ids: exactly these questions, due or not ("study these 3"); `topic` and `goal` are then not used.
    """

    def __init__(
        self,
        library: Library,
        scheduler: Scheduler,
        settings: Settings,
        clock: Clock,
        rng: Random,
        deck_id: int | None = None,
        topic: str | None = None,
        goal: int | None = None,
        ids: Sequence[int] | None = None,
    ) -> None:
        self._library = library
        self._scheduler = scheduler
        self._settings = settings
        self._clock = clock
        self._desk = Desk(scheduler, settings, clock, rng)
        self._deck_id, self._topic, self._goal, self._chosen = deck_id, topic, goal, ids
        self._answers: list[Review] = []
        self._undone: list[Review] = []
        self._notice = ""
        self._begin()
        self.view = StudyView(phase=Phase.DONE)
        self._show(self._next())

    # What the learner does

    def look(self) -> StudyView:
        """The view as it is now: after a wait, after midnight, after a change made elsewhere."""
        if self._today() != self._day:
            self._begin()
        else:
            self._load(self._order)
        here = self.view.stored
        if self.view.phase is not Phase.ANSWER or here is None:
            return self._show(self._next(keep=True))
        return self._stay(here)

    def show_answer(self, typed: str | None = None) -> StudyView:
        """Turn the card over; what was typed is compared with the key."""
        stored = self.view.stored
        if stored is None or self.view.phase is not Phase.QUESTION:
            return self.view
        result = self._compare(stored, typed) if typed is not None and typed.strip() else None
        earlier = stored.card.earlier_answer
        changed = _("The answer was changed. It used to be {answer}.").format(answer=earlier) if earlier else ""
        intervals = self._scheduler.preview(stored.card, self._clock.now())
        return self._show(replace(self.view, phase=Phase.ANSWER, typed=result, intervals=intervals, notice=changed))

    def rate(self, rating: Rating) -> StudyView:
        """Save the answer with its rating, then show the next card; nothing moves where saving fails.

        Raises:
            KnownError: the answer could not be saved; the card stays on show.
        """
        stored = self.view.stored
        if stored is None or self.view.phase is not Phase.ANSWER:
            return self.view
        now = self._clock.now()
        review = self._review(stored.card, rating, now)
        leech = is_leech(stored.card, review.after)
        name = _("answer “{rating}”").format(rating=rating_name(rating))
        tags = (LEECH_TAG,) if leech else ()
        cards.save_review(self._library, review, name=name, now=now, tags=tags)
        self._answers.append(review)
        self._undone.clear()
        self._load([stored.id])
        self._notice = _leech_notice(review.after) if leech else ""
        return self._show(self._next())

    def i_was_right(self) -> StudyView:
        """Count the typed answer as right although it was marked otherwise; the view offers to keep it, or why not."""
        stored, typed = self.view.stored, self.view.typed
        if stored is None or typed is None or typed.verdict is Verdict.MATCH:
            return self.view
        return self._show(replace(self.view, typed=self._compare(stored, typed.text, counted=True)))

    def accept_typed(self) -> StudyView:
        """Keep the answer that was counted as right, as a deed of its own; nothing where it is not on offer.

        Raises:
            KnownError: it could not be saved; it is still on offer.
        """
        stored, typed = self.view.stored, self.view.typed
        if stored is None or typed is None or not typed.can_keep:
            return self.view
        aliases.keep(self._library, stored, typed.text, self._clock.now())
        return self._show(replace(self.view, typed=self._compare(stored, typed.text, counted=True)))

    def undo(self) -> StudyView:
        """Take the latest deed back and show its card again if it was answered here."""
        moved = journal.cards_of_next(self._library, redo=False)
        if journal.undo(self._library, self._clock.now()) is None:
            return self.view
        first = None
        if self._answers and not self._stands(self._answers[-1]):
            self._undone.append(self._answers.pop())
            first = self._undone[-1].card_id
        return self._changed(moved, first)

    def redo(self) -> StudyView:
        """Do again what was undone last."""
        moved = journal.cards_of_next(self._library, redo=True)
        if journal.redo(self._library, self._clock.now()) is None:
            return self.view
        if self._undone and self._stands(self._undone[-1]):
            self._answers.append(self._undone.pop())
        return self._changed(moved)

    def suspend(self) -> StudyView:
        """Set the question aside until it is taken back in the Library."""
        if self.view.stored is None:
            return self.view
        cards.suspend(self._library, [self.view.stored.id], on=True, name=_("suspend"), now=self._clock.now())
        return self._dropped(self.view.stored.id)

    def report(self, reason: Report, note: str = "") -> StudyView:
        """Set the question aside with what is the matter with it, until it is taken back in the Library."""
        if self.view.stored is None:
            return self.view
        number, now = self.view.stored.id, self._clock.now()
        cards.report(self._library, number, reason, note.strip(), name=_("report"), now=now)
        return self._dropped(number)

    def bury(self) -> StudyView:
        """Leave the question out until tomorrow."""
        if self.view.stored is None:
            return self.view
        until = self._day + timedelta(days=1)
        cards.bury(self._library, [self.view.stored.id], until=until, name=_("bury"), now=self._clock.now())
        return self._dropped(self.view.stored.id)

    def flag(self) -> StudyView:
        """Flag the question, or take its flag away; the card stays on show."""
        if self.view.stored is None:
            return self.view
        on = not self.view.flagged
        name = _("flag") if on else _("remove flag")
        cards.flag(self._library, [self.view.stored.id], on=on, name=name, now=self._clock.now())
        return self._reread()

    def reload(self, question: Question | None = None) -> StudyView:
        """After an edit: as `look`, with the question as given where it is given."""
        view = self.look()
        if question is None or view.stored is None:
            return view
        return self._show(replace(view, stored=replace(view.stored, question=question)))

    # What follows from it

    def _today(self) -> date:
        return self._desk.day(self._clock.now())

    def _begin(self) -> None:
        now = self._clock.now()
        self._day = self._today()
        if self._chosen is not None:
            rows = cards.candidates(self._library, list(dict.fromkeys(self._chosen)), day=self._day)
        else:
            work = days.work(
                self._library,
                self._settings,
                self._clock,
                now,
                deck_id=self._deck_id,
                topic=self._topic,
                goal=self._goal,
            )
            rows = work.order()
        self._order = dict.fromkeys(row.id for row in rows)
        self._rows = {row.id: row for row in rows if self._waits(row)}

    def _load(self, ids: Iterable[int]) -> None:
        """Read again how these cards stand; those with nothing left to do today are no longer waiting."""
        ours = [number for number in ids if number in self._order]
        found = {row.id: row for row in cards.candidates(self._library, ours, day=self._day)}
        for number in ours:
            row = found.get(number)
            if row is not None and self._waits(row):
                self._rows[number] = row
            else:
                self._rows.pop(number, None)

    def _waits(self, row: Candidate) -> bool:
        if row.state is not State.REVIEW:
            return True
        asked_for = self._chosen is not None and row.id not in self._answered_ids()
        return asked_for or (row.due_day is not None and row.due_day <= self._day)

    def _answered_ids(self) -> set[int]:
        return {review.card_id for review in self._answers}

    def _pick(self, now: datetime) -> Candidate | None:
        learning = [row for row in self._rows.values() if row.due_at is not None]
        ahead = timedelta(minutes=self._settings.learn_ahead_minutes)
        main = (self._rows[number] for number in self._order if self._is_main(number))
        return next_learning(learning, now) or next(main, None) or next_learning(learning, now, ahead)

    def _is_main(self, number: int) -> bool:
        row = self._rows.get(number)
        return row is not None and row.due_at is None

    def _next(self, first: int | None = None, *, keep: bool = False) -> StudyView:
        """The view of the next card: `first` if it waits, with `keep` the one on show if it still waits."""
        if keep and self.view.stored is not None and self.view.stored.id in self._rows:
            first = self.view.stored.id
        row = self._rows.get(first) if first is not None else None
        row = row or self._pick(self._clock.now())
        if row is None:
            waits = [row.due_at for row in self._rows.values() if row.due_at is not None]
            done = StudyView(phase=Phase.DONE, wait_until=min(waits, default=None), summary=self._summary())
            return self._counted(replace(done, notice=self._notice))
        if not keep or first != row.id:
            self._shown_at = self._clock.monotonic()
        stored = questions.get(self._library, row.id)
        return self._counted(StudyView(phase=Phase.QUESTION, stored=stored, notice=self._notice))

    def _counted(self, view: StudyView) -> StudyView:
        """The view with what is left now, and its place in the session."""
        left = _left(self._rows.values())
        finished = len(self._answered_ids() - self._rows.keys())
        place = finished + (view.phase is not Phase.DONE)
        return replace(view, left=left, position=place, total=finished + left.total)

    def _show(self, view: StudyView) -> StudyView:
        self.view = replace(view, undo=journal.next_undo(self._library), redo=journal.next_redo(self._library))
        return self.view

    def _reread(self) -> StudyView:
        if self.view.stored is None:
            return self.view
        return self._show(replace(self.view, stored=questions.get(self._library, self.view.stored.id)))

    def _dropped(self, number: int) -> StudyView:
        self._undone.clear()
        self._notice = ""
        self._load([number])
        return self._show(self._next())

    def _changed(self, moved: Collection[int], first: int | None = None) -> StudyView:
        self._notice = ""
        waited = set(self._rows)
        if all(number in self._order for number in moved):
            self._load(moved)
        else:  # a deed of an earlier sitting: its card may belong here now
            self._begin()
        here = self.view.stored
        if first is None and here is not None and self.view.phase is Phase.ANSWER and waited == set(self._rows):
            return self._stay(here)
        return self._show(self._next(first))

    def _stay(self, here: StoredQuestion) -> StudyView:
        """The answer on show as it is now; another card where this one was answered, set aside or deleted meanwhile."""
        stored = questions.get_many(self._library, [here.id]) if here.id in self._rows else []
        if not stored or stored[0].card != replace(here.card, flagged=stored[0].card.flagged):
            return self._show(self._next())  # a rating would fit it no longer
        found = stored[0]
        intervals = self._scheduler.preview(found.card, self._clock.now())  # they shift overnight
        typed = self.view.typed
        if typed is not None:
            typed = self._compare(found, typed.text, counted=typed.overruled)
        return self._show(self._counted(replace(self.view, stored=found, typed=typed, intervals=intervals)))

    def _compare(self, stored: StoredQuestion, text: str, *, counted: bool = False) -> Typed:
        """How a typed answer compares now; `counted` where the learner has said that it was right."""
        kept = [alias.text for alias in aliases.kept(self._library, stored)]
        typed = compared(stored.question, text, questions.answers(self._library, kind=stored.question.kind), kept)
        if not counted:
            return typed
        if typed.verdict is Verdict.MATCH:
            return replace(typed, overruled=True)
        return overruled(typed, aliases.why_not(self._library, stored, typed.text))

    def _stands(self, review: Review) -> bool:
        """Whether an answer given here is in force, that is, neither undone here nor anywhere else."""
        try:
            return cards.get(self._library, review.card_id).reviews >= review.after.reviews
        except KeyError:
            return False

    def _review(self, card: Card, rating: Rating, now: datetime) -> Review:
        typed = self.view.typed
        return self._desk.review(
            card,
            rating,
            now,
            spent_ms=round(1000 * (self._clock.monotonic() - self._shown_at)),
            source="study",
            form="front_back" if typed is None else "typed",
            correct=None if typed is None else typed.correct,
        )

    def _summary(self) -> Summary:
        day, count = counts.next_due(self._library, deck_id=self._deck_id, day=self._day) or (None, 0)
        return Summary(
            answered=len(self._answers),
            recalled=sum(review.rating is not Rating.AGAIN for review in self._answers),
            minutes=sum(review.duration_ms for review in self._answers) / 60_000,
            next_due=day,
            next_count=count,
        )


def _left(rows: Iterable[Candidate]) -> Left:
    states = [row.state for row in rows]
    new, review = states.count(State.NEW), states.count(State.REVIEW)
    return Left(new=new, learning=len(states) - new - review, review=review)


def _leech_notice(card: Card) -> str:
    return _(
        "You have missed this question {count} times, so it is set aside. Rewording it in the Library may help."
    ).format(count=card.lapses)
