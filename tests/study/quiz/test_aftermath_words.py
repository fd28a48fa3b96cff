import pytest

from quizapp.study.quiz.aftermath import Aftermath
from quizapp.study.quiz.aftermath_words import aftermath_words


@pytest.mark.parametrize(
    ("done", "words"),
    [
        (
            Aftermath(1, 0, 1),
            "1 answer moved the schedule. 1 waits on the missed shelf until it was right on two later days.",
        ),
        (
            Aftermath(4, 2, 3),
            (
                "4 answers moved the schedule. 2 are only in the log."
                " 3 wait on the missed shelf until they were right on two later days."
            ),
        ),
        (
            Aftermath(0, 1, 1, on_shelf=3),
            (
                "The answers are in the log and moved no schedule."
                " 1 waits on the missed shelf until it was right on two later days."
                " With each part of an order or a matching by itself, these are 3 questions there."
            ),
        ),
        (Aftermath(0, 5, 0), "The answers are in the log and moved no schedule."),
        (Aftermath(0, 0, 0), ""),
        (
            Aftermath(0, 1, 1, not_shown=5, answered=False),
            (
                "1 question whose time ran out is in the log as missed; no schedule moved."
                " 1 waits on the missed shelf until it was right on two later days. 5 that you never saw stay off it."
            ),
        ),
        (
            Aftermath(0, 0, 1, not_shown=1, late=1),
            (
                "1 waits on the missed shelf until it was right on two later days."
                " 1 that you never saw and 1 that was right though late stay off it."
            ),
        ),
        (
            Aftermath(0, 0, 1, not_shown=3, before=6),
            (
                "1 waits on the missed shelf until it was right on two later days. 6 more were there before."
                " 3 that you never saw stay off it."
            ),
        ),
        (Aftermath(0, 0, 0, before=1), "1 was on the missed shelf before and waits there."),
        (
            Aftermath(2, 0, 0, not_shown=1, answered=False),
            (
                "2 questions whose time ran out count as missed for the schedule."
                " 1 that you never saw stays off the missed shelf."
            ),
        ),
    ],
)
def test_what_a_quiz_did_is_told(done, words):
    assert aftermath_words(done) == words
