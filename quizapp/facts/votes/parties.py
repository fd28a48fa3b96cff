"""Who voted, and on what: read from the units around a result."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from quizapp.facts.clauses.nearby import View
from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Entity
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.sentence import Sentence, Tag
from quizapp.facts.votes.words import words

_VERB_BEFORE, _VERB_AFTER = 25, 10  # units between a result and its verb
_LONGEST = 14  # units of what was voted on
_NO_VERBS = frozenset(
    ["vote", "votes", "majority", "margin", "count", "tally", "ballot", "decision", "ruling", "result", "verdict"]
)
_BE = frozenset({"is", "was", "are", "were", "be", "been", "being"})
_INTRANSITIVE = frozenset({"fell", "failed", "went", "gone", "scraped", "sailed", "squeaked"})
_SIGNS = frozenset({",", ";", ":", ".", "!", "?", "(", ")", '"', "'", "--", "-"})
_STOPS = _SIGNS | {"T", "V", "that", "which", "who", "by", "with", "after", "before", "when", "while", "but", "despite"}
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "both", "all"})
_NO_QUALIFIER = (
    _SIGNS | _ARTICLES | {"of", "in", "at", "by", "for", "to", "and", "or", "that", "which", "with", "from", "as"}
)
_PERSONS = frozenset({"P", "X", "him", "her", "them", "it", "he", "she", "they", "O"})
_NAMES = frozenset({"P", "B", "C", "X"})


class Party(NamedTuple):
    """Who voted or was voted for: an entity's id or a name, and its name as it is shown; both empty if not told."""

    id: str = ""
    label: str = ""


def body_of(view: View, at: int, earlier: Sequence[Sentence], lexicons: Lexicons) -> Party:
    """Who voted with the result at a unit: the subject of the verb, "by ..." or "in ..."; or who was named before."""
    voters = words(lexicons, "voter").single
    verb = _verb(view, at, lexicons)
    places: list[range] = []
    if verb is not None:
        passive = view.word(verb) in _INTRANSITIVE or not _BE.isdisjoint(view.words[max(0, verb - 2) : verb])
        subject, agent = range(verb - 1, -1, -1), _agent(view, verb)
        places = [agent, _place(view), subject] if passive else [subject, agent, _place(view)]
    for units in (*places, range(at - 1, -1, -1)):
        found = _first_voter(view, units, voters)
        if found.id:
            return found
    for sentence in reversed(earlier[-3:]):
        if sentence.paragraph is view.sentence.paragraph:
            found = _first_voter(View.of(sentence), range(len(sentence.units) - 1, -1, -1), voters)
            if found.id:
                return found
    return Party()


def _verb(view: View, at: int, lexicons: Lexicons) -> int | None:
    """The unit of the verb that tells the decision: the nearest before the result, or else after it."""
    verbs = frozenset().union(*(words(lexicons, kind).single for kind in ("decision", "lost", "contest"))) - _NO_VERBS
    for index in range(at - 1, max(-1, at - _VERB_BEFORE), -1):
        if view.words[index] == ";":
            break
        if view.words[index] in verbs:
            return index
    for index in range(at + 1, min(len(view.words), at + _VERB_AFTER)):
        if view.words[index] in verbs:
            return index
    return None


def _agent(view: View, verb: int) -> range:
    """The units after "by" behind a verb."""
    by = next((index for index in range(verb + 1, verb + 4) if view.word(index) == "by"), None)
    return range(by + 1, min(by + 6, len(view.words))) if by is not None else range(0)


def _place(view: View) -> range:
    """The units after "in" that name where the vote was: "in the Senate, a motion was ..."."""
    for index, word in enumerate(view.words):
        after = index + 2 if view.word(index + 1) == "the" else index + 1
        if word in {"in", "In", "at"} and view.word(after) == "B":
            return range(after, after + 1)
    return range(0)


@lru_cache(maxsize=4)  # a sentence with many results is asked for again and again
def _telling(sentence: Sentence, voters: frozenset[str]) -> frozenset[int]:
    """The units that may be voters, and the semicolons between them."""
    words = sentence.line
    return frozenset(
        index
        for index, (unit, word) in enumerate(zip(sentence.units, words, strict=True))
        if word == ";" or word in voters or unit.tag == Tag.BODY or isinstance(unit.value, str | OfficeWords)
    )


