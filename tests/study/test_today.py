from dataclasses import replace
from datetime import date

import pytest

from quizapp.store import decks
from quizapp.store.records import Rating
from quizapp.study.today import Day, TopicDue, today
from quizapp.study.view import Phase


def look(desk, deck_id=None):
    return today(desk.library, desk.settings, desk.clock, deck_id)


def learnt(desk, count: int) -> list[int]:
    ids = desk.fill(count)
    session = desk.study(ids=ids)
    for _ in ids:
        session.show_answer()
        desk.clock.advance(seconds=12)
        session.rate(Rating.EASY)
    return ids


def test_the_first_run_says_what_is_in_the_deck(desk):
    desk.fill(6)
    view = look(desk)
    assert view.first_run
    assert (view.due, view.new, view.has_questions) == (0, 6, True)
    assert view.in_deck == (("leaders", 1), ("dates", 2), ("treaties", 2), ("votes", 1))
    assert view.topics[0] == TopicDue("leaders", 0, 1)
    assert view.minutes == 2  # six at 24 seconds
    assert not view.done


def test_an_empty_library_has_nothing_to_do(desk):
    view = look(desk)
    assert view.done
    assert (view.minutes, view.streak, view.next_due, view.missed) == (0, 0, None, ())


def test_it_counts_exactly_what_a_session_will_ask(desk):
    learnt(desk, 9)
    desk.clock.advance(days=30)
    view = look(desk)
    left = desk.study().view.left
    assert (view.due, view.new) == (left.review + left.learning, left.new)
    assert view.due == 9
    assert sum(topic.due for topic in view.topics) == 9


def test_new_ones_are_capped_by_the_day_and_shared_among_topics(desk):
    desk.settings = replace(desk.settings, new_per_day=6)
    desk.fill(40)
    view = look(desk)
    assert view.new == 6
    assert [topic.new for topic in view.topics] == [2, 2, 1, 1]


def test_what_waits_beyond_the_limit_is_counted_apart(desk):
    learnt(desk, 7)
    desk.clock.advance(days=60)
    desk.settings = replace(desk.settings, reviews_per_day=3)
    view = look(desk)
    assert (view.due, view.waiting) == (3, 7)


def test_the_estimate_follows_the_learners_own_pace(desk):
    learnt(desk, 10)
    desk.clock.advance(days=20)
    assert look(desk).minutes == 2  # ten at 12 seconds


def test_done_for_today_has_its_figures_and_the_next_day(desk):
    ids = learnt(desk, 5)
    view = look(desk)
    assert view.done
    assert not view.first_run
    assert (view.answered_today, view.recalled_today, view.minutes_today) == (5, 5, 1)
    assert view.history[-1] == Day(date(2026, 11, 21), 5)
    assert len(view.history) == 28
    assert len(view.forecast) == 7
    assert view.forecast[0].day == date(2026, 11, 22)
    assert sum(day.count for day in view.forecast) <= len(ids)
    assert view.next_due is None or view.next_due.count > 0


def test_a_quiz_counts_among_what_was_answered_and_recalled(desk):
    desk.fill(3)
    quiz = desk.quiz(count=3)
    for place, item in enumerate(quiz.view.items):
        quiz.goto(place)
        key = item.options.index(item.question.answer)
        quiz.choose(key if place else (key + 1) % len(item.options))
    quiz.submit()
    view = look(desk)
    assert (view.answered_today, view.recalled_today) == (3, 2)


def test_what_was_missed_is_named_latest_first(desk):
    desk.fill(3)
    session = desk.study()
    shown = []
    for _ in range(2):
        shown.append(session.view.id)
        session.show_answer()
        session.rate(Rating.AGAIN)
    missed = look(desk).missed
    assert [one.id for one in missed] == shown[::-1]
    assert missed[0].missed_on == date(2026, 11, 21)


def test_welcome_back_after_a_break_with_much_due(desk):
    desk.settings = replace(desk.settings, new_per_day=100)
    learnt(desk, 63)
    assert not look(desk).welcome_back
    desk.clock.advance(days=40)
    assert look(desk).welcome_back
    urgent = desk.study(goal=20)
    assert urgent.view.left.review == 20
    urgent.show_answer()
    urgent.rate(Rating.GOOD)
    assert look(desk).waiting > 60
    assert not look(desk).welcome_back


def test_a_deck_counts_only_its_own(desk):
    desk.fill(3)
    other = decks.create(desk.library, "Other", deed_name="New deck", now=desk.clock.now())
    assert (look(desk, 1).new, look(desk, 1).has_questions) == (3, True)
    assert (look(desk, other).new, look(desk, other).has_questions) == (0, False)
    with pytest.raises(KeyError):
        look(desk, 99)


def test_days_in_a_row_reach_beyond_the_four_weeks_shown(desk):
    desk.settings = replace(desk.settings, new_per_day=1)
    desk.fill(31)
    for _ in range(31):
        session = desk.study()
        assert session.view.phase is Phase.QUESTION
        session.show_answer()
        session.rate(Rating.EASY)
        desk.clock.advance(days=1)
    assert look(desk).streak == 31


def test_the_next_days_show_what_will_be_asked_with_the_backlog_spread_over_them(desk):
    learnt(desk, 12)
    desk.clock.advance(days=60)
    desk.settings = replace(desk.settings, reviews_per_day=5)
    view = look(desk)
    assert [day.count for day in view.forecast] == [0] * 7
    assert [day.count for day in view.week] == [5, 2, 0, 0, 0, 0, 0]
    assert [day.day for day in view.week] == [day.day for day in view.forecast]
    desk.settings = replace(desk.settings, reviews_per_day=200)
    assert look(desk).week == look(desk).forecast
