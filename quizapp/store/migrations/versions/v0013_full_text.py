"""The words of questions, to be searched."""

import sqlalchemy as sa
from alembic import op

from quizapp.store import full_text

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A full-text index, filled from what the questions say; which ones are not in it; the cards no longer asked."""
    op.create_table(
        "unindexed",
        sa.Column("first", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("first"),
    )
    op.execute("CREATE INDEX IF NOT EXISTS card_retired ON card (id) WHERE retired = 1")
    connection = op.get_bind()
    connection.exec_driver_sql(full_text.CREATE)
    into = "INSERT INTO question_text (rowid, stem, answer, more, source, tags) VALUES (?, ?, ?, ?, ?, ?)"
    for number, stem, answer, content in connection.exec_driver_sql("SELECT id, stem, answer, content FROM question"):
        told = full_text.told({"stem": stem, "answer": answer, "content": content})
        connection.exec_driver_sql(into, (number, *told))
