"""Who published what questions rest on, and their tags, counted: every question is read for it, so in a worker."""

from pathlib import Path

from quizapp.store.conditions import narrowed
from quizapp.store.connection import reading, told
from quizapp.store.records import Labels

_MOST = 60  # of each, those of most questions
_ASKED = """FROM question JOIN card ON card.id = question.id, json_each(content, '$.{list}') AS each
    WHERE {of_deck} AND retired = 0 AND deleted_at IS NULL AND instr(content, '"{list}"')"""


def counted(path: Path, deck_id: int | None) -> Labels:
    """The labels of one deck's questions or of all (None) that have the most, those of the bin left out.

    Raises:
        KnownError: the file cannot be read.
    """
    found = []
    with told(path), reading(path) as connection:
        for name, value in (("citations", "json_extract(each.value, '$[1]')"), ("tags", "each.value")):
            asked = _ASKED.format(list=name, of_deck=narrowed(deck_id))
            sql = f"""SELECT {value} AS label, count(DISTINCT question.id) AS count {asked} AND label <> ''
                GROUP BY label ORDER BY count DESC, label LIMIT {_MOST}"""
            found.append(dict(connection.execute(sql, {"deck": deck_id}).fetchall()))
    return Labels(sources=found[0], tags=found[1])
