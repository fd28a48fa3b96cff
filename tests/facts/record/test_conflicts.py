"""Facts that the record contradicts, and those that only seem to."""

import pytest

from quizapp.corpus.when import When
from quizapp.facts.annotate import annotated
from quizapp.facts.fact import Event, FactType
from quizapp.facts.lexicon import bundled
from quizapp.facts.record.conflicts import by_record
from quizapp.facts.record.holding import Times
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
    return by_record(one, Times([one], reading), record(bundled()))


def test_what_a_clause_tells_of_an_earlier_time_is_not_compared():
    assert told("Kosovo declared independence from Serbia")
    assert not told("talks have gone on since Kosovo declared independence from Serbia")
    assert not told("the Orange Revolution of 2004 was remembered")


def test_at_a_change_of_office_nobody_is_flagged():
    assert flags("US President Barack Obama spoke in Ohio.", published="2009-01-10") == []


@pytest.mark.parametrize(
    "line",
    [
        "In 1998 US President Bill Clinton visited Ohio.",
        "US President George W. Bush signed the law in 2005.",
        "Russian President Boris Yeltsin resigned on 31 December 1999.",
        "The war began in 1999. Russian President Boris Yeltsin sent troops.",
        "Angela Merkel was elected German chancellor in November 2005.",
        "Barack Obama was elected US president in November 2008.",
        "Nelson Mandela became South African president in May 1994.",
        "Vladimir Putin was sworn in as Russian president in May 2004.",
        "Then British Prime Minister Tony Blair sent troops to Iraq.",
        "At the time British Prime Minister Tony Blair was in Rome.",
        "Georgia's president in 2006, Mikheil Saakashvili, opened the road.",
        "Former French President Jacques Chirac spoke in Lyon.",
        "Barack Obama, the US president, was elected to the Senate in 2004.",
        "The late US President Ronald Reagan spoke of it.",
    ],
)
def test_an_office_is_compared_at_the_time_that_the_sentence_gives(line):
    assert flags(line, published="2013-03-02") == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (
            "Barack Obama was elected US president in November 2009.",
            "By the record Barack Obama held this office from 20 January 2009 to 20 January 2017.",
        ),
        (
            "US President Bill Clinton visited Ohio in March 2005.",
            "The record has George W. Bush in this office in March 2005.",
        ),
        (
            "Georgia's president in 2010, Eduard Shevardnadze, opened the road.",
            "The record has Mikheil Saakashvili in this office in 2010.",
        ),
        (
            "German Chancellor Olaf Scholz took office in 2019.",
            "By the record Olaf Scholz held this office from 8 December 2021 to 6 May 2025.",
        ),
        (
            "Emmanuel Macron became president of France in May 2018.",
            "By the record Emmanuel Macron held this office since 14 May 2017.",
        ),
        (
            "The Kyoto Protocol was signed in 1996.",
            "The record has 11 December 1997 or 1998 or 1999 or December 2007 for this: the Kyoto Protocol was signed.",
        ),
    ],
)
def test_a_wrong_time_of_an_office_is_flagged_with_the_right_one(line, why):
    assert flags(line, published="2022-03-02") == [why]


def test_a_contested_event_with_a_wrong_date_is_flagged_for_both():
    (why,) = flags("Russia invaded Ukraine in February 2021.", published="2022-03-02")
    assert "is contested" in why
    assert "The record has 24 February 2022" in why
    (why,) = flags("Russia invaded Ukraine in February 2022.", published="2022-03-02")
    assert "The record" not in why


@pytest.mark.parametrize(
    "line",
    [
        "British Prime Minister Margaret Thatcher opened the line in 1985.",
        "When British Prime Minister Margaret Thatcher visited in the 1980s, the line was closed.",
        "The line was opened two decades ago by British Prime Minister Tony Blair.",
        "The accord was signed in 1993 by US President Bill Clinton and Russian President Boris Yeltsin.",
        "In his memoirs former US President George W. Bush recalls a dinner with Russian President Vladimir Putin.",
        "Gordon Brown, who became British prime minister in June 2007, was there.",
        "David Cameron took office in May 2010 as British prime minister.",
        "Dmitry Medvedev was elected Russian president in March 2008.",
        "Boris Johnson became British prime minister in July 2019.",
        "Boris Johnson was elected British prime minister in December 2019.",
        "Angela Merkel became chancellor of Germany in 2005.",
        "Jacinda Ardern, who became prime minister of New Zealand in 2017, resigned in January 2023.",
        "Vladimir Putin was re-elected Russian president in March 2018.",
        "Vladimir Putin became Russian president for the second time in 2012.",
        "Donald Trump was sworn in as US president in January 2017.",
        "Hillary Clinton was appointed US secretary of state in 2009.",
        "Kofi Annan became UN secretary-general in 1997.",
        "Lee Myung-bak was elected South Korean president in 2007.",
        "Tony Blair was prime minister of Britain at the time.",
        "Lech Walesa was elected president of Poland in 1990.",
        "The film tells how US President John F. Kennedy was killed in 1963.",
        "German Chancellor Helmut Kohl and French President Francois Mitterrand held hands at Verdun in 1984.",
        "Viktor Yanukovych was elected president of Ukraine in February 2010.",
        "Silvio Berlusconi became Italian prime minister in 2001.",
        "Recep Tayyip Erdogan was elected president of Turkey in August 2014.",
        "Manmohan Singh was sworn in as prime minister of India in May 2009.",
    ],
)
def test_who_held_an_office_when_the_sentence_says_is_not_flagged(line):
    assert flags(line, published="2022-03-02") == []


@pytest.mark.parametrize(
    "line",
    [
        "Gordon Brown became British prime minister in June 2005.",
        "Dmitry Medvedev was elected Russian president in March 2006.",
        "Boris Johnson took office as British prime minister in July 2017.",
        "Angela Merkel became chancellor of Germany in 2007.",
        "Donald Trump was sworn in as US president in January 2018.",
        "Viktor Yanukovych was elected president of Ukraine in February 2008.",
        "Kofi Annan became UN secretary-general in 1994.",
        "French President Jacques Chirac opened the bridge in 2009.",
        "German Chancellor Gerhard Schroeder visited Ohio in May 2008.",
        "Hillary Clinton was appointed US secretary of state in 2007.",
        "Tony Blair became British prime minister in 1996.",
        "The Soviet president in 1975, Mikhail Gorbachev, opened the line.",
    ],
)
def test_who_did_not_hold_or_get_an_office_when_the_sentence_says_is_flagged(line):
    assert len(flags(line, published="2022-03-02")) == 1
