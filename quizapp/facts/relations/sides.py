"""The two sides of a relation: whom or what the units of a group name or mean, and whether they can stand in it."""

import re

from quizapp.facts.entities.name_words import capitals
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Attribution, Entity, FactType, Predicate, Relation, Stance
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.relations.members import has_people, is_party
from quizapp.facts.relations.referents import most_named, pair, referent, told_before, union
from quizapp.facts.rules import Candidate, Found, Reading
from quizapp.facts.sentence import Sentence, word_at

_DISPUTED = frozenset({Predicate.PART_OF, Predicate.BREAKAWAY_FROM, Predicate.RECOGNISES})
_OF_FIRMS = frozenset({Predicate.OWNS, Predicate.FOUNDED})
_AMONG_FIRMS = frozenset({Predicate.OWNS, Predicate.SUBSIDIARY_OF})
_TITLES = ("Lord ", "Lady ", "Baron ", "Viscount ", "Earl ", "Duke ", "Count ", "Sir ")
_OF_BODIES = frozenset({Predicate.MEMBER_OF, Predicate.SUBSIDIARY_OF})
_LEFT = frozenset({"left", "quit", "leaving", "quitting", "expelled"})
_PEOPLE = frozenset({"he", "she"})
_WHERE = frozenset({"in", "at", "near", "outside", "around", "from"})
_NAMED = frozenset({"B", "C", "D", "L", "X", "P", "U"})
UNIONS = (
    *("Union", "Commonwealth", "League", "Group", "Community", "Pact", "Forum", "Initiative", "Organisation"),
    *("Organization", "Agreement", "Convention", "Court", "Alliance", "Association", "Council", "Mercosur"),
)
# What "it", "the company" and the like may mean in a relation, by tag.
_MEANT = {
    Predicate.CAPITAL_OF: "CX",
    Predicate.MEMBER_OF: "BCX",
    Predicate.BORDERS: "CX",
    Predicate.RECOGNISES: "CX",
    Predicate.BREAKAWAY_FROM: "CX",
    Predicate.OWNS: "BX",
    Predicate.SUBSIDIARY_OF: "BX",
    Predicate.FOUNDED: "BX",
}


def sides(found: Found, group: str, predicate: Predicate, reading: Reading) -> list[tuple[int, str]]:
    """The named units of a group, each with its name; a pronoun's is that of whom or what it means."""
    groups = [name for name in found.match.re.groupindex if name.rstrip("_") == group]
    first, last = next((found.range(name) for name in groups if found.has(name)), (0, 0))
    sentence = found.sentence
    units = sentence.units
    tags = _NAMED | {"A"} if predicate is Predicate.SUCCESSOR_OF else _NAMED  # an agreement may be succeeded
    named = [(at, name_of(found, at)) for at in range(first, last) if units[at].tag in tags]
    named = [(at, _as_it_stands(found, group, predicate, at) or name) for at, name in named]
    titled = first > 1 and sentence.line[first - 2 : first] == ["P", ","]
    if (
        titled and len(named) == 1 and sentence.words(first, first + 1).startswith(_TITLES)
    ):  # Bo Reed, Lord Quill, son of
        named = [(first, name_of(found, first - 2))]
    if len(named) > 1:  # "Norland's Quill Foods and the Danish builder Hale": neither Norland nor the Danes
        named = [one for one in named if not _owns_or_tells(found, one[0], last)]
    named = [(at, name) for at, name in named if not name.endswith("-based")]
    named = [(at, (predicate is Predicate.OWNS and _treasury(sentence, at)) or name) for at, name in named]
    if predicate in _AMONG_FIRMS:
        named = [(at, name) for at, name in named if not _town(sentence, at)]
    word = sentence.line[first] if last > first else ""
    if (named and word != "and") or not word:
        return named
    if word == "the" and sentence.line[first + 1] in {"state", "government"}:
        return _own_state(reading, first, sentence.line[first + 1])
    if word == "both":
        return [(first, name) for name in pair(reading, UNIONS, sentence)]
    if word == "the" and predicate is Predicate.MEMBER_OF and group == "two":
        meant = union(reading, UNIONS)
    elif word == "it" and group == "two":
        meant = told_before(reading, sentence, _MEANT.get(predicate, "BCX"))
    else:
        meant = referent(reading, sentence, first, _MEANT.get(predicate, "BCXL"))
    return [*named, (first, meant)] if meant else named


def _as_it_stands(found: Found, group: str, predicate: Predicate, at: int) -> str:
    """A name that is not the one of whom the document tells so: the firm Corwin that Asa Corwin founded; or nothing.

    So too a child's first name, which may be a grandfather's as well.
    """
    words = found.sentence.words(at, at + 1)
    if group == "two" and predicate is Predicate.CHILD_OF and " " not in words and (family := _shared(found, at)):
        return f"{words} {family}"
    firm = group == "two" and predicate in _OF_FIRMS and found.sentence.units[at].tag == "P"
    child = group == "one" and " survived by " in found.match.group() and " " not in words
    return words if firm or child else ""


def _shared(found: Found, at: int) -> str:
    """The family name that two parents share, told with the second alone: son of Tom and Rosa Quill; or nothing."""
    units = found.sentence.units
    if units[at].tag != "X" or found.sentence.line[at + 1 : at + 3] != ["and", "P"]:
        return ""
    other = units[at + 2].value
    given = found.sentence.words(at + 2, at + 3).split()
    return other.family if isinstance(other, Person) and len(given) > 1 else ""


