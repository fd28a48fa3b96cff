"""A person and an office in one match become a candidate, or two where a second post follows."""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Entity, EntityKind, FactType, Status
from quizapp.facts.lexicon import word_set
from quizapp.facts.offices.posts import Post, candidate, national, post_at, told_before
from quizapp.facts.offices.ranks import no_post
from quizapp.facts.offices.times import by_times
from quizapp.facts.rules import Candidate, Found, Reading
from quizapp.facts.sentence import Sentence, Tag, Unit, word_at

# What may stand between a person and an office, or beside a name, in patterns.
BEFORE_OFFICE = r"(?:(?:[a-z0-9][a-z0-9'-]*|'s|'|[CDBLUXN]) ){0,6}?"
ASIDE = r"(?: \( [^()]{1,30} \))?"
AGE = r"(?: , (?:N|\d+) ,)?"
TODAY = frozenset({"today", "nowadays"})  # dates that only say that an office is held now
# What may be told of a person before the verb: ", a lawyer from Lewin ,", ", who wrote the bill and who".
ASIDES = (
    r"(?: , who| ,| , who [^,;:P]{1,90}? (?:,|and)(?: who)?"
    r"| , (?:an?|the|his|her|its|of|now|currently|formerly|at the moment|at present|[CDBXO]) [^,;:P]{1,90}? ,"
    r"|(?<=,) who [^,;:P]{1,90}? and"
    r"| (?:is|was) an? (?:(?:[a-z-]+|D) ){1,4}who| , an? [^,;:P]{1,60}? who)?"
)
# After these the office was no apposition but the beginning of another name: "Quill, the president's brother".
_WITH_GAP = frozenset(
    {"office.copula", "office.apposition", "office.made", "office.as", "office.pronoun", "office.succeeded"}
)
_MOST_POSTS = 4
_TRADE = "a title, rank or trade, no post"
_OF_NOBODY = re.compile(r" (?:of|at|for|in|with) an? (?!.* (?:of|called) [A-Z])")  # manager at a supermarket
_OWNED = frozenset({"its", "their"})
# What a person is and whom nobody is told to be it for: trades and titles of birth.
_NO_POSTS = word_set("adviser advisor counsel prince princess") | {
    "senior counsel", "junior counsel", "leading counsel", "special adviser", "senior adviser", "senior advisor"
}  # fmt: skip
_WANTED = word_set("would-be aspiring prospective wannabe presumptive potential possible hopeful putative future")
_SEEKERS = word_set(
    "candidate candidates nominee nominees contender contenders aspirant aspirants hopeful favourite favorite"
    " frontrunner front-runner challenger applicant applicants runner-up nomination candidacy bid race choice pick"
    " tipped vying running bidding hoping hopes wants competing standing campaigning shortlisted touted"
)
_LEADING = word_set("for to as be become the a an post position job role office of next new his her its their")
_MOST_LEADING = 7
_LAWYERS = frozenset({"counsel", "defence counsel", "defense counsel"})
_OF_BIRTH = frozenset({"prince", "princess"})
# Words between a person and an office that do not part them: "was formally sworn in as president".
_HELD = re.compile(
    r"^(?: ,)? as(?= )|^(?: \( [^()]{1,30} \))? of (?:the )?[CLBX](?= )"
    r"| until (?:now|then|recently|T|(?:the|this|last) [a-z]+)(?= )| herself(?= )| himself(?= )"
    r"| (?:to )?(?:(?:stay|carry|continue)(?:ing)?(?: on)?|remain(?:ing)?)(?: as)?(?= )"
    r"| (?:expected|due|set|scheduled) to (?:be|become|take over as|serve as)(?= )"
    r"| (?:(?:sworn in|elected|appointed|named|chosen|installed|confirmed|approved|inaugurated|hired"
    r"|promoted|enthroned"
    r"|crowned|proclaimed|declared|back)(?: (?:as|to be|to))?|one of|another of|some of|part of a [a-z]+ of"
    r"|(?:the|a) first (?:woman|man|person|female|male|black) to (?:be|become|serve as|be elected))(?= )"
)
_CROSSED = re.compile(
    r" (?:by|for|to|of|not|never|with|from|if|as|than|about|against|under|over|near|behind|after|before|until|when"
    r"|while|during|without|future|next|possible|potential|likely|aspiring|prospective|would-be|favourite|favorite"
    r"|beside|alongside|between|outside|opposite|past|through|inside|upon|no|seen|described|called|asked|told|met)(?= )"
)
# Who was chosen, or will be, as the next one has the office already or soon.
_CHOSEN = re.compile(
    r"\b(?:elected|appointed|named|chosen|chose|picked|confirmed|installed|will be|is to be|will become|hired)\b"
)
_NEXT_ONE = re.compile(r" (?:the|its|their|his|her|C 's|B 's)?(?: \w+)? ?next(?= )")
# What leads from one post of a person to the next: "and later as", ", then".
_NEXT = re.compile(
    r"(?:(?: ,)?(?: (?:in|on|from|since|until|for|to|between|T|Y|N|and T|at the time|in those (?:days|years)))*(?: ,)?"
    r" (?:and|then|before|later|,)(?: (?:and|then|later|before|also|now|subsequently|a|the|an|both|since|T|in))*"
    r"(?: (?:became|becoming|was|being|is|served|serving|went on to (?:serve|be|become)|has been|had been))?"
    r"(?: (?:elected|appointed|named|made|re-elected))?(?: as)?"
    r"(?: (?:the|a|an|its|former|deputy|interim|acting|C|D|B|X|'s)){0,4}) (?=O(?! P))"
)
_GOES_ON = frozenset({"'s", "’s", "'", "’"})


