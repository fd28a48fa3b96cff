"""Reading a file or the clipboard as a `Document`, whatever its format, or a sentence that says why not."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from quizapp.corpus.blocks import classify
from quizapp.corpus.document import Document, Metadata, Paragraph, Removed, paragraphs
from quizapp.corpus.encoding import NotTextError, decoded
from quizapp.corpus.html import NoArticleError, looks_like_html, read_html
from quizapp.corpus.markdown import read_markdown
from quizapp.corpus.pdf import UnreadablePdfError, read_pdf
from quizapp.corpus.plain import is_odd, plain_text
from quizapp.corpus.wrapped import joined
from quizapp.errors import KnownError
from quizapp.i18n import _

MAX_BYTES = 10_000_000

PLAIN = (".txt", ".text")
MARKDOWN = (".md", ".markdown")
PAGE = (".html", ".htm", ".xhtml")
PDF = (".pdf",)
SUFFIXES = (*PLAIN, *MARKDOWN, *PAGE, *PDF)

_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
# Files of other programs that are text, but no article's: by their names, and by what their text is full of.
_FOREIGN = frozenset(
    """
    .csv .doc .docx .eml .epub .ics .ipynb .js .json .jsonl .log .mht .mhtml .msg .odt .pages .ppt .pptx .py .rtf .tex
    .tsv .wpd .webarchive .xls .xlsx .xml .yaml .yml
    """.split()  # noqa: SIM905  a list of words is easier to read so
)
_TAG = re.compile(rb"</[a-zA-Z][\w:-]{0,20}\s?>")
_TAGS = 3  # that end something, in the text of a page or of another language of marks
_HEADERS = re.compile(rb"(?:(?:From|MIME-Version|Content-Type|Snapshot-Content-Location): [^\r\n]{0,200}\r?\n){2}")
_FOREIGN_KIND = (*_OFFICE, b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"MZ", b"\x7fELF", b"SQLite format 3")


_HEAD = 20_000  # bytes that tell whether a text is one of another program


class _Content(NamedTuple):
    """What a format's reader found in a file."""

    text: str
    paragraphs: Sequence[Paragraph]
    metadata: Metadata = Metadata()
    removed: tuple[Removed, ...] = ()


def read(path: Path) -> Document:
    """Read an article in plain text, Markdown, a saved web page or PDF, at most `MAX_BYTES` long.

    Offsets count characters of the document's text: of the decoded file (in Markdown with blanks for marks), or of what
    was extracted from a web page or PDF. The hash is of the file's bytes. Paragraphs have their classes.

    Raises:
        KnownError: the file cannot be read, is empty, too large, binary, encrypted or not what its suffix says.
    """
    return read_content(_bytes(path), path)


def read_content(content: bytes, source: Path | str) -> Document:
    """Read an article that was a file's content or came through a pipe; `source` is the file, or a name to show.

    Raises:
        KnownError: as `read`.
    """
    suffix = source.suffix.lower() if isinstance(source, Path) else ""
    try:
        found = _read(content, suffix)
    except (NotTextError, NoArticleError, UnreadablePdfError) as problem:
        raise _unreadable(source, str(problem)) from problem
    if not found.text.strip():
        raise _unreadable(source, _("it is empty"))
    name = source.name if isinstance(source, Path) else source
    return _document(name, content, found)


def read_clipboard(text: str, name: str) -> Document:
    """An article that was copied from somewhere, under a name to show; the hash is of its UTF-8 form.

    Raises:
        KnownError: there is no text, or more of it than a file may have.
    """
    content = text.encode("utf-8", "surrogatepass")
    todo = _("Copy the article's text and try again.")
    if not text.strip():
        raise KnownError(_("There is no text on the clipboard."), todo=todo)
    if len(content) > MAX_BYTES:
        raise KnownError(_("The copied text is larger than {megabytes} MB.").format(megabytes=_megabytes()), todo=todo)
    return _document(name, content, _plain(text))


def articles(paths: Iterable[Path]) -> list[Path]:
    """The files to read: those named, and in the place of a folder all files below it with a known suffix, by name.

    Files and folders whose names begin with a dot are left out of folders, and each file is named once.

    Raises:
        KnownError: a folder cannot be read.
    """
    found: dict[Path, None] = {}
    for path in paths:
        below = (one for one in _below(path) if one.suffix.lower() in SUFFIXES) if path.is_dir() else [path]
        found |= dict.fromkeys(below)
    return list(found)


def left_out(folder: Path) -> list[Path]:
    """The files below a folder whose suffixes are not known, by name, without hidden ones.

    Raises:
        KnownError: the folder cannot be read.
    """
    return [path for path in _below(folder) if path.suffix.lower() not in SUFFIXES]


