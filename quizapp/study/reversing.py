"""A question turned round, where it has a sensible reverse: its answer is shown and what it answers is recalled."""

from dataclasses import replace

from quizapp.i18n import _
from quizapp.questions.forms.typed import MOST_WORDS
from quizapp.questions.overlap import mentions
from quizapp.questions.question import AnswerKind, Question
from quizapp.questions.reading import read_date, read_duration, read_money, read_number, read_score
from quizapp.store import questions
from quizapp.store.library import Library
from quizapp.store.records import StoredQuestion

_FIGURES = (read_date, read_score, read_money, read_duration, read_number)


def turned(library: Library, stored: StoredQuestion) -> Question | None:
    """The reverse of a question, None where it has none.

    It is the question of the same fact that asks the other way round; else, where nothing else in the library has the
    same answer, the answer itself with the question to be recalled: for front and back of one's own, and an agreement.
    """
    question = stored.question
    for other in questions.of_fact(library, stored.card.fact):
        if other.id != stored.id and other.pack_id == stored.pack_id and _is_reverse(question, other.question):
            return other.question
    if _names_one_thing(stored) and questions.answered_by(library, question.kind, question.answer) == [stored.id]:
        stem = _("“{answer}” is the answer. What is the question?").format(answer=question.answer)
        return replace(question, stem=stem, answer=question.stem, accepted=(), distractors=())
    return None


def _is_reverse(one: Question, other: Question) -> bool:
    """Whether each of two questions has the other's answer in its stem, and no date that only says when it was so."""
    if AnswerKind.DATE in (one.kind, other.kind):
        return False
    return mentions(other.stem, one.answer) and mentions(one.stem, other.answer)


def _names_one_thing(stored: StoredQuestion) -> bool:
    """Whether an answer can stand alone as a cue: a figure can be the answer to anything."""
    question = stored.question
    if stored.pack_id:
        return question.kind is AnswerKind.AGREEMENT
    short = len(question.answer.split()) <= MOST_WORDS
    return short and not question.distractors and all(read(question.answer) is None for read in _FIGURES)
