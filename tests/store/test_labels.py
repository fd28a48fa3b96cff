"""Publishers and tags are counted over the questions that are asked, of all decks or of one."""

from dataclasses import replace

import pytest

from quizapp.store import cards, labels, questions
from quizapp.store.library import Library
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
