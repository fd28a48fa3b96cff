"""A document on paper as PDF: its letters embedded, its text to be searched and copied, and nothing left to chance."""

import io
import re
import unicodedata
import uuid
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPainter, QPdfWriter

from quizapp.errors import KnownError
from quizapp.i18n import _
from quizapp.settings import write_whole
from quizapp.ui.paper.document import Document

if TYPE_CHECKING:
    from pypdf import PdfWriter

_DPI = 1440  # a dot for each unit
_CODES = re.compile(rb"<([0-9A-F]{4})>")
_RANGES = re.compile(rb"\[.*?\]", re.DOTALL)
# Qt names a letter by the first code that its font draws so; these are others than those written.
_MEANT = {0x0009: " ", 0x02BB: "‘", 0x02BC: "’", 0x02EE: "”", 0x0269: "ι", 0x2236: ":"}
_SHAPES = range(0xFB00, 0xFF00)  # ligatures, and letters in the shapes they take within a word


def painted(document: Document) -> Generator[None, None, bytes]:
    """The document as Qt writes it; it pauses before every page.

    Raises:
        KnownError: it cannot be written.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(document.form.size)
    writer.setPageMargins(QMarginsF())
    painter = QPainter()
    if not painter.begin(writer):
        raise KnownError(_("The PDF could not be made."))
    try:
        for page in range(len(document.sheets)):
            yield
            if page:
                writer.newPage()
            document.draw(painter, page, _DPI)
    finally:
        painter.end()
    return bytes(buffer.data().data())


@dataclass(frozen=True, slots=True)
class Pages:
    """A painted document, and what is to be told of it: values that may go to any thread."""

    content: bytes
    title: str
    outline: tuple[tuple[str, int], ...]


def painted_all(documents: Sequence[Document]) -> Generator[None, None, list[Pages]]:
    """Some documents painted; it pauses before every page."""
    found = []
    for one in documents:
        content = yield from painted(one)
        found.append(Pages(content, one.title, one.outline))
    return found


def write_pdf(pages: Sequence[Pages], path: Path, now: datetime, step: Callable[[], object]) -> list[Path]:
    """Write a document into a file, and a key that goes apart into another beside it; gives the files.

    All of it is made before the first file is written. `step` is called before each.

    Raises:
        KnownError: a file cannot be written; what was there before is untouched.
    """
    contents = []
    for one in pages:
        step()
        contents.append(as_pdf(one, now))
    step()
    paths = [path, *(_free(path) for _key in contents[1:])]
    for where, content in zip(paths, contents, strict=True):
        write_whole(where, content)
    return paths


def _free(path: Path) -> Path:
    """A file for a key beside its paper that is not there yet, so that nothing unasked is written over."""
    names = (_("{name} key{number}").format(name=path.stem, number=f" {at}" if at > 1 else "") for at in count(1))
    return next(found for name in names if not (found := path.with_name(name + path.suffix)).exists())


def as_pdf(pages: Pages, now: datetime) -> bytes:
    """The PDF with its text as it was written, its title, its parts as an outline, and a date of our own.

    The same document and time give the same bytes.
    """
    from pypdf import PdfWriter
    from pypdf.generic import ArrayObject, ByteStringObject, NameObject

    made = PdfWriter(clone_from=io.BytesIO(pages.content))
    _mend_letters(made)
    stamp = now.strftime("D:%Y%m%d%H%M%S+00'00'")
    made.metadata = None
    made.add_metadata({"/Title": pages.title, "/Creator": "QuizApp", "/CreationDate": stamp, "/ModDate": stamp})
    same_again = made.root_object.pop(NameObject("/Metadata"), None)  # with the machine's time in it
    if same_again is not None:
        same_again.get_object().set_data(b"")
    for part, at in pages.outline:
        made.add_outline_item(title=part, page_number=at)
    sum_ = uuid.uuid5(uuid.NAMESPACE_OID, f"{pages.title} {stamp} {len(pages.content)}").bytes
    made._ID = ArrayObject([ByteStringObject(sum_), ByteStringObject(sum_)])  # noqa: SLF001
    out = io.BytesIO()
    made.write(out)
    return out.getvalue()


def _mend_letters(made: "PdfWriter") -> None:
    """Let every letter drawn stand for what was written: copied and searched text is that of the question."""
    from pypdf.generic import NameObject, StreamObject

    resources: list[Any] = [page["/Resources"] for page in made.pages]
    fonts = {
        reference.idnum: reference.get_object() for one in resources for reference in one.get("/Font", {}).values()
    }
    for font in fonts.values():
        if "/ToUnicode" in font:
            stream = StreamObject()
            stream.set_data(mended(font["/ToUnicode"].get_object().get_data()))
            font[NameObject("/ToUnicode")] = made._add_object(stream.flate_encode())  # noqa: SLF001


def mended(table: bytes) -> bytes:
    """A table of what letters stand for, with the codes that were meant."""
    return _RANGES.sub(lambda found: _CODES.sub(_meant, found[0]), table)


def _meant(found: re.Match[bytes]) -> bytes:
    code = int(found[1], 16)
    text = _MEANT.get(code) or (unicodedata.normalize("NFKC", chr(code)) if code in _SHAPES else chr(code))
    return b"<" + text.encode("utf-16-be", errors="surrogatepass").hex().upper().encode() + b">"
