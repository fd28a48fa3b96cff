import json
from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.forms.posed import FORMS
from quizapp.study.quiz.setup import EXTRA, MOST, ClockKind, Feedback, QuizSetup, sound

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
    tags=st.lists(st.text(max_size=5), max_size=2).map(tuple),
    packs=st.lists(st.text(max_size=5), max_size=2).map(tuple),
    documents=st.lists(st.text(max_size=5), max_size=2).map(tuple),
    since=st.none() | st.integers(1, 9999),
    until=st.none() | st.integers(1, 9999),
    recall=st.none() | st.tuples(st.floats(0, 1), st.floats(0, 1)).map(lambda pair: (min(pair), max(pair))),
    fresh=st.booleans(),
    missed=st.booleans(),
)
_NAMES = sorted(field.name for field in fields(QuizSetup))
_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=8)
    | st.sampled_from(FORMS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


@given(SETUPS)
def test_a_set_up_comes_back_from_json_as_it_was(setup):
    assert QuizSetup.from_values(json.loads(json.dumps(setup.as_values()))) == setup


@given(SETUPS)
def test_a_sound_set_up_is_taken_as_it_is(setup):
    assert sound(json.loads(json.dumps(setup.as_values()))) == setup


@given(st.dictionaries(st.sampled_from(_NAMES) | st.text(max_size=4), _JSON, max_size=6))
def test_whatever_stands_in_a_file_a_sound_set_up_comes_of_it(values):
    setup = sound(values)
    assert 1 <= setup.count <= MOST
    assert setup.forms
    assert setup.extra in EXTRA
    assert setup.seconds is None or setup.seconds > 0
    assert all(isinstance(topic, str) for topic in setup.topics)
    assert setup.recall is None or 0 <= setup.recall[0] <= setup.recall[1] <= 1
    assert sound(setup.as_values()) == setup


def test_it_says_whether_anything_is_narrowed():
    assert not QuizSetup(topics=("leaders",), deck_id=3).narrows
    for setup in (QuizSetup(tags=("a",)), QuizSetup(since=1), QuizSetup(fresh=False), QuizSetup(missed=True)):
        assert setup.narrows


def test_a_set_up_of_an_earlier_version_without_a_clock_has_none():
    old = QuizSetup.from_values({"minutes": None, "count": 4, "riddles": True})
    assert (old.clock, old.seconds, old.count) == (ClockKind.NONE, None, 4)


def test_extra_time_makes_every_clock_longer():
    assert QuizSetup(minutes=4, extra=1.5).seconds == 360
    each = QuizSetup(clock=ClockKind.EACH, seconds_each=20, extra=2.0)
    assert (each.seconds, each.seconds_for_one) == (None, 40)
