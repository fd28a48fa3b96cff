from dataclasses import replace

import pytest

from quizapp.corpus.when import When
from quizapp.facts.fact import Approximation, Attribution, Stance
from quizapp.questions.fact_base import FactBase
from quizapp.questions.templates.draft import attributed, during, explained, qualified, timed
from tests import factories

BASE = FactBase((), factories.entities())


@pytest.mark.parametrize(
    ("time", "words"),
    [
        ("2008-08-26", "on 26 August 2008"),
        ("2008", "in 2008"),
        ("2004/2013-11-17", "from 2004 to 17 November 2013"),
        ("2008-05/2008-12", "from May to December 2008"),
    ],
)
def test_a_stretch_of_time_reads_as_prose_has_it(time: str, words: str) -> None:
    assert during(When.parse(time)) == words


def test_a_claim_names_its_speaker_and_a_plain_statement_does_not() -> None:
    claimed = factories.event_fact(attribution=Attribution(speaker="jon-falk", stance=Stance.CLAIMED))
    asserted = replace(claimed, attribution=Attribution(speaker="jon-falk"))
    assert attributed(claimed, BASE, "On what date did it end?") == "According to Jon Falk, on what date did it end?"
    assert attributed(asserted, BASE, "On what date did it end?") == "On what date did it end?"


def test_an_explanation_names_the_agency_and_what_the_record_says() -> None:
    said = Attribution(speaker="jon-falk", agency="harbour-board", stance=Stance.CONTESTED)
    fact = factories.event_fact(attribution=said, flagged="The record says 2010.")
    assert explained(fact, BASE, "The war ended in 2011.") == (
        "According to Jon Falk, the war ended in 2011. The Harbour Board reported it. The record says 2010."
    )


def test_time_goes_in_front_only_where_the_stem_names_no_year() -> None:
    assert timed("How many ships sailed?", When.parse("2011-05")) == "In May 2011, how many ships sailed?"
    assert timed("How many ships sailed in 2011?", When.parse("2011-05")) == "How many ships sailed in 2011?"


def test_a_rough_number_says_so() -> None:
    assert qualified(factories.money_fact(approximation=Approximation.ABOUT), "100") == "about 100"
    assert qualified(factories.money_fact(), "100") == "100"
