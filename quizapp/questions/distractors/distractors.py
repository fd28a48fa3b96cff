"""Wrong options that are wrong for a known reason and can be told from the key: three of the candidates, or two."""

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice

from quizapp.facts.fact import Office
from quizapp.questions.comparables.comparable import Comparables
from quizapp.questions.distractors.candidates import candidates
from quizapp.questions.distractors.convergence import converges, is_alone, parts
from quizapp.questions.distractors.pool import Pool
from quizapp.questions.english import typeset
from quizapp.questions.fact_base import FactBase
from quizapp.questions.overlap import mentions, overlapping
from quizapp.questions.question import AnswerKind, Distractor
from quizapp.questions.reading import read_date
from quizapp.questions.templates.draft import Draft, meet

WANTED = 3
ENOUGH = 2
_MORE = 60  # options looked at where the first ones give the key away by what they share
_DATES = 16  # dates of which three are chosen that surround the key
_SIDE = re.compile(r"\b(after|before)\b[^,?]{0,60}?\b([12]\d{3})\b")
_OF_A_TIME = {AnswerKind.POLITY, AnswerKind.BODY, AnswerKind.OFFICE}


def distractors(
    draft: Draft, pool: Pool, base: FactBase, rng: random.Random, lists: Comparables | None = None
) -> tuple[Distractor, ...]:
    """Three wrong options, two where there are no more, else none.

    A draft may bring its own. `pool` is every draft of the whole fact base, `lists` are names for what it lacks.
    """
    if draft.options:
        return draft.options
    right = [draft.key, *draft.accepted, *also_right(draft, pool, wider=True)]
    offered = candidates(draft, pool, base, rng, lists)
    read: list[Distractor] = []

    def taken(options: Iterable[Distractor]) -> list[Distractor]:
        return list(islice(_that_fit(draft, options, right, base, lists), WANTED))

    found = taken(_noted(offered, read))
    if draft.when is not None:
        later = _that_fit(draft, offered, [*right, *(one.text for one in found)], base, lists)
        found = _surrounding(draft.key, [*found, *islice(later, _DATES - len(found))])
    elif converges(draft.key, [one.text for one in found]):
        read += islice(offered, _MORE)
        found = max((taken(_not_sharing(draft.key, part, read)) for part in (0, 1)), key=len)
    told = (Distractor(text=typeset(one.text), why=typeset(one.why)) for one in found)
    return tuple(told) if len(found) >= ENOUGH else ()


def _that_fit(
    draft: Draft, options: Iterable[Distractor], right: Sequence[str], base: FactBase, lists: Comparables | None
) -> Iterator[Distractor]:
    """Those that may be held for the key and are neither right nor like one that came before."""
    against, seen = [*right], set[str]()
    for option in options:
        if option.text in seen or not _may_be_held(draft, option.text, base, lists):
            continue
        seen.add(option.text)
        names = base.names(option.text)
        if _fits(names, draft, against):
            against += names
            yield option


def _noted(options: Iterable[Distractor], read: list[Distractor]) -> Iterator[Distractor]:
    for option in options:
        read.append(option)
        yield option


def _surrounding(key: str, options: Sequence[Distractor]) -> list[Distractor]:
    """The first three options beside which the key is neither alone in its year nor the one that shares most."""
    for some in combinations(options, WANTED):
        texts = [one.text for one in some]
        if not is_alone(key, texts) and not converges(key, texts):
            return list(some)
    return list(options[:WANTED])


def _not_sharing(key: str, part: int, options: Iterable[Distractor]) -> Iterator[Distractor]:
    """Options that have the key's office or its place in common, but not the one of the two that `part` names alone."""
    own = parts(key)
    for option in options:
        told = parts(option.text)
        if told[part] != own[part] or told[1 - part] == own[1 - part]:
            yield option


def also_right(draft: Draft, pool: Pool, *, wider: bool = False) -> tuple[str, ...]:
    """What else the fact base gives as an answer to the same question at an overlapping time.

    With `wider` also the answers of drafts that ask nearly the same: not wrong enough to be distractors.
    """
    found: dict[str, None] = {}
    for other in pool.asking_the_same(draft, wider=wider):
        if meet(draft.at, other.at):
            found.update(dict.fromkeys((other.key, *other.accepted)))
    return tuple(found)


def _fits(names: Sequence[str], draft: Draft, against: Sequence[str]) -> bool:
    """Neither a right answer nor like one already taken under any of its names, and not told by the stem as wrong."""
    if draft.when is not None and _is_ruled_out(names[0], draft.stem):
        return False
    for name in names:
        if mentions(draft.stem, name) or (draft.subject and mentions(name, draft.subject)):
            return False
        if any(overlapping(name, other, draft.kind) for other in against):
            return False
    return True


def _is_ruled_out(date: str, stem: str) -> bool:
    """Whether a date lies on the wrong side of a year that the stem names: "after the break of 2006"."""
    when = read_date(date)
    years = [(found[1], int(found[2])) for found in _SIDE.finditer(stem)]
    return when is not None and any(
        when.last.year < year if word == "after" else when.first.year > year for word, year in years
    )


def _may_be_held(draft: Draft, name: str, base: FactBase, lists: Comparables | None) -> bool:
    """Whether a country or body was there at the time, and may be taken for that whose office somebody held."""
    office = draft.fact.value
    if lists is not None and draft.kind in _OF_A_TIME and not lists.alike.is_of_then(name, draft.time):
        return False
    if not isinstance(office, Office) or lists is None:
        return True
    if draft.kind is AnswerKind.POLITY:
        return lists.alike.may_be_of(office.polity, lists.alike.id_of(name), office.office)
    if draft.kind is AnswerKind.BODY:
        id, sides = lists.alike.id_of(name), lists.offices.sides(office.office)
        own = lists.alike.id_of(base.label(office.body))
        famous = lists.offices.is_famous(id, office.office)
        return lists.alike.lead_alike(own, id) and not famous and (own not in sides or id in sides)
    return True
