"""Results of votes in text, and the figures that look like them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.facts.lexicon import bundled
from quizapp.facts.sentence import words_of
from quizapp.facts.signs import shown
from quizapp.facts.votes.around import Kind, Read, Result
from quizapp.facts.votes.results import results


def found_in(text: str, start: int = 0) -> list[Read]:
    return results(
        text, start, len(text), 0, bundled(), signs=shown([word.lower() for word in words_of(text[start:])], bundled())
    )


def read(sentence: str, earlier: str = "") -> list[tuple[str, str]]:
    text = f"{earlier} {sentence}" if earlier else sentence
    start = len(text) - len(sentence)
    return [(text[one.start : one.end], one.result.normalised) for one in found_in(text, start)]


@pytest.mark.parametrize(
    ("sentence", "words", "normalised"),
    [
        ("The island assembly voted 31-9 to lease the harbour.", "31-9", "31-9"),
        ("The council approved the plan 24–22.", "24–22", "24-22"),
        ("The assembly passed the levy by 31 votes to 9.", "31 votes to 9", "31-9"),
        ("The treaty was ratified by 31 votes to nine, with four abstentions.", None, "31-9-4"),
        ("Members carried the motion by 1,906 to 844 on Sunday.", "1,906 to 844", "1906-844"),
        ("In a 6-3 ruling the court struck down the fishing ban.", "6-3", "6-3"),
        ("The resolution drew 141 votes in favour, 5 against and 35 abstentions.", None, "141-5-35"),
        ("The motion failed, with 98 deputies voting in favour and 120 against.", None, "98-120"),
        ("The vote in the chamber was 47 in favor to 53 opposed.", None, "47-53"),
        ("At the dock gate 512 members voted Yes and 37 No.", "512 members voted Yes and 37 No", "512-37"),
        ("The bill passed with 92 to nil and nobody abstaining.", "92 to nil and nobody abstaining", "92-0-0"),
        ("The ruling, by a majority of four to three, came on Friday.", "four to three", "4-3"),
        ("Seven of the nine judges ruled for the fishermen.", "Seven", "7"),
        ("The board split 4 to 4 over the merger.", "4 to 4", "4-4"),
        ("The council denied the permit by 6 votes to 3.", "6 votes to 3", "6-3"),
        ("The board never met, but voted 7-2 by post.", "7-2", "7-2"),
        ("A levy on ferries went through the council by three to one.", "three to one", "3-1"),
        ("The Senate confirmed Judge Ada Quill, 68 to 32.", "68 to 32", "68-32"),
    ],
)
def test_a_score_is_read_in_its_usual_forms(sentence: str, words: str | None, normalised: str) -> None:
    found = read(sentence)
    assert [one[1] for one in found] == [normalised]
    assert words is None or found[0][0] == words


@pytest.mark.parametrize(
    ("sentence", "normalised"),
    [
        ("The assembly rejected the draft by 24 votes to three.", "3-24"),
        ("The amendment was voted down 29-17.", "17-29"),
        ("The motion was defeated 187-211.", "187-211"),
        ("He quit the board after losing a vote 5-2.", "5-2"),
        ("The council passed it 9-4 after the mayor had rejected a delay.", "9-4"),
    ],
)
def test_those_who_were_for_a_motion_stand_first_even_if_it_failed(sentence: str, normalised: str) -> None:
    assert [one[1] for one in read(sentence)] == [normalised]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The council voted unanimously to close the pier.", "unanimously"),
        ("The General Assembly adopted the text by consensus.", "by consensus"),
        ("The accord passed the chamber without a dissenting vote.", "without a dissenting vote"),
        ("The committee backed the return without a single vote against.", "without a single vote against"),
        ("By unanimous vote the board dismissed its chairman.", "unanimous"),
        ("She was elected party leader by acclamation.", "by acclamation"),
    ],
)
def test_unanimity_is_a_result(sentence: str, words: str) -> None:
    assert read(sentence) == [(words, "unanimous")]


@pytest.mark.parametrize(
    ("sentence", "normalised"),
    [
        ("Okafor won 57.4 percent of the vote, while his rival took 38 percent.", ["57.4%", "38%"]),
        ("The Shore Party polled 43.7 per cent of the votes against 35.1 per cent for the Hills.", ["43.7%", "35.1%"]),
        ("The union said 68% voted in favour on a 74% turnout.", ["68%"]),
        ("In the referendum 55.5% of voters chose to leave.", ["55.5%"]),
        ("Eighty-one per cent of members voted to strike in a ballot.", ["81%"]),
        ("The code was adopted by a two-thirds majority of the council.", ["2/3"]),
    ],
)
def test_a_share_of_the_votes_is_a_result(sentence: str, normalised: list[str]) -> None:
    assert [one[1] for one in read(sentence)] == normalised


def test_what_was_said_before_tells_that_a_share_is_of_votes() -> None:
    sentence = "Her rival trailed with 15.4%."
    assert read(sentence, "Ada Quill took 59.4% of the vote on Sunday.") == [("15.4%", "15.4%")]
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "normalised"),
    [
        ("The mayor was re-elected by a single vote.", "1"),
        ("The bill passed with three votes to spare.", "3"),
        ("He trailed by 11,408 votes.", "11408"),
    ],
)
def test_a_margin_is_a_result(sentence: str, normalised: str) -> None:
    assert [one[1] for one in read(sentence)] == [normalised]


@pytest.mark.parametrize(
    "sentence",
    [
        "Portsea beat Harborough 3-1 in the cup on Sunday.",
        "The club, whose board is split over the sale of its ground, lost the match 3-1.",
        "In a poll before the election 45 percent of voters backed the Hills.",
        "The club won 2-0 away, and its board will vote on a contract.",
        "The council did not vote 9 to 4.",
        "He denied that the council had voted 9 to 4 for the sale.",
        "The report wrongly said the motion had passed 31-9.",
        "The bookmakers' odds were 5-1 against a vote this year.",
        "The programme of 2015-2017 was approved by the board.",
        "The report, pages 12-15, was approved by the council.",
        "Members aged 18 to 25 voted in large numbers.",
        "The council approved between 10 to 15 permits.",
        "A change needs a two-thirds majority in the chamber.",
        "A three-quarters majority is required in the chamber.",
        "The court must decide by unanimous vote.",
        "Decisions are taken by consensus in the council.",
        "Critics unanimously praised the film.",
        "A poll showed that 45 percent of voters would back the Hills.",
        "Turnout was 61 percent in the election.",
        "With 80 percent of the votes counted, the election was undecided.",
        "Unemployment rose to 9.2 percent ahead of the election.",
        "Her approval rating fell to 23 percent before the vote.",
        "The Senate is to vote on the bill on Thursday.",
        "The boxer won by unanimous decision in the tenth round of the bout.",
        "On April 3-5 the assembly debated the vote.",
        "Ada Quill, 71, voted at noon.",
        "The election cost 12 to 15 crowns a voter.",
        "The committee's quiz ended 12-9.",
        "Had the bill passed by 40 votes to 12, it would be law.",
    ],
)
def test_other_figures_are_no_results(sentence: str) -> None:
    assert read(sentence) == []


def test_a_score_that_is_also_called_unanimous_is_one_result() -> None:
    assert [one[1] for one in read("The council voted unanimously, 15-0, to close the pier.")] == ["15-0"]


def test_abstentions_told_later_belong_to_the_score() -> None:
    sentence = "The plan was carried by 24 votes to 22 in the council, with three members sitting on their hands."
    assert read(sentence) == [("24 votes to 22", "24-22-3")]
    assert [one[1] for one in read("The board decided by ten votes to two. ")] == ["10-2"]


@given(st.integers(0, 700), st.integers(0, 700))
def test_any_score_of_a_vote_is_read_as_it_stands(votes_for: int, votes_against: int) -> None:
    found = found_in(f"The assembly passed the law by {votes_for} votes to {votes_against}.")
    assert [one.result for one in found] == [Result(Kind.SCORE, votes_for, votes_against)]


@given(st.text(alphabet="voted 31-9 to for against % of the by no,.;", max_size=200))
def test_whatever_is_read_stands_in_the_sentence_and_nothing_overlaps(text: str) -> None:
    found = found_in(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= after.start for one, after in pairwise(found))
