"""Names of several units as one: the water firm of "Kestrel Water", whose words the annotators leave apart."""

from copy import copy

from quizapp.facts.lexicon import Lexicons
from quizapp.facts.sentence import Sentence, Tag, Unit
from quizapp.facts.speech_words import speech_words

_NO_NAMES = frozenset({"I", "The", "A", "An"})
_PAIRS = ("X X", "X B", "B X")
_QUALITIES = ("ian", "ean", "sian", "ish", "ese")  # Central Asian, before a noun


def joined(sentence: Sentence, lexicons: Lexicons) -> Sentence:
    """The sentence with each row of names and capitalised words as one name; itself if there is none."""
    rows = _rows(sentence, lexicons)
    if not rows:
        return sentence
    units: list[Unit] = []
    at = 0
    for first, last in rows:
        units += sentence.units[at:first]
        units.append(Unit(Tag.NAME.value, sentence.units[first].first, sentence.units[last - 1].last))
        at = last
    units += sentence.units[at:]
    whole = copy(sentence)
    whole.cast(units)
    return whole


def _rows(sentence: Sentence, lexicons: Lexicons) -> list[tuple[int, int]]:
    """The first and last (exclusive) units of the rows of two or more that are one name."""
    second = sentence.kinds[1:2] == [Tag.NAME.value]
    loose = any((at or second) and not sentence.taken[at] for at in sentence.capitals)
    if not loose and not any(pair in sentence.shadow for pair in _PAIRS):
        return []
    found: list[tuple[int, int]] = []
    units, tokens = sentence.units, sentence.tokens
    first = -1
    for at in range(len(units) + 1):
        unit = units[at] if at < len(units) else None
        word = tokens[unit.first].text if unit is not None and not unit.tag else ""
        part = unit is not None and (unit.tag in {"X", "B"} or (word[:1].isupper() and word not in _NO_NAMES))
        if part and at == 0 and word:
            part = not _starts(word.lower(), lexicons) and not (len(units) > 1 and units[1].tag == "B")
        if part:
            first = at if first < 0 else first
        elif first >= 0 and not (word == "&" and at + 1 < len(units)):
            last = sentence.words(at - 1, at)
            if at - first > 1 and not last.endswith(_QUALITIES) and {one.tag for one in units[first:at]} != {"B"}:
                found.append((first, at))
            first = -1
    return found


def _starts(word: str, lexicons: Lexicons) -> bool:
    """Whether a word only begins a sentence."""
    known = speech_words(lexicons)
    small = word in known.prepositions or word in known.place_prepositions or word in known.determiners
    return small or word in known.auxiliaries or word in known.adverbs or word.title() in lexicons.words("not_names")
