"""Places: where something happened or lay."""

from quizapp.facts.fact import EntityKind, Fact, Place
from quizapp.questions.comparables.comparable import comparables
from quizapp.questions.english import capital
from quizapp.questions.fact_base import FactBase
from quizapp.questions.question import AnswerKind, Topic
from quizapp.questions.templates.draft import Draft, explained
from quizapp.questions.templates.phrasing import phrasings

_VERBS = {"did", "was", "were", "had"}  # "where in Moscow did" asks for no city


def place_name(fact: Fact, base: FactBase) -> Draft | None:
    """What happened -> where."""
    value = fact.value
    if not isinstance(value, Place) or not value.question:
        return None
    name, when = base.label(value.place), fact.valid or fact.reported
    entity = base.entities.get(value.place)
    is_polity = entity is not None and entity.kind is EntityKind.POLITY
    said = capital(value.statement.replace("{value}", base.the(value.place)).rstrip(".") + ".")
    return Draft(
        template="place-name",
        fact=fact,
        topic=Topic.PLACES,
        kind=AnswerKind.POLITY if is_polity else AnswerKind.PLACE,
        stems=phrasings(fact, base, *_asked(value.question, name, is_polity=is_polity), when=when),
        key=name,
        accepted=base.aliases(value.place),
        explanation=explained(fact, base, said),
        asks=("place", value.question.casefold()),
        near=("place", f"side {base.side(value.place)}"),
        at=fact.valid,
        giveaways=base.demonyms(value.place),
        instead=said,
        otherwise=f"It was {base.the(value.place)}.",
        changes=True,
    )


def _asked(question: str, name: str, *, is_polity: bool) -> tuple[str, ...]:
    """The question words: "where", and what kind of place it is if the lists know it and nothing stands between.

    "Where" alone would have the building for an answer as well as its city.
    """
    kind = "country or territory" if is_polity else comparables().kind(name)
    fits = kind in {"city", "country or territory"} and question.split(" ", 1)[0] in _VERBS
    return (f"In which {kind} {question}?" if fits else f"Where {question}?",)
