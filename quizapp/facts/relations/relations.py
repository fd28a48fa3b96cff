"""Relations of the closed list between the names of a sentence: capitals, members, owners, neighbours, kin."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from quizapp.corpus.document import BlockClass
from quizapp.facts.entities import bodies
from quizapp.facts.entities.people import Person
from quizapp.facts.fact import Attribution, Entity, FactType, Predicate, Relation, Stance
from quizapp.facts.relations.names import Wholes
from quizapp.facts.relations.patterns import PATTERNS
from quizapp.facts.relations.referents import head, pair, referent, somebody, told_before, union
from quizapp.facts.rules import Candidate, Found, Reader, Reading, Rule, rule
from quizapp.facts.sentence import Sentence, Tag
from quizapp.facts.speech.discourse import capitals
from quizapp.facts.speech.speakers import person
from quizapp.facts.speech.words import View, speech_words

_DISPUTED = frozenset({Predicate.PART_OF, Predicate.BREAKAWAY_FROM, Predicate.RECOGNISES})


_SUPPOSED = frozenset({"if", "whether", "unless", "until", "not", "never"})
_DENIALS = ("denied", "denies", "denying", "disputes", "disputed", "rumours", "falsely")

_KIN = re.compile(
    r"(?<![^ ])(?:his|her) (?:[a-z][a-z-]+ ){0,2}"
    r"(wife|husband|sons?|daughters?|father|mother|predecessor|successor) (?:of Y |as O )?,? ?"
    r"(?:(?:O|D|C 's|the|former|late) ){0,4}([PX])(?: and (P))?(?![^ ])"
)
# The predicate of "his wife", and whether he is its object: a son is the child of whom he belongs to.
_KIN_PREDICATES = {
    "wife": (Predicate.SPOUSE_OF, False),
    "husband": (Predicate.SPOUSE_OF, False),
    "son": (Predicate.CHILD_OF, True),
    "daughter": (Predicate.CHILD_OF, True),
    "father": (Predicate.CHILD_OF, False),
    "mother": (Predicate.CHILD_OF, False),
    "predecessor": (Predicate.SUCCESSOR_OF, False),
    "successor": (Predicate.SUCCESSOR_OF, True),
}


_OF_FIRMS = frozenset({Predicate.OWNS, Predicate.FOUNDED})
_AMONG_STATES = frozenset({Predicate.RECOGNISES, Predicate.ALLY_OF, Predicate.TRADING_PARTNER_OF})
_NAMED = frozenset({"B", "C", "D", "L", "X", "P", "U"})
_UNIONS = (
    *("Union", "Commonwealth", "League", "Group", "Community", "Pact", "Forum", "Initiative", "Organisation"),
    *("Organization", "Agreement", "Convention", "Court", "Alliance", "Association", "Council", "Mercosur"),
)
# What "it", "the company" and the like may mean in a relation, by tag.
_MEANT = {
    Predicate.MEMBER_OF: "BCX",
    Predicate.BORDERS: "CX",
    Predicate.RECOGNISES: "CX",
    Predicate.BREAKAWAY_FROM: "CX",
    Predicate.OWNS: "BX",
    Predicate.SUBSIDIARY_OF: "BX",
    Predicate.FOUNDED: "BX",
}


def find(reading: Reading) -> Iterable[Candidate]:
    """The relations of a reading, each once in a paragraph."""
    seen: set[tuple[str, str, str, int]] = set()
    whole = Wholes(reading.sentences, reading.lexicons)
    for candidate in (
        *_matched(reading, whole),
        *_kin(reading),
        *_neighbours(reading, whole),
        *_hyphened(reading),
        *_the_capital(reading, whole),
    ):
        if candidate.sentence.paragraph.block is BlockClass.CAPTION:
            continue
        key = candidate.predicate, candidate.subject, candidate.normalised, candidate.sentence.paragraph.number
        if key not in seen and candidate.subject != candidate.normalised:
            seen.add(key)
            yield candidate


def _kin(reading: Reading) -> Iterator[Candidate]:
    """Of "His wife, Ada Quill": whose wife, by whom "his" means."""
    known = speech_words(reading.lexicons)
    for sentence in reading.sentences:
        match = None if sentence.tags.isdisjoint("PX") else _KIN.search(sentence.shadow)
        if match is None:
            continue
        first, view = sentence.unit_at(match.start()), View(sentence, known)
        whose = "" if view.quoted[first] else somebody(reading, view, first)
        noun = match.group(1).removesuffix("s")
        predicate, turned = _KIN_PREDICATES[noun]
        for group in (2, 3):
            at = sentence.unit_at(match.start(group))
            named = person(view, at)
            other = named.name if named else sentence.words(at, at + 1)
            if match.group(group) and whose and whose != other:
                one, two = (other, whose) if turned else (whose, other)
                yield _candidate(Found(sentence, match), f"relations.his {noun}", predicate, one, at, two)


_THE_CAPITAL = re.compile(
    r"(?<![^ ])the (?:(?:national|federal|administrative|state|regional|provincial) )?(capital) (?:city )?(?:of )?,? ?"
    r"(L|X(?= ,))(?![^ ]| ')|(?<![^ ])(L|X) , the (?:(?:national|federal|state|regional|provincial) )?(capital) [,.]"
)


def _the_capital(reading: Reading, whole: Wholes) -> Iterator[Candidate]:
    """Of "in the capital, Oslo,": whose it is, where the lexicon knows the town as a capital."""
    for sentence in reading.sentences:
        if "capital" not in sentence.shadow:
            continue
        sentence = whole.of(sentence)  # noqa: PLW2901
        for match in _THE_CAPITAL.finditer(sentence.shadow):
            found = Found(sentence, match)
            town, word = (2, 1) if match.start(1) >= 0 else (3, 4)
            at, noun = found.range(town)[0], found.range(word)[0]
            state = _government(found, at, reading)
            if found.sentence.units[at].tag == "X":  # of a land that no lexicon knows, nor its capital
                state = _land_before(found, at) or head(reading, sentence)
            if state and not sentence.quoted[sentence.units[at].first]:
                yield _candidate(found, "relations.the capital", Predicate.CAPITAL_OF, _name(found, at), noun, state)


_NEIGHBOURING = re.compile(r"(?<![^ ])neighbou?ring (C)(?: and (C))?(?![^ ])")


def _neighbours(reading: Reading, whole: Wholes) -> Iterator[Candidate]:
    """Of "fled to neighbouring Norland": the neighbour of the land named before it, or else of the document's own."""
    own = ""
    for sentence in reading.sentences:
        if "neighbo" not in sentence.shadow:
            continue
        sentence = whole.of(sentence)  # noqa: PLW2901
        for match in _NEIGHBOURING.finditer(sentence.shadow):
            found = Found(sentence, match)
            own = own or _most_named(reading)
            for group in (1, 2):
                at = found.range(group)[0]
                other = _name(found, at) if match.start(group) >= 0 else ""
                subject = _land_before(found, found.range(1)[0]) or ("" if own in _lands(sentence) else own)
                if other and subject and subject != other and not sentence.quoted[sentence.units[at].first]:
                    yield _candidate(found, "relations.neighbouring", Predicate.BORDERS, subject, at, other)


