"""Offices told by verbs of holding, getting and losing them."""

import pytest

from quizapp.facts.fact import FactType, Status
from tests.facts.extracted import facts


def held(line: str) -> dict[str, Status]:
    return {fact.normalised: fact.status for fact in facts(FactType.LEADER_ROLE, line)}


@pytest.mark.parametrize(
    ("line", "told", "status"),
    [
        ("Ada Quill stays on as mayor of Lagos.", "mayor|Lagos", Status.CURRENT),
        ("Ada Quill remained mayor of Lagos.", "mayor|Lagos", Status.CURRENT),
        ("Ada Quill will serve as acting mayor of Lagos.", "mayor|Lagos", Status.ACTING),
        ("Ada Quill, having served as mayor of Lagos, left.", "mayor|Lagos", Status.FORMER),
        ("Ada Quill, named last week as mayor of Lagos, left.", "mayor|Lagos", Status.CURRENT),
        ("Ada Quill assumed the post of mayor of Lagos.", "mayor|Lagos", Status.CURRENT),
        ("Ada Quill lost her job as mayor of Lagos.", "mayor|Lagos", Status.FORMER),
        ("Ada Quill was unseated as mayor of Lagos.", "mayor|Lagos", Status.FORMER),
        ("The post of finance minister went to Ada Quill.", "finance minister|", Status.CURRENT),
        ("Ada Quill, as mayor of Lagos, opened the bridge.", "mayor|Lagos", Status.CURRENT),
        ("In her role as mayor of Lagos, Ada Quill opened the bridge.", "mayor|Lagos", Status.CURRENT),
        ("Ada Quill, who was until May the mayor of Lagos, left.", "mayor|Lagos", Status.FORMER),
        ("Ada Quill was elected to the office of mayor of Lagos.", "mayor|Lagos", Status.CURRENT),
        ("Ada Quill was handed the post of trade minister.", "trade minister|", Status.CURRENT),
        ("Ada Quill assumed office as mayor of Lagos.", "mayor|Lagos", Status.CURRENT),
        ("The emir appointed Ada Quill to the post of trade minister.", "trade minister|", Status.CURRENT),
        ("The panel voted Ada Quill chair of the panel.", "chair of the panel|", Status.CURRENT),
        ("Ada Quill, now in her second term as mayor of Lagos, left.", "mayor|Lagos", Status.CURRENT),
        ("Elected mayor of Lagos in 2010, Ada Quill left.", "mayor|Lagos", Status.CURRENT),
        ("Named as chief executive in May, Ada Quill cut costs.", "chief executive|", Status.CURRENT),
        ("The emir named Ada Quill to head the Port Board.", "head of Port Board|Port Board", Status.CURRENT),
        ("Ada Quill was chosen in May to lead the Port Board.", "leader of Port Board|Port Board", Status.CURRENT),
        ("Ada Quill is today the mayor of Lagos.", "mayor|Lagos", Status.CURRENT),
        ("Ada Quill, at the moment bursar of a school, becomes mayor of Lagos.", "mayor|Lagos", Status.CURRENT),
        ("As mayor of Lagos from 1990 to 1996, Ada Quill built a dam.", "mayor|Lagos", Status.FORMER),
        ("Ada Quill sold fish and, as mayor of Lagos from 1990 to 1996, built a dam.", "mayor|Lagos", Status.FORMER),
        ("Ada Quill was a cook and, after the war, her party's treasurer.", "treasurer|", Status.CURRENT),
        (
            "Ada Quill sits in the Senate as a deputy for the Lewin district.",
            "deputy for the Lewin district|",
            Status.CURRENT,
        ),
    ],
)
def test_a_verb_tells_that_a_person_has_an_office(line: str, told: str, status: Status) -> None:
    assert held(line) == {f"Ada Quill|{told}": status}


@pytest.mark.parametrize(
    "line",
    [
        "Ada Quill, as the mayor said, left.",
        "Ada Quill hopes to become mayor of Lagos.",
        "Ada Quill would become mayor of Lagos if she won.",
        "Ada Quill will not hold the post of mayor.",
        "Ada Quill was asked to take the post of mayor.",
        "The post of mayor would suit Ada Quill.",
        "Ada Quill was elected to the council of Lagos.",
        "Ada Quill was offered the post of trade minister.",
        "Ada Quill ran for the office of mayor of Lagos.",
        "Ada Quill visited the office of the mayor of Lagos.",
        "The emir named Ada Quill to run errands.",
        "Ada Quill was today sentenced for insulting the mayor of Lagos.",
        "Ada Quill went to sea and, as the mayor of Lagos said, never came back.",
        "Ada Quill was a cook and, after the mayor of Lagos fell, a baker.",
    ],
)
def test_an_office_that_is_only_wanted_or_another_s_is_not_held(line: str) -> None:
    assert held(line) == {}


@pytest.mark.parametrize(
    ("verb", "before"),
    [
        ("took over from Tomas Brandt", Status.FORMER),
        ("took over from Tomas Brandt in May", Status.FORMER),
        ("will take over from Tomas Brandt", Status.CURRENT),
        ("will replace Tomas Brandt", Status.CURRENT),
        ("succeeds Tomas Brandt", Status.FORMER),
    ],
)
def test_who_is_succeeded_held_the_office_before_and_holds_it_until_then(verb: str, before: Status) -> None:
    told = {"Ada Quill|mayor|Lagos": Status.CURRENT, "Tomas Brandt|mayor|Lagos": before}
    assert held(f"Ada Quill {verb} as mayor of Lagos.") == told


def test_she_holds_what_the_sentence_after_her_name_tells() -> None:
    assert held("Ada Quill left. She had been mayor of Lagos since 2004.") == {"Ada Quill|mayor|Lagos": Status.CURRENT}


def test_who_is_succeeded_by_her_and_she_herself_hold_the_office() -> None:
    told = held("Ada Quill is a lawyer. She took over from Tomas Brandt as mayor of Lagos.")
    assert told == {"Ada Quill|mayor|Lagos": Status.CURRENT, "Tomas Brandt|mayor|Lagos": Status.FORMER}
