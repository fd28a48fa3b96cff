import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quizapp.exchange.cells import as_csv, from_csv, guarded, unguarded

CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
STARTS = "=+-@\t\r"


@pytest.mark.parametrize("sign", STARTS)
def test_what_a_spreadsheet_would_run_is_guarded(sign: str) -> None:
    assert guarded(f"{sign}1+1") == f"'{sign}1+1"
    assert unguarded(f"'{sign}1+1") == f"{sign}1+1"


def test_other_texts_stay_as_they_are() -> None:
    for text in ("", "'", "'t was", "440–0", " =1", "1=1", "\n=1"):
        assert guarded(text) == text
        assert unguarded(text) == text


@given(st.text(st.sampled_from(STARTS + "'a\n\","), max_size=6))
def test_every_guard_comes_off_again_and_no_cell_begins_like_a_formula(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in set(STARTS)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=4))
@example([["a,b", 'say "so"'], ["two\r\nlines", "\rcr"], ["\ufeff", "\x00"], ["", ""]])
def test_a_table_comes_back_as_it_was(rows: list[list[str]]) -> None:
    header = ["one", "two"]
    assert from_csv(as_csv(header, rows)) == [header, *rows]


def test_excel_is_told_that_it_is_utf_8_and_lines_end_as_the_standard_says() -> None:
    assert as_csv(["a", "b"], [["é", "1"]]) == b"\xef\xbb\xbfa,b\r\n\xc3\xa9,1\r\n"
    assert from_csv(b"a,b\n\xc3\xa9,1\n") == [["a", "b"], ["é", "1"]]


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(ValueError, match="utf-8"):
        from_csv(b"\xff\xfe\x00")
    with pytest.raises(ValueError, match="field larger"):
        from_csv(b"a" * 200_000)
