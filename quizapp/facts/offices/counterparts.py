"""Offices told by another's: a counterpart's, a deputy's, and that of the incumbent who was beaten."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Entity, EntityKind, FactType, Status
from quizapp.facts.offices.owners import unknown
from quizapp.facts.offices.posts import Post, candidate, national, post_at
from quizapp.facts.rules import Candidate, Found, Reading, declared, rule
from quizapp.facts.sentence import Sentence, Tag, Unit, word_at

_UNIONS = ("Union", "Commission", "Commonwealth", "League", "Nations")
# What stands before "counterpart": whose it is and of which side; and who is told to be it.
_OWNER = r"(?:^| )(?:(?P<whose>his|her|their|its|the|(?:O )?P 's|O 's|[CBL] 's) )?(?:(?:new|then|longtime) )?"
_LEAD = re.compile(rf"{_OWNER}(?:(?P<side>[DCLBX]) (?:'s )?)?$")
_ASIDE = re.compile(
    rf"(?:(?P<land>C) 's )?(?P<person>P)(?: of (?:the )?(?P<home>[CLB]))? ,{_OWNER}(?:(?P<side>[DCLBX]) (?:'s )?)?$"
)
_ENDS_ASIDE = re.compile(r" [,.;)]|$| and\b")
_OWN = frozenset({"his", "her", "their", "its"})
_RULE = "office.counterpart"
_GENERAL = {"foreign minister": "Foreign Minister", "head of government": "Prime Minister"}
_ELECTIVE = frozenset(
    {"president", "governor", "local", "head of government", "legislator", "leader", "party leader", "chair", "speaker"}
)


@rule(
    _RULE,
    FactType.LEADER_ROLE,
    r"(?P<same>counterparts?|opposite number|colleague|fellow O)(?: (?:at|in|from|of) (?:the )?(?P<place>[CLBX]))?"
    r"(?:(?: ,)? (?:(?P<from>[CD]) (?:'s )?)?(?:O )?(?P<person>P))?",
    example="counterpart from C , P",
    needs="P",
)
def counterpart(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Foreign Minister Ada Quill and her Lewin counterpart, Tomas Brandt: the same office on the other side."""
    sentence, start = found.sentence, found.match.start()
    before = sentence.shadow[:start]
    aside = _ASIDE.search(before)
    place = found.match.end("place") if found.has("place") else found.match.end("same")
    if aside is not None and _ENDS_ASIDE.match(sentence.shadow, place):
        yield from _counterpart(found, reading, aside, aside.start("person"))
    elif found.has("person") and (lead := _LEAD.search(before)) is not None:
        yield from _counterpart(found, reading, lead, found.match.start("person"))


