"""JSON values from a file of somebody else, looked at one by one: what is not as it should be is refused."""

from collections.abc import Mapping, Sequence
from typing import Any

from quizapp.corpus.when import When
from quizapp.i18n import _

_LONGEST = 20_000  # characters of a text
_MOST = 50  # texts or tables of a list


class BadValueError(ValueError):
    """A value that cannot be: `where` it stands in the file, and what it `needs`."""

    def __init__(self, where: str, needs: str) -> None:
        super().__init__(f"{where}: {needs}")
        self.where, self.needs = where, needs


def tables_in(value: object, where: str) -> list[Mapping[str, Any]]:
    """The tables that a list holds, at most fifty. Raises BadValueError, which names `where`."""
    return [table_in(one, where) for one in list_in(value, where, _MOST)]


def table_in(value: object, where: str) -> Mapping[str, Any]:
    """A JSON object. Raises BadValueError, which names `where`."""
    if not isinstance(value, dict):
        raise BadValueError(where, _("it has to be an object in braces"))
    return value


def texts_in(value: object, where: str) -> tuple[str, ...]:
    """The texts that a list holds, at most fifty. Raises BadValueError, which names `where`."""
    return tuple(text_in(one, where) for one in list_in(value, where, _MOST))


def text_in(value: object, where: str) -> str:
    """A text of a sensible length that a file can hold. Raises BadValueError, which names `where`."""
    if not isinstance(value, str) or len(value) > _LONGEST or "\0" in value:
        raise BadValueError(where, _("it has to be a text of at most {count} characters").format(count=_LONGEST))
    try:
        value.encode()
    except UnicodeEncodeError as problem:  # half a pair, which no file can hold
        raise BadValueError(where, _("there is half a character in it")) from problem
    return value


def list_in(value: object, where: str, most: int) -> Sequence[object]:
    """A list of at most so many values. Raises BadValueError, which names `where`."""
    if not isinstance(value, list) or len(value) > most:
        raise BadValueError(where, _("it has to be a list of at most {count}").format(count=most))
    return value


def moment_in(text: str, where: str) -> None:
    """Refuse what is no date; "" is one that is not known. Raises BadValueError, which names `where`."""
    try:
        if text:
            When.parse(text)
    except ValueError as problem:
        raise BadValueError(where, _("it has to be a date such as 2008-08-26, 2008-08 or 2008")) from problem
