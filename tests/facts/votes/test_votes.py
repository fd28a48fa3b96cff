"""Votes of an article: who voted, on what, when, and each result once."""

from datetime import date

import pytest

from quizapp.facts.fact import FactType, Vote
from quizapp.facts.sentence import Tag
from tests.facts.extracted import extraction, facts, mentioned


def votes(*lines: str) -> list[Vote]:
    found = [fact.value for fact in facts(FactType.VOTE, *lines)]
    return [value for value in found if isinstance(value, Vote)]


def test_a_result_is_one_mention_whose_words_are_its_evidence() -> None:
    line = "The assembly passed the levy on Monday by 31 votes to nine, with four abstentions, after a long night."
    assert mentioned(Tag.SCORE, line) == ["31 votes to nine, with four abstentions"]
    (fact,) = facts(FactType.VOTE, line)
    assert fact.evidence[0].surface == "31 votes to nine, with four abstentions"
    assert fact.normalised == "31-9-4"


@pytest.mark.parametrize(
    ("line", "body", "matter"),
    [
        (
            "The island assembly voted 31-9 to lease the harbour to Sudland.",
            "island assembly",
            "to lease the harbour to Sudland",
        ),
        ("The city council approved the homes plan 24-22.", "city council", "on the homes plan"),
        ("The homes plan was approved 24-22 by the city council.", "city council", "on the homes plan"),
        ("The deputies rejected the motion by 120 votes to 98.", "deputies", "on the motion"),
        ("Members of the board voted by 7 to 2 on Friday for the merger.", "board", "on the merger"),
    ],
)
def test_who_voted_and_on_what_is_read_from_the_clause(line: str, body: str, matter: str) -> None:
    (vote,) = votes(line)
    assert (vote.body.removeprefix("The "), vote.matter) == (body, matter)


def test_the_body_may_be_named_a_sentence_earlier() -> None:
    (vote,) = votes("The harbour committee met on Sunday. The motion to sell the cranes was carried unanimously.")
    assert (vote.body, vote.unanimous) == ("harbour committee", True)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("The bill passed by 88 votes to 41.", "The bill passed by"),
        ("Nearly 90 percent of voters said yes to independence.", "of voters said yes to independence"),
        ("Fifteen judges backed the ruling and two dissented.", "Fifteen judges backed the ruling and two dissented"),
    ],
)
def test_where_nobody_is_named_a_vote_is_told_by_what_is_said_around_it(line: str, said: str) -> None:
    for text in (line, f"PORT LEWIN, May 12, 2011 (Press Wire) - {line}"):
        assert [fact.subject for fact in facts(FactType.VOTE, text)] == [said]


def test_a_vote_is_dated_by_its_sentence() -> None:
    (vote,) = votes("The assembly passed the levy on Monday by 31 votes to nine.")
    assert vote.when is not None
    assert (vote.when.first, vote.when.last) == (date(2012, 5, 14), date(2012, 5, 14))
    (vote,) = votes("The assembly passed the levy by 31 votes to nine.")
    assert vote.when is None


def test_a_person_elected_is_not_a_matter() -> None:
    (vote,) = votes("The assembly elected Ada Quill by 31 votes to nine.")
    assert vote.matter == ""


def test_a_share_belongs_to_who_won_it() -> None:
    found = votes("In the election Ada Quill won 57.4 percent of the vote, while Tomas Brandt took 38 percent.")
    assert [(vote.body, vote.share) for vote in found] == [("Ada Quill", "57.4%"), ("Tomas Brandt", "38%")]


def test_a_result_that_is_told_again_is_one_fact_and_the_ledger_says_so() -> None:
    lines = ("The assembly passed the levy by 31 votes to nine.", "The 31-9 vote in the assembly angered shopkeepers.")
    assert len(votes(*lines)) == 1
    assert ("vote", "told before") in {(row.type, row.reason) for row in extraction(*lines).ledger}


def test_a_vote_to_come_has_no_result() -> None:
    assert votes("The Senate is to vote on the levy on Friday.") == []


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("With four members abstaining, the council backed the plan by 21 votes to nine.", "21-9-4"),
        ("The plan, on which four members abstained, was carried by the council by 21 votes to nine.", "21-9-4"),
        ("The council backed the plan by 21 votes to nine. A further four members chose to abstain.", "21-9-4"),
        ("Twenty-one councillors voted for the plan, four abstained and nine voted against it.", "21-9-4"),
        ("Abstaining were four states, while 21 voted in favour and nine against.", "21-9-4"),
        ("After four members abstained in the first ballot, the second passed 21-9.", "21-9"),
        ("The council backed the plan 21-9. An earlier one fell after four members abstained.", "21-9"),
    ],
)
def test_abstainers_belong_to_the_score_wherever_they_are_told(line: str, result: str) -> None:
    assert [fact.normalised for fact in facts(FactType.VOTE, line)] == [result]
    if result.endswith("-4") and ". " not in line.rstrip("."):
        assert facts(FactType.QUANTITY, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Against the motion were nine deputies, while 44 voted for it.",
        "The levy was opposed by nine deputies and supported by 44.",
        "The motion was put to the deputies: nine against, 44 for.",
        '"No" drew nine votes and "Yes" 44 among the deputies.',
    ],
)
def test_those_against_may_be_told_before_those_for(line: str) -> None:
    assert [fact.normalised for fact in facts(FactType.VOTE, line)] == ["44-9"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Every hand in the room went up for the motion.", True),
        ("To a man, the members of the board voted for the plan.", True),
        ("The board backed the plan to a man.", True),
        ("The plan won the backing of every member of the board.", True),
        ("Shareholders approved the sale with one accord.", True),
        ("The council chose the deal, and not a soul voted against it.", True),
        ("The board gave the award to a man from the north.", False),
        ("The committee passed the letter to a man in a grey coat.", False),
        ("The mayor asked for the support of every member of the council.", False),
        ("Every hand in the class went up when the teacher asked the council's question.", False),
        ("The ministers spoke with one voice on the border, members said.", False),
    ],
)
def test_unanimity_is_told_in_figures_of_speech(line: str, found: bool) -> None:
    assert [fact.normalised for fact in facts(FactType.VOTE, line)] == ["unanimous"] * found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("The seagulls of the harbour have voted unanimously to stay.", 0),
        ("The penguins voted 12-3 to keep the pool, the councillor joked.", 0),
        ("I voted for myself and lost 1-0 in the council, she said.", 0),
        ("We took a vote in our kitchen and the members were 4-1 for a dog.", 0),
        ("Farmers with sheep voted 310 to 44 to reject the levy.", 1),
        ("The council voted 31-9 to ban dogs from the beach.", 1),
    ],
)
def test_a_vote_in_jest_is_none(line: str, found: int) -> None:
    assert len(votes(line)) == found


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("While 14 members of the chamber abstained, the code was adopted by 88 votes to 71.", ["88-71-14"]),
        ("Three members abstained from alcohol before the council vote, which went 9-3.", ["9-3"]),
        ("Hull beat Leeds 3-1 in front of the council's guests.", []),
        ("The mayor beat his rival 5-4 in the council.", ["5-4"]),
        ("The vote in the council went against him by 40 to 31.", ["31-40"]),
    ],
)
def test_abstention_from_a_vote_and_a_win_in_it(line: str, result: list[str]) -> None:
    assert [fact.normalised for fact in facts(FactType.VOTE, line)] == result
