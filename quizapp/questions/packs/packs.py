"""A question pack: a folder of four files that becomes sources, entities, facts and questions written by hand."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from quizapp.errors import KnownError
from quizapp.facts.fact import Entity, Evidence, Fact, FactType, Status, Value
from quizapp.i18n import _, ngettext
from quizapp.questions.packs.checks import Line, check
from quizapp.questions.packs.plain_yaml import Node, Problem, YamlError, read_yaml
from quizapp.questions.packs.schema import (
    VALUES,
    ExtraEntry,
    ExtraFile,
    FactEntry,
    FactsFile,
    PackEntry,
    Reader,
    Source,
    SourcesFile,
)
from quizapp.questions.question import Citation, Question, Topic

T = TypeVar("T")
N = TypeVar("N", Entity, Source)
PACK, SOURCES, FACTS, EXTRA = "pack.yaml", "sources.yaml", "facts.yaml", "extra.yaml"
READY = "questions.json"  # which `exchange` reads; images count by their hashes in it


class PackError(KnownError):
    """A pack that cannot be used, with all its problems."""

    def __init__(self, folder: Path, problems: list[Problem]) -> None:
        count = len(problems)
        said = ngettext("there is {count} problem in it", "there are {count} problems in it", count).format(count=count)
        super().__init__(
            _("The pack “{name}” cannot be used: {said}.").format(name=folder.name, said=said),
            todo="\n" + "\n".join(str(problem) for problem in problems),
        )
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Everything of a pack. `lines` finds an id, or an evidence as "id/0", in the files; ids are unique in the pack."""

    id: str
    title: str
    description: str
    version: str
    licence: str
    seed: int
    settings: Mapping[str, str]
    topics: tuple[Topic, ...]
    sources: tuple[Source, ...]
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    extra: tuple[Question, ...]
    lines: Mapping[str, Line]

    def entity(self, id: str) -> Entity:
        """The entity with that id.

        Raises:
            KeyError: there is none.
        """
        return _named(self.entities, id)

    def source(self, id: str) -> Source:
        """The source with that id.

        Raises:
            KeyError: there is none.
        """
        return _named(self.sources, id)


def _named(many: tuple[N, ...], id: str) -> N:
    for one in many:
        if one.id == id:
            return one
    raise KeyError(id)


def content_hash(folder: Path) -> str:
    """SHA-256 over the pack's files, for a cheap look whether anything changed.

    Raises:
        PackError: a file cannot be read.
    """
    total = hashlib.sha256()
    for name in (PACK, SOURCES, FACTS, EXTRA, READY):
        try:
            content = (folder / name).read_bytes()
        except FileNotFoundError:
            if name == READY:
                continue
            content = b""
        except OSError as problem:
            raise PackError(folder, [Problem(name, 0, problem.strerror or str(problem))]) from problem
        total.update(f"{name} {len(content)}\n".encode() + content)
    return total.hexdigest()


def load_entry(folder: Path) -> PackEntry:
    """What pack.yaml says of a pack.

    Raises:
        PackError: with every problem found in it.
    """
    loading = _Loading(folder)
    entry = loading.entry()
    if entry is None:
        raise PackError(folder, loading.problems)
    return entry


def load_pack(folder: Path) -> Pack:
    """Read and check the pack in `folder`; extra.yaml may be absent.

    Raises:
        PackError: with every problem found in the files.
    """
    return _Loading(folder).pack()


