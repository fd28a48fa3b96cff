"""Wrong options to take over while a question is written, and why they are wrong: from like questions in the library.

First come the wrong options of those with the same answer, then answers and options of those whose stems are like it:
all of the answer's type, as the facts gave them. Nothing is suggested that is right at the same time: the answer of a
question that differs from the draft by its date alone, and overlaps it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.authoring.draft import Draft
from quizapp.corpus.when import MONTHS, When
from quizapp.i18n import _
from quizapp.questions.overlap import mentions, overlapping
from quizapp.questions.question import AnswerKind, Question
from quizapp.questions.statement import stated
from quizapp.store import questions, search
from quizapp.store.library import Library

WANTED = 3
_LOOKED_AT = 24  # like questions
_LIKE = 50.0  # per cent of the words: below it, stems have little to do with one another
_SAME = 90.0  # per cent of the shorter: from here on, two stems without their dates ask the same
_WHO = re.compile(r"\s*who\b", re.IGNORECASE)
_DATES = re.compile(rf"\b(?:\d[\d.:/-]*|{'|'.join(MONTHS)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A wrong option and why it is wrong."""

    text: str
    why: str


def suggestions(library: Library, draft: Draft, *, besides: int | None = None) -> list[Suggestion]:
    """A few wrong options for the draft, those of the likest questions first; `besides` is the one being edited."""
    right = [text.strip() for text in (draft.answer, *draft.right, *draft.accepted) if text.strip()]
    if not draft.uses("wrong") or not right or not draft.stem.strip():
        return []
    like = _like(library, draft.stem, besides)
    kind = _kind(library, like, draft.stem, right[0])
    if kind is None:
        return []
    like = [*_with_answer(library, kind, right[0], besides), *like]
    against = [*right, *(text for text in draft.wrong if text.strip()), *_also_right(draft, like)]
    found: list[Suggestion] = []
    for one in _offered([each for each in like if each.kind is kind], right):
        taken = any(overlapping(one.text, other, kind) for other in against)
        if not taken and not mentions(draft.stem, one.text):
            against.append(one.text)
            found.append(one)
        if len(found) == WANTED:
            break
    return found


def _like(library: Library, stem: str, besides: int | None) -> list[Question]:
    """The questions that have most in common with a stem, the likest first."""
    from rapidfuzz import fuzz, process, utils

    stems = {number: text for number, text, _answer in search.alike(library, stem) if number != besides}
    hits = process.extract(
        stem,
        stems,
        scorer=fuzz.token_set_ratio,
        processor=utils.default_process,
        score_cutoff=_LIKE,
        limit=_LOOKED_AT,
    )
    return [stored.question for stored in questions.get_many(library, [number for _text, _score, number in hits])]


def _kind(library: Library, like: Sequence[Question], stem: str, answer: str) -> AnswerKind | None:
    """What type of thing the answer is: as where it is the answer already, or a person; None where nobody knows."""
    known = next((one.kind for one in like if one.answer == answer), None)
    known = known or next((kind for kind in AnswerKind if questions.answered_by(library, kind, answer)), None)
    return known or (AnswerKind.PERSON if _WHO.match(stem) else None)


def _with_answer(library: Library, kind: AnswerKind, answer: str, besides: int | None) -> list[Question]:
    numbers = [number for number in questions.answered_by(library, kind, answer) if number != besides]
    return [stored.question for stored in questions.get_many(library, numbers[:_LOOKED_AT])]


def _offered(like: Sequence[Question], right: Sequence[str]) -> Iterator[Suggestion]:
    for one in like:
        if one.answer not in right:
            why = stated(one) or _("It is the answer to “{stem}”").format(stem=one.stem)
            yield Suggestion(one.answer, why)
        yield from (Suggestion(option.text, option.why) for option in one.distractors)


def _also_right(draft: Draft, like: Sequence[Question]) -> Iterator[str]:
    """What questions that ask the same at an overlapping time have as their answers."""
    from rapidfuzz import fuzz, utils

    asked, at = _DATES.sub("", draft.stem), _when(draft.as_of) or _when_in(draft.stem)
    for one in like:
        then = _when(one.as_of) or _when_in(one.stem)
        meet = at is None or then is None or at.overlaps(then)
        if meet and fuzz.token_set_ratio(asked, _DATES.sub("", one.stem), processor=utils.default_process) >= _SAME:
            yield from (one.answer, *one.accepted)


def _when(text: str) -> When | None:
    try:
        return When.parse(text.strip()) if text.strip() else None
    except ValueError:
        return None


def _when_in(stem: str) -> When | None:
    """The one year that a stem names."""
    years = set(re.findall(r"\b[12]\d{3}\b", stem))
    return _when(years.pop()) if len(years) == 1 else None
