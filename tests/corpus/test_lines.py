"""The shape of a line: datelines of many houses, names, and what only looks like them."""

import pytest

from quizapp.corpus.document import Paragraph
from quizapp.corpus.lines import dateline, line, only_names


@pytest.mark.parametrize(
    "head",
    [
        "PORT NORLAND (AFP) - ",
        "PORT NORLAND, May 14 (Norland News) - ",
        "(NEW HARBOUR, Norland) – ",
        "OSLO -- ",
        "OSLO: ",
        "Port Norland (dpa) – ",
        "PORT NORLAND, Norland (AP) — ",
        "UNITED NATIONS, 14 May 2011 (Reuters) - ",
    ],
)
def test_place_date_and_agency_begin_a_report(head: str) -> None:
    assert dateline(head + "The assembly voted on Tuesday.") == len(head)


@pytest.mark.parametrize(
    "text",
    [
        "The assembly - or what was left of it - voted on Tuesday.",
        "NATO ministers in the capital - who met twice - agreed on it.",
        "PHOTO: The first minister greets children.",
        "READ MORE: The boats stay in the harbour.",
        "Ada Quill: The boats stay in the harbour.",
        "US - ",
        "He said: the boats stay.",
        "",
    ],
)
def test_what_only_looks_like_it_is_none(text: str) -> None:
    assert dateline(text) == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Jane Doe and Ole van der Berg", True), ("Jane Doe in Oslo; Ole Roe", True), ("Jane Doe went home", False)],
)
def test_only_names_and_what_stands_between_them(text: str, expected: bool) -> None:
    assert only_names(text) is expected


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("The boats left the harbour.", True),
        ("“The boats left the harbour.”", True),
        ("The boats left the harbour", False),
        ("No.", False),
        ("word " * 25, True),
    ],
)
def test_prose_is_told_by_its_end_or_its_length(text: str, prose: bool) -> None:
    assert line(Paragraph(1, 0, text)).prose is prose


def test_a_paragraph_broken_at_a_width_is_seen_on_one_line() -> None:
    assert line(Paragraph(1, 0, "The boats left\r\nthe harbour.")).text == "The boats left  the harbour."
