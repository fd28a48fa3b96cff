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
