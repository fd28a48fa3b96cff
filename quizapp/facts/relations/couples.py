"""Two people of whom it is told, once both were named, that they married: "Ada met Bo. They married in 1990"."""

import re
from collections.abc import Iterator

from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Predicate
from quizapp.facts.relations.names import Wholes
from quizapp.facts.relations.referents import somebody
from quizapp.facts.relations.sides import candidate
from quizapp.facts.rules import Candidate, Found, Reading
from quizapp.facts.sentence import Sentence, Tag
from quizapp.facts.speech.words import View, speech_words

_MARRIED = re.compile(
    r"(?:^(?:in T ,? ?)?|[;,] (?:and )?|\band )(?P<both>they|the couple|the pair) (?:were |got |had )?married(?= [,.]|$"
    r"| (?:in|on|at|T|Y|the|that|N|soon|shortly|(?:\w+ ){1,2}(?:years?|months?|weeks?) later)\b)"
)
_MET = re.compile(r"(?<![^ ])(?P<one>he|she) (?:\w+ )?(?:met|knew|courted|befriended) ")
_BOTH = 2


def married(sentence: Sentence, reading: Reading, _whole: Wholes) -> Iterator[Candidate]:
    """Of "they married": the only two people named before it in its sentence, or else in the sentence before."""
    match = _MARRIED.search(sentence.shadow)
    if match is None or sentence.quoted[sentence.unit_at(match.start("both"))]:
        return
    at = sentence.unit_at(match.start("both"))
    both = _two_before(sentence, at, reading)
    before = reading.sentences[sentence.number - 1] if sentence.number else None
    if not both and before is not None and before.paragraph is sentence.paragraph and not _people(sentence, at):
        both = _two_before(before, len(before.units), reading)
    if len(both) == _BOTH:
        yield candidate(Found(sentence, match), "relations.they married", Predicate.SPOUSE_OF, both[0], at, both[1])


def _two_before(sentence: Sentence, end: int, reading: Reading) -> list[str]:
    """The two people named in a sentence before a unit, of whom the first may be "she" who met the other."""
    named = _people(sentence, end)
    met = _MET.search(sentence.shadow)
    if len(named) == 1 and met is not None and sentence.unit_at(met.start("one")) < end:
        first = sentence.unit_at(met.start("one"))
        whose = somebody(reading, View(sentence, speech_words(reading.lexicons)), first, sure=True)
        named = [whose, *named] if whose and whose not in named else []
    return named if len(named) == _BOTH else []


def _people(sentence: Sentence, end: int) -> list[str]:
    named = [
        unit.value.name for unit in sentence.units[:end] if unit.tag == Tag.PERSON and isinstance(unit.value, Person)
    ]
    return list(dict.fromkeys(named))
