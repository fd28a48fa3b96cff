"""The undo journal: general, lasting, and the exact inverse of what was done."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.store import aliases, cards, counts, decks, journal, log, questions
from quizapp.store.library import Library, open_library
from quizapp.store.records import Rating
from tests import factories
from tests.store.helpers import answer, contents, fresh_copy


@pytest.fixture
def ids(library: Library, now: datetime) -> list[int]:
    return questions.add(library, [factories.question(number) for number in (1, 2, 3)], name="Add", now=now)


def rate(library: Library, card_id: int, rating: Rating, now: datetime) -> None:
    cards.save_review(library, answer(library, card_id, rating, now), name=rating.name, now=now)


def test_an_empty_journal_has_nothing_to_undo_or_redo(library: Library, now: datetime) -> None:
    assert journal.next_undo(library) is None
    assert journal.next_redo(library) is None
    assert journal.undo(library, now) is None
    assert journal.redo(library, now) is None


def test_undoing_an_answer_brings_the_card_back_and_keeps_the_log(
    library: Library, ids: list[int], now: datetime
) -> None:
    before = contents(library)
    rate(library, ids[0], Rating.GOOD, now)
    assert journal.next_undo(library) == "GOOD"
    assert journal.undo(library, now) == "GOOD"
    assert contents(library) == before
    assert journal.next_redo(library) == "GOOD"
    rows = library.connection.execute("SELECT kind, reverses, void, uuid FROM review ORDER BY seq").fetchall()
    assert [(kind, void) for kind, _reverses, void, _uuid in rows] == [("review", 1), ("reversal", 0)]
    assert rows[1][1] == rows[0][3]
    assert cards.reviews_of(library, ids[0]) == []
    assert cards.done(library, deck_id=None, day=now.date()).answers == 0


def test_redoing_an_answer_appends_a_row_that_names_the_reversal(
    library: Library, ids: list[int], now: datetime
) -> None:
    rate(library, ids[0], Rating.GOOD, now)
    after = contents(library)
    journal.undo(library, now)
    assert journal.redo(library, now) == "GOOD"
    assert contents(library) == after
    rows = library.connection.execute("SELECT reverses, void, uuid FROM review ORDER BY seq").fetchall()
    assert [row[0] for row in rows] == [None, rows[0][2], rows[1][2]]
    assert rows[0][1] == 0
    assert len(cards.reviews_of(library, ids[0])) == 1
    assert sum(counts.answers_by_day(library, deck_id=None, day=now.date())) == 1
    assert log.verify(library.connection) == []


def test_a_reversal_stands_on_the_day_of_the_answer_it_takes_back(
    library: Library, ids: list[int], now: datetime
) -> None:
    yesterday = date(2026, 11, 20)
    review = answer(library, ids[0], Rating.GOOD, now, day=yesterday)
    cards.save_review(library, review, name="Good", now=now)
    journal.undo(library, now)
    assert library.connection.execute("SELECT DISTINCT local_day FROM review").fetchall() == [(20777,)]


def test_a_new_deed_drops_what_could_be_redone(library: Library, ids: list[int], now: datetime) -> None:
    rate(library, ids[0], Rating.GOOD, now)
    journal.undo(library, now)
    cards.flag(library, [ids[1]], on=True, name="Flag", now=now)
    assert journal.next_redo(library) is None
    assert journal.next_undo(library) == "Flag"


def test_a_deed_that_changes_nothing_leaves_no_entry(library: Library, ids: list[int], now: datetime) -> None:
    rate(library, ids[0], Rating.GOOD, now)
    journal.undo(library, now)
    cards.flag(library, [], on=True, name="Flag nothing", now=now)
    assert journal.next_redo(library) == "GOOD"


def test_a_deed_that_fails_leaves_nothing(library: Library, ids: list[int], now: datetime) -> None:
    before = contents(library)
    with pytest.raises(KeyError):
        cards.flag(library, [ids[0], 999], on=True, name="Flag", now=now)
    assert contents(library) == before
    assert journal.next_undo(library) == "Add"


def test_undo_survives_a_restart(library: Library, ids: list[int], now: datetime) -> None:
    before = contents(library)
    rate(library, ids[0], Rating.AGAIN, now)
    after = contents(library)
    library.close()
    with open_library(library.path, now=now) as again:
        assert journal.undo(again, now) == "AGAIN"
        assert contents(again) == before
    with open_library(library.path, now=now) as again:
        assert journal.redo(again, now) == "AGAIN"
        assert contents(again) == after


def test_only_the_latest_deeds_are_kept(
    library: Library, ids: list[int], now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "KEPT", 3)
    for number in range(5):
        cards.flag(library, ids, on=number % 2 == 0, name=f"Flag {number}", now=now)
    undone = [journal.undo(library, now) for _ in range(4)]
    assert undone == ["Flag 4", "Flag 3", "Flag 2", None]


def test_an_image_that_names_a_table_of_its_own_is_refused(library: Library, ids: list[int], now: datetime) -> None:
    library.connection.execute("""UPDATE deed SET images = '[["meta WHERE 1; --", 1, null]]'""")
    with pytest.raises(ValueError, match="not in the journal"):
        journal.undo(library, now)


def test_an_image_of_the_library_s_own_name_is_refused(library: Library, ids: list[int], now: datetime) -> None:
    library.connection.execute("""UPDATE deed SET images = '[["meta", "origin", null]]'""")
    with pytest.raises(ValueError, match="not in the journal"):
        journal.undo(library, now)


def test_an_image_with_a_column_of_its_own_is_taken_without_it(library: Library, ids: list[int], now: datetime) -> None:
    cards.flag(library, [ids[0]], on=True, name="Flag", now=now)
    library.connection.execute(
        """UPDATE deed SET images = replace(images, '"flagged":0', '"flagged":0,"x = 1; --":1')"""
    )
    journal.undo(library, now)
    assert not cards.get(library, ids[0]).flagged


def test_several_answers_of_one_deed_are_undone_together(library: Library, ids: list[int], now: datetime) -> None:
    before = contents(library)
    with journal.deed(library, "Quiz", now) as made:
        for card_id in ids:
            cards.apply(made, answer(library, card_id, Rating.AGAIN, now))
    assert journal.undo(library, now) == "Quiz"
    assert contents(library) == before
    assert library.connection.execute("SELECT count(*) FROM review WHERE void = 1").fetchone() == (3,)
    assert journal.redo(library, now) == "Quiz"
    assert library.connection.execute("SELECT count(*) FROM review WHERE void = 1").fetchone() == (0,)


def there_and_back(library: Library, before: dict[str, list[tuple[object, ...]]], now: datetime) -> None:
    after = contents(library)
    journal.undo(library, now)
    assert contents(library) == before
    journal.redo(library, now)
    assert contents(library) == after
    journal.undo(library, now)
    assert contents(library) == before


def test_a_card_that_moved_into_a_deck_of_the_same_deed_comes_back(
    library: Library, ids: list[int], now: datetime
) -> None:
    before = contents(library)
    with journal.deed(library, "Split", now) as made:
        made.update("card", ids[0], {"flagged": 1})
        made.update("card", ids[0], {"deck_id": made.insert("deck", {"name": "Half"})})
    there_and_back(library, before, now)


def test_a_name_given_up_and_taken_in_one_deed_comes_back(library: Library, now: datetime) -> None:
    old = decks.create(library, "Rivers", deed_name="New deck", now=now)
    before = contents(library)
    with journal.deed(library, "Replace", now) as made:
        made.delete("deck", old)
        made.insert("deck", {"name": "Rivers"})
    there_and_back(library, before, now)


Step = Callable[[Library, int, datetime], None]


def _delete_last(library: Library, number: int, now: datetime) -> None:
    there = [row[0] for row in library.connection.execute("SELECT id FROM question ORDER BY id")]
    if len(there) > 1:
        questions.delete(library, [there[number % len(there)]], name="Delete", now=now)


def _pick(library: Library, number: int) -> int:
    there = [row[0] for row in library.connection.execute("SELECT id FROM question ORDER BY id")]
    return there[number % len(there)]


def _edit(library: Library, number: int, now: datetime) -> None:
    question_id = _pick(library, number)
    question = replace(questions.get(library, question_id).question, stem=f"Stem {number}?", tags=(f"t{number}",))
    deck_id = decks.all_decks(library)[-1].id
    questions.update(library, question_id, question, name="Edit", now=now, deck_id=deck_id)


def _correct(library: Library, number: int, now: datetime) -> None:
    question_id = _pick(library, number)
    question = replace(questions.get(library, question_id).question, answer=f"Answer {number % 3}")
    questions.update(library, question_id, question, name="Correct", now=now)


def _keep(library: Library, number: int, now: datetime) -> None:
    aliases.keep(library, _pick(library, number), f"alias {number % 4}", name="Keep", now=now)


def _no_longer(library: Library, number: int, now: datetime) -> None:
    kept = aliases.of(library, _pick(library, number))
    if kept:
        aliases.remove(library, kept[number % len(kept)].id, name="Remove", now=now)


STEPS: list[Step] = [
    lambda library, number, now: rate(library, _pick(library, number), Rating(number % 4 + 1), now),
    lambda library, number, now: cards.flag(library, [_pick(library, number)], on=number % 2 == 0, name="F", now=now),
    lambda library, number, now: cards.bury(library, [_pick(library, number)], until=now.date(), name="B", now=now),
    lambda library, number, now: cards.suspend(library, [_pick(library, number)], on=number % 3 > 0, name="S", now=now),
    lambda library, number, now: (
        decks.create(library, f"Deck {len(decks.all_decks(library))}", deed_name="D", now=now) and None
    ),
    lambda library, number, now: (
        questions.add(
            library,
            [factories.question(key=f"q{number}-{questions.count(library)}-{number % 7}")],
            name="A",
            now=now,
        )
        and None
    ),
    _edit,
    _correct,
    _delete_last,
    _keep,
    _keep,
    _no_longer,
]


@given(st.lists(st.tuples(st.integers(0, len(STEPS) - 1), st.integers(0, 40)), min_size=1, max_size=8), st.data())
def test_undoing_all_and_redoing_all_is_as_if_nothing_had_happened(
    steps: list[tuple[int, int]], data: st.DataObject
) -> None:
    now = datetime.fromisoformat("2026-11-21T09:00:00+00:00")
    with TemporaryDirectory() as folder, open_library(fresh_copy(Path(folder)), now=now) as library:
        questions.add(library, [factories.question(key="first")], name="Add", now=now)
        states = [contents(library)]
        for kind, number in steps:
            try:
                STEPS[kind](library, number, now)
            except ValueError:  # a key or an alias that is there already
                continue
            if contents(library) != states[-1] or journal.next_redo(library) is None:
                states.append(contents(library))
        depth = library.connection.execute("SELECT count(*) FROM deed WHERE undone = 0").fetchone()[0] - 1
        back = data.draw(st.integers(0, depth))
        for _ in range(back):
            journal.undo(library, now)
        for _ in range(back):
            journal.redo(library, now)
        assert contents(library) == states[-1]
        assert journal.next_redo(library) is None
        for _ in range(depth):
            journal.undo(library, now)
        assert contents(library) == states[0]
        for _ in range(depth):
            journal.redo(library, now)
        assert contents(library) == states[-1]
        assert log.verify(library.connection) == []
        assert library.connection.execute("PRAGMA foreign_key_check").fetchall() == []


def flag_in_slices(library: Library, ids: list[int], now: datetime) -> None:
    seq = 0
    for card_id in ids:
        with journal.deed(library, "Flag all", now, part_of=seq) as made:
            made.update("card", card_id, {"flagged": 1})
        seq = made.seq


def flagged(library: Library, ids: list[int]) -> list[bool]:
    return [cards.get(library, card_id).flagged for card_id in ids]


def test_a_deed_done_in_slices_is_undone_and_redone_slice_by_slice(
    library: Library, ids: list[int], now: datetime
) -> None:
    flag_in_slices(library, ids, now)
    assert sorted(journal.cards_of_next(library, redo=False)) == ids
    assert list(journal.undoing(library, now)) == [("Flag all", done, 3) for done in (1, 2, 3)]
    assert flagged(library, ids) == [False] * 3
    assert journal.next_undo(library) == "Add"
    assert [turn.done for turn in journal.redoing(library, now)] == [1, 2, 3]
    assert flagged(library, ids) == [True] * 3
    assert journal.undo(library, now) == "Flag all"
    assert flagged(library, ids) == [False] * 3


def test_what_was_left_of_an_undoing_broken_off_follows_with_the_next_deed(
    library: Library, ids: list[int], now: datetime
) -> None:
    flag_in_slices(library, ids, now)
    turns = journal.undoing(library, now)
    next(turns)
    assert flagged(library, ids) == [False, True, True]
    cards.suspend(library, [ids[0]], on=True, name="suspend", now=now)
    assert flagged(library, ids) == [False] * 3
    assert list(turns) == []
    assert journal.undo(library, now) == "suspend"
    assert journal.undo(library, now) == "Add"


def test_an_undoing_broken_off_is_turned_back_by_redo_after_a_restart(
    library: Library, ids: list[int], now: datetime
) -> None:
    flag_in_slices(library, ids, now)
    next(journal.undoing(library, now))
    library.close()
    with open_library(library.path, now=now) as again:
        assert journal.redo(again, now) == "Flag all"
        assert flagged(again, ids) == [True] * 3
        next(journal.undoing(again, now))
        assert journal.undo(again, now) == "Add"
        assert journal.redo(again, now) == "Add"
        assert flagged(again, ids) == [False] * 3


def test_the_parts_of_a_deed_go_with_it(
    library: Library, ids: list[int], now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    flag_in_slices(library, ids, now)
    monkeypatch.setattr(journal, "KEPT", 1)
    cards.suspend(library, [ids[0]], on=True, name="suspend", now=now)
    assert library.connection.execute("SELECT count(*) FROM deed_part").fetchone() == (0,)
