"""Verbs and their forms, as the lexicon has them or as their endings tell."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from quizapp.facts.clauses.clause_words import clause_words
from quizapp.facts.lexicon import Lexicons, items

_VOWELS = "aeiou"
_SHORTEST = 5  # letters of an unknown word whose ending is trusted


class Shape(StrEnum):
    """Which form of a verb a word is."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"


class Form(NamedTuple):
    """A word as a form of a verb: `past` and `participle` are those of the verb."""

    base: str
    past: str
    participle: str
    kinds: frozenset[str]  # report, aim, fix, order
    shapes: frozenset[Shape]


@dataclass(frozen=True, slots=True)
class Verbs:
    """The forms of the verbs of the lexicons, by word."""

    forms: Mapping[str, Form]
    no_verbs: frozenset[str]

    def form(self, word: str) -> Form | None:
        """What form of which verb a lower-case word may be; unknown ones are told by -ed and -ing."""
        known = self.forms.get(word)
        if known is not None or len(word) < _SHORTEST or word in self.no_verbs or not word.isalpha():
            return known
        if word.endswith("ed") and word[-3] != "e":
            return Form(_stem(word[:-2]), word, word, _NO_KIND, _REGULAR)
        if word.endswith("ing"):
            stem = _stem(word[:-3])
            return Form(stem, stem + "ed", stem + "ed", _NO_KIND, _GERUND)
        return None


_REGULAR = frozenset({Shape.PAST, Shape.PARTICIPLE})
_GERUND = frozenset({Shape.GERUND})
_NO_KIND = frozenset[str]()


@cache
def verbs(lexicons: Lexicons) -> Verbs:
    """The verbs of these lexicons; of two verbs with one form the first holds, with the shapes of both."""
    forms: dict[str, Form] = {}
    for row in lexicons.rows("verbs"):
        base = row["base"]
        pasts = items(row["past"]) or (_past(base),)
        participles = items(row["participle"]) or pasts
        kinds = frozenset(items(row["kinds"]))
        shapes: dict[str, set[Shape]] = {}
        for word, shape in (
            (base, Shape.BASE),
            (_third(base), Shape.THIRD),
            (_gerund(base, pasts[0]), Shape.GERUND),
            *((past, Shape.PAST) for past in pasts),
            *((participle, Shape.PARTICIPLE) for participle in participles),
        ):
            shapes.setdefault(word, set()).add(shape)
        for word, found in shapes.items():
            before = forms.get(word)
            if before is None:
                forms[word] = Form(base, pasts[0], participles[0], kinds, frozenset(found))
            elif Shape.BASE not in before.shapes:
                forms[word] = before._replace(shapes=before.shapes | found)
    return Verbs(forms, clause_words(lexicons).of("no verb"))


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + "ed"


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _gerund(base: str, past: str) -> str:
    if past == f"{base}{base[-1]}ed" or base in _DOUBLED:
        return f"{base}{base[-1]}ing"
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")):
        return base[:-1] + "ing"
    return base + "ing"


# Irregular verbs that double their last letter.
_DOUBLED = frozenset(
    {"begin", "bet", "bid", "cut", "dig", "forget", "get", "hit", "let", "put", "quit", "run", "set", "shed", "shut"}
    | {"sit", "spin", "split", "swim", "win"}
)


def _stem(stem: str) -> str:
    """The likely verb of a stem before -ed or -ing: ratifi(ed) -> ratify, scrapp(ed) -> scrap, invad(ed) -> invade."""
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsfz":  # noqa: PLR2004 - a stem and a doubled letter
        return stem[:-1]
    if stem.endswith(("v", "c", "z", "u", "g", "at", "ir", "ur", "id", "ud", "as", "os", "us", "rs", "ns", "it")):
        return stem + "e" if not stem.endswith(("sit", "bit", "dit", "mit", "ng")) else stem
    return stem
