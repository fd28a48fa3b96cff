"""Relations of the closed list between the names of a sentence: capitals, members, owners, neighbours, kin."""

import re
from collections.abc import Iterable, Iterator

from quizapp.corpus.document import BlockClass
from quizapp.facts.discourse import capitals
from quizapp.facts.fact import Attribution, Entity, FactType, Predicate, Relation, Stance
from quizapp.facts.people import Person
from quizapp.facts.relation_patterns import PATTERNS
from quizapp.facts.rules import Candidate, Found, Reader, Reading, Rule, rule
from quizapp.facts.sentence import Sentence
from quizapp.facts.speakers import person
from quizapp.facts.speakers_before import subject_people
from quizapp.facts.speech_words import View, speech_words

_DISPUTED = frozenset({Predicate.PART_OF, Predicate.BREAKAWAY_FROM, Predicate.RECOGNISES})


_SUPPOSED = frozenset({"if", "whether", "unless", "until", "not"})


_SPOUSE_RULE = "relations.his wife"
_SPOUSE = re.compile(r"(?<![^ ])(?:his|her) (?:late |former )?(?:wife|husband) ,? ?P(?![^ ])")


def find(reading: Reading) -> Iterable[Candidate]:
    """The relations of a reading, each once in a paragraph."""
    seen: set[tuple[str, str, str, int]] = set()
    for candidate in (*_matched(reading), *_spouses(reading)):
        if candidate.sentence.paragraph.block is BlockClass.CAPTION:
            continue
        key = candidate.predicate, candidate.subject, candidate.normalised, candidate.sentence.paragraph.number
        if key not in seen and candidate.subject != candidate.normalised:
            seen.add(key)
            yield candidate


def _spouses(reading: Reading) -> Iterator[Candidate]:
    """Of "His wife, Ada Quill": his is who began this sentence, or the last one of the paragraph that names people."""
    known = speech_words(reading.lexicons)
    before: Sentence | None = None
    for sentence in reading.sentences:
        if "P" not in sentence.tags:
            continue
        match = _SPOUSE.search(sentence.shadow)
        if match is not None:
            at = sentence.unit_at(match.end() - 1)
            view = View(sentence, known)
            people = list(subject_people(view, sentence.unit_at(match.start())))
            if not people and before is not None and before.paragraph.number == sentence.paragraph.number:
                people = list(subject_people(View(before, known)))
            spouse = person(view, at)
            if people and spouse is not None and not view.quoted[at] and people[0] != spouse:
                found = Found(sentence, match)
                yield _candidate(found, _SPOUSE_RULE, Predicate.SPOUSE_OF, people[0].name, at, spouse.name)
        before = sentence


def _names(found: Found, group: str) -> list[tuple[int, str]]:
    """The named units of a group, each with its name."""
    first, last = found.range(group)
    units = found.sentence.units
    return [(at, _name(found, at)) for at in range(first, last) if units[at].tag in {"B", "C", "D", "L", "X", "P", "U"}]


def _name(found: Found, at: int) -> str:
    match found.sentence.units[at].value:
        case Entity() as one:
            return one.label
        case Person() as one:
            return one.name
        case _:
            return found.sentence.words(at, at + 1)


def _government(found: Found, at: int, reading: Reading) -> str:
    """The state whose capital at a unit stands for its government, or nothing."""
    if found.sentence.units[at].tag != "L":
        return ""
    state = capitals(reading.lexicons).get(found.sentence.words(at, at + 1))
    return state.label if state else ""


def _has_members(found: Found, at: int, name: str) -> bool:
    """Whether a body or polity is one that states belong to: a union, no single state."""
    return found.sentence.units[at].tag == "B" or name.endswith(("Union", "Commonwealth"))


def _usable(found: Found) -> bool:
    """Whether the match stands outside of quotations, and depends on no condition."""
    first, last = found.range()
    sentence = found.sentence
    words = sentence.shadow.split(" ")
    supposed = not _SUPPOSED.isdisjoint(words[max(0, first - 2) : first])
    return not supposed and not any(sentence.quoted[sentence.units[at].first] for at in (first, last - 1))


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
        subjects = _names(found, "one")
        if predicate is Predicate.RECOGNISES:
            subjects = [(at, _government(found, at, reading) or name) for at, name in subjects]
        for _, subject in subjects:
            for at, other in _names(found, "two"):
                if predicate is not Predicate.MEMBER_OF or _has_members(found, at, other):
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


RULES: tuple[tuple[tuple[str, ...], Rule], ...] = tuple(
    (
        one.words,
        rule(f"relations.{one.name}", FactType.RELATION, one.pattern, example=one.example, needs=one.needs)(
            _reader(f"relations.{one.name}", one.predicate)
        ),
    )
    for one in PATTERNS
)


def _matched(reading: Reading) -> Iterator[Candidate]:
    """The candidates of the patterns; one is tried only where a word of it stands."""
    for sentence in reading.sentences:
        if sentence.tags.isdisjoint("BCLPX"):
            continue
        for words, one in RULES:
            if any(word in sentence.shadow for word in words):
                for found in one.matches(sentence):
                    yield from one.read(found, reading)
