"""The shapes of a fact list: a JSON list written piece by piece, and columns that are aligned in any script."""

import io
import json
from collections.abc import Iterator

import pytest

from quizapp.exchange import fact_list
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


@pytest.mark.parametrize(
    ("cell", "width", "fitted"),
    [
        ("vote", 6, "vote  "),
        ("agreement", 6, "agree…"),
        ("東京", 6, "東京  "),
        ("東京都知事", 6, "東京…"),
        ("Saño", 5, "Saño "),
        ("San\u0303o", 5, "San\u0303o "),
    ],
)
def test_a_cell_is_as_wide_as_its_column_on_a_terminal(cell: str, width: int, fitted: str) -> None:
    shown = fact_list._fitted(cell, width)
    assert shown.rstrip() == fitted.rstrip()
    assert width - 1 <= fact_list._width(shown) <= width
