"""When two answers are one, and when an explanation says no more than they do."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.overlap import explained, folded, mentions, overlapping
from quizapp.questions.question import AnswerKind
from tests import factories


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text) or folded(text).startswith(("a ", "an ", "the "))


def test_a_coarser_date_overlaps_a_finer_one() -> None:
    assert overlapping("2008", "August 2008", AnswerKind.DATE)
    assert not overlapping("July 2008", "August 2008", AnswerKind.DATE)


def test_a_container_overlaps_what_it_contains() -> None:
    assert overlapping("Moscow", "the Kremlin, Moscow", AnswerKind.BODY)
    assert overlapping("Treaty of friendship", "Treaties of friendship and mutual aid", AnswerKind.AGREEMENT)
    assert not overlapping(
        "Treaty on Alliance and Integration", "Treaty on Alliance and Partnership", AnswerKind.AGREEMENT
    )
    assert not overlapping("Foreign minister of Norland", "Deputy foreign minister of Norland", AnswerKind.OFFICE)


def test_equal_amounts_overlap_whatever_their_spelling() -> None:
    assert overlapping("5 days", "five days", AnswerKind.DURATION)
    assert overlapping("7.6 billion roubles", "7.6bn rubles", AnswerKind.MONEY)
    assert not overlapping("$4", "4 roubles", AnswerKind.MONEY)


def test_rough_amounts_overlap_within_their_tolerance() -> None:
    assert overlapping("about 100", "about 95", AnswerKind.NUMBER)
    assert overlapping("about three-fifths", "about two-thirds", AnswerKind.NUMBER)
    assert not overlapping("100", "95", AnswerKind.NUMBER)


def test_a_name_is_found_only_as_whole_words() -> None:
    assert mentions("Who met Ada Quill’s envoy?", "Ada Quill")
    assert mentions("How did the five-day war end?", "5 days")
    assert not mentions("Who met the Quillers?", "Quill")


def test_an_explanation_that_only_repeats_stem_and_key_is_left_out_beside_a_citation() -> None:
    repeats = factories.question(
        stem="In which month did Norland expel four officers?",
        answer="May 2011",
        explanation="In May 2011, Norland expelled four officers.",
    )
    assert explained(repeats) == ""
    assert explained(replace(repeats, citations=())) == repeats.explanation
    adds = replace(repeats, explanation="Norland expelled four officers after a quarrel about fish.")
    assert explained(adds) == adds.explanation
