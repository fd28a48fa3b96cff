"""An office as a pack has it: words without a title's capitals, and a state or body that learners can know."""

import re
from dataclasses import replace

from quizapp.facts.fact import Entity, EntityKind, Office
from quizapp.facts.lexicon import word_set
from quizapp.questions.drafting.named import Named, UndraftedError
from quizapp.questions.english import possessive

_TITLES = word_set(
    "prince princess king queen emir sultan sheikh delegate leader"
)  # what many are, or who leads a visit
_BARE = word_set("head chief director member official secretary chair executive")
_POSTED = re.compile(r"ambassador|envoy|representative|delegate|commissioner$|spokesperson$")


def drafted_office(office: Office, named: Named) -> Office:
    """The office with its entities taken into the pack.

    Raises:
        UndraftedError: it cannot be asked so that it stands alone and somebody would want to know it.
    """
    words = named.lowered(office.office)
    _fit(words, office, named)
    side = named.known(office.polity) or named.known(office.body)
    within = any(name in words for name in named.labels(office.polity, office.body))
    if side is None and not within:
        raise UndraftedError("the office belongs to nothing that is named")
    if not within and re.search(r" (of|for|in|at) ", words):
        raise UndraftedError("an office told with words that may not stand alone")
    person = named.person(office.person, office.polity or office.body)
    polity = named.kept(office.polity, EntityKind.POLITY)
    body = named.kept(office.body, EntityKind.BODY) or named.kept(office.polity, EntityKind.BODY)
    wording = _wording(words, polity, body, side, named, within=within)
    if not polity and not body and not wording:
        raise UndraftedError("the office belongs to nothing that is named")
    return replace(office, person=person, office=words, polity=polity, body=body, wording=wording)


def _fit(words: str, office: Office, named: Named) -> None:
    if " " not in office.person:
        raise UndraftedError("only a family name")
    if words in _BARE and not office.body:
        raise UndraftedError("an office that says too little")
    if words.rsplit(maxsplit=1)[-1] in _TITLES or "." in words:
        raise UndraftedError("a title, or a word cut short")
    if _POSTED.search(words) and not re.search(r" (to|for) ", words):
        raise UndraftedError("a post whose place is not told")
    if not named.is_well_known(office.polity, office.body):
        raise UndraftedError("an office of a body that few know")


def _wording(words: str, polity: str, body: str, side: Entity | None, named: Named, *, within: bool) -> str:
    """The whole of an office in words where "of" its body or state would read badly; "" where it does not."""
    if within:
        return words
    if " to " in words and side is not None:
        return f"{possessive(side.the)} {words}"
    if body and named.taken[body].is_common:
        if not polity:
            raise UndraftedError("a body that goes by a common noun")
        return f"{words} of {named.whole(body, polity)}"
    return ""
