"""A quiz as a file (.quiz) that poses the same questions in the same way to somebody else.

JSON in UTF-8: the format's name and version, the set-up's clock and feedback, and every item as it is posed with its
questions whole, so that another library needs none of them. What is read is hostile until it was looked at here.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, NoReturn

from quizapp.corpus.when import When
from quizapp.errors import KnownError
from quizapp.exchange.quiz_checks import problem_with
from quizapp.i18n import _
from quizapp.questions.forms.posed import Posed
from quizapp.questions.question import AnswerKind, Citation, Distractor, Question
from quizapp.settings import write_whole

SUFFIX = "quiz"
FORMAT, VERSION = "quizapp quiz", 1
MOST_BYTES = 20_000_000
MOST_ITEMS = 1000
_LONGEST = 20_000  # characters of a text
_MOST = 50  # texts of a list
_TEXTS = (
    "key",
    "topic",
    "stem",
    "answer",
    "explanation",
    "template",
    "tolerance",
    "as_of",
    "attribution",
    "image",
    "image_text",
)
_LISTS = ("accepted", "facts", "tags")
_NEEDED = ("key", "stem", "answer")
_CITED = tuple(field.name for field in fields(Citation))


@dataclass(frozen=True, slots=True)
class QuizFile:
    """What a file holds: plain values of a set-up, to be looked at by whoever knows set-ups, and the items in order."""

    setup: Mapping[str, Any]
    items: tuple[Posed, ...]


class _BadError(ValueError):
    """A value that cannot be; the text names it."""


def write(path: Path, quiz: QuizFile) -> None:
    """Write a quiz into a file, whole or not at all.

    Raises:
        KnownError: the file cannot be written; what was there before is untouched.
    """
    write_whole(path, as_bytes(quiz))


def as_bytes(quiz: QuizFile) -> bytes:
    """A quiz as the file holds it; the same quiz gives the same bytes."""
    values = {
        "format": FORMAT,
        "version": VERSION,
        "setup": dict(quiz.setup),
        "items": [_item_values(item) for item in quiz.items],
    }
    return (json.dumps(values, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _item_values(item: Posed) -> dict[str, Any]:
    texts = {name: getattr(item, name) for name in ("form", "text", "proposed", "unit") if getattr(item, name)}
    lists = {name: list(getattr(item, name)) for name in ("options", "right", "prompts") if getattr(item, name)}
    return {**texts, **lists, "questions": [_question_values(one) for one in item.questions]}


def _question_values(one: Question) -> dict[str, Any]:
    values: dict[str, Any] = {"kind": one.kind.value}
    values |= {name: str(getattr(one, name)) for name in _TEXTS if getattr(one, name)}
    values |= {name: list(getattr(one, name)) for name in _LISTS if getattr(one, name)}
    if one.distractors:
        values["distractors"] = [{"text": wrong.text, "why": wrong.why} for wrong in one.distractors]
    if one.citations:
        values["citations"] = [{name: getattr(cited, name) for name in _CITED} for cited in one.citations]
    return values


def read(path: Path) -> QuizFile:
    """The quiz in a file.

    Raises:
        KnownError: it cannot be read, is too large, is another kind of file, is of a newer version or is damaged.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as problem:
        raise KnownError(
            _("{name} cannot be read: {problem}.").format(name=path.name, problem=problem.strerror or problem),
            todo=_("Check that the file is there and that you may read it."),
        ) from problem
    return from_bytes(content, path.name)


def from_bytes(content: bytes, name: str) -> QuizFile:
    """The quiz that bytes hold; `name` is what sentences call the file. Raises KnownError as `read` does."""
    if len(content) > MOST_BYTES:
        size = MOST_BYTES // 1_000_000
        raise KnownError(
            _("{name} is larger than {size} MB, which no quiz is.").format(name=name, size=size), todo=_another()
        )
    values = _json(content, name)
    if not isinstance(values, dict) or values.get("format") != FORMAT:
        raise _no_quiz(name)
    version = values.get("version")
    if type(version) is not int or version < 1:
        raise _no_quiz(name)
    if version > VERSION:
        raise KnownError(
            _("{name} was made by a newer QuizApp.").format(name=name), todo=_("Update QuizApp, then open it again.")
        )
    try:
        setup = values.get("setup", {})
        return QuizFile(_table(setup, "setup"), tuple(_items(values.get("items"))))
    except _BadError as problem:
        raise KnownError(
            _("{name} is damaged: {problem}.").format(name=name, problem=problem),
            _("Nothing was changed."),
            _("Ask whoever made it to save it again."),
        ) from problem


