"""The forgetting curve says in words what it draws, and draws in any size and theme."""

from datetime import UTC, date, datetime, timedelta

import pytest

from quizapp.store.records import Rating
from quizapp.study.card_info import Answer, CardInfo, Point
from quizapp.ui.look import apply_theme
from quizapp.ui.widgets.recall_curve import RecallCurve
from tests import factories

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def answer(rating: Rating | None, day: date) -> Answer:
    return Answer(day=day, rating=rating, form="typed", source="study", correct=True, seconds=4.0, interval="")


def info(*, due: datetime | None = NOW + timedelta(days=4), stretches: int = 2) -> CardInfo:
    start = NOW - timedelta(days=10)
    curve = (
        (Point(start, 1.0), Point(start + timedelta(days=5), 0.6)),
        (Point(start + timedelta(days=5), 1.0), Point(NOW, 0.93), Point(due or NOW, 0.9)),
    )
    return CardInfo(
        card=factories.review_card(due_day=date(2026, 11, 25)),
        now=NOW,
        today=NOW.date(),
        target=0.9,
        recall=0.934,
        due=due,
        answers=(answer(None, NOW.date()), answer(Rating.AGAIN, NOW.date()), answer(Rating.GOOD, start.date())),
        curve=curve[:stretches],
    )


def test_the_curve_in_words_tells_today_and_the_due_day(shown, qtbot):
    curve = RecallCurve(info())
    qtbot.addWidget(curve)
    assert curve.accessibleName() == "Chance of recall over time"
    assert curve.accessibleDescription() == "93 % today. 90 % when it is due on Wednesday."


def test_the_due_day_reads_as_a_phrase_under_the_curve(shown, qtbot):
    curve = RecallCurve(info())
    qtbot.addWidget(curve)
    assert curve._due_words() == "Due on Wednesday"


def test_an_overdue_card_has_no_day_to_come(shown, qtbot):
    curve = RecallCurve(info(due=NOW - timedelta(days=1)))
    qtbot.addWidget(curve)
    assert curve.accessibleDescription() == "93 % today."


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("stretches", [0, 1, 2])
def test_it_is_drawn_in_any_theme_and_size(shown, qapp, qtbot, scheme, scale, stretches):
    apply_theme(qapp, scheme, scale)
    curve = RecallCurve(info(stretches=stretches))
    qtbot.addWidget(curve)
    curve.resize(600, curve.sizeHint().height())
    drawn = curve.grab().toImage()
    colors = {drawn.pixelColor(x, y).name() for x in range(0, 600, 3) for y in range(drawn.height())}
    assert (shown.color("accent").name() in colors) == bool(stretches)
