"""Cards chosen for a round: counts agree with what is chosen, and lean on indexes whatever the size of the library."""

import random
from datetime import date, datetime

import pytest

from quizapp.store import choosing, decks, questions
from quizapp.store.library import Library
from tests import factories
from tests.store.seeded import fill

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize("which", choosing.WHICH)
def test_as_many_are_chosen_as_were_counted_of_each_deck_and_all(library: Library, now: datetime, which: str) -> None:
    fill(library, cards=300, answers=200, now=now, rng=random.Random(3), due=0.3)
    library.connection.execute("UPDATE card SET flagged = 1 WHERE id % 7 = 0")
    other = decks.create(library, "Other", deed_name="New deck", now=now)
    library.connection.execute("UPDATE card SET deck_id = ? WHERE id % 3 = 0", (other,))
    for deck_id in (None, *(box.id for box in decks.all_decks(library))):
        found = choosing.count_by_topic(library, which, deck_id=deck_id, day=TODAY, ahead=9)
        rows = choosing.chosen(library, which, deck_id=deck_id, day=TODAY, now=now, ahead=9)
        assert {topic: sum(row.topic == topic for row in rows) for topic in found} == found
        assert len({row.id for row in rows}) == len(rows) == sum(found.values())
        few = choosing.chosen(library, which, deck_id=deck_id, day=TODAY, now=now, ahead=9, limit=5)
        assert len(few) == min(5, len(rows))


def test_both_counts_of_one_reading_are_those_of_two(library: Library, now: datetime) -> None:
    fill(library, cards=200, answers=100, now=now, rng=random.Random(3), due=0.3)
    both = choosing.count_all(library, deck_id=None, day=TODAY)
    single = [choosing.count_by_topic(library, which, deck_id=None, day=TODAY) for which in ("cram", "forgotten")]
    assert list(both) == single


def test_tags_are_found_and_a_word_in_a_text_is_none(library: Library, now: datetime) -> None:
    made = [
        factories.question(1, tags=("law", "Islands")),
        factories.question(2, tags=("law",)),
        factories.question(3, explanation="It says tags and law."),
    ]
    ids = questions.add(library, made, name="add", now=now)
    assert choosing.tags(library) == ["Islands", "law"]
    assert choosing.tagged(library, "law") == ids[:2]
    assert choosing.tagged(library, "tags") == []


@pytest.mark.parametrize("deck_id", [None, 2])
def test_the_counts_of_the_study_place_read_no_whole_card(library: Library, now: datetime, deck_id: int | None) -> None:
    fill(library, cards=50, answers=20, now=now, rng=random.Random(3))
    asked: list[str] = []
    library.connection.set_trace_callback(asked.append)
    choosing.count_all(library, deck_id=deck_id, day=TODAY)
    choosing.count_by_topic(library, "ahead", deck_id=deck_id, day=TODAY, ahead=3)
    choosing.count_by_topic(library, "flagged", deck_id=deck_id, day=TODAY)
    choosing.backlog(library, deck_id=deck_id, day=TODAY)
    library.connection.set_trace_callback(None)
    assert len(asked) == 4
    for sql in asked:
        plan = [row[3] for row in library.connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
        reads = [step for step in plan if step.startswith(("SEARCH card", "SCAN card"))]
        assert reads, plan
        assert all("COVERING INDEX" in step for step in reads), (sql, plan)


def test_looking_for_tags_reads_the_tagged_questions_only(library: Library, now: datetime) -> None:
    questions.add(library, [factories.question(1, tags=("law",)), factories.question(2)], name="add", now=now)
    asked: list[str] = []
    library.connection.set_trace_callback(asked.append)
    choosing.tags(library)
    choosing.tagged(library, "law")
    library.connection.set_trace_callback(None)
    for sql in asked:
        plan = [row[3] for row in library.connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
        assert any("question_tagged" in step for step in plan), (sql, plan)


@pytest.mark.parametrize("deck_id", [None, 2])
def test_a_round_of_flagged_questions_reads_the_flagged_only(
    library: Library, now: datetime, deck_id: int | None
) -> None:
    fill(library, cards=50, answers=20, now=now, rng=random.Random(3))
    asked: list[str] = []
    library.connection.set_trace_callback(asked.append)
    choosing.chosen(library, "flagged", deck_id=deck_id, day=TODAY, now=now)
    choosing.count_by_topic(library, "flagged", deck_id=deck_id, day=TODAY)
    library.connection.set_trace_callback(None)
    assert len(asked) == 2
    for sql in asked:
        plan = [row[3] for row in library.connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
        assert any("card_flagged" in step for step in plan), (sql, plan)
