from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.facts.fact import FactType
from tests.specs.gold import GoldFact, Severity, Trap
from tests.specs.matching import Row, matched
from tests.specs.scoring import score


def wanted(type_=FactType.VOTE, value="31 votes to 9", normalised="31-9-4", **more) -> GoldFact:
    parts = {"id": "f1", "doc": "a.txt", "tier": 1, "subject": "assembly", "predicate": "voted", "status": "asserted"}
    return GoldFact(**{**parts, "paragraph": 3, "type": type_, "value": value, "normalised": normalised, **more})


def row(type_=FactType.VOTE, value="31 votes to 9", normalised="31-9-4", **more) -> Row:
    return Row(**{"doc": "a.txt", "type": type_, "value": value, "normalised": normalised, "paragraph": 3, **more})


DATE = wanted(FactType.EVENT_DATE, "Monday", "2011-05-09", keys=("sign", "accord"), alternatives=("2011-05-08",))
OFFICE = wanted(FactType.LEADER_ROLE, "First Minister", "Ada Quill|First Minister|Lewin Islands")


@pytest.mark.parametrize(
    ("gold", "said", "strictly", "loosely"),
    [
        (DATE, row(FactType.EVENT_DATE, "Monday", "2011-05-09", subject="Quill signed the treaty"), True, True),
        (DATE, row(FactType.EVENT_DATE, "Monday", "2011-05-08", subject="the accord"), True, True),
        (DATE, row(FactType.EVENT_DATE, "Monday", "2011-05-09", subject="the storm"), False, True),
        (DATE, row(FactType.EVENT_DATE, "May", "2011-05", subject="signed"), False, True),
        (DATE, row(FactType.EVENT_DATE, "Monday", "2011-05-16", subject="signed"), False, False),
        (DATE, row(FactType.EVENT_DATE, "Monday", "2011-05-09", subject="signed", paragraph=4), False, False),
        (OFFICE, row(FactType.LEADER_ROLE, "First Minister", "Quill|First Minister|Lewin Islands"), True, True),
        (OFFICE, row(FactType.LEADER_ROLE, "First Minister", "Ada Quill|First Minister|"), True, True),
        (OFFICE, row(FactType.LEADER_ROLE, "First Minister", "Ada Quill|First Minister|", paragraph=9), True, True),
        (OFFICE, row(FactType.LEADER_ROLE, "First Minister", "Ada Quill|First Minister|Norland"), False, True),
        (OFFICE, row(FactType.LEADER_ROLE, "First Minister", "Tomas Brandt|First Minister|"), False, False),
        (OFFICE, row(FactType.LEADER_ROLE, "coach", "Ada Quill|coach|"), False, False),
        (wanted(), row(normalised="31-9"), True, True),
        (wanted(), row(normalised="31-8", value="31 votes to 8"), False, False),
        (
            wanted(FactType.MONEY, "$2 million", "2000000 USD"),
            row(FactType.MONEY, "$2 million", "2000000 EUR"),
            False,
            False,
        ),
        (wanted(FactType.DURATION, "five-day", "P5D"), row(FactType.DURATION, "five-day", "P5D"), True, True),
        (wanted(FactType.DURATION, "five-day", "P5D"), row(FactType.DURATION, "five weeks", "P5W"), True, True),
        (
            wanted(FactType.QUANTITY, "thousands", "thousands"),
            row(FactType.QUANTITY, "thousands", "thousands"),
            True,
            True,
        ),
        (
            wanted(FactType.STATEMENT, "Ms Quill", "Ada Quill"),
            row(FactType.STATEMENT, "she", "Ada Quill", paragraph=4),
            True,
            True,
        ),
        (
            wanted(FactType.STATEMENT, "Ms Quill", "Ada Quill"),
            row(FactType.STATEMENT, "she", "Ada Quill", paragraph=5),
            False,
            False,
        ),
        (
            wanted(FactType.STATEMENT, "she", "Ada Quill"),
            row(FactType.STATEMENT, "she", "Mina Okafor"),
            False,
            False,
        ),
        (
            wanted(FactType.AGREEMENT, "Lewin Accord", "Lewin Fisheries Accord"),
            row(FactType.AGREEMENT, "accord on fisheries", "Fisheries Accord", paragraph=8),
            False,
            True,
        ),
        (
            wanted(FactType.RELATION, "the Union", "Island Union", accepted=("Isles",)),
            row(FactType.RELATION, "Isles", "Isles", predicate="voted"),
            True,
            True,
        ),
        (wanted(FactType.PLACE, "Port Lewin", "Port Lewin"), row(FactType.PLACE, "Norland", "Norland"), False, False),
    ],
)
def test_a_fact_is_matched_by_the_rules_of_its_type(gold, said, strictly, loosely):
    assert bool(matched(said, gold, strict=True).score) is strictly
    assert bool(matched(said, gold, strict=False).score) is loosely


