"""What each template asks of a fact, word for word."""

from dataclasses import replace
from typing import Any

import pytest

from quizapp.corpus.when import When
from quizapp.facts.fact import (
    Approximation,
    Attribution,
    Fact,
    FactType,
    Place,
    Predicate,
    Relation,
    Stance,
    Status,
)
from quizapp.questions.fact_base import FactBase
from quizapp.questions.question import AnswerKind
from quizapp.questions.templates import Draft, drafts
from tests import factories


def asked(fact: Fact) -> dict[str, Draft]:
    return {draft.template: draft for draft in drafts(fact, FactBase((fact,), factories.entities()))}


def stems(fact: Fact) -> dict[str, tuple[str, str]]:
    return {name: (draft.stem, draft.key) for name, draft in asked(fact).items()}


def valued(fact: Fact, **changes: Any) -> Fact:
    return replace(fact, value=replace(fact.value, **changes))


def test_an_office_is_asked_for_its_holder_its_title_and_its_place() -> None:
    assert stems(factories.office_fact()) == {
        "office-name": ("Who was president of Norland in May 2011?", "Ada Quill"),
        "office-title": ("Which office did Ada Quill hold in May 2011?", "President of Norland"),
        "office-polity": ("Of which country or territory was Ada Quill president in May 2011?", "Norland"),
    }


def test_the_office_of_a_body_is_asked_for_the_body() -> None:
    chair = valued(factories.office_fact(), office="chair", polity="", body="harbour-board")
    assert stems(chair)["office-body"] == (
        "Of which organisation or body was Ada Quill chair in May 2011?",
        "Harbour Board",
    )
    assert stems(chair)["office-name"][0] == "Who was chair of the Harbour Board in May 2011?"


def test_an_office_with_words_of_its_own_uses_them_and_is_not_asked_for_its_place() -> None:
    envoy = valued(factories.office_fact(), office="envoy", wording="Norland's envoy to the isles")
    assert set(asked(envoy)) == {"office-name", "office-title"}
    assert stems(envoy)["office-title"][1] == "Norland’s envoy to the isles"


def test_an_office_is_right_by_all_its_names() -> None:
    leader = valued(factories.office_fact(status=Status.DE_FACTO), office="leader", aliases=("president",))
    names = asked(leader)["office-title"].accepted
    assert {"leader", "president", "president of Norland", "de facto leader of Norland", "Norland’s president"} <= {
        *names
    }
    spokesman = valued(factories.office_fact(), office="spokesperson", wording="spokesperson for the board")
    assert {"spokeswoman", "spokesman for the board"} <= {*asked(spokesman)["office-title"].accepted}
    assert "de facto president" not in asked(factories.office_fact())["office-title"].accepted
    secretary = valued(factories.office_fact(), office="secretary", wording="Norlandic harbour secretary")
    assert "harbour secretary" in asked(secretary)["office-title"].accepted


def test_an_office_is_right_with_the_name_of_its_body_that_the_source_uses() -> None:
    told = replace(factories.evidence(), sentence="Ada Quill, chair of the HB, spoke first.")
    chair = replace(factories.office_fact(), evidence=(told,))
    chair = valued(chair, office="chair", polity="", body="harbour-board")
    known = [
        replace(one, aliases=("HB", "Quay Board")) if one.id == "harbour-board" else one for one in factories.entities()
    ]
    (title,) = [one for one in drafts(chair, FactBase((chair,), known)) if one.template == "office-title"]
    assert {"chair of the HB", "chairman of the HB"} <= {*title.accepted}
    assert not any("Quay" in name for name in title.accepted)


def test_an_office_that_many_hold_is_not_asked_for_its_holder() -> None:
    member = asked(valued(factories.office_fact(), office="member of the senate"))
    assert "office-name" not in member
    assert member["office-title"].explanation == "Ada Quill was a member of the senate of Norland in May 2011."
    assert "office-name" not in asked(factories.office_fact(tags=("shared",)))


def test_an_acting_holder_is_called_so() -> None:
    acting = factories.office_fact(status=Status.ACTING)
    assert stems(acting)["office-name"][0] == "Who was acting president of Norland in May 2011?"


def test_an_office_without_a_time_is_not_asked() -> None:
    assert asked(factories.office_fact(valid=None)) == {}


@pytest.mark.parametrize(
    ("when", "stem", "key"),
    [
        ("2011-05-12", "On what date did Norland recognise the Lewin Islands?", "12 May 2011"),
        ("2011-05", "In which month and year did Norland recognise the Lewin Islands?", "May 2011"),
        ("2011", "In which year did Norland recognise the Lewin Islands?", "2011"),
        ("201X", "In which decade did Norland recognise the Lewin Islands?", "the 2010s"),
    ],
)
def test_a_date_is_asked_as_finely_as_it_is_known(when: str, stem: str, key: str) -> None:
    assert stems(valued(factories.event_fact(), when=When.parse(when)))["event-date"] == (stem, key)


