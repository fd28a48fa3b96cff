"""Offices told by a verb instead of a noun: "led by Ada Quill", "Ada Quill, who chairs the council"."""

from collections.abc import Iterator

from quizapp.facts.entities.lives import meant_in_life
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Entity, EntityKind, FactType, Status
from quizapp.facts.lexicon import word_set
from quizapp.facts.offices.complements import called
from quizapp.facts.offices.holder import ASIDE
from quizapp.facts.offices.owners import is_parent, unknown
from quizapp.facts.offices.posts import Post, candidate, only_person_before
from quizapp.facts.rules import Candidate, Found, Reading, declared, rule
from quizapp.facts.sentence import Sentence, Tag, word_at

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
    "chairing": ("chair", "chair"),
    "heading": ("head", "leader"),
    "leading": ("leader", "leader"),
    "commanding": ("commander", "military"),
    "directs": ("director", "director"),
    "directed": ("director", "director"),
    "runs": ("head", "leader"),
    "run": ("head", "leader"),
    "commands": ("commander", "military"),
    "commanded": ("commander", "military"),
    "presides over": ("president", "president"),
    "presided over": ("president", "president"),
    "ran": ("head", "leader"),
    "captains": ("captain", "sport"),
    "coaches": ("coach", "sport"),
    "co-founded and runs": ("head", "leader"),
    "in charge of": ("head", "leader"),
    "is in charge of": ("head", "leader"),
    "captained": ("captain", "sport"),
    "skippered": ("captain", "sport"),
    "coached": ("coach", "sport"),
}
_PICKED = "(?:named|appointed|chose|chosen|picked|tapped|selected|elected|hired)"
_TO_LEAD = frozenset({"lead", "run", "head", "chair"})
_VERBS = "|".join(sorted(_OFFICES, key=len, reverse=True))
_OWNED = (Tag.BODY, Tag.POLITY, Tag.NAME, Tag.OUTLET)
_GROUPS = word_set(
    "party alliance coalition bloc government cabinet council committee commission delegation mission team "
    "group squadron fleet regiment panel court board union federation opposition agency institute ministry army force "
    "forces company "
    "club movement faction parliament inquiry republic region administration campaign secretariat"
    " authority service department directorate division foundation charity trust union confederation association"
    " network centre center institution academy panel taskforce squad brigade battalion militia branch bureau"
    " negotiators league congress assembly caucus firm organisation organization ngo chamber diocese laboratory"
    " programme program regiment unit office desk"
    " fellowship guild society church brotherhood cooperative co-operative"
    " observatory museum hospital theatre orchestra gallery archive library college prison"
    " gasworks waterworks ironworks tramways utility utilities railways section wing"
)
_DEPENDENT = word_set(
    "island islands territory territories department dependency colony archipelago province region possession enclave"
    " exclave atoll protectorate canton state republic commonwealth"
)
_ASSOCIATIONS = word_set("federation confederation association league union club church society guild chamber")
_GROUP = "|".join(sorted(_GROUPS))
# Led the attack on it, headed home for it, led them to a win over it; and no post by directing a film.
_NOT_LED = word_set(
    "on over for to into against with from through past after before by film films movie documentary play opera"
    " series traffic attack race charge field ball home list table poll polls queue respect attention"
    " loyalty"
)
# "One of the four branches of" a body, whose head is a leader of the body.
_WING = (
    r"(?:(?:one of (?:the |its |[CB] 's )?(?:(?:[a-z-]+|N) ){0,2}?|N )(?P<wing>wings|branches|factions|chapters) of )?"
)
_WINGS = {"wings": "wing", "branches": "branch", "factions": "faction", "chapters": "chapter"}
_NTH = "(?:first|second|third|fourth|fifth|youngest|oldest|only)"
_SPORT = frozenset({"coached", "captained", "skippered"})
_SMALL = r"(?:in|of|with|and|at|on|from|for|as|or|to|by|after|before|since|until|while|when|has|had|is|was|will)\b"
_MISSIONS = frozenset({"mission", "delegation", "team", "embassy", "consulate", "negotiators", "squad"})
_CALLED = frozenset({"called", "named"})
_REACH = 9
# What may be told of a person before the verb: ", a lawyer who", ", who wrote the bill and", ", of the Greens, who".
_TOLD = (
    r"(?: , (?:an?|the|his|her|its|of|[CDBX]) [^,;:P]{1,90}?(?: ,(?: who)?| who| and)| , who [^,;:P]{1,90}?"
    r"(?: ,| and)(?: who)?| , who| ,| who| (?:the|an?) (?:[a-z'-]+|[DX])(?: [a-z'-]+)? who)?"
)


