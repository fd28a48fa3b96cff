"""Tables and lists of cards as text: CSV, TSV, what is copied from a spreadsheet or a page of cards."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from quizapp.corpus.encoding import NotTextError, decoded
from quizapp.errors import KnownError
from quizapp.exchange.incoming.fields import guess, is_header
from quizapp.exchange.incoming.rows import SHOWN, Row, Separators, rows
from quizapp.exchange.incoming.sniffing import beginning, named, sniff
from quizapp.i18n import _

SUFFIXES = (".csv", ".tsv", ".tab", ".txt")
_SAMPLE = 200  # rows that tell how many columns there are


class SeparatedText:
    """A text divided into rows and cells; `columns` are their names, `fields` what each is likely to be.

    `note` says what a person should know of how its bytes were read, "" if nothing.
    """

    def __init__(self, text: str, between: Separators | None = None, note: str = "") -> None:
        cell, self._text = named(text)
        self._whole, self.note = text, note
        self.between = between or sniff(self._text)
        if cell and between is None:
            self.between = replace(self.between, cells=cell, quotes=True, header=self._begins_with_names(cell))
        self._first = beginning(self._text, self.between.rows)
        self.columns = self._columns(list(islice(rows(self._first, self.between), _SAMPLE)))
        self.fields = guess(self.columns if self.between.header else [""] * len(self.columns))

    def _begins_with_names(self, cell: str) -> bool:
        first = next(rows(beginning(self._text), Separators(cell)), None)
        return first is not None and is_header(first.cells)

    def _columns(self, first: list[Row]) -> tuple[str, ...]:
        named = self.between.header and bool(first) and not first[0].problem
        names = [cell.strip() for cell in first[0].cells] if named else []
        widths = Counter(len(row.cells) for row in first if not row.problem)
        width = len(names) or max(widths, key=lambda each: (widths[each], each), default=0)
        names += [""] * (width - len(names))
        return tuple(name or _("column {number}").format(number=place) for place, name in enumerate(names, start=1))

    @property
    def about(self) -> int:
        """How many rows there are, more or less, for who waits for them."""
        return self._text.count(self.between.rows) + 1

    def divided(self, between: Separators) -> "SeparatedText":
        """The same text by other separators."""
        return SeparatedText(self._whole, between, self.note)

    def rows(self) -> Iterator[Row]:
        """The rows without the header, each as many cells as there are columns."""
        return self._rows(self._text)

    def sample(self, count: int) -> list[Row]:
        """So many of the first rows, fewer if they are long; one where there is any."""
        return list(islice(self._rows(self._first), count)) or list(islice(self._rows(self._text), 1))

    def _rows(self, text: str) -> Iterator[Row]:
        width = len(self.columns)
        for row in islice(rows(text, self.between), int(self.between.header), None):
            if row.problem or len(row.cells) == width:
                yield row
            elif len(row.cells) < width:
                yield Row(row.number, row.cells + ("",) * (width - len(row.cells)))
            elif any(map(str.strip, row.cells[width:])):
                yield self._too_wide(row)
            else:
                yield Row(row.number, row.cells[:width])

    def _too_wide(self, row: Row) -> Row:
        words = _(
            "It has {count} cells, and the table has {width} columns. A cell with the separator in it needs quotes."
        )
        sentence = words.format(count=len(row.cells), width=len(self.columns))
        return Row(row.number, (self.between.cells.join(row.cells)[:SHOWN],), sentence)


def open_bytes(content: bytes, name: str) -> SeparatedText:
    """A file's content as a table.

    Raises:
        KnownError: it is no text.
    """
    try:
        text, note = decoded(content)
    except NotTextError as problem:
        raise KnownError(
            _("{name} cannot be read: {problem}.").format(name=name, problem=problem),
            _("Nothing was imported."),
            _("Save it as CSV, in UTF-8, and open that."),
        ) from problem
    return SeparatedText(text, note=note)
