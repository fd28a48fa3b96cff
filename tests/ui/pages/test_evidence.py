"""What a question's citations say, as the evidence panel shows them."""

from quizapp.ui.pages.evidence import evidence_of, source_line
from tests import factories


def test_the_surface_is_marked_in_our_own_sentence():
    evidence = evidence_of(factories.question())
    assert evidence.highlights == ((0, 9),)
    assert (evidence.publisher, evidence.date, evidence.paragraph) == ("Harbour Courier", "12 May 2011", 3)


def test_where_the_surface_is_worded_otherwise_the_answer_or_an_accepted_one_is_marked():
    cited = factories.citation(surface="Pres. A. Quill", sentence="In May the office was held by Ada Quill.")
    assert evidence_of(factories.question(citations=(cited,))).highlights == ((30, 39),)
    cited = factories.citation(surface="x", sentence="Then came Quill.")
    assert evidence_of(factories.question(citations=(cited,))).highlights == ((10, 15),)
    cited = factories.citation(surface="x", sentence="Nobody is named.")
    assert evidence_of(factories.question(citations=(cited,))).highlights == ()


def test_other_documents_agree_and_a_second_place_in_the_same_one_does_not_count():
    same = factories.citation(paragraph=9)
    other = factories.citation(document="doc-2", publisher="Lewin Times", title="", published="2011-06", paragraph=0)
    evidence = evidence_of(factories.question(citations=(factories.citation(), same, other)))
    assert [(source.title, source.date) for source in evidence.others] == [("Lewin Times", "June 2011")]


def test_documents_that_each_tell_of_another_fact_are_not_counted_as_agreeing():
    cited = (factories.citation(), factories.citation(document="doc-2", publisher="Lewin Times"))
    agreeing = evidence_of(factories.question(citations=cited)).others
    compared = evidence_of(factories.question(citations=cited, facts=("fact-1", "fact-2"))).others
    assert [one.own for one in (*agreeing, *compared)] == [False, True]


def test_a_question_without_a_source_has_no_evidence():
    assert evidence_of(factories.question(citations=())) is None
    assert source_line(None) == ""


def test_a_source_on_one_line_leaves_out_what_is_not_known():
    assert source_line(factories.citation()) == "Harbour Courier, 12 May 2011, ¶ 3"
    assert source_line(factories.citation(published="", paragraph=0)) == "Harbour Courier"
