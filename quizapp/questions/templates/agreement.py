"""Agreements: which one, when, and with whom. One that nobody signed yet reads "proposed" or "planned"."""

import re

from quizapp.corpus.when import Precision, When, dated, worded
from quizapp.facts.fact import Agreement, Fact, Stance, Status
from quizapp.questions.english import article, capital, is_plural, joined
from quizapp.questions.fact_base import FactBase
from quizapp.questions.question import AnswerKind, Topic
from quizapp.questions.templates.draft import Draft, asked_when, explained, near_miss
from quizapp.questions.templates.phrasing import phrasings

_LONG_WORD = 5
_PAIR = 2


def agreement_name(fact: Fact, base: FactBase) -> Draft | None:
    """Parties and date -> the agreement."""
    pact, when = _agreement(fact)
    if pact is None or when is None:
        return None
    parties, noun, be = _parties(pact, base), "agreements" if is_plural(pact.name) else "agreement", _was(pact)
    if fact.status is Status.OCCURRED:
        stems = (
            f"Which {noun}{_clue(pact)} did {parties} sign {dated(when)}?",
            f"Which {noun}{_clue(pact)} {be} signed by {parties} {dated(when)}?",
        )
    else:
        about = _clue(pact)
        stems = (
            f"Which {noun}{about} between {parties} {be} {_stage(fact)} {dated(when)}?",
            f"Which {noun}{about} {be} {_stage(fact)} between {parties} {dated(when)}?",
        )
    return Draft(
        template="agreement-name",
        fact=fact,
        topic=Topic.TREATIES,
        kind=AnswerKind.AGREEMENT,
        stems=phrasings(fact, base, *stems, when=when),
        key=capital(pact.name),
        accepted=pact.aliases,
        explanation=_statement(fact, pact, when, base),
        asks=("agreement", *sorted(pact.parties), fact.status.value),
        kin=("agreement", *sorted(pact.parties)),
        near=(f"status {fact.status.value}", *(f"party {party}" for party in pact.parties)),
        at=when,
        instead=capital(f"{_clause(fact, pact, base)} {dated(when)}."),
        otherwise=f"It was the {pact.name}.",
        changes=True,
    )


def agreement_date(fact: Fact, base: FactBase) -> Draft | None:
    """Agreement -> when it was signed, proposed or planned.

    One that was only in preparation is asked for its day or not at all: preparing has no sharp month.
    """
    pact, when = _agreement(fact)
    signed = fact.status is Status.OCCURRED
    if pact is None or when is None or when.precision is Precision.INTERVAL:
        return None
    if not signed and when.precision is not Precision.DAY:
        return None
    if signed:
        rests = [
            f"did {_parties(pact, base)} sign {_named(pact)}",
            f"{_was(pact)} {_named(pact)} signed by {_parties(pact, base)}",
        ]
    else:
        rests = [f"{_was(pact)} {_named(pact)} between {_parties(pact, base)} {_stage(fact)}"]
    return Draft(
        template="agreement-date",
        fact=fact,
        topic=Topic.TREATIES,
        kind=AnswerKind.DATE,
        stems=phrasings(fact, base, *(f"{opening} {rest}?" for rest in rests for opening in asked_when(when))),
        key=worded(when),
        explanation=_statement(fact, pact, when, base),
        asks=("date of agreement", pact.name.casefold(), *sorted(pact.parties), fact.status.value),
        near=("event", when.precision.value),
        when=when,
        instead=f"That was when {_clause(fact, pact, base)}.",
        otherwise=near_miss(when.precision.value, worded(when)),
    )


def agreement_party(fact: Fact, base: FactBase) -> Draft | None:
    """Agreement and one of two parties -> the other; not where the one who says so would give it away."""
    pact, when = _agreement(fact)
    if pact is None or when is None or len(pact.parties) != _PAIR:
        return None
    first, other = pact.parties
    said = fact.attribution
    if said.stance is not Stance.ASSERTED and other in {said.speaker, base.side(said.speaker)}:
        return None
    if fact.status is Status.OCCURRED:
        stems = (
            f"Which country or territory signed {_named(pact)} with {base.the(first)} {dated(when)}?",
            f"With which country or territory did {base.the(first)} sign {_named(pact)} {dated(when)}?",
        )
    else:
        due = f"{'were' if is_plural(base.the(first)) else 'was'} {base.the(first)} to sign {_named(pact)}"
        stage = f"as {_stage(fact)} {dated(when)}"
        stems = (
            f"Which country or territory was to sign {_named(pact)} with {base.the(first)}, {stage}?",
            f"With which country or territory {due}, {stage}?",
        )
    return Draft(
        template="agreement-party",
        fact=fact,
        topic=Topic.TREATIES,
        kind=AnswerKind.POLITY,
        stems=phrasings(fact, base, *stems, when=when),
        key=base.label(other),
        accepted=base.aliases(other),
        explanation=_statement(fact, pact, when, base),
        asks=("party", pact.name.casefold(), first, fact.status.value),
        near=(f"party {first}", f"side {base.side(other)}"),
        at=when,
        giveaways=base.demonyms(other),
        otherwise=f"{{option}} was no party to it; the parties were {_parties(pact, base)}.",
        changes=True,
    )


def _agreement(fact: Fact) -> tuple[Agreement | None, When | None]:
    pact = fact.value
    if not isinstance(pact, Agreement) or fact.status is Status.DENIED or not pact.parties:
        return None, None
    return pact, pact.when or fact.valid


def _parties(pact: Agreement, base: FactBase) -> str:
    return joined([base.the(party) for party in pact.parties])


def _stage(fact: Fact) -> str:
    return "planned" if fact.status is Status.SCHEDULED else "proposed"


def _named(pact: Agreement) -> str:
    """With "the" for a title, "a" or "an" for a description of one."""
    if not pact.name[:1].isupper() and is_plural(pact.name):
        return pact.name
    return f"the {pact.name}" if pact.name[:1].isupper() else f"{article(pact.name)} {pact.name}"


def _was(pact: Agreement) -> str:
    return "were" if is_plural(pact.name) else "was"


def _clue(pact: Agreement) -> str:
    """What it is about, where that says nothing of the name."""
    name, about = pact.name.casefold(), pact.about.casefold()
    told = any(word in name for word in re.findall(r"\w+", about) if len(word) >= _LONG_WORD)
    return "" if told or not about else f" on {pact.about}"


def _clause(fact: Fact, pact: Agreement, base: FactBase) -> str:
    if fact.status is Status.OCCURRED:
        return f"{_parties(pact, base)} signed {_named(pact)}"
    return f"{_named(pact)} between {_parties(pact, base)} {_was(pact)} {_stage(fact)}"


def _statement(fact: Fact, pact: Agreement, when: When, base: FactBase) -> str:
    return explained(fact, base, f"{capital(_clause(fact, pact, base))} {dated(when)}.")
