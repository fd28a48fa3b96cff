"""What an office is of, read from the words after it: "of the Senate", "to Norland", "for the governor of Lewin"."""

import re
from dataclasses import replace

from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.fact import Entity
from quizapp.facts.lexicon import word_set
from quizapp.facts.offices.owners import unknown
from quizapp.facts.sentence import Sentence, Tag, Unit, word_at

_NAMED = frozenset({Tag.POLITY, Tag.DEMONYM, Tag.BODY, Tag.PLACE, Tag.NAME})
_OWN = frozenset({"its", "his", "her", "their"})
_ARTICLES = frozenset({"the", "a", "an"})
_POSSESSIVES = frozenset({"'s", "'"})
_LEADS = frozenset({"of", "for", "at", "to", "in"})
STOPS = word_set(
    "has had have is was were are will would could may might can said says told who which that whose whom since from"
    " until after before when while as by with during and but or on about into over under if because although though"
    " also not"
)
# Verbs in the past that do not end in -ed; few of them are nouns as well.
PASTS = word_set(
    "left met won lost took went came gave made kept began became fell rose led sent spent ran sat stood spoke wrote"
    " drew flew knew saw found thought brought bought paid built chose said quit wore swore grew threw hit"
)
# What an office is held for is no part of it: "president for a third term".
_TERMS = frozenset({"term", "terms", "years", "months", "time", "decades"})
_PARTS = frozenset({"central", "rural", "mainland", "upper", "lower"})
_SPANS = frozenset({"between", "for", "over", "during"})
_SPAN = 4  # units of "a second full term"
_ENDS = frozenset({",", ";", ":", ".", "(", ")", '"', "-", "--", "?", "!"})
# Offices that are told with the country they are sent to, not with their own: ambassador to Norland.
_SENT = frozenset({"diplomat", "director", "executive", "adviser"})
_SENT_TO = frozenset({"to", "in", "for"})
# Offices for another office-holder: "spokesman for the governor of Lewin".
_FOR_OTHERS = frozenset({"spokesperson", "adviser", "staff", "secretary"})
_WIDEST = 10  # units of a complement
_YEAR = re.compile(r"\d{4}")
_LANDS = frozenset({"region", "province", "state", "republic", "territory", "county", "prefecture", "canton", "oblast"})
_DESCRIBING = word_set("armed united combined unified allied limited associated integrated protected occupied disabled")
# What stands for a name told before: "permanent secretary in the ministry", "ambassador to the alliance".
_HOMES = word_set(
    "ministry department country region province alliance bloc union court tribunal agency mission kingdom republic"
    " territory federation commission council fund bank presidency secretariat embassy cabinet government"
)
_MEASURED = frozenset({Tag.DURATION, Tag.DATE})


def after(sentence: Sentence, at: int) -> tuple[int, list[int]]:
    """The end of "of the Senate" or "for the ministry of defence" after an office, and the units of names in it."""
    units = sentence.units
    index = at + 1
    if index >= len(units) or units[index].tag or word_at(sentence, index) not in _LEADS:
        return at + 1, []
    if word_at(sentence, index) in {"to", "in"} and (index + 1 >= len(units) or not _opens(sentence, index + 1)):
        return at + 1, []
    end = at + 1
    found: list[int] = []
    index += 1
    if index < len(units) and _of_time(sentence, index):
        return at + 1, []
    while index < len(units) and index - at <= _WIDEST:
        unit = units[index]
        word = word_at(sentence, index)
        if unit.tag == Tag.OFFICE and _for_other(sentence, at, index):
            end, index = index + 1, index + 1
            continue
        if _stops(sentence, index):
            break
        if word in _TERMS:
            return at + 1, []
        if isinstance(unit.value, Entity):
            found.append(index)
        index += 1
        if word not in _ARTICLES | _LEADS | _POSSESSIVES:
            end = index
    return end, found


def _of_time(sentence: Sentence, index: int) -> bool:
    """Whether a time begins at a unit: the mayor of 14 years, the director at the time."""
    if word_at(sentence, index) == "the":
        return word_at(sentence, index + 1) == "time"
    if index >= len(sentence.units):
        return False
    return sentence.units[index].tag in _MEASURED or bool(_YEAR.fullmatch(sentence.words(index, index + 1)))


def _is_span(sentence: Sentence, index: int) -> bool:
    """Whether a time, or a number of terms, is told from a unit on."""
    if index < len(sentence.units) and sentence.units[index].tag in _MEASURED:
        return True
    return not _TERMS.isdisjoint(sentence.line[index : index + _SPAN])


