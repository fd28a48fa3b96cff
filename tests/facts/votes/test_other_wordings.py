"""Results in other wordings: the side told first, margins after tallies, votes set apart, and parts of a result."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import extraction, facts


def told(*lines: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.VOTE, *lines)]


@pytest.mark.parametrize(
    ("line", "results"),
    [
        ("Nobody argued with the figures: 31 against, 28 for, and no new hall for the village.", ["28-31"]),
        ("The text drew 18 votes in favour against 11, and three delegations sat it out.", ["18-11-3"]),
        ("The bill got 61 ayes against 54 noes.", ["61-54"]),
        ("The council voted 9-4 on the first motion, with two abstaining.", ["9-4-2"]),
        ("Dockers voted 71% in favour of a strike on a turnout of 63%.", ["71%"]),
        ("The referendum failed, with 57 per cent saying no.", ["57%"]),
        ("A narrow vote of 5-4 ended the saga at the school board.", ["5-4"]),
        ("Nurses voted heavily (91%) to strike.", ["91%"]),
        ("She received 22,310 votes, beating the sitting member by 412.", ["22310", "412"]),
        ("The challenger won 7,312 votes to clinch the ward.", ["7312"]),
        ("A total of 223 lawmakers backed the impeachment; 71 were opposed.", ["223-71"]),
        ("The canton rejected the vote for women twice and adopted it in 1971 by 6,120 to 4,408.", ["6120-4408"]),
        ("The committee voted seven to two against the quarry.", ["2-7"]),
        ("The committee voted seven to two against officers' advice to allow the quarry.", ["7-2"]),
        ("Earlier on Monday a text on prison health passed by consensus.", ["unanimous"]),
        ("She had been returned as moderator with not a nay in the room.", ["unanimous"]),
        ("The Portsea branch accepted the terms 61-40.", ["61-40"]),
        (
            "Norlanders said yes in May with 61.2 per cent of the vote; Sudlanders followed in June with 53.7.",
            ["61.2%", "53.7%"],
        ),
        ("Mr Quill got the post by 26 to two. Only two leaders voted against.", ["26-2"]),
    ],
)
def test_a_result_is_read_in_other_words(line: str, results: list[str]) -> None:
    assert told(line) == results


@pytest.mark.parametrize(
    "line",
    [
        "The Senate beat the House 7-3 in the annual charity baseball game.",
        "It was a vote of confidence in the town's 4-4-2.",
        "The bill needs 61 votes to win.",
    ],
)
def test_a_match_a_formation_and_what_is_needed_are_none(line: str) -> None:
    assert told(line) == []


def test_a_side_of_a_result_that_is_told_again_goes_to_the_ledger() -> None:
    done = extraction("The council passed the levy by 26 votes to two. Only two members voted against.")
    reasons = [row.reason for row in done.ledger if row.type == "vote"]
    assert reasons == ["part of a result"]
