"""Columns are known by the names that other programs give them."""

import pytest

from quizapp.exchange.incoming.fields import field_of, is_header


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Question", "stem"),
        (" FRONT: ", "stem"),
        ("Definition", "answer"),
        ("Wrong answer 2", "wrong"),
        ("Option B", "options"),
        ("Answer 3", "options"),
        ("True_on", "as_of"),
        ("Price", ""),
    ],
)
def test_a_field_is_told_from_a_columns_name(name: str, field: str) -> None:
    assert field_of(name) == field


@pytest.mark.parametrize(("cells", "header"), [(("Term", "Definition"), True), (("Question", "What?"), False)])
def test_a_header_names_the_question_and_something_else(cells: tuple[str, ...], header: bool) -> None:
    assert is_header(cells) is header
