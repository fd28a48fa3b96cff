import random
from dataclasses import replace

from quizapp.corpus.when import When
from quizapp.facts.fact import Entity, EntityKind, Fact, Statement
from quizapp.questions.comparables.comparable import comparables
from quizapp.questions.distractors.distractors import distractors
from quizapp.questions.distractors.pool import Pool
from quizapp.questions.fact_base import FactBase
from quizapp.questions.templates import drafts
from tests import factories
from tests.questions.options import options, texts


def test_other_holders_of_the_office_come_first_and_say_when_they_held_it() -> None:
    asked = factories.held("ada-quill", "president", "2011-05")
    later = factories.held("tomas-brandt", "president", "2014/2018", background=True)
    minister = factories.held("jon-falk", "foreign minister", "2011-05")
    found = options("office-name", asked, minister, later)
    assert [one.text for one in found] == ["Tomas Brandt", "Jon Falk"]
    assert found[0].why == "Tomas Brandt was president of Norland from 2014 to 2018."


def test_other_heads_of_the_place_come_before_presidents_elsewhere() -> None:
    def head(person: str, office: str, time: str, **changes: object) -> Fact:
        fact = factories.held(person, office, time, **changes)
        return replace(fact, value=replace(fact.value, office_class=f"head of {office}"))

    asked = head("ada-quill", "president", "2011")
    premier = head("tomas-brandt", "premier", "2011", background=True)
    abroad = head("jon-falk", "president", "2011", polity="estmark")
    assert texts("office-name", asked, abroad, premier) == ["Tomas Brandt", "Jon Falk"]


def test_what_somebody_held_at_other_times_comes_before_what_others_held() -> None:
    asked = factories.held("ada-quill", "president", "2011")
    earlier = factories.held("ada-quill", "judge", "2004", polity="estmark", background=True)
    rest = (factories.held("mina-okafor", "premier", "2011"), factories.held("tomas-brandt", "speaker", "2011"))
    found = options("office-title", asked, *rest, earlier)
    assert found[0].why == "Ada Quill was judge of Estmark in 2004."


def test_what_somebody_is_only_known_to_have_held_in_another_month_may_be_right_as_well() -> None:
    asked = factories.held("ada-quill", "president", "2011-05")
    rest = (factories.held("mina-okafor", "premier", "2011"), factories.held("tomas-brandt", "speaker", "2011"))
    later = factories.held("ada-quill", "judge", "2012-03", polity="estmark")
    assert "Judge of Estmark" not in texts("office-title", asked, *rest, later)


def test_whose_office_is_asked_by_what_they_said_has_offices_of_the_same_country_beside_it() -> None:
    spoke = factories.statement_fact()
    president = factories.held("ada-quill", "president", "2011")
    there = (factories.held("mina-okafor", "premier", "2011"), factories.held("tomas-brandt", "speaker", "2011"))
    abroad = factories.held("jon-falk", "president", "2011", polity="estmark")
    found = texts("office-speaker", spoke, president, *there, abroad)
    assert sorted(found) == ["Premier of Norland", "Speaker of Norland"]


def test_whom_a_fact_names_as_wrong_comes_first_with_the_office_held_at_the_time() -> None:
    asked = replace(factories.held("ada-quill", "president", "2011"), wrong=("tomas-brandt", "jon-falk"))
    rest = (factories.held("mina-okafor", "president", "2014"), factories.held("jon-falk", "premier", "2011"))
    named = (factories.held("tomas-brandt", "judge", "2003"), factories.held("tomas-brandt", "speaker", "2010/2012"))
    assert texts("office-name", asked, *rest, *named)[:2] == ["Tomas Brandt", "Jon Falk"]
    assert texts("office-title", asked, *rest, *named)[:2] == ["Speaker of Norland", "Premier of Norland"]
    unnamed = texts("office-name", replace(asked, wrong=()), *rest, *named)
    assert unnamed[:2] != ["Tomas Brandt", "Jon Falk"]


def test_who_voted_is_asked_beside_bodies_of_the_same_state() -> None:
    def body(id: str, label: str, side: str) -> Entity:
        return Entity(id=id, kind=EntityKind.BODY, label=label, side=side)

    bodies = (body("bank", "Bank", "estmark"), body("council", "Council", "norland"), body("court", "Court", "norland"))
    vote = factories.vote_fact()
    vote = replace(vote, value=replace(vote.value, body="senate"))
    senate = body("senate", "Senate of Norland", "norland")
    abroad = replace(vote, id="abroad", value=replace(vote.value, body="bank", matter="to raise rates"))
    base = FactBase((vote, abroad), (*bodies, senate))
    pool = Pool([draft for fact in base.facts for draft in drafts(fact, base)])
    draft = next(one for one in pool.drafts if one.template == "vote-body")
    assert [one.text for one in distractors(draft, pool, base, random.Random(1))][:2] == ["Council", "Court"]


def test_curated_names_stand_in_where_the_facts_have_too_few() -> None:
    asked = factories.held("ada-quill", "prime minister", "2011")
    asked = replace(asked, value=replace(asked.value, polity="norway"))
    base = FactBase((asked,), factories.entities())
    pool = Pool(drafts(asked, base))
    draft = next(one for one in pool.drafts if one.template == "office-name")
    assert distractors(draft, pool, base, random.Random(1)) == ()
    found = distractors(draft, pool, base, random.Random(1), comparables())
    assert len(found) == 3
    assert all("prime minister of Norway" in one.why for one in found)


def test_what_the_facts_know_of_a_curated_name_tells_why_it_is_wrong() -> None:
    def spoke(id: str, speaker: str, claim: str) -> Fact:
        value = Statement(speaker=speaker, claim=claim)
        return factories.statement_fact(id=id, value=value, valid=When.parse("2011"), evidence=())

    lands = tuple(
        Entity(id=id, kind=EntityKind.POLITY, label=id.title()) for id in ("norway", "sweden", "chad", "mali")
    )
    facts = (spoke("one", "norway", "built the bridge in 2011"), spoke("two", "sweden", "closed its ports in 2011"))
    base = FactBase(facts, lands)
    pool = Pool([draft for fact in facts for draft in drafts(fact, base)])
    found = distractors(pool.drafts[0], pool, base, random.Random(1), comparables())
    assert next(one.why for one in found if one.text == "Sweden") == "Sweden closed its ports in 2011."
