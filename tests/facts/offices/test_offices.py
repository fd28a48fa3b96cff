"""Who holds which office of what: the ways in which news tells it, and near ones that tell none."""

import pytest

from quizapp.facts.fact import FactType, Status
from tests.facts.extracted import facts


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


def test_an_office_is_compared_with_the_first_forty_of_its_holder_so_that_the_work_grows_with_the_text() -> None:
    fields = [f"Q{chr(97 + at // 26)}{chr(97 + at % 26)}o" for at in range(50)]
    lines = [f"Ada Quill, Minister of {field} and Trade, left." for field in fields]

    def told_again(field: str) -> str:
        return facts(FactType.LEADER_ROLE, *lines, f"Ada Quill, Minister of {field}, left.")[-1].normalised

    assert told_again(fields[39]) == f"Ada Quill|Minister of {fields[-1]} and Trade|"  # it is no new one
    assert told_again(fields[40]) == f"Ada Quill|Minister of {fields[40]}|"
