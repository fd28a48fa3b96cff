"""Fitting weights: which answers serve, how well weights foretell them, and when it is refused."""

import math
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from quizapp.errors import KnownError
from quizapp.settings import USUAL_WEIGHTS
from quizapp.store import cards, journal
from quizapp.store.records import Rating, State
from quizapp.study import fitting
from quizapp.study.fitting import Fit, fit, from_the_start, log_loss, telling
from quizapp.study.schedule import engine
from tests.study.test_replay import RATINGS, answered

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
FITTED = (*USUAL_WEIGHTS[:3], 20.0, *USUAL_WEIGHTS[4:])


def life(*days: float, rating: Rating = Rating.GOOD) -> list[tuple[Rating, datetime]]:
    return [(rating, NOW + timedelta(days=day)) for day in days]


def test_answers_are_read_from_each_cards_first_one_on(desk):
    first, second = desk.fill(2)
    answered(desk, first, desk.scheduler, *RATINGS)
    lives = from_the_start(desk.path)
    assert [[rating for rating, _at in life] for life in lives] == [list(RATINGS)]
    assert lives[0][0][1] == cards.reviews_of(desk.library, first)[0].reviewed_at
    answered(desk, second, desk.scheduler, Rating.GOOD)
    assert len(from_the_start(desk.path)) == 2


def test_a_card_that_was_reset_lives_twice_and_one_that_came_with_a_memory_is_left_out(desk):
    first, second = desk.fill(2)
    answered(desk, first, desk.scheduler, *RATINGS)
    with journal.deed(desk.library, "reset", desk.clock.now()) as made:
        fresh = {"state": 0, "step": None, "stability": None, "difficulty": None, "due_at": None, "due_day": None}
        made.update("card", first, {**fresh, "last_review": None, "reviews": 0, "lapses": 0})
        made.update("card", second, {"state": int(State.REVIEW), "stability": 5.0, "difficulty": 5.0, "due_day": 1})
    answered(desk, first, desk.scheduler, Rating.GOOD, Rating.GOOD)
    answered(desk, second, desk.scheduler, Rating.GOOD)
    assert [len(life) for life in from_the_start(desk.path)] == [6, 2]


def test_answers_of_one_day_say_nothing():
    assert telling([life(0, 0.01, 0.5)]) == 0
    assert telling([life(0, 1, 1.2, 5), life(0, 3)]) == 3


def test_the_log_loss_is_the_mean_surprise_at_what_happened():
    model = engine(0.9)
    import fsrs

    card, _log = model.review_card(fsrs.Card(card_id=1, due=NOW), fsrs.Rating.Good, NOW)
    recall = model.get_card_retrievability(card, NOW + timedelta(days=4))
    assert log_loss([life(0, 4)], USUAL_WEIGHTS) == pytest.approx(-math.log(recall))
    missed = [*life(0), (Rating.AGAIN, NOW + timedelta(days=4))]
    assert log_loss([missed], USUAL_WEIGHTS) == pytest.approx(-math.log(1 - recall))
    assert log_loss([life(0, 4), missed], USUAL_WEIGHTS) == pytest.approx(
        -(math.log(recall) + math.log(1 - recall)) / 2
    )


def test_without_a_telling_answer_there_is_no_loss():
    with pytest.raises(ValueError, match="a day after"):
        log_loss([life(0)], USUAL_WEIGHTS)


def made_up(count: int, weights: tuple[float, ...]) -> list[list[tuple[Rating, datetime]]]:
    """Answers of a learner whose memory is just what these weights say."""
    import fsrs

    rng, model = Random(3), engine(0.9, weights)
    lives = []
    for _number in range(count):
        card, now = fsrs.Card(card_id=1, due=NOW), NOW
        found = []
        for _turn in range(6):
            recall = model.get_card_retrievability(card, now) if card.last_review else 0.6
            rating = Rating.GOOD if rng.random() < recall else Rating.AGAIN
            card, _log = model.review_card(card, fsrs.Rating(rating), now)
            found.append((rating, now))
            now += timedelta(days=rng.choice((1, 3, 8, 20)))
        lives.append(found)
    return lives


def test_weights_foretell_best_the_learner_they_belong_to():
    quick = (*USUAL_WEIGHTS[:2], 0.5, 1.0, *USUAL_WEIGHTS[4:])
    assert log_loss(made_up(200, quick), quick) < log_loss(made_up(200, quick), USUAL_WEIGHTS)


@pytest.fixture
def studied(desk, monkeypatch) -> Path:
    monkeypatch.setattr(fitting, "LEAST", 5)
    (number,) = desk.fill(1)
    answered(desk, number, desk.scheduler, *RATINGS)
    return desk.path


def test_a_fit_tells_the_loss_before_and_after_and_changes_nothing(studied):
    said = []
    found = fit(studied, USUAL_WEIGHTS, lambda _lives, _progress: FITTED, lambda *told: said.append(told))
    lives = from_the_start(studied)
    assert found == Fit(FITTED, log_loss(lives, USUAL_WEIGHTS), log_loss(lives, FITTED), 5)
    assert said[0] == (0, 0, "Reading your answers")


def test_only_less_loss_is_better():
    assert Fit(FITTED, 0.31, 0.30, 900).better
    assert not Fit(FITTED, 0.30, 0.30, 900).better


def test_too_few_answers_are_refused_with_their_number(desk):
    (number,) = desk.fill(1)
    answered(desk, number, desk.scheduler, *RATINGS)
    with pytest.raises(KnownError, match="5 of 512"):
        fit(desk.path, USUAL_WEIGHTS, lambda *_given: FITTED, lambda *_told: None)


def test_what_progress_raises_ends_the_run(studied):
    class StopError(Exception):
        pass

    def stop(*_told: object) -> None:
        raise StopError

    with pytest.raises(StopError):
        fit(studied, USUAL_WEIGHTS, lambda *_given: FITTED, stop)
