"""Which clauses are worth asking about: what happens once, done by somebody whom those who follow the news may know."""

import re
from collections.abc import Container, Sequence
from functools import cache

from quizapp.facts.lexicon import Lexicons, word_set
from quizapp.facts.wording.clause import Clause
from quizapp.questions.comparables.comparable import LISTS
from quizapp.questions.drafting.named import Named, UndraftedError

_FEWEST = 2  # things that a clause names, for only the article tells which one is meant where it names fewer
_LEAST = 3  # words of what a well-known state did, where nothing else is named
_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
# Beginnings of an actor who is only described.
_DESCRIBED = re.compile(rf"(?:an?|some|several|many|most|\d\S*|{_NUMBERS}|its|their|his|her)\b|the \d", re.IGNORECASE)
_CLOCK = re.compile(rf"\bat (?:\d|noon|midnight|(?:{_NUMBERS})\b)")
_LOOSE = re.compile(r" own |(?:^|\s)[’']s\b| ,|\b(?:after all|again|also)\b")
# What only the article tells: two initiatives, its accession treaty, an agreement.
_UNTOLD = re.compile(
    rf"(?:(?:up|down|out|off|over) )?(?:{_NUMBERS}|\d\S*|(?:its|their) (?:accession|first|second|third|last))\b"
    r"|an? (?:\w+ )?\w+$"
)
_HARM = frozenset({"shoot", "kill", "die", "wound", "injure", "hurt", "stab", "drown", "bury", "rape", "beat", "hang"})
_OF_STATES = frozenset({"leave", "quit", "replace", "rename"})  # others leave and replace things every day
# What a central bank does: of whom or what need not be told.
_MOVING = frozenset({"raise", "cut", "lower", "increase", "reduce", "hold", "keep"})
_RATE = re.compile(r"\brates?\b.*(?:%|\bper ?cent\b|\bpoints?\b)")
# What states and bodies do to each other more than once.
_AGAIN = word_set(
    "suspend readmit invade bomb shell attack visit meet host defeat beat renew extend amend prolong mobilise evacuate"
    " close reopen resume halt warn threaten condemn recall"
)
_STATE_OF = re.compile(r"\bstate of (?:emergency|alert|disaster|siege|war)\b|\b(?:martial law|curfew|lockdown|truce)\b")
_TREATY = re.compile(r"\b(?:Treaty|Agreement|Accords?|Convention|Pact|Protocol|Declaration|Charter|Act|Compact)\b")


def may_recur(clause: Clause) -> bool:
    """Whether the same may be told of other days: a suspension, a state of emergency; a figure pins it to one."""
    rest = f"{clause.before} {clause.after}"
    return (clause.verb in _AGAIN or _STATE_OF.search(rest) is not None) and not any(map(str.isdigit, rest))


def worth_asking(clause: Clause, named: Named, known: Container[str]) -> None:
    """Refuse a clause that is not; `known` are people by name who hold an office that many know.

    Raises:
        UndraftedError: with the reason, for the ledger.
    """
    if not clause.telling:
        raise UndraftedError("no verb of what happens once")
    if _DESCRIBED.match(clause.actor) or not clause.actors:
        raise UndraftedError("nobody is named who did it")
    words = f"{clause.actor} {clause.base} {clause.before} {clause.after} "
    if _LOOSE.search(words) or _CLOCK.search(words):
        raise UndraftedError("broken off, or too fine")
    if _side_words().search(words):
        raise UndraftedError("told in the words of one side")
    things = dict.fromkeys((*clause.actors, *clause.others))
    leading, rest = clause.actors[0], f"{clause.before} {clause.after}".strip()
    if _TREATY.search(leading) and _is_whole(leading):
        return
    told = any(one in clause.others for one in things)
    if not told and (len(rest.split()) < _LEAST or _UNTOLD.match(rest)):
        raise UndraftedError("too little is told")
    why = _unknown(clause, list(things), named, known)
    if why:
        raise UndraftedError(why)


def _unknown(clause: Clause, things: Sequence[str], named: Named, known: Container[str]) -> str:
    """Why few would know whom a clause is about, the first of the things it names; "" if many do."""
    leading = things[0]
    if clause.verb in _OF_STATES and clause.actor.removeprefix("the ") not in named.names(leading):
        return "what is news of a state alone"
    if named.is_state(leading):
        return ""
    if clause.verb in _HARM and leading not in known:
        return "what befell somebody whom few know"
    famous = leading in known or named.is_well_known("", leading)
    others = any(one in known or named.is_state(one) or named.is_well_known("", one) for one in things[1:])
    rest = f"{clause.before} {clause.after}"
    if clause.verb in _MOVING and _RATE.search(rest) and named.is_well_known("", leading):
        return ""
    told = len(things) >= _FEWEST and (famous or (others and _is_whole(leading)))
    return "" if told else "nothing is named that many know"


def _is_whole(name: str) -> bool:
    """Whether a name has more than one word, or an id more than one part."""
    return len(re.split(r"[ -]", name)) > 1


@cache
def _side_words() -> re.Pattern[str]:
    told = "|".join(map(re.escape, sorted(Lexicons((LISTS,)).words("side_words"))))
    return re.compile(rf"(?<![\w-])(?:{told})(?![\w-])", re.IGNORECASE)
