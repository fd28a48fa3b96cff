"""What "its" stands for before an office: the subject of the sentence before, the one body there, or nothing."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def sides(*lines: str) -> list[str]:
    return [fact.normalised.rsplit("|", 1)[1] for fact in facts(FactType.LEADER_ROLE, *lines)]


@pytest.mark.parametrize(
    ("lines", "side"),
    [
        (
            "The Lewin Fisheries Agency, which Norway and Peru founded, agreed. Its secretary-general, Ada Roe, left.",
            "Lewin Fisheries Agency",
        ),
        (
            "Peru's National Assembly passed it; the opposition alliance QLDR left. Its chairman, Ada Quill, left.",
            "QLDR",
        ),
        ("Banco Quillham, whose seat is in Milan, shut. Its chief executive, Ada Quill, left.", "Banco Quillham"),
        (
            "In Lima, the Lewin Fisheries Agency met the Harbour Council. Its director, Ada Quill, left.",
            "Lewin Fisheries Agency",
        ),
        ("Lima condemned the vote in Chile. Its foreign minister, Ada Quill, said so.", "Peru"),
        ("It remains unclear what that means for Peru. Its ambassador in Oslo, Ada Quill, left.", "Peru"),
        ("Members of the Harbour Council stayed away. Their leader, Ada Quill, sent a note.", "Harbour Council"),
        (
            "The Harbour Council was sued by the Lewin Fisheries Agency, and its chairman, Ada Quill, resigned.",
            "Harbour Council",
        ),
        (
            "Chile followed in May, Peru only in June in the person of its president, Ada Quill.",
            "Peru",
        ),
        (
            "The Quillham Lewin Hoops opened on Monday. The QLH commissioner, Ada Quill, was there.",
            "Quillham Lewin Hoops",
        ),
    ],
)
def test_an_office_told_as_its_is_of_what_the_sentence_is_about(lines: str, side: str) -> None:
    assert sides(lines) == [side]


@pytest.mark.parametrize(
    "lines",
    [
        "The institute, founded in 1892, is part of the Lewin Academy. Its director, Ada Quill, left.",
        "The families' association sued the Harbour Council. Its chairman, Ada Quill, was angry.",
        "The decision by the Harbour Council angered the Lewin Fisheries Agency. Its chairman, Ada Quill, left.",
        "Roe Bus, the local arm of the Harbour Council, said that its director, Ada Quill, had left.",
        "Norway left the Lewin Fisheries Agency. Its president, Ada Quill, was sorry.",
    ],
)
def test_where_there_is_a_choice_no_side_is_told(lines: str) -> None:
    assert sides(lines) == [""]


@pytest.mark.parametrize(
    "lines",
    [
        "Quillstar's Peruvian arm was sold on Monday. Its president, Ada Quill, left.",
        "The Chilean-owned shipyard in Peru was sold. Its president, Ada Quill, left.",
        "The port in Peru was sold. Its president, Ada Quill, left.",
    ],
)
def test_what_belongs_to_a_firm_or_lies_in_a_land_does_not_share_its_president(lines: str) -> None:
    assert sides(lines) == [""]
