from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.when import When
from quizapp.exchange.question_list import as_json
from quizapp.facts.fact import Approximation, Attribution, EntityKind, Fact, FactType, Stance, Statement
from quizapp.questions.flaws import blocking, flaws
from quizapp.questions.generate import Generated, generate
from quizapp.questions.question import Topic
from tests import factories


def with_fact(*facts: Fact) -> Generated:
    return generate(factories.pack(facts=(*facts, *factories.pack().facts[1:])))


def rejected(found: Generated) -> dict[str, str]:
    return {one.key: one.rule for one in found.rejected}


def test_a_key_is_made_of_pack_fact_and_template() -> None:
    found = generate(factories.pack())
    assert found.questions[0].key == "lewin:norland-president-2011:office-name"
    assert len({question.key for question in found.questions}) == len(found.questions)


def test_topics_come_in_their_order_and_facts_in_theirs_within_a_topic() -> None:
    found = generate(factories.pack()).questions
    topics = [list(Topic).index(Topic(question.topic)) for question in found]
    assert topics == sorted(topics)
    numbers = [question.facts[0] for question in found if question.topic == Topic.NUMBERS]
    assert numbers == ["harbour-money", "held-boats", "blockade"]


def test_background_is_never_asked() -> None:
    pack = factories.pack()
    background = {fact.id for fact in pack.facts if fact.background}
    assert background
    assert not [question for question in generate(pack).questions if background & set(question.facts)]


def test_a_template_that_a_fact_skips_does_not_ask_of_it_but_still_knows_it() -> None:
    asked, other = factories.held("ada-quill", "president", "2011"), factories.held("jon-falk", "president", "2014")
    skipping = replace(other, skip=("office-name",))
    third = factories.held("tomas-brandt", "president", "2017", background=True)
    found = generate(factories.pack(facts=(asked, skipping, third), extra=())).questions
    named = [one for one in found if one.template == "office-name"]
    assert [one.answer for one in named] == ["Ada Quill"]
    assert "Jon Falk" in {one.text for one in named[0].distractors}


def test_nothing_that_is_kept_has_a_blocking_flaw_and_all_is_cited() -> None:
    for question in generate(factories.pack()).questions:
        assert blocking(flaws(question)) == []
        assert question.citations[0].publisher == "Harbour Courier"
        assert question.as_of or question.template in {"duration-length", "quantity-number"}


@given(st.integers(min_value=0, max_value=10**12))
def test_the_same_pack_and_seed_give_the_same_bytes(seed: int) -> None:
    pack = factories.pack(seed=seed)
    assert as_json(generate(pack).questions).encode() == as_json(generate(pack).questions).encode()


def test_another_seed_gives_other_distractors_and_the_same_questions() -> None:
    one, two = (generate(factories.pack(seed=seed)).questions for seed in (1, 2))
    assert [question.key for question in one] == [question.key for question in two]
    assert [question.distractors for question in one] != [question.distractors for question in two]


def test_a_new_fact_leaves_the_other_questions_as_they_were() -> None:
    value = replace(factories.event_fact().value, rest="Estmark", when=When.parse("1950"))
    later = factories.event_fact(id="later", value=value)
    before = {question.key: question for question in generate(factories.pack()).questions}
    after = {question.key: question for question in with_fact(factories.office_fact(), later).questions}
    assert before.items() <= after.items()
    assert after.keys() - before.keys() == {"lewin:later:event-date"}


def test_what_the_record_contradicts_is_not_asked() -> None:
    found = with_fact(factories.office_fact(flagged="The record has Jon Falk."))
    assert rejected(found)["lewin:norland-president-2011:office-name"] == "contradicted"


def test_of_what_the_record_contradicts_both_sides_are_kept_with_where_each_stands() -> None:
    flagged = factories.office_fact(flagged="The record has Jon Falk.", record="Norland Gazette, 2011")
    (dropped,) = (one for one in with_fact(flagged).rejected if one.template == "office-name")
    assert dropped.record == "The record has Jon Falk (Norland Gazette, 2011)."
    assert [cited.surface for cited in dropped.citations] == [one.surface for one in flagged.evidence]
    vague = factories.quantity_fact(id="vague", approximation=Approximation.VAGUE)
    assert all(not one.record and not one.citations for one in with_fact(vague).rejected)


def test_a_vague_number_is_not_asked() -> None:
    vague = factories.quantity_fact(id="vague", approximation=Approximation.VAGUE)
    assert rejected(with_fact(vague))["lewin:vague:quantity-number"] == "vague number"


