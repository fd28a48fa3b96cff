"""Rules: a pattern over the shadows of sentences, and a function that reads candidates from what it matched."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from quizapp.corpus.alternatives import grouped
from quizapp.corpus.document import Document
from quizapp.corpus.sentences import Stretch
from quizapp.corpus.when import When
from quizapp.facts.entities.person import People
from quizapp.facts.fact import Approximation, Attribution, Entity, FactType, Status, Value
from quizapp.facts.ledger import Ledger
from quizapp.facts.lexicon import Lexicons
from quizapp.facts.sentence import Sentence, Tag, Unit

_TAGS = frozenset(tag.value for tag in Tag)
_PLAIN = Attribution()


@dataclass(slots=True, kw_only=True)  # not frozen, since making it so takes three times as long
class Candidate:
    """What a rule read: a typed value, its normal form, and where its words stand; not yet a fact.

    `normalised` is the form of the specs' guide: "Ada Quill|First Minister|", "2011-05-12", "31-9-4", "128000000 USD".
    `surface` is the stretch of the value's own words in the document.
    """

    type: FactType
    rule: str
    value: Value
    normalised: str
    subject: str
    sentence: Sentence
    surface: Stretch
    predicate: str = ""
    status: Status = Status.OCCURRED
    approximation: Approximation = Approximation.EXACT
    attribution: Attribution = _PLAIN
    valid: When | None = None
    flagged: str = ""
    reasons: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class Reading:
    """A document being read: its sentences with what was recognised in them, its people, and its ledger.

    `published` is the confirmed or found date of the document, or None; `written` are the days on one of which it was
    written, from which relative dates are resolved: those of `published`, or fewer. `sentences` are those of body and
    captions.
    """

    document: Document
    published: When | None
    sentences: list[Sentence]
    people: People
    lexicons: Lexicons
    polities: Mapping[str, Entity] = field(default_factory=dict)  # by id
    ledger: Ledger = field(default_factory=Ledger)
    written: When | None = None

    def __post_init__(self) -> None:
        self.written = self.written or self.published

    def drop(self, fact_type: FactType, rule_id: str, reason: str, span: Stretch) -> None:
        """Note in the ledger what becomes no fact."""
        surface = self.document.text[span.start : span.end]
        self.ledger.drop(self.document.name, fact_type, rule_id, reason, span, surface)


class Found:
    """A rule's match in a sentence: its groups as units, words and stretches of the document."""

    __slots__ = ("match", "sentence")

    def __init__(self, sentence: Sentence, match: re.Match[str]) -> None:
        self.sentence = sentence
        self.match = match

    def has(self, group: str) -> bool:
        """Whether the group took part."""
        return self.match.start(group) >= 0

    def range(self, group: str | int = 0) -> tuple[int, int]:
        """The first and last (exclusive) unit of a group; (0, 0) if it took no part or is empty."""
        start, end = self.match.span(group)
        if start < 0 or start == end:
            return 0, 0
        return self.sentence.unit_at(start), self.sentence.unit_at(end - 1) + 1

    def unit(self, group: str) -> Unit:
        """The first unit of a group that took part."""
        return self.sentence.units[self.range(group)[0]]

    def words(self, group: str | int = 0) -> str:
        """The document's text of a group, empty if it took no part."""
        return self.sentence.words(*self.range(group))

    def span(self, group: str | int = 0) -> Stretch:
        """Where a group that took part stands in the document."""
        return self.sentence.span(*self.range(group))


