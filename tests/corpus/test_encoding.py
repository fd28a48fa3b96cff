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
TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]))


@given(TEXTS)
def test_utf8_with_or_without_a_mark_is_read_as_it_was_written(text: str) -> None:
    assert decoded(text.encode()) == text.removeprefix("\ufeff")
    assert decoded(codecs.BOM_UTF8 + text.encode()) == text


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
    assert decoded(mark + WESTERN.encode(encoding)) == WESTERN


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_characters_without_a_mark_are_known_by_their_zeros(encoding: str) -> None:
    assert decoded("The boats left the harbour.".encode(encoding)) == "The boats left the harbour."


def test_a_few_bytes_above_ascii_are_those_of_western_windows() -> None:
    assert decoded(WESTERN.encode("cp1252")) == WESTERN


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r"])
def test_text_in_another_script_is_guessed_from_its_letters(encoding: str) -> None:
    assert decoded(RUSSIAN.encode(encoding)) == RUSSIAN


def test_line_ends_stay_as_they_are() -> None:
    assert decoded(b"one\r\ntwo\rthree\n") == "one\r\ntwo\rthree\n"


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
        decoded(content)


def test_a_mark_that_the_rest_contradicts_is_told_with_the_place() -> None:
    with pytest.raises(NotTextError, match=r"byte 7 is no text in the encoding utf-8$"):
        decoded(codecs.BOM_UTF8 + b"caf\xe9 au lait")


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_are_refused(content: bytes) -> None:
    with contextlib.suppress(NotTextError):
        assert isinstance(decoded(content), str)
