"""Offices told by other nouns: a presidency, a term, a portfolio, a seat in a parliament."""

from collections.abc import Iterator

from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Entity, EntityKind, FactType, Status
from quizapp.facts.lexicon import word_set
from quizapp.facts.offices.holder import AGE, ASIDE, BEFORE_OFFICE, held
from quizapp.facts.offices.posts import Post, candidate
from quizapp.facts.rules import Candidate, Found, Reading, declared, rule

_ABSTRACT = {
    "presidency": ("president", "president"),
    "premiership": ("premier", "head of government"),
    "chancellorship": ("chancellor", "head of government"),
    "governorship": ("governor", "governor"),
    "mayoralty": ("mayor", "local"),
    "chairmanship": ("chair", "chair"),
    "speakership": ("speaker", "speaker"),
    "captaincy": ("captain", "sport"),
    "directorship": ("director", "director"),
}
_NO_FIELD = word_set(
    "of the for same new whole key top a an other important powerful ministerial own main big that this"
)
_LEGISLATURES = word_set(
    "parliament assembly senate congress house representatives duma knesset bundestag lords commons legislature diet"
    " majlis rada seimas saeima riksdag storting folketing sejm cortes chamber deputies althing alþingi eduskunta"
    " riigikogu sabor landtag bundesrat nationalrat oireachtas dail dáil lagting"
)
_SEATED = _LEGISLATURES | {"council", "board", "commission", "committee", "cabinet"}
# A union's parliament is no state's.
_UNIONS = frozenset({"european-union"})