def _json(content: bytes, name: str) -> Any:  # noqa: ANN401  whatever JSON holds
    def refuse(constant: str) -> NoReturn:
        raise ValueError(constant)

    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=refuse)
    except (ValueError, RecursionError) as problem:
        raise _no_quiz(name) from problem


def _no_quiz(name: str) -> KnownError:
    return KnownError(_("{name} is no quiz that QuizApp has saved.").format(name=name), todo=_another())


def _another() -> str:
    return _("Choose a file that ends in .{suffix}.").format(suffix=SUFFIX)


def _items(values: object) -> list[Posed]:
    found = _list(values, "items", MOST_ITEMS)
    if not found:
        raise _BadError(_("there is no question in it"))
    return [_item(_table(value, "items"), number) for number, value in enumerate(found, start=1)]


def _item(values: Mapping[str, Any], number: int) -> Posed:
    where = f"items {number}"
    item = Posed(
        form=_text(values.get("form", ""), where),
        questions=tuple(_question(one, where) for one in _tables(values.get("questions"), where)),
        text=_text(values.get("text", ""), where),
        options=_texts(values.get("options", []), where),
        right=_texts(values.get("right", []), where),
        prompts=_texts(values.get("prompts", []), where),
        proposed=_text(values.get("proposed", ""), where),
        unit=_text(values.get("unit", ""), where),
    )
    problem = problem_with(item)
    if problem:
        raise _BadError(f"{where}, {problem}")
    return item


def _question(values: Mapping[str, Any], where: str) -> Question:
    parts: dict[str, Any] = {name: _text(values.get(name, ""), f"{where}, {name}") for name in _TEXTS}
    missing = next((name for name in _NEEDED if not parts[name].strip()), "")
    if missing:
        raise _BadError(f"{where}, {missing}")
    _moment(parts["as_of"], f"{where}, as_of")
    parts |= {name: _texts(values.get(name, []), f"{where}, {name}") for name in _LISTS}
    return Question(
        kind=_kind(values.get("kind"), where),
        distractors=tuple(_distractor(one, where) for one in _tables(values.get("distractors", []), where)),
        citations=tuple(_citation(one, where) for one in _tables(values.get("citations", []), where)),
        **parts,
    )


def _kind(value: object, where: str) -> AnswerKind:
    found = next((kind for kind in AnswerKind if kind == value), None)
    if found is None:
        raise _BadError(f"{where}, kind")
    return found


def _distractor(values: Mapping[str, Any], where: str) -> Distractor:
    where = f"{where}, distractors"
    return Distractor(text=_text(values.get("text", ""), where), why=_text(values.get("why", ""), where))


def _citation(values: Mapping[str, Any], where: str) -> Citation:
    where = f"{where}, citations"
    paragraph = values.get("paragraph", 0)
    if type(paragraph) is not int or not 0 <= paragraph <= 10**6:
        raise _BadError(where)
    texts = {name: _text(values.get(name, ""), where) for name in _CITED if name != "paragraph"}
    _moment(texts["published"], where)
    return Citation(paragraph=paragraph, **texts)


def _tables(value: object, where: str) -> list[Mapping[str, Any]]:
    return [_table(one, where) for one in _list(value, where, _MOST)]


def _moment(text: str, where: str) -> None:
    """Refuse what is no date; "" is one that is not known."""
    try:
        if text:
            When.parse(text)
    except ValueError as problem:
        raise _BadError(where) from problem


def _table(value: object, where: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise _BadError(where)
    return value


def _list(value: object, where: str, most: int) -> Sequence[object]:
    if not isinstance(value, list) or len(value) > most:
        raise _BadError(where)
    return value


def _texts(value: object, where: str) -> tuple[str, ...]:
    return tuple(_text(one, where) for one in _list(value, where, _MOST))


def _text(value: object, where: str) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST or "\0" in value:
        raise _BadError(where)
    try:
        value.encode()
    except UnicodeEncodeError as problem:  # half a pair, which no file can hold
        raise _BadError(where) from problem
    return value
