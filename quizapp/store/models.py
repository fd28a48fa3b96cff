"""The tables, for migrations and for the ORM; rules are in the values, ranges in CHECK constraints.

Moments are integer microseconds since 1970 in UTC, local days integer days since 1970-01-01 (see `columns`); yes and no
are 1 and 0. Importing this module costs some 350 ms: do so inside functions.
"""

from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, Index, LargeBinary, SmallInteger, UniqueConstraint, text
from sqlmodel import Field, SQLModel


def _moment(*, optional: bool = False) -> Any:  # noqa: ANN401  as SQLModel's own Field
    return Field(default=None if optional else 0, nullable=optional, sa_type=BigInteger)


def _flag() -> Any:  # noqa: ANN401
    return Field(default=0, sa_type=SmallInteger, sa_column_kwargs={"server_default": text("0")})


def _number() -> Any:  # noqa: ANN401
    return Field(default=0, sa_column_kwargs={"server_default": text("0")})


def _text() -> Any:  # noqa: ANN401
    return Field(default="", sa_column_kwargs={"server_default": text("''")})


def _yes_or_no(*columns: str) -> list[CheckConstraint]:
    return [CheckConstraint(f"{column} IN (0, 1)", name=f"{column}_is_yes_or_no") for column in columns]


def _partial(name: str, *columns: str, where: str) -> Index:
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


class Meta(SQLModel, table=True):
    """What is said once of the whole library: its origin id, its own deck, when it was made."""

    key: str = Field(primary_key=True)
    value: str


class Pack(SQLModel, table=True):
    """Questions that came together from one place and are updated as one; a removed one keeps its row.

    `own` names the details that the learner has put otherwise, with blanks between; `left_out` is a JSON list of the
    questions that were not asked any more when it was removed.
    """

    id: str = Field(primary_key=True)
    title: str
    description: str = _text()
    version: str
    licence: str = _text()
    content_hash: str
    installed_at: int = _moment()
    updated_at: int = _moment()
    removed_at: int | None = _moment(optional=True)
    own: str = _text()
    left_out: str = _text()