def _own_state(reading: Reading, first: int, noun: str) -> list[tuple[int, str]]:
    """What "the state" or "the government" at a unit means: that of the land which the document is about."""
    own = most_named(reading, UNIONS)
    state = next((one for one in reading.polities.values() if one.label == own), None)
    return [(first, f"{(*state.demonyms, state.label)[0]} {noun}")] if state else []


def _treasury(sentence: Sentence, at: int) -> str:
    """The state that owns, as such: the Norlandish government; or nothing."""
    unit, noun = sentence.units[at], word_at(sentence, at + 1)
    if noun not in {"state", "government"} or not isinstance(unit.value, Entity) or unit.tag not in {"C", "D"}:
        return ""
    whose = sentence.words(at, at + 1) if unit.tag == "D" else (*unit.value.demonyms, unit.value.label)[0]
    return f"{whose} {noun}"


def _town(sentence: Sentence, at: int) -> bool:
    """Whether a unit is a place that a lexicon knows, or where something named before it is, so that it is no firm."""
    unit = sentence.units[at]
    if word_at(sentence, at - 1) in _WHERE and at > 1 and (unit.tag == "L" or sentence.units[at - 2].tag in _NAMED):
        return unit.tag in {"L", "X"}
    return unit.tag == "L" and isinstance(unit.value, Entity) and bool(unit.value.side)


def _owns_or_tells(found: Found, at: int, last: int) -> bool:
    """Whether a unit of a list only tells whose, or what, the name after it is."""
    sentence = found.sentence
    return at + 1 < last and (sentence.units[at].tag == "D" or sentence.words(at + 1, at + 2) in {"'s", "’s", "'", "’"})


def name_of(found: Found, at: int) -> str:
    """The name of a unit: the label or full name of what it stands for, or else its words."""
    match found.sentence.units[at].value:
        case Entity() as one:
            return _bare(one.label)
        case Person() as one:
            return one.name
        case _:
            return _bare(found.sentence.words(at, at + 1))


_SEATED = re.compile(r"^(?:\w+-(?:based|led|listed|owned|backed|registered|headquartered|run)|Fellow) ")


def _bare(name: str) -> str:
    """A name without what tells where it is from: Quill Group of "Leeds-based Quill Group"."""
    return _SEATED.sub("", name)


def government(found: Found, at: int, reading: Reading) -> str:
    """The state whose capital at a unit stands for its government, or nothing."""
    if found.sentence.units[at].tag != "L":
        return ""
    state = capitals(reading.lexicons).get(found.sentence.words(at, at + 1))
    return state.label if state else ""


def fits(found: Found, predicate: Predicate, one: tuple[int, str], two: tuple[int, str], lexicons: Lexicons) -> bool:
    """Whether the two sides can stand in the relation: members are of unions, and only unions succeed one another."""
    units = found.sentence.units
    if predicate is Predicate.OWNS and any(units[at].tag == "A" for at in range(*found.range())):
        return "joint venture" in found.words().lower()  # which may be read as an agreement
    if predicate is Predicate.SUBSIDIARY_OF and units[one[0]].tag == "P" and " whose " in found.match.group():
        return False  # somebody's holding company: a firm that is named like a person has none told of in this way
    if predicate is Predicate.SUCCESSOR_OF and "successor state" not in found.match.group():
        return all(units[at].tag != "C" or name.endswith(UNIONS) for at, name in (one, two))
    if predicate in _OF_BODIES and (units[one[0]].tag == "P" or found.sentence.line[one[0]] in _PEOPLE):
        at, name = two
        sentence = found.sentence
        if " ( " in found.match.group():
            return is_party(name, lexicons)
        belongs = has_people(name, word_at(sentence, at - 1), word_at(sentence, at + 1), lexicons)
        left = not _LEFT.isdisjoint(sentence.line[found.range()[1] :])
        return belongs is (predicate is Predicate.MEMBER_OF) and not (belongs and left)
    return predicate is not Predicate.MEMBER_OF or _has_members(found, one[0], *two)


def states(found: Found, named: list[tuple[int, str]], reading: Reading) -> list[tuple[int, str]]:
    """The named sides as states: a capital stands for its government, another town for none."""
    units = found.sentence.units
    seats = capitals(reading.lexicons)
    meant = [(at, seats[name].label if name in seats else "" if units[at].tag == "L" else name) for at, name in named]
    return [(at, name) for at, name in meant if name]


def _has_members(found: Found, of: int, at: int, name: str) -> bool:
    """Whether a body or polity is one that states belong to: a union, no single state; an unknown name may be any."""
    if found.sentence.units[of].tag == "X":  # the mine that belongs to Quill Group is none
        return (name.endswith((*UNIONS, "Nations", "of Europe")) and not name.endswith("Group")) or name.isupper()
    unknown = found.sentence.units[at].tag == "X" and name.isupper()  # the river basin authority ORSB
    return found.sentence.units[at].tag == "B" or unknown or name.endswith((*UNIONS, "Nations"))


def candidate(found: Found, rule_id: str, predicate: Predicate, subject: str, at: int, other: str) -> Candidate:
    """A relation between a subject and what a unit of a match names or means."""
    # Who belongs to whom is for the parties to say: such a fact is shown with its source, never asked bare.
    disputed = predicate in _DISPUTED
    return Candidate(
        type=FactType.RELATION,
        rule=rule_id,
        value=Relation(subject=subject, predicate=predicate, object=other),
        normalised=other,
        subject=subject,
        predicate=predicate.value,
        sentence=found.sentence,
        surface=found.sentence.span(at, at + 1),
        attribution=Attribution(stance=Stance.CONTESTED if disputed else Stance.ASSERTED),
    )
