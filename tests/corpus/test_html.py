"""Saved web pages: the article and its metadata, what was taken out, and pages made to keep a reader busy."""

import contextlib
import re

import pytest

from quizapp.corpus import html
from quizapp.corpus.encoding import NotTextError
from quizapp.corpus.html import NoArticleError, looks_like_html, read_html, visible_text

SENTENCES = [
    f"The island assembly voted on {day} to put off the accord on fisheries once more, by {count} votes."
    for day, count in (("Monday", 31), ("Tuesday", 9), ("Wednesday", 12), ("Thursday", 4))
]


def page(*paragraphs: str, head: str = "", around: str = "", charset: str = "utf-8") -> str:
    told = "".join(f"<p>{one}</p>" for one in paragraphs)
    return (
        f"<!DOCTYPE html><html><head><meta charset={charset}>{head}</head><body>{around}"
        f"<article><h1>Accord put off</h1>{told}</article></body></html>"
    )


def test_lxmls_cleaner_is_there_which_older_installers_leave_out() -> None:
    import lxml_html_clean

    assert lxml_html_clean.Cleaner


def test_the_article_is_extracted_paragraph_by_paragraph() -> None:
    text, _metadata, removed = read_html(page(*SENTENCES).encode())
    assert text.splitlines() == ["Accord put off", *SENTENCES]
    assert removed == ()


def test_what_the_page_says_about_the_article_is_its_metadata() -> None:
    head = (
        "<title>Accord put off - Northern Ledger</title><meta name='author' content='Jane Doe'>"
        "<meta property='og:site_name' content='Northern Ledger'>"
        "<meta property='article:published_time' content='2012-03-14T10:00:00Z'>"
        "<meta property='og:url' content='https://ledger.example/accord'>"
    )
    _text, metadata, _removed = read_html(page(*SENTENCES, head=head).encode())
    assert (metadata.author, metadata.publisher, metadata.published) == ("Jane Doe", "Northern Ledger", "2012-03-14")
    assert metadata.title.startswith("Accord put off")
    assert metadata.address == "https://ledger.example/accord"


def test_what_was_taken_out_is_counted_in_visible_characters() -> None:
    around = "<nav><a href='/'>Front page</a></nav><script>var hidden = 'never counted';</script>"
    _text, _metadata, removed = read_html(page(*SENTENCES, around=around).encode())
    assert [(one.characters, one.reason) for one in removed] == [(len("Frontpage"), "not part of the article")]


def test_a_page_stamp_gives_no_date_of_publication() -> None:
    text = page(*SENTENCES, around="<div class='stamp'>Last updated: 27 July 2016</div>")
    assert read_html(text.encode())[1].published == ""


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "windows-1251"])
def test_the_page_names_its_own_encoding(encoding: str) -> None:
    word = "café" if encoding != "windows-1251" else "Москва"
    text = page(*SENTENCES, f"It was decided at the {word}.", charset=encoding)
    assert word in read_html(text.encode(encoding))[0]


def test_a_page_that_names_a_wrong_encoding_is_read_by_its_bytes() -> None:
    text = page(*SENTENCES, "It was decided at the café.", charset="no-such-thing")
    assert "café" in read_html(text.encode())[0]


@pytest.mark.parametrize("content", [b"<html><body></body></html>", b"<html><body><script>x()</script></body></html>"])
def test_a_page_without_an_article_is_refused(content: bytes) -> None:
    with pytest.raises(NoArticleError, match="no article was found in the page"):
        read_html(content)


def test_a_page_with_too_many_tags_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MOST_TAGS", 50)
    with pytest.raises(NoArticleError, match="it has more than 50 tags"):
        read_html(page(*SENTENCES, around="<br>" * 50).encode())


