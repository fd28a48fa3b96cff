"""Described agreements of which no signing is told: what is under them, what they grant, and what became of them."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import facts


def names(*lines: str) -> list[str]:
    return [fact.normalised for fact in facts(FactType.AGREEMENT, *lines)]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("The islands asked for fuel under the ITEC arrangement.", "ITEC arrangement"),
        ("They live by an understanding by which Norway and Iceland share the flights.", "understanding"),
        ("The court struck down the treaty under which the two neighbours share the strait.", "treaty"),
        ("The arrangement under which Norway supplied Iceland with power lapsed in 2014.", "arrangement"),
        ("The pact commits Norway and Iceland to defend each other.", "pact"),
        ("The government cancelled the concession that lets Hutchison run the port for 40 years.", "concession"),
        ("Djibouti granted China a ten-year lease of the port.", "lease"),
        ("A memorandum between the league and the players was quietly shelved in 2010.", "memorandum"),
        ("The broadcaster's own deal with the league expires in May.", "deal"),
        ("Its deal with the Norwegian Football Association runs out in June.", "deal"),
        ("The court upheld the 1998 family settlement of the Barua group.", "1998 family settlement"),
        ("It was followed by a deal for a naval base, which parliament endorsed in May.", "deal"),
        ("A deal done in the corridor saved the budget.", "deal"),
        ("The league sold its rights in a four-year broadcasting deal.", "broadcasting deal"),
        (
            "The union wants a clause written into the collective bargaining agreement.",
            "collective bargaining agreement",
        ),
        ("Heads of terms were signed last week in Cardiff.", "Heads of terms"),
        ("The pact, named after the village of Orlo, was signed in a barn.", "pact"),
    ],
)
def test_it_stands_without_a_verb_of_signing(line: str, name: str) -> None:
    (found,) = names(line)
    assert found.startswith(name)


@pytest.mark.parametrize(
    "line",
    [
        "The city adopted health protocols under which schools close at noon.",
        "He rejected calls for a deal under which taxes would rise.",
        "The minister made a concession to the farmers.",
        "In her concession speech she thanked the volunteers.",
        "She signed a lease on a flat in Leeds.",
        "The assembly voted to lease the harbour to Norway.",
        "The concession that lets children travel free will end.",
        "She has a deal with her editor.",
        "His contract with the club expires in June.",
        "The family left the settlement of Orlo by the river.",
        "They reached a mere agreement to agree.",
        "The union wants a wage agreement by June.",
        "The contract that gave him a car expired.",
        "An arrangement under which grandparents mind the children suits them.",
        "The 1970 housing settlement has many huts.",
        "Under the NHS protocol patients wait an hour.",
        "The protocol that requires two doctors was dropped by the ward.",
        "The lease on her shop lapsed in May.",
        "The alliance collapsed in the polls.",
        "Deal signed, he left the room.",
        "Framework laws were passed in the spring.",
    ],
)
def test_what_is_private_wanted_or_no_agreement_is_none(line: str) -> None:
    assert names(line) == []


def test_ones_own_agreement_is_another_than_the_one_of_the_same_name() -> None:
    lines = ("Ireland signed an accession agreement on Monday.", "Brazil signed its own accession agreement in 2010.")
    assert names(*lines) == ["accession agreement", "accession agreement of Brazil"]


def test_an_agreement_with_its_own_name_is_not_the_one_that_is_titled() -> None:
    lines = ("Ministers signed the Lewin Declaration.", "Fuel was sent under the ITEC arrangement.")
    assert names(*lines) == ["Lewin Declaration", "ITEC arrangement"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("The club has a sponsorship deal with Emirates and a kit contract with Adidas.",),
            ["sponsorship deal with Emirates", "kit contract with Adidas"],
        ),
        (
            ("The ceasefire, mediated by Oman, began at dawn.", "A truce in 2014 collapsed within a week."),
            ["ceasefire", "truce"],
        ),
        (
            ("The ceasefire, mediated by Oman, began at dawn.", "The Lewin Accord of 2011 had failed."),
            ["Lewin Accord", "ceasefire"],
        ),
        (
            ("Parliament ratified a treaty with Finland.", "An earlier treaty, signed in 1920, was broken."),
            ["treaty with Finland", "treaty"],
        ),
        (
            ("The 1929 Nile treaty gave Egypt the water.", "The 1959 agreement with Sudan split it."),
            ["Nile treaty", "1959 agreement with Sudan"],
        ),
        (("They signed a wage agreement with Norway.", "The wage agreement lasts."), ["wage agreement with Norway"]),
    ],
)
def test_two_agreements_are_told_apart_by_year_order_and_kind(lines: tuple[str, ...], expected: list[str]) -> None:
    assert sorted(names(*lines)) == sorted(expected)


def test_a_wage_agreement_that_would_be_honoured_is_one_and_one_that_would_cost_is_not() -> None:
    assert names("A wage agreement with Norway would be honoured, he said.")
    assert not names("A wage agreement with Norway would cost too much, he said.")
