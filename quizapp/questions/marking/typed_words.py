"""The small words that people type around an answer, and the answer without them."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from quizapp.corpus.when import MONTHS
from quizapp.facts.lexicon import Lexicons, items
from quizapp.questions.comparables.comparable import LISTS
from quizapp.questions.overlap import folded
from quizapp.questions.question import Question
from quizapp.questions.reading import plain, read_number

lists = Lexicons((LISTS,))
_ENDINGS = ("s", "es", "d", "ed", "ing")
_MARKS = ",;/&"  # part one answer from another
_EDGES = " -.,;:!?\"'“”()[]«»<>*_"


@cache
def words(kind: str) -> frozenset[str]:
    """The words of typed_words.tsv that are of a kind."""
    return frozenset(row["word"] for row in lists.rows("typed_words") if kind in items(row["kinds"]))


def only(text: str, allowed: Iterable[str]) -> bool:
    """Whether a text has no words but these."""
    return set(folded(text).split()) <= set(allowed)


@lru_cache(maxsize=256)
def around(question: Question) -> frozenset[str]:
    """The words that may stand around an answer and say nothing: small ones, and those of the stem.

    What is a wrong option's, a number or a month's name always says something.
    """
    said = {word for word in folded(question.stem).split() if word.isalpha() and read_number(word) is None}
    wrong = {word for option in question.distractors for word in folded(option.text).split()}
    right = {word for one in (question.answer, *question.accepted) for word in folded(one).split()}
    months = {month.casefold() for month in MONTHS}
    return frozenset((said | words("filler")) - (wrong - right - words("light")) - months - words("stop"))


def beside_figures(typed: str, question: Question) -> frozenset[str]:
    """The words that may stand beside a figure as its unit: those around an answer, but not names of the stem alone."""
    told = {word for word in folded(typed).split() if word.isalpha() and read_number(word) is None} - words("filler")
    return frozenset() if told and told <= _names(question) else around(question)


def bare_forms(typed: str, question: Question) -> tuple[str, ...]:
    """A typed text, and what is left of it without small words at both ends, and without those of the stem as well."""
    small = words("filler") - words("stop")
    return tuple(dict.fromkeys((typed, _without(typed, small, question), _without(typed, around(question), question))))


def _without(typed: str, talk: frozenset[str], question: Question) -> str:
    """The text without `talk` at both ends; as it was where nothing is left.

    A name of the stem right beside what is left, or with a mark behind it, is no talk: "Norland, Estmark" and
    "Estmark, about 100" give two answers.
    """
    names, parts = _names(question), plain(typed).split()
    bare = [_bare(part) for part in parts]
    first, last = 0, len(parts)
    while first < last and _says_nothing(bare[first], talk):
        first += 1
    while last > first and len(bare[last - 1]) != 1 and _says_nothing(bare[last - 1], talk):  # Quill A. is a name
        last -= 1
    if first == last:
        return typed
    marked = (at for at in range(first) if bare[at] in names and (parts[at][-1] in _MARKS or not bare[at + 1]))
    first = next(marked, first)
    while first and bare[first - 1] in names | {""}:
        first -= 1
    while last < len(parts) and bare[last] in names | {""}:
        last += 1
    return " ".join(parts[first:last]).strip(_EDGES)


def _says_nothing(word: str, talk: frozenset[str]) -> bool:
    """Whether a word is none, or talk, also as another form of a verb in it: expelled for expel."""
    roots = {word, *(word.removesuffix(ending) for ending in _ENDINGS if len(word) > len(ending) + 2)}
    return not word or bool(talk & (roots | {root[:-1] for root in roots - {word} if root[-1:] == root[-2:-1]}))


def _bare(part: str) -> str:
    return folded(part.removesuffix("'s"))


@lru_cache(maxsize=256)
def _names(question: Question) -> frozenset[str]:
    """The words of the stem that stand in capitals behind its first word."""
    found = re.findall(r"(?<!^)\b[A-Z][\w’'-]*", question.stem)
    return frozenset(word for one in found for word in folded(one).split())
