"""A question in a few words: enough to say in the name of a deed which one it is."""

from quizapp.i18n import _

_SHORT_STEM = 48  # characters


def beginning(stem: str) -> str:
    """The first words of a question, on one line; the beginning of its first word where that is longer."""
    line = " ".join(stem[: 4 * _SHORT_STEM].split())
    if len(line) <= _SHORT_STEM:
        return line
    cut = line[:_SHORT_STEM]
    return f"{cut.rpartition(' ')[0] or cut[:-1]}…"


def deed_name(deed: str, stem: str) -> str:
    """A deed that was done to one question, told by its beginning: bury “Who led …”."""
    return _("{deed} “{question}”").format(deed=deed, question=beginning(stem))
