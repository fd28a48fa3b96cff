"""How a quiz ended: marked again from what was written down, never from what was counted on the way."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import Any

from quizapp.i18n import _
from quizapp.store import questions, quizzes
from quizapp.store.library import Library
from quizapp.store.records import QuizAnswer, StoredQuestion
from quizapp.study.queue import topic_order
from quizapp.study.quiz_view import QuizResult, QuizSetup, ResultItem, TopicScore
from quizapp.study.words import topic_name

GOOD_SHARE = 0.75  # under it, a topic is named as the one to look at


def result_of(library: Library, quiz_id: int) -> QuizResult:
    """The result of a finished quiz; questions deleted since are left out.

    Raises:
        KeyError: there is no such quiz.
        ValueError: it is not finished.
    """
    stored = quizzes.load(library, quiz_id)
    if stored.finished_at is None:
        raise ValueError("this quiz is not finished")
    setup = QuizSetup.from_values(stored.setup)
    state: Mapping[str, Any] = stored.state
    found = {one.id: one for one in questions.get_many(library, [answer.question_id for answer in stored.answers])}
    items = tuple(
        _item(found[answer.question_id], answer, state["keys"][answer.position])
        for answer in stored.answers
        if answer.question_id in found
    )
    topics = by_topic(items)
    score = sum(topic.right for topic in topics)
    return QuizResult(
        quiz_id=quiz_id,
        headline=headline(topics),
        score=score,
        total=len(items),
        predicted=float(state["predicted"]),
        seconds=float(state["spent"]),
        seconds_allowed=setup.seconds,
        topics=topics,
        items=items,
    )


def _item(stored: StoredQuestion, answer: QuizAnswer, key: str) -> ResultItem:
    mine = answer.chosen or ""
    why = next((wrong.why for wrong in stored.question.distractors if wrong.text == mine), "")
    return ResultItem(
        stored=stored,
        mine=mine,
        right=key,
        correct=answer.chosen == key,
        late=answer.late,
        flagged=answer.flagged,
        why="" if mine == key else why,
        seconds=answer.duration_ms / 1000,
    )


def by_topic(items: Sequence[ResultItem]) -> tuple[TopicScore, ...]:
    """What was right in time, topic by topic in their fixed order."""
    asked = Counter(item.stored.question.topic for item in items)
    right = Counter(item.stored.question.topic for item in items if item.correct and not item.late)
    return tuple(TopicScore(topic, right[topic], asked[topic]) for topic in topic_order(asked))


def headline(topics: Sequence[TopicScore]) -> str:
    """The finding that stands above a result: the weakest topic, or that there is none."""
    if all(topic.right == topic.total for topic in topics):
        return _("Every answer right")
    weakest = min(topics, key=lambda topic: topic.right / topic.total)
    if weakest.right / weakest.total < GOOD_SHARE:
        return _("{topic} need another look").format(topic=topic_name(weakest.topic))
    return _("All topics at 75 % or above")


def retry(setup: QuizSetup, result: QuizResult, rng: Random) -> QuizSetup:
    """A quiz of only what was missed, with the time that so many questions had."""
    missed = tuple(item.stored.id for item in result.missed)
    minutes = None if setup.minutes is None else max(1.0, setup.minutes * len(missed) / max(1, result.total))
    return replace(setup, only=missed, count=len(missed), minutes=minutes, seed=rng.getrandbits(32))
