from random import Random

import pytest

from quizapp.store.records import StoredQuestion
from quizapp.study.quiz_result import by_topic, headline, retry
from quizapp.study.quiz_view import QuizResult, QuizSetup, ResultItem, TopicScore
from tests.factories import card, question


def item(number: int, *, correct: bool, late: bool = False, topic: str = "leaders") -> ResultItem:
    stored = StoredQuestion(id=number, deck_id=1, pack_id="", question=question(number, topic=topic), card=card())
    mine = "Ada Quill" if correct else ""
    return ResultItem(
        stored=stored, mine=mine, right="Ada Quill", correct=correct, late=late, flagged=False, why="", seconds=3
    )


@pytest.mark.parametrize(
    ("topics", "words"),
    [
        ([TopicScore("leaders", 4, 4), TopicScore("votes", 2, 2)], "Every answer right"),
        ([TopicScore("leaders", 3, 4), TopicScore("votes", 2, 2)], "All topics at 75 % or above"),
        ([TopicScore("leaders", 2, 4), TopicScore("votes", 0, 2)], "Votes need another look"),
        ([TopicScore("harbours", 0, 2)], "harbours need another look"),
    ],
)
def test_the_headline_names_the_weakest_topic_or_that_there_is_none(topics, words):
    assert headline(topics) == words


def test_topics_stand_in_their_order_and_late_answers_do_not_score():
    items = [
        item(1, correct=True, topic="votes"),
        item(2, correct=True),
        item(3, correct=True, late=True),
        item(4, correct=False, topic="harbours"),
    ]
    assert by_topic(items) == (TopicScore("leaders", 1, 2), TopicScore("votes", 1, 1), TopicScore("harbours", 0, 1))


def test_a_retry_has_what_was_missed_late_or_left_open():
    items = (item(1, correct=True), item(2, correct=True, late=True), item(3, correct=False))
    result = QuizResult(
        quiz_id=1, headline="", score=1, total=3, predicted=1.0, seconds=9, seconds_allowed=60, topics=(), items=items
    )
    again = retry(QuizSetup(minutes=30, count=3), result, Random(1))
    assert (again.only, again.count, again.minutes) == ((2, 3), 2, 20)
    assert retry(QuizSetup(minutes=None), result, Random(1)).minutes is None
