"""Dates and figures of other facts as wrong options, each with the reason that it is the date or figure of those."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.when import When
from quizapp.facts.fact import Fact
from tests import factories
from tests.questions.options import options, texts


def event(time: str, rest: str, **changes: object) -> Fact:
    fact = factories.event_fact(id=f"{rest}-{time}", **changes)
    return replace(fact, value=replace(fact.value, rest=rest, when=When.parse(time)))


def test_dates_of_other_events_come_first_and_say_what_happened_then() -> None:
    others = (event("2011-05-30", "Estmark"), event("2011-04-02", "Sund"), event("2011-07-09", "Quillport"))
    found = {one.text: one.why for one in options("event-date", event("2011-05-12", "the isles"), *others)}
    assert found.keys() == {"30 May 2011", "2 April 2011", "9 July 2011"}
    assert found["30 May 2011"] == "That was the day when Norland recognised Estmark."


def test_a_finer_date_serves_a_question_for_a_month_or_a_year_and_a_coarser_one_does_not() -> None:
    asked, fine, coarse = event("2011-05", "the isles"), event("2011-08-02", "Estmark"), event("2012", "Sund")
    why = {one.text: one.why for one in options("event-date", asked, fine, coarse)}
    assert why["August 2011"] == "That was the month when Norland recognised Estmark."
    assert "2012" not in why
    yearly = {one.text for one in options("event-date", event("2009", "the isles"), fine, coarse)}
    assert {"2011", "2012"} <= yearly


def test_a_date_that_was_made_says_that_it_is_only_near() -> None:
    why = {one.why for one in options("event-date", event("2011-05-12", "the isles"))}
    assert why == {"A day near the right one, which is 12 May 2011."}


def test_an_event_of_long_before_gives_no_date() -> None:
    assert "12 May 2004" not in texts("event-date", event("2011-05-12", "the isles"), event("2004-05-12", "Estmark"))


TIMES = ("2011-01-05", "2011-03-09", "2011-04-11", "2011-06-21", "2011-08-02", "2011-11-30")


def test_the_key_stands_in_every_place_among_dates_on_record() -> None:
    others = tuple(event(time, f"isle {time}") for time in TIMES)
    places = set()
    for seed in range(40):
        found = options("event-date", event("2011-05-12", "the isles"), *others, seed=seed)
        assert all(one.why.startswith("That was the day") for one in found)
        dates = [When.parse(time) for time in TIMES if any(time in one.why for one in found)]
        places.add(sum(one.before(When.parse("2011-05-12")) for one in dates))
    assert places == {0, 1, 2, 3}


def test_a_date_that_the_question_itself_rules_out_is_no_option() -> None:
    others = tuple(event(time, f"isle {time}") for time in ("2004", "2005", "2007", "2008", "2013"))
    found = texts("event-date", event("2010", "Estmark after the war of 2006"), *others)
    assert all(one > "2006" for one in found)
    assert "2013" not in texts("event-date", event("2010", "Estmark before the war of 2012"), *others)


def counted(number: str, unit: str, **changes: object) -> Fact:
    fact = factories.quantity_fact(id=f"{number}-{unit}", **changes)
    return replace(fact, value=replace(fact.value, number=number, question=f"did {unit} hold in May 2011"))


def test_figures_of_other_facts_come_first_if_they_are_of_the_size_of_the_key() -> None:
    found = options("quantity-number", counted("40", "Norland"), counted("50", "Estmark"), counted("900", "Sund"))
    assert found[0].text == "50"
    assert found[0].why.startswith("Norland held")
    assert "900" not in [one.text for one in found]


def test_a_figure_in_another_unit_is_no_option() -> None:
    assert "30%" not in texts("quantity-number", counted("40", "Norland"), counted("30%", "Estmark"))


def test_results_of_other_votes_come_first() -> None:
    vote = factories.vote_fact()
    other = replace(vote, id="other", value=replace(vote.value, votes_for=29, votes_against=12, matter="to dredge it"))
    found = options("vote-result", vote, other)
    assert found[0].why.startswith("That was the result when the Island Assembly voted to dredge it")


@given(st.integers(min_value=0, max_value=10**9), st.lists(st.sampled_from(TIMES), max_size=6, unique=True))
def test_no_date_of_another_event_is_the_key(seed: int, times: list[str]) -> None:
    asked = event("2011-06", "the isles")
    others = tuple(event(time, f"isle {time}") for time in times)
    assert "June 2011" not in texts("event-date", asked, *others, seed=seed)
