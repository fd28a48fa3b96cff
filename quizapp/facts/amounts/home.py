"""The land that an article is at home in, by all that shows it, and whose dollars it means by the bare sign."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from quizapp.corpus.lines import dateline
from quizapp.facts.amounts.amount import Amount
from quizapp.facts.amounts.currencies import Currencies, polities_named
from quizapp.facts.fact import Entity
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.rules import Reading, alternatives
from quizapp.facts.sentence import Sentence, Tag

BARE = frozenset({"$", "dollar", "dollars"})
_MONEY = Tag.MONEY.value
_ADDRESS = re.compile(r"(?<=[a-z0-9])\.([a-z]{2})(?![\w-]|\.\w)")  # the end of a host: example.co.nz/rates
_OF_DATELINE, _OF_SITE = 2, 3  # what these weigh, where a name in the text weighs 1
_TURNED = re.compile(r",? ?(?:\(|or |which is |that is )(?:about |around |some |roughly |nearly |almost )?")
_AMERICAN, _AMERICA = "USD", "united-states"
_MIXED = 4, 3  # America weighs three for each four of the land that most speaks for itself: either may be meant
_FAR_MORE = 4  # times that a land is spoken of as often as any other


class Home(NamedTuple):
    """How often an article speaks of each polity, and the code of the dollars it does not mark; empty if left open."""

    spoken: Counter[str]
    dollars: str


class _Told(NamedTuple):
    """An amount in dollars where it stands, with its code if its sign or name tells it."""

    sentence: Sentence
    amount: Amount
    code: str


def home(reading: Reading, table: Currencies) -> Home:
    """What the whole article tells."""
    spoken = polities_named(reading.sentences)
    told = list(_dollars(reading.sentences, frozenset(table.names["dollars"])))
    return Home(spoken, _AMERICAN if all(one.code for one in told) else _bare(reading, told, spoken, table))


def _dollars(sentences: Sequence[Sentence], codes: AbstractSet[str]) -> Iterator[_Told]:
    for sentence in sentences:
        if _MONEY not in sentence.tags:
            continue
        for unit in sentence.units:
            amount = unit.value
            if isinstance(amount, Amount) and not codes.isdisjoint(amount.codes):
                yield _Told(sentence, amount, "" if amount.name in BARE else amount.codes[0])


def _bare(reading: Reading, told: Sequence[_Told], spoken: Counter[str], table: Currencies) -> str:
    """The code of bare dollars.

    They are American unless the article speaks most of a land with dollars of its own, and then that land's. A land
    whose press marks its own (S$, J$) means them only where it marks the American ones, or prints its address.
    """
    marked = {one.code for one in told}
    lands = {code: table.polities.get(code, frozenset()) for code in table.names["dollars"] if code != _AMERICAN}
    sites = _sites(reading, lands)
    weights = spoken + _signs(reading)
    for code in sorted((marked & lands.keys()) | sites):
        weights.update(dict.fromkeys(lands[code], _OF_SITE if code in sites else 1))
    weighed = {code: max((weights[one] for one in those), default=0) for code, those in lands.items()}
    best = max(weighed, key=lambda code: (weighed[code], code))
    if _turned(told, marked=False):
        return best if weighed[best] else ""
    american = not weighed[best] or weighed[best] < max(weights.values())
    if american or told[0].code == _AMERICAN:  # US$3 million, and then $2 million
        return _AMERICAN
    if best in marked:  # NZ$3 million, and then $2 million; but not in a report of many lands
        others = [often for one, often in spoken.items() if one in reading.polities and one not in lands[best]]
        plain = best in sites or max(others, default=0) * _FAR_MORE <= weighed[best]
        return best if plain and not _turned(told, marked=True) else _AMERICAN
    if _AMERICAN in marked:
        return best
    if weights[_AMERICA] * _MIXED[0] >= weighed[best] * _MIXED[1]:
        return ""
    return best if best in table.unmarked or best in sites else _AMERICAN


def _turned(told: Sequence[_Told], *, marked: bool) -> bool:
    """Whether marked dollars are turned into bare ones, A$3 million ($2 million), or bare ones into American ones."""
    for one, other in pairwise(told):
        if (
            one.sentence is not other.sentence
            or bool(one.code) is not marked
            or (other.code != _AMERICAN) is not marked
        ):
            continue
        between = one.sentence.text[one.amount.surface.end : other.amount.surface.start]
        if _TURNED.fullmatch(between):
            return True
    return False


def _signs(reading: Reading) -> Counter[str]:
    """What the dateline and the words of the text weigh for each polity."""
    signs: Counter[str] = Counter()
    first = reading.sentences[0]
    head = first.paragraph.start + dateline(first.paragraph.text)
    for mention in first.mentions:
        if isinstance(mention.value, Entity) and first.ends[mention.last - 1] <= head:
            signs[mention.value.side or mention.value.id] += _OF_DATELINE
    words, pattern = _land_words(reading.lexicons)
    for word in {found.group() for found in pattern.finditer(reading.document.text)}:
        polity, weight = words[word]
        signs[polity] += weight
    return signs


def _sites(reading: Reading, lands: Mapping[str, AbstractSet[str]]) -> frozenset[str]:
    """The one kind of dollars of the lands whose addresses an article prints (council.example.nz).

    The codes of ISO 4217 begin with those of ISO 3166, which the ends of addresses are.
    """
    ends = {found[1] for found in _ADDRESS.finditer(reading.document.text)}
    codes = frozenset(code for code in lands if code[:2].lower() in ends)
    return codes if len(codes) == 1 else frozenset()


@cache
def _land_words(lexicons: Lexicons) -> tuple[dict[str, tuple[str, int]], re.Pattern[str]]:
    """Words that show a land, with their weights, and the pattern that finds them."""
    words = {row["word"]: (row["polity"], int(row["weight"])) for row in lexicons.rows("land_words")}
    return words, re.compile(rf"(?<!\w){alternatives(words)}(?!\w)")
