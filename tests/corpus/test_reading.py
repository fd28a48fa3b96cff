"""Reading an article: paragraphs, hash, and what is refused."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus import reading
from quizapp.corpus.document import paragraphs
from quizapp.corpus.reading import read_text
from quizapp.errors import KnownError


def written(folder: Path, content: bytes) -> Path:
    path = folder / "article.txt"
    path.write_bytes(content)
    return path


def test_paragraphs_are_the_non_empty_lines_counted_from_one(tmp_path: Path) -> None:
    read = read_text(written(tmp_path, b"Title\n\n   \n  First line. \r\nSecond line.\n"))
    assert [(one.number, one.start, one.text) for one in read.paragraphs] == [
        (1, 0, "Title"),
        (2, 13, "First line."),
        (3, 27, "Second line."),
    ]
    assert read.paragraph(3) == read.paragraphs[2]


@pytest.mark.parametrize("number", [-1, 0, 4])
def test_a_paragraph_that_is_not_there_is_none(tmp_path: Path, number: int) -> None:
    assert read_text(written(tmp_path, b"One\nTwo\nThree")).paragraph(number) is None


def test_the_hash_is_of_the_files_bytes_and_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    content = "\ufeffKafé".encode()
    read = read_text(written(tmp_path, content))
    assert read.text == "Kafé"
    assert read.sha256 == hashlib.sha256(content).hexdigest()


@given(st.text())
def test_every_paragraph_slices_back_to_its_text(text: str) -> None:
    for one in paragraphs(text):
        assert text[one.start : one.start + len(one.text)] == one.text
        assert one.text == one.text.strip() != ""
        assert "\n" not in one.text


@given(st.text())
def test_nothing_but_white_space_lies_between_paragraphs(text: str) -> None:
    rest = text
    for one in reversed(paragraphs(text)):
        rest = rest[: one.start] + rest[one.start + len(one.text) :]
    assert not rest.strip()


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"PK\x03\x04\0\0", "it is not a text file"), (b"caf\xe9", "byte 4 is not UTF-8")],
)
def test_what_is_no_utf8_text_is_refused_with_the_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    path = written(tmp_path, content)
    with pytest.raises(KnownError) as caught:
        read_text(path)
    assert caught.value.what == f"{path} cannot be read: {reason}."


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 2_000_000)
    path = written(tmp_path, b"a" * 2_000_000)
    assert len(read_text(path).text) == 2_000_000
    path.write_bytes(b"a" * 2_000_001)
    with pytest.raises(KnownError, match="it is larger than 2 MB"):
        read_text(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"nowhere\.txt cannot be read: No such file"):
        read_text(tmp_path / "nowhere.txt")


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="cannot be read"):
        read_text(tmp_path)
