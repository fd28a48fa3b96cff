"""Reading a file as a `Document`, whatever its format, or a sentence that says why not."""

import hashlib
from pathlib import Path

from quizapp.corpus.document import Document, paragraphs
from quizapp.errors import KnownError
from quizapp.i18n import _

MAX_BYTES = 10_000_000


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
