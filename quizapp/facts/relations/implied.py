"""Relations of which one side is not named beside the other: the capital, a neighbouring land; his wife."""

import re
from collections.abc import Callable, Iterator, Mapping

from quizapp.facts.entities import name_words
from quizapp.facts.fact import Entity, Predicate
from quizapp.facts.relations.couples import married
from quizapp.facts.relations.his_kin import kin
from quizapp.facts.relations.names import Wholes
from quizapp.facts.relations.referents import head, most_named, pair
from quizapp.facts.relations.sides import UNIONS, candidate, government, name_of
from quizapp.facts.rules import Candidate, Found, Reading
from quizapp.facts.sentence import Sentence, Tag
from quizapp.facts.signs import HYPHEN, sign_of

_THE_CAPITAL = re.compile(
    r"(?<![^ ])the (?:(?:national|federal|administrative|state|regional|provincial) )?(capital) (?:city )?(?:of )?,? ?"
    r"(L|X(?= ,))(?![^ ]| ')|(?<![^ ])(L|X) , the (?:(?:national|federal|state|regional|provincial) )?(capital) [,.]"
)

_NEAR = 2  # sentences
_LANDS = "country|nation|republic|kingdom|sultanate|emirate"
_PARTS = "state|province|region|territory|island|county|prefecture|canton|department"
_ITS_CAPITAL = re.compile(
    rf"(?<![^ ])the (?:(?P<of>{_LANDS}|{_PARTS}) (?:'s|')) (?:\w+ )?(?P<noun>capital) (?:city )?(?:, |of )?"
    rf"(?P<town>[LX])(?= [,.]| [a-z])"
    rf"|(?<![^ ])(?P<town_>[LX]) , the (?P<of_>{_LANDS}|{_PARTS}) (?:'s|') (?:\w+ )?(?P<noun_>capital)(?= [,.]| and )"
)


def _its_capital(sentence: Sentence, reading: Reading, whole: Wholes) -> Iterator[Candidate]:
    """Of "in Oslo, the country's capital,": that of the land told of last, a state of a land or a land by its noun."""
    sentence = whole.of(sentence)
    for match in _ITS_CAPITAL.finditer(sentence.shadow):
        found = Found(sentence, match)
        town, of, noun = ("town", "of", "noun") if match.start("town") >= 0 else ("town_", "of_", "noun_")
        at, part = found.range(town)[0], match[of] in _PARTS.split("|")
        known = "" if part else government(found, at, reading)
        state = known or _land_told_of(found, at, reading, whole, part=part)
        if state and not sentence.quoted[sentence.units[at].first]:
            noun_at = found.range(noun)[0]
            yield candidate(
                found, "relations.its own capital", Predicate.CAPITAL_OF, name_of(found, at), noun_at, state
            )


def _land_told_of(found: Found, before: int, reading: Reading, whole: Wholes, *, part: bool) -> str:
    """The last land named before a unit, in its sentence or the two before: one that is a part of another, or none."""
    number = found.sentence.number
    last = [whole.of(one) for one in reading.sentences[max(0, number - _NEAR) : number]]
    for sentence, end in ((found.sentence, before), *((one, len(one.units)) for one in reversed(last))):
        for at in range(end - 1, -1, -1):
            unit = sentence.units[at]
            if unit.tag == "C" and isinstance(unit.value, Entity) and not sentence.quoted[unit.first]:
                return unit.value.label if bool(unit.value.side) == part else ""
    return ""


def _the_capital(sentence: Sentence, reading: Reading, whole: Wholes) -> Iterator[Candidate]:
    """Of "in the capital, Oslo,": whose it is, where the lexicon knows the town as a capital."""
    sentence = whole.of(sentence)
    for match in _THE_CAPITAL.finditer(sentence.shadow):
        found = Found(sentence, match)
        town, word = (2, 1) if match.start(1) >= 0 else (3, 4)
        at, noun = found.range(town)[0], found.range(word)[0]
        state = government(found, at, reading)
        if found.sentence.units[at].tag == "X":  # of a land that no lexicon knows, nor its capital
            state = _land_before(found, at) or head(reading, sentence)
        if state and not sentence.quoted[sentence.units[at].first]:
            yield candidate(found, "relations.the capital", Predicate.CAPITAL_OF, name_of(found, at), noun, state)


