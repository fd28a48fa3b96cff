"""Amounts of money: how they are written, in which currency they are, and what is none."""

import pytest

from quizapp.facts.fact import Approximation, Fact, FactType, Money, Stance
from tests.facts.extracted import extraction, facts

AMOUNTS = [
    ("The bank lent $128 million to the town.", ["128000000 USD"]),
    ("The bank lent £3.2bn and then €240m.", ["3200000000 GBP", "240000000 EUR"]),
    ("The bank lent NPR 9 billion.", ["9000000000 NPR"]),
    ("The bank lent Rs 40 crore.", ["400000000 INR"]),
    ("The bank lent ₹2 lakh crore.", ["2000000000000 INR"]),
    ("Each docker in Nigeria earns N18,500.", ["18500 NGN"]),
    ("The bank lent US$5 million, A$7 million and C$9,000.", ["5000000 USD", "7000000 AUD", "9000 CAD"]),
    ("The bank lent 240 million euros.", ["240000000 EUR"]),
    ("The bank lent ten million U.S. dollars.", ["10000000 USD"]),
    ("The bank lent 10.9 million Namibian dollars.", ["10900000 NAD"]),
    ("The bank lent 2 trillion yen.", ["2000000000000 JPY"]),
    ("It was a 50,000-euro fine.", ["50000 EUR"]),
    ("It was a $5 million grant.", ["5000000 USD"]),
    ("The cost is between $3m and $5m.", ["3000000 USD", "5000000 USD"]),
    ("Egypt lent 300 million pounds.", ["300000000 EGP"]),
    ("The court told it to pay Vasile Munteanu 12,000 euros.", ["12000 EUR"]),
    ("The Ugandan police found 900 million shillings.", ["900000000 UGX"]),
    ("The bank set aside a quarter of a billion euros.", ["250000000 EUR"]),
    ("The half-billion-dollar plant is idle.", ["500000000 USD"]),
    ("The club paid a fee of 11m pounds.", ["11000000 GBP"]),
    ("The court fined the firm R250 000.", ["250000 ZAR"]),
    ("The loan was of US$1 250 000 in all.", ["1250000 USD"]),
    ("The share closed at A$1.37.", ["1.37 AUD"]),
    ("The phone sells for $99.99.", ["99.99 USD"]),
    ("The case cost N$1,8 million.", ["1800000 NAD"]),
    ("The case cost 1,8 million euros.", ["1800000 EUR"]),
    ("The royalties of Lesotho came to M3.3 billion.", ["3300000000 LSL"]),
    ("Fans paid up to a hundred pounds.", ["100 GBP"]),
    ("Each chief in Uganda got Shs300,000.", ["300000 UGX"]),
]


def normalised(text: str) -> list[str]:
    """The normal forms of the amounts in a text."""
    return [fact.normalised for fact in facts(FactType.MONEY, text)]


@pytest.mark.parametrize(("text", "amounts"), AMOUNTS)
def test_an_amount_is_read_however_it_is_written(text: str, amounts: list[str]) -> None:
    assert normalised(text) == amounts


@pytest.mark.parametrize(
    "text",
    [
        "It was the million-dollar question.",
        "They spent billions of dollars on it.",
        "The rate was $0.0125 a unit.",
        "They seized 200,000 pounds of grain.",
        "Of the deputies, 40 won again.",
        "Of those who paid, 40 won again.",
        "She weighs 80 pounds.",
        "The pipe is 11m long.",
        "They handed out N95 masks.",
        "They drove on the M25 and the M6 to Lewin.",
        "They paid $" + "9" * 400 + ".",
        "The museum is open daily; admission 9 euros.",
        "The rate is ($1 = 182 yen).",
    ],
)
def test_what_only_looks_like_an_amount_is_none(text: str) -> None:
    assert normalised(text) == []


def test_an_amount_whose_scale_stands_with_another_is_left_out() -> None:
    assert normalised("The cost may be $3 to $5 million.") == ["5000000 USD"]


def money(fact: Fact) -> Money:
    """A fact's value as an amount."""
    assert isinstance(fact.value, Money)
    return fact.value


