"""The text in a file's bytes, whatever its encoding."""

import codecs

from quizapp.i18n import _

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


class NotTextError(ValueError):
    """The bytes are no text, or in no encoding that is known; its message is the end of a sentence."""


def decoded(content: bytes) -> str:
    """The text of a file's bytes, line ends as they are there, without a byte order mark.

    A mark decides; else UTF-8 where the bytes allow it; else Windows' Western encoding where nearly all is ASCII; else
    what charset-normalizer finds among the usual encodings.

    Raises:
        NotTextError: the bytes are binary, or fit no usual encoding.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(content, encoding, len(mark))
    if b"\0" in content:
        return _strict(content, _wide(content))
    if len(content.translate(None, _CONTROL)) < len(content) * (1 - _CONTROLS):
        raise NotTextError(_("it is not a text file"))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _strict(content, _guessed(content))


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
        return "cp1252"
    import charset_normalizer

    found = charset_normalizer.from_bytes(content[:_SAMPLE], cp_isolation=_LIKELY).best()
    if found is None:
        raise NotTextError(_("its encoding is not known"))
    return found.encoding
