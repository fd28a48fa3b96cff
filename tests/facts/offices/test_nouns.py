"""Offices told by a presidency, a term, a portfolio or a seat."""

import pytest

from quizapp.facts.fact import FactType, Status
from tests.facts.extracted import facts


@pytest.mark.parametrize(
    ("sentence", "told", "status"),
    [
        ("Ada Quill assumed the presidency in 2010.", "Ada Quill|president|", Status.CURRENT),
        (
            "Ada Quill relinquished the chairmanship of the Lewin Committee.",
            "Ada Quill|chair|Lewin Committee",
            Status.FORMER,
        ),
        ("Ada Quill won the Estonian presidency.", "Ada Quill|president|Estonia", Status.CURRENT),
        ("Ada Quill, whose term as governor ends in May, left.", "Ada Quill|governor|", Status.CURRENT),
        ("Ada Quill takes the education ministry.", "Ada Quill|education minister|", Status.CURRENT),
        ("Ada Quill, who held the foreign portfolio, left.", "Ada Quill|foreign minister|", Status.CURRENT),
        (
            "Ada Quill, a member of the European Parliament, left.",
            "Ada Quill|member of the European Parliament|European Parliament",
            Status.CURRENT,
        ),
        ("Ada Quill, a former member of parliament, left.", "Ada Quill|member of parliament|", Status.FORMER),
        ("Ada Quill, who sits in the Althing, left.", "Ada Quill|member of the Althing|Iceland", Status.CURRENT),
        ("Ada Quill sat in parliament as a member for Derry.", "Ada Quill|member for Derry|", Status.FORMER),
    ],
)
def test_a_noun_tells_the_office(sentence: str, told: str, status: Status) -> None:
    (fact,) = facts(FactType.LEADER_ROLE, sentence)
    assert (fact.normalised, fact.status) == (told, status)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Quill sought the presidency.",
        "Ada Quill took the same portfolio.",
        "Ada Quill sat in the Senate cafeteria.",
        "Ada Quill sits in the Lewin Orchestra.",
        "Ada Quill, a member of the Lewin Orchestra, left.",
        "Ada Quill held the door of the ministry.",
    ],
)
def test_near_ones_tell_none(sentence: str) -> None:
    assert facts(FactType.LEADER_ROLE, sentence) == []
