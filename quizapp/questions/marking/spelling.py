"""One way to write what can be written in several: other scripts, romanisations, spellings, names of states."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from quizapp.facts.lexicon import bundled, items
from quizapp.questions.english import ONES, TENS, ordinal
from quizapp.questions.marking.typed_words import lists
from quizapp.questions.overlap import folded
from quizapp.questions.reading import plain

_KINDS = {"state": 0, "union": 1, "territory": 2, "region": 3}  # of two polities with one name the first is meant
_UNIONS = {"union", "alliance", "agency", "court"}
_CENTURY = re.compile(r"\bnineteen (?=\w+ties\b)")  # before the nineties
_APART = re.compile(r"\bco (?=operat|ordinat)")
_DECADE = re.compile(r"\d{1,3}0s")
_ACCENTS = re.compile(r"[\u0300-\u036f]")
_PLURAL = 4  # letters from which a final s is taken for a plural
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
_NUMBERS = {word: number for number, word in enumerate(ONES)} | {word: 10 * ten for ten, word in TENS.items()}


@lru_cache(maxsize=4096)
def latin(text: str) -> str:
    """The text folded, with Cyrillic and Georgian letters in Latin ones and "and" for its sign."""
    return folded(plain(text).translate(_letters()).replace("&", " and ").replace("+", " and "))


@lru_cache(maxsize=4096)
def sounded(text: str) -> str:
    """A name as it sounds, however it was put into Latin letters: Sergey and Sergei are one."""
    text = latin(text)
    for written, heard in _romanisations():
        text = text.replace(written, heard)
    return text


@lru_cache(maxsize=4096)
def spelt(text: str) -> str:
    """The text folded, numbers in digits, each word in its American spelling and in the singular."""
    told = _APART.sub("co", _CENTURY.sub("", latin(text)))
    return " ".join(map(_spelt_word, told.split()))


@lru_cache(maxsize=4096)
def landed(text: str, *, demonyms: bool = True) -> tuple[str, ...]:
    """The words of `spelt`, each name of a polity or union, also an adjective (`demonyms`), as its id with an @."""
    told, names = spelt(text).split(), _polities(demonyms=demonyms)
    found: list[str] = []
    while told:
        many = next((many for many in range(min(8, len(told)), 0, -1) if " ".join(told[:many]) in names), 0)
        found.append(f"@{names[' '.join(told[:many])]}" if many else told[0])
        told = told[many or 1 :]
    return tuple(found)


def _spelt_word(word: str) -> str:
    if word in _numbers():
        return _numbers()[word]
    whole, endings = _spellings()
    if word in whole or _DECADE.fullmatch(word):
        return whole.get(word, word)
    single = word[:-1] if len(word) >= _PLURAL and word[-1] == "s" and word[-2:] not in {"ss", "us", "is"} else word
    single = f"{single[:-2]}y" if word.endswith("ies") and len(word) > _PLURAL else single
    if single in whole:
        return whole[single]
    ending = next((one for one in endings if single.endswith(one)), "")
    return single[: len(single) - len(ending)] + endings[ending] if ending else single


@cache
def _letters() -> dict[int, str]:
    return {ord(row["letter"]): row["latin"] for row in lists.rows("letters")}


@cache
def _romanisations() -> tuple[tuple[str, str], ...]:
    return tuple((row["written"], row["as"]) for row in lists.rows("romanisations"))


@cache
def _spellings() -> tuple[dict[str, str], dict[str, str]]:
    """The words and the endings that have another spelling, each with it."""
    rows = lists.rows("spellings")
    whole, endings = ({row["written"]: row["as"] for row in rows if row["kind"] == kind} for kind in ("", "ending"))
    return whole, endings


@cache
def _numbers() -> dict[str, str]:
    """Number words with their digits, ordinals too: five is 5, fifth is 5th."""
    found = {word: str(number) for word, number in _NUMBERS.items()}
    for word, number in _NUMBERS.items():
        name = _IRREGULAR.get(word) or (f"{word[:-1]}ie" if word.endswith("y") else word.replace("ve", "f")) + "th"
        found[name] = ordinal(number)
    return found


@cache
def _polities(*, demonyms: bool) -> dict[str, str]:
    """The ids of polities, and of bodies of many of them, by each of their names, as they are spelt."""
    rows = sorted(bundled().rows("polities"), key=lambda row: _KINDS[row["kind"]])
    full = {row["polity"]: items(row["names"]) for row in lists.rows("long_names")}
    found: dict[str, str] = {}
    for row in rows:
        for name in (row["label"], *items(row["aliases"]), *full.get(row["id"], ())):
            found.setdefault(spelt(name), row["id"])
    for row in rows if demonyms else ():
        for name in items(row["demonyms"]):
            found.setdefault(spelt(name), row["id"])
    for row in bundled().rows("bodies"):
        for name in (row["label"], *items(row["aliases"])) if row["kind"] in _UNIONS and not row["polity"] else ():
            found.setdefault(spelt(name), row["id"])
    found.pop("", None)
    return found


@cache
def known_words() -> frozenset[str]:
    """Words that mean something by themselves: of offices, states, places, bodies, trades, and family names."""
    text = unicodedata.normalize("NFKD", "\n".join(_known()).casefold())
    return frozenset(re.findall(r"[^\W\d_]+", _ACCENTS.sub("", text)))


def _known() -> Iterator[str]:
    lexicons = bundled()
    for name, columns in _COLUMNS.items():
        for row in lexicons.rows(name):
            for column in columns:
                yield from items(row[column])
    for row in lexicons.rows("record_holders"):
        yield from (name.split()[-1] for name in (row["name"], *items(row["aliases"])))


_COLUMNS: dict[str, Sequence[str]] = {
    "offices": ("word", "forms"),
    "polities": ("label", "demonyms", "capital"),
    "places": ("name",),
    "org_words": ("word",),
    "trades": ("word",),
    "event_nouns": ("word",),
    "units": ("unit", "forms"),
    "number_words": ("word",),
}


def squeezed(text: str) -> str:
    """A text without spaces, so that O.S.C.E. is OSCE and co-operation cooperation."""
    return re.sub(r"\s", "", text)
