"""Currencies: their names and signs in the text, and which country's is meant where several share a name."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from quizapp.corpus.when import When
from quizapp.facts.entities import name_words
from quizapp.facts.fact import Entity
from quizapp.facts.lexicon import Lexicons, items
from quizapp.facts.sentence import Sentence


@dataclass(frozen=True, slots=True, eq=False)
class Currencies:
    """The lexicon's currencies by sign and name; a name that several share leads to all their codes."""

    signs: Mapping[str, tuple[str, ...]]
    names: Mapping[str, tuple[str, ...]]  # lower case, also of two words: cfa francs
    adjectives: Mapping[tuple[str, str], str]  # ("egyptian", "pounds"): EGP
    polities: Mapping[str, frozenset[str]]  # by code, the polities whose adjectives tell it
    default: Mapping[str, str]  # by sign or name
    unmarked: frozenset[str]  # the codes whose own press writes the bare sign "$" for them
    eras: Mapping[str, tuple[date, str]]  # by code, since when it is used and which was before
    least: Mapping[str, int]  # by name that is a plain word as well, the smallest amount without an adjective
    sign: re.Pattern[str]  # what may be a sign at the end of the text before figures
    sign_ends: frozenset[str]  # the last letters or marks of all signs
    signed: re.Pattern[str]  # figures behind what ends as a sign does
    first_words: frozenset[str]


@cache
def currencies(lexicons: Lexicons) -> Currencies:
    """The currencies of these lexicons, read once."""
    signs: dict[str, list[str]] = {}
    names: dict[str, list[str]] = {}
    adjectives: dict[tuple[str, str], str] = {}
    polities: dict[str, set[str]] = {}
    gazetteer = name_words.words(lexicons).gazetteer
    for row in lexicons.rows("currencies"):
        code = row["code"]
        for sign in {code: None, **dict.fromkeys(items(row["symbols"]))}:
            signs.setdefault(sign, []).append(code)
        for name in (name.lower() for name in items(row["names"])):
            names.setdefault(name, []).append(code)
            for adjective in items(row["adjectives"]):
                adjectives.setdefault((adjective.lower(), name), code)
        for adjective in items(row["adjectives"]):
            entry = gazetteer.named(adjective)
            if entry is not None:
                polities.setdefault(code, set()).add(entry.entity.id)
    defaults = lexicons.rows("currency_defaults")
    ends = frozenset(sign[-1] for sign in signs)
    return Currencies(
        signs={sign: tuple(codes) for sign, codes in signs.items()},
        names={name: tuple(codes) for name, codes in names.items()},
        adjectives=adjectives,
        polities={code: frozenset(those) for code, those in polities.items()},
        default={row["name"]: row["code"] for row in defaults},
        least={row["name"]: int(row["least"]) for row in defaults if row["least"]},
        eras={row["code"]: (When.parse(row["until"]).first, row["before"]) for row in lexicons.rows("currency_eras")},
        unmarked=frozenset(code for row in defaults for code in items(row["unmarked"])),
        sign=_pattern(signs),
        sign_ends=ends,
        signed=_behind(signs),
        first_words=frozenset(word.split()[0] for word in (*names, *(adjective for adjective, _ in adjectives))),
    )


def _pattern(signs: Iterable[str]) -> re.Pattern[str]:
    """What may be a sign right before figures: $, US$, N, Rs, NPR; whether it is one its text tells."""
    marks = "".join(sorted({sign[-1] for sign in signs if not sign[-1].isalnum() and sign[-1] != "."}))
    return re.compile(
        rf"(?:[$][A-Z]{{1,2}}|(?<![^\W_])[A-Z]{{0,3}}[{re.escape(marks)}]|(?<![^\W_])[^\W\d_]{{1,4}}\.?)[ \u00a0]?$"
    )


def _behind(signs: Iterable[str]) -> re.Pattern[str]:
    """Figures behind what ends as a sign; one in small letters is told by two of them, since many words end so."""
    tails = sorted({sign[-2:] if sign[-1].islower() else sign[-1] for sign in signs})
    single = re.escape("".join(tail for tail in tails if len(tail) == 1))
    double = "|".join(re.escape(tail) for tail in tails if len(tail) > 1)
    tail, blank = (f"[{single}]", f"(?:{double})"), "[ \u00a0]"
    behind = "|".join(rf"(?<={end}{gap}\d)" for end in tail for gap in ("", blank))
    return re.compile(rf"\d(?:{behind})")


def meant(codes: Sequence[str], name: str, home: Counter[str], here: Counter[str], table: Currencies) -> str:
    """Which of the currencies of one name or sign is meant, or nothing if that is not told.

    `home` counts how often the document speaks of each polity, `here` how often the sentence does: the currency of
    one that the sentence names counts, then that of the one that the document names most, and else the name's default.
    """
    base = name if name in table.default else name.removesuffix("s")
    if len(codes) == 1:
        return codes[0]
    for counts in (here, home):
        found = [(often, code) for code in codes if (often := _spoken_of(code, counts, table))]
        if found:
            return max(found, key=lambda one: one[0])[1]
    return table.default.get(base, "")


def of_its_time(code: str, written: When | None, table: Currencies) -> str:
    """The code that a currency had when a text was written, as far as that is known."""
    while written is not None and (era := table.eras.get(code)) is not None and written.last < era[0]:
        code = era[1]
    return code


def _spoken_of(code: str, counts: Counter[str], table: Currencies) -> int:
    """How often a text speaks of a polity with this currency: of the one it speaks of most."""
    return max((counts[polity] for polity in table.polities.get(code, ())), default=0)


def polities_named(sentences: Iterable[Sentence]) -> Counter[str]:
    """How often sentences speak of each polity, by its name, its adjective, its places or its bodies."""
    named: Counter[str] = Counter()
    for sentence in sentences:
        for mention in sentence.mentions:
            if isinstance(mention.value, Entity):
                named[mention.value.side or mention.value.id] += 1
    return named
