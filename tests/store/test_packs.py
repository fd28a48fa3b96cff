"""Packs: installed once, updated in place, progress kept."""

from dataclasses import replace
from datetime import datetime

import pytest

from quizapp.questions.question import Question
from quizapp.store import cards, decks, journal, packs, questions
from quizapp.store.library import Library
from quizapp.store.records import Card, Installed, PackInfo, Rating, SourceInfo, State
from tests import factories
from tests.store.helpers import answer, contents

PACK = PackInfo(id="lewin", title="Lewin Islands", version="1", content_hash="one", description="d", licence="CC0-1.0")
NEXT = replace(PACK, version="2", content_hash="two")
SOURCES = [SourceInfo(id="doc-1", publisher="Harbour Courier", title="Islands back accord", published="2011-05-12")]


@pytest.fixture
def pack() -> list[Question]:
    return [factories.question(number) for number in (1, 2, 3)]


def by_number(library: Library, number: int) -> Card:
    stored = questions.by_key(library, f"test-pack:fact-{number}:office-name")
    assert stored is not None
    return stored.card


def study(library: Library, number: int, now: datetime) -> Card:
    review = answer(library, by_number(library, number).id, Rating.GOOD, now)
    cards.save_review(library, review, name="Good", now=now)
    return review.after


def test_a_new_pack_becomes_a_deck(library: Library, pack: list[Question], now: datetime) -> None:
    done = packs.install(library, PACK, SOURCES, pack, now=now)
    assert done == Installed(deck_id=2, added=3)
    deck = decks.get(library, 2)
    assert (deck.name, deck.pack_id, deck.questions) == ("Lewin Islands", "lewin", 3)
    stored = questions.by_key(library, pack[0].key)
    assert stored is not None
    assert (stored.question, stored.pack_id, stored.deck_id) == (pack[0], "lewin", 2)
    assert packs.installed(library) == [PACK]
    assert library.connection.execute("SELECT document, published FROM source").fetchall() == [("doc-1", "2011-05-12")]


def test_installing_the_same_pack_again_changes_nothing(library: Library, pack: list[Question], now: datetime) -> None:
    assert not packs.is_current(library, "lewin", "1", "one")
    packs.install(library, PACK, SOURCES, pack, now=now)
    before = contents(library), library.connection.total_changes
    assert packs.is_current(library, "lewin", "1", "one")
    assert packs.install(library, PACK, SOURCES, pack, now=now) is None
    assert (contents(library), library.connection.total_changes) == before


def test_new_wording_keeps_the_progress(library: Library, pack: list[Question], now: datetime) -> None:
    packs.install(library, PACK, SOURCES, pack, now=now)
    after = study(library, 1, now)
    reworded = [replace(pack[0], stem="Who was Norland's president?"), *pack[1:]]
    assert packs.install(library, NEXT, SOURCES, reworded, now=now) == Installed(deck_id=2, changed=1)
    assert by_number(library, 1) == after
    assert questions.get(library, after.id).question.stem == "Who was Norland's president?"
    assert packs.installed(library) == [NEXT]


def test_a_changed_answer_sends_the_card_back_and_says_why(
    library: Library, pack: list[Question], now: datetime
) -> None:
    packs.install(library, PACK, SOURCES, pack, now=now)
    studied = study(library, 1, now)
    corrected = [replace(pack[0], answer="Bea Quill"), replace(pack[1], answer="Bea Quill"), pack[2]]
    assert packs.install(library, NEXT, SOURCES, corrected, now=now) == Installed(deck_id=2, reset=2)
    card = by_number(library, 1)
    assert (card.state, card.stability, card.reviews, card.earlier_answer) == (State.NEW, None, 0, "Ada Quill")
    assert by_number(library, 2).earlier_answer == ""  # never asked, so there is nothing to unlearn
    assert len(cards.reviews_of(library, studied.id)) == 1
    study(library, 1, now)
    assert by_number(library, 1).earlier_answer == ""


def test_a_question_that_left_the_pack_is_kept_but_not_asked_until_it_returns(
    library: Library, pack: list[Question], now: datetime
) -> None:
    packs.install(library, PACK, SOURCES, pack, now=now)
    studied = study(library, 3, now)
    assert packs.install(library, NEXT, SOURCES, pack[:2], now=now) == Installed(deck_id=2, retired=1)
    assert decks.get(library, 2).questions == 2
    assert questions.count(library) == 2
    assert cards.due(library, deck_id=2, day=studied.due_day or now.date()) == []
    assert questions.get(library, studied.id).card == studied
    assert [stored.question for stored in questions.of_pack(library, "lewin")] == pack[:2]
    third = replace(PACK, version="3", content_hash="three")
    assert packs.install(library, third, SOURCES, pack, now=now) == Installed(deck_id=2, returned=1)
    assert [row.id for row in cards.due(library, deck_id=2, day=studied.due_day or now.date())] == [studied.id]


def test_a_learners_choices_survive_an_update(library: Library, pack: list[Question], now: datetime) -> None:
    packs.install(library, PACK, SOURCES, pack, now=now)
    decks.rename(library, 2, "Islands", deed_name="Rename", now=now)
    moved = by_number(library, 2).id
    questions.update(library, moved, pack[1], name="Move", now=now, deck_id=1)
    cards.flag(library, [moved], on=True, name="Flag", now=now)
    packs.install(library, NEXT, SOURCES, [replace(q, explanation="New.") for q in pack], now=now)
    assert decks.get(library, 2).name == "Islands"
    assert by_number(library, 2).deck_id == 1
    assert by_number(library, 2).flagged


def test_an_update_cannot_be_overwritten_by_undoing_what_came_before(
    library: Library, pack: list[Question], now: datetime
) -> None:
    packs.install(library, PACK, SOURCES, pack, now=now)
    study(library, 1, now)
    packs.install(
        library, replace(PACK, version="1.1", content_hash="more"), SOURCES, [*pack, factories.question(4)], now=now
    )
    assert journal.next_undo(library) == "Good"  # only additions: nothing to clash with
    packs.install(library, NEXT, SOURCES, [replace(pack[0], answer="Bea"), *pack[1:]], now=now)
    assert journal.next_undo(library) is None


def test_an_installation_that_fails_leaves_nothing(library: Library, pack: list[Question], now: datetime) -> None:
    before = contents(library)
    with pytest.raises(Exception, match="UNIQUE"):
        packs.install(library, PACK, SOURCES, [*pack, pack[0]], now=now)
    assert contents(library) == before
    assert packs.installed(library) == []


def test_a_pack_named_as_a_deck_that_is_there_gets_a_name_of_its_own(
    library: Library, pack: list[Question], now: datetime
) -> None:
    decks.create(library, "Lewin Islands", deed_name="New deck", now=now)
    done = packs.install(library, PACK, SOURCES, pack, now=now)
    assert done is not None
    assert decks.get(library, done.deck_id).name == "Lewin Islands (lewin)"
