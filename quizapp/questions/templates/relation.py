"""Relations from the closed list that have one answer: capitals, parts, parents, founders, couples."""

from collections.abc import Iterator
from typing import NamedTuple

from quizapp.corpus.when import Precision, When, dated
from quizapp.facts.fact import EntityKind, Fact, Predicate, Relation
from quizapp.questions.english import capital, is_plural
from quizapp.questions.fact_base import FactBase
from quizapp.questions.question import AnswerKind, Topic
from quizapp.questions.templates.draft import Draft, during, explained
from quizapp.questions.templates.phrasing import phrasings


class _Asked(NamedTuple):
    """How one side of a relation is asked; {one} is its subject, {two} its object."""

    stem: str
    kind: AnswerKind
    other: str = ""  # the same in other words


class _Told(NamedTuple):
    """How a relation is told, and how its sides are asked for; None where there may be several right answers.

    `one` and `two` are the kinds of things that its sides can be.
    """

    statement: str
    one: frozenset[EntityKind]
    two: frozenset[EntityKind]
    subject: _Asked | None = None
    object: _Asked | None = None


_PEOPLE, _BODIES = frozenset({EntityKind.PERSON}), frozenset({EntityKind.BODY, EntityKind.OUTLET})
_LANDS, _PLACES = frozenset({EntityKind.POLITY}), frozenset({EntityKind.PLACE})

# Members, borders, allies, trading partners and who recognises whom have several right answers: none is asked for.
_TOLD = {
    Predicate.CAPITAL_OF: _Told(
        "{one} was the capital of {two}",
        _PLACES,
        _LANDS,
        _Asked("Which city was the capital of {two}", AnswerKind.PLACE, "What was the capital of {two}"),
        _Asked(
            "Of which country or territory was {one} the capital",
            AnswerKind.POLITY,
            "Which country or territory had {one} as its capital",
        ),
    ),
    Predicate.PART_OF: _Told(
        "{one} was part of {two}",
        _LANDS | _PLACES,
        _LANDS,
        None,
        _Asked("Of which country or territory was {one} a part", AnswerKind.POLITY),
    ),
    Predicate.BREAKAWAY_FROM: _Told(
        "{one} was a breakaway region of {two}",
        _LANDS | _PLACES,
        _LANDS,
        None,
        _Asked("Of which country was {one} a breakaway region", AnswerKind.POLITY),
    ),
    Predicate.SUCCESSOR_OF: _Told(
        "{one} was the successor of {two}",
        _BODIES,
        _BODIES,
        _Asked("Which body was the successor of {two}", AnswerKind.BODY),
        _Asked("To which body was {one} the successor", AnswerKind.BODY),
    ),
    Predicate.SUBSIDIARY_OF: _Told(
        "{one} was a subsidiary of {two}",
        _BODIES,
        _BODIES,
        None,
        _Asked("Which company was the parent of {one}", AnswerKind.BODY, "Of which company was {one} a subsidiary"),
    ),
    Predicate.FOUNDED: _Told(
        "{one} had founded {two}",
        _PEOPLE,
        _BODIES,
        _Asked("Who was known as a founder of {two}", AnswerKind.PERSON),
        None,
    ),
    Predicate.SPOUSE_OF: _Told(
        "{one} was married to {two}",
        _PEOPLE,
        _PEOPLE,
        _Asked("To whom was {two} married", AnswerKind.PERSON, "Who was the spouse of {two}"),
        _Asked("To whom was {one} married", AnswerKind.PERSON, "Who was the spouse of {one}"),
    ),
    Predicate.CHILD_OF: _Told(
        "{one} was a child of {two}",
        _PEOPLE,
        _PEOPLE,
        None,
        _Asked("Whose son or daughter was {one}", AnswerKind.PERSON),
    ),
}


def relation_subject(fact: Fact, base: FactBase) -> Draft | None:
    """Relation and object -> its subject."""
    value = fact.value
    if not isinstance(value, Relation) or value.predicate not in _TOLD:
        return None
    told = _TOLD[value.predicate]
    return _draft(fact, value, told.subject, value.subject, value.object, base) if told.subject else None


def relation_object(fact: Fact, base: FactBase) -> Draft | None:
    """Relation and subject -> its object."""
    value = fact.value
    if not isinstance(value, Relation) or value.predicate not in _TOLD:
        return None
    told = _TOLD[value.predicate]
    return _draft(fact, value, told.object, value.object, value.subject, base) if told.object else None


def _draft(fact: Fact, value: Relation, asked: _Asked, key: str, given: str, base: FactBase) -> Draft | None:
    when = fact.valid or fact.reported
    told = _TOLD[value.predicate]
    if when is None or not (_is(value.subject, told.one, base) and _is(value.object, told.two, base)):
        return None
    one, two = base.the(value.subject), base.the(value.object)
    sentence = told.statement.replace(" was ", " were ", 1) if is_plural(one) else told.statement
    said = f"{_as_of(when)}, {sentence.format(one=one, two=two)}."
    direction = "subject" if key == value.subject else "object"
    return Draft(
        template=f"relation-{direction}",
        fact=fact,
        topic=Topic.LEADERS if asked.kind is AnswerKind.PERSON else Topic.PLACES,
        kind=asked.kind,
        stems=phrasings(fact, base, *(f"{stem} {during(when)}?" for stem in _asked(asked, one, two)), when=when),
        key=base.label(key),
        accepted=base.aliases(key),
        explanation=explained(fact, base, said),
        asks=(value.predicate.value, direction, given),
        near=(value.predicate.value, f"side {base.side(key)}"),
        at=when,
        giveaways=base.demonyms(key),
        subject=base.label(given),
        instead=said,
        otherwise=f"It was {base.the(key)}.",
        changes=True,
    )


def _asked(asked: _Asked, one: str, two: str) -> Iterator[str]:
    """The question in its words, the time still missing; of several islands "were" is asked."""
    for told in filter(None, (asked.stem, asked.other)):
        subject = next((name for name, gap in ((one, " was {one}"), (two, " was {two}")) if gap in told), "")
        stem = told.replace(" was ", " were ", 1) if subject and is_plural(subject) else told
        yield stem.format(one=one, two=two)


def _is(id: str, kinds: frozenset[EntityKind], base: FactBase) -> bool:
    """Whether a side is of one of the kinds, as far as is known."""
    entity = base.entities.get(id)
    return entity is None or entity.kind in kinds


def _as_of(when: When) -> str:
    """As a stem begins: "In March 2015", "As of 18 March 2015"."""
    return f"As of {dated(when).partition(' ')[2]}" if when.precision is Precision.DAY else capital(dated(when))
