"""Offices beside names: titles before them, appositions after and before them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Entity, FactType, Status
from quizapp.facts.lexicon import word_set
from quizapp.facts.offices.complements import PASTS
from quizapp.facts.offices.holder import AGE, ASIDE, BEFORE_OFFICE, TODAY, held, is_plural
from quizapp.facts.offices.posts import candidate, post_at
from quizapp.facts.rules import Candidate, Found, Reading, declared, rule
from quizapp.facts.sentence import Sentence, Tag, word_at

_COLLEAGUES = frozenset({"boss", "deputy", "chief"})
_RELATIVES = word_set(
    "wife husband son daughter brother sister mother father widow widower aide ally friend lawyer critic rival"
    " opponent adviser cousin nephew niece uncle aunt partner associate confidant secretary assistant"
)
_BEFORE_ARTICLES = word_set(
    "of and once now then currently both herself himself formerly previously also still later today already long"
)
_NOW = (["now"], ["today"], ["currently"], ["later"])
_ARTICLES = word_set("the a an his her its their this that")
_FIELD_UNITS = (2, 3)  # "of services", "of human resources"
_GROUPS = ("party", "movement", "alliance", "union", "club", "team")
_BESIDE_NAME = frozenset({"of", "("})
_DESCRIBED = word_set(
    "retired elected appointed named nicknamed called united armed decorated respected celebrated renowned reelected"
    " disgraced detained jailed exiled indicted titled assisted red"
)
_LETTERS = frozenset({"MP", "MEP", "MSP", "MLA"})  # of offices that stand behind a name
_SIDE_OFFICE = re.compile(r" [CDB] (?:[a-z]+ )?(?:O|representative)\b")
_FRONTING = word_set("according for like unlike with besides to after before under from since against despite")
_NO_APPOSITION = word_set(
    "said says told who which that has have had is was were will would could and or but to from with by in on at after"
    " before when while as if not for than like unlike besides despite"
    " called calling urged urging saying adding asked replacing succeeding"
)


@rule(
    "office.title",
    FactType.LEADER_ROLE,
    r"(?P<office>O)(?: \( (?!(?:mrs?|ms|dr|prof|engr|alhaji|chief)\b)[^()]{1,30} \)| of (?:the )?[BC])? (?P<person>P)",
    example="D O P signed",
    needs="OP",
)
def title(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Foreign Minister Ada Quill."""
    at = found.range("office")[0]
    if found.words("office").lower() == "deputy" and word_at(found.sentence, at - 1) in {"his", "her"}:
        return  # told with the office of whose deputy it is
    if _helper_s(found, at):
        return  # "Adviser to the president Ada Quill"
    yield from held(found, reading, "office.title")


