"""A learner who does anything in any order, against a model in plain dictionaries."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule, run_state_machine_as_test

from quizapp.clock import FakeClock, study_day
from quizapp.questions.brief import deed_name
from quizapp.settings import Settings
from quizapp.store import cards, journal, log, questions
from quizapp.store.library import open_library
from quizapp.store.records import Card, Rating, Report, State
from quizapp.study import breaks, sitting
from quizapp.study.request import Kind, StudyRequest
from quizapp.study.schedule import Scheduler, aside_if_leech
from quizapp.study.session import Phase, StudySession
from quizapp.study.words import rated_name
from tests.store.helpers import contents, fresh_copy
from tests.study.pack_reader import Model, PackReader

ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Kiritimati")
# Just before clocks go back in Europe and America.
START = datetime(2026, 10, 24, 9, 0, tzinfo=UTC)


class Learner(PackReader):
    """Every deed is done twice: in the program, and in `self.model`, where a deed is what it changed and how it was.

    The model holds each card's memory, its text, the log as (card, rating) with the sitting of each answer, the breaks,
    and which sitting was begun last and whether it is open; whatever stands there must stand in the library, and what
    is on show must be what may be asked.
    """

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.clock = FakeClock(START)
        self.settings = replace(Settings(), new_per_day=100, space_out_facts=False)
        self.scheduler = Scheduler(self.clock)
        self.rng = Random(7)
        self.path = fresh_copy(Path(self.folder.name))
        self.library = open_library(self.path, now=START)
        self.add_questions()
        journal.forget(self.library.connection)
        self.model |= {"log": [], "sittings": [], "breaks": (), "kept": None}
        self.sittings = 0
        self.done: list[tuple[str, Model]] = []  # each deed with the model as it was before
        self.undone: list[tuple[str, Model]] = []  # and each one taken back, with the model as it was after
        self.begin()

    def begin(self) -> None:
        self.sittings += 1
        self.sitting = self.sittings
        self.session = StudySession(self.library, self.scheduler, self.settings, self.clock, self.rng)

    @property
    def day(self) -> date:
        return study_day(self.clock, self.clock.now(), self.settings.day_start_hour)

    @property
    def shown(self) -> int:
        assert self.session.view.id is not None
        return self.session.view.id

    def did(self, name: str, change: Callable[[Model], None]) -> None:
        """Note a deed in the model: what was undone before can no longer be redone."""
        before = self.model
        lists = {name: list(before[name]) for name in ("log", "sittings")}
        self.model = {**before, **lists, **{name: dict(before[name]) for name in ("cards", "asked", "said")}}
        change(self.model)
        self.done.append((name, before))
        self.undone.clear()

    def set_card(self, number: int, **changes: object) -> Callable[[Model], None]:
        return lambda model: model["cards"].update({number: replace(model["cards"][number], **changes)})

    def something_is_on_show(self) -> bool:
        return self.session.view.phase is not Phase.DONE

    # What a learner may do

    @precondition(something_is_on_show)
    @rule(rating=st.sampled_from(Rating), seconds=st.integers(0, 90))
    def rate(self, rating: Rating, seconds: int) -> None:
        number = self.shown
        if self.session.view.phase is Phase.QUESTION:
            self.session.show_answer()
        self.clock.advance(seconds=seconds)
        before = self.model["cards"][number]
        reviewed = self.scheduler.review(before, rating, self.clock.now())
        after = replace(aside_if_leech(before, reviewed), earlier_answer="")
        name = rated_name(rating, questions.get(self.library, number).question.stem)
        self.session.rate(rating)

        def answered(model: Model) -> None:
            model["cards"][number] = after
            self.answered(model, number, rating, self.sitting)

        self.did(name, answered)

    @rule(ratings=st.lists(st.sampled_from(Rating), min_size=1, max_size=3))
    def cram(self, ratings: list[Rating]) -> None:
        """A round outside the schedule: each answer is a deed and in the log, and no card moves."""
        request = StudyRequest(kind=Kind.CRAM, counts=False)
        round_ = StudySession(self.library, self.scheduler, self.settings, self.clock, self.rng, request=request)
        self.sittings += 1
        for rating in ratings:
            number = round_.view.id
            if number is None:
                break
            round_.show_answer()
            round_.rate(rating)
            self.did(rated_name(rating, self.stem(number)), self.logged(number))
        self.session.look()

    def logged(self, number: int) -> Callable[[Model], None]:
        return lambda model: self.answered(model, number, None, self.sittings)

    @staticmethod
    def answered(model: Model, number: int, rating: Rating | None, place: int) -> None:
        """Note an answer; the first of a sitting keeps it as the one begun last."""
        if place not in model["sittings"]:
            model["kept"] = (place, True)
        model["log"].append((number, rating))
        model["sittings"].append(place)

    @rule()
    def end(self) -> None:
        """End the sitting: a deed where it is the one begun last, open, and something is on show."""
        left = self.something_is_on_show()
        deed = self.session.end()
        assert bool(deed) == (left and self.model["kept"] == (self.sitting, True))
        if deed:
            self.did(deed, lambda model: model.update(kept=(self.sitting, False)))
        self.begin()

    @rule(days=st.integers(1, 9))
    def take_a_break(self, days: int) -> None:
        until = self.day + timedelta(days=days)
        here = self.break_of_now()
        breaks.take(self.library, self.day, until, self.clock.now())
        taken = breaks.Break(here.first if here is not None else self.day, until)
        others = [each for each in self.model["breaks"] if each != here]
        name = f"take a break of {days} day{'s' if days > 1 else ''}"
        self.did(name, lambda model: model.update(breaks=tuple(sorted([*others, taken]))))
        self.begin()

    @rule()
    def end_the_break(self) -> None:
        here = self.break_of_now()
        breaks.end(self.library, self.day, self.clock.now())
        if here is not None:
            others = [each for each in self.model["breaks"] if each != here]
            rest = [breaks.Break(here.first, self.day)] if here.first < self.day else []
            self.did("end the break", lambda model: model.update(breaks=tuple(sorted([*others, *rest]))))
        self.begin()

    def break_of_now(self) -> breaks.Break | None:
        return next((each for each in self.model["breaks"] if each.first <= self.day < each.until), None)

    @precondition(something_is_on_show)
    @rule()
    def look_at_the_answer(self) -> None:
        self.session.show_answer()

    @precondition(something_is_on_show)
    @rule()
    def bury(self) -> None:
        number, until = self.shown, self.day + timedelta(days=1)
        self.session.bury()
        self.did(deed_name("bury", self.stem(number)), self.set_card(number, buried_until=until))

    @precondition(something_is_on_show)
    @rule()
    def suspend(self) -> None:
        number = self.shown
        self.session.suspend()
        self.did(deed_name("suspend", self.stem(number)), self.set_card(number, suspended=True))

    @precondition(something_is_on_show)
    @rule(reason=st.sampled_from(Report), note=st.sampled_from(["", "Two men held it."]))
    def report(self, reason: Report, note: str) -> None:
        number = self.shown
        self.session.report(reason, note)
        name = deed_name("report", self.stem(number))
        self.did(name, self.set_card(number, suspended=True, report=reason, report_note=note))

    @precondition(something_is_on_show)
    @rule()
    def flag(self) -> None:
        number, on = self.shown, not self.session.view.flagged
        self.session.flag()
        name = deed_name("flag" if on else "remove flag", self.stem(number))
        self.did(name, self.set_card(number, flagged=on))

    @rule()
    def undo(self) -> None:
        self.session.undo()
        if self.done:
            name, before = self.done.pop()
            self.undone.append((name, self.model))
            self.model = before

    @rule()
    def redo(self) -> None:
        self.session.redo()
        if self.undone:
            name, after = self.undone.pop()
            self.done.append((name, self.model))
            self.model = after

    @rule(minutes=st.sampled_from([1, 5, 11, 25, 180, 719]))
    def wait(self, minutes: int) -> None:
        self.clock.advance(minutes=minutes)
        self.session.look()

    @rule(days=st.integers(1, 40), hours=st.integers(0, 23))
    def come_back_later(self, days: int, hours: int) -> None:
        self.clock.sleep(days=days, hours=hours)
        self.session.look()

    @rule(zone=st.sampled_from(ZONES))
    def travel(self, zone: str) -> None:
        self.clock.zone = ZoneInfo(zone)
        self.session.look()

    @rule()
    def restart(self) -> None:
        self.library.close()
        self.library = open_library(self.path, now=self.clock.now())
        self.begin()

    # What must hold after each

    @invariant()
    def the_library_holds_what_the_model_holds(self) -> None:
        assert {number: cards.get(self.library, number) for number in self.ids} == self.model["cards"]
        assert breaks.breaks(self.library) == self.model["breaks"]
        kept = sitting.load(self.library)
        assert (kept is not None and not kept.ended) == (self.model["kept"] is not None and self.model["kept"][1])

    @invariant()
    def the_reviews_that_count_are_those_given_and_not_undone(self) -> None:
        found = [(number, review.rating) for number in self.ids for review in cards.reviews_of(self.library, number)]
        assert Counter(found) == Counter(self.model["log"])
        counted = self.library.connection.execute("SELECT count(*) FROM review WHERE kind = 'review' AND void = 0")
        assert counted.fetchone()[0] == len(self.model["log"])

    @invariant()
    def undo_and_redo_are_named(self) -> None:
        assert self.session.view.undo == (self.done[-1][0] if self.done else None)
        assert self.session.view.redo == (self.undone[-1][0] if self.undone else None)

    @invariant()
    def what_is_on_show_may_be_asked_and_nothing_is_forgotten(self) -> None:
        view = self.session.view
        there = [number for number in self.ids if not self.retired(number)]
        waiting = {number for number in there if self.waits(self.model["cards"][number])}
        assert view.left.total == len(waiting)
        if view.phase is Phase.DONE:
            soonest = min((self.due_at(number) for number in waiting), default=None)
            assert soonest == view.wait_until
            assert soonest is None or soonest > self.clock.now() + timedelta(minutes=20)
        else:
            assert view.id in waiting
            assert view.question is not None
            assert view.question.stem == self.stem(view.id)

    def waits(self, card: Card) -> bool:
        if card.state is State.NEW and self.break_of_now() is not None:
            return False
        if card.suspended or (card.buried_until is not None and card.buried_until > self.day):
            return False
        if card.state is State.REVIEW:
            return card.due_day is not None and card.due_day <= self.day
        return True

    def due_at(self, number: int) -> datetime:
        due = self.model["cards"][number].due_at
        assert due is not None  # what is new or in review is asked at once
        return due

    def teardown(self) -> None:
        try:
            self.undo_everything_and_redo_everything()
        finally:
            self.library.close()
            self.folder.cleanup()

    def undo_everything_and_redo_everything(self) -> None:
        for _ in range(len(self.undone)):
            self.session.redo()
        kept = contents(self.library)
        deeds = len(self.done) + len(self.undone)
        for _ in range(deeds):
            self.session.undo()
        assert journal.next_undo(self.library) is None
        for _ in range(deeds):
            self.session.redo()
        assert contents(self.library) == kept
        assert log.verify(self.library.connection) == []


def run(runs: int, steps: int) -> None:
    run_state_machine_as_test(
        Learner, settings=hypothesis_settings(max_examples=runs, stateful_step_count=steps, deadline=None)
    )


def test_whatever_a_learner_does_nothing_is_lost_and_all_can_be_undone():
    run(runs=12, steps=25)


@pytest.mark.deep
def test_whatever_three_hundred_learners_do_in_fifty_steps_nothing_is_lost_and_all_can_be_undone():
    run(runs=300, steps=50)
