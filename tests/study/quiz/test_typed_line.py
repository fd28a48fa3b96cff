import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.forms.posed import FORMS, Posed, mark
from quizapp.study.quiz.typed_line import meant, unread, what_to_type
from tests.questions.forms.test_posed import asked as posed_in


def options(posed: Posed, *texts: str) -> str:
    return " ".join(str(posed.options.index(text) + 1) for text in texts)


@pytest.mark.parametrize("form", FORMS)
@given(seed=st.integers(0, 99))
def test_what_is_right_can_be_typed_in_every_form(form: str, seed: int) -> None:
    posed = posed_in(form, seed)
    line = options(posed, *posed.right) if posed.options else posed.right[0]
    response = meant(posed, line)
    assert mark(posed, response).correct


@pytest.mark.parametrize("form", FORMS)
@given(line=st.text(max_size=30))
def test_a_line_answers_with_options_that_are_there_or_it_is_told_what_is_wrong(form: str, line: str) -> None:
    posed = posed_in(form)
    told = ""
    try:
        response = meant(posed, line)
    except ValueError as wrong:
        response, told = (), str(wrong)
    assert set(response) <= set(posed.options or response)
    assert bool(told) is not bool(response)


@pytest.mark.parametrize(
    ("form", "line", "wrong"),
    [
        ("multiple_choice", "5", "“5” is none of the options 1 to 4."),
        ("multiple_choice", "0", "“0” is none of the options 1 to 4."),
        ("multiple_choice", "maybe " * 9, "“maybe maybe maybe maybe maybe maybe may…” is none of the options 1 to 4."),
        ("true_false", "maybe", "“maybe” is neither true nor false."),
        ("several_right", "1 9", "There is no option 9: they are 1 to 5."),
        ("several_right", "1 1", "Option 1 stands there twice."),
        ("several_right", "1 and 2", "“1 and 2” cannot be read as numbers of options."),
        ("ordering", "1", "That is 1 number, and 4 are needed."),
        ("ordering", "1 2", "Those are 2 numbers, and 4 are needed."),
        ("ordering", "1 2 3 3", "Option 3 stands there twice."),
        ("matching", "the second", "“the second” cannot be read as numbers of options."),
        ("date", "2", "“2” is no date that can be read. Asked for: day, month and year, such as 14 May 1956."),
        ("number", "a lot", "“a lot” is no number that can be read. Write one in figures or in words."),
    ],
)
def test_of_a_line_that_is_no_answer_it_is_told_what_is_wrong(form: str, line: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        meant(posed_in(form), line)
    assert str(caught.value) == wrong


@pytest.mark.parametrize(
    ("form", "text"),
    [("date", "2008"), ("date", ""), ("number", "twelve"), ("number", "8.5 billion roubles"), ("typed", "a lot")],
)
def test_what_may_be_an_answer_is_not_asked_for_again_however_wrong(form: str, text: str) -> None:
    assert not unread(posed_in(form), text)


def test_what_to_type_shows_a_row_as_long_as_is_needed_and_a_date_as_fine() -> None:
    assert what_to_type(posed_in("ordering")) == "Type all numbers in order: 2 1 3 4"
    assert "day, month and year, such as 14 May 1956" in what_to_type(posed_in("date"))


@pytest.mark.parametrize("line", ["true", "T", "yes", "1"])
def test_true_can_be_said_in_several_ways(line: str) -> None:
    assert meant(posed_in("true_false"), line) == ("true",)


def test_numbers_may_be_parted_in_several_ways() -> None:
    posed = posed_in("matching")
    assert meant(posed, "A2 B1 C3") == meant(posed, "2,1,3") == meant(posed, "A: 2; B: 1; C: 3")
