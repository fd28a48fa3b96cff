"""Packs that were removed, and what the learner calls a pack."""

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A removed pack keeps its row, so that one that is bundled does not come back by itself."""
    op.execute("ALTER TABLE pack ADD COLUMN removed_at BIGINT")
    op.execute("ALTER TABLE pack ADD COLUMN own VARCHAR DEFAULT '' NOT NULL")
    op.execute("ALTER TABLE pack ADD COLUMN left_out VARCHAR DEFAULT '' NOT NULL")
