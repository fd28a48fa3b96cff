"""Paragraphs that were broken at a width are put together, and no others."""

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.document import Paragraph, paragraphs
from quizapp.corpus.reading import read, read_clipboard
from quizapp.corpus.wrapped import joined

LEAD = (
    "The island assembly voted on Tuesday to approve the fisheries accord, ending a dispute of six years that had kept"
    " the boats of both sides in their harbours for months on end."
)
SECOND = (
    "First Minister Ada Quill said that the boats would leave before the end of the week, whatever the weather, and"
    " that nobody who had fished these waters before would be turned away."
)


def words(found: tuple[Paragraph, ...]) -> list[str]:
    return [" ".join(one.text.split()) for one in found]


@pytest.mark.parametrize("width", [45, 72, 100])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_paragraphs_broken_at_a_width_are_whole_again(width: int, ends: str) -> None:
    text = (ends * 2).join(textwrap.fill(one, width).replace("\n", ends) for one in (LEAD, SECOND, LEAD, SECOND))
    found = joined(paragraphs(text), text)
    assert words(found) == [LEAD, SECOND, LEAD, SECOND]
    assert all(text[one.start : one.end] == one.text for one in found)


def test_a_paragraph_has_the_number_of_its_first_line_and_is_found_by_any(tmp_path: Path) -> None:
    path = tmp_path / "mail.txt"
    path.write_text("\n\n".join(textwrap.fill(one, 72) for one in (LEAD, SECOND)))
    read_ = read(path)
    assert [one.number for one in read_.paragraphs] == [1, 4]
    assert read_.paragraph(3) == read_.paragraphs[0]
    assert read_.paragraph(6) == read_.paragraphs[1]
    assert read_.paragraph(7) is None


def test_items_of_a_list_stay_apart() -> None:
    text = textwrap.fill(LEAD, 50) + "\n\n" + textwrap.fill(SECOND, 50) + "\n- one item of a list\n- another"
    assert words(joined(paragraphs(text), text))[2:] == ["- one item of a list", "- another"]


def test_lines_that_had_room_for_more_are_paragraphs_of_their_own() -> None:
    text = "\n".join([LEAD[:100], "He left.", "She stayed at home.", "Nobody else came.", "It rained.", "It was cold."])
    assert joined(paragraphs(text), text) == paragraphs(text)


def test_one_full_line_alone_tells_no_width() -> None:
    text = "The crews of the ferries went back to work on Monday, their union\nsaid after a night of talks."
    assert joined(paragraphs(text), text) == paragraphs(text)


def test_a_heading_right_above_or_below_a_paragraph_stays_apart(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    path.write_text("# Accord put off\n" + "\n\n".join(textwrap.fill(one, 72) for one in (LEAD, SECOND)) + "\n## Anger")
    assert words(read(path).paragraphs) == ["Accord put off", LEAD, SECOND, "Anger"]


def test_long_lines_one_below_the_other_are_paragraphs_of_their_own() -> None:
    assert words(read_clipboard("\n".join([LEAD, SECOND] * 3), "copied text").paragraphs)[:2] == [LEAD, SECOND]


@given(st.text(alphabet="ab -\n.", max_size=400))
def test_joining_loses_no_words_and_slices_back(text: str) -> None:
    found = joined(paragraphs(text), text)
    assert " ".join(" ".join(one.text.split()) for one in found) == " ".join(text.split())
    assert all(text[one.start : one.end] == one.text for one in found)
