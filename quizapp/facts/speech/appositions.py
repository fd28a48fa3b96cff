"""The head of a chain of appositions before a verb: "Quill, a friend of Bo Reed, the mayor of Portsea, said"."""

from itertools import pairwise

from quizapp.facts.speech.speakers import HONORIFICS, Kind, Phrase, filler, kind_at
from quizapp.facts.speech.speakers_before import ending_at, known_person
from quizapp.facts.speech.words import View

_CHAINED = 2  # descriptions that make a chain
_LONGEST = 60  # units of a chain
_OPENING = frozenset({"who", "whose", "which", "whom", "of", "from", "himself", "herself", "itself", "one", "formerly"})
_RELATIVES = frozenset({"who", "whose", "which", "whom", "that"})
_PARTED = frozenset({".", ";", ":", '"', "(", ")", "-"})
_OF_BODIES = frozenset({"a", "an", "the", "which", "whose", "one"})
_NEW_CLAUSE = frozenset({"and", "but", "or", "he", "she", "it", "they"})
_NAMED = frozenset({Kind.PERSON, Kind.BODY, Kind.NAME})
_DESCRIBED = frozenset({Kind.OFFICE, Kind.SOMEBODY, Kind.SPOKESPERSON})  # by what somebody is before the name
_BODIES = frozenset({Kind.BODY, Kind.NAME})


def first_named(view: View, comma: int) -> Phrase | None:
    """The head of two or more descriptions between commas, the last before `comma`; None if there is no such chain."""
    commas = _commas(view, comma)
    parts = list(pairwise(commas))
    for index, (begin, end) in enumerate(parts[:-_CHAINED]):
        rest = parts[index + 1 :]
        head = _head(view, begin + 1, end)
        if head is None:
            continue
        named = view.tag(rest[0][1] - 1) == "P" and _bare(view, rest[0][0] + 1, rest[0][1] - 1)
        if head.kind in _DESCRIBED:
            if not named:
                return None
            at = rest[0][1] - 1
            head, rest = Phrase(Kind.PERSON, at, at, at + 1), rest[1:]
        return head if _all_describe(view, head, rest) else None
    return None


def _commas(view: View, comma: int) -> list[int]:
    """The commas back to where the clause begins, from the left, with the unit before that."""
    found = [comma]
    at = comma - 1
    while at > comma - _LONGEST and at >= 0 and view.words[at] not in _PARTED and not view.quoted[at]:
        if view.words[at] == ",":
            found.append(at)
        at -= 1
    return [at, *reversed(found)]


def _head(view: View, first: int, end: int) -> Phrase | None:
    """The phrase that is all of the units from `first` to `end`, if it may be described and speak."""
    phrases = ending_at(view, end - 1) if end > first else []
    if len(phrases) != 1 or phrases[0].kind not in _NAMED | _DESCRIBED:
        return None
    phrase = phrases[0]
    return phrase if phrase.first >= first and _bare(view, first, phrase.first) else None


def _bare(view: View, first: int, end: int) -> bool:
    """Whether only titles, offices and whose they are stand in these units."""
    return all(
        view.tags[at] in {"O", "D", "B", "C", "X"}
        or filler(view, at)
        or known_person(view, at)
        or view.words[at] in HONORIFICS
        for at in range(first, end)
    )


def _all_describe(view: View, head: Phrase, parts: list[tuple[int, int]]) -> bool:
    """Whether the words after each comma tell of the head, or of what was told of it."""
    owned = relative = False  # a clause with "whose", or another relative one, that may go on
    for number, (comma, end) in enumerate(parts):
        first = comma + 1
        name = _is_name(view, first, end)
        if number == 0 and (name or (head.kind in _BODIES and view.words[first] not in _OF_BODIES)):
            return False
        if not (name or _describes(view, first)):
            goes_on = relative and view.words[first] in view.known.prepositions | view.known.place_prepositions
            if not (owned or goes_on) or view.words[first] in _NEW_CLAUSE:
                return False
            owned = False
        owned = owned or view.words[first] == "whose"
        relative = relative or not _RELATIVES.isdisjoint(view.words[first:end])
    return not owned  # Quill, whose brother, Bo Reed, a vet, said so, sells fish


def _is_name(view: View, first: int, end: int) -> bool:
    return view.tag(end - 1) in {"P", "B", "X", "L", "C"} and _bare(view, first, end - 1)


def _describes(view: View, first: int) -> bool:
    """Whether a description may begin at a unit: "a founder", "whose", "61", "head of", "Portsea's largest"."""
    word, tag = view.words[first], view.tags[first]
    if word in view.known.determiners or word in _OPENING or tag in {"O", "N", "Y", "D"} or word[:1].isdigit():
        return True
    return kind_at(view, first) in _DESCRIBED or (word.endswith("ed") and view.word(first + 1) in {"by", "with"})
