"""What is right for questions, to be found by its words."""

import json

import sqlalchemy as sa
from alembic import op

from quizapp.store.answer_words import words

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two tables more, filled from what the questions say."""
    op.create_table(
        "accepted",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("question_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("kind", "text", "answer", "question_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "answer_word",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "word", "text"),
        sqlite_with_rowid=False,
    )
    connection = op.get_bind()
    into_accepted = "INSERT OR IGNORE INTO accepted (kind, text, answer, question_id) VALUES (?, ?, ?, ?)"
    into_words = "INSERT OR IGNORE INTO answer_word (kind, word, text) VALUES (?, ?, ?)"
    known: set[tuple[str, str]] = set()
    for number, kind, answer, content in connection.exec_driver_sql("SELECT id, kind, answer, content FROM question"):
        accepted = json.loads(content).get("accepted", ())
        for text in accepted:
            connection.exec_driver_sql(into_accepted, (kind, text, answer, number))
        for text in (answer, *accepted):
            for word in words(kind, text) if (kind, text) not in known else ():
                connection.exec_driver_sql(into_words, (kind, word, text))
            known.add((kind, text))
