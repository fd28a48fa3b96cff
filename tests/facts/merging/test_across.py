"""Facts of several documents become one where they say the same, whatever order the documents come in."""

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.document import Document, paragraphs
from quizapp.corpus.when import When
from quizapp.facts.extract import extract
from quizapp.facts.fact import Agreement, Evidence, Fact, FactType, Provenance, Quantity
from quizapp.facts.merging.across import joined_names, merge_documents, same_stories, sketch

WIRE = (
    "OSLO - Norway's foreign minister, Ada Quill, signed the Harbour Accord in Bergen on 3 May 2010.",
    "The assembly in Bergen had debated the text for nine days before the ministers came to the old town hall.",
    "Fishermen from the islands waited outside in the rain and sang until the doors were opened at noon.",
)
OTHER = (
    "Years of quarrels about herring ended this week.",
    "Norwegian Foreign Minister A. Quill signed the Harbour Accord on 3 May 2010, and few in Bergen minded the rain.",
)


def article(name, *lines, published="2010-05-05"):
    text = "\n".join(lines)
    made = Document(name, text, f"{sum(map(ord, text)):064d}", paragraphs(text))
    return extract(made, When.parse(published))


def offices(facts):
    return [fact for fact in facts if fact.type is FactType.LEADER_ROLE]


def test_two_articles_that_agree_give_one_fact_with_the_evidence_of_both():
    (fact,) = offices(merge_documents([article("a.txt", *WIRE), article("b.txt", *OTHER)]))
    assert [piece.document for piece in fact.evidence] == ["a.txt", "b.txt"]
    assert fact.provenance.reasons[-1] == "2 sources agree"


def test_near_copies_of_one_story_are_one_source():
    copy = (WIRE[0].replace("OSLO - ", ""), WIRE[1], WIRE[2])
    (fact,) = offices(merge_documents([article("a.txt", *WIRE), article("b.txt", *copy)]))
    assert len(fact.evidence) == 2
    assert "2 sources agree" not in fact.provenance.reasons


def test_a_document_that_comes_twice_counts_once():
    once, twice = article("a.txt", *WIRE), [article("a.txt", *WIRE), article("a.txt", *WIRE)]
    assert merge_documents([once]) == merge_documents(twice)


def test_documents_that_disagree_are_flagged_on_both_sides():
    facts = merge_documents(
        [
            article("a.txt", "Norway signed the fisheries accord with Iceland on 3 May 2010."),
            article("b.txt", "Norway signed the fisheries accord with Iceland on 4 May 2010."),
        ]
    )
    dates = [fact for fact in facts if fact.type is FactType.EVENT_DATE]
    assert {fact.flagged for fact in dates} == {
        "3 May 2010 here, but 4 May 2010 in b.txt, paragraph 1.",
        "4 May 2010 here, but 3 May 2010 in a.txt, paragraph 1.",
    }


def test_what_one_document_tells_apart_stays_apart():
    lines = ("Two ferries sank near Bergen on Monday.", "Two ferries burned near Oslo on Tuesday.")
    told = [fact for fact in article("a.txt", *lines).facts if fact.type is FactType.QUANTITY]
    kept = [fact for fact in merge_documents([article("a.txt", *lines)]) if fact.type is FactType.QUANTITY]
    assert len(kept) == len(told)


def counted(number, subject, kind=FactType.QUANTITY, value=None):
    """A fact made by hand."""
    first = Evidence(
        document="", paragraph=1, surface="two", sentence="They told of two.", start=number, end=number + 3
    )
    return Fact(
        id=f"{kind}-{number}",
        type=kind,
        value=value or Quantity(number="2", unit="ferries", question="", statement=""),
        evidence=(first,),
        subject=subject,
        normalised=value.name if value else "2",
        provenance=Provenance(rule="test", confidence=0.5),
    )


def told(name, *facts):
    """An article that tells these facts."""
    return replace(article(name, f"The text of {name}."), facts=facts)


def test_what_is_alike_but_told_apart_by_one_article_stays_apart_and_joins_another_articles():
    pair = (counted(1, "two ferries sank near Bergen"), counted(9, "two ferries sank near Bergen"))
    assert len(merge_documents([told("a.txt", *pair)])) == 2
    assert len(merge_documents([told("a.txt", pair[0]), told("b.txt", pair[1])])) == 1


def test_described_agreements_are_one_only_with_the_same_parties_and_titled_ones_always():
    def accord(number, name, *parties):
        value = Agreement(name=name, parties=parties, about="")
        return counted(number, name, FactType.AGREEMENT, value)

    def merged(one, other):
        return len(merge_documents([told("a.txt", one), told("b.txt", other)]))

    assert merged(accord(1, "peace treaty", "norway", "sweden"), accord(2, "peace treaty", "chad", "libya")) == 2
    assert merged(accord(1, "peace treaty"), accord(2, "peace treaty")) == 2
    assert merged(accord(1, "peace treaty", "norway", "sweden"), accord(2, "peace treaty", "sweden", "norway")) == 1
    assert merged(accord(1, "Harbour Accord", "norway"), accord(2, "Harbour Accord")) == 1


def test_spellings_initials_and_a_family_name_with_one_post_are_one_person():
    post = {("foreign minister", "russia")}
    names = joined_names(
        {"Sergei Lavrov": post, "Sergey Lavrov": {("x", "")}, "S. Lavrov": post, "Lavrov": post, "Ada Lavrov": post}
    )
    assert names["Sergey Lavrov"] == names["Sergei Lavrov"] == names["S. Lavrov"]
    assert names["Ada Lavrov"] == "Ada Lavrov"
    assert names["Lavrov"] == "Lavrov"  # two people fit


def test_initials_without_a_common_post_are_not_joined():
    names = joined_names({"John Smith": {("sport", "")}, "J. Smith": {("minister", "norway")}})
    assert names == {"John Smith": "John Smith", "J. Smith": "J. Smith"}


def test_sketches_tell_copies_from_articles_that_share_a_sentence():
    one, other = article("a.txt", *WIRE).document, article("b.txt", *WIRE[:2], "The rest is about herring.").document
    third = article("c.txt", *OTHER, WIRE[2]).document
    where = {(document.name, ""): sketch(document) for document in (one, other, third)}
    stories = same_stories(where)
    assert stories["a.txt", ""] == stories["b.txt", ""] != stories["c.txt", ""]


@given(st.randoms(use_true_random=False))
def test_the_order_of_the_documents_changes_nothing(rng: random.Random):
    documents = [
        article("a.txt", *WIRE),
        article("b.txt", *OTHER),
        article("c.txt", *WIRE[1:]),
        article("d.txt", OTHER[1]),
    ]
    shuffled = documents.copy()
    rng.shuffle(shuffled)
    assert merge_documents(shuffled) == merge_documents(documents)
