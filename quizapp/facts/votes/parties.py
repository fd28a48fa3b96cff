"""Who voted: read from the units around a result."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from quizapp.facts.clauses.nearby import View, after_dateline
from quizapp.facts.clauses.verbs import Shape, verbs
from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Entity
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.sentence import Sentence, Tag
from quizapp.facts.votes.own_clause import is_passive, own_clause, verb_of
from quizapp.facts.votes.words import words

_INTRANSITIVE = frozenset({"fell", "failed", "went", "gone", "scraped", "sailed", "squeaked"})
_SIGNS = frozenset({",", ";", ":", ".", "!", "?", "(", ")", '"', "'", "--", "-"})
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "both", "all"})
_NO_QUALIFIER = (
    _SIGNS
    | _ARTICLES
    | {"of", "in", "at", "by", "for", "to", "and", "or", "that", "which", "with", "from", "as", "whose", "who", "where"}
    | {
        "when",
        "after",
        "before",
        "while",
        "but",
        "if",
        "because",
        "than",
        "it",
        "they",
        "he",
        "she",
        "we",
        "only",
    }
)
_RELATIVES = frozenset({"which", "who", "whose", "whom", "where"})
_OF_OTHERS = frozenset({"to", "from", "of", "for", "against", "on", "with", "over", "than"})
_WITHIN = frozenset({"in", "with", "by", "under", "to", "as"})
_AUXILIARIES = frozenset({"is", "was", "are", "were", "has", "have", "may", "can", "will", "would", "could", "must"})
_TEXTS = frozenset(
    ["resolution", "motion", "bill", "text", "amendment", "draft", "measure", "call", "proposal", "statement"]
)
_NAMES = frozenset({"P", "B", "C", "X"})


class Party(NamedTuple):
    """Who voted or was voted for: an entity's id or a name, and its name as it is shown; both empty if not told."""

    id: str = ""
    label: str = ""


def body_of(view: View, at: int, earlier: Sequence[Sentence], lexicons: Lexicons) -> Party:
    """Who voted with the result at a unit: the subject of the verb, "by ..." or "in ..."; or who was named before.

    Of two results in a sentence each is of those named nearest to it, in its own clause.
    """
    own = own_clause(view, at)
    verb = verb_of(view, at, lexicons, own)
    beside = (_right_after(view, at), _right_before(view, at, own))
    places: list[range] = []
    participle = verb is not None and verb < at and _is_participle(view, verb)
    if verb is not None:
        passive = participle or view.word(verb) in _INTRANSITIVE or is_passive(view, verb)
        subject, agent = range(verb - 1, own.start - 1, -1), _agent(view, verb)
        places = [agent, _place(view, own), subject] if passive else [subject, agent, _place(view, own)]
    if participle:
        places.pop()
    else:
        places.append(range(at - 1, own.start - 1, -1))
    if own.start and not participle:
        places.append(range(own.start - 1, -1, -1))
    aside = [one for one in _asides(view.sentence, lexicons) if at not in one]
    for units in (*beside, *places):
        found = _first_voter(view, (at for at in units if not any(at in one for one in aside)), lexicons)
        if found.id:
            return found
    for sentence in reversed(earlier[-3:]):
        if sentence.paragraph is view.sentence.paragraph:
            found = _first_voter(View.of(sentence), range(len(sentence.units) - 1, -1, -1), lexicons)
            if found.id:
                return found
    return Party()


def _is_participle(view: View, verb: int) -> bool:
    """Whether a verb only describes a text: asked the court in a resolution passed by 77 votes to six."""
    return view.word(verb - 1) in _TEXTS and view.word(verb - 2) in {"a", "an"} and view.word(verb - 3) in _WITHIN


def _right_after(view: View, at: int) -> range:
    """The units after "in" behind a result: by 109-39 in the House and 28-6 in the Senate."""
    if view.word(at + 1) not in {"in", "among"}:
        return range(0)
    first = at + 3 if view.word(at + 2) == "the" else at + 2
    return range(first, min(first + 2, len(view.words)))


