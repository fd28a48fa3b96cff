"""Relations of the closed list between the names of a sentence: capitals, members, owners, neighbours, kin."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, pairwise

from quizapp.corpus.alternatives import grouped
from quizapp.corpus.remembered import Remembered
from quizapp.facts.fact import FactType, Predicate
from quizapp.facts.relations.companies import THINGS
from quizapp.facts.relations.implied import implied
from quizapp.facts.relations.names import Wholes
from quizapp.facts.relations.patterns import PATTERNS
from quizapp.facts.relations.sides import candidate, fits, name_of, sides, states
from quizapp.facts.rules import Candidate, Found, Reader, Reading, Rule, rule
from quizapp.facts.sentence import Tag, plain
from quizapp.facts.signs import sign
from quizapp.facts.speech.genders import gender_of

_AMONG_STATES = frozenset({Predicate.RECOGNISES, Predicate.ALLY_OF, Predicate.TRADING_PARTNER_OF})
# "Allied with Norland's army" is with Norland; what is told of people and firms is of themselves.
_EXACT = frozenset({
    Predicate.OWNS, Predicate.SUBSIDIARY_OF, Predicate.FOUNDED, Predicate.SPOUSE_OF, Predicate.CHILD_OF,
    Predicate.SUCCESSOR_OF,
})  # fmt: skip
_AROUND = 5_000  # characters
_BETWEEN = 6  # units that are near
_SUPPOSED = frozenset({"if", "whether", "unless", "until", "not", "never"})
_INTENDED = frozenset({"will", "would", "may", "might", "could"})
_CONDITIONS = frozenset({"if", "unless", "provided"})
# "Bread for Norland was founded by", "a treaty with Norland, its neighbour, joined": what stands there is no subject.
_BEFORE_ANOTHER = frozenset({"for", "with", "in", "at", "against", "near", "by"})
_OF_PLACES = frozenset({"of", "in", "at", "from", "near", "for"})
_OF_PEOPLE = frozenset({Predicate.SPOUSE_OF, Predicate.CHILD_OF})
_GENDERS = {"his": "m", "her": "f"}
_PARENTS = frozenset({"father", "mother"})
_SOLD = frozenset({"sold", "sells", "resold"})
_AGAIN = frozenset({"it", "them", "on", "again"})
_COMPARED = frozenset({"unlike", "like", "than"})
_OWNS = frozenset({"'s", "'"})
_THAT = frozenset({"that", "which", "bordering", "with"})
_SIDES_OF = frozenset(
    f"{side}{end}"
    for side in ("north", "south", "east", "west", "north-east", "north-west", "south-east", "south-west")
    for end in ("", "ern")
) | {"central", "northeastern", "northwestern", "southeastern", "southwestern", "upper", "lower", "rural"}
_PLACED = frozenset({Predicate.PART_OF, Predicate.CAPITAL_OF})
_AREAS = frozenset({"region", "province", "district", "area", "state", "territory", "county", "prefecture", "enclave"})
_OF = (["of"], ["in"])
_ADJECTIVAL = ("ive", "ic", "ous", "phone", "ine", "ern", "al", "ful", "ish", "ing", "ed", "ular", "ary", "most")
_VERBS = frozenset({"was", "were", "is", "has", "had", "joined"})
_CONCERNS = ("Group", "Holding", "Holdings", "Corp", "Inc", "plc", "PLC", "AG", "Ltd")
_DENIALS = frozenset({"denied", "denies", "denying", "disputes", "disputed", "rumours", "falsely"})


def find(reading: Reading) -> Iterable[Candidate]:
    """The relations of a reading, each once in a paragraph."""
    seen: set[tuple[str, str, str, int]] = set()
    whole = Wholes(reading.sentences, reading.lexicons)
    islands = reading.lexicons.words("island_lands")
    for one in (*_matched(reading, whole), *implied(reading, whole)):
        at_sea = one.predicate == Predicate.BORDERS and not islands.isdisjoint((one.subject, one.normalised))
        if at_sea:
            continue
        key = one.predicate, one.subject, one.normalised, one.sentence.paragraph.number
        if key not in seen and one.subject != one.normalised:
            seen.add(key)
            yield one


def _usable(found: Found) -> bool:
    """Whether the match stands outside of quotations, and depends on no condition."""
    first, last = found.range()
    sentence = found.sentence
    before = sentence.line[:first]
    supposed = not _SUPPOSED.isdisjoint(before[-3:])
    denied = not _DENIALS.isdisjoint(before)
    hoped = not _INTENDED.isdisjoint(sentence.line[first:last]) and not _CONDITIONS.isdisjoint(sentence.line[last:])
    return not (supposed or denied or hoped) and not any(
        sentence.quoted[sentence.units[at].first] for at in (first, last - 1)
    )


def _goes_on(found: Found, at: int) -> bool:
    """Whether a side only owns what is meant: "founded by Ada Quill's father"."""
    line, (_, last) = found.sentence.line, found.range()
    return at + 1 >= last and at + 1 < len(line) and line[at + 1] in _OWNS


def _of_a_noun(found: Found, at: int) -> bool:
    """Whether a relative clause tells of the noun that a name stands after: "a district of Norland that borders"."""
    line = found.sentence.line
    first = at
    while first > 0 and (line[first - 1] in _SIDES_OF or line[first - 1] == "the"):
        first -= 1
    return line[at + 1] in _THAT and first > 1 and line[first - 1] in {"of", "in"}


def _is_thing(name: str, found: Found, reading: Reading) -> bool:
    """Whether the text around tells that a name is a ship's, mine's or the like, so that it is owned, no subsidiary."""
    start, end = found.sentence.stretch
    things = "|".join(THINGS)
    told = rf"\b(?:{things}) (?:(?:of|at|in) )?(?:the )?{re.escape(name)}\b|\b{re.escape(name)} (?:{things})\b"
    return re.search(told, reading.document.text[max(0, start - _AROUND) : end + _AROUND]) is not None


def _of_another(found: Found, predicate: Predicate) -> bool:
    """Whether a match begins with a name that a preposition ties to the name before, which is what is told of."""
    first, _ = found.range()
    line = found.sentence.line
    at = first + (line[first] == "the")
    after = line[at + 1 : at + 3]
    if first and line[first - 1] in _COMPARED and line[at + 1 : at + 2] != [","]:
        return True  # Norland, which unlike Sund recognises it
    if not first or line[first - 1] not in _BEFORE_ANOTHER or not found.sentence.units[at].tag:
        return False
    if predicate is Predicate.BORDERS and after in ([",", "borders"], [",", "shares"]):
        return True  # Leitrim, in Connacht, borders Fermanagh
    return not _VERBS.isdisjoint(after[:1]) or (after == [",", "its"] and predicate is Predicate.MEMBER_OF)


def _sold(found: Found) -> bool:
    """Whether what was bought was sold again: "bought the firm in 2010 and sold it four years later"."""
    after = found.sentence.line[found.range()[1] :]
    return any(one in _SOLD and other in _AGAIN for one, other in pairwise(after))


def _no_kin(found: Found, reading: Reading, *both: list[tuple[int, str]]) -> bool:
    """Whether kin is told of a place, or of somebody else than the one named last, or with one name on both sides."""
    subjects, others = ({name for _, name in side} for side in both)
    of_another = _of_another_s(found, reading) or _of_their_child(found)
    return _of_a_place(found) or of_another or not subjects.isdisjoint(others)


def _of_their_child(found: Found) -> bool:
    """Whether who is told of is a parent, and the other parent is the child's: his father, A, and his mother, B."""
    first, last = found.range()
    line = found.sentence.line
    kin = line[first - 1 - (line[first - 1] == ",")] if first > 1 else ""
    return kin in _PARENTS and any(one in _GENDERS and other in _PARENTS for one, other in pairwise(line[first:last]))


