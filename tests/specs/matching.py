"""Which extracted fact is which fact of the gold: every rule that decides it, type by type."""

import re
from dataclasses import dataclass, replace
from typing import Any

from quizapp.facts.fact import FactType
from tests.specs.gold import GoldFact
from tests.specs.words import Number, bare, duration, fold, numbers, overlap, same_person, tokens

_BOTH_WAYS = frozenset({"borders", "spouse_of", "ally_of", "trading_partner_of"})
NUMBERED = frozenset([FactType.VOTE, FactType.QUANTITY, FactType.DURATION, FactType.MONEY])


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An extracted fact, as the command line prints it; `surface` is what its offsets cut out of the text."""

    doc: str
    type: FactType
    value: str
    normalised: str
    subject: str = ""
    predicate: str = ""
    paragraph: int | None = None
    start: int | None = None
    end: int | None = None
    flagged: bool = False
    surface: str = ""
    rule: str = ""
    confidence: float = 0.0

    @classmethod
    def read(cls, entry: dict[str, Any], text: str) -> "Row":
        """One object of the JSON list; `text` is the decoded article."""
        start, end = entry.get("start"), entry.get("end")
        value = str(entry.get("value", ""))
        return cls(
            doc=str(entry["doc"]),
            type=FactType(entry["type"]),
            value=value,
            normalised=str(entry.get("normalised") or value),
            subject=str(entry.get("subject") or ""),
            predicate=str(entry.get("predicate") or ""),
            paragraph=entry.get("paragraph"),
            start=start,
            end=end,
            flagged=bool(entry.get("flagged")),
            surface=text[start:end] if start is not None and end is not None else "",
            rule=str(entry.get("rule") or ""),
            confidence=float(entry.get("confidence") or 0),
        )

    @property
    def sliced(self) -> bool:
        """Whether the offsets cut the value out of the text."""
        if not self.surface:
            return False
        return fold(self.value)[:12] in fold(self.surface) or fold(self.surface) in fold(self.value)


@dataclass(frozen=True, slots=True)
class Match:
    """How well two facts agree (0: not at all), and whether the date is only right to the month."""

    score: float = 0.0
    coarse: bool = False


NONE = Match()
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "one", "i", "we"})


def matched(row: Row, gold: GoldFact, *, strict: bool) -> Match:  # noqa: PLR0911  one return for each type
    """How well an extracted fact agrees with one of the gold, by the rules of the gold fact's type.

    Strict: a date is exact and its subject names the event; an office agrees in itself and in its polity.
    """
    match gold.type:
        case FactType.LEADER_ROLE:
            return _office(row, gold, strict=strict)
        case FactType.EVENT_DATE:
            return _date(row, gold, strict=strict)
        case FactType.VOTE | FactType.QUANTITY | FactType.DURATION | FactType.MONEY:
            return _numbered(row, gold)
        case FactType.STATEMENT:
            return _statement(row, gold)
        case FactType.AGREEMENT:
            return _agreement(row, gold, strict=strict)
        case FactType.RELATION:
            return _relation(row, gold, strict=strict)
        case _:
            return _named(row, gold)


def _here(row: Row, gold: GoldFact) -> bool:
    return row.paragraph is None or row.paragraph in gold.paragraphs


def _parts(normalised: str) -> tuple[str, str, str]:
    person, office, polity = [*normalised.split("|"), "", ""][:3]
    return person, office, polity


def _office(row: Row, gold: GoldFact, *, strict: bool) -> Match:
    wanted = (gold.normalised, *gold.alternatives)
    return max((_one_office(row, gold, one, strict=strict) for one in wanted), key=lambda match: match.score)


def _one_office(row: Row, gold: GoldFact, normalised: str, *, strict: bool) -> Match:
    gold_person, gold_office, gold_polity = _parts(normalised)
    person, office, polity = _parts(row.normalised)
    office = office or row.value
    if not same_person(person or row.subject, gold_person):
        return NONE
    # "president" alone tells little, so that its country counts with it.
    wanted = f"{gold_office} {gold_polity if len(tokens(gold_office)) < 2 else ''}"
    if overlap(f"{office} {polity}", wanted) < 0.5 and overlap(office, gold.value) < 0.5:
        return NONE
    if strict and not _same_office(office, polity, gold, gold_office, gold_polity):
        return NONE
    return Match((3 if _here(row, gold) else 2) + overlap(office, gold_office))


def _same_office(office: str, polity: str, gold: GoldFact, gold_office: str, gold_polity: str) -> bool:
    # The body may be named in the office: "chair of the Finance Committee".
    if polity and gold_polity and overlap(polity, f"{gold_polity} {gold_office}") == 0:
        return False
    return overlap(office, gold_office) >= 0.5 or overlap(office, gold.value) >= 0.5


def _date(row: Row, gold: GoldFact, *, strict: bool) -> Match:
    if not _here(row, gold):
        return NONE
    said = bare(row.normalised)
    coarse = False
    if said not in (gold.normalised, *gold.alternatives):
        coarse = not strict and re.fullmatch(r"\d{4}-\d\d", said) is not None and gold.normalised.startswith(said)
        if not coarse:
            return NONE
    named = not gold.keys or any(fold(key) in fold(row.subject) for key in gold.keys)
    if strict and not named:
        return NONE
    return Match(2 + named - coarse * 0.5, coarse)


def _numbered(row: Row, gold: GoldFact) -> Match:
    if not _here(row, gold):
        return NONE
    length = duration(row.normalised)
    if gold.type is FactType.DURATION and length and length == duration(gold.normalised):
        return Match(3)
    if gold.type is FactType.MONEY:
        return Match(3) if _same_money(row.normalised, gold.normalised) else NONE
    said: tuple[Number, ...] = numbers(bare(row.normalised)) or numbers(row.value)
    if length and gold.type is not FactType.DURATION:
        said = (length[0],)
    good = (gold.normalised, gold.value, *gold.alternatives)
    return Match(3) if any(_same_numbers(said, text, gold.type) for text in good) else NONE


def _same_money(one: str, other: str) -> bool:
    same_amount = numbers(bare(one))[:1] == numbers(bare(other))[:1]
    return same_amount and one.split()[-1:] == other.split()[-1:]


def _same_numbers(said: tuple[Number, ...], text: str, type_: FactType) -> bool:
    length = duration(text)
    right: tuple[Number, ...] = (length[0],) if length else numbers(bare(text))
    if not right or not said:
        return False
    return said == right or (type_ is FactType.VOTE and len(right) > 1 and said[:2] == right[:2])


def _statement(row: Row, gold: GoldFact) -> Match:
    near = row.paragraph is None or any(abs(row.paragraph - number) <= 1 for number in gold.paragraphs)
    same_words = overlap(row.value, gold.value) >= 0.6 and fold(gold.value) not in _PRONOUNS  # "he" may be anybody
    speaker = (
        same_person(row.normalised, gold.normalised) or overlap(row.normalised, gold.normalised) >= 0.6 or same_words
    )
    return Match(2 + _here(row, gold)) if near and speaker else NONE


def _agreement(row: Row, gold: GoldFact, *, strict: bool) -> Match:
    names = (gold.normalised, gold.value, *gold.alternatives)
    best = max(overlap(said, name) for said in (row.normalised, row.value) for name in names)
    here = _here(row, gold)
    return Match(1 + here + best) if best >= 0.6 and (here or not strict) else NONE


def _relation(row: Row, gold: GoldFact, *, strict: bool) -> Match:
    """Strict: of the same kind, and between the same two, either way round where it is the same both ways."""
    found = _named(row, gold)
    if not strict:
        return found
    if gold.predicate in _BOTH_WAYS and not found.score:
        found = _named(replace(row, normalised=row.subject, value=row.subject), gold)
    named = tokens(row.subject) and any(letter.isupper() for letter in gold.subject)
    ends = f"{gold.subject} {gold.normalised}" if gold.predicate in _BOTH_WAYS else gold.subject
    if gold.predicate != row.predicate or (named and overlap(row.subject, ends) == 0):
        return NONE
    return found


def _named(row: Row, gold: GoldFact) -> Match:
    if not _here(row, gold):
        return NONE
    names = (gold.normalised, gold.value, *gold.accepted)
    pairs = [(said, name) for said in (row.normalised, row.value) for name in names if tokens(said) and tokens(name)]
    best = max((overlap(said, name) for said, name in pairs), default=0.0)
    return Match(1 + best) if best >= 0.6 else NONE
