"""Gold: which facts a careful reader finds in an article, and where a careless one goes wrong.

`python -m tests.specs.gold check [ROLE]` says what is wrong with the gold files, `python -m tests.specs.gold offsets
[FILE...]` writes `start` and `end` into the facts that lack them.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

from quizapp.corpus.document import Document
from quizapp.corpus.reading import read
from quizapp.facts.fact import FactType

HERE = Path(__file__).parent
CORPUS = "QUIZAPP_CORPUS"
# libyaml reads a folder of gold ten times as fast; every scalar stays text either way.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Role(StrEnum):
    """What a folder of articles is for."""

    DEVELOPMENT = "development"
    HELD_OUT = "held_out"
    BUGS = "bugs"
    REAL = "real"


class GoldError(ValueError):
    """A gold file that is not as the guide says."""


class Severity(StrEnum):
    """What may not be made of a trap: nothing; nothing because the paragraph repeats another; nothing unflagged."""

    HARD = "hard"
    DUP = "dup"
    FLAG = "flag"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldFact:
    """A fact as a reader states it; `alternatives` are other right normalised values, `accepted` other names."""

    id: str
    doc: str
    type: FactType
    tier: int
    subject: str
    predicate: str
    value: str
    normalised: str
    status: str
    paragraph: int
    other_paragraphs: tuple[int, ...] = ()
    start: int | None = None
    end: int | None = None
    keys: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """Every paragraph that states the fact."""
        return (self.paragraph, *self.other_paragraphs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """A place where a careless extractor goes wrong; without `types` it is one for every type."""

    id: str
    doc: str
    paragraphs: tuple[int, ...]
    surface: str
    severity: Severity
    types: tuple[FactType, ...] = ()
    bad_normalised: tuple[str, ...] = ()
    bad_years: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One article with its gold; `published` is what a person would confirm as its date, to the day, month or year."""

    role: Role
    file: str
    id: str
    published: str
    path: Path
    gold_path: Path
    facts: tuple[GoldFact, ...]
    traps: tuple[Trap, ...]

    def document(self) -> Document:
        """The article itself."""
        return read(self.path)


def gold_files(role: Role) -> list[Path]:
    """The gold files of a role, in name order."""
    return sorted((HERE / role / "gold").glob("*.yaml"))


def articles_folder(role: Role) -> Path | None:
    """Where a role's articles lie; None where the real ones are not at hand."""
    if role is not Role.REAL:
        return HERE / role / "articles"
    folder = os.environ.get(CORPUS, "")
    return Path(folder) if folder and Path(folder).is_dir() else None


def load(role: Role) -> tuple[Article, ...]:
    """Every article of a role with its gold; none of the real ones where their folder is not at hand."""
    return tuple(article for path in gold_files(role) for article in load_file(role, path))


def load_file(role: Role, path: Path) -> tuple[Article, ...]:
    """The articles that one gold file is about.

    Raises:
        GoldError: the file is not as the guide says. Nothing of a held-out file is told.
    """
    folder = articles_folder(role)
    if folder is None:
        return ()
    try:
        return tuple(_articles(role, path, folder))
    except (yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError) as problem:
        told = "" if role is Role.HELD_OUT else f": {problem}"
        raise GoldError(f"{role}/gold/{path.name} cannot be read: {type(problem).__name__}{told}") from None


def _articles(role: Role, path: Path, folder: Path) -> Iterator[Article]:
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    facts = [_fact(row) for row in content.get("facts") or ()]
    traps = [_trap(row) for row in content.get("traps") or ()]
    for row in content["documents"]:
        file = row["file"]
        yield Article(
            role,
            file,
            row["id"],
            row.get("publication_date", ""),
            folder / file,
            path,
            tuple(fact for fact in facts if fact.doc == file),
            tuple(trap for trap in traps if trap.doc == file),
        )


def _texts(row: Mapping[str, Any], *names: str) -> tuple[str, ...]:
    return tuple(text for name in names for text in row.get(name) or ())


def _number(row: Mapping[str, Any], name: str) -> int | None:
    return int(row[name]) if row.get(name) else None


def _fact(row: Mapping[str, Any]) -> GoldFact:
    return GoldFact(
        id=row["id"],
        doc=row["doc"],
        type=FactType(row["type"]),
        tier=int(row["tier"]),
        subject=row["subject"],
        predicate=row.get("predicate", ""),
        value=row["value"],
        normalised=row["normalised"],
        status=row["status"],
        paragraph=int(row["paragraph"]),
        other_paragraphs=tuple(int(number) for number in row.get("other_paragraphs") or ()),
        start=_number(row, "start"),
        end=_number(row, "end"),
        keys=_texts(row, "keys"),
        alternatives=_texts(row, "normalised_alt"),
        accepted=_texts(row, "answers", "accept"),
    )


def _trap(row: Mapping[str, Any]) -> Trap:
    return Trap(
        id=row["id"],
        doc=row["doc"],
        paragraphs=tuple(int(number) for number in row["paragraph"]),
        surface=row.get("surface", ""),
        severity=Severity(row["severity"]),
        types=tuple(FactType(name) for name in row.get("types") or ()),
        bad_normalised=_texts(row, "bad_normalised"),
        bad_years=_texts(row, "bad_years"),
    )


if __name__ == "__main__":
    # The command's module imports this one by its name, so that there is one class of roles and not two.
    from tests.specs.gold_command import main

    sys.exit(main(sys.argv[1:]))
