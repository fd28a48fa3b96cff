"""How the cards of a deck are learnt and spaced."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Five columns more, empty."""
    op.execute("ALTER TABLE deck ADD COLUMN learning_steps VARCHAR")
    op.execute("ALTER TABLE deck ADD COLUMN relearning_steps VARCHAR")
    for name in ("longest_days", "fuzz", "leech_lapses"):
        op.execute(f"ALTER TABLE deck ADD COLUMN {name} INTEGER")
