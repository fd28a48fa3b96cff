"""The article in a saved web page: its text and metadata, without the page around it."""

import html
import logging
import re

from quizapp.corpus.document import Metadata, Removed
from quizapp.corpus.encoding import decoded
from quizapp.i18n import _

MOST_TAGS = 300_000
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w-]{2,40})", re.IGNORECASE)
_HEAD = 4_096  # bytes in which a page names its encoding
_SILENT = ("script", "style", "noscript", "template", "svg", "head")


class NoArticleError(ValueError):
    """A web page in which no article was found; its message is the end of a sentence."""


def read_html(content: bytes) -> tuple[str, Metadata, tuple[Removed, ...]]:
    """The article's paragraphs, one a line, with what the page says about it and what was taken out.

    Raises:
        NoArticleError: the page has no article, or too many tags to be one.
        NotTextError: the bytes are no text.
    """
    source = _source(content)
    if source.count("<") > MOST_TAGS:
        reason = _("it has more than {count} tags")
        raise NoArticleError(reason.format(count=MOST_TAGS))
    for name in ("trafilatura", "htmldate"):  # they tell each oddity of a page on standard error
        logging.getLogger(name).setLevel(logging.CRITICAL)
    import trafilatura

    found = trafilatura.bare_extraction(
        source,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": "2100-01-01"},
    )
    text = "" if found is None or isinstance(found, dict) else (found.text or "")
    if found is None or isinstance(found, dict) or not text.strip():
        raise NoArticleError(_("no article was found in the page"))
    metadata = Metadata(
        title=found.title or "",
        author=found.author or "",
        publisher=found.sitename or "",
        published=found.date or "",
        address=found.url or "",
    )
    rest = _letters(visible_text(source)) - _letters(text)
    return text, metadata, (Removed(rest, _("not part of the article")),) if rest > 0 else ()


def looks_like_html(content: bytes) -> bool:
    """Whether the bytes begin as a web page does."""
    start = content[:1_000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml", b"<!--")) and (
        b"<html" in content[:_HEAD].replace(b"\0", b"").lower() or start.startswith((b"<head", b"<body"))
    )


def visible_text(source: str) -> str:
    """The text between the tags of a page, without scripts and styles; linear whatever the page is."""
    parts: list[str] = []
    silent = ""
    for piece in source.split("<"):
        tag, closed, text = piece.partition(">")
        name = re.match(r"/?([a-zA-Z][\w-]*)", tag)
        word = name.group(1).lower() if name and closed else ""
        if silent:
            silent = "" if tag.startswith("/") and word == silent else silent
        elif word in _SILENT and not tag.startswith("/") and not tag.endswith("/"):
            silent = word
        if not silent:
            parts.append(text if word or tag.startswith("!") else piece)
    return html.unescape(" ".join(parts))


def _source(content: bytes) -> str:
    """The page's characters: as its byte order mark says, else as it says itself, else as its bytes look."""
    named = _CHARSET.search(content[:_HEAD])
    if named is not None and not content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return content.decode(named.group(1).decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass  # many pages name an encoding that they are not in
    return decoded(content)


def _letters(text: str) -> int:
    return len("".join(text.split()))
