"""The text in a file's bytes, whatever its encoding."""

import codecs
import re
from typing import NamedTuple

from quizapp.i18n import _, ngettext

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Encodings that news is found in; of two that fit, charset-normalizer takes the one with the likelier letters.
_LIKELY = [
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r", "koi8_u"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "iso8859_9", "big5", "gb18030", "shift_jis", "euc_jp", "euc_kr"),
]
_SAMPLE = 50_000  # bytes that tell the encoding
_FOREIGN = 0.1  # of the bytes: with fewer than that above ASCII the text is English with some accents and dashes
_NULS = 0.3  # of the bytes of UTF-16 in Latin letters
_CONTROLS = 0.01  # of the bytes: with more than that it is no text
_CONTROL = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"


# Bytes that are other letters in Turkish and in Icelandic, and letters that only one of both has.
_DOUBTFUL = re.compile(rb"[\xd0\xdd\xde\xf0\xfd\xfe]")
_TURKISH = re.compile(
    rb"[\xc7\xe7\xdc\xfc]|(?<=[A-Za-z\x80-\xff])\xfe|o\xf0(?=[al])|\xfd(?![A-Za-z\x80-\xff])|\xdd(?=[a-z])"
)
_ICELANDIC = re.compile(
    rb"[\xc1\xc6\xcd\xd3\xda\xe1\xe6\xed\xf3\xfa]|(?<![A-Za-z\x80-\xff])[\xde\xfe]|[bcdfghjklmnprst]\xf0"
)
# Signs within a word in the Western encoding: letters of Polish and its neighbours.
_CENTRAL = re.compile(rb"[A-Za-z\x80-\xff][\xb3\xb9\xbe\xbf](?=[a-z\x80-\xff])|\xa3(?=[a-z\xf3])")
_TAIL = 8  # bytes in which a letter that was cut through would lie
_BAD = "".join(map(chr, range(0xDC80, 0xDD00)))  # how Python writes a byte that is no UTF-8
_STAND_IN = "\ufffd"


class Decoded(NamedTuple):
    """A text, and what a person should know of how it was read: empty where its encoding was plain."""

    text: str
    note: str = ""


class NotTextError(ValueError):
    """The bytes are no text, or in no encoding that is known; its message is the end of a sentence."""


def decoded(content: bytes) -> Decoded:
    """The text of a file's bytes, line ends as they are there, without a byte order mark.

    A mark decides; else UTF-8 where the bytes allow it, or nearly do; else Windows' Western encoding or a neighbour of
    it where nearly all is ASCII; else what charset-normalizer finds among the usual encodings.

    Raises:
        NotTextError: the bytes are binary, or fit no usual encoding.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(_strict(content, encoding, len(mark)))
    if b"\0" in content:
        return Decoded(_strict(content, _wide(content)))
    if len(content.translate(None, _CONTROL)) < len(content) * (1 - _CONTROLS):
        raise NotTextError(_("it is not a text file"))
    try:
        return Decoded(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _damaged(content) or _told(content, _guessed(content))


def _told(content: bytes, encoding: str) -> Decoded:
    text = _strict(content, encoding)
    name = re.sub(r"^cp(?=125)", "windows-", encoding).replace("_", "-")
    return Decoded(text, _("it is no UTF-8; its encoding was guessed to be {encoding}").format(encoding=name))


def _damaged(content: bytes) -> Decoded | None:
    """UTF-8 with a few bytes that are none, which a sign stands in for; None where most letters are no UTF-8.

    A line that has only such bytes is of another encoding.
    """
    text = content.decode("utf-8", "surrogateescape")
    bad = sum(map(_is_bad, text))
    good = sum(not letter.isascii() for letter in text) - bad
    tail = codecs.getincrementaldecoder("utf-8")("replace").decode(content[-_TAIL:])  # the last letter was cut through
    cut = len(text) - len(text.rstrip(_BAD))
    whole = bad == cut > 1 and not tail.endswith(_STAND_IN)
    if bad > good and not whole:
        return None
    lines = [_mended(line) for line in text.splitlines(keepends=True)]
    told = ngettext("{count} byte is no UTF-8", "{count} bytes are no UTF-8", bad).format(count=bad)
    return Decoded("".join(lines), _("{bytes}, like those of another encoding or a damaged file").format(bytes=told))


def _mended(line: str) -> str:
    """A line with letters for its bad bytes, of the Western encoding if none of the line's is UTF-8."""
    bad = sum(map(_is_bad, line))
    if not bad:
        return line
    other = all(letter.isascii() or _is_bad(letter) for letter in line) and not _is_bad(line[-1])
    if other:
        try:
            return line.encode("utf-8", "surrogateescape").decode("cp1252")
        except UnicodeDecodeError:
            pass
    return line.translate(dict.fromkeys(map(ord, _BAD), _STAND_IN))


def _is_bad(letter: str) -> bool:
    return "\udc80" <= letter <= "\udcff"


def _strict(content: bytes, encoding: str, first: int = 0) -> str:
    try:
        return content[first:].decode(encoding)
    except UnicodeDecodeError as problem:
        reason = _("byte {number} is no text in the encoding {encoding}")
        raise NotTextError(reason.format(number=first + problem.start + 1, encoding=encoding)) from problem


def _wide(content: bytes) -> str:
    """Which of the two orders of UTF-16 bytes with zeros are in, if they are text at all."""
    sample = content[:_SAMPLE]
    if len(content) % 2 == 0 and len(content) > 1:
        if sample[1::2].count(0) > _NULS * len(sample) and not sample[0::2].count(0):
            return "utf-16-le"
        if sample[0::2].count(0) > _NULS * len(sample) and not sample[1::2].count(0):
            return "utf-16-be"
    raise NotTextError(_("it is not a text file"))


def _guessed(content: bytes) -> str:
    plain = len(content.decode("ascii", "ignore"))
    if len(content) - plain < _FOREIGN * len(content) and not any(
        content.count(code) for code in b"\x81\x8d\x8f\x90\x9d"
    ):
        return _western(content)
    import charset_normalizer

    found = charset_normalizer.from_bytes(content[:_SAMPLE], cp_isolation=_LIKELY).best()
    if found is None:
        raise NotTextError(_("its encoding is not known"))
    return found.encoding


def _western(content: bytes) -> str:
    """Which of Windows' encodings for Latin letters a text is in that is nearly all ASCII."""
    if _CENTRAL.search(content):
        return "cp1250"
    turkish = len(_TURKISH.findall(content)) - len(_ICELANDIC.findall(content))
    return "cp1254" if turkish > 0 and _DOUBTFUL.search(content) else "cp1252"
