"""What the library asks already, read for comparing with what is to come into it."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from quizapp.store.connection import reading, told


class Asked(NamedTuple):
    """A question that is asked: its id and key, its stem and answer, and whether it has options to choose from."""

    id: int
    key: str
    stem: str
    answer: str
    choice: bool


def all_asked(path: Path) -> Iterator[Asked]:
    """Every question of the library at `path` but those no longer asked; to be read in a worker.

    Raises:
        KnownError: the file cannot be read.
    """
    sql = """SELECT question.id, question.key, question.stem, answer, card.distractors > 0
        FROM question JOIN card ON card.id = question.id WHERE card.retired = 0 ORDER BY question.id"""
    with told(path), reading(path) as connection:
        for number, key, stem, answer, choice in connection.execute(sql):
            yield Asked(number, key, stem, answer, bool(choice))
