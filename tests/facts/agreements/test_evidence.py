"""What speaks for a phrase being an agreement, and what against it."""

import pytest

from quizapp.facts.agreements.words import words
from quizapp.facts.fact import Fact, FactType
from quizapp.facts.lexicon import bundled
from tests.facts.extracted import extraction, facts


def found(*lines: str) -> list[Fact]:
    return facts(FactType.AGREEMENT, *lines)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Talks on a memorandum on vanilla quotas, broken off in May, resume in Suva.", "memorandum on vanilla quotas"),
        ("With Bhutan there is only a memorandum on the border, put on paper in Delhi.", "memorandum on the border"),
        ("The vote turned on the city's contract with Lewin Partners, a private firm.", "contract with Lewin Partners"),
        (
            "The council will renew its twinning charter with Saumur, first signed in 1998.",
            "twinning charter with Saumur",
        ),
        ("What Mr Dahl called a further understanding with Tonga is short.", "understanding with Tonga"),
    ],
)
def test_what_no_rule_knows_is_an_agreement_if_enough_speaks_for_it(line: str, name: str) -> None:
    assert [fact.normalised for fact in found(line)] == [name]


def test_a_fact_tells_the_signs_that_made_it_one() -> None:
    (fact,) = found("Talks on a memorandum on vanilla quotas, broken off in May, resume in Suva.")
    assert fact.provenance.rule == "agreement-weighed"
    assert fact.provenance.reasons == ("matter", "memorandum")


@pytest.mark.parametrize(
    "line",
    [
        "She signed a lease on a flat in Leeds.",
        "He spoke of an arrangement of flowers at the show.",
        "Norway and Iceland would need a memorandum on herring.",
        "The nurses of the ward have a protocol on visits.",
        "The village is a Norwegian settlement near Bergen.",
        "The premier wants a memorandum on herring, Ms Dahl of Bergen said.",
        "The alliance with Norland of the two parties won in Leeds.",
        "No contract with Lewin Partners was shown to Ms Dahl.",
    ],
)
def test_what_too_little_speaks_for_is_none(line: str) -> None:
    assert found(line) == []
    assert {row.type for row in extraction(line).ledger if row.rule == "agreement-described"} == {"agreement"}


def test_more_than_one_sign_is_needed() -> None:
    points = dict(words(bundled()).points)
    enough = points.pop("enough")
    assert [sign for sign in points if points[sign] > enough] == ["of a year"]
    assert min(points.values()) < 0


def test_a_treaty_of_other_parties_far_into_the_text_is_another_one() -> None:
    lines = (
        "Norway and Iceland agreed on Monday on a ceasefire in the cod war.",
        "Fishermen cheered in Bergen.",
        "The weather was fine.",
        "The island was Danish until 1909, when it was sold under a treaty with Britain.",
    )
    assert len(found(*lines)) == 2


def test_several_agreements_of_the_same_parties_are_the_one_told_before() -> None:
    lines = (
        "Norway signed a herring agreement with Iceland in Bergen.",
        "Fishermen cheered in Bergen.",
        "The weather was fine.",
        "The king ordered the signing of agreements with Iceland on joint hunts for herring, a spokesman said.",
    )
    assert len(found(*lines)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "A WHO protocol on malaria requires nets, said Ms Dahl of Bergen.",
        "Fishermen in Bergen fear a deal over cod with the buyers of Oslo.",
        "The village in Kenya is near a settlement of Danes.",
        "In a memorandum to Congress, Ms Dahl of Norway set out the cuts.",
        "The Norwegian declaration of 1990 is about Iceland.",
        "A deal between Norway and Iceland is off the table, Ms Dahl said.",
        "The union walked out of a nine-year-old partnership over seats, Ms Dahl told Norway.",
    ],
)
def test_what_is_of_another_kind_or_only_thought_of_is_none(line: str) -> None:
    assert found(line) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The code agreed with the Government of Norway in 2003 bars it.", "code agreed with the Government of Norway"),
        ("Athens keeps to the bailout programme agreed with the IMF.", "bailout programme agreed with the IMF"),
        ("The timetable agreed between the two armies was kept.", "timetable"),
        ("A shareholders' pact signed in May bars it.", "shareholders' pact"),
        ("Under a pair of treaties concluded at Bergen in March 2002 they share the bank.", "treaties"),
    ],
)
def test_papers_agreed_with_somebody_and_counted_treaties_are_agreements(line: str, name: str) -> None:
    assert [fact.normalised for fact in found(line)] == [name]


@pytest.mark.parametrize("line", ["The plan agreed by the board cuts jobs.", "The code was praised in Norway."])
def test_papers_of_one_side_are_none(line: str) -> None:
    assert found(line) == []


def test_what_the_two_countries_have_is_told_by_other_words() -> None:
    assert [fact.normalised for fact in found("The two countries' treaty was signed in May.")] == ["treaty"]
