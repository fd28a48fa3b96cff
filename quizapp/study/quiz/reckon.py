"""What a set-up of a quiz comes to before it is begun: what matches it, and what the draw would give."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from quizapp.questions.forms import matching as pairs
from quizapp.questions.forms import ordering
from quizapp.questions.forms.posed import FORMS, fits
from quizapp.questions.question import Question
from quizapp.store import askable, choosing, questions
from quizapp.store.askable import Askable, SourceCount
from quizapp.store.connection import reading
from quizapp.store.library import Library
from quizapp.study.queue import topic_order
from quizapp.study.quiz.draw import Drawn, drawn, wanted
from quizapp.study.quiz.setup import QuizSetup
from quizapp.study.schedule import Scheduler

__all__ = ["Offer", "Reckoning", "SourceCount", "drawn_beside", "offer", "offered_beside", "reckon", "reckoned_beside"]

LOOKED_AT = 500  # questions of which each is looked at; beyond, columns tell how many match
_MAY_BE_IN = {ordering.FORM: ordering.may, pairs.FORM: pairs.may}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """What a set-up comes to.

    Args:
        found: how many questions of each topic match, whatever topics are chosen.
        matching: how many match with the topics chosen; `exact` where each was looked at.
        kinds: how many could be asked in each form, whatever forms are chosen.
        items: how many the quiz would have.
        topics: those by topic.
        forms: those by form.
    """

    found: Mapping[str, int]
    matching: int
    exact: bool
    kinds: Mapping[str, int]
    items: int
    topics: Mapping[str, int]
    forms: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Offer:
    """What a library has to choose from: tags and sources."""

    tags: tuple[str, ...]
    sources: tuple[SourceCount, ...]


def offer(library: Library, deck_id: int | None = None) -> Offer:
    """The tags and sources of a library, the latter of one deck or of all (None)."""
    return Offer(tuple(choosing.tags(library)), tuple(askable.documents(library, deck_id)))


def reckon(
    library: Library,
    setup: QuizSetup,
    scheduler: Scheduler,
    now: datetime,
    step: Callable[[], object] = lambda: None,
) -> Reckoning:
    """What a set-up comes to now; the same set-up begun now gives a quiz of so many items.

    `step` is called on the way and may raise to break off.
    """
    asked = wanted(setup, scheduler)
    found, kinds, exact = _counts(library, asked, now, step)
    step()
    items = drawn(library, setup, scheduler, now)
    topics = Counter(str(item.posed.question.topic) for item in items)
    forms = Counter(item.posed.form for item in items)
    return Reckoning(
        found={topic: found[topic] for topic in topic_order(found)},
        matching=sum(count for topic, count in found.items() if topic in (setup.topics or found)),
        exact=exact,
        kinds=kinds,
        items=len(items),
        topics={topic: topics[topic] for topic in topic_order(topics)},
        forms={form: forms[form] for form in FORMS if forms[form]},
    )


def _counts(
    library: Library, asked: Askable, now: datetime, step: Callable[[], object]
) -> tuple[Mapping[str, int], Mapping[str, int], bool]:
    """What matches by topic, of all topics; what could be asked in each form, of those chosen; if it is exact."""
    anything = replace(asked, topics=(), forms=())
    there = askable.ids(library, anything, now)
    step()
    numbers = [number for topic in there.values() for number in topic]
    if len(numbers) > LOOKED_AT:
        found = askable.count_by_topic(library, replace(asked, topics=()), now)
        step()
        return found, askable.count_by_form(library, asked, now), False
    topics: Counter[str] = Counter()
    kinds = dict.fromkeys(FORMS, 0)
    for one in questions.get_many(library, numbers):
        topic = str(one.question.topic)
        may = _forms_of(one.question)
        topics[topic] += bool(may & {*asked.forms})
        if topic in (asked.topics or (topic,)):
            for form in may:
                kinds[form] += 1
    return {topic: count for topic, count in topics.items() if count}, kinds, True


def _forms_of(question: Question) -> set[str]:
    """The forms in which a question can be asked, by itself or with others."""
    return {form for form in FORMS if (_MAY_BE_IN[form](question) if form in _MAY_BE_IN else fits(form, question))}


def reckoned_beside(
    path: Path, setup: QuizSetup, scheduler: Scheduler, now: datetime, step: Callable[[], object]
) -> Reckoning:
    """As `reckon`, in a worker over a connection of its own."""
    with reading(path) as connection:
        return reckon(Library(path, connection), setup, scheduler, now, step)


def offered_beside(path: Path, deck_id: int | None) -> Offer:
    """As `offer`, in a worker over a connection of its own."""
    with reading(path) as connection:
        return offer(Library(path, connection), deck_id)


def drawn_beside(path: Path, setup: QuizSetup, scheduler: Scheduler, now: datetime) -> list[Drawn]:
    """The items that a set-up draws, in a worker over a connection of its own."""
    with reading(path) as connection:
        return drawn(Library(path, connection), setup, scheduler, now)