def test_a_page_of_bytes_that_are_no_text_is_refused() -> None:
    with pytest.raises(NotTextError):
        read_html(b"<html>\0\1\2</html>")


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 60_000,
        "<b>" * 60_000 + "text",
        "<" * 250_000,
        "<p " + "a='b' " * 60_000 + ">told</p>",
        "<table><tr><td>" * 20_000,
        "<!--" * 60_000,
        "&amp" * 60_000,
    ],
)
def test_nesting_without_end_is_read_or_refused(source: str) -> None:
    with contextlib.suppress(NoArticleError):
        read_html(f"<html><body>{source}".encode())


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>one</p><p>two</p>", "one two"),
        ("<script>if (a < b) { c() }</script>told", "told"),
        ("<style>p { color: red }</style>told<svg><text>x</text></svg>", "told"),
        ("5 < 6 and caf&eacute;", "5 6 and café"),
        ("<!-- hidden -->told", "told"),
    ],
)
def test_visible_text_is_what_stands_between_the_tags(source: str, text: str) -> None:
    assert " ".join(visible_text(source).split()) == text


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"<!DOCTYPE html>\n<html lang=en>", True),
        (b"\xef\xbb\xbf  <html>", True),
        (b"<body><p>told</p>", True),
        (b"<?xml version='1.0'?><html xmlns='x'>", True),
        (b"<?xml version='1.0'?><rss>", False),
        (b"<3 from all of us", False),
        (b"The tag <html> begins a page.", False),
    ],
)
def test_a_page_is_known_by_its_first_characters(content: bytes, expected: bool) -> None:
    assert looks_like_html(content) is expected


def between(box: str) -> str:
    """A page with a box between two paragraphs of its article."""
    return page(*SENTENCES).replace(f"<p>{SENTENCES[2]}", f"{box}<p>{SENTENCES[2]}")


@pytest.mark.parametrize(
    "opening",
    [
        "<div class='ad'>ADVERTISEMENT",
        "<div class='box Advert wide'>",
        "<aside id='ad-slot'>",
        "<section class='sponsored-content'>",
        "<div class='promoted'>",
        "<div class='c-ads ads'>",
    ],
)
def test_an_advertisement_within_the_article_is_no_part_of_it_and_is_told(opening: str) -> None:
    closing = f"</{opening[1 : opening.index(' ')]}>"
    advert = "Win a car worth \u20ac25,000 by sending us a letter before 31 December, and tell all of your friends."
    text, _metadata, removed = read_html(between(f"{opening}<p>{advert}</p>{closing}").encode())
    assert text.splitlines() == ["Accord put off", *SENTENCES]
    assert "Win a car" in removed[0].surface


@pytest.mark.parametrize("name", ["shadow", "adventure", "read", "lead", "header-ads-free", "address"])
def test_a_box_whose_name_only_has_the_letters_of_one_stays(name: str) -> None:
    told = "The ferry to the outer islands was cancelled for the rest of the week, the harbour master said."
    text, _metadata, _removed = read_html(between(f"<div class='{name}'><p>{told}</p></div>").encode())
    assert told in text


def test_a_box_that_holds_the_whole_article_is_no_advertisement() -> None:
    source = (
        page(*SENTENCES).replace("<article>", "<div class='ad'><article>").replace("</article>", "</article></div>")
    )
    assert SENTENCES[0] in read_html(source.encode())[0]


@pytest.mark.parametrize(
    "opening",
    [
        '<section aria-label="Comments">',
        '<section class="discussion"><article class="reply">',
        '<div data-testid="comments-container">',
        '<section class="block responses">',
        '<div itemscope itemtype="https://schema.org/Comment">',
        '<div class="user-contributions"><blockquote>',
        '<ol class="commentlist"><li class="comment">',
    ],
)
def test_what_readers_wrote_within_the_article_is_no_part_of_it_and_is_told(opening: str) -> None:
    closing = "".join(f"</{tag}>" for tag in reversed(re.findall(r"<(\w+)", opening)))
    letter = "The mayor, Tom Hale, never came once in thirty years, and the vote was eleven to nothing against us."
    text, _metadata, removed = read_html(between(f"{opening}<p>{letter}</p>{closing}").encode())
    assert letter not in text
    assert removed
