"""By what a text is divided, told from a look at its beginning."""

from collections import Counter
from itertools import islice

from quizapp.exchange.incoming.fields import is_header
from quizapp.exchange.incoming.rows import LINE, Separators, rows

TAB = "\t"
CELLS = (TAB, ";", ",", "|", " - ", " – ")  # of two that fit as well, the first is taken
_SAMPLE = 64_000  # characters
_ROWS = 200
_MOSTLY = 0.8
_NAMED = "sep="  # how spreadsheets tell the separator, on a line of its own


def named(text: str) -> tuple[str, str]:
    """The separator that a text names in its first line, if it does, and the text after that."""
    first, _line, rest = text.partition("\n")
    first = first.rstrip("\r")
    if first.lower().startswith(_NAMED) and len(first) == len(_NAMED) + 1:
        return first[-1], rest
    return "", text


def sniff(text: str) -> Separators:
    """The separators that divide a text into rows of the same width, and whether it begins with names."""
    first = beginning(text)
    if found := _in_one_line(first):
        return found
    return max((_judged(first, cell) for cell in CELLS), key=lambda judged: judged[0])[1]


def beginning(text: str, between: str = LINE) -> str:
    """So much of a text as is looked at to know the rest, in whole rows."""
    first = text[:_SAMPLE]
    if len(text) > _SAMPLE and between in first:
        return first[: first.rindex(between) + len(between)]
    return first


def _judged(sample: str, cell: str) -> tuple[tuple[bool, bool, float, int, int], Separators]:
    """How well a text is divided by a separator between cells."""
    between = Separators(cell, quotes=_encloses(sample, cell))
    found = [row for row in islice(rows(sample, between), _ROWS) if not row.problem]
    widths = Counter(len(row.cells) for row in found)
    width, times = max(widths.items(), key=lambda each: (each[1], each[0]), default=(0, 0))
    share = times / len(found) if found and width > 1 else 0.0
    header = bool(found) and is_header(found[0].cells)
    # A tab stands in no prose; else names of columns are the best sign, then rows that are alike.
    tabs = cell == TAB and share >= _MOSTLY
    judged = (tabs, header, share, width if share else 0, -CELLS.index(cell))
    return judged, Separators(cell, LINE, between.quotes, header)


def _encloses(sample: str, cell: str) -> bool:
    """Whether quotes enclose cells: in what is pasted from a list of cards they are signs like others."""
    if len(cell) != 1:
        return False
    if cell != TAB or '"' not in sample:
        return True
    return not any(row.problem for row in islice(rows(sample, Separators(cell)), _ROWS))


def _in_one_line(sample: str) -> Separators | None:
    """Cards with a semicolon between them and a tab or a comma between term and definition."""
    pieces = sample.strip().strip(";").split(";")
    if LINE in sample.strip() or len(pieces) < 2:  # noqa: PLR2004  one card alone shows nothing
        return None
    for cell in (TAB, ","):
        if all(piece.count(cell) == 1 for piece in pieces):
            return Separators(cell, ";", quotes=False)
    return None
