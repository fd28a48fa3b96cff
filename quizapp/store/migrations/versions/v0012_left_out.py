"""The cards that are left out until a day."""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One index more."""
    op.execute("CREATE INDEX IF NOT EXISTS card_buried ON card (deck_id, buried_until) WHERE buried_until IS NOT NULL")
