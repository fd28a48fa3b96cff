"""The day a deck is learnt for."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One column more, empty."""
    op.execute("ALTER TABLE deck ADD COLUMN exam_day INTEGER")
