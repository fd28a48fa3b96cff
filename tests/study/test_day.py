from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from quizapp.clock import study_day
from quizapp.store import decks, questions
from quizapp.store.columns import day_number, micros
from quizapp.store.records import DeckOptions, Rating
from quizapp.study.day import work
from quizapp.study.request import StudyRequest
from tests import factories


def look(desk, deck_id=None, **choices):
    now = desk.clock.now()
    return work(desk.library, desk.settings, desk.clock, now, deck_id=deck_id, request=StudyRequest(**choices))


def asked(desk, **choices) -> int:
    """How many questions there are besides learning steps."""
    found = look(desk, **choices)
    return len(found.reviews) + len(found.new)


def learnt(desk, count: int) -> list[int]:
    ids = desk.fill(count)
    session = desk.study(ids=ids)
    for _ in ids:
        session.show_answer()
        session.rate(Rating.EASY)
    desk.clock.advance(days=40)
    return ids


def answer_one(desk, rating: Rating, **choices) -> None:
    session = desk.study(**choices)
    session.show_answer()
    session.rate(rating)


def test_reviews_done_today_count_against_the_days_limit(desk):
    learnt(desk, 6)
    desk.settings = replace(desk.settings, reviews_per_day=4)
    assert asked(desk) == 4
    answer_one(desk, Rating.GOOD)
    assert asked(desk) == 3


def test_a_deck_may_have_limits_of_its_own(desk):
    desk.fill(6)
    own = decks.own_deck(desk.library)
    decks.set_options(desk.library, own, DeckOptions(new_per_day=2), deed_name="options", now=desk.clock.now())
    assert asked(desk, deck_id=own) == 2
    assert asked(desk) == 6


def test_a_fact_in_learning_since_yesterday_keeps_its_other_questions_waiting(desk):
    desk.fill(2, facts=("one",))
    answer_one(desk, Rating.AGAIN)
    desk.clock.advance(days=1)
    found = look(desk)
    assert [row.id for row in found.learning] == [1]
    assert [row.id for row in found.order()] == [1]


def test_learning_steps_count_towards_a_goal(desk):
    desk.fill(6)
    answer_one(desk, Rating.AGAIN)
    found = look(desk, goal=3)
    assert (len(found.learning), len(found.new)) == (1, 2)
    assert asked(desk, goal=1) == 0


def test_new_questions_of_a_large_topic_leave_room_for_the_others(desk):
    desk.settings = replace(desk.settings, new_per_day=4)
    desk.fill(30, topic="leaders")
    few = [factories.question(number, topic="votes") for number in (91, 92)]
    questions.add(desk.library, few, name="add", now=desk.clock.now())
    assert sorted(row.topic for row in look(desk).new) == ["leaders", "leaders", "votes", "votes"]


def test_an_evening_s_answer_belongs_to_its_local_day_when_urgency_is_reckoned(desk):
    desk.clock.zone = ZoneInfo("America/Los_Angeles")
    first, second = learnt(desk, 2)
    today = study_day(desk.clock, desk.clock.now(), desk.settings.day_start_hour)
    # The first waits 3 days instead of 2; by the calendar of UTC, where it was the next day already, 2 instead of 1.
    evening = datetime.combine(today - timedelta(days=3), time(22), desk.clock.zone)
    set_memory(desk, first, due=today - timedelta(days=1), last=evening)
    set_memory(desk, second, due=today - timedelta(days=4), last=evening.replace(hour=12) - timedelta(days=7))
    assert [row.id for row in look(desk).reviews] == [second, first]


def set_memory(desk, number, *, due, last):
    values = (day_number(due), micros(last), number)
    desk.library.connection.execute("UPDATE card SET due_day = ?, last_review = ? WHERE id = ?", values)
