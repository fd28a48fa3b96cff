"""Lengths of time: what lasts, and what is rather a date, an age, a deadline or a rate."""

import pytest

from quizapp.facts.fact import Approximation, FactType
from tests.facts.extracted import extraction, facts

LENGTHS = [
    ("They fought a five-day war.", ["P5D"]),
    ("The talks lasted six hours.", ["PT6H"]),
    ("He ruled for two decades.", ["P20Y"]),
    ("She serves a three-year term.", ["P3Y"]),
    ("He was jailed for 18 months.", ["P18M"]),
    ("It was a 90-minute meeting.", ["PT90M"]),
    ("He spoke for seven hours and 20 minutes.", ["PT440M"]),
    ("It took them a year and a half to agree.", ["P18M"]),
    ("The lift stood still for half an hour.", ["PT30M"]),
    ("It took two and a half years.", ["P30M"]),
    ("The camp goes on for a fortnight.", ["P2W"]),
    ("Parliament needed barely an hour.", ["PT1H"]),
    ("He stayed for five more years on the board.", ["P5Y"]),
    ("They must answer within 48 hours.", ["PT48H"]),
    ("It will cut the journey from three days to ten hours.", ["P3D", "PT10H"]),
    ("A week-long fair opened.", ["P1W"]),
    ("She has run the firm for the past decade.", ["P10Y"]),
    ("They keep seven days' stocks.", ["P7D"]),
    ("She spent 19 years on the council.", ["P19Y"]),
    ("Rents have risen by a fifth in three years.", ["P3Y"]),
    ("Divers rescued 40 people in ten days.", ["P10D"]),
    ("The levy applies for an initial 24 months from July.", ["P24M"]),
    ("He was banned for a period of three years after the match.", ["P3Y"]),
]


@pytest.mark.parametrize(("text", "lengths"), LENGTHS)
def test_a_length_of_time_has_one_unit(text: str, lengths: list[str]) -> None:
    assert [fact.normalised for fact in facts(FactType.DURATION, text)] == lengths


@pytest.mark.parametrize(
    "text",
    [
        "A four-year-old boy was found.",
        "She is 40 years old.",
        "They met two years ago.",
        "He fell ill four weeks after the vote.",
        "She left three days later.",
        "They open in ten days.",
        "They hope that prices will have risen by a fifth in three years.",
        "The bridge is to be rebuilt in two years.",
        "It was her third arrest in two years.",
        "It had been so for years.",
        "The plant makes 9 million tonnes a year.",
        "It is a year to the day since they met.",
        "She ran it in 10.97 seconds.",
        "A second tranche will follow.",
        "It came after a second vote.",
        "It came 10 years to the day after the fire.",
        "He left it aged 12 years.",
        "It is for people between the ages of six months and 49 years.",
        "It is for babies under six months.",
        "A boy of 12 years was hurt.",
        "Infants younger than 12 months fell ill.",
        "Anyone over 65 years may ask for it.",
        "Pupils of 16 years and over may vote.",
        "She died at 84 years of age.",
        "He may get three to five years in prison, it is said.",
        "They work 40 hours a week.",
        "It is a 24-hour news channel.",
        "It came seven years too late.",
        "Ten years on, they met again.",
        "Prices hit a 40-year high.",
        "It was the worst storm of the past decade.",
    ],
)
def test_dates_ages_deadlines_and_rates_are_no_lengths(text: str) -> None:
    assert facts(FactType.DURATION, text) == []


def test_over_before_a_length_does_not_compare() -> None:
    (fact,) = facts(FactType.DURATION, "The sum will be spent over six years.")
    assert (fact.normalised, fact.approximation) == ("P6Y", Approximation.EXACT)


def test_less_than_before_a_length_compares() -> None:
    (fact,) = facts(FactType.DURATION, "She spoke for less than five minutes.")
    assert (fact.evidence[0].surface, fact.approximation) == ("five minutes", Approximation.LESS_THAN)


def test_a_length_that_is_dropped_stands_in_the_ledger_with_its_reason() -> None:
    rows = extraction("He fell ill four weeks after the vote.").ledger
    assert ("duration", "a point in time told by its distance") in [(row.type, row.reason) for row in rows]


def test_a_length_that_a_thing_is_called_by_is_a_figure_of_speech() -> None:
    assert not facts(FactType.DURATION, 'Ada Quill called the visit "the cheapest five minutes in town".')
    assert facts(FactType.DURATION, 'Ada Quill said "the visit lasted five minutes".')


def test_the_first_months_of_a_year_are_a_part_of_it() -> None:
    assert facts(FactType.DURATION, "In the first six months of the year forty cases were reported.") == []
    assert facts(FactType.DURATION, "Profits fell in the first nine months of 2009.") == []
    (one,) = facts(FactType.DURATION, "He was away for the last three months of the strike.")
    assert one.normalised == "P3M"
