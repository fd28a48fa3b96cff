"""Facts that tell one thing with different values: both are flagged with what the other has."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from quizapp.corpus.when import worded
from quizapp.facts.entities.names import same_name, sounds
from quizapp.facts.fact import Event, Fact, FactType, Office, Stance, Vote
from quizapp.facts.merging.contexts import Context, heads
from quizapp.facts.merging.figures import Figure, agree, figure, one_thing
from quizapp.facts.merging.topics import office_topics, one_office, one_time, one_vote, told_once, topic, vote_topics
from quizapp.i18n import _

_COMPARED = 30  # facts of one topic, so that the work grows with the text
_NAMED = 3  # other values that a flag names
_FIXED = frozenset({"aboard"})  # counts that do not grow from one day to the next
_FIGURES = frozenset({FactType.QUANTITY, FactType.MONEY, FactType.DURATION})


@dataclass(slots=True)
class _Told:
    """The facts, the heads of their articles, the figures to be compared, and which facts disagree."""

    facts: Sequence[Fact]
    heads: dict[str, Context]
    figures: dict[int, Figure] = field(default_factory=dict)
    others: dict[int, list[int]] = field(default_factory=dict)

    def head(self, at: int) -> Context:
        return self.heads.get(self.facts[at].evidence[0].document, Context())


Pair = tuple[int, int]


def among(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts in their order, those flagged that disagree with another; see `paired`."""
    return paired(facts)[0]


def paired(facts: Sequence[Fact]) -> tuple[tuple[Fact, ...], tuple[Pair, ...]]:
    """The facts in their order, those flagged that disagree with another, and where the two of each quarrel stand.

    One event has one date, one office of a polity one holder at a time, one vote one score, and one thing one number.
    Numbers, and what is told with other words, are compared only between articles. What the record contradicts
    contradicts nobody: the record has decided.
    """
    several = len({piece.document for fact in facts for piece in fact.evidence}) > 1
    # Of a vote only another article's score, or the same one's, can have been told before: that is told anew.
    facts = [replace(fact, flagged="") if fact.flagged and isinstance(fact.value, Vote) else fact for fact in facts]
    told = _Told(facts, heads(facts) if several else {})
    for places, differ in _topics(told, several=several):
        for left, right in combinations(places[:_COMPARED], 2):
            if right not in told.others.get(left, ()) and differ(told, left, right):
                told.others.setdefault(left, []).append(right)
                told.others.setdefault(right, []).append(left)
    flagged = tuple(_flagged(told, at) if at in told.others else fact for at, fact in enumerate(facts))
    return flagged, tuple((at, other) for at in sorted(told.others) for other in sorted(told.others[at]) if at < other)


Differ = Callable[[_Told, int, int], bool]


def _topics(told: _Told, *, several: bool) -> Iterator[tuple[list[int], Differ]]:
    """Facts that may be of one thing, by where they stand, with how to tell that they disagree."""
    within: dict[Hashable, list[int]] = {}
    across: dict[Hashable, list[int]] = {}
    for at, fact in enumerate(told.facts):
        if not fact.flagged and (key := topic(fact)) is not None:
            within.setdefault(key, []).append(at)
        if several:
            for wider in _wider(told, at, fact):
                across.setdefault(wider, []).append(at)
    for places in within.values():
        yield places, _disagree
    for places in across.values():
        yield places, _articles_disagree


def _wider(told: _Told, at: int, fact: Fact) -> Iterator[Hashable]:
    """The topics of a fact among those of other articles."""
    if fact.type in _FIGURES or (isinstance(fact.value, Vote) and fact.value.share):
        if fact.flagged and fact.attribution.stance is not Stance.CONTESTED:
            return
        count = figure(fact)
        if count is not None:
            told.figures[at] = count
            for name in sorted(count.names | told.head(at).names):
                yield count.kind, name
    elif not fact.flagged:
        value = fact.value
        match value:
            case Office():
                yield from office_topics(fact, value)
            case Event():
                yield from told_once(fact, value)
            case Vote():
                yield from vote_topics(value)


def _disagree(told: _Told, at: int, beside: int) -> bool:
    """Whether two facts of one topic cannot both be true; two of one sentence are told apart by it."""
    one, other = told.facts[at], told.facts[beside]
    if one.evidence[0].sentence == other.evidence[0].sentence:
        return False
    left, right = one.value, other.value
    match left, right:
        case Office(), Office():
            return not one_person(left.person, right.person) and _at_once(one, other)
        case Event(), Event():
            return not left.when.overlaps(right.when)
        case Vote(), Vote():
            return _scores_differ(left, right)
    return False


