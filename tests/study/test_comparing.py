import pytest

from quizapp.questions.marking.mark import Verdict
from quizapp.study.comparing import compared, overruled
from tests.factories import question


@pytest.mark.parametrize(
    ("text", "verdict", "words"),
    [
        ("Ada Quill", Verdict.MATCH, "You typed “Ada Quill”."),
        ("quill", Verdict.MATCH, "You typed “quill”, an accepted answer."),
        ("Ada Quilt", Verdict.CLOSE, "One letter differs. You typed “Ada Quilt”."),
        ("Ada", Verdict.NEAR, "The family name is missing. You typed “Ada”."),
        ("Tomas Brandt", Verdict.DIFFERS, "You typed “Tomas Brandt”."),
    ],
)
def test_a_typed_answer_is_compared_in_words(text, verdict, words):
    typed = compared(question(), f" {text} ", lambda: ["Ada Quill", "Jon Falk"])
    assert (typed.verdict, typed.words) == (verdict, words)
    assert typed.correct is (verdict in {Verdict.MATCH, Verdict.CLOSE})


def test_a_near_miss_that_is_somebody_else_differs():
    assert compared(question(), "Ada Quilt", lambda: ["Ada Quilt"]).verdict is Verdict.DIFFERS


@pytest.mark.parametrize("text", ["Ada Quill", "Quill", "Tomas Brandt", "somebody else"])
def test_other_answers_which_may_be_many_are_read_for_a_near_miss_only(text):
    def others() -> list[str]:
        raise AssertionError("read for nothing")

    compared(question(), text, others)


def test_overruling_makes_it_right_and_remembers_so():
    typed = overruled(compared(question(), "Countess", list))
    assert (typed.verdict, typed.correct, typed.overruled) == (Verdict.MATCH, True, True)
