"""How values lie in columns, and back.

Moments are integer microseconds since 1970 in UTC: exactly what a datetime holds, so that a replay from the log sees
what the scheduler saw, and they compare without parsing. Local days are integer days since 1970-01-01.
"""

import json
import sqlite3
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any

from quizapp.questions.question import AnswerKind, Citation, Distractor, Question
from quizapp.store.records import Candidate, Card, Report, State

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_DAY = date(1970, 1, 1).toordinal()
_MICROSECOND = timedelta(microseconds=1)
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
_STATES = tuple(State)  # by number, since asking the class takes ten times as long

Row = tuple[Any, ...]

MEMORY = (
    "state",
    "step",
    "stability",
    "difficulty",
    "due_at",
    "due_day",
    "last_review",
    "reviews",
    "lapses",
    "suspended",
    "buried_until",
)
CARD = f"id, deck_id, topic, fact, {', '.join(MEMORY)}, flagged, earlier_answer, report, report_note"
CANDIDATE = "id, state, topic, fact, due_at, due_day, stability, last_review"
QUESTION = "key, topic, kind, stem, answer, as_of, content"
NOTHING_MORE = "{}"  # the content of a question that is its columns
_PARTS = ("accepted", "explanation", "facts", "template", "tolerance", "attribution", "tags")  # kept as they are


def micros(moment: datetime) -> int:
    """Microseconds since 1970; a naive moment is refused with TypeError."""
    return (moment - _EPOCH) // _MICROSECOND


def moment(value: int) -> datetime:
    """The aware moment, in UTC, of microseconds since 1970."""
    return _EPOCH + timedelta(microseconds=value)


def day_number(day: date) -> int:
    """Days since 1970-01-01."""
    return day.toordinal() - _EPOCH_DAY


def day(value: int) -> date:
    """The local day of a number of days since 1970-01-01."""
    return date.fromordinal(value + _EPOCH_DAY)


def optional_micros(value: datetime | None) -> int | None:
    """As `micros`, None stays."""
    return None if value is None else micros(value)


def optional_day_number(value: date | None) -> int | None:
    """As `day_number`, None stays."""
    return None if value is None else day_number(value)


def optional_moment(value: int | None) -> datetime | None:
    """A moment from its column; NULL is None."""
    return None if value is None else moment(value)


def optional_day(value: int | None) -> date | None:
    """A local day from its column; NULL is None."""
    return None if value is None else day(value)


def optional_moments(due_at: int | None, due_day: int | None) -> tuple[datetime | None, date | None]:
    """When a card is due, from its two columns."""
    return optional_moment(due_at), optional_day(due_day)


def optional_report(value: str) -> Report | None:
    """Why a question was set aside, None where it was not reported."""
    return Report(value) if value else None


def card(row: Row) -> Card:
    """A card from the columns named by `CARD`."""
    return Card(
        id=row[0],
        deck_id=row[1],
        topic=row[2],
        fact=row[3],
        state=State(row[4]),
        step=row[5],
        stability=row[6],
        difficulty=row[7],
        due_at=optional_moment(row[8]),
        due_day=optional_day(row[9]),
        last_review=optional_moment(row[10]),
        reviews=row[11],
        lapses=row[12],
        suspended=bool(row[13]),
        buried_until=optional_day(row[14]),
        flagged=bool(row[15]),
        earlier_answer=row[16],
        report=optional_report(row[17]),
        report_note=row[18],
    )


def memory(value: Card) -> dict[str, Any]:
    """The columns of a card that a review changes."""
    return {
        "state": int(value.state),
        "step": value.step,
        "stability": value.stability,
        "difficulty": value.difficulty,
        "due_at": optional_micros(value.due_at),
        "due_day": optional_day_number(value.due_day),
        "last_review": optional_micros(value.last_review),
        "reviews": value.reviews,
        "lapses": value.lapses,
        "suspended": int(value.suspended),
        "buried_until": optional_day_number(value.buried_until),
    }


def candidate(row: Row) -> Candidate:
    """A candidate from the columns named by `CANDIDATE`."""
    card_id, state, topic, fact, due_at, due_day, stability, last_review = row
    return Candidate(
        card_id,
        _STATES[state],
        topic,
        fact,
        None if due_at is None else moment(due_at),
        None if due_day is None else day(due_day),
        stability,
        None if last_review is None else moment(last_review),
    )


def content(value: Question) -> str:
    """The parts of a question that have no column of their own, as one JSON text; what is empty is left out."""
    there: dict[str, object] = {name: part for name in _PARTS if (part := getattr(value, name))}
    if value.distractors:
        there["distractors"] = [[part.text, part.why] for part in value.distractors]
    if value.citations:
        there["citations"] = [
            [c.document, c.publisher, c.title, c.published, c.paragraph, c.surface, c.sentence] for c in value.citations
        ]
    if value.image:
        there["image"] = [value.image, value.image_text]
    return dump(there) if there else NOTHING_MORE


def told(value: Question) -> dict[str, object]:
    """What a question says, by the names of `QUESTION`."""
    return {
        "key": value.key,
        "topic": str(value.topic),
        "kind": str(value.kind),
        "stem": value.stem,
        "answer": value.answer,
        "as_of": value.as_of,
        "content": content(value),
    }


def own_columns_of(value: Question) -> dict[str, object]:
    """The columns of a question of the learner's own: no pack will ask for its hash."""
    return {**told(value), "content_hash": ""}


def columns_of(value: Question) -> dict[str, object]:
    """The columns of a pack's question, with the hash by which an update knows that it changed."""
    columns = told(value)
    columns["content_hash"] = sha256(dump(columns).encode()).hexdigest()
    return columns


def card_columns_of(value: Question) -> dict[str, object]:
    """What a card repeats of its question; siblings share the first fact."""
    return {
        "topic": str(value.topic),
        "fact": value.facts[0] if value.facts else "",
        "distractors": len(value.distractors),
    }


def question(row: Row) -> Question:
    """A question from the columns named by `QUESTION`."""
    key, topic, kind, stem, answer, as_of, text = row
    parts = json.loads(text)
    image, image_text = parts.get("image", ("", ""))
    return Question(
        key=key,
        topic=topic,
        kind=AnswerKind(kind),
        stem=stem,
        answer=answer,
        accepted=tuple(parts.get("accepted", ())),
        distractors=tuple(Distractor(text=text, why=why) for text, why in parts.get("distractors", ())),
        explanation=parts.get("explanation", ""),
        citations=tuple(
            Citation(
                document=c[0], publisher=c[1], title=c[2], published=c[3], paragraph=c[4], surface=c[5], sentence=c[6]
            )
            for c in parts.get("citations", ())
        ),
        facts=tuple(parts.get("facts", ())),
        template=parts.get("template", ""),
        tolerance=parts.get("tolerance", ""),
        as_of=as_of,
        attribution=parts.get("attribution", ""),
        tags=tuple(parts.get("tags", ())),
        image=image,
        image_text=image_text,
    )


def dump(value: Any) -> str:  # noqa: ANN401  any JSON value
    """JSON that is the same for the same value: keys sorted, no spaces, no NaN."""
    return _ENCODER.encode(value)


def marks(count: int) -> str:
    """`count` question marks for an IN list."""
    return ",".join("?" * count)


def one(connection: sqlite3.Connection, sql: str, values: Row | dict[str, Any] = ()) -> Row | None:
    """The first row of a query, or None."""
    row: Row | None = connection.execute(sql, values).fetchone()
    return row
