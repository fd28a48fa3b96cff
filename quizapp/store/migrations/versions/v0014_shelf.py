"""The missed shelf: the day on which a quiz ended, what was missed of a set, the chance of recall before."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_DAY = 86_400_000_000  # microseconds
_ROLLOVER = 4 * 3_600_000_000
_COUNTED = "kind = 'review' AND void = 0"
_PASSED = f"source = 'study' AND (rating >= 2 OR rating IS NULL AND correct = 1) AND {_COUNTED}"
_MISSED = "missed_of_set IS NULL AND shown = 1 AND coalesce(mark, 0) < 1"
_RIGHT = "missed_of_set IS NULL AND mark = 1 AND late = 0"


def upgrade() -> None:
    """Columns, a table for what is done by hand, indexes; what earlier quizzes know of it is filled in."""
    op.add_column("quiz", sa.Column("day", sa.Integer(), nullable=True))
    with op.batch_alter_table("answer", recreate="always") as answer:
        answer.add_column(sa.Column("recall", sa.Float(), nullable=True))
        answer.add_column(sa.Column("missed_of_set", sa.String(), nullable=True))
        answer.create_check_constraint("recall_range", "recall BETWEEN 0 AND 1")
    op.create_table(
        "shelf",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("put_day", sa.Integer(), nullable=True),
        sa.Column("taken_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    connection = op.get_bind()
    _days(connection)
    _sets(connection)
    for index in (
        f"answer_missed ON answer (question_id, quiz_id, missed_of_set, shown, mark) WHERE {_MISSED}",
        f"answer_right ON answer (question_id, quiz_id, missed_of_set, mark, late) WHERE {_RIGHT}",
        "answer_set ON answer (quiz_id, missed_of_set) WHERE missed_of_set <> '[]'",
        f"review_passed ON review (card_id, local_day, source, rating, correct, kind, void) WHERE {_PASSED}",
    ):
        op.execute(f"CREATE INDEX {index}")


def _days(connection: sa.Connection) -> None:
    """A quiz ended on the local day of what it logged; one that logged nothing, on that of its moment in UTC."""
    sql = "SELECT reviewed_at, local_day FROM review WHERE source = 'quiz' GROUP BY reviewed_at"
    logged: dict[int, int] = dict(connection.exec_driver_sql(sql).fetchall())
    ended = "SELECT id, finished_at FROM quiz WHERE finished_at IS NOT NULL"
    for number, at in connection.exec_driver_sql(ended).fetchall():
        day = logged.get(at, (at - _ROLLOVER) // _DAY)
        connection.exec_driver_sql("UPDATE quiz SET day = ? WHERE id = ?", (day, number))


def _sets(connection: sa.Connection) -> None:
    """Which questions of an order or a matching were missed."""
    sql = "SELECT id, posed, response, shown FROM answer WHERE json_array_length(posed, '$.ids') > 1"
    for number, posed, response, shown in connection.exec_driver_sql(sql).fetchall():
        missed = _missed(json.loads(posed), json.loads(response or "[]")) if shown else []
        text = json.dumps(missed, separators=(",", ":"))
        connection.exec_driver_sql("UPDATE answer SET missed_of_set = ? WHERE id = ?", (text, number))


def _missed(posed: dict[str, Any], response: list[str]) -> list[int]:
    right = posed["right"]
    return [one for at, one in enumerate(posed["ids"]) if response[at : at + 1] != right[at : at + 1]]
