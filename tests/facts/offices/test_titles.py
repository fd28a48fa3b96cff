"""Offices beside names."""

import pytest

from quizapp.facts.fact import FactType, Status
from tests.facts.extracted import facts


def held(*lines: str) -> dict[str, Status]:
    return {fact.normalised: fact.status for fact in facts(FactType.LEADER_ROLE, *lines)}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("The federation's president since 2014, Ada Quill, left.", "president|"),
        ("As director of services Ada Quill explained, it rained.", "director of services|"),
        ("The permanent secretary in the ministry, Ada Quill, left.", "permanent secretary in the ministry|"),
        ("Estonia's vice-president and president of the senate, Ada Quill, left.", "vice-president|Estonia"),
        ("Ada Quill, head of the Polish bishops' conference, left.", "head of the Polish bishops' conference|"),
        ("Ada Quill, deputy leader of the junta and defence minister, left.", "defence minister|"),
        ("Dissident bishop Ada Quill left.", "bishop|"),
        ("Estonia's Maoist leader, Ada Quill, left.", "leader|Estonia"),
        ("City Council member Ada Quill left.", "City Council member|City Council"),
        ("The board named Ada Quill as its next chief executive.", "chief executive|"),
        ("Then-vice president Ada Quill opened the dam.", "Then-vice president|"),
        ("Then-Prime Minister Ada Quill opened the dam.", "Then-Prime Minister|"),
        ("Lt. Gov. Ada Quill opened the dam.", "Lt. Gov.|"),
        ("Dep. Atty. Gen. Ada Quill opened the dam.", "Dep. Atty. Gen.|"),
        ("Vice Pres. Ada Quill opened the dam.", "Vice Pres.|"),
        ("Asst. Sec. of State Ada Quill opened the dam.", "Asst. Sec. of State|"),
        ("FM Ada Quill opened the dam.", "FM|"),
        ("Ada Quill MP opened the dam.", "MP|"),
        ("Electoral Commission chief Ada Quill opened the dam.", "chief|Electoral Commission"),
        ("The Electoral Commission chief, Ada Quill, opened the dam.", "chief|Electoral Commission"),
        ("Majority Leader Sen. Ada Quill opened the dam.", "Majority Leader|"),
        ("US Treasury Secretary Ada Quill flew to Doha.", "Treasury Secretary|United States"),
        ("Greek coastguard head Ada Quill flew to Doha.", "coastguard head|Greece"),
        ("That was Ada Quill, his pupil once and currently chair of the club.", "chair of the club|"),
        ("That was Ada Quill, today chair of the club.", "chair of the club|"),
        ("That was Ada Quill, his clerk at the time and now mayor of Lagos.", "mayor|Lagos"),
    ],
)
def test_an_office_beside_a_name_is_held_by_the_person(line: str, told: str) -> None:
    assert f"Ada Quill|{told}" in held(line)


@pytest.mark.parametrize(
    "line",
    [
        "Would-be president Ada Quill left.",
        "The candidate for vice-president, Ada Quill, left.",
        "The favourite to become the next mayor, Ada Quill, left.",
        "Tomas married the future finance minister, Ada Quill.",
        "Defence counsel Ada Quill left.",
        "The Chief Minister House was dark.",
        "SATURDAY'S CAPTAIN CUP: Oldham 3, Bury 1.",
    ],
)
def test_an_office_that_is_only_sought_and_a_trade_are_none(line: str) -> None:
    assert not held(line)


def test_the_director_at_the_time_is_a_former_one() -> None:
    assert held("The firm's director general at the time, Ada Quill, resigned.") == {
        "Ada Quill|director general|": Status.FORMER
    }


@pytest.mark.parametrize(
    ("line", "told", "status"),
    [
        ("Ada Quill, who signed the pact as foreign minister, now teaches.", "foreign minister|", Status.FORMER),
        ("The club's past president, Ada Quill, left.", "president|", Status.FORMER),
        ("Ada Quill, then the mayor of Lagos, left.", "mayor|Lagos", Status.FORMER),
        ("Ada Quill, once CIA director, left.", "director|Central Intelligence Agency", Status.FORMER),
        ("A boy ran past Governor Ada Quill.", "Governor|", Status.CURRENT),
        ("Ada Quill, who until May was mayor of Lagos, left.", "mayor|Lagos", Status.FORMER),
        ("Ada Quill, formerly the country's auditor general, left.", "auditor general|", Status.CURRENT),
        ("Tomas Brandt defeated the interim leader, Ada Quill, by two votes.", "leader|", Status.ACTING),
    ],
)
def test_how_an_office_is_held_is_told_before_it(line: str, told: str, status: Status) -> None:
    assert held(line)[f"Ada Quill|{told}"] is status


@pytest.mark.parametrize(
    "line",
    [
        "Tomas Brandt was shot beside the deputy commander of the police.",
        "Tomas Brandt, the head of the Polish union, met Ada Quill, a baker.",
        "Tomas Brandt, the head of the Polish union, received Ada Quill, a baker.",
    ],
)
def test_who_is_met_by_or_stands_beside_an_office_holder_is_none(line: str) -> None:
    assert not any(one.startswith("Ada Quill") for one in held(line))
    assert not any("commander" in one for one in held(line))