def held(
    found: Found,
    reading: Reading,
    rule_id: str,
    *,
    closed: bool = False,
    status: Status | None = None,
    group: str = "person",
    person: int | None = None,
    holder: Person | None = None,
    side: Entity | None = None,
) -> Iterator[Candidate]:
    """The candidate of a person (a group, or a unit) and an office; `closed` if nothing may go on with it."""
    sentence = found.sentence
    named = holder or (found.unit(group) if person is None else sentence.units[person]).value
    post = post_at(sentence, found.range("office")[0], reading)
    if not isinstance(named, Person):
        return
    last = 0 if holder else found.range(group)[1] if person is None else person + 1
    if side is not None:
        post = _of_one(post, side)
    elif not post.side:
        post = _sided(sentence, post, rule_id, last, reading)
    reason = _refused(found, post, rule_id, closed=closed)
    if reason:
        reading.drop(FactType.LEADER_ROLE, rule_id, reason, found.span("office"))
        if not (closed and reason is _TRADE):
            return  # "her clerk in those days and now president of the guild" goes on
    else:
        if post.status is Status.CURRENT and status is None:
            verb = found.words("verb") if "verb" in found.match.re.groupindex and found.has("verb") else ""
            status = by_times(sentence, post, verb, last, reading)
        yield candidate(sentence, named, post, rule_id, status or post.status)
    if closed or rule_id in {"office.copula", "office.pronoun"}:
        for second, told in _more(sentence, post, status, reading):
            yield candidate(sentence, named, second, rule_id, told)


def _sided(sentence: Sentence, post: Post, rule_id: str, last: int, reading: Reading) -> Post:
    """A post of nothing told yet with the side that what stands around its holder tells; `last` ends his name."""
    if rule_id in {"office.title", "office.plural_title"}:
        return _of_polity(sentence, post, last)
    if rule_id == "office.before_name":
        return told_before(sentence, post, reading)
    return _of_owner(sentence, post, last - 1) if rule_id == "office.apposition" else post


def _more(sentence: Sentence, post: Post, status: Status | None, reading: Reading) -> Iterator[tuple[Post, Status]]:
    """The posts told after a person's first one, each with how it is held."""
    seconds = 0
    second = _second(sentence, post, reading)
    while second is not None and seconds < _MOST_POSTS and not _of_the_next(sentence, second):
        seconds += 1
        before = sentence.line[max(post.ends, second.begins - 4) : second.begins]
        if "now" in before[-2:]:
            yield second, second.status
        else:
            yield second, Status.FORMER if "had" in before else status or second.status
        post, second = second, _second(sentence, second, reading)


def _of_the_next(sentence: Sentence, post: Post) -> bool:
    """Whether an office is of who is named after it: Ada Quill, the mayor, and the Sudland envoy, Bo Reed, signed."""
    first = post.begins - (word_at(sentence, post.begins - 1) in {"the", "its", "their"})
    if word_at(sentence, first - 1) != "and" or word_at(sentence, post.ends) != ",":
        return False
    after = [unit.tag for unit in sentence.units[post.ends + 1 : post.ends + 2]]
    return after == [Tag.PERSON.value] and word_at(sentence, post.ends + 2) == ","


def _refused(found: Found, post: Post, rule_id: str, *, closed: bool) -> str:
    """Why a person does not hold a post after all, or nothing."""
    sentence = found.sentence
    next_one = rule_id == "office.apposition" and _of_the_next(sentence, post)
    if next_one or (rule_id in _WITH_GAP and _another_s(found, sentence, post)):
        return "the office is another's"
    following = sentence.words(post.ends, post.ends + 1).lower() if post.ends < len(sentence.units) else "."
    if (closed or rule_id in _WITH_GAP) and (
        following in _GOES_ON or _by_trade(sentence, post) or (closed and _listed(sentence, post, following))
    ):
        return "the words after the office go on"
    if _sought(sentence, post):
        return "an office that is only sought"
    of_birth = rule_id == "office.title" and post.office.lower() in _OF_BIRTH
    untold = post.words.lower() in _NO_POSTS and not post.side and word_at(sentence, post.first - 1) not in _OWNED
    if of_birth or untold or post.office.lower() in _LAWYERS or no_post(sentence, post):
        return _TRADE
    if not post.side and _OF_NOBODY.search(post.words):
        return "an office of nobody named"
    return ""


