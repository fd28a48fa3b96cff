"""Indexes that hold the few cards that are flagged and the few questions with tags."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two indexes more."""
    flagged = sa.text("flagged = 1")
    op.create_index(
        "card_flagged",
        "card",
        ["deck_id", "topic", "buried_until", "suspended", "retired", "flagged"],
        sqlite_where=flagged,
        postgresql_where=flagged,
    )
    op.create_index(
        "question_tagged",
        "question",
        ["id"],
        sqlite_where=sa.text("instr(content, 'tags') > 0"),
        postgresql_where=sa.text("strpos(content, 'tags') > 0"),
    )
