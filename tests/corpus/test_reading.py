"""Reading an article: paragraphs, hash, formats, and what is refused with which sentence."""

import hashlib
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus import reading
from quizapp.corpus.document import BlockClass, paragraphs
from quizapp.corpus.reading import articles, left_out, read, read_clipboard
from quizapp.errors import KnownError


def written(folder: Path, content: bytes, name: str = "article.txt") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_paragraphs_are_the_non_empty_lines_counted_from_one(tmp_path: Path) -> None:
    found = read(written(tmp_path, b"Title\n\n   \n  First line. \r\nSecond line.\n"))
    assert [(one.number, one.start, one.text) for one in found.paragraphs] == [
        (1, 0, "Title"),
        (2, 13, "First line."),
        (3, 27, "Second line."),
    ]
    assert found.paragraph(3) == found.paragraphs[2]


@pytest.mark.parametrize("number", [-1, 0, 4])
def test_a_paragraph_that_is_not_there_is_none(tmp_path: Path, number: int) -> None:
    assert read(written(tmp_path, b"One\nTwo\nThree")).paragraph(number) is None


def test_the_hash_is_of_the_files_bytes_and_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    content = "\ufeffKafé".encode()
    found = read(written(tmp_path, content))
    assert found.text == "Kafé"
    assert found.sha256 == hashlib.sha256(content).hexdigest()


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


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_of_any_system_part_paragraphs_and_stay_in_the_text(tmp_path: Path, ends: str) -> None:
    text = ends.join(["Ferry strike over", "", "The crews went back to work on Monday."])
    found = read(written(tmp_path, text.encode()))
    assert found.text == text
    assert [one.text for one in found.paragraphs] == ["Ferry strike over", "The crews went back to work on Monday."]


def test_paragraphs_come_with_their_classes(tmp_path: Path) -> None:
    lines = "Ferry strike over\nLast updated: 03/02/2019\nThe crews went back to work on Monday, their union said.\n"
    found = read(written(tmp_path, lines.encode()))
    assert [one.block for one in found.paragraphs] == [BlockClass.HEADLINE, BlockClass.BOILERPLATE, BlockClass.BODY]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "it is empty"),
        ("a.txt", b" \n\t\n", "it is empty"),
        ("a.txt", b"abc\0\1\2\3", "it is not a text file"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0", "it is not a text file"),
        ("a.txt", b"PK\x03\x04\x14\0", "it is an office document or archive"),
        ("a.docx", b"PK\x03\x04\x14\0", "it is an office document or archive"),
        ("a.txt", b"%PDF-1.4\n%stuff", "it is a PDF, whatever its name says"),
        ("a.md", b"<!DOCTYPE html>\n<html><body>x</body></html>", "it is a web page, whatever its name says"),
        ("a.pdf", b"Just a sentence.", "it is no PDF, whatever its name says"),
        ("a.html", b"Just a sentence.", "it is no web page, whatever its name says"),
        ("a.html", b"<html><body></body></html>", "no article was found in the page"),
        ("a.pdf", b"%PDF-1.4\nno more than that", "it is damaged, or no PDF"),
    ],
)
def test_what_cannot_be_read_is_refused_with_file_and_reason(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    path = written(tmp_path, content, name)
    with pytest.raises(KnownError) as caught:
        read(path)
    assert caught.value.what == f"{path} cannot be read: {reason}."
    assert caught.value.todo.startswith("Choose an article")


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 2_000_000)
    path = written(tmp_path, b"a" * 2_000_000)
    assert len(read(path).text) == 2_000_000
    path.write_bytes(b"a" * 2_000_001)
    with pytest.raises(KnownError, match="it is larger than 2 MB"):
        read(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"nowhere\.txt cannot be read: No such file") as caught:
        read(tmp_path / "nowhere.txt")
    assert not caught.value.todo  # its kind is not what is wrong


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="it is a folder"):
        read(tmp_path)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the administrator reads every file")
def test_a_file_without_leave_to_read_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, b"text")
    path.chmod(0)
    with pytest.raises(KnownError, match="Permission denied"):
        read(path)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("article", b"The ferry crews went back to work on Monday."),
        ("article", b"<!DOCTYPE html><html><body><p>The ferry crews went back to work on Monday.</p></body></html>"),
        ("article.news", b"<html><body><p>The ferry crews went back to work on Monday.</p></body></html>"),
    ],
)
def test_a_file_with_an_unknown_name_is_known_by_its_first_bytes(tmp_path: Path, name: str, content: bytes) -> None:
    assert read(written(tmp_path, content, name)).text.strip() == "The ferry crews went back to work on Monday."


