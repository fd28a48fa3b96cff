"""What is known of a card: its answers, and a curve that is the scheduler's own and begins where its memory began."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.clock import FakeClock
from quizapp.store import cards, packs, questions
from quizapp.store.records import Card, PackInfo, Rating, Review, State
from quizapp.study.card_info import MOST_POINTS, curve
from quizapp.study.schedule import Scheduler
from tests import factories
from tests.study.conftest import Desk


def answer(desk: Desk, *ratings: Rating, hours: float = 0.5) -> int:
    """Answer the one question of the desk, so many hours apart; gives its id."""
    for rating in ratings:
        session = desk.study(ids=[1])
        session.show_answer()
        session.rate(rating)
        desk.clock.advance(hours=hours)
    return 1


def review(before: Card, after: Card, rating: Rating, now: datetime) -> Review:
    return Review(
        uuid="",
        card_id=before.id,
        rating=rating,
        reviewed_at=now,
        zone_minutes=0,
        local_day=now.date(),
        duration_ms=0,
        before=before,
        after=after,
    )


def told(desk: Desk, number: int = 1):
    return desk.study(ids=[number]).info()


def test_a_card_never_answered_has_no_memory_and_no_curve(desk):
    desk.fill(1)
    info = told(desk)
    assert (info.recall, info.due, info.answers, info.curve) == (None, None, (), ())
    assert info.target == 0.90


def test_without_a_card_on_show_there_is_nothing_to_tell(desk):
    assert desk.study().info() is None


def test_each_answer_is_told_latest_first_with_the_interval_it_set(desk):
    desk.fill(1)
    answer(desk, Rating.AGAIN, Rating.GOOD, Rating.GOOD)
    info = told(desk)
    assert info.card.due_day == info.today + timedelta(days=1)
    assert [one.rating for one in info.answers] == [Rating.GOOD, Rating.GOOD, Rating.AGAIN]
    assert [one.interval for one in info.answers][1:] == ["10 minutes", "1 minute"]
    assert info.answers[0].interval == "1 day"
    assert {one.form for one in info.answers} == {"front_back"}


def test_what_was_undone_is_not_told(desk):
    desk.fill(1)
    session = desk.study()
    session.show_answer()
    session.rate(Rating.EASY)
    session.undo()
    assert session.info().answers == ()


def test_the_curve_has_a_stretch_for_each_answer_and_goes_on_to_the_due_day(desk):
    desk.fill(1)
    answer(desk, Rating.GOOD, Rating.GOOD, Rating.GOOD)
    info = told(desk)
    assert len(info.curve) == 3
    assert [stretch[0].recall for stretch in info.curve] == [1.0, 1.0, 1.0]
    for before, after in zip(info.curve, info.curve[1:], strict=False):
        assert before[-1].at == after[0].at
    assert info.curve[-1][-1].at == info.due > info.now
    assert info.recall == desk.scheduler.retrievability(info.card, info.now)


def test_an_overdue_card_is_followed_to_now(desk):
    desk.fill(1)
    answer(desk, Rating.EASY)
    desk.clock.sleep(days=400)
    info = told(desk)
    assert info.curve[-1][-1].at == info.now
    assert info.curve[-1][-1].recall == pytest.approx(info.recall, abs=0.001)
    assert info.due < info.now
    assert len(info.curve[-1]) <= MOST_POINTS + 2


def test_the_curve_falls_without_a_step_or_a_flat_end(desk):
    desk.fill(1)
    answer(desk, Rating.EASY)
    desk.clock.sleep(days=9, hours=20)
    shares = [point.recall for point in told(desk).curve[-1]]
    falls = [before - after for before, after in pairwise(shares)]
    assert all(fall > 0 for fall in falls)
    assert all(later < sooner for sooner, later in pairwise(falls))


def test_between_whole_days_the_curve_goes_on_from_what_the_algorithm_says_of_them(desk):
    desk.fill(1)
    answer(desk, Rating.EASY)
    card = told(desk).card
    for days in (0, 1, 7, 400):
        at = card.last_review + timedelta(days=days)
        assert desk.scheduler.recall_after(card, days) == pytest.approx(desk.scheduler.retrievability(card, at))


def test_a_card_whose_answer_was_changed_begins_its_curve_again(desk):
    now = desk.clock.now()
    pack = PackInfo(id="lewin", title="Lewin Islands", version="1", content_hash="a")
    packs.install(desk.library, pack, [], [factories.question(1)], now=now)
    number = questions.by_key(desk.library, factories.question(1).key).id
    session = desk.study(ids=[number])
    session.show_answer()
    session.rate(Rating.EASY)
    again = PackInfo(id="lewin", title="Lewin Islands", version="2", content_hash="b")
    packs.install(desk.library, again, [], [factories.question(1, answer="Jon Falk")], now=now)
    info = told(desk, number)
    assert info.card.state is State.NEW
    assert (len(info.answers), info.curve, info.due) == (1, (), None)


@given(st.lists(st.tuples(st.sampled_from(Rating), st.integers(0, 90)), min_size=1, max_size=8), st.integers(0, 400))
def test_recall_only_falls_between_answers_and_the_last_stretch_ends_at_the_scheduler_s_own_figure(moves, later):
    clock = FakeClock(datetime(2026, 11, 21, 9, tzinfo=UTC))
    scheduler = Scheduler(clock)
    card = Card(id=1, deck_id=1, topic="leaders", fact="")
    reviews = []
    for rating, days in moves:
        clock.advance(days=days, minutes=11)
        after = scheduler.review(card, rating, clock.now())
        reviews.append(review(card, after, rating, clock.now()))
        card = after
    until = clock.now() + timedelta(days=later)
    found = curve(reviews, scheduler, until)
    assert len(found) == len(reviews)
    for stretch in found:
        shares = [point.recall for point in stretch]
        assert shares == sorted(shares, reverse=True)
        assert all(0 < share <= 1 for share in shares)
        assert [point.at for point in stretch] == sorted(point.at for point in stretch)
    assert found[-1][-1].at == until
    sooner, later = scheduler.retrievability(card, until), scheduler.retrievability(card, until + timedelta(days=1))
    assert later - 1e-9 <= found[-1][-1].recall <= sooner + 1e-9


def test_other_cards_answers_are_not_told(desk):
    desk.fill(2)
    answer(desk, Rating.GOOD)
    assert told(desk, 2).answers == ()
    assert cards.get(desk.library, 2).state is State.NEW
