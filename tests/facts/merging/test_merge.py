"""Candidates that say the same become one fact; what says something else, or stands nowhere, does not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.document import BlockClass, Document, Paragraph, paragraphs
from quizapp.corpus.sentences import Stretch
from quizapp.corpus.when import When
from quizapp.facts.annotate import annotated
from quizapp.facts.fact import FactType, Office, Relation, Statement
from quizapp.facts.lexicon import bundled
from quizapp.facts.merging.merge import merged
from quizapp.facts.rules import Candidate, Reading
from tests.facts.extracted import document, extraction

LINES = (
    "The assembly approved the harbour accord. Ada Quill spoke.",
    "Later the assembly approved the harbour accord again, and the court dismissed an appeal.",
    "Ada Quill spoke of two ferries and two tugs.",
)
SUBJECTS = ("the assembly approved the harbour accord", "the court dismissed an appeal", "two ferries", "two tugs")


def read(article):
    sentences, people = annotated(article, bundled())
    return Reading(article, When.parse("2012-05-16"), sentences, people, bundled())


def candidate(reading, sentence=0, words=(0, 3), **more):
    """A candidate in a sentence, its surface some characters from the sentence's beginning."""
    one = reading.sentences[sentence]
    start = one.stretch.start
    told = {
        "type": FactType.QUANTITY,
        "rule": "test",
        "value": Statement(speaker="", quoted=False),
        "normalised": "2",
        "subject": SUBJECTS[0],
    }
    surface = Stretch(start + words[0], start + words[1])
    return Candidate(**{**told, **more}, sentence=one, surface=surface)


@pytest.fixture
def reading():
    return read(document(*LINES))


def test_the_same_told_again_is_one_fact_with_more_evidence(reading):
    again = candidate(reading, 2, subject="the harbour accord that the assembly approved")
    (fact,) = merged([candidate(reading), again], reading)
    assert [piece.paragraph for piece in fact.evidence] == [1, 2]
    assert fact.subject == SUBJECTS[0]


def test_one_value_of_two_things_is_two_facts(reading):
    assert len(merged([candidate(reading), candidate(reading, 2, subject=SUBJECTS[1])], reading)) == 2


def test_two_places_of_one_sentence_tell_two_things(reading):
    assert len(merged([candidate(reading), candidate(reading, words=(4, 12))], reading)) == 2


def test_an_office_told_again_is_one_fact_wherever_it_stands(reading):
    office = Office(person="Ada Quill", office="mayor", office_class="local")
    told = {"type": FactType.LEADER_ROLE, "value": office, "normalised": "Ada Quill|mayor|"}
    group = [candidate(reading, at, **told, subject=f"about {at}") for at in range(3)]
    (fact,) = merged(group, reading)
    assert len(fact.evidence) == 3


def test_relations_of_two_subjects_stay_apart(reading):
    told = {"type": FactType.RELATION, "normalised": "Norway", "predicate": "borders"}
    value = Relation(subject="Finland", predicate="borders", object="Norway")
    group = [candidate(reading, at, **told, value=value, subject=one) for at, one in enumerate(("Finland", "Sweden"))]
    assert len(merged(group, reading)) == 2


def test_a_speaker_has_one_statement_in_a_paragraph(reading):
    told = {"type": FactType.STATEMENT, "normalised": "Ada Quill"}
    group = [candidate(reading, at, **told) for at in (0, 1, 3)]
    assert [len(fact.evidence) for fact in merged(group, reading)] == [2, 1]


@pytest.mark.parametrize("words", [(3, 3), (-5, 3), (0, 4), (0, 400)])
def test_evidence_that_is_no_stretch_of_words_in_its_sentence_is_refused(reading, words):
    assert merged([candidate(reading, 1, words=words)], reading) == ()
    assert [row.reason for row in reading.ledger.rows] == ["the evidence is not where the rule says it is"]


def test_a_flag_of_any_piece_is_the_facts(reading):
    (fact,) = merged([candidate(reading), candidate(reading, 2, flagged="It is contested.")], reading)
    assert fact.flagged == "It is contested."


def test_a_copy_of_a_paragraph_is_evidence_too_and_slices():
    text = "Ada Quill spoke for two hours.\nAda Quill spoke for two hours."
    first, second = paragraphs(text)
    copy = Paragraph(second.number, second.start, second.text, BlockClass.DUPLICATE, "same text", first.number)
    article = Document("article.txt", text, "0" * 64, (first, copy))
    (fact,) = merged([candidate(read(article), words=(20, 29))], read(article))
    assert [piece.paragraph for piece in fact.evidence] == [1, 2]
    assert all(text[piece.start : piece.end] == piece.surface == "two hours" for piece in fact.evidence)


def test_an_id_outlives_an_update_that_moves_the_words():
    line = "Norway's foreign minister, Ada Quill, opened a bridge over the Glomma on 3 May 2010."
    before, after = extraction(line), extraction("It rained in Oslo all day, and nobody minded.", line)
    assert {fact.id for fact in before.facts} <= {fact.id for fact in after.facts}
    assert before.facts


def test_no_two_facts_of_a_document_have_one_id(reading):
    facts = merged([candidate(reading), candidate(reading, words=(4, 12)), candidate(reading, 3)], reading)
    assert len({fact.id for fact in facts}) == len(facts)


@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.sampled_from(SUBJECTS), st.sampled_from(["2", "3"]), st.integers(0, 9)),
        max_size=8,
    )
)
def test_merging_twice_as_much_of_the_same_gives_the_same_facts(told):
    reading = read(document(*LINES))
    group = [
        candidate(reading, at, words=(0, 12) if width else (0, 3), subject=subject, normalised=value)
        for at, subject, value, width in told
    ]
    facts = merged(group, reading)
    assert len(merged([*group, *group], reading)) == len(facts)
    assert sum(len(fact.evidence) for fact in facts) <= len(group)
    assert [replace(fact, id="") for fact in merged(group, reading)] == [replace(fact, id="") for fact in facts]
