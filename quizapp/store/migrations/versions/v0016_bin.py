"""When a question was put into the bin."""

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A column more, empty, and an index of those that have it."""
    op.execute("ALTER TABLE card ADD COLUMN deleted_at BIGINT")
    op.execute("CREATE INDEX card_deleted ON card (deck_id, id, deleted_at) WHERE deleted_at IS NOT NULL")
