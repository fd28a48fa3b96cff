"""Statements: who said or did what a clause in our words tells."""

from quizapp.facts.fact import EntityKind, Fact, Statement, Status
from quizapp.questions.english import capital
from quizapp.questions.fact_base import FactBase
from quizapp.questions.question import AnswerKind, Topic
from quizapp.questions.templates.draft import Draft
from quizapp.questions.templates.phrasing import with_time

_ASKED = {
    EntityKind.PERSON: ("Who", AnswerKind.PERSON),
    EntityKind.POLITY: ("Which country or territory", AnswerKind.POLITY),
}


def statement_speaker(fact: Fact, base: FactBase) -> Draft | None:
    """What was said, and when -> who said it."""
    value = fact.value
    if not isinstance(value, Statement) or not value.claim or fact.status is Status.DENIED:
        return None
    entity = base.entities.get(value.speaker)
    who, kind = _ASKED.get(entity.kind if entity else EntityKind.PERSON, ("Which body", AnswerKind.BODY))
    name = base.label(value.speaker)
    said = capital(f"{base.the(value.speaker)} {value.claim}.")
    relay = base.the(fact.attribution.agency) if fact.attribution.agency else ""
    return Draft(
        template="statement-speaker",
        fact=fact,
        topic=Topic.STATEMENTS,
        kind=kind,
        stems=with_time(fact.valid or fact.reported, f"{who} {value.claim}?"),
        key=name,
        accepted=base.aliases(value.speaker),
        explanation=" ".join(
            part for part in (said, capital(f"{relay} reported it.") if relay else "", fact.flagged) if part
        ),
        asks=("speaker", value.claim.casefold()),
        near=("speaker", f"side {base.side(value.speaker)}", f"in {_source(fact)}"),
        at=fact.valid,
        giveaways=base.demonyms(value.speaker),
        instead=said,
        otherwise=f"It was {base.the(value.speaker)}.",
        changes=True,
    )


def _source(fact: Fact) -> str:
    return fact.evidence[0].document if fact.evidence else ""
