"""Numbers that count something and are still no facts: they point back, are figures of speech, or name a race."""

import re
from collections.abc import Set as AbstractSet
from fractions import Fraction

from quizapp.facts.amounts.noun_phrases import Counted, Nouns
from quizapp.facts.amounts.numeral import Kind, Numeral, above
from quizapp.facts.entities.town_names import ADDRESS
from quizapp.facts.sentence import Sentence, Tag, word_at
from quizapp.facts.votes.around import Result

_TOLD = frozenset({"thousands", "hundreds", "handful"})  # vague counts that are facts; the others say too little
_POINTING = frozenset({"the", "these", "those", "both", "all", "that", "this"})
_FEW = 3  # "the two leaders" points back to two who were named
_RACES = frozenset(map(Fraction, (60, 80, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000)))
_RACERS = frozenset({"the", "'s", "women", "men", "indoor"})
_ROUND = frozenset(map(Fraction, (100, 1000, 10**6, 10**9)))
_ROUND_TALK = frozenset({"times", "miles", "reasons", "ways", "years"})
_ANSWER = re.compile(r"[\"“]\w+(?: \w+)?[,.!]?[\"”]")  # nothing else is quoted
_CALLED = re.compile(
    r"\b(?:call(?:ed|s|ing)?|dub(?:bed|s)|term(?:ed|s)|label(?:l?ed|s)|brand(?:ed|s)|describ(?:ed?|es|ing)|liken(?:ed|s))"
    r"\b[^.;\"“”]{1,60}[\"“][^.;\"“”]*$"
)
_ADDRESS = re.compile(ADDRESS)
_TURNS = frozenset(map(Fraction, (180, 360)))
_CAST = re.compile(r"[^;,]{0,80}? (?:had |have )?cast (?:an?|their|its) (?:ballot|vote)s?\b(?! (?:for|against)\b)")
_VOTES = frozenset({"vote", "votes", "ballot", "ballots"})
_SCORE = Tag.SCORE.value
_SILENT = frozenset({"abstained", "abstaining", "abstentions", "abstention", "abstain"})
_VOTED = frozenset(
    {"for", "against", "voted", "voting", "backed", "opposed", "and", "but", "while", "of", "would", "from"}
)
_STOOD = frozenset(
    [
        "for",
        "against",
        "favour",
        "favor",
        "opposed",
        "opposing",
        "backed",
        "backing",
        "supported",
        "supporting",
        "dissented",
    ]
)
_ABSTENTIONS = frozenset({"abstention", "abstentions"})
_NEXT = {"3": {"second", "another"}, "4": {"third"}, "5": {"fourth"}}  # by denominator, what is counted before it
_HEARERS = frozenset({"you", "me", "us"})  # have bandaged half of you
_JOINING = frozenset({"", "and", "but", "or", "while", "with", ",", ";"})
_NEAR = 6
_WHOLE = 100  # per cent


def why_not(sentence: Sentence, at: int, number: Numeral, found: Counted, table: Nouns) -> str:
    """Why the number at a unit, which counts what was found, is no fact; empty if it is one."""
    if not number.tail and _ADDRESS.match(sentence.text, sentence.begins[number.first]):
        return "a house number"
    if number.kind in {Kind.PERCENT, Kind.FRACTION}:
        return _share(sentence, at, number, found)
    if number.kind is Kind.VAGUE:
        return "" if number.form in _TOLD else "too vague"
    if number.amount == 0:
        return "none"
    voted = _voted(sentence, at, number, found)
    return voted or _pointing(sentence, at, number, found) or _speech(sentence, at, number, found, table)


def _voted(sentence: Sentence, at: int, number: Numeral, found: Counted) -> str:
    """Why a number is one of those that the result of a vote or match is told by; empty if it is none."""
    scored = _SCORE in sentence.tags
    if scored and _on_a_side(sentence, number, found):
        return "those on one side of a vote"
    silent = scored and not _SILENT.isdisjoint(sentence.lower) and _abstained(sentence, at, number, found)
    if silent or word_at(sentence, found.last - 1) in _ABSTENTIONS:
        return "those who abstained from a vote"
    return "the score of a match" if _of_match(sentence, at, found) else ""


def _on_a_side(sentence: Sentence, number: Numeral, found: Counted) -> bool:
    """Whether those counted are one side of a vote whose score tells them: 12 members opposed it; it passed 22-12."""
    scores = [unit.value for unit in sentence.units if isinstance(unit.value, Result)]
    if all(number.amount not in {score.votes_for, score.votes_against} for score in scores):
        return False
    after = [word_at(sentence, index) for index in range(found.last, found.last + _NEAR)]
    return not _STOOD.isdisjoint(after) and number.amount != 0


