"""Lexicons: rows by column, and the learner's own folder after ours."""

from pathlib import Path

import pytest

from quizapp.errors import KnownError
from quizapp.facts.lexicon import Lexicons, items


def written(folder: Path, text: str, name: str = "fruit") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.tsv").write_text(text, encoding="utf-8")
    return folder


def test_rows_have_a_cell_for_each_column_and_comments_are_left_out(tmp_path: Path) -> None:
    folder = written(tmp_path / "a", "word\tkind\tforms\n# from the market\napple\tpome\tapples; apple tree\nfig\n")
    assert Lexicons((folder,)).rows("fruit") == (
        {"word": "apple", "kind": "pome", "forms": "apples; apple tree"},
        {"word": "fig", "kind": "", "forms": ""},
    )


def test_a_later_folder_adds_rows_and_replaces_those_of_the_same_first_cell(tmp_path: Path) -> None:
    ours = written(tmp_path / "a", "word\tkind\napple\tpome\nfig\tother\n")
    theirs = written(tmp_path / "b", "word\tkind\nfig\tdrupe\nlime\tcitrus\n")
    rows = Lexicons((ours, theirs)).rows("fruit")
    assert [(row["word"], row["kind"]) for row in rows] == [("apple", "pome"), ("fig", "drupe"), ("lime", "citrus")]


def test_a_learners_file_may_leave_out_columns_and_order_them_at_will(tmp_path: Path) -> None:
    ours = written(tmp_path / "a", "word\tkind\tforms\napple\tpome\tapples\n")
    theirs = written(tmp_path / "b", "kind\tword\ncitrus\tlime\n")
    assert Lexicons((ours, theirs)).rows("fruit")[1] == {"word": "lime", "kind": "citrus", "forms": ""}


@pytest.mark.parametrize("header", ["word\tcolour", "kind", ""])
def test_a_learners_file_with_other_columns_is_told_which_there_are(tmp_path: Path, header: str) -> None:
    ours = written(tmp_path / "a", "word\tkind\napple\tpome\n")
    theirs = written(tmp_path / "b", f"{header}\nlime\n")
    with pytest.raises(KnownError, match="word, kind"):
        Lexicons((ours, theirs)).rows("fruit")


def test_a_file_that_is_nowhere_has_no_rows(tmp_path: Path) -> None:
    assert Lexicons((tmp_path,)).rows("fruit") == ()
    assert Lexicons((tmp_path,)).words("fruit") == frozenset()


def test_a_row_with_too_many_cells_is_told_by_file_and_line(tmp_path: Path) -> None:
    folder = written(tmp_path / "a", "word\tkind\n# ripe ones\napple\tpome\tred\n")
    with pytest.raises(KnownError, match=r"fruit\.tsv, line 3: 3 cells, but 2 columns"):
        Lexicons((folder,)).rows("fruit")


def test_a_file_that_is_not_utf_8_is_told_by_name(tmp_path: Path) -> None:
    (tmp_path / "fruit.tsv").write_bytes(b"word\nap\xffple\n")
    with pytest.raises(KnownError, match=r"fruit\.tsv cannot be read"):
        Lexicons((tmp_path,)).rows("fruit")


def test_a_cell_with_a_list_gives_its_items() -> None:
    assert items("rouble; ruble ;; roubles") == ("rouble", "ruble", "roubles")
    assert items("") == ()
