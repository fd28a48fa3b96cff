"""Rows of separated text: none is lost, and what cannot be read says in which row."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from quizapp.exchange.cells import guarded
from quizapp.exchange.incoming.rows import Separators, rows

_CELL = st.text(st.characters(exclude_categories=["Cs"]), max_size=6) | st.sampled_from(
    ["=1+1", "'", '"', "a\nb", "a,b", "\u2028", "x\x0by", "\r"]
)
_MESS = st.text(st.sampled_from(list('ab",;\t\n\r \0')), max_size=40)
_CSV = Separators()


def _read(text: str, between: Separators = _CSV) -> list[tuple[str, ...]]:
    return [(("bad",) if row.problem else ()) + row.cells for row in rows(text, between)]


@given(st.lists(st.lists(_CELL, min_size=1, max_size=4), max_size=6), st.sampled_from(",;\t|"))
def test_what_a_spreadsheet_wrote_comes_back_cell_by_cell(table: list[list[str]], separator: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows([guarded(cell) for cell in row] for row in table)
    filled = [tuple(row) for row in table if any(guarded(cell).strip() for cell in row)]
    assert _read(out.getvalue(), Separators(separator)) == filled


@given(_MESS, st.sampled_from([",", ";", "\t", " - "]), st.sampled_from(["\n", ";"]), st.booleans())
def test_of_any_text_every_letter_is_in_a_row_or_in_a_bad_one(
    text: str, cells: str, between: str, quotes: bool
) -> None:
    seen = "".join(cell for row in rows(text, Separators(cells, between, quotes)) for cell in row.cells)
    assert [sign for sign in seen if sign in "ab"] == [sign for sign in text if sign in "ab"]


def test_a_stray_quote_costs_its_own_row_alone() -> None:
    assert _read('a,b\n"c"d,e\n"f,g\nh,i\n') == [("a", "b"), ("bad", '"c"d,e'), ("bad", '"f,g'), ("h", "i")]


def test_rows_are_numbered_as_a_spreadsheet_numbers_them() -> None:
    found = list(rows('a,"b\nc"\n\n,\n"d"e\nf,g', Separators()))
    assert [row.number for row in found] == [1, 4, 5]


def test_a_cell_that_was_guarded_against_formulas_loses_its_guard() -> None:
    assert _read("'=a,'b") == [("=a", "'b")]


def test_cards_may_be_divided_by_signs_of_ones_own() -> None:
    assert _read("a - b;c - d\n", Separators(" - ", ";", quotes=False)) == [("a", "b"), ("c", "d")]
