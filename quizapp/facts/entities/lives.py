"""Whose life an article tells: an obituary goes on with one person, however many others it names."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from quizapp.facts.entities.person import Person
from quizapp.facts.sentence import Sentence, Tag

_BEGINNING = 4  # sentences, the headline's among them
_NEAR = 8  # sentences of a paragraph
_DIED = re.compile(
    r"(?<![^ ])(?P<who>P) (?:, [^.;\"P]{1,80}? )?(?:, )?(?:(?:who )?(?:has )?died|dies) (?:[^.;,\"P]{1,60} )?(?:, )?"
    r"(?:aged|at the age of|at) (?:N|\d+)(?= [.,]|$)"
)
# Died on Friday; how old is told next.
_DIED_ON = re.compile(
    r"(?<![^ ])(?P<who>P) (?:, [^.;\"P]{1,160}? , |who )?(?:has )?died (?:on |last |early on |late on )?T"
)
_WAS_OLD = re.compile(r"(?:she|he) was (?:N|\d+)(?: years old)? \.")
_PERSON = Tag.PERSON.value
_SHE, _HE = frozenset({"she", "her", "hers", "herself"}), frozenset({"he", "his", "him", "himself"})
_OTHERS = frozenset(
    """
    husband wife father mother son daughter brother sister uncle aunt cousin colleague friend partner rival widow
    widower grandfather grandmother nephew niece
    """.split()  # noqa: SIM905
)


class Life(NamedTuple):
    """Who died, and whether "she" means that one."""

    person: Person
    she: bool

    def is_meant(self, pronoun: str) -> bool:
        """Whether a pronoun is of the gender of who died."""
        return pronoun in (_SHE if self.she else _HE)

    def is_namesake(self, somebody: Person) -> bool:
        """Whether it is the same one, perhaps under a maiden name."""
        return somebody.name.split(" ", 1)[0] == self.person.name.split(" ", 1)[0]


def told_life(sentences: Sequence[Sentence]) -> Life | None:
    """Of an article that begins with a death, who died: Ada Quill, who has died aged 91."""
    for at, sentence in enumerate(sentences[:_BEGINNING]):
        match = _DIED.search(sentence.shadow) if _PERSON in sentence.tags else None
        if match is None and _PERSON in sentence.tags and at + 1 < len(sentences):
            match = _DIED_ON.search(sentence.shadow) if _WAS_OLD.match(sentences[at + 1].shadow) else None
        who = sentence.units[sentence.unit_at(match.start("who"))].value if match else None
        if isinstance(who, Person):
            words = [word for one in sentences for word in one.line]
            return Life(who, sum(word in _SHE for word in words) > sum(word in _HE for word in words))
    return None


def meant_in_life(sentences: Sequence[Sentence], sentence: Sentence, at: int) -> Person | None:
    """Whom a pronoun at a unit means in an obituary, where its paragraph has told of nobody else yet; or nobody."""
    life = told_life(sentences)
    if life is None or not life.is_meant(sentence.line[at]):
        return None
    number = sentence.paragraph.number
    before = [
        one for one in sentences[max(0, sentence.number - _NEAR) : sentence.number] if one.paragraph.number == number
    ]
    units = [unit for one in before for unit in one.units] + sentence.units[:at]
    words = [word for one in before for word in one.line] + sentence.line[:at]
    named = (unit.value for unit in units if isinstance(unit.value, Person))
    alone = all(life.is_namesake(one) for one in named) and _OTHERS.isdisjoint(words)
    return life.person if alone else None
