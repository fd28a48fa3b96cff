"""Who holds which office, of what: titles before names, appositions after them, and the longer ways round."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from quizapp.facts.fact import FactType, Office, Status
from quizapp.facts.office_verbs import leads, led_by
from quizapp.facts.offices import OfficeWords
from quizapp.facts.people import Person
from quizapp.facts.posts import candidate, post_at
from quizapp.facts.rules import Candidate, Found, Reading, Rule, rule, run

_BE = "(?:is|was|has been|had been|remains|became|becomes|has become|had become|will become|stays on as|serves as|served as|stays)"
_MADE = (
    "(?:was|were|has been|had been|is|will be|being|be) (?:re-?)?"
    "(?:elected|appointed|named|chosen|sworn in|installed|made|confirmed|picked)(?: as)?"
)
_TOOK = "(?:took over|takes over|taken over|resigned|stepped down|quit|returned|continues|took office) as"
_BEFORE_OFFICE = r"(?:(?:[a-z][a-z'-]*|'s|[CDBLUX]) ){0,6}?"
_AGE = r"(?: , (?:N|\d+) ,)?"
_ENDS = frozenset(
    {
        ",",
        ".",
        ";",
        ":",
        ")",
        "(",
        '"',
        "-",
        "--",
        "and",
        "who",
        "said",
        "says",
        "told",
        "as",
        "after",
        "in",
        "on",
        "at",
        "since",
        "while",
        "but",
        "has",
        "have",
        "was",
        "were",
        "is",
        "will",
        "would",
    }
)
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


@rule("office.title", FactType.LEADER_ROLE, r"(?P<office>O) (?P<person>P)", example="D O P signed", needs="OP")
def title(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Foreign Minister Ada Quill."""
    yield from _held(found, reading, "office.title")


@rule(
    "office.two_titles",
    FactType.LEADER_ROLE,
    r"(?P<office>O) and (?:[CDB] )?O (?P<person>P)",
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
    r"(?P<office>O) P(?: \( [^)]{1,20} \))?(?: of [CB])?(?: ,)? and (?P<person>P)",
    example="O P and P",
    needs="OP",
)
def plural_title(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Presidents Quill and Brandt: the second; the first is a title like any other."""
    if _plural(found):
        yield from _held(found, reading, "office.plural_title")


@rule(
    "office.apposition",
    FactType.LEADER_ROLE,
    rf"(?P<person>P){_AGE}(?: ,)? {_BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="P , the O of the B ,",
    needs="OP",
)
def apposition(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill, the speaker of the Senate, ..."""
    sentence, after = found.sentence, found.range("person")[1]
    between = [sentence.words(index, index + 1).lower() for index in range(after, found.range("office")[0])]
    if "," not in between[:1] or _NO_APPOSITION & set(between):
        return
    yield from _held(found, reading, "office.apposition", closed=True)


@rule(
    "office.before_name",
    FactType.LEADER_ROLE,
    r"(?P<office>O)(?: (?:of|for|at|in|to) (?:[^ ,.;:()]+ ){1,9}?|(?: [^ ,.;:()]+){0,0} ), (?P<person>P)(?: [,.;)]|$| and | \()",
    example="its O , P ,",
    needs="OP",
)
def before_name(found: Found, reading: Reading) -> Iterator[Candidate]:
    """The speaker of the Senate, Ada Quill, ..."""
    post = post_at(found.sentence, found.range("office")[0], reading)
    if post.ends == found.range("person")[0] - 1:
        yield from _held(found, reading, "office.before_name")


@rule(
    "office.copula",
    FactType.LEADER_ROLE,
    rf"(?P<person>P){_AGE}(?: , who)? (?:(?:also|now|once|later|still) )?(?P<verb>{_BE}|{_MADE}|{_TOOK}) {_BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="P has been O of the B since T",
    needs="OP",
)
def copula(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill has been speaker of the Senate since 2014."""
    verb = found.words("verb").lower()
    former = verb.startswith(("resigned", "stepped", "quit")) or (verb == "was" and _until(found))
    yield from _held(found, reading, "office.copula", status=Status.FORMER if former else None)


@rule(
    "office.made",
    FactType.LEADER_ROLE,
    rf"(?:elected|appointed|named|chose|picked|installed) (?P<person>P)(?: as| to be)? {_BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="elected P as its O",
    needs="OP",
)
def made(found: Found, reading: Reading) -> Iterator[Candidate]:
    """The assembly elected Ada Quill as its speaker."""
    yield from _held(found, reading, "office.made")


RULES: tuple[Rule, ...] = (title, two_titles, plural_title, apposition, before_name, copula, made, led_by, leads)


def find(reading: Reading) -> Iterable[Candidate]:
    """The offices of a reading, each person's told alike wherever they stand."""
    return _told_alike(list(run(RULES, reading)))


def _plural(found: Found) -> bool:
    office = found.unit("office").value
    return isinstance(office, OfficeWords) and office.plural


def _until(found: Found) -> bool:
    sentence = found.sentence
    return "until" in {
        sentence.words(index, index + 1) for index in range(found.range("office")[1], len(sentence.units))
    }


def _held(
    found: Found, reading: Reading, rule_id: str, *, closed: bool = False, status: Status | None = None
) -> Iterator[Candidate]:
    """The candidate of a person and an office; `closed` if nothing but an end may follow the post."""
    sentence = found.sentence
    person = found.unit("person").value
    post = post_at(sentence, found.range("office")[0], reading)
    if not isinstance(person, Person):
        return
    following = sentence.words(post.ends, post.ends + 1).lower() if post.ends < len(sentence.units) else "."
    if closed and following not in _ENDS:
        reading.drop(FactType.LEADER_ROLE, rule_id, "the words after the office go on", found.span("office"))
        return
    yield candidate(sentence, person, post, rule_id, status or post.status)


def _told_alike(candidates: list[Candidate]) -> Iterator[Candidate]:
    """One normal form for a person's office of one class: the first that tells its side, or else the first."""
    groups: dict[tuple[str, str], list[Candidate]] = {}
    for one in candidates:
        if isinstance(one.value, Office):
            groups.setdefault((one.value.person, one.value.office_class), []).append(one)
    for group in groups.values():
        sides = {one.normalised.rsplit("|", 1)[1] for one in group} - {""}
        if len(sides) > 1:
            yield from group
            continue
        best = next((one for one in group if not one.normalised.endswith("|")), group[0])
        yield from (replace(one, normalised=best.normalised, value=best.value) for one in group)
