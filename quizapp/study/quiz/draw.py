"""Which questions a quiz is made of: what matches, each topic's share, the draw by seed, and the form of each."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, islice
from random import Random

from quizapp.questions.forms import matching as pairs
from quizapp.questions.forms import multiple_choice, ordering
from quizapp.questions.forms.posed import FORMS, PLACED, Posed, fits, pose
from quizapp.store import aliases, askable, cards, questions
from quizapp.store.askable import Askable
from quizapp.store.library import Library
from quizapp.store.records import StoredQuestion
from quizapp.study.aliases import accepting
from quizapp.study.queue import one_of_each_fact, topic_order
from quizapp.study.quiz.setup import QuizSetup
from quizapp.study.schedule import Scheduler

_NEVER = 1e9  # stabilities
_SPARE = 3  # drawn beyond the share, since two questions of one fact give each other away
_OF_SEVERAL = 8  # items of which one may be made of several questions
_POOL = 600  # questions among which those are looked for that fit together
_NEAR = 60  # of these, such as may be in a set at all
_AT_ONCE = 200  # questions read together
_LOOKED_AT = 5000  # questions tried in place of such as fit no form
_SOUGHT = 10_000  # questions among which those are sought that fit a form nothing drawn does
_PARTS = 4  # questions of which an order or a matching is made


@dataclass(frozen=True, slots=True)
class Drawn:
    """One item of a quiz, and the questions it is made of."""

    asked: tuple[StoredQuestion, ...]
    posed: Posed


def wanted(setup: QuizSetup, scheduler: Scheduler) -> Askable:
    """What a set-up asks of the library, apart from its number."""
    low, high = setup.recall or (0.0, 1.0)
    most = scheduler.elapsed_at(low) if low > 0 else _NEVER
    return Askable(
        deck_id=setup.deck_id,
        topics=setup.topics,
        tags=setup.tags,
        packs=setup.packs,
        documents=setup.documents,
        since=setup.since,
        until=setup.until,
        forms=setup.forms,
        elapsed=None if setup.recall is None else (scheduler.elapsed_at(high), most),
        fresh=setup.fresh,
        missed=setup.missed,
    )


def matching(library: Library, setup: QuizSetup, scheduler: Scheduler, now: datetime) -> dict[str, int]:
    """How many questions of each topic the set-up may draw from, whatever topics are chosen."""
    found = askable.count_by_topic(library, replace(wanted(setup, scheduler), topics=()), now)
    return {topic: found[topic] for topic in topic_order(found)}


def shares(found: Mapping[str, int], setup: QuizSetup) -> dict[str, int]:
    """How many questions each chosen topic gives to the quiz, in proportion to what it has.

    The sum is `setup.count`, or all that match where they are fewer.
    """
    open_to = {topic: count for topic, count in found.items() if count and topic in (setup.topics or found)}
    total = sum(open_to.values())
    wanted = min(setup.count, total)
    exact = {topic: wanted * count / total for topic, count in open_to.items()}
    given = {topic: int(part) for topic, part in exact.items()}
    by_rest = sorted(exact, key=lambda topic: given[topic] - exact[topic])
    for topic in by_rest[: wanted - sum(given.values())]:
        given[topic] += 1
    return {topic: count for topic, count in given.items() if count}


def draw(library: Library, setup: QuizSetup, there: Mapping[str, Sequence[int]]) -> list[int]:
    """The ids of the quiz's questions in the order of asking, out of those `there` by topic.

    The same seed over the same library draws the same.
    """
    if setup.only:
        return list(dict.fromkeys(setup.only))
    rng = Random(setup.seed)
    chosen: list[int] = []
    facts: set[str] = set()
    counts = {topic: len(there[topic]) for topic in topic_order(there)}
    for topic, share in shares(counts, setup).items():
        rows = cards.candidates(library, rng.sample(there[topic], min(len(there[topic]), _SPARE * share)))
        apart = one_of_each_fact(rows, facts)
        first = {row.id for row in apart}
        taken = [*apart, *(row for row in rows if row.id not in first)][:share]
        facts |= {row.fact for row in taken if row.fact}
        chosen += [row.id for row in taken]
    rng.shuffle(chosen)
    return chosen


def drawn(library: Library, setup: QuizSetup, scheduler: Scheduler, now: datetime) -> list[Drawn]:
    """The items of a quiz, `setup.count` at most: each question in a form that it fits, or several of them together.

    Questions that fit none of the forms give way to others, so that there are fewer items only where too few fit.
    """
    return drawn_from(library, setup, {} if setup.only else askable.ids(library, wanted(setup, scheduler), now))


def drawn_from(library: Library, setup: QuizSetup, there: Mapping[str, Sequence[int]]) -> list[Drawn]:
    """As `drawn`, out of those `there` by topic."""
    rng = Random(f"forms:{setup.seed}")
    order = draw(library, setup, there)
    asked_for = min(setup.count, sum(map(len, there.values())) or setup.count)
    sets = _sets(_pool(library, setup, there, rng), setup, rng, asked_for)
    items = _beside(sets, library, setup, order, there)
    if sets and len(items) < setup.count and not (setup.only or setup.takes_all):  # one by one they may be more
        singles = _beside([], library, setup, order, there)
        items = max(items, singles, key=len)
    return items


def _beside(
    sets: Sequence[Drawn],
    library: Library,
    setup: QuizSetup,
    order: Sequence[int],
    there: Mapping[str, Sequence[int]],
) -> list[Drawn]:
    """These sets with single questions beside them: first in the `order` of the draw, then whatever else is `there`."""
    rng = Random(f"singles:{setup.seed}")
    within = {one.id for each in sets for one in each.asked}
    most = len(order) if setup.only else max(0, setup.count - len(sets))
    numbers = (number for number in chain(order, _others(order, there, rng)) if number not in within)
    may = _remembered()
    singles = _singles(widened(library, numbers), setup, rng, most, may)
    _ask_in_each(library, singles, setup, there, within, rng, may)
    return _spread(singles, sets, rng)


def _remembered() -> Callable[[str, StoredQuestion], bool]:
    """As `fits`, each question looked at once for each form."""
    known: dict[tuple[str, int], bool] = {}

    def may(form: str, one: StoredQuestion) -> bool:
        if (form, one.id) not in known:
            known[form, one.id] = fits(form, one.question)
        return known[form, one.id]

    return may


def widened(library: Library, ids: Iterable[int]) -> Iterator[StoredQuestion]:
    """The questions that are there, with what the learner keeps as right as accepted answers; read as asked for."""
    kept = aliases.texts(library)
    numbers = iter(ids)
    while some := list(islice(numbers, _AT_ONCE)):
        for one in questions.get_many(library, some):
            yield replace(one, question=accepting(one.question, kept[one.id])) if one.id in kept else one


def _others(order: Sequence[int], there: Mapping[str, Sequence[int]], rng: Random) -> Iterator[int]:
    """Questions that were not drawn, in an order of chance; only as many as can be looked at in a moment."""
    left = sorted({number for numbers in there.values() for number in numbers}.difference(order))
    yield from rng.sample(left, min(len(left), _LOOKED_AT))


def _pool(library: Library, setup: QuizSetup, there: Mapping[str, Sequence[int]], rng: Random) -> list[StoredQuestion]:
    """Questions among which some are looked for that fit together; none where no form takes several."""
    if not PLACED.intersection(setup.forms):
        return []
    found = list(dict.fromkeys(setup.only)) or [number for topic in topic_order(there) for number in there[topic]]
    return questions.get_many(library, rng.sample(found, min(len(found), _POOL)))


def _sets(pool: Sequence[StoredQuestion], setup: QuizSetup, rng: Random, count: int) -> list[Drawn]:
    """The orders and matchings, in turn: few beside other forms, all of the `count` where there are no others."""
    forms = [form for form in FORMS if form in PLACED & {*setup.forms}]
    most = count if set(setup.forms) <= PLACED else max(1, count // _OF_SEVERAL)
    one_of_each = count >= len(setup.forms)
    made: list[Drawn] = []
    taken: set[int] = set()
    while forms and len(made) < (max(most, len(forms)) if one_of_each else most):
        form = forms[len(made) % len(forms)]
        module = ordering if form == ordering.FORM else pairs
        left = [one for one in pool if one.id not in taken and module.may(one.question)][:_NEAR]
        chosen = module.chosen([one.question for one in left], rng, _PARTS)
        if not chosen:
            forms.remove(form)
            continue
        asked = tuple(next(one for one in left if one.question is each) for each in chosen)
        made.append(Drawn(asked, pose(form, chosen, rng)))
        taken |= {one.id for one in asked}
    return made


def _singles(
    found: Iterable[StoredQuestion],
    setup: QuizSetup,
    rng: Random,
    most: int,
    may: Callable[[str, StoredQuestion], bool],
) -> list[Drawn]:
    """Each question in one of the forms chosen, the forms in turn as far as they fit, until there are `most`."""
    used = dict.fromkeys((form for form in FORMS if form in setup.forms and form not in PLACED), 0)
    places: Counter[int] = Counter()  # where keys stood so far
    made: list[Drawn] = []
    for one in found if used and most else ():
        open_to = used if len(made) < _AT_ONCE else [name for name in used if used[name]]  # others are rare or nowhere
        turns = sorted(open_to, key=lambda name: (used[name], rng.random()))  # the rarest first: few are looked at
        form = next((name for name in turns if may(name, one)), "")
        if not form:
            continue
        used[form] += 1
        is_choice = form == multiple_choice.FORM
        at = multiple_choice.even_place(one.question, places, rng) if is_choice else None
        posed = pose(form, [one.question], rng, at=at)
        if is_choice:
            places[posed.options.index(posed.right[0])] += 1
        made.append(Drawn((one,), posed))
        if len(made) == most:
            break
    return made


def _ask_in_each(
    library: Library,
    made: list[Drawn],
    setup: QuizSetup,
    there: Mapping[str, Sequence[int]],
    within: set[int],
    rng: Random,
    may: Callable[[str, StoredQuestion], bool],
) -> None:
    """Where chance gave a chosen form no question, have one asked in it in place of one in a form that has several.

    Those `within` sets are taken already.
    """
    asked = {item.posed.form for item in made}
    missing = [form for form in FORMS if form in setup.forms and form not in PLACED and form not in asked]
    likely: dict[str, list[int]] | None = None
    for form in missing:
        used = Counter(item.posed.form for item in made)
        spare = [at for at, item in enumerate(made) if used[item.posed.form] > 1]
        if not spare:
            return
        at = next((at for at in spare[:_AT_ONCE] if may(form, made[at].asked[0])), None)
        if at is None and likely is None:
            likely = _likely(library, missing, made, there, within, rng)
        one = made[at].asked[0] if at is not None else _other(library, form, made, (likely or {})[form], rng)
        if one is not None:
            at = max(spare, key=lambda at: _gives_way(made[at], one, used)) if at is None else at
            made[at] = Drawn((one,), pose(form, [one.question], rng))


def _likely(
    library: Library,
    forms: Sequence[str],
    made: Sequence[Drawn],
    there: Mapping[str, Sequence[int]],
    within: set[int],
    rng: Random,
) -> dict[str, list[int]]:
    """Questions in no item that each form may fit: out of a few, and for rare forms out of all seen in a moment."""
    every = list(chain.from_iterable(there.values()))
    taken = within.union(map(_id, made))
    found: dict[str, list[int]] = {}
    for many in (_AT_ONCE, _SOUGHT):
        some = sorted(rng.sample(every, min(len(every), many)))  # in their order they lie side by side on the disk
        left = [form for form in forms if not found.get(form)]
        found |= askable.likely(library, left, (number for number in some if number not in taken)) if left else {}
    return found


def _other(
    library: Library, form: str, made: Sequence[Drawn], likely: Sequence[int], rng: Random
) -> StoredQuestion | None:
    """One of the likely questions that fits a form and was not drawn, of another fact than those where one is."""
    drawn_now = {_id(item) for item in made}
    left = [number for number in likely if number not in drawn_now]
    some = widened(library, rng.sample(left, min(len(left), _AT_ONCE)))
    facts = {fact for item in made for fact in item.posed.question.facts}
    fitting = (one for one in some if fits(form, one.question))
    return min(fitting, key=lambda one: not facts.isdisjoint(one.question.facts), default=None)


def _id(item: Drawn) -> int:
    return item.asked[0].id


def _gives_way(item: Drawn, to: StoredQuestion, used: Mapping[str, int]) -> tuple[bool, int]:
    """How well an item gives way to another question: one of the same topic first, then one of a form asked often."""
    return item.posed.question.topic == to.question.topic, used[item.posed.form]


def _spread(singles: list[Drawn], sets: Sequence[Drawn], rng: Random) -> list[Drawn]:
    """The items with those of several questions at places of chance."""
    for each in sets:
        singles.insert(rng.randrange(len(singles) + 1), each)
    return singles
