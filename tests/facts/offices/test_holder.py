"""Who holds an office: what may stand between a person and it, and what tells that it is another's."""

import pytest

from quizapp.facts.fact import FactType, Status
from tests.facts.extracted import extraction, facts


def held(*lines: str) -> list[str]:
    return [fact.normalised.rsplit("|", 1)[0] for fact in facts(FactType.LEADER_ROLE, *lines)]


@pytest.mark.parametrize(
    ("sentence", "offices"),
    [
        ("Ada Quill is staying on as mayor of Lima.", ["Ada Quill|mayor"]),
        ("Ada Quill is to stay on as mayor of Lima.", ["Ada Quill|mayor"]),
        (
            "Ada Quill, who was named finance minister in 2010 and became prime minister two years later, left.",
            ["Ada Quill|finance minister", "Ada Quill|prime minister"],
        ),
        (
            "Ada Quill served as ambassador to France and later as foreign minister.",
            ["Ada Quill|ambassador to France", "Ada Quill|foreign minister"],
        ),
        ("Ada Quill is a lawyer who was mayor of Lewin.", ["Ada Quill|mayor of Lewin"]),
        (
            "Ada Quill, the secretary of the Lewin Club, was elected president of the union.",
            ["Ada Quill|president of the union", "Ada Quill|secretary of the Lewin Club"],
        ),
        ("Ada Quill, who seconded the motion and who resigned as deputy leader, left.", ["Ada Quill|deputy leader"]),
        ("Ada Quill was formally sworn in on Monday as mayor.", ["Ada Quill|mayor"]),
        ("Ada Quill took the oath on Monday as interim president.", ["Ada Quill|president"]),
        ("Ada Quill, a retired colonel and one-time defence minister, left.", ["Ada Quill|defence minister"]),
        ("Ada Quill, until then deputy mayor, got the job.", ["Ada Quill|deputy mayor"]),
        ("Ada Quill (the board's chair) resigned.", ["Ada Quill|chair"]),
        ("Ada Quill, another of its leaders, left.", ["Ada Quill|leader"]),
        ("Mayor of Lewin Ada Quill left.", ["Ada Quill|Mayor of Lewin"]),
        ("Former UK ambassador to Syria Ada Quill left.", ["Ada Quill|ambassador to Syria"]),
        ("Mayor of London Ada Quill left.", ["Ada Quill|Mayor"]),
        ("The secretary of the Lewin Committee (LC), Ada Quill, left.", ["Ada Quill|secretary of the Lewin Committee"]),
        (
            "The bloc's mediator, former Nigerian president Ada Quill, left.",
            ["Ada Quill|president", "Ada Quill|mediator"],
        ),
        (
            "The foreign ministers of Peru and Chile, Ada Quill and Tomas Brandt, left.",
            ["Ada Quill|foreign minister", "Tomas Brandt|foreign minister"],
        ),
        ("As mayor, Ada Quill built two bridges.", ["Ada Quill|mayor"]),
        ("The emir appointed a banker, Ada Quill, as finance minister.", ["Ada Quill|finance minister"]),
        ("Ada Quill will take over as chairman from Tomas Brandt.", ["Ada Quill|chairman", "Tomas Brandt|chairman"]),
        ("Ada Quill has resigned from her post as interior minister.", ["Ada Quill|interior minister"]),
        (
            "Peru's president, Ada Quill, and Tomas Brandt, her Chilean counterpart, left.",
            ["Ada Quill|president", "Tomas Brandt|president"],
        ),
    ],
)
def test_what_may_stand_between_a_person_and_an_office(sentence: str, offices: list[str]) -> None:
    assert sorted(held(sentence)) == sorted(offices)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Quill, who is running for president, spoke.",
        "Ada Quill, the wife of the president, spoke.",
        "The wife of the president, Ada Quill, spoke.",
        "The minister, Ada Quill said, had lied.",
        "Ada Quill was asked by the mayor to leave.",
        "Ada Quill is not the president.",
        "Ada Quill never became minister.",
        "Ada Quill was the first to greet the king.",
        "Ada Quill was the first foreign leader to visit.",
        "Ada Quill was the president's first choice.",
        "Ada Quill, the minister and two aides were on board.",
        "Ada Quill is seen as a future president.",
        "Ada Quill, 31, was shot by the governor's guards.",
        "Ada Quill denied that she had been minister.",
        "Ada Quill, her counterpart, sends a special envoy.",
        "Should Ada Quill become president, markets may fall.",
    ],
)
def test_an_office_that_is_another_s_or_nobody_s_yet_is_none(sentence: str) -> None:
    assert held(sentence) == []


def test_what_is_another_s_stands_in_the_ledger() -> None:
    rows = extraction("Ada Quill was asked by the mayor to leave.").ledger
    assert [(row.rule, row.reason) for row in rows if row.type == "leader_role"] == [
        ("office.copula", "the office is another's")
    ]


def test_an_office_in_a_list_is_the_next_person_s() -> None:
    assert held("They met Ada Quill, the head of the bank, Tomas Brandt, and others.") == [
        "Tomas Brandt|head of the bank"
    ]


def test_a_predecessor_is_told_by_from() -> None:
    found = facts(FactType.LEADER_ROLE, "Ada Quill will take over as chairman from Tomas Brandt.")
    assert {one.subject: one.status for one in found} == {"Ada Quill": Status.CURRENT, "Tomas Brandt": Status.FORMER}