_HYPHENED = re.compile(r"(?<![^ ])(X) (?:land )?(?:border|frontier)(?![^ ])")


def _hyphened(reading: Reading) -> Iterator[Candidate]:
    """Of "the Chad-Sudan border" or "the Thai-Cambodian border": the two lands."""
    for sentence in reading.sentences:
        if " border" not in sentence.shadow and " frontier" not in sentence.shadow:
            continue
        for match in _HYPHENED.finditer(sentence.shadow):
            found = Found(sentence, match)
            at = found.range(1)[0]
            one, _, two = found.words(1).replace("\u2013", "-").partition("-")
            subject, other = _land(one, reading), _land(two, reading)
            if subject and other and not sentence.quoted[sentence.units[at].first]:
                yield _candidate(found, "relations.hyphened border", Predicate.BORDERS, subject, at, other)


def _land(name: str, reading: Reading) -> str:
    """The land of a name or a people's name, or nothing."""
    entry = bodies.words(reading.lexicons).gazetteer.named(name)
    return entry.entity.label if entry is not None and entry.tag in {Tag.POLITY, Tag.DEMONYM} else ""


def _lands(sentence: Sentence) -> set[str]:
    """The lands that a sentence names."""
    return {one.value.label for one in sentence.units if one.tag in {"C", "D"} and isinstance(one.value, Entity)}


