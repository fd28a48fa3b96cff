"""Votes told by what those on each side did, in words that newspapers use beside "for" and "against"."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def told(*lines: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.VOTE, *lines)]


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("The stadium was approved; eight councillors raised their hands for it and three against.", "8-3"),
        ("After a debate of nine hours 64 deputies pressed the green button and 57 the red one.", "64-57"),
        ("The upper house gave way: 41 senators stood with the minister, 38 with the farmers.", "41-38"),
        ("The synod agreed, a hundred and four clergy in favour and eighty-eight opposed.", "104-88"),
        ("The proposal fell at the meeting, only eight members being for it and twenty-seven against.", "8-27"),
        ("The skippers met for six hours, with nineteen members against the swap and seventeen for it.", "17-19"),
        ("The board met on Saturday, 27 members supporting it, three – Ode among them – voting no.", "27-3"),
        ("Of the committee, four preferred to hold the rate at 5.5 per cent and three wanted it up.", "4-3"),
        ("They decided that a member may not (for: 71; against: 26; abstentions: 13).", "71-26-13"),
        ("The chamber's board read: Yes 52, No 41, Abstain 3.", "52-41-3"),
        ("On the first article 52 senators said “not guilty” and 48 “guilty”.", "48-52"),
        ("A panel, two judges against one, held that a monument is a building.", "2-1"),
        ("The house was divided on it on Tuesday, 74 on each side.", "74-74"),
        ("The vote in the committee ended nine-all.", "9-9"),
        ("The party council picked Mr Ode, 19 members preferring him and 14 Ms Lark.", "19-14"),
        ("It was put to the vote: 14 said the road should be built, 11 that it should not.", "14-11"),
        ("Eighteen members of the club rose for the motion; seven kept their seats.", "18-7"),
        ("The bank's rate-setters split: seven for holding, two for a quarter point more.", "7-2"),
        ("The amendment was carried with 61 contents and 38 not contents.", "61-38"),
        ("The congress endorsed the merger, with 88 branches backing it and only 12 holding out.", "88-12"),
        ("The pact was ratified in the lower house by 200 deputies, with three against.", "200-3"),
        ("Not one of the 40 delegates raised a hand against the text.", "unanimous"),
        ("Nine of eleven regents raised a hand against the president's pay rise.", "9"),
        ("The mayor called for hands: twelve of the fifteen councillors put theirs up.", "12"),
        ("The amendment bombed, 140 to 55, in the lower house on Friday.", "55-140"),
        ("The private member's bill was swatted away 301 to 190.", "190-301"),
        ("His amendment hit the buffers by 56 votes to 49 in the Commons.", "49-56"),
        ("The bill passed the House but died when a 51-48 vote in the Senate fell short of the 60 needed.", "51-48"),
        ("The vote was tied at eleven members each.", "11-11"),
        ("By 5 to 4 the Supreme Court handed the governor his victory.", "5-4"),
        ("The parish council clung to its rule by six to five.", "6-5"),
        ("By 25 votes to 21, with two abstentions, the synod rejected it.", "21-25-2"),
        ("Of the 92 deputies 71 stood up for the bill, 21 against.", "71-21"),
        ("Forty of the 56 deputies in the chamber were against the bill.", "40"),
        ("Of the 28 member states, 19 supported the directive.", "19"),
        ("Of the court's 15 judges, 11 found for the miners.", "11"),
        ("The growers met. Nine parents voted to remove the head.", "9"),
        ("In the election he polled 23,277.", "23277"),
        ("A recount cut the incumbent's lead from 61 to just nine votes.", "9"),
        ("Nine votes decided the election.", "9"),
        ("Ms Lark held the seat and Mr Ode lost his by 149.", "149"),
        ("Members rejected an offer for the course. Two hundred and eight wished to stay, 12 to move.", "208-12"),
    ],
)
def test_what_those_on_each_side_did_tells_the_result(line: str, result: str) -> None:
    assert told(line) == [result]


@pytest.mark.parametrize(
    "line",
    [
        "Of the letters we received, 14 were for the bypass and nine against it.",
        "About 40 protesters were against the bill and ten for it, the committee heard.",
        "The club lost 3-1 at home and its supporters voted with their feet.",
        "Prices rose by 12 against nine a year ago, the committee said.",
        "Nine senators stood behind the president as she signed the bill and two with the governor.",
        "He could afford to lose Portsea 60-40, Norham 55-45 and Sund at the election.",
        "The panel rates the harbours on a scale from 1 to 10; Portsea leads with 9-2.",
        "“My wife and I had a vote about the dog. One for, one against,” the mayor said.",
        "Six of the 12 members said that they had never been asked.",
        "Nine of eleven delegates raised a hand to ask the minister a question.",
        "Conservative justices dominate the court by six to three.",
        "The amendment fared poorly, 140 to 55, in the lower house on Friday.",
        "The bill was wafted aside 301 to 190 in the Commons.",
        "United won 3-1 in front of the club's directors and members.",
        "The opposition needs 20 more votes to bring down the premier, who has a majority of three.",
        "The council's choir outsang the clerks by 9 to 4.",
        "The commission heard more witnesses for the mine than against it, by 44 to 12.",
        "The Democrats hold the state senate by 24 to 16.",
        "Twelve delegates arrived on Monday and four on Tuesday.",
        "The president must by law be elected by both houses with 607 votes.",
        "The committee has nine members, five of them for the ruling party and four for the opposition.",
        "It treated 92 children in 2016, against 37 in the years before, the council said.",
    ],
)
def test_no_vote_is_read_where_none_was_taken(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize(
    ("line", "results"),
    [
        ("The clergy agreed, 37-2 among the bishops; 162-25 in the lower house.", ["37-2", "162-25"]),
        ("With 61.2 per cent saying no in the referendum, the plan is dead.", ["61.2%"]),
        ("The pay report drew 23.5% opposition at the shareholders' meeting.", ["23.5%"]),
        ("The school bond squeaked by with 60.04% on the ballot.", ["60.04%"]),
        ("The amendment needed 60 per cent and got rather less, 57 per cent.", ["57%"]),
        ("The yes camp obtained 66.9 per cent of the votes and the no camp 33.1.", ["66.9%", "33.1%"]),
        ("In the ballot ninety-six point two per cent were for the strike.", ["96.2%"]),
        ("Ms Lark was returned unopposed by the members.", ["unanimous"]),
    ],
)
def test_shares_and_scores_follow_each_other(line: str, results: list[str]) -> None:
    assert told(line) == results


@pytest.mark.parametrize(
    ("line", "tallies"),
    [
        ("Ada Quill had 61 votes, Bo Lark 48 and Cy Ode, who withdrew late, 12.", ["61", "48", "12"]),
        (
            "Ada Quill got 8,204 votes, ahead of Bo Lark on 7,950 and the Green candidate, Cy Ode, on 1,112.",
            ["8204", "7950", "1112"],
        ),
        (
            "Ada Quill polled 14,320 votes, with Bo Lark second on 13,998 and Cy Ode third on 2,004.",
            ["14320", "13998", "2004"],
        ),
        ("Ada Quill won 412 votes at the age of 47, beating Bo Lark, a teacher, 48, and others.", ["412"]),
    ],
)
def test_a_third_candidate_has_a_bare_count_too(line: str, tallies: list[str]) -> None:
    assert told(line) == tallies
