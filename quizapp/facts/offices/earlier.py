"""Offices named a sentence before the name: "A spokeswoman for the fund welcomed it. ... , Ada Quill said."."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Entity, FactType, Office
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.offices.posts import Post, candidate, post_at
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Sentence, Tag, where

_SUCCESSOR = "office.new_holder"
# Has a new harbour master, chose its first woman mayor; nobody who is only looked for.
_NEW = re.compile(
    r"(?<!\S)(?:has|have|had|got|gets|chose|chosen|elected|appointed|named|picked)"
    r"(?: (?:had|since T|on T|T))* (?:a new|its (?:new|first|second|third|next)|their (?:new|first))"
    r"(?: [a-z-]+){0,2}? O(?!\S)"
)
_TAKES = frozenset({"won", "beat", "takes", "took", "replaces", "succeeds", "succeeded", "replaced", "defeated"})
_DESCRIBING = frozenset({"a", "an", "the", "who", "whose", "one", "said", "says", "told"})  # 44, a fan since 1990
_SOON = 6  # units of ", 44, who won"
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


def successors(reading: Reading, known: Iterable[Candidate]) -> Iterator[Candidate]:
    """Who is named first after a sentence that tells of a new holder: "It has a new master. Ada Quill, 44, ..."."""
    told = {one.value.person for one in known if isinstance(one.value, Office)}
    for earlier, sentence in pairwise(reading.sentences):
        if Tag.OFFICE not in earlier.tags or Tag.PERSON in earlier.tags or sentence.kinds[:1] != [Tag.PERSON.value]:
            continue
        person = sentence.units[0].value
        if earlier.paragraph.number + 1 < sentence.paragraph.number or not isinstance(person, Person):
            continue
        if person.name in told or " " not in person.name or (match := _NEW.search(earlier.shadow)) is None:
            continue
        index = earlier.shadow[: match.end() - 1].count(" ")
        office = earlier.units[index].value
        if isinstance(office, OfficeWords) and not office.plural and _takes_it(sentence):
            post = _of_subject(post_at(earlier, index, reading), earlier)
            yield candidate(earlier, person, post, _SUCCESSOR, post.status)


def _of_subject(post: Post, sentence: Sentence) -> Post:
    """A post without a side is that of the state with which the sentence begins: Norland has a new premier."""
    state = sentence.units[0].value
    if post.side or not isinstance(state, Entity) or sentence.units[0].tag != Tag.POLITY:
        return post
    return replace(post, polity=state)


def _takes_it(sentence: Sentence) -> bool:
    """Whether the next sentence goes on with an age, or tells that its first person won or takes the post."""
    after = sentence.line[1:_SOON]
    aged = after[:1] == [","] and after[1:3] == ["N", ","] and _DESCRIBING.isdisjoint(after[3:4])
    return aged or not _TAKES.isdisjoint(after)


def _speaks(sentence: Sentence, first: int, last: int, reading: Reading) -> bool:
    """Whether a verb of speech stands right before or after the units."""
    speech = _speech(reading.lexicons)
    beside = [at for at in (first - 1, last) if 0 <= at < len(sentence.units) and not sentence.units[at].tag]
    return any(sentence.words(at, at + 1).lower() in speech for at in beside)


def _described(sentence: Sentence, at: int) -> bool:
    """Whether a comma after a person begins what is told of him: "Ada Quill, a customer, said"."""
    return sentence.words(at + 1, at + 2) == ","


def _says(sentence: Sentence, at: int, reading: Reading) -> bool:
    """Whether the unit is a verb of speech."""
    return at < len(sentence.units) and sentence.words(at, at + 1).lower() in _speech(reading.lexicons)


def _spoken_before(
    sentence: Sentence, at: int, reading: Reading, taken: set[tuple[int, int]]
) -> tuple[Sentence, Post] | None:
    """The post of the unnamed speaker before, if no other person is named between."""
    if any(unit.tag == Tag.PERSON for unit in sentence.units[:at]) or sentence.words(at + 1, at + 2) == ",":
        return None  # "said Ada Quill, a customer"
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
                # A bystander is named next to "the minister" as well.
                return (earlier, post) if office.group == "spokesperson" or post.polity is not None else None
        # The unnamed speaker's own words may name others; a person who acts or is described there is another speaker.
        if any(
            unit.tag == Tag.PERSON and (_speaks(earlier, place, place + 1, reading) or _described(earlier, place))
            for place, unit in enumerate(earlier.units)
        ):
            return None
    return None
