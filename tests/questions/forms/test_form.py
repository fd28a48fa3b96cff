from quizapp.questions.forms.form import SINGLE, fitting
from quizapp.questions.question import AnswerKind
from tests import factories


def test_a_question_has_the_forms_that_its_content_allows() -> None:
    fell = "In May 2011, the last bridge fell."
    date = factories.question(kind=AnswerKind.DATE, answer="May 2011", stem="When did it fall?", explanation=fell)
    assert fitting(date) == ("front_back", "multiple_choice", "true_false", "date", "cloze")
    assert fitting(factories.question(distractors=())) == ("front_back", "typed")


def test_every_form_has_a_name_of_its_own() -> None:
    assert len({form.FORM for form in SINGLE}) == len(SINGLE)