def test_a_question_with_two_right_answers_in_the_facts_is_not_asked() -> None:
    rival = factories.held("jon-falk", "president", "2011", background=True, evidence=())
    assert rejected(with_fact(factories.office_fact(), rival))["lewin:norland-president-2011:office-name"] == (
        "second right answer"
    )


def test_a_disputed_fact_is_asked_by_its_speaker_and_not_at_all_without_one() -> None:
    said = Attribution(speaker="jon-falk", stance=Stance.CONTESTED)
    found = with_fact(factories.duration_fact(id="said", attribution=said))
    asked = next(question for question in found.questions if question.facts == ("said",))
    assert "ccording to Jon Falk" in asked.stem
    assert asked.attribution == "According to Jon Falk"
    nobody = factories.duration_fact(id="nobody", attribution=Attribution(stance=Stance.CONTESTED))
    assert rejected(with_fact(nobody))["lewin:nobody:duration-length"] == "attribution missing"


def test_the_same_stem_is_asked_once() -> None:
    twin = factories.money_fact(id="twin")
    assert rejected(with_fact(twin))["lewin:harbour-money:money-amount"] == "duplicate"


def test_a_country_that_the_name_or_the_office_gives_away_is_not_asked_for() -> None:
    chancellor = factories.held("ada-quill", "chancellor", "2011-05", polity="germany")
    entity = factories.entity(id="germany", kind=EntityKind.POLITY, label="Germany")
    pack = factories.pack(facts=(chancellor,), entities=(*factories.pack().entities, entity))
    assert rejected(generate(pack))[f"lewin:{chancellor.id}:office-polity"] == "given away"


def test_an_office_in_an_organisation_is_not_asked_openly_for_somebody_may_hold_several() -> None:
    board = factories.entity(id="harbour-board", kind=EntityKind.BODY, label="Harbour Board", article=True)
    chair = factories.held("ada-quill", "chair", "2011-05", polity="", body="harbour-board")
    alone = factories.pack(facts=(chair,), entities=(*factories.pack().entities, board))
    assert rejected(generate(alone))[f"lewin:{chair.id}:office-title"] == "open"
    state = factories.held("ada-quill", "chair", "2011-05")
    assert rejected(generate(factories.pack(facts=(state,)))).get(f"lewin:{state.id}:office-title") != "open"


def test_the_place_of_an_office_is_asked_for_one_year_only() -> None:
    again = factories.office_fact(id="again", valid=When.parse("2011-09"))
    found = rejected(with_fact(factories.office_fact(), again))
    assert found["lewin:again:office-polity"] == "duplicate"
    assert "lewin:again:office-name" not in found


def test_an_event_that_repeats_a_vote_is_asked_as_the_vote() -> None:
    value = replace(
        factories.event_fact().value,
        actor="the Island Assembly",
        base="vote",
        past="voted",
        rest="to approve the fisheries accord unchanged",
    )
    event = factories.event_fact(id="same-vote", value=value)
    assert rejected(with_fact(event))["lewin:same-vote:event-date"] == "duplicate"
    elsewhere = replace(event, evidence=(factories.evidence(paragraph=9),))
    assert "lewin:same-vote:event-date" not in rejected(with_fact(elsewhere))


def test_questions_written_by_hand_pass_the_same_guards() -> None:
    good = factories.question(1, key="lewin:by-hand:extra", topic=Topic.PLACES.value)
    bad = factories.question(2, key="lewin:bad:extra", stem="Who is president now?")
    found = generate(factories.pack(extra=(good, bad)))
    assert "lewin:by-hand:extra" in {question.key for question in found.questions}
    assert rejected(found)["lewin:bad:extra"] == "time missing"


@pytest.mark.parametrize("field", ["stem", "rule", "sentence"])
def test_every_rejection_can_be_explained(field: str) -> None:
    found = with_fact(factories.office_fact(flagged="The record has Jon Falk."))
    assert all(getattr(one, field) for one in found.rejected)


def test_a_fact_that_no_template_asks_about_is_told() -> None:
    said = Statement(speaker="Ada Quill", quoted=True)
    silent = Fact(id="quill-said", type=FactType.STATEMENT, value=said, evidence=(factories.evidence(),))
    assert [fact.id for fact in with_fact(silent).unasked] == [silent.id]
    assert generate(factories.pack()).unasked == ()


def test_a_fact_that_the_pack_keeps_from_every_template_is_told_apart() -> None:
    kept_back = factories.office_fact(skip=("office-name", "office-title", "office-polity"))
    found = with_fact(kept_back)
    assert [fact.id for fact in found.set_aside] == [kept_back.id]
    assert found.unasked == ()
    assert with_fact(factories.office_fact()).set_aside == ()
    assert found.facts == sum(not fact.background for fact in factories.pack().facts)