def _sought(sentence: Sentence, post: Post) -> bool:
    """Whether an office is one that a person only wants or may get: "the candidate for", "would-be", "tipped to be"."""
    # "Would-be" at the beginning of a sentence is read as a name.
    before = {sentence.words(at, at + 1).lower() for at in range(max(0, post.begins - 1), post.first)}
    if before & _WANTED:
        return True
    at = post.begins
    while at > 0 and post.begins - at < _MOST_LEADING and word_at(sentence, at - 1) in _LEADING:
        at -= 1
    if at == post.begins or word_at(sentence, at) not in {"for", "to", "as"}:
        return False
    return word_at(sentence, at - 1) in _SEEKERS


def _of_one(post: Post, side: Entity) -> Post:
    """The post of one of several sides: "the presidents of Norland and Lewin" is president of each."""
    at = post.first + 1
    polity = side if side.kind is EntityKind.POLITY or side.kind is EntityKind.PLACE else None
    return replace(post, words=post.office, polity=polity, body=None if polity else side, last=at, ends=at)


def _another_s(found: Found, sentence: Sentence, post: Post) -> bool:
    """Whether what stands between a person and an office tells that somebody else holds it, or nobody yet."""
    groups = [group for group in ("person", "verb", "other", "when") if group in found.match.re.groupindex]
    start = max((found.match.end(group) for group in groups), default=-1)
    if start < 0:
        return False
    gap = _HELD.sub(" ", sentence.shadow[start : found.match.start("office")])
    if _CHOSEN.search(sentence.shadow, found.match.start(), start + 1):
        gap = _NEXT_ONE.sub(" ", gap)
    if _CROSSED.search(gap):
        return True
    first = "first" in gap.split() or post.words.startswith("first ")  # "the first foreign leader to visit"
    return first and sentence.words(post.ends, min(post.ends + 1, len(sentence.units))) == "to"


def _listed(sentence: Sentence, post: Post, following: str) -> bool:
    """Whether a bare office is the next of a list, no apposition: "Ada Quill, the minister and two aides"."""
    if following != "and" or post.side or post.last > post.first + 1 or " " in post.words:
        return False
    return sentence.words(max(0, post.first - 2), post.first).lower() == ", the"


def is_plural(found: Found) -> bool:
    """Whether the office of a match is in the plural, and not "one of the deputies"."""
    office = found.unit("office").value
    at = found.range("office")[0]
    if re.search(r"\b(?:one|another|some|two) of\b", found.sentence.words(max(0, at - 4), at)):
        return False
    return isinstance(office, OfficeWords) and office.plural


def _of_polity(sentence: Sentence, post: Post, after: int) -> Post:
    """The post with the polity that follows the holder's name: "President Ada Quill of Norland"."""
    units = sentence.units
    if after + 1 >= len(units) or sentence.words(after, after + 1) != "of":
        return post
    at = after + 2 if sentence.words(after + 1, after + 2) == "the" else after + 1
    value = units[at].value if at < len(units) and units[at].tag == Tag.POLITY else None
    return replace(post, polity=value) if isinstance(value, Entity) else post


def _of_owner(sentence: Sentence, post: Post, at: int) -> Post:
    """The post with the polity that the holder's name stands after: "Norland's Ada Quill, the president"."""
    value = sentence.units[at - 2].value if at > 1 and sentence.words(at - 1, at) in _GOES_ON else None
    polity = value if isinstance(value, Entity) and value.kind is EntityKind.POLITY else None
    return replace(post, polity=polity) if polity is not None and national(post.group) else post


def _is_plural_unit(unit: Unit) -> bool:
    return isinstance(unit.value, OfficeWords) and unit.value.plural


def _by_trade(sentence: Sentence, post: Post) -> bool:
    """Whether the words are a trade or joke and no post: "a manager by training", "president in all but name"."""
    words = " ".join(sentence.line[post.ends : post.ends + 4])
    return words.startswith(("by training", "by trade", "by profession", "by day", "in all but name"))


def _second(sentence: Sentence, post: Post, reading: Reading) -> Post | None:
    """The other post of "foreign minister and a deputy prime minister", or None."""
    units = sentence.units
    if post.ends >= len(units):
        return None
    led = _NEXT.match(sentence.shadow, max(0, sentence.offset_of(post.ends) - 1))
    if led is not None:
        at = sentence.unit_at(led.end())
        return None if _is_plural_unit(units[at]) else post_at(sentence, at, reading)
    if sentence.words(post.ends, post.ends + 1).lower() != "and":
        return None
    for at in range(post.ends + 1, min(len(units), post.ends + 5)):
        if units[at].tag == Tag.OFFICE:
            titled = at + 1 < len(units) and units[at + 1].tag == Tag.PERSON
            return None if titled else post_at(sentence, at, reading)
        if units[at].tag == Tag.PERSON or sentence.words(at, at + 1) in {",", "who", "said"}:
            return None
    return None
