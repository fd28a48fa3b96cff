"""A pack written as a folder of YAML files, in one fixed form: the same pack gives the same bytes."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from quizapp.corpus.when import When
from quizapp.questions.packs.packs import FACTS, PACK, SOURCES, Pack

_WIDTH = 120


def write_pack(pack: Pack, folder: Path) -> None:
    """Write pack.yaml, sources.yaml and facts.yaml into a folder that is made if need be.

    Raises:
        OSError: a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    head = {
        "id": pack.id,
        "title": pack.title,
        "description": pack.description,
        "version": pack.version,
        "licence": pack.licence,
        "seed": str(pack.seed),
        "topics": [topic.value for topic in pack.topics],
    }
    _write(folder / PACK, head)
    _write(folder / SOURCES, {"sources": [_plain(source) for source in pack.sources]})
    _write(
        folder / FACTS,
        {"entities": [_plain(one) for one in pack.entities], "facts": [_plain(one) for one in pack.facts]},
    )


def _write(path: Path, content: Mapping[str, Any]) -> None:
    import yaml

    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=_WIDTH, default_flow_style=False)
    path.write_text(text, encoding="utf-8", newline="\n")


def _plain(value: Any) -> Any:  # noqa: ANN401  whatever a field holds
    """A value as YAML has it: text, lists and names with values; fields that have their default are left out."""
    if isinstance(value, When):
        return str(value)
    if isinstance(value, Enum):
        return str(value.value)
    if is_dataclass(value) and not isinstance(value, type):
        return {
            part.name: _plain(getattr(value, part.name))
            for part in fields(value)
            if not _is_default(part, getattr(value, part.name))
        }
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _is_default(part: Any, value: Any) -> bool:  # noqa: ANN401
    if part.default is not MISSING:
        return bool(value == part.default)
    return part.default_factory is not MISSING and bool(value == part.default_factory())