def test_an_event_known_only_to_an_interval_is_not_asked() -> None:
    assert asked(valued(factories.event_fact(), when=When.parse("2011/2013"))) == {}


def test_a_passive_event_is_asked_passively() -> None:
    links = valued(factories.event_fact(), actor="ferry links", base="reopened", past="reopened", rest="", be="were")
    assert stems(links)["event-date"][0] == "On what date were ferry links reopened?"


def test_a_scheduled_event_reads_as_due() -> None:
    due = factories.event_fact(status=Status.SCHEDULED)
    assert stems(due)["event-date"][0] == "On what date was Norland due to recognise the Lewin Islands?"
    assert asked(due)["event-date"].explanation == "On 12 May 2011, Norland was due to recognise the Lewin Islands."


def test_a_signed_agreement_is_asked_for_its_name_its_date_and_the_other_party() -> None:
    assert stems(factories.agreement_fact()) == {
        "agreement-name": (
            "Which agreement on fishing quotas did Norland and the Lewin Islands sign on 9 May 2011?",
            "Lewin Fisheries Accord",
        ),
        "agreement-date": (
            "On what date did Norland and the Lewin Islands sign the Lewin Fisheries Accord?",
            "9 May 2011",
        ),
        "agreement-party": (
            "Which country or territory signed the Lewin Fisheries Accord with Norland on 9 May 2011?",
            "Lewin Islands",
        ),
    }


def test_an_unsigned_agreement_reads_proposed_and_a_description_takes_a() -> None:
    draft = valued(factories.agreement_fact(status=Status.PROPOSED), name="fisheries accord", about="quotas")
    assert stems(draft)["agreement-date"][0] == (
        "On what date was a fisheries accord between Norland and the Lewin Islands proposed?"
    )
    assert stems(draft)["agreement-name"][0] == (
        "Which agreement on quotas between Norland and the Lewin Islands was proposed on 9 May 2011?"
    )


def test_the_party_that_says_so_is_not_asked_for() -> None:
    said = factories.agreement_fact(
        status=Status.PROPOSED, attribution=Attribution(speaker="jon-falk", stance=Stance.CLAIMED)
    )
    stem = (
        "According to Jon Falk, which country or territory was to sign the Lewin Fisheries Accord with Norland, "
        "as proposed on 9 May 2011?"
    )
    assert stems(said)["agreement-party"] == (stem, "Lewin Islands")
    assert "agreement-party" not in asked(
        replace(said, attribution=Attribution(speaker="lewin", stance=Stance.CLAIMED))
    )


def test_several_agreements_are_asked_in_the_plural() -> None:
    several = valued(factories.agreement_fact(status=Status.SCHEDULED), name="fisheries accords")
    assert stems(several)["agreement-date"][0] == (
        "On what date were fisheries accords between Norland and the Lewin Islands planned?"
    )


def test_what_an_agreement_is_about_is_left_out_where_it_tells_the_name() -> None:
    telling = valued(factories.agreement_fact(), about="fisheries")
    assert (
        stems(telling)["agreement-name"][0] == "Which agreement did Norland and the Lewin Islands sign on 9 May 2011?"
    )


def test_a_vote_is_asked_for_its_result_its_body_and_its_date() -> None:
    assert stems(factories.vote_fact()) == {
        "vote-result": (
            "What was the result when the Island Assembly voted to approve the fisheries accord on 12 May 2011?",
            "31–9 with 4 abstentions",
        ),
        "vote-body": (
            "Which body voted 31–9 with 4 abstentions on 12 May 2011 to approve the fisheries accord?",
            "Island Assembly",
        ),
        "vote-date": ("On what date did the Island Assembly vote to approve the fisheries accord?", "12 May 2011"),
    }


def test_a_vote_on_one_bill_of_many_is_told_by_its_figures_and_has_its_date_before_a_long_matter() -> None:
    matter = "on a bill to build two new ferries for the northern Lewin Islands and one for the south"
    told = stems(replace(factories.vote_fact(), value=replace(factories.vote_fact().value, matter=matter)))
    assert told["vote-date"][0] == (f"On what date did the Island Assembly vote 31–9 with 4 abstentions {matter}?")
    assert told["vote-result"][0] == f"What was the result when the Island Assembly voted on 12 May 2011 {matter}?"


def test_the_margin_of_a_vote_is_computed_for_the_explanation() -> None:
    assert "The margin was 22 votes." in asked(factories.vote_fact())["vote-result"].explanation


