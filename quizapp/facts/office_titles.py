"""Offices beside names: titles before them, appositions after and before them."""

from collections.abc import Iterator

from quizapp.facts.fact import FactType
from quizapp.facts.holding import AGE, ASIDE, BEFORE_OFFICE, held, is_plural
from quizapp.facts.lexicon import word_set
from quizapp.facts.posts import post_at
from quizapp.facts.rules import Candidate, Found, Reading, declared, rule
from quizapp.facts.sentence import Sentence, Tag

_COLLEAGUES = frozenset({"boss", "deputy", "chief"})
_BESIDE_NAME = frozenset({"of", "("})
_NO_APPOSITION = word_set(
    "said says told who which that has have had is was were will would could and or but to from with by in on at after"
    " before when while as if not for than like called calling urged urging saying adding asked"
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
    yield from held(found, reading, "office.title")


@rule(
    "office.two_titles",
    FactType.LEADER_ROLE,
    r"(?P<office>O)(?: and(?: [CDB])?)? O (?P<person>P)",
    example="O and O P",
    needs="OP",
)
def two_titles(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Prime Minister and Minister of Finance Ada Quill."""
    if found.unit("office").last - found.unit("office").first >= 1 and not is_plural(found):
        yield from held(found, reading, "office.two_titles")


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
    if is_plural(found):
        for at in people[1:]:
            yield from held(found, reading, "office.plural_title", person=at)


@rule(
    "office.plural_apposition",
    FactType.LEADER_ROLE,
    rf"(?P<list>P(?: , P){{0,3}} and P) , {BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="P and P , the O of the B ,",
    needs="OP",
)
def plural_apposition(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill and Tomas Brandt, the co-chairs of the commission, ..."""
    first, last = found.range("list")
    between = {found.sentence.words(at, at + 1).lower() for at in range(last + 1, found.range("office")[0])}
    if is_plural(found) and not _NO_APPOSITION & between:
        for at in range(first, last):
            if found.sentence.units[at].tag == Tag.PERSON:
                yield from held(found, reading, "office.plural_apposition", person=at)


@rule(
    "office.apposition",
    FactType.LEADER_ROLE,
    rf"(?P<person>P){ASIDE}(?: of (?:the )?[CLBX])?{AGE}(?: (?:,|-+|\())? {BEFORE_OFFICE}(?P<office>O)(?! P)",
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
        or is_plural(found)
    ):
        return
    yield from held(found, reading, "office.apposition", closed=True)


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
    r"(?P<office>O)(?: (?:of|for|at|in|to) (?:[^ ,.;:()]+ ){1,9}?| ), (?:[a-z]+ ){0,2}?(?:O )?(?P<person>P)"
    r"(?: of (?:the )?[BCLX])?(?: [,.;)]|$| and | \(|(?= (?:said|says|told)))",
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
        yield from held(found, reading, "office.before_name")


@rule(
    "office.plural_before_names",
    FactType.LEADER_ROLE,
    r"(?P<office>O) , (?P<person>P)(?: of [CLB])? and (?P<second>P)(?: of [CLB])?(?: [,.;]|$)",
    example="its O , P of C and P of C ,",
    needs="OP",
)
def plural_before_names(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Its co-chairs, Ada Quill of Norland and Tomas Brandt of Lewin, ..."""
    if is_plural(found):
        yield from held(found, reading, "office.plural_before_names")
        yield from held(found, reading, "office.plural_before_names", group="second")


RULES = declared(globals())