def _articles_disagree(told: _Told, at: int, beside: int) -> bool:
    """Whether two facts of different articles are of one thing and cannot both be true."""
    one, other = told.facts[at], told.facts[beside]
    if {piece.document for piece in one.evidence} & {piece.document for piece in other.evidence}:
        return False
    articles = (told.head(at), told.head(beside))
    if at in told.figures:
        pair = (told.figures[at], told.figures[beside])
        return not agree(one, other, pair) and one_thing((one, other), pair, articles)
    left, right = one.value, other.value
    match left, right:
        case Office(), Office():
            return not one_person(left.person, right.person) and one_office((one, other), articles)
        case Event(), Event():
            return not left.when.overlaps(right.when) and one_time((one, other), articles)
        case Vote(), Vote():
            return _scores_differ(left, right) and one_vote((one, other), articles)
    return False


def one_person(one: str, other: str) -> bool:
    """Whether two names can be one person's: a family name alone is enough, and spellings of it may differ a little."""
    left, right = sounds(one), sounds(other)
    if same_name(one, other) or left[-1:] == right[-1:]:
        return True
    return (len(left) == 1 or len(right) == 1) and bool({*left} & {*right})


def _at_once(one: Fact, other: Fact) -> bool:
    """Whether two offices are surely told of one time; without a date one holder may have come after another."""
    left, right = one.valid or one.reported, other.valid or other.reported
    return left is not None and right is not None and left.overlaps(right)


def _scores_differ(one: Vote, other: Vote) -> bool:
    left, right = (one.votes_for, one.votes_against), (other.votes_for, other.votes_against)
    return left != right and None not in (left[0], right[0])


# What is said of it ---------------------------------------------------------------------------------------------------


def _flagged(told: _Told, at: int) -> Fact:
    """A fact with what others have; a count that a later article has otherwise is no quarrel, but out of date."""
    fact, others = told.facts[at], [told.facts[other] for other in told.others[at]]
    aging = [other for other in told.others[at] if _ages(told, at, other)]
    later = [told.facts[other] for other in aging if _before(fact, told.facts[other])]
    earlier = [told.facts[other] for other in aging if _before(told.facts[other], fact)]
    beside = [other for other in others if other not in later and other not in earlier]
    if earlier and fact.provenance is not None:
        reason = _("the earlier article has {others}").format(others=_listed(earlier))
        fact = replace(fact, provenance=replace(fact.provenance, reasons=(*fact.provenance.reasons, reason)))
    return replace(fact, flagged=" ".join(part for part in (fact.flagged, _differs(fact, beside, later)) if part))


def _differs(fact: Fact, beside: Sequence[Fact], later: Sequence[Fact]) -> str:
    """A sentence with both sides; nothing if only earlier articles have something else."""
    own = _value(fact)
    if beside and later:
        return _("{own} here, but {others}; the later article has {later}.").format(
            own=own, others=_listed(beside), later=_listed(later)
        )
    if later:
        return _("{own} here; the later article has {later}.").format(own=own, later=_listed(later))
    return _("{own} here, but {others}.").format(own=own, others=_listed(beside)) if beside else ""


def _ages(told: _Told, at: int, beside: int) -> bool:
    """Whether two counts may be one that grew, or a toll that was put right; not a price nor a share."""
    one, other = told.figures.get(at), told.figures.get(beside)
    if one is None or other is None or told.facts[at].type is not FactType.QUANTITY or "%" in one.kind:
        return False
    if one.fate:
        return one.fate not in _FIXED
    return _before(told.facts[at], told.facts[beside]) == (one.number < other.number)


def _before(one: Fact, other: Fact) -> bool:
    """Whether one fact was printed on an earlier day than another."""
    return one.reported is not None and other.reported is not None and one.reported.before(other.reported)


def _listed(facts: Sequence[Fact]) -> str:
    """The values of other facts, each once, with where they stand."""
    found = {_value(fact): fact.evidence[0] for fact in reversed(facts)}
    told = [
        _("{value} in {document}, paragraph {number}").format(
            value=value, document=where.document, number=where.paragraph
        )
        for value, where in reversed(found.items())
    ]
    return ", ".join(told[:_NAMED])


def _value(fact: Fact) -> str:
    """The value of a fact as a reader compares it."""
    value = fact.value
    match value:
        case Office():
            return value.person
        case Event():
            return worded(value.when)
        case Vote():
            return fact.normalised
    return " ".join(fact.evidence[0].surface.split())
