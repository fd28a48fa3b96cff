import json

from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.forms.posed import FORMS
from quizapp.study.quiz.setup import EXTRA, ClockKind, Feedback, QuizSetup

SETUPS = st.builds(
    QuizSetup,
    topics=st.lists(st.text(max_size=5), max_size=3).map(tuple),
    count=st.integers(1, 50),
    forms=st.lists(st.sampled_from(FORMS), min_size=1, unique=True).map(tuple),
    clock=st.sampled_from(ClockKind),
    minutes=st.integers(1, 60),
    seconds_each=st.integers(5, 600),
    extra=st.sampled_from(EXTRA),
    certainty=st.booleans(),
    feedback=st.sampled_from(Feedback),
    seed=st.integers(0, 2**32),
    feeds_schedule=st.booleans(),
    deck_id=st.none() | st.integers(1, 9),
    only=st.lists(st.integers(1, 9), max_size=3).map(tuple),
)


@given(SETUPS)
def test_a_set_up_comes_back_from_json_as_it_was(setup):
    assert QuizSetup.from_values(json.loads(json.dumps(setup.as_values()))) == setup


def test_a_set_up_of_an_earlier_version_without_a_clock_has_none():
    old = QuizSetup.from_values({"minutes": None, "count": 4, "riddles": True})
    assert (old.clock, old.seconds, old.count) == (ClockKind.NONE, None, 4)


def test_extra_time_makes_every_clock_longer():
    assert QuizSetup(minutes=4, extra=1.5).seconds == 360
    each = QuizSetup(clock=ClockKind.EACH, seconds_each=20, extra=2.0)
    assert (each.seconds, each.seconds_for_one) == (None, 40)