def _first_voter(view: View, units: range, voters: frozenset[str]) -> Party:
    telling = _telling(view.sentence, voters)
    for index in units:
        if index not in telling:
            continue
        unit, word = view.sentence.units[index], view.words[index]
        if word == ";":
            break
        if unit.tag == Tag.BODY and isinstance(unit.value, Entity):
            return Party(unit.value.id, unit.value.label)
        if isinstance(unit.value, str) and unit.value.split(" ")[-1].lower() in voters:
            return Party(unit.value, unit.value)
        if word in voters or (isinstance(unit.value, OfficeWords) and unit.value.plural):
            phrase = _phrase(view, index)
            return Party(phrase, phrase)
    return Party()


def _phrase(view: View, head: int) -> str:
    """The words for voters with what qualifies them: "Estonian lawmakers", "data monitoring board"."""
    first = head
    while first > 0 and head - first < 4 and _qualifies(view, first - 1):  # noqa: PLR2004
        first -= 1
    return view.sentence.words(first, head + 1)


def _qualifies(view: View, at: int) -> bool:
    word, tag = view.words[at], view.sentence.units[at].tag
    if tag:
        return tag in {Tag.POLITY, Tag.DEMONYM, Tag.PLACE, Tag.BODY}
    return word == "'s" or (word[0].isalpha() and word not in _NO_QUALIFIER and not word.endswith("ed"))


def matter_of(view: View, at: int, lexicons: Lexicons) -> str:
    """What was voted on: the infinitive after the result or verb, or "on ..." with the object; empty if not told."""
    verb = _verb(view, at, lexicons)
    starts = sorted({at + 1, *([verb + 1] if verb is not None else [])}, reverse=True)
    for start in starts:
        found = _infinitive(view, start) or _named(view, start)
        if found:
            return found
    if verb is None or verb > at:
        return ""
    if view.word(verb - 1) in _BE:
        return _on(view, *_subject(view, verb - 1))
    return _on(view, verb + 1, view.after(verb + 1, _STOPS, _LONGEST))


def _infinitive(view: View, start: int) -> str:
    index = _over_date(view, start)
    if view.word(index) == "to" and view.word(index + 1).islower() and view.word(index + 1) not in _ARTICLES:
        return view.sentence.words(index, view.after(index, _STOPS, _LONGEST))
    return ""


def _named(view: View, start: int) -> str:
    """What follows "on", "for" or "against", if it is no date."""
    index = _over_date(view, start)
    if view.word(index) in {"on", "for", "against"} and view.word(index + 1) not in {"T", ""}:
        return _on(view, index + 1, view.after(index + 1, _STOPS, _LONGEST))
    return ""


def _over_date(view: View, start: int) -> int:
    index = start
    while view.word(index) in {"T", "V", ",", "by"} or (
        view.word(index) in {"on", "in"} and view.word(index + 1) == "T"
    ):
        index += 1
    return index


def _subject(view: View, be: int) -> tuple[int, int]:
    """The phrase before "was" or "had been"."""
    end = be - 1 if view.word(be - 1) in {"had", "has", "have"} else be
    start = end
    while start > 0 and end - start < _LONGEST and view.words[start - 1] not in _STOPS:
        start -= 1
    return start, end


def _on(view: View, start: int, end: int) -> str:
    while end > start and view.words[end - 1] in {"on", "in", "for", "of", "to", "and", "T", "a", "the"}:
        end -= 1
    if end <= start or view.words[start] in _PERSONS:
        return ""  # who was elected, convicted or removed is not told as a matter
    words = view.sentence.words(start, end)
    return f"on {words[0].lower() if view.words[start] in _ARTICLES else words[0]}{words[1:]}"


def sharer_of(view: View, at: int) -> Party:
    """Whose share of the votes it is: named after "for", or else before the share in its sentence."""
    after = at + 2 if view.word(at + 2) != "the" else at + 3
    units = [after] if view.word(at + 1) == "for" and after < len(view.words) else []
    for index in (*units, *range(at - 1, -1, -1)):
        unit = view.sentence.units[index]
        if unit.tag in _NAMES:
            match unit.value:
                case Entity(id=known, label=label):
                    return Party(known, label)
                case Person(name=name):
                    return Party(name, name)
                case str(name):
                    return Party(name, name)
        if view.words[index] == ";":
            break
    return Party()
