"""Which of some named events came first or last."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.when import When
from quizapp.facts.fact import Attribution, Fact, Stance, Status
from quizapp.questions.fact_base import FactBase
from quizapp.questions.templates import Draft, drafts
from tests import factories

NAMES = ("the harbour strike", "the fisheries accord", "Quill's election", "the senate's fall", "the bridge's opening")


def event(name: str, time: str, **changes: Any) -> Fact:
    fact = factories.event_fact(id=f"event-{time}", **changes)
    return replace(fact, value=replace(fact.value, name=name, rest=f"island {time}", when=When.parse(time)))


def asked(fact: Fact, *others: Fact) -> dict[str, Draft]:
    base = FactBase((fact, *others), factories.entities())
    return {draft.template: draft for draft in drafts(fact, base)}


def later(*times: str) -> list[Fact]:
    return [event(name, time) for name, time in zip(NAMES[1:], times, strict=False)]


def test_the_earliest_of_four_is_asked_among_all_their_names() -> None:
    draft = asked(event(NAMES[0], "2011-05"), *later("2012", "2013-03", "2014-01-02"))["event-first"]
    assert draft.stem == (
        "Which of these came first: the fisheries accord, the harbour strike, Quill’s election or the senate’s fall?"
    )
    assert draft.key == "The harbour strike"
    assert [one.text for one in draft.options] == ["The fisheries accord", "Quill’s election", "The senate’s fall"]
    assert draft.options[1].why == "Quill’s election came in March 2013."
    assert len(draft.beside) == len(draft.options)


def test_the_latest_is_asked_beside_the_nearest_that_came_before() -> None:
    draft = asked(event(NAMES[0], "2019"), *later("2012", "2013-03", "2014-01-02", "2015"))["event-last"]
    assert draft.key == "The harbour strike"
    assert draft.options[0].text == "The bridge’s opening"
    assert "fisheries" not in draft.stem


def test_events_that_may_have_been_at_the_same_time_are_not_compared() -> None:
    assert "event-first" not in asked(event(NAMES[0], "2011-05"), *later("2011", "2013-03", "2014-01-02"))


@pytest.mark.parametrize(
    "changes",
    [
        {"background": True},
        {"flagged": "The record has another date."},
        {"status": Status.SCHEDULED},
        {"attribution": Attribution(speaker="jon-falk", stance=Stance.CONTESTED)},
    ],
)
def test_only_what_is_cited_and_certain_is_compared(changes: dict[str, Any]) -> None:
    sure = later("2013-03", "2014-01-02")
    assert "event-first" not in asked(event(NAMES[0], "2011-05"), *sure, event(NAMES[3], "2015", **changes))
    assert "event-first" not in asked(event(NAMES[0], "2011-05", **changes), *later("2012", "2013", "2014"))


def test_a_name_that_tells_its_year_is_not_compared() -> None:
    sure = later("2013-03", "2014-01-02")
    assert "event-first" not in asked(event(NAMES[0], "2011-05"), *sure, event("the accord of 2015", "2015"))
    assert "event-first" not in asked(event("the strike of 2011", "2011-05"), *later("2012", "2013", "2014"))


def test_a_name_for_which_the_stem_has_no_room_gives_way_to_the_next() -> None:
    long = event(" ".join(["the long"] + ["march"] * 20), "2012")
    draft = asked(event(NAMES[0], "2011-05"), long, *later("2013", "2014", "2015"))["event-first"]
    assert "march" not in draft.stem


@given(st.lists(st.integers(min_value=1900, max_value=2020), min_size=4, max_size=5, unique=True))
def test_the_key_is_before_or_behind_all_that_stand_beside_it(years: list[int]) -> None:
    facts = [event(name, str(year)) for name, year in zip(NAMES, years, strict=False)]
    for fact in facts:
        made = asked(fact, *(one for one in facts if one is not fact))
        beside = [source.value.when.first for draft in made.values() for source in draft.beside]
        key = fact.value.when.first
        assert "event-first" not in made or min(key, *(one for one in beside if one > key)) == key
        assert ("event-first" in made) == (sum(one > key.year for one in years) >= 3)
        assert ("event-last" in made) == (sum(one < key.year for one in years) >= 3)
