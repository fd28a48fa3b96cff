"""The wordings of a question: which there are, and which one a seed takes."""

import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.when import When
from quizapp.facts.fact import Attribution, Fact, Stance
from quizapp.questions.fact_base import FactBase
from quizapp.questions.overlap import mentions
from quizapp.questions.templates import drafts
from quizapp.questions.templates.draft import has_year
from quizapp.questions.templates.phrasing import in_turn, phrasings, with_time
from tests import factories

BASE = FactBase((), factories.entities())
MAY = When.parse("2011-05")
CLAIMED = Attribution(speaker="jon-falk", stance=Stance.CLAIMED)


def test_a_time_stands_behind_or_in_front() -> None:
    assert with_time(MAY, "Who sold the ferries to Norland in May 2011?") == (
        "Who sold the ferries to Norland in May 2011?",
        "In May 2011, who sold the ferries to Norland?",
    )
    assert with_time(MAY, "Who sold the ferries?") == ("In May 2011, who sold the ferries?",)


@pytest.mark.parametrize(
    "stem",
    [
        "Who said that the harbour was closed in May 2011?",
        "Who sold the ferries, the courier wrote in May 2011?",
        "Who wrote in May 2011 of the strike in 2009?",
        "Who sold the ferries in May 2014?",
        "Who sold the ferries of May 2011?",
        "In which town did Norland sell the ferries in May 2011?",
    ],
)
def test_a_time_that_may_be_that_of_something_else_or_stands_badly_in_front_stays_where_it_is(stem: str) -> None:
    assert with_time(MAY, stem) == (stem,)


def test_a_finer_time_of_the_fact_leaves_that_of_the_stem_as_it_is() -> None:
    told = with_time(When.parse("2011-05-12"), "Who sold the ferries in May 2011?")
    assert told[1] == "In May 2011, who sold the ferries?"


def test_who_claims_it_stands_in_front_or_at_the_end() -> None:
    fact = factories.event_fact(attribution=CLAIMED)
    assert phrasings(fact, BASE, "Who sold the ferries in May 2011?", when=MAY) == (
        "According to Jon Falk, who sold the ferries in May 2011?",
        "Who sold the ferries in May 2011, according to Jon Falk?",
    )
    assert phrasings(fact, BASE, "Who sold them, as planned in May 2011?", when=MAY) == (
        "According to Jon Falk, who sold them, as planned in May 2011?",
    )


FACTS = (
    factories.office_fact(),
    factories.event_fact(),
    factories.agreement_fact(),
    factories.vote_fact(),
    factories.money_fact(),
    factories.quantity_fact(valid=MAY),
    factories.quantity_fact(value=replace(factories.quantity_fact().value, number="2/3", unit="of islanders")),
    factories.duration_fact(),
    factories.statement_fact(),
)
SEEDS = st.integers(min_value=0, max_value=10**12)


def worded(fact: Fact) -> dict[str, tuple[str, ...]]:
    return {draft.template: draft.stems for draft in drafts(fact, FactBase((fact,), factories.entities()))}


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.type.value)
def test_every_template_has_more_than_one_wording(fact: Fact) -> None:
    assert all(len(set(stems)) > 1 for stems in worded(fact).values())


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.type.value)
def test_every_wording_is_taken_by_some_seed_and_the_same_seed_takes_the_same(fact: Fact) -> None:
    for name, stems in worded(fact).items():
        assert {in_turn(stems, seed, name)[0] for seed in range(99)} == {*stems}
        assert in_turn(stems, 7, name) == in_turn(stems, 7, name)


def test_questions_of_one_template_are_not_all_worded_alike() -> None:
    stems = worded(factories.office_fact())["office-name"]
    assert {in_turn(stems, 1, f"fact-{number}")[0] for number in range(30)} == {*stems}


_MONTH = st.dates(min_value=When.parse("1900").first, max_value=When.parse("2020").first).map(
    lambda day: When.parse(f"{day:%Y-%m}")
)


@given(st.sampled_from(FACTS), _MONTH, st.booleans())
def test_no_wording_loses_the_time_or_the_source(fact: Fact, when: When, claimed: bool) -> None:
    changes: dict[str, Any] = {"attribution": CLAIMED} if claimed else {}
    moved = replace(fact, valid=when, **changes)
    for draft in drafts(moved, FactBase((moved,), factories.entities())):
        for stem in draft.stems:
            assert stem.endswith("?")
            assert stem[0].isupper()
            assert not draft.changes or has_year(stem)
            said = draft.template in {"statement-speaker", "office-speaker"}
            assert said or not claimed or mentions(stem, "Jon Falk")


@given(SEEDS, st.permutations([f"fact-{number}" for number in range(6)]))
def test_the_order_of_the_questions_changes_no_wording(seed: int, keys: list[str]) -> None:
    stems = ("one", "two", "three")
    random.seed(seed)  # nor does anything that drew by chance before
    assert {key: in_turn(stems, seed, key) for key in keys} == {key: in_turn(stems, seed, key) for key in sorted(keys)}