def _capitals(sentence: Sentence, reading: Reading, whole: Wholes) -> Iterator[Candidate]:
    yield from _the_capital(sentence, reading, whole)
    yield from _its_capital(sentence, reading, whole)


_NEIGHBOURING = re.compile(r"(?<![^ ])neighbou?ring (C)(?: and (C))?(?![^ ])")


def _neighbours(sentence: Sentence, reading: Reading, whole: Wholes) -> Iterator[Candidate]:
    """Of "fled to neighbouring Norland": the neighbour of the land named before it, or else of the document's own."""
    sentence = whole.of(sentence)
    for match in _NEIGHBOURING.finditer(sentence.shadow):
        found = Found(sentence, match)
        own = most_named(reading, UNIONS)
        for group in (1, 2):
            at = found.range(group)[0]
            other = name_of(found, at) if match.start(group) >= 0 else ""
            subject = _land_before(found, found.range(1)[0]) or ("" if own in _lands(sentence) else own)
            if _is_part(sentence, other) != _is_part(sentence, subject):  # a region is no neighbour of a state
                continue
            if other and subject and subject != other and not sentence.quoted[sentence.units[at].first]:
                yield candidate(found, "relations.neighbouring", Predicate.BORDERS, subject, at, other)


_ITS_NEIGHBOUR = re.compile(r"(?<![^ ])(C) , its (?:[a-z-]+ ){0,2}?(neighbou?r)(?! (?:on|in) )(?![^ ])")


def _its_neighbour(sentence: Sentence, reading: Reading, whole: Wholes) -> Iterator[Candidate]:
    """Of "It buys power from Norland, its northern neighbour": the land with which the sentence before began."""
    match = _ITS_NEIGHBOUR.search(sentence.shadow)
    if match is None:
        return
    found = Found(whole.of(sentence), match)
    at, noun = found.range(1)[0], found.range(2)[0]
    subject = _land_before(found, at) or _land_of_it(sentence, reading)
    if subject and subject != name_of(found, at) and not sentence.quoted[sentence.units[at].first]:
        yield candidate(found, "relations.its neighbour", Predicate.BORDERS, subject, noun, name_of(found, at))


def _land_of_it(sentence: Sentence, reading: Reading) -> str:
    """The land for which "it" stands at the beginning of a sentence, or nothing."""
    if sentence.line[:1] != ["it"]:
        return ""
    before = next((one for one in reading.sentences if one.number == sentence.number - 1), None)
    if before is None or before.paragraph is not sentence.paragraph or before.units[0].tag != "C":
        return ""
    value = before.units[0].value
    return value.label if isinstance(value, Entity) else ""


_TWO = re.compile(r"(?<![^ ])(N|both) (?:(?:[a-z]+|D|L|X) )?(neighbou?rs)(?! '| of)(?![^ ])")


def _two(sentence: Sentence, reading: Reading, _whole: Wholes) -> Iterator[Candidate]:
    """Of "the two neighbours": the two lands, if no third is told of."""
    match = _TWO.search(sentence.shadow)
    if match is None:
        return
    found = Found(sentence, match)
    if found.words(1).lower() == "two" and sentence.line[max(0, found.range()[0] - 1)] not in {"the", "these", "as"}:
        return  # quarrelled with two neighbours
    told = not sentence.quoted[sentence.units[found.range()[0]].first]
    both = pair(reading, UNIONS, sentence) if told and found.words(1).lower() in {"two", "both"} else []
    if both:
        yield candidate(found, "relations.two neighbours", Predicate.BORDERS, both[0], found.range(2)[0], both[1])


def _neighbour(sentence: Sentence, reading: Reading, whole: Wholes) -> Iterator[Candidate]:
    yield from _two(sentence, reading, whole)
    yield from _its_neighbour(sentence, reading, whole)


_HYPHENED = re.compile(r"(?<![^ ])(X) (?:land )?(?:border|frontier)(?![^ ])")


