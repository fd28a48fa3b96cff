"""Marking an answer of several things: Ada Quill and Jon Falk, in any order unless the question asks for one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import permutations

from quizapp.i18n import _
from quizapp.questions.marking.mark import Mark, Verdict, nearly, wrong
from quizapp.questions.overlap import folded
from quizapp.questions.question import AnswerKind, Distractor, Question

_MOST = 4
_PARTS = re.compile(r"\s*(?:,\s*and\s|,|;|&|\+|/|\sand\s|\sthen\s)\s*", re.IGNORECASE)
_ORDERED = re.compile(r"\border\b", re.IGNORECASE)
_KINDS = {AnswerKind.TEXT, AnswerKind.PERSON, AnswerKind.POLITY}


def parts(text: str) -> list[str]:
    """The things that a text lists."""
    return [part for part in _PARTS.split(text[:300]) if folded(part)]


def is_list(question: Question) -> bool:
    """Whether the key lists several things: names, or single words; "a joint defence and customs zone" is one thing."""
    listed = parts(question.answer)
    alike = all(part[:1].isupper() for part in listed) or len(question.answer.split()) <= 2 * len(listed)
    return question.kind in _KINDS and 1 < len(listed) <= _MOST and alike


def mark_list(question: Question, typed: str, others: Sequence[str], mark: Callable[..., Mark]) -> Mark:
    """Compare each thing typed with each of the key, by `mark`; in the key's order where the stem asks for one."""
    told, asked = parts(typed), _each(question)
    if not told or len(told) > len(asked):
        return wrong()
    found = [[mark(one, part, others) for one in asked] for part in told]
    ways = permutations(range(len(asked)), len(told))
    chosen = max(ways, key=lambda way: sum(found[at][key].correct for at, key in enumerate(way)))
    marks = [found[at][key] for at, key in enumerate(chosen)]
    count = sum(one.correct for one in marks)
    if count < len(asked):
        note = _("Right so far: {right} of {all}.").format(right=count, all=len(asked))
        return nearly(note) if count else wrong()
    if _ORDERED.search(question.stem) and chosen != tuple(range(len(asked))):
        return nearly(_("All of them right, but not in the order that is asked for."))
    slip = next((one for one in marks if one.verdict is Verdict.CLOSE), None)
    return slip or Mark(correct=True)


def _each(question: Question) -> list[Question]:
    """A question for each thing of the key, with what the accepted answers and wrong options have in its place."""
    keys = parts(question.answer)
    rows = [row for row in map(parts, question.accepted) if len(row) == len(keys)]
    wrong_parts = dict.fromkeys(part for option in question.distractors for part in parts(option.text))
    asked = []
    for key in keys:
        same = {folded(key)}
        forms = tuple(part for row in rows for part in row if set(folded(part).split()) & set(folded(key).split()))
        same |= set(map(folded, forms))
        others = tuple(Distractor(text=part, why="") for part in wrong_parts if folded(part) not in same)
        asked.append(replace(question, answer=key, accepted=forms, distractors=others))
    return asked
