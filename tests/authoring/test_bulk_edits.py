"""Many questions changed at once: tags, topic, deck, memory; one undo takes all of it back, also where it stopped."""

from collections.abc import Iterator
from datetime import date
from itertools import islice

import pytest

from quizapp.authoring import browse, bulk_edits
from quizapp.authoring.browse import Filters, Today
from quizapp.store import decks, edits, originals, packs, questions
from quizapp.store.records import PackInfo
from tests import factories

MANY = 2 * edits.SLICE + 7


@pytest.fixture
def ids(library, clock):
    made = [factories.question(number, tags=("old",)) for number in range(1, MANY + 1)]
    return questions.add(library, made, name="add", now=clock.now())


def done(steps: Iterator[int]) -> int:
    return max(steps)


def tags(library, ids) -> set[tuple[str, ...]]:
    return {stored.question.tags for stored in questions.get_many(library, ids)}


def found(library, clock, text: str) -> int:
    moment = Today(now=clock.now(), day=date(2026, 11, 21), lapses=8, elapsed_at=lambda share: share)
    return len(browse.found(library, Filters(text=text), moment))


def test_tags_are_given_and_taken_in_slices_and_one_undo_takes_them_back(library, clock, ids):
    assert done(bulk_edits.change_tags(library, ids, add=["new one"], remove=["old"], now=clock.now())) == MANY
    assert tags(library, ids) == {("new one",)}
    assert found(library, clock, 'tag:"new one"') == MANY
    assert browse.undo(library, clock.now()) == f"change the tags of {MANY} questions"
    assert tags(library, ids) == {("old",)}
    assert found(library, clock, 'tag:"new one"') == 0
    browse.redo(library, clock.now())
    assert tags(library, ids) == {("new one",)}


def test_what_was_done_before_it_stopped_is_one_deed(library, clock, ids):
    assert list(islice(bulk_edits.set_topic(library, ids, "votes", now=clock.now()), 2)) == [100, 200]
    assert found(library, clock, "topic:votes") == 200
    browse.undo(library, clock.now())
    assert found(library, clock, "topic:votes") == 0


def test_it_ends_where_it_was_undone_meanwhile(library, clock, ids):
    steps = bulk_edits.flag(library, ids, on=True, now=clock.now())
    next(steps)
    browse.undo(library, clock.now())
    assert list(steps) == []
    assert bulk_edits.count(library, ids, "flagged") == 0


def test_questions_are_moved_suspended_buried_and_begun_anew(library, clock, ids):
    deck = decks.create(library, "Other", deed_name="deck", now=clock.now())
    done(bulk_edits.move(library, ids, deck, now=clock.now()))
    done(bulk_edits.suspend(library, ids, on=True, now=clock.now()))
    done(bulk_edits.bury(library, ids[:3], date(2026, 12, 1), now=clock.now()))
    done(bulk_edits.set_due(library, ids, date(2026, 12, 1), now=clock.now()))
    assert found(library, clock, "deck:Other is:suspended") == MANY
    assert found(library, clock, "is:buried") == 3
    assert found(library, clock, "is:new") == MANY  # new ones have no due day
    done(bulk_edits.start_anew(library, ids[:3], now=clock.now()))
    assert found(library, clock, "is:buried") == 0
    assert bulk_edits.count(library, ids, "suspended") == MANY


def test_a_tag_on_a_question_of_a_pack_is_a_version_of_the_learners_own(library, clock):
    given = factories.question(1, tags=("pack",))
    packs.install(library, PackInfo(id="p", title="Pack", version="1", content_hash="1"), [], [given], now=clock.now())
    (stored,) = questions.of_pack(library, "p")
    done(bulk_edits.change_tags(library, [stored.id], add=["mine"], now=clock.now()))
    assert tags(library, [stored.id]) == {("pack", "mine")}
    assert originals.of(library, stored.id) == given


def test_what_is_deleted_waits_in_the_bin_and_comes_back_as_it_was(library, clock, ids):
    done(bulk_edits.flag(library, ids[:2], on=True, now=clock.now()))
    assert done(bulk_edits.delete(library, ids[:120], now=clock.now())) == 120
    assert found(library, clock, "") == MANY - 120
    assert found(library, clock, "tag:old") == MANY - 120
    assert found(library, clock, "is:deleted") == 120
    assert found(library, clock, "is:deleted is:flagged") == 2
    assert found(library, clock, "-is:deleted") == MANY - 120
    assert list(bulk_edits.in_bin(library)) == ids[:120]
    done(bulk_edits.restore(library, ids[:5], now=clock.now()))
    assert found(library, clock, "is:flagged") == 2
    assert browse.undo(library, clock.now()) == "restore 5 questions"
    assert browse.undo(library, clock.now()) == "delete 120 questions"
    assert found(library, clock, "") == MANY


def test_only_what_is_in_the_bin_is_deleted_for_good_and_one_undo_brings_it_back(library, clock, ids):
    done(bulk_edits.delete(library, ids[:3], now=clock.now()))
    done(bulk_edits.delete_for_good(library, ids[:5], now=clock.now()))
    assert list(bulk_edits.in_bin(library)) == []
    assert [stored.id for stored in questions.get_many(library, ids[:5])] == ids[3:5]
    assert browse.undo(library, clock.now()) == "delete 5 questions for good"
    assert list(bulk_edits.in_bin(library)) == ids[:3]


def test_a_pack_s_question_is_never_put_into_the_bin(library, clock, ids):
    packs.install(
        library,
        PackInfo(id="lewin", title="Lewin", version="1", content_hash="a", licence="CC0-1.0"),
        [],
        [factories.question(999)],
        now=clock.now(),
    )
    done(bulk_edits.delete(library, [ids[-1] + 1], now=clock.now()))
    assert list(bulk_edits.in_bin(library)) == []
    assert found(library, clock, "is:own") == MANY
