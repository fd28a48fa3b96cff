"""An article as the program holds it: its text, the hash of its bytes, and its paragraphs."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from quizapp.errors import KnownError
from quizapp.i18n import _

MAX_BYTES = 10_000_000
_LINE = re.compile(r"\S(?:[^\r\n]*\S)?")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One non-empty line: its number from 1, its text without outer blanks, and where that begins in the document."""

    number: int
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """A decoded article; `sha256` is of the file's bytes, offsets count characters of `text`."""

    name: str
    text: str
    sha256: str
    paragraphs: tuple[Paragraph, ...]

    def paragraph(self, number: int) -> Paragraph | None:
        """The paragraph with that number, counted from 1, or None."""
        return self.paragraphs[number - 1] if 1 <= number <= len(self.paragraphs) else None


def read_text(path: Path) -> Document:
    """Read a plain text article in UTF-8, at most `MAX_BYTES` long.

    Raises:
        KnownError: the file cannot be read, is too large, is binary or is not UTF-8.
    """
    content = _bytes(path)
    if b"\0" in content:
        raise _unreadable(path, _("it is not a text file"))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise _unreadable(path, _("byte {number} is not UTF-8").format(number=problem.start + 1)) from problem
    return Document(path.name, text, hashlib.sha256(content).hexdigest(), paragraphs(text))


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The non-empty lines of a text, numbered from 1."""
    found = enumerate(_LINE.finditer(text), start=1)
    return tuple(Paragraph(number, match.start(), match.group()) for number, match in found)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as problem:
        raise _unreadable(path, problem.strerror or str(problem)) from problem
    if len(content) > MAX_BYTES:
        raise _unreadable(path, _("it is larger than {megabytes} MB").format(megabytes=MAX_BYTES // 1_000_000))
    return content


def _unreadable(path: Path, reason: str) -> KnownError:
    return KnownError(
        _("{path} cannot be read: {reason}.").format(path=path, reason=reason),
        todo=_("Choose a text file in UTF-8."),
    )
