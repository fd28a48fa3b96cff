"""Marking an answer of several things: Ada Quill and Jon Falk, in any order unless the question asks for one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import permutations

from quizapp.facts.lexicon import bundled, items
from quizapp.i18n import _
from quizapp.questions.marking.mark import Mark, Verdict, nearly, wrong
from quizapp.questions.overlap import folded
from quizapp.questions.question import AnswerKind, Distractor, Question

MOST = 6  # things that a key lists at most, where it says itself that they are several
_MOST = 4
SEPARATOR = ";"
_PARTS = re.compile(r"\s*(?:,\s*and\s|,|;|&|\+|/|\sand\s|\sthen\s)\s*", re.IGNORECASE)
# "in this order", "in order of size"; neither "in any order" nor "in Ada Quill's order of May 2011"
_ORDERED = re.compile(r"\b[Ii]n (?!any\b|no\b)(?:[a-z-]+ ){0,3}order\b(?! to\b| of (?:\d|[A-Z]))")
_OWNED = re.compile(r"[’']s\b")
_PARTICLES = {
    "de",
    "da",
    "do",
    "dos",
    "du",
    "del",
    "della",
    "di",
    "la",
    "le",
    "van",
    "von",
    "der",
    "den",
    "ter",
    "al",
    "el",
}
_PARTICLES |= {"bin", "ibn", "ben", "bint", "ould", "zu", "af", "av", "y", "e"}
_KINDS = {AnswerKind.TEXT, AnswerKind.PERSON, AnswerKind.POLITY}


def parts(text: str) -> list[str]:
    """The things that a text lists."""
    return [part for part in _PARTS.split(text[:300]) if folded(part)]


def keys(question: Question) -> list[str]:
    """The things that the key lists; semicolons tell them apart whatever else stands in them."""
    return _apart(question, question.answer)


def options(question: Question) -> list[str]:
    """The things that its wrong options are, each once for every option that lists it."""
    return [part for option in question.distractors for part in _apart(question, option.text)]


def _apart(question: Question, text: str) -> list[str]:
    """What a text lists beside a key: where that has semicolons, nothing else sets things apart."""
    if not _is_explicit(question):
        return parts(text)
    return [part.strip() for part in text.split(SEPARATOR) if part.strip()]


def _is_explicit(question: Question) -> bool:
    return SEPARATOR in question.answer and question.kind is AnswerKind.TEXT


def is_list(question: Question) -> bool:
    """Whether the key lists several things: names, or single words; "a joint defence and customs zone" is one thing.

    So is a name with "and" in it: "Treaty on Alliance and Integration", "Bosnia and Herzegovina".
    """
    listed = keys(question)
    if _is_explicit(question):
        return 1 < len(listed) <= MOST
    if question.kind not in _KINDS or not 1 < len(listed) <= _MOST:
        return False
    if question.kind is AnswerKind.POLITY and question.answer.casefold() in _joined_names():
        return False
    return all(map(_is_name, listed)) or _are_words(listed)


@cache
def _joined_names() -> frozenset[str]:
    """The states and regions whose one name has an "and" in it, in lower case."""
    names = (name for row in bundled().rows("polities") for name in (row["label"], *items(row["aliases"])))
    return frozenset(name.casefold() for name in names if len(parts(name)) > 1)


def _is_name(part: str) -> bool:
    """Whether a text is a name and nothing but that: each word has a capital, apart from particles."""
    words = part.split()
    return part[:1].isupper() and all(word[:1].isupper() or word.lower() in _PARTICLES for word in words)


def _are_words(listed: Sequence[str]) -> bool:
    """Whether these are common words, one or two each: no name is among them, nor what somebody has."""
    text = " ".join([listed[0][:1].lower() + listed[0][1:], *listed[1:]])
    return text == text.lower() and not _OWNED.search(text) and len(text.split()) <= 2 * len(listed)


def asks_order(question: Question) -> bool:
    """Whether the stem wants the things in an order."""
    return _ORDERED.search(question.stem) is not None


def mark_list(question: Question, typed: str, others: Sequence[str], mark: Callable[..., Mark]) -> Mark:
    """Compare each thing typed with each of the key, by `mark`; in the key's order where the stem asks for one."""
    told, asked = parts(typed), _each(question)
    if not told or len(told) > len(asked):
        return wrong()
    found = [[mark(one, part, others) for one in asked] for part in told]
    ways = permutations(range(len(asked)), len(told))
    chosen = max(ways, key=lambda way: sum(found[at][key].correct for at, key in enumerate(way)))
    marks = [found[at][key] for at, key in enumerate(chosen)]
    count = sum(one.correct for one in marks)
    if count < len(asked):
        note = _("Right so far: {right} of {all}.").format(right=count, all=len(asked))
        return nearly(note) if count else wrong()
    if asks_order(question) and chosen != tuple(range(len(asked))):
        return nearly(_("All of them right, but not in the order that is asked for."))
    slip = next((one for one in marks if one.verdict is Verdict.CLOSE), None)
    return slip or Mark(correct=True)


def _each(question: Question) -> list[Question]:
    """A question for each thing of the key, with what the accepted answers and wrong options have in its place."""
    listed = keys(question)
    rows = [row for row in map(parts, question.accepted) if len(row) == len(listed)]
    wrong_parts = dict.fromkeys(options(question))
    asked = []
    for key in listed:
        same = {folded(key)}
        forms = tuple(part for row in rows for part in row if set(folded(part).split()) & set(folded(key).split()))
        same |= set(map(folded, forms))
        others = tuple(Distractor(text=part, why="") for part in wrong_parts if folded(part) not in same)
        asked.append(replace(question, answer=key, accepted=forms, distractors=others))
    return asked