def _land_before(found: Found, at: int) -> str:
    """The last land named before a unit, by its name or its people's."""
    units = found.sentence.units
    return next((_name(found, index) for index in range(at - 1, -1, -1) if units[index].tag in {"C", "D"}), "")


def _most_named(reading: Reading) -> str:
    """The land that a document names twice as often as any other, or first and most often; or nothing."""
    counts: dict[str, int] = {}
    for sentence in reading.sentences:
        for unit in sentence.units:
            if unit.tag in {"C", "D"} and isinstance(unit.value, Entity) and not unit.value.label.endswith(_UNIONS):
                counts[unit.value.label] = counts.get(unit.value.label, 0) + 1
    first, second = [*sorted(counts.items(), key=lambda item: -item[1]), ("", 0), ("", 0)][:2]
    earliest = next(iter(counts), "")
    return first[0] if first[1] >= 2 * second[1] or (first[0] == earliest and first[1] > second[1]) else ""


def _names(found: Found, group: str, predicate: Predicate, reading: Reading) -> list[tuple[int, str]]:
    """The named units of a group, each with its name; a pronoun's is that of whom or what it means."""
    groups = [name for name in (group, f"{group}_", f"{group}__", f"{group}___") if name in found.match.groupdict()]
    first, last = next((found.range(name) for name in groups if found.has(name)), (0, 0))
    sentence = found.sentence
    units = sentence.units
    named = [(at, _name(found, at)) for at in range(first, last) if units[at].tag in _NAMED]
    if group == "two" and predicate in _OF_FIRMS:  # the firm Corwin that Asa Corwin founded
        named = [(at, sentence.words(at, at + 1) if units[at].tag == "P" else name) for at, name in named]
    if len(named) > 1:  # "Norland's Quill Foods and the Danish builder Hale": neither Norland nor the Danes
        named = [one for one in named if not _owns_or_tells(found, one[0], last)]
    named = [(at, name) for at, name in named if not name.endswith("-based")]
    word = sentence.shadow.split(" ")[first] if last > first else ""
    if (named and word != "and") or not word:
        return named
    if word == "the" and sentence.shadow.split(" ")[first + 1] in {"state", "government"}:
        state = _most_named(reading)
        return [(first, state)] if state else []
    if word == "both":
        return [(first, name) for name in pair(reading, _UNIONS, sentence.paragraph.number)]
    if word == "the" and predicate is Predicate.MEMBER_OF and group == "two":
        meant = union(reading, _UNIONS)
    elif word == "it" and group == "two":
        meant = told_before(reading, sentence, _MEANT.get(predicate, "BCX"))
    else:
        meant = referent(reading, sentence, first, _MEANT.get(predicate, "BCXL"))
    return [*named, (first, meant)] if meant else named


def _owns_or_tells(found: Found, at: int, last: int) -> bool:
    """Whether a unit of a list only tells whose, or what, the name after it is."""
    sentence = found.sentence
    return at + 1 < last and (sentence.units[at].tag == "D" or sentence.words(at + 1, at + 2) in {"'s", "’s", "'", "’"})


def _name(found: Found, at: int) -> str:
    match found.sentence.units[at].value:
        case Entity() as one:
            return _bare(one.label)
        case Person() as one:
            return one.name
        case _:
            return _bare(found.sentence.words(at, at + 1))


_SEATED = re.compile(r"^\w+-(?:based|led|listed|owned|backed|registered|headquartered|run) ")


def _bare(name: str) -> str:
    """A name without what tells where it is from: Quill Group of "Leeds-based Quill Group"."""
    return _SEATED.sub("", name)


def _government(found: Found, at: int, reading: Reading) -> str:
    """The state whose capital at a unit stands for its government, or nothing."""
    if found.sentence.units[at].tag != "L":
        return ""
    state = capitals(reading.lexicons).get(found.sentence.words(at, at + 1))
    return state.label if state else ""


