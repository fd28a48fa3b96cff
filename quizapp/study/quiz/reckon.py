"""What a set-up of a quiz comes to before it is begun: what matches it, and what the draw would give."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from quizapp.questions.forms import matching as pairs
from quizapp.questions.forms import ordering
from quizapp.questions.forms.posed import FORMS, fits
from quizapp.questions.question import Question
from quizapp.store import askable, choosing, questions
from quizapp.store.askable import PackCount, SourceCount
from quizapp.store.connection import reading
from quizapp.store.library import Library
from quizapp.study.queue import topic_order
from quizapp.study.quiz.draw import Drawn, drawn, drawn_from, wanted
from quizapp.study.quiz.setup import QuizSetup
from quizapp.study.schedule import Scheduler

__all__ = [
    "Offer",
    "PackCount",
    "Reckoning",
    "SourceCount",
    "drawn_beside",
    "offer",
    "offered_beside",
    "reckon",
    "reckoned_beside",
]

LOOKED_AT = 500  # questions of which each is looked at; beyond, columns tell how many match
_May = tuple[str, int, frozenset[str]]  # topic, id, and the forms in which it may be asked
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
        fits_none: the chosen forms that none of the topics chosen has a question for.
        left_out: the chosen forms that it would not ask in, though there are questions for them.
    """

    found: Mapping[str, int]
    matching: int
    exact: bool
    kinds: Mapping[str, int]
    items: int
    topics: Mapping[str, int]
    forms: Mapping[str, int]
    fits_none: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """What a library has to choose from: tags, packs and sources."""

    tags: tuple[str, ...]
    packs: tuple[PackCount, ...]
    sources: tuple[SourceCount, ...]


def offer(library: Library, deck_id: int | None = None) -> Offer:
    """The tags, packs and sources of a library, the latter two of one deck or of all (None)."""
    return Offer(
        tuple(choosing.tags(library)),
        tuple(askable.packs(library, deck_id)),
        tuple(askable.documents(library, deck_id)),
    )


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
    anything = replace(wanted(setup, scheduler), topics=(), forms=())
    may = list(askable.with_forms(library, anything, now))
    step()
    exact = len(may) <= LOOKED_AT
    there = _fitting(may, setup)
    if exact:
        found_here = questions.get_many(library, [number for _topic, number, _columns in may])
        forms = {one.id: _forms_of(one.question) for one in found_here}
        may = [(topic, number, forms[number]) for topic, number, _columns in may]
    found, kinds = _counted(may, setup)
    step()
    items = drawn_from(library, setup, there)
    topics = Counter(str(item.posed.question.topic) for item in items)
    used = Counter(item.posed.form for item in items)
    missing = [form for form in FORMS if form in setup.forms and not used[form]]
    return Reckoning(
        found={topic: found[topic] for topic in topic_order(found)},
        matching=sum(count for topic, count in found.items() if topic in (setup.topics or found)),
        exact=exact,
        kinds=kinds,
        items=len(items),
        topics={topic: topics[topic] for topic in topic_order(topics)},
        forms={form: used[form] for form in FORMS if used[form]},
        fits_none=tuple(form for form in missing if not kinds[form]),
        left_out=tuple(form for form in missing if kinds[form]),
    )


def _counted(may: Sequence[_May], setup: QuizSetup) -> tuple[dict[str, int], dict[str, int]]:
    """How many match by topic, whatever topics are chosen; how many of those chosen fit each form."""
    found: Counter[str] = Counter()
    kinds = dict.fromkeys(FORMS, 0)
    for (topic, forms), count in Counter((topic, forms) for topic, _number, forms in may).items():
        found[topic] += count if forms & {*setup.forms} else 0
        for form in forms if topic in (setup.topics or (topic,)) else ():
            kinds[form] += count
    return {topic: count for topic, count in found.items() if count}, kinds


def _fitting(may: Sequence[_May], setup: QuizSetup) -> dict[str, list[int]]:
    """Those of the topics and forms that are chosen, by topic, as the draw finds them."""
    there: dict[str, list[int]] = defaultdict(list)
    for topic, number, forms in may:
        if topic in (setup.topics or (topic,)) and forms & {*setup.forms}:
            there[topic].append(number)
    return {topic: sorted(numbers) for topic, numbers in there.items()}


def _forms_of(question: Question) -> frozenset[str]:
    """The forms in which a question can be asked, by itself or with others."""
    return frozenset(
        form for form in FORMS if (_MAY_BE_IN[form](question) if form in _MAY_BE_IN else fits(form, question))
    )


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
