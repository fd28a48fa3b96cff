"""Results that are told otherwise than by a score: those of one mind, ties, slim majorities, and what only looks so."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def told(*lines: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.VOTE, *lines)]


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("The Liberals' council had been unanimous on Wednesday.", "unanimous"),
        ("The judges were unanimous that the tax was void.", "unanimous"),
        ("The senators were of one mind.", "unanimous"),
        ("A clerk of the committee said later that the vote had been unanimous.", "unanimous"),
        ("The delegates met on Monday. An audit was ordered unanimously.", "unanimous"),
        ("Ministers adopted the package unanimously in Portsea.", "unanimous"),
        ("The African Peace Council voted unanimously last Thursday to go.", "unanimous"),
        ("Councillors scraped a budget through by a majority of one at a long meeting.", "1"),
        ("Sixty deputies had voted for next year's budget, 52 against; eight abstained.", "60-52-8"),
        ("A version that would have fined farmers failed in the senate, 21 to 26.", "21-26"),
        ("In the second round of voting the two finalists were tied at 27 apiece.", "27-27"),
        ("The treaty was backed by 63 per cent of voters.", "63%"),
        ("The bench split three to two.", "3-2"),
        ("Parliament expressed confidence in the cabinet by 61 votes against 55.", "61-55"),
        ("He held the seat by just 17 votes after two recounts.", "17"),
        ("Only 54 votes separated the two candidates.", "54"),
        ("The school board deadlocked at four votes each.", "4-4"),
        ("Mrs Vang defeated Mr Holm by 8,411 votes to 7,930.", "8411-7930"),
        ("Peers defeated the amendment by 211 votes to 178.", "178-211"),
        ("The court rejected the appeal 5-4.", "5-4"),
        ("The high court was divided four-three on whether the lease had lapsed.", "4-3"),
        ("The full bench of eleven held, nine to two, that the governor had overstepped.", "9-2"),
        ("Methodists meeting in Portsea removed the ban by 692 to 51.", "692-51"),
        ("The islanders chose to stay, 8,114 to 3,902.", "8114-3902"),
        ("Mr Ode was re-elected with 283 votes to Ms Lark's 44.", "283-44"),
        ("The levy passed with 64 percent approval.", "64%"),
        ("The teachers' ballot produced a 92 per cent yes vote.", "92%"),
        ("More than 80 per cent of postal workers who voted supported a strike.", "80%"),
        ("Voters rejected the new constitution by 62 per cent to 38.", "62%"),
        ("Shareholders of the ferry line endorsed the rescue by a majority of 93.8 per cent.", "93.8%"),
        ("He survived the leadership challenge, 84 to 36.", "84-36"),
        ("Directors were split 4-4 until the chairman used his casting vote.", "4-4"),
        ("In the election the party's share dipped to 61.2 per cent from the last time.", "61.2%"),
        ("Supporters of the club backed the sale with 68.3 percent of the 4,200 votes cast.", "68.3%"),
        ("At a stormy meeting the allotment holders agreed, 64-12, to dig up the path.", "64-12"),
        ("The court, dividing four to three, refused to reopen the case.", "4-3"),
        ("The yes vote reached 66.4 per cent in the capital.", "66.4%"),
        ("All five judges of the bench dismissed the petition.", "unanimous"),
        ("The club's board chose her with 71 votes; 12 were against.", "71-12"),
        ("Some 57.3 per cent of Nova Scotians voted for change.", "57.3%"),
        ("Two-thirds of delegates supported the merger at the congress.", "2/3"),
        ("Not a single delegate opposed the new statutes.", "unanimous"),
        ("The six members of the bench voted as one for the reporters.", "unanimous"),
        ("The ministers of all eight states adopted the list by unanimity.", "unanimous"),
        ("Delegates, with no one dissenting, passed the accounts.", "unanimous"),
        ("Five lay judges to two held that the sale was void.", "5-2"),
        ("The lodge decided by ten voices to five that women may join.", "10-5"),
        ("The parish synod voted at last. It was 21 to 6 for the new organ.", "21-6"),
        ("Sixty-two to fifty-five was the count when the tellers came back.", "62-55"),
        ("Councillors decided 30-22 against selling the orchard.", "30-22"),
        ("On a 65 to 51 margin, the lower house passed the veto back.", "65-51"),
        ("The senate fell short of the 60 votes needed to end the debate, 58-42.", "58-42"),
        ("The planning board gave its consent, nine to three, for the tower.", "9-3"),
        ("The commission needed just ten minutes to approve the line, 10-0.", "10-0"),
        ("By 27 to 19 the villagers of Lewin decided to keep their bear.", "27-19"),
        ("Her lead over Bo Lark was 1,218 votes.", "1218"),
        ("A jury returned a unanimous guilty verdict.", "unanimous"),
        ("In a postal ballot 71 per cent of the paper's sub-editors expressed doubts about it.", "71%"),
        ("Strike action was supported by 83% of the dockers who voted.", "83%"),
        ("In the referendum the answer was clear. Yes: 61.6 per cent.", "61.6%"),
        ("The challenger took the city for the Greens' party with 52.9 per cent.", "52.9%"),
        ("Turnout reached 41 per cent, and 69.4 per cent backed the new charter.", "69.4%"),
        ("The bench divided, nine judges finding for the state and six for the ranchers.", "9-6"),
        ("The Senate advanced the nomination in a 60-37 procedural vote.", "60-37"),
        ("The bench ruled by a 4:1 majority that the scheme was legal.", "4-1"),
        ("The constitution was approved by 54.9 percent of Gambians.", "54.9%"),
        ("Thirty-four senators of the university wanted him to stay, 29 to go.", "34-29"),
        ("The cabinet won the backing of 199 deputies.", "199"),
        ("The motion received 101 yes votes.", "101"),
        ("Dockers voted to walk out, with 88.4% backing the strike.", "88.4%"),
        ("Some 67 per cent of staff rejected the offer.", "67%"),
        ("The charter was accepted by a wafer-thin 50.9 per cent of the voters.", "50.9%"),
    ],
)
def test_a_result_is_read_without_a_plain_score(line: str, result: str) -> None:
    assert told(line) == [result]


def test_those_of_one_mind_beside_a_score_are_another_result() -> None:
    assert told("The board split 7-5 in favour; the eight presidents were unanimous.") == ["7-5", "unanimous"]


@pytest.mark.parametrize(
    "line",
    [
        "Critics were unanimous in their praise.",
        "The family was unanimous in its grief, said a council spokesman.",
        "Experts were of one mind about the dangers of the dam.",
        "The members must be unanimous.",
        "The party governs with a majority of one.",
        "The party won the election by a majority of 12 seats.",
        "Lewin Town were tied at one apiece at half-time.",
        "A deal needs a majority of one hundred and ten in the house.",
        "Some 62 per cent of the electorate cast a ballot.",
        "A two-thirds majority of 148 votes is required to amend the charter.",
        "Pay will rise by 5 per cent after members voted to accept.",
        "The judges scored the bout 116-112.",
        "Lions beat Tigers 24-17 in front of 40,000 members and fans.",
        "The Security Council met in closed session for 3 to 4 hours.",
        "The chess match stands at 3-2 after a draw.",
        "The mixture is 4:1 sand to cement, the council's engineer said.",
        "His team won the council cup 3-2 on penalties.",
        "The judges of the bout awarded Bo Lark the fight, 115-113, 116-112 and 114-114.",
        "Opposition leaders expect 52 per cent of the vote.",
        "The commission said that it would meet the members, 12 to 14, in May.",
        "Ada Quill lost 6-4, 3-6, 7-5 to the council's clerk in the final.",
        "Some 67 per cent of people polled rejected the offer.",
    ],
)
def test_praise_matches_and_seats_are_no_results(line: str) -> None:
    assert told(line) == []


def test_shares_of_a_list_may_lack_their_sign() -> None:
    line = "In the election the Larks finished first with 28.8 per cent, the Wrens second with 26.3 and the Owls 21.1."
    assert told(line) == ["28.8%", "26.3%", "21.1%"]


def test_two_answers_are_named_before_their_shares() -> None:
    assert told("The referendum on the flag ended Yes 52.3, No 47.7.") == ["52.3%", "47.7%"]


def test_votes_of_two_candidates_are_two_counts() -> None:
    assert told("She was chosen to lead with 13,021 votes, against 9,876 for Ada Quill.") == ["13021", "9876"]


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("The bill crashed to defeat by 40 to 31.", ["31-40"]),
        ("The motion sank by 31 votes to 22.", ["22-31"]),
        ("The amendment flopped 14 to 9 in the council.", ["9-14"]),
        ("The visitors crashed to defeat by 40 to 31.", []),
        ("Three boats sank, 31 to 22 miles from the coast.", []),
        ("The senate passed the bill by 31 votes to 22 after its shares tanked.", ["31-22"]),
    ],
)
def test_a_motion_that_fails_in_an_informal_verb_has_the_larger_figure_against_it(line: str, result: list[str]) -> None:
    assert told(line) == result


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("In the plenary, 388 members were for, 206 against, 64 abstained.", ["388-206-64"]),
        ("The measure needed 60 votes in the senate and fell short, 56-43.", ["56-43"]),
        ("The motion failed to get the nine votes it needed, with eight in favour and two against.", ["8-2"]),
        ("A majority of 251 votes was needed; the bill received 249.", ["249"]),
        ("A tie of 20 votes each was broken by the speaker.", ["20-20"]),
        ("The council's secret ballot ended 17:13 in favour of Ada Quill.", ["17-13"]),
        ("The council meets at 17:30 to vote on the plan.", []),
        ("The council sits from 17:30 to 20:15 to vote on the plan.", []),
        ("Ninety-three senators voted aye.", ["93"]),
        ("The motion was carried on a show of hands, with two dissenting.", ["2"]),
        ("Two members dissenting from the chapel founded a chapel of their own.", []),
        ("Nobody spoke or voted against it.", ["unanimous"]),
        ("A narrow majority, 50.9 percent, approved the new charter.", ["50.9%"]),
        ("Nearly 40 percent of shareholders failed to support the pay report.", ["40%"]),
    ],
)
def test_figures_of_one_vote_are_told_from_what_it_needed_and_from_hours(line: str, result: list[str]) -> None:
    assert told(line) == result
