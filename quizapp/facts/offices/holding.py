"""Offices by verbs of holding and getting: was, became, succeeded, resigned as; and counterparts."""

from collections.abc import Iterator

from quizapp.facts.entities.lives import meant_in_life
from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.fact import FactType, Status
from quizapp.facts.lexicon import word_set
from quizapp.facts.offices.holder import AGE, ASIDE, ASIDES, BEFORE_OFFICE, TODAY, held, is_plural
from quizapp.facts.offices.posts import only_person_before, post_at
from quizapp.facts.rules import Candidate, Found, Reading, declared, rule
from quizapp.facts.sentence import Tag, word_at

_BE = (
    "(?:is|was|will be|is to be|has been|had been|remains"
    "|remained|became|becomes|(?:has|had|will|to) become|to be"
    "|(?:will |to |having )?(?:serves?|served|acts?|acted|works?|worked|sits?|sat|doubles?|doubled|stands? in|stood in"
    "|fills? in|filled in|stays? on|stayed on|carry on|carries on|carried on) as|stays|stayed|having been"
    "|(?:sits?|sat|serves?|served) (?:in|on) (?:the |C 's )?(?:B|parliament) as)"
)
_CHOSEN = (
    "(?:elected|appointed|named|chosen|sworn in|installed|made|confirmed|picked|reappointed|re-elected|reelected"
    "|returned|selected|hired|recruited|reinstated|retained|kept on|brought in|drafted in|unveiled|presented"
    "|inaugurated|crowned|enthroned|consecrated|proclaimed|designated)"
)
_POSTS = "(?:the|his|her|an?) (?:[a-z]+ ){0,2}?(?:post|position|office|job|role|seat|title)"
_MADE = (
    "(?:was|were|has been|had been|is|will be|being|be)(?: re-?)?(?: [a-z]+ly)? "
    f"(?:(?:elected|appointed|named|promoted|chosen|voted|elevated|called) to {_POSTS} of|(?:handed|given) {_POSTS} of"
    f"|{_CHOSEN}(?: (?:on |in |late |last |early )?T)?(?: as)?"
    "|(?:promoted|elevated|moved|transferred)(?: from (?:the )?O(?: (?:of|for|in) [^,;:P]{1,40})?)? to(?: be)?"
    "|voted in as|(?:dismissed|sacked|fired|ousted|removed|replaced|voted out|relieved|unseated|toppled|deposed"
    "|suspended|defeated) as)"
)
# Beside a name in commas: ", named last week as", ", having been".
_ONCE = f"{_CHOSEN}(?: (?:on |in |late |last |early )?T)? as"
_HOLDS = (
    "(?:(?:will )?(?:holds?|held|assumed?|assumes|took up|takes? up|taken up|took|takes?|fills?|filled|occupies"
    "|occupied|retains?|retained|keeps?|kept|won|accepts?|accepted|inherits?|inherited)"
    f" {_POSTS} (?:of|as)"
    f"|(?:left|leaves|vacated|vacates|lost|loses|gave up|gives up|relinquished) {_POSTS} (?:of|as))"
)
_TOOK = (
    "(?:(?:will )?(?:took over|take over|takes over|taken over|resigned|resigns|resign"
    "|stepped down|steps down|step down|quit|quits|returned|returns|continues|took office|assumed office|assumes office"
    "|took up office|sworn in|dismissed"
    "|sacked|fired|ousted|removed|retired|retires"
    "|stood down|won (?:re-)?election|won a (?:first|second|third|fourth|new) term|won re-election|returned to office"
    "|(?:takes|took|swore|swears) (?:the|his|her|an) oath(?: of office)?"
    "|finished her term|finished his term)"
    "(?: (?:from|to) (?:(?:his|her|the|this) )?(?:post|position|role|job|seat|office))?"
    "(?: (?:(?:on|in|last|late|late on|early|at) )?T(?: (?:after|for|with immediate effect))?)?"
    "(?: as|(?<=post) of|(?<=role) of))"
)
_GONE = (
    "resign",
    "step",
    "retires",
    "finished",
    "quit",
    "dismissed",
    "sacked",
    "fired",
    "ousted",
    "removed",
    "retired",
    "stood down",
    "voted out",
    "relieved",
    "unseated",
    "toppled",
    "deposed",
    "defeated",
    "having ",
    "left ",
    "leaves ",
    "vacate",
    "lost ",
    "loses ",
    "gave up",
    "gives up",
    "relinquished",
)
_ARTICLES = frozenset({"the"})
_TIMED = frozenset({"in", "on", "since", "from", "between", "until", "for"})
_TO_COME = frozenset({"will", "to"})  # before "succeed"
_DOUBTS = word_set(
    "denied denies deny denying if whether until unless claims claim claiming rumours rumors allegations suggestions"
    " alleged pretended imagined dreamed"
)
_NEAR = 5  # units between a post and its holder
_NO_HOLDER = word_set("not no of to for by with from than like as that who which whom")
_OPINIONS = word_set(
    "describe described describes regard regards regarded see sees saw seen portray portrayed known view"
    " viewed views succeeded succeeds replaced replaces back backs backed want wants wanted endorse endorses"
    " endorsed nominate nominated propose proposes proposed prefer prefers preferred support supports supported"
    " reject rejects rejected tipped mentioned imagine suggests suggested over"
)


