from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.forms.posed import FORMS, Posed, mark
from quizapp.study.quiz.dialogue import asked, meant, plain, run, topics_named
from quizapp.study.quiz.setup import Feedback
from tests.questions.forms.test_posed import asked as posed_in


def options(posed: Posed, *texts: str) -> str:
    return " ".join(str(posed.options.index(text) + 1) for text in texts)


@pytest.mark.parametrize("form", FORMS)
@given(seed=st.integers(0, 99))
def test_what_is_right_can_be_typed_in_every_form(form: str, seed: int) -> None:
    posed = posed_in(form, seed)
    line = options(posed, *posed.right) if posed.options else posed.right[0]
    response = meant(posed, line)
    assert response is not None
    assert mark(posed, response).correct


@pytest.mark.parametrize("form", FORMS)
@given(line=st.text(max_size=30))
def test_no_line_breaks_anything_and_no_option_is_chosen_that_is_not_there(form: str, line: str) -> None:
    posed = posed_in(form)
    response = meant(posed, line)
    assert response is None or not posed.options or set(response) <= set(posed.options)


@pytest.mark.parametrize(
    ("form", "line"),
    [
        ("multiple_choice", "5"),
        ("multiple_choice", "0"),
        ("multiple_choice", "maybe"),
        ("true_false", "maybe"),
        ("several_right", "1 9"),
        ("several_right", "1 1"),
        ("ordering", "1 2"),
        ("ordering", "1 2 3 3"),
        ("matching", "the second"),
    ],
)
def test_a_line_that_means_nothing_is_no_answer(form: str, line: str) -> None:
    assert meant(posed_in(form), line) is None


@pytest.mark.parametrize("line", ["true", "T", "yes", "1"])
def test_true_can_be_said_in_several_ways(line: str) -> None:
    assert meant(posed_in("true_false"), line) == ("true",)


def test_numbers_may_be_parted_in_several_ways() -> None:
    posed = posed_in("matching")
    assert meant(posed, "A2 B1 C3") == meant(posed, "2,1,3") == meant(posed, "A: 2; B: 1; C: 3")


def test_an_item_shows_where_it_stands_and_what_to_type() -> None:
    lines = asked(posed_in("multiple_choice"), 2, 9)
    assert lines[0] == "2 of 9 · Leaders · Multiple choice"
    assert [line[:5] for line in lines[2:6]] == ["  1. ", "  2. ", "  3. ", "  4. "]
    assert lines[-1] == "Type the number of an option, or its text."


def test_signs_that_a_terminal_would_obey_are_not_shown() -> None:
    assert plain("a\x1b[2Jb\u202ec\u0007") == "a [2Jb c "


def test_after_each_answer_it_is_told_what_was_right(desk) -> None:
    desk.fill(2, distractors=())
    shown: list[str] = []
    result = run(
        desk.quiz(count=2, forms=("typed",), feedback=Feedback.EACH), iter(["ada quill\n", "Jon\n"]), shown.append
    )
    assert result.score == 1
    assert "Right." in shown
    assert shown.index("Wrong.") < shown.index("Right answer: Ada Quill")


def test_a_line_that_means_nothing_is_asked_for_again(desk) -> None:
    desk.fill(1)
    shown: list[str] = []
    quiz = desk.quiz(count=1)
    right = quiz.view.item.options.index("Ada Quill") + 1
    assert run(quiz, iter(["7\n", "what?\n", f"{right}\n"]), shown.append).score == 1
    assert shown.count("Type the number of an option, or its text.") == 3


def test_when_the_time_is_up_it_ends_and_the_answer_typed_then_does_not_count(desk) -> None:
    desk.fill(3)
    shown: list[str] = []

    def slowly():
        yield "Ada Quill\n"
        desk.clock.advance(seconds=61)
        yield "Ada Quill\n"

    assert run(desk.quiz(count=3, minutes=1), slowly(), shown.append).score == 1
    assert "The time is up." in shown
    assert shown[-1] == "Result: 1 of 3 right, 33 %, in 1:00."


def test_topics_are_found_by_id_or_name() -> None:
    assert topics_named(["LEADERS", "votes"], ["leaders", "votes"]) == ("leaders", "votes")
    with pytest.raises(KeyError, match="riddles"):
        topics_named(["riddles"], ["leaders"])


def test_the_same_lines_give_the_same_result(desk) -> None:
    desk.fill(8)
    typed = [f"{Random(1).randint(1, 4)}\n" for _ in range(5)]
    results = [run(desk.quiz(count=5), iter(typed), lambda _line: None) for _ in range(2)]
    assert results[0].score == results[1].score
