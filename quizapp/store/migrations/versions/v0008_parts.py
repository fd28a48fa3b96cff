"""Deeds that are undone in slices."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table more, empty."""
    op.create_table(
        "deed_part",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("undone", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("images", sa.String(), nullable=False),
        sa.CheckConstraint("undone IN (0, 1)", name="undone_is_yes_or_no"),
        sa.ForeignKeyConstraint(["seq"], ["deed.seq"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("deed_part_seq", "deed_part", ["seq", "undone"])
