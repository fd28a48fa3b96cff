"""From when to when an office is held, by the words beside it."""

import pytest

from quizapp.facts.fact import FactType, Office, Status
from tests.facts.extracted import facts


def terms(*lines: str) -> list[tuple[str, str, Status]]:
    """Since when and until when the offices of the lines are held, and how; empty where that is not told."""
    found = facts(FactType.LEADER_ROLE, *lines)  # printed on 16 May 2012
    held = [(fact.value, fact.status) for fact in found if isinstance(fact.value, Office)]
    return [(str(office.since or ""), str(office.until or ""), status) for office, status in held]


@pytest.mark.parametrize(
    ("sentence", "since", "until"),
    [
        ("Ada Quill, mayor of Lagos from 2004 to 2008, was away.", "2004", "2008"),
        ("Ada Quill was mayor of Lagos from March 2004 until October 2008.", "2004-03", "2008-10"),
        ("Ada Quill was premier of Samoa from 1999 until her death in 2006.", "1999", "2006"),
        ("Ada Quill, a former mayor of Lagos (2001-05), was away.", "2001", "2005"),
        ("Ada Quill was mayor of Lagos between 2001 and 2005.", "2001", "2005"),
        ("Ada Quill led the Harbour Party from 2006 to 2010.", "2006", "2010"),
        ("Ada Quill, who until last year was mayor of Lagos, was away.", "", "2011"),
        ("Ada Quill, finance minister until October, was away.", "", "2011-10"),
        ("Ada Quill was mayor of Lagos for six years until 2010.", "", "2010"),
        ("Ada Quill resigned as mayor of Lagos on Monday.", "", "2012-05-14"),
        ("President Ada Quill of Ghana, who stepped down in March, was away.", "", "2012-03"),
    ],
)
def test_a_term_that_is_over_keeps_its_times_as_finely_as_they_are_told(sentence: str, since: str, until: str) -> None:
    assert terms(sentence) == [(since, until, Status.FORMER)]


@pytest.mark.parametrize(
    ("sentence", "since", "until"),
    [
        ("Ada Quill has been speaker of the Senate since March.", "2012-03", ""),
        ("Ada Quill, since 2009 the mayor of Lagos, was away.", "2009", ""),
        ("Ada Quill chairs the Harbour Committee, a post she has held since May 2010.", "2010-05", ""),
        ("Ada Quill became president of Ghana in 2009.", "2009", ""),
        ("Ada Quill was sworn in as governor of Ogun in June 2010.", "2010-06", ""),
        ("Prime Minister Ada Quill, who took office in May 2011, was away.", "2011-05", ""),
        ("President Ada Quill of Ghana, in office since 2008, was away.", "2008", ""),
        ("Ada Quill is mayor of Lagos until 2014.", "", "2014"),
        ("Ada Quill, mayor of Lagos from 2010 to 2014, was away.", "2010", "2014"),
    ],
)
def test_a_term_that_goes_on_keeps_its_times_too(sentence: str, since: str, until: str) -> None:
    assert terms(sentence) == [(since, until, Status.CURRENT)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Quill was elected mayor of Lagos in 2009.",
        "President Ada Quill (1914-1988) was loved.",
        "Ada Quill, the mayor of Lagos, from 10 to 12 May visited the port.",
        "Ada Quill, mayor of Lagos, was in Accra from 3 to 5 May.",
        "Ada Quill, mayor of Lagos, has been away since May.",
        "Ada Quill has been mayor of Lagos for six years.",
        "Ada Quill, finance minister since 2019, was away.",
    ],
)
def test_times_of_something_else_are_no_term(sentence: str) -> None:
    assert [(since, until) for since, until, _status in terms(sentence)] == [("", "")]


def test_an_office_told_twice_keeps_the_times_that_are_told_once() -> None:
    assert terms("Ada Quill, mayor of Lagos, was away.", "Ada Quill has been mayor of Lagos since 2010.") == [
        ("2010", "", Status.CURRENT)
    ]


def test_how_long_an_office_is_held_is_no_part_of_its_words() -> None:
    (held,) = facts(FactType.LEADER_ROLE, "Ada Quill was mayor of Lagos for six years.")
    assert held.normalised == "Ada Quill|mayor|Lagos"
