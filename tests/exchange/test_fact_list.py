"""A JSON list that is written piece by piece is whole, wherever writing ends."""

import io
import json
from collections.abc import Iterator

import pytest

from quizapp.exchange.fact_list import JsonList


@pytest.mark.parametrize("parts", [[], [[]], [[{"a": 1}]], [[{"a": "„ü“\n"}], [], [{"b": 2}, {"c": None}]]])
def test_a_list_written_in_parts_reads_as_the_whole(parts: list[list[dict[str, object]]]) -> None:
    stream = io.StringIO()
    with JsonList(stream) as written:
        for part in parts:
            written.add(part)
    assert json.loads(stream.getvalue()) == [record for part in parts for record in part]


def test_a_list_is_closed_although_writing_was_broken_off() -> None:
    def broken() -> Iterator[dict[str, object]]:
        yield {"a": 1}
        raise ZeroDivisionError

    stream = io.StringIO()
    with pytest.raises(ZeroDivisionError), JsonList(stream) as written:
        written.add(broken())
    assert json.loads(stream.getvalue()) == [{"a": 1}]


class Breaking(io.StringIO):
    """A stream whose writing a person breaks off, once, in the middle of a list."""

    def write(self, text: str) -> int:
        if '"b"' in text:
            raise KeyboardInterrupt
        return super().write(text)


def test_a_list_is_whole_where_a_person_breaks_off_between_two_objects() -> None:
    stream = Breaking()
    with pytest.raises(KeyboardInterrupt), JsonList(stream) as written:
        written.add([{"a": 1}, {"b": 2}])
    assert json.loads(stream.getvalue()) == [{"a": 1}]