def test_unanimous_is_an_answer_of_its_own() -> None:
    vote = valued(factories.vote_fact(), votes_for=None, votes_against=None, abstentions=None, unanimous=True)
    assert stems(vote)["vote-result"] == (
        "On 12 May 2011, how did the Island Assembly vote on whether to approve the fisheries accord?",
        "Unanimously in favour",
    )


def test_a_scheduled_vote_has_no_result_yet() -> None:
    due = stems(factories.vote_fact(status=Status.SCHEDULED))
    assert set(due) == {"vote-body", "vote-date"}
    assert due["vote-date"][0] == (
        "On what date was the Island Assembly due to vote on whether to approve the fisheries accord?"
    )


@pytest.mark.parametrize(
    "left_out",
    [
        {"when": None},
        {"body": ""},
        {"matter": ""},
        {"votes_for": None, "share": "55.5%"},
        {"votes_for": None, "margin": 3},
    ],
)
def test_a_vote_that_is_not_told_whole_is_not_asked(left_out: dict[str, Any]) -> None:
    assert stems(valued(factories.vote_fact(), **left_out)) == {}


def test_an_agreement_whose_parties_are_not_told_is_not_asked() -> None:
    assert stems(valued(factories.agreement_fact(), parties=())) == {}


def test_a_price_with_hundredths_is_no_question() -> None:
    fact = factories.money_fact()
    assert "money-amount" not in stems(replace(fact, value=replace(fact.value, hundredths=48)))


def test_money_is_asked_with_its_time_and_answered_with_its_unit() -> None:
    assert stems(factories.money_fact())["money-amount"] == (
        "In 2011, how much did Norland set aside for the harbour?",
        "7.6 billion kroner",
    )


def test_the_second_currency_counts_unless_the_stem_asks_for_the_first() -> None:
    both = valued(factories.money_fact(), second_amount=128_000_000, second_currency="USD")
    assert asked(both)["money-amount"].accepted == ("$128 million",)
    in_pounds = valued(both, question="in pounds did Norland spend")
    assert asked(in_pounds)["money-amount"].accepted == ()


def test_counts_shares_and_lengths_are_asked_each_in_their_way() -> None:
    count = asked(factories.quantity_fact())["quantity-number"]
    assert (count.stem, count.key) == ("How many fishing boats did Norland hold in May 2011?", "4")
    assert count.explanation == "Norland held four fishing boats in May 2011."
    part = valued(factories.quantity_fact(), number="2/3", unit="of islanders", question="fished in 2011")
    assert stems(part)["quantity-number"] == ("What share of islanders fished in 2011?", "Two-thirds")
    tonnes = valued(factories.quantity_fact(), number="1.5", unit="million tonnes")
    assert stems(tonnes)["quantity-number"] == ("How many million tonnes did Norland hold in May 2011?", "1.5")
    length = asked(factories.duration_fact())["duration-length"]
    assert (length.stem, length.key) == ("How long did the blockade of May 2011 last?", "5 days")
    assert length.accepted == ("five days",)


def test_a_rough_and_disputed_number_says_both() -> None:
    fact = factories.quantity_fact(
        approximation=Approximation.ABOUT, attribution=Attribution(speaker="jon-falk", stance=Stance.CLAIMED)
    )
    assert stems(fact)["quantity-number"] == (
        "According to Jon Falk, how many fishing boats did Norland hold in May 2011?",
        "About 4",
    )


def test_braces_in_a_statement_are_only_text() -> None:
    odd = valued(factories.duration_fact(), statement="It lasted {value} {value.__class__} {0}.")
    assert asked(odd)["duration-length"].explanation == "It lasted five days {value.__class__} {0}."


def fact_of(kind: FactType, value: Place | Relation, **changes: Any) -> Fact:
    made = Fact(id="one", type=kind, value=value, valid=When.parse("2011-05"), evidence=(factories.evidence(),))
    return replace(made, **changes)


def met(**changes: Any) -> Fact:
    question, statement = "did Ada Quill meet Jon Falk in May 2011", "Ada Quill met Jon Falk in {value} in May 2011"
    return fact_of(FactType.PLACE, Place(place="Sund", question=question, statement=statement), **changes)


def related(predicate: Predicate, subject: str, other: str, **changes: Any) -> Fact:
    return fact_of(FactType.RELATION, Relation(subject=subject, predicate=predicate, object=other), **changes)


def test_a_place_is_asked_by_what_happened_there() -> None:
    assert stems(met()) == {"place-name": ("Where did Ada Quill meet Jon Falk in May 2011?", "Sund")}
    assert asked(met())["place-name"].explanation == "Ada Quill met Jon Falk in Sund in May 2011."


def test_a_place_that_is_a_country_has_countries_beside_it() -> None:
    in_norland = valued(met(), place="norland")
    assert asked(in_norland)["place-name"].kind is AnswerKind.POLITY
    assert asked(met())["place-name"].kind is AnswerKind.PLACE


