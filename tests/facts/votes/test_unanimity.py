"""Results on which everybody or nobody of a body was of one mind."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def told(*lines: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.VOTE, *lines)]


@pytest.mark.parametrize(
    "line",
    [
        "Every councillor in the room backed the motion to reopen the baths.",
        "Every member of the board raised a hand when the chair asked who was for the merger.",
        "Not one deputy spoke or voted against the pension bill.",
        "To a man the aldermen rejected the developer's offer.",
        "The motion was carried, no delegate dissenting.",
        "Everyone on the nine-member panel ruled for the teacher.",
        "All 14 lodges rejected the offer.",
        "None of the nine judges dissented.",
        "Each of the seven commissioners voted to revoke the licence.",
    ],
)
def test_every_one_or_none_of_a_body_is_unanimous(line: str) -> None:
    assert told(line) == ["unanimous"]


@pytest.mark.parametrize(
    "line",
    [
        "All the opposition members voted against the budget, which passed.",
        "Every Republican senator opposed the nominee.",
        "All five liberal justices dissented from the order.",
        "Every member of the Labour group backed the amendment, but it fell.",
        "None of the Green councillors voted against the coalition's budget.",
        "Nearly every deputy backed the law.",
        "Not every member of the board voted for the merger.",
        "If every shareholder votes for the deal it will close in May.",
        "Every member but one backed the mayor.",
        "The levy had 68 per cent behind it. No canton voted against it.",
        "Every speaker at the hearing backed the plan.",
    ],
)
def test_a_part_of_a_body_or_nearly_all_of_it_is_not(line: str) -> None:
    assert "unanimous" not in told(line)


def test_what_is_said_twice_in_a_sentence_is_one_result() -> None:
    assert told("The ministers of all eight states adopted the list by unanimity.") == ["unanimous"]
