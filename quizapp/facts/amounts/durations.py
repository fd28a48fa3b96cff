"""Lengths of time: five-day war, for two decades, seven hours and 20 minutes; a length is no date, age or deadline."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.corpus.sentences import Stretch
from quizapp.facts.amounts.about import attribution, clause
from quizapp.facts.amounts.idle_numbers import is_epithet
from quizapp.facts.amounts.lengths import iso, lengths
from quizapp.facts.amounts.numeral import view_of
from quizapp.facts.amounts.numerals import led
from quizapp.facts.fact import Approximation, Duration, FactType
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Mention, Sentence, Tag

# "A year" is a length only where something tells so; else it is mostly a rate: a billion a year.
_LENGTH_BEFORE = frozenset({
    "for", "within", "lasted", "lasting", "lasts", "last", "took", "takes", "take", "taking", "than", "about", "nearly",
    "almost", "barely", "around", "roughly", "needed", "spent", "over", "under", "past", "least", "after", "just", "by",
})  # fmt: skip
_NO_LENGTH_AFTER = frozenset({
    "ago", "after", "before", "earlier", "later", "afterwards", "hence", "old", "previously", "prior", "into",
    "beforehand", "away", "too", "from",
})  # fmt: skip
_RATES = frozenset({"every", "each", "per"})
_ROUND_THE_CLOCK = frozenset({"news", "hotline", "helpline", "service", "clock", "television", "channel"})
_TAG = Tag.DURATION.value
_RECORDS = frozenset({
    "high", "low", "highs", "lows", "record", "peak", "treasury", "treasuries", "bond", "bonds", "note", "notes",
    "gilt", "gilts", "yield", "yields", "bund", "bunds", "futures", "forwards",
    "copper", "nickel", "zinc", "tin", "aluminium", "aluminum", "libor", "euribor", "moving", "rolling",
})  # fmt: skip
_POINTS = frozenset({("on", ""), ("on", ","), ("on", "."), ("to", "go")})
_HOURS = frozenset({"midnight", "noon", "midday"})
_OFFERS = (["free", "for"], ["reading", "time"], ["time", ":"])
_AGED = 5  # words
_PART_OF = (["first"], ["last"], ["final"], ["opening"], ["closing"])
_AGES = frozenset({"aged", "age", "ages", "older", "younger"})
_AGED_WHO = frozenset({
    "babies", "baby", "infants", "infant", "toddlers", "toddler", "child", "children", "kids", "boy", "boys", "girl",
    "girls", "youths", "teenagers", "pupils", "students", "adults", "people", "women", "men", "woman", "man", "anyone",
    "everyone", "those", "patients", "daughter", "son", "drivers", "voters", "citizens", "residents", "males",
    "females",
})  # fmt: skip
_AGED_HOW = frozenset({"of", "under", "below"})  # not "over": help for children over six years may be no age
_OVER = frozenset({"over", "above"})
_ANYONE = frozenset({"anyone", "everyone", "those", "adults"})
_AND_MORE = (["and", "over"], ["and", "older"], ["and", "above"], ["and", "under"], ["and", "younger"], ["of", "age"])
_BIRTHDAYS = frozenset({"anniversary", "olds", "pregnant", "gestation"})
_ONE_DAY = frozenset({"international", "internationals", "cricket"})
_SMALL = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"})
_PERIODS = frozenset({"day", "week", "month", "year"})
_FOR = frozenset({"for", "lasted", "lasting"})
_TERMS = frozenset({"period", "term", "spell", "stretch", "total", "span", "maximum", "minimum"})
_MORE = frozenset(
    {"initial", "further", "additional", "extra", "second", "total", "trial", "maximum", "minimum", "first"}
)
_LONG = frozenset({"decade", "century", "year", "month", "week"})
_SUPERLATIVE = 9  # words before "in"
_SUPERLATIVES = frozenset({
    "first", "worst", "best", "most", "least", "last", "only",
    "lowest", "highest", "biggest", "largest", "deadliest",
})  # fmt: skip
_NO_SUPERLATIVES = frozenset({
    "west", "east", "rest", "interest", "protest", "test", "contest", "request", "arrest", "forest", "guest", "chest",
    "harvest", "invest", "suggest", "quest", "unrest", "latest", "honest", "conquest", "bequest", "modest", "tempest",
    "northwest", "southwest", "northeast", "southeast", "attest", "nest", "digest", "vest", "zest", "jest", "pest",
})  # fmt: skip
_CLAUSE_STARTS = frozenset({",", ";", ":", ".", '"', "“", "who", "which", "that", "and", "but", "while", "when"})
_TO_COME = frozenset({
    "will", "would", "to", "may", "might", "could", "should", "must", "can", "shall", "is", "are", "if", "due", "until",
    "expected", "within", "by", "plans", "hopes", "wants", "again", "'ll",
})  # fmt: skip
_FUTURE = frozenset({
    "will", "would", "may", "might", "could", "should", "must", "can", "shall", "if", "due", "expected", "plans",
    "planned", "hopes", "wants", "next", "latest",
})  # fmt: skip
_BE = frozenset({"is", "are", "was", "were", "be"})
_DONE = frozenset({
    "drew", "collected", "raised", "gathered", "sold", "built", "completed", "finished", "gained", "lost", "killed",
    "won", "rose", "fell", "doubled", "tripled", "grew", "crossed", "covered", "written", "wrote", "burned", "burnt",
    "scored", "recorded", "signed", "attracted", "earned", "made", "spent", "reached", "climbed", "dropped", "halved",
    "gone", "risen", "fallen", "grown",
    "soared", "plunged", "jumped", "surged", "slumped", "shrunk", "shrank", "swelled",
    "trebled", "quadrupled", "declined", "increased", "decreased", "vanished", "died", "melted", "published",
    "produced", "planted", "treated", "vaccinated", "rescued", "evacuated", "arrested", "deported", "repaired",
    "rebuilt", "did", "done", "flown", "flew", "rowed", "swam", "cycled", "drove", "examined", "interviewed", "counted",
    "issued", "travelled", "traveled", "toured", "marched", "paddled", "hiked", "delivered", "removed",
    "sailed", "walked", "ran", "visited", "conducted", "carried", "destroyed", "displaced", "fled", "received", "shed",
})  # fmt: skip
_HAVE = frozenset({"have", "has", "had"})
_DISTANCE = "a point in time told by its distance"
_AGE = "an anniversary or age"
_OFFER = "an offer to the reader"
_WINDOW = "a deadline or window of time"
_NO_LENGTHS_OF = (
    (_ONE_DAY, "a kind of match"),
    (_RECORDS, "how far back a record goes, or the term of a paper"),
    (_ROUND_THE_CLOCK, "hours of a service"),
)


@dataclass(frozen=True, slots=True)
class Length:
    """The value of a DURATION mention: an ISO 8601 duration of one unit, and the stretch of its own words.

    `drop` tells why it is no length of anything ("four weeks after"), else it is empty.
    """

    iso: str
    surface: Stretch
    approximation: Approximation = Approximation.EXACT
    drop: str = ""


def mentions(sentence: Sentence, lexicons: Lexicons) -> Iterator[Mention]:
    """The lengths of time of a sentence; the value is a `Length`. Ages and vague ones ("for years") are none."""
    words = view_of(sentence, lexicons).words
    for read in lengths(sentence, words, lexicons):
        length = iso(read.amount, read.unit)
        lead, approximation = led(sentence, read.first, lexicons, spread=False)
        if not length or (read.article and not _is_length(words, lead, read.last)):
            continue
        surface = Stretch(sentence.begins[read.first], _end(sentence, read.last, words))
        joined = read.first < read.last and "-" in words[read.last - 1]
        dropped = "" if _spans(words, lead, read.last) else _why_not(words, lead, read.last)
        if joined and dropped == _WINDOW:
            dropped = ""  # in the three-month war
        value = Length(length, surface, approximation, dropped)
        yield Mention(Tag.DURATION, lead, read.last, value)


def _end(sentence: Sentence, last: int, words: list[str]) -> int:
    """The end of the surface: the mark of a possessive ("seven days' notice") is not part of it."""
    return sentence.ends[last - 1] - (1 if words[last - 1].endswith(("'", "’")) else 0)


def _is_length(words: list[str], lead: int, last: int) -> bool:
    """Whether the words around "a year" make it a length."""
    before = words[lead - 1] if lead else ""
    after = words[last] if last < len(words) else ""
    near = before in _LENGTH_BEFORE or (words[lead] in _LENGTH_BEFORE and before not in _RATES)
    if (near and after not in {"for", "to"}) or after == "late":
        return True
    if words[last - 1] in _LONG and after == "of" and before not in _RATES:
        return True  # a decade of war
    return before == "in" and _is_span(words, lead - 1)


def _spans(words: list[str], lead: int, last: int) -> bool:
    """Whether the words around surely make it a length: "for 16 days after the crash", "first in two years"."""
    before, after = (words[lead - 1] if lead else ""), (words[last] if last < len(words) else "")
    if before in _FOR or words[lead] in _FOR or _for_a_term(words[max(0, lead - 4) : lead]):
        return after in {"after", "before", "from", "into", "prior"}
    if words[lead - 2 : lead] == ["in", "the"]:
        return after == "to" and words[last - 1] == "months"  # in the 12 months to August
    return before == "in" and after not in _NO_LENGTH_AFTER and _is_span(words, lead - 1)


def _for_a_term(before: list[str]) -> bool:
    """Whether the words before a length tell that it is for so long: for an initial, for a period of."""
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in _TERMS:
        before = before[:-2]
    elif before and before[-1] in _MORE:
        before = before[:-1]
    else:
        return False
    return before[-1:] in (["a"], ["an"], ["the"]) and bool(before[:-1]) and before[-2] in _FOR


def _is_span(words: list[str], at: int) -> bool:
    """Whether "in" at a token opens a span that is over: after a superlative, or after what was done."""
    first = max(0, at - _SUPERLATIVE)
    for index in range(at - 1, first - 1, -1):
        word = words[index]
        if word in _SUPERLATIVES or (word.endswith("est") and word not in _NO_SUPERLATIVES):
            ahead = words[index + 1 : at]
            return _FUTURE.isdisjoint(words[first:at]) and _BE.isdisjoint(ahead)
    start = max((index for index in range(at) if words[index] in _CLAUSE_STARTS), default=-1) + 1
    clause_words = words[start:at]
    if _DONE.isdisjoint(clause_words):
        return False
    if not _HAVE.isdisjoint(clause_words):  # have risen by a fifth in three years
        clause_words = [word for word in clause_words if word != "by"]
    return _TO_COME.isdisjoint(clause_words)


def _why_not(words: list[str], lead: int, last: int) -> str:
    """Why a stretch of time is no length of anything, or nothing."""
    for word in reversed(words[max(0, lead - _AGED) : lead]):
        if word in _AGES:
            return _AGE  # aged between nine months and 14 years
        if word == ",":
            break
    if words[last : last + 2] in _AND_MORE or _of_somebody(words, lead):
        return _AGE  # pupils of 16 years and over
    if words[max(0, lead - 2) : lead] == ["of", "the"] and _compared(words[max(0, lead - _AGED) : lead - 2]):
        return "only compared with"  # the worst storm of the past decade
    if words[max(0, lead - 1) : lead] in _PART_OF and words[last : last + 1] == ["of"]:
        of = words[last + 1 : last + 3]
        if of[-1:] == ["year"] or "".join(of[:1]).isdecimal():
            return "a part of a year"  # the first six months of the year
    return _why_not_after(words[last : last + 3]) or _why_not_before(words[max(0, lead - 3) : lead])


def _compared(before: list[str]) -> bool:
    """Whether a superlative is among some words."""
    return any(word in _SUPERLATIVES or (word.endswith("est") and word not in _NO_SUPERLATIVES) for word in before)


def _of_somebody(words: list[str], lead: int) -> bool:
    """Whether the words before tell that somebody is so old: "babies under six months", "anyone over 65 years"."""
    how = lead if words[lead] in _AGED_HOW | _OVER else lead - 1
    who = words[how - 1] if how > 0 else ""
    return who in (_AGED_WHO if words[how] in _AGED_HOW else _ANYONE if words[how] in _OVER else ())


def _why_not_after(after: list[str]) -> str:
    first, second = [*after, "", ""][:2]
    if first in _NO_LENGTH_AFTER or (first, second) in _POINTS or (first in {"to", "past"} and second in _HOURS):
        return _DISTANCE  # two years ago, nine minutes to midnight
    if first in {"a", "per", "each"} and second in _PERIODS:
        return "a rate"
    if first in _BIRTHDAYS or after == ["to", "the", "day"]:
        return _AGE
    if first == "read" or (first, second) == ("free", "trial"):
        return _OFFER
    return next((reason for words, reason in _NO_LENGTHS_OF if first in words), "")


def _why_not_before(before: list[str]) -> str:
    last = before[-1] if before else ""
    if before[-2:] in _OFFERS:
        return _OFFER
    if last == "in" or before[-2:] == ["in", "the"] or (last == "next" and "in" in before):
        return _WINDOW
    return "a range" if last in {"to", "or"} and _is_number(before[-2] if before[:-1] else "") else ""


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or word in _SMALL


def find(reading: Reading) -> Iterator[Candidate]:
    """One fact for each length of time that something lasted, lasts or may last."""
    for sentence in reading.sentences:
        if _TAG not in sentence.tags:
            continue
        for at, unit in enumerate(sentence.units):
            if unit.tag != _TAG or not isinstance(unit.value, Length):
                continue
            dropped = unit.value.drop or ("a figure of speech" if is_epithet(sentence, unit.first) else "")
            if dropped:
                reading.drop(FactType.DURATION, "duration", dropped, unit.value.surface)
                continue
            yield _candidate(sentence, at, unit.value)


def _candidate(sentence: Sentence, at: int, length: Length) -> Candidate:
    about = clause(sentence, at, at + 1)
    hyphened = "-" in sentence.text[length.surface.start : length.surface.end]
    return Candidate(
        type=FactType.DURATION,
        rule="duration-joined" if hyphened else "duration",
        value=Duration(iso=length.iso, question="", statement=""),
        normalised=length.iso,
        subject=about.words,
        status=about.status,
        sentence=sentence,
        surface=length.surface,
        approximation=length.approximation,
        attribution=attribution(sentence, sentence.units[at].first),
    )
