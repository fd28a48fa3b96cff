"""Articles that the learner imported: their texts and facts, and ids never used again, for the undo journal."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

_TOLD = "id, pack_id, document, publisher, title, published, basis, file, sha256"
_ADDED = ("published", "basis", "file", "sha256", "article", "facts")


def upgrade() -> None:
    """The table is made anew, since a table cannot be told later to use no id twice."""
    op.rename_table("source", "source_before")
    op.create_table(
        "source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pack_id", sa.String(), nullable=True),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("publisher", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        *(sa.Column(name, sa.String(), server_default=sa.text("''"), nullable=False) for name in _ADDED),
        sa.ForeignKeyConstraint(["pack_id"], ["pack.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("pack_id", "document", name="source_once_in_a_pack"),
        sqlite_autoincrement=True,
    )
    op.execute(f"INSERT INTO source ({_TOLD}) SELECT {_TOLD} FROM source_before")
    op.drop_table("source_before")
    op.execute("CREATE UNIQUE INDEX source_imported ON source (document) WHERE pack_id IS NULL")
    op.execute("CREATE INDEX source_text ON source (sha256) WHERE article <> ''")
