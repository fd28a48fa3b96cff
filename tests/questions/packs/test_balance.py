import random

from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.packs.balance import balance
from quizapp.questions.question import AnswerKind, Distractor, Question
from tests import factories


def asked(number: int, answer: str, *wrong: str, kind: AnswerKind = AnswerKind.PERSON) -> Question:
    options = tuple(Distractor(text=text, why="No.") for text in wrong)
    return factories.question(number, answer=answer, distractors=options, kind=kind)


def test_a_key_that_is_always_the_longest_is_a_habit() -> None:
    told = balance([asked(one, "Ada von der Quill", "Jo", "Mo", "Bo") for one in range(60)])
    assert told.longest.seen == 60
    assert told.longest.expected == 15
    assert not told.even


def test_keys_of_any_length_in_all_places_show_no_habit() -> None:
    names = ["Ada", "Boris", "Clarice", "Dmitrijs"]
    quiz = [asked(one, names[one % 4], *(name for name in names if name != names[one % 4])) for one in range(80)]
    told = balance(quiz)
    assert told.longest.seen == 20
    assert told.even
    assert sum(place.seen for place in told.places) == told.count == 80


def test_the_first_of_all_dates_is_a_habit() -> None:
    quiz = [asked(one, "2001", "2005", "2007", "2009", kind=AnswerKind.DATE) for one in range(60)]
    told = balance(quiz)
    assert told.places[0].seen == 60
    assert not told.even


def test_questions_without_options_do_not_count() -> None:
    assert balance([asked(1, "Ada")]).count == 0
    assert balance([]).even


@given(st.integers(min_value=0, max_value=10**6))
def test_lengths_drawn_by_chance_are_even_nearly_always(seed: int) -> None:
    rng = random.Random(seed)
    quiz = [asked(one, *("a" * rng.randrange(3, 4000) + str(place) for place in range(4))) for one in range(40)]
    assert abs(balance(quiz).longest.sigmas) < 6