@rule(
    "office.counterparts",
    FactType.LEADER_ROLE,
    r"(?P<sides>D(?: , D){0,3}(?: ,)? and D )?(?:counterparts|opposite numbers)(?: from [^,;:P]{1,40})?(?: ,)? "
    r"(?P<people>P(?: of (?:the )?[CLB])?(?: , P(?: of (?:the )?[CLB])?){0,3}(?: ,)? and P(?: of (?:the )?[CLB])?)",
    example="her D and D counterparts P and P",
    needs="P",
)
def counterparts(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Her counterparts Ada Quill of Norland and Tomas Brandt of Lewin, ..."""
    sentence = found.sentence
    units = sentence.units
    people = [at for at in range(*found.range("people")) if units[at].tag == Tag.PERSON]
    sides = [units[at].value for at in range(*found.range("sides")) if units[at].tag] if found.has("sides") else []
    held = _last_post(sentence, found.range()[0], reading)
    if held is None or (sides and len(sides) != len(people)):
        return
    for nth, at in enumerate(people):
        person, side = units[at].value, sides[nth] if sides else _home(sentence, at)
        if isinstance(person, Person) and isinstance(side, Entity):
            post = _same_post(held, side, None, *found.range("people"))
            yield candidate(sentence, person, post, "office.counterparts", Status.CURRENT)


def _home(sentence: Sentence, at: int) -> object:
    """What a person at a unit is of: "Ada Quill of the Norland"."""
    if word_at(sentence, at + 1) != "of":
        return None
    after = at + 2 + (word_at(sentence, at + 2) == "the")
    return sentence.units[after].value if after < len(sentence.units) else None


def _counterpart(found: Found, reading: Reading, lead: re.Match[str], named: int) -> Iterator[Candidate]:
    """The counterpart, named at an offset, of whoever holds the last post before, or of the one who owns it."""
    sentence, same, whose = found.sentence, found.words("same").lower(), lead["whose"] or ""
    at = sentence.unit_at(named)
    told = {name: sentence.unit_at(lead.start(name)) for name, text in lead.groupdict().items() if text}
    first = told.get("side", found.range("same")[0]) if whose in {"", "the"} else told["whose"]
    told |= {name: found.range(name)[0] for name in ("place", "from") if found.has(name)}
    if whose[:1] in {"C", "B", "L"}:
        told.setdefault("side", told["whose"])
    sides = [sentence.units[told[name]].value for name in ("side", "place", "land", "home", "from") if name in told]
    collegial = not same.startswith(("counterpart", "opposite"))
    if not (whose or sides) or (collegial and not (whose in _OWN and sides)):
        return
    if same.endswith("s") and word_at(sentence, at + 1) in {"and", ",", "of"}:
        return  # one of several, who are told each with his own side
    person, held = sentence.units[at].value, _owner_s(sentence, whose, told.get("whose", at), at, reading)
    if held is None or not isinstance(person, Person):
        reading.drop(FactType.LEADER_ROLE, _RULE, "whose counterpart is not told", found.span("same"))
        return
    side = sides[0] if sides else None
    if isinstance(side, Entity) and side.kind is EntityKind.PLACE and not collegial:
        if "place" in told:
            return  # his counterpart in a town, who may be of the town or of its land
        side = None
    if _of_union(held) and isinstance(side, Entity) and side.kind is not EntityKind.BODY:
        reading.drop(FactType.LEADER_ROLE, _RULE, "a union's office has none in a state", found.span("same"))
        return
    last = found.range("place" if found.has("place") else "same")[1]
    yield candidate(sentence, person, _same_post(held, side, _firm(found), first, last), _RULE, Status.CURRENT)


def _owner_s(sentence: Sentence, whose: str, owner: int, person: int, reading: Reading) -> Post | None:
    """The post whose counterpart is told: the owner's own, or else the last one before; "the minister's" in full."""
    if not whose.startswith("O"):
        return _last_post(sentence, min(owner, person), reading, personal=whose in {"his", "her"})
    post, before = post_at(sentence, owner, reading), _last_post(sentence, owner, reading)
    bare = not post.side and before is not None and before.office.lower().endswith(f" {post.office.lower()}")
    return before if bare else post


def _same_post(held: Post, side: object, firm: Entity | None, first: int, last: int) -> Post:
    """The post of another side that answers to one; a secretary of state meets a foreign minister."""
    of_state = held.polity is not None and held.polity.kind is EntityKind.POLITY
    own = held.office.lower() == "premier" and not of_state  # a province has no prime minister
    polity = side if isinstance(side, Entity) and side.kind is not EntityKind.BODY else None
    body = side if isinstance(side, Entity) and polity is None else firm
    words = held.office if own else _GENERAL.get(held.group, held.office)
    return replace(held, words=words, polity=polity, body=body, status=Status.CURRENT, first=first, last=last)


@rule(
    "office.deputy",
    FactType.LEADER_ROLE,
    r"(?:his|her|the mayor 's|the O 's) (?:(?:new|then|former|longtime|long-serving|first) )?(?P<which>O)(?: ,)? "
    r"(?P<person>P)(?! 's)",
    example="her O , P ,",
    needs="OP",
)
def deputy(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Foreign Minister Ada Quill and her deputy, Tomas Brandt: the deputy foreign minister."""
    yield from _deputy(found, reading, "office.deputy")


@rule(
    "office.deputy_aside",
    FactType.LEADER_ROLE,
    r"(?P<person>P) , (?:his|her) (?:(?:new|then|former|longtime|long-serving|first) )?(?P<which>O)(?: [,.;)]|$)",
    example="and P , her O ,",
    needs="OP",
)
def deputy_aside(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Foreign Minister Ada Quill and Tomas Brandt, her deputy, ..."""
    yield from _deputy(found, reading, "office.deputy_aside")


def _deputy(found: Found, reading: Reading, rule_id: str) -> Iterator[Candidate]:
    person = found.unit("person").value
    if found.words("which").lower() != "deputy" or not isinstance(person, Person):
        return
    held = _last_post(found.sentence, found.range()[0], reading)
    if held is None or held.office.lower().startswith(("deputy", "vice", "assistant")):
        return
    rest = held.words[len(held.office) :] if held.words.startswith(held.office) else ""
    first, last = found.range("which")
    post = replace(
        held, words=f"deputy {held.office}{rest}", group=f"deputy {held.group}", status=Status.CURRENT, first=first,
        last=last,
    )  # fmt: skip
    yield candidate(found.sentence, person, post, rule_id, Status.CURRENT)


@rule(
    "office.incumbent",
    FactType.LEADER_ROLE,
    r"incumbent(?: ,)? (?P<person>P)(?! 's)",
    example="beat the incumbent , P ,",
    needs="P",
)
def incumbent(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill was elected mayor. She beat the incumbent, Tomas Brandt: the mayor till then."""
    person = found.unit("person").value
    held = _last_post(found.sentence, found.range()[0], reading)
    if held is None or not isinstance(person, Person) or held.group.removeprefix("deputy ") not in _ELECTIVE:
        return
    bare = held.office.removesuffix("-elect").removesuffix("-designate")
    rest = held.words[len(held.office) :] if held.words.startswith(held.office) else ""
    last = found.range("person")[0] - (word_at(found.sentence, found.range("person")[0] - 1) == ",")
    post = replace(held, words=bare + rest, status=Status.CURRENT, first=last - 1, last=last)
    yield candidate(found.sentence, person, post, "office.incumbent", Status.CURRENT)


def _of_union(post: Post) -> bool:
    """Whether a post is of a union or other body that has no state: its counterpart in a state holds another office."""
    if post.polity is None:
        return post.body is not None and national(post.group)
    return post.polity.label.endswith(_UNIONS)


def _firm(found: Found) -> Entity | None:
    """The body that is known by its name alone in "her opposite number at Quill & Reed"."""
    return unknown(found.words("place")) if found.has("place") and found.unit("place").tag == Tag.NAME else None


def _last_post(sentence: Sentence, before: int, reading: Reading, *, personal: bool = False) -> Post | None:
    """The last post named before a unit, in the sentence or the two before it.

    One person's (`personal`) is none that stands before a sentence about others.
    """
    for index in range(before - 1, -1, -1):
        if _is_a_post(sentence.units[index]):
            return post_at(sentence, index, reading)
    since: set[object] = set()
    for number in range(sentence.number - 1, max(-1, sentence.number - 3), -1):
        earlier = reading.sentences[number]
        for index in range(len(earlier.units) - 1, -1, -1):
            if _is_a_post(earlier.units[index]):
                another_s = personal and since and since.isdisjoint(_people(earlier.units))
                return None if another_s else post_at(earlier, index, reading)
        since |= _people(earlier.units)
    return None


def _people(units: Sequence[Unit]) -> set[object]:
    return {unit.value for unit in units if unit.tag == Tag.PERSON}


def _is_a_post(unit: Unit) -> bool:
    """Whether a unit is an office that a counterpart may hold too; not: told leaders in Lewin."""
    return isinstance(unit.value, OfficeWords) and not (unit.value.plural and unit.value.head.startswith("leader"))


RULES = declared(globals())
