"""What is told to be at a place: its words before the preposition, whether it happened, and the candidate of both."""

import re
from typing import NamedTuple

from quizapp.corpus.sentences import Stretch
from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.fact import Approximation, FactType, Place
from quizapp.facts.lexicon import word_set
from quizapp.facts.rules import Candidate
from quizapp.facts.speech.words import View

IN = frozenset({"in", "at", "near", "outside", "off", "around", "inside", "on", "above", "aboard"})
_BESIDE = frozenset({"near", "outside", "off", "around"})  # what is there is not in the place itself
_ARTICLES = frozenset({"the", "a", "an"})
# What did not happen, or only might have: "that would have been laughed out of any bar in".
_UNREAL = re.compile(
    r"\b(?:(?:would|could|should|might|must) (?:not |never )?have|(?:should|need|ought|must) not|as if|never"
    r"|no longer(?! than)|not every|none of|(?:did|does|do|was|were|has|have|had|will|would|can|could) not"
    r"|(?:refused|refuses|failed|declined|forbidden|wished|longed|wanted|hoped) to|would rather|if (?:he|she|they|it"
    r"|the|we))(?= )[^;:.,\"]{0,60}$"
)
_UNREAL_WORDS = word_set(
    "have not as never longer none refused refuses failed declined forbidden rather if wished longed wanted hoped"
)
_LONGEST_THING = 9  # words that tell what is there


class Found(NamedTuple):
    """A place by its unit, the rule, the units that tell what is there, and those of the place's name if several."""

    at: int
    rule: str
    first: int
    last: int
    begin: int = -1
    end: int = -1


def placed(view: View, found: Found, surface: Stretch, name: str) -> Candidate:
    """The candidate of a place by its name and stretch, with what is there."""
    told = view.sentence.words(found.first, found.last).strip(" )]–—-:;,.")
    before = found.at if found.begin < 0 else found.begin
    lead = view.word(before - 1 - (view.word(before - 1) in _ARTICLES))
    if found.rule == "site":
        lead = view.word(found.at)
    return Candidate(
        type=FactType.PLACE,
        rule=f"places.{found.rule}",
        value=Place(place=name, thing=told),
        normalised=name,
        subject=told,
        predicate="place",
        sentence=view.sentence,
        surface=surface,
        approximation=Approximation.ABOUT if lead in _BESIDE else Approximation.EXACT,
    )


def unreal(view: View, before: int) -> bool:
    """Whether what is told to be at a place did not happen there."""
    words = view.words[:before]
    return not _UNREAL_WORDS.isdisjoint(words) and _UNREAL.search(" ".join(words) + " ") is not None


def plural_office(view: View, at: int) -> bool:
    """Whether several hold the office at a unit: prosecutors in Bergen; not: the ambassador in Bergen."""
    office = view.sentence.units[at].value
    return isinstance(office, OfficeWords) and office.plural


_DASHES = frozenset({"-", "--", "\u2013", "\u2014"})


def thing(view: View, at: int) -> tuple[int, int]:
    """The units that tell what is there: those before the preposition, or after a place that begins the sentence."""
    last = at
    while last > 0 and (view.words[last - 1] in IN or view.words[last - 1] in {"the", "from", "to", "into", "of"}):
        last -= 1
    first = last
    while first > 0 and last - first < _LONGEST_THING and view.words[first - 1] not in {",", ".", ";", ":", '"', "("}:
        if first > 1 and view.words[first - 2] == ")" and view.words[first - 1] in _DASHES:
            break  # PORTSEA (AP) - The ferry sank
        first -= 1
    if first < last:
        return first, last
    first = at + 1 + (view.word(at + 1) == ",")
    end = first
    while end < view.count and end - first < _LONGEST_THING and view.words[end] not in {",", ".", ";", ":", '"', "("}:
        end += 1
    return (first, end) if end > first else (at, at + 1)
