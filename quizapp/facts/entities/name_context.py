"""What stands beside capitalised words and tells whether they are a person's name."""

from typing import NamedTuple

from quizapp.facts.entities.office_words import OfficeWords
from quizapp.facts.entities.people_words import RELATIVES
from quizapp.facts.lexicon import word_set
from quizapp.facts.sentence import Sentence, Tag

OF = frozenset({"of", "in", "to", "for", "at"})
QUOTES = frozenset("\"“”‘’'")
_YOUNGEST, _OLDEST = 15, 110
_ARTICLES = (["the"], ["its"], ["their"], ["a"], ["an"])
_FROM = (["of"], ["from"], ["with"])
_OFFICE = Tag.OFFICE
_NAMED = (2, 3)  # tokens of a name that is told with a body
_OWNERS = frozenset({"his", "her", "'s", "’s", "their", "whose"})
_CHILDREN = frozenset({"son", "daughter", "child", "children", "sons", "daughters", "grandson", "granddaughter"})
_TAKEN_OVER = ["who", "took", "over", "from"]
_TRADED = 4  # tokens of an office with its field
_TRADES = ("er", "or", "ist", "ian", "eer", "man", "woman", "smith", "wright", "ant")
# What a firm or another body is called as well.
_FIRMS_TOO = word_set("rival parent owner sponsor source successor predecessor ally opponent regulator founder critic")
_SMALL = frozenset({"under", "after", "for", "never", "over", "later", "former", "or", "however", "either", "rather"})
# Titles that are adjectives as well, in names of things.
_ADJECTIVES = frozenset({"Premier", "General", "Major", "Chief", "Junior"})


class NameRun(NamedTuple):
    """Capitalised words that may be a name: tokens `first` to `last` (exclusive), after honorifics from `begins`."""

    begins: int  # with the honorifics
    first: int
    last: int


def explained(sentence: Sentence, run: NameRun) -> bool:
    """Whether an office in commas explains a single name: "Haryanto, the lead investigator,"."""
    texts = sentence.texts[run.last : run.last + 2]
    if texts[:1] != [","] or sentence.lower[run.begins - 1 : run.begins] == ["the"]:
        return False  # no person: "of the Blues, a former champion"
    bare = sentence.lower[run.last + 1 : run.last + 4]  # "Haryanto, head of the agency,"
    office = office_between(sentence, run.last + 1, run.last + 2) and not OF.isdisjoint(bare)
    return office or (texts[1:] in _ARTICLES and office_between(sentence, run.last + 2, run.last + 4))


def after_office(sentence: Sentence, first: int) -> bool:
    """Whether an office stands right before, as a title."""
    taken = first > 0 and sentence.taken[first - 1]
    return bool(taken) and any(mention.tag is _OFFICE and mention.last == first for mention in sentence.mentions)


def with_who(sentence: Sentence, run: NameRun) -> bool:
    """Whether what stands after a name leads to "who": "Qvist Torgaard of the Greens, a lawyer who"."""
    texts = sentence.texts[run.last : run.last + 9]
    if texts[:1] == ["of"]:
        after = next((at for at, text in enumerate(texts) if text == ","), len(texts))
        return texts[after + 1 : after + 2] == ["who"] and after > 1
    if texts[:1] != [","]:
        return False
    aside = texts[1:2] in (["a"], ["an"]) and "who" in texts
    return texts[1:2] == ["who"] or (aside and "," not in texts[1 : texts.index("who")])


def of_group(sentence: Sentence, run: NameRun, groups: frozenset[str]) -> bool:
    """Whether a name goes on with a body in common words: "Qvist Torgaard of the campaign group Clean Bay"."""
    after = sentence.lower[run.last : run.last + 5]
    if run.last - run.first not in _NAMED or after[:1] not in _FROM or after[1:2] not in _ARTICLES:
        return False
    return not groups.isdisjoint(after[2:])


