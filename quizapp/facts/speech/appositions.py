"""The head of a chain of appositions before a verb: "Quill, a friend of Bo Reed, the mayor of Portsea, said"."""

from itertools import pairwise

from quizapp.facts.lexicon import word_set
from quizapp.facts.speech.speakers import HONORIFICS, POSSESSIVE, Kind, Phrase, filler, kind_at
from quizapp.facts.speech.speakers_before import ending_at, known_person
from quizapp.facts.speech.words import View

_CHAINED = 1  # description after a head that follows other words
_LONGEST = 60  # units of a chain
_OPENING = frozenset(
    {"who", "whose", "which", "whom", "where", "of", "from", "himself", "herself", "itself", "one", "formerly"}
)
_PARTED = frozenset({".", ";", ":", '"', "(", ")", "-"})
_OF_BODIES = frozenset({"a", "an", "the", "which", "whose", "one"})
_BESIDE = word_set(
    "now later once formerly aged born based nicknamed together along alongside beside like unlike accompanied"
)
_OF_LANDS = frozenset({"which", "whose"})
_NEW_CLAUSE = frozenset({"and", "but", "or", "he", "she", "it", "they"})
_NAMED = frozenset({Kind.PERSON, Kind.BODY, Kind.NAME, Kind.BODY_NOUN, Kind.POLITY})
_DESCRIBED = frozenset({Kind.OFFICE, Kind.SOMEBODY, Kind.SPOKESPERSON})  # by what somebody is before the name
_BODIES = frozenset({Kind.BODY, Kind.NAME, Kind.BODY_NOUN})


def first_named(view: View, comma: int) -> list[Phrase] | None:
    """The head of the descriptions between commas, the last before `comma`; None if there is no such chain.

    Nobody if a chain begins but words of another kind follow, before which the verb may have its subject.
    """
    parts = list(pairwise(_commas(view, comma)))
    begun = False
    index = 0
    while index < len(parts) - (0 if begun else _CHAINED):
        head = _head(view, parts[index][0] + 1, parts[index][1])
        index += 1
        if head is None:
            continue
        if head.kind in _DESCRIBED and index < len(parts):
            at = parts[index][1] - 1
            if not (view.tag(at) == "P" and _bare(view, parts[index][0] + 1, at)):
                continue
            head = Phrase(Kind.PERSON, at, at, at + 1)
            index += 1
        described = _describing(view, head, parts[index:])
        if index + described == len(parts) and (described or head.kind is Kind.PERSON):
            return [head]
        begun = begun or described > 0
        index += described
    return [] if begun else None


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


def _describing(view: View, head: Phrase, parts: list[tuple[int, int]]) -> int:
    """How many of the parts between commas, from the first, tell of the head or of what was told of it."""
    owned = named = False  # a clause with "whose" that may go on; its subject has a name of its own
    for number, (comma, end) in enumerate(parts):
        first = comma + 1
        name = _is_name(view, first, end)
        if number == 0 and (name or not _may_tell_of(view, head, first)):
            return 0
        named = named or (owned and name)
        if not (name or _describes(view, first)):
            if not owned or view.words[first] in _NEW_CLAUSE:
                return number
            owned = named = False
        owned = owned or "whose" in view.words[first:end]
    return 0 if owned and named else len(parts)  # Quill, whose brother, Bo Reed, a vet, said so, sells fish


def _may_tell_of(view: View, head: Phrase, first: int) -> bool:
    """Whether the first words about a head may tell of one of its kind: of a land only a relative clause."""
    if head.kind is Kind.POLITY:
        return view.words[first] in _OF_LANDS
    held = view.words[first] == "for" and view.tag(first + 1) == "Y"  # for eleven years its secretary
    return held or head.kind not in _BODIES or view.words[first] in _OF_BODIES


def _is_name(view: View, first: int, end: int) -> bool:
    return view.tag(end - 1) in {"P", "B", "X", "L", "C"} and _bare(view, first, end - 1)


def _describes(view: View, first: int) -> bool:
    """Whether a description may begin at a unit: "a founder", "whose", "61", "head of", "like his brother"."""
    known = view.known
    if view.words[first] in {"and", "or"} and (_goes_on(view, first + 1) or view.word(first + 1) in _OPENING):
        first += 1
    word, tag = view.words[first], view.tags[first]
    if word in known.determiners or word in _OPENING or tag in {"O", "N", "Y", "D"} or word[:1].isdigit():
        return True
    if _goes_on(view, first) or kind_at(view, first) in _DESCRIBED:
        return True
    if (word.isalpha() and view.word(first + 1) == "of") or view.word(first + 1) in POSSESSIVE:
        return True  # part of a league; Norland's capital
    return word.endswith("ing") or (word.endswith("ed") and view.word(first + 1) in {"by", "with"})


def _goes_on(view: View, at: int) -> bool:
    """Whether a phrase with a preposition or adverb begins at a unit: "to swim", "with her brother", "now head of"."""
    word, known = view.word(at), view.known
    return word in known.prepositions or word in known.place_prepositions or word in _BESIDE
