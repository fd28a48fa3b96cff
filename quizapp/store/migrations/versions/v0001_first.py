"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """From an empty file."""
    op.create_table(
        "deed",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("done_at", sa.BigInteger(), nullable=False),
        sa.Column("undone", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("images", sa.String(), nullable=False),
        sa.Column("log", sa.String(), nullable=False),
        sa.CheckConstraint("undone IN (0, 1)", name="undone_is_yes_or_no"),
        sa.PrimaryKeyConstraint("seq"),
        sa.UniqueConstraint("uuid"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "deed_undone", "deed", ["seq"], sqlite_where=sa.text("undone = 1"), postgresql_where=sa.text("undone = 1")
    )
    op.create_table(
        "meta",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "pack",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("description", sa.String(), server_default=sa.text("''"), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("licence", sa.String(), server_default=sa.text("''"), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("installed_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "quiz",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("setup", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("finished_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("uuid"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "quiz_unfinished",
        "quiz",
        ["id"],
        sqlite_where=sa.text("finished_at IS NULL"),
        postgresql_where=sa.text("finished_at IS NULL"),
    )
    op.create_table(
        "review",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("question_key", sa.String(), nullable=False),
        sa.Column("deck_id", sa.Integer(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=True),
        sa.Column("reviewed_at", sa.BigInteger(), nullable=False),
        sa.Column("zone_minutes", sa.Integer(), nullable=False),
        sa.Column("local_day", sa.Integer(), nullable=False),
        sa.Column("duration_ms", sa.Integer(), nullable=False),
        sa.Column("state_before", sa.Integer(), nullable=True),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.Column("source", sa.String(), server_default=sa.text("''"), nullable=False),
        sa.Column("form", sa.String(), server_default=sa.text("''"), nullable=False),
        sa.Column("correct", sa.SmallInteger(), nullable=True),
        sa.Column("reverses", sa.String(), nullable=True),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("prev_hash", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("void", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.CheckConstraint("(kind = 'reversal') = (reverses IS NOT NULL)", name="only_reversals_reverse"),
        sa.CheckConstraint("kind IN ('review', 'reversal', 'tombstone')", name="kind_range"),
        sa.CheckConstraint("correct IN (0, 1)", name="correct_is_yes_or_no"),
        sa.CheckConstraint("duration_ms >= 0", name="duration_range"),
        sa.CheckConstraint("rating IN (1, 2, 3, 4)", name="rating_range"),
        sa.CheckConstraint("void IN (0, 1)", name="void_is_yes_or_no"),
        sa.CheckConstraint("zone_minutes BETWEEN -1440 AND 1440", name="zone_range"),
        sa.PrimaryKeyConstraint("seq"),
        sa.UniqueConstraint("uuid"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "review_again",
        "review",
        ["deck_id", "seq"],
        sqlite_where=sa.text("rating = 1 AND kind = 'review' AND void = 0"),
        postgresql_where=sa.text("rating = 1 AND kind = 'review' AND void = 0"),
    )
    op.create_index("review_card", "review", ["card_id"])
    op.create_index(
        "review_day",
        "review",
        ["deck_id", "local_day", "state_before", "rating", "duration_ms", "card_id", "kind", "void"],
        sqlite_where=sa.text("kind = 'review' AND void = 0"),
        postgresql_where=sa.text("kind = 'review' AND void = 0"),
    )
    op.create_table(
        "answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("quiz_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("chosen", sa.String(), nullable=True),
        sa.Column("correct", sa.SmallInteger(), nullable=True),
        sa.Column("duration_ms", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("late", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("flagged", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("skipped", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("shown", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("answered_at", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("correct IN (0, 1)", name="correct_is_yes_or_no"),
        sa.CheckConstraint("duration_ms >= 0", name="duration_range"),
        sa.CheckConstraint("flagged IN (0, 1)", name="flagged_is_yes_or_no"),
        sa.CheckConstraint("late IN (0, 1)", name="late_is_yes_or_no"),
        sa.CheckConstraint("position >= 0", name="position_range"),
        sa.CheckConstraint("shown IN (0, 1)", name="shown_is_yes_or_no"),
        sa.CheckConstraint("skipped IN (0, 1)", name="skipped_is_yes_or_no"),
        sa.ForeignKeyConstraint(["quiz_id"], ["quiz.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("quiz_id", "position", name="answer_once_in_a_quiz"),
        sa.UniqueConstraint("uuid"),
    )
    op.create_index(op.f("ix_answer_question_id"), "answer", ["question_id"])
    op.create_table(
        "deck",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("pack_id", sa.String(), nullable=True),
        sa.Column("new_per_day", sa.Integer(), nullable=True),
        sa.Column("reviews_per_day", sa.Integer(), nullable=True),
        sa.Column("desired_retention", sa.Float(), nullable=True),
        sa.CheckConstraint("name <> ''", name="name_is_not_empty"),
        sa.CheckConstraint("desired_retention BETWEEN 0.70 AND 0.97", name="desired_retention_range"),
        sa.CheckConstraint("new_per_day >= 0", name="new_per_day_range"),
        sa.CheckConstraint("reviews_per_day >= 0", name="reviews_per_day_range"),
        sa.ForeignKeyConstraint(
            ["pack_id"],
            ["pack.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
        sa.UniqueConstraint("pack_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("pack_id", sa.String(), nullable=True),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("stem", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("as_of", sa.String(), server_default=sa.text("''"), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("key <> ''", name="key_is_not_empty"),
        sa.ForeignKeyConstraint(
            ["pack_id"],
            ["pack.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_question_pack_id"), "question", ["pack_id"])
    op.create_index("question_answer", "question", ["kind", "answer"])
    op.create_table(
        "source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pack_id", sa.String(), nullable=True),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("publisher", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("published", sa.String(), server_default=sa.text("''"), nullable=False),
        sa.Column("basis", sa.String(), server_default=sa.text("''"), nullable=False),
        sa.Column("file", sa.String(), server_default=sa.text("''"), nullable=False),
        sa.Column("sha256", sa.String(), server_default=sa.text("''"), nullable=False),
        sa.ForeignKeyConstraint(["pack_id"], ["pack.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("pack_id", "document", name="source_once_in_a_pack"),
    )
    op.create_table(
        "card",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("deck_id", sa.Integer(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("fact", sa.String(), server_default=sa.text("''"), nullable=False),
        sa.Column("distractors", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("state", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("step", sa.Integer(), nullable=True),
        sa.Column("stability", sa.Float(), nullable=True),
        sa.Column("difficulty", sa.Float(), nullable=True),
        sa.Column("due_at", sa.BigInteger(), nullable=True),
        sa.Column("due_day", sa.Integer(), nullable=True),
        sa.Column("last_review", sa.BigInteger(), nullable=True),
        sa.Column("reviews", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("lapses", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("suspended", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("retired", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("buried_until", sa.Integer(), nullable=True),
        sa.Column("flagged", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("earlier_answer", sa.String(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint("difficulty BETWEEN 1 AND 10", name="difficulty_range"),
        sa.CheckConstraint("distractors >= 0", name="distractors_range"),
        sa.CheckConstraint("flagged IN (0, 1)", name="flagged_is_yes_or_no"),
        sa.CheckConstraint("retired IN (0, 1)", name="retired_is_yes_or_no"),
        sa.CheckConstraint("reviews >= 0 AND lapses >= 0", name="counts_range"),
        sa.CheckConstraint("stability > 0", name="stability_range"),
        sa.CheckConstraint("state <> 2 OR due_day IS NOT NULL", name="review_has_a_day"),
        sa.CheckConstraint("state IN (0, 1, 2, 3)", name="state_range"),
        sa.CheckConstraint("state NOT IN (1, 3) OR due_at IS NOT NULL", name="learning_has_a_moment"),
        sa.CheckConstraint("step >= 0", name="step_range"),
        sa.CheckConstraint("suspended IN (0, 1)", name="suspended_is_yes_or_no"),
        sa.ForeignKeyConstraint(
            ["deck_id"],
            ["deck.id"],
        ),
        sa.ForeignKeyConstraint(
            ["id"],
            ["question.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "card_due",
        "card",
        ["deck_id", "due_day", "topic", "stability", "buried_until", "state", "suspended", "retired"],
        sqlite_where=sa.text("state = 2 AND suspended = 0 AND retired = 0"),
        postgresql_where=sa.text("state = 2 AND suspended = 0 AND retired = 0"),
    )
    op.create_index(
        "card_fact", "card", ["fact"], sqlite_where=sa.text("fact <> ''"), postgresql_where=sa.text("fact <> ''")
    )
    op.create_index(
        "card_learning",
        "card",
        ["deck_id", "due_at", "topic", "buried_until", "state", "suspended", "retired"],
        sqlite_where=sa.text("state IN (1, 3) AND suspended = 0 AND retired = 0"),
        postgresql_where=sa.text("state IN (1, 3) AND suspended = 0 AND retired = 0"),
    )
    op.create_index(
        "card_new",
        "card",
        ["deck_id", "id", "topic", "buried_until", "state", "suspended", "retired"],
        sqlite_where=sa.text("state = 0 AND suspended = 0 AND retired = 0"),
        postgresql_where=sa.text("state = 0 AND suspended = 0 AND retired = 0"),
    )
    op.create_index(
        "card_standing", "card", ["deck_id", "retired", "suspended", "state", "topic", "buried_until", "distractors"]
    )