def test_the_example_of_the_guide_is_scored_as_a_reader_would():
    gold = [
        wanted(id="f1"),
        replace(DATE, id="f2"),
        replace(OFFICE, id="f3", tier=2),
        wanted(FactType.QUANTITY, "12,500 tonnes", "12500", id="f4", tier=3),
    ]
    rows = [
        row(normalised="31-9"),
        row(normalised="31-9", value="by 31 to 9"),  # the same fact again
        row(FactType.EVENT_DATE, "Monday", "2011-05-09", subject="signing of the accord"),
        row(FactType.EVENT_DATE, "Monday", "2019-03-02", subject="signing of the accord"),
        row(FactType.VOTE, "12,500", "12500"),  # right, under another type
    ]
    outcome = score(rows, gold)
    everything = outcome.figures()
    assert (everything.extracted, everything.right, everything.cross) == (4, 3, 1)
    assert everything.precision == 0.75
    assert (everything.recall(1), everything.recall(2), everything.recall()) == (1.0, pytest.approx(2 / 3), 0.75)
    assert everything.f1 == 0.75
    assert [fact.id for fact in outcome.missed] == ["f3"]
    assert [wrong.normalised for wrong in outcome.wrong] == ["2019-03-02"]
    assert outcome.figures(FactType.VOTE).precision == 1.0


def test_one_extraction_is_right_only_once():
    gold = [wanted(id="f1"), wanted(id="f2")]
    assert score([row()], gold).figures().found == (1, 0, 0)


def test_one_fact_is_found_only_once():
    outcome = score([row(), row(normalised="31-9", value="31 to 9")], [wanted()])
    assert outcome.figures().right == 1
    assert len(outcome.wrong) == 1


def test_what_is_clearly_stated_is_found_first():
    gold = [wanted(id="f1", tier=2), wanted(id="f2")]
    assert [fact.id for fact in score([row()], gold).missed] == ["f1"]


def test_the_better_pair_goes_first():
    gold = [replace(OFFICE, id="f1", paragraph=9), replace(OFFICE, id="f2")]
    outcome = score([row(FactType.LEADER_ROLE, "First Minister", "Ada Quill|First Minister|")], gold)
    assert [fact.id for fact in outcome.missed] == ["f1"]


TRAP = Trap(
    id="t1", doc="a.txt", paragraphs=(2,), surface="Updated 03/02/2019", severity=Severity.HARD, bad_years=("2019",)
)


@pytest.mark.parametrize(
    ("trap", "said", "hit"),
    [
        (TRAP, row(FactType.EVENT_DATE, "03/02/2019", "2018-03-02", paragraph=2), True),
        (TRAP, row(FactType.EVENT_DATE, "March 2", "2019-03-02", paragraph=7), True),
        (TRAP, row(FactType.QUANTITY, "2019", "2019", paragraph=7), False),
        (TRAP, row(FactType.QUANTITY, "9", "9", paragraph=2), False),
        (replace(TRAP, types=(FactType.PLACE,)), row(FactType.EVENT_DATE, "03/02/2019", "x", paragraph=2), False),
        (replace(TRAP, bad_normalised=("31-8",)), row(normalised="31-8", paragraph=5), True),
        (replace(TRAP, severity=Severity.DUP, surface=""), row(paragraph=2), True),
        (replace(TRAP, severity=Severity.FLAG, surface="31 votes"), row(paragraph=2), True),
        (replace(TRAP, severity=Severity.FLAG, surface="31 votes"), row(paragraph=2, flagged=True), False),
    ],
)
def test_a_trap_is_hit_by_what_sits_on_it_or_carries_its_bad_value(trap, said, hit):
    assert [found.row for found in score([said], [], [trap]).hits] == ([said] if hit else [])


def test_what_is_right_hits_no_hard_trap_but_has_to_be_flagged():
    gold = wanted(paragraph=2, status="contradicts_record")
    hard, flag = replace(TRAP, surface="31 votes"), replace(TRAP, surface="31 votes", severity=Severity.FLAG)
    outcome = score([row(paragraph=2)], [gold], [hard, flag])
    assert [found.trap.severity for found in outcome.hits] == [Severity.FLAG]
    assert outcome.unflagged == [gold]
    assert score([row(paragraph=2, flagged=True)], [gold], [flag]).unflagged == []


