"""What a cell says is understood as people write it."""

import pytest

from quizapp.authoring.incoming.cell_words import BadCellError, form_named, number_and_unit, picked


@pytest.mark.parametrize(
    ("answer", "options", "right"),
    [
        ("Kyiv", ("Minsk", "kyiv"), ("kyiv",)),
        ("b", ("Minsk", "Kyiv"), ("Kyiv",)),
        ("Answer 2)", ("Minsk", "Kyiv"), ("Kyiv",)),
        ("2", ("1", "2", "3"), ("2",)),
        ("a, b", ("x", "a, b"), ("a, b",)),
        ("1; c", ("x", "y", "z"), ("x", "z")),
    ],
)
def test_the_right_options_are_told_by_text_letter_or_number(
    answer: str, options: tuple[str, ...], right: tuple[str, ...]
) -> None:
    assert picked(answer, options) == right


def test_an_answer_that_is_no_option_is_told() -> None:
    with pytest.raises(BadCellError, match="none of the options"):
        picked("z", ("a", "b"))


@pytest.mark.parametrize(
    ("text", "parts"),
    [("1,200 km", ("1,200", "km")), ("7.5%", ("7.5", "%")), ("1,200", ("1,200", "")), ("some", ("some", ""))],
)
def test_a_unit_stands_behind_its_number(text: str, parts: tuple[str, str]) -> None:
    assert number_and_unit(text) == parts


@pytest.mark.parametrize("text", ["Multiple choice", "multiple_choice", "MULTIPLE-CHOICE ", "mc"])
def test_a_form_is_known_however_it_is_written(text: str) -> None:
    assert form_named(text) == "multiple_choice"
