"""Who holds which office of what: the ways in which news tells it, and near ones that tell none."""

import pytest

from quizapp.facts.fact import FactType, Status
from tests.facts.extracted import facts

HELD = [
    ("Estonian Foreign Minister Ada Quill left.", ["Ada Quill|Foreign Minister|Estonia"]),
    ("Estonia's pro-business president, Ada Quill, left.", ["Ada Quill|president|Estonia"]),
    ("Ada Quill, the president of Estonia, left.", ["Ada Quill|president|Estonia"]),
    ("Ada Quill, 51, president of the Lewin Football Association since 2012, left.", ["Ada Quill|president of the Lewin Football Association|Lewin Football Association"]),
    ("Ada Quill (Lab), the leader of Dorset Council, left.", ["Ada Quill|leader of Dorset Council|Dorset Council"]),
    ("The bank's governor, Ada Quill, left.", ["Ada Quill|governor|"]),
    ("The mission's principal investigator, Ada Quill of the University of Lewin, left.", ["Ada Quill|principal investigator|"]),
    ("Ada Quill, leader of the Peasants' Party and a former agriculture minister, left.", ["Ada Quill|leader of the Peasants' Party|Peasants' Party", "Ada Quill|agriculture minister|"]),
    ("The leader of Georgia's breakaway region of South Ossetia, Ada Quill, left.", ["Ada Quill|leader|South Ossetia"]),
    ("Prime Minister and Minister of Finance Ada Quill left.", ["Ada Quill|Prime Minister|", "Ada Quill|Minister of Finance|"]),
    ("Ministers Ada Quill, Tomas Brandt and Maria Okafor left.", ["Ada Quill|Minister|", "Tomas Brandt|Minister|", "Maria Okafor|Minister|"]),
    ("Ada Quill and Tomas Brandt, the co-chairs of the Lewin Commission, left.", ["Ada Quill|co-chair of the Lewin Commission|Lewin Commission", "Tomas Brandt|co-chair of the Lewin Commission|Lewin Commission"]),
    ("Its co-chairs, Ada Quill of Peru and Tomas Brandt of Chile, left.", ["Ada Quill|co-chair|", "Tomas Brandt|co-chair|"]),
    ("Ada Quill has been speaker of the Lewin Assembly since 2014.", ["Ada Quill|speaker of the Lewin Assembly|Lewin Assembly"]),
    ("Ada Quill was sworn in as mayor.", ["Ada Quill|mayor|"]),
    ("The federation re-elected Ada Quill as its president for a third term.", ["Ada Quill|president|"]),
    ("The chairman of the trust is Ada Quill, 71.", ["Ada Quill|chairman of the trust|"]),
    ("The new cabinet includes Ada Quill as home minister.", ["Ada Quill|home minister|"]),
    ("Estonia's premier, Ada Quill, met her Finnish counterpart, Tomas Brandt.", ["Ada Quill|premier|Estonia", "Tomas Brandt|Prime Minister|Finland"]),
    ("Ada Quill, said Tomas Brandt, the agency's head of operations, had left.", ["Tomas Brandt|head of operations|"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "held"), HELD)
def test_an_office_is_tied_to_its_person_and_its_side(sentence: str, held: list[str]) -> None:
    assert [fact.normalised for fact in facts(FactType.LEADER_ROLE, sentence)] == held


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Quill told the president she would leave.",
        "Ada Quill, who said the minister had lied, left.",
        "Ada Quill, the president's brother, left.",
        "Ada Quill, a manager by training, left.",
        "Ada Quill described Tomas Brandt as a leader.",
        "She met the mayor and Ada Quill.",
        "Over lunch on the Rue de Lausanne, the negotiators relented.",
    ],
)
def test_a_person_near_an_office_does_not_hold_it_for_that(sentence: str) -> None:
    assert facts(FactType.LEADER_ROLE, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Former President Ada Quill left.", Status.FORMER),
        ("Ousted President Ada Quill left.", Status.FORMER),
        ("Ex-president Ada Quill left.", Status.FORMER),
        ("Ada Quill was president until 2011.", Status.FORMER),
        ("Ada Quill resigned as president.", Status.FORMER),
        ("Acting President Ada Quill left.", Status.ACTING),
        ("Interim Prime Minister Ada Quill left.", Status.ACTING),
        ("De facto President Ada Quill left.", Status.DE_FACTO),
        ("Lewin's self-proclaimed President Ada Quill left.", Status.SELF_PROCLAIMED),
        ("President Ada Quill left.", Status.CURRENT),
    ],
)
def test_how_an_office_is_held_is_told(sentence: str, status: Status) -> None:
    (fact,) = facts(FactType.LEADER_ROLE, sentence)
    assert fact.status is status


def test_a_successor_holds_what_another_held_before() -> None:
    found = facts(FactType.LEADER_ROLE, "Ada Quill succeeded Tomas Brandt as governor of the Lewin Bank.")
    assert {fact.subject: fact.status for fact in found} == {"Ada Quill": Status.CURRENT, "Tomas Brandt": Status.FORMER}


def test_the_same_office_said_twice_is_one_fact_with_two_pieces_of_evidence_and_its_side() -> None:
    (fact,) = facts(FactType.LEADER_ROLE, "President Ada Quill left.", "Estonian President Ada Quill came back.")
    assert fact.normalised == "Ada Quill|President|Estonia"
    assert [one.paragraph for one in fact.evidence] == [1, 2]


def test_a_bare_minister_is_no_second_office_of_a_minister() -> None:
    found = facts(FactType.LEADER_ROLE, "Minister of Finance Ada Quill left.", "Minister Quill came back.")
    assert [fact.normalised for fact in found] == ["Ada Quill|Minister of Finance|"]