class _Loading:
    """One reading of a folder: typed files first, then what they say about each other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.lines: dict[str, Line] = {}

    def entry(self) -> PackEntry | None:
        return self._file(PACK, PackEntry)

    def pack(self) -> Pack:
        entry = self.entry()
        sources = self._file(SOURCES, SourcesFile, "sources")
        known = self._file(FACTS, FactsFile, "entities", "facts")
        extra = self._file(EXTRA, ExtraFile, "questions") if (self.folder / EXTRA).exists() else ExtraFile(questions=())
        published = {source.id: source for source in sources.sources} if sources else {}
        facts = tuple(self._facts(known.facts, published)) if known else ()
        if entry and sources and known and extra:
            self.problems += check(known.entities, facts, extra.questions, published, self.lines)
        if self.problems or not (entry and sources and known and extra):
            raise PackError(self.folder, sorted(self.problems, key=lambda one: (one.file, one.line)))
        return Pack(
            id=entry.id,
            title=entry.title,
            description=entry.description,
            version=entry.version,
            licence=entry.licence,
            seed=entry.seed,
            settings=entry.settings,
            topics=entry.topics,
            sources=sources.sources,
            entities=known.entities,
            facts=facts,
            extra=tuple(_question(entry.id, one, published) for one in extra.questions),
            lines=self.lines,
        )

    def _file(self, name: str, kind: type[T], *sections: str) -> T | None:
        try:
            node = read_yaml(self.folder / name)
        except YamlError as error:
            self.problems.append(error.problem)
            return None
        reader = Reader(name)
        found = reader.read(kind, node)
        for section in sections:
            self._note_lines(name, node, section)
        self.problems += reader.problems
        return None if reader.problems else found

    def _note_lines(self, file: str, node: Node, section: str) -> None:
        for item in _items(node, section):
            id = item.value.get("id") if isinstance(item.value, dict) else None
            if id is None or not isinstance(id.value, str):
                continue
            if id.value in self.lines:
                earlier = self.lines[id.value]
                sentence = _("the id {id} is already in {file} line {line}").format(
                    id=id.value, file=earlier.file, line=earlier.line
                )
                self.problems.append(Problem(file, item.line, sentence))
            self.lines[id.value] = Line(file, item.line)
            for number, one in enumerate(_items(item, "evidence")):
                self.lines[f"{id.value}/{number}"] = Line(file, one.line)

    def _facts(self, entries: tuple[FactEntry, ...], sources: Mapping[str, Source]) -> Iterator[Fact]:
        reader = Reader(FACTS)
        for entry in entries:
            value = reader.read(VALUES[entry.type], entry.value)
            if value is not None:
                yield _fact(entry, value, sources)
        self.problems += reader.problems


def _items(node: Node, section: str) -> list[Node]:
    found = node.value.get(section) if isinstance(node.value, dict) else None
    return found.value if found is not None and isinstance(found.value, list) else []


def _fact(entry: FactEntry, value: Value, sources: Mapping[str, Source]) -> Fact:
    """What the file left out is worked out: an office is held, a fact was reported when its source was printed."""
    usual = Status.CURRENT if entry.type is FactType.LEADER_ROLE else Status.OCCURRED
    first = sources.get(entry.evidence[0].document) if entry.evidence else None
    return Fact(
        id=entry.id,
        type=entry.type,
        value=value,
        valid=entry.valid,
        reported=entry.reported or (first.published if first else None),
        status=entry.status or usual,
        approximation=entry.approximation,
        attribution=entry.attribution,
        evidence=entry.evidence,
        flagged=entry.flagged,
        record=entry.record,
        tags=entry.tags,
        background=entry.background,
        skip=entry.skip,
        wrong=entry.wrong,
    )


def citation(evidence: Evidence, source: Source) -> Citation:
    """The evidence as a question shows it."""
    return Citation(
        document=source.id,
        publisher=source.publisher,
        title=source.title,
        published=str(source.published) if source.published else "",
        paragraph=evidence.paragraph,
        surface=evidence.surface,
        sentence=evidence.sentence,
    )


def _question(pack: str, entry: ExtraEntry, sources: Mapping[str, Source]) -> Question:
    return Question(
        key=f"{pack}:{entry.id}:extra",
        topic=entry.topic.value,
        kind=entry.kind,
        stem=entry.stem,
        answer=entry.answer,
        accepted=entry.accepted,
        distractors=entry.distractors,
        explanation=entry.explanation,
        citations=tuple(citation(one, sources[one.document]) for one in entry.evidence),
        template="extra",
        as_of=str(entry.as_of) if entry.as_of else "",
        attribution=entry.attribution,
        tags=entry.tags,
    )