# A trade before an office, perhaps with a clause between: was "a lawyer and, after she retired, her country's" consul.
_FIRST_A_TRADE = (
    r" (?:an? (?:[a-z-]+ ){1,4}?|one of [^,;:P]{1,70}? )and ,"
    r" (?:after|before|when|until|from|in|since|while) [^,;:PO]{1,50} ,(?= (?:an?|her|his|its|[CB] 's) )"
)


@rule(
    "office.copula",
    FactType.LEADER_ROLE,
    rf"(?P<person>P){ASIDE}(?: of (?:the )?[CLBX])?{AGE}{ASIDES}(?: (?:has|had|have))?"
    r" (?:(?:also|now|once|later|still|first|then|long|twice|since|just|already|recently|in those (?:years|days)"
    r"|at the time|until recently|these days|by then|in turn|for (?:years|decades)|(?:until|since|from) [TY]) )?"
    rf"(?P<verb>{_MADE}|{_TOOK}|{_HOLDS}|{_BE}|(?<=, ){_ONCE})"
    r"(?: , for the (?:first|second|third|fourth) time ,)?"
    rf"(?: (?:until|since|from) [TY]|(?P<when>{_FIRST_A_TRADE}| T))?"
    rf" {BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="P has been O of the B since T",
    needs="OP",
)
def copula(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill has been speaker of the Senate since 2014."""
    verb = found.words("verb").lower()
    if found.has("when") and found.unit("when").tag == Tag.DATE and found.words("when").lower() not in TODAY:
        return
    untold = found.sentence.words(found.range("person")[1], found.range("office")[0]).lower()  # who until May was
    former = any(word in verb for word in _GONE) or (verb == "was" and _until(found)) or " until " in f" {untold} "
    yield from held(found, reading, "office.copula", status=Status.FORMER if former else None)


@rule(
    "office.pronoun",
    FactType.LEADER_ROLE,
    rf"(?:he|she) (?:(?:also|now|once|later|still) )?(?P<verb>{_MADE}|{_TOOK}|{_HOLDS}|{_BE})"
    rf" {BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="she was elected O of the B in T",
    needs="O",
)
def pronoun(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill left. She had been speaker of the Senate since 2014."""
    at = found.range()[0]
    person = only_person_before(found.sentence, at, reading)
    person = person or meant_in_life(reading.sentences, found.sentence, at)
    if person is None:
        reading.drop(FactType.LEADER_ROLE, "office.pronoun", "more than one person may be meant", found.span("office"))
        return
    before = found.sentence.shadow[: found.match.start()].rsplit(" ", 4)
    if _DOUBTS & set(before[1:]):
        reading.drop(FactType.LEADER_ROLE, "office.pronoun", "denied or doubted", found.span("office"))
        return
    former = any(word in found.words().lower() for word in _GONE)
    yield from held(found, reading, "office.pronoun", holder=person, status=Status.FORMER if former else None)


@rule(
    "office.made",
    FactType.LEADER_ROLE,
    r"(?:elected|re-elected|reelected|appointed|reappointed|named|chose|picked|installed|voted)"
    r" (?P<person>P)"
    rf"(?P<verb> as| to be| to {_POSTS} of)? {BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="elected P as its O",
    needs="OP",
)
def made(found: Found, reading: Reading) -> Iterator[Candidate]:
    """The assembly elected Ada Quill as its speaker."""
    yield from held(found, reading, "office.made")


@rule(
    "office.made_apart",
    FactType.LEADER_ROLE,
    r"(?:elected|re-elected|reelected|appointed|reappointed|named|chose|picked|installed|hired|appoints|names"
    r"|nominated) "
    rf"[^;:]{{1,80}}? (?P<person>P)(?: , (?:N|\d+|(?:an?|the) [^,]{{1,50}}))? , as {BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="appointed a former O , P , as O ,",
    needs="OP",
)
def made_apart(found: Found, reading: Reading) -> Iterator[Candidate]:
    """The emir appointed a banker, Ada Quill, as finance minister."""
    yield from held(found, reading, "office.made_apart")


@rule(
    "office.as_it",
    FactType.LEADER_ROLE,
    r"(?P<verb>in (?:his|her) (?:new |former )?(?:role|capacity|job|position|post) as"
    r"|(?:(?:appointed|named|elected|re-elected|chosen|installed|sworn in) )?as"
    r"|appointed|named|elected|re-elected|made)"
    rf" {BEFORE_OFFICE}(?P<office>O)"
    rf"(?: (?:of|for|at|in|to) (?:[^ ,.;:()]+ ){{1,9}}?| )(?:(?:(?:{'|'.join(sorted(_TIMED))}) )?T )?, "
    "(?P<person>P)(?! said)",
    example="as O of C , P built",
    needs="OP",
)
def as_it(found: Found, reading: Reading) -> Iterator[Candidate]:
    """As mayor of Lewin, Ada Quill built two bridges."""
    sentence, (first, _last) = found.sentence, found.range()
    post = post_at(sentence, found.range("office")[0], reading)
    between = {sentence.words(at, at + 1).lower() for at in range(first + 1, found.range("office")[0])}
    opens = first == 0 or sentence.words(first - 1, first) in {",", "and", '"', "“"}
    ends = post.ends + (sentence.words(post.ends, post.ends + 1) in _TIMED)
    ends += sentence.units[ends].tag == Tag.DATE
    if opens and ends == found.range("person")[0] - 1 and not between & _ARTICLES and not is_plural(found):
        yield from held(found, reading, "office.as_it")


@rule(
    "office.from_holder",
    FactType.LEADER_ROLE,
    r"(?:as|become|becomes|became) (?:[a-z]+ ){0,2}(?P<office>O)(?: (?:of|for|at) (?:[^ ,.;:()]+ ){1,7}?| )(?:T )?"
    r"from (?:(?:[a-z-]+|O) ){0,2}?(?P<person>P)",
    example="took over as O from P on",
    needs="OP",
)
def from_holder(found: Found, reading: Reading) -> Iterator[Candidate]:
    """... took over as chair from Tomas Brandt: he held it before."""
    yield from held(found, reading, "office.from_holder", status=Status.FORMER)


@rule(
    "office.as",
    FactType.LEADER_ROLE,
    rf"(?P<person>P)(?P<comma> ,)? as {BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="P as O and",
    needs="OP",
)
def as_office(found: Found, reading: Reading) -> Iterator[Candidate]:
    """The new cabinet includes Ada Quill as home minister."""
    first, at = found.range("person")[0], found.range("office")[0]
    if found.has("comma") and word_at(found.sentence, post_at(found.sentence, at, reading).ends) != ",":
        return  # "Ada Quill, as the minister said, left"
    before = {found.sentence.words(at, at + 1).lower() for at in range(max(0, first - 4), first)}
    if before & _OPINIONS or is_plural(found) or _is_part(found) or " stars " in f" {found.sentence.shadow}":
        reading.drop(FactType.LEADER_ROLE, "office.as", "an opinion about a person", found.span("office"))
        return
    yield from held(found, reading, "office.as")


@rule(
    "office.then_as",
    FactType.LEADER_ROLE,
    r"(?P<person>P) [a-z][^;:\"P]{1,120} and , as (?:[a-z]+ ){0,2}(?P<office>O)(?! P)",
    example="P went to C and , as O of C from T , kept",
    needs="OP",
)
def then_as(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill sold fish at ten and, as mayor of Lewin from 1990 to 1996, built two bridges."""
    sentence, first = found.sentence, found.range("person")[0]
    ends = post_at(sentence, found.range("office")[0], reading).ends
    ends += 2 * (word_at(sentence, ends) in _TIMED)
    told = sentence.line[: first + 1] in (["P"], ["O", "P"]) and word_at(sentence, ends) == ","
    if told and not is_plural(found) and word_at(sentence, found.range("office")[0] - 1) not in _ARTICLES:
        yield from held(found, reading, "office.then_as")


@rule(
    "office.did_as",
    FactType.LEADER_ROLE,
    r"(?P<person>P) , who (?:had )?(?:signed|led|won|oversaw|negotiated|introduced|launched|opened|ran|built|wrote"
    r"|ordered|founded|fought|guided|steered|presided|approved|brokered|initialled|drafted|visited|spent|handled|managed)"
    r" [^,;:P]{0,60}?as (?:[a-z]+ ){0,2}?(?P<office>O)(?! P)",
    example="P , who signed the A as O ,",
    needs="OP",
)
def did_as(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill, who signed the treaty as foreign minister, ..."""
    between = found.words().lower().split()
    if not is_plural(found) and not _OPINIONS & set(between):
        yield from held(found, reading, "office.did_as", status=Status.FORMER)


@rule(
    "office.goes_to",
    FactType.LEADER_ROLE,
    r"(?:post|job|position|office|role|title|seat) of (?:(?:[a-z-]+|[CDBLX]|'s) ){0,4}?(?P<office>O)"
    r"(?: (?:of|for|at|in|to) (?:[^ ,.;:()]+ ){1,7}?| )(?:has |have |will )?(?:goes|go|went|gone|passes|passed|fell"
    r"|was given|was handed|is given|was awarded) to (?:(?:[a-z-]+|[CDO]) ){0,3}?(?P<person>P)",
    example="post of O went to P",
    needs="OP",
)
def goes_to(found: Found, reading: Reading) -> Iterator[Candidate]:
    """The post of chief justice went to Ada Quill."""
    yield from held(found, reading, "office.goes_to")


@rule(
    "office.replacing",
    FactType.LEADER_ROLE,
    r"(?:becomes|became|as|become|named|new) (?:[a-z]+ ){0,2}(?P<office>O)"
    r"(?: (?:of|for|at) (?:[^ ,.;:()]+ ){1,7}?| )(?:, )?"
    r"(?:replacing|succeeding|displacing|in place of) (?:(?:[a-z-]+|O) ){0,2}?(?P<person>P)",
    example="becomes O , replacing P",
    needs="OP",
)
def replacing(found: Found, reading: Reading) -> Iterator[Candidate]:
    """... becomes chair, replacing Tomas Brandt: he held it before."""
    yield from held(found, reading, "office.replacing", status=Status.FORMER)


@rule(
    "office.succeeded",
    FactType.LEADER_ROLE,
    rf"(?P<person>P)(?: ,)?(?: who)? "
    r"(?P<verb>succeeded|succeeds|replaced|replaces|will succeed|will replace|is to succeed|to succeed|to replace"
    r"|(?:was|were|has been|had been|is) (?:elected|appointed|named|chosen|picked|hired) to (?:succeed|replace)"
    r"|(?:took|takes|has taken|will take|is to take|taking) over from)"
    rf" (?:O )?(?P<other>P|him|her|them|it)(?P<when> (?:in |on )?T)? as {BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="P succeeded P as O of the B",
    needs="OP",
)
def succeeded(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill succeeded Tomas Brandt as governor: an office for both, his a former one."""
    yield from held(found, reading, "office.succeeded")
    status = Status.CURRENT if _TO_COME & set(found.words("verb").split()) else Status.FORMER
    yield from held(found, reading, "office.succeeded", group="other", status=status)  # nobody for "him"


@rule(
    "office.she_succeeded",
    FactType.LEADER_ROLE,
    r"(?:he|she) (?P<verb>succeeded|succeeds|replaced|replaces|will succeed|will replace|is to succeed|is to replace"
    rf"|(?:took|takes|will take|is to take) over from) (?:O )?(?P<other>P)(?P<when> (?:in |on )?T)? as"
    rf" {BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="she succeeded P as O of the B",
    needs="OP",
)
def she_succeeded(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill is a lawyer. She succeeded Tomas Brandt as governor: an office for both, his a former one."""
    person = only_person_before(found.sentence, found.range()[0], reading)
    to_come = bool(_TO_COME & set(found.words("verb").split()))
    if person is not None:
        yield from held(found, reading, "office.she_succeeded", holder=person)
    status = Status.CURRENT if to_come else Status.FORMER
    yield from held(found, reading, "office.she_succeeded", group="other", status=status)


@rule(
    "office.in_term",
    FactType.LEADER_ROLE,
    rf"(?P<person>P){ASIDE} , (?:who is )?(?:now |currently )?(?:in|serving|into|nearing the end of) (?:his|her)"
    r" (?:[a-z]+ |N )?(?:and (?:last|final) )?(?:consecutive )?(?:term|year|Y) (?:in office )?as"
    rf" {BEFORE_OFFICE}(?P<office>O)(?! P)",
    example="P , in her second term as O of the B ,",
    needs="OP",
)
def in_term(found: Found, reading: Reading) -> Iterator[Candidate]:
    """Ada Quill, in her second term as mayor of Lewin, ..."""
    yield from held(found, reading, "office.in_term")


@rule(
    "office.is_held_by",
    FactType.LEADER_ROLE,
    r"(?P<office>O)(?: (?:of|for|at|in|to) (?:[^ ,.;:()]+ ){1,9}?| )(?:(?:on |in )?T )?"
    r"(?:is|was|remains|will be|is to be) (?:(?:an?|the) (?:(?:[a-z-]+|[CDX]|'s) ){1,3})?(?:O )?(?P<person>P)",
    example="the O of the B is P ,",
    needs="OP",
)
def is_held_by(found: Found, reading: Reading) -> Iterator[Candidate]:
    """The speaker of the Senate is Ada Quill."""
    sentence, person = found.sentence, found.range("person")[0]
    ends = post_at(sentence, found.range("office")[0], reading).ends
    if sentence.words(ends, ends + 1) in {"on", "in"}:
        ends += 1
    ends += sentence.units[ends].tag == Tag.DATE
    between = {sentence.words(at, at + 1).lower() for at in range(ends, person)}
    if sentence.units[ends].tag == "" and person - ends <= _NEAR and not between & _NO_HOLDER:
        yield from held(found, reading, "office.is_held_by")


def _is_part(found: Found) -> bool:
    """Whether the office is rather a part in a play: "Ada Quill as the king"."""
    office, at = found.unit("office").value, found.range("office")[0]
    return isinstance(office, OfficeWords) and office.group == "royal" and word_at(found.sentence, at - 1) == "the"


def _until(found: Found) -> bool:
    sentence = found.sentence
    return "until" in {
        sentence.words(index, index + 1) for index in range(found.range("office")[1], len(sentence.units))
    }


RULES = declared(globals())
