"""Who voted, around a result."""

import pytest

from quizapp.facts.clauses.nearby import View
from quizapp.facts.lexicon import bundled
from quizapp.facts.votes.parties import body_of, sharer_of
from tests.facts.extracted import sentences


def around(line: str) -> tuple[View, int]:
    (sentence,) = sentences(line)
    return View.of(sentence), next(index for index, unit in enumerate(sentence.units) if unit.tag == "V")


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("The data monitoring board recommended it by five votes to one.", "data monitoring board"),
        ("In the town council a motion to sell the pier was beaten 17 to 8.", "town council"),
        ("A levy was passed by the town council by 31 votes to nine.", "town council"),
        ("Nobody minded; by 31 votes to nine it was adopted.", ""),
    ],
)
def test_the_body_is_the_subject_the_agent_or_where_it_was(line: str, label: str) -> None:
    view, at = around(line)
    assert body_of(view, at, (), bundled()).label == label


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("The House of Commons passed it 330-231 and the Senate rejected it 51-49.", ["House of Commons", "Senate"]),
        ("The bill cleared the Sejm by 231 to 209 and was rejected in the Senate by 51 to 45.", ["Sejm", "Senate"]),
        (
            "Lawmakers backed it by 109-39 in the National Council and 28-6 in the Senate.",
            ["National Council", "Senate"],
        ),
        ("The Lok Sabha passed it 311-80, and the Rajya Sabha followed 125-99.", ["Lok Sabha", "Rajya Sabha"]),
        (
            "The council approved it 14-9, overruling its trade committee, which had opposed it 6-3.",
            ["council", "trade committee"],
        ),
        ("The town council, which the planning board had fought for years, backed it by 14 to 9.", ["town council"]),
        ("Harrow's board backed the terms by 7 votes to 2.", ["Harrow's board"]),
        ("It took the town council a night before the levy was passed by 14 to 9.", ["town council"]),
    ],
)
def test_each_result_is_of_the_body_of_its_own_clause(line: str, labels: list[str]) -> None:
    (sentence,) = sentences(line)
    view = View.of(sentence)
    results = [index for index, unit in enumerate(sentence.units) if unit.tag == "V"]
    assert [body_of(view, at, (), bundled()).label for at in results] == labels


def test_a_share_is_of_who_is_named_after_it_or_else_before() -> None:
    view, at = around("Tomas Brandt said 38 percent of the vote for Ada Quill was a triumph in this election.")
    assert sharer_of(view, at).label == "Ada Quill"
    view, at = around("Tomas Brandt took 38 percent of the vote in Portsea.")
    assert sharer_of(view, at).label == "Tomas Brandt"
