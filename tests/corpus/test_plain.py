"""Documents as patterns read them: what stands for what, and the way back to the text as it is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.document import Document, paragraphs
from quizapp.corpus.plain import plain_text, plainly
from quizapp.corpus.sentences import Stretch


def document(text: str) -> Document:
    return Document("article.txt", text, "0" * 64, paragraphs(text))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("71\u00a0votes to\u00a026", "71 votes to 26"),
        ("71\tvotes\tto\t26", "71 votes to 26"),
        ("\u20ac1.5\u202fbillion", "\u20ac1.5 billion"),
        ("12\u2009000\u3000people", "12 000 people"),
        ("the \ufb01rst o\ufb03ce", "the first office"),
        ("Katri\u0301n", "Katr\u00edn"),
        ("Go\u0308khan S\u0327ahin", "G\u00f6khan \u015eahin"),
        ("Te\u0302\u0301t", "T\u1ebft"),
        ("govern\u00adment\u200b", "government"),
        ("\ufeff\uff13\uff10 days", "30 days"),
        ("Plain words, and a dash \u2013 no more.", "Plain words, and a dash \u2013 no more."),
    ],
)
def test_a_sign_is_read_as_what_it_stands_for(text: str, plain: str) -> None:
    assert plain_text(text) == plain


def test_an_accent_without_a_letter_of_its_own_stays() -> None:
    assert plain_text("Ade\u0301ba\u0301yo\u0323\u0300") == unicodedata.normalize(
        "NFC", "Ad\u00e9b\u00e1yo\u0323\u0300"
    )


def test_a_plain_document_is_itself() -> None:
    one = document("Nothing is odd here.")
    assert plainly(one).document is one


def test_lines_of_a_broken_paragraph_are_parted_by_blanks() -> None:
    text = "one line\nand another"
    broken = Document("a.txt", text, "0" * 64, (paragraphs(text)[0].__class__(1, 0, text),))
    assert plainly(broken).document.paragraphs[0].text == "one line and another"


_SIGNS = st.text(st.sampled_from("ab e\u0301\u0323\ufb01\ufb03\u00a0\t\u00ad\u200b\n\uff11."), min_size=1, max_size=60)


@given(_SIGNS)
def test_every_word_leads_back_to_what_it_was_made_of(text: str) -> None:
    plain = plainly(document(text))
    assert plain.document.text == plain_text(text)
    for at, letter in enumerate(plain.document.text):
        start, end = plain.back(Stretch(at, at + 1))
        assert 0 <= start < end <= len(text)
        assert letter in plain_text(text[start:end])
        assert plain.forth(start) <= at


@given(_SIGNS)
def test_paragraphs_stand_where_they_say(text: str) -> None:
    plain = plainly(document(text)).document
    for one in plain.paragraphs:
        assert plain.text[one.start : one.end] == one.text
