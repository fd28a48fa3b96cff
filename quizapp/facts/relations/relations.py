"""Relations of the closed list between the names of a sentence: capitals, members, owners, neighbours, kin."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from quizapp.corpus.remembered import Remembered
from quizapp.facts.fact import FactType, Predicate
from quizapp.facts.relations.implied import implied
from quizapp.facts.relations.names import Wholes
from quizapp.facts.relations.patterns import PATTERNS
from quizapp.facts.relations.sides import candidate, fits, sides, states
from quizapp.facts.rules import Candidate, Found, Reader, Reading, Rule, rule

_AMONG_STATES = frozenset({Predicate.RECOGNISES, Predicate.ALLY_OF, Predicate.TRADING_PARTNER_OF})
_SUPPOSED = frozenset({"if", "whether", "unless", "until", "not", "never"})
_INTENDED = frozenset({"will", "would", "may", "might", "could"})
_CONDITIONS = frozenset({"if", "unless", "provided"})
# "Bread for Norland was founded by", "a treaty with Norland, its neighbour, joined": what stands there is no subject.
_BEFORE_ANOTHER = frozenset({"for", "with", "in", "at", "against", "near", "by"})
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


def _of_another(found: Found, predicate: Predicate) -> bool:
    """Whether a match begins with a name that a preposition ties to the name before, which is what is told of."""
    first, _ = found.range()
    line = found.sentence.line
    at = first + (line[first] == "the")
    after = line[at + 1 : at + 3]
    if not first or line[first - 1] not in _BEFORE_ANOTHER or not found.sentence.units[at].tag:
        return False
    return not _VERBS.isdisjoint(after[:1]) or (after == [",", "its"] and predicate is Predicate.MEMBER_OF)


def _reader(rule_id: str, predicate: Predicate) -> Reader:
    """Read group `one` as the subjects and `two` as the objects of a predicate."""

    def read(found: Found, reading: Reading) -> Iterator[Candidate]:
        if not _usable(found):
            reading.drop(FactType.RELATION, rule_id, "quoted or supposed", found.span())
            return
        subjects, others = (sides(found, group, predicate, reading) for group in ("one", "two"))
        if predicate in _AMONG_STATES:
            subjects, others = states(found, subjects, reading), states(found, others, reading)
        if _of_another(found, predicate):
            return
        for of, subject in subjects:
            for at, other in others:
                if fits(found, predicate, (of, subject), (at, other)):
                    part = predicate is Predicate.PART_OF and other.endswith(_CONCERNS)  # of a group of companies
                    told = Predicate.SUBSIDIARY_OF if part else predicate
                    yield candidate(found, rule_id, told, subject, at, other)

    return read


@cache
def relation_rule(number: int) -> Rule:
    """The rule of a pattern, made when a text first has a word of it: to make all of them takes half a second."""
    one = PATTERNS[number]
    name = f"relations.{one.name}"
    declare = rule(name, FactType.RELATION, one.pattern, example=one.example, needs=one.needs)
    return declare(_reader(name, one.predicate))


def _words() -> dict[str, dict[str, tuple[int, ...]]]:
    """By its first word, the words of the patterns, each with the numbers of those that it calls for."""
    found: dict[str, dict[str, tuple[int, ...]]] = {}
    for number, one in enumerate(PATTERNS):
        for words in one.words:
            of_first = found.setdefault(words.split()[0], {})
            of_first[words] = (*of_first.get(words, ()), number)
    return found


_WORDS = _words()
_LENGTHS = range(min(map(len, _WORDS)), max(map(len, _WORDS)) + 1)


_Called = tuple[tuple[str, tuple[int, ...]], ...]


def _called(word: str) -> _Called:
    """The words of patterns that a word of a sentence is or begins, with their patterns."""
    starts = (word[:length] for length in _LENGTHS if length <= len(word))
    return tuple(item for start in starts if start in _WORDS for item in _WORDS[start].items())


_CALLS = Remembered(_called)


def _matched(reading: Reading, whole: Wholes) -> Iterator[Candidate]:
    """The candidates of the patterns; one is tried only where a word of it stands."""
    for sentence in reading.sentences:
        if sentence.tags.isdisjoint("BCLPX"):
            continue
        shadow = sentence.shadow
        called = chain.from_iterable(filter(None, map(_CALLS.__getitem__, sentence.line)))
        numbers = {number for words, tried in called if words in shadow for number in tried}
        if numbers:
            sentence = whole.of(sentence)  # noqa: PLW2901
        shadow, tags = sentence.shadow, sentence.tags
        for number in sorted(numbers):
            if PATTERNS[number].fits(shadow, tags):
                one = relation_rule(number)
                for match in one.pattern.finditer(shadow):
                    yield from one.read(Found(sentence, match), reading)