@pytest.mark.skipif(sys.platform != "linux", reason="only there may a name hold bytes that are no characters")
def test_a_name_that_is_no_text_is_shown_with_a_sign_in_its_place(tmp_path: Path) -> None:
    path = written(tmp_path, b"The crews went back to work.", os.fsdecode(b"caf\xe9.txt"))
    assert read(path).name == "caf?.txt"
    path.write_bytes(b"")
    with pytest.raises(KnownError, match=r"caf\?\.txt cannot be read"):
        read(path)


def test_copied_text_is_an_article_too() -> None:
    found = read_clipboard("The crews went back to work on Monday.", "copied text")
    assert found.name == "copied text"
    assert found.sha256 == hashlib.sha256(found.text.encode()).hexdigest()
    assert len(found.paragraphs) == 1


def test_copied_text_with_half_a_character_is_still_read() -> None:
    assert read_clipboard("half \ud83d of a picture", "copied text").paragraphs[0].text == "half \ud83d of a picture"


@pytest.mark.parametrize(("text", "what"), [(" \n", "no text on the clipboard"), ("a" * 2_000_001, "larger than 2 MB")])
def test_copied_text_that_is_none_or_too_large_is_refused(
    monkeypatch: pytest.MonkeyPatch, text: str, what: str
) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 2_000_000)
    with pytest.raises(KnownError, match=what):
        read_clipboard(text, "copied text")


def test_a_folder_stands_for_the_articles_below_it_in_the_order_of_their_names(tmp_path: Path) -> None:
    below = tmp_path / "b" / "deep"
    below.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    for path in ("z.txt", "a.md", "photo.png", "b/deep/page.HTML", "b/one.pdf", ".git/notes.txt", ".hidden.txt"):
        (tmp_path / path).write_text("x")
    found = [path.relative_to(tmp_path).as_posix() for path in articles([tmp_path])]
    assert found == ["a.md", "b/deep/page.HTML", "b/one.pdf", "z.txt"]


def test_each_file_is_named_once_and_a_named_file_needs_no_known_suffix(tmp_path: Path) -> None:
    one, other = written(tmp_path, b"x"), written(tmp_path, b"x", "other.log")
    assert articles([other, one, tmp_path, one]) == [other, one]


MHTML = (
    b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n"
    b"<html><body><p>President Quill said that 500 people left.</p></body></html>"
)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("page.mhtml", MHTML, r"articles are not read from \.mhtml files"),
        ("page", MHTML, "the marks of another format"),
        (
            "page.saved",
            b"Content-Type: text/html\nContent-Type: text/html\n\n<p>Quill said no.",
            "the marks of another",
        ),
        ("accord.docx", b"Ada Quill said no.", r"\.docx files"),
        ("accord.odt", b"Ada Quill said no.", r"\.odt files"),
        ("accord.json", b'{"text": "Ada Quill said no."}', r"\.json files"),
        ("accord.news", b"<doc><p>Quill said no.</p><p>Roe said yes.</p></doc>", "the marks of another format"),
        ("accord.wri", b"{\\rtf1 Ada Quill said no.}", "the marks of another format"),
        ("accord.docx", b"PK\x03\x04", "an office document"),
    ],
)
def test_what_is_text_only_to_other_programs_is_refused(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    with pytest.raises(KnownError, match=reason):
        read(written(tmp_path, content, name))


@pytest.mark.parametrize("name", ["accord", "accord.news", "accord.rst", "2011.05.12"])
def test_plain_words_are_read_whatever_the_file_is_called(tmp_path: Path, name: str) -> None:
    text = b"Ada Quill of the <b>Northern</b> League said 3 < 4."
    assert read(written(tmp_path, text, name)).text


def test_the_files_of_a_folder_that_are_left_out_can_be_told(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for path in ("a.txt", "b.docx", "deep/c.mhtml", ".hidden.docx"):
        (tmp_path / path).write_bytes(b"text")
    assert [path.name for path in left_out(tmp_path)] == ["b.docx", "c.mhtml"]


def test_classes_are_told_from_the_plain_text_and_paragraphs_stay_as_they_stand(tmp_path: Path) -> None:
    lines = ["Published:\u00a012\u00a0May\u00a02011", "The\u00a0crews went back to work on Monday, the union said."]
    found = read(written(tmp_path, "\n".join(lines).encode()))
    assert [one.text for one in found.paragraphs] == lines
    assert found.paragraphs[0].rule == "publication line"


def test_tabs_in_the_place_of_blanks_make_no_table(tmp_path: Path) -> None:
    first = "Assembly\tnarrowly\tapproves\tpension\tplan"
    rest = "The\tcrews\twent\tback\tto\twork\ton\tMonday,\tthe\tunion\tsaid."
    assert read(written(tmp_path, f"{first}\n{rest}".encode())).paragraphs[0].rule == "headline"
    table = f"Team\tPlayed\tWon\tLost\n{rest}".replace(rest, rest.replace("\t", " "))
    assert read(written(tmp_path, table.encode())).paragraphs[0].rule == "menu or table row"
