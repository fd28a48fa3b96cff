import pytest

from quizapp.questions.question import Topic
from quizapp.store.records import Rating
from quizapp.study.words import rated_name, rating_name, topic_name


def test_every_rating_and_topic_has_a_name():
    assert [rating_name(rating) for rating in Rating] == ["Again", "Hard", "Good", "Easy"]
    assert [topic_name(topic) for topic in Topic] == [topic.value.capitalize() for topic in Topic]


def test_an_answer_is_named_by_its_rating_and_the_beginning_of_the_question():
    assert rated_name(Rating.GOOD, "Who was president?") == "Good on “Who was president?”"
    assert rated_name(Rating.AGAIN, "word " * 26) == f"Again on “{' '.join(['word'] * 9)}…”"


def test_a_topic_of_ones_own_keeps_its_name_and_none_is_said():
    assert topic_name("harbours") == "harbours"
    assert topic_name("") == "No topic"


@pytest.mark.parametrize(
    ("stem", "said"),
    [
        ("Who led it?", "Who led it?"),
        ("Who  led\nit?", "Who led it?"),
        ("w" * 200, "w" * 47 + "…"),
        ("Who was president of the islands " * 5000, "Who was president of the islands Who was…"),
    ],
)
def test_an_answer_is_named_by_the_beginning_of_its_question_on_one_line(stem, said):
    assert rated_name(Rating.GOOD, stem) == f"Good on “{said}”"
