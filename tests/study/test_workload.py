from quizapp.settings import USUAL_WEIGHTS
from quizapp.store.records import Rating
from quizapp.study.schedule import days_for_stability
from quizapp.study.workload import Workload


def test_intervals_grow_as_less_recall_is_desired():
    shares = (0.97, 0.90, 0.80, 0.70)
    days = [days_for_stability(share) for share in shares]
    assert days == sorted(days)
    assert abs(days_for_stability(0.9) - 1) < 1e-9  # stability is the interval at 90 %


def test_the_stretch_is_that_of_the_scheduler_itself():
    import fsrs

    for share in (0.75, 0.85, 0.95):
        scheduler = fsrs.Scheduler(desired_retention=share, enable_fuzzing=False)
        assert round(100 * days_for_stability(share)) == scheduler._next_interval(stability=100.0)


def test_other_weights_stretch_otherwise():
    flat = (*USUAL_WEIGHTS[:20], 0.1)
    assert days_for_stability(0.7, flat) > days_for_stability(0.7)
    assert abs(days_for_stability(0.9, flat) - 1) < 1e-9


def test_reviews_a_day_follow_the_cards_and_the_desired_retention(desk):
    desk.fill(6)
    load = Workload(desk.library)
    assert load.new_left() == 6
    assert load.reviews_a_day(0.9) == 0
    session = desk.study()
    for _turn in range(4):
        session.show_answer()
        session.rate(Rating.EASY)
    assert load.new_left() == 2
    stability = session._scheduler.review(desk.study().view.stored.card, Rating.EASY, desk.clock.now()).stability
    assert abs(load.reviews_a_day(0.9) - 4 / stability) < 1e-6
    assert load.reviews_a_day(0.95) > load.reviews_a_day(0.9) > load.reviews_a_day(0.7)
    flat = Workload(desk.library, weights=lambda: (*USUAL_WEIGHTS[:20], 0.1))
    assert flat.reviews_a_day(0.7) < load.reviews_a_day(0.7)
    assert load.reviews_a_day(0.97) <= 4  # nothing comes more than once a day
