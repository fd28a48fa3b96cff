"""Runs of capitalised words that may be the names of people: where they begin and end."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from quizapp.facts.entities import name_words
from quizapp.facts.entities.name_context import OF, QUOTES, NameRun, after_office, nickname
from quizapp.facts.lexicon import Lexicons, items
from quizapp.facts.sentence import Sentence

_MOST_WORDS = 6
_SHORT = 3  # letters of a word that may be part of a name although it is a plain word as well: Do, Thu, An
_FIRMS_TOO = frozenset({"expect", "want"})  # what a firm does as well as a person
_NO_PARTICLES = frozenset({"in", "and", "the", "of", "a", "to", "on", "at"})  # parts of longer ones
# Tony deBrum, Declan Ó hAodha, Inés d'Abreu-Costa
_JOINED = re.compile(r"(?:(?:de|di|du|van|von|le|la)[A-Z]|h[AEIOUÁÉÍÓÚ]|(?:d|dell|dall|l)['’][^\W\d_a-z])[^\W\d_]")


class RunWords(NamedTuple):
    """The lexicons that tell where a name begins and ends."""

    names: name_words.Words
    honorifics: frozenset[str]
    particles: frozenset[str]
    after: frozenset[str]  # particles that end a name
    family_first: frozenset[str]
    speech: frozenset[str]
    groups: frozenset[str]  # common nouns of bodies: union, research group
    trades: frozenset[str]  # common nouns of one human being: activist, farmer
    small: frozenset[str]  # particles and honorifics in lower case: nobody is known by them


@cache
def run_words(lexicons: Lexicons) -> RunWords:
    """The words of these lexicons, read once."""
    honorifics = lexicons.words("honorifics")
    particles = frozenset(part for words in lexicons.words("particles") for part in words.lower().split())
    particles -= _NO_PARTICLES
    return RunWords(
        name_words.words(lexicons),
        honorifics,
        particles,
        frozenset(row["particle"] for row in lexicons.rows("particles") if row["place"] == "after"),
        lexicons.words("family_first"),
        frozenset(
            form
            for row in lexicons.rows("speech_verbs")
            if row["kind"] in {"say", "tell", "that", "quote", "act", "mind"} and row["base"] not in _FIRMS_TOO
            for column, cell in row.items()
            if column != "kind"
            for form in items(cell)
        ),
        frozenset(row["word"] for row in lexicons.rows("speakers") if row["kind"] == "body") | {"think", "party"},
        frozenset(row["word"] for row in lexicons.rows("speakers") if row["kind"] == "person")
        | lexicons.words("trades"),
        particles.union(map(str.lower, honorifics)),
    )


def name_runs(sentence: Sentence, known: RunWords) -> Iterator[NameRun]:
    """The runs of free capitalised words, with particles and initials inside, without honorifics before."""
    done = 0
    for at in sentence.capitals:
        if at < done or not _begins(sentence, at, known):
            continue
        first = at
        while (width := _honorific(sentence, first, known)) > 0:
            first += width
        done = _run_end(sentence, first, known)
        if first == at and done > at + 1 and _is_trade(sentence, at, known):
            yield NameRun(at + 1, at + 1, done)
            continue
        person = _after_place(sentence, first, done, known) if first == at else first
        if person > first:
            yield NameRun(at, first, person)
            yield NameRun(person, person, done)
        elif done > first:
            yield NameRun(at, first, done)


def _is_trade(sentence: Sentence, at: int, known: RunWords) -> bool:
    """Whether the first word of a run only tells what the one is who is named after it: "Fisherman Bo Reed"."""
    if sentence.lower[at] not in known.trades or sentence.texts[at] in known.names.given:
        return False
    return not after_office(sentence, at)


def _after_place(sentence: Sentence, first: int, last: int, known: RunWords) -> int:
    """Where a person's name begins after what an office is of (Mayor of Lewin Ada Quill), or else `first`."""
    if first > 1 and sentence.lower[first - 1] in OF and sentence.lower[first - 2] in known.names.titles:
        names = (at for at in range(first + 1, last - 1) if sentence.texts[at] in known.names.given)
        return next(names, first)
    return first


def _honorific(sentence: Sentence, at: int, known: RunWords) -> int:
    """How many tokens of an honorific stand here (Tan Sri); one that is a given name too only before two of a name."""
    texts = sentence.texts
    if at + 1 >= len(texts) or sentence.taken[at]:
        return 0
    pair = at + 2 < len(texts) and f"{texts[at]} {texts[at + 1]}" in known.honorifics
    if pair and texts[at + 2][0].isupper() and not any(sentence.taken[at + 1 : at + 3]):
        return 2
    if texts[at] not in known.honorifics:
        return 0
    if texts[at] not in known.names.given:
        return 1
    return int(at + 2 < len(texts) and not sentence.taken[at + 2] and texts[at + 2][0].isupper())


def _begins(sentence: Sentence, at: int, known: RunWords) -> bool:
    """Whether a run may begin with a token: a capitalised one that is no plain word, or comes right after an office."""
    text = sentence.texts[at]
    if sentence.taken[at] or not text[0].isupper() or text == "No.":
        return False
    if text in known.honorifics:
        return True
    if text in known.names.heads and text not in known.names.surnames:
        return False
    if text not in known.names.not_names or (at and text in known.names.given):
        return True
    following = sentence.texts[at + 1] if at + 1 < len(sentence.texts) else "."
    spoken = at > 0 and sentence.texts[at - 1] in known.speech and following[0].isupper()
    particle = spoken or (text.lower() in known.particles and (following[0].isupper() or following in known.particles))
    return particle or (text in known.family_first and after_office(sentence, at))


def _run_end(sentence: Sentence, first: int, known: RunWords) -> int:
    texts, last, goes_on = sentence.texts, first, 0
    for index in range(first, min(len(texts), first + _MOST_WORDS + 2)):
        if sentence.taken[index]:
            break
        text = texts[index]
        if text in QUOTES and index == last > first:
            goes_on = max(goes_on, nickname(sentence, index))  # Ada "Boat" Quill
        if index < goes_on:
            continue
        joined = text[0].isupper() or (index > first and _JOINED.match(text))
        if joined or ("-" in text and text.split("-")[0] in known.particles):
            if index > first and len(text) > _SHORT and _plain(text, texts[index - 1], known):
                break
            last = index + 1
        elif index > first and text in known.after:
            last = index + 1  # Zamira Toktosun kyzy
        elif not (index > first and (text.lower() in known.particles or _joins(sentence, index))):
            break
    return last


def _joins(sentence: Sentence, at: int) -> bool:
    """Whether "&" joins two names of a firm: Quill & Reed."""
    texts = sentence.texts
    return texts[at] == "&" and at + 1 < len(texts) and texts[at + 1][0].isupper()


def _plain(text: str, before: str, known: RunWords) -> bool:
    """Whether a capitalised word is no part of a name; after a given name it may be a family name (Emma West)."""
    surname = text in known.names.surnames and before in known.names.given
    return text in known.names.not_names and text not in known.names.given and not surname
