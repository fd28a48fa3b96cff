"""The gap of a cloze while it is written: braces round the words that are asked for."""

import re
from typing import NamedTuple

from quizapp.questions.statement import GAP

_GAP = re.compile(r"\{([^{}]*)\}")


class Gapped(NamedTuple):
    """The text with its gap, and what belongs into it."""

    text: str
    key: str


def gapped(text: str) -> Gapped | None:
    """A text in which braces stand once round some words; None where they stand nowhere, twice or alone."""
    found = _GAP.findall(text)
    if len(found) != 1 or not found[0].strip() or text.count("{") != 1 or text.count("}") != 1 or GAP in text:
        return None
    made = _GAP.sub(GAP, text).strip()
    return Gapped(made, found[0].strip()) if made != GAP else None


def with_gap(text: str, start: int, end: int) -> str:
    """The text with its braces round the words from `start` to `end`, and nowhere else; without them where they were.

    Spaces at either end stay outside.
    """
    if start > end:
        start, end = end, start
    chosen = text[start:end]
    start += len(chosen) - len(chosen.lstrip())
    end -= len(chosen) - len(chosen.rstrip())
    bare = text[start:end].replace("{", "").replace("}", "")
    before, after = (part.replace("{", "").replace("}", "") for part in (text[:start], text[end:]))
    was = text[max(0, start - 1) : end + 1]
    if not bare or (was.startswith("{") and was.endswith("}")):
        return before + bare + after
    return f"{before}{{{bare}}}{after}"


def written(text: str, key: str) -> str:
    """The text of a cloze as it is written: with its key in braces in place of the gap."""
    return text.replace(GAP, f"{{{key}}}", 1)
