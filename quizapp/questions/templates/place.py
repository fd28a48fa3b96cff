"""Places: where something happened or lay."""

from quizapp.facts.fact import EntityKind, Fact, Place
from quizapp.questions.english import capital
from quizapp.questions.fact_base import FactBase
from quizapp.questions.question import AnswerKind, Topic
from quizapp.questions.templates.draft import Draft, attributed, explained, timed


def place_name(fact: Fact, base: FactBase) -> Draft | None:
    """What happened -> where."""
    value = fact.value
    if not isinstance(value, Place) or not value.question:
        return None
    name = base.label(value.place)
    entity = base.entities.get(value.place)
    is_polity = entity is not None and entity.kind is EntityKind.POLITY
    said = capital(value.statement.replace("{value}", base.the(value.place)).rstrip(".") + ".")
    return Draft(
        template="place-name",
        fact=fact,
        topic=Topic.PLACES,
        kind=AnswerKind.POLITY if is_polity else AnswerKind.PLACE,
        stem=attributed(fact, base, timed(f"Where {value.question}?", fact.valid or fact.reported)),
        key=name,
        accepted=base.aliases(value.place),
        explanation=explained(fact, base, said),
        asks=("place", value.question.casefold()),
        near=("place", f"side {base.side(value.place)}"),
        at=fact.valid,
        giveaways=base.demonyms(value.place),
        instead=said,
        otherwise=f"The place on record is {base.the(value.place)}.",
        changes=True,
    )