def after_relative(sentence: Sentence, run: NameRun) -> bool:
    """Whether a word for a relative stands right before, perhaps with a comma: "Her mother, Adongo Quill"."""
    before = sentence.lower[max(0, run.begins - 4) : run.begins]
    if run.last - run.first in _NAMED and (before == _TAKEN_OVER or _parent(sentence, run)):
        return True
    if before[-1:] == [","]:
        before.pop()
    return len(before) > 1 and before[-1] in RELATIVES and before[-2] in _OWNERS


def _parent(sentence: Sentence, run: NameRun) -> bool:
    """Whether it is told whose child somebody is: "the daughter of Torvi Gestsson, a saddler, and his wife"."""
    of = sentence.lower[max(0, run.begins - 2) : run.begins]
    after = sentence.lower[run.last : run.last + 2]
    return (
        of[-1:] == ["of"] and of[0] in _CHILDREN and after in ([",", "a"], [",", "an"], ["and", "his"], ["and", "her"])
    )


def after_trade(sentence: Sentence, run: NameRun) -> bool:
    """Whether an office and a trade stand right before: "their spokesman, retired auctioneer Qvist Torgaard,"."""
    if sentence.lower[run.last : run.last + 1] not in ([","], ["and"], ["."]) or run.begins < _TRADED:
        return False
    comma = next((at for at in (run.begins - 2, run.begins - 3) if sentence.lower[at] == ","), 0)
    words = sentence.lower[comma + 1 : run.begins]
    trade = words[-1].endswith(_TRADES) and all(word.isalpha() and word not in _SMALL for word in words)
    return comma > 0 and trade and office_between(sentence, max(0, comma - _TRADED), comma)


def beside_trade(sentence: Sentence, run: NameRun, trades: frozenset[str]) -> bool:
    """Whether it is named between commas what the one is: "Its lead author, Qvist Torgaard of the trust, said"."""
    before = sentence.lower[max(0, run.begins - _TRADED - 1) : run.begins]
    if run.last - run.first not in _NAMED or before[-1:] != [","] or len(before) < _NAMED[1]:
        return False
    determined = any(word in _OWNERS or [word] in _ARTICLES for word in before[:-2])
    after = sentence.lower[run.last : run.last + 1]
    return (
        determined and before[-2] in trades - _FIRMS_TOO and after in ([","], ["of"], ["."], ["and"], ["who"], ["from"])
    )


def is_age(word: str) -> bool:
    """Whether a word is a grown-up's age in figures."""
    return word.isdigit() and _YOUNGEST < int(word[:3]) < _OLDEST


def office_between(sentence: Sentence, first: int, last: int, groups: frozenset[str] = frozenset()) -> bool:
    """Whether an office stands there, of one of the `groups` if there are any."""
    return any(
        isinstance(mention.value, OfficeWords) and (not groups or mention.value.group in groups)
        for mention in sentence.mentions
        if first <= mention.first < last
    )


def nickname(sentence: Sentence, at: int) -> int:
    """Where the name goes on after a nickname in quotation marks that begins at a token, or 0."""
    texts = sentence.texts[at : at + 5]
    if not texts or texts[0] not in QUOTES:
        return 0
    closing = next((one for one in (2, 3) if texts[one : one + 1] and texts[one] in QUOTES), 0)
    named = [*texts[1:closing], *texts[closing + 1 : closing + 2]]
    return at + closing + 1 if closing and len(named) == closing and all(text[0].isupper() for text in named) else 0


def of_premier(sentence: Sentence, run: NameRun) -> bool:
    """Whether what looks like a title is an adjective in a thing's name: the Lewin Premier Hoops."""
    before, at = sentence.texts[run.first - 1], run.begins - 2
    several = sentence.texts[run.first].endswith("s")
    return several and before in _ADJECTIVES and at >= 0 and sentence.texts[at][0].isupper()
