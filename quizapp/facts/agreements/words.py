"""What the lexicons say of agreements: heads, well-known names, and the words around them."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from quizapp.corpus.remembered import Remembered
from quizapp.facts.entities import name_words
from quizapp.facts.lexicon import Lexicons, items
from quizapp.facts.sentence import plain, words_of


class AgreementWords(NamedTuple):
    """An agreement as a sentence names it, the value of an AGREEMENT mention.

    `name` is the canonical one of a known agreement, else the words themselves; a `title` names one agreement and no
    other. `modifiers` are the small words before the head; those that tell nothing ("landmark") are `plain`.
    """

    name: str
    head: str
    title: bool
    weak: bool = False
    plural: bool = False
    modifiers: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()


class Head(NamedTuple):
    """A head in small letters: its words, whether it is weak, and whether plural."""

    words: tuple[str, ...]
    weak: bool
    plural: bool


class Words(NamedTuple):
    """What the lexicons say: for each kind its words, and known names by their first word, the longest first."""

    kinds: dict[str, frozenset[str]]
    known: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    canonical: dict[str, str]  # by any of their names
    names: name_words.Words
    heads: dict[str, tuple["Head", ...]]  # of small phrases, by their first word, the longest first
    telling: frozenset[str]  # the last words of heads and titles, and verbs of naming, in small letters
    before: dict[str, frozenset[str]]  # of these, what must stand before the ones that are no heads alone
    shown: frozenset[str]  # a sentence without one of these, in small letters, has none
    modifies: Remembered[bool]  # whether a word as it stands may stand before the head of a phrase in small letters
    points: dict[str, int]  # what signs count for or against a phrase, and how many are enough


@cache
def words(lexicons: Lexicons) -> Words:
    """The words of agreements in these lexicons, read once."""
    kinds: dict[str, set[str]] = {}
    for row in lexicons.rows("agreement_words"):
        for kind in items(row["kinds"]):
            kinds.setdefault(kind, set()).add(row["word"])
    known: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in lexicons.rows("agreements"):
        for name in (row["name"], *items(row["aliases"])):
            parts = tuple(words_of(name))
            known.setdefault(parts[0], []).append((parts, row["name"]))
    canonical = {" ".join(parts): name for rows in known.values() for parts, name in rows}
    heads = [word.lower().split() for kind in (*_HEAD_KINDS[:-1], *_TITLE_KINDS) for word in sorted(kinds[kind])]
    alone = {head[0] for head in heads if len(head) == 1} | kinds["naming"] | {"known"}
    before: dict[str, set[str]] = {}
    for head in heads:
        if head[-1] not in alone:
            before.setdefault(head[-1], set()).add(head[-2])
    return Words(
        {kind: frozenset(found) for kind, found in kinds.items()},
        {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in known.items()},
        canonical,
        name_words.words(lexicons),
        _heads(kinds),
        frozenset(alone | set(before)),
        {last: frozenset(found) for last, found in before.items()},
        frozenset(alone | set(before) | kinds["agreed paper"]).union(map(str.lower, known)),
        Remembered(lambda text: _modifies(text, kinds)),
        {row["sign"]: int(row["points"]) for row in lexicons.rows("agreement_evidence")},
    )


_HEAD_KINDS = ("strong", "weak", "strong plural", "weak plural", "agreed paper")
_TITLE_KINDS = ("bilateral title", "title", "signed title", "called title", "amending title", "act title")


def _modifies(text: str, kinds: Mapping[str, AbstractSet[str]]) -> bool:
    word = plain(text)
    if not word[0].isalpha() or not word.replace("-", "").replace("'", "").isalpha():
        return False
    if any(word in kinds[kind] for kind in ("stop", "definite", "no")):
        return False
    if word in kinds["plain"]:
        return True
    if word in kinds["sign"]:
        return False
    verbal = word.endswith(("ly", "ed", "ing")) and "-" not in word
    return not verbal or word in kinds["modifier"]


def _heads(kinds: dict[str, set[str]]) -> dict[str, tuple[Head, ...]]:
    found: dict[str, list[Head]] = {}
    for kind in _HEAD_KINDS:
        for word in sorted(kinds[kind]):
            parts = tuple(word.split())
            found.setdefault(parts[0], []).append(Head(parts, not kind.startswith("strong"), kind.endswith("plural")))
    return {first: tuple(sorted(heads, key=lambda head: -len(head.words))) for first, heads in found.items()}
