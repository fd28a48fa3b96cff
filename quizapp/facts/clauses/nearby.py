"""What stands near a mention: the date of its clause, and the phrases around it."""

from collections.abc import Iterator
from typing import NamedTuple

from quizapp.corpus.date_expression import Expression, Tense
from quizapp.corpus.date_resolution import resolve
from quizapp.corpus.lines import dateline
from quizapp.corpus.when import When
from quizapp.facts.rules import Reading
from quizapp.facts.sentence import Sentence

_REACH = 14  # units


class View(NamedTuple):
    """A sentence and the shadow word of each of its units: a small word, or a tag's letter."""

    sentence: Sentence
    words: list[str]

    @classmethod
    def of(cls, sentence: Sentence) -> "View":
        """The view of a sealed sentence."""
        return cls(sentence, sentence.line)

    def word(self, at: int) -> str:
        """The shadow word of a unit, empty beyond the ends."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def after(self, at: int, stops: frozenset[str], longest: int) -> int:
        """The end of the units from `at` up to a stop, or to the `longest` number of units."""
        end = at
        while end < min(len(self.words), at + longest) and self.words[end] not in stops:
            end += 1
        return end


def after_dateline(view: View) -> int:
    """The unit behind the dateline of a report: "OSLO, Norland (Press Wire) - Ada Quill said"; 0 if there is none."""
    sentence = view.sentence
    end = sentence.paragraph.start + dateline(sentence.paragraph.text)
    if end <= sentence.stretch.start:
        return 0
    return next((at for at, unit in enumerate(sentence.units) if sentence.begins[unit[1]] >= end), 0)


def nearest(view: View, tag: str, at: int, reach: int = _REACH) -> int | None:
    """The unit of a tag nearest to unit `at`, not over a semicolon; of two as near, the later one."""
    found: list[tuple[int, int]] = []
    for step in (1, -1):
        found += [(abs(index - at), -index) for index in _walk(view, at, step, reach) if view.words[index] == tag][:1]
    return -min(found)[1] if found else None


def _walk(view: View, at: int, step: int, reach: int) -> Iterator[int]:
    index = at + step
    while 0 <= index < len(view.words) and abs(index - at) <= reach and view.words[index] != ";":
        yield index
        index += step


def date_near(view: View, at: int, reading: Reading, tense: Tense = Tense.PAST) -> When | None:
    """When that happened which the sentence tells at unit `at`, or None if it tells no date or none that resolves."""
    index = nearest(view, "T", at)
    value = view.sentence.units[index].value if index is not None else None
    return resolve(value, reading.written, tense) if isinstance(value, Expression) else None
