"""Questions to draw from, by where they are from and how well they are known."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from quizapp.questions.forms.posed import FORMS
from quizapp.questions.question import AnswerKind, Citation, Question
from quizapp.store import askable, cards, decks, packs, questions
from quizapp.store.askable import Askable
from quizapp.store.library import Library
from quizapp.store.records import PackInfo, Rating
from tests import factories
from tests.store.helpers import answer


def cited(document: str) -> tuple[Citation, ...]:
    return (replace(factories.citation(), document=document),)


MADE = [
    factories.question(1, topic="leaders", as_of="2008-08", tags=("nato", "east"), citations=cited("one")),
    factories.question(2, topic="dates", as_of="2004/2013", tags=("east",), citations=cited("two")),
    factories.question(3, topic="dates", as_of="199X", citations=(*cited("one"), *cited("three")), distractors=()),
    factories.question(4, topic="votes", as_of="", kind=AnswerKind.NUMBER, answer="4", distractors=()),
]


@pytest.fixture
def ids(library: Library, now: datetime) -> list[int]:
    return questions.add(library, MADE, name="Add", now=now)


def numbers(library: Library, now: datetime, **wanted: Any) -> list[int]:
    return sorted(number for found in askable.ids(library, Askable(**wanted), now).values() for number in found)


def test_packs_narrow_with_the_learners_own_as_one_of_them(library: Library, ids: list[int], now: datetime) -> None:
    for pack, number in (("lewin", 71), ("amber", 72)):
        info = PackInfo(id=pack, title=f"{pack} Islands".title(), version="1", content_hash=pack)
        packs.install(library, info, [], [factories.question(number)], now=now)
    assert numbers(library, now, packs=("",)) == ids
    assert numbers(library, now, packs=("lewin", "")) == [*ids, ids[-1] + 1]
    assert len(numbers(library, now)) == len(ids) + 2
    found = [(one.pack_id, one.title, one.questions) for one in askable.packs(library)]
    assert found == [("", "", 4), ("amber", "Amber Islands", 1), ("lewin", "Lewin Islands", 1)]
    own = decks.all_decks(library)[0].id
    assert [one.pack_id for one in askable.packs(library, own)] == [""]


@pytest.mark.usefixtures("ids")
@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, [1, 2, 3, 4]),
        ({"topics": ("dates", "votes")}, [2, 3, 4]),
        ({"tags": ("nato",)}, [1]),
        ({"tags": ("east", "west")}, [1, 2]),
        ({"documents": ("one",)}, [1, 3]),
        ({"documents": ("three", "two")}, [2, 3]),
        ({"since": 2008}, [1, 2]),
        ({"since": 2010}, [2]),
        ({"until": 1993}, [3]),
        ({"since": 1999, "until": 2004}, [2, 3]),
        ({"forms": ("multiple_choice",)}, [1, 2]),
        ({"forms": ("number",)}, [4]),
        ({"forms": ("number", "typed")}, [1, 2, 3, 4]),
        ({"topics": ("dates",), "tags": ("east",), "since": 2012, "documents": ("two",), "forms": FORMS}, [2]),
    ],
)
def test_they_are_narrowed_by_what_is_wanted_and_counted_alike(
    library: Library, now: datetime, wanted: dict[str, Any], found: list[int]
) -> None:
    assert numbers(library, now, **wanted) == found
    assert sum(askable.count_by_topic(library, Askable(**wanted), now).values()) == len(found)


def test_what_is_suspended_or_of_another_deck_is_left_out(library: Library, ids: list[int], now: datetime) -> None:
    cards.suspend(library, ids[:1], on=True, name="Suspend", now=now)
    other = decks.create(library, "Other", deed_name="New deck", now=now)
    questions.update(library, ids[1], questions.get(library, ids[1]).question, name="Move", now=now, deck_id=other)
    assert numbers(library, now) == [2, 3, 4]
    assert numbers(library, now, deck_id=other) == [2]


def test_those_known_so_well_are_told_by_time_and_stability(library: Library, ids: list[int], now: datetime) -> None:
    for card_id, days in zip(ids[:2], (0, 20), strict=True):
        then = now + timedelta(days=days)
        cards.save_review(library, answer(library, card_id, Rating.GOOD, then), name="Good", now=then)
    stability = cards.get(library, ids[0]).stability or 0.0
    later = now + timedelta(days=30)
    assert numbers(library, later, fresh=False) == ids[:2]
    assert numbers(library, later, fresh=False, elapsed=(0.0, 20 / stability)) == ids[1:2]
    assert numbers(library, later, fresh=False, elapsed=(20 / stability, 99.0)) == ids[:1]
    assert numbers(library, later, elapsed=(0.0, 0.001)) == ids[2:]


def test_a_form_that_fits_is_never_left_out(library: Library, now: datetime) -> None:
    from quizapp.questions.forms.posed import fits

    every: list[Question] = [*MADE, *(factories.question(at, answer=text) for at, text in enumerate(ANSWERS, start=20))]
    ids = questions.add(library, every, name="Add", now=now)
    for form in FORMS:
        asked = {number for number, one in zip(ids, every, strict=True) if fits(form, one)}
        assert asked <= set(numbers(library, now, forms=(form,)))


ANSWERS = ["a b c d e f g h", "a b c d e f g h i", "Norland and Estmark", "Norland, Estmark", "x"]
