"""The text of a PDF: pages joined, lines made into paragraphs, hyphens at line ends undone."""

import io
import logging
import re
import struct
import zlib
from collections import Counter
from typing import TYPE_CHECKING

from quizapp.corpus.document import Metadata, Paragraph, Removed
from quizapp.corpus.line_rules import by_shape
from quizapp.corpus.lines import line as shaped
from quizapp.corpus.plain import plain_text
from quizapp.i18n import _

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MOST_PAGES = 100
MOST_CHARACTERS = 1_000_000
_MOST_DRAWING = 5_000_000  # bytes of drawing commands on a page; more is a picture, or meant to keep a reader busy

_PAGE_NUMBER = re.compile(r"\W*(?:(?:page|p\.) ?)?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?\W*$", re.IGNORECASE)
_ENDS = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_HYPHEN = re.compile(r"([^\W\d_]+)[-‐\u00ad]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_ALONE = frozenset({"byline", "date line", "publication line", "page stamp"})
_REPEATED = 3  # pages on which a line stands at the top or bottom if it is a running head
_FULL = 0.8  # of the usual width: a line that ends a sentence sooner ends a paragraph
_SHORT = 0.6  # of the usual width: a line of a heading
# Before these a hyphen at the line's end belongs to the word.
_KEEPS = frozenset(
    [
        *("all", "anti", "co", "counter", "cross", "ex", "half", "long", "mid", "multi", "non", "post", "pre", "pro"),
        *("self", "semi", "short", "vice", "well", "one", "two", "three", "four", "five", "six", "seven", "eight"),
        *("nine", "ten"),
    ]
)


class UnreadablePdfError(ValueError):
    """A PDF without text that can be read; its message is the end of a sentence."""


def read_pdf(content: bytes) -> tuple[str, Metadata, tuple[Removed, ...]]:
    """The paragraphs of a PDF, one a line, with what it says about itself and what was left out.

    Reads at most `MOST_PAGES` pages and `MOST_CHARACTERS` characters; what lies beyond is said in a row of the latter.

    Raises:
        UnreadablePdfError: the file is encrypted, damaged, or has no text (a scan).
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells each oddity of a file on standard error
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    broken: tuple[type[Exception], ...] = (PyPdfError, ValueError, LookupError, TypeError, AttributeError)
    broken += (ArithmeticError, RecursionError, NotImplementedError, AssertionError, zlib.error, struct.error, OSError)
    try:
        reader = PdfReader(io.BytesIO(content))
        locked = reader.is_encrypted and not reader.decrypt("")
        pages, removed = ([], []) if locked else _pages(reader)
        metadata = Metadata() if locked else _metadata(reader)
    except broken as problem:
        raise UnreadablePdfError(_("it is damaged, or no PDF")) from problem
    if locked:
        raise UnreadablePdfError(_("it is encrypted"))
    pages, heads = _without_running_heads(pages)
    text = "\n".join(_paragraphs(pages))
    if not text.strip():
        raise UnreadablePdfError(_("it has no text, only pictures"))
    if heads:
        removed.append(Removed(heads, _("running heads and page numbers")))
    return text, metadata, tuple(removed)


def _pages(reader: "PdfReader") -> tuple[list[list[str]], list[Removed]]:
    """The lines of each page that is read, without outer blanks; empty lines part paragraphs."""
    pages: list[list[str]] = []
    removed: list[Removed] = []
    read = 0
    for number, page in enumerate(reader.pages, start=1):
        if number > MOST_PAGES or read > MOST_CHARACTERS:
            removed.append(Removed(0, _("pages after the first {count} were not read").format(count=number - 1)))
            break
        text = _text(page)
        read += len(text)
        pages.append([_plain(line) for line in text.splitlines()])
    return pages, removed


def _text(page: "PageObject") -> str:
    contents = page.get_contents()
    if contents is None or len(contents.get_data()) > _MOST_DRAWING:
        return ""
    return page.extract_text()


def _plain(line: str) -> str:
    line = line.strip()
    return plain_text(line[:-1] + "-" if line.endswith("\u00ad") else line).strip()


def _metadata(reader: "PdfReader") -> Metadata:
    known = reader.metadata
    if known is None:
        return Metadata()
    return Metadata(title=(known.title or "").strip(), author=(known.author or "").strip())


def _without_running_heads(pages: list[list[str]]) -> tuple[list[list[str]], int]:
    """The pages without page numbers and lines that stand on several at the top or bottom; and their characters."""
    edges = Counter(line for page in pages for line in {*_outer(page)})
    removed = 0
    kept: list[list[str]] = []
    for page in pages:
        drop = {line for line in _outer(page) if edges[line] >= _REPEATED or _PAGE_NUMBER.match(line)}
        removed += sum(len(line) for line in page if line in drop)
        kept.append([line for line in page if line not in drop])
    return kept, removed


def _outer(page: list[str]) -> list[str]:
    lines = [line for line in page if line]
    return [*lines[:1], *lines[-1:]]


def _paragraphs(pages: list[list[str]]) -> list[str]:
    """The lines joined into paragraphs; one that is cut by the end of a page goes on on the next."""
    hyphened = {word.lower() for page in pages for line in page for word in re.findall(r"\w+-\w+", line)}
    done: list[str] = []
    for page in pages:
        width = _width(page)
        open_ = bool(done) and bool(page) and _goes_on(done[-1], next((line for line in page if line), ""))
        for index, line in enumerate(page):
            if not line:
                open_ = open_ and _goes_on(done[-1], next((later for later in page[index:] if later), ""))
                continue
            following = page[index + 1] if index + 1 < len(page) else ""
            alone = not open_ and _stands_alone(line)
            if open_:
                done[-1] = _joined(done[-1], line, hyphened)
            else:
                done.append(line)
            open_ = not alone and not _ends_paragraph(line, following, width)
    return done


def _width(page: list[str]) -> int:
    """The usual length of a full line of a page: that of the longest tenth."""
    lengths = sorted(len(line) for line in page if line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _stands_alone(line: str) -> bool:
    """Whether a line that begins a paragraph is all of it: who wrote the article, or when."""
    found = by_shape(shaped(Paragraph(1, 0, line))) if line[0].isupper() or line[0].isdigit() else None
    return found is not None and found[0] in _ALONE


def _ends_paragraph(line: str, following: str, width: int) -> bool:
    if _ENDS.search(line):
        return len(line) < _FULL * width
    return len(line) < _SHORT * width and not following[:1].islower()


def _goes_on(line: str, following: str) -> bool:
    return not _ENDS.search(line) and following[:1].islower()


def _joined(before: str, line: str, hyphened: set[str]) -> str:
    """Two lines as one; a hyphen at the end of the first goes if it only parts a word."""
    cut = _HYPHEN.search(before)
    first = _FIRST_WORD.match(line)
    if cut is None or first is None or not line[0].islower():
        return before + line if before.endswith(("-", "–", "—")) and cut is not None else f"{before} {line}"
    head = cut.group(1)
    keeps = head.lower() in _KEEPS or f"{head}-{first.group()}".lower() in hyphened
    return before[: -1 + len(before)] + ("-" if keeps else "") + line
