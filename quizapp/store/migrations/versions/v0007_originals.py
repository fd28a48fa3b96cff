"""What packs say of questions that the learner has changed."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table more, empty."""
    op.create_table(
        "original",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("stem", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("as_of", sa.String(), server_default=sa.text("''"), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["id"],
            ["question.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