def _hyphened(sentence: Sentence, reading: Reading, _whole: Wholes) -> Iterator[Candidate]:
    """Of "the Chad-Sudan border" or "the Thai-Cambodian border": the two lands."""
    for match in _HYPHENED.finditer(sentence.shadow):
        found = Found(sentence, match)
        at = found.range(1)[0]
        one, _, two = found.words(1).replace("\u2013", "-").partition("-")
        subject, other = _land(one, reading), _land(two, reading)
        if subject and other and not sentence.quoted[sentence.units[at].first]:
            yield candidate(found, "relations.hyphened border", Predicate.BORDERS, subject, at, other)


def _land(name: str, reading: Reading) -> str:
    """The land of a name or a people's name, or nothing."""
    entry = name_words.words(reading.lexicons).gazetteer.named(name)
    return entry.entity.label if entry is not None and entry.tag in {Tag.POLITY, Tag.DEMONYM} else ""


_OWNED = re.compile(r"([A-Z][\w&.']+)-owned(?: (?=[A-Z]))?")
_NO_OWNERS = frozenset(
    {"State", "Family", "Foreign", "Government", "Employee", "Privately", "Publicly", "Wholly", "Partly", "Locally"}
)
_FIRMS = frozenset({"B", "X", "U"})


def _owned(sentence: Sentence, reading: Reading, whole: Wholes) -> Iterator[Candidate]:
    """Of "the Kestrel-owned Portsea Gazette": what is owned, by somebody who is no land or people."""
    sentence = whole.of(sentence)
    for at, unit in enumerate(sentence.units):
        match = _OWNED.match(sentence.words(at, at + 1))
        if match is None or not at or match[1] in _NO_OWNERS or sentence.quoted[unit.first]:
            continue
        of = at if match.end() < len(match.string) else at + 1
        if of >= len(sentence.units) or sentence.units[of].tag not in _FIRMS or _land(match[1], reading):
            continue
        found = Found(sentence, match)
        yield candidate(found, "relations.X-owned", Predicate.OWNS, match[1], of, name_of(found, of))


def _lands(sentence: Sentence) -> set[str]:
    """The lands that a sentence names."""
    return {one.value.label for one in sentence.units if one.tag in {"C", "D"} and isinstance(one.value, Entity)}


def _is_part(sentence: Sentence, name: str) -> bool:
    """Whether a land is known as a part of another, by a unit of the sentence that names it."""
    return any(isinstance(one.value, Entity) and one.value.label == name and one.value.side for one in sentence.units)


def _land_before(found: Found, at: int) -> str:
    """The last land named before a unit, by its name or its people's."""
    units = found.sentence.units
    return next((name_of(found, index) for index in range(at - 1, -1, -1) if units[index].tag in {"C", "D"}), "")


_Reader = Callable[[Sentence, Reading, Wholes], Iterator[Candidate]]
# What reads a sentence that has the word.
_CALLED_BY: Mapping[str, _Reader] = {
    "his": kin,
    "her": kin,
    **dict.fromkeys(("neighbouring", "neighboring"), _neighbours),
    **dict.fromkeys(("neighbours", "neighbors"), _two),
    **dict.fromkeys(("neighbour", "neighbor"), _neighbour),
    **dict.fromkeys(("border", "frontier"), _hyphened),
    "capital": _capitals,
    "married": married,
}
_CALLING = sign_of(lambda _lexicons: _CALLED_BY.keys())


def implied(reading: Reading, whole: Wholes) -> Iterator[Candidate]:
    """The relations of a reading whose one side is only implied."""
    for sentence in reading.sentences:
        if sentence.signs & HYPHEN and sentence.text.find("-owned ", *sentence.stretch) >= 0:
            yield from _owned(sentence, reading, whole)
        if sentence.signs & _CALLING and ("married" in sentence.line or not sentence.tags.isdisjoint("BCDLPX")):
            for reader in dict.fromkeys(_CALLED_BY[word] for word in sentence.line if word in _CALLED_BY):
                yield from reader(sentence, reading, whole)
