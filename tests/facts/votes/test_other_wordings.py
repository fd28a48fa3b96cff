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
        ("The walkout follows a ballot of 4,000 porters, 88 per cent of whom voted for action.", ["88%"]),
        ("The motion, which required two-thirds, got 59 per cent and so failed.", ["59%"]),
        ("Shareholders owning 71.2 per cent of the capital voted down the pay plan.", ["71.2%"]),
        ("Almost half of shareholders, 48 per cent, voted against the chairman.", ["48%"]),
        ("A show of hands in the village hall went 43 to 12 for the footpath.", ["43-12"]),
        ("Ms Lark won by 11,702 votes, polling 78,344 against 66,642 for Mr Ode.", ["11702", "78344", "66642"]),
        ("The eleven-judge bench ruled by a majority of 8:3 that the tax was valid.", ["8-3"]),
        ("By the narrowest of margins, 7-6, the full bench struck out the claim.", ["7-6"]),
        ("The Greens took 20.2 per cent of votes, the centre-left 19.8.", ["20.2%", "19.8%"]),
        ("All nine provinces voted in favour.", ["unanimous"]),
        ("The chair asked for those against, not a hand went up, and the rules were adopted.", ["unanimous"]),
        ("The text was adopted with 22 of the 30 delegations for it.", ["22"]),
        ("The deputies sacked the auditor: 78 of the 142 present were for it.", ["78"]),
        ("The clerk said 340 had favoured the bypass and 355 had not.", ["340-355"]),
        ("A 31-18 roll call vote sent the bill to the governor.", ["31-18"]),
        ("The islanders approved the treaty in 2010, when 61 per cent said yes.", ["61%"]),
        ("Mr Ode topped the count with 13,077 first preferences.", ["13077"]),
        ("The bill collapsed, mustering 105 votes when 111 were needed.", ["105"]),
        ("A unanimous high court threw out the appeal.", ["unanimous"]),
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
        "The council passed the plan at 9:15 on Monday.",
        "When the chair asked who would pay for it, not a hand went up.",
        "The members, 62 per cent of whom are women, meet in May.",
        "Two of the three sisters voted for the same party all their lives.",
        "Six of the eight petitions were rejected.",
        "The share of women in the party rose to 43 per cent.",
        "Beaten 4-0 by the mayor's eleven, the council went back to debate the budget.",
        "The bill needs 61 votes to win.",
    ],
)
def test_a_match_a_formation_and_what_is_needed_are_none(line: str) -> None:
    assert told(line) == []


def test_a_side_of_a_result_that_is_told_again_goes_to_the_ledger() -> None:
    done = extraction("The council passed the levy by 26 votes to two. Only two members voted against.")
    reasons = [row.reason for row in done.ledger if row.type == "vote"]
    assert reasons == ["part of a result"]
