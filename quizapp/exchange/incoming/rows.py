"""Rows of a text that is divided by separators; every row comes out, as cells or as what is wrong with it."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from quizapp.exchange.cells import unguarded
from quizapp.i18n import _

LINE = "\n"  # between rows it stands for any end of a line
SHOWN = 200  # characters of a row that could not be read


@dataclass(frozen=True, slots=True)
class Separators:
    """What stands between cells and between rows, whether quotes enclose cells, and whether the first row has names."""

    cells: str = ","
    rows: str = LINE
    quotes: bool = True
    header: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its number as a spreadsheet counts it, from 1, and its cells.

    `problem` says why it cannot be read; then the one cell is the beginning of it.
    """

    number: int
    cells: tuple[str, ...]
    problem: str = ""


def rows(text: str, between: Separators) -> Iterator[Row]:
    """The rows in order, without those in which nothing stands; the header is one of them."""
    if between.quotes and between.rows == LINE and len(between.cells) == 1:
        return _quoted(_lines(text), between.cells)
    return _plain(_lines(text) if between.rows == LINE else text.split(between.rows), between.cells)


def _lines(text: str) -> list[str]:
    """The lines with their ends; `str.splitlines` would end lines at signs that stand within cells."""
    return [line for line in io.StringIO(text, newline="")]  # noqa: C416  as list() other threads would wait for it


def _plain(pieces: list[str], cell: str) -> Iterator[Row]:
    for number, piece in enumerate(pieces, start=1):
        if piece.strip():
            yield Row(number, tuple(unguarded(each) for each in piece.strip("\r\n").split(cell)))


def _quoted(lines: list[str], cell: str) -> Iterator[Row]:
    """As CSV; a line with a quote astray is a bad row, and reading goes on with the line after it."""
    at = number = 0
    while at < len(lines):
        start, reader = at, csv.reader(_from(lines, at), delimiter=cell, strict=True)
        try:
            for cells in reader:
                at = start + reader.line_num
                number += 1
                if any(map(str.strip, cells)):
                    yield Row(number, tuple(map(unguarded, cells)))
        except csv.Error:
            number += 1
            yield Row(number, (lines[at].strip()[:SHOWN],), _('A quote (") begins or ends in the middle of a cell.'))
            at += 1


def _from(lines: list[str], at: int) -> Iterator[str]:
    return (lines[place] for place in range(at, len(lines)))
