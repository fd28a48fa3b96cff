"""How a contradiction is told: what an article says, and what the record has instead."""

from collections.abc import Iterator

from quizapp.facts.fact import Event, Fact
from quizapp.i18n import _
from quizapp.questions.english import typeset
from quizapp.questions.fact_base import FactBase
from quizapp.questions.question import AnswerKind
from quizapp.questions.templates.draft import Draft

_SAME = 2  # of actor, verb and object: the arrest and the expulsion of the same officers by one country


def on_record(fact: Fact) -> str:
    """What the record has against a fact, and where that stands, as far as it is told."""
    return f"{fact.flagged.removesuffix('.')} ({fact.record})." if fact.record else fact.flagged


def contradictions(draft: Draft, base: FactBase) -> Iterator[str]:
    """What is to be told with a date because an article tells of the same event what the record contradicts."""
    if draft.kind is not AnswerKind.DATE or draft.fact.flagged:
        return
    for other in base.contradicted:
        if _is_of_one_event(draft.fact, other):
            told = _("{article} The record: {record}")
            yield typeset(told.format(article=other.evidence[0].sentence, record=on_record(other)))


def _is_of_one_event(fact: Fact, other: Fact) -> bool:
    """Whether one paragraph tells of both, with nearly the same words, as of one year."""
    one, two = fact.value, other.value
    if not isinstance(one, Event) or not isinstance(two, Event):
        return False
    places = [{(cited.document, cited.paragraph) for cited in item.evidence} for item in (fact, other)]
    words = sum((one.actor == two.actor, one.base == two.base, one.rest == two.rest))
    return bool(places[0] & places[1]) and words >= _SAME and one.when.first.year == two.when.first.year
