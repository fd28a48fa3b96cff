"""A quiz's questions between the library's rows and what a page shows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import Any

from quizapp.questions.forms import multiple_choice
from quizapp.questions.question import Question
from quizapp.store import questions
from quizapp.store.library import Library
from quizapp.store.records import QuizAnswer, StoredQuiz
from quizapp.study.quiz_view import Item

FIXED = ("options", "keys", "predicted")  # what is settled when a quiz begins


def settled(asked: Sequence[Question], seed: int, predicted: float) -> dict[str, object]:
    """What a quiz writes down at its start: an updated pack may change a question, but not a quiz that has begun."""
    choices = multiple_choice.ask_all(asked, Random(f"options:{seed}"))
    return {
        "options": [list(choice.options) for choice in choices],
        "keys": [question.answer for question in asked],
        "predicted": predicted,
        "spent": 0.0,
        "index": 0,
        "untimed": False,
        "locked": [],
    }


def read(library: Library, stored: StoredQuiz) -> tuple[list[QuizAnswer], list[Item]]:
    """The answers and items of a quiz in step, questions deleted since left out."""
    found = {one.id: one for one in questions.get_many(library, [answer.question_id for answer in stored.answers])}
    answers = [answer for answer in stored.answers if answer.question_id in found]
    state: Mapping[str, Any] = stored.state
    items: list[Item] = []
    for answer in answers:
        options = tuple(state["options"][answer.position])
        items.append(
            Item(
                stored=found[answer.question_id],
                options=options,
                chosen=None if answer.chosen is None else options.index(answer.chosen),
                key=options.index(state["keys"][answer.position]),
                flagged=answer.flagged,
                skipped=answer.skipped,
                locked=answer.position in state["locked"],
                late=answer.late,
            )
        )
    return answers, items


def written(answer: QuizAnswer, item: Item) -> QuizAnswer:
    """The answer's row as it is now that `item` stands so."""
    return replace(
        answer,
        chosen=None if item.chosen is None else item.options[item.chosen],
        correct=None if item.chosen is None else item.chosen == item.key,
        late=item.late,
        flagged=item.flagged,
        skipped=item.skipped,
    )
