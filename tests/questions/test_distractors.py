import random
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.when import When
from quizapp.facts.fact import Approximation, Entity, EntityKind, Fact, Statement
from quizapp.questions.comparable import comparables
from quizapp.questions.distractors import distractors
from quizapp.questions.fact_base import FactBase
from quizapp.questions.marking import mark_typed
from quizapp.questions.overlap import overlapping
from quizapp.questions.pool import Pool
from quizapp.questions.question import Distractor
from quizapp.questions.reading import read_date, read_score
from quizapp.questions.templates import Draft, drafts
from tests import factories

SEEDS = st.integers(min_value=0, max_value=10**9)


def options(template: str, *facts: Fact, seed: int = 1) -> tuple[Distractor, ...]:
    """The distractors of the first fact's draft by one template, the others being the rest of the fact base."""
    base = FactBase(facts, factories.entities())
    pool = Pool([draft for fact in facts for draft in drafts(fact, base)])
    draft = next(one for one in pool.drafts if one.template == template and one.fact == facts[0])
    return distractors(draft, pool, base, random.Random(seed))


def texts(template: str, *facts: Fact, seed: int = 1) -> list[str]:
    return [option.text for option in options(template, *facts, seed=seed)]


def test_other_holders_of_the_office_come_first_and_say_when_they_held_it() -> None:
    asked = factories.held("ada-quill", "president", "2011-05")
    later = factories.held("tomas-brandt", "president", "2014/2018", background=True)
    minister = factories.held("jon-falk", "foreign minister", "2011-05")
    found = options("office-name", asked, minister, later)
    assert [one.text for one in found] == ["Tomas Brandt", "Jon Falk"]
    assert found[0].why == "Tomas Brandt was president of Norland from 2014 to 2018."


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


def test_no_computed_date_lies_after_the_last_year_of_the_facts() -> None:
    fact = factories.event_fact(value=replace(factories.event_fact().value, when=When.parse("2011")))
    for seed in range(30):
        assert max(texts("event-date", fact, seed=seed)) < "2011"
        later = replace(fact, id="later", value=replace(fact.value, rest="Estmark", when=When.parse("2012-03-01")))
        assert max(texts("event-date", fact, later, seed=seed)) <= "2012"


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


DATED = ("2011-05-12", "2011-05", "2011", "201X")


@pytest.mark.parametrize("when", DATED)
@given(seed=SEEDS)
def test_dates_are_as_fine_as_the_key_and_never_the_key(when: str, seed: int) -> None:
    fact = factories.event_fact()
    fact = replace(fact, value=replace(fact.value, when=When.parse(when)))
    read = [read_date(text) for text in texts("event-date", fact, seed=seed)]
    assert len(read) == 3
    key = When.parse(when)
    assert all(one and one.precision is key.precision and not one.overlaps(key) for one in read)


def test_the_key_is_not_always_in_the_middle_of_the_dates() -> None:
    asked = factories.event_fact()
    later = replace(asked, id="later", value=replace(asked.value, rest="Estmark", when=When.parse("2015")))
    earlier = set()
    for seed in range(40):
        read = [read_date(text) for text in texts("event-date", asked, later, seed=seed)]
        earlier.add(sum(one is not None and one.before(When.parse("2011-05-12")) for one in read))
    assert earlier == {0, 1, 2, 3}


@given(SEEDS, st.integers(min_value=1, max_value=450), st.integers(min_value=0, max_value=450))
def test_scores_are_feasible_and_keep_the_outcome(seed: int, votes_for: int, votes_against: int) -> None:
    fact = factories.vote_fact()
    value = replace(fact.value, votes_for=votes_for, votes_against=votes_against, abstentions=None)
    for text in texts("vote-result", replace(fact, value=value), seed=seed):
        score = read_score(text)
        assert score is not None
        assert sum(score) <= votes_for + votes_against
        assert (score[0] > score[1]) is (votes_for > votes_against) or votes_for == votes_against


@given(SEEDS, st.integers(min_value=1, max_value=10**12))
def test_amounts_are_as_long_and_as_round_as_the_key(seed: int, amount: int) -> None:
    fact = factories.money_fact()
    key = str(amount).rstrip("0")
    for text in texts("money-amount", replace(fact, value=replace(fact.value, amount=amount)), seed=seed):
        digits = text.replace(",", "").replace(".", "").split()[0]
        assert len(digits.rstrip("0")) <= max(len(key), 2)


