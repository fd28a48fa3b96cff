"""Offices told by a verb instead of a noun: "led by Ada Quill", "Ada Quill, who chairs the council"."""

from collections.abc import Iterator

from quizapp.facts.fact import Entity, EntityKind, FactType, Status
from quizapp.facts.lexicon import word_set
from quizapp.facts.people import Person
from quizapp.facts.posts import Post, candidate
from quizapp.facts.rules import Candidate, Found, Reading, declared, rule
from quizapp.facts.sentence import Sentence, Tag

# Verb of holding, in all its forms here, and the office it tells: its words and its class.
_OFFICES = {
    "lead": ("leader", "leader"),
    "leads": ("leader", "leader"),
    "led": ("leader", "leader"),
    "head": ("head", "leader"),
    "heads": ("head", "leader"),
    "headed": ("head", "leader"),
    "chair": ("chair", "chair"),
    "chairs": ("chair", "chair"),
    "chaired": ("chair", "chair"),
    "co-chairs": ("co-chair", "chair"),
    "co-chaired": ("co-chair", "chair"),
    "directs": ("director", "director"),
    "directed": ("director", "director"),
    "runs": ("head", "leader"),
    "run": ("head", "leader"),
    "commands": ("commander", "military"),
    "commanded": ("commander", "military"),
    "presides over": ("president", "president"),
}
_VERBS = "|".join(sorted(_OFFICES, key=len, reverse=True))
_OWNED = (Tag.BODY, Tag.POLITY, Tag.NAME, Tag.OUTLET)
_GROUPS = word_set(
    "party alliance coalition bloc government cabinet council committee commission delegation mission team "
    "group panel court board union federation opposition agency institute ministry army force forces company "
    "club movement faction parliament inquiry republic region administration campaign secretariat"
)
_GROUP = "|".join(sorted(_GROUPS))
_REACH = 9


@rule(
    "office.led_by",
    FactType.LEADER_ROLE,
    r"(?P<verb>led|headed|chaired|co-chaired|directed|commanded|run) by (?:(?:the|an?) )?(?:(?:[a-z-]+|D) ){0,2}?"
    r"(?:O )?(?P<person>P)(?! 's)",
    example="B , led by P ,",
    needs="P",
)
def led_by(found: Found, reading: Reading) -> Iterator[Candidate]:
    """The Harbour Alliance, led by Ada Quill, ..."""
    sentence, verb = found.sentence, found.range("verb")[0]
    owned = _owned_before(sentence, verb)
    if owned is None:
        reading.drop(FactType.LEADER_ROLE, "office.led_by", "nothing named that is led", found.span("verb"))
        return
    last = found.range("verb")[1] + 1
    yield from _told(found, reading, "office.led_by", *owned, (verb, last))


@rule(
    "office.leads",
    FactType.LEADER_ROLE,
    rf"(?P<person>P)(?: \( [^()]{{1,30}} \))?(?: , (?:N|\d+|X|C) ,)?(?: ,)?"
    rf"(?: (?:the|an?) (?:[a-z'-]+|[DX])(?: [a-z'-]+)?)?(?: who)?(?: (?:also|now|still|once))?(?: (?:has|had|have))?"
    rf" (?P<verb>{_VERBS}) (?P<owned>(?:(?:the|its|his|her|their|an|a) )?(?:(?:[a-z-]+|[CDB]|'s) ){{0,5}}?"
    rf"(?:[BX]|C(?! 's)|{_GROUP})(?: (?:{_GROUP}))?)(?! 's)",
    example="P , who leads the B",
    needs="P",
)
def leads(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill, who chairs the Central Election Commission, ..."""
    first, last = found.range("owned")
    sentence = found.sentence
    if sentence.words(first, first + 1).lower() in {"the", "its", "his", "her", "their", "a", "an"}:
        first += 1
    entity = next((unit.value for unit in reversed(sentence.units[first:last]) if isinstance(unit.value, Entity)), None)
    yield from _told(
        found, reading, "office.leads", sentence.words(first, last), entity, (found.range("verb")[0], last)
    )


def _owned_before(sentence: Sentence, verb: int) -> tuple[str, Entity | None] | None:
    """What is led, right before "led by": a named body or a group noun with its adjectives."""
    for index in range(verb - 1, max(-1, verb - _REACH), -1):
        unit = sentence.units[index]
        if unit.tag in _OWNED:
            return sentence.words(index, index + 1), unit.value if isinstance(unit.value, Entity) else None
        if not unit.tag and sentence.words(index, index + 1).lower() in _GROUPS:
            entity = next(
                (one.value for one in sentence.units[max(0, index - 3) : index] if isinstance(one.value, Entity)), None
            )
            named = _named_before(sentence, index)
            return named or (sentence.words(index, index + 1), entity)
    return None


def _named_before(sentence: Sentence, index: int) -> tuple[str, Entity | None] | None:
    """The body that a group noun stands beside: "Harbour Alliance, the six-party bloc led by"."""
    comma = next((at for at in range(index - 1, max(-1, index - 6), -1) if sentence.words(at, at + 1) == ","), None)
    if comma is None or comma == 0 or sentence.units[comma - 1].tag not in {Tag.BODY, Tag.NAME}:
        return None
    value = sentence.units[comma - 1].value
    return sentence.words(comma - 1, comma), value if isinstance(value, Entity) else None


def _told(
    found: Found, reading: Reading, rule_id: str, owned: str, entity: Entity | None, surface: tuple[int, int]
) -> Iterator[Candidate]:
    person = found.unit("person").value
    if not isinstance(person, Person):
        return
    office, group = _OFFICES[found.words("verb").lower()]
    polity = entity if entity is not None and entity.kind is EntityKind.POLITY else None
    body = entity if polity is None else None
    if body is not None and body.side:
        polity = reading.polities.get(body.side)
    words = (
        office
        if entity is not None and entity is polity
        else f"{office} of {'the ' if owned[0].islower() else ''}{owned}"
    )
    person_first, person_last = found.range("person")
    post = Post(words, office, group, polity, body, Status.CURRENT, person_first, *surface, person_last)
    yield candidate(found.sentence, person, post, rule_id, Status.CURRENT)


RULES = declared(globals())
