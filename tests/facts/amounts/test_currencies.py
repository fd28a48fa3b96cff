"""Which currency is meant where several share a name or sign."""

from collections import Counter

import pytest

from quizapp.facts.amounts.currencies import currencies, meant
from quizapp.facts.lexicon import bundled

TABLE = currencies(bundled())
NOWHERE: Counter[str] = Counter()


def test_the_sentence_tells_before_the_document_does() -> None:
    codes = TABLE.names["pesos"]
    home, here = Counter({"mexico": 5}), Counter({"chile": 1})
    assert meant(codes, "pesos", home, here, TABLE) == "CLP"
    assert meant(codes, "pesos", home, NOWHERE, TABLE) == "MXN"


def test_nothing_is_guessed_where_nothing_tells() -> None:
    assert meant(TABLE.names["pesos"], "pesos", NOWHERE, NOWHERE, TABLE) == ""


@pytest.mark.parametrize(
    ("home", "code"),
    [
        (Counter({"canada": 4, "france": 2}), "CAD"),
        (Counter({"canada": 2, "france": 4}), "USD"),
        (Counter({"peru": 4}), "USD"),
        (NOWHERE, "USD"),
    ],
)
def test_dollars_are_local_only_in_an_article_about_that_country(home: Counter[str], code: str) -> None:
    assert meant(TABLE.signs["$"], "$", home, NOWHERE, TABLE) == code


def test_every_default_is_a_currency_of_the_lexicon() -> None:
    codes = {row["code"] for row in bundled().rows("currencies")}
    assert {code for code in TABLE.default.values() if code} <= codes
    assert frozenset().union(*TABLE.local.values()) <= codes