@rule(
    "office.term",
    FactType.LEADER_ROLE,
    rf"(?P<person>P)(?: , whose| 's) (?:(?:\w+|N|Y|T) ){{0,3}}?(?:terms?|tenure|time|stint|spell|mandate|reign|years)"
    rf" as {BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="P , whose term as O ends",
    needs="OP",
)
def term(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill, whose term as governor ends in May, ..."""
    yield from held(found, reading, "office.term")


@rule(
    "office.abstract",
    FactType.LEADER_ROLE,
    r"(?P<person>P)(?: ,(?: who)?)?(?: (?:has|had))? (?P<verb>assumed|assumes|took over|took|won|regained|holds|held"
    r"|relinquished|gave up|left|lost|resigned|vacated) (?:the |C 's )?"
    r"(?:(?P<side>[CDBX]) |(?:rotating|interim|federal|annual|state|regional) )?"
    rf"(?P<noun>{'|'.join(_ABSTRACT)})(?: of (?:the )?(?P<of>[CBDLX]))?",
    example="P assumed the presidency in",
    needs="P",
)
def abstract(found: Found, _reading: Reading) -> Iterator[Candidate]:
    """Ada Quill assumed the presidency in 2010."""
    person = found.unit("person").value
    if not isinstance(person, Person):
        return
    sentence = found.sentence
    office, group = _ABSTRACT[found.words("noun").lower()]
    told = [found.unit(name).value for name in ("of", "side") if found.has(name)]
    side = next((value for value in told if isinstance(value, Entity)), None)
    polity = side if side is not None and side.kind is EntityKind.POLITY else None
    at = found.range("noun")[0]
    post = Post(office, office, group, polity, None if polity else side, Status.CURRENT, at, at, at + 1, at + 1)
    gone = found.words("verb").lower() in {"relinquished", "gave up", "left", "lost", "resigned", "vacated"}
    yield candidate(sentence, person, post, "office.abstract", Status.FORMER if gone else Status.CURRENT)


@rule(
    "office.portfolio",
    FactType.LEADER_ROLE,
    r"(?P<person>P)(?: ,(?: who)?)?(?: (?:has|had|will|is to|would))?"
    r" (?P<verb>takes?|took|keeps?|kept|holds?|held|gets?|got"
    r"|retains?|retained|inherits?|inherited|was given|was handed|is given|takes? over|took over|moves to|moved to) "
    r"(?:the|C 's) (?P<field>(?:[a-z-]+ ){1,3}?)(?P<noun>ministry|portfolio|brief)(?! (?:of|'s)\b)",
    example="P takes the education ministry",
    needs="P",
)
def portfolio(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill, who held the foreign portfolio, takes the education ministry."""
    person, field = found.unit("person").value, found.words("field").lower()
    if not isinstance(person, Person) or _NO_FIELD & set(field.split()):
        reading.drop(FactType.LEADER_ROLE, "office.portfolio", "no field told", found.span("noun"))
        return
    words = f"{field} minister"
    first, last = found.range("verb")[0], found.range("noun")[1]
    group = "foreign minister" if field == "foreign" else "minister"
    post = Post(words, words, group, None, None, Status.CURRENT, first, first, last, last)
    yield candidate(found.sentence, person, post, "office.portfolio", Status.CURRENT)


@rule(
    "office.member",
    FactType.LEADER_ROLE,
    rf"(?P<person>P){ASIDE}{AGE}(?: ,|(?: ,)? who)?(?: (?:is|was|became|has been|had been))?(?: (?:an?|the))?"
    r"(?: (?:former|senior|longtime|veteran|long-serving|opposition|ruling|D|B))* (?P<noun>member) of"
    r" (?:the )?(?:[CD] )?(?P<body>B|parliament)",
    example="P , a member of the B ,",
    needs="P",
)
def member(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill, a member of the Estonian Parliament, ..."""
    person, body = found.unit("person").value, found.unit("body").value
    between = found.sentence.words(found.range("person")[1], found.range("noun")[0])
    if not isinstance(person, Person) or not between or not _LEGISLATURES & set(found.words("body").lower().split()):
        return
    entity = body if isinstance(body, Entity) else None
    side = entity.side if entity is not None and entity.side not in _UNIONS else ""
    polity = reading.polities.get(side)
    first, last = found.range("noun")[0], found.range("body")[1]
    words = found.sentence.words(first, last)
    post = Post(words, words, "legislator", polity, entity, Status.CURRENT, first, first, last, last)
    status = Status.FORMER if " former " in f" {between} " or " was " in f" {between} " else Status.CURRENT
    yield candidate(found.sentence, person, post, "office.member", status)


@rule(
    "office.sits",
    FactType.LEADER_ROLE,
    rf"(?P<person>P){ASIDE}{AGE}(?: , who| who)?(?: (?:has|had|now|still|also))? (?P<noun>sits|sat) in (?:the )?"
    r"(?P<body>B|parliament)(?P<seat> (?:as an? )?(?:member )?for (?:the )?[CLX](?: (?:constituency|district|seat))?)?"
    r"(?= [,.;)]| (?:for|from|since|until|between|in|when|while|with|and)\b|$)",
    example="P , who sits in the B as a member for the X",
    needs="P",
)
def sits(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill, who sits in the Senate for Lewin, ..."""
    person, body = found.unit("person").value, found.unit("body").value
    if not isinstance(person, Person) or _LEGISLATURES.isdisjoint(found.words("body").lower().split()):
        return
    entity = body if isinstance(body, Entity) else None
    seat = found.words("seat").partition("for ")[2] if found.has("seat") else ""
    words = f"member for {seat}" if seat else f"member of {'the ' if entity else ''}{found.words('body')}"
    polity = reading.polities.get(entity.side) if entity is not None and entity.side not in _UNIONS else None
    first, last = found.range("noun")[0], found.range("seat" if seat else "body")[1]
    status = Status.FORMER if found.words("noun") == "sat" else Status.CURRENT
    post = Post(words, words, "legislator", polity, entity, status, first, first, last, last)
    yield candidate(found.sentence, person, post, "office.sits", status)


@rule(
    "office.member_title",
    FactType.LEADER_ROLE,
    r"(?P<body>B) (?P<noun>member) (?P<person>P)",
    example="B member P said",
    needs="PB",
)
def member_title(found: Found, reading: Reading) -> Iterator[Candidate]:
    """City Council member Ada Quill."""
    person, body = found.unit("person").value, found.unit("body").value
    words = found.words("body")
    if not isinstance(person, Person) or not _SEATED & set(words.lower().split()):
        return
    entity = body if isinstance(body, Entity) else None
    first, last = found.range("body")[0], found.range("noun")[1]
    words = found.sentence.words(first, last)
    polity = reading.polities.get(entity.side) if entity is not None and entity.side not in _UNIONS else None
    post = Post(words, words, "legislator", polity, entity, Status.CURRENT, first, first, last, last)
    before = found.sentence.words(max(0, first - 1), first).lower()
    status = Status.FORMER if before in {"former", "ex"} else Status.CURRENT
    yield candidate(found.sentence, person, post, "office.member_title", status)


RULES = declared(globals())