def _of_a_place(found: Found) -> bool:
    """Whether kin is told of a name that is a place's: "the mayor of Lewin, whose husband, Bo Reed," of the mayor."""
    first, _ = found.range()
    placed = first > 0 and found.sentence.line[first - 1] in _OF_PLACES
    return placed and found.sentence.units[first].tag == "X"


def _reader(rule_id: str, predicate: Predicate) -> Reader:
    """Read group `one` as the subjects and `two` as the objects of a predicate."""

    def read(found: Found, reading: Reading) -> Iterator[Candidate]:
        if not _usable(found):
            reading.drop(FactType.RELATION, rule_id, "quoted or supposed", found.span())
            return
        subjects, others = (sides(found, group, predicate, reading) for group in ("one", "two"))
        if predicate in _AMONG_STATES:
            subjects, others = states(found, subjects, reading), states(found, others, reading)
        if predicate is Predicate.OWNS and _sold(found):
            return
        if _of_another(found, predicate) or (predicate in _OF_PEOPLE and _no_kin(found, reading, subjects, others)):
            return
        for of, subject in _those(found, subjects):
            for at, other in others:
                if predicate in _PLACED and (_described_only(found, of) or _described_only(found, at)):
                    reading.drop(FactType.RELATION, rule_id, "an adjective before a region", found.span())
                elif _told_of(found, predicate, of, at) and fits(
                    found, predicate, (of, subject), (at, other), reading.lexicons
                ):
                    yield _told(found, rule_id, predicate, (of, subject), (at, other), reading)

    return read


def _of_another_s(found: Found, reading: Reading) -> bool:
    """Whether "her" in a match stands after a man, or "his" after a woman: "Ada Quill was nine, and his wife, Rosa"."""
    first, last = found.range()
    line = found.sentence.line
    for at in range(first + 1, last):
        gender = _GENDERS.get(line[at])
        before = next((one for one in range(at - 1, first - 1, -1) if line[one] == "P"), -1)
        if gender and before >= 0 and gender_of(name_of(found, before), reading.lexicons) not in {gender, ""}:
            return True
    return False


