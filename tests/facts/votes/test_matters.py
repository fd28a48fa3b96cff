"""On what was voted, around a result: a whole phrase, or nothing."""

import pytest

from quizapp.facts.clauses.nearby import View
from quizapp.facts.lexicon import bundled
from quizapp.facts.votes.matters import matter_of
from tests.facts.extracted import sentences


def around(line: str) -> tuple[View, int]:
    (sentence,) = sentences(line)
    return View.of(sentence), next(index for index, unit in enumerate(sentence.units) if unit.tag == "V")


@pytest.mark.parametrize(
    ("line", "matter"),
    [
        ("The council voted 7-2 on Monday to sell the pier.", "to sell the pier"),
        ("The council voted 7-2 on Monday on a plan for the pier.", "on a plan for the pier"),
        ("The plan for the pier was adopted by the council by 7 votes to 2.", "on the plan for the pier"),
        ("The council voted 7-2 on Monday.", ""),
        ("The council convicted him by 7 votes to 2.", ""),
        ("The bill passed the Senate 33-2 on Monday.", "on the bill"),
        ("The council voted 7-2 to recommend that the pier be sold.", ""),
        ("The council voted 7-2 to proceed with the sale.", ""),
        ("The council voted 7-2 to ban cars, vans and lorries.", ""),
        ("The council voted 7-2 to strike.", "to strike"),
        ("The council adopted the Road Safety (Amendment) Bill by 7 votes to 2.", ""),
        ("The council voted down the plan by 7 to 2.", ""),
        ('The council backed the "Green Port" scheme by 7 votes to 2.', ""),
        ("The council scraped a budget through by 7 votes to 2.", "on a budget"),
        ("The bill passed on third reading by 7 votes to 2.", ""),
        ("A motion by the Greens to sell the pier was rejected by the council by 7 votes to 2.", ""),
        ("An earlier plan that would have sold the pier was rejected by the council by 7 votes to 2.", ""),
        ("The council voted against it by 7 votes to 2.", ""),
        ("The council voted 7-2 to extend until 2030 the lease of the pier.", ""),
    ],
)
def test_the_matter_is_an_infinitive_or_what_was_voted_on(line: str, matter: str) -> None:
    view, at = around(line)
    assert matter_of(view, at, bundled()) == matter


def test_a_second_house_votes_on_what_the_first_one_did() -> None:
    (sentence,) = sentences("The House of Commons passed the levy 330-231 and the Senate rejected it 51-49.")
    results = [index for index, unit in enumerate(sentence.units) if unit.tag == "V"]
    assert [matter_of(View.of(sentence), at, bundled()) for at in results] == ["on the levy", "on the levy"]
