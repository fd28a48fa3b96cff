"""Small valid values for tests, each changed by keyword."""

from dataclasses import replace
from datetime import date
from typing import Any

from quizapp.corpus.when import When
from quizapp.facts.fact import (
    Agreement,
    Duration,
    Entity,
    EntityKind,
    Event,
    Evidence,
    Fact,
    FactType,
    Money,
    Office,
    Quantity,
    Statement,
    Vote,
)
from quizapp.questions.packs.packs import Pack
from quizapp.questions.packs.schema import Source
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


def quantity_fact(**changes: Any) -> Fact:
    value = Quantity(
        number="4",
        unit="fishing boats",
        question="did Norland hold in May 2011",
        statement="Norland held {value} fishing boats in May 2011.",
    )
    base = Fact(id="held-boats", type=FactType.QUANTITY, value=value, evidence=(evidence(surface="four boats"),))
    return replace(base, **changes)


def duration_fact(**changes: Any) -> Fact:
    value = Duration(
        iso="P5D",
        question="did the blockade of May 2011 last",
        statement="The blockade of May 2011 lasted {value}.",
    )
    base = Fact(id="blockade", type=FactType.DURATION, value=value, evidence=(evidence(surface="five-day"),))
    return replace(base, **changes)


def statement_fact(**changes: Any) -> Fact:
    value = Statement(speaker="ada-quill", claim="called the Lewin Fisheries Accord a mistake in May 2011")
    base = Fact(
        id="accord-mistake",
        type=FactType.STATEMENT,
        value=value,
        valid=When.parse("2011-05"),
        evidence=(evidence(surface="a mistake"),),
    )
    return replace(base, **changes)


def entities() -> tuple[Entity, ...]:
    """The people, polities and bodies of the invented facts."""
    people = {
        "ada-quill": "Ada Quill",
        "tomas-brandt": "Tomas Brandt",
        "mina-okafor": "Mina Okafor",
        "jon-falk": "Jon Falk",
    }
    polities = {
        "norland": ("Norland", "Norlandic"),
        "lewin": ("Lewin Islands", "Lewinian"),
        "estmark": ("Estmark", "Estmarker"),
    }
    bodies = {"island-assembly": "Island Assembly", "senate": "Senate of Norland", "harbour-board": "Harbour Board"}
    return (
        *(Entity(id=id, kind=EntityKind.PERSON, label=name) for id, name in people.items()),
        *(
            Entity(id=id, kind=EntityKind.POLITY, label=name, demonyms=(demonym,), article=name.endswith("s"))
            for id, (name, demonym) in polities.items()
        ),
        *(Entity(id=id, kind=EntityKind.BODY, label=name, article=True) for id, name in bodies.items()),
    )


def held(person: str, office: str, time: str, **changes: Any) -> Fact:
    """An office fact in short: held("jon-falk", "president", "2014/2018")."""
    place = {"polity": changes.pop("polity", "norland"), "body": changes.pop("body", "")}
    value = Office(person=person, office=office, office_class=office, **place)
    return office_fact(id=f"{person}-{office.replace(' ', '-')}-{time}", value=value, valid=When.parse(time), **changes)


def source(**changes: Any) -> Source:
    base = Source(
        id="doc-1",
        publisher="Harbour Courier",
        title="Islands back fisheries accord",
        published=When.parse("2011-05-12"),
        basis="printed on the page",
        file="harbour.txt",
        sha256="0" * 64,
    )
    return replace(base, **changes)


def pack(**changes: Any) -> Pack:
    """A small pack of one fact of each type, with enough people in the background for distractors."""
    base = Pack(
        id="lewin",
        title="The Lewin Islands",
        description="An invented pack.",
        version="1.0",
        licence="CC0-1.0",
        seed=7,
        settings={},
        topics=tuple(Topic),
        sources=(source(),),
        entities=entities(),
        facts=(
            office_fact(),
            event_fact(),
            agreement_fact(),
            vote_fact(),
            money_fact(),
            quantity_fact(),
            duration_fact(),
            held("tomas-brandt", "president", "2012/2016", background=True, evidence=()),
            held("mina-okafor", "foreign minister", "2010/2012", background=True, evidence=()),
            held("jon-falk", "president", "2010/2013", polity="estmark", background=True, evidence=()),
        ),
        extra=(),
        lines={},
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


def dated_question(number: int, **changes: Any) -> Question:
    """One that asks when a bridge opened, each in a year of its own; several can be put in order."""
    day = f"{number} May {2000 + number}"
    base = question(
        500 + number,
        kind=AnswerKind.DATE,
        topic=Topic.DATES,
        stem=f"When did the bridge number {number} open?",
        answer=day,
        accepted=(),
        distractors=(),
        explanation=f"The bridge number {number} opened on {day}.",
        template="event-date",
        as_of=f"{2000 + number}-05-{number:02}",
    )
    return replace(base, **changes)