def _those(found: Found, subjects: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The subjects that are meant: of "A and B, a unit of C" the last, of "between C's unit A and B" the first."""
    if len(subjects) == 1 or not subjects:
        return subjects
    line, first, last = found.sentence.line, subjects[0][0], subjects[-1][0]
    if line[last + 1 : last + 3] in ([",", "a"], [",", "an"]):
        return subjects[-1:]
    before = line[max(0, first - _BETWEEN) : first]
    return subjects[:1] if "between" in before and not _OWNS.isdisjoint(before) else subjects


def _described_only(found: Found, at: int) -> bool:
    """Whether a name only tells what a region is like: the Restive region of Norland, its Red Sea state of Sund."""
    line = found.sentence.line
    if line[at - 1 : at] in (["'s"], ["’s"]) and line[at + 2 : at + 3] in _OF:
        return True
    name = found.sentence.words(at, at + 1)
    adjective = name.endswith(_ADJECTIVAL) and " " not in name and found.sentence.units[at].tag == Tag.NAME
    return adjective and not _AREAS.isdisjoint(line[at + 1 : at + 2]) and line[at + 2 : at + 3] in _OF


def _told_of(found: Found, predicate: Predicate, of: int, at: int) -> bool:
    """Whether it is the two sides themselves that a match tells of."""
    if predicate is Predicate.BORDERS and _of_a_noun(found, of):
        return False
    return predicate not in _EXACT or not (_goes_on(found, of) or _goes_on(found, at))


def _told(
    found: Found, rule_id: str, predicate: Predicate, one: tuple[int, str], two: tuple[int, str], reading: Reading
) -> Candidate:
    (of, subject), (at, other) = one, two
    if predicate is Predicate.SUBSIDIARY_OF and "belong" in found.match.group() and _is_thing(subject, found, reading):
        return candidate(found, rule_id, Predicate.OWNS, other, of, subject)
    part = predicate is Predicate.PART_OF and other.endswith(_CONCERNS)  # of a group of companies
    return candidate(found, rule_id, Predicate.SUBSIDIARY_OF if part else predicate, subject, at, other)


@cache
def relation_rule(number: int) -> Rule:
    """The rule of a pattern, made when a text first has a word of it: to make all of them takes half a second."""
    one = PATTERNS[number]
    name = f"relations.{one.name}"
    declare = rule(name, FactType.RELATION, one.pattern, example=one.example, needs=one.needs)
    return declare(_reader(name, one.predicate))


def _words() -> dict[str, dict[str, tuple[int, ...]]]:
    """By its longest word, which is the rarest, the words of the patterns, each with the numbers that it calls for."""
    found: dict[str, dict[str, tuple[int, ...]]] = {}
    for number, one in enumerate(PATTERNS):
        for words in one.words:
            of_longest = found.setdefault(max(words.split(), key=len), {})
            of_longest[words] = (*of_longest.get(words, ()), number)
    return found


_WORDS = _words()
_SHORTEST, _LONGEST = min(map(len, _WORDS)), max(map(len, _WORDS))
_NEEDS = tuple(frozenset(one.needs) for one in PATTERNS)

_Called = tuple[tuple[str, tuple[int, ...]], ...]


def _called(word: str) -> _Called:
    """The words of patterns that a word of a sentence is or begins, with their patterns."""
    found: list[tuple[str, tuple[int, ...]]] = []
    for length in range(_SHORTEST, min(len(word), _LONGEST) + 1):
        start = word[:length]
        if start in _WORDS:
            found += _WORDS[start].items()
    return tuple(found)


_CALLS = Remembered(_called)
_CALLING = re.compile(grouped((re.escape(word[0]), re.escape(word[1:])) for word in _WORDS))
_CALLED = sign(lambda _lexicons: lambda word: _CALLING.match(plain(word)))


def _matched(reading: Reading, whole: Wholes) -> Iterator[Candidate]:
    """The candidates of the patterns; one is tried only where a word of it stands."""
    for sentence in reading.sentences:
        if not sentence.signs & _CALLED or sentence.tags.isdisjoint("BCLPX"):
            continue
        shadow = sentence.shadow
        called = chain.from_iterable(filter(None, map(_CALLS.__getitem__, sentence.line)))
        numbers = {number for words, tried in called if words in shadow for number in tried}
        if numbers:
            sentence = whole.of(sentence)  # noqa: PLW2901
        shadow, tags = sentence.shadow, sentence.tags
        for number in sorted(numbers):
            if _NEEDS[number] <= tags and PATTERNS[number].fits(shadow):
                one = relation_rule(number)
                for match in one.pattern.finditer(shadow):
                    yield from one.read(Found(sentence, match), reading)
