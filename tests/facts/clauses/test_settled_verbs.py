"""Verbs beside one another: which is finite, which describes a noun, and which is a noun after all."""

from tests.facts.clauses.test_verb_groups import found, groups


def test_one_verb_of_a_clause_is_finite_and_the_other_describes_a_noun() -> None:
    (signed, first), (was, second) = groups("the pact signed in L was torn up .")
    assert (signed, first.finite, first.passive) == ("signed", False, True)
    assert (was, second.finite) == ("was torn", True)


def test_a_verb_with_an_object_stays_finite_before_another() -> None:
    assert [verb.finite for _words, verb in groups("P lifted a ban it had imposed .")] == [True, True]


def test_a_word_that_may_be_a_noun_is_one_beside_a_surer_verb() -> None:
    assert found("the ministry talks ended in L .") == ["ended"]
    assert found("P voted to approve plans for L .") == ["voted", "to approve"]
