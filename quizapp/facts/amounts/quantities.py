"""Counts, measures and shares: how many of what, told of something in particular."""

from collections.abc import Iterator
from typing import NamedTuple

from quizapp.corpus.sentences import Stretch
from quizapp.facts.amounts.about import attribution, clause
from quizapp.facts.amounts.currencies import currencies
from quizapp.facts.amounts.figures import sign_before
from quizapp.facts.amounts.idle_numbers import is_number, why_not
from quizapp.facts.amounts.noun_phrases import Counted, Nouns, counted, joined, nouns, part_of
from quizapp.facts.amounts.numeral import Kind, Numeral, share_of
from quizapp.facts.fact import FactType, Quantity
from quizapp.facts.rules import Candidate, Reading
from quizapp.facts.sentence import Sentence, Tag, word_at

_TAG = Tag.NUMBER.value
_BE = frozenset({"have", "had", "are", "were"})
_CLAUSE_STARTS = frozenset({"", ",", ";", "and", "that", "but", "while", "when"})
_ENDS = frozenset({".", ",", ";", ":", "-", "–", "—", "--"})
_AGAIN = frozenset({"to", "from", "and"})
_NOT_AGAIN = frozenset({"at", "aged", "by", "was", "is", "are", "were", "be", "turned"})  # before ages and times of day
_WHOLES = frozenset({"the", "its", "their", "his", "her", "our"})
_REACHES = frozenset({"at", "to", "passed", "reached", "topped", "exceeded", "hit", "surpassed"})
_RISING = frozenset({"rose", "rises", "risen", "climbed", "climbs", "stands", "stood", "jumped", "grew", "increased"})
_TELLING = 14  # units of "the number of grey seals in the bay has passed"
_TOLL = 5  # units
_BACK = 60  # units within which another number tells what one counts
_ARTICLES = frozenset({"a", "an"})
_EXTENT = frozenset({"long", "high", "deep", "wide", "tall", "thick", "above", "below", "away", "apart", "across"})
_THROWN = frozenset({"threw", "hurled", "jumped", "leapt", "leaped", "vaulted", "swam", "sprinted"})
_MOST_METRES, _THROW = 10_000, 5
_WHOLE = 100  # per cent
_FEWEST = 10  # of a number that stands alone for people: "31 were taken out of service"


class _Read(NamedTuple):
    """A number with what it counts, and the rule that told so."""

    number: Numeral
    counted: Counted
    rule: str


def find(reading: Reading) -> Iterator[Candidate]:
    """One fact for each number that counts or measures something; bare numbers and those that point back are none."""
    table, money = nouns(reading.lexicons), currencies(reading.lexicons).names
    for sentence in reading.sentences:
        if _TAG not in sentence.tags:
            continue
        for at, unit in enumerate(sentence.units):
            if unit.tag != _TAG or not isinstance(unit.value, Numeral):
                continue
            read = _read(sentence, at, unit.value, table)
            reason = "nothing is counted" if read is None else why_not(sentence, at, read.number, read.counted, table)
            if read is not None and not reason and word_at(sentence, read.counted.last - 1) in money:
                reason = "an amount of money"
            if read is None or reason:
                reading.drop(FactType.QUANTITY, "quantity", reason, _surface(sentence, at, unit.value, None))
            else:
                yield _candidate(sentence, at, read)


def _read(sentence: Sentence, at: int, number: Numeral, table: Nouns) -> _Read | None:
    """What the number at a unit counts, by the first way of telling it that fits."""
    if number.tail:
        return _joined(sentence, at, number, table)
    after = at + 1
    if number.kind is not Kind.COUNT:
        found = part_of(sentence, after, table) or Counted(after, after, "")
        return _Read(number, found, "quantity-vague" if number.kind is Kind.VAGUE else "quantity-share")
    before, last = word_at(sentence, at - 2), word_at(sentence, at - 1)
    if last == "magnitude" or (before, last) == ("magnitude", "of"):
        return _Read(number, Counted(after, after, "magnitude", measure=True), "quantity-measure")
    following = counted(sentence, after, table)
    if following is not None:
        rule = "quantity-measure" if following.measure else "quantity-count"
        return _in_every(sentence, number, following) or _Read(number, following, rule)
    return _alone(sentence, at, number, table)


