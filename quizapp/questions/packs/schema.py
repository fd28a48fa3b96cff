"""The published schema of a pack's files, as dataclasses and rules, and the reader that types plain YAML by it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from quizapp.corpus.when import When
from quizapp.facts.fact import (
    Agreement,
    Approximation,
    Attribution,
    Duration,
    Entity,
    Event,
    Evidence,
    FactType,
    Money,
    Office,
    Place,
    Quantity,
    Relation,
    Statement,
    Status,
    Value,
    Vote,
)
from quizapp.i18n import _
from quizapp.questions.packs.plain_yaml import Node, Problem
from quizapp.questions.question import AnswerKind, Distractor, Topic

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document that facts rest on; `published` is as fine as is known, `basis` says how it is known.

    `title` is the article's own, or empty where the text at hand has none.
    """

    id: str
    publisher: str
    title: str = ""
    published: When | None = None
    basis: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackEntry:
    """pack.yaml."""

    id: str
    title: str
    description: str
    version: str
    licence: str
    seed: int
    topics: tuple[Topic, ...]
    settings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesFile:
    """sources.yaml."""

    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactEntry:
    """One fact of facts.yaml, its value still to be typed by `type`; what is left out has a default."""

    id: str
    type: FactType
    value: Node
    valid: When | None = None
    reported: When | None = None
    status: Status | None = None
    approximation: Approximation = Approximation.EXACT
    attribution: Attribution = field(default_factory=Attribution)
    evidence: tuple[Evidence, ...] = ()
    flagged: str = ""
    record: str = ""
    tags: tuple[str, ...] = ()
    background: bool = False
    skip: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsFile:
    """facts.yaml."""

    entities: tuple[Entity, ...]
    facts: tuple[FactEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraEntry:
    """One question of extra.yaml, written by hand."""

    id: str
    topic: Topic
    kind: AnswerKind
    stem: str
    answer: str
    accepted: tuple[str, ...] = ()
    distractors: tuple[Distractor, ...] = ()
    explanation: str = ""
    evidence: tuple[Evidence, ...]
    as_of: When | None = None
    attribution: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraFile:
    """extra.yaml."""

    questions: tuple[ExtraEntry, ...]


VALUES: dict[FactType, type[Value]] = {
    FactType.LEADER_ROLE: Office,
    FactType.EVENT_DATE: Event,
    FactType.AGREEMENT: Agreement,
    FactType.VOTE: Vote,
    FactType.MONEY: Money,
    FactType.QUANTITY: Quantity,
    FactType.DURATION: Duration,
    FactType.PLACE: Place,
    FactType.RELATION: Relation,
    FactType.STATEMENT: Statement,
}

_Pattern = tuple[str, Callable[[], str]]  # what the whole text must match, and that in words

_ID: _Pattern = (
    r"[a-z0-9]+(-[a-z0-9]+)*",
    lambda: _("small letters, digits and single hyphens, like state-duma"),
)
_CURRENCY: _Pattern = (r"[A-Z]{3}", lambda: _("an ISO 4217 code, like EUR"))
_FILLED: _Pattern = (r".*\{value\}.*", lambda: _("a sentence with {value} in it"))
_PATTERNS: dict[tuple[type, str], _Pattern] = {
    (PackEntry, "id"): _ID,
    (PackEntry, "version"): (r"\d+(\.\d+){0,2}", lambda: _("a version, like 1.0")),
    (Source, "id"): _ID,
    (Source, "file"): (r"[^/\\:]*[^/\\:.]", lambda: _("a file name without a folder")),
    (Source, "sha256"): (r"[0-9a-f]{64}", lambda: _("64 hexadecimal digits")),
    (Entity, "id"): _ID,
    (FactEntry, "id"): _ID,
    (ExtraEntry, "id"): _ID,
    (Money, "currency"): _CURRENCY,
    (Money, "second_currency"): _CURRENCY,
    (Money, "statement"): _FILLED,
    (Quantity, "number"): (r"\d{1,15}(\.\d{1,9})?%?|\d{1,9}/[1-9]\d{0,8}", lambda: _("a number like 4, 2/3 or 86%")),
    (Quantity, "statement"): _FILLED,
    (Duration, "iso"): (r"P\d{1,6}[YMWD]|PT\d{1,6}[HMS]", lambda: _("an ISO 8601 duration of one unit, like P5D")),
    (Duration, "statement"): _FILLED,
    (Place, "statement"): _FILLED,
    (Evidence, "surface"): (r".{1,120}", lambda: _("at most 120 characters")),
}


class Reader:
    """Types the nodes of one file and gathers every problem instead of stopping at the first."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def fail(self, line: int, sentence: str) -> None:
        """Note one problem."""
        self.problems.append(Problem(self.file, line, sentence))

    def read(self, kind: type[T], node: Node) -> T | None:
        """The node as a value of `kind`, or None after noting why not."""
        found = self._any(kind, node)
        return None if found is _BAD else found

    def _any(self, kind: Any, node: Node) -> Any:  # noqa: ANN401  a type read at run time
        if kind is Node:
            return node
        if get_origin(kind) is UnionType:
            return self._any(next(part for part in get_args(kind) if part is not NoneType), node)
        if get_origin(kind) is tuple:
            return self._many(get_args(kind)[0], node)
        if get_origin(kind) is Mapping:
            return self._mapping(node)
        if is_dataclass(kind) and kind is not When:
            return self._record(kind, node)
        return self._scalar(kind, node)

    def _many(self, kind: Any, node: Node) -> Any:  # noqa: ANN401
        if not isinstance(node.value, list):
            return self._bad(node.line, _("a list is expected here"))
        return tuple(value for value in (self._any(kind, item) for item in node.value) if value is not _BAD)

    def _mapping(self, node: Node) -> Any:  # noqa: ANN401
        if not isinstance(node.value, dict):
            return self._bad(node.line, _("names with values are expected here"))
        return {key: self._any(str, item) for key, item in node.value.items()}

    def _record(self, kind: Any, node: Node) -> Any:  # noqa: ANN401
        if not isinstance(node.value, dict):
            return self._bad(node.line, _("names with values are expected here"))
        known = {part.name: part for part in fields(kind)}
        for name in node.value.keys() - known.keys():
            self.fail(node.value[name].line, _("“{name}” is not known here").format(name=name))
        types = get_type_hints(kind)
        values = {}
        for name, part in known.items():
            given = node.value.get(name)
            required = part.default is MISSING and part.default_factory is MISSING
            if given is not None:
                values[name] = self._field(kind, name, types[name], given, required=required)
            elif required:
                values[name] = self._bad(node.line, _("“{name}” is missing").format(name=name))
        if any(value is _BAD for value in values.values()):
            return _BAD
        return kind(**values)

    def _field(self, owner: type, name: str, kind: Any, node: Node, *, required: bool) -> Any:  # noqa: ANN401
        value = self._any(kind, node)
        if value is _BAD or not isinstance(value, str) or isinstance(value, Enum):
            return value
        if required and not value:
            return self._bad(node.line, _("“{name}” is empty").format(name=name))
        pattern = _PATTERNS.get((owner, name))
        if pattern and not re.fullmatch(pattern[0], value):
            return self._bad(node.line, _("“{name}” should be {what}").format(name=name, what=pattern[1]()))
        return value

    def _scalar(self, kind: Any, node: Node) -> Any:  # noqa: ANN401
        if not isinstance(node.value, str):
            return self._bad(node.line, _("a single value is expected here"))
        if any(ord(letter) < ord(" ") and letter not in "\n\t" for letter in node.value):
            return self._bad(node.line, _("there is a control character in the text"))
        try:
            return str(node.value) if kind is str else _SCALARS.get(kind, kind)(node.value)
        except ValueError as problem:
            return self._bad(node.line, _why(kind, node.value, problem))

    def _bad(self, line: int, sentence: str) -> Any:  # noqa: ANN401
        self.fail(line, sentence)
        return _BAD


_BAD: Any = object()


def _integer(text: str) -> int:
    if not re.fullmatch(r"\d[\d_]{0,20}", text):
        raise ValueError(_("{text} is not a whole number").format(text=repr(text)))
    return int(text)


def _boolean(text: str) -> bool:
    if text not in {"true", "false"}:
        raise ValueError(_("write true or false, not {text}").format(text=repr(text)))
    return text == "true"


_SCALARS: dict[Any, Callable[[str], Any]] = {int: _integer, bool: _boolean, When: When.parse}


def _why(kind: Any, text: str, problem: ValueError) -> str:  # noqa: ANN401
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _("{text} is none of {list}").format(text=repr(text), list=", ".join(str(one) for one in kind))
    if kind is When:
        return _("{text}: {problem}").format(text=text, problem=problem)
    return str(problem)
