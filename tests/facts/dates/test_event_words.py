"""The words of a dated event: who, the verb, and what follows, without the date."""

import pytest

from quizapp.facts.fact import Event, Fact, FactType
from tests.facts.extracted import facts


def event(text: str) -> Fact:
    (fact,) = facts(FactType.EVENT_DATE, text)
    return fact


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The council on Monday signed a pact with the islands.", "The council signed a pact with the islands"),
        ("The council, which has five members, meets again on June 5.", "The council meets again"),
        ("Rebels, who took Tern, left the city on Sunday.", "Rebels left the city"),
        ("The mill was burned down in March by rebels.", "The mill was burned down by rebels"),
        (
            "The sanctions imposed by the islands were lifted in March.",
            "The sanctions imposed by the islands were lifted",
        ),
    ],
)
def test_the_subject_is_the_clause_without_its_date(text: str, subject: str) -> None:
    assert event(text).subject == subject


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The crash in March killed nine people.", "crash killed nine people"),
        ("Voters go to the polls on Sunday.", "Voters go polls"),
        ("The islands mourn after Monday's crash in the old harbour.", "crash in the old harbour"),
    ],
)
def test_a_short_noun_is_told_with_its_clause(text: str, words: str) -> None:
    assert event(text).subject == words


def test_the_other_dates_of_a_row_are_no_words_of_an_event() -> None:
    found = facts(FactType.EVENT_DATE, "The club won the title in 1998, 1999 and 2001.")
    assert [(str(fact.valid), fact.subject) for fact in found] == [
        ("1998", "The club won the title"),
        ("1999", "The club won the title"),
        ("2001", "The club won the title"),
    ]


def test_an_event_of_a_noun_takes_place() -> None:
    value = event("The crash in March killed nine people.").value
    assert isinstance(value, Event)
    assert (value.actor, value.base, value.past) == ("the crash", "take place", "took place")


@pytest.mark.parametrize(
    ("text", "actor", "be"),
    [
        ("In a close vote in March, the senate backed the pact.", "the close vote", ""),
        ("In March the senate backed the pact.", "the senate", ""),
        ("Under the pact the fishing fleet paid a levy in 2011.", "the fishing fleet", ""),
        ("Norway claims both regions, which broke away in 1991.", "both regions", ""),
        ("Norway claims ownership of both regions, which broke away in 1991.", "both regions", ""),
        ("Under an accord signed by the two banks in 2010, the coins stay.", "an accord", "was"),
    ],
)
def test_what_leads_to_an_actor_is_no_part_of_it(text: str, actor: str, be: str) -> None:
    value = event(text).value
    assert isinstance(value, Event)
    assert (value.actor, value.be) == (actor, be)


def test_a_noun_is_told_with_the_whole_clause_after_a_comma() -> None:
    fact = event("In a close vote in March, the senate backed the pact.")
    assert fact.subject == "close vote, the senate backed the pact"


@pytest.mark.parametrize(
    ("text", "be"), [("The road was shut in March.", "was"), ("Both roads were shut in March.", "were")]
)
def test_a_passive_keeps_its_number(text: str, be: str) -> None:
    value = event(text).value
    assert isinstance(value, Event)
    assert value.be == be


def test_what_follows_a_stop_or_the_next_clause_is_left_out() -> None:
    fact = event("The council signed the pact on Monday, because the islands had asked for it; nobody objected.")
    assert fact.subject == "The council signed the pact"
