"""The article in a saved web page: its text and metadata, without the page around it."""

import html
import logging
import re
from itertools import islice

from quizapp.corpus.document import Metadata, Removed
from quizapp.corpus.encoding import Decoded, decoded
from quizapp.corpus.plain import plain_text
from quizapp.i18n import _

MOST_TAGS = 300_000
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w-]{2,40})", re.IGNORECASE)
_HEAD = 4_096  # bytes in which a page names its encoding
_COMPARED, _LINES = 50_000, 500  # characters of the article and lines of the page that are compared
_SHOWN = 300  # characters of what was taken out that the ledger shows
_SILENT = ("script", "style", "noscript", "template", "svg", "head")

# Names that pages give to the boxes of their advertisements; one that holds the article is none.
_NAMES = (
    *("ad", "ads", "advert", "adverts", "advertisement", "advertisements", "advertising", "adsbygoogle", "adbox"),
    *("ad-container", "ad-slot", "ad-unit", "ad-wrapper", "ad-banner", "ad-box", "ad-block", "native-ad", "ad__slot"),
    *("sponsored", "sponsored-content", "sponsor-message", "promoted", "promoted-content", "paid-content"),
)
_BOXES = "self::div or self::aside or self::section or self::p or self::span or self::ins or self::figure"
_NAMED = " or ".join(
    f"contains(concat(' ', translate(@{key}, 'ADEIMNORSTV', 'adeimnorstv'), ' '), ' {name} ')"
    for key in ("class", "id")
    for name in _NAMES
)
_ADVERTS = f"//*[({_BOXES}) and ({_NAMED}) and not(descendant::article) and not(descendant::h1)]"
# And to those of what readers wrote; a piece of opinion is a comment too, and holds most of its page.
_READERS = (
    *("comments", "comments-area", "comments-section", "comments-container", "comments-list", "comments-wrapper"),
    *("comment-list", "comment-section", "comment-thread", "comment-container", "commentlist", "commentsection"),
    *(
        "replies",
        "reply-list",
        "thread-replies",
        "responses",
        "response-list",
        "disqus_thread",
        "disqus",
        "fb-comments",
    ),
    *("user-comments", "reader-comments", "readers-comments", "article-comments", "article__comments", "post-comments"),
    *(
        "user-contributions",
        "user-generated-content",
        "ugc",
        "discussion-thread",
        "forum-replies",
        "letters-from-readers",
    ),
)
_ONE_READER = (
    "comment",
    "reply",
    "response",
    "discussion",
    "comment-body",
    "comment-content",
    "comment-text",
    "user-post",
)
_LABELS = (
    "translate(concat(' ', @class, ' ', @id, ' ', @aria-label, ' ', @data-testid, ' ', @itemprop, ' '),"
    " 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"
)
_BY_READERS = " or ".join(f"contains({_LABELS}, ' {name} ')" for name in _READERS)
_BY_A_READER = " or ".join(f"contains({_LABELS}, ' {name} ')" for name in _ONE_READER)
_COMMENTS = (
    "//*[(self::div or self::section or self::aside or self::article or self::ul or self::ol or self::li or self::dl"
    f" or self::blockquote) and (({_BY_READERS}) or (({_BY_A_READER} or contains(@itemtype, '/Comment')"
    " or contains(@itemtype, '/UserComments')) and count(descendant::p) * 2 <= count(//p))) and not(descendant::h1)]"
)


class NoArticleError(ValueError):
    """A web page in which no article was found; its message is the end of a sentence."""


def read_html(content: bytes) -> tuple[str, Metadata, tuple[Removed, ...]]:
    """The article's paragraphs, one a line, with what the page says about it and what was taken out.

    Raises:
        NoArticleError: the page has no article, or too many tags to be one.
        NotTextError: the bytes are no text.
    """
    source, note = _source(content)
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
        prune_xpath=[_ADVERTS, _COMMENTS],
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": "2100-01-01"},
    )
    text = "" if found is None or isinstance(found, dict) else _plain(found.text or "")
    if found is None or isinstance(found, dict) or not text.strip():
        raise NoArticleError(_("no article was found in the page"))
    metadata = Metadata(
        title=found.title or "",
        author=found.author or "",
        publisher=found.sitename or "",
        published=found.date or "",
        address=found.url or "",
    )
    seen = visible_text(source)
    rest = _letters(seen) - _letters(text)
    removed = [Removed(rest, _("not part of the article"), _begin(seen, text))] if rest > 0 else []
    return text, metadata, (*removed, *([Removed(0, note)] if note else []))


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


def _source(content: bytes) -> Decoded:
    """The page's characters: as its byte order mark says, else as it says itself, else as its bytes look."""
    named = _CHARSET.search(content[:_HEAD])
    if named is not None and not content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return Decoded(content.decode(named.group(1).decode("ascii")))
        except (LookupError, UnicodeDecodeError):
            pass  # many pages name an encoding that they are not in
    return decoded(content)


def _plain(text: str) -> str:
    return "\n".join(plain_text(line) for line in text.splitlines())


def _begin(seen: str, text: str) -> str:
    """The first words of a page that its article has not, " / " between its parts."""
    kept = " ".join(text[:_COMPARED].split())
    lines = (" ".join(plain_text(line).split()) for line in islice(seen.splitlines(), _LINES))
    return " / ".join(dict.fromkeys(line for line in lines if line and line not in kept))[:_SHOWN]


def _letters(text: str) -> int:
    return len("".join(text.split()))
