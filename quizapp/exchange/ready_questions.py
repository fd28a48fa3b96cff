"""questions.json of a pack: questions that are installed as they stand, with the articles and images they name."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from quizapp.errors import KnownError
from quizapp.exchange.plain_values import BadValueError, list_in, moment_in, table_in, text_in
from quizapp.exchange.question_values import question_from, values_of
from quizapp.i18n import _
from quizapp.questions.packs.packs import READY
from quizapp.questions.question import Question
from quizapp.store.records import SourceInfo

T = TypeVar("T")
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
    seen = look_at(folder, pack)
    if seen.problems:
        raise _damaged(folder, str(seen.problems[0]))
    return seen.ready


@dataclass(frozen=True, slots=True)
class Seen:
    """What of the file can be used, the place of each of its questions, and everything that is wrong with the rest."""

    ready: ReadyQuestions
    places: tuple[str, ...]
    problems: tuple[BadValueError, ...]


def look_at(folder: Path, pack: str) -> Seen:
    """As `read`, without stopping at what is wrong.

    Raises:
        KnownError: the file cannot be read at all, or is of a newer version.
    """
    values = _values(folder / FILE)
    problems: list[BadValueError] = []
    read_ones = list(_each(values.get("questions"), "questions", MOST, question_from, problems))
    asked = list(_well_named(read_ones, pack, problems))
    sources = _each(values.get("sources", []), "sources", _MOST_SOURCES, _source, problems)
    ready = ReadyQuestions(
        questions=tuple(question for _where, question in asked),
        sources=tuple(source for _where, source in sources),
        images=dict(_images(folder, (question for _where, question in asked), problems)),
    )
    return Seen(ready, tuple(where for where, _question in asked), tuple(problems))


def _images(folder: Path, questions: Iterable[Question], problems: list[BadValueError]) -> Iterator[tuple[str, bytes]]:
    """The images that questions show, each once, by their names; why others cannot be shown goes among the problems."""
    for name in dict.fromkeys(one.image for one in questions if one.image):
        try:
            yield name, _image(folder, name)
        except BadValueError as problem:
            problems.append(problem)


def _each(
    values: object,
    name: str,
    most: int,
    read_one: Callable[[Mapping[str, Any], str], T],
    problems: list[BadValueError],
) -> Iterator[tuple[str, T]]:
    """The places and values of a list that can be read; why others cannot goes among the problems."""
    try:
        rows = list_in(values, name, most)
    except BadValueError as problem:
        problems.append(problem)
        return
    for number, value in enumerate(rows, start=1):
        where = f"{name} {number}"
        try:
            yield where, read_one(table_in(value, where), where)
        except BadValueError as problem:
            problems.append(problem)


def _well_named(
    questions: list[tuple[str, Question]], pack: str, problems: list[BadValueError]
) -> Iterator[tuple[str, Question]]:
    """The questions, each with its place, whose keys are of the pack and stand there once."""
    seen: dict[str, str] = {}
    for where, question in questions:
        earlier = seen.setdefault(question.key, where)
        if not question.key.startswith(f"{pack}:"):
            problems.append(BadValueError(f"{where}, key", _("it has to begin with “{pack}:”").format(pack=pack)))
        elif earlier != where:
            problems.append(BadValueError(f"{where}, key", _("{earlier} has it already").format(earlier=earlier)))
        else:
            yield where, question


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


def _source(values: Mapping[str, Any], where: str) -> SourceInfo:
    texts = {name: text_in(values.get(name, ""), f"{where}, {name}") for name in _SOURCE}
    moment_in(texts[_DATED], f"{where}, {_DATED}")
    if not texts["id"]:
        raise BadValueError(f"{where}, id", _("it must not be empty"))
    return SourceInfo(**texts)


def _image(folder: Path, name: str) -> bytes:
    where = f"{IMAGES}/{name}"
    try:
        data = (folder / IMAGES / name).read_bytes()  # the name is 64 digits and letters: it leads nowhere else
    except OSError as problem:
        raise BadValueError(where, _("the image is missing or cannot be read")) from problem
    if len(data) > MOST_IMAGE:
        raise BadValueError(where, _("the image is larger than {size} MB").format(size=MOST_IMAGE // 1_000_000))
    if sha256(data).hexdigest() != name:
        raise BadValueError(where, _("the image is not what it should be: its hash is another"))
    return data


def under(pack: str, questions: Sequence[Question]) -> tuple[str, ...]:
    """The keys that questions have within a pack of this id: the same question has the same key each time."""
    return tuple(
        one.key if one.key.startswith(f"{pack}:") else f"{pack}:{sha256(one.key.encode()).hexdigest()[:20]}:ready"
        for one in questions
    )
