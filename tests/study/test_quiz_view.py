import json

from hypothesis import given
from hypothesis import strategies as st

from quizapp.study.quiz_view import Feedback, QuizSetup

SETUPS = st.builds(
    QuizSetup,
    topics=st.lists(st.text(max_size=5), max_size=3).map(tuple),
    count=st.integers(1, 50),
    minutes=st.none() | st.integers(1, 60),
    feedback=st.sampled_from(Feedback),
    seed=st.integers(0, 2**32),
    feeds_schedule=st.booleans(),
    deck_id=st.none() | st.integers(1, 9),
    only=st.lists(st.integers(1, 9), max_size=3).map(tuple),
)


@given(SETUPS)
def test_a_set_up_comes_back_from_json_as_it_was(setup):
    assert QuizSetup.from_values(json.loads(json.dumps(setup.as_values()))) == setup
