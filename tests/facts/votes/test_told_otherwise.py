"""Results that are told otherwise than by a score: those of one mind, ties, slim majorities, and what only looks so."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def told(*lines: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.VOTE, *lines)]


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("The Liberals' council had been unanimous on Wednesday.", "unanimous"),
        ("The judges were unanimous that the tax was void.", "unanimous"),
        ("The senators were of one mind.", "unanimous"),
        ("A clerk of the committee said later that the vote had been unanimous.", "unanimous"),
        ("The delegates met on Monday. An audit was ordered unanimously.", "unanimous"),
        ("Ministers adopted the package unanimously in Portsea.", "unanimous"),
        ("The African Peace Council voted unanimously last Thursday to go.", "unanimous"),
        ("Councillors scraped a budget through by a majority of one at a long meeting.", "1"),
        ("Sixty deputies had voted for next year's budget, 52 against; eight abstained.", "60-52-8"),
        ("A version that would have fined farmers failed in the senate, 21 to 26.", "21-26"),
        ("In the second round of voting the two finalists were tied at 27 apiece.", "27-27"),
        ("The treaty was backed by 63 per cent of voters.", "63%"),
    ],
)
def test_a_result_is_read_without_a_plain_score(line: str, result: str) -> None:
    assert told(line) == [result]


def test_those_of_one_mind_beside_a_score_are_another_result() -> None:
    assert told("The board split 7-5 in favour; the eight presidents were unanimous.") == ["7-5", "unanimous"]


@pytest.mark.parametrize(
    "line",
    [
        "Critics were unanimous in their praise.",
        "The family was unanimous in its grief, said a council spokesman.",
        "Experts were of one mind about the dangers of the dam.",
        "The members must be unanimous.",
        "The party governs with a majority of one.",
        "The party won the election by a majority of 12 seats.",
        "Lewin Town were tied at one apiece at half-time.",
        "A deal needs a majority of one hundred and ten in the house.",
    ],
)
def test_praise_matches_and_seats_are_no_results(line: str) -> None:
    assert told(line) == []
