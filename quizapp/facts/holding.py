"""A person and an office in one match become a candidate, or two where a second post follows."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.facts.fact import Entity, FactType, Status
from quizapp.facts.offices import OfficeWords
from quizapp.facts.people import Person
from quizapp.facts.posts import Post, candidate, post_at
from quizapp.facts.rules import Candidate, Found, Reading
from quizapp.facts.sentence import Sentence, Tag

# What may stand between a person and an office, or beside a name, in patterns.
BEFORE_OFFICE = r"(?:(?:[a-z0-9][a-z0-9'-]*|'s|[CDBLUXN]) ){0,6}?"
ASIDE = r"(?: \( [^()]{1,30} \))?"
AGE = r"(?: , (?:N|\d+) ,)?"
# After these the office was no apposition but the beginning of another name: "Quill, the president's brother".
_GOES_ON = frozenset({"'s", "’s", "'", "’"})


def held(
    found: Found,
    reading: Reading,
    rule_id: str,
    *,
    closed: bool = False,
    status: Status | None = None,
    group: str = "person",
    person: int | None = None,
    holder: Person | None = None,
) -> Iterator[Candidate]:
    """The candidate of a person (a group, or a unit) and an office; `closed` if nothing may go on with it."""
    sentence = found.sentence
    named = holder or (found.unit(group) if person is None else sentence.units[person]).value
    post = post_at(sentence, found.range("office")[0], reading)
    if not isinstance(named, Person):
        return
    if not post.side and rule_id in {"office.title", "office.plural_title"}:
        post = _of_polity(sentence, post, found.range(group)[1] if person is None else person + 1)
    following = sentence.words(post.ends, post.ends + 1).lower() if post.ends < len(sentence.units) else "."
    if closed and (following in _GOES_ON or _by_trade(sentence, post)):
        reading.drop(FactType.LEADER_ROLE, rule_id, "the words after the office go on", found.span("office"))
        return
    yield candidate(sentence, named, post, rule_id, status or post.status)
    if closed or rule_id in {"office.copula", "office.pronoun"}:
        second = _second(sentence, post, reading)
        if second is not None:
            yield candidate(sentence, named, second, rule_id, status or second.status)


def is_plural(found: Found) -> bool:
    """Whether the office of a match is in the plural."""
    office = found.unit("office").value
    return isinstance(office, OfficeWords) and office.plural


def _of_polity(sentence: Sentence, post: Post, after: int) -> Post:
    """The post with the polity that follows the holder's name: "President Ada Quill of Norland"."""
    units = sentence.units
    if after + 1 >= len(units) or sentence.words(after, after + 1) != "of":
        return post
    at = after + 2 if sentence.words(after + 1, after + 2) == "the" else after + 1
    value = units[at].value if at < len(units) and units[at].tag == Tag.POLITY else None
    return replace(post, polity=value) if isinstance(value, Entity) else post


def _by_trade(sentence: Sentence, post: Post) -> bool:
    """Whether the words are a trade and no post: "a manager by training"."""
    words = sentence.words(post.ends, min(post.ends + 2, len(sentence.units))).lower()
    return words in {"by training", "by trade", "by profession", "by day"}


def _second(sentence: Sentence, post: Post, reading: Reading) -> Post | None:
    """The other post of "foreign minister and a deputy prime minister", or None."""
    units = sentence.units
    if post.ends >= len(units) or sentence.words(post.ends, post.ends + 1).lower() != "and":
        return None
    for at in range(post.ends + 1, min(len(units), post.ends + 5)):
        if units[at].tag == Tag.OFFICE:
            titled = at + 1 < len(units) and units[at + 1].tag == Tag.PERSON
            return None if titled else post_at(sentence, at, reading)
        if units[at].tag == Tag.PERSON or sentence.words(at, at + 1) in {",", "who", "said"}:
            return None
    return None
