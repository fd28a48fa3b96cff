"""Whether words stand alone, or point to something that only the article tells."""

from collections.abc import Container, Sequence

from quizapp.facts.clauses.clause_words import ClauseWords
from quizapp.facts.entities.person import Person
from quizapp.facts.fact import Entity
from quizapp.facts.sentence import Sentence, Tag
from quizapp.facts.wording.clause import Refusal

NAMED = frozenset("ABCDEFLPUX")  # the tags of what has a name, and of adjectives made of one
_LEADING_ON = frozenset({"of", "in", "on", "between", "for", "with", "against"})
_SHORT = 2  # words: a thing that is told by no more
_REACH = 5  # units after "of" in which a name tells what is meant


def refused(
    sentence: Sentence, actor: Sequence[int], rest: Sequence[int], known: ClauseWords, nouns: Container[str]
) -> Refusal | None:
    """Why the words of a clause do not stand alone, or None; `actor` and `rest` are units of the sentence.

    `nouns` are words by which bodies go that many share.
    """
    units = [*actor, *rest]
    if any(sentence.quoted[sentence.units[at].first] for at in units):
        return Refusal.QUOTED
    if any(_points(sentence, at, actor, known) or _surname_alone(sentence, at) for at in units):
        return Refusal.DANGLING
    if not any(names(sentence, at, nouns) for at in units):
        return Refusal.NAMELESS
    if _indefinite(sentence, rest, known, nouns):
        return Refusal.NO_OBJECT
    told = all(_told(sentence, part, known, nouns) for part in (actor, rest))
    return None if told else Refusal.DANGLING


def _points(sentence: Sentence, at: int, actor: Sequence[int], known: ClauseWords) -> bool:
    if sentence.kinds[at]:
        return False
    word = sentence.line[at]
    if word in known.of("own"):  # its: of the actor, if that is told and the word comes after it
        return at in actor or not any(sentence.kinds[other] in NAMED for other in actor)
    return word in known.of("pointing")


def names(sentence: Sentence, at: int, nouns: Container[str]) -> bool:
    """Whether a unit names somebody or something; a body that goes by one common noun (the Senate) does not."""
    unit = sentence.units[at]
    if unit.tag not in NAMED or (unit.tag == Tag.AGREEMENT and sentence.words(at, at + 1).islower()):
        return False
    value = unit.value
    return not (isinstance(value, Entity) and value.is_common and value.label in nouns)


def _indefinite(sentence: Sentence, rest: Sequence[int], known: ClauseWords, nouns: Container[str]) -> bool:
    """Whether what follows ends in "a" thing of which nothing is told: signed an agreement."""
    articles = [place for place, at in enumerate(rest) if not sentence.kinds[at] and sentence.line[at] in {"a", "an"}]
    if not articles:
        return False
    after = rest[articles[-1] + 1 :]
    told = any(names(sentence, at, nouns) or sentence.line[at] in known.of("loose end") for at in after)
    return 0 < len(after) <= _SHORT and not told


def _surname_alone(sentence: Sentence, at: int) -> bool:
    value = sentence.units[at].value
    return isinstance(value, Person) and " " not in value.name


def _told(sentence: Sentence, units: Sequence[int], known: ClauseWords, nouns: Container[str]) -> bool:
    """Whether every "the" leads to a name, to what is told of it, or to a thing that there is one of."""
    definite = known.of("definite")
    return all(
        _leads_on(sentence, units, place, known, nouns)
        for place, at in enumerate(units)
        if not sentence.kinds[at] and sentence.line[at] in definite
    )


def _leads_on(sentence: Sentence, units: Sequence[int], place: int, known: ClauseWords, nouns: Container[str]) -> bool:
    ends = known.of("loose end") | {","}
    phrase: list[int] = []
    for at in units[place + 1 :]:
        if not sentence.kinds[at] and sentence.line[at] in ends:
            break
        phrase.append(at)
    if any(names(sentence, at, nouns) for at in phrase):
        return True
    after = units[place + 1 + len(phrase) :]
    if after and sentence.line[after[0]] in _LEADING_ON:
        return any(names(sentence, at, nouns) for at in after[1 : _REACH + 1])
    return bool(phrase) and sentence.line[phrase[-1]] in known.of("only one")
