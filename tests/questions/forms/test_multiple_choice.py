import random
from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.forms import multiple_choice
from quizapp.questions.question import AnswerKind, Distractor
from tests import factories


def wrong(*texts: str) -> tuple[Distractor, ...]:
    return tuple(Distractor(text=text, why=f"{text} is wrong.") for text in texts)


def test_two_distractors_are_enough_and_one_is_not() -> None:
    assert multiple_choice.fits(factories.question(distractors=wrong("a", "b")))
    assert not multiple_choice.fits(factories.question(distractors=wrong("a")))


def test_equal_options_make_no_choice() -> None:
    assert not multiple_choice.fits(factories.question(distractors=wrong("a", "a")))


@given(st.integers(min_value=0))
def test_every_option_is_shown_once_and_the_key_is_where_it_is_said_to_be(seed: int) -> None:
    question = factories.question()
    choice = multiple_choice.ask(question, random.Random(seed))
    assert sorted(choice.options) == sorted([question.answer, *(one.text for one in question.distractors)])
    assert choice.options[choice.key] == question.answer


def test_dates_and_figures_stand_in_their_order() -> None:
    dates = factories.question(
        kind=AnswerKind.DATE, answer="26 August 2008", distractors=wrong("7 May 2008", "1 March 2009", "12 August 2008")
    )
    shown = multiple_choice.ask(dates, random.Random(3), at=0)
    assert shown.options == ("7 May 2008", "12 August 2008", "26 August 2008", "1 March 2009")
    assert shown.key == 2
    money = factories.question(kind=AnswerKind.MONEY, answer="$9", distractors=wrong("$1 million", "$85", "$700"))
    assert multiple_choice.ask(money, random.Random(3)).options == ("$9", "$85", "$700", "$1 million")


def test_the_same_seed_gives_the_same_order() -> None:
    asked = {multiple_choice.ask(factories.question(), random.Random(8)) for _turn in range(5)}
    assert len(asked) == 1


@given(st.integers(min_value=0), st.integers(min_value=1, max_value=40))
def test_the_key_is_as_often_in_one_place_as_in_any_other(seed: int, count: int) -> None:
    quiz = [factories.question(number) for number in range(count)]
    used = Counter(choice.key for choice in multiple_choice.ask_all(quiz, random.Random(seed)))
    assert max(used.values()) - min(used[place] for place in range(4)) <= 1


def test_a_wrong_choice_is_told_why() -> None:
    question = replace(factories.question(), distractors=wrong("Jon Falk", "Mina Okafor"))
    assert multiple_choice.mark(question, question.answer).correct
    mark = multiple_choice.mark(question, "Jon Falk")
    assert (mark.correct, mark.note) == (False, "Jon Falk is wrong.")
