"""Items of a quiz in any form: each keeps how it was posed and what it is worth."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_COLUMNS = ("key", "topic", "kind", "stem", "answer", "as_of", "content")
# What a question was like that has been deleted since: nothing is known but what its quiz kept.
_GONE = ("gone", "", "text", "", "", "", "{}")


def upgrade() -> None:
    """What was settled for the whole quiz goes to its items; a choice is a response of one text."""
    with op.batch_alter_table("answer", recreate="always") as answer:
        answer.add_column(sa.Column("posed", sa.String(), nullable=False, server_default=""))
        answer.add_column(sa.Column("response", sa.String(), nullable=True))
        answer.add_column(sa.Column("mark", sa.Float(), nullable=True))
        answer.add_column(sa.Column("certainty", sa.SmallInteger(), nullable=True))
        for name in ("overruled", "locked"):
            answer.add_column(sa.Column(name, sa.SmallInteger(), nullable=False, server_default=sa.text("0")))
            answer.create_check_constraint(f"{name}_is_yes_or_no", f"{name} IN (0, 1)")
        answer.create_check_constraint("mark_range", "mark BETWEEN 0 AND 1")
        answer.create_check_constraint("certainty_range", "certainty IN (1, 2, 3)")
    connection = op.get_bind()
    for number, text in connection.exec_driver_sql("SELECT id, state FROM quiz").fetchall():
        _move(connection, number, json.loads(text))
    connection.exec_driver_sql("UPDATE answer SET mark = correct")
    with op.batch_alter_table("answer", recreate="always") as answer:
        answer.drop_constraint("correct_is_yes_or_no", type_="check")
        answer.drop_column("correct")
        answer.drop_column("chosen")
        answer.alter_column("posed", server_default=None)


def _move(connection: sa.Connection, quiz_id: int, state: dict[str, Any]) -> None:
    """Give the items of one quiz what its state had of them."""
    locked = set(state.pop("locked", ()))
    options, keys = state.pop("options", []), state.pop("keys", [])
    sql = f"""SELECT answer.id, position, question_id, chosen, {", ".join(f"question.{name}" for name in _COLUMNS)}
        FROM answer LEFT JOIN question ON question.id = question_id WHERE quiz_id = ?"""
    for number, position, question_id, chosen, *columns in connection.exec_driver_sql(sql, (quiz_id,)).fetchall():
        asked = list(columns) if columns[0] is not None else list(_GONE)
        posed = {
            "form": "multiple_choice",
            "text": asked[_COLUMNS.index("stem")],
            "options": options[position] if position < len(options) else [],
            "right": [keys[position] if position < len(keys) else asked[_COLUMNS.index("answer")]],
            "ids": [question_id],
            "questions": [asked],
        }
        connection.exec_driver_sql(
            "UPDATE answer SET posed = ?, response = ?, locked = ? WHERE id = ?",
            (_json(posed), None if chosen is None else _json([chosen]), int(position in locked), number),
        )
    connection.exec_driver_sql("UPDATE quiz SET state = ? WHERE id = ?", (_json(state), quiz_id))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