def _stops(sentence: Sentence, index: int) -> bool:
    """Whether a unit is no part of what an office is of any more."""
    unit, word, before = sentence.units[index], word_at(sentence, index), word_at(sentence, index - 1)
    if unit.tag == Tag.OFFICE and _of_many(sentence, index):
        return False
    if unit.tag in {Tag.DATE, Tag.OFFICE} or (not unit.tag and (word in STOPS or word in _ENDS)):
        return True
    spans = word in _SPANS and _is_span(sentence, index + 1)
    if spans or (word == "at" and _of_time(sentence, index + 1)):
        return True  # mayor of Lewin between 2001 and 2005, for six years, for two terms, at the time
    # "the fund welcomed" ends, "the united front" does not
    verb = (word.endswith("ed") or word in PASTS) and word not in _DESCRIBING and before not in _ARTICLES | _OWN
    return verb or (unit.tag == Tag.PERSON and before not in _LEADS)


def _of_many(sentence: Sentence, index: int) -> bool:
    """Whether office-holders or an office own what comes: "the bishops' conference", "the president's office"."""
    if index + 2 >= len(sentence.units) or word_at(sentence, index + 1) not in _POSSESSIVES:
        return False
    following = sentence.units[index + 2]
    return not following.tag and word_at(sentence, index + 2)[:1].isalpha()


def _for_other(sentence: Sentence, at: int, index: int) -> bool:
    """Whether an office is the one that another office is for: "spokesman for the governor"."""
    office = sentence.units[at].value
    if not isinstance(office, OfficeWords) or office.group.removeprefix("deputy ") not in _FOR_OTHERS:
        return False
    titled = index + 1 < len(sentence.units) and sentence.units[index + 1].tag == Tag.PERSON
    between = {word_at(sentence, one) for one in range(at + 2, index)}
    return not titled and word_at(sentence, at + 1) in {"for", "to"} and between <= _ARTICLES


def of_what(
    sentence: Sentence, named: list[int], at: int, ends: int, group: str
) -> tuple[Entity | None, Entity | None, bool]:
    """Polity and body of the names after an office, and whether they are more than the polity's name.

    "of Norland's breakaway region of Lewin" is of Lewin; "of the Norlandish judo federation" is a body of Norland;
    "of the committee for Norland affairs" tells no polity.
    """
    units = sentence.units
    to = word_at(sentence, at + 1)
    if to == "to" and group.removeprefix("deputy ") == "diplomat":
        return None, None, True
    body = next((called(sentence, at) for at in named if units[at].tag in {Tag.BODY, Tag.OUTLET}), None)
    last = units[named[-1]]
    lands = ends - 1 - (word_at(sentence, ends - 1) in _LANDS and units[ends - 2].tag == Tag.POLITY)  # the Var region
    if named[-1] == lands and last.tag in {Tag.POLITY, Tag.PLACE} and body is None:
        sent = to == "to" or (to in _SENT_TO and group.removeprefix("deputy ") in _SENT)
        return (None, None, True) if sent or _within(sentence, at, ends) else (_entity(last), None, False)
    owners = (
        at
        for at in named
        if units[at].tag == Tag.DEMONYM
        or (units[at].tag == Tag.POLITY and (at == ends - 1 or word_at(sentence, at + 1) in _POSSESSIVES))
    )
    owner = next(owners, None)
    origin = last.tag in {Tag.POLITY, Tag.DEMONYM} and named[-1] < ends - 1
    if body is None and origin and units[ends - 1].tag == Tag.NAME:
        return None, unknown(sentence.words(ends - 1, ends)), True  # of Norland's Quill Petroleum
    plain_origin = body is not None and owner is not None and units[owner].tag == Tag.DEMONYM
    # A body that is only described belongs to its polity but is not it, so no polity is told.
    return (None if owner is None or plain_origin or body is None else _entity(units[owner])), body, True


def _within(sentence: Sentence, at: int, ends: int) -> bool:
    """Whether the name at the end only tells where what is named before lies: "of the brokerage in Lewin"."""
    before = ends - 2
    while before > at + 1 and (word_at(sentence, before) in _ARTICLES | _PARTS or _is_quarter(sentence, before)):
        before -= 1
    return before > at + 1 and word_at(sentence, before) in {"in", "at", "near", "to"}


def _is_quarter(sentence: Sentence, at: int) -> bool:
    """Whether a word tells a quarter of a land: north-eastern, Western."""
    return sentence.words(at, at + 1).lower().endswith(("north", "south", "east", "west", "ern"))


def called(sentence: Sentence, at: int) -> Entity | None:
    """The body that a unit names, labelled as the article calls it; letters alone keep the name they stand for."""
    entity = _entity(sentence.units[at])
    words = sentence.words(at, at + 1).removeprefix("The ").removeprefix("the ")
    return entity if entity is None or words.isupper() else replace(entity, label=words)


def _entity(unit: Unit) -> Entity | None:
    return unit.value if isinstance(unit.value, Entity) else None


def _opens(sentence: Sentence, index: int) -> bool:
    """Whether a name begins here, perhaps after "the"."""
    if word_at(sentence, index) == "the" and index + 1 < len(sentence.units):
        index += 1
        if word_at(sentence, index) in _HOMES:
            return True
    return sentence.units[index].tag in _NAMED
