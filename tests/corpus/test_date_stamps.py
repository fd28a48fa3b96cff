"""Days that a line is stamped with in figures or in another language."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.date_resolution import resolve
from quizapp.corpus.date_stamps import stamps


def stamped(text: str) -> list[str]:
    return [str(resolve(one.expression, None)) for one in stamps(text)]


@pytest.mark.parametrize(
    "text",
    [
        "2014-05-12T10:00:00Z",
        "Published on: 2014/05/12",
        "20140512",
        "12.05.2014 10:31",
        "12-May-2014",
        "Submitted by Ada Quill on Mon, 05/12/2014 - 10:31",
        "Monday, 12/05/2014",
        "12. Mai 2014",
        "12 de mayo de 2014",
        "12 mai 2014",
        "0914 GMT 12 May 14",
    ],
)
def test_a_stamp_in_figures_or_in_another_language_is_a_day(text: str) -> None:
    assert stamped(text) == ["2014-05-12"]


@pytest.mark.parametrize(
    "text",
    ["5/12/2014 10:00 AM", "12 Quill 2014", "Issue 20141912", "Sunday, 05/12/2017", "tel. 2014-05", "1.2.3.2014"],
)
def test_what_is_not_sure_is_none(text: str) -> None:
    assert stamped(text) == []


@given(st.dates())
def test_every_day_is_read_back_from_its_iso_form(day: date) -> None:
    text = f"{day:%Y-%m-%d}T10:00"
    assert stamped(text) == ([day.isoformat()] if 1900 <= day.year < 2100 else [])
