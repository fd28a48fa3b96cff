"""A file is opened by the format that its name tells, and refused in a sentence where it cannot be read."""

from pathlib import Path

import pytest

from quizapp.errors import KnownError
from quizapp.exchange.incoming import formats
from quizapp.exchange.incoming.formats import open_file


def test_a_file_of_any_ending_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "cards.words"
    path.write_text("a\tb\n", encoding="utf-8")
    assert [row.number for row in open_file(path).rows()] == [1]


@pytest.mark.parametrize(
    ("content", "sentence"), [(None, "cannot be read"), (b" \n", "cards.csv is empty"), (b"x" * 31, "is larger than")]
)
def test_a_file_that_cannot_be_taken_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None, sentence: str
) -> None:
    monkeypatch.setattr(formats, "MOST_BYTES", 30)
    path = tmp_path / "cards.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(KnownError, match=sentence) as problem:
        open_file(path)
    assert problem.value.kept
    assert problem.value.todo
