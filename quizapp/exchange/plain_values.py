"""JSON values from a file of somebody else, looked at one by one: what is not as it should be is refused."""

from collections.abc import Mapping, Sequence
from typing import Any

from quizapp.corpus.when import When

_LONGEST = 20_000  # characters of a text
_MOST = 50  # texts or tables of a list


class BadValueError(ValueError):
    """A value that cannot be; the text names where it stands."""


def tables_in(value: object, where: str) -> list[Mapping[str, Any]]:
    """The tables that a list holds, at most fifty. Raises BadValueError, which names `where`."""
    return [table_in(one, where) for one in list_in(value, where, _MOST)]


def table_in(value: object, where: str) -> Mapping[str, Any]:
    """A JSON object. Raises BadValueError, which names `where`."""
    if not isinstance(value, dict):
        raise BadValueError(where)
    return value


def texts_in(value: object, where: str) -> tuple[str, ...]:
    """The texts that a list holds, at most fifty. Raises BadValueError, which names `where`."""
    return tuple(text_in(one, where) for one in list_in(value, where, _MOST))


def text_in(value: object, where: str) -> str:
    """A text of a sensible length that a file can hold. Raises BadValueError, which names `where`."""
    if not isinstance(value, str) or len(value) > _LONGEST or "\0" in value:
        raise BadValueError(where)
    try:
        value.encode()
    except UnicodeEncodeError as problem:  # half a pair, which no file can hold
        raise BadValueError(where) from problem
    return value


def list_in(value: object, where: str, most: int) -> Sequence[object]:
    """A list of at most so many values. Raises BadValueError, which names `where`."""
    if not isinstance(value, list) or len(value) > most:
        raise BadValueError(where)
    return value


def moment_in(text: str, where: str) -> None:
    """Refuse what is no date; "" is one that is not known. Raises BadValueError, which names `where`."""
    try:
        if text:
            When.parse(text)
    except ValueError as problem:
        raise BadValueError(where) from problem
