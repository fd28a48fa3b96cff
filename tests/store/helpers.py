"""What several tests of the store do: answer a card, and compare whole libraries."""

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from quizapp.store import cards
from quizapp.store.library import Library, open_library
from quizapp.store.records import Rating, Review, State


def answer(
    library: Library, card_id: int, rating: Rating | None, now: datetime, *, day: date | None = None, **changes: Any
) -> Review:
    """A plausible review of the card as it stands now: Again goes to (re)learning, the rest to Review."""
    before = cards.get(library, card_id)
    after = replace(before, last_review=now, reviews=before.reviews + 1, stability=4.5, difficulty=5.25)
    if rating is Rating.AGAIN:
        state = State.LEARNING if before.state is State.NEW else State.RELEARNING
        after = replace(after, state=state, step=0, due_at=now + timedelta(minutes=1), due_day=None)
        after = replace(after, lapses=before.lapses + (before.state is State.REVIEW))
    elif rating is not None:
        after = replace(
            after, state=State.REVIEW, step=None, due_at=None, due_day=(day or now.date()) + timedelta(days=rating * 3)
        )
    else:
        after = before
    base = Review(
        uuid=uuid.uuid4().hex,
        card_id=card_id,
        rating=rating,
        reviewed_at=now,
        zone_minutes=60,
        local_day=day or now.date(),
        duration_ms=4000,
        before=before,
        after=after,
    )
    return replace(base, **changes)


def contents(library: Library) -> dict[str, list[tuple[Any, ...]]]:
    """Every row that undo and redo must bring back."""
    tables = ("deck", "question", "card", "alias", "original", "source", "pack")
    rows = {table: library.connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in tables}
    kept = library.connection.execute("SELECT * FROM meta WHERE key IN ('session', 'breaks') ORDER BY key")
    return {**rows, "meta": kept.fetchall()}


@cache
def _fresh() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "fresh"
        open_library(path, now=datetime(2026, 11, 21, 9, tzinfo=UTC)).close()
        return path.read_bytes()


def fresh_copy(folder: Path) -> Path:
    """A new library, copied since making one takes longer than an example may."""
    path = folder / "library.quizapp"
    path.write_bytes(_fresh())
    return path
