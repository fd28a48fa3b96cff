"""Offices told by verbs of leading."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import extraction, facts


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Harbour Alliance Party, the six-party bloc led by Ada Quill, won.", "leader of Harbour Alliance Party"),
        ("The inquiry, chaired by Dame Ada Quill, began.", "chair of the inquiry"),
        ("Ada Quill, who chairs the Central Ballot Commission, left.", "chair of Central Ballot Commission"),
        ("Ada Quill, 61, who heads the transitional council, left.", "head of the transitional council"),
        ("Ada Quill, the economist who chairs the board, left.", "chair of the board"),
        ("Ada Quill has led Estonia since 2011.", "leader"),
    ],
)
def test_who_leads_a_body_holds_its_lead(sentence: str, office: str) -> None:
    (fact,) = facts(FactType.LEADER_ROLE, sentence)
    assert fact.normalised.split("|")[:2] == ["Ada Quill", office]


def test_who_leads_something_unnamed_is_in_the_ledger_and_no_fact() -> None:
    found = extraction("They sang, led by Ada Quill.")
    assert not [fact for fact in found.facts if fact.type is FactType.LEADER_ROLE]
    assert [(row.rule, row.reason, row.surface) for row in found.ledger if row.type == "leader_role"] == [
        ("office.led_by", "nothing named that is led", "led")
    ]
