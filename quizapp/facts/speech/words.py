"""The words of speech: verbs, common nouns of speakers and small words, and a sentence seen through them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from quizapp.facts.clauses.clause_words import clause_words
from quizapp.facts.lexicon import Lexicons, items
from quizapp.facts.sentence import Sentence, where


class Verb(NamedTuple):
    """What the lexicon says of a form: the verb, its kind, and which form it is (past, gerund, third or base)."""

    base: str
    kind: str
    form: str


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """The lexicons of speech, read once.

    `verbs`: by the first word of a form its other words ("out" of "pointed out", mostly none) and its verb, the longest
    first. `nouns`: the kind of a common noun; the plural of a person or body is a group. `objects`: by verb, what it
    is speech with.
    """

    verbs: Mapping[str, tuple[tuple[tuple[str, ...], Verb], ...]]
    nouns: Mapping[str, str]
    trades: frozenset[str]
    adverbs: frozenset[str]
    no_adverbs: frozenset[str]
    unsaid: frozenset[str]
    evaluations: frozenset[str]
    verdicts: frozenset[str]
    determiners: frozenset[str]
    qualities: frozenset[str]
    prepositions: frozenset[str]
    place_prepositions: frozenset[str]
    auxiliaries: frozenset[str]
    unspeech: frozenset[str]
    means: frozenset[str]
    objects: Mapping[str, frozenset[str]]


class View:
    """A sentence's units with their shadow words and tags, and which of them stand inside quotation marks."""

    __slots__ = ("count", "known", "quoted", "sentence", "tags", "words")

    def __init__(self, sentence: Sentence, known: SpeechWords) -> None:
        self.sentence = sentence
        self.known = known
        self.words = sentence.line
        self.tags = sentence.kinds
        self.quoted = (
            [sentence.quoted[unit[1]] for unit in sentence.units]
            if True in sentence.quoted
            else [False] * len(sentence.units)
        )
        self.count = len(self.words)

    def word(self, at: int) -> str:
        """The shadow word of a unit, empty beyond the ends."""
        return self.words[at] if 0 <= at < self.count else ""

    def tag(self, at: int) -> str:
        """The tag of a unit, empty for a plain word and beyond the ends."""
        return self.tags[at] if 0 <= at < self.count else ""

    def text(self, at: int) -> str:
        """The document's first word of a unit, empty beyond the ends."""
        return self.sentence.texts[self.sentence.units[at].first] if 0 <= at < self.count else ""


def tagged(view: View, tag: str) -> list[int]:
    """The units of a tag."""
    return list(where(tag.__eq__, view.tags)) if tag in view.sentence.tags else []


@cache
def speech_words(lexicons: Lexicons) -> SpeechWords:
    """The words of speech of these lexicons."""
    small: dict[str, set[str]] = {}
    for row in lexicons.rows("speech_words"):
        for kind in items(row["kind"]):
            small.setdefault(kind, set()).add(row["word"])
    return SpeechWords(
        verbs=_verbs(lexicons),
        nouns=_nouns(lexicons),
        trades=lexicons.words("trades"),
        adverbs=frozenset(small.get("adverb", ())),
        no_adverbs=clause_words(lexicons).of("no adverb"),
        unsaid=frozenset(small.get("unsaid", ())),
        evaluations=frozenset(small.get("evaluation", ())),
        verdicts=frozenset(small.get("verdict", ())),
        determiners=frozenset(small.get("determiner", ())),
        qualities=frozenset(small.get("quality", ())),
        prepositions=frozenset(small.get("preposition", ())),
        place_prepositions=frozenset(small.get("place preposition", ())),
        auxiliaries=frozenset(small.get("auxiliary", ())),
        unspeech=frozenset(small.get("unspeech", ())),
        means=frozenset(small.get("means", ())),
        objects={
            "welcome": frozenset(small.get("welcomed", ())),
            "reject": frozenset(small.get("rejected", ())),
            "dismiss": frozenset(small.get("rejected", ())),
            "dispute": frozenset(small.get("rejected", ())) | frozenset(small.get("disputed", ())),
            "contest": frozenset(small.get("rejected", ())),
            "express": frozenset(small.get("expressed", ())),
            "voice": frozenset(small.get("expressed", ())),
        },
    )


def _verbs(lexicons: Lexicons) -> dict[str, tuple[tuple[tuple[str, ...], Verb], ...]]:
    found: dict[str, dict[tuple[str, ...], Verb]] = {}
    for row in lexicons.rows("speech_verbs"):
        for form in ("past", "gerund", "third", "base"):
            for words in items(row[form]):
                first, *rest = words.split()
                found.setdefault(first, {}).setdefault(tuple(rest), Verb(row["base"], row["kind"], form))
    return {
        first: tuple(sorted(rests.items(), key=lambda item: (-len(item[0]), item[0]))) for first, rests in found.items()
    }


def _nouns(lexicons: Lexicons) -> dict[str, str]:
    rows = lexicons.rows("speakers")
    found = {row["word"]: row["kind"] for row in rows}
    for row in rows:
        if row["kind"] in {"person", "body"}:
            found.setdefault(_plural(row["word"]), "group")
    for trade in sorted(lexicons.words("trades")):
        found.setdefault(trade, "person")
        found.setdefault(_plural(trade), "group")
    return found


def _plural(word: str) -> str:
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s")