def _abstained(sentence: Sentence, at: int, number: Numeral, found: Counted) -> bool:
    """Whether those counted abstained from a vote whose score tells them: five members abstained."""
    scores = (unit.value for unit in sentence.units if unit.tag == _SCORE)
    if all(score.abstained != number.amount for score in scores if isinstance(score, Result)):
        return False
    before = [word_at(sentence, index) for index in range(max(0, at - 3), at)]
    after = [word_at(sentence, index) for index in range(at + 1, found.last + _NEAR)]
    if {"abstaining", "abstained"} & set(before) and {"were", "was"} & set(before):
        return True
    silent = next((index for index, word in enumerate(after) if word in _SILENT), len(after))
    return silent < len(after) and _VOTED.isdisjoint(after[:silent])


def _share(sentence: Sentence, at: int, number: Numeral, found: Counted) -> str:
    near = found.words.lower().split()[:_NEAR]
    near += [word_at(sentence, index) for index in range(at + 1, at + 1 + _NEAR)]
    if _VOTES & set(near) and "turnout" not in sentence.shadow and not _turned_out(sentence, number):
        return "a share of a vote"
    if number.kind is Kind.FRACTION and _in_order(sentence, at, number):
        return "the next of several"
    if word_at(sentence, at + 1) == "of" and word_at(sentence, at + 2) in _HEARERS:
        return "a figure of speech"
    if number.amount == _WHOLE and sentence.quoted and sentence.quoted[number.first]:
        return "a figure of speech"
    if word_at(sentence, at - 1) == "of" and is_number(sentence, at - 2):
        return "a share of a share"
    return ""


def _turned_out(sentence: Sentence, number: Numeral) -> bool:
    """Whether those of whom it is a share voted at all: 39 percent of voters cast a ballot."""
    return _CAST.match(sentence.text, sentence.begins[number.first]) is not None


def _in_order(sentence: Sentence, at: int, number: Numeral) -> bool:
    """Whether what looks like a share is one of a row: a second bridge followed in May and a third in June.

    So too after all that were before it: four bridges were built, and a fifth, an arch of stone, will be.
    """
    before: AbstractSet[str] = _NEXT.get(str(number.amount.denominator), frozenset())
    alone = number.amount.numerator == 1 and number.lead == number.first and word_at(sentence, at + 1) != "of"
    if not alone or word_at(sentence, at - 1) not in _JOINING:
        return False
    fewer = (unit.value for unit in sentence.units[:at] if isinstance(unit.value, Numeral))
    counted = any(one.kind is Kind.COUNT and one.amount == number.amount.denominator - 1 for one in fewer)
    return counted or not before.isdisjoint(sentence.lower[: number.first])


def _of_match(sentence: Sentence, at: int, found: Counted) -> bool:
    """Whether a number stands between two names, the other one after them: Wanderers 1 Harriers 1."""
    sides = (at - 1, found.last - 1)
    other = is_number(sentence, found.last) or word_at(sentence, found.last).isdigit()
    return other and all(sentence.words(one, one + 1)[:1].isupper() for one in sides)


def _pointing(sentence: Sentence, at: int, number: Numeral, found: Counted) -> str:
    before = word_at(sentence, at - 1)
    if before == "per":
        return "the base of a rate"
    if before in {"to", "or"} and is_number(sentence, at - 2) and word_at(sentence, at - 3) != "from":
        return "a range"
    if above(number.amount, _FEW) or number.tail or word_at(sentence, found.last) == "who":
        return ""
    back = before in _POINTING or (before in {"other", "latter"} and word_at(sentence, at - 2) in _POINTING)
    return "points back to things that were named" if back else ""


def _speech(sentence: Sentence, at: int, number: Numeral, found: Counted, table: Nouns) -> str:
    before, head, first = word_at(sentence, at - 1), word_at(sentence, found.last - 1), word_at(sentence, at + 1)
    text = f"{number.tail} {found.words}"
    if found.measure and number.amount in _RACES and before in _RACERS and "metre" in text:
        return "the name of a race"
    if found.measure and number.amount in _TURNS and "degree" in text:
        return "a figure of speech"
    if (
        is_epithet(sentence, number.first)
        or _answered(sentence, number.first)
        or head in table.idle
        or (number.amount in _ROUND and first in _ROUND_TALK)
    ):
        return "a figure of speech"
    return "a point in time" if word_at(sentence, found.last) == "ago" else ""


def is_epithet(sentence: Sentence, token: int) -> bool:
    """Whether a token stands in quoted words that somebody calls a thing by: called it "a rope between two canoes"."""
    if not sentence.quoted or not sentence.quoted[token]:
        return False
    return _CALLED.search(sentence.text, sentence.stretch.start, sentence.begins[token]) is not None


def _answered(sentence: Sentence, token: int) -> bool:
    """Whether a token stands in a bare answer at a sentence's beginning: "Two knees," answered Quill."""
    if not sentence.quoted or not sentence.quoted[token]:
        return False
    return _ANSWER.match(sentence.text, sentence.stretch.start, sentence.stretch.end) is not None


def is_number(sentence: Sentence, at: int) -> bool:
    """Whether a unit is a number."""
    return 0 <= at < len(sentence.units) and sentence.units[at].tag == Tag.NUMBER.value