def test_a_place_of_which_nothing_is_told_is_not_asked() -> None:
    assert asked(valued(met(), question="", statement="")) == {}


def test_a_capital_is_asked_both_ways_at_its_time() -> None:
    city = related(Predicate.CAPITAL_OF, "Sund", "norland")
    assert stems(city) == {
        "relation-subject": ("Which city was the capital of Norland in May 2011?", "Sund"),
        "relation-object": ("Of which country or territory was Sund the capital in May 2011?", "Norland"),
    }
    assert asked(city)["relation-object"].explanation == "In May 2011, Sund was the capital of Norland."


def test_a_relation_known_of_a_day_is_asked_for_that_day() -> None:
    couple = related(Predicate.SPOUSE_OF, "ada-quill", "jon-falk", valid=When.parse("2011-05-12"))
    assert stems(couple)["relation-object"][0] == "To whom was Ada Quill married on 12 May 2011?"


def test_a_contested_relation_is_asked_according_to_who_tells_it() -> None:
    claimed = Attribution(speaker="Jon Falk", stance=Stance.CLAIMED)
    part = related(Predicate.PART_OF, "lewin", "norland", attribution=claimed)
    assert stems(part)["relation-object"][0].startswith("According to Jon Falk, of which country")


def test_a_contested_fact_says_who_tells_it_beside_another_question_as_well() -> None:
    claimed = Attribution(speaker="Jon Falk", stance=Stance.CLAIMED)
    part = related(Predicate.PART_OF, "lewin", "norland", attribution=claimed)
    assert asked(part)["relation-object"].instead.startswith("According to Jon Falk, in May 2011, the Lewin")
    event = replace(factories.event_fact(), attribution=claimed)
    assert asked(event)["event-date"].instead.startswith("According to Jon Falk, that was when ")


@pytest.mark.parametrize("predicate", [Predicate.MEMBER_OF, Predicate.BORDERS, Predicate.ALLY_OF, Predicate.RECOGNISES])
def test_a_relation_with_several_right_answers_is_not_asked(predicate: Predicate) -> None:
    assert asked(related(predicate, "lewin", "norland")) == {}


def test_a_relation_without_a_time_is_not_asked() -> None:
    assert asked(related(Predicate.CAPITAL_OF, "Sund", "norland", valid=None)) == {}


def test_a_side_of_another_kind_than_the_question_asks_for_is_not_asked() -> None:
    firm = related(Predicate.FOUNDED, "norland", "harbour-board")
    assert asked(firm) == {}


def test_a_statement_is_asked_for_who_made_it() -> None:
    stem = "Who called the Lewin Fisheries Accord a mistake in May 2011?"
    assert stems(factories.statement_fact()) == {"statement-speaker": (stem, "Ada Quill")}
    told = asked(factories.statement_fact(attribution=Attribution(speaker="ada-quill", agency="Harbour News")))[
        "statement-speaker"
    ]
    assert told.explanation == (
        "Ada Quill called the Lewin Fisheries Accord a mistake in May 2011. Harbour News reported it."
    )


def test_whoever_spoke_in_an_office_is_asked_for_it_by_their_first_statement() -> None:
    post, first = factories.office_fact(), factories.statement_fact()
    later = replace(valued(factories.statement_fact(), claim="praised the accord on 30 May 2011"), id="praise")
    base = FactBase((post, first, later), factories.entities())
    (draft,) = [one for fact in base.facts for one in drafts(fact, base) if one.template == "office-speaker"]
    assert draft.stem == "The holder of which office called the Lewin Fisheries Accord a mistake in May 2011?"
    assert draft.key == "President of Norland"
    assert draft.beside == (post,)


def test_an_office_of_another_time_is_not_that_of_whoever_spoke() -> None:
    base = FactBase((factories.office_fact(valid=When.parse("2014")), factories.statement_fact()), factories.entities())
    assert {one.template for one in drafts(base.facts[1], base)} == {"statement-speaker"}


def test_a_body_that_speaks_is_asked_for_as_a_body() -> None:
    board = valued(factories.statement_fact(), speaker="harbour-board")
    assert stems(board)["statement-speaker"][0].startswith("Which body called")
    assert asked(board)["statement-speaker"].kind is AnswerKind.BODY


def test_a_country_that_speaks_is_asked_for_as_a_country() -> None:
    norland = valued(factories.statement_fact(), speaker="norland")
    assert stems(norland)["statement-speaker"][0].startswith("Which country or territory called")
    assert asked(norland)["statement-speaker"].kind is AnswerKind.POLITY


def test_a_statement_without_a_claim_is_not_asked() -> None:
    assert asked(valued(factories.statement_fact(), claim="")) == {}
