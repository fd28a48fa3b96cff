"""A question that is written on a fact begins with its value, its topic and the place it stands at."""

from dataclasses import replace

import pytest

from quizapp.authoring.draft import DraftForm
from quizapp.authoring.draft_question import as_draft
from quizapp.authoring.importing.writing import begun
from quizapp.corpus.when import When
from quizapp.facts.fact import FactType


def fact_of(importing, type_):
    return next(fact for fact in importing.resolved.facts if fact.type is type_)


@pytest.mark.parametrize(
    ("type_", "answer", "form", "topic"),
    [
        (FactType.EVENT_DATE, "12 May 2011", DraftForm.DATE, "dates"),
        (FactType.QUANTITY, "14 harbours", DraftForm.NUMBER, "numbers"),
        (FactType.LEADER_ROLE, "Jonas Gahr Støre", DraftForm.FRONT_BACK, "leaders"),
        (FactType.STATEMENT, "Norway", DraftForm.FRONT_BACK, "statements"),
    ],
)
def test_it_has_the_form_and_topic_of_its_fact_and_its_place_in_the_article(importing, type_, answer, form, topic):
    fact, source = fact_of(importing, type_), importing.source_of(importing.articles[0])
    question = begun(fact, fact.evidence[0], source, answer=answer, key="own:1")
    draft = as_draft(question, 0)
    assert (draft.form, draft.topic, draft.stem) == (form, topic, "")
    assert f"{draft.answer} {draft.unit}".strip() == answer
    assert draft.quote == fact.evidence[0].sentence
    (cited,) = question.citations
    assert (cited.document, cited.surface) == (source.id, fact.evidence[0].surface)


def test_an_office_is_asked_as_of_the_time_it_is_told_for_and_nothing_else_is(importing):
    source = replace(importing.source_of(importing.articles[0]), published=When.parse("2011-05-12"))
    office, day = (fact_of(importing, one) for one in (FactType.LEADER_ROLE, FactType.EVENT_DATE))
    asked = [
        begun(fact, fact.evidence[0], source, answer="x", key="own:1").as_of
        for fact in (replace(office, valid=When.parse("2006")), replace(office, valid=None), day)
    ]
    assert asked == ["2006", "2011-05-12", ""]