@rule(
    "office.led_by",
    FactType.LEADER_ROLE,
    r"(?P<verb>presided over|led|headed|chaired|co-chaired|directed|commanded|run|captained|skippered|coached) by "
    r"(?:(?:the|an?) )?"
    r"(?:(?:[a-z-]+|[DCBX]|'s) ){0,4}?(?:O )?(?P<person>P)(?! 's)",
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
    "office.she_leads",
    FactType.LEADER_ROLE,
    r"(?:he|she)(?: (?:also|now|still|once|currently|later|previously))?(?: (?:has|had))? "
    rf"(?P<verb>chair|chairs|chaired|heads|headed|leads|led|directs|directed|runs|ran|commands|commanded) "
    r"(?P<owned>(?:(?:the|its|his|her|their|an|a) )?(?:(?:[a-z-]+|[CDBX]|'s) ){0,5}?"
    rf"(?:B|(?:{_GROUP}))(?: (?:{_GROUP}))?)(?! (?:'s|to\b|by\b|into\b|out\b|past\b|against\b))",
    example="she chaired the B",
)
def she_leads(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill is a lawyer. She chaired the Harbour Committee until 2011."""
    yield from _leads(found, reading, "office.she_leads", only_person_before(found.sentence, found.range()[0], reading))


@rule(
    "office.leads_too",
    FactType.LEADER_ROLE,
    r"P , who (?:also )?(?P<verb>leads|heads|chairs|co-chairs|directs|runs|led|headed|chaired|ran) "
    rf"(?P<owned>(?:(?:the|its|an|a) )?(?:(?:[a-z-]+|[CDBX]|'s) ){{0,5}}?(?:[BX]|(?:{_GROUP})))"
    r" (?:(?:together|jointly|along) with|alongside) (?:O )?(?P<person>P)",
    example="P , who leads the B together with P",
    needs="P",
)
def leads_too(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill, who leads the Harbour Alliance together with Tomas Brandt, ..."""
    yield from _leads(found, reading, "office.leads_too", found.unit("person").value)


@rule(
    "office.speaks_for",
    FactType.LEADER_ROLE,
    r"(?P<person>P) , (?P<verb>speaking (?:for|on behalf of)) (?:the )?(?P<owned>B)",
    example="P , speaking for the B",
    needs="PB",
)
def speaks_for(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill, speaking for the Harbour Committee, said ..."""
    yield from _leads(found, reading, "office.speaks_for", found.unit("person").value)


@rule(
    "office.leading",
    FactType.LEADER_ROLE,
    rf"(?P<person>P)(?: \( [^()P]{{1,40}} \))? , (?P<verb>chairing|heading|leading|commanding) "
    rf"(?P<owned>the (?:(?:[a-z0-9-]+|[CDBLNX]|'s) ){{0,4}}?(?:B|{_GROUP}))(?= ,)",
    example="P , chairing the B ,",
    needs="P",
)
def leading(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Colonel Ada Quill, commanding the Seventh Brigade, ..."""
    yield from _leads(found, reading, "office.leading", found.unit("person").value)


@rule(
    "office.to_lead",
    FactType.LEADER_ROLE,
    rf"(?:{_PICKED} (?P<person>P)(?: , [^,;:P]{{1,60}} ,)?"
    rf"|(?P<chosen>P)(?: , (?:who )?| )(?:(?:was|has been|had been|were) )?{_PICKED}(?: (?:on |in |last )?T)?)"
    rf" to (?P<verb>lead|run|O) (?P<owned>(?:(?:the|its|their|a|an) )?(?:(?:[a-z-]+|[CDBLX]|'s) ){{0,5}}?"
    rf"(?:B|{_GROUP})(?: (?:{_GROUP}))?)(?! (?:'s|to\b|by\b|into\b|out\b|past\b|against\b))",
    example="named P to O the B",
    needs="P",
)
def to_lead(found: Found, reading: Reading) -> Iterator[Candidate]:
    """The emir named Ada Quill to head the Harbour Board."""
    group = "person" if found.has("person") else "chosen"
    if found.words("verb") in _TO_LEAD:  # some of them are offices as well
        yield from _leads(found, reading, "office.to_lead", found.unit(group).value)


@rule(
    "office.first_to_lead",
    FactType.LEADER_ROLE,
    rf"(?P<person>P){ASIDE}(?: [a-z,][^;:P\"]{{1,140}}? and| ,|{_TOLD})?"
    " (?:is|was|becomes|became|will be|will become|has become)"
    rf"(?: (?:also|now|then|thus))? the {_NTH} (?:[a-z-]+|D)(?: ever)? to (?P<verb>lead|run|O) "
    rf"(?P<owned>(?:(?:the|its|their|a|an) )?(?:(?:[a-z-]+|[CDBLX]|'s) ){{0,5}}?(?:B|{_GROUP})(?: (?:{_GROUP}))?)"
    r"(?! (?:'s|to\b|by\b|into\b|out\b|past\b|against\b))",
    example="P becomes the first woman to O the B",
    needs="P",
)
def first_to_lead(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill becomes the first woman to chair the Harbour Board."""
    if found.words("verb") in _TO_LEAD:
        yield from _leads(found, reading, "office.first_to_lead", found.unit("person").value)


@rule(
    "office.leads",
    FactType.LEADER_ROLE,
    rf"(?P<person>P){ASIDE}(?: of (?:the )?[CLBX])?(?: , (?:N|\d+|X|C)(?: ,)?)?{_TOLD}"
    r"(?: (?:until|since|for|from) [TY])?"
    r"(?: (?:also|now|still|once|currently|later|previously))?(?: (?:has|had|have))?(?: (?:also|once|since|long))?"
    rf" (?P<verb>{_VERBS}) {_WING}(?P<owned>(?:(?:the|its|his|her|their|an|a) )?(?:(?:[a-z-]+|[CDBLNX]|'s?) ){{0,5}}?"
    rf"(?:[BX]|C(?! 's)|{_GROUP})(?: (?:(?!{_SMALL})[a-z-]+ ){{0,3}}?(?:{_GROUP}))?)"
    r"(?! (?:'s|to|by|into|out|past|against)\b)",
    example="P , who leads the B",
    needs="P",
)
def leads(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill, who chairs the Central Election Commission, ..."""
    yield from _leads(found, reading, "office.leads", found.unit("person").value)


@rule(
    "office.led_it",
    FactType.LEADER_ROLE,
    rf"(?:(?P<person>P){ASIDE}{_TOLD}|(?:he|she))(?: (?:later|once|first))? (?:(?:co-)?founded|joined|entered"
    rf"|started|created|set up)"
    r"(?: in T)? (?:the )?(?P<owned>B)(?: , an? [^.;:\"P]{1,80}?)?(?:(?: in)? T)?(?: ,)? and (?:(?:later|then|also) )?"
    r"(?P<verb>led|headed|chaired|ran|directed)(?= it (?:until|from|for|to|till|in|through|[.,;]))",
    example="P joined the B and chaired it until",
    needs="B",
)
def led_it(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill joined the Harbour Board in 1988 and chaired it until 2001."""
    at = found.range("owned")[0]
    if found.has("person"):
        person = found.unit("person").value
    else:
        person = meant_in_life(reading.sentences, found.sentence, found.range()[0])
    if isinstance(person, Person):
        owned, entity = found.sentence.words(at, at + 1), _entity(found.sentence, at)
        yield from _told(found, reading, "office.led_it", owned, entity, found.range("verb"), holder=person)


def _leads(found: Found, reading: Reading, rule_id: str, person: object) -> Iterator[Candidate]:
    if not isinstance(person, Person):
        return
    first, last = found.range("owned")
    sentence = found.sentence
    if last - first == 2 and found.words("verb") in {"run", "ran", "runs"} and not sentence.units[last - 1].tag:  # noqa: PLR2004
        reading.drop(FactType.LEADER_ROLE, rule_id, "nothing named that is run", found.span("verb"))
        return
    if not _NOT_LED.isdisjoint(sentence.line[first : last - 1]):
        reading.drop(FactType.LEADER_ROLE, rule_id, "what is led is no group", found.span("verb"))
        return
    if sentence.words(last - 1, last).endswith("-based"):  # the Lewin-based charity Quill
        last = next((at + 1 for at in range(last, min(last + 4, len(sentence.units))) if sentence.units[at].tag), 0)
        first = last - 1
        if not last or sentence.units[first].tag not in {Tag.BODY, Tag.NAME}:
            return
    if sentence.words(first, first + 1).lower() in {"the", "its", "his", "her", "their", "a", "an"}:
        first += 1
    if first == last:  # "who chaired THE talks", where the article looks like a name
        return
    if last + 1 < len(sentence.units) and word_at(sentence, last) in _CALLED:
        first = last + 1 + (word_at(sentence, last + 1) == "the")  # a small group called Quill
        last = _name_ends(sentence, first)
    named = (_entity(sentence, at) for at in range(last - 1, first - 1, -1) if sentence.units[at].tag != Tag.PLACE)
    entity = next((value for value in named if value is not None), None)
    if last - first > 1 and word_at(sentence, first - 1) in _CALLED:
        entity = unknown(sentence.words(first, last))
    surface = (found.range("verb")[0], last)
    yield from _told(found, reading, rule_id, _owned(found, first, last), entity, surface, holder=person)


def _owned(found: Found, first: int, last: int) -> str:
    """The words of what is led: a body, or a branch of it."""
    if "wing" in found.match.re.groupindex and found.has("wing"):
        return f"a {_WINGS[found.words('wing').lower()]} of {found.sentence.words(found.range('owned')[0], last)}"
    return found.sentence.words(first, last)


def _name_ends(sentence: Sentence, first: int) -> int:
    """The end of a name of several units: Pathway for Norland."""
    last = first + 1
    while last < len(sentence.units):
        small = word_at(sentence, last) in {"for", "of", "and"}
        after = last + small
        if after >= len(sentence.units) or not sentence.words(after, after + 1)[0].isupper():
            break
        last = after + 1
    return last


def _owned_before(sentence: Sentence, verb: int) -> tuple[str, Entity | None] | None:
    """What is led, right before "led by": a named body or a group noun with its adjectives."""
    for index in range(verb - 1, max(-1, verb - _REACH), -1):
        unit = sentence.units[index]
        if unit.tag in _OWNED or _is_team(sentence, index, verb):
            group = _group_of(sentence, index)
            if not group and is_parent(sentence, index):
                return None
            return sentence.words(group or index, index + 1), _entity(sentence, index)
        if unit.tag == "" and sentence.words(index, index + 1).lower().removesuffix("s") in _GROUPS:
            owner = sentence.units[index - 1] if index else unit
            if owner.tag == Tag.BODY:
                return sentence.words(index - 1, index + 1), _entity(sentence, index - 1)
            before = (_entity(sentence, at) for at in range(max(0, index - 3), index))
            if _of_dependency(sentence, index):
                return sentence.words(index, index + 1), None
            entity = next((value for value in before if value is not None), None)
            named = _named_before(sentence, index)
            return named or (sentence.words(index, index + 1), entity)
    return None


def _is_team(sentence: Sentence, index: int, verb: int) -> bool:
    """Whether a people's name in the plural stands for its team: the Soaring Norlanders, coached by."""
    people = sentence.units[index].tag == Tag.DEMONYM and sentence.words(index, index + 1).endswith("s")
    return people and index == verb - 2 and sentence.line[verb] in _SPORT


def _of_dependency(sentence: Sentence, group: int) -> bool:
    """Whether a group is of a land that only another's people are told of: "the Norlandish island's delegation"."""
    before = sentence.line[max(0, group - 3) : group]
    return before[:1] == ["D"] and before[1:2] != ["'s"] and "'s" in before and not _DEPENDENT.isdisjoint(before)


def _group_of(sentence: Sentence, index: int) -> int:
    """Where "a mission of" before a body begins, which is what is led, or 0."""
    for at in (index - 2, index - 3):
        if at > 0 and sentence.words(at + 1, at + 2) == "of" and sentence.words(at, at + 1).lower() in _GROUPS:
            return at
    return 0


def _named_before(sentence: Sentence, index: int) -> tuple[str, Entity | None] | None:
    """The body that a group noun stands beside: "Harbour Alliance, the six-party bloc led by"."""
    comma = next((at for at in range(index - 1, max(-1, index - 6), -1) if sentence.words(at, at + 1) == ","), None)
    if comma is None or comma == 0 or sentence.units[comma - 1].tag not in {Tag.BODY, Tag.NAME}:
        return None
    return sentence.words(comma - 1, comma), _entity(sentence, comma - 1)


def _entity(sentence: Sentence, at: int) -> Entity | None:
    """What a unit names, a body as the article calls it."""
    value = sentence.units[at].value
    return called(sentence, at) if sentence.units[at].tag == Tag.BODY else value if isinstance(value, Entity) else None


def _told(
    found: Found,
    reading: Reading,
    rule_id: str,
    owned: str,
    entity: Entity | None,
    surface: tuple[int, int],
    *,
    holder: Person | None = None,
) -> Iterator[Candidate]:
    person = holder or found.unit("person").value
    if not isinstance(person, Person):
        return
    last = owned.rpartition(" ")[2].lower()
    if entity is not None and entity.kind is EntityKind.POLITY and last in _ASSOCIATIONS:
        entity = unknown(owned)  # runs the Norlandish federation
    office, group = _OFFICES.get(found.words("verb").lower(), ("spokesperson", "spokesperson"))
    polity = entity if entity is not None and entity.kind is EntityKind.POLITY else None
    body = entity if polity is None else None
    if body is not None and body.side:
        polity = reading.polities.get(body.side)
    words = (
        office
        if entity is not None and entity is polity and _MISSIONS.isdisjoint(owned.lower().split())
        else f"{office} of {'the ' if owned[0].islower() and not owned.startswith('a ') else ''}{owned}"
    )
    post = Post(words, office, group, polity, body, Status.CURRENT, *found.range()[:1], *surface, found.range()[1])
    yield candidate(found.sentence, person, post, rule_id, Status.CURRENT)


RULES = declared(globals())
