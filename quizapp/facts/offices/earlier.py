"""Offices named a sentence before the name: "A spokeswoman for the fund welcomed it. ... , Ada Quill said."."""

from collections.abc import Iterable, Iterator
from functools import cache

from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import FactType, Office
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.offices.posts import Post, candidate, post_at
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Sentence, Tag, where

_RULE = "office.sentence_before"
_FURTHEST = 3  # sentences back


@cache
def _speech(lexicons: Lexicons) -> frozenset[str]:
    rows = lexicons.rows("speech_verbs")
    return frozenset(row[form].lower() for row in rows for form in ("base", "past", "third", "gerund") if row.get(form))


def find(reading: Reading, known: Iterable[Candidate]) -> Iterator[Candidate]:
    """Candidates for people first named as speakers, without an office, after an unnamed office-holder spoke."""
    told = {one.value.person for one in known if isinstance(one.value, Office)}
    taken = {(one.sentence.number, one.surface.start) for one in known if one.type is FactType.LEADER_ROLE}
    seen: set[str] = set()
    for sentence in reading.sentences:
        if Tag.PERSON.value not in sentence.tags:
            continue
        for at in where(Tag.PERSON.value.__eq__, sentence.kinds):
            person = sentence.units[at].value
            if not isinstance(person, Person):
                continue
            first = person.name not in seen
            seen.add(person.name)
            if first and person.name not in told and " " in person.name and _speaks(sentence, at, at + 1, reading):
                post = _spoken_before(sentence, at, reading, taken)
                if post is not None:
                    yield candidate(post[0], person, post[1], _RULE, post[1].status)


def _speaks(sentence: Sentence, first: int, last: int, reading: Reading) -> bool:
    """Whether a verb of speech stands right before or after the units."""
    speech = _speech(reading.lexicons)
    beside = [at for at in (first - 1, last) if 0 <= at < len(sentence.units) and not sentence.units[at].tag]
    return any(sentence.words(at, at + 1).lower() in speech for at in beside)


def _says(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether the unit is a verb of speech."""
    return at < len(sentence.units) and sentence.words(at, at + 1).lower() in _speech(reading.lexicons)


def _spoken_before(
    sentence: Sentence, at: int, reading: Reading, taken: set[tuple[int, int]]
) -> tuple[Sentence, Post] | None:
    """The post of the unnamed speaker before, if no other person is named between."""
    if any(unit.tag == Tag.PERSON for unit in sentence.units[:at]):
        return None
    for number in range(sentence.number - 1, max(-1, sentence.number - 1 - _FURTHEST), -1):
        earlier = reading.sentences[number]
        if sentence.paragraph.number - earlier.paragraph.number > 1:
            return None
        for index, unit in enumerate(earlier.units):
            if unit.tag != Tag.OFFICE or (earlier.number, earlier.span(index, index + 1).start) in taken:
                continue
            post = post_at(earlier, index, reading)
            office = unit.value
            if isinstance(office, OfficeWords) and not office.plural and _says(earlier, post.ends, reading):
                return earlier, post
        # The unnamed speaker's own words may name others; a person who acts there is another speaker.
        if any(
            unit.tag == Tag.PERSON and _speaks(earlier, place, place + 1, reading)
            for place, unit in enumerate(earlier.units)
        ):
            return None
    return None
