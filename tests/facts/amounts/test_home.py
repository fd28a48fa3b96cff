"""The land whose dollars an article means by the bare sign."""

import pytest

from quizapp.facts.fact import FactType
from tests.facts.extracted import extraction, facts


def amounts(*lines: str) -> str:
    return ", ".join(fact.normalised for fact in facts(FactType.MONEY, *lines))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Australian court sat in Canberra. Australia must pay $2,000.", "2000 AUD"),
        ("The Fijian court sat. Fiji must pay $2,000.", "2000 FJD"),
        ("The Brackwater Shire Council will spend $2,000 on the jetty.", "2000 AUD"),
        ("MOOSE JAW, Sask. (Prairie Press) - The town will spend $2,000.", "2000 CAD"),
        ("Timaru's port paid $2,000 to iwi in Waikato.", "2000 NZD"),
        ("He paid 40,000 dollars for a house in Wodonga.", "40000 AUD"),
        ("The council will spend $2,000.", "2000 USD"),
        ("The Peruvian court sat. Peru must pay $2,000.", "2000 USD"),
        ("Congressman Quill of Ohio said Canada would pay $2,000.", "2000 USD"),
        ("The bank in Singapore made $2,000.", "2000 USD"),
    ],
)
def test_bare_dollars_are_those_of_the_land_that_the_article_is_at_home_in(text: str, told: str) -> None:
    assert amounts(text) == told


def test_where_the_lands_of_two_dollars_are_spoken_of_alike_the_currency_is_left_open() -> None:
    text = "Texas and Alberta will share the $2,000, said the mayors of two towns in Texas and Alberta."
    assert amounts(text) == ""
    assert "the currency is not told" in [row.reason for row in extraction(text).ledger]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Auckland firm paid NZ$3m for the mill and another $2m for the land.", "3000000 NZD, 2000000 NZD"),
        ("The council will spend $12 million. A further NZ$3 million comes later.", "12000000 NZD, 3000000 NZD"),
        ("The Sydney firm paid A$9,000 ($6,000) for the mill in Perth.", "9000 AUD, 6000 USD"),
        ("The Australian court sat. Australia pays A$9,000, which is $6,000.", "9000 AUD, 6000 USD"),
        ("Trinidad paid $15,000 (US$2,240) to Sweden and Sweden's port.", "15000 TTD, 2240 USD"),
        (
            "The firm paid $9,000, or US$6,700, to Singapore. Singapore's banks lent it $5,000.",
            "9000 SGD, 6700 USD, 5000 SGD",
        ),
        ("Australia was promised US$9,000 by Australia's banks, and got $6,000.", "9000 USD, 6000 USD"),
        ("Japan will help. Australia gives A$3,000. Australia got $2,000 before.", "3000 AUD, 2000 USD"),
    ],
)
def test_dollars_that_are_marked_tell_whose_the_bare_ones_are(text: str, told: str) -> None:
    assert amounts(text) == told


@pytest.mark.parametrize(
    ("address", "currency"),
    [
        ("www.brackwater.example.au/jetty", "AUD"),
        ("write to news@brackwater.example.co.nz", "NZD"),
        ("www.windhoek.example.com.na", "NAD"),
        ("www.brackwater.example", "USD"),
        ("or be au fait with it", "USD"),
    ],
)
def test_the_address_of_its_site_shows_the_land_of_an_article(address: str, currency: str) -> None:
    assert amounts("The council will spend $27 on the jetty.", f"More at {address}") == f"27 {currency}"
