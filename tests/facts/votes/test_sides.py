"""Results told side by side, in whatever order, and sides that are told alone."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def told(*lines: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.VOTE, *lines)]


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("Only three senators opposed the bill; 47 voted in favour.", "47-3"),
        ("The decree was backed by 83 deputies, while 41 voted no.", "83-41"),
        ("Forty-one members were for, thirty-eight against, and five stayed away.", "41-38"),
        ("Of the ballots returned, 4,112 were for a walkout and 1,309 against.", "4112-1309"),
        ("The law was approved with 120 votes and no votes against.", "120-0"),
        ("The parish voted against the merger, with 211 noes and 40 ayes.", "40-211"),
        ("The chamber sat until 3am before 152 deputies approved the decree; 97 opposed it.", "152-97"),
        ("Nine aldermen supported the tram line. Four opposed it.", "9-4"),
        ("Twenty-six deputies had backed the levy when the clerk counted. Only five were against.", "26-5"),
        ("At the synod 88 delegates chose Lewin, 61 preferred Portsea and seven abstained.", "88-61-7"),
        ("In the second round 402 members voted for Ada Quill; 377 picked Bo Lark.", "402-377"),
        ("A dozen hands went up for the motion in the council, three against.", "12-3"),
        ("The assembly approved the text with 27 votes; four members opposed it.", "27-4"),
        ("Four of the seven members voted for a cut, while the other three preferred no change.", "4-3"),
        ("Eight of the club's eleven directors backed it. Three, including the founder's son, voted against.", "8-3"),
        ("Two members of the tribunal upheld the licence, the third dissented.", "2-1"),
        ("Seventy senators, among them 20 rebels, lined up behind the treaty; 28 said no.", "70-28"),
        ("Five of the seven jurors found for the plaintiff and two for the newspaper.", "5-2"),
        ("The commissioners approved the levee, seven in favor and Commissioner Bud Hale opposed.", "7-1"),
        ("There were 174 votes to override the veto and 160 against.", "174-160"),
        ("Ayes 306, Noes 259, the Speaker read to the house.", "306-259"),
        ("The count in the council, said the clerk, was for: 14, against: nine.", "14-9"),
        ("Of the nine commissioners, five raised a hand for the ferry, and four kept theirs on the table.", "5-4"),
        ("Seven councillors were behind the mayor's budget and five stood against it.", "7-5"),
        ("The council adopted the wording with six members consenting and one objecting.", "6-1"),
        ("Nine senators threw their support behind the treaty, eight withheld theirs and two abstained.", "9-8-2"),
        ("Eleven directors favoured the sale, with Ruth Adeyemi and Jonas Krall dissenting.", "11-2"),
        ("Twelve nations opposed the ban, 30 supported it and 18 stayed neutral.", "30-12-18"),
        ("The mayor held on, 46 councillors standing by him and 45 voting to oust him.", "46-45"),
        ("The threshold was 200, and 213 deputies voted in favour and 140 against.", "213-140"),
    ],
)
def test_those_for_and_those_against_are_told_in_either_order(line: str, result: str) -> None:
    assert told(line) == [result]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Fifty members of the chamber voted for the motion.", "50"),
        ("The board backed the terms, while one director, Ada Quill, voted against.", "1"),
        ("Twelve members of the Security Council supported the draft, which was vetoed.", "12"),
        ("The mayor was elected on the second ballot by 25 of the 48 members.", "25"),
    ],
)
def test_one_side_is_told_alone(line: str, count: str) -> None:
    assert told(line) == [count]


@pytest.mark.parametrize(
    "line",
    [
        "He backed 14 bills and opposed three others during his term.",
        "The two voted against the bill.",
        "The council bought ten tonnes for the island and three against the cold.",
        "For two decades members voted against it.",
        "The motion needs 20 members in favour and ten against to be put off.",
        "The party won 76 seats in the assembly, against 25 for its rival.",
        "Seven members were hurt. Two died later.",
        "Ten witnesses favoured the prosecution's account and two held out for another, the court heard.",
        "Sixteen states have come out in support of the lawsuit and fourteen have come out opposed.",
        "Three doctors agreed to his request for leave and two refused.",
        "The chair ruled that 12 votes in favour were needed and that three against would be enough.",
        "No more than three members may vote against and at least nine must be in favour.",
        "At least 34 members voting for and no more than nine against would be enough.",
        "Seven banks were behind the loan and five stood against it.",
        "Four ministers backed the plan in interviews; two others were silent.",
        "Trustee Ada Quill, who sits for Precinct 3, voted yes.",
        "Alderman Ada Quill of Ward 7 voted against it.",
        "The council said that 12 families wanted a garden and 30 preferred a flat.",
    ],
)
def test_what_only_looks_like_sides_is_none(line: str) -> None:
    assert told(line) == []


def test_who_is_against_in_the_sentence_after_is_no_result_of_its_own() -> None:
    assert told("Seven members backed the dam. Two voted against. The clerk went home.") == ["7-2"]


def test_those_who_abstained_in_the_sentence_after_belong_to_the_vote_before() -> None:
    assert told("The motion in the senate had 18 votes in favour and none against. Two abstained.")[0].startswith(
        "18-0"
    )


def test_of_three_choices_the_last_two_are_no_pair() -> None:
    line = (
        "Four of the seven members of the board of the Bank of Lewin backed it, two wanted more and one preferred less."
    )
    assert "2-1" not in told(line)


def test_all_but_a_few_are_the_rest_against_these() -> None:
    assert told("All but one of its 15 members voted for the plan.") == ["14-1"]
