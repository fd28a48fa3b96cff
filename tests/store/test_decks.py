"""Decks: made, renamed, limited."""

from datetime import date, datetime

import pytest

from quizapp.errors import KnownError
from quizapp.store import decks, journal, questions
from quizapp.store.library import Library
from quizapp.store.records import Deck, DeckOptions
from tests import factories


def test_the_own_deck_is_there_from_the_first_opening(library: Library) -> None:
    assert decks.all_decks(library) == [Deck(id=decks.own_deck(library), name="My questions", questions=0)]


def test_decks_are_listed_by_name_after_the_own_one(library: Library, now: datetime) -> None:
    for name in ("rivers", "Accords", " Ämter "):
        decks.create(library, name, deed_name="New deck", now=now)
    assert [deck.name for deck in decks.all_decks(library)] == ["My questions", "Accords", "rivers", "Ämter"]


@pytest.mark.parametrize("name", ["", "  ", "My questions"])
def test_a_deck_needs_a_name_of_its_own(library: Library, now: datetime, name: str) -> None:
    with pytest.raises(ValueError, match="cannot be called"):
        decks.create(library, name, deed_name="New deck", now=now)
    assert len(decks.all_decks(library)) == 1


def test_a_deck_can_be_renamed_and_limited_and_both_undone(library: Library, now: datetime) -> None:
    deck = decks.create(library, "Rivers", deed_name="New deck", now=now)
    questions.add(library, [factories.question()], name="Add", now=now, deck_id=deck)
    decks.rename(library, deck, "Lakes", deed_name="Rename", now=now)
    chosen = DeckOptions(new_per_day=5, desired_retention=0.85, exam_day=date(2027, 6, 12))
    decks.set_options(library, deck, chosen, deed_name="Options", now=now)
    assert decks.get(library, deck) == Deck(id=deck, name="Lakes", questions=1, options=chosen)
    assert decks.options(library, deck) == chosen
    journal.undo(library, now)
    journal.undo(library, now)
    assert decks.get(library, deck) == Deck(id=deck, name="Rivers", questions=1)
    with pytest.raises(ValueError, match="cannot be called"):
        decks.rename(library, deck, "My questions", deed_name="Rename", now=now)


def test_a_retention_out_of_range_is_refused_by_the_file(library: Library, now: datetime) -> None:
    with pytest.raises(Exception, match="CHECK constraint failed") as caught:
        decks.set_options(library, 1, DeckOptions(desired_retention=0.5), deed_name="Options", now=now)
    assert not isinstance(caught.value, KnownError)


def test_a_missing_deck_is_a_key_error(library: Library, now: datetime) -> None:
    with pytest.raises(KeyError):
        decks.get(library, 9)
    with pytest.raises(KeyError):
        decks.options(library, 9)
    with pytest.raises(KeyError):
        decks.rename(library, 9, "Nowhere", deed_name="Rename", now=now)
