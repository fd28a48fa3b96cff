from dataclasses import replace

from quizapp.questions.question import AnswerKind
from quizapp.study.quiz.sample import sample
from tests import factories


def test_a_question_is_posed_as_in_a_quiz_and_not_answered():
    question = factories.question()
    found = sample(question, "multiple_choice")
    assert found is not None
    assert set(found.options) == {question.answer, *(one.text for one in question.distractors)}
    assert (found.response, found.right) == (None, None)


def test_options_keep_their_places_while_the_stem_is_written():
    question = factories.question()
    first, then = (sample(replace(question, stem=stem), "multiple_choice") for stem in ("Who?", "Who led?"))
    assert first is not None
    assert then is not None
    assert first.options == then.options


def test_what_cannot_be_asked_in_a_form_has_no_sample():
    assert sample(factories.question(distractors=()), "multiple_choice") is None
    assert sample(factories.question(kind=AnswerKind.NUMBER, answer="many"), "number") is None
