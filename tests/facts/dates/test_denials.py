"""Dates of what did not happen, and of what did although something is denied beside it."""

import pytest

from quizapp.facts.dates.tie import Reason
from quizapp.facts.fact import FactType
from tests.facts.extracted import extraction, facts


@pytest.mark.parametrize(
    "line",
    [
        "The army never crossed the river in 2009.",
        "The bridge almost collapsed in 2010.",
        "The minister neither met the envoys on Monday nor called them.",
        "Nobody was arrested on Monday.",
        "Police denied that shots were fired on Monday.",
        "The company denies having dumped waste in 2007.",
        "She rejected claims that the firm had paid him in March.",
        "There was no truth in reports that he resigned on Friday.",
        "Rumours that the bank had failed in May were false.",
        "He refused to sign the pact in April.",
    ],
)
def test_what_did_not_happen_has_no_date(line: str) -> None:
    dates = [row.reason for row in extraction(line).ledger if row.type == FactType.EVENT_DATE]
    assert (dates, facts(FactType.EVENT_DATE, line)) == ([Reason.DENIED.value], [])


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("The bridge was not opened until Monday.", "2012-05-14"),
        ("The firm rejected claims that it was insolvent and paid him in March.", "2012-03"),
        ("Reports that the bank was sound were read out in March.", "2012-03"),
        ("The temperature never rose above ten degrees in March.", "2012-03"),
        ("The festival passed almost unnoticed on Saturday.", "2012-05-12"),
    ],
)
def test_what_happened_beside_a_denial_keeps_its_date(line: str, day: str) -> None:
    assert [fact.normalised for fact in facts(FactType.EVENT_DATE, line)] == [day]