def _right_before(view: View, at: int, own: range) -> range:
    """The unit just before a result, if it is no other one's: passed the Senate 33-2; the House by 390 to 12."""
    last = at - 1
    while last > own.start and view.words[last] in {"by", ",", "(", "-", "--"}:
        last -= 1
    before = last - 2 if view.word(last - 1) == "the" else last - 1
    if view.word(last) != "B" or view.word(before) in _OF_OTHERS:
        return range(0)
    return range(last, last + 1)


def _agent(view: View, verb: int) -> range:
    """The units after "by" behind a verb."""
    by = next((index for index in range(verb + 1, verb + 4) if view.word(index) == "by"), None)
    return range(by + 1, min(by + 6, len(view.words))) if by is not None else range(0)


def _place(view: View, own: range) -> range:
    """The units after "in" that name where the vote was: "in the Senate, a motion was ..."."""
    for index in own:
        after = index + 2 if view.word(index + 1) == "the" else index + 1
        if view.words[index] in {"in", "In", "at"} and view.word(after) == "B":
            return range(after, after + 1)
    return range(0)


@lru_cache(maxsize=4)
def _asides(sentence: Sentence, lexicons: Lexicons) -> tuple[range, ...]:
    """The units between a comma before "which" or "who" and the comma behind its verb."""
    found: list[range] = []
    words = sentence.line
    for index, word in enumerate(words[:-1]):
        if word != "," or words[index + 1] not in _RELATIVES:
            continue
        done, end = False, index + 1
        while end < len(words) and not (done and words[end] in {",", ";"}):
            done |= words[end] in _AUXILIARIES or _did(words[end], lexicons)
            end += 1
        found.append(range(index, end))
    return tuple(found)


def _did(word: str, lexicons: Lexicons) -> bool:
    form = verbs(lexicons).form(word)
    return form is not None and Shape.PAST in form.shapes


@lru_cache(maxsize=4)  # a sentence with many results is asked for again and again
def _telling(sentence: Sentence, voters: frozenset[str]) -> frozenset[int]:
    """The units that may be voters, and the semicolons between them."""
    words = sentence.line
    return frozenset(
        index
        for index, (unit, word) in enumerate(zip(sentence.units, words, strict=True))
        if word == ";" or word in voters or unit.tag == Tag.BODY or isinstance(unit.value, str | OfficeWords)
    )


def _first_voter(view: View, units: Iterable[int], lexicons: Lexicons) -> Party:
    voters = words(lexicons, "voter").single
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
            phrase = _phrase(view, index, lexicons)
            return Party(phrase, phrase)
    return Party()


def _phrase(view: View, head: int, lexicons: Lexicons) -> str:
    """The words for voters with what qualifies them: "Estonian lawmakers", "data monitoring board"."""
    first = head
    while first > 0 and head - first < 4 and _qualifies(view, first - 1, lexicons):  # noqa: PLR2004
        first -= 1
    if view.words[first] == "'s":  # Telvia's board
        first -= 1
    return view.sentence.words(first, head + 1)


def _qualifies(view: View, at: int, lexicons: Lexicons) -> bool:
    word, tag = view.words[at], view.sentence.units[at].tag
    if tag:
        return tag in {Tag.POLITY, Tag.DEMONYM, Tag.PLACE, Tag.BODY}
    if word == "'s":
        return True
    if not word[0].isalpha() or word in _NO_QUALIFIER or word.endswith("ed"):
        return False
    form = verbs(lexicons).form(word)
    return form is None or Shape.PAST not in form.shapes or Shape.PARTICIPLE in form.shapes


def sharer_of(view: View, at: int) -> Party:
    """Whose share of the votes it is: named after "for", or else before the share in its sentence."""
    after = at + 2 if view.word(at + 2) != "the" else at + 3
    units = [after] if view.word(at + 1) == "for" and after < len(view.words) else []
    for index in (*units, *range(at - 1, after_dateline(view) - 1, -1)):
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
