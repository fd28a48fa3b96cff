"""How an office is held by the times beside it."""

import pytest

from quizapp.facts.fact import FactType, Status
from tests.facts.extracted import facts


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Prime Minister Ada Quill, acting since January, was away.", Status.ACTING),
        ("Prime Minister Ada Quill, acting until the vote, was away.", Status.ACTING),
        ("Prime Minister Ada Quill, acting on advice, was away.", Status.CURRENT),
        ("Ada Quill, a junior minister between 2010 and 2012, was away.", Status.FORMER),
        ("Ada Quill served as mayor of Lagos from 2001 to 2005.", Status.FORMER),
        ("Ada Quill was mayor of Lagos between 2001 and 2005.", Status.FORMER),
        ("Ada Quill, mayor of Lagos (2001-2005), was away.", Status.FORMER),
        ("Ada Quill, who was mayor of Lagos in 2001-05, was away.", Status.FORMER),
        ("Ada Quill, mayor of Lagos in 2004, was away.", Status.FORMER),
        ("Ada Quill, mayor of Lagos at the time, was away.", Status.FORMER),
        ("Ada Quill, mayor of Lagos at", Status.CURRENT),
        ("Ada Quill became the first premier of Samoa in 1965.", Status.FORMER),
        ("Ada Quill became premier of Samoa in 2009.", Status.CURRENT),
        ("Ada Quill was elected mayor of Lagos in 2009.", Status.CURRENT),
        ("Ada Quill became queen of Denmark in 1972.", Status.CURRENT),
        ("Ada Quill is the mayor of Lagos for 2010 to 2014.", Status.CURRENT),
        ("President-elect Ada Quill was away.", Status.SCHEDULED),
        ("Ada Quill, the governor-elect of Lagos, was away.", Status.SCHEDULED),
    ],
)
def test_the_times_beside_an_office_tell_how_it_is_held(sentence: str, status: Status) -> None:
    assert [fact.status for fact in facts(FactType.LEADER_ROLE, sentence)] == [status]


def test_between_two_years_is_no_part_of_what_an_office_is_of() -> None:
    (fact,) = facts(FactType.LEADER_ROLE, "Ada Quill was mayor of Lagos between 2001 and 2005.")
    assert fact.normalised == "Ada Quill|mayor|Lagos"
