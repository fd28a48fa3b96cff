from dataclasses import replace

from quizapp.corpus.when import When
from quizapp.facts.fact import Fact
from quizapp.questions.contradiction import on_record
from quizapp.questions.generate import generate
from tests import factories

WRONG = {"flagged": "It was in July.", "record": "Norland Gazette, 2011"}


def told(flagged: Fact) -> str:
    pack = factories.pack()
    event = factories.event_fact()
    made = generate(replace(pack, facts=(event, flagged)))
    return next(one.explanation for one in made.questions if one.facts[0] == event.id and one.template == "event-date")


def disputed(**changes: object) -> Fact:
    event = factories.event_fact()
    return replace(event, id="disputed", value=replace(event.value, **changes), **WRONG)


def test_the_record_stands_with_its_place_where_that_is_known() -> None:
    fact = disputed()
    assert on_record(fact) == "It was in July (Norland Gazette, 2011)."
    assert on_record(replace(fact, record="")) == "It was in July."


def test_a_date_is_told_with_what_the_record_has_against_another_one_of_its_event() -> None:
    cited = factories.event_fact().evidence[0].sentence
    both = f"{cited} The record: It was in July (Norland Gazette, 2011)."
    assert told(disputed(base="leave", past="left")).endswith(both)


def test_nothing_is_told_of_another_event_or_another_place_or_what_nobody_disputes() -> None:
    assert "The record" not in told(disputed(base="leave", past="left", rest="a bay"))
    assert "The record" not in told(disputed(base="leave", past="left", when=When.parse("1950")))
    elsewhere = replace(disputed(base="leave", past="left"), evidence=(factories.evidence(paragraph=99),))
    assert "The record" not in told(elsewhere)
    assert "The record" not in told(replace(disputed(base="leave", past="left"), flagged=""))