@rule(
    "office.long_title",
    FactType.LEADER_ROLE,
    r"(?P<office>O) (?:of|for|to|in|at) (?:[^ ,.;:()]+ ){1,6}?(?P<person>P)(?! 's)",
    example="O to C P said",
    needs="OP",
)
def long_title(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ambassador to Norland Ada Quill: what the office is of ends in a name."""
    sentence, at = found.sentence, found.range("person")[0]
    post = post_at(sentence, found.range("office")[0], reading)
    last = sentence.units[at - 1]
    field = (
        at - found.range("office")[1] in _FIELD_UNITS
        and not last.tag
        and _ARTICLES.isdisjoint(word_at(sentence, one) for one in range(found.range("office")[1], at))
    )  # director of services Ada Quill
    named = field or sentence.words(at - 1, at)[0].isupper()
    if post.ends == at and last.tag != Tag.OFFICE and not is_plural(found) and named:
        yield from held(found, reading, "office.long_title")


@rule(
    "office.two_titles",
    FactType.LEADER_ROLE,
    r"(?P<office>O)(?: and(?: [CDB])?)? (?P<second>O) (?P<person>P)",
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
    rf"(?P<person>P){ASIDE}(?: of (?:the )?[CLBX](?: (?:{'|'.join(_GROUPS)}))?)?{AGE}(?: (?:,|-+|\())?"
    rf"(?: (?P<when>(?:for|since|until) [TY]|at present|T))?(?: (?:an?|his|her) (?:(?:[a-z-]+|[DX]) ){{1,5}}?and)?"
    rf" {BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="P , the O of the B ,",
    needs="OP",
)
def apposition(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill, the speaker of the Senate, ..."""
    sentence, after = found.sentence, found.range("person")[1]
    while after < found.range("office")[0] and sentence.words(after, after + 1) in _BESIDE_NAME:
        past = _past_aside(sentence, after)
        if past > found.range("office")[0]:
            break  # the office itself stands in the brackets
        after = past
    timed = range(*found.range("when"))  # for eleven years
    if len(timed) == 1 and found.words("when").lower() not in TODAY:
        return
    between = [
        sentence.words(index, index + 1).lower()
        for index in range(after, found.range("office")[0])
        if index not in timed
    ]
    if found.words("office").lower() == "deputy" and (
        between[-1:] in (["his"], ["her"]) or _SIDE_OFFICE.match(sentence.shadow, found.match.end("office"))
    ):
        return  # told with the office of whose deputy it is, or "deputy US representative"
    if not between or between[0] not in {",", "-", "--", "(", "–", "—"} or is_plural(found):
        return
    ends = post_at(sentence, found.range("office")[0], reading).ends
    between = _after_trade(between, closed=word_at(sentence, ends) == ",")
    if word_at(sentence, ends) != "," and _fronted(sentence, found.range("person")[0]):
        return  # "According to Ada Quill, the president never came."
    if _NO_APPOSITION & set(between) or _begins_clause(between[1:]) or _before_another(found, reading):
        return
    yield from held(found, reading, "office.apposition", closed=True)


@rule(
    "office.letters",
    FactType.LEADER_ROLE,
    r"(?P<person>P) (?P<office>O)(?! P)",
    example="P O said",
    needs="OP",
)
def letters(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill MP."""
    if found.words("office") in _LETTERS:
        yield from held(found, reading, "office.letters")


def _fronted(sentence: Sentence, at: int) -> bool:
    """Whether a name ends what stands before the subject: "Like Ada Quill, the minister"."""
    first = at
    while first > 0 and (sentence.units[first - 1].tag == Tag.OFFICE or word_at(sentence, first - 1) in {"the", "to"}):
        first -= 1
    return first == 1 and word_at(sentence, 0) in _FRONTING


def _before_another(found: Found, reading: Reading) -> bool:
    """Whether the office is rather the next person's in a list: "Ada Quill, the head of it, Tomas Brandt, and"."""
    sentence, at = found.sentence, found.range("office")[0]
    post = post_at(sentence, at, reading)
    if not {"the", "its"} & {sentence.words(one, one + 1).lower() for one in range(max(0, post.begins - 1), at)}:
        return False
    ends = post.ends
    units = sentence.units[ends : ends + 3]
    closed = sentence.words(ends + 2, ends + 3) in {",", "and"} if len(units) > 2 else False  # noqa: PLR2004
    return closed and sentence.words(ends, ends + 1) == "," and units[1].tag == Tag.PERSON


def _after_trade(between: list[str], *, closed: bool) -> list[str]:
    """The words between a name and an office without a trade told before: ", a lawyer and former".

    Where a comma does not close the office, "a lawyer and the minister" may be two people.
    """
    if "and" in between and between[1:2] in (["a"], ["an"], ["his"], ["her"], ["then"]):
        after = between.index("and") + 1
        if between[1] not in {"a", "an"} and between[after : after + 1] not in _NOW:
            return between
        if between[after : after + 1] not in (["the"], ["his"], ["her"], ["their"]) or (closed and "the" in between):
            return between[after:]
    return between


def _begins_clause(words: list[str]) -> bool:
    """Whether an article stands after another word, so that the word is a verb: ", sends a special"."""
    before = [words[at - 1] for at, word in enumerate(words) if at and word in {"a", "an", "the", "its"}]
    return any(word[:1].isalpha() and word not in _BEFORE_ARTICLES for word in before)


def _past_aside(sentence: Sentence, at: int) -> int:
    """The unit after "(Lab)" or "of Norland" beside a name."""
    if sentence.words(at, at + 1) == "(":
        while at + 1 < len(sentence.units) and sentence.words(at, at + 1) != ")":
            at += 1
        return at + 1
    end = at + 3 if sentence.words(at + 1, at + 2) == "the" else at + 2
    return end + (word_at(sentence, end) in _GROUPS)


@rule(
    "office.before_name",
    FactType.LEADER_ROLE,
    r"(?P<office>O)(?: (?:of|for|at|in|to) (?:[^ ,.;:()]+ ){1,9}?(?:\( [^()]{1,20} \) )?| )"
    r"(?P<when>(?:(?:since|until|from|for) [TYN]|at present) )?, (?:(?:[a-z]+|[CDBX]|'s) ){0,4}?(?:O )?(?P<person>P)"
    r"(?: of (?:the )?[BCLX])?(?: [,.;)]|$| and | \()",
    example="its O , P ,",
    needs="OP",
)
def before_name(found: Found, reading: Reading) -> Iterator[Candidate]:
    """The speaker of the Senate, Ada Quill, ..."""
    post = post_at(found.sentence, found.range("office")[0], reading)
    sentence, at = found.sentence, found.range("person")[0]
    ends = post.ends
    if sentence.words(ends, ends + 1) == "(":
        ends = next((one + 1 for one in range(ends, at) if sentence.words(one, one + 1) == ")"), ends)
    past = sentence.words(ends, ends + 3).lower() == "at the time"
    if past:
        ends += 3
    elif found.has("when") and ends == found.range("when")[0]:
        ends = found.range("when")[1]
    between = at - ends
    most = 6 if sentence.units[at - 1].tag == Tag.OFFICE else 3  # a second title may have its own side
    head = found.words("office").lower()
    if head in _COLLEAGUES and (head == "deputy" or not post.side):
        return  # "his boss, Ada Quill" is no office of a body
    words = {sentence.words(one, one + 1) for one in range(ends + 1, at)}
    if _of_relative(sentence, post.begins):
        return  # "the wife of the president, Ada Quill"
    told = words & _NO_APPOSITION or any(map(_is_told, words))  # ", the leader of the club, met Ada Quill"
    if 1 <= between <= most and not told:
        yield from held(found, reading, "office.before_name", status=Status.FORMER if past else None)


@rule(
    "office.two_before_name",
    FactType.LEADER_ROLE,
    r"(?P<office>O) and (?:(?:also|former|acting|deputy) )?O(?: (?:of|for|at|in) (?:[^ ,.;:()]+ ){1,9}?| ), "
    r"(?:O )?(?P<person>P)(?: [,.;)]|$)",
    example="O and O of the B , P ,",
    needs="OP",
)
def two_before_name(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Norland's vice-president and president of the senate, Ada Quill, ..."""
    if not is_plural(found) and found.words("office").lower() not in _COLLEAGUES:
        yield from held(found, reading, "office.two_before_name")


def _is_told(word: str) -> bool:
    """Whether a word is a verb in the past, and does not describe who comes: "the minister, retired Colonel Quill"."""
    return word in PASTS or (word.endswith("ed") and word.islower() and "-" not in word and word not in _DESCRIBED)


def _helper_s(found: Found, at: int) -> bool:
    """Whether an office in lower case is the one of whom a helper, told without an article, is."""
    sentence = found.sentence
    if not found.words("office").islower():
        return False
    while at > 0 and sentence.units[at - 1].tag in {Tag.DEMONYM, Tag.POLITY}:
        at -= 1
    if word_at(sentence, at - 1) == "the" and word_at(sentence, at - 2) in {"to", "of"} and at > 2:  # noqa: PLR2004
        helper = sentence.words(at - 3, at - 2).lower()
        return helper in _RELATIVES and (at == 3 or sentence.words(at - 4, at - 3) in {",", '"', ":", ";"})  # noqa: PLR2004
    return False


def _of_relative(sentence: Sentence, begins: int) -> bool:
    """Whether an office is told of somebody else's relative or helper: "the brother of the"."""
    if begins < 2 or sentence.words(begins - 1, begins) not in {"of", "to", "for"}:  # noqa: PLR2004
        return False
    return sentence.words(begins - 2, begins - 1).lower() in _RELATIVES


@rule(
    "office.comma_body",
    FactType.LEADER_ROLE,
    r"(?P<office>O) , (?:the )?(?P<body>B) , (?:O )?(?P<person>P)(?: [,.]|$)",
    example="the O , B , P ,",
    needs="OBP",
)
def comma_body(found: Found, reading: Reading) -> Iterator[Candidate]:
    """The Chairman, Senate Committee on Works, Senator Ada Quill, ..."""
    body, person = found.unit("body").value, found.unit("person").value
    post = post_at(found.sentence, found.range("office")[0], reading)
    if isinstance(body, Entity) and isinstance(person, Person) and not post.side and not is_plural(found):
        words = f"{post.office} of {found.words('body')}"
        side = reading.polities.get(body.side)
        post = replace(post, words=words, body=body, polity=side, last=found.range("body")[1])
        yield candidate(found.sentence, person, post, "office.comma_body", post.status)


@rule(
    "office.plural_before_names",
    FactType.LEADER_ROLE,
    r"(?P<office>O)(?: (?:of|for|from) (?P<sides>(?:the )?[CLB](?: , (?:the )?[CLB]){0,4}(?: ,)? and (?:the )?[CLB])"
    r"| (?:of|for) (?:[^ ,.;:()]+ ){0,5}?[^ ,.;:()]+)?"
    r"(?: ,| -+| \() (?P<people>P(?: of (?:the )?[CLB])?(?: , P(?: of (?:the )?[CLB])?){0,5}"
    r"(?: ,)? and (?:(?:his|her) [a-z]+ )?P)"
    r"(?: of (?:the )?[CLB])?(?: [,.;)-]|$)",
    example="its O , P of C and P of C ,",
    needs="OP",
)
def plural_before_names(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Its co-chairs, Ada Quill of Norland and Tomas Brandt of Lewin, ...; the presidents of Norland and Lewin, ..."""
    if not is_plural(found):
        return
    units = found.sentence.units
    people = [at for at in range(*found.range("people")) if units[at].tag == Tag.PERSON]
    sides = [units[at].value for at in range(*found.range("sides")) if units[at].tag] if found.has("sides") else []
    if sides and len(sides) != len(people):
        return
    for nth, at in enumerate(people):
        side = sides[nth] if sides else None
        yield from held(
            found, reading, "office.plural_before_names", person=at, side=side if isinstance(side, Entity) else None
        )


RULES = declared(globals())
