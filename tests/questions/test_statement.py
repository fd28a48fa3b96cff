import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.question import AnswerKind, Question
from quizapp.questions.statement import GAP, gapped, stated, undated
from tests import factories


def told(answer: str, explanation: str, **changes: object) -> Question:
    values = {"stem": "Who was it?", "accepted": (), "distractors": (), "kind": AnswerKind.PERSON, **changes}
    return factories.question(answer=answer, explanation=explanation, **values)


def test_the_statement_is_the_sentence_that_holds_the_answer() -> None:
    assert stated(told("Falk", "She was late. Falk spoke first. Quill left.")) == "Falk spoke first."
    assert stated(told("Falk", "She was late.")) == ""


def test_an_initial_ends_no_sentence() -> None:
    assert stated(told("George W. Bush", "In 2008 George W. Bush called Angela Merkel.")).startswith("In 2008")


def test_an_accepted_answer_may_stand_in_the_statement() -> None:
    question = told("4", "Norland sent four officers home.", accepted=("four",), kind=AnswerKind.NUMBER)
    assert gapped(question) == "Norland sent _____ officers home."


def test_other_copies_and_possessives_go_too() -> None:
    question = told("Norland", "The islands left Norland against Norland’s will.", kind=AnswerKind.POLITY)
    assert gapped(question) == ""  # two gaps would be two questions
    question = told("Norland", "Norland’s navy left the islands alone.", kind=AnswerKind.POLITY)
    assert gapped(question) == "_____ navy left the islands alone."


def test_a_demonym_would_betray_the_answer() -> None:
    question = told("Georgia", "The Georgian fleet of Georgia sailed in spring.", kind=AnswerKind.POLITY)
    assert gapped(question) == ""


def test_a_noun_in_lower_case_is_no_name() -> None:
    question = told(
        "Military accord", "A military accord was meant to follow the military talks.", kind=AnswerKind.AGREEMENT
    )
    assert gapped(question) == "A/an _____ was meant to follow the military talks."


def test_the_article_before_the_gap_tells_nothing() -> None:
    assert gapped(told("Accord of Oslo", "They signed an Accord of Oslo in the end.")).startswith(
        "They signed a/an _____"
    )


def test_a_statement_without_the_time_or_the_speaker_of_its_question_does_not_stand_alone() -> None:
    said = "Ada Quill was president of Norland"
    assert gapped(told("Ada Quill", f"{said}.", stem="Who was president in 2011?")) == ""
    assert gapped(told("Ada Quill", f"{said} in 2011.", stem="Who was president in 2011?"))
    assert gapped(told("Ada Quill", f"{said}.", stem="According to Reuters, who was president?")) == ""


def test_a_statement_that_names_nothing_of_what_its_question_names_does_not_stand_alone() -> None:
    stem = "Who was president of Norland in May 2011?"
    assert gapped(told("Ada Quill", "Ada Quill held the office from 2009 to 2014.", stem=stem)) == ""
    assert gapped(told("Ada Quill", "Ada Quill led Norland from 2009 to 2014.", stem=stem))


@pytest.mark.parametrize(
    ("answer", "explanation", "event"),
    [
        ("26 August 2008", "On 26 August 2008, the bridge fell.", "The bridge fell"),
        ("2008", "The bridge fell in 2008. Nobody was hurt.", "The bridge fell"),
        ("2008", "In 2008, the bridge of 1999 fell.", ""),
        ("2008", "The bridge that fell in 2008 was new.", ""),
        ("2008", "The bridge fell.", ""),
    ],
)
def test_an_event_is_told_without_its_date(answer: str, explanation: str, event: str) -> None:
    assert undated(told(answer, explanation, kind=AnswerKind.DATE)) == event


@given(st.text(alphabet="abAB’s .,()[*", min_size=1, max_size=20), st.text(alphabet="abAB’s .,()[*_", max_size=80))
def test_a_gapped_text_never_holds_its_answer(answer: str, explanation: str) -> None:
    text = gapped(told(answer, explanation))
    assert text == "" or (text.count(GAP) == 1 and f" {answer} " not in f" {text} ")
