"""What a learner keeps as right: which answers may be kept for a question, and how they take part in marking.

An alias widens a question, it never changes what else is right or wrong: every way of marking is handed the question
as `accepting` gives it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from quizapp.i18n import _
from quizapp.questions.marking.marking import mark_typed
from quizapp.questions.overlap import folded, mentions, overlapping
from quizapp.questions.question import AnswerKind, Question
from quizapp.questions.reading import plain, read_date, read_duration, read_money, read_number, read_score
from quizapp.store import aliases, names
from quizapp.store.library import Library
from quizapp.store.records import Alias, StoredQuestion

__all__ = ["Alias", "accepting", "forget", "in_force", "keep", "kept", "why_not"]

LONGEST = 200  # characters; a longer answer is a text of its own, which nobody types the same twice
_FIGURES = {AnswerKind.DATE, AnswerKind.VOTE, AnswerKind.NUMBER, AnswerKind.MONEY, AnswerKind.DURATION}
_READERS = (read_date, read_score, read_number, read_duration)


def kept(library: Library, stored: StoredQuestion) -> list[Alias]:
    """What the learner keeps for a question and counts as right now, in the order of keeping."""
    found = aliases.of(library, stored.id)
    widened = {*in_force(stored.question, [alias.text for alias in found])}
    return [alias for alias in found if alias.text in widened]


def accepting(question: Question, texts: Sequence[str]) -> Question:
    """The question as it is marked where these texts are kept for it: they stand among its accepted answers."""
    return replace(question, accepted=(*question.accepted, *in_force(question, texts)))


def in_force(question: Question, texts: Iterable[str]) -> tuple[str, ...]:
    """Those of the texts that count: a wrong option that came later, or an edit, can put one out of force."""
    right = _right(question)
    return tuple(text for text in texts if folded(text) not in right and not _refused(question, text))


def why_not(library: Library, stored: StoredQuestion, text: str) -> str:
    """Why a text cannot be kept as a right answer of a question, in a sentence; "" where it can."""
    question = stored.question
    reason = _refused(question, text)
    if reason:
        return reason
    # What one's own questions ask for is known by their topic alone.
    topic = question.topic if question.kind is AnswerKind.TEXT else None
    near = names.near(library, text, kind=question.kind)
    known = aliases.right_for_others(library, stored.id, near, kind=question.kind, topic=topic)
    right, part = _right(question), _is_part(question, text)
    # "President", short for the key, may be short for another question's key as well: there it was asked of another.
    others = [one for key, one in known if not {folded(key), folded(one)} & right and (one == key or not part)]
    taken = _taken(question, text, list(dict.fromkeys(others)))
    if taken:
        return _("It cannot be kept: it stands for “{other}”, the answer to another question.").format(other=taken)
    return ""


def keep(library: Library, stored: StoredQuestion, text: str, now: datetime) -> None:
    """Keep a text as a right answer of a question, as one deed.

    Raises:
        KnownError: it could not be saved; nothing was.
    """
    aliases.keep(library, stored.id, text, name=_("accept “{answer}”").format(answer=text), now=now)


def forget(library: Library, alias: Alias, now: datetime) -> None:
    """Count a text that was kept as right no longer, as one deed.

    Raises:
        KeyError: it is kept no longer.
        KnownError: it could not be saved; nothing was.
    """
    aliases.remove(library, alias.id, name=_("no longer accept “{answer}”").format(answer=alias.text), now=now)


def _right(question: Question) -> set[str]:
    return {folded(one) for one in (question.answer, *question.accepted)}


def _refused(question: Question, text: str) -> str:
    """What in the question itself speaks against a text, as a sentence."""
    if question.kind in _FIGURES or _is_figure(question, text):
        return _("It cannot be kept: a date or a number has one right value.")
    if not folded(text) or len(text) > LONGEST:
        return _("It cannot be kept: it is no name or short phrase.")
    wrong = [option.text for option in question.distractors]
    taken = next((one for one in wrong if _overlap(question.kind, text, one)), "") or _taken(question, text, wrong)
    if taken:
        return _("It cannot be kept: it stands for “{other}”, a wrong answer to this question.").format(other=taken)
    return ""


def _is_figure(question: Question, text: str) -> bool:
    """Whether a text is a figure, or has one that no right answer has: Resolution 1809 is not Resolution 1808."""
    right = (question.answer, *question.accepted)
    amount = read_money(text) is not None and any(map(read_money, right))  # else "six points" may be a name
    strange = _digits(text) - {digits for one in right for digits in _digits(one)}
    return amount or bool(strange) or any(read(text) is not None for read in _READERS)


def _digits(text: str) -> set[str]:
    return set(re.findall(r"\d+", plain(text)))


def _overlap(kind: AnswerKind, text: str, other: str) -> bool:
    """Whether the two could not both be options, or, of a kind that is not known, whether one is within the other."""
    within = kind is AnswerKind.TEXT and (mentions(text, other) or mentions(other, text))
    return within or overlapping(text, other, kind)


def _taken(question: Question, text: str, others: Sequence[str]) -> str:
    """The one of other answers that a text would be taken for, slips of the finger forgiven; "" for none."""
    given = folded(text)
    equal = next((other for other in others if folded(other) == given), "")
    if equal or not others or _is_part(question, text) or mark_typed(question, text, others).correct:
        return equal  # part of the key, or one slip from the key and from none of the others
    left = [other for other in others if not _digits(other)]
    if not _is_one_of(question, text, left):
        return ""
    from rapidfuzz import fuzz

    # The most alike first: each comparison reads the whole question, and the first is nearly always the one.
    left.sort(key=lambda other: (-fuzz.token_set_ratio(given, folded(other)), other))
    return next((other for other in left if _is_one_of(question, text, [other])), left[0])


def _is_one_of(question: Question, text: str, others: Sequence[str]) -> bool:
    """Whether a text would be marked right if one of the others, or a person's last name, were the key."""
    short = [folded(name).split()[-1] for name in others if question.kind is AnswerKind.PERSON and folded(name)]
    first, *rest = (*others, *short, "")
    return mark_typed(replace(question, answer=first, accepted=tuple(rest), distractors=()), text).correct


def _is_part(question: Question, text: str) -> bool:
    """Whether a text is some of the words of a right answer: a last name, an office without its country."""
    return any(f" {folded(text)} " in f" {right} " for right in _right(question))
