"""Questions from facts: `python -m tests.benchmarks.questions`. Goal: 2,000 questions a second, from packs of any size.

The facts are made up: offices, events and agreements of many people and countries. The floor, in the same run, is the
time that 3,000,000 additions take.
"""

import time
from dataclasses import replace

from quizapp.corpus.when import When
from quizapp.facts.fact import Agreement, Entity, EntityKind, Event, Fact, FactType, Office
from quizapp.questions.generate import generate
from quizapp.questions.packs.packs import Pack
from tests import factories

SIZES = (100, 400, 1600)  # facts
_OFFICES = ("president", "prime minister", "foreign minister", "finance minister", "chancellor")
_WORDS = ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ivy", "Juniper")


def name(number: int) -> str:
    """A name of its own for each number: Alder Birch, Alder Cedar."""
    parts = [_WORDS[int(digit)] for digit in f"{number:04}"]
    return f"{parts[0]}{parts[1].lower()} {parts[2]}{parts[3].lower()}"


def made_up(count: int) -> Pack:
    """A pack of so many facts about a tenth as many countries."""
    lands = [Entity(id=f"land-{one}", kind=EntityKind.POLITY, label=f"{name(one)} Isles") for one in range(count // 10)]
    people = [Entity(id=f"person-{one}", kind=EntityKind.PERSON, label=name(one + 2000)) for one in range(count)]
    facts = [_fact(number, lands, people) for number in range(count)]
    return factories.pack(facts=tuple(facts), entities=(*lands, *people), extra=())


def _fact(number: int, lands: list[Entity], people: list[Entity]) -> Fact:
    land, other = lands[number % len(lands)].id, lands[(number * 7 + 1) % len(lands)].id
    when = When.parse(f"{1990 + number % 30}-{1 + number % 12:02}-{1 + number % 28:02}")
    base = replace(factories.office_fact(), id=f"fact-{number}", valid=when)
    match number % 4:
        case 0 | 1:
            office = _OFFICES[number % len(_OFFICES)]
            return replace(
                base, value=Office(person=people[number].id, office=office, office_class=office, polity=land)
            )
        case 2:
            rest = f"bridge number {number} of the {name(number)} road"
            event = Event(actor=name(number), base="open", past="opened", rest=rest, when=when)
            return replace(base, type=FactType.EVENT_DATE, value=event)
        case _:
            pact = Agreement(name=f"{name(number)} Accord", parties=(land, other), about="fishing", when=when)
            return replace(base, type=FactType.AGREEMENT, value=pact)


def floor() -> float:
    """Seconds of processor time that 3,000,000 additions take now."""
    begin = time.process_time()
    total = 0
    for number in range(3_000_000):
        total += number
    return time.process_time() - begin


def main() -> None:
    generate(made_up(40))  # lists, lexicons and the record are read once
    print(f"{'facts':>6} {'questions':>9} {'s':>7} {'per s':>7} {'floor s':>8}")
    for size in SIZES:
        pack = made_up(size)
        begin = time.process_time()
        found = generate(pack)
        took = time.process_time() - begin
        print(f"{size:>6} {len(found.questions):>9} {took:>7.2f} {len(found.questions) / took:>7.0f} {floor():>8.3f}")


if __name__ == "__main__":
    main()
