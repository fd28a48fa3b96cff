"""A question that a person writes on a fact of an import: begun with all that is known, but for what is asked."""

from quizapp.authoring.importing.resolving import topic_of
from quizapp.facts.fact import Evidence, Fact, FactType
from quizapp.questions.packs.packs import citation
from quizapp.questions.packs.schema import Source
from quizapp.questions.question import AnswerKind, Question

# What is no bare value of its kind, as a place told in more words, is a text until its writer says more of it.
_KINDS = {
    FactType.LEADER_ROLE: AnswerKind.PERSON,
    FactType.EVENT_DATE: AnswerKind.DATE,
    FactType.AGREEMENT: AnswerKind.AGREEMENT,
    FactType.VOTE: AnswerKind.VOTE,
    FactType.MONEY: AnswerKind.MONEY,
    FactType.QUANTITY: AnswerKind.NUMBER,
    FactType.DURATION: AnswerKind.DURATION,
}


def begun(fact: Fact, evidence: Evidence, source: Source, *, answer: str, key: str) -> Question:
    """The question whose answer is the value of a fact, cited where it stands; its stem is yet to be written.

    An office, which changes hands, is asked as of the time for which it is told.
    """
    when = fact.valid or source.published
    return Question(
        key=key,
        topic=topic_of(fact).value,
        kind=_KINDS.get(fact.type, AnswerKind.TEXT),
        stem="",
        answer=answer,
        citations=(citation(evidence, source),),
        as_of=str(when) if fact.type is FactType.LEADER_ROLE and when else "",
    )