Reader = Callable[[Found, Reading], Iterable[Candidate]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern, what a sentence needs for it to be tried, and what reads its matches.

    A sentence needs all of the tags, and one of the words that every match has, if these are known.
    """

    id: str
    type: FactType
    pattern: re.Pattern[str]
    needs: frozenset[str]
    words: frozenset[str]
    read: Reader

    def matches(self, sentence: Sentence) -> Iterator[Found]:
        """The pattern's matches in a sentence, each beginning at a unit, none overlapping."""
        if self.needs <= sentence.tags:
            for match in self.pattern.finditer(sentence.shadow):
                yield Found(sentence, match)


def rule(rule_id: str, fact_type: FactType, pattern: str, *, example: str, needs: str = "") -> Callable[[Reader], Rule]:
    """Declare a rule: `pattern` is a regular expression over shadows, matched from a unit's beginning to a unit's end.

    `example` is a shadow that it matches; `needs` are the tags that a sentence must have for it to be tried.

    Raises:
        ValueError: the pattern matches the empty string, does not match its example, names a tag that there is not,
            or needs a tag that its example lacks; so it could match nothing.
    """
    edge = "" if _begins_with_tag(pattern) else "(?<![^ ])"
    compiled = re.compile(rf"{edge}(?:{pattern})(?![^ ])")
    if compiled.search(""):
        raise ValueError(f"the pattern of {rule_id} matches the empty string")
    named = re.sub(r"\\.|\(\?P<\w+>|\(\?P=\w+\)", "", pattern)
    strange = set(re.findall(r"[A-Z]", named)) | set(needs)
    if strange - _TAGS:
        raise ValueError(f"{rule_id} names tags that there are not: {', '.join(sorted(strange - _TAGS))}")
    if not compiled.search(example):
        raise ValueError(f"the pattern of {rule_id} does not match its example {example!r}")
    if not set(needs) <= set(re.findall(r"[A-Z]", example)):
        raise ValueError(f"{rule_id} needs tags that its example lacks")
    return lambda read: Rule(rule_id, fact_type, compiled, frozenset(needs), _rarest_words(pattern), read)


_TAG_FIRST = re.compile(r"((?:\((?:\?:|\?P<\w+>))*)(?:[A-Z]|\[[A-Z]+\])(?![?*{+|])")
# A word or a list of words between blanks.
_LISTED = re.compile(r"(?:^|(?<= ))(?:\((?:\?:|\?P<\w+>)([a-z'-]+(?:[ |][a-z'-]+)*)\)|([a-z'-]+))(?= |$|\(\?[:!=] )")
_OPAQUE = re.compile(r"\\.|\[[^\]]*\]")  # what may look like words and groups, and is none


def _begins_with_tag(pattern: str) -> bool:
    """Whether each match begins with a tag: a unit of its own wherever it stands, to which a search can leap."""
    first = _TAG_FIRST.match(pattern)
    return first is not None and not _alternates(pattern, first[1].count("("))


def _rarest_words(pattern: str) -> frozenset[str]:
    """Words one of which each match has: of the lists that the pattern has outside of groups, the one of the longest.

    None if it has no list, or if a match may do without it.
    """
    if _alternates(pattern, 0):
        return frozenset()
    signs = _masked(pattern)
    lists = [
        frozenset(max(words.split(), key=len) for words in (match[1] or match[2]).split("|"))
        for match in _LISTED.finditer(signs)
        if signs.count("(", 0, match.start()) == signs.count(")", 0, match.start())
    ]
    return max(lists, key=lambda words: min(map(len, words)), default=frozenset())


def _masked(pattern: str) -> str:
    """The pattern without what may look like its words and groups."""
    return _OPAQUE.sub(lambda match: "#" * len(match.group()), pattern)


def _alternates(pattern: str, opened: int) -> bool:
    """Whether a match may begin otherwise than with what follows the `opened` groups at the pattern's beginning."""
    depth = 0
    signs = _masked(pattern)
    for at, sign in enumerate(signs):
        depth += (sign == "(") - (sign == ")")
        if sign == ")" and depth < opened:
            opened = depth
            if signs[at + 1 : at + 2] in {"?", "*", "{"}:
                return True
        if sign == "|" and depth <= opened:
            return True
    return False


def declared(module: Mapping[str, object]) -> tuple[Rule, ...]:
    """The rules of a module's names in the order of their declaration, so that none can be declared and forgotten."""
    return tuple(value for value in module.values() if isinstance(value, Rule))


def alternatives(words: Iterable[str]) -> str:
    """A group for a pattern that matches any of the words or phrases, the longest first.

    Raises:
        ValueError: there are none, so the group could match nothing.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    if not ordered:
        raise ValueError("no words to match")
    return grouped((re.escape(word[0]), re.escape(word[1:])) for word in ordered)


class Book:
    """Rules that are tried together."""

    __slots__ = ("_fitting", "_rules")

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._fitting = lru_cache(maxsize=4096)(self._for)  # many sentences have the same tags

    def run(self, reading: Reading) -> Iterator[Candidate]:
        """The candidates of the rules over all sentences of a reading, sentence by sentence."""
        for sentence in reading.sentences:
            shadow, line = sentence.shadow, sentence.line
            for one in self._fitting(sentence.tags):
                if one.words and one.words.isdisjoint(line):
                    continue
                for match in one.pattern.finditer(shadow):
                    yield from one.read(Found(sentence, match), reading)

    def _for(self, tags: frozenset[str]) -> list[Rule]:
        """The rules that a sentence with these tags may have matches of."""
        return [one for one in self._rules if one.needs <= tags]
