"""Who holds which office, of what: titles before names, appositions after them, and the longer ways round."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizapp.facts import office_earlier, office_verbs
from quizapp.facts.fact import Entity, EntityKind, FactType, Office, Status
from quizapp.facts.offices import OfficeWords
from quizapp.facts.people import Person
from quizapp.facts.posts import Post, candidate, post_at
from quizapp.facts.rules import Candidate, Found, Reading, declared, rule, run
from quizapp.facts.sentence import Sentence, Tag

_BE = (
    "(?:is|was|has been|had been|remains|became|becomes|has become|had become|will become|stays on as|stays|doubles as"
    "|(?:serves|served|acts|acted|works|worked|sits|sat) as)"
)
_MADE = (
    "(?:was|were|has been|had been|is|will be|being|be)(?: re-?)? "
    "(?:(?:elected|appointed|named|chosen|sworn in|installed|made|confirmed|picked|reappointed|re-elected|reelected)(?: as)?"
    "|(?:dismissed|sacked|fired|ousted|removed|replaced) as)"
)
_TOOK = (
    "(?:took over|takes over|taken over|resigned|stepped down|quit|returned|continues|took office|sworn in|dismissed|sacked"
    "|fired|ousted|removed|retired|stood down) as"
)
_GONE = ("resigned", "stepped", "quit", "dismissed", "sacked", "fired", "ousted", "removed", "retired", "stood down")
_BEFORE_OFFICE = r"(?:(?:[a-z0-9][a-z0-9'-]*|'s|[CDBLUXN]) ){0,6}?"
_ASIDE = r"(?: \( [^()]{1,30} \))?"
_AGE = r"(?: , (?:N|\d+) ,)?"
# After these the office was no apposition but the beginning of another name: "Quill, the president's brother".
_GOES_ON = frozenset({"'s", "’s", "'", "’"})
_COLLEAGUES = frozenset({"boss", "deputy", "chief"})
_OPINIONS = frozenset(
    [
        "describe",
        "described",
        "describes",
        "regard",
        "regards",
        "regarded",
        "see",
        "sees",
        "saw",
        "seen",
        "portray",
        "portrayed",
        "known",
        "view",
        "viewed",
        "views",
    ]
)
_BESIDE_NAME = frozenset({"of", "("})
_BARE = frozenset({"minister", "secretary", "commissioner"})
_GENERAL = {"foreign minister": "Foreign Minister", "head of government": "Prime Minister"}
_NO_APPOSITION = frozenset(
    [
        "said",
        "says",
        "told",
        "who",
        "which",
        "that",
        "has",
        "have",
        "had",
        "is",
        "was",
        "were",
        "will",
        "would",
        "could",
        "and",
        "or",
        "but",
        "to",
        "from",
        "with",
        "by",
        "in",
        "on",
        "at",
        "after",
        "before",
        "when",
        "while",
        "as",
        "if",
        "not",
        "called",
        "calling",
        "urged",
        "urging",
        "saying",
        "adding",
        "asked",
    ]
)


@rule(
    "office.title",
    FactType.LEADER_ROLE,
    r"(?P<office>O)(?: of (?:the )?[BC])? (?P<person>P)",
    example="D O P signed",
    needs="OP",
)
def title(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Foreign Minister Ada Quill."""
    yield from _held(found, reading, "office.title")


