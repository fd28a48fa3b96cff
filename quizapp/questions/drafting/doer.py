"""An event turned round: not when it was, but who was elected, or which state left."""

import re
from dataclasses import replace
from itertools import islice

from quizapp.corpus.when import Precision
from quizapp.facts.fact import Attribution, EntityKind, Event, Fact, FactType, Statement
from quizapp.facts.lexicon import word_set
from quizapp.facts.wording.clause import Clause, Refusal
from quizapp.questions.comparables.comparable import comparables
from quizapp.questions.drafting.named import Named
from quizapp.questions.templates.draft import during

_SHARP = {Precision.DAY, Precision.MONTH, Precision.YEAR}
# What one state does, or is chosen for, on a day; others join, recognise or are admitted on the same one.
_OF_ONE_STATE = word_set("abolish annex choose confirm declare leave name quit secede")
_OF_ONE_PERSON = word_set("appoint choose confirm crown elect name")
# Offices that one person holds at a time.
_SINGLE = re.compile(
    r"(?:as |to be )?(?:the )?(?:\d+(?:st|nd|rd|th) |first |new )?"
    r"(?:president|prime minister|chancellor|king|queen|emperor|pope|patriarch|speaker|secretary[- ]general"
    r"|director[- ]general|governor|mayor|leader|chair|head)\b(?! of state)"
)
_OPTIONS = 5  # of which some may fall away


def turned(fact: Fact, clause: Clause | Refusal | None, named: Named) -> Fact | None:
    """A drafted event as a statement that asks for its one actor; None where others may be right as well."""
    event = fact.value
    if not isinstance(clause, Clause) or not isinstance(event, Event) or fact.attribution != Attribution():
        return None
    if clause.scheduled or event.when.precision not in _SHARP or len(clause.actors) != 1 or not clause.others:
        return None
    actor = clause.actors[0]
    state = named.is_state(actor)
    if state:
        fits = clause.verb in _OF_ONE_STATE
    else:
        fits = bool(event.be) and clause.verb in _OF_ONE_PERSON and _SINGLE.match(event.rest) is not None
    id = (named.kept(actor, EntityKind.POLITY) if state else named.speaker(actor)) if fits else ""
    if not id or event.actor.removeprefix("the ") not in {named.taken[id].label, *named.taken[id].aliases}:
        return None
    claim = " ".join(part for part in (event.be, event.past, event.rest, during(event.when)) if part)
    return replace(
        fact,
        type=FactType.STATEMENT,
        value=Statement(speaker=id, claim=claim),
        skip=("office-speaker",),
        wrong=_beside(actor, clause, named) if state else (),
    )


def _beside(state: str, clause: Clause, named: Named) -> tuple[str, ...]:
    """States of the same part of the world, taken into the pack as wrong options."""
    others = (one for one in comparables().alike.beside(state, "") if one not in clause.others)
    return tuple(filter(None, (named.kept(one, EntityKind.POLITY) for one in islice(others, _OPTIONS))))
