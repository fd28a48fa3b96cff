"""YAML reduced to what a pack needs: every scalar is text, every value knows its line, and nothing is clever."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizapp.i18n import _

if TYPE_CHECKING:
    import yaml

MAX_BYTES = 10_000_000
MAX_FIELD = 100_000
MAX_DEPTH = 32


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a file, and on which line (from 1; 0 for the file as a whole)."""

    file: str
    line: int
    sentence: str

    def __str__(self) -> str:
        if not self.line:
            return f"{self.file}: {self.sentence}"
        return _("{file} line {line}: {sentence}").format(file=self.file, line=self.line, sentence=self.sentence)


class YamlError(Exception):
    """A file that is not the plain YAML we accept."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Node:
    """A text, a list or a mapping; an entry of a mapping begins on the line of its key."""

    value: "str | list[Node] | dict[str, Node]"
    line: int


def read_yaml(path: Path) -> Node:
    """Read a YAML file as plain nodes.

    Raises:
        YamlError: unreadable, too large, not UTF-8, not YAML, nested too deep, or with anchors, aliases, tags,
            duplicate keys or several documents.
    """
    return parse_yaml(_text(path), path.name)


def parse_yaml(text: str, name: str) -> Node:
    """The same for a text; `name` stands in the errors."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _Builder(name, iter(yaml.parse(text, Loader=loader))).document()
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        line = mark.line + 1 if mark else 0
        raise YamlError(Problem(name, line, _("not YAML: {what}").format(what=problem.problem))) from problem
    except yaml.YAMLError as problem:
        raise YamlError(Problem(name, 0, _("not YAML: {what}").format(what=str(problem).splitlines()[0]))) from problem


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise YamlError(Problem(path.name, 0, _("the file is larger than 10 MB")))
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise YamlError(Problem(path.name, 0, _("the file is not UTF-8"))) from problem
    except OSError as problem:
        raise YamlError(Problem(path.name, 0, problem.strerror or str(problem))) from problem


@dataclass
class _Builder:
    """Turns the parser's events into nodes without ever resolving a type or an alias."""

    name: str
    events: "Iterator[yaml.Event]"
    depth: int = field(default=0)

    def document(self) -> Node:
        import yaml

        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise self._wrong(event, _("a second document begins"))
                root = self._node(next(self.events))
        return root if root is not None else Node({}, 1)

    def _node(self, event: "yaml.Event") -> Node:
        import yaml

        line = _line(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._wrong(event, _("anchors and aliases are not allowed"))
        if getattr(event, "tag", None) not in (None, "!"):
            raise self._wrong(event, _("tags are not allowed"))
        if isinstance(event, yaml.ScalarEvent):
            if len(event.value) > MAX_FIELD:
                raise self._wrong(event, _("the text is too long"))
            return Node(event.value.strip(), line)
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self._wrong(event, _("nested too deep"))
        value = self._list() if isinstance(event, yaml.SequenceStartEvent) else self._mapping()
        self.depth -= 1
        return Node(value, line)

    def _list(self) -> list[Node]:
        import yaml

        found: list[Node] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            found.append(self._node(event))
        return found

    def _mapping(self) -> dict[str, Node]:
        import yaml

        found: dict[str, Node] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event)
            if not isinstance(key.value, str):
                raise self._wrong(event, _("a key must be a text"))
            if key.value in found:
                raise self._wrong(event, _("“{key}” is there twice").format(key=key.value))
            found[key.value] = Node(self._node(next(self.events)).value, key.line)
        return found

    def _wrong(self, event: "yaml.Event", sentence: str) -> YamlError:
        return YamlError(Problem(self.name, _line(event), sentence))


def _line(event: Any) -> int:  # noqa: ANN401  the marks of an event are not typed
    return int(event.start_mark.line) + 1
