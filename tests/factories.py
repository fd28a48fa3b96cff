"""Small valid values for tests, each changed by keyword."""

from dataclasses import replace
from datetime import date
from typing import Any

from quizapp.facts.fact import (
    Agreement,
    Entity,
    EntityKind,
    Event,
    Evidence,
    Fact,
    FactType,
    Money,
    Office,
    Vote,
)
from quizapp.facts.when import When
from quizapp.questions.question import AnswerKind, Citation, Distractor, Question, Topic
from quizapp.store.records import Card, State


def evidence(**changes: Any) -> Evidence:
    base = Evidence(document="doc-1", paragraph=3, surface="Ada Quill", sentence="Ada Quill led the islands.")
    return replace(base, **changes)


def entity(**changes: Any) -> Entity:
    return replace(Entity(id="ada-quill", kind=EntityKind.PERSON, label="Ada Quill"), **changes)


def office_fact(**changes: Any) -> Fact:
    value = Office(person="ada-quill", office="president", office_class="head of state", polity="norland")
    base = Fact(
        id="norland-president-2011",
        type=FactType.LEADER_ROLE,
        value=value,
        valid=When.parse("2011-05"),
        evidence=(evidence(),),
    )
    return replace(base, **changes)


def event_fact(**changes: Any) -> Fact:
    value = Event(
        actor="Norland",
        base="recognise",
        past="recognised",
        rest="the Lewin Islands",
        when=When.parse("2011-05-12"),
    )
    base = Fact(
        id="norland-recognition",
        type=FactType.EVENT_DATE,
        value=value,
        evidence=(evidence(surface="May 12, 2011"),),
    )
    return replace(base, **changes)


def agreement_fact(**changes: Any) -> Fact:
    value = Agreement(
        name="Lewin Fisheries Accord",
        parties=("norland", "lewin"),
        about="fishing quotas",
        when=When.parse("2011-05-09"),
    )
    base = Fact(
        id="lewin-accord",
        type=FactType.AGREEMENT,
        value=value,
        evidence=(evidence(surface="Lewin Fisheries Accord"),),
    )
    return replace(base, **changes)


def vote_fact(**changes: Any) -> Fact:
    value = Vote(
        body="island-assembly",
        matter="to approve the fisheries accord",
        when=When.parse("2011-05-12"),
        votes_for=31,
        votes_against=9,
        abstentions=4,
    )
    base = Fact(id="assembly-accord", type=FactType.VOTE, value=value, evidence=(evidence(surface="31 votes to 9"),))
    return replace(base, **changes)


def money_fact(**changes: Any) -> Fact:
    value = Money(
        amount=7_600_000_000,
        currency="NOK",
        question="did Norland set aside for the harbour",
        statement="Norland set aside {value} for the harbour.",
    )
    base = Fact(
        id="harbour-money",
        type=FactType.MONEY,
        value=value,
        valid=When.parse("2011"),
        evidence=(evidence(surface="7.6 billion"),),
    )
    return replace(base, **changes)


def citation(**changes: Any) -> Citation:
    base = Citation(
        document="doc-1",
        publisher="Harbour Courier",
        title="Islands back fisheries accord",
        published="2011-05-12",
        paragraph=3,
        surface="Ada Quill",
        sentence="Ada Quill led the islands.",
    )
    return replace(base, **changes)


def question(number: int = 1, **changes: Any) -> Question:
    base = Question(
        key=f"test-pack:fact-{number}:office-name",
        topic=Topic.LEADERS,
        kind=AnswerKind.PERSON,
        stem=f"Who was president of Norland number {number} in May 2011?",
        answer="Ada Quill",
        accepted=("Quill",),
        distractors=(
            Distractor(text="Tomas Brandt", why="He led the opposition."),
            Distractor(text="Mina Okafor", why="She took office in 2014."),
            Distractor(text="Jon Falk", why="He was foreign minister."),
        ),
        explanation="Ada Quill held the office from 2009 to 2014.",
        citations=(citation(),),
        facts=(f"fact-{number}",),
        template="office-name",
        as_of="2011-05",
    )
    return replace(base, **changes)


def card(**changes: Any) -> Card:
    return replace(Card(id=1, deck_id=1, topic="leaders", fact="fact-1"), **changes)


def review_card(**changes: Any) -> Card:
    """A card in Review, due on 21 November 2026."""
    base = card(state=State.REVIEW, stability=10.0, difficulty=5.0, due_day=date(2026, 11, 21), reviews=3)
    return replace(base, **changes)
