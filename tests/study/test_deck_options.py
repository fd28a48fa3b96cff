"""What a deck is studied by, and what that leads to."""

from datetime import date, timedelta

from quizapp.settings import USUAL_WEIGHTS, Settings
from quizapp.store import decks, journal
from quizapp.store.records import Rating
from quizapp.study import deck_options, simulation
from quizapp.study.deck_options import Options
from quizapp.study.outlook import FARTHEST, outlook
from tests.study.test_replay import answered

EXAM = date(2027, 6, 12)


def test_a_deck_follows_the_settings_but_for_what_is_its_own(desk):
    desk.fill(3)
    own = decks.own_deck(desk.library)
    settings = Settings(new_per_day=9, exam_day="2027-06-12")
    before = deck_options.read(desk.library, settings, own)
    assert before == Options(
        name="My questions",
        questions=3,
        new_per_day=9,
        reviews_per_day=200,
        desired_retention=0.9,
        exam_day=EXAM,
        own=frozenset(),
    )
    deck_options.change(desk.library, own, desk.clock.now(), desired_retention=0.8, new_per_day=4)
    after = deck_options.read(desk.library, settings, own)
    assert (after.desired_retention, after.new_per_day, after.reviews_per_day) == (0.8, 4, 200)
    assert after.own == {"desired_retention", "new_per_day"}
    assert deck_options.differ(desk.library)


def test_a_change_is_one_named_deed_and_none_follows_the_settings_again(desk):
    own = decks.own_deck(desk.library)
    now = desk.clock.now()
    deck_options.change(desk.library, own, now, exam_day=EXAM, reviews_per_day=50)
    deck_options.change(desk.library, own, now, reviews_per_day=None)
    found = deck_options.read(desk.library, Settings(), own)
    assert (found.exam_day, found.reviews_per_day, found.own) == (EXAM, 200, {"exam_day"})
    assert journal.undo(desk.library, now) == "change the settings of a deck"
    assert deck_options.read(desk.library, Settings(), own).reviews_per_day == 50
    journal.undo(desk.library, now)
    assert deck_options.read(desk.library, Settings(), own).own == frozenset()
    assert not deck_options.differ(desk.library)


def test_all_decks_are_studied_by_the_settings(desk):
    desk.fill(3)
    found = deck_options.read(desk.library, Settings(exam_day="no day"), None)
    assert (found.name, found.questions, found.exam_day) == ("All decks", 3, None)
    kept = deck_options.overall({"exam_day": EXAM, "new_per_day": 3})
    assert deck_options.read(desk.library, Settings(**kept), None).exam_day == EXAM
    assert deck_options.overall({"exam_day": None}) == {"exam_day": ""}


def looked(desk, **choices):
    now = desk.clock.now()
    given = {"weights": USUAL_WEIGHTS, "new_per_day": 2, "exam_day": None, "now": now, "today": now.date(), **choices}
    return outlook(desk.path, None, **given)


def test_an_outlook_tells_the_months_ahead_and_the_way_to_the_exam(desk):
    ids = desk.fill(12)
    for number in ids[:4]:
        answered(desk, number, desk.scheduler, Rating.GOOD, Rating.GOOD)
    told = []
    found = looked(
        desk, exam_day=desk.clock.now().date() + timedelta(days=2), progress=lambda *given: told.append(given)
    )
    assert (found.learnt, found.new, found.days_left) == (4, 8, 2)
    plan = found.exam_plan(0.9)
    assert plan is not None
    assert (plan.needed, plan.new, plan.retention) == (4, 8, None)  # only 4 of the 8 come before it
    assert plan.known < 0.75
    assert found.at(0.97).reviews > found.at(0.7).reviews
    assert told[0] == (0, 10, "Reckoning ahead")


def test_an_exam_that_is_over_or_too_far_off_is_not_planned_for(desk, monkeypatch):
    monkeypatch.setattr(simulation, "GRID", simulation.GRID[::9])
    desk.fill(2)
    today = desk.clock.now().date()
    for days in (-3, 0, FARTHEST + 1):
        assert looked(desk, exam_day=today + timedelta(days=days)).exam_plan(0.9) is None
    assert looked(desk).exam_plan(0.9) is None