def _joined(sentence: Sentence, at: int, number: Numeral, table: Nouns) -> _Read | None:
    """A 107-member house, a 407-kilometre orbit, 1,100-strong, 40km; 8m people."""
    if number.amount == 1 and "-" in sentence.lower[sentence.units[at].first]:
        return None  # one-party rule
    if number.tail == "m" and _of_metres(sentence, at, number):
        return _Read(number, Counted(at + 1, at + 1, "metre", measure=True), "quantity-joined")
    if number.tail == "m":
        if word_at(sentence, at - 1) in _ARTICLES:
            return None  # a 28.6m bridge, a 28.6m deal
        found = counted(sentence, at + 1, table)
        million = number.amount * 10**6
        read = number._replace(amount=million, form=str(million.numerator), tail="")
        return _Read(read, found, "quantity-count") if found and million.denominator == 1 else None
    found = joined(sentence, at, number.tail, table)
    return _Read(number, found, "quantity-joined") if found else None


def _of_metres(sentence: Sentence, at: int, number: Numeral) -> bool:
    """Whether an "m" joined to a number is of metres: 28.6m long; threw the javelin 62.3m."""
    if number.amount >= _MOST_METRES:
        return False
    before = {word_at(sentence, index) for index in range(max(0, at - _THROW), at)}
    return word_at(sentence, at + 1) in _EXTENT or not _THROWN.isdisjoint(before)


def _in_every(sentence: Sentence, number: Numeral, found: Counted) -> _Read | None:
    """Four seats in every five."""
    at = found.last
    if (word_at(sentence, at), word_at(sentence, at + 1)) not in {("in", "every"), ("out", "of")}:
        return None
    whole = sentence.units[at + 2].value if at + 2 < len(sentence.units) else None
    share = share_of(number, whole) if isinstance(whole, Numeral) else None
    if share is None or not isinstance(whole, Numeral):
        return None
    return _Read(share._replace(end=whole.end), found._replace(phrase=at + 3), "quantity-share")


def _alone(sentence: Sentence, at: int, number: Numeral, table: Nouns) -> _Read | None:
    """A number without a noun of its own: 45 of the winners, a crew of 59, 3,000 injured, from 700 to 800 missiles."""
    after = at + 1
    following, before = word_at(sentence, after), word_at(sentence, at - 1)
    if following == "of":
        found = part_of(sentence, after, table)
        return _Read(number, found, "quantity-of") if found else None
    if before == "of" and word_at(sentence, at - 2) in table.groups:
        return _Read(number, Counted(after, after, word_at(sentence, at - 2)), "quantity-group")
    became = following if following in table.casualties else before if before in table.casualties else ""
    if became and number.amount > 1:
        end = after + (became == following)
        return _Read(number, Counted(after, end, f"people {became}"), "quantity-alone")
    toll = _toll(sentence, at - 1, table) if before in _REACHES else ""
    if toll or (number.amount >= _FEWEST and following in _BE and before in _CLAUSE_STARTS):
        return _Read(number, Counted(after, after, toll), "quantity-alone")
    if (before, following) in {("between", "and"), ("from", "to")}:
        other = sentence.units[after + 1].value if after + 1 < len(sentence.units) else None
        found = counted(sentence, after + 2, table) if isinstance(other, Numeral) else None
        return _Read(number, Counted(after, after, found.words), "quantity-range") if found else None
    return _series(sentence, at, number) or _again(sentence, at, number, table)


def _toll(sentence: Sentence, at: int, table: Nouns) -> str:
    """What a number after "at" counts: the number of those killed at 5,000, the death toll at 60; or "passed 60"."""
    told = _number_of(sentence, at, table)
    if told:
        return told
    words = [word_at(sentence, index) for index in range(max(0, at - _TOLL), at)]
    if "number" in words[:-1]:
        became = next((word for word in words if word in table.casualties), "")
        return f"people {became}" if became else ""
    if words[-1:] and words[-1] in _RISING:
        words.pop()
    if words[-1:] != ["toll"]:
        return ""
    return "people killed" if words[-2:-1] == ["death"] else "casualties"


