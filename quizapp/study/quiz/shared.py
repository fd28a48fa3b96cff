"""A quiz that came from somebody else: which of its questions are in this library, and adding those that are not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from quizapp.i18n import ngettext
from quizapp.questions.forms.posed import FORMS, Posed
from quizapp.questions.question import Question
from quizapp.store import media, questions
from quizapp.store.library import Library
from quizapp.store.records import StoredQuestion
from quizapp.study.quiz.draw import Drawn
from quizapp.study.quiz.setup import QuizSetup, sound

_CARRIED = ("clock", "minutes", "seconds_each", "feedback", "certainty", "seed")
_FROM_ELSEWHERE = "shared:"
_OWN = "own:"


@dataclass(frozen=True, slots=True)
class Recognised:
    """Items of a file as this library knows them: those `there` with their questions, and the questions `lacking`."""

    there: tuple[Drawn, ...]
    lacking: tuple[Question, ...]


def carried(setup: QuizSetup) -> dict[str, Any]:
    """What of a set-up goes with a quiz: its clock, feedback and number; not what is the learner's or the library's."""
    values = setup.as_values()
    return {name: values[name] for name in _CARRIED}


def taken_over(values: Mapping[str, Any], mine: QuizSetup) -> QuizSetup:
    """The set-up of a file's quiz: what it carries, as far as it is sound, with what is the learner's from `mine`."""
    found = sound({name: value for name, value in values.items() if name in _CARRIED})
    return replace(found, extra=mine.extra, feeds_schedule=mine.feeds_schedule)


def of_items(setup: QuizSetup, items: Sequence[Drawn]) -> QuizSetup:
    """The set-up of a quiz of these very items."""
    used = {item.posed.form for item in items}
    ids = tuple(dict.fromkeys(one.id for item in items for one in item.asked))
    forms = tuple(form for form in FORMS if form in used)
    return replace(
        setup,
        only=ids,
        count=max(1, len(items)),
        forms=forms or setup.forms,
        topics=(),
        tags=(),
        packs=(),
        documents=(),
        since=None,
        until=None,
        recall=None,
        fresh=True,
        missed=False,
        deck_id=None,
    )


def recognised(library: Library, items: Sequence[Posed]) -> Recognised:
    """Which items can be asked here: all their questions are there, by key, with the same answer.

    Where only the answer differs, another question is meant, and that one is lacking.
    """
    known: dict[str, StoredQuestion | None] = {}
    lacking: dict[str, Question] = {}
    there = []
    for item in items:
        for one in item.questions:
            identity = _identity(one)
            if identity not in known:
                known[identity] = _found(library, one)
            if known[identity] is None:
                lacking.setdefault(identity, one)
        asked = [stored for one in item.questions if (stored := known[_identity(one)]) is not None]
        if len(asked) == len(item.questions):
            there.append(Drawn(tuple(asked), item))
    return Recognised(tuple(there), tuple(lacking.values()))


def add(
    library: Library, lacking: Sequence[Question], now: datetime, images: Mapping[str, bytes] | None = None
) -> list[int]:
    """Add questions of a file as the learner's own, with citations and images, as one deed; gives their ids.

    Raises:
        KnownError: they could not be saved; nothing changed.
    """
    shown = {one.image for one in lacking}
    for image, data in (images or {}).items():
        if image in shown:
            media.keep(library, data, now=now)
    name = ngettext("add {count} question of a quiz file", "add {count} questions of a quiz file", len(lacking))
    made = [replace(one, key=_free_key(library, one)) for one in lacking]
    return questions.add(library, made, name=name.format(count=len(made)), now=now)


def _identity(question: Question) -> str:
    return f"{question.key}\0{question.answer}"


def _found(library: Library, question: Question) -> StoredQuestion | None:
    stored = (questions.by_key(library, key) for key in _keys(question))
    return next((one for one in stored if one is not None and _same(one.question, question)), None)


def _same(one: Question, other: Question) -> bool:
    return (one.answer, one.kind) == (other.answer, other.kind)


def _keys(question: Question) -> Iterator[str]:
    """The keys under which a question may be known: its own, as one from elsewhere, and as one that came back."""
    yield question.key
    if question.key.startswith(_FROM_ELSEWHERE):
        yield question.key.removeprefix(_FROM_ELSEWHERE)
    yield from _new_keys(question)


def _new_keys(question: Question) -> Iterator[str]:
    """The keys under which a question may be added: a pack's own key is left for the pack."""
    key = question.key if question.key.startswith((_OWN, _FROM_ELSEWHERE)) else _FROM_ELSEWHERE + question.key
    yield key
    yield f"{key}:{sha256(_identity(question).encode()).hexdigest()[:12]}"


def _free_key(library: Library, question: Question) -> str:
    return next(key for key in _new_keys(question) if questions.by_key(library, key) is None)
