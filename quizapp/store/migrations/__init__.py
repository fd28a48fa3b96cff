"""The steps from one version of the library file to the next, run by Alembic without an ini file."""

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Engine

FOLDER = Path(__file__).parent
WHOLE = FOLDER / "whole.sql"
HEAD = 18  # the number of the last step in versions/, kept in the file's user_version


def config(engine: "Engine") -> "Config":
    """Alembic's settings for one engine."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    made.attributes["engine"] = engine
    return made


def lay_out(connection: sqlite3.Connection) -> None:
    """Lay out an empty file at once as the steps do one after the other, in one transaction and without Alembic."""
    connection.execute("BEGIN IMMEDIATE")
    for statement in WHOLE.read_text("utf-8").split(";\n"):
        connection.execute(statement)
    connection.execute("COMMIT")


def upgrade(engine: "Engine", connection: sqlite3.Connection, target: int) -> None:
    """Bring the library up to step `target`, each step in one transaction that also sets the version.

    Foreign keys are off meanwhile, since the pragma does nothing inside a transaction and rebuilding a table would
    empty those that refer to it; each step ends with a check of them.
    """
    from alembic import command

    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        command.upgrade(config(engine), f"{target:04}")
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
