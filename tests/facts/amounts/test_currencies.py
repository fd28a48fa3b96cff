"""Which currency is meant where several share a name or sign."""

from collections import Counter

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


def test_every_default_is_a_currency_of_the_lexicon() -> None:
    codes = {row["code"] for row in bundled().rows("currencies")}
    assert {code for code in TABLE.default.values() if code} | TABLE.unmarked <= codes
