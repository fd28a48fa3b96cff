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
        ("Ada Quill, a 47-year-old referee who runs the Lewin league, left.", "head of Lewin league"),
        ("Ada Quill, who wrote the bill, chairs the Budget Committee.", "chair of Budget Committee"),
        ("Ada Quill, speaking for the Budget Committee, left.", "spokesperson of Budget Committee"),
        ("Ada Quill, chairing the panel, left.", "chair of the panel"),
        ("Ada Quill, commanding the 7th brigade, left.", "commander of 7th brigade"),
        ("Ada Quill heads the waterworks of the town.", "head of the waterworks"),
        ("Ada Quill becomes the first woman to head the Port Board.", "head of Port Board"),
        (
            "Ada Quill, who won, stays and is now the first miner to chair its youth section.",
            "chair of the youth section",
        ),
        ("Ada Quill heads one of four branches of the Port Union.", "head of a branch of the Port Union"),
        ("The Latvians, coached by Ada Quill, won.", "coach"),
        ("The Danish island's delegation, led by Ada Quill, left.", "leader of the delegation"),
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


def test_what_is_led_is_the_group_and_not_the_body_it_is_of() -> None:
    line = "A mission of the Lewin Union, headed by Estonia's envoy Ada Quill, left."
    offices = [fact.normalised for fact in facts(FactType.LEADER_ROLE, line)]
    assert sorted(offices) == [
        "Ada Quill|envoy|Estonia",
        "Ada Quill|head of the mission of the Lewin Union|Lewin Union",
    ]


def test_an_island_of_another_land_is_not_that_land() -> None:
    (fact,) = facts(FactType.LEADER_ROLE, "The Danish island's delegation was led by Ada Quill.")
    assert fact.normalised == "Ada Quill|leader of the delegation|"


def test_she_leads_what_the_sentence_names() -> None:
    found = facts(FactType.LEADER_ROLE, "Ada Quill is a lawyer.", "In 2008 she chaired the Budget Committee.")
    assert [fact.normalised for fact in found] == ["Ada Quill|chair of Budget Committee|Budget Committee"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Quill ran the bakery.",
        "Ada Quill led the team to victory.",
        "Ada Quill headed home.",
        "Ada Quill heads the list of the party.",
        "Ada Quill is the first woman to lead the marathon.",
        "Roe Bus, the local arm of the Harbour Council, is led by Ada Quill.",
        "Ada Quill commanded respect at the Harbour Board.",
    ],
)
def test_no_office_is_told_by_other_leading(sentence: str) -> None:
    assert facts(FactType.LEADER_ROLE, sentence) == []


def test_an_article_in_capitals_is_no_body_that_is_led() -> None:
    assert facts(FactType.LEADER_ROLE, "Ada Quill, who chaired THE talks,") == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Ada Quill joined the Port Trust in 1988 and chaired it until 2001.",
            ["Ada Quill|chair of Port Trust|Port Trust"],
        ),
        ("Ada Quill joined the Port Trust in 1988 and ran to the tram.", []),
    ],
)
def test_who_joined_a_body_and_chaired_it_held_its_chair(line: str, told: list[str]) -> None:
    assert [fact.normalised for fact in facts(FactType.LEADER_ROLE, line)] == told


def test_in_an_obituary_she_led_what_she_founded() -> None:
    lines = (
        "Ada Quill, who built the harbour of Lewin, died on Friday in Lund. She was 88.",
        "After that she founded the Port Trust, a charity that owns ships, and chaired it until 2008.",
    )
    assert [fact.normalised for fact in facts(FactType.LEADER_ROLE, *lines)] == [
        "Ada Quill|chair of Port Trust|Port Trust"
    ]
