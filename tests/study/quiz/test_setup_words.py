import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.forms.posed import FORMS
from quizapp.study.quiz.setup import ClockKind, QuizSetup
from quizapp.study.quiz.setup_words import setup_words

NONE = ClockKind.NONE


@pytest.mark.parametrize(
    ("setup", "words"),
    [
        (QuizSetup(), ("All topics", "Multiple choice", "5 minutes")),
        (QuizSetup(minutes=18, extra=1.5, forms=FORMS), ("All topics", "all kinds of questions", "27 minutes")),
        (QuizSetup(topics=("leaders", "harbours"), clock=NONE), ("Leaders, harbours", "Multiple choice")),
        (QuizSetup(tags=("exam",), clock=NONE), ("All topics", "#exam", "Multiple choice")),
        (QuizSetup(packs=("a",), clock=NONE), ("All topics", "from 1 pack", "Multiple choice")),
        (QuizSetup(packs=("",), clock=NONE), ("All topics", "your own questions", "Multiple choice")),
        (QuizSetup(documents=("a", "b"), clock=NONE), ("All topics", "from 2 sources", "Multiple choice")),
        (QuizSetup(only=(1, 2), clock=NONE), ("2 chosen questions", "Multiple choice")),
        (QuizSetup(missed=True, clock=NONE), ("All topics", "from the missed shelf", "Multiple choice")),
        (QuizSetup(since=2008, clock=NONE), ("All topics", "from 2008", "Multiple choice")),
        (QuizSetup(until=2008, clock=NONE), ("All topics", "until 2008", "Multiple choice")),
        (QuizSetup(since=2008, until=2008, clock=NONE), ("All topics", "2008", "Multiple choice")),
        (QuizSetup(since=2008, until=2010, clock=NONE), ("All topics", "2008 to 2010", "Multiple choice")),
        (QuizSetup(recall=(0.6, 0.9), clock=NONE), ("All topics", "Multiple choice", "known with 60 to 90 %")),
        (QuizSetup(clock=ClockKind.EACH, extra=2), ("All topics", "Multiple choice", "60 seconds each")),
        (QuizSetup(minutes=0.5), ("All topics", "Multiple choice", "30 seconds")),
        (
            QuizSetup(tags=("a", "b", "c", "d", "e"), clock=NONE),
            ("All topics", "#a, #b, #c and 2 more", "Multiple choice"),
        ),
    ],
)
def test_a_set_up_is_told_part_by_part(setup: QuizSetup, words: tuple[str, ...]) -> None:
    assert setup_words(setup) == words


def test_chosen_questions_are_told_by_how_many_and_their_topics() -> None:
    setup = QuizSetup(only=(1, 2, 3), clock=NONE)
    assert setup_words(setup, ("votes", "harbours")) == ("3 chosen questions: Votes, harbours", "Multiple choice")


@given(st.lists(st.sampled_from(FORMS), min_size=1, unique=True))
def test_forms_are_named_in_their_own_order(forms: list[str]) -> None:
    mine, sorted_ = QuizSetup(forms=tuple(forms)), QuizSetup(forms=tuple(sorted(forms)))
    assert setup_words(mine) == setup_words(sorted_)


def test_chosen_questions_are_counted_as_the_items_that_were_made_of_them():
    setup = QuizSetup(only=(1, 2, 3, 4), forms=("ordering",), clock=NONE)
    assert setup_words(setup, items=1) == ("1 chosen question", "Ordering")
