"""The word lists beside the modules of the corpus."""

from pathlib import Path

import pytest

import quizapp.corpus
from quizapp.corpus.word_files import rows

FILES = sorted(path.name for path in Path(quizapp.corpus.__file__).parent.glob("*.tsv"))


@pytest.mark.parametrize("name", FILES)
def test_a_list_has_rows_of_words_without_comments_and_names_of_columns(name: str) -> None:
    found = rows(name)
    assert found
    text = Path(quizapp.corpus.__file__).with_name(name).read_text(encoding="utf-8")
    columns, *others = (line for line in text.splitlines() if not line.startswith("# "))
    assert ["\t".join(row) for row in found] == others
    assert tuple(columns.split("\t")) not in found
