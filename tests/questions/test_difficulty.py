from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.difficulty import WEIGHT, facility, guess
from quizapp.questions.question import AnswerKind
from tests import factories


def test_a_country_is_easier_than_a_name_and_a_name_than_a_figure() -> None:
    polity, person, money = (
        guess(factories.question(kind=kind, answer=answer))
        for kind, answer in ((AnswerKind.POLITY, "Norland"), (AnswerKind.PERSON, "Quill"), (AnswerKind.MONEY, "$9"))
    )
    assert polity > person > money


def test_a_finer_date_is_harder() -> None:
    told = [
        guess(factories.question(kind=AnswerKind.DATE, answer=one))
        for one in ("the 1990s", "1998", "May 1998", "2 May 1998")
    ]
    assert told == sorted(told, reverse=True)
    assert len(set(told)) == 4


def test_what_is_meant_roughly_and_what_several_sources_say_is_easier() -> None:
    one = factories.question(kind=AnswerKind.NUMBER, answer="4,000")
    assert guess(factories.question(kind=AnswerKind.NUMBER, answer="About 4,000")) > guess(one)
    two = (factories.citation(), factories.citation(document="doc-2"))
    assert guess(factories.question(kind=AnswerKind.NUMBER, answer="4,000", citations=two)) > guess(one)


@given(st.integers(min_value=0, max_value=500), st.floats(min_value=0, max_value=1))
def test_answers_take_the_place_of_the_guess_as_they_come(answers: int, share: float) -> None:
    question = factories.question()
    told = facility(question, share * answers, answers)
    assert min(guess(question), share) - 1e-9 <= told <= max(guess(question), share) + 1e-9
    assert abs(told - share) <= WEIGHT / (WEIGHT + answers) + 1e-9
    assert facility(question, 0, 0) == guess(question)
