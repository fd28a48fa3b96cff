import random
from dataclasses import replace
from datetime import date
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.when import When
from quizapp.facts.fact import Approximation, EntityKind, Fact
from quizapp.questions.distractors.convergence import converges, is_alone
from quizapp.questions.distractors.distractors import distractors
from quizapp.questions.distractors.pool import Pool
from quizapp.questions.fact_base import FactBase
from quizapp.questions.marking.marking import mark_typed
from quizapp.questions.overlap import overlapping
from quizapp.questions.templates import Draft, drafts
from tests import factories
from tests.questions.options import texts

SEEDS = st.integers(min_value=0, max_value=10**9)


def test_who_held_the_office_at_that_time_as_well_is_no_distractor() -> None:
    asked = factories.held("ada-quill", "president", "2011")
    rest = (factories.held("jon-falk", "foreign minister", "2011"), factories.held("mina-okafor", "judge", "2011"))
    assert "Tomas Brandt" in texts("office-name", asked, factories.held("tomas-brandt", "president", "2012"), *rest)
    assert "Tomas Brandt" not in texts(
        "office-name", asked, factories.held("tomas-brandt", "president", "2011-11"), *rest
    )


def test_an_office_of_the_same_class_and_place_at_that_time_is_too_near() -> None:
    asked = factories.held("ada-quill", "president", "2011")
    leader = factories.held("tomas-brandt", "leader", "2011")
    leader = replace(leader, value=replace(leader.value, office_class="president"))
    rest = (factories.held("jon-falk", "foreign minister", "2011"), factories.held("mina-okafor", "judge", "2011"))
    assert set(texts("office-name", asked, leader, *rest)) == {"Jon Falk", "Mina Okafor"}


def test_the_person_asked_about_is_in_no_option() -> None:
    asked = factories.held("ada-quill", "president", "2011")
    aide = factories.held("jon-falk", "aide", "2011")
    aide = replace(aide, value=replace(aide.value, wording="aide to Ada Quill"))
    rest = (factories.held("mina-okafor", "judge", "2011"), factories.held("tomas-brandt", "envoy", "2011"))
    assert sorted(texts("office-title", asked, aide, *rest)) == ["Envoy of Norland", "Judge of Norland"]


def test_an_option_is_not_another_name_of_one_already_taken() -> None:
    base = FactBase(
        (),
        (
            factories.entity(id="un", kind=EntityKind.BODY, label="World League", aliases=("WL",)),
            factories.entity(id="un-assembly", kind=EntityKind.BODY, label="WL Assembly"),
            factories.entity(id="court", kind=EntityKind.BODY, label="High Court"),
            factories.entity(id="harbour-board", kind=EntityKind.BODY, label="Harbour Board"),
        ),
    )
    chair = factories.office_fact()
    chair = replace(chair, value=replace(chair.value, office="chair", polity="", body="harbour-board"))
    pool = Pool(drafts(chair, base))
    draft = next(one for one in pool.drafts if one.template == "office-body")
    found = {one.text for one in distractors(draft, pool, base, random.Random(1))}
    assert found == {"World League", "High Court"}


def test_one_candidate_is_too_few() -> None:
    asked = factories.held("ada-quill", "president", "2011")
    assert texts("office-name", asked, factories.held("jon-falk", "judge", "2011")) == []


def test_a_name_in_the_stem_is_no_option() -> None:
    fact = factories.agreement_fact()
    assert "Norland" not in texts("agreement-party", fact)


def test_another_name_of_the_key_is_no_option() -> None:
    asked = factories.agreement_fact()
    double = replace(
        asked, id="double", value=replace(asked.value, name="Fisheries Accord", parties=("norland", "estmark"))
    )
    others = [
        replace(asked, id=name, value=replace(asked.value, name=name, parties=("norland", "estmark")))
        for name in ("Harbour Pact", "Pilot Convention")
    ]
    assert sorted(texts("agreement-name", asked, double, *others)) == ["Harbour Pact", "Pilot Convention"]


FACTS = (
    factories.event_fact(),
    factories.vote_fact(),
    factories.money_fact(),
    factories.quantity_fact(),
    factories.quantity_fact(approximation=Approximation.ABOUT),
    factories.duration_fact(),
    factories.agreement_fact(),
    *factories.pack().facts,
)


@given(SEEDS, st.sampled_from(FACTS))
def test_no_distractor_marks_as_right_and_no_two_are_one(seed: int, fact: Fact) -> None:
    facts = (fact, *(one for one in factories.pack().facts if one.id != fact.id))
    base = FactBase(facts, factories.entities())
    pool = Pool([draft for one in facts for draft in drafts(one, base)])
    for draft in (one for one in pool.drafts if one.fact is fact):
        found = distractors(draft, pool, base, random.Random(seed))
        question = _question(draft)
        assert not [one for one in found if mark_typed(question, one.text).correct]
        assert not [pair for pair in combinations(found, 2) if overlapping(pair[0].text, pair[1].text, draft.kind)]
        assert all(one.why for one in found)
        assert found == distractors(draft, pool, base, random.Random(seed))


DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2020, 12, 31))


@given(SEEDS, DAYS, st.lists(DAYS, max_size=5), st.sampled_from((10, 7, 4)))
def test_no_date_is_alone_in_its_year_or_month_or_the_one_that_shares_most(
    seed: int, key: date, others: list[date], digits: int
) -> None:
    value = factories.event_fact().value
    facts = [
        factories.event_fact(
            id=f"e{at}", value=replace(value, rest=f"isle {at}", when=When.parse(f"{day:%Y-%m-%d}"[:digits]))
        )
        for at, day in enumerate((key, *others))
    ]
    base = FactBase(facts, factories.entities())
    pool = Pool([draft for one in facts for draft in drafts(one, base)])
    asked = next(one for one in pool.drafts if one.fact is facts[0] and one.template == "event-date")
    options = [one.text for one in distractors(asked, pool, base, random.Random(seed))]
    assert len(options) == 3
    assert not is_alone(asked.key, options)
    assert not converges(asked.key, options)


def _question(draft: Draft) -> object:
    return factories.question(answer=draft.key, accepted=draft.accepted, kind=draft.kind, distractors=())
