"""questions.json of a pack: questions that are installed as they stand, with the articles and images they name."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn

from quizapp.errors import KnownError
from quizapp.exchange.plain_values import BadValueError, list_in, moment_in, table_in, text_in
from quizapp.exchange.question_values import question_from, values_of
from quizapp.i18n import _
from quizapp.questions.packs.packs import READY
from quizapp.questions.question import Question
from quizapp.store.records import SourceInfo

FILE, IMAGES = READY, "media"
FORMAT, VERSION = "quizapp questions", 1
MOST = 50_000  # questions
MOST_BYTES = 200_000_000
MOST_IMAGE = 5_000_000  # bytes; those that the editor takes in are far smaller
_MOST_SOURCES = 5_000
_SOURCE = tuple(one.name for one in fields(SourceInfo))
_DATED = "published"


@dataclass(frozen=True, slots=True)
class ReadyQuestions:
    """What the file holds; `images` are bytes by the hash that questions name."""

    questions: tuple[Question, ...]
    sources: tuple[SourceInfo, ...] = ()
    images: Mapping[str, bytes] = field(default_factory=dict)


def as_bytes(ready: ReadyQuestions) -> bytes:
    """The file, without the images; the same questions give the same bytes."""
    values = {
        "format": FORMAT,
        "version": VERSION,
        "sources": [{name: value for name, value in asdict(one).items() if value} for one in ready.sources],
        "questions": [values_of(one) for one in ready.questions],
    }
    return (json.dumps(values, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def read(folder: Path, pack: str) -> ReadyQuestions:
    """The questions in a pack's folder; `pack` is its id, with which their keys begin.

    Raises:
        KnownError: the file or an image cannot be read, is of a newer version or is damaged; the place is named.
    """
    values = _values(folder / FILE)
    try:
        questions = tuple(_questions(values.get("questions"), pack))
        sources = tuple(_source(one) for one in list_in(values.get("sources", []), "sources", _MOST_SOURCES))
    except BadValueError as problem:
        raise _damaged(folder, str(problem)) from problem
    named = dict.fromkeys(one.image for one in questions if one.image)
    return ReadyQuestions(questions, sources, {name: _image(folder, name) for name in named})


def _values(path: Path) -> Mapping[str, Any]:
    def refuse(constant: str) -> NoReturn:
        raise ValueError(constant)

    try:
        if path.stat().st_size > MOST_BYTES:
            raise KnownError(_("{file} is larger than {size} MB.").format(file=FILE, size=MOST_BYTES // 1_000_000))
        values = json.loads(path.read_bytes().decode("utf-8-sig"), parse_constant=refuse)
    except OSError as problem:
        raise KnownError(
            _("{file} cannot be read: {problem}.").format(file=FILE, problem=problem.strerror or problem)
        ) from problem
    except (ValueError, RecursionError) as problem:
        raise _damaged(path.parent, _("it is no JSON")) from problem
    version = values.get("version") if isinstance(values, dict) else None
    if not isinstance(values, dict) or values.get("format") != FORMAT or type(version) is not int:
        raise _damaged(path.parent, _("it holds no questions"))
    if version > VERSION:
        raise KnownError(
            _("{file} was made by a newer QuizApp.").format(file=FILE), todo=_("Update QuizApp, then install it again.")
        )
    return values


def _damaged(folder: Path, where: str) -> KnownError:
    return KnownError(
        _("{file} of the pack “{name}” is damaged: {where}.").format(file=FILE, name=folder.name, where=where),
        _("Nothing was installed."),
        _("Ask whoever made it to make it again."),
    )


def _questions(values: object, pack: str) -> list[Question]:
    found, seen = [], set()
    for number, value in enumerate(list_in(values, "questions", MOST), start=1):
        where = f"questions {number}"
        question = question_from(table_in(value, where), where)
        if not question.key.startswith(f"{pack}:") or question.key in seen:
            raise BadValueError(f"{where}, key")
        seen.add(question.key)
        found.append(question)
    return found


def _source(value: object) -> SourceInfo:
    values = table_in(value, "sources")
    texts = {name: text_in(values.get(name, ""), f"sources, {name}") for name in _SOURCE}
    moment_in(texts[_DATED], f"sources, {_DATED}")
    if not texts["id"]:
        raise BadValueError("sources, id")
    return SourceInfo(**texts)


def _image(folder: Path, name: str) -> bytes:
    try:
        data = (folder / IMAGES / name).read_bytes()  # the name is 64 digits and letters: it leads nowhere else
    except OSError as problem:
        raise _damaged(folder, _("the image {name} is missing").format(name=name[:12])) from problem
    if len(data) > MOST_IMAGE or sha256(data).hexdigest() != name:
        raise _damaged(folder, _("the image {name} is not what it should be").format(name=name[:12]))
    return data


def under(pack: str, questions: Sequence[Question]) -> tuple[str, ...]:
    """The keys that questions have within a pack of this id: the same question has the same key each time."""
    return tuple(
        one.key if one.key.startswith(f"{pack}:") else f"{pack}:{sha256(one.key.encode()).hexdigest()[:20]}:ready"
        for one in questions
    )