def _number_of(sentence: Sentence, at: int, table: Nouns) -> str:
    """What a number after a verb of reaching counts: the number of seals in the bay has passed 42,000."""
    words = [word_at(sentence, index) for index in range(max(0, at - _TELLING), at)]
    told = next((index for index in range(len(words) - 1) if words[index : index + 2] == ["number", "of"]), -1)
    if told < 0 or not _ENDS.isdisjoint(words[told:]):
        return ""
    found = counted(sentence, max(0, at - _TELLING) + told + 2, table)
    return found.words if found is not None and not found.measure else ""


def _series(sentence: Sentence, at: int, number: Numeral) -> _Read | None:
    """A share whose sign stands with another one of the sentence: "at 34 per cent, the others at 33"."""
    before = word_at(sentence, at - 1)
    if before not in {"at", "against", "from", "to"} or number.amount > _WHOLE:
        return None
    for index in range(max(0, at - _BACK), min(len(sentence.units), at + _BACK)):
        other = sentence.units[index].value
        if not isinstance(other, Numeral) or other.kind is not Kind.PERCENT:
            continue
        theirs = word_at(sentence, index - 1)
        later = index > at
        if (
            (before == "at" and theirs == "at")
            or (before == "against" and not later)
            or (before == "to" and theirs == "from" and not later)
            or (before == "from" and theirs == "to" and index == at + 2)
        ):
            share = number._replace(kind=Kind.PERCENT, form=f"{number.form}%")
            return _Read(share, Counted(at + 1, at + 1, ""), "quantity-series")
    return None


def _again(sentence: Sentence, at: int, number: Numeral, table: Nouns) -> _Read | None:
    """A number that counts again what another of the sentence counted: "19 cases in one group and 93 in the other"."""
    after = at + 1
    following, before = word_at(sentence, after), word_at(sentence, at - 1)
    ends = after >= len(sentence.units) or following in _ENDS or following in table.ends
    paired = is_number(sentence, at - 2) or word_at(sentence, at - 2)[:1].isdigit()  # aged 24 and 31
    meant = before in _AGAIN or (number.lead < number.first and before not in _NOT_AGAIN)
    if not ends or not meant or number.amount <= 1 or paired:
        return None
    for index in range(at - 1, max(-1, at - _BACK), -1):
        other = sentence.units[index].value
        if isinstance(other, Numeral) and other.kind is Kind.COUNT and not other.tail:
            found = counted(sentence, index + 1, table)
            fits = before != "to" if found is not None and found.measure else number.amount.denominator == 1
            if found is not None and fits:
                return _Read(number, Counted(after, after, found.words, found.measure), "quantity-again")
    return None


def _taken_of(sentence: Sentence, at: int) -> bool:
    """Whether "of" at a unit follows a number or share."""
    return word_at(sentence, at) == "of" and is_number(sentence, at - 1)


def _surface(sentence: Sentence, at: int, number: Numeral, found: Counted | None) -> Stretch:
    """The number with its head noun or unit; of shares the number alone."""
    start = sentence.begins[number.first]
    if number.tail:
        return Stretch(start, sentence.ends[number.last - 1])
    if found is None or number.kind is not Kind.COUNT or found.last <= at + 1 or found.words.startswith("of "):
        return Stretch(start, number.end)
    return Stretch(start, sentence.span(at, found.last).end)


def _candidate(sentence: Sentence, at: int, read: _Read) -> Candidate:
    number, found, rule = read
    about = clause(sentence, at, at + 1)
    surface = _surface(sentence, at, number, found)
    things = number.kind is Kind.COUNT and found.words and not found.measure  # of which there are never less than none
    sign = surface.start if things else sign_before(sentence.text, surface.start, sentence.stretch.start)
    form = number.form if sign == surface.start else f"-{number.form}"
    if found.words and word_at(sentence, at - 1) in _WHOLES and _taken_of(sentence, at - 2):
        about = about._replace(words=found.words)  # 21 of the 30 seats in parliament: what there are 30 of
    unit = found.words.removeprefix("of ")
    return Candidate(
        type=FactType.QUANTITY,
        rule=rule,
        value=Quantity(number=form, unit=unit, question="", statement=""),
        normalised=form,
        subject=about.words if unit.rpartition(" ")[2] in about.words else f"{unit}: {about.words}",
        status=about.status,
        sentence=sentence,
        surface=surface._replace(start=sign),
        approximation=number.approximation,
        attribution=attribution(sentence, number.first),
    )
