"""Couples of whom it is told afterwards that they married."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def couples(*lines: str) -> list[tuple[str, str]]:
    found = facts(FactType.RELATION, *lines)
    return [(fact.subject, fact.normalised) for fact in found if fact.predicate == "spouse_of"]


@pytest.mark.parametrize(
    "line",
    [
        "Ada Quill met Tom Bell at the port. They married in 1990.",
        "Ada Quill met Tom Bell at the port. In 1990 they married.",
        "Ada Quill met the painter Tom Bell in 1988; they married two years later.",
        "Ada Quill died on Monday. She met Tom Bell, a painter, at school, and they married in 1990.",
        "Ada Quill was born in Lund. At school she met Tom Bell, a painter, whom she married in 1990.",
    ],
)
def test_they_married_is_told_of_the_two_named_before(line: str) -> None:
    assert couples(line) == [("Ada Quill", "Tom Bell")]


@pytest.mark.parametrize(
    "line",
    [
        "Ada Quill met Tom Bell at the port. They never married.",
        "Ada Quill met Tom Bell at the port. They married off their children.",
        "Ada Quill met Tom Bell and Jan Roth at the port. They married in 1990.",
        "Ada Quill and Tom Bell watched as their friends married.",
    ],
)
def test_who_did_not_marry_or_is_one_of_three_is_no_spouse(line: str) -> None:
    assert couples(line) == []
