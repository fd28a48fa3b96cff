"""Paragraphs whose lines were broken at a width, as in mails and old text files, put together again."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from quizapp.corpus.document import Paragraph, line_ends
from quizapp.corpus.lines import starts_item

_NARROWEST, _WIDEST = 40, 120  # characters of a full line
_PAIRS = 4  # lines that go on, before a text counts as broken at a width
_TRUE = 0.9  # of the lines that go on would not have had room for one more word


def joined(paragraphs: Sequence[Paragraph], text: str) -> tuple[Paragraph, ...]:
    """The paragraphs, those of a text that was broken at a width put together; each keeps the number of its first line.

    A text was broken at a width if its lines that go on are so long that the next line's first word had no room.
    """
    width = max((len(one.text) for one in paragraphs), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return tuple(paragraphs)
    runs = _runs(paragraphs, text)
    pairs = [pair for run in runs for pair in pairwise(run)]
    full = sum(len(one.text) + 1 + len(after.text.split(maxsplit=1)[0]) > width for one, after in pairs)
    if len(pairs) < _PAIRS or full < _TRUE * len(pairs):
        return tuple(paragraphs)
    return tuple(replace(run[0], text=text[run[0].start : run[-1].end]) if len(run) > 1 else run[0] for run in runs)


def _runs(paragraphs: Sequence[Paragraph], text: str) -> list[list[Paragraph]]:
    """Lines that follow each other without an empty line, of one class, the items of a list apart."""
    runs: list[list[Paragraph]] = []
    for one in paragraphs:
        before = runs[-1][-1] if runs else None
        goes_on = (
            before is not None
            and not one.rule
            and not before.rule
            and not starts_item(one.text)
            and line_ends(text[before.end : one.start]) == 1
        )
        if goes_on:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs
