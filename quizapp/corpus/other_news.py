"""How far a line below an article tells of something else: news of its own, which the page prints without a label."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from quizapp.corpus.lines import Line
from quizapp.corpus.word_files import rows

_FILE = "matter_words.tsv"
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_ENDINGS = re.compile(r"(?<=\w\w\w)(?:ings?|ie[sd]|e[sdr]s?|[sye])$")
_ENDS = frozenset(("", "s", "e", "es", "ed", "er", "ers", "ing", "ings", "y", "ies", "ied", "ier"))
_NAME_ENDS = frozenset(("",))
_LETTERS = re.compile(r"[^\W\d_]*")
_STEM = 7  # letters of a word that are compared
_LEAST = 4  # letters of a word that tells of a matter

# What goes on with something that was told: it never begins news, unless in the same line stands what is meant.
_BACK = re.compile(
    r"\b(?=\w)(?:he|she|they|it|his|her|hers|their|its|him|them|those|also|too|both|such|however|meanwhile|instead|another"
    r"|others?|neither|nobody|everyone|everybody|nothing|then|there|again|afterwards|further|which)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:But|And|So|Here|This|That|These|If|When|Until|Since|Without|Some|Many|Most|Few|Fewer|None|All|Each|Only|Still"
    r"|Yet|Now|After|Before|Under|According|Last|Next|Earlier|Later|By|At|For|With|As|On|No|Not|About|More|Around|Nearly"
    r"|Almost|Half|Whether|Even|Because|To|From|During|Talks|Turnout|Voting|Counting|Work|Results?|Progress)\b"
)
_REFERRING = re.compile(r"\bthe (?!dollar|euro|pound|yen|top|table|final|cup|lead\b)[a-z]+\b(?! of\b)")
_SAID = re.compile(
    r"[\"“”«»„]|\b(?:said|says|told|asked|added|according to|warned|insisted|denied|argued|called|hailed|described"
    r"|praised|welcomed|thanked|condemned|vowed|pledged|declined|refused|urged|hopes?|hoped|believes?|wants?|expects?)\b"
)
_PERFECT = re.compile(r"\b(?:has|have) (?:been |not )?[a-z]{3,}|\b(?:is|are) (?!going)[a-z]{2,}ing\b")
_COMING = re.compile(r"\b(?:will|plans?|planned|expected|due|set|may|might|could|would)\b")
_PLAIN = re.compile(r"\b(?:an?|the|was|were|had|did|is|are|will|would|has|have|can|may|must|should)\b", re.IGNORECASE)
_PRESENT = re.compile(
    r"(?=.{1,90}[A-Z])(?:[\w'’&.-]+ ){1,6}?(?!(?:has|his|its|was|this|as|is)\b)[a-z]{2,}[^s\W\d]s (?!\w+(?:ed|t)\b)"
)
_TO_COME = re.compile(r"[A-Z](?:[\w'’&.-]+ ){1,6}to [a-z]{2,} ")
_PAST = re.compile(
    r"\b(?!need|feed|speed|seed|breed|bleed|exceed)(?:[a-z]{2,}ed|sent|gave|got|made|took|won|lost|fell|rose|held|left|met"
    r"|came|went|began|found|kept|led|paid|saw|spent|stood|ran|spoke|drew|sold|bought|brought|built|broke|chose|grew|knew)\b"
)
_PROMISE = re.compile(
    r"(?:Why|How|What|Where|Who) (?:[a-z0-9]|[A-Z])(?!.*\b(?:unclear|known|remains?|depends?)\b)[^?]*$"
)
_NAME = re.compile(r"[A-ZÀ-Ý][\w'’-]{2,}")
_NATION = re.compile(
    r"(?!(?:[A-Z]\w+ician|Civilian|Historian|Guardian|Librarian|Pedestrian|Veterinarian|Comedian|Median|Custodian)\b)"
    r"(?:[A-Z][a-z]+(?:ian|ese|[^l]ish|ean)|German|French|Dutch|Greek|Swiss|Czech|American|Mexican|African|Cuban|Kenyan"
    r"|Moroccan|Libyan|Ugandan|Rwandan|Thai|Iraqi|Israeli|Pakistani|Saudi) [a-z]"
)
_CALENDAR = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$"
)
_HOLDER = re.compile(
    r"(?:[A-Z][a-z]+ )?(?:[a-z]+ )?(?:[Mm]inister|[Cc]aptain|[Mm]ayor|[Cc]hair\w*|[Dd]irector|[Hh]ead|[Ll]eader"
    r"|[Mm]anager|[Ss]ecretary|[Ee]ngineer|[Gg]overnor|[Pp]resident|[Ss]peaker|[Cc]hief|[Cc]ouncillor|[Jj]udge|[Dd]octor"
    r"|[Cc]oach|[Ee]xecutive|[Oo]fficer|[Gg]eneral|[Pp]rofessor|[Rr]egulator|[Ll]awyer|[Pp]remier|[Cc]ommissioner|[Ss]enator"
    r"|[Ss]pokes\w+|[Pp]rosecutor|[Oo]wner|[Ff]ounder|[Bb]oss|[Oo]rganiser|[Rr]esearcher) (?:[A-Z]|executive\b)"
)
_HEADS = ("President ", "Vice President ", "Prime Minister ")
_INDEFINITE = re.compile(r"(?:An?|Two|Three|Four|Five|Six|Ten|Hundreds of|Thousands of) ")

_FEW, _SOME = 700, 1_600  # signs above the line
_LONG = 26
_SHORT = 5
_HEADLINE = 14
_TIED = 3  # shared words
_EARLY = 4  # words before a name with which news begin


class Matter(NamedTuple):
    """What is above a line, as it stands and in lower case."""

    text: str
    lower: str


class _Words(NamedTuple):
    """The words of the file by their kind, the common ones as stems."""

    small: frozenset[str]
    common: frozenset[str]
    headline: frozenset[str]


def matter(lines: Sequence[Line]) -> Matter:
    """What some lines tell."""
    text = "\n".join(one.text for one in lines)
    return Matter(text, text.lower())


def strangeness(one: Line, above: Matter) -> int:
    """In half points, how much speaks for news of its own (above 0) or for a paragraph of the article (below 0)."""
    text = one.text
    return _links(text, above) + _grammar(one) + _newcomers(one, above)


def most(one: Line) -> int:
    """What `strangeness` may be at most, told at little cost."""
    return 8 + _grammar(one)


def _links(text: str, above: Matter) -> int:
    """Words that the line shares with what is above it tie it to the article, and the more they are the stronger."""
    words = _words()
    weak = rare = 0
    for word in dict.fromkeys(map(_bare, _WORD.findall(text))):
        lower = word.lower()
        if (
            (len(word) < _LEAST and not (len(word) > 1 and word.isupper()))
            or lower in words.small
            or _CALENDAR.match(word)
        ):
            continue
        stem = _stem(lower)
        if _stands(stem, above.lower, _ENDS):
            weak += stem in words.common
            rare += stem not in words.common
    size = len(above.text)
    alone = 3 if size < _FEW else 4 if size < _SOME else 5
    if rare:
        return (0, alone - 4, -3)[rare] if rare < _TIED else -6
    return alone - min(weak, 1)


def _grammar(one: Line) -> int:
    text = one.text
    points = 0
    if back := _BACK.search(text):
        points -= 1 if _INDEFINITE.match(text) or _names_before(text, back.start()) else 4
    if _GOES_ON.match(text) or text.startswith("The "):
        points -= 3
    elif _REFERRING.search(text):
        points -= 1
    if _SAID.search(text):
        points -= 4
    if _HOLDER.match(text):
        points -= 2 if text.startswith(_HEADS) else 5
    if not _PLAIN.search(text):
        points += 4 if one.words <= _HEADLINE and _is_headline(text) else 1
    if _PERFECT.search(text) or (_INDEFINITE.match(text) and not _COMING.search(text)):
        points += 1
    if _COMING.search(text):
        points -= 1
    if _PROMISE.match(text):
        points += 2
    return points - 3 if one.words >= _LONG else points


def _is_headline(text: str) -> bool:
    """Whether a line without articles tells what happens or is to happen, in the present tense."""
    if _PAST.search(text):
        return False
    if _TO_COME.match(text) or _PRESENT.match(text):
        return True
    verbs = _words().headline
    return any(word in verbs for word in _WORD.findall(text)[1:8])


def _names_before(text: str, end: int) -> bool:
    """Whether a name stands before a place, and not as the first word alone."""
    return any(name.start() > 0 or _possessive(name.group()) for name in _NAME.finditer(text, 0, end))


def _newcomers(one: Line, above: Matter) -> int:
    """Names of which nothing was told, with which news begin."""
    text = one.text
    names = [name for name in _NAME.finditer(text) if not _CALENDAR.match(name.group())]
    fresh = [
        name.start()
        for name in names
        if not _stands(bare := _bare(name.group()), above.text, _NAME_ENDS)
        and (
            name.start() > 0
            or _possessive(name.group())
            or (len(names) > 1 and not _stands(bare.lower(), above.lower, _NAME_ENDS))
        )
    ]
    if names and names[0].start() == 0 and _stands(names[0].group(), above.text, _NAME_ENDS):
        return -3  # who was named already does something more
    if _NATION.match(text) and not _stands(text.split(" ", 1)[0], above.text, _NAME_ENDS):
        return 2
    if any(text.count(" ", 0, start) <= _EARLY for start in fresh):
        return 3 if fresh[0] == 0 and _possessive(names[0].group()) else 2
    return 0 if fresh else -3 if one.words <= _SHORT else -1


def _stands(beginning: str, text: str, ends: frozenset[str]) -> bool:
    """Whether a text has a word that begins so, and goes on with one of some endings."""
    at = text.find(beginning)
    while at >= 0:
        after = at + len(beginning)
        if at == 0 or not text[at - 1].isalpha():
            rest = _LETTERS.match(text, after)
            if rest is not None and (rest.group() in ends or len(beginning) == _STEM):
                return True
        at = text.find(beginning, after)
    return False


def _possessive(word: str) -> bool:
    return word.endswith(("'s", "’s", "s'", "s’"))


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word


@cache
def _words() -> _Words:
    found = rows(_FILE)

    def of(its: str) -> frozenset[str]:
        return frozenset(word for kind, word in found if kind == its)

    return _Words(of("small"), frozenset(map(_stem, of("common"))), of("headline"))


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    return _ENDINGS.sub("", word, count=1)[:_STEM]
