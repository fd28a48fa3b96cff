"""Who voted, and on what, around a result."""

import pytest

from quizapp.facts.clauses.nearby import View
from quizapp.facts.lexicon import bundled
from quizapp.facts.votes.parties import body_of, matter_of, sharer_of
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
    ("line", "matter"),
    [
        ("The council voted 7-2 on Monday to sell the pier.", "to sell the pier"),
        ("The council voted 7-2 on Monday on a plan for the pier.", "on a plan for the pier"),
        ("The plan for the pier was adopted by the council by 7 votes to 2.", "on the plan for the pier"),
        ("The council voted 7-2 on Monday.", ""),
        ("The council convicted him by 7 votes to 2.", ""),
    ],
)
def test_the_matter_is_an_infinitive_or_what_was_voted_on(line: str, matter: str) -> None:
    view, at = around(line)
    assert matter_of(view, at, bundled()) == matter


def test_a_share_is_of_who_is_named_after_it_or_else_before() -> None:
    view, at = around("Tomas Brandt said 38 percent of the vote for Ada Quill was a triumph in this election.")
    assert sharer_of(view, at).label == "Ada Quill"
    view, at = around("Tomas Brandt took 38 percent of the vote in Portsea.")
    assert sharer_of(view, at).label == "Tomas Brandt"
