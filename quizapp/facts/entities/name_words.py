"""What the lexicons say of the words in names."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from quizapp.facts.entities.gazetteer import Gazetteer
from quizapp.facts.fact import Entity
from quizapp.facts.lexicon import Lexicons, items, word_set

FIELDED = frozenset({"Minister", "Secretary", "Commissioner", "Ministers"})

MINISTRIES = word_set(
    "Ministry Department Commission Committee Council Party Union Parliament Assembly Senate Government League"
    " Federation Office Board Agency Authority Congress Association Front Movement Alliance Bank Court Forces Community"
    " University College Institute Academy Society Church Diocese Archdiocese Museum Chamber"
)


class Words(NamedTuple):
    """What the lexicons say of words: the kind that a head gives a name, words of no name, given names, offices."""

    heads: dict[str, str]
    not_names: frozenset[str]
    given: frozenset[str]
    offices: frozenset[str]  # every word of theirs
    titles: frozenset[str]  # single words that are offices by themselves
    office_phrases: dict[str, frozenset[str]]  # offices of several words, by the first of them
    surnames: frozenset[str]  # heads and plain words that are family names as well
    honorifics: frozenset[str]
    fields: frozenset[str]  # words before the head of an office
    clubs: frozenset[str]  # words before the town of a club of sport
    gazetteer: Gazetteer


@cache
def words(lexicons: Lexicons) -> Words:
    """The word lists of these lexicons, read once."""
    return Words(
        heads={row["word"]: row["kind"] for row in lexicons.rows("org_words")},
        not_names=lexicons.words("not_names"),
        given=lexicons.words("given_names"),
        offices=frozenset(
            part
            for row in lexicons.rows("offices")
            for word in (row["word"], *items(row["forms"]))
            for part in word.split()
        ),
        titles=frozenset(
            word.rpartition(" ")[2]
            for row in lexicons.rows("offices")
            if row["kind"] in {"head", "phrase"}
            for word in (row["word"], *items(row["forms"]))
        ),
        office_phrases=_by_first(
            word for row in lexicons.rows("offices") for word in (row["word"], *items(row["forms"])) if " " in word
        ),
        surnames=frozenset(
            row["word"]
            for name in ("org_words", "not_names")
            for row in lexicons.rows(name)
            if row.get("surname") == "yes"
        ),
        honorifics=frozenset(
            row["word"] for row in lexicons.rows("honorifics") if row["kind"] in {"civil", "academic", "noble"}
        ),
        fields=frozenset(row["word"] for row in lexicons.rows("offices") if "modifier" in items(row["kind"])),
        clubs=lexicons.words("club_words"),
        gazetteer=Gazetteer(lexicons),
    )


def _by_first(phrases: Iterable[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for phrase in phrases:
        found.setdefault(phrase.split()[0], set()).add(phrase)
    return {first: frozenset(some) for first, some in found.items()}


@cache
def capitals(lexicons: Lexicons) -> Mapping[str, Entity]:
    """States by the names that news uses for their governments: the capital and other metonyms."""
    by_id = words(lexicons).gazetteer.polities
    found: dict[str, Entity] = {}
    for row in lexicons.rows("polities"):
        if row["kind"] == "state" and row["id"] in by_id:
            for name in (row["capital"], *items(row["metonyms"])):
                if name:
                    found.setdefault(name, by_id[row["id"]])
    return found