@rule(
    "office.two_titles",
    FactType.LEADER_ROLE,
    r"(?P<office>O)(?: and(?: [CDB])?)? O (?P<person>P)",
    example="O and O P",
    needs="OP",
)
def two_titles(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Prime Minister and Minister of Finance Ada Quill."""
    if found.unit("office").last - found.unit("office").first >= 1 and not _plural(found):
        yield from _held(found, reading, "office.two_titles")


@rule(
    "office.plural_title",
    FactType.LEADER_ROLE,
    r"(?P<office>O)(?P<list> P(?: of [CB])?(?: \( [^)]{1,20} \))?(?: , P(?: of [CB])?){0,5}(?: ,)? and (?:O )?P)",
    example="O P , P and P",
    needs="OP",
)
def plural_title(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Presidents Quill, Brandt and Ortiz: all but the first, who has a title like any other."""
    first, last = found.range("list")
    people = [at for at in range(first, last) if found.sentence.units[at].tag == Tag.PERSON]
    if _plural(found):
        for at in people[1:]:
            yield from _held(found, reading, "office.plural_title", person=at)


@rule(
    "office.plural_apposition",
    FactType.LEADER_ROLE,
    rf"(?P<list>P(?: , P){{0,3}} and P) , {_BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="P and P , the O of the B ,",
    needs="OP",
)
def plural_apposition(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill and Tomas Brandt, the co-chairs of the commission, ..."""
    first, last = found.range("list")
    between = {found.sentence.words(at, at + 1).lower() for at in range(last + 1, found.range("office")[0])}
    if _plural(found) and not _NO_APPOSITION & between:
        for at in range(first, last):
            if found.sentence.units[at].tag == Tag.PERSON:
                yield from _held(found, reading, "office.plural_apposition", person=at)


@rule(
    "office.succeeded",
    FactType.LEADER_ROLE,
    rf"(?P<person>P)(?: ,)?(?: who)? (?P<verb>succeeded|succeeds|replaced|replaces|will succeed|will replace|is to succeed|to succeed|to replace)"
    rf" (?:O )?(?P<other>P) as {_BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="P succeeded P as O of the B",
    needs="OP",
)
def succeeded(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill succeeded Tomas Brandt as governor: an office for both, his a former one."""
    yield from _held(found, reading, "office.succeeded")
    yield from _held(found, reading, "office.succeeded", group="other", status=Status.FORMER)


@rule(
    "office.apposition",
    FactType.LEADER_ROLE,
    rf"(?P<person>P){_ASIDE}(?: of (?:the )?[CLBX])?{_AGE}(?: (?:,|-+|\())? {_BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="P , the O of the B ,",
    needs="OP",
)
def apposition(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill, the speaker of the Senate, ..."""
    sentence, after = found.sentence, found.range("person")[1]
    while after < found.range("office")[0] and sentence.words(after, after + 1) in _BESIDE_NAME:
        after = _past_aside(sentence, after)
    between = [sentence.words(index, index + 1).lower() for index in range(after, found.range("office")[0])]
    if (
        not between
        or between[0] not in {",", "-", "--", "(", "–", "—"}
        or _NO_APPOSITION & set(between)
        or _plural(found)
    ):
        return
    yield from _held(found, reading, "office.apposition", closed=True)


def _past_aside(sentence: Sentence, at: int) -> int:
    """The unit after "(Lab)" or "of Norland" beside a name."""
    if sentence.words(at, at + 1) == "(":
        while at + 1 < len(sentence.units) and sentence.words(at, at + 1) != ")":
            at += 1
        return at + 1
    return at + 3 if sentence.words(at + 1, at + 2) == "the" else at + 2


@rule(
    "office.before_name",
    FactType.LEADER_ROLE,
    r"(?P<office>O)(?: (?:of|for|at|in|to) (?:[^ ,.;:()]+ ){1,9}?|(?: [^ ,.;:()]+){0,0} ), (?:[a-z]+ ){0,2}?(?:O )?(?P<person>P)(?: of (?:the )?[BCLX])?(?: [,.;)]|$| and | \(|(?= (?:said|says|told)))",
    example="its O , P ,",
    needs="OP",
)
def before_name(found: Found, reading: Reading) -> Iterator[Candidate]:
    """The speaker of the Senate, Ada Quill, ..."""
    post = post_at(found.sentence, found.range("office")[0], reading)
    between = found.range("person")[0] - post.ends
    if found.words("office").lower() in _COLLEAGUES:
        return  # "his boss, Ada Quill" is no office of a body
    words = {found.sentence.words(at, at + 1) for at in range(post.ends + 1, found.range("person")[0])}
    if 1 <= between <= 3 and not words & _NO_APPOSITION:  # noqa: PLR2004
        yield from _held(found, reading, "office.before_name")


@rule(
    "office.copula",
    FactType.LEADER_ROLE,
    rf"(?P<person>P){_ASIDE}{_AGE}(?: ,(?: who)?)? (?:(?:also|now|once|later|still) )?(?P<verb>{_BE}|{_MADE}|{_TOOK}) {_BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="P has been O of the B since T",
    needs="OP",
)
def copula(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill has been speaker of the Senate since 2014."""
    verb = found.words("verb").lower()
    former = any(word in verb for word in _GONE) or (verb == "was" and _until(found))
    yield from _held(found, reading, "office.copula", status=Status.FORMER if former else None)


@rule(
    "office.pronoun",
    FactType.LEADER_ROLE,
    rf"(?:he|she) (?:(?:also|now|once|later|still) )?(?:{_BE}|{_MADE}|{_TOOK}) {_BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="she was elected O of the B in T",
    needs="O",
)
def pronoun(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill left. She had been speaker of the Senate since 2014."""
    person = _only_person_before(found.sentence, found.range()[0], reading)
    if person is None:
        reading.drop(FactType.LEADER_ROLE, "office.pronoun", "more than one person may be meant", found.span("office"))
        return
    former = any(word in found.words().lower() for word in _GONE)
    yield from _held(found, reading, "office.pronoun", holder=person, status=Status.FORMER if former else None)


def _only_person_before(sentence: Sentence, at: int, reading: Reading) -> Person | None:
    """The one person named before a unit in the sentence, or else in the sentence before; None if there are others."""
    units = sentence.units[:at]
    if not any(unit.tag == Tag.PERSON for unit in units) and sentence.number:
        previous = reading.sentences[sentence.number - 1]
        if sentence.paragraph.number - previous.paragraph.number <= 1:
            units = previous.units
    people = {unit.value for unit in units if isinstance(unit.value, Person)}
    return people.pop() if len(people) == 1 else None


@rule(
    "office.made",
    FactType.LEADER_ROLE,
    rf"(?:elected|re-elected|reelected|appointed|reappointed|named|chose|picked|installed) (?P<person>P)(?: as| to be)? {_BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="elected P as its O",
    needs="OP",
)
def made(found: Found, reading: Reading) -> Iterator[Candidate]:
    """The assembly elected Ada Quill as its speaker."""
    yield from _held(found, reading, "office.made")


@rule(
    "office.as",
    FactType.LEADER_ROLE,
    rf"(?P<person>P) as {_BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="P as O and",
    needs="OP",
)
def as_office(found: Found, reading: Reading) -> Iterator[Candidate]:
    """The new cabinet includes Ada Quill as home minister."""
    first = found.range("person")[0]
    before = {found.sentence.words(at, at + 1).lower() for at in range(max(0, first - 4), first)}
    if before & _OPINIONS or _plural(found):
        reading.drop(FactType.LEADER_ROLE, "office.as", "an opinion about a person", found.span("office"))
        return
    yield from _held(found, reading, "office.as")


@rule(
    "office.replacing",
    FactType.LEADER_ROLE,
    r"(?:becomes|became|as|become|named|new) (?:[a-z]+ ){0,2}(?P<office>O)(?: (?:of|for|at) (?:[^ ,.;:()]+ ){1,7}?| )(?:, )?"
    r"(?:replacing|succeeding|displacing|in place of) (?:(?:[a-z-]+|O) ){0,2}?(?P<person>P)",
    example="becomes O , replacing P",
    needs="OP",
)
def replacing(found: Found, reading: Reading) -> Iterator[Candidate]:
    """... becomes chair, replacing Tomas Brandt: he held it before."""
    yield from _held(found, reading, "office.replacing", status=Status.FORMER)


@rule(
    "office.is_held_by",
    FactType.LEADER_ROLE,
    r"(?P<office>O)(?: (?:of|for|at|in|to) (?:[^ ,.;:()]+ ){1,9}?| )(?:is|was|remains|will be|is to be) (?:O )?(?P<person>P)",
    example="the O of the B is P ,",
    needs="OP",
)
def is_held_by(found: Found, reading: Reading) -> Iterator[Candidate]:
    """The speaker of the Senate is Ada Quill."""
    post = post_at(found.sentence, found.range("office")[0], reading)
    if found.sentence.units[post.ends].tag == "" and found.range("person")[0] - post.ends <= 3:
        yield from _held(found, reading, "office.is_held_by")


@rule(
    "office.plural_before_names",
    FactType.LEADER_ROLE,
    r"(?P<office>O) , (?P<person>P)(?: of [CLB])? and (?P<second>P)(?: of [CLB])?(?: [,.;]|$)",
    example="its O , P of C and P of C ,",
    needs="OP",
)
def plural_before_names(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Its co-chairs, Ada Quill of Norland and Tomas Brandt of Lewin, ..."""
    if _plural(found):
        yield from _held(found, reading, "office.plural_before_names")
        yield from _held(found, reading, "office.plural_before_names", group="second")


@rule(
    "office.counterpart",
    FactType.LEADER_ROLE,
    r"(?:his|her|their|its) (?:(?P<side>[DCLBX])(?: 's)? )?(?:counterpart|opposite number|counterparts) ,? ?(?:O )?(?P<person>P)",
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
    side = found.unit("side").value if found.has("side") else None
    polity = side if isinstance(side, Entity) and side.kind is EntityKind.POLITY else None
    post = replace(
        held,
        words=_GENERAL.get(held.group, held.office),  # a secretary of state meets a foreign minister
        polity=polity,
        body=None,
        status=Status.CURRENT,
        first=found.range()[0],
        last=found.range("person")[0],
    )
    if sentence.words(post.last - 1, post.last) == ",":
        post = replace(post, last=post.last - 1)
    yield candidate(sentence, person, post, "office.counterpart", Status.CURRENT)


def _last_post(sentence: Sentence, before: int, reading: Reading) -> Post | None:
    """The last post named before a unit, in the sentence or the two before it."""
    for index in range(before - 1, -1, -1):
        if sentence.units[index].tag == Tag.OFFICE:
            return post_at(sentence, index, reading)
    for number in range(sentence.number - 1, max(-1, sentence.number - 3), -1):
        earlier = reading.sentences[number]
        for index in range(len(earlier.units) - 1, -1, -1):
            if earlier.units[index].tag == Tag.OFFICE:
                return post_at(earlier, index, reading)
    return None


RULES = declared(globals())


def find(reading: Reading) -> Iterable[Candidate]:
    """The offices of a reading, each person's told alike wherever they stand."""
    found = list(run((*RULES, *office_verbs.RULES), reading))
    return _told_alike([*found, *office_earlier.find(reading, found)])


def _plural(found: Found) -> bool:
    office = found.unit("office").value
    return isinstance(office, OfficeWords) and office.plural


def _until(found: Found) -> bool:
    sentence = found.sentence
    return "until" in {
        sentence.words(index, index + 1) for index in range(found.range("office")[1], len(sentence.units))
    }


def _held(
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


def _of_polity(sentence: Sentence, post: Post, after: int) -> Post:
    """The post with the polity that follows the holder's name: "President Ada Quill of Norland"."""
    units = sentence.units
    if sentence.words(after, after + 1) != "of":
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


def _told_alike(candidates: list[Candidate]) -> Iterator[Candidate]:
    """One normal form for a person's office of one class: the first that tells its side, or else the first."""
    groups: dict[tuple[str, str], list[Candidate]] = {}
    for one in candidates:
        if isinstance(one.value, Office):
            groups.setdefault((one.value.person, one.value.office_class), []).append(one)
    several = Counter(person for person, _group in groups)
    for (person, _group), group in groups.items():
        if (
            several[person] > 1
            and {one.value.office.lower() for one in group if isinstance(one.value, Office)} <= _BARE
        ):
            continue  # "Minister Quill" of a person whose ministry was told before
        sides = {one.normalised.rsplit("|", 1)[1] for one in group} - {""}
        if len(sides) > 1:
            yield from group
            continue
        best = next((one for one in group if not one.normalised.endswith("|")), group[0])
        yield from (replace(one, normalised=best.normalised, value=best.value) for one in group)
