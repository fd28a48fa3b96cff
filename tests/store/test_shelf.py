"""The shelf that follows from answers and the log agrees with one that is kept by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.forms.posed import pose
from quizapp.store import cards, journal, questions, quizzes, shelf
from quizapp.store.library import Library, open_library
from quizapp.store.records import Rating
from tests import factories
from tests.store.helpers import answer, fresh_copy

START = datetime(2026, 11, 21, 9, tzinfo=UTC)
QUIZ = {  # mark, late, shown
    "right": (1.0, False, True),
    "partly": (0.5, False, True),
    "open": (None, False, True),
    "unseen": (None, False, False),
    "late and right": (1.0, True, True),
    "late and wrong": (0.0, True, True),
}
MISSES = {"partly", "open", "late and wrong", "on"}
EVENTS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from([*QUIZ, "pass", "fail", "on", "off", "undo"])), max_size=12
)


def happen(library: Library, kind: str, one: int, now: datetime) -> None:
    if kind in QUIZ:
        mark, late, shown = QUIZ[kind]
        posed = pose("multiple_choice", [questions.get(library, one).question], Random(1))
        quiz = quizzes.create(library, setup={}, state={}, items=[([one], posed)], now=now)
        given_answer = replace(quiz.answers[0], mark=mark, late=late, shown=shown)
        quizzes.finish(library, quiz.id, answers=[given_answer], state={}, now=now, day=now.date())
    elif kind in ("pass", "fail"):
        rating = Rating.GOOD if kind == "pass" else Rating.AGAIN
        cards.save_review(library, answer(library, one, rating, now), name=kind, now=now)
    elif kind == "on":
        shelf.put_on(library, [one], on=now.date(), name=kind, now=now)
    elif kind == "off":
        shelf.take_off(library, [one], name=kind, now=now)
    else:
        journal.undo(library, now)


def by_hand(events: list[tuple[date, str]]) -> tuple[date, int] | None:
    """Since when, and right on how many later days; None where it is off."""
    since, days = None, set[date]()
    for day, kind in events:
        if kind in MISSES:
            since, days = day, set()
        elif kind == "off":
            since = None
        elif kind in ("right", "pass") and since is not None and day > since:
            days.add(day)
            since = since if len(days) < 2 else None
    return None if since is None else (since, len(days))


@given(EVENTS)
def test_what_follows_from_answers_is_what_a_shelf_kept_by_hand_holds(events: list[tuple[int, str]]) -> None:
    with TemporaryDirectory() as folder, open_library(fresh_copy(Path(folder)), now=START) as library:
        (one,) = questions.add(library, [factories.question(1)], name="Add", now=START)
        now, stood = START, list[tuple[date, str]]()
        for gap, kind in events:
            now += timedelta(days=gap, minutes=1)
            undoable = [place for place, (_day, done) in enumerate(stood) if done in ("pass", "fail", "on", "off")]
            if kind == "undo" and not undoable:
                continue  # it would take the question back
            happen(library, kind, one, now)
            if kind == "undo":
                del stood[undoable[-1]]
            else:
                stood.append((now.date(), kind))
            found = [(row.since, row.right_days) for row in shelf.rows(library, deck_id=None)]
            expected = by_hand(stood)
            assert found == ([] if expected is None else [expected])
            assert set(library.connection.execute(shelf.ON_IT)) == ({(one,)} if expected else set())