class Source(SQLModel, table=True):
    """An article that questions cite; of one that the learner imported also the article itself and its facts, as JSON.

    Those of the learner's own belong to no pack.
    """

    __table_args__ = (
        UniqueConstraint("pack_id", "document", name="source_once_in_a_pack"),
        Index(
            "source_imported",
            "document",
            unique=True,
            sqlite_where=text("pack_id IS NULL"),
            postgresql_where=text("pack_id IS NULL"),
        ),
        _partial("source_text", "sha256", where="article <> ''"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    pack_id: str | None = Field(default=None, foreign_key="pack.id", ondelete="CASCADE")
    document: str
    publisher: str
    title: str
    published: str = _text()
    basis: str = _text()
    file: str = _text()
    sha256: str = _text()
    article: str = _text()
    facts: str = _text()


class Deck(SQLModel, table=True):
    """The learner's box of questions; limits of NULL follow the settings."""

    __table_args__ = (
        CheckConstraint("name <> ''", name="name_is_not_empty"),
        CheckConstraint("new_per_day >= 0", name="new_per_day_range"),
        CheckConstraint("reviews_per_day >= 0", name="reviews_per_day_range"),
        CheckConstraint("desired_retention BETWEEN 0.70 AND 0.97", name="desired_retention_range"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    pack_id: str | None = Field(default=None, foreign_key="pack.id", unique=True)
    new_per_day: int | None = None
    reviews_per_day: int | None = None
    desired_retention: float | None = None
    exam_day: int | None = None
    learning_steps: str | None = None
    relearning_steps: str | None = None
    longest_days: int | None = None
    fuzz: int | None = None
    leech_lapses: int | None = None


class Question(SQLModel, table=True):
    """An item stored once; what is neither searched nor counted lies in `content`, a JSON object."""

    # Ids are never used again, since the log goes on naming those that were deleted.
    __table_args__ = (
        CheckConstraint("key <> ''", name="key_is_not_empty"),
        Index("question_answer", "kind", "answer"),
        Index(
            "question_tagged",
            "id",
            sqlite_where=text("instr(content, 'tags') > 0"),
            postgresql_where=text("strpos(content, 'tags') > 0"),
        ),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    pack_id: str | None = Field(default=None, foreign_key="pack.id", index=True)
    topic: str
    kind: str
    stem: str
    answer: str
    as_of: str = _text()
    content: str
    content_hash: str
    added_at: int = _moment()


class Accepted(SQLModel, table=True):
    """A text that a question accepts beside its key; it repeats what `content` says, to be looked up (see `names`)."""

    __table_args__ = ({"sqlite_with_rowid": False},)

    kind: str = Field(primary_key=True)
    text: str = Field(primary_key=True)
    answer: str = Field(primary_key=True)
    question_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})


class AnswerWord(SQLModel, table=True):
    """A word by which a right answer of a kind is found; see `names`."""

    __tablename__ = "answer_word"
    __table_args__ = ({"sqlite_with_rowid": False},)

    kind: str = Field(primary_key=True)
    word: str = Field(primary_key=True)
    text: str = Field(primary_key=True)


class Unindexed(SQLModel, table=True):
    """A range of ids of questions that came in bulk and are not indexed yet; see `indexes`."""

    first: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    last: int


class Alias(SQLModel, table=True):
    """An answer that the learner keeps as right for one question, as typed, and the key that it was kept for.

    It belongs to the learner: a pack's update leaves it alone. It is in force while the question's answer is `answer`.
    """

    __table_args__ = (
        UniqueConstraint("question_id", "answer", "text", name="alias_once_for_an_answer"),
        CheckConstraint("text <> ''", name="text_is_not_empty"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    question_id: int = Field(foreign_key="question.id")
    answer: str
    text: str
    kept_at: int = _moment()


class Original(SQLModel, table=True):
    """What a pack says of a question that the learner has changed; `question` holds the learner's version."""

    id: int = Field(primary_key=True, foreign_key="question.id", sa_column_kwargs={"autoincrement": False})
    topic: str
    kind: str
    stem: str
    answer: str
    as_of: str = _text()
    content: str
    content_hash: str


class Media(SQLModel, table=True):
    """An image that questions show, under the hash of its bytes; the same image is kept once."""

    sha256: str = Field(primary_key=True)
    data: bytes
    added_at: int = _moment()


# The conditions of the partial indexes: a query must repeat them word for word to use one.
ASKED = "suspended = 0 AND retired = 0"
COUNTED = "kind = 'review' AND void = 0"
PASSED = f"source = 'study' AND (rating >= 2 OR rating IS NULL AND correct = 1) AND {COUNTED}"
# Items of one question: missed though it was on show; or right, in time.
MISSED = "missed_of_set IS NULL AND shown = 1 AND coalesce(mark, 0) < 1"
RIGHT = "missed_of_set IS NULL AND mark = 1 AND late = 0"
# An index covers a query only if it also holds the columns of its own condition.
_LEFT_OUT = ("buried_until", "state", "suspended", "retired")


class Card(SQLModel, table=True):
    """A learner's memory of one question, under the question's id.

    `topic`, `fact` (the first) and `distractors` (how many) repeat what the question says, for the indexes' sake.
    """

    __table_args__ = (
        CheckConstraint("state IN (0, 1, 2, 3)", name="state_range"),
        CheckConstraint("distractors >= 0", name="distractors_range"),
        CheckConstraint("step >= 0", name="step_range"),
        CheckConstraint("stability > 0", name="stability_range"),
        CheckConstraint("difficulty BETWEEN 1 AND 10", name="difficulty_range"),
        CheckConstraint("reviews >= 0 AND lapses >= 0", name="counts_range"),
        CheckConstraint("state NOT IN (1, 3) OR due_at IS NOT NULL", name="learning_has_a_moment"),
        CheckConstraint("state <> 2 OR due_day IS NOT NULL", name="review_has_a_day"),
        *_yes_or_no("suspended", "retired", "flagged"),
        CheckConstraint("report IN ('', 'wrong', 'ambiguous', 'several', 'outdated')", name="report_range"),
        _partial("card_new", "deck_id", "topic", "id", *_LEFT_OUT, where=f"state = 0 AND {ASKED}"),
        _partial("card_learning", "deck_id", "due_at", "topic", *_LEFT_OUT, where=f"state IN (1, 3) AND {ASKED}"),
        _partial("card_due", "deck_id", "due_day", "topic", "stability", *_LEFT_OUT, where=f"state = 2 AND {ASKED}"),
        _partial("card_fact", "fact", where="fact <> ''"),
        _partial(
            "card_flagged", "deck_id", "topic", "buried_until", "suspended", "retired", "flagged", where="flagged = 1"
        ),
        _partial("card_reported", "id", "deck_id", "retired", "report", where="report <> ''"),
        _partial("card_buried", "deck_id", "buried_until", where="buried_until IS NOT NULL"),
        _partial("card_retired", "id", where="retired = 1"),
        _partial("card_deleted", "deck_id", "id", "deleted_at", where="deleted_at IS NOT NULL"),
        Index("card_standing", "deck_id", "retired", "suspended", "state", "topic", "buried_until", "distractors"),
    )

    id: int = Field(primary_key=True, foreign_key="question.id", sa_column_kwargs={"autoincrement": False})
    deck_id: int = Field(foreign_key="deck.id")
    topic: str
    fact: str = _text()
    distractors: int = _number()
    state: int = _number()
    step: int | None = None
    stability: float | None = None
    difficulty: float | None = None
    due_at: int | None = _moment(optional=True)
    due_day: int | None = None
    last_review: int | None = _moment(optional=True)
    reviews: int = _number()
    lapses: int = _number()
    suspended: int = _flag()
    retired: int = _flag()  # no longer in its pack, or in the bin: kept, not asked
    buried_until: int | None = None
    flagged: int = _flag()
    earlier_answer: str = _text()
    report: str = _text()  # why the learner set the question aside: "" or one of `records.Report`
    report_note: str = _text()
    deleted_at: int | None = _moment(optional=True)  # when it was put into the bin


class Review(SQLModel, table=True):
    """The append-only log; a row's hash covers its content and the hash before it of the same origin.

    `card_id` is no foreign key, since the log outlives a deleted question. `void` is derived from the reversals and not
    hashed: 1 while the review is undone. A tombstone is a row whose content was removed and whose hash was kept.
    """

    __table_args__ = (
        CheckConstraint("kind IN ('review', 'reversal', 'tombstone')", name="kind_range"),
        CheckConstraint("rating IN (1, 2, 3, 4)", name="rating_range"),
        CheckConstraint("duration_ms >= 0", name="duration_range"),
        CheckConstraint("zone_minutes BETWEEN -1440 AND 1440", name="zone_range"),
        CheckConstraint("(kind = 'reversal') = (reverses IS NOT NULL)", name="only_reversals_reverse"),
        *_yes_or_no("correct", "void"),
        _partial(
            "review_day",
            "deck_id",
            "local_day",
            "state_before",
            "rating",
            "duration_ms",
            "card_id",
            "kind",
            "void",
            where=COUNTED,
        ),
        _partial("review_again", "deck_id", "seq", where=f"rating = 1 AND {COUNTED}"),
        _partial("review_passed", "card_id", "local_day", "source", "rating", "correct", "kind", "void", where=PASSED),
        Index("review_card", "card_id"),
        {"sqlite_autoincrement": True},
    )

    seq: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(unique=True)
    kind: str
    card_id: int
    question_key: str
    deck_id: int
    rating: int | None = None
    reviewed_at: int = _moment()
    zone_minutes: int
    local_day: int
    duration_ms: int
    state_before: int | None = None
    before: str | None = None
    after: str | None = None
    source: str = _text()
    form: str = _text()
    correct: int | None = Field(default=None, sa_type=SmallInteger)
    reverses: str | None = None
    origin: str
    prev_hash: bytes = Field(sa_type=LargeBinary)
    hash: bytes = Field(sa_type=LargeBinary)
    void: int = _flag()


class Deed(SQLModel, table=True):
    """One entry of the undo journal: the rows as they were on the other side of it, and its reviews' UUIDs."""

    __table_args__ = (
        *_yes_or_no("undone"),
        _partial("deed_undone", "seq", where="undone = 1"),
    )

    seq: int | None = Field(default=None, primary_key=True)
    name: str
    done_at: int = _moment()
    undone: int = _flag()
    images: str
    log: str


class DeedPart(SQLModel, table=True):
    """A further slice of a deed of the undo journal, with the rows as they were on the other side of it."""

    __tablename__ = "deed_part"
    __table_args__ = (*_yes_or_no("undone"), Index("deed_part_seq", "seq", "undone"))

    id: int | None = Field(default=None, primary_key=True)
    seq: int = Field(foreign_key="deed.seq", ondelete="CASCADE")
    undone: int = _flag()
    images: str


class Quiz(SQLModel, table=True):
    """One attempt at a quiz, ended on the local `day`; `setup` and `state` are JSON objects that only study reads."""

    __table_args__ = (_partial("quiz_unfinished", "id", where="finished_at IS NULL"), {"sqlite_autoincrement": True})

    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(unique=True)
    setup: str
    state: str
    started_at: int = _moment()
    finished_at: int | None = _moment(optional=True)
    day: int | None = None


class Answer(SQLModel, table=True):
    """One item of a quiz as it was posed, and what was done with it; `question_id` may name one deleted since.

    `posed` is a JSON object that only `store.posing` reads, `response` a JSON list of texts. `recall` is the chance of
    recall when the quiz began. Of an item made of several questions `missed_of_set` is the JSON list of those missed;
    NULL says that it is made of one.
    """

    __table_args__ = (
        UniqueConstraint("quiz_id", "position", name="answer_once_in_a_quiz"),
        _partial("answer_missed", "question_id", "quiz_id", "missed_of_set", "shown", "mark", where=MISSED),
        _partial("answer_right", "question_id", "quiz_id", "missed_of_set", "mark", "late", where=RIGHT),
        _partial("answer_set", "quiz_id", "missed_of_set", where="missed_of_set <> '[]'"),
        CheckConstraint("recall BETWEEN 0 AND 1", name="recall_range"),
        CheckConstraint("position >= 0", name="position_range"),
        CheckConstraint("duration_ms >= 0", name="duration_range"),
        CheckConstraint("mark BETWEEN 0 AND 1", name="mark_range"),
        CheckConstraint("certainty IN (1, 2, 3)", name="certainty_range"),
        *_yes_or_no("overruled", "late", "flagged", "skipped", "locked", "shown"),
    )

    id: int | None = Field(default=None, primary_key=True)
    uuid: str = Field(unique=True)
    quiz_id: int = Field(foreign_key="quiz.id", ondelete="CASCADE")
    position: int
    question_id: int = Field(index=True)
    posed: str
    response: str | None = None
    mark: float | None = None
    overruled: int = _flag()
    certainty: int | None = Field(default=None, sa_type=SmallInteger)
    duration_ms: int = _number()
    late: int = _flag()
    flagged: int = _flag()
    skipped: int = _flag()
    locked: int = _flag()
    shown: int = _flag()
    recall: float | None = None
    missed_of_set: str | None = None
    answered_at: int | None = _moment(optional=True)


class Shelf(SQLModel, table=True):
    """What the learner said of a question on the missed shelf: put on by hand on `put_day`, taken off at `taken_at`.

    What follows from answers is not written here; see `store.shelf`. `id` is the question's, which may be deleted.
    """

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    put_day: int | None = None
    taken_at: int | None = _moment(optional=True)
