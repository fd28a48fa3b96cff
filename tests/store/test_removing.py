"""A removed pack: its progress stays unless it is deleted, and the pack stays away until it is asked for."""

from dataclasses import replace
from datetime import datetime

import pytest

from quizapp.store import cards, decks, journal, packs, questions, removing
from quizapp.store.library import Library
from quizapp.store.records import PackInfo
from tests import factories
from tests.store.helpers import contents

PACK = PackInfo(id="lewin", title="Lewin Islands", version="1", content_hash="one", description="Ports", licence="MIT")
NEXT = replace(PACK, version="2", content_hash="two", title="The Lewin Islands", description="Ports and accords")
REMOVE, PUT_BACK = "Remove the pack", "Put back the pack"
ASKED = [factories.question(number) for number in (1, 2, 3)]


@pytest.fixture
def ids(library: Library, now: datetime) -> list[int]:
    packs.install(library, PACK, (), ASKED, now=now)
    return [stored.id for stored in questions.of_pack(library, "lewin")]


def all_rows(library: Library) -> list[tuple[object, ...]]:
    return library.connection.execute("SELECT * FROM card ORDER BY id").fetchall()


def test_a_removed_pack_is_asked_no_more_and_keeps_its_progress(
    library: Library, ids: list[int], now: datetime
) -> None:
    library.connection.execute("UPDATE card SET reviews = 7 WHERE id = ?", (ids[0],))
    assert removing.remove(library, "lewin", name=REMOVE, now=now) == 3
    assert questions.of_pack(library, "lewin") == []
    assert packs.installed(library) == []
    assert [pack.id for pack in packs.removed(library)] == ["lewin"]
    assert [deck.name for deck in decks.all_decks(library)] == ["My questions"]
    assert cards.get(library, ids[0]).reviews == 7


def test_putting_it_back_restores_every_card_as_it_was(library: Library, ids: list[int], now: datetime) -> None:
    packs.install(library, NEXT, (), ASKED[:2], now=now)
    before = all_rows(library)
    removing.remove(library, "lewin", name=REMOVE, now=now)
    assert removing.put_back(library, "lewin", name=PUT_BACK, now=now) == 2
    assert all_rows(library) == before
    assert len(packs.installed(library)) == 1


def test_undo_takes_the_removal_back_and_then_what_was_done_before_it(
    library: Library, ids: list[int], now: datetime
) -> None:
    before = contents(library)
    cards.flag(library, ids[:1], on=True, name="Flag", now=now)
    flagged = contents(library)
    removing.remove(library, "lewin", name=REMOVE, now=now)
    gone = contents(library)
    assert journal.undo(library, now) == REMOVE
    assert contents(library) == flagged
    assert journal.redo(library, now) == REMOVE
    assert contents(library) == gone
    assert [journal.undo(library, now), journal.undo(library, now)] == [REMOVE, "Flag"]
    assert contents(library) == before


def test_putting_it_back_can_be_undone_and_what_was_done_before_it_too(
    library: Library, ids: list[int], now: datetime
) -> None:
    there = contents(library)
    removing.remove(library, "lewin", name=REMOVE, now=now)
    gone = contents(library)
    removing.put_back(library, "lewin", name=PUT_BACK, now=now)
    assert journal.undo(library, now) == PUT_BACK
    assert contents(library) == gone
    assert journal.undo(library, now) == REMOVE
    assert contents(library) == there


def test_undo_leaves_alone_how_the_pack_was_called_meanwhile(library: Library, ids: list[int], now: datetime) -> None:
    removing.remove(library, "lewin", name=REMOVE, now=now)
    removing.put_back(library, "lewin", name=PUT_BACK, now=now)
    packs.describe(library, "lewin", title="Exam, part 2", description="", licence="")
    journal.undo(library, now)
    journal.undo(library, now)
    journal.redo(library, now)
    assert [pack.title for pack in packs.removed(library)] == ["Exam, part 2"]


def test_installing_it_again_brings_it_back_even_unchanged(library: Library, ids: list[int], now: datetime) -> None:
    removing.remove(library, "lewin", name=REMOVE, now=now)
    assert packs.is_removed(library, "lewin")
    done = packs.install(library, PACK, (), ASKED, now=now)
    assert done is not None
    assert (done.added, done.reset) == (0, 0)
    assert len(questions.of_pack(library, "lewin")) == 3
    assert not packs.is_removed(library, "lewin")


def test_with_its_progress_a_pack_is_deleted_in_slices_and_one_undo_brings_the_cards_back(
    library: Library, ids: list[int], now: datetime
) -> None:
    removing.remove(library, "lewin", name=REMOVE, now=now)
    before = all_rows(library)
    assert list(removing.delete(library, "lewin", name="Delete the pack", now=now))[-1] == 3
    assert all_rows(library) == []
    journal.undo(library, now=now)
    assert all_rows(library) == before


def test_a_question_moved_into_the_decks_own_stays_when_the_pack_goes(
    library: Library, ids: list[int], now: datetime
) -> None:
    own = questions.add(library, [factories.question(9, key="own:9")], name="Add", now=now, deck_id=2)
    removing.remove(library, "lewin", name=REMOVE, now=now)
    assert [deck.questions for deck in decks.all_decks(library) if deck.id == 2] == [len(own)]


def test_what_the_learner_calls_it_outlives_an_update_and_the_rest_follows_the_pack(
    library: Library, ids: list[int], now: datetime
) -> None:
    packs.describe(library, "lewin", title="Exam, part 2", description="Ports", licence="MIT")
    packs.install(library, NEXT, (), ASKED, now=now)
    (pack,) = packs.installed(library)
    assert (pack.title, pack.description, pack.version) == ("Exam, part 2", "Ports and accords", "2")


def test_a_pack_that_is_not_there_cannot_be_described(library: Library) -> None:
    with pytest.raises(KeyError):
        packs.describe(library, "none", title="A", description="", licence="")