def test_the_second_currency_in_brackets_is_a_fact_and_named_by_the_first() -> None:
    first, second = facts(FactType.MONEY, "Russia gave 7.6 billion roubles (about $128 million) for roads.")
    assert (first.normalised, second.normalised) == ("7600000000 RUB", "128000000 USD")
    assert (money(first).second_amount, money(first).second_currency) == (128_000_000, "USD")
    assert money(second).second_amount is None
    assert second.approximation is Approximation.ABOUT


def test_the_surface_is_the_words_of_the_amount_alone() -> None:
    text = "Spain will pay more than $128 million for it."
    (fact,) = facts(FactType.MONEY, text)
    evidence = fact.evidence[0]
    assert text[evidence.start : evidence.end] == evidence.surface == "$128 million"
    assert fact.approximation is Approximation.MORE_THAN


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Senegal will spend 12 million CFA francs.", "12000000 XOF"),
        ("The Philippine president promised P75 billion.", "75000000000 PHP"),
        ("The museum got two million kronor.", "2000000 SEK"),
        ("Profit rose to RO 11.4 million.", "11400000 OMR"),
        ("The Danish fleet must pay 14 million kroner.", "14000000 DKK"),
    ],
)
def test_a_shared_name_means_the_currency_of_the_country_that_is_spoken_of(text: str, amount: str) -> None:
    assert amount in normalised(text)


def test_a_shared_name_without_a_country_is_dropped_with_the_reason() -> None:
    found = extraction("They paid 500 pesos for it.")
    assert [fact for fact in found.facts if fact.type is FactType.MONEY] == []
    assert "the currency is not told" in [row.reason for row in found.ledger]


def test_an_amount_inside_quotation_marks_is_claimed_by_the_speaker() -> None:
    (fact,) = facts(FactType.MONEY, '"They owe us $5,000," said Ada Quill.')
    assert fact.attribution.stance is Stance.CLAIMED
    assert fact.attribution.speaker == "Ada Quill"


@pytest.mark.parametrize(
    ("line", "published", "amount"),
    [
        ("The Belarusian court fined him 5 million roubles.", "2013-06-12", "5000000 BYR"),
        ("The Belarusian court fined him 500 roubles.", "2018-06-12", "500 BYN"),
        ("The Belarusian court fined him BYN 500.", "2013-06-12", "500 BYN"),
        ("The Turkish club paid 2 million lira.", "2003-02-01", "2000000 TRL"),
        ("The Turkish club paid 2 million lira.", "2012-02-01", "2000000 TRY"),
        ("The Zambian club paid 2 million kwacha.", "2012-02-01", "2000000 ZMK"),
        ("The Venezuelan club paid 2 million bolivars.", "2006-02-01", "2000000 VEB"),
        ("The Venezuelan club paid 2 million bolivars.", "2013-02-01", "2000000 VEF"),
        ("The Venezuelan club paid 2 million bolivars.", "2018-08", "2000000 VES"),
        ("The Belarusian court fined him 500 roubles.", "2016", "500 BYN"),
    ],
)
def test_a_currency_has_the_code_of_its_time(line: str, published: str, amount: str) -> None:
    (fact,) = facts(FactType.MONEY, line, published=published)
    assert fact.normalised == amount


@pytest.mark.parametrize("amount", ["-€3 million", "−€3 million", "minus €3 million"])
def test_an_amount_below_nothing_keeps_its_sign(amount: str) -> None:
    (fact,) = facts(FactType.MONEY, f"It had a result of {amount} last year.")
    assert (fact.normalised, fact.evidence[0].surface) == ("-3000000 EUR", amount)


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("Copper rose to $US4.10 a pound.", "4.10 USD"),
        ("The club was fined $A30,000.", "30000 AUD"),
        ("The rink cost $C1.2 million.", "1200000 CAD"),
        ("The school got 2 million soums for books.", "2000000 UZS"),
    ],
)
def test_the_letters_of_a_dollar_may_stand_behind_its_sign(line: str, amount: str) -> None:
    assert [fact.normalised for fact in facts(FactType.MONEY, line)] == [amount]
