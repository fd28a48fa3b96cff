"""How Alembic runs our steps: over the given engine, one BEGIN IMMEDIATE transaction a step, DDL included."""

from collections.abc import Collection, Mapping
from typing import Any

from alembic import context
from alembic.runtime.migration import MigrationContext, MigrationInfo
from sqlmodel import SQLModel

from quizapp.store import full_text, models  # noqa: F401  fills the metadata


def _seal(
    ctx: MigrationContext,
    step: MigrationInfo,
    heads: Collection[Any],  # noqa: ARG001  Alembic's names
    run_args: Mapping[str, Any],  # noqa: ARG001
) -> None:
    """End a step: no dangling reference, and the version where it can be read without Alembic."""
    if ctx.connection is None or step.up_revision_id is None:
        raise RuntimeError("a step runs over a connection and has a number")
    dangling = ctx.connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if dangling:
        raise RuntimeError(f"step {step.up_revision_id} left {len(dangling)} references to missing rows")
    ctx.connection.exec_driver_sql(f"PRAGMA user_version = {int(step.up_revision_id)}")


def _is_ours(_object: object, name: str | None, kind: str, _reflected: bool, _compare_to: object) -> bool:  # noqa: FBT001
    """Whether the models know a table: those of the full-text index are SQLite's own."""
    return kind != "table" or not (name or "").startswith(full_text.TABLE)


with context.config.attributes["engine"].connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        transaction_per_migration=True,
        transactional_ddl=True,
        render_as_batch=True,
        on_version_apply=_seal,
        include_object=_is_ours,
    )
    with context.begin_transaction():
        context.run_migrations()
