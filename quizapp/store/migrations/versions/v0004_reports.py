"""A note beside a card's report, and an index that holds the few cards that were reported."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One column and one index more."""
    op.add_column("card", sa.Column("report_note", sa.String(), server_default=sa.text("''"), nullable=False))
    reported = sa.text("report <> ''")
    op.create_index(
        "card_reported",
        "card",
        ["id", "deck_id", "retired", "report"],
        sqlite_where=reported,
        postgresql_where=reported,
    )
