"""Offices told by another's: a counterpart's, a deputy's, and that of the incumbent who was beaten."""

from collections.abc import Iterator
from dataclasses import replace

from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Entity, EntityKind, FactType, Status
from quizapp.facts.offices.owners import unknown
from quizapp.facts.offices.posts import Post, candidate, national, post_at
from quizapp.facts.rules import Candidate, Found, Reading, declared, rule
from quizapp.facts.sentence import Sentence, Tag, Unit, word_at

_UNIONS = ("Union", "Commission", "Commonwealth", "League", "Nations")
_GENERAL = {"foreign minister": "Foreign Minister", "head of government": "Prime Minister"}
_ELECTIVE = frozenset(
    {"president", "governor", "local", "head of government", "legislator", "leader", "party leader", "chair", "speaker"}
)


@rule(
    "office.counterpart_aside",
    FactType.LEADER_ROLE,
    r"(?P<office>O)(?: P)?[^;:]{0,60}? (?:and|with|met|meets|meet|telephoned|phoned) (?P<person>P) , (?:his|her|their) "
    r"(?P<side>D) (?:counterpart|opposite number)",
    example="O P , and P , her D counterpart ,",
    needs="OPD",
)
def counterpart_aside(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Foreign Minister Ada Quill and Tomas Brandt, her Lewin counterpart, ..."""
    person, side = found.unit("person").value, found.unit("side").value
    post = _last_post(found.sentence, found.range("person")[0], reading)
    if post is None or not isinstance(person, Person) or not isinstance(side, Entity):
        return
    first, last = found.range("side")[0], found.range()[1]
    words = _GENERAL.get(post.group, post.office)
    post = replace(post, words=words, polity=side, body=None, status=Status.CURRENT, first=first - 1, last=last)
    yield candidate(found.sentence, person, post, "office.counterpart_aside", Status.CURRENT)


@rule(
    "office.counterpart",
    FactType.LEADER_ROLE,
    r"(?:his|her|their|its) (?:(?P<side>[DCLBX])(?: 's)? )?(?:(?:counterpart|opposite number|counterparts)"
    r"(?: (?:at|in|from) (?:the )?(?P<place>[CLBX]))?|(?:colleague|fellow O) (?:in|from) (?P<land>[CL])"
    r"|(?:(?<=[DC] )|(?<='s ))colleague) ,? ?"
    r"(?:O )?(?P<person>P)",
    example="her D counterpart , P ,",
    needs="P",
)
def counterpart(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Foreign Minister Ada Quill and her Lewin counterpart, Tomas Brandt: the same office on the other side."""
    sentence = found.sentence
    person = found.unit("person").value
    held = _last_post(sentence, found.range()[0], reading)
    if held is None or not isinstance(person, Person):
        reading.drop(FactType.LEADER_ROLE, "office.counterpart", "whose counterpart is not told", found.span("person"))
        return
    told = [found.unit(group) for group in ("side", "place", "land") if found.has(group)]
    side = told[0].value if told else None
    polity = side if isinstance(side, Entity) and side.kind is not EntityKind.BODY else None
    if polity is not None and polity.kind is EntityKind.PLACE and not found.has("land"):
        if found.has("place"):
            return  # his counterpart in a town, who may be of the town or of its land
        polity = None
    if _of_union(held) and polity is not None:
        reading.drop(
            FactType.LEADER_ROLE, "office.counterpart", "a union's office has none in a state", found.span("person")
        )
        return
    of_state = held.polity is not None and held.polity.kind is EntityKind.POLITY
    own = held.office.lower() == "premier" and not of_state  # a province has no prime minister
    # A secretary of state meets a foreign minister.
    words = held.office if own else _GENERAL.get(held.group, held.office)
    post = replace(
        held,
        words=words,
        polity=polity,
        body=side if isinstance(side, Entity) and polity is None and side.kind is EntityKind.BODY else _firm(found),
        status=Status.CURRENT,
        first=found.range()[0],
        last=found.range("person")[0],
    )
    if sentence.words(post.last - 1, post.last) == ",":
        post = replace(post, last=post.last - 1)
    yield candidate(sentence, person, post, "office.counterpart", Status.CURRENT)


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


def _last_post(sentence: Sentence, before: int, reading: Reading) -> Post | None:
    """The last post named before a unit, in the sentence or the two before it."""
    for index in range(before - 1, -1, -1):
        if _is_a_post(sentence.units[index]):
            return post_at(sentence, index, reading)
    for number in range(sentence.number - 1, max(-1, sentence.number - 3), -1):
        earlier = reading.sentences[number]
        for index in range(len(earlier.units) - 1, -1, -1):
            if _is_a_post(earlier.units[index]):
                return post_at(earlier, index, reading)
    return None


def _is_a_post(unit: Unit) -> bool:
    """Whether a unit is an office that a counterpart may hold too; not: told leaders in Lewin."""
    return isinstance(unit.value, OfficeWords) and not (unit.value.plural and unit.value.head.startswith("leader"))


RULES = declared(globals())
