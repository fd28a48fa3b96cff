"""Votes as agencies word them: vetoes, counts that put a party on a share, run-offs, owners and members."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def told(line: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.VOTE, line)]


@pytest.mark.parametrize(
    ("line", "results"),
    [
        ("Thirteen members backed the draft and one, Russia, vetoed it.", ["13-1"]),
        ("In the end nine of the sixteen bishops came down on the side of change.", ["9"]),
        ("When the hands were counted, sixteen were for keeping the school open and twelve for closing it.", ["16-12"]),
        ("The bill scraped home with a majority of one.", ["1"]),
        ("The government's majority fell to one on the second reading.", ["1"]),
        ("His majority over the Liberal candidate in the by-election was 312.", ["312"]),
        (
            "The final count put the Social Democrats on 37.4 per cent and the Farmers' Party on 36.9.",
            ["37.4%", "36.9%"],
        ),
        ("Thirty-one per cent of shareholders opposed the pay report.", ["31%"]),
        (
            "In the second round Ruth Adler led with 88 votes, ahead of Paul Stern on 71 and Eva Roth on 20.",
            ["88", "71", "20"],
        ),
        ("Tallinn received 54 votes and Porto 46 in the decisive round at the congress.", ["54", "46"]),
        ("The decision to drop the tournament was unanimous, federation president Mario Sala said.", ["unanimous"]),
        ("The motion passed unopposed.", ["unanimous"]),
        (
            "Diallo fell just short of an outright win, with 48.6 per cent, and faces a run-off against Awa Ba.",
            ["48.6%"],
        ),
        (
            "With 54.2 per cent to his name, Otieno will not need a second round of the presidential election.",
            ["54.2%"],
        ),
        ("The offer was rejected by a 66 per cent majority of the union's members.", ["66%"]),
        ("The Greens emerged as the largest party with 27.3 per cent.", ["27.3%"]),
        ("The Greens' share of the vote rose to 27.3 per cent from 22.8 per cent in 2008.", ["27.3%", "22.8%"]),
        ("Hale was declared president with 50.1 per cent after Sunday's election.", ["50.1%"]),
        ("The change got the backing of two-thirds of delegates.", ["2/3"]),
        ("Nearly three in four of those voting, 72.4 per cent, wanted the dam.", ["72.4%"]),
        ("A bid by opposition members to delay the sale was defeated 11-3.", ["3-11"]),
    ],
)
def test_a_result_is_read_however_it_is_worded(line: str, results: list[str]) -> None:
    assert told(line) == results


@pytest.mark.parametrize(
    "line",
    [
        "Three quarters of the parish voted for the merger with St Olave's.",
        "Nine votes is one bus, the chairman joked.",
        "The government's majority fell to one after a death.",
        "The final count of the year put growth on 3 per cent.",
        "Shareholders own 31 per cent.",
        "The firm emerged as the largest builder with 27.3 per cent of sales.",
        "Its market share rose to 27.3 per cent from 22.8 per cent in 2008.",
        "The plan has the backing of two-thirds of voters, the poll showed.",
        "The port of Tallinn received 54 ships and Porto 46 in the first week.",
        "The army passed unopposed.",
        "The bid for the title was defeated 11-3 by the visiting team.",
        "She led with 88 pages, ahead of Paul Stern on 71.",
    ],
)
def test_what_only_looks_like_a_result_is_none(line: str) -> None:
    assert told(line) == []


def test_a_decision_after_another_has_its_own_result() -> None:
    line = (
        "The cabinet survived a vote of no confidence by 38 votes to 25, and parliament adopted its budget unanimously."
    )
    assert told(line) == ["38-25", "unanimous"]
    assert told("The council voted 9-0, in effect unanimously, for the bridge.") == ["9-0"]
