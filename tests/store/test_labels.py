"""Publishers and tags are counted over the questions that are asked, of all decks or of one."""

import sqlite3
from dataclasses import replace

import pytest

from quizapp.store import cards, labels, questions, search
from quizapp.store.library import Library
from quizapp.store.wanted import Has, Today
from tests import factories


@pytest.fixture
def ids(library: Library, clock) -> list[int]:
    cited = factories.question(1).citations[0]
    made = [
        replace(factories.question(1), tags=("nato", "2008"), citations=(replace(cited, publisher="Reuters"),)),
        replace(factories.question(2), tags=("nato",), citations=(replace(cited, publisher="FRANCE 24"),) * 2),
        replace(factories.question(3), tags=(), citations=()),
    ]
    return questions.add(library, made, name="add", now=clock.now())


def test_each_question_counts_once_for_each_of_its_labels(library: Library, ids: list[int]) -> None:
    found = labels.counted(library.path, None)
    assert found.tags == {"nato": 2, "2008": 1}
    assert found.sources == {"FRANCE 24": 1, "Reuters": 1}
    assert list(found.tags) == ["nato", "2008"]


def test_those_of_another_deck_are_not_counted(library: Library, ids: list[int]) -> None:
    deck = cards.get(library, ids[0]).deck_id
    assert labels.counted(library.path, deck).tags == {"nato": 2, "2008": 1}
    assert labels.counted(library.path, deck + 99).tags == {}


def test_as_many_are_counted_as_a_search_for_the_label_finds(library: Library, clock) -> None:
    cited = factories.question(1).citations[0]
    made = [
        factories.question(number, tags=tags, citations=tuple(replace(cited, publisher=one) for one in publishers))
        for number, (tags, publishers) in enumerate(
            [
                (("war::gulf::1991", "war::gulf"), ("Courier",)),
                (("war", "War::gulf"), ("The Lewin Courier", "Courier")),
                (("a:b::c:d", "::"), ("COURIER", "—")),
                (("warsaw",), ("Kurier",)),
            ],
            start=1,
        )
    ]
    questions.add(library, made, name="add", now=clock.now())
    today = Today(now=clock.now(), day=clock.now().date(), lapses=8, elapsed_at=lambda share: share)
    found = labels.counted(library.path, None)
    assert found.tags == {"War": 2, "War::gulf": 2, "a:b": 1, "a:b::c:d": 1, "war::gulf::1991": 1, "warsaw": 1, "::": 1}
    assert found.sources == {"COURIER": 3, "Kurier": 1, "The Lewin Courier": 1, "—": 1}
    for field, counts in (("tag", found.tags), ("publisher", found.sources)):
        for label, count in counts.items():
            assert search.count(library, Has(field, label), today) == count, label


def test_counting_can_be_stopped(library: Library, ids: list[int], monkeypatch) -> None:
    monkeypatch.setattr(labels, "_STEPS", 1)
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        labels.counted(library.path, None, stopped=lambda: True)