@pytest.mark.parametrize("number", ["4", "0", "1.5", "100", "12", "86%", "0.5%", "99%", "2/3", "5/7", "123456789"])
@given(seed=SEEDS)
def test_every_kind_of_count_gets_others_of_its_kind(number: str, seed: int) -> None:
    fact = factories.quantity_fact()
    fact = replace(fact, value=replace(fact.value, number=number))
    found = texts("quantity-number", fact, seed=seed)
    assert len(found) >= 2 or number == "0"
    assert all(text.endswith("%") is number.endswith("%") for text in found)
    assert all(("." in text) is ("." in number) for text in found)


@pytest.mark.parametrize("when", ["0001-01-01", "0001-01", "0001", "9999-12-31", "9999"])
def test_the_calendar_has_a_first_and_a_last_day(when: str) -> None:
    fact = factories.event_fact()
    assert len(texts("event-date", replace(fact, value=replace(fact.value, when=When.parse(when))))) in {0, 3}


@pytest.mark.parametrize("votes", [(0, 0), (1, 0), (1, 1), (0, 9)])
def test_no_score_is_ever_below_nothing(votes: tuple[int, int]) -> None:
    fact = factories.vote_fact()
    value = replace(fact.value, votes_for=votes[0], votes_against=votes[1], abstentions=None)
    for seed in range(20):
        assert not [one for one in texts("vote-result", replace(fact, value=value), seed=seed) if "–-" in one]


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


def _question(draft: Draft) -> object:
    return factories.question(answer=draft.key, accepted=draft.accepted, kind=draft.kind, distractors=())


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


def listed(template: str, *facts: Fact) -> list[str]:
    """The wrong options of the first fact's draft, the curated lists at hand."""
    base = FactBase(facts, factories.entities())
    pool = Pool([draft for fact in facts for draft in drafts(fact, base)])
    draft = next(one for one in pool.drafts if one.template == template and one.fact == facts[0])
    return [one.text for one in distractors(draft, pool, base, random.Random(1), comparables())]


def in_norway(person: str, office: str, time: str, document: str) -> Fact:
    fact = factories.held(person, office, time, polity="norway")
    return replace(fact, evidence=(replace(fact.evidence[0], document=document),))


def test_who_held_the_same_office_comes_before_another_office_of_another_article() -> None:
    asked = in_norway("ada-quill", "foreign minister", "2011", "one")
    there = in_norway("jon-falk", "minister", "2011", "one")
    elsewhere = in_norway("tomas-brandt", "minister", "2011", "two")
    head = in_norway("mina-okafor", "president", "2011", "one")
    assert "Jon Falk" in listed("office-name", asked, there)
    assert "Mina Okafor" not in listed("office-name", asked, there, head)
    assert "Tomas Brandt" not in listed("office-name", asked, elsewhere)


def test_an_envoy_is_not_taken_for_a_minister_as_long_as_there_are_others() -> None:
    asked = in_norway("ada-quill", "prime minister", "2011", "one")
    envoy = in_norway("jon-falk", "ambassador to Sweden", "2011", "one")
    assert "Jon Falk" not in listed("office-name", asked, envoy)


def test_who_else_is_quoted_is_no_candidate_for_that_alone() -> None:
    spoke = factories.statement_fact()

    def other(speaker: str, document: str) -> Fact:
        value = replace(spoke.value, speaker=speaker, claim=f"said that {speaker} would come in May 2011")
        return replace(spoke, id=speaker, value=value, evidence=(replace(spoke.evidence[0], document=document),))

    beside = [other(speaker, spoke.evidence[0].document) for speaker in ("jon-falk", "tomas-brandt")]
    elsewhere = [other(speaker, "elsewhere") for speaker in ("jon-falk", "tomas-brandt")]
    assert sorted(listed("statement-speaker", spoke, *beside)) == ["Jon Falk", "Tomas Brandt"]
    assert listed("statement-speaker", spoke, *elsewhere) == []


def test_twice_a_rate_is_out_of_scale() -> None:
    fact = factories.quantity_fact()
    rate = replace(fact, value=replace(fact.value, number="7%", unit=""))
    rates = [option for seed in range(20) for option in texts("quantity-number", rate, seed=seed)]
    assert rates
    assert all(float(rate.rstrip("%")) <= 11 for rate in rates)
