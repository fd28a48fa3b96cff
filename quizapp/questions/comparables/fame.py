"""How well known a name is to people who follow the news, as far as the record and the lists tell."""

import re

from quizapp.facts.lexicon import bundled
from quizapp.facts.record.record import record
from quizapp.questions.comparables.comparable import comparables
from quizapp.questions.comparables.office_lists import TOP, TOP_CLASSES, plain
from quizapp.questions.question import AnswerKind

FAMOUS = 1.0  # whose holder everybody knows, and what belongs to such an office
_STATE = 0.8
_HEAD = 0.6  # of a state or government, but not one of the famous ones
_LISTED = 0.4  # in the lexicon or on record
_UNKNOWN = 0.0
_PAIR = re.compile(r",? and |, ")


def fame(answer: str, kind: AnswerKind) -> float:
    """From 0 (in no list) to 1 (known to everybody); of several names that of the least known."""
    if kind is AnswerKind.OFFICE:
        return _of_office(answer)
    parts = [one.removeprefix("the ") for one in _PAIR.split(answer)]
    whole = _of_name(answer.removeprefix("the "), kind)
    return max(whole, min((_of_name(one, kind) for one in parts), default=_UNKNOWN))


def parts(answer: str, kind: AnswerKind) -> int:
    """How many names an answer has: two for "Norway and Sweden", one for what is no list of names."""
    found = [one.removeprefix("the ") for one in _PAIR.split(answer)]
    named = kind is AnswerKind.PERSON or all(_of_name(one, kind) for one in found)
    return len(found) if named else 1


def _of_name(name: str, kind: AnswerKind) -> float:
    if kind is AnswerKind.PERSON:
        return _of_person(name)
    if kind not in {AnswerKind.POLITY, AnswerKind.BODY, AnswerKind.PLACE, AnswerKind.TEXT}:
        return _UNKNOWN
    lists = comparables()
    id = lists.alike.id_of(name)
    if lists.offices.has_famous(id):
        return FAMOUS
    row = lists.alike.polities.get(id)
    if row is not None:
        return _STATE if row["kind"] == "state" else _LISTED
    if lists.is_capital(name):
        return _STATE
    return _LISTED if id != name or lists.kind(name) else _UNKNOWN


def _of_person(name: str) -> float:
    offices = comparables().offices
    terms = record(bundled()).named(name) if " " in name else ()
    if any(offices.is_famous(one.side, office) for one in terms for office in one.offices):
        return FAMOUS
    if any(one.group in TOP_CLASSES for one in terms):
        return _HEAD
    return _LISTED if terms else _UNKNOWN


def _of_office(title: str) -> float:
    lists = comparables()
    office, _of, owner = title.partition(" of ")
    id = lists.alike.id_of(owner.removeprefix("the "))
    if lists.offices.is_famous(id, office):
        return FAMOUS
    if plain(office) in TOP:
        return _HEAD
    return _LISTED if id in lists.offices.sides(office) else _UNKNOWN
