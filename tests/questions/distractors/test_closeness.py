from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.distractors.closeness import closeness, figure_of
from quizapp.questions.question import AnswerKind, Distractor, Question
from tests import factories


def asked(kind: AnswerKind, answer: str, *options: str, why: str = "Wrong.") -> Question:
    wrong = tuple(Distractor(text=one, why=why) for one in options)
    return factories.question(kind=kind, answer=answer, distractors=wrong, explanation="")


def test_a_near_date_is_closer_than_one_years_away() -> None:
    near = asked(AnswerKind.DATE, "12 May 2011", "13 May 2011", "9 May 2011")
    assert closeness(near) > closeness(asked(AnswerKind.DATE, "12 May 2011", "13 May 2014", "9 May 2008"))


def test_a_figure_that_is_nearly_the_key_is_closer_than_half_of_it() -> None:
    assert closeness(asked(AnswerKind.MONEY, "$128 million", "$120 million")) > closeness(
        asked(AnswerKind.MONEY, "$128 million", "$60 million")
    )


def test_what_is_said_of_an_option_tells_how_like_the_key_it_is() -> None:
    key = factories.question(
        kind=AnswerKind.PERSON, answer="Ada Quill", explanation="Ada Quill was president of Norland in 2011."
    )

    def beside(why: str) -> float:
        return closeness(factories.question(**_fields(key), distractors=(Distractor(text="Jon Falk", why=why),)))

    assert beside("Jon Falk was president of Norland in 2014.") > beside("Jon Falk wrote songs.")


def _fields(question: Question) -> dict[str, object]:
    return {name: getattr(question, name) for name in ("kind", "answer", "explanation")}


def test_without_options_nothing_is_close() -> None:
    assert closeness(asked(AnswerKind.PERSON, "Ada Quill")) == 0


def test_the_figure_of_a_result_is_its_larger_number() -> None:
    assert figure_of("9–31") == figure_of("31")
    assert figure_of("$2 million") == figure_of("2,000,000")
    assert figure_of("Unanimously in favour") is None


@given(st.sampled_from(AnswerKind), st.text(max_size=20), st.lists(st.text(max_size=20), max_size=3))
def test_it_is_a_share_whatever_the_words(kind: AnswerKind, answer: str, options: list[str]) -> None:
    assert 0 <= closeness(asked(kind, answer, *options)) <= 1