def _fits(found: Found, predicate: Predicate, one: tuple[int, str], two: tuple[int, str]) -> bool:
    """Whether the two sides can stand in the relation: members are of unions, and only unions succeed one another."""
    units = found.sentence.units
    if predicate is Predicate.SUCCESSOR_OF:
        return all(units[at].tag != "C" or name.endswith(_UNIONS) for at, name in (one, two))
    return predicate is not Predicate.MEMBER_OF or _has_members(found, one[0], *two)


def _states(found: Found, named: list[tuple[int, str]], reading: Reading) -> list[tuple[int, str]]:
    """The named sides as states: a capital stands for its government, another town for none."""
    units = found.sentence.units
    seats = capitals(reading.lexicons)
    meant = [(at, seats[name].label if name in seats else "" if units[at].tag == "L" else name) for at, name in named]
    return [(at, name) for at, name in meant if name]


def _has_members(found: Found, of: int, at: int, name: str) -> bool:
    """Whether a body or polity is one that states belong to: a union, no single state; an unknown name may be any."""
    if found.sentence.units[of].tag == "X":
        return name.endswith((*_UNIONS, "Nations")) or name.isupper()
    return found.sentence.units[at].tag == "B" or name.endswith((*_UNIONS, "Nations"))


def _usable(found: Found) -> bool:
    """Whether the match stands outside of quotations, and depends on no condition."""
    first, last = found.range()
    sentence = found.sentence
    words = sentence.shadow.split(" ")
    supposed = not _SUPPOSED.isdisjoint(words[max(0, first - 3) : first])
    denied = any(word in _DENIALS for word in words[:first])
    return not (supposed or denied) and not any(sentence.quoted[sentence.units[at].first] for at in (first, last - 1))


def _reader(rule_id: str, predicate: Predicate) -> Reader:
    """Read group `one` as the subjects and `two` as the objects of a predicate."""

    def read(found: Found, reading: Reading) -> Iterator[Candidate]:
        if not _usable(found):
            first, last = found.range()
            span = found.sentence.span(first, last)
            reading.ledger.drop(
                reading.document.name, FactType.RELATION, rule_id, "quoted or supposed", span, found.words()
            )
            return
        subjects, others = (_names(found, group, predicate, reading) for group in ("one", "two"))
        if predicate in _AMONG_STATES:
            subjects, others = _states(found, subjects, reading), _states(found, others, reading)
        for of, subject in subjects:
            for at, other in others:
                if _fits(found, predicate, (of, subject), (at, other)):
                    yield _candidate(found, rule_id, predicate, subject, at, other)

    return read


def _candidate(found: Found, rule_id: str, predicate: Predicate, subject: str, at: int, other: str) -> Candidate:
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


@cache
def relation_rule(number: int) -> Rule:
    """The rule of a pattern, made when a text first has a word of it: to make all of them takes half a second."""
    one = PATTERNS[number]
    name = f"relations.{one.name}"
    declare = rule(name, FactType.RELATION, one.pattern, example=one.example, needs=one.needs)
    return declare(_reader(name, one.predicate))


_KEY = 3  # letters of a word by which its rules are found


def _by_word() -> Mapping[str, tuple[tuple[str, int], ...]]:
    """By the first letters of a word of a rule, the word and the rule's number."""
    found: dict[str, dict[tuple[str, int], None]] = {}
    for number, one in enumerate(PATTERNS):
        for word in one.words:
            found.setdefault(word.split()[0][:_KEY], {})[word, number] = None
    return {key: tuple(words) for key, words in found.items()}


_RULES_BY_WORD = _by_word()


def _matched(reading: Reading, whole: Wholes) -> Iterator[Candidate]:
    """The candidates of the patterns; one is tried only where a word of it stands."""
    for sentence in reading.sentences:
        if sentence.tags.isdisjoint("BCLPX"):
            continue
        shadow = sentence.shadow
        keys = _RULES_BY_WORD.keys() & {word[:_KEY] for word in sentence.line}
        numbers = {number for key in keys for word, number in _RULES_BY_WORD[key] if word in shadow}
        if numbers:
            sentence = whole.of(sentence)  # noqa: PLW2901
        for number in sorted(numbers):
            one = relation_rule(number)
            for found in one.matches(sentence):
                yield from one.read(found, reading)
