"""Text out of bytes: marks, UTF-8, UTF-16 without a mark, Windows and Cyrillic encodings, and what is no text."""

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.corpus.encoding import NotTextError, decoded

WESTERN = "The café – “Chez Zoë” – paid €5 to José’s brother, and the harbour was closed for the whole of the week."
RUSSIAN = (
    "Президент подписал указ о признании независимости, сообщила пресс-служба во вторник. Документ вступит в силу после"
    " публикации, говорится в сообщении. Депутаты обсудят его на следующей неделе."
)


def text_of(content: bytes) -> str:
    return decoded(content).text


TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]))


@given(TEXTS)
def test_utf8_with_or_without_a_mark_is_read_as_it_was_written(text: str) -> None:
    assert text_of(text.encode()) == text.removeprefix("\ufeff")
    assert text_of(codecs.BOM_UTF8 + text.encode()) == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_mark_tells_the_encoding_and_is_no_text(mark: bytes, encoding: str) -> None:
    assert text_of(mark + WESTERN.encode(encoding)) == WESTERN


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_characters_without_a_mark_are_known_by_their_zeros(encoding: str) -> None:
    assert text_of("The boats left the harbour.".encode(encoding)) == "The boats left the harbour."


def test_a_few_bytes_above_ascii_are_those_of_western_windows() -> None:
    assert text_of(WESTERN.encode("cp1252")) == WESTERN


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r"])
def test_text_in_another_script_is_guessed_from_its_letters(encoding: str) -> None:
    assert text_of(RUSSIAN.encode(encoding)) == RUSSIAN


def test_line_ends_stay_as_they_are() -> None:
    assert text_of(b"one\r\ntwo\rthree\n") == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize(
    "content",
    [
        b"\0\1\2\3",
        b"abc\0def",
        bytes(range(1, 32)) * 20,
        bytes(range(256)),
    ],
)
def test_binary_content_is_no_text(content: bytes) -> None:
    with pytest.raises(NotTextError, match="it is not a text file"):
        text_of(content)


def test_a_mark_that_the_rest_contradicts_is_told_with_the_place() -> None:
    with pytest.raises(NotTextError, match=r"byte 7 is no text in the encoding utf-8$"):
        text_of(codecs.BOM_UTF8 + b"caf\xe9 au lait")


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_are_refused(content: bytes) -> None:
    with contextlib.suppress(NotTextError):
        assert isinstance(text_of(content), str)


LONG = (
    "The ministers met in the old harbour office for the whole of the week, and nobody told what they had found there. "
)


@pytest.mark.parametrize(
    ("words", "encoding", "name"),
    [
        ("Mevlüt Çavuşoğlu met Erdoğan in İzmir.", "cp1254", "windows-1254"),
        ("President Erdoğan spoke.", "cp1254", "windows-1254"),
        ("Kemal Kılıçdaroğlu and Binali Yıldırım", "cp1254", "windows-1254"),
        ("Davíð Oddsson and Guðni Jóhannesson left Alþingi.", "cp1252", "windows-1252"),
        ("Sigurður Þórðarson", "cp1252", "windows-1252"),
        ("Lech Wałęsa and Jarosław Kaczyński", "cp1250", "windows-1250"),
        ("José Müller of Besançon, Málaga and København", "cp1252", "windows-1252"),
        ("“Chez Zoë” – €5, ¾ of £6", "cp1252", "windows-1252"),
    ],
)
def test_a_few_letters_tell_which_windows_encoding_it_was_and_it_is_said(words: str, encoding: str, name: str) -> None:
    text = LONG + words
    assert decoded(text.encode(encoding)).text == text
    assert name in decoded(text.encode(encoding)).note


@pytest.mark.parametrize("text", [LONG, WESTERN, RUSSIAN])
def test_nothing_is_said_of_a_plain_encoding(text: str) -> None:
    assert not decoded(text.encode()).note


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Halldóra Quill of Grindavík".encode()[:-3] + b"\xc3", "Halldóra Quill of Grindav\ufffd"),
        (b"He said \xe2\x80\x9cno\xe2\x80", "He said “no\ufffd\ufffd"),
        (b"No quote was there \xe2\x80", "No quote was there \ufffd\ufffd"),
        ("Café, Zoë,\nLef\u00e8vre\n".encode().replace("è".encode(), b"\xe8"), "Café, Zoë,\nLefèvre\n"),
        ("Café, Zoë and Lef\u00e8vre\n".encode().replace("è".encode(), b"\xe8"), "Café, Zoë and Lef\ufffdvre\n"),
    ],
)
def test_a_bad_byte_costs_one_sign_and_not_the_encoding(content: bytes, text: str) -> None:
    assert decoded(content).text == text
    assert "UTF-8" in decoded(content).note
