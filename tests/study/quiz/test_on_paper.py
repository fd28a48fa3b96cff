import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.forms.posed import FORMS
from quizapp.study.quiz import on_paper
from tests.questions.forms.test_posed import asked as posed_in


def test_letters_go_on_after_z() -> None:
    assert [on_paper.letter(place) for place in (0, 1, 25, 26, 27, 51, 52, 701, 702)] == [
        *("A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"),
    ]


def test_the_number_of_a_paper_follows_what_is_asked_and_how() -> None:
    items = [posed_in(form) for form in FORMS]
    number = on_paper.paper_number(items)
    assert re.fullmatch(r"[0-9A-F]{4}-[0-9A-F]{4}", number)
    assert on_paper.paper_number(list(items)) == number
    choice = items[0]
    turned = replace(choice, options=choice.options[::-1])
    others = [items[::-1], items[1:], [turned, *items[1:]], [replace(choice, text="Who?"), *items[1:]]]
    assert number not in {on_paper.paper_number(other) for other in others}


def test_texts_that_run_together_alike_have_numbers_of_their_own() -> None:
    choice = posed_in("multiple_choice")
    one, other = replace(choice, options=("ab", "c")), replace(choice, options=("a", "bc"))
    assert on_paper.paper_number([one]) != on_paper.paper_number([other])


@pytest.mark.parametrize("form", ["multiple_choice", "several_right"])
@given(seed=st.integers(0, 99))
def test_the_key_names_the_letters_of_what_is_right(form: str, seed: int) -> None:
    posed = posed_in(form, seed)
    letters = re.findall(r"(?:^|; )([A-Z])  ", on_paper.key_line(posed))
    assert [posed.options[ord(one) - ord("A")] for one in letters] == [
        option for option in posed.options if option in posed.right
    ]


@given(seed=st.integers(0, 99))
def test_the_key_of_true_or_false_tells_the_answer_as_well(seed: int) -> None:
    posed = posed_in("true_false", seed)
    word = "True" if posed.proposed == "Ada Quill" else "False"
    assert on_paper.key_line(posed) == f"{word}. Right answer: Ada Quill"


@given(seed=st.integers(0, 99))
def test_numbers_in_the_boxes_of_an_order_give_the_order(seed: int) -> None:
    posed = posed_in("ordering", seed)
    numbers = [int(one) for one in on_paper.key_in_short(posed).split()]
    by_number = dict(zip(numbers, posed.options, strict=True))
    assert tuple(by_number[at] for at in sorted(by_number)) == posed.right
    for line, question in on_paper.key_places(posed):
        assert line.endswith(f"({question.answer})")


@given(seed=st.integers(0, 99))
def test_letters_in_the_boxes_of_a_matching_give_its_pairs(seed: int) -> None:
    posed = posed_in("matching", seed)
    letters = on_paper.key_in_short(posed).split()
    assert tuple(posed.options[ord(one) - ord("A")] for one in letters) == posed.right
    for (line, question), prompt in zip(on_paper.key_places(posed), posed.prompts, strict=True):
        assert question.answer in line
        assert prompt in line


@pytest.mark.parametrize("form", FORMS)
def test_every_form_says_what_is_asked_and_nothing_asked_tells_the_key(form: str) -> None:
    posed = posed_in(form)
    assert posed.asked
    assert on_paper.task(posed) or form == "typed"
    if not posed.options:
        assert posed.right[0] not in posed.asked + on_paper.task(posed) + on_paper.unit(posed)


def test_what_runs_from_right_to_left_stands_apart_from_words_of_ours() -> None:
    assert on_paper.apart("Ada Quill 2008") == "Ada Quill 2008"
    assert on_paper.apart("דוד לוי") == "\u2068דוד לוי\u2069"
    posed = replace(posed_in("true_false"), proposed="דוד לוי")
    assert on_paper.proposed(posed) == "Answer: \u2068דוד לוי\u2069. True or false?"
