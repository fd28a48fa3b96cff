"""Kin and forerunners of people who are meant by "his" or "her"."""

import re
from collections.abc import Iterator

from quizapp.facts.fact import Predicate
from quizapp.facts.relations.names import Wholes
from quizapp.facts.relations.referents import somebody
from quizapp.facts.relations.sides import candidate
from quizapp.facts.rules import Candidate, Found, Reading
from quizapp.facts.sentence import Sentence
from quizapp.facts.speech.genders import gender_of
from quizapp.facts.speech.speakers import person
from quizapp.facts.speech.words import View, speech_words

_KIN = re.compile(
    r"(?<![^ ])(?:his|her) (?:N )?(?:[a-z][a-z-]+ ){0,2}"
    r"(wife|husband|sons?|daughters?|father|mother|predecessor|successor|marriage) (?:and heir(?: apparent)? )?"
    r"(?:of Y |as O |in T )?(?:[,:] |(?<=marriage )to "
    r"|(?:was|is) (?=(?:(?:the|an?) )?(?:(?!(?:of|in|by|at|from|with|to|than|as|for|on) )[a-z]+ |[OD] ){0,3}P))?"
    r"(?:(?<=[,so] )(?:the|an?) (?:[a-z-]+ ){1,2}(?=P))?(?:(?:O|D|C 's|the|former|late) ){0,4}([PX])"
    r"(?:(?: , (?:who|an?|the) [^.;:\"PX]{1,60} ,)? and (P))?(?![^ ])"
)
# The predicate of "his wife", and whether he is its object: a son is the child of whom he belongs to.
_KIN_PREDICATES = {
    "wife": (Predicate.SPOUSE_OF, False),
    "husband": (Predicate.SPOUSE_OF, False),
    "son": (Predicate.CHILD_OF, True),
    "daughter": (Predicate.CHILD_OF, True),
    "father": (Predicate.CHILD_OF, False),
    "mother": (Predicate.CHILD_OF, False),
    "marriage": (Predicate.SPOUSE_OF, False),
    "predecessor": (Predicate.SUCCESSOR_OF, False),
    "successor": (Predicate.SUCCESSOR_OF, True),
}


def kin(sentence: Sentence, reading: Reading, _whole: Wholes) -> Iterator[Candidate]:
    """Of "His wife, Ada Quill": whose wife, by whom "his" means."""
    match = _KIN.search(sentence.shadow)
    if match is None:
        return
    first, view = sentence.unit_at(match.start()), View(sentence, speech_words(reading.lexicons))
    whose = "" if view.quoted[first] else _ahead(match, view) or somebody(reading, view, first, sure=True)
    noun = match.group(1).removesuffix("s")
    if _of_another(match, view, first, reading):
        return
    predicate, turned = _KIN_PREDICATES[noun]
    for group in (2, 3):
        at = sentence.unit_at(match.start(group))
        named = person(view, at)
        other = named.name if named else sentence.words(at, at + 1)
        if match.group(group) and whose and whose != other:
            one, two = (other, whose) if turned else (whose, other)
            yield candidate(Found(sentence, match), f"relations.his {noun}", predicate, one, at, two)


def _of_another(match: re.Match[str], view: View, first: int, reading: Reading) -> bool:
    """Whether "his" means who was named right before it, or a parent's name stands before, so that it is not sure."""
    before = _NAMED.search(match.string, 0, match.start())
    named = person(view, view.sentence.unit_at(before.start())) if before else None
    theirs = gender_of(named.name, reading.lexicons) in {"", _GENDERS[view.word(first)]} if named else False
    return theirs or (match[1] in _PARENTS and _PARENT.search(match.string, 0, match.start()) is not None)


# "Peter Hale, a miner, and his wife" is Peter's; "her father, Peter Hale, was a miner and his mother" is not sure.
_NAMED = re.compile(r"(?<![^ ])P (?:, (?:an?|the) [^,;.]{1,40} , )?and $")
_GENDERS = {"his": "m", "her": "f"}
_PARENTS = frozenset({"father", "mother"})
_PARENT = re.compile(r" (?:father|mother) ")
_OPENED = re.compile(r"(?:with|without|alongside|flanked by|watched by|joined by|like|unlike|after|before|as|when) ")
_SUBJECT = re.compile(r" , (?:(?:the|former|[ODN]|C 's) ){0,3}(P) (?!and |,|'|\()[a-z]")


def _ahead(match: re.Match[str], view: View) -> str:
    """Who is only named behind his wife: "With his wife, Ada Quill, at his side, Bo Reed left"; or nobody."""
    shadow = match.string
    subject = _SUBJECT.search(shadow, match.end())
    if (
        subject is None
        or _OPENED.match(shadow) is None
        or re.search(r"(?<![^ ])(?:P|he|she) ", shadow[: match.start()])
    ):
        return ""
    somebody = person(view, view.sentence.unit_at(subject.start(1)))
    return somebody.name if somebody else ""
