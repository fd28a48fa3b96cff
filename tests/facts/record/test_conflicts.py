"""Facts that the record contradicts, and those that only seem to."""

import pytest

from quizapp.corpus.when import When
from quizapp.facts.annotate import annotated
from quizapp.facts.fact import Event, FactType
from quizapp.facts.lexicon import bundled
from quizapp.facts.record.conflicts import by_record
from quizapp.facts.record.record import record
from quizapp.facts.rules import Candidate, Reading
from tests.facts.extracted import document, extraction


def flags(*lines, published="2012-05-16"):
    return [fact.flagged for fact in extraction(*lines, published=published).facts if fact.flagged]


def test_a_date_that_the_record_has_otherwise_is_flagged_with_what_it_has():
    assert flags("Kosovo declared independence from Serbia in March 2008.") == [
        "The record has 17 February 2008 for this: Kosovo declared independence from Serbia."
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Kosovo declared independence from Serbia in February 2008.",
        "Kosovo declared independence from Serbia in 2008.",
        "Norway recognised Kosovo in March 2008, after it declared independence.",
        "Estonia's chess players visited Kosovo in March 2009.",
        "Mozambique declared a day of mourning on 3 March 2008.",
    ],
)
def test_a_date_that_agrees_or_is_of_something_else_is_not_flagged(line):
    assert flags(line) == []


def test_what_happened_when_is_compared_too():
    found = flags("Ties reached a low in October 2006, when Georgia arrested four Russian officers in Tbilisi.")
    assert found == ["The record has 27 September 2006 for this: Georgia arrested four Russian officers."]


def test_an_office_that_somebody_else_held_is_flagged():
    assert flags("French President Ada Quill spoke in Lyon.", published="2010-03-02") == [
        "The record has Nicolas Sarkozy in this office on 2 March 2010."
    ]


def test_a_holder_of_an_earlier_time_is_flagged():
    assert flags("US President Bill Clinton spoke in Ohio.", published="2010-03-02") == [
        "The record has Barack Obama in this office on 2 March 2010."
    ]


@pytest.mark.parametrize(
    "line",
    [
        "French President Nicolas Sarkozy spoke in Lyon.",
        "Former US President Bill Clinton spoke in Ohio.",
        "The president of the French judo federation, Ada Quill, spoke in Lyon.",
        "The French Senate president, Ada Quill, spoke in Lyon.",
        "French President-elect Ada Quill spoke in Lyon.",
        "French Deputy Foreign Minister Ada Quill spoke in Lyon.",
        "Finance Minister Ada Quill of Norway spoke in Oslo.",
    ],
)
def test_holders_that_the_record_has_or_knows_nothing_of_are_not_flagged(line):
    assert flags(line, published="2010-03-02") == []


def test_after_the_record_was_written_nobody_is_flagged():
    assert flags("French President Ada Quill spoke in Lyon.", published="2031-03-02") == []


def test_a_holder_of_a_time_when_the_record_has_nobody_is_flagged_with_the_own_time():
    assert flags("Egyptian President Mohamed Morsi spoke in Lyon.", published="2012-01-05") == [
        "By the record Mohamed Morsi held this office from 30 June 2012 to 3 July 2013."
    ]


def test_whom_the_record_contradicts_takes_nothing_from_the_right_holder():
    found = flags("US President Bill Clinton spoke.", "US President Barack Obama spoke.", published="2010-03-02")
    assert found == ["The record has Barack Obama in this office on 2 March 2010."]


def test_an_acting_time_at_the_edge_leaves_the_term_itself_sure():
    assert flags("Brazilian President Ada Quill spoke in Lyon.", published="2017-06-05") == [
        "The record has Michel Temer in this office on 5 June 2017."
    ]


def test_over_a_disputed_office_nobody_is_flagged():
    assert flags("Venezuelan President Ada Quill spoke in Lyon.", published="2020-03-02") == []


def told(clause, date="2010-03-02"):
    """What the record says against a date of this clause of Norland."""
    lines = document("Norland stood still that day.")
    sentences, people = annotated(lines, bundled())
    reading = Reading(lines, When.parse("2012-05-16"), sentences, people, bundled())
    value = Event(actor="", base=clause, past=clause, when=When.parse(date))
    one = Candidate(
        type=FactType.EVENT_DATE,
        rule="test",
        value=value,
        normalised=date,
        subject=clause,
        sentence=sentences[0],
        surface=sentences[0].stretch,
    )
    return by_record(one, reading, record(bundled()))


def test_what_a_clause_tells_of_an_earlier_time_is_not_compared():
    assert told("Kosovo declared independence from Serbia")
    assert not told("talks have gone on since Kosovo declared independence from Serbia")
    assert not told("the Orange Revolution of 2004 was remembered")


def test_at_a_change_of_office_nobody_is_flagged():
    assert flags("US President Barack Obama spoke in Ohio.", published="2009-01-10") == []