def _below(folder: Path) -> list[Path]:
    try:
        files = [path for path in folder.rglob("*") if path.is_file()]
    except OSError as problem:
        raise _unreadable(folder, problem.strerror or str(problem)) from problem
    return sorted(path for path in files if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def _read(content: bytes, suffix: str) -> _Content:
    """The content by its suffix, which its first bytes must not contradict; without a known one, by those bytes."""
    if len(content) > MAX_BYTES:
        raise NotTextError(_("it is larger than {megabytes} MB").format(megabytes=_megabytes()))
    if not content:
        raise NotTextError(_("it is empty"))
    is_pdf = b"%PDF-" in content[:1_024]
    is_page = not is_pdf and looks_like_html(content)
    if content.startswith(_FOREIGN_KIND):
        raise NotTextError(_("it is an office document or archive") if content.startswith(_OFFICE) else _no_text())
    if suffix in PDF or (is_pdf and suffix not in SUFFIXES):
        if not is_pdf:
            raise NotTextError(_("it is no PDF, whatever its name says"))
        return _lines(*read_pdf(content))
    if suffix in PAGE or (is_page and suffix not in SUFFIXES):
        if is_pdf or b"<" not in content:
            raise NotTextError(_("it is no web page, whatever its name says"))
        return _lines(*read_html(content))
    if is_pdf or is_page:
        kind = _("a PDF") if is_pdf else _("a web page")
        raise NotTextError(_("it is {kind}, whatever its name says").format(kind=kind))
    if suffix not in SUFFIXES:
        _refuse_other_kinds(content, suffix)
    text, note = decoded(content)
    found = _marked(text) if suffix in MARKDOWN else _plain(text)
    return found._replace(removed=(Removed(0, note),)) if note else found


def _refuse_other_kinds(content: bytes, suffix: str) -> None:
    """Of a file whose name tells no kind of article: refuse what is text only to other programs."""
    head = content[:_HEAD]
    if suffix in _FOREIGN:
        raise NotTextError(_("articles are not read from {suffix} files").format(suffix=suffix))
    if head.startswith(b"{\\rtf") or _HEADERS.match(head) or len(_TAG.findall(head)) >= _TAGS:
        raise NotTextError(_("it is no plain text, but has the marks of another format"))


def _plain(text: str) -> _Content:
    return _Content(text, joined(paragraphs(text), text))


def _marked(text: str) -> _Content:
    plain, found, metadata = read_markdown(text)
    return _Content(plain, joined(found, plain), metadata)


def _lines(text: str, metadata: Metadata, removed: tuple[Removed, ...]) -> _Content:
    return _Content(text, paragraphs(text), metadata, removed)


def _document(name: str, content: bytes, found: _Content) -> Document:
    return Document(
        name=_shown(name),
        text=found.text,
        sha256=hashlib.sha256(content).hexdigest(),
        paragraphs=_classed(found),
        metadata=found.metadata,
        removed=found.removed,
    )


def _classed(found: _Content) -> tuple[Paragraph, ...]:
    """The paragraphs with their classes, which are told from their plain text."""
    if not is_odd(found.text):
        return classify(found.paragraphs, found.metadata)
    tabs = found.text.count("\t") < found.text.count(" ")  # more of them than blanks are no columns, but the blanks
    seen = [replace(one, text=_plain_line(one.text, tabs=tabs)) for one in found.paragraphs]
    classed = classify(seen, found.metadata)
    return tuple(replace(one, text=raw.text) for one, raw in zip(classed, found.paragraphs, strict=True))


def _plain_line(text: str, *, tabs: bool) -> str:
    """A line as patterns read it; `tabs` says that they part columns, and stay."""
    parts = text.split("\t") if tabs else [text]
    return "\t".join(map(plain_text, parts)).strip() or text


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise _unreadable(path, _("it is a folder"))
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as problem:
        sentence = _("{path} cannot be read: {reason}.")
        raise KnownError(sentence.format(path=_shown(str(path)), reason=problem.strerror)) from problem
    except OSError as problem:
        raise _unreadable(path, problem.strerror or str(problem)) from problem


def _megabytes() -> int:
    return MAX_BYTES // 1_000_000


def _no_text() -> str:
    return _("it is not a text file")


def _shown(name: str) -> str:
    """A file's name in characters that can be written: one of a foreign system may hold bytes that are none."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _unreadable(source: Path | str, reason: str) -> KnownError:
    return KnownError(
        _("{path} cannot be read: {reason}.").format(path=_shown(str(source)), reason=reason),
        todo=_("Choose an article as text, Markdown, saved web page or PDF, or copy its text."),
    )
