from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.when import When
from quizapp.facts.fact import Entity, EntityKind, Fact, Statement
from quizapp.questions.distractors.pool import ENOUGH, Pool
from quizapp.questions.fact_base import FactBase
from quizapp.questions.templates import Draft, drafts
from tests import factories

BASE = FactBase((), factories.entities())


def of(*facts: Fact) -> Pool:
    return Pool([draft for fact in facts for draft in drafts(fact, BASE)])


def event(year: int) -> Fact:
    fact = factories.event_fact(id=f"event-{year}")
    return replace(fact, value=replace(fact.value, when=When.parse(f"{year}-05-12"), rest=f"island {year}"))


def only(pool: Pool, template: str, fact: str) -> Draft:
    return next(one for one in pool.drafts if one.template == template and one.fact.id == fact)


def test_what_asks_the_same_is_found_and_what_asks_nearly_the_same_only_on_request() -> None:
    president = factories.held("ada-quill", "president", "2011")
    later = factories.held("jon-falk", "president", "2014")
    head = replace(later, id="head", value=replace(later.value, office="head of state"))
    pool = of(president, later, head)
    draft = only(pool, "office-name", president.id)
    assert {one.fact.id for one in pool.asking_the_same(draft)} == {president.id, later.id}
    assert {one.fact.id for one in pool.asking_the_same(draft, wider=True)} == {president.id, later.id, "head"}


def test_what_the_record_contradicts_is_no_source_of_options() -> None:
    president = factories.held("ada-quill", "president", "2011")
    flagged = factories.held("jon-falk", "judge", "2011", flagged="The record has another.")
    pool = of(president, flagged)
    found = pool.of_kind(only(pool, "office-name", president.id), any_template=False)
    assert {one.fact.id for one in found} == {president.id}


@given(st.integers(min_value=1500, max_value=2400), st.integers(min_value=0, max_value=9000))
def test_dates_around_one_are_those_within_reach_and_of_many_the_nearest(year: int, days: int) -> None:
    pool = of(*(event(one) for one in range(1500, 2400, 7)))
    when = When.parse(f"{year}-01-01")
    found = [one.when for one in pool.around(when, days) if one.when]
    apart = [abs((one.first - when.first).days) for one in found]
    assert all(one <= days for one in apart)
    assert len(found) <= ENOUGH
    near = [one.when for one in pool.drafts if one.when and abs((one.when.first - when.first).days) <= days]
    assert len(found) == len(near) or len(near) > ENOUGH


def test_of_many_drafts_only_those_with_a_feature_in_common_are_compared() -> None:
    many = [factories.held("ada-quill", "president", str(1800 + one), polity=f"land-{one % 90}") for one in range(180)]
    pool = of(*(replace(fact, id=f"fact-{number}") for number, fact in enumerate(many)))
    draft = only(pool, "office-name", "fact-100")
    found = pool.of_kind(draft, any_template=False)
    assert len(found) < len(many)
    assert "fact-10" in {one.fact.id for one in found}  # of the same land


def test_offices_of_a_side_crowd_out_no_statements_of_it() -> None:
    def person(id: str, side: str) -> Entity:
        return Entity(id=id, kind=EntityKind.PERSON, label=id.title(), side=side)

    def said(id: str, speaker: str, year: int) -> Fact:
        value = Statement(speaker=speaker, claim=f"spoke of number {id} in {year}")
        return factories.statement_fact(id=id, value=value, valid=When.parse(str(year)))

    base = FactBase((), (person("ada", "norland"), person("jon", "norland"), person("mina", "estmark")))
    abroad = [said(f"abroad-{one}", "mina", 2011 + one % 2) for one in range(80)]
    terms = [factories.held("jon", f"office {one}", "2012") for one in range(80)]
    facts = (said("asked", "ada", 2011), *abroad, *terms, said("other", "jon", 2014))
    pool = Pool([draft for fact in facts for draft in drafts(fact, base)])
    found = pool.of_kind(only(pool, "statement-speaker", "asked"), any_template=True)
    assert "other" in {one.fact.id for one in found}


def test_the_last_year_is_that_of_what_is_asked() -> None:
    assert of(event(2003), event(2009), replace(event(2020), background=True)).last_year == 2009
