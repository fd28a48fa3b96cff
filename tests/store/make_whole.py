"""Writes down what all steps together make, for new libraries: `python -m tests.store.make_whole` after a new step."""

import sqlite3
from contextlib import closing

from quizapp.store import full_text, migrations
from quizapp.store.connection import engine_over

HEADING = "-- What the steps make of an empty file, all at once; written by tests/store/make_whole.py.\n"


def whole() -> str:
    """The statements that lay out an empty file as all steps do one after the other."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrations.upgrade(engine_over(connection, "sqlite://"), connection, migrations.HEAD)
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
        made = [sql for name, sql in rows if not name.startswith(("sqlite_", f"{full_text.TABLE}_"))]
    revision = f"INSERT INTO alembic_version VALUES ('{migrations.HEAD:04}')"
    statements = (*made, revision, f"PRAGMA user_version = {migrations.HEAD}")
    return HEADING + "".join(f"{statement};\n" for statement in statements)


if __name__ == "__main__":
    migrations.WHOLE.write_text(whole(), "utf-8")
