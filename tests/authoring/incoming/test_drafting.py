"""A row becomes a draft, or says in which column what is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.authoring.draft import Draft, DraftForm
from quizapp.authoring.draft_checks import problems
from quizapp.authoring.incoming.drafting import Drafter, Fault
from quizapp.exchange.incoming.fields import FIELDS, UNUSED
from quizapp.exchange.incoming.rows import Row

_CELL = st.sampled_from(["", " ", "a", "b", "2", "A", "x; y", "2008-08", "x" * 2001, "multiple choice", "\0", "a|b|c"])


def drafted(fields: str, *cells: str) -> Draft | list[Fault]:
    names = fields.split()
    return Drafter(names, [name.upper() for name in names]).draft(Row(7, cells))


@given(st.data())
def test_every_row_is_a_draft_without_problems_or_has_faults_in_known_columns(data: st.DataObject) -> None:
    fields = data.draw(st.lists(st.sampled_from([*FIELDS, UNUSED]), min_size=1, max_size=6))
    cells = tuple(data.draw(_CELL) for _field in fields)
    columns = [f"column {place}" for place in range(len(fields))]
    made = Drafter(fields, columns).draft(Row(3, cells))
    if isinstance(made, Draft):
        assert problems(made) == []
    else:
        assert made
        assert all(fault.row == 3 and fault.sentence and fault.column in ("", *columns) for fault in made)


def test_a_row_fills_the_fields_of_its_columns() -> None:
    fields = "stem answer accepted explanation source as_of topic tags"
    cells = (
        " Who led Norland? ",
        "Ada Quill",
        "Quill; A. Quill",
        "She did.",
        "The Post",
        "2011-05",
        "Leaders",
        "x, y;z",
    )
    assert drafted(fields, *cells) == Draft(
        stem="Who led Norland?",
        answer="Ada Quill",
        accepted=("Quill", "A. Quill"),
        explanation="She did.",
        source="The Post",
        as_of="2011-05",
        topic="leaders",
        tags=("x", "y", "z"),
    )


@pytest.mark.parametrize(
    ("fields", "cells"),
    [
        ("stem answer wrong", ("q", "Kyiv", "Minsk|Riga; Latvia")),
        ("stem answer wrong wrong", ("q", "Kyiv", "Minsk", "Riga; Latvia")),
        ("stem options answer", ("q", "Minsk|Kyiv|Riga; Latvia", "kyiv")),
        ("stem options options options answer", ("q", "Minsk", "Kyiv", "Riga; Latvia", "B")),
        ("stem options options options answer", ("q", "Minsk", "Kyiv", "Riga; Latvia", "Option 2")),
    ],
)
def test_options_make_multiple_choice_however_they_are_given(fields: str, cells: tuple[str, ...]) -> None:
    made = drafted(fields, *cells)
    assert isinstance(made, Draft)
    assert (made.form, made.answer, made.wrong) == (DraftForm.MULTIPLE_CHOICE, "Kyiv", ("Minsk", "Riga; Latvia"))


@pytest.mark.parametrize(
    ("fields", "cells", "expected"),
    [
        ("stem options answer", ("q", "a|b|c|d", "A; c"), {"right": ("a", "c"), "wrong": ("b", "d")}),
        ("stem answer wrong form", ("q", "a;b", "c;d", "multiple answers"), {"right": ("a", "b"), "wrong": ("c", "d")}),
        ("stem answer form", ("The sky is green.", "F", "True/False"), {"truth": False, "wrong": ()}),
        ("stem answer form", ("How far?", "1,200 km", "number"), {"answer": "1,200", "unit": "km"}),
        ("stem answer unit tolerance form", ("q", "12", "%", "2", "number"), {"unit": "%", "tolerance": "2"}),
        ("stem answer form", ("When?", "26 August 2008", "date"), {"form": DraftForm.DATE}),
        ("stem form", ("Lewin is the capital of {Norland}.", "cloze"), {"form": DraftForm.CLOZE}),
    ],
)
def test_a_row_can_be_in_any_form(fields: str, cells: tuple[str, ...], expected: dict[str, object]) -> None:
    made = drafted(fields, *cells)
    assert isinstance(made, Draft), made
    assert {name: getattr(made, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("fields", "cells", "column", "sentence"),
    [
        ("stem answer", ("", "a"), "STEM", "Nothing stands here"),
        ("stem answer", ("q", "  "), "ANSWER", "Nothing stands here"),
        ("stem answer wrong wrong", ("q", "a", "x", "a"), "WRONG", "This option is also the right answer."),
        ("stem answer options", ("q", "d", "x|y"), "ANSWER", "This is none of the options"),
        ("stem answer as_of", ("q", "a", "5/12/2011"), "AS_OF", "Write a date such as 2008-08-26"),
        ("stem answer form", ("q", "maybe", "true/false"), "ANSWER", "Write true or false."),
        ("stem answer form", ("q", "far", "number"), "ANSWER", "Write a number such as"),
        ("stem answer form", ("no gap", "", "cloze"), "STEM", "Select the words"),
        ("stem answer options", ("q", "A, D", "x|y|z"), "ANSWER", "This is none of the options"),
        ("stem answer form", ("q", "a", "essay"), "FORM", "This form is not known"),
        ("answer stem", ("a", "x" * 2001), "STEM", "This is longer than 2000 characters."),
    ],
)
def test_what_is_wrong_is_told_by_row_and_column(
    fields: str, cells: tuple[str, ...], column: str, sentence: str
) -> None:
    made = drafted(fields, *cells)
    assert isinstance(made, list)
    assert [(fault.row, fault.column) for fault in made] == [(7, column)]
    assert made[0].sentence.startswith(sentence)


def test_a_row_that_could_not_be_read_says_why() -> None:
    made = Drafter(["stem", "answer"], ["Q", "A"]).draft(Row(9, ('"a"b,c',), "A quote is astray."))
    assert made == [Fault(9, "", "A quote is astray.", '"a"b,c')]


def test_signs_that_no_page_can_show_are_left_out() -> None:
    assert drafted("stem answer", "a\0b\x1b\nc", "d\ud800") == Draft(stem="ab\nc", answer="d")


def test_the_fields_that_lack_are_named() -> None:
    assert Drafter(["", "stem"], ["a", "b"]).lacking == ["answer"]
