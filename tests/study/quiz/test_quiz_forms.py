"""Quizzes in other forms than a choice."""

from quizapp.questions.forms.posed import FORMS
from quizapp.store import cards
from quizapp.store.records import Rating
from quizapp.study.quiz.setup import MOST
from tests.study.quiz.moves import dated, several


class TestFormsOtherThanAChoice:
    def test_what_is_typed_is_marked_with_mercy_and_counts_as_good_even_for_a_new_card(self, desk):
        desk.fill(1)
        quiz = desk.quiz(forms=("typed",))
        quiz.respond(("ada quil",))
        quiz.submit()
        assert quiz.result().score == 1
        assert cards.reviews_of(desk.library, 1)[0].rating is Rating.GOOD
        assert cards.reviews_of(desk.library, 1)[0].form == "typed"

    def test_an_empty_line_takes_the_answer_back(self, desk):
        desk.fill(1)
        quiz = desk.quiz(forms=("typed",))
        quiz.respond(("Jon Falk",))
        assert quiz.view.answered == 1
        quiz.respond(("  ",))
        assert quiz.view.answered == 0
        quiz.submit()
        assert not cards.reviews_of(desk.library, 1)

    def test_of_several_right_an_option_is_picked_and_put_back(self, desk):
        several(desk)
        quiz = desk.quiz(forms=("several_right",))
        item = quiz.view.item
        wrong_one = next(at for at, text in enumerate(item.options) if text not in item.posed.right)
        quiz.choose(wrong_one)
        for text in item.posed.right:
            quiz.choose(item.options.index(text))
        assert len(quiz.view.item.response) == 3
        quiz.choose(wrong_one)
        assert quiz.view.item.response == item.posed.right
        quiz.choose(item.options.index(item.posed.right[0]))
        quiz.submit()
        assert quiz.result().score == 0.5

    def test_an_order_is_worth_the_share_of_right_places_and_is_only_logged(self, desk):
        dated(desk)
        quiz = desk.quiz(forms=("ordering",), count=4)
        right_order = quiz.view.item.posed.right
        quiz.respond((right_order[1], right_order[0], *right_order[2:]))
        quiz.submit()
        assert quiz.result().score == 0.5
        logged = [review for number in range(1, 5) for review in cards.reviews_of(desk.library, number)]
        assert sorted(review.correct for review in logged) == [False, False, True, True]
        assert {review.rating for review in logged} == {None}

    def test_a_mixed_quiz_asks_in_each_form_that_its_questions_fit(self, desk):
        desk.fill(8)
        dated(desk)
        several(desk)
        quiz = desk.quiz(forms=FORMS, count=MOST)
        asked = {item.posed.form for item in quiz.view.items}
        assert {"multiple_choice", "true_false", "typed", "several_right", "ordering"} <= asked
        for place, item in enumerate(quiz.view.items):
            quiz.goto(place)
            quiz.respond(item.posed.right)
        quiz.submit()
        assert quiz.result().score == quiz.view.total

    def test_no_question_is_in_a_quiz_twice(self, desk):
        desk.fill(8)
        dated(desk)
        for seed in range(10):
            items = desk.quiz(forms=FORMS, count=12, seed=seed).view.items
            ids = [number for item in items for number in item.answer.ids]
            assert len(ids) == len(set(ids))
