"""Tables as CSV that spreadsheets open as they are: no cell of them is ever run as a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARD = "'"


def guarded(text: str) -> str:
    """A cell's text, with ' before it where a spreadsheet might take it for a formula."""
    return _GUARD + text if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """What `guarded` was given, read back from the cell."""
    return cell[1:] if cell.startswith(_GUARD) and _FORMULA.match(cell, 1) else cell


def as_csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table as CSV (RFC 4180): commas, CRLF, UTF-8.

    A byte order mark stands first: without one Excel reads UTF-8 as the system's old code page.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", errors="replace")


def from_csv(content: bytes) -> list[list[str]]:
    """The rows of a CSV, its header first, with or without a byte order mark.

    Raises:
        ValueError: it is no UTF-8, or no table.
    """
    text = content.decode("utf-8-sig")
    try:
        return [[unguarded(cell) for cell in row] for row in csv.reader(io.StringIO(text, newline=""))]
    except csv.Error as problem:
        raise ValueError(str(problem)) from problem