def test_offsets_that_cut_something_else_are_told():
    text = "by 31 votes to 9."
    good = Row.read({"doc": "a.txt", "type": "vote", "value": "31 votes to 9", "start": 3, "end": 16}, text)
    bad = Row.read({"doc": "a.txt", "type": "vote", "value": "31 votes to 9", "start": 16, "end": 17}, text)
    assert score([good], []).unsliced == []
    assert score([bad], []).unsliced == [bad]


MONEY = st.lists(st.integers(1, 10**9), unique=True, max_size=12)


@given(right=MONEY, missed=MONEY, wrong=MONEY, tier=st.sampled_from([1, 2, 3]), strict=st.booleans())
def test_precision_and_recall_are_the_shares_that_were_put_in(right, missed, wrong, tier, strict):
    missed = [amount for amount in missed if amount not in right]
    wrong = [amount for amount in wrong if amount not in right and amount not in missed]
    gold = [
        wanted(FactType.MONEY, str(amount), f"{amount} USD", id=str(amount), tier=tier) for amount in [*right, *missed]
    ]
    rows = [row(FactType.MONEY, str(amount), f"{amount} USD") for amount in [*wrong, *right, *right]]
    figures = score(rows, gold, strict=strict).figures(FactType.MONEY)
    assert (figures.extracted, figures.right) == (len(right) + len(wrong), len(right))
    assert figures.recall(tier) == (len(right) / len(gold) if gold else 0)
    assert figures.recall(tier - 1) == 0
    assert score(rows, gold, strict=strict).figures() == figures


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 4), st.integers(1, 3)), max_size=12), st.randoms())
def test_the_figures_do_not_hang_on_the_order_of_what_was_extracted(facts, rng):
    gold = [
        wanted(doc=doc, normalised=str(n), value=str(n), paragraph=p, id=f"{at}")
        for at, (doc, n, p) in enumerate(facts)
    ]
    rows = [row(doc=doc, normalised=str(n), value=str(n), paragraph=p) for doc, n, p in facts[::2]]
    shuffled = list(rows)
    rng.shuffle(shuffled)
    assert score(rows, gold).figures() == score(shuffled, gold).figures()


def related(subject: str, predicate: str, other: str) -> tuple[GoldFact, Row]:
    gold = replace(wanted(FactType.RELATION, other, other), subject=subject, predicate=predicate)
    return gold, row(FactType.RELATION, other, other, subject=subject, predicate=predicate)


def test_a_relation_is_of_the_same_kind_and_between_the_same_two() -> None:
    gold, said = related("Norland", "part_of", "Sund")
    assert matched(said, gold, strict=True).score
    assert not matched(replace(said, predicate="member_of"), gold, strict=True).score
    assert not matched(replace(said, subject="Estmark"), gold, strict=True).score
    assert matched(replace(said, subject="Estmark"), gold, strict=False).score


def test_two_relations_with_one_object_are_two_facts() -> None:
    golds = [
        replace(wanted(FactType.RELATION, "Lewin Ports", "Lewin Ports", subject=who, predicate="owns"), id=who)
        for who in ("Marlow Group", "Quill family")
    ]
    rows = [
        replace(row(FactType.RELATION, "Lewin Ports", "Lewin Ports"), subject=one.subject, predicate="owns")
        for one in golds
    ]
    assert score(rows, golds).figures().right == len(golds)
    assert len(score([rows[0], rows[0]], golds).rows) == 1


def test_each_of_the_subjects_that_the_gold_names_at_once_is_right() -> None:
    gold = replace(
        wanted(FactType.RELATION, "Lewin Pact", "Lewin Pact", subject="Norland and Sund"), predicate="member_of"
    )
    rows = [
        replace(row(FactType.RELATION, "Lewin Pact", "Lewin Pact"), subject=who, predicate="member_of")
        for who in ("Norland", "Sund", "Estmark")
    ]
    figures = score(rows, [gold]).figures()
    assert (figures.right, figures.extracted, sum(figures.found)) == (2, 3, 1)


def test_a_relation_that_is_the_same_both_ways_may_be_told_either_way() -> None:
    gold, said = related("Norland", "borders", "Sund")
    turned = replace(said, subject="Sund", value="Norland", normalised="Norland")
    assert matched(turned, gold, strict=True).score
    gold, said = related("Norland", "part_of", "Sund")
    assert not matched(replace(said, subject="Sund", value="Norland", normalised="Norland"), gold, strict=True).score


def test_a_side_that_the_gold_only_describes_may_have_any_name() -> None:
    gold, said = related("the country", "member_of", "Sund")
    assert matched(replace(said, subject="Norland"), gold, strict=True).score
