"""The noun phrase after a number: which units it takes, and what is counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from quizapp.facts.amounts.numeral import Numeral
from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.lexicon import Lexicons, items
from quizapp.facts.sentence import Sentence, Tag, word_at

_OFFICE, _NUMBER, _DEMONYM, _NAME = (tag.value for tag in (Tag.OFFICE, Tag.NUMBER, Tag.DEMONYM, Tag.NAME))
_PEOPLE = 10
_SHORT = 3
_MOST = 5  # units up to the head
_MANY_ENDS = ("men", "women", "people", "folk")
_NO_PLURAL = ("ss", "us", "is", "'s")
# A plural noun may have been recognised as more than a word: agreements, a law, a tournament.
_THINGS = frozenset({Tag.AGREEMENT.value, Tag.EVENT.value, Tag.LAW.value})
_NAMES = frozenset(
    {Tag.BODY.value, Tag.POLITY.value, Tag.DEMONYM.value, Tag.NAME.value, Tag.PLACE.value, Tag.OUTLET.value}
)
_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "our", "these", "those", "all", "such"})
_ALL_OF = frozenset({"them", "whom", "these", "those", "which"})


class Counted(NamedTuple):
    """What a number counts: the head ends before unit `last`, the whole phrase before unit `phrase`.

    `measure` tells that it is a unit of measurement; `words` are those of the whole phrase.
    """

    last: int
    phrase: int
    words: str
    measure: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Nouns:
    """The lexicons' words about what is counted."""

    ends: frozenset[str]  # end a noun phrase
    plurals: frozenset[str]  # that have no -s
    units: Mapping[str, str]  # kind by form
    groups: frozenset[str]  # a crew of 59
    casualties: frozenset[str]  # 3,000 injured
    idle: frozenset[str]  # two sides


@cache
def nouns(lexicons: Lexicons) -> Nouns:
    """The words of these lexicons, read once."""
    return Nouns(
        ends=lexicons.words("phrase_ends"),
        plurals=lexicons.words("plurals"),
        groups=lexicons.words("group_nouns"),
        casualties=lexicons.words("casualty_words"),
        idle=lexicons.words("idle_counts"),
        units={
            form.lower(): row["kind"] for row in lexicons.rows("units") for form in (row["unit"], *items(row["forms"]))
        },
    )


def counted(sentence: Sentence, at: int, table: Nouns) -> Counted | None:
    """What the number before unit `at` counts, or None if nothing that is counted follows it."""
    measure = _measure(sentence, at, table)
    if measure:
        return _whole(sentence, at, measure, table, measure=True)
    head = _head(sentence, at, table)
    return _whole(sentence, at, head, table, measure=False) if head else None


def part_of(sentence: Sentence, at: int, table: Nouns) -> Counted | None:
    """What a share or number before unit `at` is taken of: "of the volunteers", "the new members", "of them"."""
    start = at
    if start < len(sentence.units) and word_at(sentence, start) == "of":
        start += 1
        if word_at(sentence, start) in _ALL_OF:
            return Counted(start + 1, start + 1, f"of {word_at(sentence, start)}")
    if start < len(sentence.units) and word_at(sentence, start) in _DETERMINERS:
        start += 1
    elif start == at:
        return None
    if start < len(sentence.units) and sentence.units[start].tag == _NUMBER:
        start += 1
    end = _head(sentence, start, table) or _run(sentence, start, table)
    if word_at(sentence, end - 1) == "'s" and end < len(sentence.units) and sentence.units[end].tag == _NUMBER:
        end = _head(sentence, end + 1, table) or _run(sentence, end + 1, table)  # half of the town's 90 voters
    return _whole(sentence, start, end, table, measure=False) if end > start else None


def joined(sentence: Sentence, at: int, tail: str, table: Nouns) -> Counted | None:
    """What the number at unit `at` counts by the unit joined to it: 107-member, 407-kilometre, 1,100-strong, 40km."""
    parts = tail.split("-")
    kind = table.units.get(tail) or table.units.get(parts[0])
    if kind not in {"measure", "count"} or "old" in parts:
        return None
    after = part_of(sentence, at + 1, table)
    phrase = after.phrase if after else _head(sentence, at + 1, table) or _run(sentence, at + 1, table)
    return Counted(at + 1, phrase, f"{tail} {sentence.words(at + 1, phrase)}".strip(), kind == "measure")


def _run(sentence: Sentence, at: int, table: Nouns) -> int:
    """The end of the words of a noun phrase from a unit on, at most three, where no plural tells its head."""
    end = at
    while end < len(sentence.units) and end - at < _SHORT and _inside(sentence, end, table):
        end += 1
    return end


def _measure(sentence: Sentence, at: int, table: Nouns) -> int:
    """The end of a unit of measurement, the longest first: nautical miles, kilometres per hour."""
    for length in (3, 2, 1):
        end = at + length
        if end <= len(sentence.units) and table.units.get(sentence.words(at, end).lower()) == "measure":
            return end
    return 0


def _head(sentence: Sentence, at: int, table: Nouns) -> int:
    """The end of the first plural noun that follows with nothing but words of a noun phrase before it; 0 if none."""
    end = at
    while end < len(sentence.units) and end - at < _MOST and _inside(sentence, end, table):
        end += 1
        if _plural(sentence, end - 1, table):
            while end < len(sentence.units) and _plural(sentence, end, table) and not sentence.units[end].tag:
                end += 1
            return end
        if sentence.units[end - 1].tag == _NAME and not _several(sentence, at):
            break  # "1 Smith wins": after a person's name an -s is rather a verb's
    # "12 Chinese", "80,000 Herero": a people without a plural of its own.
    people = end > at and sentence.units[at].tag in {_DEMONYM, _NAME}
    return at + 1 if people and end == at + 1 and _several(sentence, at) else 0


def _several(sentence: Sentence, at: int) -> bool:
    """Whether the number before a unit is large enough for one that counts a people by its name."""
    value = sentence.units[at - 1].value
    return at > 0 and isinstance(value, Numeral) and value.amount >= _PEOPLE


def _inside(sentence: Sentence, at: int, table: Nouns) -> bool:
    unit, text = sentence.units[at], word_at(sentence, at)
    if unit.tag:
        return unit.tag in _NAMES or unit.tag in _THINGS or unit.tag == _OFFICE
    if text in {"'s", "'"}:
        return True
    return text[0].isalpha() and text not in table.ends and table.units.get(text) != "time"


def _plural(sentence: Sentence, at: int, table: Nouns) -> bool:
    unit = sentence.units[at]
    if isinstance(unit.value, OfficeWords):
        return unit.value.plural
    last = sentence.lower[unit.last - 1]
    if unit.tag and unit.tag not in _NAMES and unit.tag not in _THINGS:
        return False
    if at + 1 < len(sentence.units) and word_at(sentence, at + 1) in {"'s", "'"}:
        return False
    if last in table.plurals or last.endswith(_MANY_ENDS):
        return True
    if last in table.ends:
        return False
    return last.endswith("s") and not last.endswith(_NO_PLURAL)


def _whole(sentence: Sentence, at: int, head: int, table: Nouns, *, measure: bool) -> Counted:
    """The phrase with "of ..." after its head."""
    end = head
    if end < len(sentence.units) and word_at(sentence, end) in {"of", "in", "from", "on"}:
        end += 1
        if end < len(sentence.units) and word_at(sentence, end) in _DETERMINERS | {"a", "an"}:
            end += 1
        inner = _head(sentence, end, table) or _run(sentence, end, table)
        end = inner if inner > end else head
    return Counted(head, end, sentence.words(at, end), measure)
